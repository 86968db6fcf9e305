"""The pixels of a prepared raster: where they lie, and the windows in which they are made."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from .records import Extent

_SMALLEST_OVERVIEW = 512
MOST_LEVELS = 7
"""The last overview then has a pixel for 16,384: what 16 bits can count."""


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels, from the upper left corner of its grid."""

    column: int
    row: int
    columns: int
    rows: int

    def meeting(self, other: Window) -> Window | None:
        """Return what both hold, ``None`` where they share no pixel."""
        left, top = max(self.column, other.column), max(self.row, other.row)
        right = min(self.column + self.columns, other.column + other.columns)
        bottom = min(self.row + self.rows, other.row + other.rows)
        return Window(left, top, right - left, bottom - top) if right > left and bottom > top else None

    def inside(self, outer: Window) -> tuple[slice, slice]:
        """Return the rows and columns of this window in an array that holds ``outer``."""
        top, left = self.row - outer.row, self.column - outer.column
        return slice(top, top + self.rows), slice(left, left + self.columns)


@dataclass(frozen=True)
class Grid:
    """Square pixels in a plane CRS. Edges lie on multiples of the pixel, so that blocks of 10 km share no pixel."""

    xmin: float
    ymax: float
    pixel: float
    columns: int
    rows: int
    epsg: int

    @property
    def pixels(self) -> int:
        """How many pixels there are."""
        return self.columns * self.rows

    @property
    def levels(self) -> int:
        """How many times the raster is halved until a screen shows it whole."""
        longest = max(self.columns, self.rows)
        return max(1, min(MOST_LEVELS, math.ceil(math.log2(max(longest / _SMALLEST_OVERVIEW, 1)))))

    @property
    def whole(self) -> Window:
        """The window that holds all pixels."""
        return Window(0, 0, self.columns, self.rows)

    def windows(self, side: int) -> Iterator[Window]:
        """Yield square windows of ``side`` pixels, row by row; those at the edge are what is left."""
        for row in range(0, self.rows, side):
            for column in range(0, self.columns, side):
                yield Window(column, row, min(side, self.columns - column), min(side, self.rows - row))

    def extent(self, window: Window) -> Extent:
        """Return the ground under ``window``."""
        left, top = self.xmin + window.column * self.pixel, self.ymax - window.row * self.pixel
        return (left, top - window.rows * self.pixel, left + window.columns * self.pixel, top)

    def window(self, extent: Extent) -> Window:
        """Return the pixels whose centres lie in ``extent``, west and north edges included."""
        left = math.ceil((extent[0] - self.xmin) / self.pixel - 0.5)
        right = math.ceil((extent[2] - self.xmin) / self.pixel - 0.5)
        top = math.ceil((self.ymax - extent[3]) / self.pixel - 0.5)
        bottom = math.ceil((self.ymax - extent[1]) / self.pixel - 0.5)
        left, top = max(left, 0), max(top, 0)
        return Window(left, top, max(0, min(right, self.columns) - left), max(0, min(bottom, self.rows) - top))


def grid_over(extent: Extent, pixel: float, epsg: int) -> Grid:
    """Return the grid of ``pixel`` metres that covers ``extent``."""
    left, bottom = math.floor(extent[0] / pixel), math.floor(extent[1] / pixel)
    right, top = math.ceil(extent[2] / pixel), math.ceil(extent[3] / pixel)
    return Grid(left * pixel, top * pixel, pixel, max(1, right - left), max(1, top - bottom), epsg)
