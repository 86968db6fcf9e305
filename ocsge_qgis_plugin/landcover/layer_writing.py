"""Writing results as layers and tables of one GeoPackage, which is there whole or not at all."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from osgeo import gdal, ogr, osr

from ..domain.text import tr
from .errors import ComparisonError, LayerReadError, WorkCancelledError
from .files import discard, swap_in, temporary_beside
from .geopackage import quoted, reading

_ROWS_BETWEEN_LOOKS = 2_000
_KINDS = {"text": ogr.OFTString, "number": ogr.OFTReal, "count": ogr.OFTInteger64}
_Array = Any


@dataclass(frozen=True)
class Sheet:
    """A table: columns with their kinds (``text``, ``number`` or ``count``), rows, and a surface per row or none."""

    name: str
    columns: Sequence[tuple[str, str]]
    rows: Sequence[Sequence[object]]
    shapes: _Array | None = None


def write_geopackage(
    target: Path, epsg: int, sheets: Iterable[Sheet], cancelled: Callable[[], bool] = lambda: False
) -> Path:
    """Write sheets to ``target``, replaced only once the new one is complete, and return it.

    :raises ComparisonError: when the disk is full, the folder is missing or the file is open elsewhere.
    :raises WorkCancelledError: when the run is stopped; ``target`` is as before.
    """
    with writing(target) as temporary:
        written = list(sheets)
        _write(temporary, epsg, written, cancelled)
        verify(temporary, {sheet.name: len(sheet.rows) for sheet in written})
        _verify_indexes(temporary, written)
    return target


@contextmanager
def writing(target: Path) -> Iterator[Path]:
    """Give a temporary name beside ``target`` for the time of a block, and put it in its place when all went well.

    :raises ComparisonError: when the system or GDAL refuses; ``target`` is as before.
    """
    temporary = temporary_beside(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        swap_in(temporary, target)
    except WorkCancelledError as error:
        # GDAL closes a file, and may write it then, when nothing refers to it any more; the calls that failed still do.
        traceback.clear_frames(error.__traceback__)
        raise
    except (OSError, RuntimeError, LayerReadError) as error:
        traceback.clear_frames(error.__traceback__)
        raise ComparisonError(
            tr("Le résultat n'a pas pu être écrit dans {path}.").format(path=target),
            remedy=tr(
                "Retirez la couche de QGIS si elle y est ouverte, vérifiez la place et les droits, puis réessayez."
            ),
            details=str(error),
        ) from error
    finally:
        discard(temporary)


def _write(path: Path, epsg: int, sheets: Iterable[Sheet], cancelled: Callable[[], bool]) -> None:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    for sheet in sheets:
        has_shapes = sheet.shapes is not None
        kind = ogr.wkbPolygon if has_shapes else ogr.wkbNone
        options = ["GEOMETRY_NAME=geom"] if has_shapes else []
        layer = dataset.CreateLayer(sheet.name, reference if has_shapes else None, kind, options)
        if layer is None:
            raise OSError(gdal.GetLastErrorMsg())
        fill(layer, sheet, cancelled)
        layer = None


def fill(layer: ogr.Layer, sheet: Sheet, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write a sheet's columns and rows into an empty layer.

    :raises OSError: when there is no room. :raises WorkCancelledError: when the run is stopped.
    """
    for column, kind in sheet.columns:
        layer.CreateField(ogr.FieldDefn(column, _KINDS[kind]))
    wkbs = shapely.to_wkb(sheet.shapes) if sheet.shapes is not None else None
    layer.StartTransaction()
    for number, row in enumerate(sheet.rows):
        if number % _ROWS_BETWEEN_LOOKS == 0 and cancelled():
            raise WorkCancelledError(tr("L'écriture du résultat a été interrompue."))
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(row):
            if value is not None:
                feature.SetField(index, value)
        if wkbs is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkbs[number]))
        if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise OSError(gdal.GetLastErrorMsg())
    if layer.CommitTransaction() != ogr.OGRERR_NONE:
        raise OSError(gdal.GetLastErrorMsg())


def verify(path: Path, counts: Mapping[str, int]) -> None:
    """Open a file again and count: what fails while GDAL closes a file is not told otherwise.

    :raises OSError: when layers or rows are missing.
    """
    dataset = ogr.Open(str(path))
    for name, expected in counts.items():
        layer = dataset.GetLayerByName(name) if dataset is not None else None
        count = layer.GetFeatureCount() if layer is not None else 0
        if layer is None or count != expected:
            raise OSError(f"{name}: {count} / {expected}")


def _verify_indexes(path: Path, sheets: Sequence[Sheet]) -> None:
    with reading(path) as connection:
        for sheet in sheets:
            if sheet.shapes is None:
                continue
            # Names of tables cannot be bound as parameters; they are quoted.
            statement = f"SELECT count(*) FROM {quoted(f'rtree_{sheet.name}_geom')}"  # nosec B608
            (count,) = connection.execute(statement).fetchone()
            if count != len(sheet.rows):
                raise OSError(f"rtree {sheet.name}: {count} / {len(sheet.rows)}")
