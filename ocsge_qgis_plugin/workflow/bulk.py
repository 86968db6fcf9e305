"""One verdict for many reports: what would be answered to each from its own evidence, or why it has to be seen alone.

Stricter than the way of one report: there a person may save what looks unfinished after being asked; here nobody is
asked three hundred times, so that what looks unfinished is left out and says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain.decisions import Correction, Decision, DecisionDraft, Ground, Verdict
from ..domain.departements import Vintage
from ..domain.evidence import Evidence, Relations
from ..domain.identity import Identity, Role
from ..domain.outbox import OutboxState
from ..domain.reasons import has_blanks, reason_of_code
from ..domain.reports import Report
from ..domain.text import tr
from ..domain.themes import Claim, ThemeMapping, claim_of
from ..workspace.evidence_store import ReportEvidence
from .assignment import TAKE_REASON
from .evidence_reply import claim_with_text, claimed_vintage, likely_reason, reply_context, usual_reason
from .permissions import why_not_decide
from .reply_text import suggest_reply

OWN_REASON = ""
"""Stands for the reason that each report's own evidence gives."""


@dataclass(frozen=True)
class Signer:
    """Who decides. ``role`` is ``None`` while the server has not said it."""

    identity: Identity | None
    role: Role | None = None


@dataclass(frozen=True)
class Candidate:
    """What has to be known of one of the reports chosen; comment, thread and sketch, however long, are not kept.

    ``corrections`` are those that a person noted on the report before and has not saved. ``why_not`` says why nothing
    can be decided on it together with others, whatever the verdict; empty otherwise.
    """

    uuid: str
    number: int
    ground: Ground
    claim: Claim
    vintage: Vintage | None
    evidence: Evidence | None = None
    relations: Relations | None = None
    corrections: tuple[Correction, ...] = ()
    why_not: str = ""


@dataclass(frozen=True)
class BulkItem:
    """What would be answered to one report; ``why_not`` says why it will not be, and is empty where it will."""

    uuid: str
    verdict: Verdict
    reason: str
    reply_text: str
    corrections: tuple[Correction, ...]
    why_not: str = ""


def candidate_of(
    uuid: str,
    report: Report,
    known: ReportEvidence,
    decision: Decision | None,
    signer: Signer,
    *,
    is_removed: bool = False,
    corrections: tuple[Correction, ...] = (),
    vintages: Sequence[Vintage] = (),
    mappings: Sequence[ThemeMapping] = (),
) -> Candidate:
    """Return what has to be known of a report, read from the workspace a moment ago."""
    claim = claim_with_text(claim_of(report, mappings), known.evidence)
    why_not = why_not_decide(report, is_removed, decision, signer.identity, signer.role)
    if not why_not and decision is not None and decision.state is OutboxState.QUEUED:
        why_not = tr("Déjà décidé : « {verdict} », à envoyer.").format(verdict=decision.verdict.label)
    return Candidate(
        uuid=uuid,
        number=report.key.remote_id,
        ground=Ground.of(report),
        claim=claim,
        vintage=claimed_vintage(claim, vintages),
        evidence=known.evidence,
        relations=known.relations,
        corrections=corrections,
        why_not=why_not,
    )


def bulk_item(
    candidate: Candidate, verdict: Verdict, reason: str = OWN_REASON, edited_text: str | None = None
) -> BulkItem:
    """Return what ``verdict`` means for one report.

    :param reason: code of the reason for all of them; :data:`OWN_REASON` for the usual one of each.
    :param edited_text: the reply as a person wrote it for this report; without it, the reason's template with its
        blanks filled in from the report's own evidence.
    """
    code = reason or usual_reason(verdict, candidate.claim, candidate.evidence)
    corrections = candidate.corrections if verdict.calls_for_correction else ()
    text = (_suggested(candidate, verdict, code, corrections) if edited_text is None else edited_text).strip()
    why_not = candidate.why_not or _why_not(candidate, verdict, text, corrections)
    if not why_not and reason == OWN_REASON and _is_guess(candidate, verdict):
        why_not = tr("Les indices ne donnent pas de motif à ce rejet : choisissez-en un.")
    return BulkItem(candidate.uuid, verdict, code, text, corrections, why_not)


def bulk_draft(candidate: Candidate, item: BulkItem, identity: Identity) -> DecisionDraft:
    """Return the decision that ``item`` stands for, based on the report as ``candidate`` was read.

    :raises ValueError: when the item says why it cannot be decided so.
    """
    if item.why_not or item.uuid != candidate.uuid:
        raise ValueError(item.why_not or item.uuid)
    takes_in_hand = (item.verdict, item.reason) == (Verdict.PENDING, TAKE_REASON)
    return DecisionDraft(
        report_uuid=item.uuid,
        identity=identity,
        verdict=item.verdict,
        reason=item.reason,
        reply_text=item.reply_text,
        corrections=item.corrections,
        assignee=identity.username if takes_in_hand else "",
        ground=candidate.ground,
    )


def _suggested(candidate: Candidate, verdict: Verdict, code: str, corrections: Sequence[Correction]) -> str:
    reason = reason_of_code(code)
    if reason is None:
        return ""
    context = reply_context(candidate.vintage, candidate.evidence, candidate.relations)
    return suggest_reply(reason, verdict, corrections, context)


def _is_guess(candidate: Candidate, verdict: Verdict) -> bool:
    """Tell whether the reason to begin with is just the first of the list.

    Reasons to reject for the specification are facts that exclude each other (too small, too narrow, a later change):
    one that nothing shows is told to nobody. Those of other verdicts say no more than the verdict itself.
    """
    return verdict is Verdict.REJECT and not likely_reason(verdict, candidate.evidence)


def _why_not(candidate: Candidate, verdict: Verdict, text: str, corrections: Sequence[Correction]) -> str:
    if verdict.calls_for_correction and candidate.claim.dimension is not None and not corrections:
        return tr("Aucune correction n'est notée : décidez-le seul, en désignant son polygone.")
    if any(not correction.is_change for correction in corrections):
        return tr("Une correction notée ne change ni la couverture ni l'usage : décidez-le seul.")
    if not text:
        return tr("La réponse est vide.")
    if has_blanks(text):
        return tr("La réponse garde un blanc […] que les indices ne remplissent pas : complétez-la.")
    return ""
