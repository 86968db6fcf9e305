"""Cutting giant polygons into small pieces, so that what a sketch meets of them is found by an index.

A département's road skeleton is one polygon with thousands of holes whose box covers everything: intersecting it whole
with ten thousand sketches would read its million vertices ten thousand times.
"""

from __future__ import annotations

import shapely

MOST_VERTICES = 256
"""Of a piece: about where a GEOS intersection costs as much as finding the piece."""

GIANT_VERTICES = 2_000
"""From so many vertices on, a polygon is cut once and its pieces are kept."""

_DEEPEST = 24


def subdivide(shape: shapely.Geometry, most: int = MOST_VERTICES) -> list[shapely.Geometry]:
    """Return polygons of at most about ``most`` vertices that together are ``shape``, a valid surface.

    Halved again and again along the longer side of its box (the idea of PostGIS's ``ST_Subdivide``). A piece that does
    not get smaller any more is kept as it is.
    """
    pieces: list[shapely.Geometry] = []
    pending = [(shape, 0)]
    while pending:
        part, depth = pending.pop()
        if shapely.get_num_coordinates(part) <= most or depth >= _DEEPEST:
            # Only pieces are checked: checking a million vertices at each cut would cost more than the cuts.
            pieces += [part] if shapely.is_valid(part) else _surfaces(shapely.make_valid(part))
            continue
        pending += [(half, depth + 1) for half in _halves(part)]
    return pieces


def _halves(shape: shapely.Geometry) -> list[shapely.Geometry]:
    xmin, ymin, xmax, ymax = shapely.bounds(shape).tolist()
    if xmax - xmin >= ymax - ymin:
        middle = (xmin + xmax) / 2
        boxes = ((xmin, ymin, middle, ymax), (middle, ymin, xmax, ymax))
    else:
        middle = (ymin + ymax) / 2
        boxes = ((xmin, ymin, xmax, middle), (xmin, middle, xmax, ymax))
    return [surface for box in boxes for surface in _surfaces(_clip(shape, box))]


def _clip(shape: shapely.Geometry, box: tuple[float, float, float, float]) -> shapely.Geometry:
    try:
        return shapely.clip_by_rect(shape, *box)
    except shapely.errors.GEOSException:
        # The fast clipping gives up on some touching holes; the exact one does not.
        return shapely.intersection(shape, shapely.box(*box))


def _surfaces(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """Return the polygons in what clipping left: lines and points along the cut are no part of a surface."""
    return [part for part in shapely.get_parts(shapely.get_parts(shape)) if shapely.area(part) > 0]
