"""Preparing what is shown from afar: rasters of cover, use and CoSIA, made once per delivery beside the workspace.

From 1:25 000 on a département's polygons are more than a screen can be filled with in the time of a glance (see
``tests/benchmarks/bench_drawing.py``): a raster with overviews stands in for them. Names hold the content's fingerprint
and the recipe, so a file that is there is the right one, and none is ever written over.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..domain.nomenclature import Dimension
from ..domain.text import tr
from . import geopackage
from .columns import map_columns
from .errors import LandcoverError, LayerReadError
from .geopackage import FoundLayer
from .polygons import PolygonSource
from .raster_burn import CodeColumn, CodedLayer, check_is_there
from .raster_classes import colors_of, land_column, land_numbers
from .raster_file import write_rasters
from .raster_grid import Grid, Window, grid_over
from .raster_parts import PartStore, draw_parts, parts_of, stopped

RECIPE = 1
"""To be raised when the same delivery shall give another raster."""
STATE_PIXEL_M = 5.0
"""Less than a dot of a screen (96 per inch) at 1:25 000, where polygons take over."""
BYTES_PER_PIXEL = 0.5
"""Of the file, its overviews, and the parts that it is made of, at the most: what the disk must have."""

Progress = Callable[[int, int], None]
Array = Any


class PreparingError(LandcoverError):
    """A raster cannot be prepared; polygons are shown at every scale as before."""


@dataclass(frozen=True)
class StateRasters:
    """The two rasters of one state."""

    cover: Path
    use: Path

    @property
    def exist(self) -> bool:
        """Whether both are there."""
        return self.cover.exists() and self.use.exists()


def never() -> bool:
    """Nobody asks to stop."""
    return False


def quiet(done: int, total: int) -> None:
    """Nobody wants to know."""
    return


def state_rasters(source: PolygonSource, folder: Path) -> StateRasters:
    """Return where the rasters of a state are, or will be."""
    content = source.delivery.fingerprint[:12]
    return StateRasters(folder / f"cover_{content}_r{RECIPE}.tif", folder / f"use_{content}_r{RECIPE}.tif")


def state_grid(source: PolygonSource, epsg: int) -> Grid:
    """Return the pixels that a state is drawn in.

    :raises LayerReadError: when file or layer are missing, locked, damaged or empty.
    """
    return _state_grid(source, _described(source.source, source.layer_name), epsg)


def bytes_needed(grid: Grid, rasters: int = 1) -> int:
    """Return the room that ``rasters`` of ``grid`` take while they are made; to be told before."""
    return int(grid.pixels * rasters * BYTES_PER_PIXEL)


def check_room(folder: Path, needed: int) -> None:
    """Refuse to begin what the disk cannot hold.

    :raises PreparingError: naming what is needed and what there is.
    """
    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise PreparingError(
            tr("Il manque de la place sur le disque de {path} : {needed} Mo nécessaires, {free} Mo libres.").format(
                path=folder, needed=-(-needed // 1_000_000), free=free // 1_000_000
            ),
            remedy=tr("Libérez de la place, puis relancez la préparation : ce qui est déjà fait est gardé."),
        )


def prepare_state(
    source: PolygonSource,
    epsg: int,
    folder: Path,
    *,
    progress: Progress = quiet,
    cancelled: Callable[[], bool] = never,
) -> StateRasters:
    """Make the rasters of cover and use of one state, unless they are there, and return them.

    :param source: the state's layer, in a GeoPackage. :param progress: called with parts done and parts in all.
    :raises LayerReadError: when the layer is missing, locked, damaged, empty, or lacks its codes.
    :raises PreparingError: when the disk is too small. :raises RasterWriteError: when it refuses.
    :raises WorkCancelledError: when ``cancelled`` becomes true; the parts done serve the next run.
    """
    rasters = state_rasters(source, folder)
    if rasters.exist:
        return rasters
    layer = _described(source.source, source.layer_name)
    grid = _state_grid(source, layer, epsg)
    columns = _code_columns(source, layer)
    check_room(folder, bytes_needed(grid, 2))
    steps = Steps(progress, cancelled, source.source)
    store = PartStore(folder / f".parts_{rasters.cover.stem}", len(columns))
    parts = parts_of(grid.whole, "state", source.source)
    steps.total = 2 * len(parts)
    with CodedLayer(source.source, source.layer_name, columns) as drawn:
        failures = draw_parts(parts, store, grid, lambda _: drawn.again(), steps.one, cancelled)
    if failures:
        raise failures[0][1]
    targets = [
        (rasters.cover, colors_of(land_numbers(Dimension.COVER))),
        (rasters.use, colors_of(land_numbers(Dimension.USE))),
    ]

    def planes(window: Window) -> Sequence[Array]:
        codes = store.compose(parts, window)
        return (codes & 0xFF).astype(np.uint8), (codes >> 8).astype(np.uint8)

    write_rasters(targets, grid, planes, steps.checked)
    store.clear()
    return rasters


class Steps:
    """Counts what is done, and stops between two steps when asked to."""

    def __init__(self, progress: Progress, cancelled: Callable[[], bool], path: Path) -> None:
        self.total = 0
        self._done = 0
        self._progress, self._cancelled, self._path = progress, cancelled, path

    def one(self) -> None:
        """Count one more."""
        self._done += 1
        self._progress(self._done, self.total)

    def checked(self) -> None:
        """:raises WorkCancelledError: when asked to stop."""
        self.one()
        if self._cancelled():
            raise stopped(self._path)


def _described(path: Path, layer_name: str) -> FoundLayer:
    check_is_there(path)
    with geopackage.reading(path) as connection:
        layers = geopackage.read_layers(connection)
    layer = next((found for found in layers if found.name == layer_name), None)
    if layer is None:
        raise LayerReadError(
            tr("La couche {layer} n'est pas dans {path}.").format(layer=layer_name, path=path),
            remedy=tr("Rouvrez le département pour préparer de nouveau ses couches."),
        )
    return layer


def _state_grid(source: PolygonSource, layer: FoundLayer, epsg: int) -> Grid:
    if layer.extent is None or layer.feature_count == 0:
        raise LayerReadError(
            tr("La couche {layer} de {path} est vide.").format(layer=layer.name, path=source.source),
            remedy=tr("Vérifiez que la livraison a été copiée en entier."),
        )
    return grid_over(layer.extent, STATE_PIXEL_M, epsg)


def _code_columns(source: PolygonSource, layer: FoundLayer) -> list[CodeColumn]:
    columns = map_columns(layer.columns)
    wanted = ((Dimension.COVER, columns.cover), (Dimension.USE, columns.use))
    for dimension, name in wanted:
        if not name:
            raise LayerReadError(
                tr("Il manque la colonne {column} dans la couche {layer} de {path}.").format(
                    column=f"code_{dimension.value}", layer=layer.name, path=source.source
                ),
                remedy=tr("Vérifiez que la livraison est complète, puis rouvrez le département."),
            )
    return [land_column(dimension, name, distinct(source.source, layer.name, name)) for dimension, name in wanted]


def distinct(path: Path, layer_name: str, column: str) -> list[object]:
    """Return the values of one column of a GeoPackage layer, missing ones left out.

    :raises LayerReadError: when the file is missing, locked or damaged.
    """
    check_is_there(path)
    # Names of tables and columns cannot be bound as parameters; they are quoted.
    name, table = geopackage.quoted(column), geopackage.quoted(layer_name)
    with geopackage.reading(path) as connection:
        rows = connection.execute(f"SELECT DISTINCT {name} FROM {table}")  # nosec B608
        return [value for (value,) in rows if value is not None]
