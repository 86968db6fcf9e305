"""Blocks, parcels and the roads between them, by cutting a tile in two again and again.

A cut always joins two vertices that exist already, and both halves take the cut's own vertices: the parcels are a
conforming mesh by construction, whatever bends the plane afterwards. The first cuts of an area are roads; in and near
settlements cuts stay roads down to the size of a town block, which makes the streets one connected network.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from tests.sample.frame import Frame, Settlement, tile_edges, urban_intensity, warp

_CUT_STEP = 26.0
_ROAD_BLOCK_RURAL = 550_000.0
_ROAD_BLOCK_URBAN = 15_000.0


@dataclass
class Parcel:
    """One undivided piece: warped ring (n × 2), area, urban intensity and forest tendency at its centre."""

    ring: np.ndarray
    area: float
    urban: float
    forest: float
    on_road: bool


@dataclass
class Mesh:
    """The parcels of a tile with the cuts between them (warped polylines)."""

    parcels: list[Parcel] = field(default_factory=list)
    roads: list[np.ndarray] = field(default_factory=list)
    field_cuts: list[tuple[np.ndarray, float]] = field(default_factory=list)


def ring_area(ring: np.ndarray) -> float:
    """Return the absolute area of an open ring."""
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2


def cut_in_two(ring: np.ndarray, rng: np.random.Generator, step: float) -> tuple[np.ndarray, ...] | None:
    """Cut a ring across its long axis; return (first half, second half, cut) or None if it is too short to cut."""
    centred = ring - ring.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    along = centred @ vectors[:, 1]
    low, high = along.min(), along.max()
    target = low + (high - low) * rng.uniform(0.4, 0.6)
    crossing = np.flatnonzero((along < target) != (np.roll(along, -1) < target))
    if len(crossing) != 2:
        return None
    n = len(ring)
    picks = []
    for k in crossing:
        nxt = (k + 1) % n
        picks.append(int(k) if abs(along[k] - target) <= abs(along[nxt] - target) else int(nxt))
    i, j = sorted(picks)
    if j - i < 2 or n - (j - i) < 2:
        return None
    count = max(1, int(np.hypot(*(ring[j] - ring[i])) / step))
    inner = ring[i] + (ring[j] - ring[i]) * np.linspace(0, 1, count + 1)[1:-1, None]
    first = np.vstack([ring[i : j + 1], inner[::-1]])
    second = np.vstack([ring[j:], ring[: i + 1], inner])
    if min(ring_area(first), ring_area(second)) < 0.2 * ring_area(ring):
        return None
    return first, second, np.vstack([ring[i], inner, ring[j]])


def forest_tendency(frame: Frame, xy: np.ndarray) -> np.ndarray:
    """Return a smooth field in about [-1, 1]: pine forest where it is high."""
    phase = frame.rng(5).uniform(0, 2 * np.pi, 6)
    x, y = xy[:, 0] - frame.x0, xy[:, 1] - frame.y0
    return (
        0.5 * np.sin(x / 930 + 0.4 * np.sin(y / 700) + phase[0])
        + 0.5 * np.sin(y / 810 + 0.5 * np.sin(x / 900) + phase[1])
        + 0.25 * np.sin((x + y) / 330 + phase[2])
    )


def _leaf_target(urban: float, forest: float) -> float:
    if urban > 0.55:
        return 7_500.0
    if urban > 0.0:
        return 11_000.0
    if urban > -0.5:
        return 20_000.0
    return 95_000.0 if forest > 0.25 else 38_000.0


def make_mesh(frame: Frame, i: int, j: int, places: list[Settlement]) -> Mesh:
    """Return the parcels and roads of tile (i, j)."""
    rng = frame.rng(10, i, j)
    mesh = Mesh()
    whole = np.vstack([edge[:-1] for edge, _ in tile_edges(frame, i, j)])
    stack = [whole]
    while stack:
        ring = stack.pop()
        area = ring_area(ring)
        centre = ring.mean(axis=0, keepdims=True)
        urban_all = urban_intensity(places, np.vstack([ring, centre]))
        urban, forest = float(urban_all[-1]), float(forest_tendency(frame, centre)[0])
        reach = float(urban_all.max())
        is_road = area > (_ROAD_BLOCK_URBAN if reach > 0.02 else _ROAD_BLOCK_RURAL)
        target = _leaf_target(urban, forest) * rng.uniform(0.7, 1.5)
        halves = cut_in_two(ring, rng, _CUT_STEP) if is_road or area > target else None
        if halves is None:
            mesh.parcels.append(Parcel(warp(frame, ring), area, urban, forest, False))
            continue
        cut = warp(frame, halves[2])
        if is_road:
            mesh.roads.append(cut)
        else:
            mesh.field_cuts.append((cut, area))
        stack += [halves[0], halves[1]]
    return mesh
