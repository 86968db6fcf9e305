"""Orders in which to work through the pile: by group of similar reports, by place, by confidence.

By age needs nothing of this: it is the opening date. Each order gives every report one number to sort by, so that a
list can place one report that changed without sorting all of them again.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, product
from typing import Any

from ..domain.suggestions import Outcome
from ..workspace.summaries import ReportSummary
from .suggesting import is_in_check_sample

# Hilbert's curve: by orientation and quadrant (x, y), the rank of the quadrant and the orientation inside it.
_CURVE = (
    {(0, 0): (0, 1), (0, 1): (1, 0), (1, 1): (2, 0), (1, 0): (3, 3)},
    {(0, 0): (0, 0), (1, 0): (1, 1), (1, 1): (2, 1), (0, 1): (3, 2)},
    {(1, 1): (0, 3), (1, 0): (1, 2), (0, 0): (2, 2), (0, 1): (3, 1)},
    {(1, 1): (0, 2), (0, 1): (1, 3), (0, 0): (2, 3), (1, 0): (3, 0)},
)
# Cells of some forty metres: reports that close are on the same screen.
_BITS = 20
_CELLS_PER_DEGREE = 2**_BITS / 360
# A degree of longitude is that much shorter than one of latitude in the middle of France.
_EASTING = 0.69


def _four_levels(orientation: int, x: int, y: int) -> tuple[int, int]:
    rank = 0
    for level in (3, 2, 1, 0):
        quadrant, orientation = _CURVE[orientation][x >> level & 1, y >> level & 1]
        rank = rank << 2 | quadrant
    return rank, orientation * 256


# Four levels at a step, by orientation * 256 + x * 16 + y: a fifth of the time of level by level.
_STEPS = [_four_levels(*cell) for cell in product(range(4), range(16), range(16))]


def curve_rank(x: int, y: int) -> int:
    """Return the rank of a cell of the 2^20 × 2^20 grid along Hilbert's curve, on which neighbours are neighbours."""
    rank = orientation = 0
    for level in range(_BITS - 4, -1, -4):
        step, orientation = _STEPS[orientation + (x >> level & 15) * 16 + (y >> level & 15)]
        rank = rank << 8 | step
    return rank


def sorted_positions(values: Sequence[Any]) -> list[int]:
    """Return the positions of ``values`` in ascending order, equals as they stand.

    Themes, communes and statuses are few among tens of thousands of reports: those are put into heaps, which takes a
    fifth of the time of comparing each with its neighbours.
    """
    if len(set(values)) * 4 > len(values):
        return sorted(range(len(values)), key=values.__getitem__)
    heaps: dict[Any, list[int]] = {}
    for position, value in enumerate(values):
        heaps.setdefault(value, []).append(position)
    return list(chain.from_iterable(heaps[value] for value in sorted(heaps)))


def place_rank(summary: ReportSummary) -> float:
    """Return where a report lies on the way through all reports: next numbers lie close to each other on the map."""
    x, y = (summary.longitude + 180) * _EASTING * _CELLS_PER_DEGREE, (summary.latitude + 90) * _CELLS_PER_DEGREE
    # Python sorts floats in half the time of integers of this size.
    return float(curve_rank(int(x), int(y)))


class OrderGround:
    """What the place of one report depends on besides itself: its group's size, and how the others are ranked."""

    def __init__(self, summaries: Iterable[ReportSummary] = ()) -> None:
        listed = list(summaries)
        sizes = Counter([summary.cluster for summary in listed])
        groups = {cluster for cluster, size in sizes.items() if cluster and size > 1}
        # In the order of numbers, so that the first of a group is the same on every machine.
        members = sorted((each for each in listed if each.cluster in groups), key=lambda each: -each.key.remote_id)
        first = {each.cluster: each for each in members}
        ranked = sorted(groups, key=lambda cluster: (-sizes[cluster], place_rank(first[cluster]), cluster))
        self._group_rank = {cluster: float(rank - len(ranked)) for rank, cluster in enumerate(ranked)}
        self._refusals = sorted(1 - each.probability for each in listed if each.probability is not None)

    def similar(self, summary: ReportSummary) -> float:
        """Sort groups of likely duplicates first, the largest before, then what stands alone by place."""
        rank = self._group_rank.get(summary.cluster)
        return place_rank(summary) if rank is None else rank

    def confidence(self, summary: ReportSummary) -> float:
        """Sort by the probability of being taken into account, the surest first; what has no opinion comes last.

        Reports of the check sample stand at a random place among the others, the same on every machine: judged in the
        order of their score, they would be judged with that score in mind.
        """
        if summary.probability is None:
            return 2.0 if summary.outcome is None else 1.5 + _OUTCOME_RANK[summary.outcome] / 100
        if summary.probability < 0.5 and is_in_check_sample(summary.uuid) and self._refusals:
            return self._refusals[int(_draw(summary.uuid) * len(self._refusals))]
        # Of equal probabilities the outcome decides, which is far less than probabilities are written with.
        return 1 - summary.probability + _OUTCOME_RANK[summary.outcome or Outcome.NO_OPINION] * 1e-9


def stands_on(summary: ReportSummary) -> tuple[object, ...]:
    """Return what of a report the ground is made of; where it changes, other reports change their places."""
    return summary.cluster, summary.probability


_OUTCOME_RANK = {outcome: rank for rank, outcome in enumerate(Outcome)}


def _draw(report_uuid: str) -> float:
    return int.from_bytes(hashlib.sha256(f"order/{report_uuid}".encode()).digest()[:4], "big") / 2**32
