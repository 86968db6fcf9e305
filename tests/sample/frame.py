"""Where the sample lies: extent, warp, tile grid, and the large features that cross tiles.

The plane is cut into tiles of about 2.5 km whose borders are roads (the outermost excepted). Everything that is not a
road therefore ends at a tile border, so tiles can be made one by one in bounded memory and still form one partition:
two neighbouring tiles share nothing but the road's centre line, whose vertices both compute from the same numbers.
All coordinates are metres in the département's own CRS, on a 1 cm grid.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely

GRID = 0.01
_TILE_SIDE = 2500.0
_EDGE_STEP = 30.0
# A CoSIA block corner (multiple of 10 km) inside each département, so that even a small sample straddles four blocks.
_BLOCK_CORNERS = {"40": (370_000.0, 6_300_000.0), "62": (690_000.0, 7_030_000.0)}
_FALLBACK_CORNERS = {
    2154: (600_000.0, 6_600_000.0),
    5490: (650_000.0, 1_790_000.0),
    2972: (350_000.0, 540_000.0),
    2975: (340_000.0, 7_660_000.0),
    4471: (520_000.0, 8_590_000.0),
}
_LARGE_CENTRES = {"40": (402_000.0, 6_320_000.0)}


@dataclass(frozen=True)
class Settlement:
    """A town or village: centre, mean radius in metres, phase of its irregular outline."""

    x: float
    y: float
    radius: float
    phase: float
    is_town: bool


@dataclass(frozen=True)
class Frame:
    """The square (before warping) that the sample fills: south-west corner, tiles per side, tile side in metres."""

    departement: str
    epsg: int
    seed: int
    x0: float
    y0: float
    tiles: int
    tile_side: float

    @property
    def side(self) -> float:
        """Side of the square in metres."""
        return self.tiles * self.tile_side

    def rng(self, *purpose: int) -> np.random.Generator:
        """Return the generator of one purpose (stage, tile); the order in which tiles are made does not matter."""
        return np.random.Generator(np.random.PCG64(np.random.SeedSequence([self.seed, *purpose])))


def make_frame(departement: str, epsg: int, area_km2: float, seed: int) -> Frame:
    """Return the frame of a sample of ``area_km2`` placed round a CoSIA block corner of the département."""
    side = math.sqrt(area_km2) * 1000.0
    tiles = max(1, round(side / _TILE_SIDE))
    corner = _BLOCK_CORNERS.get(departement) or _FALLBACK_CORNERS[epsg]
    if side > 30_000:
        corner = _LARGE_CENTRES.get(departement, corner)
    x0, y0 = round(corner[0] - 0.55 * side), round(corner[1] - 0.47 * side)
    return Frame(departement, epsg, seed, float(x0), float(y0), tiles, side / tiles)


def warp(frame: Frame, points: np.ndarray) -> np.ndarray:
    """Bend the regular plane smoothly (up to about 75 m), so that no road or field edge is drawn with a ruler."""
    phase = frame.rng(1).uniform(0, 2 * np.pi, 8)
    x, y = points[:, 0] - frame.x0, points[:, 1] - frame.y0
    k1, k2, k3 = 2 * np.pi / 3100, 2 * np.pi / 1150, 2 * np.pi / 520
    dx = 55 * np.sin(k1 * y + phase[0]) + 16 * np.sin(k2 * (y + 0.4 * x) + phase[1]) + 4 * np.sin(k3 * y + phase[2])
    dy = 55 * np.sin(k1 * x + phase[3]) + 16 * np.sin(k2 * (x - 0.5 * y) + phase[4]) + 4 * np.sin(k3 * x + phase[5])
    return np.round(np.column_stack([points[:, 0] + dx, points[:, 1] + dy]), 2)


def tile_corner(frame: Frame, i: int, j: int) -> np.ndarray:
    """Return the unwarped corner (i, j) of the tile grid, moved at random except across the outer boundary."""
    shift = frame.rng(2, i, j).uniform(-0.16, 0.16, 2) * frame.tile_side
    inside = np.array([0 < i < frame.tiles, 0 < j < frame.tiles], dtype=float)
    return np.array([frame.x0 + i * frame.tile_side, frame.y0 + j * frame.tile_side]) + shift * inside


def _dense(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    count = max(2, int(np.hypot(*(b - a)) / _EDGE_STEP))
    t = np.linspace(0, 1, count + 1)[:, None]
    return a + (b - a) * t


def tile_edges(frame: Frame, i: int, j: int) -> list[tuple[np.ndarray, bool]]:
    """Return the four unwarped edges of a tile counter-clockwise, each with whether it is a border road.

    An edge is always computed from its lower to its upper corner, then reversed if needed: both tiles along it get the
    same floating-point numbers.
    """
    c = {(a, b): tile_corner(frame, i + a, j + b) for a in (0, 1) for b in (0, 1)}
    south, north = _dense(c[0, 0], c[1, 0]), _dense(c[0, 1], c[1, 1])
    west, east = _dense(c[0, 0], c[0, 1]), _dense(c[1, 0], c[1, 1])
    return [
        (south, j > 0),
        (east, i + 1 < frame.tiles),
        (north[::-1], j + 1 < frame.tiles),
        (west[::-1], i > 0),
    ]


def settlements(frame: Frame, i: int, j: int) -> list[Settlement]:
    """Return the settlements that can touch tile (i, j): one town per 10 km of frame, about one village per tile."""
    found = []
    for a in range(max(0, i - 1), min(frame.tiles, i + 2)):
        for b in range(max(0, j - 1), min(frame.tiles, j + 2)):
            rng = frame.rng(3, a, b)
            u, v, keep, size, phase = rng.uniform(0, 1, 5)
            is_town = a % 4 == min(1, frame.tiles // 2) and b % 4 == min(1, frame.tiles // 2)
            if frame.tiles < 3:
                is_town = (a, b) == (0, 0)
            x = frame.x0 + (a + (0.55 if is_town else 0.2 + 0.6 * u)) * frame.tile_side
            y = frame.y0 + (b + (0.60 if is_town else 0.2 + 0.6 * v)) * frame.tile_side
            if is_town:
                radius = min(0.33 * frame.tile_side, 640 + 250 * size)
                found.append(Settlement(x, y, radius, phase * 6.283, True))
            elif keep < 0.75:
                found.append(Settlement(x, y, 150 + 170 * size, phase * 6.283, False))
    return found


def urban_intensity(places: list[Settlement], xy: np.ndarray) -> np.ndarray:
    """Return for each point 1 at the heart of a settlement, 0 on its outline, negative outside."""
    best = np.full(len(xy), -9.0)
    for place in places:
        dx, dy = xy[:, 0] - place.x, xy[:, 1] - place.y
        angle = np.arctan2(dy, dx)
        radius = place.radius * (1 + 0.25 * np.sin(3 * angle + place.phase) + 0.12 * np.sin(5 * angle - place.phase))
        best = np.maximum(best, 1 - np.hypot(dx, dy) / radius)
    return best


def rivers(frame: Frame, bounds: tuple[float, float, float, float]) -> list[tuple[shapely.Geometry, float]]:
    """Return river centre lines near ``bounds`` with width in metres: a river every 12 km, and its tributaries."""
    found = []
    xmin, ymin, xmax, ymax = bounds
    x = np.arange(math.floor((xmin - 600) / 25) * 25, xmax + 600, 25.0)
    for k in range(int(frame.side // 12_000) + 1):
        phase = frame.rng(4, k).uniform(0, 2 * np.pi, 4)
        y = _river_y(frame, k, phase, x)
        if y.max() > ymin - 200 and y.min() < ymax + 200:
            found.append((shapely.linestrings(np.round(np.column_stack([x, y]), 2)), 46.0))
        found += _tributaries(frame, k, phase, bounds)
    return found


def _river_y(frame: Frame, k: int, phase: np.ndarray, x: np.ndarray) -> np.ndarray:
    base = frame.y0 + min(0.26 * frame.side, 3200) + k * 12_000
    scale = min(1.0, frame.side / 5000)
    u = x - frame.x0
    return base + scale * (
        330 * np.sin(u * 2 * np.pi / 3300 + phase[0])
        + 120 * np.sin(u * 2 * np.pi / 1270 + phase[1])
        + 35 * np.sin(u * 2 * np.pi / 560 + phase[2])
    )


def _tributaries(
    frame: Frame, k: int, phase: np.ndarray, bounds: tuple[float, float, float, float]
) -> list[tuple[shapely.Geometry, float]]:
    found = []
    xmin, ymin, xmax, ymax = bounds
    spacing = 4200.0
    for m in range(int(frame.side // spacing) + 1):
        xk = frame.x0 + 0.24 * min(frame.side, 5000) + m * spacing
        foot = float(_river_y(frame, k, phase, np.array([xk]))[0])
        y = np.arange(foot, foot + 9000, 25.0)
        t = y - foot
        x = xk + np.minimum(t / 900, 1) * (150 * np.sin(t / 430 + m) + 60 * np.sin(t / 170 + 2 * m)) + 0.1 * t
        near = (y > ymin - 300) & (y < ymax + 300) & (x > xmin - 300) & (x < xmax + 300)
        if near.sum() > 1:
            first, last = np.flatnonzero(near)[[0, -1]]
            line = np.column_stack([x, y])[first : last + 1]
            found.append((shapely.linestrings(np.round(line, 2)), 14.0))
    return found


def railways(frame: Frame, bounds: tuple[float, float, float, float]) -> list[shapely.Geometry]:
    """Return railway centre lines near ``bounds``, one every 25 km."""
    found = []
    xmin, ymin, xmax, ymax = bounds
    x = np.arange(math.floor((xmin - 600) / 40) * 40, xmax + 600, 40.0)
    for k in range(int(frame.side // 25_000) + 1):
        u = x - frame.x0
        y = frame.y0 + min(0.46 * frame.side, 2600) + k * 25_000 + 0.06 * u + 160 * np.sin(u / 2600 + k + 1)
        if y.max() > ymin - 100 and y.min() < ymax + 100:
            found.append(shapely.linestrings(np.round(np.column_stack([x, y]), 2)))
    return found
