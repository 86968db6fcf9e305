"""Reasons of a decision and the reply that each suggests, from ``resources/tables/decision_reasons.csv``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from .decisions import UNCHANGED, Correction, Verdict
from .nomenclature import Dimension, nomenclature
from .tables import read_table
from .text import tr_data

# Answers of a manager, offered in the validation queue and not to interpreters.
MANAGER_REASONS = frozenset({"confirmation", "retour"})

ADVICE_REASON = "avis"
"""A question to a colleague, whom the decision names; chosen by asking, not from the list of reasons."""

_NOT_OFFERED = MANAGER_REASONS | {ADVICE_REASON}


@dataclass(frozen=True)
class Reason:
    """Why a verdict was given. ``template`` holds blanks such as ``{correction}`` to be filled or edited."""

    code: str
    verdicts: frozenset[Verdict]
    label: str
    template: str


@cache
def _rows() -> tuple[Reason, ...]:
    return tuple(
        Reason(
            code=row["code"],
            verdicts=frozenset(Verdict(code) for code in row["verdicts"].split(",")),
            label=row["libelle"],
            template=row["modele"],
        )
        for row in read_table("decision_reasons.csv", ("code", "verdicts", "libelle", "modele"))
    )


def reasons_for(verdict: Verdict) -> tuple[Reason, ...]:
    """Return the reasons that an interpreter may give for ``verdict``, labels translated, the usual one first."""
    return tuple(
        Reason(reason.code, reason.verdicts, tr_data(reason.label), reason.template)
        for reason in _rows()
        if verdict in reason.verdicts and reason.code not in _NOT_OFFERED
    )


def reason_of_code(code: str) -> Reason | None:
    """Return the reason of ``code``, or ``None`` when another version of the plugin wrote it."""
    return next((reason for reason in _rows() if reason.code == code), None)


def describe_correction(correction: Correction) -> str:
    """Return a correction as a phrase for a reply: ``M2 : couverture CS2.2.1 → CS1.1.1.1 (Zones bâties)``.

    In French whatever the language of the interface, like the reply that holds it.
    """
    parts = []
    for dimension, word, before, after in (
        (Dimension.COVER, "couverture", correction.cover_before, correction.cover_after),
        (Dimension.USE, "usage", correction.use_before, correction.use_after),
    ):
        if after in (UNCHANGED, before):
            continue
        land_class = nomenclature(dimension).resolve(after)
        label = f" ({land_class.label})" if land_class is not None else ""
        parts.append(f"{word} {before} → {after}{label}")
    return f"{correction.vintage} : {', '.join(parts)}" if parts else ""


def fill_template(template: str, blanks: Mapping[str, str]) -> str:
    """Return ``template`` with known blanks filled; unknown ones stay visible as ``[…]`` for the person to fill.

    Replies go to French partners whatever the language of the interface: templates are not translated.
    """
    text = template
    for name, value in blanks.items():
        text = text.replace(f"{{{name}}}", value)
    while "{" in text and "}" in text[text.index("{") :]:
        start = text.index("{")
        end = text.index("}", start)
        text = f"{text[:start]}[…]{text[end + 1 :]}"
    return text


def has_blanks(text: str) -> bool:
    """Tell whether a reply still holds a blank that nobody filled."""
    return "[…]" in text
