"""Databases, tables and columns by number or name, and who may read or write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.server.accounts import User
from tests.server.context import store
from tests.server.errors import forbidden, not_found
from tests.server.store import Store

_LEVELS = {"NONE": 0, "VIEW": 1, "EDIT": 2}


@dataclass(frozen=True)
class Table:
    """A collaborative table with its database and columns, as records."""

    database: dict[str, Any]
    record: dict[str, Any]
    columns: list[dict[str, Any]]

    @property
    def id(self) -> int:
        return int(self.record["id"])

    @property
    def id_name(self) -> str:
        return str(self.record["id_name"])

    @property
    def geometry_name(self) -> str | None:
        name: str | None = self.record["geometry_name"]
        return name

    @property
    def full_name(self) -> str:
        return f"{self.database['name']}.{self.record['name']}"

    @property
    def versioned(self) -> bool:
        return bool(self.database["versioning"])

    @property
    def detects_conflicts(self) -> bool:
        return self.versioned and bool(self.database["conflict"])

    def column(self, name: str) -> dict[str, Any] | None:
        return next((column for column in self.columns if column["name"] == name), None)

    def names(self) -> list[str]:
        return [column["name"] for column in self.columns]


def find_database(reference: str) -> dict[str, Any]:
    """Return the database of a number or a name (case aside); 404 otherwise."""
    return _find(store().records("database"), reference, f"Base {reference}")


def find_table(database: dict[str, Any], reference: str) -> Table:
    """Return the table of a number or a name in the database; 404 otherwise."""
    record = _find(store().records("table", database["id"]), reference, f"Table {reference}")
    return load_table(store(), database, record)


def load_table(state: Store, database: dict[str, Any], record: dict[str, Any]) -> Table:
    columns = sorted(state.records("column", record["id"]), key=lambda column: column.get("position") or 0)
    return Table(database, record, columns)


def _find(records: list[dict[str, Any]], reference: str, what: str) -> dict[str, Any]:
    wanted = reference.lower()
    for record in records:
        if wanted in (str(record["id"]), str(record["name"]).lower()):
            return record
    raise not_found(what)


def level_of(user: User, database: int, table: int | None = None) -> int:
    """Return 0 (nothing), 1 (view) or 2 (edit): the best of the permissions of the user's groups."""
    if user.administrator:
        return 2
    best = 0
    for permission in store().records("permission"):
        if permission["database"] != database or not user.belongs_to(permission["community"]):
            continue
        if table is None or permission.get("table") in (None, table):
            best = max(best, _LEVELS[permission["level"]])
    return best


def check_may_view(user: User, table: Table) -> None:
    if level_of(user, table.database["id"], table.id) < 1:
        raise forbidden(f"Vous n'avez pas accès à la table {table.full_name}")


def check_may_edit(user: User, table: Table) -> None:
    if level_of(user, table.database["id"], table.id) < 2 or table.record.get("read_only"):
        raise forbidden(f"Vous n'avez pas le droit de modifier la table {table.full_name}")
