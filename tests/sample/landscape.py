"""One tile of landscape: what is painted where, and the roads, railway and rivers that hold it together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from tests.sample import countryside, town
from tests.sample.canvas import RAIL, ROADS, WATER, WATER_EDGE, Canvas, Surfaces
from tests.sample.frame import (
    GRID,
    Frame,
    Settlement,
    railways,
    rivers,
    settlements,
    tile_edges,
    urban_intensity,
    warp,
)
from tests.sample.nomenclature import NONE, label
from tests.sample.parcels import Mesh, Parcel, make_mesh

ROAD = label("1.1.1.2", "4.1.1", ossature=1)
RAILWAY = label("1.1.2.1", "4.1.2", ossature=1)
RIVER = label("1.2.2", "6.3")
_BORDER_ROAD_WIDTH = 9.0
_LOCAL_ROAD_WIDTH = 6.0
# What could not be cut into town blocks stays open land.
_LARGEST_TOWN_BLOCK = 60_000.0


@dataclass(frozen=True)
class Tile:
    """A painted tile: its polygon, the inside of its border roads, its surfaces, its settlements."""

    polygon: shapely.Geometry
    inside: shapely.Geometry
    surfaces: Surfaces
    places: list[Settlement]
    parcels: list[Parcel]


def _ring_polygon(frame: Frame, i: int, j: int) -> shapely.Geometry:
    return shapely.polygons(warp(frame, np.vstack([edge[:-1] for edge, _ in tile_edges(frame, i, j)])))


def _border_corridor(frame: Frame, i: int, j: int) -> shapely.Geometry:
    """Return the border roads round a tile, those of its neighbours included (they reach over the corners)."""
    lines = []
    for a in range(i - 1, i + 2):
        for b in range(j - 1, j + 2):
            if 0 <= a < frame.tiles and 0 <= b < frame.tiles:
                edges = tile_edges(frame, a, b)
                lines += [shapely.linestrings(warp(frame, points)) for points, is_road in edges if is_road]
    if not lines:
        return shapely.Polygon()
    return shapely.buffer(shapely.union_all(lines), _BORDER_ROAD_WIDTH / 2, quad_segs=4)


def _water(frame: Frame, polygon: shapely.Geometry) -> shapely.Geometry:
    """Return the rivers and streams of a tile, prepared for many questions."""
    lines = rivers(frame, tuple(shapely.bounds(polygon)))
    beds = [shapely.buffer(line, width / 2, quad_segs=4) for line, width in lines]
    water = shapely.intersection(shapely.union_all(beds), polygon)
    shapely.prepare(water)
    return water


def _urban_parcel(canvas: Canvas, parcel: Parcel, in_town: bool, rng: np.random.Generator) -> None:
    draw = rng.random()
    if parcel.urban > (0.45 if in_town else 0.6):
        town.town_centre(canvas, parcel, rng)
    elif draw < 0.09:
        town.equipment(canvas, parcel, rng)
    else:
        town.residential(canvas, parcel, rng)


def _fringe_parcel(canvas: Canvas, parcel: Parcel, in_town: bool, rng: np.random.Generator) -> bool:
    """Paint a parcel next to a settlement; return False where it stays countryside."""
    draw = rng.random()
    if in_town and draw < 0.3 and parcel.area > 12_000:
        town.activity_zone(canvas, parcel, rng)
    elif draw < 0.42 and parcel.area > 14_000:
        town.new_estate(canvas, parcel, rng, countryside.CROP, 13)
    else:
        return False
    return True


def _paint_parcels(canvas: Canvas, frame: Frame, mesh: Mesh, places: list[Settlement], ij: tuple[int, int]) -> None:
    rng = frame.rng(11, *ij)
    towns = [p for p in places if p.is_town]
    rural: list[Parcel] = []
    for parcel in mesh.parcels:
        centre = parcel.ring.mean(axis=0, keepdims=True)
        in_town = bool(towns) and float(urban_intensity(towns, centre)[0]) > -0.7
        if parcel.urban > 0 and parcel.area < _LARGEST_TOWN_BLOCK:
            _urban_parcel(canvas, parcel, in_town, rng)
        elif not (parcel.urban > -0.45 and _fringe_parcel(canvas, parcel, in_town, rng)):
            rural.append(parcel)
    rural.sort(key=lambda p: abs(p.area - 70_000))
    plains = [p for p in rural if p.urban < -0.45]
    for special in (countryside.quarry, countryside.solar_field):
        if plains and (frame.tiles < 4 or rng.random() < 0.3):
            chosen = plains.pop(0)
            special(canvas, chosen, rng)
            rural = [p for p in rural if p is not chosen]
    for parcel in rural:
        countryside.rural_parcel(canvas, parcel, rng)
    countryside.ponds(canvas, plains[3 : 3 + int(rng.integers(0, 3))], rng)
    countryside.hedges(canvas, mesh, rng)


def _paint_networks(canvas: Canvas, frame: Frame, mesh: Mesh, polygon: shapely.Geometry, ij: tuple[int, int]) -> None:
    rng = frame.rng(12, *ij)
    bounds = shapely.bounds(polygon)
    for line, width in rivers(frame, tuple(bounds)):
        bank = shapely.buffer(line, width / 2 + (26 if width > 20 else 14), quad_segs=4)
        canvas.paint(shapely.intersection(bank, polygon), WATER_EDGE, label("2.1.1.1", "6.3"), 9)
        if width > 20:
            for at in np.arange(0, shapely.length(line), 700):
                opening = shapely.buffer(shapely.line_interpolate_point(line, at + rng.uniform(0, 300)), 110)
                meadow = shapely.intersection(shapely.intersection(opening, bank), polygon)
                canvas.paint(meadow, WATER_EDGE, countryside.CROP, 12)
        canvas.paint(shapely.intersection(shapely.buffer(line, width / 2, quad_segs=4), polygon), WATER, RIVER, 6)
    for line in railways(frame, tuple(bounds)):
        track = shapely.intersection(shapely.buffer(line, 6.0, quad_segs=4), polygon)
        canvas.paint(track, RAIL, RAILWAY, 2, 60)
    if mesh.roads:
        canvas.paint(shapely.intersection(_streets(mesh.roads), polygon), ROADS, ROAD, 3)
    bypass = [cut for cut, area in mesh.field_cuts if 250_000 < area < 560_000]
    if bypass and rng.random() < 0.6:
        canvas.paint(shapely.intersection(_streets(bypass[:1]), polygon), RAIL, (NONE, ROAD), (0, 3))


def _streets(lines: list[np.ndarray]) -> shapely.Geometry:
    network = shapely.union_all([shapely.linestrings(line) for line in lines])
    return shapely.buffer(network, _LOCAL_ROAD_WIDTH / 2, quad_segs=4)


def paint_tile(frame: Frame, i: int, j: int) -> Tile:
    """Return the painted tile (i, j); it depends on the frame and its indices only."""
    places = settlements(frame, i, j)
    mesh = make_mesh(frame, i, j, places)
    polygon = _ring_polygon(frame, i, j)
    canvas = Canvas(_water(frame, polygon))
    _paint_parcels(canvas, frame, mesh, places, (i, j))
    _paint_networks(canvas, frame, mesh, polygon, (i, j))
    corridor = _border_corridor(frame, i, j)
    inside = shapely.difference(polygon, corridor, grid_size=GRID)
    border = shapely.intersection(polygon, corridor)
    if not border.is_empty:
        canvas.paint(border, ROADS, ROAD, 3, 140)
    return Tile(polygon, inside, canvas.finish(), places, mesh.parcels)
