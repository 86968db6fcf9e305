"""Near-duplicates among a département's reports, against a plain loop over all pairs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import numpy as np
import shapely

from ocsge_qgis_plugin.domain.nomenclature import Dimension, nomenclature
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workflow.neighbours import NEIGHBOUR_M, SAME_SKETCH_IOU, PlacedReport, relations_of
from tests.benchmarks.harness import PeakMemory, Result, median_seconds, peer_seconds

MOST = 100_000
PEER_CAP_S = 20.0
PEER = "each pair in turn, shapely"
# Landes: 9,243 km². Reports gather where towns grow, a third of them in groups of up to eight.
SIDE_M = 96_000.0
_START = datetime(2025, 1, 6, tzinfo=timezone.utc)


class Neighbours:
    """Sketches of 4 to 24 vertices, a third bare points; no more than 100,000 reports are made."""

    name = "neighbours"
    goal = "100,000 reports in less than 5 s"
    crowd_goal = "linear also where everybody reports the same place"

    def run(self, size: int) -> list[Result]:
        count = min(size, MOST)
        return [
            self._measure(self.name, self.goal, reports_over(count, SIDE_M)),
            self._measure(f"{self.name}_crowd", self.crowd_goal, reports_over(count, 20.0)),
        ]

    def _measure(self, name: str, goal: str, reports: list[PlacedReport]) -> Result:
        with PeakMemory() as peak:
            ours = median_seconds(lambda: relations_of(reports))
        peer, note = peer_seconds(_pairwise(reports), len(reports), PEER_CAP_S)
        found = relations_of(reports)
        duplicates = sum(relation.cluster != relation.report_uuid for relation in found)
        note = f"{duplicates} likely duplicates found; {note}".rstrip("; ")
        return Result(name, len(reports), ours, PEER, peer, peak.mb, goal, note)


def reports_over(count: int, side_m: float, seed: int = 3) -> list[PlacedReport]:
    """Return ``count`` reports in a square of ``side_m``, with their duplicates a few metres off."""
    rng = np.random.default_rng(seed)
    parent = np.where(rng.random(count) < 1 / 3, rng.integers(0, np.maximum(1, np.arange(count)), count), -1)
    places = rng.random((count, 2)) * side_m
    for number in np.flatnonzero(parent >= 0):
        places[number] = places[parent[number]] + rng.normal(0, 6, 2)
    radius, vertices, drawn = rng.uniform(8, 60, count), rng.integers(4, 24, count), rng.random(count) < 2 / 3
    leaves = [(dimension, leaf.code) for dimension in Dimension for leaf in nomenclature(dimension).leaves]
    claim = rng.integers(0, len(leaves), count)
    reports = []
    for number, (x, y) in enumerate(places.tolist()):
        origin = int(parent[number]) if parent[number] >= 0 else number
        dimension, code = leaves[claim[origin]]
        angle = np.linspace(0, 2 * np.pi, vertices[number], endpoint=False)
        ring = np.column_stack([np.cos(angle), np.sin(angle)]) * radius[origin] + (x, y)
        reports.append(
            PlacedReport(
                uuid=f"{number:08d}",
                remote_id=900_000 + number,
                x=x,
                y=y,
                status=ReportStatus.SUBMIT if number % 2 else ReportStatus.VALID,
                shape=shapely.polygons(ring) if drawn[number] else None,
                dimension=dimension,
                wished_codes=(code,) if number % 2 else (),
                words=frozenset({code, str(origin % 50)}),
                opened=_START + timedelta(minutes=number),
                organisation=("ddt", "epci", "commune", "unknown")[number % 4],
                answered=number % 2 == 0,
                accepted=number % 4 == 0,
                reporter=number % 300,
            )
        )
    return reports


def _pairwise(reports: list[PlacedReport]) -> Iterator[int]:
    """Compare each report with all others by box, distance and overlap; a step a report."""
    shapes = [report.shape or shapely.Point(report.x, report.y) for report in reports]
    boxes = [shape.bounds for shape in shapes]
    for number, (shape, box) in enumerate(zip(shapes, boxes)):
        duplicates = 0
        for other, (against, bounds) in enumerate(zip(shapes, boxes)):
            if (
                other == number
                or bounds[0] > box[2] + NEIGHBOUR_M
                or bounds[2] < box[0] - NEIGHBOUR_M
                or bounds[1] > box[3] + NEIGHBOUR_M
                or bounds[3] < box[1] - NEIGHBOUR_M
                or shape.distance(against) > NEIGHBOUR_M
            ):
                continue
            common = shape.intersection(against).area
            if common > SAME_SKETCH_IOU * (shape.area + against.area - common):
                duplicates += 1
        yield duplicates


BENCHMARKS = [Neighbours()]
