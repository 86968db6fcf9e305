"""Laying two sets of polygons over each other where they differ, block by block.

Two vintages are partitions of the same ground, and most polygons are in both: those pair up by their shape alone, since
in a partition nothing else can lie over them. What is left is intersected, batch by batch, on two threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ..domain.text import tr
from .errors import WorkCancelledError
from .geopackage import reading
from .overlay import shared_area
from .state_polygons import ShapeReader, StatePolygons
from .subdivision import surfaces_in

THREADS = 2
BLOCK_M = 10_000.0
MOST_IN_BLOCK = 5_000
"""Polygons of the newer state overlaid at once: some 100 MB with all that they meet."""
_PAIRS_AT_ONCE = 2_000
_GRID_M = 1e-6
_HAIR_M = 1e-5
"""Mean width up to which an intersection is rounding along a shared line."""
_Array = Any


@dataclass(frozen=True)
class Pieces:
    """Ground that is ``before`` in the older state and ``after`` in the newer (int, into the classes of each).

    ``shape`` is ``None`` where both are equal by the test that was given: of such ground the area is wanted alone.
    """

    before: _Array
    after: _Array
    area: _Array
    shape: _Array


def equal_rows(before: StatePolygons, after: StatePolygons) -> tuple[_Array, _Array]:
    """Return the rows of both states whose shapes are the same; a shape found twice in one state is left out."""
    keys, firsts = [], []
    for state in (before, after):
        unique, first, count = np.unique(state.key, return_index=True, return_counts=True)
        keys.append(unique[count == 1])
        firsts.append(first[count == 1])
    _, one, other = np.intersect1d(keys[0], keys[1], assume_unique=True, return_indices=True)
    rows = firsts[0][one], firsts[1][other]
    # A name of 64 bits is no proof by itself: the area has to agree.
    same = np.isclose(before.area[rows[0]], after.area[rows[1]], rtol=1e-9, atol=1e-6)
    return rows[0][same], rows[1][same]


def overlay_rest(
    before: StatePolygons,
    after: StatePolygons,
    equal: tuple[_Array, _Array],
    is_change: _Array,
    progress: Callable[[float], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Pieces]:
    """Yield what lies over what, batch by batch, for all rows but the equal ones.

    :param is_change: (classes of before, classes of after), whether ground from one to the other is wanted as a shape.
    :param progress: called with the number of rows of ``after`` done since the last call.
    :raises LayerReadError: when a file is damaged or locked meanwhile.
    :raises WorkCancelledError: when the run is stopped.
    """
    rest_before = _others(len(before), equal[0])
    rest_after = _others(len(after), equal[1])
    batches = list(_batches(after, rest_after))
    changed = is_change[before.codes[equal[0]], after.codes[equal[1]]]
    matched = equal[0][changed], equal[1][changed]

    def work(batch: _Array) -> Pieces:
        with ExitStack() as stack:
            readers = [
                ShapeReader(stack.enter_context(reading(state.layer.path, cancelled)), state)
                for state in (before, after)
            ]
            _go_on(cancelled)
            return _overlay(
                readers, (before, after), _met(before, rest_before, after, batch), batch, is_change, cancelled
            )

    def recoded(batch: _Array) -> Pieces:
        with reading(after.layer.path, cancelled) as connection:
            _go_on(cancelled)
            shapes = ShapeReader(connection, after).shapes(matched[1][batch])
        codes = before.codes[matched[0][batch]], after.codes[matched[1][batch]]
        return Pieces(codes[0], codes[1], shapely.area(shapes), shapes)

    yield _totals(before, after, equal, ~changed)
    progress(int((~changed).sum()))
    few = [
        np.arange(start, min(start + MOST_IN_BLOCK, len(matched[0])))
        for start in range(0, len(matched[0]), MOST_IN_BLOCK)
    ]
    yield from _on_threads(recoded, few, progress)
    yield from _on_threads(work, batches, progress)


def _on_threads(
    work: Callable[[_Array], Pieces], batches: list[_Array], progress: Callable[[float], None]
) -> Iterator[Pieces]:
    """Do batches in order, as many at once as there are threads: no more results wait than that."""
    with ThreadPoolExecutor(THREADS) as pool:
        waiting = [(batch, pool.submit(work, batch)) for batch in batches[:THREADS]]
        following = iter(batches[THREADS:])
        while waiting:
            batch, future = waiting.pop(0)
            result = future.result()
            waiting += [(more, pool.submit(work, more)) for more in _next(following)]
            progress(len(batch))
            yield result


def _next(batches: Iterator[_Array]) -> list[_Array]:
    batch = next(batches, None)
    return [] if batch is None else [batch]


def _totals(before: StatePolygons, after: StatePolygons, equal: tuple[_Array, _Array], chosen: _Array) -> Pieces:
    """Return the ground of equal shapes that has not changed, one row per pair of classes."""
    codes, place = np.unique(
        np.column_stack([before.codes[equal[0][chosen]], after.codes[equal[1][chosen]]]), axis=0, return_inverse=True
    )
    area = np.bincount(place.ravel(), after.area[equal[1][chosen]], len(codes))
    return Pieces(codes[:, 0], codes[:, 1], area, np.full(len(codes), None, dtype=object))


def _others(count: int, rows: _Array) -> _Array:
    left = np.ones(count, dtype=bool)
    left[rows] = False
    return np.flatnonzero(left)


def _batches(state: StatePolygons, rows: _Array) -> Iterator[_Array]:
    """Yield rows by blocks of ground, by the middle of their boxes; a crowded block in several batches."""
    middle = (state.bounds[rows, :2] + state.bounds[rows, 2:]) / 2
    column, line = np.floor(middle / BLOCK_M).astype(np.int64).T
    order = np.lexsort((middle[:, 1], column, line))
    ends = np.flatnonzero((np.diff(column[order]) != 0) | (np.diff(line[order]) != 0)) + 1
    for block in np.split(rows[order], ends):
        for start in range(0, len(block), MOST_IN_BLOCK):
            yield block[start : start + MOST_IN_BLOCK]


def _met(before: StatePolygons, rows: _Array, after: StatePolygons, batch: _Array) -> _Array:
    """Return those of ``rows`` whose boxes meet the box of a batch."""
    boxes, around = before.bounds[rows], after.bounds[batch]
    west, south = around[:, :2].min(axis=0)
    east, north = around[:, 2:].max(axis=0)
    met = (boxes[:, 0] < east) & (boxes[:, 2] > west) & (boxes[:, 1] < north) & (boxes[:, 3] > south)
    found: _Array = rows[met]
    return found


def _overlay(
    readers: list[ShapeReader],
    states: tuple[StatePolygons, StatePolygons],
    older: _Array,
    newer: _Array,
    is_change: _Array,
    cancelled: Callable[[], bool],
) -> Pieces:
    tree = shapely.STRtree(shapely.box(*states[0].bounds[older].T))
    at, met = tree.query(shapely.box(*states[1].bounds[newer].T))
    used, met = np.unique(met, return_inverse=True)
    one, other = readers[0].shapes(older[used]), readers[1].shapes(newer)
    # Pairs of one older polygon together: prepared, it answers for all of them.
    order = np.argsort(met, kind="stable")
    at, met = at[order], met[order]
    before, after = states[0].codes[older[used]][met], states[1].codes[newer][at]
    wanted = is_change[before, after]
    area = np.zeros(len(at))
    shape = np.full(len(at), None, dtype=object)
    for start in range(0, len(at), _PAIRS_AT_ONCE):
        _go_on(cancelled)
        few = np.arange(start, min(start + _PAIRS_AT_ONCE, len(at)))
        same, differs = few[~wanted[few]], few[wanted[few]]
        area[same] = shared_area(one[met[same]], other[at[same]])
        shape[differs] = common_ground(one[met[differs]], other[at[differs]])
        area[differs] = shapely.area(shape[differs])
    kept = area > 0
    return Pieces(before[kept], after[kept], area[kept], shape[kept])


def common_ground(one: _Array, other: _Array) -> _Array:
    """Return pair by pair the intersection of valid surfaces as a surface, ``None`` where they share none.

    Of ``one``, pairs with the same object should follow each other.
    """
    found = np.full(len(one), None, dtype=object)
    shapely.prepare(one)
    inside = shapely.contains_properly(one, other)
    found[inside] = other[inside]
    meeting = np.flatnonzero(~inside)
    meeting = meeting[shapely.intersects(one[meeting], other[meeting])]
    made = _intersection(one[meeting], other[meeting])
    mixed = shapely.get_type_id(made) == shapely.GeometryType.GEOMETRYCOLLECTION
    for number in np.flatnonzero(mixed).tolist():
        made[number] = shapely.multipolygons(surfaces_in(made[number]))
    # Rounding along a shared line makes slivers thinner than an atom of data.
    solid = shapely.area(made) * 2 > _HAIR_M * shapely.length(made)
    found[meeting[solid]] = made[solid]
    return found


def _intersection(one: _Array, other: _Array) -> _Array:
    try:
        return np.asarray(shapely.intersection(one, other), dtype=object)
    except shapely.errors.GEOSException:
        # Older GEOS gives up on nearly coincident lines; on a grid of a micrometre it does not.
        return np.asarray(shapely.intersection(one, other, grid_size=_GRID_M), dtype=object)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise WorkCancelledError(tr("La comparaison des millésimes a été interrompue."))
