"""The reply suggested for a verdict and a reason, blanks filled with what the decision already knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain.decisions import Correction, Verdict
from ..domain.departements import Vintage
from ..domain.nomenclature import Dimension, nomenclature
from ..domain.reasons import Reason, describe_correction, fill_template

# Replies go to French partners in whatever language the interface is: these sentences are not translated.
_INTEGRATION = {
    Verdict.VALID: "La correction sera visible à la prochaine livraison de la donnée.",
    Verdict.PENDING1: "La correction est en attente de saisie ; son intégration vous sera signalée.",
}


@dataclass(frozen=True)
class ReplyContext:
    """What is known at the place when the reply is written; empty where nothing is."""

    vintage: Vintage | None = None
    cover: str = ""
    use: str = ""
    threshold: str = ""
    duplicate_of: int | None = None


def suggest_reply(
    reason: Reason, verdict: Verdict, corrections: Sequence[Correction], context: ReplyContext | None = None
) -> str:
    """Return the text to put in the reply box; what nobody knows stays visible as ``[…]``."""
    known = context or ReplyContext()
    described = " ; ".join(filter(None, map(describe_correction, corrections)))
    blanks = {"integration": _INTEGRATION.get(verdict, "")}
    if described:
        blanks["correction"] = described
    if known.vintage is not None and known.vintage.year is not None:
        blanks["annee"] = str(known.vintage.year)
    if known.threshold:
        blanks["seuil"] = known.threshold
    state = _state(known)
    if state:
        blanks["etat_actuel"] = state
    blanks["doublon"] = f" (n° {known.duplicate_of})" if known.duplicate_of is not None else ""
    return fill_template(reason.template, blanks)


def _state(context: ReplyContext) -> str:
    parts = []
    for dimension, word, code in (
        (Dimension.COVER, "couverture", context.cover),
        (Dimension.USE, "usage", context.use),
    ):
        land_class = nomenclature(dimension).resolve(code) if code else None
        if land_class is not None:
            parts.append(f"{word} {code} ({land_class.label})")
    if not parts:
        return ""
    prefix = f"{context.vintage.title} : " if context.vintage is not None else ""
    return prefix + ", ".join(parts)
