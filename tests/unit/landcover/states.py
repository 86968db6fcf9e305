"""Small states for tests of what compares them: partitions of a square, and what brute force says of two of them."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import shapely

from ocsge_qgis_plugin.landcover.state_polygons import StateLayer
from tests.unit.landcover.factories import ORIGIN, write_layer

PAIRS = (("CS2.2.1", "US1.1"), ("CS1.1.1.1", "US5"), ("CS1.1.1.2", "US4.1.1"), ("CS2.1.1.1", "US1.2"))
Cell = tuple[shapely.Geometry, str, str]


def partition(seed: int, size: float = 100.0, cuts: int = 12) -> list[Cell]:
    """Return a square cut again and again along random slanting lines, with random codes."""
    draw = random.Random(seed)
    x, y = ORIGIN
    cells = [shapely.box(x, y, x + size, y + size)]
    for _ in range(cuts):
        whole = cells.pop(draw.randrange(len(cells)))
        west, south, east, north = whole.bounds
        ends = [(west - 1, draw.uniform(south, north)), (east + 1, draw.uniform(south, north))]
        if draw.random() < 0.5:
            ends = [(draw.uniform(west, east), south - 1), (draw.uniform(west, east), north + 1)]
        blade = shapely.LineString(ends)
        lines = shapely.node(shapely.union(whole.boundary, blade))
        faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
        cells += [face for face in faces if face.area > 1e-6]
    return [(cell, *draw.choice(PAIRS)) for cell in cells]


def write_cells(path: Path, cells: Sequence[Cell], *, epsg: int = 2154) -> StateLayer:
    """Write cells as a layer OCCUPATION_SOL."""
    rows = [{"id": str(number), "code_cs": cover, "code_us": use} for number, (_, cover, use) in enumerate(cells)]
    write_layer(
        path,
        rows,
        layer="OCCUPATION_SOL",
        epsg=epsg,
        wkts=[shapely.to_wkt(shape, rounding_precision=-1) for shape, _, _ in cells],
        columns=("id", "code_cs", "code_us"),
    )
    return StateLayer(path, "OCCUPATION_SOL")


def brute_force(older: Sequence[Cell], newer: Sequence[Cell]) -> dict[tuple[str, ...], float]:
    """Return areas by transition from intersecting everything with everything."""
    areas: dict[tuple[str, ...], float] = defaultdict(float)
    for one, *before in older:
        for other, *after in newer:
            area = one.intersection(other).area
            if area > 1e-9:
                areas[(*before, *after)] += area
    return dict(areas)
