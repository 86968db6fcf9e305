"""Cutting giant polygons into small pieces, so that what a sketch meets of them is found by an index.

A département's road skeleton is one polygon with thousands of holes whose box covers everything: intersecting it whole
with ten thousand sketches would read its million vertices ten thousand times.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import shapely

MOST_VERTICES = 1_000
"""Of a piece: finding it then costs about as much as intersecting it."""

_DEEPEST = 24
_VERTICES_AT_ONCE = 20_000
_POLYGON, _MULTIPOLYGON = 3, 6
_Array = Any
_Box = tuple[float, float, float, float]
_Ring = tuple[bool, _Array]
"""Whether a ring is an outline or a hole, and its vertices."""


class NoSurfaceError(ValueError):
    """A geometry is no polygon or multipolygon, or cut short."""


class Giant:
    """A surface as the sum of its outlines less the sum of its holes.

    Areas add up: what a sketch shares with the surface is what it shares with the outlines less what it shares with the
    holes. Clipping ring by ring is linear; clipping a polygon asks for each hole in which part it came to lie. A ring
    is mended and cut into pieces of few vertices the first time that something meets its box: checking the whole road
    skeleton of a département would take longer than all that is asked of it.
    """

    def __init__(self, rings: _Array, signs: _Array) -> None:
        """Take the rings as polygons without holes, not checked yet, and 1 for each outline, −1 for each hole."""
        self.rings = rings
        self.signs = signs
        self._tree = shapely.STRtree(rings)
        self._pieces: dict[int, _Array] = {}
        self.area = float((shapely.area(rings) * signs).sum())
        self.vertices = int(shapely.get_num_coordinates(rings).sum())

    def pieces_near(self, shapes: _Array) -> tuple[_Array, _Array, _Array]:
        """Return pairs whose boxes meet: the numbers of shapes, with valid pieces and the signs of these."""
        number, ring = self._tree.query(shapes)
        if len(ring) == 0:
            return number, np.array([], dtype=object), np.array([])
        wanted = np.unique(ring)
        self._cut(wanted)
        kept = [self._pieces[one] for one in wanted.tolist()]
        pieces, sizes = np.concatenate(kept), np.array([len(found) for found in kept])
        signs = np.repeat(self.signs[wanted], sizes)
        if len(pieces) == len(wanted):
            at = np.searchsorted(wanted, ring)
        else:
            number, at = shapely.STRtree(pieces).query(shapes)
        return number, pieces[at], signs[at]

    def _cut(self, wanted: _Array) -> None:
        """Make the pieces of the rings ``wanted`` that have none yet."""
        fresh = np.array([one for one in wanted.tolist() if one not in self._pieces], dtype=int)
        rings = self.rings[fresh]
        small = shapely.get_num_coordinates(rings) <= MOST_VERTICES
        small[small] = shapely.is_valid(rings[small])
        for one, ring, is_small in zip(fresh.tolist(), rings, small.tolist()):
            self._pieces[one] = np.array([ring] if is_small else subdivide(ring), dtype=object)


def cut(wkb: bytes, start: int = 0) -> Giant:
    """Return the polygon or multipolygon whose WKB begins at ``start`` as a giant.

    Rings are read some thousand vertices at a time: one call of GEOS for a million would hold up the interface.

    :raises NoSurfaceError: when it is no such WKB.
    """
    rings = read_rings(wkb, start)
    surfaces = [np.array([], dtype=object)]
    for few in _portions(rings):
        sizes = [len(vertices) for _, vertices in few]
        every = np.concatenate([vertices for _, vertices in few])
        surfaces.append(shapely.polygons(shapely.linearrings(every, indices=np.repeat(np.arange(len(few)), sizes))))
    return Giant(np.concatenate(surfaces), np.array([1.0 if is_outline else -1.0 for is_outline, _ in rings]))


def read_rings(wkb: bytes, start: int = 0) -> list[_Ring]:
    """Return the rings of the polygon or multipolygon whose WKB begins at ``start``: is it an outline, (n, 2) vertices.

    Ring by ring, so that other threads have their turn: GEOS reads a giant in one go, with Python's lock held.

    :raises NoSurfaceError: when it is no such WKB.
    """
    try:
        return _read_surface(wkb, start)[0]
    except (IndexError, ValueError, struct.error) as error:
        raise NoSurfaceError(str(error)) from error


def subdivide(shape: shapely.Geometry, most: int = MOST_VERTICES) -> list[shapely.Geometry]:
    """Return polygons of at most about ``most`` vertices that together are ``shape``, a surface; mended if invalid.

    Halved again and again along the longer side of its box (the idea of PostGIS's ``ST_Subdivide``). A piece that does
    not get smaller any more is kept as it is.
    """
    pieces: list[shapely.Geometry] = []
    pending = [(part, 0) for part in surfaces_in(shape if shapely.is_valid(shape) else shapely.make_valid(shape))]
    while pending:
        part, depth = pending.pop()
        if shapely.get_num_coordinates(part) <= most or depth >= _DEEPEST:
            # Only pieces are checked: checking a million vertices at each cut would cost more than the cuts.
            pieces += [part] if shapely.is_valid(part) else surfaces_in(shapely.make_valid(part))
        else:
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
    return [surface for half in split_along(shape, boxes) for surface in half]


def split_along(shape: shapely.Geometry, boxes: Sequence[_Box]) -> list[list[shapely.Geometry]]:
    """Return, box by box, the polygons of a surface inside ``boxes``, which together cover it without overlap."""
    area = shapely.area(shape)
    try:
        found = [surfaces_in(shapely.clip_by_rect(shape, *box)) for box in boxes]
        if abs(sum(shapely.area(surface) for one in found for surface in one) - area) <= 1e-9 * area + 1e-6:
            return found
    except shapely.errors.GEOSException:
        pass
    # The fast clipping gives up, or loses a part, where an outline touches the cut; the exact one does not.
    whole = shape if shapely.is_valid(shape) else shapely.make_valid(shape)
    return [surfaces_in(shapely.intersection(whole, shapely.box(*box))) for box in boxes]


def surfaces_in(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """Return the polygons in ``shape``: lines and points along a cut are no part of a surface."""
    return [part for part in shapely.get_parts(shapely.get_parts(shape)) if shapely.area(part) > 0]


def _portions(rings: list[_Ring]) -> Iterator[list[_Ring]]:
    """Yield the rings some at a time, about as many vertices in each portion."""
    few: list[_Ring] = []
    held = 0
    for ring in rings:
        if few and held + len(ring[1]) > _VERTICES_AT_ONCE:
            yield few
            few, held = [], 0
        few.append(ring)
        held += len(ring[1])
    if few:
        yield few


def _read_surface(wkb: bytes, start: int) -> tuple[list[_Ring], int]:
    """Return the rings of a WKB surface and where it ends; heights and measures are dropped.

    OGC 06-103r4, 8.2: byte order and type; a polygon's rings, or a multipolygon's polygons, each again with both.
    """
    order = "<" if wkb[start] else ">"
    (code,) = struct.unpack_from(f"{order}I", wkb, start + 1)
    # ISO adds 1000 for Z and 2000 for M, EWKB sets high bits and may put an SRID in front.
    kind, iso = (code & 0xFFFF) % 1000, (code & 0xFFFF) // 1000
    width = 2 + (iso in (1, 3) or bool(code & 0x80000000)) + (iso in (2, 3) or bool(code & 0x40000000))
    position = start + 5 + (4 if code & 0x20000000 else 0)
    (count,) = struct.unpack_from(f"{order}I", wkb, position)
    position += 4
    rings: list[_Ring] = []
    if kind not in (_POLYGON, _MULTIPOLYGON):
        raise NoSurfaceError(f"WKB {code}")
    for number in range(count):
        if kind == _MULTIPOLYGON:
            found, position = _read_surface(wkb, position)
            rings += found
            continue
        (size,) = struct.unpack_from(f"{order}I", wkb, position)
        vertices = np.frombuffer(wkb, f"{order}f8", size * width, position + 4).reshape(size, width)
        position += 4 + size * width * 8
        # GEOS wants closed rings of four vertices; less has no area.
        if size >= 4 and np.isfinite(vertices[:, :2]).all():
            rings.append((number == 0, vertices[:, :2].astype(float, copy=False)))
    return rings, position
