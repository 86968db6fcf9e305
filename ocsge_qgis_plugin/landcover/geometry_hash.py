"""One hash per shape, whatever vertex its rings start at, whichever way they turn, and in what order they come."""

from __future__ import annotations

import hashlib

import numpy as np
import shapely

_GRID_METRES = 0.001


def geometry_hash(wkb: bytes) -> str:
    """Return 32 hexadecimal digits for a polygon or multipolygon in a metric CRS, on a grid of 1 mm."""
    geometry = shapely.from_wkb(wkb)
    polygons = sorted(_polygon_bytes(polygon) for polygon in shapely.get_parts(geometry))
    digest = hashlib.sha256()
    for polygon in polygons:
        digest.update(len(polygon).to_bytes(8, "big"))
        digest.update(polygon)
    return digest.hexdigest()[:32]


def _polygon_bytes(polygon: shapely.Polygon) -> bytes:
    outer = _ring_bytes(shapely.get_exterior_ring(polygon))
    holes = sorted(
        _ring_bytes(shapely.get_interior_ring(polygon, index))
        for index in range(int(shapely.get_num_interior_rings(polygon)))
    )
    return b"".join(len(ring).to_bytes(8, "big") + ring for ring in [outer, *holes])


def _ring_bytes(ring: shapely.LinearRing) -> bytes:
    vertices = np.rint(shapely.get_coordinates(ring) / _GRID_METRES).astype(np.int64)
    if len(vertices) == 0:
        return b""
    # Vertices that fall on the same grid point as the next one, the closing one among them, say nothing.
    vertices = vertices[np.any(vertices != np.roll(vertices, -1, axis=0), axis=1)]
    if len(vertices) < 3:
        return bytes(vertices.astype(">i8").tobytes())
    first = np.lexsort((vertices[:, 1], vertices[:, 0]))[0]
    starts = np.flatnonzero(np.all(vertices == vertices[first], axis=1))
    backwards = vertices[::-1]
    turned = [np.roll(vertices, -start, axis=0) for start in starts]
    turned += [np.roll(backwards, -(len(vertices) - 1 - start), axis=0) for start in starts]
    smallest: bytes = min(candidate.astype(">i8").tobytes() for candidate in turned)
    return smallest
