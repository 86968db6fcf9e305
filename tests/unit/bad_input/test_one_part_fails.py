"""What fails in one part of a synchronisation stops no other part, and hides nothing that was done before it."""

from __future__ import annotations

import time

import pytest

from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.production import Stage
from ocsge_qgis_plugin.espaceco.errors import UnauthorizedError
from ocsge_qgis_plugin.espaceco.tables import RowAction, RowState, TablesClient
from ocsge_qgis_plugin.workflow.stages import propose_stage
from ocsge_qgis_plugin.workflow.sync import StatusTable, SyncPlan, SyncStep, synchronise
from ocsge_qgis_plugin.workspace.errors import DiskFullError, LockedError
from ocsge_qgis_plugin.workspace.national import open_national_store
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.server import LocalServer
from tests.unit.bad_input.conditions import assert_helps, fill_disk, locked, make_room
from tests.unit.workflow.pushing import LANDES, connect, decide_all, identity_of, replies_by_token, seed_reports

GROUP, TABLE = 241, "suivi_production"
LIST = r"GET /gcms/api/reports"
CHIEF = "chef.pi"
REPORT_STEPS = {SyncStep.PUSH_DECISIONS, SyncStep.PULL_REPORTS}


@pytest.fixture
def server(tmp_path):
    with LocalServer(tmp_path / "server.sqlite") as running:
        yield running


@pytest.fixture
def office(server, tmp_path):
    """A workspace and a national store that have been synchronised once."""
    with (
        open_workspace(tmp_path, LANDES, busy_seconds=0.1) as workspace,
        open_national_store(tmp_path, busy_seconds=0.1) as national,
    ):
        office = Office(server, workspace, national)
        assert office.synchronise().is_whole
        yield office


class Office:
    def __init__(self, server, workspace, national):
        self.server, self.workspace, self.national = server, workspace, national
        self.identity = identity_of(server, CHIEF)

    def synchronise(self, *, ahead=0.0, full=False):
        table = StatusTable(GROUP, TABLE)
        plan = SyncPlan(self.identity, "window", self.national, self.workspace, table, full=full)
        return synchronise(connect(self.server, CHIEF), plan, clock=lambda: time.time() + ahead)

    def propose(self):
        base = self.national.status.get("40", "M2")
        propose_stage(self.national, self.identity, base, Stage.RECETTE)

    @property
    def confirmed(self):
        return self.workspace.decisions.counts()[OutboxState.CONFIRMED]

    @property
    def on_disk(self):
        return {summary.uuid for summary in self.workspace.reports.summaries()}

    @property
    def stage(self):
        return self.national.stage_changes.current("40", "M2")


def test_a_disk_full_while_reports_come_in_keeps_the_decisions_sent_and_the_stage_moved(office):
    decided = decide_all(office.workspace, office.identity)
    office.propose()
    office.synchronise()
    seed_reports(office.server, 120)
    fill_disk(office.workspace)
    outcome = office.synchronise(full=True)
    assert set(outcome.errors) == {SyncStep.PULL_REPORTS}
    error = outcome.errors[SyncStep.PULL_REPORTS]
    assert isinstance(error, DiskFullError)
    assert_helps(error, office.workspace.path, remedy="Libérez de la place")
    assert (office.confirmed, office.stage.state) == (decided, OutboxState.CONFIRMED)


def test_a_national_store_that_is_locked_keeps_no_decision_from_leaving_and_is_sent_later(office):
    decided = decide_all(office.workspace, office.identity)
    office.propose()
    with locked(office.national.path):
        outcome = office.synchronise()
    assert set(outcome.errors) == {SyncStep.PUSH_STAGES}
    error = outcome.errors[SyncStep.PUSH_STAGES]
    assert isinstance(error, LockedError)
    assert_helps(error, office.national.path, remedy="Fermez l'autre fenêtre")
    assert office.confirmed == len(outcome.changes.decisions) == decided
    assert office.stage.state is OutboxState.QUEUED
    assert office.synchronise().is_whole
    assert office.stage.state is OutboxState.CONFIRMED


def test_a_workspace_that_is_locked_keeps_no_stage_from_moving_and_its_decisions_leave_later(office):
    decided = decide_all(office.workspace, office.identity)
    office.propose()
    seed_reports(office.server, 1)
    with locked(office.workspace.path):
        outcome = office.synchronise()
    assert set(outcome.errors) == REPORT_STEPS
    for error in outcome.errors.values():
        assert isinstance(error, LockedError)
        assert_helps(error, office.workspace.path, remedy="Fermez l'autre fenêtre")
    assert office.stage.state is OutboxState.CONFIRMED
    assert replies_by_token(office.server) == {}
    assert office.synchronise().is_whole
    assert office.confirmed == decided


def test_decisions_confirmed_before_the_disk_was_full_are_told_and_none_is_sent_twice(office):
    seed_reports(office.server, 6)
    office.synchronise()
    # So long an answer needs room when it is read again behind the write.
    decided = decide_all(office.workspace, office.identity, text="Sans objet. " * 2000)
    fill_disk(office.workspace, spare_pages=24)
    outcome = office.synchronise()
    assert isinstance(outcome.errors[SyncStep.PUSH_DECISIONS], DiskFullError)
    told = {result.uuid for result in outcome.decisions.results if result.state is OutboxState.CONFIRMED}
    assert 0 < len(told) == office.confirmed < decided
    assert told <= outcome.changes.decisions
    make_room(office.workspace)
    # The lease of the pass that failed ends, then the settle time.
    for ahead in (1000.0, 2000.0):
        office.synchronise(ahead=ahead)
    assert office.confirmed == decided
    assert set(replies_by_token(office.server).values()) == {1}


def test_reports_stored_before_a_pull_failed_are_told_since_no_later_pull_finds_them_changed(office):
    before = office.on_disk
    seed_reports(office.server, 150)
    office.server.set_fault("unauthorized-after", {"match": LIST, "calls": 1})
    outcome = office.synchronise(full=True)
    assert isinstance(outcome.errors[SyncStep.PULL_REPORTS], UnauthorizedError)
    came = office.on_disk - before
    assert came
    assert outcome.changes.reports == came
    office.server.clear_faults()
    rest = office.synchronise(full=True)
    assert rest.changes.reports == office.on_disk - before - came


def _key(ref, row):
    return {name: row[name] for name in (ref.id_name, "gcms_fingerprint")}


def test_rows_stored_beside_an_unreadable_one_are_told_and_the_unreadable_one_is_named(office):
    client = TablesClient(connect(office.server, CHIEF))
    ref = client.find_table(GROUP, TABLE)
    rows = [row for page in client.rows(ref) for row in page if row["departement"] in ("40", "33")]
    moved = [RowAction(ref.table_id, RowState.UPDATE, {**_key(ref, row), "motif": "vu"}) for row in rows]
    odd = {"departement": "999", "millesime": "M2", "etape": "recette", "geometrie": "POINT(0 44)"}
    client.commit(ref.database_id, [*moved, RowAction(ref.table_id, RowState.INSERT, odd)], "essai")
    outcome = office.synchronise()
    assert set(outcome.errors) == {SyncStep.PULL_STATUS}
    assert_helps(outcome.errors[SyncStep.PULL_STATUS], "999", remedy="Corrigez cette ligne")
    assert outcome.changes.stages == {(row["departement"], row["millesime"]) for row in rows}
