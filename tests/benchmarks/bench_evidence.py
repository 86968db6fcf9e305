"""Evidence for ten thousand reports over a whole département, against a loop over layers and features by GDAL."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import shapely
from osgeo import ogr

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.reports import Report
from ocsge_qgis_plugin.landcover.footprints import Footprint, footprints_of
from ocsge_qgis_plugin.landcover.report_overlay import CosiaLayer, StateLayer
from ocsge_qgis_plugin.workflow.evidence_inputs import EvidenceInputs
from ocsge_qgis_plugin.workflow.evidence_pass import EvidenceOutcome, refresh_evidence
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace
from tests.benchmarks.harness import PeakMemory, Result, peer_seconds
from tests.benchmarks.large_layers import EPSG, Content, LargeDepartement, large_departement
from tests.benchmarks.large_official import large_official
from tests.benchmarks.large_reports import MAPPINGS, reports_over, sketches_over

ROOT = Path(__file__).resolve().parents[2]
REPORTS = 10_000
CHANGED = 100
STOPS = (0.5, 2.0, 4.0, 7.0, 11.0)
"""Seconds after which a pass is stopped, one after the other; the last one goes on to its end."""
PEER = "GDAL, a filter and an intersection per report and feature"
PEER_CAP_S = 60.0
LARGEST_FOR_PEER = 1_000_000


class Evidence:
    """A pass over two vintages with their road skeleton, CoSIA, BD TOPO and RPG; a third of the reports are points."""

    name = "evidence"
    goal = f"{REPORTS:,} reports over 1 M polygons per vintage: 60 s, 1,000 MB".replace(",", " ")
    stop_goal = "stopped within 0.5 s; what was measured is kept"

    def run(self, size: int) -> list[Result]:
        home = ROOT / "build" / "bench"
        layers = large_departement(home, size)
        inputs = _inputs(layers, home / "official")
        reports = reports_over(layers, REPORTS)
        results = []
        # First of all, while the memory of this process has not grown for other reasons.
        with _filled(reports) as workspace:
            first = _measured(self.name, layers.polygons, lambda: refresh_evidence(workspace, inputs))
            workspace.reports.upsert(_reworded(reports[:CHANGED]))
            results.append(
                _measured("evidence_100_changed", layers.polygons, lambda: refresh_evidence(workspace, inputs))
            )
            again = _with_new_edition(inputs)
            results.append(_measured("evidence_one_layer", layers.polygons, lambda: refresh_evidence(workspace, again)))
        with _filled(reports) as workspace:
            results.append(_stopped(workspace, inputs, layers.polygons, self.stop_goal))
        peer, note = peer_seconds(_peer(layers, _footprints(layers)), REPORTS, PEER_CAP_S)
        note = (
            f"{first.note}; roads: one polygon of {layers.vertices_of_roads} points and {layers.holes} holes; "
            f"peer looks at OCS GE without the roads and at CoSIA only, {note}"
        )
        results.insert(0, replace(first, peer=PEER, peer_s=peer, goal=self.goal, note=note))
        return results


@contextmanager
def _filled(reports: list[Report]) -> Iterator[Workspace]:
    """Open a fresh workspace with the reports in it."""
    departement = departement_of_code("40")
    assert departement is not None
    with (
        tempfile.TemporaryDirectory(prefix="ocsge-bench-") as folder,
        open_workspace(Path(folder), departement) as workspace,
    ):
        workspace.reports.upsert(reports)
        yield workspace


def _inputs(layers: LargeDepartement, official: Path) -> EvidenceInputs:
    states = tuple(
        StateLayer(f"M{number}", 2015 + 3 * number, layer) for number, layer in enumerate(layers.states, start=1)
    )
    return EvidenceInputs(
        states=states,
        cosias=(CosiaLayer(2021, layers.cosia, "cosia"),),
        built_up={state.vintage: layers.built_up for state in states},
        official=large_official(official, layers),
        mappings=MAPPINGS,
    )


def _with_new_edition(inputs: EvidenceInputs) -> EvidenceInputs:
    *others, last = inputs.states
    layer = replace(last.layer, delivery=Content("delivered again"))  # type: ignore[type-var]
    return replace(inputs, states=(*others, replace(last, layer=layer)))


def _reworded(reports: list[Report]) -> list[Report]:
    return [replace(report, comment=f"{report.comment} Merci.") for report in reports]


def _footprints(layers: LargeDepartement) -> list[Footprint]:
    return footprints_of(sketches_over(layers, REPORTS), EPSG)


def _measured(name: str, polygons: int, action: Callable[[], EvidenceOutcome]) -> Result:
    """Return what a pass took; processor time too, as a machine shared with others makes it wait."""
    with PeakMemory() as peak:
        start, processor = time.perf_counter(), time.process_time()
        outcome = action()
        took, processor = time.perf_counter() - start, time.process_time() - processor
    assert (outcome.left, outcome.problems) == (0, ())
    note = (
        f"{outcome.measured} measured of {REPORTS}; {processor:.1f} s of processor; "
        f"{os.getloadavg()[0]:.1f} processes wanted to run on {os.cpu_count()} cores"
    )
    return Result(name, polygons, took, peak_mb=peak.mb, note=note)


def _stopped(workspace: Workspace, inputs: EvidenceInputs, polygons: int, goal: str) -> Result:
    """Stop passes at several moments and return the longest that one went on; each report is measured once."""
    waits, measured = [], 0
    for seconds in STOPS:
        stop, asked = threading.Event(), [0.0]

        def ask(stop: threading.Event = stop, asked: list[float] = asked) -> None:
            asked[0] = time.perf_counter()
            stop.set()

        timer = threading.Timer(seconds, ask)
        timer.start()
        outcome = refresh_evidence(workspace, inputs, cancelled=stop.is_set)
        waits.append(time.perf_counter() - asked[0])
        timer.cancel()
        assert outcome.was_cancelled
        measured += outcome.measured
    left = refresh_evidence(workspace, inputs)
    assert measured + left.measured == REPORTS
    every = ", ".join(f"{1000 * wait:.0f}" for wait in waits)
    load = f"{os.getloadavg()[0]:.1f} processes wanted to run on {os.cpu_count()} cores"
    note = f"waits of {every} ms; {measured} reports had been measured by then and were not again; {load}"
    return Result("evidence_stopped", polygons, max(waits), goal=goal, note=note)


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
                # One intersection with the roads takes minutes.
                if shape.WkbSize() < LARGEST_FOR_PEER and shape.Intersects(reach):
                    total += shape.Intersection(reach).GetArea()
        yield int(total)


BENCHMARKS = [Evidence()]
