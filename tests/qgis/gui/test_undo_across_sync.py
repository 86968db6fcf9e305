"""Undo on both sides of a real synchronisation with the local server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.workflow.sync import SyncPlan, synchronise
from ocsge_qgis_plugin.workspace.national import NationalStore, open_national_store
from tests.server import LocalServer
from tests.unit.workflow.pushing import connect, identity_of, pull, seed_reports

from .conftest import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Office:
    """The dock on a workspace pulled from a running server."""

    bench: Bench
    server: LocalServer
    national: NationalStore

    def decide(self) -> int:
        """Reject the report at hand by keys; return its number."""
        number = self.bench.current()
        self.bench.press(Qt.Key.Key_X)
        self.bench.dock.bar.reply.fill("Sans objet.")
        self.bench.press(Qt.Key.Key_Return, CTRL)
        return number

    def synchronise(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Synchronise as the desk does, and tell the dock."""
        plan = SyncPlan(
            identity=self.bench.desk.identity,
            owner="this window",
            national=self.national,
            workspace=self.bench.workspace,
        )
        outcome = synchronise(connect(self.server), plan, cancelled=cancelled)
        self.bench.desk.publish(outcome.changes)
        self.bench.settle()

    def replies(self, number: int) -> int:
        return len(self.server.report(number)["replies"])

    def state(self, number: int) -> OutboxState | None:
        (summary,) = [found for found in self.bench.workspace.reports.summaries() if found.key.remote_id == number]
        decision = self.bench.workspace.decisions.current_for(summary.uuid)
        return None if decision is None else decision.state


@pytest.fixture
def office(bench: Bench, tmp_path: Path) -> Iterator[Office]:
    with LocalServer(tmp_path / "server.sqlite") as server, open_national_store(tmp_path) as national:
        seed_reports(server, 3)
        pull(server, bench.workspace)
        bench.desk.identity = identity_of(server)
        bench.open()
        yield Office(bench, server, national)


def test_what_was_sent_is_refused_with_its_reason_and_what_came_after_is_undone(office: Office) -> None:
    sent = office.decide()
    office.synchronise()
    assert (office.state(sent), office.replies(sent)) == (OutboxState.CONFIRMED, 1)
    later = office.decide()
    office.bench.press(Qt.Key.Key_Z, CTRL)
    assert (office.state(later), office.bench.dock.message.text) == (None, "")
    office.bench.press(Qt.Key.Key_Z, CTRL)
    assert f"n° {sent} est déjà envoyée" in office.bench.dock.message.text
    assert "décidez à nouveau" in office.bench.dock.message.text
    assert office.state(sent) is OutboxState.CONFIRMED
    office.bench.press(Qt.Key.Key_Y, CTRL)
    assert office.state(later) is OutboxState.QUEUED
    office.synchronise()
    assert (office.replies(sent), office.replies(later)) == (1, 1)


def test_of_decisions_sent_in_part_the_rest_is_undone_and_never_reaches_the_server(office: Office) -> None:
    office.bench.press(Qt.Key.Key_Down, SHIFT)
    office.bench.press(Qt.Key.Key_Down, SHIFT)
    numbers = [summary.key.remote_id for summary in office.bench.dock.list.table.chosen()]
    assert len(numbers) == 3
    office.bench.press(Qt.Key.Key_M)
    office.synchronise(cancelled=lambda: any(office.replies(number) for number in numbers))
    sent = [number for number in numbers if office.state(number) is OutboxState.CONFIRMED]
    assert len(sent) == 1
    office.bench.press(Qt.Key.Key_Z, CTRL)
    assert "2 décisions annulées" in office.bench.dock.message.text
    assert f"n° {sent[0]} est déjà envoyée" in office.bench.dock.message.text
    assert [office.state(number) for number in numbers if number not in sent] == [None, None]
    office.synchronise()
    assert sum(office.replies(number) for number in numbers) == 1


def test_a_decision_undone_before_the_synchronisation_never_leaves(office: Office) -> None:
    number = office.decide()
    office.bench.press(Qt.Key.Key_Z, CTRL)
    office.synchronise()
    assert office.replies(number) == 0
