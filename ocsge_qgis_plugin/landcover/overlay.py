"""Which polygons of a layer lie under many footprints, and how much of each: set by set, through the layer's index.

Nothing loads a whole layer: the R-tree of the GeoPackage names the candidates of a batch, their geometries are read
once, and areas come out of vectorised intersections. Giant polygons are cut once per run (:mod:`.subdivision`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..domain.text import tr
from .errors import LayerReadError, WorkCancelledError
from .geopackage import FoundLayer, quoted, read_layers, reading
from .polygons import wkb_of_blob
from .subdivision import GIANT_VERTICES, subdivide

Array = Any
"""A numpy array; its element type is said where it matters."""

_FIDS_AT_ONCE = 500


@dataclass(frozen=True)
class Overlay:
    """What lies under a batch of footprints: one row per pair that shares some ground.

    ``footprint`` (int) and ``row`` (int, into the other arrays) name the pair, ``area`` (float, m²) the ground shared.
    ``fid`` (int), ``values`` (one tuple of column values per polygon), ``polygon_area`` (float, m²) and ``shape`` are
    by row. A giant polygon's ``shape`` is ``None``: it is not handed around.
    """

    footprint: Array
    row: Array
    area: Array
    fid: Array
    values: tuple[tuple[object, ...], ...]
    polygon_area: Array
    shape: Array


@dataclass
class _Giant:
    area: float
    values: tuple[object, ...]
    pieces: Array
    tree: shapely.STRtree = field(repr=False)


class IndexedLayer:
    """One layer of a GeoPackage with its R-tree, open for the time of a run. Used on the thread that opened it.

    :param columns: names of the columns to read with each polygon; an empty name gives ``None``.
    :raises LayerReadError: when file, layer or index are missing.
    """

    def __init__(
        self, path: Path, layer_name: str, columns: Sequence[str], cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self._path = path
        self._cancelled = cancelled
        self._stack = ExitStack()
        if not path.exists():
            raise LayerReadError(
                tr("Le fichier {path} est introuvable.").format(path=path),
                remedy=tr("Vérifiez que le disque des livraisons est branché, puis rouvrez le département."),
            )
        self._connection: sqlite3.Connection = self._stack.enter_context(reading(path, cancelled))
        try:
            self._prepare(layer_name, columns)
        except BaseException:
            self._stack.close()
            raise
        self._giants: dict[int, _Giant] = {}

    def close(self) -> None:
        """Close the file."""
        self._stack.close()

    def _prepare(self, layer_name: str, columns: Sequence[str]) -> None:
        layer = next((found for found in read_layers(self._connection) if found.name == layer_name), None)
        if layer is None:
            raise LayerReadError(
                tr("La couche {layer} n'est pas dans {path}.").format(layer=layer_name, path=self._path),
                remedy=tr("Rouvrez le département pour préparer de nouveau ses couches."),
            )
        self._index_sql = self._find_index(layer)
        listed = ", ".join(quoted(name) if name else "NULL" for name in columns)
        fid, geometry = quoted(layer.fid_column), quoted(layer.geometry_column)
        # Names of tables and columns cannot be bound as parameters; they are quoted.
        self._rows_sql = (
            f"SELECT {fid}, {geometry}{', ' if listed else ''}{listed} FROM {quoted(layer.name)} WHERE {fid} IN "  # nosec B608
        )

    def _find_index(self, layer: FoundLayer) -> str:
        rtree = f"rtree_{layer.name}_{layer.geometry_column}"
        found = self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (rtree,)).fetchone()
        if found is None:
            raise LayerReadError(
                tr("La couche {layer} de {path} n'a pas d'index spatial.").format(layer=layer.name, path=self._path),
                remedy=tr("Créez-le dans les propriétés de la couche (Source ▸ Créer un index spatial)."),
            )
        return f"SELECT id FROM {quoted(rtree)} WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"  # nosec B608

    def under(self, shapes: Array) -> Overlay:
        """Return what lies under ``shapes`` (array of valid surfaces, in the layer's CRS; empty ones meet nothing).

        :raises LayerReadError: when the file is locked or damaged.
        :raises WorkCancelledError: when the run is stopped.
        """
        footprint, fid = self._candidates(shapes)
        wanted = np.unique(fid)
        read = self._read(number for number in wanted.tolist() if number not in self._giants)
        giants = [number for number in wanted.tolist() if number in self._giants]
        fids = [*read.fids, *giants]
        row_of = {number: row for row, number in enumerate(fids)}
        rows = np.array([row_of.get(number, -1) for number in fid.tolist()], dtype=int)
        pairs, shared = self._small_pairs(shapes, footprint, rows, read)
        for number in giants:
            met, area = self._giant_pairs(shapes, self._giants[number])
            pairs.append(np.column_stack([met, np.full(len(met), row_of[number])]))
            shared.append(area)
        together = np.concatenate(pairs) if pairs else np.empty((0, 2), dtype=int)
        return Overlay(
            footprint=together[:, 0],
            row=together[:, 1],
            area=np.concatenate(shared) if shared else np.empty(0),
            fid=np.array(fids, dtype=np.int64),
            values=(*read.values, *(self._giants[number].values for number in giants)),
            polygon_area=np.concatenate([shapely.area(read.shapes), [self._giants[one].area for one in giants]]),
            shape=np.concatenate([read.shapes, np.full(len(giants), None, dtype=object)]),
        )

    def _candidates(self, shapes: Array) -> tuple[Array, Array]:
        """Return pairs (footprint, fid) whose boxes meet."""
        footprint: list[int] = []
        fid: list[int] = []
        for number, (xmin, ymin, xmax, ymax) in enumerate(shapely.bounds(shapes).tolist()):
            if xmin == xmin:
                found = [one for (one,) in self._ask(self._index_sql, (xmin, xmax, ymin, ymax))]
                footprint += [number] * len(found)
                fid += found
        return np.array(footprint, dtype=int), np.array(fid, dtype=np.int64)

    def _ask(self, statement: str, values: Sequence[object]) -> list[Any]:
        """Query inside the error translation of the open file: what fails here fails far from the ``with``."""
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            if self._cancelled():
                raise WorkCancelledError(
                    tr("La lecture de {path} a été interrompue.").format(path=self._path)
                ) from error
            raise LayerReadError(
                tr("Le fichier {path} est endommagé, incomplet ou verrouillé.").format(path=self._path),
                remedy=tr("Fermez le programme qui l'utilise, ou copiez-le de nouveau, puis réessayez."),
                details=str(error),
            ) from error

    def _read(self, fids: Iterable[int]) -> _Rows:
        """Read polygons; giants go to the cache instead."""
        wanted, kept, values, blobs = list(fids), [], [], []
        for start in range(0, len(wanted), _FIDS_AT_ONCE):
            chunk = wanted[start : start + _FIDS_AT_ONCE]
            for row in self._ask(f"{self._rows_sql}({', '.join('?' * len(chunk))})", chunk):
                if row[1] is not None:
                    kept.append(int(row[0]))
                    blobs.append(wkb_of_blob(row[1]))
                    values.append(tuple(row[2:]))
        shapes = shapely.from_wkb(np.array(blobs, dtype=object), on_invalid="ignore")
        shapes = shapely.force_2d(shapes)
        small = shapely.get_num_coordinates(shapes) < GIANT_VERTICES
        for position in np.flatnonzero(~small).tolist():
            self._cut(kept[position], shapes[position], values[position])
        usable = small & ~shapely.is_missing(shapes)
        chosen = np.flatnonzero(usable).tolist()
        return _Rows([kept[one] for one in chosen], tuple(values[one] for one in chosen), shapes[usable])

    def _cut(self, fid: int, shape: shapely.Geometry, values: tuple[object, ...]) -> None:
        whole = shape if shapely.is_valid(shape) else shapely.make_valid(shape)
        pieces = np.array(subdivide(whole), dtype=object)
        self._giants[fid] = _Giant(float(shapely.area(whole)), values, pieces, shapely.STRtree(pieces))

    def _small_pairs(
        self, shapes: Array, footprint: Array, rows: Array, read: _Rows
    ) -> tuple[list[Array], list[Array]]:
        ordinary = (rows >= 0) & (rows < len(read.fids))
        footprint, rows = footprint[ordinary], rows[ordinary]
        if not len(rows):
            return [], []
        area = shared_area(shapes[footprint], read.shapes[rows])
        meets = area > 0
        return [np.column_stack([footprint[meets], rows[meets]])], [area[meets]]

    def _giant_pairs(self, shapes: Array, giant: _Giant) -> tuple[Array, Array]:
        footprint, piece = giant.tree.query(shapes, predicate="intersects")
        area = np.bincount(footprint, shared_area(shapes[footprint], giant.pieces[piece]), len(shapes))
        met = np.flatnonzero(area > 0)
        return met, area[met]


@dataclass(frozen=True)
class _Rows:
    fids: list[int]
    values: tuple[tuple[object, ...], ...]
    shapes: Array


def shared_area(one: Array, other: Array) -> Array:
    """Return pair by pair the area of the intersection, in m²; invalid shapes are mended where GEOS stumbles."""
    try:
        return _areas(one, other)
    except shapely.errors.GEOSException:
        mended = [np.where(shapely.is_valid(shapes), shapes, shapely.make_valid(shapes)) for shapes in (one, other)]
        return _areas(*mended)


def _areas(one: Array, other: Array) -> Array:
    """Intersect only pairs that cross: what lies wholly inside needs its area, what lies apart nothing."""
    # Prepared, a shape answers for thousands of others in the time of a few; the same object comes many times.
    shapely.prepare(one)
    inside = shapely.contains_properly(one, other)
    areas = np.where(inside, shapely.area(other), 0.0)
    crossing = np.flatnonzero(~inside)
    crossing = crossing[shapely.intersects(one[crossing], other[crossing])]
    areas[crossing] = shapely.area(shapely.intersection(one[crossing], other[crossing]))
    return areas
