"""Tests inside one QGIS process without a screen, in a profile of their own (``.qgis-settings``).

pytest-qgis starts QGIS wherever it is loaded. It is therefore switched off for the repository (pyproject.toml) and
loaded here: unit tests stay free of QGIS, and GUI tests look at theirs from outside.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

POLL_MS = 20


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.import_plugin("pytest_qgis.plugin")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logstart(nodeid: str) -> None:
    """Name the test that runs where a crash of QGIS would be told: dots do not tell which one it was."""
    running = os.environ.get("OCSGE_RUNNING_TEST")
    if running:
        Path(running).write_text(nodeid, encoding="utf-8")


@pytest.fixture(autouse=True)
def no_exception_in_a_slot() -> Iterator[None]:
    """Fail the test in whose time a slot raised; PyQt would abort the process, and all tests with it.

    PyQt 5.5 and later call ``qFatal`` for what nobody caught unless ``sys.excepthook`` was replaced
    (https://www.riverbankcomputing.com/static/Docs/PyQt5/incompatibilities.html).
    """
    raised: list[str] = []

    def keep(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        raised.append("".join(traceback.format_exception(kind, value, trace)))

    before, sys.excepthook = sys.excepthook, keep
    yield
    sys.excepthook = before
    if raised:
        pytest.fail("Raised in a slot:\n" + "\n".join(raised), pytrace=False)


@pytest.fixture
def wait_until(qgis_app: Any) -> Callable[..., Any]:
    """Let Qt's event loop run until a condition holds: ``wait_until(lambda: task.done, "the task is done")``."""
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    def wait(predicate: Callable[[], Any], what: str, timeout: float = 15) -> Any:
        deadline = time.monotonic() + timeout
        while True:
            found = predicate()
            if found:
                return found
            if time.monotonic() > deadline:
                pytest.fail(f"Not within {timeout:g} s: {what}")
            loop = QEventLoop()
            QTimer.singleShot(POLL_MS, loop.quit)
            loop.exec()

    return wait
