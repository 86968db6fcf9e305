"""Drawing the polygons of a layer into pixels by their codes, window by window.

A pixel takes the codes of the polygon that holds its centre. GDAL draws what is small, straight from an SQL query over
the layer's R-tree, in C++ and without Python's lock. Its filling looks at every edge of a polygon for each row of
pixels, though: the road network of a département, one polygon of millions of vertices, would take hours. Giants are
filled here by crossing parity, edge by edge, and the small ones drawn over them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr

from ..domain.text import tr
from . import geopackage
from .errors import LayerReadError
from .geopackage import FoundLayer, quoted
from .polygons import wkb_of_blob
from .raster_grid import Grid, Window
from .records import Extent
from .subdivision import NoSurfaceError, read_rings

Array = Any
UNKNOWN = 255
"""Of a polygon whose code is missing or in no table."""
_GIANT_BYTES = 80_000
"""From 5,000 vertices on."""
_RASTERS: Mapping[int, int] = {1: gdal.GDT_Byte, 2: gdal.GDT_UInt16}


def check_is_there(path: Path) -> None:
    """:raises LayerReadError: when there is no such file, as when a disk was unplugged."""
    if not path.exists():
        raise LayerReadError(
            tr("Le fichier {path} est introuvable.").format(path=path),
            remedy=tr("Vérifiez que le disque des livraisons est branché, puis rouvrez le département."),
        )


@dataclass(frozen=True)
class CodeColumn:
    """A column and the number (1 to 254) that each of its values is drawn with; others are :data:`UNKNOWN`."""

    name: str
    values: Mapping[object, int]


@dataclass(frozen=True)
class _Giant:
    vertices: Array
    """(n, 2), ring after ring."""
    is_edge: Array
    """(n - 1), whether a vertex and the next are of one ring."""
    bounds: Extent
    value: int


class CodedLayer:
    """A layer of a GeoPackage, open to be drawn. ``with CodedLayer(…) as layer: codes = layer.draw(grid, window)``.

    Used on one thread; :meth:`again` opens it for another, without reading the giants a second time.

    :param columns: one or two; their numbers come one per byte of a pixel, the first in the lowest.
    :raises LayerReadError: when file or layer are missing, locked or damaged.
    """

    def __init__(
        self, path: Path, layer_name: str, columns: Sequence[CodeColumn], giants: list[_Giant] | None = None
    ) -> None:
        self._path, self._columns = path, tuple(columns)
        check_is_there(path)
        with geopackage.reading(path) as connection:
            layers = geopackage.read_layers(connection, counted=False)
            layer = next((found for found in layers if found.name == layer_name), None)
            if layer is None:
                raise _no_layer(path, layer_name)
            self._layer = layer
            self._index = _index_name(connection, layer)
            self._giants = giants if giants is not None else self._read_giants(connection)
        self._file: gdal.Dataset | None = _opened(path, layer_name)

    def again(self) -> CodedLayer:
        """Return the same layer opened once more."""
        return CodedLayer(self._path, self._layer.name, self._columns, self._giants)

    def __enter__(self) -> CodedLayer:
        return self

    def __exit__(self, *_: object) -> None:
        self._file = None

    def draw(self, grid: Grid, window: Window) -> Array:
        """Return the numbers of ``window``, (rows, columns) of one byte per column of codes, 0 where nothing lies.

        Where polygons overlap, a small one lies over a giant, and a later one over an earlier one.

        :raises LayerReadError: when the layer can no longer be read.
        """
        width = len(self._columns)
        raster = gdal.GetDriverByName("MEM").Create("", window.columns, window.rows, 1, _RASTERS[width])
        west, south, east, north = grid.extent(window)
        raster.SetGeoTransform((west, grid.pixel, 0.0, north, 0.0, -grid.pixel))
        raster.SetProjection(_wkt(grid.epsg))
        codes = np.zeros((window.rows, window.columns), np.uint8 if width == 1 else np.uint16)
        for giant in self._giants:
            _fill(codes, giant, grid, window)
        band = raster.GetRasterBand(1)
        if codes.any():
            band.WriteArray(codes)
        self._draw_small(raster, (west, south, east, north))
        return band.ReadAsArray()

    def _draw_small(self, raster: gdal.Dataset, extent: Extent) -> None:
        if self._file is None:
            raise LayerReadError(tr("Le fichier {path} est fermé.").format(path=self._path), remedy=_reopen())
        try:
            found = self._file.ExecuteSQL(self._query(extent))
            if found is None:
                # A query without rows may come back as no layer at all.
                _check_last_error(self._path)
                return
            try:
                # GDAL warns that a query's layer may be in another CRS: it is the layer's own.
                drawn = gdal.RasterizeLayer(raster, [1], found, options=["ATTRIBUTE=code"])
            finally:
                self._file.ReleaseResultSet(found)
        except RuntimeError as error:
            raise _damaged(self._path, str(error)) from error
        if drawn != gdal.CE_None:
            raise _damaged(self._path, gdal.GetLastErrorMsg())

    def _query(self, extent: Extent) -> str:
        fid, geometry, table = (
            quoted(name) for name in (self._layer.fid_column, self._layer.geometry_column, self._layer.name)
        )
        west, south, east, north = (f"{value!r}" for value in extent)
        # Names of tables and columns cannot be bound as parameters; they are quoted, as are the codes.
        chosen = f"SELECT t.{geometry}, {self._value_sql()} AS code FROM {table} t"  # nosec B608
        if self._index:
            place = (
                f"JOIN {quoted(self._index)} r ON r.id = t.{fid} WHERE "
                f"r.maxx >= {west} AND r.minx <= {east} AND r.maxy >= {south} AND r.miny <= {north}"
            )
        else:
            place = (
                f"WHERE ST_MaxX(t.{geometry}) >= {west} AND ST_MinX(t.{geometry}) <= {east} "
                f"AND ST_MaxY(t.{geometry}) >= {south} AND ST_MinY(t.{geometry}) <= {north}"
            )
        return f"{chosen} {place} AND length(t.{geometry}) <= {_GIANT_BYTES} ORDER BY t.{fid}"

    def _value_sql(self) -> str:
        cases = []
        for number, column in enumerate(self._columns):
            whens = " ".join(f"WHEN {_literal(value)} THEN {code}" for value, code in column.values.items())
            case = f"CASE t.{quoted(column.name)} {whens} ELSE {UNKNOWN} END" if whens else str(UNKNOWN)
            cases.append(f"({case}) * {256**number}")
        return " + ".join(cases)

    def _read_giants(self, connection: sqlite3.Connection) -> list[_Giant]:
        names = ", ".join(quoted(column.name) for column in self._columns)
        geometry = quoted(self._layer.geometry_column)
        # SQLite knows the length of a value without reading it.
        statement = (
            f"SELECT {geometry}, {names} FROM {quoted(self._layer.name)} "  # nosec B608
            f"WHERE length({geometry}) > {_GIANT_BYTES} ORDER BY {quoted(self._layer.fid_column)}"
        )
        giants = []
        for blob, *values in connection.execute(statement):
            codes = [column.values.get(value, UNKNOWN) for column, value in zip(self._columns, values)]
            giant = _giant(wkb_of_blob(blob), sum(code * 256**number for number, code in enumerate(codes)))
            giants += [giant] if giant is not None else []
        return giants


def _giant(wkb: bytes, value: int) -> _Giant | None:
    try:
        rings = [vertices for _, vertices in read_rings(wkb)]
    except NoSurfaceError:
        return None
    if not rings:
        return None
    vertices = np.concatenate(rings)
    is_edge = np.ones(len(vertices) - 1, dtype=bool)
    is_edge[np.cumsum([len(ring) for ring in rings])[:-1] - 1] = False
    (xmin, ymin), (xmax, ymax) = vertices.min(axis=0).tolist(), vertices.max(axis=0).tolist()
    return _Giant(vertices, is_edge, (xmin, ymin, xmax, ymax), value)


def _fill(codes: Array, giant: _Giant, grid: Grid, window: Window) -> None:
    """Write the giant's value at each centre of a pixel that an odd number of its edges lie left of."""
    around = grid.window(giant.bounds).meeting(window)
    if around is None:
        return
    y = (grid.ymax - giant.vertices[:, 1]) / grid.pixel - around.row
    # Rows whose centre lies between both ends of an edge, the upper end included.
    row = np.clip(np.ceil(y - 0.5), 0, around.rows).astype(np.int32)
    first, last = np.minimum(row[:-1], row[1:]), np.maximum(row[:-1], row[1:])
    edges = np.flatnonzero(giant.is_edge & (last > first))
    if len(edges) == 0:
        return
    x = (giant.vertices[:, 0] - grid.xmin) / grid.pixel - around.column
    crossed = last[edges] - first[edges]
    edge = np.repeat(edges, crossed)
    ordinal = np.arange(len(edge)) - np.repeat(np.cumsum(crossed) - crossed, crossed)
    row = first[edge] + ordinal
    slope = (x[edge + 1] - x[edge]) / (y[edge + 1] - y[edge])
    column = np.floor(x[edge] + (row + 0.5 - y[edge]) * slope + 0.5)
    seen = column < around.columns
    place = row[seen].astype(np.int64) * around.columns + np.maximum(column[seen], 0).astype(np.int64)
    place, times = np.unique(place, return_counts=True)
    turns = np.zeros(around.rows * around.columns, np.uint8)
    turns[place[times % 2 == 1]] = 1
    inside = np.bitwise_xor.accumulate(turns.reshape(around.rows, around.columns), axis=1)
    part = codes[around.inside(window)]
    np.copyto(part, giant.value, where=inside.view(bool))


