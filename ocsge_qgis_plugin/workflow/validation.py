"""The manager's queue: answers of members that wait for a confirmation (``pending2``)."""

from __future__ import annotations

from ..domain.decisions import DecisionDraft, Ground, Verdict
from ..domain.errors import OcsGeError
from ..domain.identity import Identity
from ..domain.markers import parse_title
from ..domain.reports import Reply, Report, ReportStatus
from ..domain.text import tr


class NothingProposedError(OcsGeError):
    """A report waits for validation but no reply says which verdict its author asked for."""


def awaiting_reply(report: Report) -> Reply | None:
    """Return the member's reply that waits for confirmation: the last one that left the report at ``pending2``."""
    if report.status is not ReportStatus.PENDING2:
        return None
    waiting = [reply for reply in report.replies if reply.status in (ReportStatus.PENDING2, None)]
    return waiting[-1] if waiting else None


def proposed_verdict(report: Report) -> Verdict | None:
    """Return the closing verdict that a member proposed, read from the marker in the reply's title.

    The server turns a member's closing answer into ``pending2`` and keeps no trace of the status asked for, so an
    answer written outside the plugin proposes nothing that a machine can read: ``None``, and a person chooses.
    """
    reply = awaiting_reply(report)
    marker = parse_title(reply.title) if reply is not None else None
    if marker is None:
        return None
    try:
        verdict = Verdict(marker.verdict)
    except ValueError:
        return None
    return verdict if verdict.is_closing else None


def confirm_draft(
    report: Report, report_uuid: str, identity: Identity, verdict: Verdict | None = None
) -> DecisionDraft:
    """Return the decision that confirms a member's answer; ``verdict`` overrides what the answer proposes.

    :raises NothingProposedError: when neither the answer nor the caller says which verdict to confirm.
    """
    confirmed = verdict or proposed_verdict(report)
    if confirmed is None:
        raise NothingProposedError(
            tr("Le signalement n° {number} ne dit pas quel verdict confirmer.").format(number=report.key.remote_id),
            remedy=tr("Choisissez un verdict dans la barre de décision."),
        )
    return DecisionDraft(
        report_uuid=report_uuid,
        identity=identity,
        verdict=confirmed,
        reason="confirmation",
        # The partner has read the member's answer; the confirmation adds nothing but its weight.
        reply_text="Réponse confirmée.",
        corrections=(),
        ground=Ground.of(report),
    )


def return_draft(report: Report, report_uuid: str, identity: Identity, question: str) -> DecisionDraft:
    """Return the decision that hands an answer back to its interpreter with a word of explanation."""
    return DecisionDraft(
        report_uuid=report_uuid,
        identity=identity,
        verdict=Verdict.PENDING,
        reason="retour",
        reply_text=question.strip() or "La réponse proposée appelle un nouvel examen.",
        corrections=(),
        ground=Ground.of(report),
    )
