"""How one report is laid out over the tables: what the list needs, its whole content, and what the map draws."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.reports import Report
from .crs_definitions import WGS84_EPSG
from .database import storable
from .geometry import point_blob, sketch_blob
from .report_content import asked_by, format_date, proposed_verdict, taken_by

_COMMENT_START = 200


@dataclass(frozen=True)
class ReportRow:
    """A report about to be written, with its content as JSON text, the hash of it, and our uuid."""

    report: Report
    content: str
    content_hash: bytes
    uuid: str


def insert_rows(connection: sqlite3.Connection, rows: Sequence[ReportRow]) -> None:
    """Write reports that are not stored yet, inside the caller's transaction."""
    (last,) = connection.execute(
        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'report'), 0)"
    ).fetchone()
    numbered = list(enumerate(rows, start=last + 1))
    connection.executemany(
        "INSERT INTO report (longitude, latitude, status, theme, commune, opening_date, updating_date, author_name,"
        " comment_start, reply_count, attachment_count, taken_by, proposed, asked_by, content_hash, fid, uuid, server,"
        " community, remote_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *_listed(row),
                fid,
                row.uuid,
                row.report.key.server,
                row.report.key.community,
                row.report.key.remote_id,
            )
            for fid, row in numbered
        ],
    )
    connection.executemany("INSERT INTO report_content VALUES (?, ?)", [(fid, row.content) for fid, row in numbered])
    connection.executemany(
        "INSERT INTO signalement (geom, statut, theme, commune, date, commentaire, fid, uuid, numero, verdict,"
        " etat_envoi) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')",
        [(*_mapped(row), fid, row.uuid, row.report.key.remote_id) for fid, row in numbered],
    )
    _draw_sketches(connection, rows)


def update_row(connection: sqlite3.Connection, fid: int, row: ReportRow) -> None:
    """Write a report over the one stored under ``fid``, inside the caller's transaction."""
    connection.execute(
        "UPDATE report SET longitude = ?, latitude = ?, status = ?, theme = ?, commune = ?, opening_date = ?,"
        " updating_date = ?, author_name = ?, comment_start = ?, reply_count = ?, attachment_count = ?,"
        " taken_by = ?, proposed = ?, asked_by = ?, content_hash = ?, removed = 0 WHERE fid = ?",
        (*_listed(row), fid),
    )
    connection.execute("UPDATE report_content SET content = ? WHERE fid = ?", (row.content, fid))
    connection.execute(
        "UPDATE signalement SET geom = ?, statut = ?, theme = ?, commune = ?, date = ?, commentaire = ? WHERE fid = ?",
        (*_mapped(row), fid),
    )
    connection.execute("DELETE FROM croquis WHERE report_uuid = ?", (row.uuid,))
    _draw_sketches(connection, [row])


def _listed(row: ReportRow) -> tuple[Any, ...]:
    report = row.report
    proposed = proposed_verdict(report)
    return (
        report.longitude,
        report.latitude,
        report.status.value,
        storable(report.theme),
        _commune(report),
        format_date(report.opening_date),
        format_date(report.updating_date),
        "" if report.author is None else storable(report.author.username),
        storable(_one_line(report.comment)),
        len(report.replies),
        len(report.attachments),
        storable(taken_by(report)),
        "" if proposed is None else proposed.value,
        storable(asked_by(report)),
        row.content_hash,
    )


def _mapped(row: ReportRow) -> tuple[Any, ...]:
    report = row.report
    return (
        point_blob(report.longitude, report.latitude, WGS84_EPSG),
        report.status.value,
        storable(report.theme),
        _commune(report),
        None if report.opening_date is None else report.opening_date.date().isoformat(),
        storable(report.comment),
    )


def _draw_sketches(connection: sqlite3.Connection, rows: Sequence[ReportRow]) -> None:
    drawn = [
        (sketch_blob(found.wkt, WGS84_EPSG), row.uuid, row.report.key.remote_id, storable(found.kind))
        for row in rows
        if row.report.sketch is not None
        for found in row.report.sketch.objects
    ]
    connection.executemany(
        "INSERT INTO croquis (geom, report_uuid, numero, type) VALUES (?, ?, ?, ?)",
        [values for values in drawn if values[0] is not None],
    )


def _commune(report: Report) -> str:
    return "" if report.commune is None else storable(report.commune.name)


def _one_line(comment: str) -> str:
    # Four times as much is enough to fill the line whatever blanks it holds, and spares splitting a megabyte.
    return " ".join(comment[: 4 * _COMMENT_START].split())[:_COMMENT_START]
