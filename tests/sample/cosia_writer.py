"""CoSIA blocks: polygons of the read classes, lightly smoothed, cut at the 10 km grid (facts, ocsge-cosia §4)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr

from tests.sample.delivery_names import Departement, block_name, cosia_folder
from tests.sample.nomenclature import COSIA_CLASSES
from tests.sample.tile_raster import READ, RESOLUTION, GroundRaster, Window
from tests.sample.vector_file import Column, VectorFile

_BLOCK = 10_000
# Steps of one pixel are cut off; corners of real objects stay.
_SMOOTHING = 0.9 * RESOLUTION
_COLUMNS = (Column("numero", is_integer=True), Column("classe"))


def blocks_of(ground: GroundRaster) -> Iterator[tuple[int, int, Window]]:
    """Yield (x km, north y km, window) of every block that the ground touches."""
    east, south = ground.west + ground.width * RESOLUTION, ground.north - ground.height * RESOLUTION
    for x in range(int(ground.west // _BLOCK), int(east // _BLOCK) + 1):
        for y in range(int(south // _BLOCK), int(ground.north // _BLOCK) + 1):
            corner = x * _BLOCK, y * _BLOCK
            window = ground.window_of((*corner, corner[0] + _BLOCK, corner[1] + _BLOCK))
            if window.width > 0 and window.height > 0:
                yield x * 10, (y + 1) * 10, window


def write_cosia(out: Path, dep: Departement, ground: GroundRaster) -> Iterator[str]:
    """Write the blocks one by one and yield the name of each with its number of polygons."""
    _, folder = cosia_folder(out, dep)
    for x_km, y_km, window in blocks_of(ground):
        values = ground.read(READ, window)
        if not values.any():
            continue
        geometry, classes = _polygons(values, ground, window)
        name = block_name(dep, x_km, y_km)
        file = VectorFile(folder / f"{name}.gpkg", _COLUMNS, dep.epsg, geometry_name="geom")
        file.append(geometry, ((int(c), COSIA_CLASSES[int(c)]) for c in classes))
        file.close()
        yield f"{name}: {len(geometry)} polygons"


def _polygons(values: np.ndarray, ground: GroundRaster, window: Window) -> tuple[np.ndarray, np.ndarray]:
    height, width = values.shape
    raster = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    west, north = ground.west + window.column * RESOLUTION, ground.north - window.row * RESOLUTION
    raster.SetGeoTransform((west, RESOLUTION, 0, north, 0, -RESOLUTION))
    raster.GetRasterBand(1).WriteArray(values)
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("classes", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("numero", ogr.OFTInteger))
    gdal.Polygonize(raster.GetRasterBand(1), raster.GetRasterBand(1), layer, 0)
    wkb, classes = [], []
    for feature in layer:
        wkb.append(bytes(feature.GetGeometryRef().ExportToWkb()))
        classes.append(feature.GetField(0))
    # GDAL gives a straight edge no vertex where two neighbours meet; a coverage needs it in all three. Pixel corners
    # are whole metres.
    stepped = shapely.transform(shapely.segmentize(shapely.from_wkb(wkb), RESOLUTION), np.rint)
    return shapely.coverage_simplify(stepped, _SMOOTHING, simplify_boundary=False), np.array(classes)
