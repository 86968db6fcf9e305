"""Which OCS GE polygon lies under a point: an indexed look-up in the layer's own file, milliseconds on a million."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import shapely
from osgeo import ogr

from ..domain.decisions import PolygonRef
from ..domain.text import tr
from . import geopackage
from .columns import ColumnMap, map_columns
from .errors import LayerReadError
from .geometry_hash import geometry_hash
from .geopackage import FoundLayer, quoted

_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_ATTRIBUTES = ("cover", "use", "identifier", "source", "skeleton", "vintage")


class Fingerprinted(Protocol):
    """A delivery, as far as a polygon's reference needs it."""

    @property
    def fingerprint(self) -> str:
        """Name of the delivery's content."""


class PolygonSource(Protocol):
    """Where to look: a file, its layer, and the delivery that it is or was imported from."""

    @property
    def source(self) -> Path:
        """The file."""

    @property
    def layer_name(self) -> str:
        """The layer in the file."""

    @property
    def delivery(self) -> Fingerprinted:
        """The delivery it belongs to."""


@dataclass(frozen=True)
class FoundPolygon:
    """One polygon as delivered. ``wkb`` is in the layer's CRS, ``area_m2`` that of the plane of this CRS."""

    ref: PolygonRef
    cover: str
    use: str
    wkb: bytes
    area_m2: float
    source: str = ""
    ossature: bool = False
    vintage: str = ""


def polygon_at(source: PolygonSource, x: float, y: float) -> FoundPolygon | None:
    """Return the polygon that holds the point, the smallest where several do, ``None`` where there is none.

    :param x: easting, in metres, in the layer's CRS. :param y: northing.
    :raises LayerReadError: when the file or the layer is missing, locked or damaged.
    """
    if not source.source.exists():
        raise LayerReadError(
            tr("Le fichier {path} est introuvable.").format(path=source.source),
            remedy=tr("Vérifiez que le disque des livraisons est branché, puis rouvrez le département."),
        )
    if source.source.suffix.lower() != ".gpkg":
        return _by_gdal(source, x, y)
    with geopackage.reading(source.source) as connection:
        layer = next((found for found in geopackage.read_layers(connection) if found.name == source.layer_name), None)
        if layer is None:
            raise _no_layer(source)
        if not _has_index(connection, layer):
            return _by_gdal(source, x, y)
        return _by_index(connection, source, layer, x, y)


def _has_index(connection: sqlite3.Connection, layer: FoundLayer) -> bool:
    name = f"rtree_{layer.name}_{layer.geometry_column}"
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone() is not None


def _by_index(
    connection: sqlite3.Connection, source: PolygonSource, layer: FoundLayer, x: float, y: float
) -> FoundPolygon | None:
    columns = map_columns(layer.columns)
    names = [getattr(columns, attribute) for attribute in _ATTRIBUTES]
    listed = ", ".join(f"t.{quoted(name)}" if name else "NULL" for name in names)
    # Names of tables and columns cannot be bound as parameters; they are quoted.
    statement = (
        f"SELECT t.{quoted(layer.fid_column)}, t.{quoted(layer.geometry_column)}, {listed} "  # nosec B608
        f"FROM {quoted(f'rtree_{layer.name}_{layer.geometry_column}')} r "
        f"JOIN {quoted(layer.name)} t ON t.{quoted(layer.fid_column)} = r.id "
        "WHERE r.minx <= :x AND r.maxx >= :x AND r.miny <= :y AND r.maxy >= :y"
    )
    rows = connection.execute(statement, {"x": x, "y": y})
    candidates = [(int(row[0]), wkb_of_blob(row[1]), row[2:]) for row in rows if row[1] is not None]
    return _smallest(source, candidates, x, y)


def wkb_of_blob(blob: bytes) -> bytes:
    """Return the WKB inside a GeoPackage geometry (OGC 12-128r18, 2.1.3.1): header, envelope, WKB."""
    return blob[wkb_start(blob) :]


def wkb_start(blob: bytes) -> int:
    """Return where the WKB begins inside a GeoPackage geometry."""
    return 8 + _ENVELOPE_BYTES[min((blob[3] >> 1) & 0b111, 4)]


def _by_gdal(source: PolygonSource, x: float, y: float) -> FoundPolygon | None:
    dataset = ogr.Open(str(source.source))
    layer = dataset.GetLayerByName(source.layer_name) if dataset is not None else None
    if layer is None:
        raise _no_layer(source)
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    columns: ColumnMap = map_columns(names)
    layer.SetSpatialFilterRect(x, y, x, y)
    candidates = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry is not None:
            values = [feature.GetField(name) if name else None for name in _names(columns)]
            candidates.append((int(feature.GetFID()), bytes(geometry.ExportToWkb()), values))
    return _smallest(source, candidates, x, y)


def _names(columns: ColumnMap) -> list[str]:
    return [getattr(columns, attribute) for attribute in _ATTRIBUTES]


def _smallest(
    source: PolygonSource, candidates: Sequence[tuple[int, bytes, Sequence[Any]]], x: float, y: float
) -> FoundPolygon | None:
    point = shapely.Point(x, y)
    best: tuple[float, int, bytes, Sequence[Any]] | None = None
    for fid, wkb, values in candidates:
        try:
            shape = shapely.from_wkb(wkb)
        except (shapely.errors.ShapelyError, struct.error):
            continue
        if shapely.intersects(shape, point) and (best is None or shape.area < best[0]):
            best = (float(shape.area), fid, shapely.to_wkb(shape, output_dimension=2), values)
    if best is None:
        return None
    area, fid, wkb, (cover, use, identifier, origin, skeleton, vintage) = best
    ref = PolygonRef(source.delivery.fingerprint, fid, geometry_hash(wkb), _text(identifier))
    is_skeleton = _text(skeleton).casefold() in ("1", "1.0", "true")
    return FoundPolygon(ref, _text(cover), _text(use), wkb, area, _text(origin), is_skeleton, _text(vintage))


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _no_layer(source: PolygonSource) -> LayerReadError:
    return LayerReadError(
        tr("La couche {layer} n'est pas dans {path}.").format(layer=source.layer_name, path=source.source),
        remedy=tr("Rouvrez le département pour préparer de nouveau ses couches."),
    )
