"""One action of a transaction: what Insert, Update and Delete do to a row, and when they cannot."""

from __future__ import annotations

from typing import Any

from tests.server.column_values import check_changes, check_new_row
from tests.server.errors import bad_request
from tests.server.store import Store
from tests.server.table_access import Table
from tests.server.table_rows import load_row, remove_row, save_row


class NotAppliedError(Exception):
    """The transaction is undone: ``failed`` (an object is not there) or ``conflicting`` (it has changed)."""

    def __init__(self, status: str, conflicts: list[dict[str, Any]] | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.conflicts = conflicts or []


def apply_action(store: Store, table: Table, state: str, data: dict[str, Any], numrec: int | None) -> dict[str, Any]:
    """Apply one action and return it as the answer lists it; raises NotAppliedError, or ApiError 400 on bad values."""
    if state == "Insert":
        row = _insert(store, table, data, numrec)
    else:
        row = _current(store, table, data)
        if state == "Update":
            row = save_row(store, table, {**row, **check_changes(table, data, row)}, numrec)
        elif table.versioned:
            save_row(store, table, {**row, "detruit": True}, numrec)
        else:
            remove_row(store, table, row[table.id_name])
    return {"table": table.full_name, "state": state, "data": data, "server_feature_id": str(row[table.id_name])}


def _insert(store: Store, table: Table, data: dict[str, Any], numrec: int | None) -> dict[str, Any]:
    row = check_new_row(table, data)
    if row.get(table.id_name) is None:
        row = {table.id_name: new_key(store, table), **row}
    if load_row(store, table, row[table.id_name]) is not None:
        raise bad_request(f"{table.id_name} {row[table.id_name]} existe déjà dans la table {table.full_name}")
    return save_row(store, table, row, numrec)


def new_key(store: Store, table: Table) -> Any:
    """Return the identifier of a new row: 24 characters like IGN's ``cleabs``, or a number."""
    number = store.next_number(f"key-{table.id}", 1)
    column = table.column(table.id_name)
    if column is not None and column["type"] == "Integer":
        return number
    return f"{str(table.record['name'])[:8].upper():X<8}{number:016d}"


def _current(store: Store, table: Table, data: dict[str, Any]) -> dict[str, Any]:
    key = data.get(table.id_name)
    if key in (None, ""):
        raise bad_request(f"{table.id_name} manquant pour la table {table.full_name}")
    row = load_row(store, table, key)
    if row is None or row.get("detruit"):
        raise NotAppliedError("failed")
    if table.detects_conflicts:
        given = data.get("gcms_fingerprint")
        if not given:
            raise bad_request(f"gcms_fingerprint manquant pour {table.id_name} {key}")
        if given != row["gcms_fingerprint"]:
            raise NotAppliedError("conflicting", [{"table": table.full_name, "server_object": row}])
    return row
