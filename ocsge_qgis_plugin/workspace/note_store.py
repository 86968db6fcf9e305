"""What a person noted about a report for themselves, and what they put aside. It never leaves this disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone

from ..domain.changes import ChangeSet
from ..domain.text import tr
from .database import Database, storable
from .errors import UnknownReportError
from .report_content import parse_date


@dataclass(frozen=True)
class Note:
    """A note to oneself, empty without one, and the moment (UTC) until which the report is put aside."""

    text: str = ""
    deferred_until: datetime | None = None


class NoteStore:
    """Notes by report. They stay through every synchronisation, and go with the report."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_report(self, report_uuid: str) -> Note:
        """Return the note on a report, an empty one where there is none."""
        with self._database.read() as connection:
            return _read(connection, report_uuid)

    def write(self, report_uuid: str, text: str) -> ChangeSet:
        """Note ``text`` on a report in place of what was noted; blank text takes the note away.

        :raises UnknownReportError: when the report is not in the workspace.
        """
        with self._database.write() as connection:
            before = _read(connection, report_uuid)
            return _write(connection, report_uuid, before, Note(text.strip(), before.deferred_until))

    def defer(self, report_uuid: str, until: datetime | None) -> ChangeSet:
        """Put a report aside until a moment (with its time zone), or take it up again with ``None``.

        :raises UnknownReportError: when the report is not in the workspace.
        """
        return self.defer_each({report_uuid: until})

    def defer_each(self, until: Mapping[str, datetime | None], note: str = "") -> ChangeSet:
        """Put several reports aside, or take them up again, in one transaction: all or none.

        ``note`` takes the place of the note on a single report, and is added to the notes of several.

        :raises UnknownReportError: when one of them is not in the workspace.
        """
        changes = ChangeSet()
        with self._database.write() as connection:
            for report_uuid, moment in until.items():
                before = _read(connection, report_uuid)
                wanted = None if moment is None else moment.astimezone(timezone.utc)
                added = f"{before.text} · {note}" if before.text and len(until) > 1 else note
                changes |= _write(connection, report_uuid, before, Note(added if note else before.text, wanted))
        return changes

    def deferrals(self, report_uuids: Iterable[str]) -> dict[str, datetime | None]:
        """Return until when each report is put aside, past moments included."""
        with self._database.read() as connection:
            return {uuid: _read(connection, uuid).deferred_until for uuid in report_uuids}

    def come_back(self, after: datetime, until: datetime) -> ChangeSet:
        """Return the reports that came back later than ``after`` and not later than ``until``; nothing is written."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT r.uuid, n.deferred_until FROM report_note n JOIN report r USING (fid)"
                " WHERE n.deferred_until IS NOT NULL"
            ).fetchall()
        back = {uuid for uuid, moment in rows if after < datetime.fromisoformat(moment) <= until}
        return ChangeSet(evidence=frozenset(back))


def _read(connection: sqlite3.Connection, report_uuid: str) -> Note:
    row = connection.execute(
        "SELECT n.note, n.deferred_until FROM report_note n JOIN report r USING (fid) WHERE r.uuid = ?", (report_uuid,)
    ).fetchone()
    return Note() if row is None else Note(row[0], parse_date(row[1]))


def _write(connection: sqlite3.Connection, report_uuid: str, before: Note, note: Note) -> ChangeSet:
    row = connection.execute("SELECT fid FROM report WHERE uuid = ?", (report_uuid,)).fetchone()
    if row is None:
        raise UnknownReportError(
            tr("Ce signalement n'est pas dans l'espace de travail."),
            remedy=tr("Rechargez la liste : il a disparu du serveur, ou vient d'un autre département."),
            details=report_uuid,
        )
    if note == before:
        return ChangeSet()
    if note == Note():
        connection.execute("DELETE FROM report_note WHERE fid = ?", row)
    else:
        until = None if note.deferred_until is None else note.deferred_until.isoformat()
        connection.execute(
            "INSERT INTO report_note (fid, note, deferred_until) VALUES (?, ?, ?) ON CONFLICT (fid) DO UPDATE SET"
            " note = excluded.note, deferred_until = excluded.deferred_until",
            (*row, storable(note.text), until),
        )
    return ChangeSet(evidence=frozenset({report_uuid}))
