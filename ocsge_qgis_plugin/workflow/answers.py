"""Which reports have been answered, and what had been seen and suggested of them: what a model learns from."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple
from datetime import date, datetime

from ..domain.evidence import Evidence, Relations
from ..domain.reports import ReportStatus
from ..workspace.summaries import ReportSummary
from ..workspace.workspace import Workspace
from .features import was_accepted
from .relevance import DecidedReport, ReliabilityBand

MOST_LEARNED = 5000
"""The newest answers that a model learns from: several times what it needs, in bounded memory."""
_FINISHED = "evidence/finished"


def answer_to(summary: ReportSummary) -> bool | None:
    """Tell whether a report was taken into account: as decided here, else by its status on the server.

    ``None`` while nobody has answered. A decision that a person still has to settle (conflict, refusal of the server)
    is none, nor is any on a test report.
    """
    if summary.status is ReportStatus.TEST:
        return None
    is_settled = summary.outbox_state is None or not summary.outbox_state.needs_person
    return _answer(summary.verdict.status if summary.verdict is not None and is_settled else None, summary.status)


def decided_reports(
    workspace: Workspace,
    summaries: Iterable[ReportSummary] | None = None,
    delivered_on: Mapping[str, date] | None = None,
) -> Iterator[DecidedReport]:
    """Yield the newest answered reports with their evidence, few of them in memory at a time; test reports are none.

    What was measured on a delivery that came after the report is left out: the correction that was asked for is in it,
    and a model would learn that reports which are already right get accepted (facts, recette §4).

    :param summaries: those of the whole workspace, when they are at hand.
    :param delivered_on: when deliveries came, by fingerprint.
    """
    listed = workspace.reports.summaries() if summaries is None else list(summaries)
    opened = {found.uuid: found.opening_date for found in listed}
    answers = {
        found.uuid: (found.key.remote_id, accepted) for found in listed if (accepted := answer_to(found)) is not None
    }
    newest = dict(heapq.nlargest(MOST_LEARNED, answers.items(), key=lambda item: item[1]))
    for found in workspace.evidence.each(newest):
        if (
            found.evidence is not None
            and redelivered_on(found.evidence, opened[found.report_uuid], delivered_on or {}) is None
        ):
            relations = found.relations or Relations(found.report_uuid, found.report_uuid)
            yield DecidedReport(found.evidence, relations, newest[found.report_uuid][1])


def redelivered_on(evidence: Evidence, opened: datetime | None, delivered_on: Mapping[str, date]) -> date | None:
    """Return when the delivery at issue came, if that was after the report was ``opened``; else ``None``."""
    at_issue = evidence.at_issue
    if at_issue is None or at_issue.concerned is None or opened is None:
        return None
    delivered = delivered_on.get(at_issue.concerned.polygon.delivery)
    return delivered if delivered is not None and opened.date() < delivered else None


def judged_before(workspace: Workspace) -> list[tuple[float, bool]]:
    """Return (probability, accepted) of suggestions that stood before their report was answered.

    A suggestion is not made again once its report is answered, so what is stored is what the person could see.
    """
    return [
        (found.suggestion.probability, accepted)
        for found in workspace.evidence.suggestions()
        if found.suggestion.probability is not None and (accepted := _answer(found.decided, found.status)) is not None
    ]


def keep_reliability(workspace: Workspace, bands: Iterable[ReliabilityBand], ground: str) -> None:
    """Remember what came of suggestions, and what stands for all that this was made from."""
    workspace.view.set(_FINISHED, {"ground": ground, "reliability": [astuple(band) for band in bands]})


def kept_reliability(workspace: Workspace, ground: str) -> tuple[ReliabilityBand, ...] | None:
    """Return what :func:`keep_reliability` remembered of the same ``ground``, ``None`` where that was another one."""
    kept = workspace.view.get(_FINISHED)
    if not isinstance(kept, dict) or kept.get("ground") != ground:
        return None
    try:
        return tuple(ReliabilityBand(*band) for band in kept["reliability"])
    except (KeyError, TypeError):
        return None


def _answer(decided: ReportStatus | None, status: ReportStatus) -> bool | None:
    given_here = None if decided is None else was_accepted(decided)
    return given_here if given_here is not None else was_accepted(status)
