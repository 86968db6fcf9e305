"""How each report of a département stands to the others: neighbours, likely duplicates, earlier answers.

Two reports are likely duplicates when they lie at the same place, ask for the same and were made in one correction
loop. Chains of them are cut, so that a cluster stays within 200 m and three polygons (complete linkage). Thresholds
that the literature does not give (15 m, IoU 0.3, Jaccard 0.5) were set by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..domain.evidence import Neighbour, OrganisationRecord, Relations
from ..domain.nomenclature import Dimension
from ..domain.organisations import UNKNOWN
from ..domain.reports import ReportStatus
from .garbage import full_searches_postponed
from .progress import Cancelled, never

NEIGHBOUR_M = 50.0
SAME_POINT_M = 15.0
SAME_SKETCH_IOU = 0.3
SIMILAR_TEXT = 0.5
CLUSTER_M = 200.0
CLUSTER_POLYGONS = 3
MOST_NEIGHBOURS = 20
# Correction loops last up to six months: an older answer is an earlier one, not the same remark made twice.
LOOP = timedelta(days=183)

PRIOR_ANSWERS = 10
PRIOR_SHARE = 0.49

# A sketch of half a kilometre says little about the places in it; only sketches of its own size are its neighbours.
_WIDE_M = 500.0
_WIDE_RATIO = 4.0
# In a crowd everybody is compared with this many of a cell of 50 m, and of the wide sketches of a département.
_SPEAKERS = 16
_WIDE_SPEAKERS = 256
_CHUNK = 4096
_MANY_VERTICES = 500


@dataclass(frozen=True)
class PlacedReport:
    """What relations look at of one report; ``x`` and ``y`` in metres in the département's CRS, as is ``shape``.

    ``shape`` is a valid shapely geometry with a surface (a line comes as its strip), ``None`` for a bare point.
    ``polygon`` is any key of the OCS GE polygon concerned, empty when unknown. ``reporter`` is the account's number,
    used to count different people and never stored. ``accepted`` is looked at of ``answered`` reports only.
    """

    uuid: str
    remote_id: int
    x: float
    y: float
    status: ReportStatus
    shape: Any = None
    dimension: Dimension | None = None
    wished_codes: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    opened: datetime | None = None
    organisation: str = UNKNOWN
    answered: bool = False
    accepted: bool = False
    polygon: str = ""
    reporter: int | None = None


@dataclass(frozen=True)
class _Pairs:
    """Reports within 50 m of each other, by position; ``first`` < ``second``."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    distance_m: NDArray[np.float64]
    overlap: NDArray[np.float64]


@full_searches_postponed()
def relations_of(placed: Sequence[PlacedReport], cancelled: Cancelled = never) -> list[Relations]:
    """Return the relations of each report, in the order given; empty once ``cancelled`` says so.

    The result does not depend on the order of ``placed``. Cost grows linearly, also where everybody reports the same
    place: in a crowd each is compared with a fixed number of the others. Test reports stand alone and count nowhere.
    """
    order = sorted(
        (position for position, report in enumerate(placed) if report.status is not ReportStatus.TEST),
        key=lambda position: (placed[position].remote_id, placed[position].uuid),
    )
    reports = [placed[position] for position in order]
    places = _places(reports)
    pairs = _close_pairs(places, cancelled)
    if pairs is None:
        return []
    cluster_of = _clusters(reports, places, pairs)
    neighbours = _neighbours(reports, pairs, cluster_of)
    records = _records(reports)
    members: dict[int, list[int]] = {}
    for number, cluster in enumerate(cluster_of.tolist()):
        members.setdefault(cluster, []).append(number)
    found: dict[int, Relations] = {}
    for cluster in members.values():
        leader, people = reports[cluster[0]], 1
        # Nearly all are alone.
        if len(cluster) > 1:
            leader = min((reports[number] for number in cluster), key=_incompleteness)
            people = max(1, len({reports[number].reporter for number in cluster} - {None}))
        for number in cluster:
            found[order[number]] = Relations(
                report_uuid=reports[number].uuid,
                cluster=leader.uuid,
                cluster_size=len(cluster),
                neighbours=neighbours[number],
                organisation=records[number],
                distinct_reporters=people,
            )
    return [
        found[position] if position in found else Relations(report.uuid, cluster=report.uuid)
        for position, report in enumerate(placed)
    ]


def _incompleteness(report: PlacedReport) -> tuple[bool, bool, bool, bool, int, str]:
    """Sort the report that says most, and among equals the first, to the front of its cluster."""
    return (
        not report.wished_codes,
        report.dimension is None,
        report.shape is None,
        not report.words,
        report.remote_id,
        report.uuid,
    )


