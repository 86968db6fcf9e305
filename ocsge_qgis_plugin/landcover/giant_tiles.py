"""Giant polygons as pieces along a fixed grid, so that what is equal in two vintages of them is seen without overlay.

A département's road skeleton changes somewhere in every vintage, hence never equals itself. Cut along the same lines in
both vintages, all its pieces but a few do. A piece is named by the rings in it; its geometry is made when it is needed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from .subdivision import Giant, split_along, surfaces_in

TILE_M = 2_000.0
"""Side of a piece: some thousand vertices of a road skeleton. Lines lie at multiples of it in every layer."""

_Array = Any
_Part = tuple[int, bool, shapely.Geometry]
"""Which polygon of a multipolygon, whether an outline or a hole, and what of it lies in the tile."""


class TiledGiant:
    """The pieces of one giant, by number."""

    def __init__(self, giant: Giant) -> None:
        self._tiles: list[list[_Part]] = list(_parts_by_tile(giant).values())
        self.keys = np.array([_key(parts) for parts in self._tiles], dtype=np.int64)
        self.areas = np.array([_area(parts) for parts in self._tiles])
        outlines = [shapely.multipolygons([part for _, outer, part in parts if outer]) for parts in self._tiles]
        self.bounds = shapely.bounds(np.array(outlines, dtype=object)).reshape(-1, 4)

    def __len__(self) -> int:
        return len(self._tiles)

    def shape(self, number: int) -> shapely.Geometry:
        """Return one piece, a valid polygon or multipolygon, empty where holes take all of it."""
        surfaces: list[shapely.Geometry] = []
        parts = self._tiles[number]
        for polygon in sorted({polygon for polygon, _, _ in parts}):
            outer = [part for owner, is_outline, part in parts if owner == polygon and is_outline]
            holes = [part for owner, is_outline, part in parts if owner == polygon and not is_outline]
            left = shapely.union_all(outer)
            surfaces += surfaces_in(shapely.difference(left, shapely.union_all(holes)) if holes else left)
        return surfaces[0] if len(surfaces) == 1 else shapely.multipolygons(surfaces)


def _parts_by_tile(giant: Giant) -> dict[tuple[int, int], list[_Part]]:
    rings, is_outline = giant.rings, giant.signs > 0
    # Each outline comes before its holes.
    polygon = np.cumsum(is_outline).tolist()
    invalid = ~shapely.is_valid(rings)
    first, last = _tiles_of(shapely.bounds(rings))
    found: dict[tuple[int, int], list[_Part]] = {}
    for number, (start, end) in enumerate(zip(first.tolist(), last.tolist())):
        ring = rings[number]
        pending = surfaces_in(shapely.make_valid(ring)) if invalid[number] else [ring]
        for part in pending:
            for tile, piece in _cut(part, (start[0], start[1], end[0], end[1])):
                found.setdefault(tile, []).append((polygon[number], bool(is_outline[number]), piece))
    # A hole that leaves its outline, in a damaged polygon, takes nothing away.
    return {tile: parts for tile, parts in found.items() if any(outer for _, outer, _ in parts)}


def _tiles_of(bounds: _Array) -> tuple[_Array, _Array]:
    first = np.floor(bounds[:, :2] / TILE_M).astype(int)
    last = np.maximum(first, np.ceil(bounds[:, 2:] / TILE_M).astype(int) - 1)
    return first, last


def _cut(ring: shapely.Geometry, tiles: tuple[int, int, int, int]) -> list[tuple[tuple[int, int], shapely.Geometry]]:
    """Return the pieces of a surface within a range of tiles (columns and rows, both ends included)."""
    done: list[tuple[tuple[int, int], shapely.Geometry]] = []
    pending = [(ring, tiles)]
    while pending:
        part, (west, south, east, north) = pending.pop()
        if (west, south) == (east, north):
            done.append(((west, south), part))
            continue
        if east - west >= north - south:
            middle = (west + east) // 2
            halves = ((west, south, middle, north), (middle + 1, south, east, north))
        else:
            middle = (south + north) // 2
            halves = ((west, south, east, middle), (west, middle + 1, east, north))
        # A margin all around but at the cut: nothing is lost to rounding of the outer lines.
        boxes = [_box(half, tiles) for half in halves]
        for half, pieces in zip(halves, split_along(part, boxes)):
            pending += [(piece, half) for piece in pieces]
    return done


def _box(half: tuple[int, int, int, int], whole: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    west, south, east, north = half
    aside = [TILE_M if mine == outer else 0.0 for mine, outer in zip(half, whole)]
    return (
        west * TILE_M - aside[0],
        south * TILE_M - aside[1],
        (east + 1) * TILE_M + aside[2],
        (north + 1) * TILE_M + aside[3],
    )


def _key(parts: list[_Part]) -> int:
    wkbs = shapely.to_wkb(shapely.normalize(np.array([part for _, _, part in parts], dtype=object)))
    return hash(tuple(sorted((outer, wkb) for (_, outer, _), wkb in zip(parts, wkbs))))


def _area(parts: list[_Part]) -> float:
    return float(sum(part.area if outer else -part.area for _, outer, part in parts))
