"""Python takes short turns and puts full collections off while tasks run, and is left as it was found."""

from __future__ import annotations

import gc
import sys

import pytest

from ocsge_qgis_plugin.bridge.interpreter import CourteousInterpreter
from ocsge_qgis_plugin.bridge.tasks import TaskRunner


@pytest.fixture
def runner(qgis_app):
    made = TaskRunner()
    yield made
    made.close()


def _settings():
    return gc.get_threshold(), sys.getswitchinterval()


def test_while_a_task_runs_turns_are_short_and_full_collections_wait(runner, wait_until):
    before, seen = _settings(), []
    runner.run("essai", lambda context: _settings(), seen.append, seen.append)
    wait_until(lambda: seen, "the task is over")
    threshold, turn = seen[0]
    assert threshold[:2] == before[0][:2]
    assert threshold[2] > 1000 * before[0][2]
    assert turn < before[1] / 10
    wait_until(lambda: _settings() == before, "Python is as it was")


def test_a_runner_that_closes_in_the_middle_leaves_python_as_it_was(runner):
    before = _settings()
    runner.run("essai", lambda context: None, print, print)
    runner.close()
    assert _settings() == before


def test_what_was_set_aside_comes_back():
    interpreter = CourteousInterpreter()
    interpreter.set_aside()
    assert gc.get_freeze_count() > 0
    interpreter.restore()
    assert gc.get_freeze_count() == 0
