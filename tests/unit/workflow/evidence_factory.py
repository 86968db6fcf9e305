"""Evidence made by hand: a prairie on which somebody reports a building, unless said otherwise."""

from __future__ import annotations

from typing import Any

from ocsge_qgis_plugin.domain.decisions import PolygonRef
from ocsge_qgis_plugin.domain.evidence import (
    ClassShare,
    Composition,
    Evidence,
    Neighbour,
    OfficialFact,
    OrganisationRecord,
    PolygonEvidence,
    Relations,
    SpecificationFacts,
    Support,
    VintageEvidence,
    Wish,
    WishKind,
    WishSource,
)
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import ReportStatus

BUILT, MEADOW, HOMES, FARMING = "CS1.1.1.1", "CS2.2.1", "US5", "US1.1"
UUID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


def composition(coverage: float = 1.0, **shares: float) -> Composition:
    """Return what CoSIA sees; ``Terre_labourée`` stands for « Terre labourée »."""
    found = [ClassShare(name.replace("_", " "), share) for name, share in shares.items()]
    return Composition(coverage, tuple(sorted(found, key=lambda part: -part.share)))


def polygon(cover: str = MEADOW, use: str = FARMING, **changes: Any) -> PolygonEvidence:
    """Return a polygon that the report covers wholly."""
    given: dict[str, Any] = {"area_m2": 4_000.0, "report_share": 1.0, "polygon_share": 0.98, **changes}
    return PolygonEvidence(PolygonRef("delivery", 1, "hash"), cover, use, source="PVA", ossature=False, **given)


def vintage(name: str = "M2", *polygons: PolygonEvidence, seen: Composition | None = None) -> VintageEvidence:
    """Return one vintage; one meadow without CoSIA unless given."""
    return VintageEvidence(name, {"M1": 2018, "M2": 2021}[name], polygons or (polygon(),), seen)


def wish(*codes: str, dimension: Dimension | None = Dimension.COVER, **changes: Any) -> Wish:
    """Return a wish for ``codes`` said in the form."""
    given: dict[str, Any] = {"kind": WishKind.SEMANTIC, "source": WishSource.FORM, **changes}
    return Wish(dimension=dimension, wished_codes=codes, **given)


def evidence(
    *vintages: VintageEvidence, wished: Wish | None = None, support: Support = Support.SURFACE, **changes: Any
) -> Evidence:
    """Return evidence; ``specification`` fields and ``official*`` may be given by name."""
    official = {name: changes.pop(name) for name in ("official_layers", "official") if name in changes}
    specification: dict[str, Any] = {
        "minimum_m2": 500.0,
        "minimum_width_m": 10.0,
        "area_m2": 4_000.0,
        "width_m": 40.0,
        "inside": True,
        "expected_pair": True,
        "cosia_can_tell": True,
        **changes,
    }
    return Evidence(
        UUID,
        support,
        vintages or (vintage(),),
        wished if wished is not None else wish(BUILT),
        SpecificationFacts(**specification),
        **official,
    )


def seen_as(**shares: float) -> Evidence:
    """Return evidence about a building wished on a meadow in which CoSIA of M2 sees ``shares``."""
    return evidence(vintage("M2", seen=composition(**shares)))


def official(layer: str, share: float, *speaks_for: str, label: str = "objet") -> OfficialFact:
    """Return what one official layer says."""
    return OfficialFact(layer, label, share, speaks_for)


def duplicate(status: ReportStatus, distance: float = 5.0, is_duplicate: bool = True) -> Neighbour:
    """Return another report that says the same here."""
    return Neighbour(f"other-{distance}", int(100 + distance), distance, 0.8, status, is_duplicate)


def relations(*neighbours: Neighbour, accepted: int = 0, answered: int = 0, **changes: Any) -> Relations:
    """Return relations; a record of a commune where ``answered`` is given."""
    record = None
    if answered:
        record = OrganisationRecord("commune", answered, accepted, (accepted + 4.9) / (answered + 10))
    return Relations(UUID, changes.pop("cluster", UUID), neighbours=neighbours, organisation=record, **changes)
