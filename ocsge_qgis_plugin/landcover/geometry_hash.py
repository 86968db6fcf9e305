"""One hash per shape, whatever vertex its rings start at, whichever way they turn, and in what order they come."""

from __future__ import annotations

import hashlib

import numpy as np
import shapely

_GRID_METRES = 0.001


def geometry_hash(wkb: bytes) -> str:
    """Return 32 hexadecimal digits for a polygon or multipolygon in a metric CRS, on a grid of 1 mm."""
    return shape_hash(shapely.from_wkb(wkb))


def shape_hash(shape: shapely.Geometry) -> str:
    """Return what :func:`geometry_hash` does, of a geometry; heights and measures do not count."""
    polygons = [shape] if shapely.get_type_id(shape) == shapely.GeometryType.POLYGON else shapely.get_parts(shape)
    digest = hashlib.sha256()
    for polygon in sorted(map(_polygon_bytes, polygons)):
        digest.update(len(polygon).to_bytes(8, "big"))
        digest.update(polygon)
    return digest.hexdigest()[:32]


def _polygon_bytes(polygon: shapely.Polygon) -> bytes:
    count = int(shapely.get_num_interior_rings(polygon))
    # Most have no hole, and taking a ring out of a polygon costs more than reading it.
    outer = _ring_bytes(shapely.get_exterior_ring(polygon) if count else polygon)
    holes = sorted(_ring_bytes(shapely.get_interior_ring(polygon, index)) for index in range(count))
    return b"".join(len(ring).to_bytes(8, "big") + ring for ring in [outer, *holes])


def _ring_bytes(ring: shapely.Geometry) -> bytes:
    """Return a closed ring as bytes, from its smallest vertex on, in the direction that gives the smaller."""
    vertices = np.rint(shapely.get_coordinates(ring) / _GRID_METRES).astype(np.int64)
    # Vertices that fall on the same grid point as the next one, the closing one among them, say nothing.
    vertices = vertices[:-1][(vertices[:-1] != vertices[1:]).any(axis=1)]
    stored = vertices.astype(">i8")
    if len(vertices) < 3:
        return bytes(stored.tobytes())
    x, y = vertices[:, 0], vertices[:, 1]
    leftmost = np.flatnonzero(x == x.min())
    starts = leftmost[y[leftmost] == y[leftmost].min()]
    turned = [stored[start:].tobytes() + stored[:start].tobytes() for start in starts.tolist()]
    turned += [stored[start::-1].tobytes() + stored[:start:-1].tobytes() for start in starts.tolist()]
    smallest: bytes = min(turned)
    return smallest
