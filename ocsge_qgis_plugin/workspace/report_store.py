"""The reports of one département as last read from the server."""

from __future__ import annotations

import hashlib
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timezone
from typing import NamedTuple

from ..domain.changes import ChangeSet
from ..domain.outbox import OutboxState
from ..domain.reports import Report, ReportKey, ReportStatus
from ..domain.text import tr
from .database import Database, placeholders, sql
from .errors import UnknownReportError
from .history import utc
from .intentions import Clock
from .report_content import format_report, parse_date, parse_report
from .report_rows import ReportRow, insert_rows, update_row
from .summaries import ReportSummary, read_summaries

_CHUNK = 400


class _Stored(NamedTuple):
    fid: int
    uuid: str
    content_hash: bytes
    updating_date: str | None
    removed: bool


class ReportStore:
    """Reports by server key and by our own uuid, with the map's tables kept in step."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def upsert(self, reports: Iterable[Report]) -> ChangeSet:
        """Store ``reports`` in one short transaction and return those that are new or different.

        A report keeps its uuid. An answer older than what is stored (a page that was read before our own reply and
        arrives after it) changes nothing.
        """
        latest = {report.key: report for report in reports}
        newcomers: list[ReportRow] = []
        changed: set[str] = set()
        with self._database.write() as connection:
            stored = _find(connection, list(latest))
            for key, report in latest.items():
                content = format_report(report)
                content_hash = hashlib.blake2b(content.encode(), digest_size=16).digest()
                known = stored.get(key)
                if known is None:
                    newcomers.append(ReportRow(report, content, content_hash, str(uuid.uuid4())))
                    continue
                same = known.content_hash == content_hash and not known.removed
                if same or _is_older(report.updating_date, parse_date(known.updating_date)):
                    continue
                update_row(connection, known.fid, ReportRow(report, content, content_hash, known.uuid))
                changed.add(known.uuid)
            insert_rows(connection, newcomers)
            changed.update(row.uuid for row in newcomers)
        return ChangeSet(reports=frozenset(changed))

    def summaries(self) -> list[ReportSummary]:
        """Return one line per report, by server number."""
        with self._database.read() as connection:
            return read_summaries(connection, utc(self._clock()))

    def summaries_of(self, uuids: Iterable[str]) -> list[ReportSummary]:
        """Return the lines of ``uuids`` that exist, by server number."""
        with self._database.read() as connection:
            return read_summaries(connection, utc(self._clock()), list(uuids))

    def get(self, report_uuid: str) -> Report:
        """Return a report.

        :raises UnknownReportError: when there is none of that uuid.
        """
        with self._database.read() as connection:
            return read_report(connection, report_uuid)

    def each(self) -> Iterator[tuple[str, Report]]:
        """Yield uuid and content of every report that the server still has, few of them in memory at a time.

        No transaction stays open in between, so that a caller may write while reading.
        """
        after = 0
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    "SELECT r.fid, r.uuid, r.server, r.community, r.remote_id, c.content FROM report r"
                    " JOIN report_content c USING (fid) WHERE r.fid > ? AND r.removed = 0 ORDER BY r.fid LIMIT ?",
                    (after, _CHUNK),
                ).fetchall()
            if not rows:
                return
            after = rows[-1][0]
            for _, report_uuid, server, community, remote_id, content in rows:
                yield report_uuid, parse_report(ReportKey(server, community, remote_id), content)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield uuid, and comment and filled-in forms as one text, of every report, few of them in memory at a time."""
        after = 0
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    "SELECT fid, r.uuid, (c.content ->> 'comment') || ' ' || (c.content ->> 'themes')"
                    " FROM report r JOIN report_content c USING (fid) WHERE fid > ? ORDER BY fid LIMIT ?",
                    (after, _CHUNK),
                ).fetchall()
            if not rows:
                return
            after = rows[-1][0]
            yield from ((row[1], row[2]) for row in rows)

    def texts_of(self, uuids: Sequence[str]) -> list[tuple[str, str]]:
        """Return what :meth:`texts` yields of ``uuids``."""
        found: list[tuple[str, str]] = []
        with self._database.read() as connection:
            for start in range(0, len(uuids), _CHUNK):
                chunk = uuids[start : start + _CHUNK]
                query = sql(
                    "SELECT r.uuid, (c.content ->> 'comment') || ' ' || (c.content ->> 'themes')"
                    " FROM report r JOIN report_content c USING (fid) WHERE r.uuid IN ($marks)",
                    marks=placeholders(len(chunk)),
                )
                found += connection.execute(query, chunk).fetchall()
        return found

    def fingerprint(self) -> bytes:
        """Return what stands for all reports as the server sent them: another one once any of them changes."""
        digest = hashlib.blake2b(digest_size=16)
        with self._database.read() as connection:
            for report_uuid, removed, content_hash in connection.execute(
                "SELECT uuid, removed, content_hash FROM report ORDER BY fid"
            ):
                digest.update(f"{report_uuid} {removed} ".encode() + content_hash)
        return digest.digest()

    def answered_here(self) -> int:
        """Return how many reports have a decision of ours that nobody has to settle."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT count(*) FROM report r JOIN decision d ON d.seq = r.current_decision AND d.state NOT IN (?, ?)",
                (OutboxState.CONFLICT.value, OutboxState.REFUSED.value),
            ).fetchone()
        return int(row[0])

    def uuid_of(self, key: ReportKey) -> str | None:
        """Return our uuid of the report that lives at ``key``, ``None`` when it was never pulled."""
        with self._database.read() as connection:
            found = _find(connection, [key]).get(key)
        return None if found is None else found.uuid

    def known(self, server: str, community: int) -> dict[int, tuple[ReportStatus, datetime | None]]:
        """Return status and last change of every report of a group that is not flagged as removed, by server number."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT remote_id, status, updating_date FROM report"
                " WHERE server = ? AND community = ? AND removed = 0",
                (server, community),
            ).fetchall()
        return {remote_id: (ReportStatus(status), parse_date(date)) for remote_id, status, date in rows}

    def mark_removed(self, keys: Iterable[ReportKey]) -> ChangeSet:
        """Take note that the server no longer has ``keys``.

        A report on which something was ever decided is kept and flagged; the others go.
        """
        kept: set[str] = set()
        gone: set[str] = set()
        with self._database.write() as connection:
            for stored in _find(connection, list(keys)).values():
                decided = connection.execute("SELECT 1 FROM decision WHERE report_uuid = ?", (stored.uuid,)).fetchone()
                if decided is None:
                    connection.execute("DELETE FROM report WHERE fid = ?", (stored.fid,))
                    gone.add(stored.uuid)
                elif not stored.removed:
                    connection.execute("UPDATE report SET removed = 1 WHERE fid = ?", (stored.fid,))
                    kept.add(stored.uuid)
        return ChangeSet(reports=frozenset(kept), removed_reports=frozenset(gone))

    def count(self) -> int:
        """Return how many reports are stored, removed ones that were kept included."""
        with self._database.read() as connection:
            return int(connection.execute("SELECT count(*) FROM report").fetchone()[0])


