"""What is painted on a tile before it becomes a partition.

A surface has a label per vintage for OCS GE (``NONE`` where it does not exist in that vintage or is too fine for OCS
GE) and a CoSIA class per vintage (0 = does not show). Surfaces are painted in the order of their layer; inside a
layer, in the order they were added.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely

from tests.sample.nomenclature import NONE

GROUND, WOODS, WATER_EDGE, WATER, PLOTS, BUILDINGS, TREES, RAIL, ROADS = range(9)


@dataclass
class Canvas:
    """Surfaces of one tile as parallel lists; plots, buildings and garden trees stay out of ``water``."""

    water: shapely.Geometry = field(default_factory=shapely.Polygon)
    geometry: list[shapely.Geometry] = field(default_factory=list)
    rows: list[tuple[int, int, int, int, int, int]] = field(default_factory=list)

    def paint(
        self,
        geometry: shapely.Geometry,
        layer: int,
        labels: tuple[int, int] | int,
        cosia: tuple[int, int] | int,
        tint: int = 128,
    ) -> None:
        """Add one surface; a single label or class stands for both vintages."""
        if layer in (PLOTS, BUILDINGS, TREES) and shapely.intersects(self.water, geometry):
            geometry = shapely.difference(geometry, self.water)
            if geometry.is_empty:
                return
        both = labels if isinstance(labels, tuple) else (labels, labels)
        seen = cosia if isinstance(cosia, tuple) else (cosia, cosia)
        self.geometry.append(geometry)
        self.rows.append((layer, *both, *seen, tint))

    def is_dry(self, geometry: np.ndarray) -> np.ndarray:
        """Return which geometries touch no river."""
        return ~shapely.intersects(self.water, geometry)

    def finish(self) -> Surfaces:
        """Return the surfaces in painting order."""
        rows = np.array(self.rows, dtype=np.int64).reshape(-1, 6)
        order = np.argsort(rows[:, 0], kind="stable")
        geometry = np.array(self.geometry, dtype=object)[order]
        rows = rows[order]
        return Surfaces(geometry, rows[:, 1:3], rows[:, 3:5], rows[:, 5])


@dataclass(frozen=True)
class Surfaces:
    """Surfaces in painting order: labels and CoSIA classes are n × 2 (M1, M2), tint is 0…255."""

    geometry: np.ndarray
    labels: np.ndarray
    cosia: np.ndarray
    tint: np.ndarray

    def delivered(self) -> np.ndarray:
        """Return the indices of surfaces that exist in OCS GE in at least one vintage."""
        return np.flatnonzero((self.labels != NONE).any(axis=1))


def rectangles(centre: np.ndarray, angle: np.ndarray, length: np.ndarray, width: np.ndarray) -> np.ndarray:
    """Return rotated rectangles as polygons on the 1 cm grid; all arguments have n rows."""
    corners = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5], [-0.5, -0.5]])
    u = corners[None, :, 0] * length[:, None]
    v = corners[None, :, 1] * width[:, None]
    cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
    xy = np.stack([centre[:, :1] + u * cos - v * sin, centre[:, 1:] + u * sin + v * cos], axis=-1)
    return shapely.polygons(np.round(xy, 2))


def blob(rng: np.random.Generator, x: float, y: float, radius: float, vertices: int = 36) -> shapely.Geometry:
    """Return a rounded irregular polygon of about ``radius``, as a wood or a pond is drawn."""
    angle = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    phase = rng.uniform(0, 2 * np.pi, 4)
    stretch = rng.uniform(0.65, 1.0)
    r = radius * (
        1
        + 0.22 * np.sin(2 * angle + phase[0])
        + 0.14 * np.sin(3 * angle + phase[1])
        + 0.07 * np.sin(5 * angle + phase[2])
        + 0.04 * np.sin(9 * angle + phase[3])
    )
    turn = phase[3]
    u, v = r * np.cos(angle), stretch * r * np.sin(angle)
    xy = np.column_stack([x + u * np.cos(turn) - v * np.sin(turn), y + u * np.sin(turn) + v * np.cos(turn)])
    return shapely.polygons(np.round(xy, 2))
