"""How a report stands to OCS GE's specification: minimum unit and width, département, classes that go together.

Thresholds: IGN's specification as IGN's comparison table and the poster give it: 200 m² for built surfaces, 500 m² for
others inside the built-up zone, 2,500 m² outside; 5 m wide for roads and railways, 20 m for silviculture, 10 m else.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.cosia import cosia_classes
from ..domain.evidence import PolygonEvidence, SpecificationFacts, VintageEvidence, Wish
from ..domain.nomenclature import Dimension, is_expected_pair
from .report_overlay import PlaceFacts

BUILT_COVER = "CS1.1.1.1"
BUILT_M2, INSIDE_ZONE_M2, OUTSIDE_ZONE_M2 = 200.0, 500.0, 2_500.0
NETWORK_WIDTH_M, SILVICULTURE_WIDTH_M, USUAL_WIDTH_M = 5.0, 20.0, 10.0
_NETWORKS = frozenset({"US4.1.1", "US4.1.2"})
_SILVICULTURE = "US1.2"


def specification_of(facts: PlaceFacts, wish: Wish, at_issue: VintageEvidence | None) -> SpecificationFacts:
    """Return the specification's facts for what ``wish`` asks at ``facts`` in the vintage ``at_issue``.

    Where several classes are wished, the most lenient threshold holds: nothing is held against words that are vague.
    """
    zones = dict(facts.built_up)
    in_zone = zones.get(at_issue.vintage) if at_issue is not None else None
    if in_zone is None and at_issue is not None and zones:
        in_zone = next(reversed(zones.values()))
    concerned = None if at_issue is None else at_issue.concerned
    covers = wish.wished_codes if wish.dimension is Dimension.COVER else ()
    uses = wish.wished_codes if wish.dimension is Dimension.USE else ()
    return SpecificationFacts(
        minimum_m2=_minimum_m2(covers or _kept_cover(concerned), in_zone),
        minimum_width_m=_minimum_width(uses),
        in_built_up_zone=in_zone,
        area_m2=facts.area_m2,
        width_m=facts.width_m,
        inside=facts.inside,
        expected_pair=_expected_pair(concerned, covers, uses),
        cosia_can_tell=bool(covers) and concerned is not None and cosia_can_tell(covers, concerned.cover),
    )


def cosia_can_tell(wished: Sequence[str], current: str) -> bool:
    """Tell whether CoSIA separates at least one of the covers ``wished`` from the cover ``current``.

    It does where no class of CoSIA goes with both: IGN's correspondence is many-to-many.
    """
    drawn = _classes_of(current)
    return bool(drawn) and any(_classes_of(code) and not _classes_of(code) & drawn for code in wished)


def _classes_of(cover: str) -> frozenset[str]:
    return frozenset(found.name for found in cosia_classes() if cover in found.compatible_covers)


def _minimum_m2(covers: Sequence[str], in_zone: bool | None) -> float:
    if BUILT_COVER in covers:
        return BUILT_M2
    # Unknown zone: the lower threshold, so that nothing is refused for what is not known.
    return OUTSIDE_ZONE_M2 if in_zone is False else INSIDE_ZONE_M2


def _kept_cover(concerned: PolygonEvidence | None) -> tuple[str, ...]:
    """Return the cover that stays when only the use is to change: a building keeps a building's minimum."""
    return (concerned.cover,) if concerned is not None else ()


def _minimum_width(uses: Sequence[str]) -> float:
    if any(code in _NETWORKS for code in uses):
        return NETWORK_WIDTH_M
    return SILVICULTURE_WIDTH_M if set(uses) == {_SILVICULTURE} else USUAL_WIDTH_M


def _expected_pair(concerned: PolygonEvidence | None, covers: Sequence[str], uses: Sequence[str]) -> bool | None:
    if concerned is None or not (covers or uses):
        return None
    if covers:
        return any(is_expected_pair(code, concerned.use) for code in covers)
    return any(is_expected_pair(concerned.cover, code) for code in uses)
