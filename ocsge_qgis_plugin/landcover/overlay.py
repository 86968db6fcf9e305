"""Which polygons of a layer lie under many footprints, and how much of each: set by set, through the layer's index.

Nothing loads a whole layer: the R-tree of the GeoPackage names the candidates of a batch, their geometries are read
once, and areas come out of vectorised intersections. Giant polygons are cut once per run (:mod:`.subdivision`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..domain.text import tr
from .errors import LayerReadError, WorkCancelledError
from .geopackage import FoundLayer, quoted, read_layers, reading
from .polygons import wkb_of_blob
from .subdivision import Giant, NoSurfaceError, cut, surfaces_in

Array = Any
"""A numpy array; its element type is said where it matters."""

GIANT_BYTES = 32_000
"""From so many bytes on, which is 2,000 vertices, a polygon is cut once and its pieces are kept."""
MOST_KEPT_VERTICES = 8_000_000
"""Of cut giants kept by one layer, about 130 MB; past that the one not used for longest is forgotten."""
_FIDS_AT_ONCE = 500
_PAIRS_AT_ONCE = 5_000
_ROUNDING = 1e-7
_KnownGiant = tuple[Giant, tuple[object, ...]]
"""A cut giant and its column values."""


@dataclass(frozen=True)
class Overlay:
    """What lies under a batch of footprints: one row per pair that shares some ground.

    ``footprint`` (int) and ``row`` (int, into the other arrays) name the pair, ``area`` (float, m²) the ground shared,
    ``holds`` (bool) says whether the polygon holds the footprint's point.
    ``fid`` (int), ``values`` (one tuple of column values per polygon), ``polygon_area`` (float, m²) and ``shape`` are
    by row. A giant polygon's ``shape`` is ``None``: it is not handed around.
    """

    footprint: Array
    row: Array
    area: Array
    holds: Array
    fid: Array
    values: tuple[tuple[object, ...], ...]
    polygon_area: Array
    shape: Array


class IndexedLayer:
    """One layer of a GeoPackage, open for the time of a run. Used on the thread that opened it.

    :param columns: names of the columns to read with each object; an empty name gives ``None``.
    :param width: gives the width in metres of a line from its column values; lines count as strips that wide.
    :param widest: of lines, so that those beside a footprint are found.
    :raises LayerReadError: when file or layer are missing, locked or damaged.
    """

    def __init__(
        self,
        path: Path,
        layer_name: str,
        columns: Sequence[str],
        cancelled: Callable[[], bool] = lambda: False,
        width: Callable[[Sequence[object]], float] | None = None,
        widest: float = 0.0,
    ) -> None:
        self._path = path
        self._cancelled = cancelled
        self._width = width
        self._aside = widest / 2
        self._giants: dict[int, _KnownGiant] = {}
        if not path.exists():
            raise LayerReadError(
                tr("Le fichier {path} est introuvable.").format(path=path),
                remedy=tr("Vérifiez que le disque des livraisons est branché, puis rouvrez le département."),
            )
        with ExitStack() as unless_ready:
            self._connection: sqlite3.Connection = unless_ready.enter_context(reading(path, cancelled))
            self._prepare(layer_name, columns)
            self._stack = unless_ready.pop_all()

    def close(self) -> None:
        """Close the file."""
        self._stack.close()

    def _prepare(self, layer_name: str, columns: Sequence[str]) -> None:
        layers = read_layers(self._connection, counted=False)
        layer = next((found for found in layers if found.name == layer_name), None)
        if layer is None:
            raise LayerReadError(
                tr("La couche {layer} n'est pas dans {path}.").format(layer=layer_name, path=self._path),
                remedy=tr("Rouvrez le département pour préparer de nouveau ses couches."),
            )
        fid, geometry, table = quoted(layer.fid_column), quoted(layer.geometry_column), quoted(layer.name)
        listed = "".join(f", {quoted(name) if name else 'NULL'}" for name in columns)
        # Names of tables and columns cannot be bound as parameters; they are quoted.
        self._rows_sql = f"SELECT {fid}, {geometry}{listed} FROM {table} WHERE {fid} IN "  # nosec B608
        index = quoted(self._find_index(layer))
        self._index_sql = f"SELECT id FROM {index} WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"  # nosec B608

    def _find_index(self, layer: FoundLayer) -> str:
        """Return the layer's R-tree; one for the time of the run where the file was delivered without."""
        name = f"rtree_{layer.name}_{layer.geometry_column}"
        if self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone() is not None:
            return name
        self._connection.execute("CREATE VIRTUAL TABLE temp.found_boxes USING rtree(id, minx, maxx, miny, maxy)")
        fid, geometry, table = quoted(layer.fid_column), quoted(layer.geometry_column), quoted(layer.name)
        rows = self._connection.execute(f"SELECT {fid}, {geometry} FROM {table}")  # nosec B608
        while few := rows.fetchmany(_FIDS_AT_ONCE):
            known = [(fid, wkb_of_blob(blob)) for fid, blob in few if blob is not None]
            boxes = shapely.bounds(shapely.from_wkb([wkb for _, wkb in known], on_invalid="ignore"))
            placed = [(fid, *box) for (fid, _), box in zip(known, boxes[:, [0, 2, 1, 3]].tolist()) if box[0] == box[0]]
            self._connection.executemany("INSERT INTO temp.found_boxes VALUES (?, ?, ?, ?, ?)", placed)
        # An open transaction would keep others from writing to the file.
        self._connection.commit()
        return "found_boxes"

    def under(self, shapes: Array, points: Array | None = None) -> Overlay:
        """Return what lies under ``shapes`` (array of valid surfaces, in the layer's CRS; empty ones meet nothing).

        :param points: one per shape, inside it; an empty one, or none at all, is held by nothing.

        :raises LayerReadError: when the file is locked or damaged.
        :raises WorkCancelledError: when the run is stopped.
        """
        footprint, fid = self._candidates(shapes)
        wanted = np.unique(fid).tolist()
        read = self._read(number for number in wanted if number not in self._giants)
        # Taken out of the cache now: making room for one must not lose another of the same batch.
        giants = {number: self._used(number) for number in wanted if number in self._giants}
        giants.update(read.giants)
        self._keep(read.giants)
        fids = [*read.fids, *giants]
        row_of = {number: row for row, number in enumerate(read.fids)}
        row = np.array([row_of.get(number, -1) for number in fid.tolist()], dtype=int)
        footprint, row = footprint[row >= 0], row[row >= 0]
        points = np.full(len(shapes), shapely.Point(), dtype=object) if points is None else points
        holds = shapely.intersects(read.shapes[row], points[footprint])
        pairs = [(footprint, row, self._shared(shapes, footprint, read.shapes, row), holds)]
        for number, (giant, _) in enumerate(giants.values(), start=len(read.fids)):
            found, area = _shared_with_giant(shapes, giant)
            pairs.append((found, np.full(len(found), number), area, _giant_holds(giant, points)[found]))
        footprints, rows, areas, holds = (np.concatenate(column) for column in zip(*pairs))
        shares = areas > 0
        return Overlay(
            footprint=footprints[shares],
            row=rows[shares],
            area=areas[shares],
            holds=holds[shares],
            fid=np.array(fids, dtype=np.int64),
            values=(*read.values, *(values for _, values in giants.values())),
            polygon_area=np.concatenate([shapely.area(read.shapes), [giant.area for giant, _ in giants.values()]]),
            shape=np.concatenate([read.shapes, np.full(len(giants), None, dtype=object)]),
        )

    def _candidates(self, shapes: Array) -> tuple[Array, Array]:
        """Return distinct pairs (footprint, fid) whose boxes meet; parts far apart are looked up one by one."""
        parts, owner = shapely.get_parts(shapes, return_index=True)
        pairs: list[tuple[int, int]] = []
        for number, (xmin, ymin, xmax, ymax) in zip(owner.tolist(), shapely.bounds(parts).tolist()):
            if xmin == xmin:
                near = (xmin - self._aside, xmax + self._aside, ymin - self._aside, ymax + self._aside)
                pairs += [(number, fid) for (fid,) in self._ask(self._index_sql, near)]
        distinct = np.array(sorted(set(pairs)), dtype=np.int64).reshape(-1, 2)
        return distinct[:, 0], distinct[:, 1]

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

    def _read(self, wanted: Iterable[int]) -> _Rows:
        """Read objects, giants apart; what cannot be understood is left out."""
        fids: list[int] = []
        values: list[tuple[object, ...]] = []
        shapes = [np.array([], dtype=object)]
        giants: dict[int, _KnownGiant] = {}
        every = list(wanted)
        for start in range(0, len(every), _FIDS_AT_ONCE):
            chunk = every[start : start + _FIDS_AT_ONCE]
            small = []
            for fid, blob, *found in self._ask(f"{self._rows_sql}({', '.join('?' * len(chunk))})", chunk):
                if blob is not None and len(blob) >= GIANT_BYTES and self._width is None:
                    with suppress(NoSurfaceError):
                        giants[int(fid)] = cut(blob, len(blob) - len(wkb_of_blob(blob))), tuple(found)
                elif blob is not None:
                    small.append((int(fid), wkb_of_blob(blob), tuple(found)))
            made = self._surfaces([wkb for _, wkb, _ in small], [found for _, _, found in small])
            usable = ~(shapely.is_missing(made) | shapely.is_empty(made))
            shapes.append(made[usable])
            fids += [fid for (fid, _, _), is_usable in zip(small, usable.tolist()) if is_usable]
            values += [found for (_, _, found), is_usable in zip(small, usable.tolist()) if is_usable]
        return _Rows(fids, tuple(values), np.concatenate(shapes), giants)

    def _surfaces(self, wkbs: list[bytes], values: list[tuple[object, ...]]) -> Array:
        """Return valid plane surfaces of some geometries, lines widened."""
        shapes = shapely.force_2d(shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore"))
        if self._width is not None:
            lines = shapely.get_dimensions(shapes) == 1
            half = np.array([self._width(found) for found in values])[lines] / 2
            shapes[lines] = shapely.buffer(shapes[lines], half, cap_style="flat")
        for broken in np.flatnonzero(~(shapely.is_valid(shapes) | shapely.is_missing(shapes))).tolist():
            shapes[broken] = shapely.multipolygons(surfaces_in(shapely.make_valid(shapes[broken])))
        return shapes

    def _shared(self, shapes: Array, footprint: Array, polygons: Array, row: Array) -> Array:
        areas = np.zeros(len(row))
        for start in range(0, len(row), _PAIRS_AT_ONCE):
            few = slice(start, start + _PAIRS_AT_ONCE)
            if self._cancelled():
                raise WorkCancelledError(tr("La lecture de {path} a été interrompue.").format(path=self._path))
            areas[few] = shared_area(shapes[footprint[few]], polygons[row[few]])
        return areas

    def _used(self, fid: int) -> _KnownGiant:
        """Return a kept giant, which becomes the one used last."""
        self._giants[fid] = self._giants.pop(fid)
        return self._giants[fid]

    def _keep(self, giants: dict[int, _KnownGiant]) -> None:
        self._giants.update(giants)
        held = sum(giant.vertices for giant, _ in self._giants.values())
        while held > MOST_KEPT_VERTICES and len(self._giants) > 1:
            oldest, _ = self._giants.pop(next(iter(self._giants)))
            held -= oldest.vertices


@dataclass(frozen=True)
class _Rows:
    fids: list[int]
    values: tuple[tuple[object, ...], ...]
    shapes: Array
    giants: dict[int, _KnownGiant]


def _shared_with_giant(shapes: Array, giant: Giant) -> tuple[Array, Array]:
    """Return the footprints that share ground with a giant, and how much."""
    footprint, piece = giant.tree.query(shapes, predicate="intersects")
    signed = shared_area(shapes[footprint], giant.pieces[piece]) * giant.signs[piece]
    area = np.bincount(footprint, signed, len(shapes))
    # What is inside a hole cancels out but for rounding.
    met = np.flatnonzero(area > _ROUNDING * np.maximum(shapely.area(shapes), 1.0))
    return met, area[met]


def _giant_holds(giant: Giant, points: Array) -> Array:
    """Tell which points lie in a giant: in one of its outlines more than in holes."""
    number, piece = giant.tree.query(points, predicate="intersects")
    depth: Array = np.bincount(number, giant.signs[piece], len(points)) > 0
    return depth


def shared_area(one: Array, other: Array) -> Array:
    """Return pair by pair the area of the intersection of valid surfaces, in m².

    Only pairs that cross are intersected: what lies wholly inside needs its area, what lies apart nothing.
    """
    # Prepared, a shape answers for thousands of others in the time of a few; the same object comes many times.
    shapely.prepare(one)
    inside = shapely.contains_properly(one, other)
    areas = np.where(inside, shapely.area(other), 0.0)
    crossing = np.flatnonzero(~inside)
    crossing = crossing[shapely.intersects(one[crossing], other[crossing])]
    areas[crossing] = shapely.area(shapely.intersection(one[crossing], other[crossing]))
    return areas
