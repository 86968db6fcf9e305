"""The piece of ground that a report speaks of, in the plane of the layers: its surface, a strip, or a disc."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from ..domain.evidence import Support


@dataclass(frozen=True)
class Footprint:
    """Where a report is, in the layers' CRS.

    ``shape`` is what was drawn (polygons, else lines, else points), valid, with its holes and parts. ``reach`` is the
    surface that is looked at: ``shape`` itself, 5 m around lines, a disc of 500 m² around a bare point. ``x`` and ``y``
    are the report's own point. ``problems`` say in plain words what of the sketch was not used, and why.
    """

    support: Support
    shape: shapely.Geometry
    reach: shapely.Geometry
    x: float
    y: float
    problems: tuple[str, ...] = ()


def footprints_of(reports: Sequence[tuple[Sequence[str], float, float]], epsg: int) -> list[Footprint]:
    """Return one footprint per report, given as ``(WKTs of its sketch, longitude, latitude)`` in EPSG:4326.

    :param epsg: the metric CRS of the layers.
    """
    raise NotImplementedError


def by_place(footprints: Sequence[Footprint], batch: int = 250) -> list[list[int]]:
    """Return the indices of ``footprints`` in batches of neighbours."""
    raise NotImplementedError
