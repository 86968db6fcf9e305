"""What evidence brings to a reply: the usual reason for a verdict, and the blanks of its template."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.decisions import Verdict
from ..domain.departements import Vintage
from ..domain.evidence import Evidence, Relations, WishKind
from ..domain.nomenclature import Dimension
from ..domain.quantities import area_text
from ..domain.reasons import reasons_for
from ..domain.themes import Claim
from .reply_text import ReplyContext


def reply_context(vintage: Vintage | None, evidence: Evidence | None, relations: Relations | None) -> ReplyContext:
    """Return what is known at the place for the reply's blanks; what nobody measured stays a blank."""
    if evidence is None:
        return ReplyContext(vintage=vintage)
    at_issue = evidence.at_issue
    concerned = None if at_issue is None else at_issue.concerned
    duplicates = [found for found in relations.neighbours if found.is_duplicate] if relations is not None else []
    answered = [found for found in duplicates if found.status.is_closed]
    return ReplyContext(
        vintage=vintage,
        cover=concerned.cover if concerned is not None else "",
        use=concerned.use if concerned is not None else "",
        threshold=area_text(evidence.specification.minimum_m2) if evidence.specification.minimum_m2 else "",
        duplicate_of=answered[0].remote_id if answered else None,
    )


def claim_with_text(claim: Claim, evidence: Evidence | None) -> Claim:
    """Return what a report asks for, completed by what was read in its text where the form says nothing.

    A class is taken from the text only where its words fit one class.
    """
    if evidence is None or claim.wished_code or evidence.wish.dimension is None:
        return claim
    if claim.dimension not in (None, evidence.wish.dimension):
        return claim
    wished = evidence.wish.wished_codes
    code = wished[0] if len(wished) == 1 else ""
    return Claim(evidence.wish.dimension, code, claim.vintage or evidence.wish.vintage)


def likely_reason(verdict: Verdict, evidence: Evidence | None) -> str:
    """Return the code of the reason that the evidence gives for ``verdict``, empty where it gives none."""
    if evidence is None:
        return ""
    facts, kind = evidence.specification, evidence.wish.kind
    if verdict is Verdict.REJECT0:
        if facts.inside is False:
            return "hors-territoire"
        return "hors-sujet" if kind is WishKind.OFF_TOPIC else "non-constate"
    if verdict is not Verdict.REJECT:
        return ""
    if kind is WishKind.GEOMETRY:
        return "geometrie"
    if kind is WishKind.LATER_CHANGE:
        return "posterieur"
    if facts.area_m2 is not None and facts.area_m2 < facts.minimum_m2:
        return "sous-seuil"
    side = facts.narrow_side_m
    return "largeur" if side is not None and side < facts.minimum_width_m else ""


def usual_reason(verdict: Verdict, claim: Claim, evidence: Evidence | None) -> str:
    """Return the code of the reason to begin with: the one that the evidence or the claim gives, else the first."""
    seen = likely_reason(verdict, evidence)
    if seen:
        return seen
    if verdict is Verdict.VALID and claim.dimension is not None:
        return {Dimension.COVER: "erreur-cs", Dimension.USE: "erreur-us"}[claim.dimension]
    return next((reason.code for reason in reasons_for(verdict)), "")


def claimed_vintage(claim: Claim, vintages: Iterable[Vintage]) -> Vintage | None:
    """Return the vintage that a report is about as far as it says so, else the newest."""
    known, claimed = tuple(vintages), claim.vintage.strip().upper()
    named = (vintage for vintage in known if claimed and claimed in (vintage.name, str(vintage.year)))
    return next(named, max(known, default=None))
