"""The reports of one département as last read from the server."""

from __future__ import annotations

import hashlib
import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from typing import NamedTuple

from ..domain.changes import ChangeSet
from ..domain.reports import Report, ReportKey, ReportStatus
from ..domain.text import tr
from .crs_definitions import WGS84_EPSG
from .database import Database, placeholders, storable
from .errors import UnknownReportError
from .geometry import point_blob, sketch_blob
from .report_content import format_date, format_report, parse_date, parse_report, proposed_verdict, taken_by
from .summaries import ReportSummary, read_summaries

_CHUNK = 400
_COMMENT_START = 200


class _Stored(NamedTuple):
    fid: int
    uuid: str
    content_hash: bytes
    updating_date: str | None
    removed: bool


class ReportStore:
    """Reports by server key and by our own uuid, with the map's tables kept in step."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def upsert(self, reports: Iterable[Report]) -> ChangeSet:
        """Store ``reports`` in one short transaction and return those that are new or different.

        A report keeps its uuid. An answer older than what is stored (a page that was read before our own reply and
        arrives after it) changes nothing.
        """
        latest = {report.key: report for report in reports}
        changed: set[str] = set()
        with self._database.write() as connection:
            stored = _find(connection, list(latest))
            for key, report in latest.items():
                content = format_report(report)
                content_hash = hashlib.blake2b(content.encode(), digest_size=16).digest()
                known = stored.get(key)
                if known is not None:
                    same = known.content_hash == content_hash and not known.removed
                    if same or _is_older(report.updating_date, parse_date(known.updating_date)):
                        continue
                changed.add(_write(connection, report, content, content_hash, known))
        return ChangeSet(reports=frozenset(changed))

    def summaries(self) -> list[ReportSummary]:
        """Return one line per report, by server number."""
        with self._database.read() as connection:
            return read_summaries(connection)

    def summaries_of(self, uuids: Iterable[str]) -> list[ReportSummary]:
        """Return the lines of ``uuids`` that exist, by server number."""
        with self._database.read() as connection:
            return read_summaries(connection, list(uuids))

    def get(self, report_uuid: str) -> Report:
        """Return a report.

        :raises UnknownReportError: when there is none of that uuid.
        """
        with self._database.read() as connection:
            return read_report(connection, report_uuid)

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
                "SELECT remote_id, fid, uuid, content_hash, updating_date, removed FROM report"
                f" WHERE server = ? AND community = ? AND remote_id IN ({placeholders(len(chunk))})",
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


def _write(
    connection: sqlite3.Connection, report: Report, content: str, content_hash: bytes, known: _Stored | None
) -> str:
    proposed = proposed_verdict(report)
    values = (
        report.longitude,
        report.latitude,
        report.status.value,
        storable(report.theme),
        "" if report.commune is None else storable(report.commune.name),
        format_date(report.opening_date),
        format_date(report.updating_date),
        "" if report.author is None else storable(report.author.username),
        storable(_one_line(report.comment)),
        len(report.replies),
        len(report.attachments),
        storable(taken_by(report)),
        "" if proposed is None else proposed.value,
        content_hash,
    )
    if known is None:
        report_uuid = str(uuid.uuid4())
        cursor = connection.execute(
            "INSERT INTO report (longitude, latitude, status, theme, commune, opening_date, updating_date, author_name,"
            " comment_start, reply_count, attachment_count, taken_by, proposed, content_hash, uuid, server, community,"
            " remote_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, report_uuid, report.key.server, report.key.community, report.key.remote_id),
        )
        fid = int(cursor.lastrowid or 0)
        connection.execute("INSERT INTO report_content VALUES (?, ?)", (fid, content))
    else:
        fid, report_uuid = known.fid, known.uuid
        connection.execute(
            "UPDATE report SET longitude = ?, latitude = ?, status = ?, theme = ?, commune = ?, opening_date = ?,"
            " updating_date = ?, author_name = ?, comment_start = ?, reply_count = ?, attachment_count = ?,"
            " taken_by = ?, proposed = ?, content_hash = ?, removed = 0 WHERE fid = ?",
            (*values, fid),
        )
        connection.execute("UPDATE report_content SET content = ? WHERE fid = ?", (content, fid))
        connection.execute("DELETE FROM croquis WHERE report_uuid = ?", (report_uuid,))
    _draw(connection, report, report_uuid, fid)
    return report_uuid


def _draw(connection: sqlite3.Connection, report: Report, report_uuid: str, fid: int) -> None:
    connection.execute(
        "INSERT INTO signalement (fid, geom, uuid, numero, statut, theme, commune, date, commentaire, verdict,"
        " etat_envoi) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '') ON CONFLICT (fid) DO UPDATE SET geom = excluded.geom,"
        " statut = excluded.statut, theme = excluded.theme, commune = excluded.commune, date = excluded.date,"
        " commentaire = excluded.commentaire",
        (
            fid,
            point_blob(report.longitude, report.latitude, WGS84_EPSG),
            report_uuid,
            report.key.remote_id,
            report.status.value,
            storable(report.theme),
            "" if report.commune is None else storable(report.commune.name),
            None if report.opening_date is None else report.opening_date.date().isoformat(),
            storable(report.comment),
        ),
    )
    for drawn in report.sketch.objects if report.sketch is not None else ():
        blob = sketch_blob(drawn.wkt, WGS84_EPSG)
        if blob is not None:
            connection.execute(
                "INSERT INTO croquis (geom, report_uuid, numero, type) VALUES (?, ?, ?, ?)",
                (blob, report_uuid, report.key.remote_id, storable(drawn.kind)),
            )


def _one_line(comment: str) -> str:
    # Four times as much is enough to fill the line whatever blanks it holds, and spares splitting a megabyte.
    return " ".join(comment[: 4 * _COMMENT_START].split())[:_COMMENT_START]
