"""The national store: status cache and stage changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ocsge_qgis_plugin.domain.outbox import IllegalMoveError, OutboxState
from ocsge_qgis_plugin.domain.production import Stage, StageChangeDraft, StageMoveError, VintageStatus
from ocsge_qgis_plugin.workspace.errors import CorruptWorkspaceError, DecisionPendingError, LeaseLostError
from ocsge_qgis_plugin.workspace.national import open_national_store
from tests.unit.workspace.records import ALICE, BRUNO, Clock, local_disk

M2 = VintageStatus("40", "M2", Stage.PHOTO_INTERPRETATION, 2021, "2026-T1", "", date(2026, 1, 5), None, "12", "f1")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def national(tmp_path, clock):
    with open_national_store(tmp_path, clock=clock, share_detector=local_disk) as found:
        yield found


def to_loop(base=M2, **changes):
    return replace(StageChangeDraft(ALICE, base, Stage.CORRECTION_LOOP), **changes)


def claim(national, clock, owner="w1", identity=ALICE):
    return national.stage_changes.claim(identity, owner=owner, lease_seconds=60, limit=5, now=clock.now)


def test_statuses_come_back_as_the_server_gave_them(national):
    scheduled = VintageStatus("2A", "M3", Stage.SCHEDULED, quarter="2027-T1", planned_date=date(2027, 2, 1))
    assert national.status.upsert([M2, scheduled]).stages == {("40", "M2"), ("2A", "M3")}
    assert national.status.get("40", "M2") == M2
    assert national.status.of("2A") == [scheduled]
    assert national.status.all() == [scheduled, M2]
    assert national.status.get("40", "M1") is None


def test_only_statuses_that_differ_are_in_the_change_set(national):
    national.status.upsert([M2])
    assert not national.status.upsert([M2])
    assert national.status.upsert([replace(M2, fingerprint="f2")]).stages == {("40", "M2")}


def test_a_stage_change_keeps_the_status_it_was_decided_on(national):
    assert national.stage_changes.record(to_loop()).stages == {("40", "M2")}
    change = national.stage_changes.current("40", "M2")
    assert (change.base, change.stage, change.identity, change.state) == (
        M2,
        Stage.CORRECTION_LOOP,
        ALICE,
        OutboxState.QUEUED,
    )


def test_a_move_that_the_chain_does_not_allow_is_not_kept(national):
    with pytest.raises(StageMoveError):
        national.stage_changes.record(to_loop(stage=Stage.PUBLISHED))
    assert national.stage_changes.current("40", "M2") is None


def test_a_refused_recette_keeps_its_reason_and_date(national):
    base = replace(M2, stage=Stage.RECETTE)
    national.stage_changes.record(
        to_loop(base, stage=Stage.PHOTO_INTERPRETATION, reason="taux trop bas", planned_date=date(2026, 9, 1))
    )
    change = national.stage_changes.current("40", "M2")
    assert (change.reason, change.planned_date) == ("taux trop bas", date(2026, 9, 1))


def test_a_second_change_of_a_vintage_withdraws_the_first(national):
    national.stage_changes.record(to_loop())
    first = national.stage_changes.current("40", "M2")
    national.stage_changes.record(to_loop(identity=BRUNO))
    assert national.stage_changes.get(first.uuid).state is OutboxState.WITHDRAWN
    assert national.stage_changes.current("40", "M2").identity == BRUNO
    moves = [move.to_state for move in national.stage_changes.history("40", "M2")]
    assert moves == [OutboxState.QUEUED, OutboxState.WITHDRAWN, OutboxState.QUEUED]


def test_a_change_on_its_way_is_not_replaced(national, clock):
    national.stage_changes.record(to_loop())
    claim(national, clock)
    with pytest.raises(DecisionPendingError):
        national.stage_changes.record(to_loop())


def test_a_stage_change_goes_through_the_same_leases_as_a_decision(national, clock):
    national.stage_changes.record(to_loop())
    assert claim(national, clock, identity=BRUNO) == []
    (change,) = claim(national, clock)
    with pytest.raises(LeaseLostError):
        national.stage_changes.confirm(change.uuid, "w2")
    assert national.stage_changes.confirm(change.uuid, "w1").stages == {("40", "M2")}
    assert national.stage_changes.get(change.uuid).state is OutboxState.CONFIRMED


def test_keeping_my_change_bases_it_on_the_status_read_since(national, clock):
    national.stage_changes.record(to_loop())
    (change,) = claim(national, clock)
    national.stage_changes.conflict(change.uuid, "w1", "changé depuis")
    newer = replace(M2, fingerprint="f2", reason="note")
    national.stage_changes.keep_mine(change.uuid, newer)
    found = national.stage_changes.get(change.uuid)
    assert (found.base, found.state) == (newer, OutboxState.QUEUED)


def test_a_change_in_conflict_is_not_retried_on_the_status_it_was_based_on(national, clock):
    national.stage_changes.record(to_loop())
    (change,) = claim(national, clock)
    national.stage_changes.conflict(change.uuid, "w1", "changé depuis")
    with pytest.raises(IllegalMoveError):
        national.stage_changes.retry(change.uuid)
    assert national.stage_changes.get(change.uuid).state is OutboxState.CONFLICT


def test_keeping_a_change_that_no_longer_follows_is_refused(national, clock):
    national.stage_changes.record(to_loop())
    (change,) = claim(national, clock)
    national.stage_changes.conflict(change.uuid, "w1", "changé depuis")
    with pytest.raises(StageMoveError):
        national.stage_changes.keep_mine(change.uuid, replace(M2, stage=Stage.PUBLISHED))
    assert national.stage_changes.get(change.uuid).state is OutboxState.CONFLICT


def test_a_departements_workspace_is_not_taken_for_the_national_store(tmp_path, workspace):
    workspace.close()
    workspace.path.rename(tmp_path / "suivi_national.gpkg")
    with pytest.raises(CorruptWorkspaceError):
        open_national_store(tmp_path, share_detector=local_disk)


def test_where_things_stand_survives_closing(tmp_path, clock):
    with open_national_store(tmp_path, clock=clock, share_detector=local_disk) as national:
        national.status.upsert([M2])
        national.stage_changes.record(to_loop())
        national.cursors.set("numrec", "42")
    with open_national_store(tmp_path, clock=clock, share_detector=local_disk) as national:
        assert national.status.all() == [M2]
        assert national.stage_changes.counts(ALICE)[OutboxState.QUEUED] == 1
        assert national.cursors.get("numrec") == "42"
