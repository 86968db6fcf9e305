"""Tests inside one QGIS process without a screen, in a profile of their own (``.qgis-settings``).

pytest-qgis starts QGIS wherever it is loaded. It is therefore switched off for the repository (pyproject.toml) and
loaded here: unit tests stay free of QGIS, and GUI tests look at theirs from outside.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

POLL_MS = 20


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.import_plugin("pytest_qgis.plugin")


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
