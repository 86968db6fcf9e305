"""Which reports are shown, in which order, and which one comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import lru_cache
from math import inf
from operator import attrgetter
from typing import Any, Protocol

from ..domain.outbox import OutboxState
from ..domain.reports import ReportStatus
from ..domain.search import fold
from ..domain.text import tr
from ..workspace.summaries import ReportSummary
from .queue_order import OrderGround, place_rank


class Queue(Enum):
    """The piles into which an interpreter's day falls."""

    TO_DO = "todo"
    ASKED = "asked"
    DEFERRED = "deferred"
    DECIDED = "decided"
    CONFLICT = "conflict"
    REFUSED = "refused"
    TO_CONFIRM = "to_confirm"
    CLOSED = "closed"
    ALL = "all"

    # Members are looked up for every row of a list; Enum's own hash is written in Python (hashing the name).
    __hash__ = object.__hash__

    @property
    def label(self) -> str:
        """Name of the pile as shown on its filter."""
        return {
            Queue.TO_DO: tr("À traiter"),
            Queue.ASKED: tr("Avis demandés"),
            Queue.DEFERRED: tr("Reportés"),
            Queue.DECIDED: tr("À envoyer"),
            Queue.CONFLICT: tr("Conflits"),
            Queue.REFUSED: tr("Refusés"),
            Queue.TO_CONFIRM: tr("À confirmer"),
            Queue.CLOSED: tr("Clos"),
            Queue.ALL: tr("Tous"),
        }[self]


class Standing(Protocol):
    """What decides in which piles a report lies."""

    @property
    def status(self) -> ReportStatus:
        """Status on the server."""

    @property
    def outbox_state(self) -> OutboxState | None:
        """Where the decision taken here stands, if there is one."""

    @property
    def removed(self) -> bool:
        """Whether the report is gone from the server."""

    @property
    def deferred(self) -> datetime | None:
        """Until when a person has put the report aside, ``None`` when it is not, or no longer."""

    @property
    def asked_by(self) -> str:
        """The account that waits for a colleague's advice on it, empty when nobody does."""


def has_pending_decision(summary: Standing) -> bool:
    """Tell whether a decision on the report waits here for the server."""
    return summary.outbox_state is not None and summary.outbox_state.is_pending


def needs_answer(summary: Standing) -> bool:
    """Tell whether the report still needs an interpreter, now or later: open on the server and nothing decided here.

    ``pending1`` and ``pending2`` are out: an interpreter has answered, data entry or the manager comes next.
    """
    return (
        not summary.removed
        and summary.status in (ReportStatus.SUBMIT, ReportStatus.PENDING0, ReportStatus.PENDING)
        and not has_pending_decision(summary)
        and not (summary.outbox_state is not None and summary.outbox_state.needs_person)
    )


def is_to_do(summary: Standing) -> bool:
    """Tell whether the report needs an interpreter now: not put aside, and no colleague asked for advice on it."""
    return needs_answer(summary) and summary.deferred is None and not summary.asked_by


def is_asked(summary: Standing) -> bool:
    """Tell whether a colleague's advice is waited for, the question on its way to the server included."""
    return (
        bool(summary.asked_by)
        and not summary.removed
        and not summary.status.is_closed
        and not (summary.outbox_state is not None and summary.outbox_state.needs_person)
    )


_QUEUE_TESTS: dict[Queue, Callable[[Standing], bool]] = {
    Queue.TO_DO: is_to_do,
    Queue.ASKED: is_asked,
    Queue.DEFERRED: lambda summary: summary.deferred is not None and needs_answer(summary),
    Queue.DECIDED: has_pending_decision,
    Queue.CONFLICT: lambda summary: summary.outbox_state is OutboxState.CONFLICT,
    Queue.REFUSED: lambda summary: summary.outbox_state is OutboxState.REFUSED,
    Queue.TO_CONFIRM: lambda summary: (
        summary.status is ReportStatus.PENDING2 and not summary.removed and not has_pending_decision(summary)
    ),
    Queue.CLOSED: lambda summary: summary.status.is_closed,
    Queue.ALL: lambda summary: True,
}


@dataclass(frozen=True)
class _Standing:
    status: ReportStatus
    outbox_state: OutboxState | None
    removed: bool
    deferred: datetime | None
    asked_by: str


_standing = attrgetter(*_Standing.__dataclass_fields__)


# Days and names of colleagues are few: of tens of thousands of reports nearly all are found here.
@lru_cache(maxsize=4096)
def _queues(
    status: ReportStatus, outbox_state: OutboxState | None, removed: bool, deferred: datetime | None, asked_by: str
) -> frozenset[Queue]:
    standing = _Standing(status, outbox_state, removed, deferred, asked_by)
    return frozenset(queue for queue, test in _QUEUE_TESTS.items() if test(standing))


def queues_of(summary: Standing) -> frozenset[Queue]:
    """Return the piles in which a report lies. Reports stand in few ways, so this is a lookup."""
    return _queues(*_standing(summary))


