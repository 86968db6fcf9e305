"""The piece of ground that a report speaks of, in the plane of the layers: its surface, a strip, or a disc."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from osgeo import osr

from ..domain.evidence import Support
from ..domain.text import tr

POINT_RADIUS_M = math.sqrt(500 / math.pi)
"""Radius of the disc around a bare point: 500 m², the minimum unit inside the built-up zone."""
LINE_REACH_M = 5.0
LARGEST_SIDE_M = 5_000.0
"""A sketch whose box is longer than this on one side is no remark about a polygon: only its point is looked at."""
_MOST_CROSSINGS = 1_000
_TRIED_SEGMENTS = 400
_BATCH_BOX_M2 = 50_000_000.0

Array = Any
"""A numpy array; its element type is said where it matters."""


@dataclass(frozen=True)
class Footprint:
    """Where a report is, in the layers' CRS.

    ``shape`` is what was drawn (polygons, else lines, else points), valid, with its holes and parts. ``reach`` is the
    surface that is looked at: ``shape`` itself, 5 m around lines, a disc of 500 m² around a bare point; empty where the
    place cannot be expressed in this CRS. ``x`` and ``y`` are the report's own point. ``problems`` say in plain words
    what of the sketch was not used, and why.
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
    points = _to_plane(np.array([report[1:] for report in reports], dtype=float).reshape(-1, 2), epsg)
    problems: list[list[str]] = [[] for _ in reports]
    drawn = _drawn_parts([report[0] for report in reports], epsg, problems)
    plain = _plain(drawn, points)
    made = [
        (*plain[number], point, found) if number in plain else _footprint(parts, point, found)
        for number, (parts, point, found) in enumerate(zip(drawn, points, problems))
    ]
    # Drawn lines and points are widened together: one call instead of thousands.
    reaches = np.array([shape for _, shape, _, _ in made], dtype=object)
    for support, distance in ((Support.LINE, LINE_REACH_M), (Support.POINT, POINT_RADIUS_M)):
        chosen = np.array([found is support for found, _, _, _ in made], dtype=bool)
        reaches[chosen] = shapely.buffer(reaches[chosen], distance, quad_segs=16)
    return [
        Footprint(support, shape, reach, float(point[0]), float(point[1]), tuple(found))
        for (support, shape, point, found), reach in zip(made, reaches)
    ]


def by_place(footprints: Sequence[Footprint], batch: int = 250) -> list[list[int]]:
    """Return the indices of ``footprints`` in batches of neighbours, along a Z-order curve.

    A batch holds at most ``batch`` footprints, fewer where they are large, so that what lies under one fits in memory.
    """
    if not footprints:
        return []
    reaches = np.array([footprint.reach for footprint in footprints], dtype=object)
    bounds = shapely.bounds(reaches)
    middles = np.nan_to_num((bounds[:, :2] + bounds[:, 2:]) / 2)
    cells = np.clip((middles - middles.min(axis=0)) / 250, 0, 2**16 - 1).astype(np.uint64)
    order = np.argsort(_spread(cells[:, 0]) | (_spread(cells[:, 1]) << np.uint64(1)), kind="stable")
    parts, part_of = shapely.get_parts(reaches, return_index=True)
    boxes = shapely.bounds(parts)
    sizes = np.bincount(part_of, np.nan_to_num(np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)), len(footprints))
    batches: list[list[int]] = [[]]
    held = 0.0
    for index in order.tolist():
        if batches[-1] and (len(batches[-1]) >= batch or held + sizes[index] > _BATCH_BOX_M2):
            batches.append([])
            held = 0.0
        batches[-1].append(index)
        held += float(sizes[index])
    return batches


def _spread(values: Array) -> Array:
    """Return 16-bit numbers with a zero between each two bits, for a Morton code."""
    spread = values.astype(np.uint64)
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        spread = (spread | (spread << np.uint64(shift))) & np.uint64(mask)
    return spread


def _to_plane(degrees: Array, epsg: int) -> Array:
    """Return longitudes and latitudes as eastings and northings, NaN where there are none."""
    if len(degrees) == 0:
        return degrees
    geographic, plane = osr.SpatialReference(), osr.SpatialReference()
    geographic.ImportFromEPSG(4326)
    plane.ImportFromEPSG(epsg)
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    plane.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    places = np.full(degrees.shape, np.nan)
    usable = np.isfinite(degrees).all(axis=1) & (abs(degrees[:, 0]) <= 180) & (abs(degrees[:, 1]) <= 90)
    if usable.any():
        moved = _transformed(osr.CoordinateTransformation(geographic, plane), degrees[usable].tolist())
        places[usable] = np.array(moved, dtype=float)[:, :2]
    places[~np.isfinite(places).all(axis=1)] = np.nan
    return places


def _transformed(transformation: osr.CoordinateTransformation, points: list[list[float]]) -> list[tuple[float, ...]]:
    """Return the points transformed; those that cannot be are not finite."""
    try:
        return list(transformation.TransformPoints(points))
    except RuntimeError:
        # Another plugin may have switched GDAL's exceptions on: then one bad point fails all.
        if len(points) == 1:
            return [(math.nan, math.nan, math.nan)]
    middle = len(points) // 2
    return _transformed(transformation, points[:middle]) + _transformed(transformation, points[middle:])


