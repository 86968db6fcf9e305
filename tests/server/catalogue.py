"""Routes ``databases``, ``tables``, ``columns``, ``permissions``, ``geoservices`` and ``grids``."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from tests.server.accounts import User
from tests.server.authentication import require_user
from tests.server.context import store
from tests.server.errors import bad_request, not_found
from tests.server.paging import like, records_answer
from tests.server.resources import Resource, everyone, register
from tests.server.seed_tables import new_column, new_database, new_table
from tests.server.table_access import find_database, find_table, level_of, load_table
from tests.server.wire import COMMON, json_answer, pick, read_query

catalogue = Blueprint("catalogue", __name__, url_prefix="/gcms/api")


def _database_number(database: str) -> int:
    return int(find_database(database)["id"])


def _table_number(database: str, table: str) -> int:
    return find_table(find_database(database), table).id


def _may_view_database(user: User, parent: int | None) -> bool:
    return parent is None or level_of(user, parent) >= 1


def _may_view_table(user: User, parent: int | None) -> bool:
    owner = store().row("SELECT parent FROM records WHERE kind='table' AND id=?", parent)
    return owner is not None and level_of(user, owner["parent"], parent) >= 1


def _show_database(record: dict[str, Any]) -> dict[str, Any]:
    tables = [
        {name: table[name] for name in ("id", "name", "title")} for table in store().records("table", record["id"])
    ]
    return {**record, "tables": tables}


def _show_table(record: dict[str, Any]) -> dict[str, Any]:
    """Add what a table's record does not hold: its database, its columns and the addresses it is served at."""
    owner = store().row("SELECT parent FROM records WHERE kind='table' AND id=?", record["id"])
    database = store().record("database", owner["parent"]) if owner else None
    if database is None:
        raise not_found(f"Base de la table {record['id']}")
    root = f"{request.host_url}gcms/api"
    return {
        **record,
        "database": database["name"],
        "database_id": database["id"],
        "database_versioning": database["versioning"],
        "full_name": f"{database['name']}:{record['name']}",
        "wfs": f"{root}/wfs/{database['name']}",
        "wfs_transactions": f"{root}/databases/{database['id']}/transactions",
        "columns": load_table(store(), database, record).columns,
    }


def _new_database(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    blank = new_database(number, fields["name"], fields["title"], versioning=bool(fields.get("versioning")))
    return {**blank, **fields}


def _new_table(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    return {**new_table(number, fields["name"], fields["title"]), **fields}


def _new_column(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    return {**new_column(fields["name"], fields["type"]), **fields, "id": number}


def _new_permission(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    if fields["level"] not in ("NONE", "VIEW", "EDIT"):
        raise bad_request(f"Niveau inconnu : {fields['level']}")
    return {"id": number, "table": None, "column": None, **fields}


def _new_geoservice(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    blank = {"description": "", "type": "WMS", "layers": None, "format": "image/png", "map_extent": None}
    return {"id": number, **blank, "min_zoom": 0, "max_zoom": 20, "box_srid": None, "input_mask": None, **fields}


def _find_database(reference: str, parent: int | None) -> dict[str, Any]:
    return find_database(reference)


def _find_table(reference: str, parent: int | None) -> dict[str, Any]:
    return find_table(find_database(str(parent)), reference).record


def _find_column(reference: str, parent: int | None) -> dict[str, Any]:
    for column in store().records("column", parent):
        if reference in (str(column["id"]), column["name"]):
            return column
    raise not_found(f"Colonne {reference}")


_DATABASE_FIELDS = ("name", "title", "source", "description", "licence", "extent", "versioning", "conflict", "schema")
_TABLE_FIELDS = ("name", "title", "id_name", "geometry_name", "table_name", "description", "crs", "extent")
_ZOOMS = ("min_zoom_level", "max_zoom_level", "tile_zoom_level", "position", "style", "styles", "read_only")
_GEOSERVICE_FIELDS = (
    "title",
    "version",
    "url",
    "type",
    "description",
    "format",
    "map_extent",
    "min_zoom",
    "max_zoom",
    "input_mask",
    "box_srid",
    "owner",
    "attribution_text",
    "attribution_url",
    "layers",
    "status",
    "allowed_communities",
)
RESOURCES = (
    Resource(
        "database",
        "Base",
        "/databases",
        (*_DATABASE_FIELDS, "full_download_allowed", "writable_time_range"),
        ("name", "title"),
        _new_database,
        present=_show_database,
        find=_find_database,
        filters=("name", "title", "schema"),
        booleans=("versioning", "conflict"),
        first_id=90,
    ),
    Resource(
        "table",
        "Table",
        "/databases/<database>/tables",
        _TABLE_FIELDS + _ZOOMS,
        ("name", "title", "id_name", "geometry_name"),
        _new_table,
        parent=_database_number,
        may_read=_may_view_database,
        present=_show_table,
        find=_find_table,
        first_id=900,
    ),
    Resource(
        "column",
        "Colonne",
        "/databases/<database>/tables/<table>/columns",
        tuple(new_column("name", "String")),
        ("name", "type"),
        _new_column,
        parent=_table_number,
        may_read=_may_view_table,
        find=_find_column,
        parent_key="table_id",
        filters=("name",),
    ),
    Resource(
        "permission",
        "Permission",
        "/permissions",
        ("database", "community", "level", "table", "column"),
        ("database", "community", "level"),
        _new_permission,
        filters=("community", "level"),
    ),
    Resource(
        "geoservice",
        "Géoservice",
        "/geoservices",
        _GEOSERVICE_FIELDS,
        ("title", "version", "url"),
        _new_geoservice,
        may_read=everyone,
        filters=("title", "description", "owner"),
        first_id=70,
    ),
)
for _resource in RESOURCES:
    register(catalogue, _resource)


@catalogue.get("/grids")
def list_grids() -> Response:
    """Search grids; ``searchBy`` names the key that ``text`` is looked for in (``name``, ``title`` or both)."""
    require_user()
    query = read_query(*COMMON, "text", "searchBy", "adm")
    records = store().records("grid")
    text, keys = query.text("text"), query.texts("searchBy") or ["name", "title"]
    keys = [key.strip() for item in keys for key in item.split(",")]
    if text is not None:
        pattern = text if "%" in text else f"%{text}%"
        records = [record for record in records if any(like(pattern, str(record.get(key, ""))) for key in keys)]
    return records_answer([_grid(record) for record in records], query)


@catalogue.get("/grids/<name>")
def get_grid(name: str) -> Response:
    require_user()
    query = read_query("fields")
    for record in store().records("grid"):
        if record["name"] == name:
            return json_answer(pick(_grid(record), query.fields()))
    raise not_found(f"Emprise {name}")


def _grid(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != "id"}