def read_report(connection: sqlite3.Connection, report_uuid: str) -> Report:
    """Return a report, inside the caller's transaction if there is one."""
    row = connection.execute(
        "SELECT r.server, r.community, r.remote_id, c.content FROM report r JOIN report_content c USING (fid)"
        " WHERE r.uuid = ?",
        (report_uuid,),
    ).fetchone()
    if row is None:
        raise UnknownReportError(
            tr("Ce signalement n'est pas dans l'espace de travail."),
            remedy=tr("Rechargez la liste : il a disparu du serveur, ou vient d'un autre département."),
            details=report_uuid,
        )
    return parse_report(ReportKey(row[0], row[1], row[2]), row[3])


def _find(connection: sqlite3.Connection, keys: Sequence[ReportKey]) -> dict[ReportKey, _Stored]:
    groups: dict[tuple[str, int], list[int]] = {}
    for key in keys:
        groups.setdefault((key.server, key.community), []).append(key.remote_id)
    found: dict[ReportKey, _Stored] = {}
    for (server, community), numbers in groups.items():
        for start in range(0, len(numbers), _CHUNK):
            chunk = numbers[start : start + _CHUNK]
            rows = connection.execute(
                sql(
                    "SELECT remote_id, fid, uuid, content_hash, updating_date, removed FROM report WHERE"
                    " server = ? AND community = ? AND remote_id IN ($marks)",
                    marks=placeholders(len(chunk)),
                ),
                (server, community, *chunk),
            )
            for row in rows.fetchall():
                found[ReportKey(server, community, row[0])] = _Stored(*row[1:])
    return found


def _is_older(date: datetime | None, stored: datetime | None) -> bool:
    if date is None or stored is None:
        return False
    return _in_utc(date) < _in_utc(stored)


def _in_utc(date: datetime) -> datetime:
    return date.replace(tzinfo=timezone.utc) if date.tzinfo is None else date
