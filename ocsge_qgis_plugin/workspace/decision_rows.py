"""Decisions as rows of their table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ..domain.decisions import Correction, Decision, Ground, Verdict
from ..domain.identity import Identity
from ..domain.outbox import OutboxState
from ..domain.reports import ReportKey, ReportStatus
from .report_content import parse_date

DECISION_COLUMNS = (
    "uuid, report_uuid, server, community, remote_id, user_id, username, verdict, reason, reply_text,"
    " ground_updating_date, ground_reply_ids, decided_at, assignee, state, attempts, last_error, answered_status,"
    " answered_reply_id, sent_at, overtaken"
)


def decision_of_row(row: Sequence[Any], corrections: tuple[Correction, ...]) -> Decision:
    """Return the decision of a row of :data:`DECISION_COLUMNS`."""
    return Decision(
        uuid=row[0],
        report_uuid=row[1],
        report_key=ReportKey(row[2], row[3], row[4]),
        identity=Identity(row[2], row[3], row[5], row[6]),
        verdict=Verdict(row[7]),
        reason=row[8],
        reply_text=row[9],
        ground=Ground(parse_date(row[10]), frozenset(json.loads(row[11]))),
        corrections=corrections,
        decided_at=datetime.fromisoformat(row[12]),
        assignee=row[13],
        state=OutboxState(row[14]),
        attempts=row[15],
        last_error=row[16],
        answered_status=None if row[17] is None else ReportStatus(row[17]),
        answered_reply_id=row[18],
        sent_at=parse_date(row[19]),
        overtaken=bool(row[20]),
    )