def _drawn_parts(
    sketches: Sequence[Sequence[str]], epsg: int, problems: Sequence[list[str]]
) -> list[list[shapely.Geometry]]:
    """Return the valid simple parts of every sketch in the plane; what could not be used goes to ``problems``."""
    owners = [index for index, wkts in enumerate(sketches) for _ in wkts]
    # GeoPackage-like clients write Z and M, which mean nothing here.
    read = shapely.force_2d(
        shapely.from_wkt(np.array([wkt for wkts in sketches for wkt in wkts], dtype=object), on_invalid="ignore")
    )
    for owner, shape in zip(owners, read):
        if shape is None:
            problems[owner].append(tr("Un objet du croquis est illisible."))
    parts, belongs = shapely.get_parts(read, return_index=True)
    parts, again = shapely.get_parts(parts, return_index=True)
    whose = np.array(owners, dtype=int)[belongs[again]] if len(parts) else np.array([], dtype=int)
    coordinates, part_of = shapely.get_coordinates(parts, return_index=True)
    moved = _to_plane(coordinates, epsg)
    lost = np.unique(part_of[np.isnan(moved).any(axis=1)])
    parts = shapely.set_coordinates(parts, np.nan_to_num(moved))
    drawn: list[list[shapely.Geometry]] = [[] for _ in sketches]
    valid, scribbles = _made_valid(parts)
    for number, (owner, part) in enumerate(zip(whose.tolist(), valid)):
        if number in lost:
            problems[owner].append(tr("Un objet du croquis a des coordonnées impossibles."))
            continue
        if number in scribbles:
            problems[owner].append(tr("Le croquis se recoupe de toutes parts : son enveloppe est examinée."))
        drawn[owner].append(part)
    return drawn


def _made_valid(parts: Array) -> tuple[Array, set[int]]:
    """Return the parts made valid, and the numbers of those that only their hull stands for."""
    valid, scribbles = parts.copy(), set()
    for number in np.flatnonzero(~shapely.is_valid(parts)).tolist():
        if _is_scribble(parts[number]):
            scribbles.add(number)
            valid[number] = shapely.convex_hull(parts[number])
        else:
            valid[number] = shapely.make_valid(parts[number])
    return valid, scribbles


def _is_scribble(shape: shapely.Geometry) -> bool:
    """Tell whether a shape crosses itself so often that taking it apart would cost minutes (seen from a sample).

    GEOS needs 2 s for 1,400 crossings, ten minutes for the 20,000 of 600 random vertices.
    """
    vertices = shapely.get_coordinates(shape)
    start, end = vertices[:-1], vertices[1:]
    tried = np.unique(np.linspace(0, len(start) - 1, _TRIED_SEGMENTS).astype(int))
    met = 0
    for one, other in zip(start[tried], end[tried]):
        apart = _side(one, other, start) * _side(one, other, end) < 0
        met += int((apart & (_side(start, end, one) * _side(start, end, other) < 0)).sum())
    return met / len(tried) * len(start) / 2 > _MOST_CROSSINGS


def _side(one: Array, other: Array, point: Array) -> Array:
    """Return on which side of the line from ``one`` to ``other`` the point lies: -1, 0 or 1."""
    along, aside = other - one, point - one
    return np.sign(along[..., 0] * aside[..., 1] - along[..., 1] * aside[..., 0])


def _plain(drawn: list[list[shapely.Geometry]], points: Array) -> dict[int, tuple[Support, shapely.Geometry]]:
    """Return what nearly all reports amount to, by number: one polygon, or nothing but their point.

    All at once, as one by one each look at a shape costs as much as one at hundreds.
    """
    located = np.isfinite(points).all(axis=1)
    bare = [number for number in np.flatnonzero(located).tolist() if not drawn[number]]
    single = [number for number in np.flatnonzero(located).tolist() if len(drawn[number]) == 1]
    shapes = np.array([drawn[number][0] for number in single], dtype=object)
    bounds = shapely.bounds(shapes).reshape(-1, 4)
    simple = (shapely.get_type_id(shapes) == shapely.GeometryType.POLYGON) & (shapely.area(shapes) > 0)
    simple &= (bounds[:, 2:] - bounds[:, :2]).max(axis=1, initial=0) <= LARGEST_SIDE_M
    return {
        **{number: (Support.POINT, point) for number, point in zip(bare, shapely.points(points[bare]))},
        **{number: (Support.SURFACE, shape) for number, shape, fits in zip(single, shapes, simple.tolist()) if fits},
    }


def _footprint(
    parts: list[shapely.Geometry], point: Array, problems: list[str]
) -> tuple[Support, shapely.Geometry, Array, list[str]]:
    """Return what the drawn parts amount to: the surfaces among them, else the lines, else the points."""
    # Making valid may have turned a part into a collection of surfaces and lines.
    simple = shapely.get_parts(shapely.get_parts(np.array(parts, dtype=object)))
    for dimension, support in ((2, Support.SURFACE), (1, Support.LINE), (0, Support.POINT)):
        chosen = simple[shapely.get_dimensions(simple) == dimension]
        chosen = chosen[shapely.area(chosen) > 0] if dimension == 2 else chosen[~shapely.is_empty(chosen)]
        if len(chosen) == 0:
            continue
        if np.isnan(point).any():
            point = shapely.get_coordinates(shapely.point_on_surface(chosen[0]))[0]
        bounds = shapely.bounds(chosen)
        if (bounds[:, 2:] - bounds[:, :2]).max() > LARGEST_SIDE_M:
            problems.append(tr("Le croquis s'étend sur plus de 5 km : seul le point du signalement est examiné."))
            break
        return support, chosen[0] if len(chosen) == 1 else shapely.union_all(chosen), point, problems
    if np.isnan(point).any():
        problems.append(tr("La position du signalement est hors du domaine de la projection."))
        return Support.POINT, shapely.Point(), point, problems
    return Support.POINT, shapely.Point(point), point, problems
