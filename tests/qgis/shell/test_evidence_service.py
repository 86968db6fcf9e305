"""Evidence is measured when there is something to measure, aside from everything else, and what fails is told once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ocsge_qgis_plugin.bridge import evidence_service
from ocsge_qgis_plugin.bridge.evidence_service import EvidenceService, EvidenceState
from ocsge_qgis_plugin.domain.changes import ChangeSet
from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.landcover.delivery import find_deliveries
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.unit.workflow.small_country import COLUMNS, build_country, report

from .conftest import Bench

FIRST = 900001
MANY = 3000


class Measuring:
    """A service at work, and everything it told."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.service = EvidenceService(bench.desk, bench.runner)
        self._is_closed = False
        self.states: list[EvidenceState] = []
        self.told: list[ChangeSet] = []
        self.service.state_changed.connect(self.states.append)
        bench.desk.changed.connect(lambda changes: self.told.append(changes) if changes.evidence else None)

    def close(self) -> None:
        if not self._is_closed:
            self._is_closed = True
            self.service.close()

    def uuid(self, number: int = FIRST) -> str:
        summaries = self.bench.desk.opened.workspace.reports.summaries()
        return next(found.uuid for found in summaries if found.key.remote_id == number)

    def measured(self) -> set[str]:
        """Return the reports about which evidence is stored."""
        workspace = self.bench.desk.opened.workspace
        found = (summary.uuid for summary in workspace.reports.summaries())
        return {uuid for uuid in found if workspace.evidence.of_report(uuid).evidence is not None}

    def wait_running(self) -> None:
        self.bench.wait_until(lambda: self.service.state.running, "a pass runs")

    def wait_over(self) -> None:
        """Wait until a pass has run and nothing follows it."""
        self.bench.wait_until(
            lambda: self.states and not self.service.state.running and not self.service._soon.isActive(),
            "the passes are over",
            60,
        )

    def fill(self, count: int = MANY) -> None:
        """Put so many reports into the open workspace that a pass takes a while."""
        reports = (report(number, x=50.0 + 7 * (number % 500)) for number in range(1, count + 1))
        self.bench.desk.opened.workspace.reports.upsert(reports)


@pytest.fixture
def start(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Measuring]]:
    """Start a service whose waits are short; what is measured is told as it comes."""
    for name in ("_SETTLE_MS", "_DECIDED_MS", "_TELL_MS"):
        monkeypatch.setattr(evidence_service, name, 20)
    started: list[Measuring] = []

    def make() -> Measuring:
        started.append(Measuring(bench))
        return started[-1]

    yield make
    for made in started:
        made.close()


def open_country(bench: Bench, folder: Path) -> None:
    """Open the Landes with small deliveries of two vintages and CoSIA."""
    build_country(folder)
    bench.desk.open(departement_of_code("40"), find_deliveries(folder))
    bench.wait_until(lambda: bench.desk.opened, "the Landes are open")
    bench.rest()


# When


def test_it_starts_after_a_departement_opens(bench: Bench, start: Callable[[], Measuring]) -> None:
    bench.open_landes()
    bench.log_in()
    bench.desk.close_departement()
    measuring = start()
    bench.desk.open(departement_of_code("40"), find_deliveries(bench.folder / "rien"))
    bench.wait_until(lambda: bench.desk.opened and measuring.states[-1].done, "a pass has measured")
    measuring.wait_over()
    assert measuring.measured() == {found.uuid for found in bench.desk.opened.workspace.reports.summaries()}
    assert measuring.service.state.done == measuring.service.state.total > 0
    assert measuring.uuid() in frozenset().union(*(changes.evidence for changes in measuring.told))


def test_what_a_synchronisation_changed_is_measured_again_and_nothing_else(
    bench: Bench, start: Callable[[], Measuring]
) -> None:
    bench.open_landes()
    bench.log_in()
    measuring = start()
    measuring.service.start()
    measuring.wait_over()
    store = bench.desk.opened.workspace.evidence
    others = {uuid: store.of_report(uuid).evidence for uuid in measuring.measured() - {measuring.uuid(FIRST + 2)}}
    before = store.of_report(measuring.uuid(FIRST + 2)).evidence
    bench.server.touch(FIRST + 2, comment="Ce n'est plus une forêt mais une zone bâtie.")
    bench.synchronise()
    bench.wait_until(
        lambda: store.of_report(measuring.uuid(FIRST + 2)).evidence != before, "the changed report is measured again"
    )
    measuring.wait_over()
    assert {uuid: store.of_report(uuid).evidence for uuid in others} == others


def test_a_decision_makes_a_pass_once_decisions_rest(bench: Bench, start: Callable[[], Measuring]) -> None:
    bench.open_landes()
    bench.log_in()
    measuring = start()
    measuring.service.start()
    measuring.wait_over()
    measuring.states.clear()
    identity = bench.desk.require_identity()
    assert bench.desk.decide(DecisionDraft(measuring.uuid(), identity, Verdict.REJECT, "geometrie", "Non."))
    bench.wait_until(lambda: any(state.running for state in measuring.states), "a pass runs")
    measuring.wait_over()


