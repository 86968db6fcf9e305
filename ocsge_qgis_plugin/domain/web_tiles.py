"""Web Mercator tiles: the squares of 256 pixels in which the Géoplateforme serves its images (TileMatrixSet ``PM``).

Rows are counted from the north, as WMTS and XYZ addresses do; MBTiles counts them from the south (TMS). Source: OGC
17-083r2, annex D.1 (``WebMercatorQuad``); MBTiles 1.3.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

TILE_PIXELS = 256
_HALF_WORLD_M = 20037508.342789244
_LIMIT_DEGREES = 85.0511287798066
_METRES_PER_PIXEL_AT_0 = 2 * _HALF_WORLD_M / TILE_PIXELS


class Tile(NamedTuple):
    """One tile: its zoom, its column from the west and its row from the north."""

    zoom: int
    column: int
    row: int

    @property
    def row_from_south(self) -> int:
        """The row as MBTiles and TMS count it."""
        return (1 << self.zoom) - 1 - self.row


@dataclass(frozen=True)
class MercatorBox:
    """A rectangle in Web Mercator metres (EPSG:3857)."""

    west: float
    south: float
    east: float
    north: float


def mercator(longitude: float, latitude: float) -> tuple[float, float]:
    """Return a place of WGS 84 (degrees) in Web Mercator metres; latitudes beyond the square world are cut."""
    latitude = max(-_LIMIT_DEGREES, min(_LIMIT_DEGREES, latitude))
    x = math.radians(longitude) * _HALF_WORLD_M / math.pi
    y = math.asinh(math.tan(math.radians(latitude))) * _HALF_WORLD_M / math.pi
    return x, y


def stretch(latitude: float) -> float:
    """Return how many Web Mercator metres stand for a metre of ground at a latitude (degrees)."""
    return 1 / math.cos(math.radians(max(-_LIMIT_DEGREES, min(_LIMIT_DEGREES, latitude))))


def metres_per_pixel(zoom: int) -> float:
    """Return the side of a pixel in Web Mercator metres."""
    return _METRES_PER_PIXEL_AT_0 / (1 << zoom)


def drawn_zoom(per_pixel: float, closest: int) -> int:
    """Return the zoom of the tiles that QGIS draws at ``per_pixel`` Web Mercator metres per screen pixel.

    It takes the nearest resolution, by difference and not by ratio, and the closest there is when it wants a closer one
    (``QgsWmtsTileMatrixSet::findNearestResolution``, QGIS 3.40).
    """
    return min(range(closest + 1), key=lambda zoom: (abs(metres_per_pixel(zoom) - per_pixel), -zoom))


def tiles_under(box: MercatorBox, zoom: int) -> Iterator[Tile]:
    """Yield the tiles of one zoom that meet ``box``, from its middle outwards; none outside the world."""
    side = metres_per_pixel(zoom) * TILE_PIXELS
    last = (1 << zoom) - 1
    left = max(0, math.floor((box.west + _HALF_WORLD_M) / side))
    right = min(last, math.floor((box.east + _HALF_WORLD_M) / side))
    top = max(0, math.floor((_HALF_WORLD_M - box.north) / side))
    bottom = min(last, math.floor((_HALF_WORLD_M - box.south) / side))
    middle = (left + right) / 2, (top + bottom) / 2
    cells = [(column, row) for row in range(top, bottom + 1) for column in range(left, right + 1)]
    cells.sort(key=lambda cell: max(abs(cell[0] - middle[0]), abs(cell[1] - middle[1])))
    for column, row in cells:
        yield Tile(zoom, column, row)


def box_of(tile: Tile) -> MercatorBox:
    """Return the ground of a tile."""
    side = metres_per_pixel(tile.zoom) * TILE_PIXELS
    west = tile.column * side - _HALF_WORLD_M
    north = _HALF_WORLD_M - tile.row * side
    return MercatorBox(west, north - side, west + side, north)
