"""Routes ``databases/{db}/transactions``: several changes applied together or not at all."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, Response, g

from tests.server.accounts import User
from tests.server.authentication import require_user
from tests.server.clock import parse_date
from tests.server.context import context, store
from tests.server.errors import bad_request, forbidden, not_found
from tests.server.geometry import wkt_type
from tests.server.paging import like, records_answer
from tests.server.table_access import Table, check_may_edit, find_database, find_table, level_of
from tests.server.table_rows import numrec_counter
from tests.server.transaction_actions import NotAppliedError, apply_action
from tests.server.wire import COMMON, json_answer, pick, read_body, read_query

transactions = Blueprint("transactions", __name__, url_prefix="/gcms/api/databases/<database_reference>/transactions")
_STATES = {"insert": "Insert", "update": "Update", "delete": "Delete"}
_MESSAGES = {
    "committed": "Transaction appliquée",
    "conflicting": "Transaction en conflit : un objet a été modifié entre-temps",
    "failed": "Transaction refusée : objet introuvable",
}


@transactions.post("")
def create_transaction(database_reference: str) -> Response:
    """Apply the actions in order; 200 whatever becomes of them, since the answer's ``status`` tells."""
    user = require_user()
    database = find_database(database_reference)
    body = read_body().only(("comment", "actions", "geometry")).require(("comment", "actions"))
    if not isinstance(body.fields["comment"], str):
        raise bad_request("Valeur invalide pour le champ comment : texte attendu")
    if body.fields.get("geometry") not in (None, "") and wkt_type(body.fields["geometry"]) is None:
        raise bad_request("Valeur invalide pour le champ geometry : WKT attendu")
    g.log_entry["title"] = body.fields["comment"]
    actions = [_read_action(user, database, action) for action in _action_list(body.fields["actions"])]
    return json_answer(run(user, database, body.fields["comment"], actions))


def run(user: User, database: dict[str, Any], comment: str, actions: list[tuple[Table, str, Any]]) -> dict[str, Any]:
    """Apply checked actions as one transaction, record it, and return it as the API answers it."""
    started = context().clock.now()
    with store().transaction():
        number = store().next_number("transactions", 397_001)
    status, conflicts, numrec, done = "committed", [], None, []
    try:
        with store().transaction():
            if database["versioning"]:
                numrec = store().next_number(numrec_counter(database["id"]), 88_001)
            done = [apply_action(store(), table, state, data, numrec) for table, state, data in actions]
    except NotAppliedError as refusal:
        status, numrec, conflicts = refusal.status, None, refusal.conflicts
        done = [{"table": table.full_name, "state": state, "data": data} for table, state, data in actions]
    record = {
        "id": number,
        "user_id": user.id,
        "user_name": user.username,
        "groups": sorted(user.roles),
        "status": status,
        "message": _MESSAGES[status],
        "comment": comment,
        "conflicts": conflicts,
        "numrec": numrec,
        "started_at": f"{started:%Y-%m-%d %H:%M:%S.%f}",
        "finished_at": f"{context().clock.now():%Y-%m-%d %H:%M:%S.%f}",
        "actions": [_action_record(action) for action in done],
    }
    text = json.dumps(record, ensure_ascii=False)
    store().write("INSERT INTO transactions VALUES (?, ?, ?)", number, database["id"], text)
    return record


def _action_record(action: dict[str, Any]) -> dict[str, Any]:
    number = store().next_number("actions", 3_142_001)
    return {"id": number, "server_feature_id": None, "client_feature_id": None, **action}


def _action_list(value: Any) -> list[Any]:
    """Read the list of actions, or its JSON text as a form carries it."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError as error:
            raise bad_request("Valeur invalide pour le champ actions : JSON attendu") from error
    if not isinstance(value, list) or not value:
        raise bad_request("Valeur invalide pour le champ actions : liste non vide attendue")
    return value


def _read_action(user: User, database: dict[str, Any], action: Any) -> tuple[Table, str, dict[str, Any]]:
    if not isinstance(action, dict) or not isinstance(action.get("data"), dict):
        raise bad_request("Action invalide : {table, state, data} attendu")
    unknown = sorted(set(action) - {"table", "state", "data", "client_feature_id"})
    if unknown:
        raise bad_request(f"Champ inconnu dans une action : {', '.join(unknown)}")
    state = _STATES.get(str(action.get("state")).lower())
    if state is None:
        raise bad_request(f"Action inconnue : {action.get('state')}")
    numbers = {str(record["id"]) for record in store().records("table", database["id"])}
    if str(action.get("table")) not in numbers:
        raise bad_request(f"Table {action.get('table')} inconnue dans la base {database['name']}")
    table = find_table(database, str(action["table"]))
    check_may_edit(user, table)
    return table, state, action["data"]


@transactions.get("")
def list_transactions(database_reference: str) -> Response:
    database = _readable_database(database_reference)
    query = read_query(*COMMON, "comment", "started_at", "finished_at", "status", "user")
    rows = store().rows("SELECT json FROM transactions WHERE database=? ORDER BY id", database["id"])
    records = [json.loads(row["json"]) for row in rows]
    comment, status, who = query.text("comment"), query.texts("status"), query.text("user")
    if comment is not None:
        records = [record for record in records if like(comment, record["comment"])]
    if status:
        records = [record for record in records if record["status"] in status]
    if who is not None:
        records = [record for record in records if who in (str(record["user_id"]), record["user_name"])]
    for name in ("started_at", "finished_at"):
        text = query.text(name)
        if text is not None:
            moment = parse_date(text)
            records = [record for record in records if parse_date(record[name]) >= moment]
    return records_answer(records, query)


@transactions.get("/<int:identifier>")
def get_transaction(database_reference: str, identifier: int) -> Response:
    database = _readable_database(database_reference)
    query = read_query("fields")
    found = store().row("SELECT json FROM transactions WHERE id=? AND database=?", identifier, database["id"])
    if found is None:
        raise not_found(f"Transaction {identifier}")
    return json_answer(pick(json.loads(found["json"]), query.fields()))


def _readable_database(reference: str) -> dict[str, Any]:
    database = find_database(reference)
    if level_of(require_user(), database["id"]) < 1:
        raise forbidden(f"Vous n'avez pas accès à la base {database['name']}")
    return database
