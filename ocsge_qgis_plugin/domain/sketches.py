"""The sketch (croquis) drawn on a report: named objects with WKT geometries in WGS 84 (EPSG:4326)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from .errors import OcsGeError
from .text import tr

# Texte is a point and Fleche a line; GUI clients add the Multi forms and the mobile client writes a MULTIPOLYGON under
# Polygone: the WKT is what counts, the type only helps to choose a symbol.
_TYPE_OF_WKT = {
    "POINT": "Point",
    "LINESTRING": "Ligne",
    "POLYGON": "Polygone",
    "MULTIPOINT": "Point",
    "MULTILINESTRING": "MultiLigne",
    "MULTIPOLYGON": "MultiPolygone",
}


class SketchError(OcsGeError):
    """A sketch is not the JSON text the server's clients exchange."""


@dataclass(frozen=True)
class SketchObject:
    """One drawn object; ``wkt`` is in EPSG:4326 (longitude, latitude)."""

    kind: str
    wkt: str
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sketch:
    """All objects drawn on one report."""

    objects: tuple[SketchObject, ...]
    name: str = ""


def wkt_type(wkt: str) -> str:
    """Return the geometry keyword of a WKT in capitals (``POLYGON``), empty when there is none."""
    head = wkt.strip().upper().split("(", 1)[0].split()
    return head[0] if head and head[0] in _TYPE_OF_WKT else ""


def parse_sketch(text: object) -> Sketch | None:
    """Read a sketch as the server sends it: JSON text, or an object from clients that already decoded it.

    :returns: ``None`` when there is no sketch or nothing is drawn in it.
    :raises SketchError: when the text is not such a JSON object.
    """
    if text is None or text == "":
        return None
    if isinstance(text, (str, bytes)):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise SketchError(tr("Le croquis n'est pas un texte JSON."), details=str(error)) from error
    else:
        data = text
    if data is None:
        return None
    if not isinstance(data, dict) or not isinstance(data.get("objects", []), list):
        raise SketchError(tr("Le croquis n'a pas la forme attendue (liste d'objets)."))
    objects = tuple(
        sketch_object for sketch_object in map(_parse_object, data.get("objects", [])) if sketch_object is not None
    )
    return Sketch(objects, name=_text(data.get("name"))) if objects else None


def _parse_object(data: object) -> SketchObject | None:
    if not isinstance(data, dict) or not isinstance(data.get("geometry"), str):
        return None
    wkt = data["geometry"].strip()
    keyword = wkt_type(wkt)
    if not keyword:
        return None
    attributes = data.get("attributes")
    return SketchObject(
        kind=_text(data.get("type")) or _TYPE_OF_WKT[keyword],
        wkt=wkt,
        name=_text(data.get("name")),
        attributes=(
            {str(key): _text(value) for key, value in attributes.items()} if isinstance(attributes, dict) else {}
        ),
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def format_sketch(sketch: Sketch) -> str:
    """Return the JSON text that the server expects for ``sketch``."""
    return json.dumps(
        {
            "name": sketch.name,
            "objects": [
                {
                    "type": sketch_object.kind,
                    "name": sketch_object.name,
                    "geometry": sketch_object.wkt,
                    "attributes": dict(sketch_object.attributes),
                }
                for sketch_object in sketch.objects
            ],
        },
        ensure_ascii=False,
    )
