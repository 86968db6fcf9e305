"""Who takes which report: taking charge, and sharing a selection out among interpreters.

The server knows no assignment. A ``pending`` reply whose marker names the assignee says it to every machine, and
"taken by" is read back from the thread.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.decisions import DecisionDraft, Ground, Verdict
from ..domain.errors import OcsGeError
from ..domain.identity import Identity
from ..domain.reasons import ADVICE_REASON
from ..domain.reports import Report
from ..domain.search import fold
from ..domain.text import tr
from ..workspace.summaries import ReportSummary
from .triage import needs_answer

TAKE_REASON = "prise-en-charge"


class NobodyToShareError(OcsGeError):
    """A selection is to be shared out but nobody was chosen."""


def take_draft(report_uuid: str, identity: Identity, assignee: str = "") -> DecisionDraft:
    """Return the decision by which ``assignee`` (default: oneself) takes a report in charge."""
    return DecisionDraft(
        report_uuid=report_uuid,
        identity=identity,
        verdict=Verdict.PENDING,
        reason=TAKE_REASON,
        reply_text="Ce signalement est en cours d'examen.",
        corrections=(),
        assignee=assignee or identity.username,
    )


def ask_draft(report: Report, report_uuid: str, identity: Identity, colleague: str, question: str) -> DecisionDraft:
    """Return the decision by which ``colleague`` is asked for advice; the report is theirs until they reply.

    The question goes into the report's thread, the only place that both read: its author reads it too.
    """
    return DecisionDraft(
        report_uuid=report_uuid,
        identity=identity,
        verdict=Verdict.PENDING,
        reason=ADVICE_REASON,
        reply_text=question.strip(),
        corrections=(),
        assignee=colleague,
        ground=Ground.of(report),
    )


def colleagues_like(typed: str, usernames: Sequence[str]) -> list[str]:
    """Return the members whose name holds what was typed, whatever its accents and case; those it begins first."""
    wanted = fold(typed.strip())
    found = [(not fold(name).startswith(wanted), fold(name), name) for name in usernames if wanted in fold(name)]
    return [name for _, _, name in sorted(found)]


def share_out(summaries: Sequence[ReportSummary], identity: Identity, assignees: Sequence[str]) -> list[DecisionDraft]:
    """Hand the reports that are still to do to ``assignees`` in equal shares, each share in one part of the map.

    Shares follow a serpentine from north to south, so that an interpreter's reports lie close together. Reports already
    taken by their new assignee are left alone.

    :raises NobodyToShareError: when no assignee is given.
    """
    if not assignees:
        raise NobodyToShareError(
            tr("Personne n'est choisi pour recevoir ces signalements."), remedy=tr("Cochez au moins un interprète.")
        )
    ordered = _serpentine([summary for summary in summaries if needs_answer(summary)])
    share = -(-len(ordered) // len(assignees)) if ordered else 0
    return [
        take_draft(summary.uuid, identity, assignee)
        for rank, summary in enumerate(ordered)
        for assignee in (assignees[rank // share],)
        if summary.taken_by != assignee
    ]


def _serpentine(summaries: Sequence[ReportSummary]) -> list[ReportSummary]:
    if not summaries:
        return []
    north = max(summary.latitude for summary in summaries)
    south = min(summary.latitude for summary in summaries)
    band_count = max(1, round(len(summaries) ** 0.5 / 2))
    height = (north - south) / band_count or 1.0

    def place(summary: ReportSummary) -> tuple[int, float]:
        band = min(band_count - 1, int((north - summary.latitude) / height))
        return band, summary.longitude if band % 2 == 0 else -summary.longitude

    return sorted(summaries, key=place)
