"""The process these tests run in: a QGIS 3.40 without a screen and without anyone's profile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsSettings, QgsTask


def test_qgis_is_at_least_the_floor(qgis_app: QgsApplication) -> None:
    assert Qgis.QGIS_VERSION_INT >= 34000


def test_the_profile_is_not_that_of_whoever_runs_the_tests(qgis_app: QgsApplication) -> None:
    assert ".qgis-settings" in QgsApplication.qgisSettingsDirPath()
    assert ".qgis-settings" in QgsSettings().fileName()


def test_a_background_task_finishes_while_waiting(qgis_app: QgsApplication, wait_until: Callable[..., Any]) -> None:
    task = QgsTask.fromFunction("short", lambda task: True)
    finished: list[bool] = []
    task.taskCompleted.connect(lambda: finished.append(True))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: finished, "the task is over")
    assert finished == [True]