def _close_pairs(places: _Places, cancelled: Cancelled) -> _Pairs | None:
    """Return the pairs within 50 m, ``None`` once cancelled."""
    bounds = shapely.bounds(places.geometry).reshape(-1, 4)
    extent = np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1])
    known, wide = np.isfinite(extent), extent > _WIDE_M
    small_at, wide_at = np.flatnonzero(known & ~wide), np.flatnonzero(known & wide)
    small = _Crowd(places.geometry, _speakers(bounds, small_at))
    large = _Crowd(places.geometry, wide_at[:_WIDE_SPEAKERS])
    parts = []
    for crowd, asking in ((small, small_at), (large, np.flatnonzero(known))):
        for start in range(0, len(asking) if len(crowd.speakers) else 0, _CHUNK):
            if cancelled():
                return None
            first, second = crowd.pairs(bounds, asking[start : start + _CHUNK])
            smaller, larger = np.minimum(extent[first], extent[second]), np.maximum(extent[first], extent[second])
            alike = (larger <= _WIDE_M) | (larger <= _WIDE_RATIO * smaller)
            parts.append(_measured(places, first[alike], second[alike]))
    columns = zip(*((part.first, part.second, part.distance_m, part.overlap) for part in parts))
    return _Pairs(*map(np.concatenate, columns)) if parts else _measured(places, small_at[:0], wide_at[:0])


@dataclass(frozen=True)
class _Places:
    """Where the reports are. ``sketch`` is a number that equal sketches share, -1 for points."""

    geometry: NDArray[np.object_]
    sketch: NDArray[np.int64]

    @property
    def drawn(self) -> NDArray[np.bool_]:
        """Which reports have a sketch."""
        return self.sketch >= 0


def _places(reports: Sequence[PlacedReport]) -> _Places:
    """Return the sketch of each report or its point; ``None`` for a place that is none."""
    at = np.array([(report.x, report.y) for report in reports], dtype=float).reshape(-1, 2)
    geometry = np.full(len(reports), None, dtype=object)
    known = np.isfinite(at).all(axis=1)
    geometry[known] = shapely.points(at[known])
    shapes = np.full(len(reports), None, dtype=object)
    shapes[:] = [report.shape for report in reports]
    drawn = np.flatnonzero(~(shapely.is_missing(shapes) | shapely.is_empty(shapes)))
    # The distance between two sketches costs the product of their vertices.
    heavy = drawn[shapely.get_num_coordinates(shapes[drawn]) > _MANY_VERTICES]
    geometry[drawn] = shapes[drawn]
    geometry[heavy] = shapely.make_valid(shapely.simplify(shapes[heavy], 1.0))
    seen: dict[bytes, int] = {}
    sketch = np.full(len(reports), -1, dtype=np.int64)
    sketch[drawn] = [seen.setdefault(wkb, len(seen)) for wkb in shapely.to_wkb(shapes[drawn], output_dimension=2)]
    return _Places(geometry, sketch)


