"""Many decisions are written off the window's thread; what became of each is told there, and told to the right one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ocsge_qgis_plugin.bridge.several_decisions import SeveralDecisions
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workspace.errors import DiskFullError, ReportClosedError
from ocsge_qgis_plugin.workspace.workspace import Workspace
from tests.unit.bad_input.conditions import fill_disk
from tests.unit.workspace.records import draft, pulled, report
from tests.unit.workspace.records import opened as opened_workspace


@dataclass(frozen=True)
class Opened:
    workspace: Workspace


class Office:
    """A département that is open, and what is told about it."""

    def __init__(self, runner: object, workspace: Workspace) -> None:
        self.workspace = workspace
        self.opened: Opened | None = Opened(workspace)
        self.told: list[str] = []
        self.outcomes: list = []
        self.errors: list = []
        self.published: list = []
        self.several = SeveralDecisions(runner, lambda: self.opened, self._publish)

    def decide(self, drafts: list) -> None:
        self.several.decide_each(drafts, self._done, self._failed)

    def _publish(self, changes: object) -> None:
        self.told.append("changes")
        self.published.append(changes)

    def _done(self, outcome: object) -> None:
        self.told.append("outcome")
        self.outcomes.append(outcome)

    def _failed(self, error: object) -> None:
        self.told.append("error")
        self.errors.append(error)


@pytest.fixture
def office(runner: object, tmp_path: Path) -> Iterator[Office]:
    with opened_workspace(tmp_path) as workspace:
        yield Office(runner, workspace)


def test_what_changed_is_told_before_what_became_of_each(office, wait_until):
    closed, fine = pulled(office.workspace, report(1, status=ReportStatus.VALID), report(2))
    office.decide([draft(closed), draft(fine)])
    wait_until(lambda: office.outcomes, "the outcome is told")
    assert office.told == ["changes", "outcome"]
    failed, kept = office.outcomes[0].results
    assert isinstance(failed.error, ReportClosedError)
    assert kept.decision == office.workspace.decisions.current_for(fine)
    assert office.published[0].reports == {fine}


def test_a_full_disk_is_told_and_nothing_has_changed(office, wait_until):
    uuids = pulled(office.workspace, *(report(number) for number in range(1, 40)))
    fill_everywhere(office)
    office.decide([draft(uuid, reply_text="x" * 4_000) for uuid in uuids])
    wait_until(lambda: office.errors, "the error is told")
    assert isinstance(office.errors[0], DiskFullError)
    assert office.told == ["error"]
    assert office.workspace.decisions.list() == []


def fill_everywhere(office: Office) -> None:
    """Let no connection write: each thread has its own, and the room is a property of the connection."""
    decide_each = office.workspace.decisions.decide_each

    def decide_on_full_disk(drafts: object) -> object:
        fill_disk(office.workspace, spare_pages=1)
        return decide_each(drafts)

    office.workspace.decisions.decide_each = decide_on_full_disk


def test_another_departement_hears_nothing_of_it_and_the_decisions_are_kept(office, wait_until):
    (uuid,) = pulled(office.workspace, report(1))
    office.decide([draft(uuid)])
    office.opened = Opened(office.workspace)
    wait_until(lambda: office.workspace.decisions.list(), "the decision is kept")
    wait_until(lambda: office.several._runner._running == set(), "the task is over")
    assert office.told == []


def test_with_nothing_open_nothing_happens(office):
    office.opened = None
    office.decide([])
    assert office.told == []
