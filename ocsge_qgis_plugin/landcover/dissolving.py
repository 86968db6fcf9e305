"""Joining pieces of ground of the same kind that touch along a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import shapely

from ..domain.text import tr
from .errors import WorkCancelledError

_GRID_M = 1e-6
_TOUCHING_M = 1e-6
_Array = Any


def dissolve(shapes: _Array, groups: _Array, cancelled: Callable[[], bool] = lambda: False) -> tuple[_Array, _Array]:
    """Return single polygons and their groups: pieces of one group that share an edge are one.

    :param shapes: array of valid polygons and multipolygons. :param groups: int, one per shape.
    :raises WorkCancelledError: when the run is stopped.
    """
    parts, owner = shapely.get_parts(shapes, return_index=True)
    group = groups[owner]
    made: list[_Array] = [np.array([], dtype=object)]
    kinds: list[_Array] = [np.array([], dtype=int)]
    order = np.argsort(group, kind="stable")
    ends = np.flatnonzero(np.diff(group[order])) + 1
    for rows in np.split(order, ends):
        if cancelled():
            raise WorkCancelledError(tr("La comparaison des millésimes a été interrompue."))
        if len(rows):
            joined = _joined(parts[rows])
            made.append(joined)
            kinds.append(np.full(len(joined), group[rows[0]]))
    return np.concatenate(made), np.concatenate(kinds)


def _joined(parts: _Array) -> _Array:
    clusters = touching_clusters(parts)
    size = np.bincount(clusters)
    alone = size[clusters] == 1
    results = [parts[alone]]
    rows = np.flatnonzero(~alone)
    rows = rows[np.argsort(clusters[rows], kind="stable")]
    for few in np.split(rows, np.flatnonzero(np.diff(clusters[rows])) + 1):
        if len(few):
            # Lines that two overlays computed may be an atom apart: the grid closes the slit.
            joined = shapely.get_parts(shapely.union_all(parts[few], grid_size=_GRID_M))
            results.append(joined[shapely.area(joined) > 0])
    return np.concatenate(results)


def touching_clusters(shapes: _Array) -> _Array:
    """Return a number for each shape, the same for those that hang together by touching (0 … clusters − 1)."""
    west, south, east, north = shapely.bounds(shapes).T
    aside = shapely.box(west - _TOUCHING_M, south - _TOUCHING_M, east + _TOUCHING_M, north + _TOUCHING_M)
    one, other = shapely.STRtree(shapes).query(aside)
    # Each pair comes both ways. The larger shape is prepared: it answers for all around it.
    size = shapely.get_num_coordinates(shapes)
    once = (size[one] > size[other]) | ((size[one] == size[other]) & (one > other))
    one, other = one[once], other[once]
    # Where a line has a corner on one side alone, computed points lie an atom beside it.
    near = _are_near(shapes[one], shapes[other])
    one, other = one[near], other[near]
    label = np.arange(len(shapes))
    # Each takes the smallest number around it, and the number of that number, until nothing moves.
    while True:
        smallest = label.copy()
        np.minimum.at(smallest, one, label[other])
        np.minimum.at(smallest, other, label[one])
        smallest = smallest[smallest]
        if (smallest == label).all():
            break
        label = smallest
    clusters: _Array = np.unique(label, return_inverse=True)[1].ravel()
    return clusters


def _are_near(one: _Array, other: _Array) -> _Array:
    if shapely.geos_version >= (3, 10, 0):
        shapely.prepare(one)
        return np.asarray(shapely.dwithin(one, other, _TOUCHING_M))
    return np.asarray(shapely.distance(one, other) <= _TOUCHING_M)
