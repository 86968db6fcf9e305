"""What the layers, the text and the neighbours say about one report, so that a person sees why it is right or wrong.

Evidence is measured, not judged: :mod:`.suggestions` weighs it. It comes in two parts that change at different times:
:class:`Evidence` depends on the report and on the layers, :class:`Relations` on every other report of the département.
Formulas: IGN's OCS GE/CoSIA comparison of 9 October 2023 and the specification's thresholds (200, 500 and 2,500 m²).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from .decisions import PolygonRef
from .nomenclature import Dimension
from .reports import ReportStatus


class Support(Enum):
    """What was looked at: the sketch's surface, a strip along its lines, or a disc around a bare point."""

    SURFACE = "surface"
    LINE = "line"
    POINT = "point"


@dataclass(frozen=True)
class ClassShare:
    """Share (0 to 1) of one CoSIA class, by the name that IGN's data give it."""

    name: str
    share: float


@dataclass(frozen=True)
class Composition:
    """What CoSIA sees in an area.

    ``coverage`` is the share of the area that CoSIA covers at all; ``shares`` are of what it covers, neutral classes
    included, the largest first, and sum to 1 unless it covers nothing.
    """

    coverage: float
    shares: tuple[ClassShare, ...] = ()

    def share_of(self, names: frozenset[str]) -> float:
        """Return the share of the classes called ``names``."""
        return sum(found.share for found in self.shares if found.name in names)


@dataclass(frozen=True)
class PolygonEvidence:
    """One OCS GE polygon of one vintage under a report.

    ``report_share`` is the share of the report's surface that lies in it, ``polygon_share`` the share of the polygon
    that the report covers. ``composition`` is what CoSIA of the same vintage sees in the whole polygon; ``None`` where
    it was not looked at (only the polygon concerned is) or no such CoSIA is at hand.
    """

    polygon: PolygonRef
    cover: str
    use: str
    area_m2: float
    source: str
    ossature: bool
    report_share: float
    polygon_share: float
    composition: Composition | None = None


@dataclass(frozen=True)
class VintageEvidence:
    """One vintage at the report: its polygons and CoSIA nearest in years.

    The polygon that holds most of the report comes first; under a bare point, the one that holds the point.
    ``cosia_year`` is that of the CoSIA looked at: of another year, it says little of crops, water, snow and works.
    """

    vintage: str
    year: int | None
    polygons: tuple[PolygonEvidence, ...] = ()
    composition: Composition | None = None
    cosia_year: int | None = None

    @property
    def concerned(self) -> PolygonEvidence | None:
        """The polygon that holds most of the report, or its bare point."""
        return self.polygons[0] if self.polygons else None


class WishKind(Enum):
    """What kind of remark a report makes."""

    SEMANTIC = "semantic"
    """Cover or use is said to be wrong."""
    GEOMETRY = "geometry"
    """The limit of a polygon is said to be wrong: outside a correction loop's scope."""
    LATER_CHANGE = "later_change"
    """The ground changed after the vintage's photos."""
    OFF_TOPIC = "off_topic"
    """Another product, a question, thanks."""
    NOT_STATED = "not_stated"


