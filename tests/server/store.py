"""What survives a restart: one SQLite file in WAL mode, one connection, short transactions."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_SCHEMA = """
CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT UNIQUE, email TEXT, password TEXT, administrator INTEGER,
  json TEXT);
CREATE TABLE members (community INTEGER, user INTEGER, role TEXT, active INTEGER, json TEXT,
  PRIMARY KEY (community, user));
CREATE INDEX members_user ON members (user);
CREATE TABLE records (kind TEXT, id INTEGER, parent INTEGER, json TEXT, PRIMARY KEY (kind, id));
CREATE INDEX records_parent ON records (kind, parent);
CREATE TABLE reports (id INTEGER PRIMARY KEY, community INTEGER, author INTEGER, status TEXT, lon REAL, lat REAL,
  opening REAL, updating REAL, closing REAL, comment TEXT, input_device TEXT, commune TEXT, departement TEXT,
  territory TEXT);
CREATE INDEX reports_community ON reports (community, id);
CREATE INDEX reports_updating ON reports (community, updating);
CREATE INDEX reports_lon ON reports (lon);
CREATE TABLE report_texts (id INTEGER PRIMARY KEY, json TEXT);
CREATE TABLE report_themes (report INTEGER, community INTEGER, theme TEXT);
CREATE INDEX report_themes_report ON report_themes (report);
CREATE TABLE replies (id INTEGER PRIMARY KEY, report INTEGER);
CREATE TABLE files (id INTEGER PRIMARY KEY, report INTEGER, filename TEXT, mime_type TEXT, data BLOB);
CREATE TABLE rows (table_id INTEGER, key TEXT, numrec INTEGER, deleted INTEGER, json TEXT,
  PRIMARY KEY (table_id, key));
CREATE INDEX rows_numrec ON rows (table_id, numrec);
CREATE TABLE transactions (id INTEGER PRIMARY KEY, database INTEGER, json TEXT);
CREATE TABLE tokens (token TEXT PRIMARY KEY, kind TEXT, user INTEGER, client TEXT, expires REAL, issued REAL,
  json TEXT);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER);
"""


class Store:
    """The server's state in one SQLite file; safe to share between the threads that answer requests.

    A write is durable against the death of the process once its transaction ends (WAL); a power cut is not what
    this server is tested with, so it never waits for the disk.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.RLock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.row_factory = sqlite3.Row
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")
        if not self._db.execute("SELECT 1 FROM sqlite_master WHERE name='reports'").fetchall():
            with self.transaction():
                for statement in filter(str.strip, _SCHEMA.split(";")):
                    self._db.execute(statement)

    def close(self) -> None:
        with self._lock:
            self._db.close()

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        with self._lock:
            return self._db.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        found = self.rows(sql, *values)
        return found[0] if found else None

    def write(self, sql: str, *values: Any) -> int:
        with self._lock:
            return self._db.execute(sql, values).rowcount

    def write_many(self, sql: str, values: Iterable[tuple[Any, ...]]) -> None:
        with self._lock:
            self._db.executemany(sql, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Apply everything inside at once, or nothing when an exception leaves the block; may be nested."""
        with self._lock:
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def next_number(self, name: str, start: int) -> int:
        """Return the next value of a sequence that never gives a number twice, even after a deletion."""
        with self.transaction():
            found = self.row("SELECT value FROM counters WHERE name=?", name)
            value = start if found is None else found["value"] + 1
            self.write("INSERT OR REPLACE INTO counters VALUES (?, ?)", name, value)
            return value

    def raise_counter(self, name: str, value: int) -> None:
        """Make the next number of ``name`` greater than ``value``."""
        found = self.row("SELECT value FROM counters WHERE name=?", name)
        if found is None or found["value"] < value:
            self.write("INSERT OR REPLACE INTO counters VALUES (?, ?)", name, value)

    def current_number(self, name: str) -> int:
        found = self.row("SELECT value FROM counters WHERE name=?", name)
        return 0 if found is None else int(found["value"])

    # records: small JSON objects of one kind, optionally below a parent

    def record(self, kind: str, identifier: int) -> dict[str, Any] | None:
        found = self.row("SELECT json FROM records WHERE kind=? AND id=?", kind, identifier)
        return None if found is None else json.loads(found["json"])

    def records(self, kind: str, parent: int | None = None) -> list[dict[str, Any]]:
        if parent is None:
            found = self.rows("SELECT json FROM records WHERE kind=? ORDER BY id", kind)
        else:
            found = self.rows("SELECT json FROM records WHERE kind=? AND parent=? ORDER BY id", kind, parent)
        return [json.loads(row["json"]) for row in found]

    def put_record(self, kind: str, record: dict[str, Any], parent: int | None = None) -> None:
        text = json.dumps(record, ensure_ascii=False)
        self.write("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", kind, record["id"], parent, text)

    def delete_record(self, kind: str, identifier: int) -> None:
        self.write("DELETE FROM records WHERE kind=? AND id=?", kind, identifier)
