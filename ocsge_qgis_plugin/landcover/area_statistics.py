"""Areas by cover and use of states within the polygons of any layer: communes, a département, a study area.

Polygons are clipped exactly. What lies wholly inside a zone is not clipped at all: of a commune's polygons that is all
but those on its limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from osgeo import gdal, ogr

from ..domain.nomenclature import Dimension, nomenclature
from ..domain.text import tr
from .crs import epsg_of_definition
from .errors import ComparisonError, WorkCancelledError
from .geopackage import reading
from .layer_writing import Sheet, fill, verify, writing
from .overlay import shared_area
from .state_polygons import Codes, ShapeReader, StateLayer, StatePolygons, mended, plain, read_state
from .subdivision import subdivide

THREADS = 2
ROWS_AT_ONCE = 2_000
MOST_VERTICES = 256
"""Of a piece of a zone's limit: what lies across the limit is clipped by pieces, not by the whole."""
_SHEET = "surfaces"
_DRIVERS = {".csv": "CSV", ".xlsx": "XLSX"}
_Array = Any


@dataclass(frozen=True)
class Zones:
    """Polygons to sum up in, with their names, in the CRS of the states."""

    names: tuple[str, ...]
    shapes: _Array
    epsg: int


@dataclass(frozen=True)
class ZoneAreas:
    """Areas in m² of one state: ``areas`` has a row per zone and a column per pair of codes of ``classes``."""

    vintage: str
    names: tuple[str, ...]
    zone_areas: _Array
    classes: tuple[Codes, ...]
    areas: _Array

    def by(self, dimension: Dimension) -> list[tuple[int, str, float]]:
        """Return the zone's number, code and area by cover or by use, where there is any."""
        found: dict[tuple[int, str], float] = {}
        for zone, column in np.argwhere(self.areas > 0).tolist():
            codes = self.classes[column]
            code = codes.cover if dimension is Dimension.COVER else codes.use
            found[(zone, code)] = found.get((zone, code), 0.0) + float(self.areas[zone, column])
        return [(zone, code, area) for (zone, code), area in sorted(found.items())]


