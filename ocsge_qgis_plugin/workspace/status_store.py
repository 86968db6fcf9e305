"""Where each vintage of each département stands, as last read from the group's status table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ..domain.changes import ChangeSet
from ..domain.production import Stage, VintageStatus
from .database import Database, sql, storable

Statuses = list[VintageStatus]

_COLUMNS = "departement, millesime, etape, annee, trimestre, motif, date_etape, date_prevue, row_id, fingerprint"


class StatusStore:
    """A cache of the server's table; what a person wants to change goes through ``StageChangeStore``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def upsert(self, statuses: Iterable[VintageStatus]) -> ChangeSet:
        """Store what the server says, in one transaction; return the vintages that are new or different."""
        changed: set[tuple[str, str]] = set()
        with self._database.write() as connection:
            for status in statuses:
                if _read(connection, status.key) == _as_stored(status):
                    continue
                connection.execute(
                    sql(
                        "INSERT INTO avancement ($columns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
                        " (departement, millesime) DO UPDATE SET etape = excluded.etape, annee = excluded.annee,"
                        " trimestre = excluded.trimestre, motif = excluded.motif, date_etape ="
                        " excluded.date_etape, date_prevue = excluded.date_prevue, row_id = excluded.row_id,"
                        " fingerprint = excluded.fingerprint",
                        columns=_COLUMNS,
                    ),
                    _row(status),
                )
                changed.add(status.key)
        return ChangeSet(stages=frozenset(changed))

    def all(self) -> Statuses:
        """Return every known status, by département and vintage."""
        return self._select("1", ())

    def of(self, departement: str) -> Statuses:
        """Return the statuses of one département, by vintage."""
        return self._select("departement = ?", (departement,))

    def get(self, departement: str, vintage: str) -> VintageStatus | None:
        """Return the status of one vintage, ``None`` when the table does not have it."""
        with self._database.read() as connection:
            return _read(connection, (departement, vintage))

    def _select(self, where: str, parameters: Sequence[str]) -> Statuses:
        with self._database.read() as connection:
            rows = connection.execute(
                sql(
                    "SELECT $columns FROM avancement WHERE $where ORDER BY departement, millesime",
                    columns=_COLUMNS,
                    where=where,
                ),
                parameters,
            ).fetchall()
        return [_status(row) for row in rows]


def _read(connection: sqlite3.Connection, key: tuple[str, str]) -> VintageStatus | None:
    row = connection.execute(
        sql("SELECT $columns FROM avancement WHERE departement = ? AND millesime = ?", columns=_COLUMNS), key
    ).fetchone()
    return None if row is None else _status(row)


def _row(status: VintageStatus) -> tuple[Any, ...]:
    return (
        storable(status.departement),
        storable(status.vintage),
        status.stage.value,
        status.year,
        storable(status.quarter),
        storable(status.reason),
        None if status.stage_date is None else status.stage_date.isoformat(),
        None if status.planned_date is None else status.planned_date.isoformat(),
        storable(status.row_id),
        storable(status.fingerprint),
    )


def _as_stored(status: VintageStatus) -> VintageStatus:
    return _status(_row(status))


def _status(row: Sequence[Any]) -> VintageStatus:
    return VintageStatus(
        departement=row[0],
        vintage=row[1],
        stage=Stage(row[2]),
        year=row[3],
        quarter=row[4],
        reason=row[5],
        stage_date=None if row[6] is None else date.fromisoformat(row[6]),
        planned_date=None if row[7] is None else date.fromisoformat(row[7]),
        row_id=row[8],
        fingerprint=row[9],
    )


def format_status(status: VintageStatus) -> list[Any]:
    """Return a status as a JSON value, for the base of a stage change."""
    return list(_row(status))


def parse_status(value: Sequence[Any]) -> VintageStatus:
    """Return the status that :func:`format_status` wrote."""
    return _status(value)
