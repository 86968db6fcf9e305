"""From a key to the next report, fully shown: a real QGIS, 10,000 reports with evidence, layers of SIZE polygons."""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import osr

from ocsge_qgis_plugin.domain.departements import departement_of_code
from tests.benchmarks.bench_gui_block import build_plugin, wait_measured
from tests.benchmarks.harness import Result
from tests.benchmarks.large_layers import COSIA_BLOCK_M, EPSG, ORIGIN, PITCH_M, LargeDepartement, large_departement
from tests.benchmarks.many_reports import Place, server_with
from tests.day.setting import ROOT, Setting
from tests.driver import Desktop, Driver, QgisSession
from tests.server import LocalServer

REPORTS = 10_000
DECISIONS = 500
PAUSE_S = 0.3
"""Between a report shown and the key that decides on it: nobody looks and decides faster."""
KEYS = ("d", "x")
"""Verdicts that leave no doubt: already right, irrelevant."""


class NextReport:
    """Decisions by one key each, by real key presses; the stopwatch stands inside QGIS."""

    name = "next_report"
    goal = "95 of 100 next reports are fully shown within 100 ms after the key, over 500 decisions"
    block_goal = "GUI thread never blocked for 50 ms over 500 decisions"

    def run(self, size: int) -> list[Result]:
        land = large_departement(ROOT / "build" / "bench", size)
        with tempfile.TemporaryDirectory(prefix="ocsge-bench-", dir=ROOT / "build") as name:
            folder = Path(name)
            deliveries = folder / "livraisons"
            deliver(land, deliveries)
            plugin_zip = build_plugin(folder)
            place = places_in(land)
            with server_with(REPORTS, folder, place) as server, Desktop(layout="fr") as desktop:
                seconds, block, over = _decide(desktop, server, plugin_zip, folder, deliveries)
        hundredths = statistics.quantiles(seconds, n=100)
        median, late, slowest = (1000 * value for value in (hundredths[49], hundredths[94], max(seconds)))
        note = (
            f"median {median:.0f}, 95th {late:.0f}, slowest {slowest:.0f} ms of {len(seconds)} decisions; "
            f"{os.getloadavg()[0]:.1f} processes wanted to run on {os.cpu_count()} cores"
        )
        blocks = f"longest block; {over} were longer than 50 ms"
        return [
            Result(self.name, land.polygons, hundredths[94], goal=self.goal, note=note),
            Result(f"{self.name}_block", land.polygons, block, goal=self.block_goal, note=blocks),
        ]


def deliver(land: LargeDepartement, target: Path) -> None:
    """Lay the layers out as IGN delivers them. Links where the disk has them: nothing writes to a delivery."""
    for state, year in zip(land.states, (2018, 2021)):
        inner = target / f"OCS-GE_2-0__GPKG_LAMB93_D040_{year}-01-01" / f"OCSGE_2-0_GPKG_LAMB93_D40-{year}"
        _link(state.source, inner / "OCCUPATION_SOL.gpkg")
        _link(land.built_up.source, inner / "ZONE_CONSTRUITE.gpkg")
    for block in land.cosia:
        x, y_north = int(block.extent[0] // 1000), int((block.extent[1] + COSIA_BLOCK_M) // 1000)
        _link(
            Path(block.source),
            target / "COSIA_1-0__GPKG_LAMB93_D040_2021-01-01" / f"D040_2021_{x}_{y_north}_vecto.gpkg",
        )


def _link(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def places_in(land: LargeDepartement) -> Place:
    """Return where reports lie: anywhere in the département, the same in every run."""
    drawn = np.random.default_rng(3).random((REPORTS, 2)) * 0.96 + 0.02
    metres = ORIGIN + drawn * land.side * PITCH_M
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(EPSG)
    target.ImportFromEPSG(4326)
    for crs in (source, target):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    degrees = np.array(osr.CoordinateTransformation(source, target).TransformPoints(metres))
    return lambda number: (float(degrees[number, 0]), float(degrees[number, 1]))


def _decide(
    desktop: Desktop, server: LocalServer, plugin_zip: Path, folder: Path, deliveries: Path
) -> tuple[list[float], float, int]:
    """Pull, wait for the evidence, decide."""
    departement = departement_of_code("40")
    assert departement is not None
    setting = Setting(departement, deliveries, server, plugin_zip, folder)
    settings = {**setting.settings, "ocsge/last_departement": departement.code, "ocsge/one_key": True}
    with QgisSession(
        desktop, folder / "qgis", plugin_zip, settings=settings, environment=setting.environment
    ) as session:
        driver = Driver(session, folder)
        driver.wait_until(lambda: any("Signalements" in layer["name"] for layer in driver.layers()), "it is open", 60)
        driver.wait_idle(timeout=120)
        driver.menu("OCS GE > Se connecter…")
        wait_measured(driver)
        assert driver.row_count("ocsgeReportList") == REPORTS
        driver.click_row("ocsgeReportList", 0)
        driver.wait_map(timeout=120)
        # The first look takes the widgets in, which holds the window up like a block.
        driver.stopwatch()
        driver.longest_block(reset=True)
        for number in range(DECISIONS):
            time.sleep(PAUSE_S)
            before = len(driver.stopwatch(arm=True))
            driver.keys(KEYS[number % len(KEYS)])
            driver.wait_until(lambda before=before: len(driver.stopwatch()) > before, "the next report is shown")
        report = session.ask("heartbeat")
        seconds = driver.stopwatch()
        left = driver.row_count("ocsgeReportList")
        assert left == REPORTS - DECISIONS, f"{left} reports are left"
        return seconds, report["longest_ms"] / 1000, int(report["over_50_ms"])


BENCHMARKS = [NextReport()]
