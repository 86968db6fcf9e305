"""Moving a vintage on through the group's status table."""

from __future__ import annotations

import time
from datetime import date

import pytest

from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.production import Stage, StageMoveError
from ocsge_qgis_plugin.espaceco.tables import TablesClient
from ocsge_qgis_plugin.workflow.outbox_pass import Terms
from ocsge_qgis_plugin.workflow.stages import propose_stage, pull_status, push_stage_changes
from ocsge_qgis_plugin.workflow.sync import StatusTable, SyncPlan, SyncStep, synchronise
from tests.unit.workflow.pushing import connect, identity_of

GROUP, TABLE = 241, "suivi_production"
TRANSACTIONS = r"POST /gcms/api/databases/\d+/transactions"


class Follow:
    """One person's view of the status table."""

    def __init__(self, server, national, user="chef.pi"):
        self.server, self.national, self.user = server, national, user
        self.client = TablesClient(connect(server, user))
        self.ref = self.client.find_table(GROUP, TABLE)
        self.identity = identity_of(server, user)
        self.offset = 0.0

    def pull(self):
        return pull_status(self.client, self.national, self.ref)

    def push(self, **terms):
        clock = lambda: time.time() + self.offset  # noqa: E731
        return push_stage_changes(
            self.client, self.national, self.ref, Terms(self.identity, f"window of {self.user}", clock, **terms)
        )

    @property
    def m2(self):
        return self.national.status.get("40", "M2")

    def propose(self, stage=Stage.RECETTE, **needs):
        return propose_stage(self.national, self.identity, self.m2, stage, **needs)

    @property
    def change(self):
        return self.national.stage_changes.current("40", "M2")

    @property
    def stage_on_server(self):
        where = {"$and": [{"departement": "40"}, {"millesime": "M2"}]}
        (row,) = [row for rows in self.client.rows(self.ref, where=where) for row in rows]
        return row["etape"]


@pytest.fixture
def follow(server, national):
    follow = Follow(server, national)
    follow.pull()
    return follow


def test_the_first_pull_brings_every_vintage_of_the_101_departements(follow):
    statuses = follow.national.status.all()
    assert len({status.departement for status in statuses}) == 101
    assert follow.m2.stage is Stage.PHOTO_INTERPRETATION


def test_a_second_pull_brings_nothing_when_nothing_changed(follow):
    assert not follow.pull()


def test_a_move_reaches_the_server_and_comes_back_with_a_new_fingerprint(follow):
    before = follow.m2.fingerprint
    follow.propose()
    follow.push()
    assert follow.change.state is OutboxState.CONFIRMED
    assert follow.stage_on_server == "recette"
    assert follow.m2.stage is Stage.RECETTE
    assert follow.m2.fingerprint != before


def test_a_refused_recette_carries_its_reason_and_new_date(follow):
    follow.propose()
    follow.push()
    follow.propose(Stage.PHOTO_INTERPRETATION, reason="Justesse insuffisante", planned_date=date(2027, 3, 1))
    follow.push()
    assert (follow.m2.reason, follow.m2.planned_date) == ("Justesse insuffisante", date(2027, 3, 1))


def test_an_illegal_move_is_never_queued(follow):
    with pytest.raises(StageMoveError):
        follow.propose(Stage.PUBLISHED)
    assert follow.change is None


def test_a_move_made_by_somebody_else_meanwhile_is_a_conflict(server, follow, tmp_path):
    from ocsge_qgis_plugin.workspace.national import open_national_store

    follow.propose(Stage.CORRECTION_LOOP)
    with open_national_store(tmp_path / "elsewhere") as national:
        other = Follow(server, national)
        other.pull()
        other.propose(Stage.RECETTE)
        other.push()
    follow.push()
    assert follow.change.state is OutboxState.CONFLICT
    assert follow.stage_on_server == "recette"


def test_a_lost_answer_is_recognised_by_the_transactions_comment(follow):
    follow.propose()
    follow.server.set_fault("lost-answer", {"match": TRANSACTIONS, "times": 1})
    follow.push()
    assert follow.change.state is OutboxState.CONFIRMED
    assert len(follow.client.transactions_with_comment(follow.ref.database_id, follow.change.comment)) == 1


def test_a_lost_request_is_sent_again_only_after_it_settled(follow):
    follow.propose()
    follow.server.set_fault("lost-request", {"match": TRANSACTIONS, "times": 1})
    follow.push(settle_seconds=60)
    assert follow.change.state is OutboxState.UNCERTAIN
    follow.push(settle_seconds=60)
    assert follow.stage_on_server == "photo_interpretation"
    follow.offset = 61
    follow.push(settle_seconds=60)
    assert follow.change.state is OutboxState.CONFIRMED
    assert follow.stage_on_server == "recette"


def test_synchronising_works_without_an_open_departement(server, national):
    plan = SyncPlan(identity_of(server, "chef.pi"), "window", national, status_table=StatusTable(GROUP, TABLE))
    outcome = synchronise(connect(server, "chef.pi"), plan)
    assert outcome.is_whole
    assert national.status.get("40", "M2") is not None


def test_a_missing_status_table_keeps_no_decision_from_leaving(server, national, workspace):
    plan = SyncPlan(
        identity_of(server), "window", national, workspace=workspace, status_table=StatusTable(GROUP, "absente")
    )
    outcome = synchronise(connect(server), plan)
    assert set(outcome.errors) == {SyncStep.PUSH_STAGES, SyncStep.PULL_STATUS}
    assert outcome.reports.received > 0
