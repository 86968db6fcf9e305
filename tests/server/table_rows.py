"""The rows of collaborative tables: fingerprints, reconciliation numbers, search."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from tests.server.filters import Predicate
from tests.server.geometry import Box, bounds, overlap
from tests.server.store import Store
from tests.server.table_access import Table


def fingerprint(row: dict[str, Any]) -> str:
    """Return the MD5 of a row's columns and geometry, sorted by name, the fingerprint itself aside."""
    content = {name: value for name, value in row.items() if name != "gcms_fingerprint"}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def save_row(store: Store, table: Table, row: dict[str, Any], numrec: int | None) -> dict[str, Any]:
    """Add or replace a row, its fingerprint renewed, and return it as stored."""
    if table.versioned:
        row = {**row, "detruit": bool(row.get("detruit", False))}
        row["gcms_fingerprint"] = fingerprint(row)
    text = json.dumps(row, ensure_ascii=False)
    deleted = int(row.get("detruit", False))
    key = str(row[table.id_name])
    store.write("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?)", table.id, key, numrec, deleted, text)
    return row


def load_row(store: Store, table: Table, key: Any) -> dict[str, Any] | None:
    found = store.row("SELECT json FROM rows WHERE table_id=? AND key=?", table.id, str(key))
    return None if found is None else json.loads(found["json"])


def remove_row(store: Store, table: Table, key: Any) -> None:
    store.write("DELETE FROM rows WHERE table_id=? AND key=?", table.id, str(key))


def search_rows(
    store: Store, table: Table, keep: Predicate, since: int = 0, box: Box | None = None
) -> Iterator[dict[str, Any]]:
    """Yield the rows in key order; ``gcms_numrec`` can be filtered on but is not a column of the answer."""
    found = store.rows(
        "SELECT numrec, json FROM rows WHERE table_id=? AND coalesce(numrec, 0) >= ? ORDER BY key",
        table.id,
        since,
    )
    for item in found:
        row = json.loads(item["json"])
        if keep({**row, "gcms_numrec": item["numrec"]}) and (box is None or in_box(table, row, box)):
            yield row


def in_box(table: Table, row: dict[str, Any], box: Box) -> bool:
    geometry = row.get(table.geometry_name or "")
    extent = bounds(geometry) if isinstance(geometry, str) else None
    return extent is not None and overlap(extent, box)


def numrec_counter(database: int) -> str:
    return f"numrec-{database}"


def filterable(table: Table) -> list[str]:
    """Return the names a filter may use."""
    return [*table.names(), "gcms_numrec", "numrec"]
