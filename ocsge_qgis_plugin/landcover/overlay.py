"""Which polygons of a layer lie under many footprints, and how much of each: set by set, through the layer's index.

Nothing loads a whole layer: the R-tree of the GeoPackage names the candidates of a batch, their geometries are read
once, and areas come out of vectorised intersections. Giant polygons are cut once per run (:mod:`.subdivision`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..domain.text import tr
from .errors import LayerReadError, WorkCancelledError
from .geopackage import FoundLayer, quoted, read_layers, reading
from .polygons import wkb_of_blob, wkb_start
from .subdivision import Giant, NoSurfaceError, cut, surfaces_in

Array = Any
"""A numpy array; its element type is said where it matters."""

GIANT_BYTES = 32_000
"""From so many bytes on, which is 2,000 vertices, a polygon is cut once and its pieces are kept."""
MOST_KEPT_VERTICES = 8_000_000
"""Of cut giants kept by one layer, about 130 MB; past that the one not used for longest is forgotten."""
_FIDS_AT_ONCE = 500
_BOXES_AT_ONCE = 190
"""Five values each: older SQLite takes 999 in a statement."""
_PAIRS_AT_ONCE = 2_000
_ROUNDING = 1e-7
KnownGiants = dict[int, tuple[Giant, tuple[object, ...]]]
"""Giants by number, with their column values, the one used last at the end."""


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
    :param giants: those that an earlier opening of this layer has read; more are added.
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
        giants: KnownGiants | None = None,
    ) -> None:
        self._path = path
        self._cancelled = cancelled
        self._width = width
        self._aside = widest / 2
        self._giants: KnownGiants = {} if giants is None else giants
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
        self._index_sql = (
            f") SELECT number, id FROM asked CROSS JOIN {index} "  # nosec B608
            "WHERE maxx >= west AND minx <= east AND maxy >= south AND miny <= north"
        )

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
        read = self._read([number for number in wanted if number not in self._giants])
        # Taken out of the cache now: making room for one must not lose another of the same batch.
        giants = {number: self._used(number) for number in wanted if number in self._giants}
        giants.update(read.giants)
        self._keep(read.giants)
        fids = np.array(read.fids, dtype=np.int64)
        is_read = np.isin(fid, fids)
        footprint, row = footprint[is_read], np.searchsorted(fids, fid[is_read])
        points = np.full(len(shapes), shapely.Point(), dtype=object) if points is None else points
        holds = shapely.intersects(read.shapes[row], points[footprint])
        pairs = [(footprint, row, self._shared(shapes, footprint, read.shapes, row), holds)]
        for number, (giant, _) in enumerate(giants.values(), start=len(read.fids)):
            found, area = self._shared_with_giant(shapes, giant)
            pairs.append((found, np.full(len(found), number), area, _giant_holds(giant, points)[found]))
        footprints, rows, areas, holds = (np.concatenate(column) for column in zip(*pairs))
        shares = areas > 0
        return Overlay(
            footprint=footprints[shares],
            row=rows[shares],
            area=areas[shares],
            holds=holds[shares],
            fid=np.concatenate([fids, np.array(list(giants), dtype=np.int64)]),
            values=(*read.values, *(values for _, values in giants.values())),
            polygon_area=np.concatenate([shapely.area(read.shapes), [giant.area for giant, _ in giants.values()]]),
            shape=np.concatenate([read.shapes, np.full(len(giants), None, dtype=object)]),
        )

    def _candidates(self, shapes: Array) -> tuple[Array, Array]:
        """Return distinct pairs (footprint, fid) whose boxes meet; parts far apart are looked up one by one."""
        parts, owner = shapely.get_parts(shapes, return_index=True)
        boxes = shapely.bounds(parts)[:, [0, 2, 1, 3]] + np.array([-1, 1, -1, 1]) * self._aside
        known = ~np.isnan(boxes[:, 0])
        asked = [(number, *box) for number, box in zip(owner[known].tolist(), boxes[known].tolist())]
        pairs: set[tuple[int, int]] = set()
        for start in range(0, len(asked), _BOXES_AT_ONCE):
            few = asked[start : start + _BOXES_AT_ONCE]
            listed = ", ".join(["(?, ?, ?, ?, ?)"] * len(few))
            statement = f"WITH asked (number, west, east, south, north) AS (VALUES {listed}{self._index_sql}"
            pairs.update(self._ask(statement, [value for box in few for value in box]))
        distinct = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
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

    def _read(self, wanted: list[int]) -> _Rows:
        """Read objects in the order of ``wanted``, giants apart; what cannot be understood is left out."""
        fids: list[int] = []
        values: list[tuple[object, ...]] = []
        shapes = [np.array([], dtype=object)]
        giants: KnownGiants = {}
        for start in range(0, len(wanted), _FIDS_AT_ONCE):
            self._go_on()
            chunk = wanted[start : start + _FIDS_AT_ONCE]
            rows = self._ask(f"{self._rows_sql}({', '.join('?' * len(chunk))})", chunk)
            small = []
            for row in sorted(rows, key=itemgetter(0)):
                blob = row[1]
                if blob is not None and len(blob) >= GIANT_BYTES and self._width is None:
                    with suppress(NoSurfaceError):
                        giants[row[0]] = cut(blob, wkb_start(blob)), row[2:]
                elif blob is not None:
                    small.append(row)
            found = [row[2:] for row in small]
            made = self._surfaces([wkb_of_blob(row[1]) for row in small], found)
            usable = ~(shapely.is_missing(made) | shapely.is_empty(made))
            shapes.append(made[usable])
            fids += [row[0] for row, is_usable in zip(small, usable.tolist()) if is_usable]
            values += [row for row, is_usable in zip(found, usable.tolist()) if is_usable]
        return _Rows(fids, tuple(values), np.concatenate(shapes), giants)

    def _surfaces(self, wkbs: list[bytes], values: list[tuple[object, ...]]) -> Array:
        """Return valid plane surfaces of some geometries, lines widened."""
        shapes = shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore")
        if shapely.has_z(shapes).any():
            shapes = shapely.force_2d(shapes)
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
            self._go_on()
            areas[few] = shared_area(shapes[footprint[few]], polygons[row[few]])
        return areas

    def _shared_with_giant(self, shapes: Array, giant: Giant) -> tuple[Array, Array]:
        """Return the footprints that share ground with a giant, and how much."""
        footprint, pieces, signs = giant.pieces_near(shapes)
        signed = self._shared(shapes, footprint, pieces, np.arange(len(pieces))) * signs
        area = np.bincount(footprint, signed, len(shapes))
        # What is inside a hole cancels out but for rounding.
        met = np.flatnonzero(area > _ROUNDING * np.maximum(shapely.area(shapes), 1.0))
        return met, area[met]

    def _go_on(self) -> None:
        if self._cancelled():
            raise WorkCancelledError(tr("La lecture de {path} a été interrompue.").format(path=self._path))

    def _used(self, fid: int) -> tuple[Giant, tuple[object, ...]]:
        """Return a kept giant, which becomes the one used last."""
        self._giants[fid] = self._giants.pop(fid)
        return self._giants[fid]

    def _keep(self, giants: KnownGiants) -> None:
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
    giants: KnownGiants


def _giant_holds(giant: Giant, points: Array) -> Array:
    """Tell which points lie in a giant: in one of its outlines more than in holes."""
    number, pieces, signs = giant.pieces_near(points)
    inside = shapely.intersects(pieces, points[number])
    depth: Array = np.bincount(number[inside], signs[inside], len(points)) > 0
    return depth


def shared_area(one: Array, other: Array) -> Array:
    """Return pair by pair the area of the intersection of valid surfaces, in m².

    Only pairs that cross are intersected: of what lies wholly inside the area is known, what lies apart shares nothing.
    """
    # Prepared, a shape answers for thousands of others in the time of a few; the same object comes many times.
    shapely.prepare(one)
    inside = shapely.contains_properly(one, other)
    areas = np.where(inside, shapely.area(other), 0.0)
    meeting = np.flatnonzero(~inside)
    meeting = meeting[shapely.intersects(one[meeting], other[meeting])]
    around = _lies_around(one[meeting], other[meeting])
    areas[meeting[around]] = shapely.area(one[meeting[around]])
    crossing = meeting[~around]
    areas[crossing] = shapely.area(shapely.intersection(one[crossing], other[crossing]))
    return areas


def _lies_around(one: Array, other: Array) -> Array:
    """Tell of pairs that meet which of ``other`` hold all of ``one``, which is prepared, without touching its edge."""
    inner, outer = shapely.bounds(one), shapely.bounds(other)
    around: Array = ((outer[:, :2] < inner[:, :2]) & (outer[:, 2:] > inner[:, 2:])).all(axis=1)
    edges = shapely.boundary(other[around])
    around[around] = ~(shapely.intersects(one[around], edges) | shapely.is_missing(edges))
    return around
