"""How long QGIS's window stands still while a département's reports come in: a real QGIS, the packaged plugin."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from ocsge_qgis_plugin.domain.departements import departement_of_code
from tests.benchmarks.harness import Result
from tests.benchmarks.many_reports import MOST, server_with
from tests.day.setting import ROOT, Setting
from tests.driver import Desktop, Driver, QgisSession
from tests.server import LocalServer

RUNS = 3
FIRST_PAGE = "GET /gcms/api/reports"
PULL_SECONDS = 600.0
PULLING = ("Synchronisation OCS GE", "Lecture des signalements")
MEASURING = "Indices des signalements"
QUIET_S = 2.0
"""Without any task for so long, everything is measured."""


@dataclass(frozen=True)
class _Seen:
    """The longest block and the time of the pull, then of the measuring of evidence that follows it."""

    pull_block: float
    pull_seconds: float
    evidence_block: float
    evidence_seconds: float


class GuiBlock:
    """The report dock is open and empty; the first page is held until the stopwatch runs."""

    name = "gui_block"
    goal = "GUI thread never blocked for 50 ms while 10,000 reports are pulled"
    evidence_goal = "GUI thread never blocked for 50 ms while evidence about them is measured"

    def run(self, size: int) -> list[Result]:
        count = min(size, MOST)
        with tempfile.TemporaryDirectory(prefix="ocsge-bench-") as name:
            folder = Path(name)
            plugin_zip = build_plugin(folder)
            with server_with(count, folder) as server, Desktop(layout="fr") as desktop:
                seen = [_measure(desktop, server, plugin_zip, folder / f"run{run}", count) for run in range(RUNS)]
        return [
            self._result("gui_block", self.goal, count, [(run.pull_block, run.pull_seconds) for run in seen]),
            self._result(
                "gui_block_evidence",
                self.evidence_goal,
                count,
                [(run.evidence_block, run.evidence_seconds) for run in seen],
            ),
        ]

    def _result(self, name: str, goal: str, count: int, seen: list[tuple[float, float]]) -> Result:
        blocks = sorted(block for block, _ in seen)
        every = ", ".join(f"{1000 * block:.0f}" for block in blocks)
        seconds = sorted(time for _, time in seen)[RUNS // 2]
        note = (
            f"longest block of each of {RUNS} runs: {every} ms, the worst given; it took {seconds:.1f} s; "
            f"{os.getloadavg()[0]:.1f} processes wanted to run on {os.cpu_count()} cores"
        )
        return Result(name, count, blocks[-1], goal=goal, note=note)


def build_plugin(folder: Path) -> Path:
    """Build the zip of ``make package`` from the sources as they are now."""
    subprocess.run([sys.executable, str(ROOT / "i18n" / "compile.py")], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    package = [sys.executable, str(ROOT / ".ci" / "package.py"), "--out", str(folder / "package")]
    subprocess.run(package, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return next((folder / "package").glob("*.zip"))


def _measure(desktop: Desktop, server: LocalServer, plugin_zip: Path, folder: Path, count: int) -> _Seen:
    """Pull everything into a fresh workspace of a fresh profile."""
    deliveries = folder / "livraisons"
    deliveries.mkdir(parents=True)
    departement = departement_of_code("40")
    assert departement is not None
    setting = Setting(departement, deliveries, server, plugin_zip, folder)
    settings = {**setting.settings, "ocsge/last_departement": departement.code}
    server.clear_requests()
    server.set_fault("slow", {"match": FIRST_PAGE, "seconds": "held", "times": 1})
    with QgisSession(
        desktop, folder / "qgis", plugin_zip, settings=settings, environment=setting.environment
    ) as session:
        driver = Driver(session, folder)
        driver.wait_until(lambda: any("Signalements" in layer["name"] for layer in driver.layers()), "it is open")
        driver.wait_idle(timeout=60)
        driver.wait_map(timeout=60)
        driver.menu("OCS GE > Se connecter…")
        server.wait_for(FIRST_PAGE, stage="received", timeout=25)
        driver.wait_map(timeout=60)
        driver.longest_block(reset=True)
        start = time.perf_counter()
        server.set_fault("slow", None)
        server.release()
        # Looking at widgets would hold the window up itself; tasks are asked for in no time.
        driver.wait_until(lambda: not _is_pulling(driver), "the reports are pulled and listed", PULL_SECONDS)
        pulled = time.perf_counter()
        pull_block = driver.longest_block(reset=True) / 1000.0
        assert driver.row_count("ocsgeReportList") == count
        wait_measured(driver)
        measured = time.perf_counter() - QUIET_S
        evidence_block = driver.longest_block() / 1000.0
        assert driver.exists("ocsgeSuggestionOutcome")
        return _Seen(pull_block, pulled - start, evidence_block, measured - pulled)


def _is_pulling(driver: Driver) -> bool:
    return not _running(driver).isdisjoint(PULLING)


def wait_measured(driver: Driver) -> None:
    """Wait until evidence is there: a pass begins a moment after the pull, and gives way to a synchronisation.

    Only tasks are asked for: a look at widgets would hold the window up itself.
    """
    driver.wait_until(lambda: MEASURING in _running(driver), "measuring has begun", PULL_SECONDS)
    since = time.perf_counter()

    def is_quiet() -> bool:
        nonlocal since
        if _running(driver):
            since = time.perf_counter()
        return time.perf_counter() - since > QUIET_S

    driver.wait_until(is_quiet, "measured", PULL_SECONDS)


def _running(driver: Driver) -> set[str]:
    return {task["description"] for task in driver.tasks()}


BENCHMARKS = [GuiBlock()]
