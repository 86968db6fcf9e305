"""Copying a delivered layer once into an indexed GeoPackage that QGIS draws fast: SHP deliveries above all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from osgeo import gdal, ogr

from ..domain.text import tr
from . import geopackage, shapefile
from .columns import imported_names
from .errors import LayerImportError, LayerReadError, WorkCancelledError
from .files import discard, swap_in, temporary_beside
from .records import DeliveredLayer

_CACHE_BYTES_PER_TRANSACTION = 100_000


def _never() -> bool:
    return False


def _quiet(done: int, total: int, text: str) -> None:
    return None


def import_layer(
    layer: DeliveredLayer,
    target: Path,
    *,
    progress: Callable[[int, int, str], None] = _quiet,
    cancelled: Callable[[], bool] = _never,
) -> Path:
    """Copy ``layer`` to ``target``, a GeoPackage whose one layer is called like the file, and return it.

    Columns come in lower case under IGN's own names (``code_cs``, ``code_us``, ``millesime``…), geometries as
    MultiPolygon in ``geom`` with a spatial index, in the CRS that was settled for the layer. The copy is made under
    another name, counted, then swapped into place.

    :raises LayerImportError: when reading or writing fails or the counts differ; ``target`` is as before.
    :raises WorkCancelledError: when ``cancelled`` becomes true; ``target`` is as before.
    """
    source = Path(layer.source)
    _check_source(source)
    temporary = temporary_beside(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        expected = _translate(layer, temporary, target.stem, progress, cancelled)
        _verify(temporary, expected, layer)
        swap_in(temporary, target)
    except OSError as error:
        raise _failed(layer, str(error)) from error
    finally:
        discard(temporary)
    return target


def _check_source(source: Path) -> None:
    try:
        if source.suffix.lower() == ".shp":
            shapefile.check_is_whole(source)
        else:
            geopackage.check_is_whole(source)
    except LayerReadError as error:
        raise LayerImportError(error.message, remedy=error.remedy, details=error.details) from error
    except OSError as error:
        raise LayerImportError(
            tr("Le fichier {path} ne peut pas être lu.").format(path=source),
            remedy=tr("Vérifiez que le disque des livraisons est branché, puis réessayez."),
            details=str(error),
        ) from error


def _translate(
    layer: DeliveredLayer,
    temporary: Path,
    name: str,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> int:
    source = Path(layer.source)
    is_shapefile = source.suffix.lower() == ".shp"
    options = [f"ENCODING={_gdal_encoding(source)}"] if is_shapefile else []
    opened = gdal.OpenEx(str(source), gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options)
    origin = opened.GetLayerByName(layer.layer_name) if opened is not None else None
    if origin is None:
        raise _failed(layer, gdal.GetLastErrorMsg())
    count = int(origin.GetFeatureCount())

    def report(fraction: float, message: str, data: object) -> int:
        progress(int(fraction * count), count, source.name)
        return 0 if cancelled() else 1

    chosen = gdal.VectorTranslateOptions(
        format="GPKG",
        layerName=name,
        SQLStatement=_renaming(origin),
        SQLDialect="OGRSQL",
        geometryType="PROMOTE_TO_MULTI",
        dstSRS=f"EPSG:{layer.epsg}",
        reproject=False,
        layerCreationOptions=["GEOMETRY_NAME=geom", "FID=fid", "SPATIAL_INDEX=YES"],
        callback=report,
        options=["-gt", str(_CACHE_BYTES_PER_TRANSACTION)],
    )
    try:
        made = gdal.VectorTranslate(str(temporary), opened, options=chosen)
        complete = made is not None
        made = None
    except RuntimeError as error:
        complete = False
        if not cancelled():
            raise _failed(layer, str(error)) from error
    if cancelled():
        raise WorkCancelledError(tr("L'import de {path} a été interrompu.").format(path=source))
    if not complete:
        raise _failed(layer, gdal.GetLastErrorMsg())
    return count


def _gdal_encoding(source: Path) -> str:
    return {"utf-8": "UTF-8", "cp1252": "CP1252"}.get(shapefile.encoding_of(source), "ISO-8859-1")


def _renaming(origin: ogr.Layer) -> str:
    definition = origin.GetLayerDefn()
    names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    renamed = imported_names(names)
    # A column called fid would collide with the key of the GeoPackage.
    kept = [name for name in names if renamed[name] not in ("fid", "geom")]
    listed = ", ".join(f"{_quoted(name)} AS {_quoted(renamed[name])}" for name in kept)
    # Names of columns and layers cannot be bound as parameters; they are quoted.
    return f"SELECT {listed or '*'} FROM {_quoted(origin.GetName())}"  # nosec B608


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _verify(temporary: Path, expected: int, layer: DeliveredLayer) -> None:
    try:
        with geopackage.reading(temporary) as connection:
            found = geopackage.read_layers(connection)
            name = geopackage.quoted(found[0].name) if found else ""
            count = connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] if found else 0  # nosec B608
    except LayerReadError as error:
        raise _failed(layer, error.details) from error
    if count != expected:
        raise _failed(layer, f"{count} / {expected}")


def _failed(layer: DeliveredLayer, details: str) -> LayerImportError:
    return LayerImportError(
        tr("La couche {layer} de {path} n'a pas pu être importée.").format(layer=layer.layer_name, path=layer.source),
        remedy=tr("Vérifiez la place sur le disque et que la livraison a été copiée en entier, puis réessayez."),
        details=details,
    )
