"""What changed from one state to another: ground whose cover or use differs, and how much went from what to what.

Computed from the states themselves, any two of them; IGN's delivered differences are the same thing where they exist
(facts: geometry is the intersection of both states, pieces with the same change that touch are one).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import shapely

from ..domain.text import tr
from .dissolving import dissolve
from .errors import ComparisonError
from .layer_writing import Sheet, write_geopackage
from .overlaying import THREADS, equal_rows, overlay_rest
from .state_polygons import Codes, StateLayer, StatePolygons, find_state, read_state

CHANGES_LAYER = "DIFFERENCES"
AREAS_TABLE = "TRANSITIONS"
CHANGE_COLUMNS = (
    ("cs_avant", "text"),
    ("us_avant", "text"),
    ("cs_apres", "text"),
    ("us_apres", "text"),
    ("livre_avant", "text"),
    ("livre_apres", "text"),
    ("surface", "number"),
)
AREA_COLUMNS = (*CHANGE_COLUMNS[:4], ("surface", "number"))
_Array = Any
Progress = Callable[[int, int], None]
"""Takes how much is done of how much; called from the threads that work, one call at a time."""
Transition = tuple[Codes, Codes]


@dataclass(frozen=True)
class Comparison:
    """What came of comparing two states, areas in m².

    ``areas`` holds each pair of codes before and after, unchanged ones among them: their sum is the ground that both
    states cover. ``changes`` and ``shapes`` are the changed pieces, single polygons.
    """

    epsg: int
    areas: dict[Transition, float]
    changes: tuple[Transition, ...]
    shapes: _Array
    before: StatePolygons
    after: StatePolygons

    @property
    def common(self) -> float:
        """Ground that both states cover."""
        return sum(self.areas.values())

    @property
    def changed(self) -> float:
        """Ground whose cover or use differs."""
        return sum(area for (one, other), area in self.areas.items() if one.pair != other.pair)

    @property
    def only_before(self) -> float:
        """Ground of the older state that the newer does not cover, less what the newer covers twice."""
        return float(self.before.area.sum()) - self.common

    @property
    def only_after(self) -> float:
        """Ground of the newer state that the older does not cover, less what the older covers twice."""
        return float(self.after.area.sum()) - self.common

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of the two layers, in sentences."""
        found = []
        for state in (self.before, self.after):
            if state.without_code:
                found.append(
                    tr("{path} : {count} polygones sans code ont été laissés de côté (premier : {fid}).").format(
                        path=state.layer.path.name, count=len(state.without_code), fid=state.without_code[0]
                    )
                )
            if state.unreadable:
                found.append(
                    tr("{path} : {count} objets sans surface ont été laissés de côté (premier : {fid}).").format(
                        path=state.layer.path.name, count=len(state.unreadable), fid=state.unreadable[0]
                    )
                )
            deeper = [codes for codes in state.classes if codes.delivered]
            if deeper:
                found.append(
                    tr("{path} : codes plus fins ramenés à la nomenclature : {codes}.").format(
                        path=state.layer.path.name, codes=", ".join(codes.delivered for codes in deeper)
                    )
                )
        return tuple(found)


def compare_states(
    older: StateLayer,
    newer: StateLayer,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison:
    """Return what changed from ``older`` to ``newer``, both GeoPackages in one metric CRS.

    :raises LayerReadError: when a file is missing, locked or damaged.
    :raises ComparisonError: when a layer is no state, is empty, or the two are in different CRS.
    :raises WorkCancelledError: when the run is stopped.
    """
    found = [find_state(layer) for layer in (older, newer)]
    if found[0].epsg != found[1].epsg:
        raise ComparisonError(
            tr("{older} est en EPSG:{one}, {newer} en EPSG:{other} : ces états ne se comparent pas.").format(
                older=older.path, one=found[0].epsg, newer=newer.path, other=found[1].epsg
            ),
            remedy=tr("Choisissez deux états du même département, ou reprojetez l'un dans le système de l'autre."),
        )
    # Each row is read once, and each of the newer state laid over the older.
    counter = _Counter(progress, found[0].feature_count + 2 * found[1].feature_count)
    with ThreadPoolExecutor(THREADS) as pool:
        reading = [pool.submit(read_state, layer, counter.add, cancelled) for layer in (older, newer)]
        before, after = (future.result() for future in reading)
    if not len(before) or not len(after):
        empty = before if not len(before) else after
        raise ComparisonError(
            tr("Aucun polygone de {path} n'a de surface et de codes.").format(path=empty.layer.path),
            remedy=tr("Vérifiez que la livraison a été copiée en entier, ou demandez-en un autre exemplaire."),
        )
    # Rows of pieces outnumber polygons: a polygon counts as done in proportion.
    share = found[1].feature_count / len(after)
    return _compare(before, after, lambda done: counter.add(done * share), cancelled)


def _compare(
    before: StatePolygons, after: StatePolygons, progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> Comparison:
    is_change = np.array([[one.pair != other.pair for other in after.classes] for one in before.classes])
    areas = np.zeros(is_change.shape)
    shapes: list[_Array] = [np.array([], dtype=object)]
    kinds: list[_Array] = [np.array([], dtype=int)]
    for pieces in overlay_rest(before, after, equal_rows(before, after), is_change, progress, cancelled):
        np.add.at(areas, (pieces.before, pieces.after), pieces.area)
        changed = ~shapely.is_missing(pieces.shape)
        shapes.append(pieces.shape[changed])
        kinds.append(pieces.before[changed].astype(int) * len(after.classes) + pieces.after[changed])
    joined, kind = dissolve(np.concatenate(shapes), np.concatenate(kinds), cancelled)
    one, other = np.divmod(kind, len(after.classes))
    return Comparison(
        epsg=before.epsg,
        areas={
            (before.classes[row], after.classes[column]): float(areas[row, column])
            for row, column in np.argwhere(areas > 0).tolist()
        },
        changes=tuple((before.classes[row], after.classes[column]) for row, column in zip(one, other)),
        shapes=joined,
        before=before,
        after=after,
    )


def write_comparison(comparison: Comparison, target: Path, cancelled: Callable[[], bool] = lambda: False) -> Path:
    """Write the changed pieces and the areas by transition to the GeoPackage ``target``; return it.

    :raises ComparisonError: when it cannot be written; ``target`` is as before.
    :raises WorkCancelledError: when the run is stopped; ``target`` is as before.
    """
    surfaces = shapely.area(comparison.shapes).tolist()
    changes = [
        (*one.pair, *other.pair, one.delivered or None, other.delivered or None, area)
        for (one, other), area in zip(comparison.changes, surfaces)
    ]
    totals: dict[tuple[str, ...], float] = {}
    for (one, other), area in sorted(comparison.areas.items()):
        transition = (*one.pair, *other.pair)
        totals[transition] = totals.get(transition, 0.0) + area
    sheets = (
        Sheet(CHANGES_LAYER, CHANGE_COLUMNS, changes, comparison.shapes),
        Sheet(AREAS_TABLE, AREA_COLUMNS, [(*codes, area) for codes, area in totals.items()]),
    )
    return write_geopackage(target, comparison.epsg, sheets, cancelled)


class _Counter:
    """Adds up what threads have done, and tells it one call at a time."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0.0
        self._lock = Lock()

    def add(self, done: float) -> None:
        with self._lock:
            self._done += done
            self._progress(min(self._total, round(self._done)), self._total)
