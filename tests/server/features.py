"""Routes ``…/features`` and ``max-numrec``: rows one by one, and how far a table has come."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response

from tests.server.active_faults import strikes
from tests.server.authentication import require_user
from tests.server.context import store
from tests.server.errors import ApiError, bad_request, forbidden, not_found
from tests.server.filters import read_filter
from tests.server.geometry import Box, read_box
from tests.server.paging import records_answer
from tests.server.table_access import Table, check_may_edit, check_may_view, find_database, find_table, level_of
from tests.server.table_rows import filterable, in_box, load_row, search_rows
from tests.server.transactions import run
from tests.server.wire import COMMON, Query, json_answer, no_content, pick, read_body, read_query

features = Blueprint("features", __name__, url_prefix="/gcms/api/databases/<database_reference>")
_TABLE = "/tables/<table_reference>"


def _table(database_reference: str, table_reference: str) -> Table:
    table = find_table(find_database(database_reference), table_reference)
    check_may_view(require_user(), table)
    return table


@features.get(f"{_TABLE}/max-numrec")
def table_numrec(database_reference: str, table_reference: str) -> Response:
    """Return the highest reconciliation number as a bare integer; 404 on a table without history."""
    query = read_query("bbox")
    if strikes("forbid-max-numrec"):
        raise forbidden("Cette table n'a pas d'historique")
    table = _table(database_reference, table_reference)
    if not table.versioned:
        raise not_found("Historique de la table")
    box = _bbox(query)
    rows = store().rows("SELECT numrec, key FROM rows WHERE table_id=?", table.id)
    numbers = [row["numrec"] or 0 for row in rows if box is None or in_box(table, _row(table, row["key"]), box)]
    return json_answer(max(numbers, default=0))


@features.get("/max-numrec")
def database_numrec(database_reference: str) -> Response:
    read_query()
    if strikes("forbid-max-numrec"):
        raise forbidden("Cette base n'a pas d'historique")
    database = find_database(database_reference)
    if level_of(require_user(), database["id"]) < 1:
        raise forbidden(f"Vous n'avez pas accès à la base {database['name']}")
    if not database["versioning"]:
        raise not_found("Historique de la base")
    found = store().row(
        "SELECT max(numrec) AS n FROM rows WHERE table_id IN (SELECT id FROM records WHERE kind='table' AND parent=?)",
        database["id"],
    )
    return json_answer(0 if found is None or found["n"] is None else found["n"])


@features.get(f"{_TABLE}/features")
def list_features(database_reference: str, table_reference: str) -> Response:
    query = read_query(*COMMON, "filter", "bbox")
    table = _table(database_reference, table_reference)
    keep = read_filter(query.text("filter"), filterable(table))
    return records_answer(list(search_rows(store(), table, keep, box=_bbox(query))), query)


@features.get(f"{_TABLE}/features/<key>")
def get_feature(database_reference: str, table_reference: str, key: str) -> Response:
    query = read_query("fields")
    table = _table(database_reference, table_reference)
    return json_answer(pick(_row(table, key), query.fields()))


@features.post(f"{_TABLE}/features")
def create_feature(database_reference: str, table_reference: str) -> Response:
    table = _table(database_reference, table_reference)
    key = _change(table, "Insert", read_body().fields)
    return json_answer(_row(table, key), 201)


@features.route(f"{_TABLE}/features/<key>", methods=["PATCH", "PUT"])
def change_feature(database_reference: str, table_reference: str, key: str) -> Response:
    table = _table(database_reference, table_reference)
    current = _row(table, key)
    fields = {table.id_name: current[table.id_name], **_known_fingerprint(current), **read_body().fields}
    _change(table, "Update", fields)
    return json_answer(_row(table, key))


@features.delete(f"{_TABLE}/features/<key>")
def remove_feature(database_reference: str, table_reference: str, key: str) -> Response:
    table = _table(database_reference, table_reference)
    current = _row(table, key)
    _change(table, "Delete", {table.id_name: current[table.id_name], **_known_fingerprint(current)})
    return no_content()


def _bbox(query: Query) -> Box | None:
    text = query.text("bbox")
    box = read_box(text) if text else None
    if text and box is None:
        raise bad_request(f"Emprise invalide : {text} (attendu xmin,ymin,xmax,ymax)")
    return box


def _known_fingerprint(row: dict[str, Any]) -> dict[str, Any]:
    return {"gcms_fingerprint": row["gcms_fingerprint"]} if "gcms_fingerprint" in row else {}


def _row(table: Table, key: str) -> dict[str, Any]:
    row = load_row(store(), table, key)
    if row is None:
        raise not_found(f"Objet {key}")
    return row


def _change(table: Table, state: str, data: dict[str, Any]) -> str:
    user = require_user()
    check_may_edit(user, table)
    answer = run(user, table.database, f"{state} {table.record['name']}", [(table, state, data)])
    if answer["status"] != "committed":
        raise ApiError(409, answer["message"])
    return str(answer["actions"][0]["server_feature_id"])