def _index_name(connection: sqlite3.Connection, layer: FoundLayer) -> str:
    name = f"rtree_{layer.name}_{layer.geometry_column}"
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    return name if known is not None else ""


def _opened(path: Path, layer_name: str) -> gdal.Dataset:
    # Declared unchangeable, so that not even a journal is made beside a delivery.
    options = [] if Path(f"{path}-wal").exists() else ["IMMUTABLE=YES"]
    try:
        file = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=["GPKG"], open_options=options)
    except RuntimeError as error:
        raise _damaged(path, str(error)) from error
    if file is None:
        raise _damaged(path, gdal.GetLastErrorMsg())
    if file.GetLayerByName(layer_name) is None:
        raise _no_layer(path, layer_name)
    return file


def _literal(value: object) -> str:
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def _wkt(epsg: int) -> str:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return str(reference.ExportToWkt())


def _check_last_error(path: Path) -> None:
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise _damaged(path, gdal.GetLastErrorMsg())


def _no_layer(path: Path, layer_name: str) -> LayerReadError:
    return LayerReadError(
        tr("La couche {layer} n'est pas dans {path}.").format(layer=layer_name, path=path), remedy=_reopen()
    )


def _reopen() -> str:
    return tr("Rouvrez le département pour préparer de nouveau ses couches.")


def _damaged(path: Path, details: str) -> LayerReadError:
    return LayerReadError(
        tr("Le fichier {path} est endommagé ou incomplet.").format(path=path),
        remedy=tr("Copiez-le ou téléchargez-le de nouveau."),
        details=details,
    )
