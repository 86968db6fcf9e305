"""Small named values: where a sync got to, and where the person stopped."""

from __future__ import annotations

import json

from .database import Database, storable

JsonValue = object
"""Anything that JSON can hold."""


class CursorStore:
    """Positions of incremental reads, as texts the server gave."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str | None:
        """Return the cursor ``name``, ``None`` when it was never set."""
        with self._database.read() as connection:
            row = connection.execute("SELECT value FROM sync_cursor WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def set(self, name: str, value: str) -> None:
        """Remember ``value`` under ``name``."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO sync_cursor VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, storable(value)),
            )


class ViewStore:
    """What the person was looking at (current report, filters, extent), to reopen there. Values are JSON."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, default: JsonValue = None) -> JsonValue:
        """Return the value of ``name``, ``default`` when it was never set or cannot be read any more."""
        with self._database.read() as connection:
            row = connection.execute("SELECT value FROM view_state WHERE name = ?", (name,)).fetchone()
        if row is None:
            return default
        try:
            value: JsonValue = json.loads(row[0])
        except ValueError:
            return default
        return value

    def set(self, name: str, value: JsonValue) -> None:
        """Remember ``value`` (anything that JSON can hold) under ``name``."""
        text = json.dumps(value)
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO view_state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, text),
            )
