"""Writing a paletted GeoTIFF with its overviews block by block: a byte per pixel, colours inside, whole or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr

from ..domain.text import tr
from .errors import LandcoverError
from .files import discard, swap_in, temporary_beside
from .raster_grid import Grid, Window
from .raster_pyramid import majorities

Array = Any
BLOCK = 4096
"""Pixels along one side of what is held at once: 16 MB, and a multiple of every overview's factor."""
_TILE = 256
_OPTIONS = (
    "TILED=YES",
    f"BLOCKXSIZE={_TILE}",
    f"BLOCKYSIZE={_TILE}",
    # Read by every QGIS; the newer ones that read faster are not.
    "COMPRESS=DEFLATE",
    "ZLEVEL=6",
    "SPARSE_OK=TRUE",
    "BIGTIFF=IF_SAFER",
    "NUM_THREADS=2",
)


class RasterWriteError(LandcoverError):
    """A prepared raster cannot be written; what was there before is untouched."""


def write_rasters(
    targets: Sequence[tuple[Path, Mapping[int, str]]],
    grid: Grid,
    read: Callable[[Window], Sequence[Array]],
    step: Callable[[], None],
) -> None:
    """Write one raster per target (``path``, number → ``#RRGGBB``), all of the same grid, and their overviews.

    :param read: gives the pixels of a window, one array (uint8, 0 where there is nothing) per target.
    :param step: called after each window of :data:`BLOCK` pixels; may raise to give up.
    :raises RasterWriteError: when the disk refuses; the targets are as before.
    """
    with ExitStack() as stack:
        rasters = [stack.enter_context(_paletted(path, grid, colors)) for path, colors in targets]
        for window in grid.windows(BLOCK):
            for raster, pixels in zip(rasters, read(window)):
                raster.write(window, pixels)
            step()


@contextmanager
def _paletted(target: Path, grid: Grid, colors: Mapping[int, str]) -> Iterator[_PalettedRaster]:
    """Open a raster under another name and put it in place of ``target`` when the block ends well."""
    temporary = temporary_beside(target)
    try:
        raster = _PalettedRaster(temporary, grid, colors)
        yield raster
        raster.finish()
        swap_in(temporary, target)
    except (OSError, RuntimeError) as error:
        raise RasterWriteError(
            tr("Le fichier {path} ne peut pas être écrit.").format(path=target),
            remedy=tr("Vérifiez la place et les droits sur ce disque, puis réessayez."),
            details=str(error),
        ) from error
    finally:
        discard(temporary)


class _PalettedRaster:
    def __init__(self, path: Path, grid: Grid, colors: Mapping[int, str]) -> None:
        self._path, self._grid = path, grid
        self._levels = grid.levels
        path.parent.mkdir(parents=True, exist_ok=True)
        driver = gdal.GetDriverByName("GTiff")
        made = driver.Create(str(path), grid.columns, grid.rows, 1, gdal.GDT_Byte, list(_OPTIONS))
        _expect(made is not None)
        made.SetGeoTransform((grid.xmin, grid.pixel, 0.0, grid.ymax, 0.0, -grid.pixel))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(grid.epsg)
        made.SetProjection(reference.ExportToWkt())
        band = made.GetRasterBand(1)
        band.SetColorTable(_color_table(colors))
        band.SetNoDataValue(0)
        band = made = None
        # Overviews come after: they are made like the file that is opened.
        self._file: gdal.Dataset | None = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_UPDATE)
        _expect(self._file is not None)
        _expect(self._file.BuildOverviews("NONE", [1 << level for level in range(1, self._levels + 1)]) == gdal.CE_None)
        # Levels of which a block holds less than a tile would be compressed again and again: they wait in memory.
        self._waiting = {
            level: np.zeros((-(-grid.rows >> level), -(-grid.columns >> level)), np.uint8)
            for level in range(1, self._levels + 1)
            if BLOCK >> level < _TILE
        }

    def write(self, window: Window, pixels: Array) -> None:
        """Write one window, which begins on a multiple of :data:`BLOCK`, and what it gives to each overview."""
        _write(self._band(0), pixels, window.column, window.row)
        for level, smaller in enumerate(majorities(pixels, self._levels), start=1):
            row, column = window.row >> level, window.column >> level
            rows = min(smaller.shape[0], -(-self._grid.rows >> level) - row)
            columns = min(smaller.shape[1], -(-self._grid.columns >> level) - column)
            part = smaller[:rows, :columns]
            if level in self._waiting:
                self._waiting[level][row : row + rows, column : column + columns] = part
            else:
                _write(self._band(level), part, column, row)

    def finish(self) -> None:
        """Write what waits, and see to it that all of it has reached the disk.

        :raises OSError: when it has not.
        """
        for level, pixels in self._waiting.items():
            _write(self._band(level), pixels, 0, 0)
        gdal.ErrorReset()
        if self._file is not None:
            self._file.FlushCache()
        self._file = None
        # The last tiles are written when the file is closed, which returns nothing.
        _expect(gdal.GetLastErrorType() < gdal.CE_Failure)
        written = gdal.OpenEx(str(self._path), gdal.OF_RASTER | gdal.OF_READONLY)
        _expect(written is not None and written.GetRasterBand(1).GetOverviewCount() == self._levels)

    def _band(self, level: int) -> gdal.Band:
        if self._file is None:
            raise OSError("closed")
        band = self._file.GetRasterBand(1)
        return band if level == 0 else band.GetOverview(level - 1)


def _write(band: gdal.Band, pixels: Array, column: int, row: int) -> None:
    _expect(band.WriteArray(np.ascontiguousarray(pixels), column, row) == gdal.CE_None)


def _expect(is_done: bool) -> None:
    """:raises OSError: with what GDAL says, when it could not do what was asked."""
    if not is_done:
        raise OSError(gdal.GetLastErrorMsg() or "GDAL")


def _color_table(colors: Mapping[int, str]) -> gdal.ColorTable:
    table = gdal.ColorTable()
    table.SetColorEntry(0, (255, 255, 255, 0))
    for number, color in colors.items():
        red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
        table.SetColorEntry(number, (red, green, blue, 255))
    return table
