"""Tests inside one QGIS process without a screen (pytest-qgis), away from the profile of whoever runs them."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from typing import Any

import pytest

# Before QGIS starts, which pytest-qgis does as soon as pytest is configured.
_PROFILE = tempfile.mkdtemp(prefix="ocsge-profile-")
atexit.register(shutil.rmtree, _PROFILE, ignore_errors=True)
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = _PROFILE
os.environ["XDG_CONFIG_HOME"] = _PROFILE

POLL_MS = 20


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