def test_the_report_that_a_person_looks_at_is_told_at_once(
    bench: Bench, start: Callable[[], Measuring], monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open_landes()
    monkeypatch.setattr(evidence_service, "_TELL_MS", 3_600_000)
    measuring = start()
    measuring.fill(1000)
    last = measuring.uuid(1000)
    measuring.service.look_first_at(last)
    measuring.service.start()
    bench.wait_until(lambda: measuring.told, "somebody was told")
    assert measuring.told[0].evidence == {last}
    measuring.wait_over()


# What it gives way to


def test_it_gives_way_to_a_synchronisation_and_goes_on_after_it(bench: Bench, start: Callable[[], Measuring]) -> None:
    bench.open_landes()
    bench.log_in()
    measuring = start()
    measuring.fill()
    measuring.service.start()
    bench.wait_until(lambda: measuring.service.state.done, "some are measured")
    beside: list[tuple[bool, bool]] = []
    measuring.service.state_changed.connect(
        lambda state: beside.append((state.running, bench.desk.sync_state.running)) if state.done == 0 else None
    )
    bench.server.set_fault("slow", {"match": "GET /gcms/api/reports.*", "seconds": 0.5})
    bench.desk.synchronise()
    bench.wait_until(lambda: not measuring.service.state.running, "the pass has stopped")
    assert bench.desk.sync_state.running
    left = measuring.service.state.left
    assert left > 0
    measuring.service.start()
    assert not measuring.service.state.running
    bench.wait_until(lambda: not bench.desk.sync_state.running, "the synchronisation is over")
    measuring.wait_running()
    measuring.wait_over()
    assert (True, True) not in beside
    assert measuring.service.state.left == 0
    assert bench.errors == []


def test_closing_the_departement_stops_the_pass_and_lets_go_of_its_files(
    bench: Bench, start: Callable[[], Measuring]
) -> None:
    bench.open_landes()
    measuring = start()
    measuring.fill()
    measuring.service.start()
    bench.wait_until(lambda: measuring.service.state.done, "some are measured")
    folder = bench.desk.opened.workspace.folder.parent
    bench.desk.close_departement()
    assert not measuring.service.state.running
    bench.rest()
    assert measuring.service.state == EvidenceState()
    assert bench.errors == []
    with open_workspace(folder, departement_of_code("40")) as again:
        stored = sum(again.evidence.of_report(found.uuid).evidence is not None for found in again.reports.summaries())
    assert 0 < stored < MANY


def test_a_closed_service_starts_nothing_and_tells_nothing(bench: Bench, start: Callable[[], Measuring]) -> None:
    bench.open_landes()
    measuring = start()
    measuring.fill()
    measuring.service.start()
    measuring.wait_running()
    measuring.close()
    measuring.states.clear()
    measuring.told.clear()
    bench.desk.publish(ChangeSet(reports=frozenset(["x"])))
    bench.rest()
    assert measuring.told == measuring.states == []


# What it tells


def test_a_layer_that_cannot_be_read_is_named_and_the_others_are_measured(
    bench: Bench, start: Callable[[], Measuring], tmp_path: Path
) -> None:
    open_country(bench, tmp_path / "livraisons")
    broken = next(ready for ready in bench.desk.opened.layers if ready.delivery.year == 2018)
    broken.source.write_bytes(b"no GeoPackage")
    measuring = start()
    bench.desk.opened.workspace.reports.upsert([report(1), report(2, x=250.0)])
    measuring.service.start()
    measuring.wait_over()
    (problem,) = measuring.service.state.problems
    assert broken.source.name in str(problem) + problem.remedy + problem.details
    (vintage,) = bench.desk.opened.workspace.evidence.of_report(measuring.uuid(1)).evidence.vintages
    assert (vintage.vintage, vintage.polygons[0].cover) == ("M2", "CS1.1.1.1")
    assert bench.errors == []


def test_the_first_error_stays_until_the_next_pass(
    bench: Bench, start: Callable[[], Measuring], tmp_path: Path
) -> None:
    open_country(bench, tmp_path / "livraisons")
    broken = next(ready for ready in bench.desk.opened.layers if ready.delivery.year == 2018)
    whole = broken.source.read_bytes()
    broken.source.write_bytes(b"no GeoPackage")
    measuring = start()
    bench.desk.opened.workspace.reports.upsert([report(1)])
    measuring.service.start()
    measuring.wait_over()
    assert measuring.service.state.problems
    measuring.service.look_first_at(measuring.uuid(1))
    bench.rest()
    assert measuring.service.state.problems
    broken.source.write_bytes(whole)
    measuring.service.start()
    measuring.wait_running()
    measuring.wait_over()
    assert measuring.service.state.problems == ()
    assert len(bench.desk.opened.workspace.evidence.of_report(measuring.uuid(1)).evidence.vintages) == 2


def test_a_pass_that_fails_as_a_whole_is_told_once_and_another_can_follow(
    bench: Bench, start: Callable[[], Measuring], monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open_landes()
    measuring = start()
    measuring.fill(20)
    path = bench.desk.opened.workspace.path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE report_evidence RENAME TO elsewhere")
    measuring.service.start()
    bench.wait_until(lambda: bench.errors, "the failure is told")
    assert not measuring.service.state.running
    bench.rest()
    assert len(bench.errors) == 1
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE elsewhere RENAME TO report_evidence")
    measuring.service.start()
    measuring.wait_over()
    assert len(measuring.measured()) == 20


def test_how_far_opinions_can_be_relied_on_is_told_and_kept(
    bench: Bench, start: Callable[[], Measuring], tmp_path: Path
) -> None:
    open_country(bench, tmp_path / "livraisons")
    measuring = start()
    answered = [
        replace(
            report(number, x=50.0 + 100 * (number % COLUMNS)),
            status=ReportStatus.VALID if number % 2 else ReportStatus.REJECT,
        )
        for number in range(1, 41)
    ]
    bench.desk.opened.workspace.reports.upsert(answered)
    measuring.service.start()
    measuring.wait_over()
    bands = measuring.service.state.reliability
    assert sum(band.count for band in bands) > 0
    assert sum(band.accepted for band in bands) <= sum(band.count for band in bands)
    measuring.service.start()
    measuring.wait_running()
    assert measuring.service.state.reliability == bands
    measuring.wait_over()
    assert measuring.service.state.reliability == bands
