"""A stand-in of two services of the Géoplateforme, ``/wfs/ows`` and ``/wmts``, on the port of the local server.

The WFS serves the layers of one GeoPackage (``LocalServer(layers=…)``), whose names are the types'. It pages, caps,
sorts, orders axes and refuses as GeoServer does for IGN: 5,000 objects in one answer, ``urn:ogc:def:crs:EPSG::4326``
latitude first and ``EPSG:4326`` longitude first, random identifiers and no second page for types without a key, an
exception report in XML for a type that it does not have. Tiles are those of ``wmts``.
"""

from __future__ import annotations

import gzip
import json
from xml.sax.saxutils import escape

from flask import Blueprint, Response, request

from tests.server.active_faults import strikes
from tests.server.context import context
from tests.server.errors import ExceptionReport
from tests.server.wmts import tile_answer

geoplateforme = Blueprint("geoplateforme", __name__)


@geoplateforme.get("/wmts")
def get_tile() -> Response:
    return tile_answer()


@geoplateforme.get("/wfs/ows")
def get_features() -> Response:
    # GDAL and shapely take their time to load, and most servers serve no layers.
    from tests.server.served_layers import find_features

    asked = {name.lower(): value for name, value in request.args.items()}
    other = strikes("wfs-crs")
    forced = None if other is None else (int(other.get("epsg")), bool(other.get("told", True)))
    try:
        found = find_features(context().settings.layers, asked, forced)
    except ExceptionReport as refused:
        return _refusal(refused)
    return Response(json.dumps(found, ensure_ascii=False), content_type="application/json;charset=UTF-8")


def zipped(given: Response) -> Response:
    """Return an answer of the WFS compressed, as the service does for those who can read it."""
    if request.path != "/wfs/ows" or "gzip" not in request.headers.get("Accept-Encoding", ""):
        return given
    given.set_data(gzip.compress(given.get_data(), 1))
    given.headers["Content-Encoding"] = "gzip"
    return given


def _refusal(refused: ExceptionReport) -> Response:
    text = (
        '<?xml version="1.0" encoding="UTF-8"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"'
        f' version="2.0.0">\n<ows:Exception exceptionCode="{refused.code}" locator="{refused.locator}">\n'
        f"<ows:ExceptionText>{escape(refused.text)}</ows:ExceptionText>\n</ows:Exception>\n</ows:ExceptionReport>"
    )
    return Response(text, status=400, mimetype="application/xml")
