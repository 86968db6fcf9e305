"""What the ground looks like, as rasters: classes and tints of both vintages, and the classes CoSIA reads.

The rasters cover the whole sample at ``RESOLUTION`` metres. A pixel belongs to the tile its centre lies in, so tiles
are written one by one. Small samples are held in memory, large ones in a compressed file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr

from tests.sample.canvas import Surfaces
from tests.sample.frame import Frame
from tests.sample.noise import COSIA_IOU, confusion_chance
from tests.sample.noise_texture import blotches
from tests.sample.tile_map import TileMap
from tests.sample.vector_file import reference_of

RESOLUTION = 1.0
# The warp of the frame moves points by at most 75 m.
_MARGIN = 100.0
_IN_MEMORY_KM2 = 150.0
_LARGE_SURFACE = 20_000.0
_BLOTCH = 45
SEEN_1, SEEN_2, TINT_1, TINT_2, READ = range(1, 6)


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels: column, row, width, height."""

    column: int
    row: int
    width: int
    height: int


class GroundRaster:
    """Five bands over the whole sample: class seen and tint per vintage, and the class that CoSIA reads.

    0 is outside the sample. ``west`` and ``north`` are whole metres in the département's CRS.
    """

    def __init__(self, frame: Frame, folder: Path) -> None:
        self.west = np.floor(frame.x0 - _MARGIN)
        self.north = np.ceil(frame.y0 + frame.side + _MARGIN)
        size = int(np.ceil((frame.side + 2 * _MARGIN) / RESOLUTION)) + 1
        self.width = self.height = size
        if frame.side**2 / 1e6 <= _IN_MEMORY_KM2:
            self.dataset = gdal.GetDriverByName("MEM").Create("", size, size, 5, gdal.GDT_Byte)
            self.path = None
        else:
            self.path = folder / "ground.tmp.tif"
            options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=LZW", "SPARSE_OK=TRUE", "BIGTIFF=YES"]
            self.dataset = gdal.GetDriverByName("GTiff").Create(str(self.path), size, size, 5, gdal.GDT_Byte, options)
        self.dataset.SetGeoTransform((self.west, RESOLUTION, 0, self.north, 0, -RESOLUTION))
        self.dataset.SetSpatialRef(reference_of(frame.epsg))

    def window_of(self, bounds: tuple[float, float, float, float]) -> Window:
        """Return the pixels that bounds touch, cut to the raster."""
        xmin, ymin, xmax, ymax = bounds
        left = max(0, int((xmin - self.west) / RESOLUTION))
        top = max(0, int((self.north - ymax) / RESOLUTION))
        right = min(self.width, int(np.ceil((xmax - self.west) / RESOLUTION)))
        bottom = min(self.height, int(np.ceil((self.north - ymin) / RESOLUTION)))
        return Window(left, top, right - left, bottom - top)

    def read(self, band: int, window: Window) -> np.ndarray:
        """Return the values of one band in a window."""
        return self.dataset.GetRasterBand(band).ReadAsArray(window.column, window.row, window.width, window.height)

    def close(self) -> None:
        """Forget the rasters and remove the file they were in."""
        self.dataset = None
        if self.path is not None:
            self.path.unlink()

    def add(self, frame: Frame, tile_map: TileMap, i: int, j: int) -> None:
        """Draw one tile into all bands."""
        window = self.window_of(tuple(shapely.bounds(tile_map.tile.polygon)))
        inside = self._burn(np.array([tile_map.tile.polygon]), np.array([1]), window) == 1
        surfaces = tile_map.tile.surfaces
        index = [self._surface_index(surfaces, vintage, window) for vintage in (0, 1)]
        for vintage, (seen, tint) in enumerate(((SEEN_1, TINT_1), (SEEN_2, TINT_2))):
            classes = np.append(surfaces.cosia[:, vintage], 13)[index[vintage]]
            self._write(seen, window, classes, inside)
            self._write(tint, window, np.append(surfaces.tint, 128)[index[vintage]], inside)
        read = _read_by_machine(frame.rng(31, i, j), surfaces, index[1])
        self._write(READ, window, read, inside)

    def _surface_index(self, surfaces: Surfaces, vintage: int, window: Window) -> np.ndarray:
        shown = np.flatnonzero(surfaces.cosia[:, vintage] > 0)
        return self._burn(surfaces.geometry[shown], shown + 1, window) - 1

    def _burn(self, geometry: np.ndarray, values: np.ndarray, window: Window) -> np.ndarray:
        target = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Int32)
        west, north = self.west + window.column * RESOLUTION, self.north - window.row * RESOLUTION
        target.SetGeoTransform((west, RESOLUTION, 0, north, 0, -RESOLUTION))
        target.SetSpatialRef(self.dataset.GetSpatialRef())
        memory = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = memory.CreateLayer("surfaces", self.dataset.GetSpatialRef())
        layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
        for wkb, value in zip(shapely.to_wkb(geometry), values):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, int(value))
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
            layer.CreateFeature(feature)
        gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=value"])
        return target.ReadAsArray()

    def _write(self, band: int, window: Window, values: np.ndarray, inside: np.ndarray) -> None:
        merged = np.where(inside, values.astype(np.uint8), self.read(band, window))
        self.dataset.GetRasterBand(band).WriteArray(merged, window.column, window.row)


def _read_by_machine(rng: np.random.Generator, surfaces: Surfaces, index: np.ndarray) -> np.ndarray:
    """Return the class CoSIA gives each pixel: small surfaces are confused as a whole, large ones in blotches."""
    classes = np.append(surfaces.cosia[:, 1], 13)
    chance = np.array([confusion_chance(int(c)) for c in classes])
    options = [COSIA_IOU[int(c)][1] if int(c) in COSIA_IOU else (int(c),) for c in classes]
    pick = rng.random(len(classes))
    mistaken = np.array([choice[int(p * len(choice))] for choice, p in zip(options, pick)])
    large = np.append(shapely.area(surfaces.geometry) > _LARGE_SURFACE, True)
    whole = np.where(~large & (rng.random(len(classes)) < chance), mistaken, classes)
    read = whole[index]
    in_blotch = large[index] & (blotches(rng, index.shape, _BLOTCH) < chance[index])
    return np.where(in_blotch, mistaken[index], read)
