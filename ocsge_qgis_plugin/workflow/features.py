"""What evidence says for and against a report, as a few numbers that a person can check.

Each feature lies between −1 and 1 and is 0 where nothing is known or nothing is said, so that a weight is the log-odds
it can add at most. Only what was measured on the delivered version and what was answered to *other* reports goes in:
never the report's own answers. CoSIA speaks about cover, official layers about use. Formulas: facts, recette §4.3–4.4.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from ..domain.cosia import cosia_classes, find_cosia_class
from ..domain.evidence import (
    Composition,
    Evidence,
    PolygonEvidence,
    Relations,
    Support,
    VintageEvidence,
    WishKind,
)
from ..domain.nomenclature import Dimension
from ..domain.reports import ReportStatus
from ..domain.suggestions import Outcome

LEAST_COVERAGE = 0.5
"""CoSIA must cover at least this share of the report's surface to be heard."""
DETAIL_SHARE = 0.5
"""A sketch over less than this share of every polygon under it shows a detail of one, which has to exist on its own."""

TOUCHED_SHARE = 0.2
"""A polygon must hold this share of a report's surface for the report to speak of it."""


class Rule(Enum):
    """Why a report needs no look at its classes, in order of precedence."""

    OUTSIDE = "outside"
    OFF_TOPIC = "off_topic"
    ALREADY_RIGHT = "already_right"
    GEOMETRY = "geometry"
    LATER_CHANGE = "later_change"
    BELOW_UNIT = "below_unit"
    TOO_NARROW = "too_narrow"

    @property
    def outcome(self) -> Outcome:
        """The answer that the rule leads to."""
        if self in (Rule.OUTSIDE, Rule.OFF_TOPIC):
            return Outcome.IRRELEVANT
        return Outcome.ALREADY_RIGHT if self is Rule.ALREADY_RIGHT else Outcome.OUT_OF_SPECIFICATION


HEARD = "heard"
"""1 where CoSIA is heard: what is accepted of such reports at all, no reason by itself."""

FEATURES: Mapping[str, int] = {
    **{rule.value: -1 for rule in Rule},
    HEARD: 0,
    "contrast": 1,
    "contrast_elsewhen": 1,
    "official": 1,
    "unexpected_pair": -1,
    "organisation": 1,
    "answered_alike": 1,
    "reporters": 1,
}
"""Every feature by name, with the sign that its weight must have, 0 for either."""


def was_accepted(status: ReportStatus) -> bool | None:
    """Tell whether a report in this status was taken into account; ``None`` while nobody has answered.

    ``valid0`` is a refusal here: the data were right already, nothing was corrected.
    """
    if status in (ReportStatus.VALID, ReportStatus.PENDING1):
        return True
    if status in (ReportStatus.VALID0, ReportStatus.REJECT, ReportStatus.REJECT0):
        return False
    return None


@dataclass(frozen=True)
class Contrast:
    """Share of the wished and of the delivered cover in what CoSIA sees, neutral classes left out."""

    vintage: str
    wished: float
    delivered: float
    shares: tuple[tuple[str, float], ...]
    """Classes that count, with their share, the largest first."""

    @property
    def value(self) -> float:
        """Wished minus delivered, −1 to 1."""
        return self.wished - self.delivered


@dataclass(frozen=True)
class Reading:
    """One report's evidence as the features read it; ``polygon`` is the one that the report speaks of."""

    evidence: Evidence
    relations: Relations
    vintage: VintageEvidence | None
    polygon: PolygonEvidence | None
    rule: Rule | None
    contrast: Contrast | None
    elsewhen: Contrast | None
    values: Mapping[str, float]

    @property
    def delivered(self) -> str:
        """The code delivered in the dimension at issue, empty when unknown."""
        return code_of(self.polygon, self.evidence.wish.dimension)

    @property
    def has_grounds(self) -> bool:
        """Whether there is enough to suggest anything: a rule, CoSIA about cover, an official layer about use."""
        return self.rule is not None or self.contrast is not None or self.values["official"] != 0


def code_of(polygon: PolygonEvidence | None, dimension: Dimension | None) -> str:
    """Return a polygon's code in one dimension, empty when either is unknown."""
    if polygon is None or dimension is None:
        return ""
    return polygon.cover if dimension is Dimension.COVER else polygon.use


def read_evidence(evidence: Evidence, relations: Relations) -> Reading:
    """Return what ``evidence`` and ``relations`` say, with the features' values by name."""
    vintage = evidence.at_issue
    polygon = _spoken_of(evidence, vintage)
    rule = _rule(evidence, vintage, polygon)
    contrast = elsewhen = None
    # A rule settles the matter alone: CoSIA seeing the wished class there says nothing more.
    if rule is None and vintage is not None and evidence.specification.cosia_can_tell:
        contrast = _contrast(evidence, vintage, polygon)
        if contrast is not None:
            others = (_contrast(evidence, other, polygon) for other in evidence.vintages if other is not vintage)
            elsewhen = next((found for found in others if found is not None), None)
    values = dict.fromkeys(FEATURES, 0.0)
    if rule is not None:
        values[rule.value] = _share_already_right(evidence, vintage) if rule is Rule.ALREADY_RIGHT else 1.0
    values[HEARD] = float(contrast is not None)
    values["contrast"] = contrast.value if contrast is not None else 0.0
    values["contrast_elsewhen"] = elsewhen.value if elsewhen is not None else 0.0
    values["official"] = _official(evidence, polygon) if rule is None else 0.0
    values["unexpected_pair"] = float(rule is None and evidence.specification.expected_pair is False)
    values["organisation"] = _organisation(relations)
    values["answered_alike"] = _answered_alike(relations)
    values["reporters"] = min(math.log2(max(relations.distinct_reporters, 1)), 2.0) / 2
    return Reading(evidence, relations, vintage, polygon, rule, contrast, elsewhen, values)


