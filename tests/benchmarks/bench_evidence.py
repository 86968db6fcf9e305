"""What lies under ten thousand reports, against a loop over layers, reports and features by GDAL."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely
from osgeo import ogr, osr

from ocsge_qgis_plugin.landcover.footprints import Footprint, by_place, footprints_of
from ocsge_qgis_plugin.landcover.report_overlay import CosiaLayer, StateLayer, Survey
from tests.benchmarks.harness import PeakMemory, Result, peer_seconds
from tests.benchmarks.large_layers import (
    BLOCK_M,
    EPSG,
    LargeDepartement,
    block_corners,
    cells_of_blocks,
    large_departement,
)

ROOT = Path(__file__).resolve().parents[2]
REPORTS = 10_000
PEER = "GDAL, a filter and an intersection per report and feature"
PEER_CAP_S = 60.0
GOAL_S, GOAL_MB = 60, 1_000


class EvidenceOfLayers:
    """Two vintages with their road skeleton, one built-up zone, CoSIA: a third of the reports are bare points."""

    name = "evidence"
    goal = f"{REPORTS:,} reports over 1 M polygons per vintage: {GOAL_S} s, {GOAL_MB:,} MB".replace(",", " ")

    def run(self, size: int) -> list[Result]:
        layers = large_departement(ROOT / "build" / "bench", size)
        sketches = sketches_over(layers, REPORTS)
        _look(layers, footprints_of(sketches[:10], EPSG))
        with PeakMemory() as peak:
            start = time.perf_counter()
            footprints = footprints_of(sketches, EPSG)
            found, longest = _look(layers, footprints)
            ours = time.perf_counter() - start
        peer, note = peer_seconds(_peer(layers, footprints), REPORTS, PEER_CAP_S)
        note = (
            f"{found} polygons found under {REPORTS} reports; roads: one polygon of {layers.vertices_of_roads} points "
            f"and {layers.holes} holes; longest batch {longest:.1f} s; {note}"
        ).rstrip("; ")
        return [Result(self.name, layers.polygons, ours, PEER, peer, peak.mb, self.goal, note)]


def sketches_over(layers: LargeDepartement, count: int, seed: int = 8) -> list[tuple[tuple[str, ...], float, float]]:
    """Return reports as the server tells them: half of them in towns; outlines of 4 to 60 vertices, points, lines."""
    rng = np.random.default_rng(seed)
    corners, cells = block_corners(layers.side), cells_of_blocks(layers.side)
    towns = np.flatnonzero(cells == cells.max())
    chosen = np.where(rng.random(count) < 0.5, rng.choice(towns, count), rng.integers(0, len(corners), count))
    places = corners[chosen] + rng.uniform(0, BLOCK_M, (count, 2))
    kind, radius, vertices = rng.random(count), rng.uniform(8, 60, count), rng.integers(4, 60, count)
    plane, degrees = osr.SpatialReference(), osr.SpatialReference()
    plane.ImportFromEPSG(EPSG)
    degrees.ImportFromEPSG(4326)
    for crs in (plane, degrees):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    move = osr.CoordinateTransformation(plane, degrees)
    sketches: list[tuple[tuple[str, ...], float, float]] = []
    for number, place in enumerate(places):
        angle = np.linspace(0, 2 * np.pi, vertices[number], endpoint=False)
        ring = place + np.column_stack([np.cos(angle), np.sin(angle)]) * radius[number] * rng.uniform(0.7, 1)
        moved = [point[:2] for point in move.TransformPoints([place.tolist(), *ring.tolist(), ring[0].tolist()])]
        text = ", ".join(f"{x:.7f} {y:.7f}" for x, y in moved[1:])
        wkts = () if kind[number] < 1 / 3 else (f"LINESTRING({text})" if kind[number] > 0.95 else f"POLYGON(({text}))",)
        sketches.append((wkts, *moved[0]))
    return sketches


def _look(layers: LargeDepartement, footprints: list[Footprint]) -> tuple[int, float]:
    """Return how many polygons were found, and the time of the slowest batch: what a cancel may have to wait for."""
    states = [StateLayer(f"M{number}", 2015 + 3 * number, layer) for number, layer in enumerate(layers.states, start=1)]
    zones = {state.vintage: layers.built_up for state in states}
    found, longest = 0, 0.0
    with Survey(states, [CosiaLayer(2021, layers.cosia)], zones) as survey:
        for batch in by_place(footprints):
            start = time.perf_counter()
            facts = survey.look_at([footprints[number] for number in batch])
            longest = max(longest, time.perf_counter() - start)
            found += sum(len(vintage.polygons) for fact in facts for vintage in fact.vintages)
    return found, longest


def _peer(layers: LargeDepartement, footprints: list[Footprint]) -> Iterator[int]:
    """Ask each layer about each report, a step a report: areas by code in two vintages, by class in CoSIA."""
    files = [ogr.Open(str(layer.source)) for layer in (*layers.states, layers.built_up)]
    blocks = [(block.extent, ogr.Open(block.source)) for block in layers.cosia]
    for footprint in footprints:
        reach = ogr.CreateGeometryFromWkb(shapely.to_wkb(footprint.reach))
        x, y = footprint.x, footprint.y
        near = [file for (x1, y1, x2, y2), file in blocks if x1 - 60 <= x <= x2 + 60 and y1 - 60 <= y <= y2 + 60]
        total = 0.0
        for file in (*files, *near):
            layer = file.GetLayer(0)
            layer.SetSpatialFilter(reach)
            for feature in layer:
                shape = feature.GetGeometryRef()
                if shape.Intersects(reach):
                    total += shape.Intersection(reach).GetArea()
        yield int(total)


BENCHMARKS = [EvidenceOfLayers()]