def read_zones(path: Path, layer_name: str, name_column: str, epsg: int) -> Zones:
    """Read the zones of a layer that GDAL opens; one in another CRS than ``epsg`` is refused.

    :raises ComparisonError: when file, layer, column or polygons are missing, or the CRS is another.
    """
    dataset, layer = _opened(path, layer_name)
    definition = layer.GetLayerDefn()
    if definition.GetFieldIndex(name_column) < 0:
        raise ComparisonError(
            tr("La couche {layer} de {path} n'a pas de colonne {column}.").format(
                layer=layer_name, path=path, column=name_column
            ),
            remedy=tr("Choisissez la colonne qui nomme les zones."),
        )
    reference = layer.GetSpatialRef()
    own = epsg_of_definition(reference.ExportToWkt()) if reference is not None else None
    if own != epsg:
        raise ComparisonError(
            tr("La couche {layer} de {path} est en EPSG:{own}, les états en EPSG:{epsg}.").format(
                layer=layer_name, path=path, own=own or "?", epsg=epsg
            ),
            remedy=tr("Reprojetez la couche des zones dans le système des états, puis recommencez."),
        )
    names: list[str] = []
    wkbs: list[bytes] = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry is not None:
            names.append(feature.GetFieldAsString(name_column))
            wkbs.append(bytes(geometry.ExportToWkb()))
    del layer, dataset
    shapes = mended(plain(shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore")))
    usable = shapely.area(shapes) > 0
    if not usable.any():
        raise ComparisonError(
            tr("La couche {layer} de {path} n'a aucun polygone.").format(layer=layer_name, path=path),
            remedy=tr("Choisissez une couche de surfaces : communes, département, zone d'étude."),
        )
    kept = tuple(name for name, is_usable in zip(names, usable.tolist()) if is_usable)
    return Zones(kept, shapes[usable], epsg)


def _opened(path: Path, layer_name: str) -> tuple[ogr.DataSource, ogr.Layer]:
    details = ""
    dataset = layer = None
    try:
        dataset = ogr.Open(str(path))
        layer = dataset.GetLayerByName(layer_name) if dataset is not None else None
    except RuntimeError as error:
        details = str(error)
    if layer is None:
        raise ComparisonError(
            tr("La couche {layer} ne peut pas être lue dans {path}.").format(layer=layer_name, path=path),
            remedy=tr("Vérifiez le fichier et le nom de la couche, puis recommencez."),
            details=details,
        )
    return dataset, layer


def areas_in_zones(
    layer: StateLayer,
    vintage: str,
    zones: Zones,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ZoneAreas:
    """Measure one state within zones; zones may overlap, each is measured by itself.

    :raises LayerReadError: when the file is missing, locked or damaged.
    :raises ComparisonError: when it holds no state, or is in another CRS than the zones.
    :raises WorkCancelledError: when the run is stopped.
    """
    state = read_state(layer, cancelled=cancelled)
    if state.epsg != zones.epsg:
        raise ComparisonError(
            tr("{path} est en EPSG:{one}, les zones en EPSG:{other}.").format(
                path=layer.path, one=state.epsg, other=zones.epsg
            ),
            remedy=tr("Reprojetez la couche des zones dans le système des états, puis recommencez."),
        )
    limits = _Limits(zones.shapes)
    areas = np.zeros((len(zones.names), len(state.classes)))
    batches = list(_batches(state))
    with ThreadPoolExecutor(THREADS) as pool:
        waiting: list[tuple[_Array, Future[_Array]]] = []
        following = iter(batches)
        done = 0
        while True:
            while len(waiting) <= THREADS and (batch := next(following, None)) is not None:
                waiting.append((batch, pool.submit(_measure, state, batch, limits, cancelled)))
            if not waiting:
                break
            batch, future = waiting.pop(0)
            areas += future.result()
            done += len(batch)
            progress(done, len(state))
    return ZoneAreas(vintage, zones.names, shapely.area(zones.shapes), state.classes, areas)


class _Limits:
    """Zones, prepared, and the same in pieces."""

    def __init__(self, shapes: _Array) -> None:
        self.shapes = shapes
        shapely.prepare(shapes)
        self.tree = shapely.STRtree(shapes)
        pieces = [subdivide(shape, MOST_VERTICES) for shape in shapes]
        self.pieces = np.array([piece for few in pieces for piece in few], dtype=object)
        self.owner = np.repeat(np.arange(len(shapes)), [len(few) for few in pieces])
        shapely.prepare(self.pieces)
        self.piece_tree = shapely.STRtree(self.pieces)


def _batches(state: StatePolygons) -> Iterator[_Array]:
    """Yield rows by neighbourhood, so that a batch meets few zones."""
    middle = (state.bounds[:, :2] + state.bounds[:, 2:]) / 2
    order = np.lexsort((middle[:, 1], np.floor(middle[:, 0] / 2_000.0)))
    for start in range(0, len(order), ROWS_AT_ONCE):
        yield order[start : start + ROWS_AT_ONCE]


def _measure(state: StatePolygons, rows: _Array, limits: _Limits, cancelled: Callable[[], bool]) -> _Array:
    """Return areas (zone, class) of some rows of a state."""
    if cancelled():
        raise WorkCancelledError(tr("Le calcul des surfaces a été interrompu."))
    areas = np.zeros((len(limits.shapes), len(state.classes)))
    at, zone = limits.tree.query(shapely.box(*state.bounds[rows].T))
    if not len(at):
        return areas
    met, at = np.unique(at, return_inverse=True)
    at = at.ravel()
    with reading(state.layer.path, cancelled) as connection:
        shapes = ShapeReader(connection, state).shapes(rows[met])
    codes, area = state.codes[rows[met]], shapely.area(shapes)
    inside = shapely.contains_properly(limits.shapes[zone], shapes[at])
    np.add.at(areas, (zone[inside], codes[at[inside]]), area[at[inside]])
    # What is not wholly inside is clipped by the pieces of those zones that it may meet.
    across = np.unique(np.column_stack([at[~inside], zone[~inside]]), axis=0)
    crossing = np.unique(across[:, 0])
    number, piece = limits.piece_tree.query(shapes[crossing])
    number = crossing[number]
    wanted = np.isin(
        number * len(limits.shapes) + limits.owner[piece], across[:, 0] * len(limits.shapes) + across[:, 1]
    )
    number, piece = number[wanted], piece[wanted]
    shared = shared_area(limits.pieces[piece], shapes[number])
    np.add.at(areas, (limits.owner[piece], codes[number]), shared)
    return areas


STATISTICS_COLUMNS = (
    ("zone", "text"),
    ("millesime", "text"),
    ("dimension", "text"),
    ("code", "text"),
    ("libelle", "text"),
    ("surface_m2", "number"),
    ("part", "number"),
)


def write_statistics(
    measured: Sequence[ZoneAreas], target: Path, cancelled: Callable[[], bool] = lambda: False
) -> Path:
    """Write areas by zone, vintage, cover and use to ``target``, a ``.csv`` or ``.xlsx`` file; return it.

    ``part`` is the share of the zone's own area.

    :raises ComparisonError: when it cannot be written or is neither; ``target`` is as before.
    :raises WorkCancelledError: when the run is stopped; ``target`` is as before.
    """
    driver = _DRIVERS.get(target.suffix.lower())
    if driver is None:
        raise ComparisonError(
            tr("{path} n'est ni un fichier CSV ni un fichier XLSX.").format(path=target),
            remedy=tr("Donnez au fichier l'extension .csv ou .xlsx."),
        )
    with writing(target) as temporary:
        # A CSV's only layer is called like the file.
        name = temporary.stem if driver == "CSV" else _SHEET
        sheet = Sheet(name, STATISTICS_COLUMNS, list(_statistics(measured)))
        _write_sheet(temporary, driver, sheet, cancelled)
        verify(temporary, {name: len(sheet.rows)})
    return target


def _write_sheet(path: Path, driver: str, sheet: Sheet, cancelled: Callable[[], bool]) -> None:
    """Write a file, which GDAL does when it is closed: on the way out of here."""
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    settings = ["SEPARATOR=SEMICOLON", "WRITE_BOM=YES"] if driver == "CSV" else []
    layer = dataset.CreateLayer(sheet.name, None, ogr.wkbNone, settings)
    if layer is None:
        raise OSError(gdal.GetLastErrorMsg())
    fill(layer, sheet, cancelled)


def _statistics(measured: Sequence[ZoneAreas]) -> Iterator[tuple[object, ...]]:
    for state in measured:
        for dimension in Dimension:
            for zone, code, area in state.by(dimension):
                known = nomenclature(dimension).get(code)
                label = known.label if known is not None else ""
                share = area / float(state.zone_areas[zone])
                yield state.names[zone], state.vintage, dimension.value.upper(), code, label, area, share
