"""The garbage collector is quiet while tasks run, and left as it was found."""

from __future__ import annotations

import gc

import pytest

from ocsge_qgis_plugin.bridge.garbage import QuietCollector
from ocsge_qgis_plugin.bridge.tasks import TaskRunner


@pytest.fixture
def runner(qgis_app):
    made = TaskRunner()
    yield made
    made.close()


def test_full_collections_wait_while_a_task_runs(runner, wait_until):
    before, seen = gc.get_threshold(), []
    runner.run("essai", lambda context: gc.get_threshold(), seen.append, seen.append)
    wait_until(lambda: seen, "the task is over")
    assert seen[0][:2] == before[:2]
    assert seen[0][2] > 1000 * before[2]
    wait_until(lambda: gc.get_threshold() == before, "full collections happen again")


def test_a_runner_that_closes_in_the_middle_leaves_the_collector_as_it_was(runner):
    before = gc.get_threshold()
    runner.run("essai", lambda context: None, print, print)
    runner.close()
    assert gc.get_threshold() == before


def test_what_was_set_aside_comes_back():
    collector = QuietCollector()
    collector.set_aside()
    assert gc.get_freeze_count() > 0
    collector.restore()
    assert gc.get_freeze_count() == 0
