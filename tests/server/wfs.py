"""Route ``wfs``: the rows of a table as flat JSON objects, filtered, boxed and paged by offset."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any
from xml.sax.saxutils import escape

from flask import Blueprint, Response

from tests.server.authentication import require_user
from tests.server.context import store
from tests.server.errors import bad_request
from tests.server.filters import read_filter
from tests.server.geometry import Box, read_box, wkt_type
from tests.server.table_access import Table, check_may_view, find_database, find_table
from tests.server.table_rows import filterable, search_rows
from tests.server.wire import Query, json_answer, natural, read_query, text_answer

wfs = Blueprint("wfs", __name__, url_prefix="/gcms/api/wfs")
MAX_FEATURES = 10_000
PARAMETERS = (
    "service",
    "request",
    "version",
    "outputFormat",
    "typename",
    "bbox",
    "filter",
    "gcms_numrec",
    "numrec",
    "offset",
    "maxFeatures",
)


@wfs.get("")
def get_features() -> Response:
    query = read_query(*PARAMETERS, any_case=True)
    database, colon, table = (query.text("typename") or "").partition(":")
    if not colon:
        raise bad_request("Paramètre typename invalide : base:table attendu")
    return _features(find_table(find_database(database), table), query)


@wfs.get("/<database_reference>")
def get_database_features(database_reference: str) -> Response:
    """Read by the table's own ``wfs`` address; ``typename`` may still carry the database."""
    query = read_query(*PARAMETERS, any_case=True)
    name = (query.text("typename") or "").rpartition(":")[2]
    return _features(find_table(find_database(database_reference), name), query)


def _features(table: Table, query: Query) -> Response:
    check_may_view(require_user(), table)
    if (query.text("service", "WFS") or "").upper() != "WFS" or query.text("request", "GetFeature") != "GetFeature":
        raise bad_request("Seul service=WFS&request=GetFeature est pris en charge")
    keep = read_filter(query.text("filter"), filterable(table))
    since = max(natural(query, "gcms_numrec", 0), natural(query, "numrec", 0))
    offset = natural(query, "offset", 0)
    limit = min(natural(query, "maxfeatures", MAX_FEATURES), MAX_FEATURES)
    rows = list(search_rows(store(), table, keep, since, _box(query)))[offset : offset + limit]
    return _written(table, rows, (query.text("outputformat") or "JSON").lower())


def _box(query: Query) -> Box | None:
    text = query.text("bbox")
    if text is None:
        return None
    box = read_box(text)
    if box is None:
        raise bad_request(f"Emprise invalide : {text} (attendu xmin,ymin,xmax,ymax)")
    return box


def _written(table: Table, rows: list[dict[str, Any]], form: str) -> Response:
    if form in ("json", "application/json"):
        return json_answer(rows)
    if form in ("geojson", "application/geo+json"):
        features = [_geojson(table, row) for row in rows]
        return json_answer({"type": "FeatureCollection", "features": features})
    if form == "csv":
        text = io.StringIO()
        writer = csv.DictWriter(text, table.names(), delimiter=";", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
        return text_answer(text.getvalue(), mime="text/csv")
    if form.startswith(("gml", "text/xml")):
        return text_answer(_gml(table, rows), mime="text/xml")
    raise bad_request(f"Format de sortie inconnu : {form}")


def _geojson(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    properties = {name: value for name, value in row.items() if name != table.geometry_name}
    geometry = _geojson_geometry(row.get(table.geometry_name or ""))
    return {"type": "Feature", "id": row[table.id_name], "geometry": geometry, "properties": properties}


def _geojson_geometry(text: Any) -> dict[str, Any] | None:
    kind = wkt_type(text)
    if kind is None or kind == "GEOMETRYCOLLECTION":
        return None
    names = {"POINT": "Point", "LINESTRING": "LineString", "POLYGON": "Polygon", "MULTIPOINT": "MultiPoint"}
    names.update({"MULTILINESTRING": "MultiLineString", "MULTIPOLYGON": "MultiPolygon"})
    body = text[text.index("(") :].replace("(", "[").replace(")", "]")
    body = re.sub(r"[-+.\deE]+(?:\s+[-+.\deE]+)+", lambda found: f"[{','.join(found.group().split())}]", body)
    coordinates = json.loads(body)
    return {"type": names[kind], "coordinates": coordinates[0] if kind == "POINT" else coordinates}


def _gml(table: Table, rows: list[dict[str, Any]]) -> str:
    name = table.record["name"]
    members = "".join(
        f"<gml:featureMember><{name}>"
        + "".join(f"<{key}>{escape(str(value))}</{key}>" for key, value in row.items() if value is not None)
        + f"</{name}></gml:featureMember>"
        for row in rows
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" '
        f'xmlns:gml="http://www.opengis.net/gml">{members}</wfs:FeatureCollection>'
    )
