"""What a folder of deliveries holds, as frozen records."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path

from ..domain.text import tr
from .columns import ColumnMap

Extent = tuple[float, float, float, float]
"""``(xmin, ymin, xmax, ymax)`` in the layer's CRS."""


class DeliveryKind(Enum):
    """The products that may lie in a folder."""

    STATE = "state"
    DIFF = "diff"
    COSIA = "cosia"
    ARTIFICIALISATION = "artificialisation"
    ARTIFICIALISATION_DIFF = "artificialisation_diff"
    PATCH = "patch"
    IMAGERY = "imagery"

    @property
    def label(self) -> str:
        """Name shown to people, translated."""
        return {
            DeliveryKind.STATE: tr("OCS GE, état"),
            DeliveryKind.DIFF: tr("OCS GE, différences"),
            DeliveryKind.COSIA: tr("CoSIA"),
            DeliveryKind.ARTIFICIALISATION: tr("Artificialisation, état"),
            DeliveryKind.ARTIFICIALISATION_DIFF: tr("Artificialisation, évolution"),
            DeliveryKind.PATCH: tr("Patch correctif"),
            DeliveryKind.IMAGERY: tr("Imagerie"),
        }[self]


class LayerRole(Enum):
    """What one layer of a delivery is."""

    LAND_COVER_USE = "land_cover_use"
    BUILT_UP_ZONE = "built_up_zone"
    DIFF = "diff"
    COSIA = "cosia"
    ARTIFICIALISATION = "artificialisation"
    ARTIFICIALISATION_DIFF = "artificialisation_diff"
    PATCH = "patch"
    IMAGE = "image"

    @property
    def kind(self) -> DeliveryKind:
        """The product in which such a layer is delivered."""
        if self in (LayerRole.LAND_COVER_USE, LayerRole.BUILT_UP_ZONE):
            return DeliveryKind.STATE
        return DeliveryKind.IMAGERY if self is LayerRole.IMAGE else DeliveryKind(self.value)


class Severity(Enum):
    """How much a problem matters: ``ERROR`` leaves a layer out, ``WARNING`` does not, ``INFO`` is for knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Problem:
    """Something found wrong in a delivery: where (``row`` is the feature id of the first case), what, what to do."""

    path: Path
    layer: str
    row: int | None
    message: str
    remedy: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class DeliveredLayer:
    """One layer of one file. ``feature_count`` is 0 and ``geometry_column`` empty for images."""

    role: LayerRole
    source: str
    layer_name: str
    columns: ColumnMap
    epsg: int
    feature_count: int
    extent: Extent | None
    geometry_column: str = ""


@dataclass(frozen=True)
class Delivery:
    """One product of one département and one year, or of two years for differences (``older_year`` → ``year``).

    ``edition`` is IGN's delivery number or the publication date where the path tells it. ``fingerprint`` names the
    content (see :mod:`.fingerprint`).
    """

    kind: DeliveryKind
    departement_code: str
    year: int | None
    older_year: int | None
    edition: str
    format: str
    epsg: int
    path: Path
    layers: tuple[DeliveredLayer, ...]
    size_bytes: int
    fingerprint: str
    warnings: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        """Kind and years, as shown in lists."""
        years = "–".join(str(year) for year in (self.older_year, self.year) if year)
        return f"{self.kind.label} {years}".strip()

    @property
    def delivered_on(self) -> date | None:
        """The day of ``edition``, or the first of its month where it is a delivery number (``2026-03-00040``)."""
        found = re.match(r"(\d{4})-(\d\d)-(\d+)$", self.edition)
        if found is None:
            return None
        year, month, rest = found.groups()
        try:
            return date(int(year), int(month), int(rest) if len(rest) == 2 else 1)
        except ValueError:
            return None

    def layer(self, role: LayerRole) -> DeliveredLayer | None:
        """Return the first layer of ``role``."""
        return next((layer for layer in self.layers if layer.role is role), None)


@dataclass(frozen=True)
class DeliveryScan:
    """What :func:`.delivery.find_deliveries` found.

    ``problems`` are those that left something out or concern no delivery in particular; a delivery's own warnings are
    on it. ``archives`` are recognised archives that were not unpacked.
    """

    deliveries: tuple[Delivery, ...]
    problems: tuple[Problem, ...]
    archives: tuple[Path, ...] = field(default=())
