"""Taking many decisions back: a few on the spot, many in a task, and nothing told of a département that was left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from ocsge_qgis_plugin.bridge.several_decisions import SeveralDecisions
from ocsge_qgis_plugin.bridge.tasks import TaskRunner
from ocsge_qgis_plugin.domain.changes import ChangeSet
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.workspace.exchanges import Exchange, ExchangedEach
from ocsge_qgis_plugin.workspace.workspace import Workspace
from tests.unit.workspace.records import draft, opened, pulled, report


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with opened(tmp_path, busy_seconds=5.0) as found:
        yield found


def decided(workspace: Workspace, count: int) -> list[Exchange]:
    """Decide on ``count`` reports together and return what there is to undo."""
    uuids = pulled(workspace, *map(report, range(1, count + 1)))
    workspace.decisions.decide_many(map(draft, uuids))
    taken = workspace.decisions.current_of(uuids)
    return [Exchange(found.report_uuid, found.report_key.remote_id, found.uuid) for found in taken]


@pytest.mark.parametrize(("count", "at_once"), [(3, True), (120, False)])
def test_a_few_are_taken_back_on_the_spot_and_many_while_the_window_goes_on(
    runner: TaskRunner, workspace: Workspace, wait_until: Callable[..., object], count: int, at_once: bool
) -> None:
    exchanges = decided(workspace, count)
    told: list[ChangeSet | ExchangedEach] = []
    here = SimpleNamespace(workspace=workspace)
    several = SeveralDecisions(runner, lambda: here, told.append)
    several.undo_each(exchanges, told.append, pytest.fail)
    assert bool(told) is at_once
    wait_until(lambda: len(told) == 2, "what was undone is told")
    assert workspace.decisions.counts()[OutboxState.WITHDRAWN] == count
    told.clear()
    several.redo_each(exchanges, told.append, pytest.fail)
    wait_until(lambda: len(told) == 2, "what was redone is told")
    assert [result.error for result in told[1].results] == [None] * count
    assert workspace.decisions.counts()[OutboxState.QUEUED] == count


def test_nothing_is_told_once_another_departement_is_open(
    runner: TaskRunner, workspace: Workspace, wait_until: Callable[..., object]
) -> None:
    exchanges = decided(workspace, 60)
    told: list[object] = []
    places = [SimpleNamespace(workspace=workspace)]
    several = SeveralDecisions(runner, lambda: places[-1], told.append)
    several.undo_each(exchanges, told.append, told.append)
    places.append(SimpleNamespace(workspace=None))
    wait_until(lambda: workspace.decisions.counts()[OutboxState.WITHDRAWN] == 60, "the task has ended")
    idle: list[bool] = []
    runner.when_idle(lambda: idle.append(True))
    wait_until(lambda: idle, "its end has been heard")
    assert told == []
