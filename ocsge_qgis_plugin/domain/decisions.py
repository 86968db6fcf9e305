"""An interpreter's decision on one report, and the corrections of the map that it calls for."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from .identity import Identity
from .markers import ReplyMarker
from .nomenclature import is_expected_pair
from .outbox import OutboxState
from .reports import Report, ReportKey, ReportStatus

UNCHANGED = "RAS"
"""IGN's word in PATCHCORRECTIF for "nothing to correct on this dimension"."""


class Verdict(Enum):
    """What an interpreter may answer: the four closing statuses and the two waiting ones."""

    VALID = "valid"
    VALID0 = "valid0"
    REJECT = "reject"
    REJECT0 = "reject0"
    PENDING = "pending"
    PENDING1 = "pending1"

    @property
    def status(self) -> ReportStatus:
        """The report status that this verdict asks the server for."""
        return ReportStatus(self.value)

    @property
    def is_closing(self) -> bool:
        """Whether the report is answered for good (a manager may still have to confirm)."""
        return self.status.is_closed

    @property
    def calls_for_correction(self) -> bool:
        """Whether accepted corrections go with this verdict."""
        return self in (Verdict.VALID, Verdict.PENDING1)

    @property
    def label(self) -> str:
        """Label of the status asked for, translated."""
        return self.status.label


@dataclass(frozen=True)
class PolygonRef:
    """One OCS GE polygon: delivery fingerprint, feature id and geometry hash, since ``id`` repeats in deliveries."""

    delivery: str
    fid: int
    geometry_hash: str
    ocsge_id: str = ""


@dataclass(frozen=True)
class Correction:
    """What has to change on one polygon of one vintage.

    ``cover_after`` or ``use_after`` equal to :data:`UNCHANGED` leaves that dimension alone. ``wkb`` is the polygon's
    geometry in the département's projected CRS (``epsg``).
    """

    polygon: PolygonRef
    vintage: str
    cover_before: str
    use_before: str
    cover_after: str
    use_after: str
    wkb: bytes
    epsg: int

    @property
    def is_change(self) -> bool:
        """Whether at least one dimension changes."""
        return self.final_cover != self.cover_before or self.final_use != self.use_before

    @property
    def final_cover(self) -> str:
        """Cover once corrected."""
        return self.cover_before if self.cover_after == UNCHANGED else self.cover_after

    @property
    def final_use(self) -> str:
        """Use once corrected."""
        return self.use_before if self.use_after == UNCHANGED else self.use_after

    @property
    def is_expected(self) -> bool:
        """Whether the corrected pair is one that the nomenclature expects; else a warning is due."""
        return is_expected_pair(self.final_cover, self.final_use)


@dataclass(frozen=True)
class Ground:
    """What the decision was based on: the report's last change and the replies seen then."""

    updating_date: datetime | None
    reply_ids: frozenset[int]

    @classmethod
    def of(cls, report: Report) -> Ground:
        """Return what somebody who reads ``report`` has seen."""
        return cls(report.updating_date, report.reply_ids)


@dataclass(frozen=True)
class DecisionDraft:
    """What a person wants to answer to a report, before the workspace gives it a number and a date.

    ``ground`` is the report as the person read it: a synchronisation may have stored a newer one that is not on the
    screen yet. ``None`` where nobody reads the thread, as for a whole selection: the report as it is stored.
    """

    report_uuid: str
    identity: Identity
    verdict: Verdict
    reason: str
    reply_text: str
    corrections: tuple[Correction, ...] = ()
    assignee: str = ""
    ground: Ground | None = None


@dataclass(frozen=True)
class Decision:
    """A verdict on one report, as written by a person; its way to the server is :class:`OutboxState`.

    ``assignee`` is set when a report is handed to somebody (verdict ``PENDING``), empty otherwise.
    """

    uuid: str
    report_uuid: str
    report_key: ReportKey
    identity: Identity
    verdict: Verdict
    reason: str
    reply_text: str
    ground: Ground
    corrections: tuple[Correction, ...]
    decided_at: datetime
    assignee: str = ""
    state: OutboxState = OutboxState.QUEUED
    attempts: int = 0
    last_error: str = ""
    answered_status: ReportStatus | None = None
    answered_reply_id: int | None = None
    sent_at: datetime | None = None
    overtaken: bool = field(default=False)
    """True when another reply slipped in between our last look and our reply (the server has no If-Match)."""

    def as_draft(self) -> DecisionDraft:
        """Return what is to be decided for the very same decision to be taken again, on the same ground."""
        said = (self.verdict, self.reason, self.reply_text, self.corrections, self.assignee)
        return DecisionDraft(self.report_uuid, self.identity, *said, self.ground)

    @property
    def marker(self) -> ReplyMarker:
        """What travels in the reply's title so that every machine can recognise this decision."""
        return ReplyMarker(self.verdict.value, self.reason, marker_token(self.uuid), self.assignee)


def marker_token(decision_uuid: str) -> str:
    """Return the short token (12 hexadecimal digits, 48 bits) that stands for a decision in a reply's title."""
    return uuid.UUID(decision_uuid).hex[:12]