def _speakers(bounds: NDArray[np.float64], numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the first reports of each cell of 50 m, so that a crowd costs no more than its members."""
    centres = (bounds[numbers, :2] + bounds[numbers, 2:]) / 2
    cells = np.floor(centres / NEIGHBOUR_M).astype(np.int64)
    _, cell = np.unique(cells, axis=0, return_inverse=True)
    kept = _rank_in_group(cell.reshape(-1)) < _SPEAKERS
    return numbers[kept]


def _rank_in_group(group: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each element how many elements of its group stand before it."""
    order = np.argsort(group, kind="stable")
    starts = np.flatnonzero(np.r_[True, group[order][1:] != group[order][:-1]]) if len(group) else order
    ranks = np.empty(len(group), dtype=np.int64)
    ranks[order] = np.arange(len(group)) - np.repeat(starts, np.diff(np.r_[starts, len(group)]))
    return ranks


class _Crowd:
    """The reports with which others are compared, in an R-tree."""

    def __init__(self, geometries: NDArray[np.object_], speakers: NDArray[np.int64]) -> None:
        self.speakers = speakers
        self._speaks = np.zeros(len(geometries), dtype=bool)
        self._speaks[speakers] = True
        self._tree = shapely.STRtree(geometries[speakers])

    def pairs(
        self, bounds: NDArray[np.float64], asking: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return each pair of one of ``asking`` and a speaker whose boxes are within 50 m, once in all calls."""
        grown = bounds[asking] + np.array([-1, -1, 1, 1]) * NEIGHBOUR_M
        asked, heard = self._tree.query(shapely.box(*grown.T))
        one, other = asking[asked], self.speakers[heard]
        once = (one < other) | (~self._speaks[one] & (one != other))
        return np.minimum(one, other)[once], np.maximum(one, other)[once]


def _measured(places: _Places, first: NDArray[np.int64], second: NDArray[np.int64]) -> _Pairs:
    """Return the pairs that are really within 50 m, with intersection over union of those that overlap."""
    geometries, sketch, drawn = places.geometry, places.sketch, places.drawn
    distance = shapely.distance(geometries[first], geometries[second])
    close = distance <= NEIGHBOUR_M
    first, second, distance = first[close], second[close], distance[close]
    equal = drawn[first] & (sketch[first] == sketch[second])
    overlap = equal.astype(float)
    touching = np.flatnonzero((distance == 0) & ~equal & drawn[first] & drawn[second])
    one, other = geometries[first[touching]], geometries[second[touching]]
    common = shapely.area(shapely.intersection(one, other))
    union = shapely.area(one) + shapely.area(other) - common
    overlap[touching] = np.divide(common, union, out=np.zeros(len(touching)), where=union > 0)
    return _Pairs(first, second, distance, overlap)


def _clusters(reports: Sequence[PlacedReport], places: _Places, pairs: _Pairs) -> NDArray[np.int64]:
    """Return a cluster number per report: the closest duplicates are joined first, while their cluster stays small."""
    numbers: dict[str, int] = {"": 0}
    polygon = np.array([numbers.setdefault(report.polygon, len(numbers)) for report in reports], dtype=np.int64)
    first, second = pairs.first, pairs.second
    same_place = (
        (pairs.overlap > SAME_SKETCH_IOU)
        | ((pairs.distance_m < SAME_POINT_M) & ~(places.drawn[first] & places.drawn[second]))
        | ((polygon[first] == polygon[second]) & (polygon[first] > 0))
    )
    order = np.lexsort((second, first, -pairs.overlap, pairs.distance_m))
    groups = _Groups(reports)
    for at in order[same_place[order]].tolist():
        one, other = int(first[at]), int(second[at])
        if _same_claim(reports[one], reports[other]):
            groups.join(one, other)
    return np.array([groups.of(number) for number in range(len(reports))], dtype=np.int64)


class _Groups:
    """Sets of reports that are joined two by two unless the outcome would reach too far."""

    def __init__(self, reports: Sequence[PlacedReport]) -> None:
        self._parent = list(range(len(reports)))
        self._box = [(report.x, report.y, report.x, report.y) for report in reports]
        self._polygons = [frozenset({report.polygon} - {""}) for report in reports]

    def of(self, number: int) -> int:
        """Return the number that stands for the group of a report."""
        parent = self._parent
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one group of two, unless it would be wider than 200 m or lie in more than three polygons."""
        one, other = self.of(one), self.of(other)
        a, b = self._box[one], self._box[other]
        box = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
        polygons = self._polygons[one] | self._polygons[other]
        small = (box[2] - box[0]) ** 2 + (box[3] - box[1]) ** 2 <= CLUSTER_M**2 and len(polygons) <= CLUSTER_POLYGONS
        if one != other and small:
            kept, joined = min(one, other), max(one, other)
            self._parent[joined] = kept
            self._box[kept], self._polygons[kept] = box, polygons


def _same_claim(one: PlacedReport, other: PlacedReport) -> bool:
    """Tell whether two reports at the same place may make the same remark, in the same loop."""
    if one.opened is not None and other.opened is not None and abs(one.opened - other.opened) > LOOP:
        return False
    if one.dimension is not None and other.dimension is not None and one.dimension is not other.dimension:
        return False
    if one.wished_codes and other.wished_codes:
        return not set(one.wished_codes).isdisjoint(other.wished_codes)
    if one.dimension is not None and one.dimension is other.dimension:
        return True
    either = len(one.words | other.words)
    return bool(either) and len(one.words & other.words) > SIMILAR_TEXT * either


def _neighbours(
    reports: Sequence[PlacedReport], pairs: _Pairs, cluster_of: NDArray[np.int64]
) -> list[tuple[Neighbour, ...]]:
    """Return the neighbours of each report: duplicates first, then the nearest, twenty at most."""
    subject = np.concatenate([pairs.first, pairs.second])
    other = np.concatenate([pairs.second, pairs.first])
    distance = np.tile(pairs.distance_m, 2)
    overlap = np.tile(pairs.overlap, 2)
    duplicate = cluster_of[subject] == cluster_of[other]
    order = np.lexsort((other, distance, ~duplicate, subject))
    order = order[_rank_in_group(subject[order]) < MOST_NEIGHBOURS]
    found: list[list[Neighbour]] = [[] for _ in reports]
    columns = (subject[order], other[order], distance[order].round(2), overlap[order].round(4), duplicate[order])
    for number, near, metres, share, same in zip(*(column.tolist() for column in columns)):
        report = reports[near]
        found[number].append(Neighbour(report.uuid, report.remote_id, metres, share, report.status, same))
    return [tuple(of_one) for of_one in found]


def _records(reports: Sequence[PlacedReport]) -> list[OrganisationRecord | None]:
    """Return the record of each report's kind of organisation without the report itself, ``None`` when not known.

    Empirical Bayes estimate; leaving the report out of its own record keeps the answer out of the question.
    """
    answered = Counter(report.organisation for report in reports if report.answered)
    accepted = Counter(report.organisation for report in reports if report.answered and report.accepted)
    all_answered, all_accepted = sum(answered.values()), sum(accepted.values())

    @cache
    def record(kind: str, own_answer: bool, own_acceptance: bool) -> OrganisationRecord | None:
        if kind == UNKNOWN:
            return None
        others = all_answered - own_answer
        prior = (all_accepted - own_acceptance) / others if others else PRIOR_SHARE
        seen, taken = answered[kind] - own_answer, accepted[kind] - own_acceptance
        return OrganisationRecord(kind, seen, taken, (taken + PRIOR_ANSWERS * prior) / (seen + PRIOR_ANSWERS))

    return [record(report.organisation, report.answered, report.answered and report.accepted) for report in reports]
