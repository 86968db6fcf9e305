"""Reading one state as arrays: what each polygon is called, how large it is, where it lies, and a name for its shape.

Shapes themselves are not kept: a département has a gigabyte of them. They are read again where they are needed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..domain.nomenclature import Dimension, nomenclature
from ..domain.text import tr
from .columns import map_columns
from .errors import ComparisonError, WorkCancelledError
from .geopackage import FoundLayer, check_is_whole, quoted, read_layers, reading
from .giant_tiles import TiledGiant
from .overlay import GIANT_BYTES
from .polygons import wkb_of_blob, wkb_start
from .subdivision import NoSurfaceError, cut, surfaces_in

ROWS_AT_ONCE = 2_000
_FIDS_AT_ONCE = 500
_Array = Any


@dataclass(frozen=True)
class StateLayer:
    """A layer of a GeoPackage that holds one state."""

    path: Path
    layer_name: str


@dataclass(frozen=True, order=True)
class Codes:
    """Cover and use as the nomenclature knows them; ``delivered`` says what the layer holds where that is deeper."""

    cover: str
    use: str
    delivered: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """Cover and use."""
        return self.cover, self.use


@dataclass(frozen=True)
class StatePolygons:
    """One row per polygon, and per piece of a giant polygon.

    ``fid`` (int) is the polygon's number, or −1 − n for piece n of ``pieces``; ``key`` (int) is equal for equal shapes
    in one run of the program; ``codes`` (int) counts in ``classes``; ``area`` (float, m²); ``bounds`` (n, 4).
    """

    layer: StateLayer
    epsg: int
    fid: _Array
    key: _Array
    codes: _Array
    area: _Array
    bounds: _Array
    classes: tuple[Codes, ...]
    pieces: tuple[tuple[TiledGiant, int], ...]
    polygon_count: int
    without_code: tuple[int, ...]
    """Numbers of polygons that lack cover or use; they are in no array."""
    unreadable: tuple[int, ...]
    """Numbers of those without a surface, likewise."""

    def __len__(self) -> int:
        return len(self.fid)


@lru_cache(maxsize=4096)
def known_codes(cover: str, use: str) -> Codes:
    """Return the codes cut to what the nomenclature knows; what it does not know at all stays as delivered."""
    known = [
        found.code if (found := nomenclature(dimension).resolve(code)) is not None else code.strip()
        for dimension, code in ((Dimension.COVER, cover), (Dimension.USE, use))
    ]
    as_delivered = "" if known == [cover, use] else f"{cover} {use}"
    return Codes(known[0], known[1], as_delivered)


def find_state(layer: StateLayer) -> FoundLayer:
    """Return what the file says of a state's layer.

    :raises LayerReadError: when the file cannot be read.
    :raises ComparisonError: when layer, codes, CRS or rows are missing.
    """
    check_is_whole(layer.path)
    with reading(layer.path) as connection:
        found = next((one for one in read_layers(connection) if one.name == layer.layer_name), None)
    if found is None:
        raise ComparisonError(
            tr("La couche {layer} n'est pas dans {path}.").format(layer=layer.layer_name, path=layer.path),
            remedy=tr("Rouvrez le département pour préparer de nouveau ses couches."),
        )
    names = map_columns(found.columns)
    if not names.is_state:
        raise ComparisonError(
            tr("La couche {layer} de {path} n'a pas de colonnes code_cs et code_us.").format(
                layer=layer.layer_name, path=layer.path
            ),
            remedy=tr("Choisissez la couche OCCUPATION_SOL d'une livraison OCS GE."),
        )
    if found.feature_count == 0:
        raise ComparisonError(
            tr("La couche {layer} de {path} est vide.").format(layer=layer.layer_name, path=layer.path),
            remedy=tr("Vérifiez que la livraison a été copiée en entier, ou demandez-en un autre exemplaire."),
        )
    return found


def read_state(
    layer: StateLayer,
    progress: Callable[[int], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> StatePolygons:
    """Read a state in one pass.

    :param progress: called with the number of rows read since the last call.
    :raises LayerReadError: when the file is missing, locked or damaged.
    :raises ComparisonError: when it holds no state.
    :raises WorkCancelledError: when the run is stopped.
    """
    found = find_state(layer)
    names = map_columns(found.columns)
    listed = ", ".join(quoted(name) for name in (found.fid_column, found.geometry_column, names.cover, names.use))
    reader = _Reader()
    with reading(layer.path, cancelled) as connection:
        # Names of tables and columns cannot be bound as parameters; they are quoted.
        rows = connection.execute(f"SELECT {listed} FROM {quoted(found.name)}")  # nosec B608
        while few := rows.fetchmany(ROWS_AT_ONCE):
            if cancelled():
                raise WorkCancelledError(tr("La lecture de {path} a été interrompue.").format(path=layer.path))
            reader.take(few)
            progress(len(few))
    return reader.result(layer, found.epsg or 0)


class _Reader:
    """Gathers the arrays of a state, some thousand rows at a time."""

    def __init__(self) -> None:
        self._classes: dict[Codes, int] = {}
        self._columns: list[tuple[_Array, _Array, _Array, _Array, _Array]] = []
        self._pieces: list[tuple[TiledGiant, int]] = []
        self._without_code: list[int] = []
        self._unreadable: list[int] = []
        self._count = 0

    def take(self, rows: Sequence[Any]) -> None:
        self._count += len(rows)
        fids: list[int] = []
        wkbs: list[bytes] = []
        codes: list[int] = []
        for fid, blob, cover, use in rows:
            if not cover or not use:
                self._without_code.append(fid)
                continue
            number = self._classes.setdefault(known_codes(str(cover), str(use)), len(self._classes))
            if blob is None:
                self._unreadable.append(fid)
            elif len(blob) >= GIANT_BYTES:
                self._take_giant(fid, blob, number)
            else:
                fids.append(fid)
                wkbs.append(wkb_of_blob(blob))
                codes.append(number)
        shapes = plain(shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore"))
        usable = shapely.get_dimensions(shapes) == 2
        usable &= ~shapely.is_empty(shapes)
        self._unreadable += np.array(fids, dtype=np.int64)[~usable].tolist()
        shapes = shapes[usable]
        keys = [hash(wkb) for wkb in shapely.to_wkb(shapely.normalize(shapes))]
        self._add(
            np.array(fids, dtype=np.int64)[usable],
            np.array(keys, dtype=np.int64),
            np.array(codes, dtype=np.int32)[usable],
            shapely.area(shapes),
            shapely.bounds(shapes).reshape(-1, 4),
        )

    def _take_giant(self, fid: int, blob: bytes, codes: int) -> None:
        try:
            giant = TiledGiant(cut(blob, wkb_start(blob)))
        except NoSurfaceError:
            self._unreadable.append(fid)
            return
        numbers = -1 - np.arange(len(self._pieces), len(self._pieces) + len(giant), dtype=np.int64)
        self._pieces += [(giant, number) for number in range(len(giant))]
        self._add(numbers, giant.keys, np.full(len(giant), codes, dtype=np.int32), giant.areas, giant.bounds)

    def _add(self, fid: _Array, key: _Array, codes: _Array, area: _Array, bounds: _Array) -> None:
        self._columns.append((fid, key, codes, area, bounds))

    def result(self, layer: StateLayer, epsg: int) -> StatePolygons:
        fid, key, codes, area, bounds = (np.concatenate(column) for column in zip(*self._columns))
        return StatePolygons(
            layer=layer,
            epsg=epsg,
            fid=fid,
            key=key,
            codes=codes,
            area=area,
            bounds=bounds,
            classes=tuple(self._classes),
            pieces=tuple(self._pieces),
            polygon_count=self._count,
            without_code=tuple(self._without_code),
            unreadable=tuple(self._unreadable),
        )


def plain(shapes: _Array) -> _Array:
    """Return geometries without heights, and as polygons those multipolygons that have one part."""
    if shapely.has_z(shapes).any():
        shapes = shapely.force_2d(shapes)
    single = (shapely.get_type_id(shapes) == shapely.GeometryType.MULTIPOLYGON) & (
        shapely.get_num_geometries(shapes) == 1
    )
    shapes[single] = shapely.get_geometry(shapes[single], 0)
    return shapes


class ShapeReader:
    """Reads shapes of a state again. Used on the thread that opened it, inside ``with reading(…)``."""

    def __init__(self, connection: sqlite3.Connection, state: StatePolygons) -> None:
        self._connection = connection
        self._state = state
        found = next(one for one in read_layers(connection, counted=False) if one.name == state.layer.layer_name)
        fid, geometry, table = quoted(found.fid_column), quoted(found.geometry_column), quoted(found.name)
        # Names of tables and columns cannot be bound as parameters; they are quoted.
        self._sql = f"SELECT {fid}, {geometry} FROM {table} WHERE {fid} IN "  # nosec B608

    def shapes(self, rows: _Array) -> _Array:
        """Return the shapes of some rows of the state, valid surfaces, in the same order."""
        fids = self._state.fid[rows]
        shapes = np.full(len(rows), None, dtype=object)
        for at in np.flatnonzero(fids < 0).tolist():
            giant, number = self._state.pieces[-1 - int(fids[at])]
            shapes[at] = giant.shape(number)
        small = np.flatnonzero(fids >= 0)
        order = small[np.argsort(fids[small])]
        for start in range(0, len(order), _FIDS_AT_ONCE):
            chunk = order[start : start + _FIDS_AT_ONCE]
            marks = ", ".join("?" * len(chunk))
            found = self._connection.execute(f"{self._sql}({marks})", fids[chunk].tolist()).fetchall()
            blobs = dict(found)
            wkbs = [wkb_of_blob(blobs[fid]) for fid in fids[chunk].tolist()]
            shapes[chunk] = plain(shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore"))
        return mended(shapes)


def mended(shapes: _Array) -> _Array:
    """Return surfaces with the invalid ones made valid; lines and points that come of it are left out."""
    for broken in np.flatnonzero(~shapely.is_valid(shapes)).tolist():
        shapes[broken] = shapely.multipolygons(surfaces_in(shapely.make_valid(shapes[broken])))
    return shapes