@dataclass(frozen=True)
class Bounds:
    """A rectangle in WGS 84 degrees (EPSG:4326)."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, longitude: float, latitude: float) -> bool:
        """Tell whether a point lies in the rectangle, edges included."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


@dataclass(frozen=True)
class ReportFilter:
    """What the list shows. Every part given must hold; empty parts let everything through."""

    queue: Queue = Queue.TO_DO
    text: str = ""
    statuses: frozenset[ReportStatus] = frozenset()
    themes: frozenset[str] = frozenset()
    communes: frozenset[str] = frozenset()
    taken_by: str = ""
    bounds: Bounds | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether anything besides the queue hides reports."""
        return self != ReportFilter(queue=self.queue)

    def predicate(self) -> Callable[[ReportSummary], bool]:
        """Return a function that tells whether a report is shown, built once for a whole list."""
        words = fold(self.text).split()

        def shows(summary: ReportSummary) -> bool:
            if self.queue not in queues_of(summary):
                return False
            if self.statuses and summary.status not in self.statuses:
                return False
            if self.themes and summary.theme not in self.themes:
                return False
            if self.communes and summary.commune not in self.communes:
                return False
            if self.taken_by and summary.taken_by != self.taken_by:
                return False
            if self.bounds is not None and not self.bounds.holds(summary.longitude, summary.latitude):
                return False
            if not words:
                return True
            searched = searchable_text(summary)
            return all(word in searched for word in words)

        return shows


def searchable_text(summary: ReportSummary) -> str:
    """Return what the search box looks at: number, theme, commune, author and the start of the comment, folded."""
    return fold(
        f"{summary.key.remote_id} {summary.theme} {summary.commune} {summary.author_name} {summary.comment_start}"
    )


@dataclass(frozen=True)
class QueueCounts:
    """How many reports lie in each pile, test reports left out."""

    by_queue: dict[Queue, int]

    def __getitem__(self, queue: Queue) -> int:
        return self.by_queue[queue]


def count_queues(summaries: Iterable[ReportSummary]) -> QueueCounts:
    """Return the size of each pile. ``test`` reports are in no count (design §4)."""
    standings = Counter(map(queues_of, (summary for summary in summaries if summary.status is not ReportStatus.TEST)))
    return QueueCounts(
        {queue: sum(number for queues, number in standings.items() if queue in queues) for queue in Queue}
    )


class SortKey(Enum):
    """By what the list sorts: its columns, and the orders in which to work through it."""

    NUMBER = "number"
    STATUS = "status"
    THEME = "theme"
    COMMUNE = "commune"
    OPENED = "opened"
    UPDATED = "updated"
    TAKEN_BY = "taken_by"
    COMMENT = "comment"
    SIMILAR = "similar"
    PLACE = "place"
    CONFIDENCE = "confidence"

    @property
    def depends_on_others(self) -> bool:
        """Whether the place of a report depends on what the other reports are like."""
        return self in (SortKey.SIMILAR, SortKey.CONFIDENCE)


_STATUS_ORDER = {status: rank for rank, status in enumerate(ReportStatus)}
# Behind every name.
_NOBODY = "\U0010ffff"
_NO_OTHERS = OrderGround()

# Numbers and texts only: a list of tens of thousands compares them in half the time of tuples or dates.
_SORT_VALUES: dict[SortKey, Callable[[ReportSummary], float | str]] = {
    SortKey.NUMBER: lambda summary: summary.key.remote_id,
    SortKey.STATUS: lambda summary: _STATUS_ORDER[summary.status],
    SortKey.THEME: lambda summary: summary.theme,
    SortKey.COMMUNE: lambda summary: fold(summary.commune),
    SortKey.OPENED: lambda summary: _seconds(summary.opening_date),
    SortKey.UPDATED: lambda summary: _seconds(summary.updating_date),
    SortKey.TAKEN_BY: lambda summary: fold(summary.taken_by) or _NOBODY,
    SortKey.COMMENT: lambda summary: fold(summary.comment_start),
    SortKey.PLACE: place_rank,
}


def _seconds(date: datetime | None) -> float:
    return -inf if date is None else date.timestamp()


def sort_value(key: SortKey, ground: OrderGround = _NO_OTHERS) -> Callable[[ReportSummary], Any]:
    """Return the function to sort by ``key``: always a number or always a text.

    ``ground`` is made of all reports of the list; only orders in which a report's place depends on them look at it. Of
    equal values the one with the lower report number comes first: sort what is in the order of numbers.
    """
    if key is SortKey.SIMILAR:
        return ground.similar
    if key is SortKey.CONFIDENCE:
        return ground.confidence
    return _SORT_VALUES[key]


def next_to_do(shown: Sequence[ReportSummary], current_uuid: str) -> ReportSummary | None:
    """Return the report to open after ``current_uuid``: the next that still needs somebody, round the list.

    ``shown`` is the list in the order shown. ``None`` when nothing else is left to do.
    """
    start = next((row for row, summary in enumerate(shown) if summary.uuid == current_uuid), -1)
    following = [*shown[start + 1 :], *shown[: max(start, 0)]]
    return next((summary for summary in following if is_to_do(summary)), None)
