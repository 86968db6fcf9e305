"""A département's reports as the list shows them, made ready in a task so that the window has little left to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..workspace.summaries import ReportSummary
from .triage import QueueCounts, count_queues


@dataclass(frozen=True)
class ReportListing:
    """All reports by uuid, in the order of their numbers, with what is counted over all of them."""

    summaries: Mapping[str, ReportSummary] = field(default_factory=dict)
    counts: QueueCounts = field(default_factory=lambda: count_queues(()))
    themes: frozenset[str] = frozenset()
    communes: frozenset[str] = frozenset()


def listing_of(summaries: Iterable[ReportSummary]) -> ReportListing:
    """Return the listing of ``summaries``; the order given is kept."""
    by_uuid = {summary.uuid: summary for summary in summaries}
    return ReportListing(
        by_uuid,
        count_queues(by_uuid.values()),
        frozenset(summary.theme for summary in by_uuid.values()),
        frozenset(summary.commune for summary in by_uuid.values()),
    )
