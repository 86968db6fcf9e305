"""How a report stands to OCS GE's specification: minimum unit and width, département, classes that go together."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.evidence import SpecificationFacts, VintageEvidence, Wish
from .report_overlay import PlaceFacts


def specification_of(facts: PlaceFacts, wish: Wish, at_issue: VintageEvidence | None) -> SpecificationFacts:
    """Return the specification's facts for what ``wish`` asks at ``facts`` in the vintage ``at_issue``."""
    raise NotImplementedError


def cosia_can_tell(wished: Sequence[str], current: str) -> bool:
    """Tell whether CoSIA separates at least one of the covers ``wished`` from the cover ``current``."""
    raise NotImplementedError
