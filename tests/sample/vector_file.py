"""Writing one layer as GeoPackage or Shapefile, batch after batch, as IGN's files are laid out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()
# A GeoPackage is stamped with the day it is written; the same seed shall give the same file.
gdal.SetConfigOption("OGR_CURRENT_DATE", "2026-11-02T08:00:00.000Z")

GPKG, SHP = "GPKG", "SHP"
_POLYGON = 3
_DRIVERS = {GPKG: "GPKG", SHP: "ESRI Shapefile"}


@dataclass(frozen=True)
class Column:
    """A column: its name, whether it is an integer, and the width it has in a Shapefile."""

    name: str
    is_integer: bool = False
    width: int = 24


def reference_of(epsg: int) -> osr.SpatialReference:
    """Return the CRS with x = easting, whatever the authority's axis order."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


class VectorFile:
    """One file with one layer of the same name, open for appending until ``close``.

    Columns are lower case in a GeoPackage and upper case in a Shapefile unless ``keep_case``; the geometry column of a
    GeoPackage is ``the_geom`` (facts, ocsge-cosia §2.4).
    """

    def __init__(
        self,
        path: Path,
        columns: Sequence[Column],
        epsg: int,
        kind: str = GPKG,
        keep_case: bool = False,
        geometry_name: str = "the_geom",
    ) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._dataset = ogr.GetDriverByName(_DRIVERS[kind]).CreateDataSource(str(path))
        options = [f"GEOMETRY_NAME={geometry_name}"] if kind == GPKG else ["SPATIAL_INDEX=YES", "ENCODING=UTF-8"]
        shape = ogr.wkbMultiPolygon if kind == GPKG else ogr.wkbPolygon
        self._layer = self._dataset.CreateLayer(path.stem, reference_of(epsg), shape, options)
        self._promote = kind == GPKG
        for column in columns:
            field = ogr.FieldDefn(_cased(column.name, kind, keep_case), _type_of(column))
            if kind == SHP:
                field.SetWidth(column.width)
            self._layer.CreateField(field)

    def append(self, geometry: np.ndarray, rows: Iterable[Sequence[object]]) -> None:
        """Add polygons with their column values in the order of the columns, in one transaction."""
        parts = _promoted(geometry) if self._promote else geometry
        definition = self._layer.GetLayerDefn()
        transactional = self._dataset.TestCapability(ogr.ODsCTransactions)
        if transactional:
            self._dataset.StartTransaction()
        for wkb, row in zip(shapely.to_wkb(parts, byte_order=1), rows):
            feature = ogr.Feature(definition)
            for index, value in enumerate(row):
                feature.SetField(index, value)
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
            self._layer.CreateFeature(feature)
        if transactional:
            self._dataset.CommitTransaction()

    def close(self) -> None:
        """Finish the file and its spatial index."""
        self._layer = None
        self._dataset = None


def _cased(name: str, kind: str, keep_case: bool) -> str:
    if keep_case:
        return name
    return name.lower() if kind == GPKG else name.upper()


def _type_of(column: Column) -> int:
    return ogr.OFTInteger if column.is_integer else ogr.OFTString


def _promoted(geometry: np.ndarray) -> np.ndarray:
    """Return the polygons as multipolygons."""
    parts = np.array(geometry, dtype=object)
    single = np.flatnonzero(shapely.get_type_id(parts) == _POLYGON)
    if len(single):
        parts[single] = shapely.multipolygons(parts[single], indices=np.arange(len(single)))
    return parts
