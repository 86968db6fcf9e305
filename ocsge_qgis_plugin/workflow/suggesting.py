"""From evidence to a suggestion: rules decide what kind of answer is at hand, a small model how likely it is.

A suggestion never decides; it says what it saw, in three sentences that a person can check on the map. Where nothing
at hand can tell (use without official data, covers that CoSIA does not separate, no class asked for), it says what is
missing instead of guessing.
"""

from __future__ import annotations

import hashlib

from ..domain.evidence import Evidence, Relations
from ..domain.suggestions import Because, Outcome, Suggestion
from .features import HEARD, Reading, read_evidence
from .relevance import RelevanceModel
from .suggestion_words import sentence_about, why_no_opinion

REASONS = 3
CHECK_SHARE = 0.08
"""Share of the reports that the model would refuse which are offered in random order, so that it can be checked."""
_LEAST_WEIGHT = 0.05


def suggest(evidence: Evidence, relations: Relations, model: RelevanceModel) -> Suggestion:
    """Return what may be suggested about one report."""
    reading = read_evidence(evidence, relations)
    if not reading.has_grounds:
        reasons = (Because(why_no_opinion(reading), 0.0), *_reasons(reading, model))
        return Suggestion(evidence.report_uuid, Outcome.NO_OPINION, None, reasons[:REASONS], model.version)
    probability = model.probability(reading)
    return Suggestion(
        evidence.report_uuid,
        _outcome(reading, probability),
        probability,
        tuple(_reasons(reading, model))[:REASONS],
        model.version,
        is_check=probability < 0.5 and is_in_check_sample(evidence.report_uuid),
    )


def is_in_check_sample(report_uuid: str) -> bool:
    """Tell whether a report belongs to the check sample: a draw that is the same on every machine."""
    draw = int.from_bytes(hashlib.sha256(f"check/{report_uuid}".encode()).digest()[:4], "big")
    return draw / 2**32 < CHECK_SHARE


def _outcome(reading: Reading, probability: float) -> Outcome:
    if probability >= 0.5:
        return Outcome.ACCEPT
    return reading.rule.outcome if reading.rule is not None else Outcome.IRRELEVANT


def _reasons(reading: Reading, model: RelevanceModel) -> list[Because]:
    """Return what weighs, the rule that applies first, then the heaviest."""
    rule = reading.rule.value if reading.rule is not None else ""
    weighed = sorted(model.contributions(reading).items(), key=lambda item: (item[0] != rule, -abs(item[1])))
    return [
        Because(sentence_about(name, reading), weight)
        for name, weight in weighed
        if abs(weight) >= _LEAST_WEIGHT and name != HEARD
    ]
