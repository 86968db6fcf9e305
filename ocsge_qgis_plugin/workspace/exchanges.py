"""One decision that gives way to another: what undo and redo do to the outbox, report by report."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ..domain.changes import ChangeSet
from ..domain.decisions import Verdict
from ..domain.errors import OcsGeError


@dataclass(frozen=True)
class Exchange:
    """On one report (``number`` on the server), the decision ``came`` took the place of ``gone``, by their uuids.

    ``gone`` is empty where nothing waited on the report before; ``came`` where a decision was only withdrawn.
    """

    report_uuid: str
    number: int
    came: str = ""
    gone: str = ""


@dataclass(frozen=True)
class ExchangeResult:
    """What became of one exchange undone or redone: the uuid of the decision made for it, or why nothing was done."""

    exchange: Exchange
    made: str = ""
    error: OcsGeError | None = None


@dataclass(frozen=True)
class ExchangedEach:
    """What became of several exchanges, in their order, and what changed with them."""

    results: tuple[ExchangeResult, ...] = ()
    changes: ChangeSet = field(default_factory=ChangeSet)


@dataclass(frozen=True)
class WaitingDecision:
    """A decision that has not left, without its content."""

    uuid: str
    report_uuid: str
    number: int
    verdict: Verdict
    decided_at: datetime
