"""One line per report, as the list and the map need it: read in one query."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from ..domain.decisions import Verdict
from ..domain.outbox import OutboxState
from ..domain.reports import ReportKey, ReportStatus
from .database import placeholders, sql


@dataclass(frozen=True)
class ReportSummary:
    """A report in a list.

    ``comment_start`` is at most 200 characters on one line. ``decision_uuid``, ``verdict`` and ``outbox_state`` are of
    the current decision of this report, whoever took it. ``taken_by`` is the account that said it has the report in
    hand; ``proposed`` the verdict that waits for a manager. ``removed`` reports are gone from the server and stay here
    because of their decision.
    """

    # Tens of thousands are held: without a dictionary each, Python's full garbage collections have half as much to do.
    __slots__ = (
        "attachment_count",
        "author_name",
        "comment_start",
        "commune",
        "decision_uuid",
        "key",
        "latitude",
        "longitude",
        "opening_date",
        "outbox_state",
        "proposed",
        "removed",
        "reply_count",
        "status",
        "taken_by",
        "theme",
        "updating_date",
        "uuid",
        "verdict",
    )

    uuid: str
    key: ReportKey
    longitude: float
    latitude: float
    status: ReportStatus
    theme: str
    commune: str
    opening_date: datetime | None
    updating_date: datetime | None
    author_name: str
    comment_start: str
    reply_count: int
    attachment_count: int
    taken_by: str
    decision_uuid: str | None
    verdict: Verdict | None
    outbox_state: OutboxState | None
    proposed: Verdict | None
    removed: bool


_QUERY = """
    SELECT r.uuid, r.server, r.community, r.remote_id, r.longitude, r.latitude, r.status, r.theme, r.commune,
           r.opening_date, r.updating_date, r.author_name, r.comment_start, r.reply_count, r.attachment_count,
           r.taken_by, d.uuid, d.verdict, d.state, r.proposed, r.removed
    FROM report r LEFT JOIN decision d ON d.seq = r.current_decision"""

# Built once: an enum looked up by value costs ten times a dictionary.
_STATUSES = {status.value: status for status in ReportStatus}
_VERDICTS: dict[str | None, Verdict] = {verdict.value: verdict for verdict in Verdict}
_STATES: dict[str | None, OutboxState] = {state.value: state for state in OutboxState}


def read_summaries(connection: sqlite3.Connection, uuids: Sequence[str] | None = None) -> list[ReportSummary]:
    """Return the summaries of ``uuids``, or of all reports, by server number."""
    if uuids is None:
        rows = connection.execute(_QUERY).fetchall()
    else:
        rows = []
        for start in range(0, len(uuids), 500):
            chunk = uuids[start : start + 500]
            rows += connection.execute(
                sql("$query WHERE r.uuid IN ($marks)", query=_QUERY, marks=placeholders(len(chunk))), chunk
            ).fetchall()
    # Faster here than in SQL: rows come nearly in order, since reports are pulled by number.
    rows.sort(key=itemgetter(3))
    date = datetime.fromisoformat
    return [
        ReportSummary(
            row[0],
            ReportKey(row[1], row[2], row[3]),
            row[4],
            row[5],
            _STATUSES[row[6]],
            row[7],
            row[8],
            date(row[9]) if row[9] else None,
            date(row[10]) if row[10] else None,
            row[11],
            row[12],
            row[13],
            row[14],
            row[15],
            row[16],
            _VERDICTS.get(row[17]),
            _STATES.get(row[18]),
            _VERDICTS.get(row[19]),
            bool(row[20]),
        )
        for row in rows
    ]