class WishSource(Enum):
    """Where a wish was read."""

    FORM = "form"
    TEXT = "text"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Wish:
    """What a report asks for. Empty parts were not stated: nothing is guessed.

    ``wished_codes`` are leaf codes of ``dimension``; several where words fit several classes ("forêt"), all as good as
    each other. ``current_codes`` are those that the report says are drawn today. ``quotes`` are the words that say so.
    """

    kind: WishKind = WishKind.NOT_STATED
    dimension: Dimension | None = None
    wished_codes: tuple[str, ...] = ()
    current_codes: tuple[str, ...] = ()
    vintage: str = ""
    source: WishSource = WishSource.NOWHERE
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True)
class SpecificationFacts:
    """How the report stands to OCS GE's specification. ``None`` where it could not be known.

    ``minimum_m2`` is the minimum mapping unit that holds there, ``area_m2`` the report's surface, ``None`` for a point;
    ``width_m`` its mean width, 2·area/perimeter, against ``minimum_width_m``.
    ``inside`` says whether it lies in the département, ``expected_pair`` whether the wished class goes with the other
    dimension there, ``cosia_can_tell`` whether CoSIA separates the wished cover from the one delivered.
    """

    minimum_m2: float
    minimum_width_m: float
    in_built_up_zone: bool | None = None
    area_m2: float | None = None
    width_m: float | None = None
    inside: bool | None = None
    expected_pair: bool | None = None
    cosia_can_tell: bool = False

    @property
    def narrow_side_m(self) -> float | None:
        """Width of the rectangle that has the sketch's area and perimeter, its side for a square.

        The mean width 2·area/perimeter is close to it for what is long, and half of it for what is compact.
        """
        if not self.area_m2 or not self.width_m:
            return None
        half_perimeter = self.area_m2 / self.width_m
        beyond_square = half_perimeter**2 - 4 * self.area_m2
        if beyond_square <= 0:
            return math.sqrt(self.area_m2)
        return (half_perimeter - math.sqrt(beyond_square)) / 2


@dataclass(frozen=True)
class OfficialFact:
    """What one official layer says at the place, for use: ``speaks_for`` are the use codes that it supports.

    ``share`` is the share of the report's surface (or of the polygon concerned, for a point) that its objects cover.
    """

    layer: str
    label: str
    share: float
    speaks_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class PhotoDates:
    """The days on which the photos of a vintage were taken at the place (ISO 8601), first and last."""

    vintage: str
    first: str
    last: str


@dataclass(frozen=True)
class Evidence:
    """Everything measured about one report against the layers.

    ``official_layers`` are the layers that were consulted about use, whether they say something (``official``) or not.
    ``gaps`` say in plain words what could not be looked at, and why.
    """

    report_uuid: str
    support: Support
    vintages: tuple[VintageEvidence, ...]
    wish: Wish
    specification: SpecificationFacts
    official_layers: tuple[str, ...] = ()
    official: tuple[OfficialFact, ...] = ()
    photo_dates: tuple[PhotoDates, ...] = ()
    gaps: tuple[str, ...] = ()

    @property
    def at_issue(self) -> VintageEvidence | None:
        """The vintage that the report is about: the one it names, else the newest with a polygon there."""
        named = next((found for found in self.vintages if found.vintage == self.wish.vintage and found.polygons), None)
        return named or next((found for found in reversed(self.vintages) if found.polygons), None)

    @property
    def changed(self) -> bool | None:
        """Whether cover or use of the polygon concerned differs between first and last vintage, ``None`` unknown."""
        known = [found.concerned for found in self.vintages if found.concerned is not None]
        if len(known) < 2:
            return None
        return (known[0].cover, known[0].use) != (known[-1].cover, known[-1].use)


@dataclass(frozen=True)
class Neighbour:
    """Another report within 50 m or with an overlapping sketch. ``overlap`` is intersection over union, 0 to 1."""

    report_uuid: str
    remote_id: int
    distance_m: float
    overlap: float
    status: ReportStatus
    is_duplicate: bool = False


@dataclass(frozen=True)
class OrganisationRecord:
    """How reports of one kind of organisation were answered in this département, this report left out.

    ``share`` is the empirical Bayes estimate ``(accepted + m·p₀) / (answered + m)`` with m = 10 and p₀ the share
    accepted in the whole département (49 % before any answer).
    """

    kind: str
    answered: int
    accepted: int
    share: float


@dataclass(frozen=True)
class Relations:
    """How one report stands to the others. ``cluster`` is the uuid of its group's leader, its own when alone.

    ``distinct_reporters`` is how many different accounts speak in the cluster: only these make it weightier, who they
    are is not kept.
    """

    report_uuid: str
    cluster: str
    cluster_size: int = 1
    neighbours: tuple[Neighbour, ...] = ()
    organisation: OrganisationRecord | None = None
    distinct_reporters: int = 1