def _spoken_of(evidence: Evidence, vintage: VintageEvidence | None) -> PolygonEvidence | None:
    """Return the polygon that a report speaks of.

    That is the one which carries what the report says is delivered; else one of those it covers (a sketch round a
    polygon covers what lies in its holes too) that does not carry what is wished; else the one that holds most of it.
    """
    if vintage is None:
        return None
    wish = evidence.wish
    touched = [found for found in vintage.polygons if found.report_share >= TOUCHED_SHARE]
    named = (found for found in touched if code_of(found, wish.dimension) in wish.current_codes)
    to_change = (
        found
        for found in touched
        if wish.wished_codes
        and found.polygon_share >= DETAIL_SHARE
        and code_of(found, wish.dimension) not in wish.wished_codes
    )
    return next(named, None) or next(to_change, vintage.concerned)


def _rule(evidence: Evidence, vintage: VintageEvidence | None, polygon: PolygonEvidence | None) -> Rule | None:
    wish, specification = evidence.wish, evidence.specification
    is_detail = (
        evidence.support is Support.SURFACE
        and vintage is not None
        and max((found.polygon_share for found in vintage.polygons), default=1.0) < DETAIL_SHARE
    )
    applies = {
        Rule.OUTSIDE: specification.inside is False,
        Rule.OFF_TOPIC: wish.kind is WishKind.OFF_TOPIC,
        Rule.ALREADY_RIGHT: bool(wish.wished_codes) and code_of(polygon, wish.dimension) in wish.wished_codes,
        Rule.GEOMETRY: wish.kind is WishKind.GEOMETRY,
        Rule.LATER_CHANGE: wish.kind is WishKind.LATER_CHANGE,
        Rule.BELOW_UNIT: is_detail
        and specification.area_m2 is not None
        and specification.area_m2 < specification.minimum_m2,
        Rule.TOO_NARROW: is_detail and (specification.narrow_side_m or math.inf) < specification.minimum_width_m,
    }
    return next((rule for rule in Rule if applies[rule]), None)


def _share_already_right(evidence: Evidence, vintage: VintageEvidence | None) -> float:
    """Return how much of the report is as it wishes; half as sure where its words fit two classes."""
    wish = evidence.wish
    polygons = vintage.polygons if vintage is not None else ()
    held = sum(found.report_share for found in polygons if code_of(found, wish.dimension) in wish.wished_codes)
    return min(held, 1.0) / len(wish.wished_codes)


@cache
def _names_compatible_with(cover: str) -> frozenset[str]:
    return frozenset(found.name for found in cosia_classes() if cover in found.compatible_covers)


def compatible_names(covers: Iterable[str]) -> frozenset[str]:
    """Return the names of the CoSIA classes compatible with at least one of ``covers`` (IGN's correspondence)."""
    return frozenset().union(*(_names_compatible_with(cover) for cover in covers))


def speaking_shares(composition: Composition) -> tuple[tuple[str, float], ...]:
    """Return the classes of ``composition`` that say something about cover, with shares that sum to 1."""
    found = ((find_cosia_class(part.name), part.share) for part in composition.shares)
    counted = [(known.name, share) for known, share in found if known is not None and not known.is_neutral]
    total = sum(share for _, share in counted)
    return tuple((name, share / total) for name, share in counted) if total > 0 else ()


def _contrast(evidence: Evidence, vintage: VintageEvidence, polygon: PolygonEvidence | None) -> Contrast | None:
    wish, composition = evidence.wish, vintage.composition
    delivered = code_of(polygon, wish.dimension)
    if wish.dimension is not Dimension.COVER or not wish.wished_codes or not delivered or composition is None:
        return None
    shares = speaking_shares(composition)
    if not shares or composition.coverage < LEAST_COVERAGE:
        return None
    wished, current = compatible_names(wish.wished_codes), compatible_names((delivered,))
    return Contrast(
        vintage.vintage,
        wished=sum(share for name, share in shares if name in wished),
        delivered=sum(share for name, share in shares if name in current),
        shares=shares,
    )


def _official(evidence: Evidence, polygon: PolygonEvidence | None) -> float:
    """Return how much more of the place official layers give to the wished use than to the delivered one."""
    wish = evidence.wish
    delivered = code_of(polygon, wish.dimension)
    if wish.dimension is not Dimension.USE or not wish.wished_codes:
        return 0.0
    total = 0.0
    for fact in evidence.official:
        if any(code in fact.speaks_for for code in wish.wished_codes):
            total += fact.share
        if delivered in fact.speaks_for:
            total -= fact.share
    return max(-1.0, min(1.0, total))


def _organisation(relations: Relations) -> float:
    """Return the log-odds of the organisation's record, ±1 at shares of about 88 and 12 %."""
    if relations.organisation is None or not relations.organisation.answered:
        return 0.0
    share = min(max(relations.organisation.share, 0.02), 0.98)
    return max(-1.0, min(1.0, math.log(share / (1 - share)) / 2))


def _answered_alike(relations: Relations) -> float:
    """Return how likely duplicates were answered: (accepted − refused) / (accepted + refused + 1)."""
    answers = [was_accepted(found.status) for found in relations.neighbours if found.is_duplicate]
    accepted, refused = answers.count(True), answers.count(False)
    return (accepted - refused) / (accepted + refused + 1)
