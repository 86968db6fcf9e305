"""A real QGIS per test file, driven from outside.

A test asks for ``driver``. Its file may say more in module-level fixtures that override the ones here:
``keyboard`` (layout) and ``qgis_options`` (keywords of ``QgisSession``: settings, project, environment, plugins).
Tests with several QGIS (two windows, "tomorrow", a kill) ask for ``start_qgis``. Screens of failed tests are in
``build/gui/``.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.driver import Desktop, Driver, QgisSession
from tests.driver.session import ProbeError
from tests.gui.office import Office, Person
from tests.server import LocalServer

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "gui"
LIVE_DRIVERS: pytest.StashKey[list[Driver]] = pytest.StashKey()
PASSED: pytest.StashKey[bool] = pytest.StashKey()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LIVE_DRIVERS] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("gui")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    report = yield
    if report.when == "call":
        item.stash[PASSED] = report.passed
    if report.failed:
        name = re.sub(r"[^\w.-]+", "_", item.nodeid.removeprefix("tests/gui/"))
        for number, driver in enumerate(item.config.stash[LIVE_DRIVERS], start=1):
            picture = PICTURES / f"{name}-{report.when}-{number}.png"
            try:
                driver.desktop.screenshot(picture)
                log = driver.session.log_tail(60)
            except (OSError, RuntimeError, subprocess.SubprocessError) as error:
                log = f"no picture: {error}"
            report.sections.append((f"QGIS {number}: {picture}", log))
    return report


@pytest.fixture(scope="session")
def packaged_plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of ``make package``, built from the sources as they are now."""
    folder = tmp_path_factory.mktemp("package")
    subprocess.run([sys.executable, str(ROOT / "i18n" / "compile.py")], check=True)
    subprocess.run([sys.executable, str(ROOT / ".ci" / "package.py"), "--out", str(folder)], check=True)
    return next(folder.glob("*.zip"))


@pytest.fixture(scope="module")
def keyboard() -> str:
    """Keyboard layout of the file's desktop."""
    return "fr"


@pytest.fixture(scope="module")
def qgis_options() -> dict[str, Any]:
    """Keywords of ``QgisSession`` for the file's QGIS."""
    return {}


@pytest.fixture(scope="module")
def desktop(keyboard: str) -> Iterator[Desktop]:
    """The file's screen."""
    with Desktop(layout=keyboard) as opened:
        yield opened


@pytest.fixture(scope="module")
def start_qgis(
    desktop: Desktop, packaged_plugin: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Driver]]:
    """Start a QGIS with the packaged plugin: ``start_qgis(folder=…, settings=…, …)`` returns its driver.

    The same ``folder`` a second time is the same profile again.
    """
    live = request.config.stash[LIVE_DRIVERS]
    started: list[Driver] = []

    def start(folder: Path | None = None, **options: Any) -> Driver:
        place = folder or tmp_path_factory.mktemp("qgis")
        session = QgisSession(desktop, place, **{"plugin_zip": packaged_plugin, **options})
        driver = Driver(session, PICTURES)
        started.append(driver)
        live.append(driver)
        session.start()
        return driver

    yield start
    for driver in reversed(started):
        driver.session.close()
        live.remove(driver)
        shutil.rmtree(driver.session.folder, ignore_errors=True)


@pytest.fixture(scope="module")
def qgis_session(start_qgis: Callable[..., Driver], qgis_options: dict[str, Any]) -> Driver:
    """The file's QGIS; tests ask for ``driver``, which also judges it."""
    return start_qgis(**qgis_options)


@pytest.fixture
def driver(qgis_session: Driver, request: pytest.FixtureRequest) -> Iterator[Driver]:
    """The person in front of the file's QGIS; a passed test whose QGIS complained has failed after all."""
    expected = list(qgis_session.expected_messages)
    yield qgis_session
    if request.node.stash.get(PASSED, False):
        qgis_session.assert_healthy()
    qgis_session.expected_messages[:] = expected
    try:
        qgis_session.forget()
    except (ProbeError, OSError):
        # A QGIS that ended has nothing to forget; the test that ended it has been judged.
        return


@pytest.fixture(scope="session")
def deliveries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Deliveries of the Landes on four square kilometres."""
    folder = tmp_path_factory.mktemp("deliveries")
    command = [sys.executable, "-m", "tests.sample", "--departement", "40", "--format", "GPKG"]
    command += ["--area-km2", "4", "--seed", "40", "--out", str(folder / "sample")]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / "sample"


@pytest.fixture(scope="module")
def login() -> str:
    """Who logs in at the file's server."""
    return "pi.alice"


@pytest.fixture(scope="module")
def office(deliveries: Path, login: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The file's server with a dozen reports: 900001 and on are open, the last two wait for a manager."""
    folder = tmp_path_factory.mktemp("office")
    seed = json.loads((ROOT / "tests" / "server" / "default_reports.json").read_text(encoding="utf-8"))
    model = next(report for report in seed["reports"] if "replies" not in report and "status" not in report)
    answered = next(report for report in seed["reports"] if report.get("status") == "pending2")
    seed["reports"] = [
        {**model, "comment": f"Parcelle {position}", "geometry": f"POINT({-0.5 + position / 1000} 43.892)"}
        for position in range(10)
    ] + [answered, {**answered, "comment": "Carrière agrandie"}]
    path = folder / "reports.json"
    path.write_text(json.dumps(seed), encoding="utf-8")
    with LocalServer(folder / "server.sqlite", path, login=login, own_process=True) as server:
        yield Office(folder, deliveries, server)


@pytest.fixture
def person(driver: Driver) -> Person:
    """The person in front of the file's QGIS."""
    return Person(driver)
