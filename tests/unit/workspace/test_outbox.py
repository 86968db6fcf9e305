"""Leases: who may send what, until when, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocsge_qgis_plugin.domain.outbox import IllegalMoveError, OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workspace.errors import LeaseLostError
from tests.unit.workspace.records import ALICE, BRUNO, draft, pulled, report

LEASE = 60.0
SETTLE = 30.0


@pytest.fixture
def decisions(workspace):
    return workspace.decisions


@pytest.fixture
def queued(workspace):
    """Three queued decisions of Alice, oldest first."""
    uuids = pulled(workspace, report(1), report(2), report(3))
    workspace.decisions.decide_many([draft(uuid) for uuid in uuids])
    return [decision.uuid for decision in workspace.decisions.list()]


def claim(decisions, clock, owner="w1", identity=ALICE, limit=1, **more):
    return decisions.claim(identity, owner=owner, lease_seconds=LEASE, limit=limit, now=clock.now, **more)


def look(decisions, clock, owner="w2", identity=ALICE):
    return decisions.claim_uncertain(identity, owner=owner, lease_seconds=LEASE, limit=10, now=clock.now)


def test_the_oldest_are_claimed_first_and_only_once(decisions, queued, clock):
    first = claim(decisions, clock, "w1", limit=2)
    second = claim(decisions, clock, "w2", limit=2)
    assert [item.uuid for item in first] == queued[:2]
    assert [item.uuid for item in second] == queued[2:]
    assert {item.state for item in (*first, *second)} == {OutboxState.SENDING}
    assert {item.attempts for item in first} == {1}


def test_a_decision_leaves_only_under_the_account_that_took_it(decisions, queued, clock):
    assert claim(decisions, clock, identity=BRUNO) == []
    assert claim(decisions, clock, identity=replace(ALICE, community=99)) == []
    assert claim(decisions, clock, identity=replace(ALICE, server="http://elsewhere")) == []


def test_an_account_that_was_renamed_still_sends_what_it_decided(decisions, queued, clock):
    assert len(claim(decisions, clock, identity=replace(ALICE, username="alice.durand"))) == 1


def test_decisions_rest_until_the_grace_is_over(decisions, queued, clock):
    assert claim(decisions, clock, grace_seconds=600) == []
    clock.now += 601
    assert len(claim(decisions, clock, grace_seconds=600)) == 1


def test_a_clock_set_back_does_not_hold_up_what_a_person_sends_now(decisions, queued, clock):
    clock.now -= 3600
    assert len(claim(decisions, clock, limit=9)) == 3


def test_what_is_given_back_waits_as_long_as_told(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.give_back(item.uuid, "w1", not_before=clock.now + 10, error="429")
    assert item.uuid not in {found.uuid for found in claim(decisions, clock, limit=9)}
    clock.now += 10
    (again,) = claim(decisions, clock)
    assert (again.uuid, again.attempts, again.last_error) == (item.uuid, 2, "429")


@pytest.mark.parametrize(
    "step",
    [
        lambda box, uuid: box.confirm(uuid, "w2", answered_status=ReportStatus.VALID, reply_id=1),
        lambda box, uuid: box.conflict(uuid, "w2", ""),
        lambda box, uuid: box.refuse(uuid, "w2", ""),
        lambda box, uuid: box.give_back(uuid, "w2"),
        lambda box, uuid: box.uncertain(uuid, "w2", settle_until=0, error=""),
        lambda box, uuid: box.settled(uuid, "w2"),
        lambda box, uuid: box.release(uuid, "w2"),
        lambda box, uuid: box.renew_lease(uuid, "w2", lease_seconds=LEASE, now=0),
        lambda box, uuid: box.renew_lease(uuid, "", lease_seconds=LEASE, now=0),
    ],
)
def test_only_the_holder_of_the_lease_may_go_on(decisions, queued, clock, step):
    (item,) = claim(decisions, clock, "w1")
    with pytest.raises(LeaseLostError):
        step(decisions, item.uuid)
    assert decisions.get(item.uuid) == item
    decisions.confirm(item.uuid, "w1", answered_status=ReportStatus.VALID, reply_id=1)


def test_a_finished_item_has_no_holder(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.confirm(item.uuid, "w1", answered_status=ReportStatus.VALID, reply_id=1)
    with pytest.raises(LeaseLostError):
        decisions.confirm(item.uuid, "w1", answered_status=ReportStatus.VALID, reply_id=2)
    assert decisions.get(item.uuid).answered_reply_id == 1


def test_what_a_dead_window_was_sending_becomes_uncertain_when_its_lease_ends(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    assert not decisions.expire_leases(clock.now + LEASE - 1, SETTLE)
    changes = decisions.expire_leases(clock.now + LEASE, SETTLE)
    assert changes.decisions == {item.uuid}
    assert decisions.get(item.uuid).state is OutboxState.UNCERTAIN


def test_a_window_that_wakes_up_after_its_lease_was_taken_changes_nothing(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    clock.now += LEASE
    decisions.expire_leases(clock.now, SETTLE)
    with pytest.raises(LeaseLostError):
        decisions.renew_lease(item.uuid, "w1", lease_seconds=LEASE, now=clock.now)
    with pytest.raises(LeaseLostError):
        decisions.confirm(item.uuid, "w1", answered_status=ReportStatus.VALID, reply_id=1)


def test_a_renewed_lease_lasts_from_then_on(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    clock.now += LEASE - 1
    decisions.renew_lease(item.uuid, "w1", lease_seconds=LEASE, now=clock.now)
    assert not decisions.expire_leases(clock.now + LEASE - 1, SETTLE)


def test_an_uncertain_item_is_looked_at_after_the_settle_time_by_one_window(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    clock.now += LEASE
    decisions.expire_leases(clock.now, SETTLE)
    clock.now += SETTLE - 1
    assert look(decisions, clock) == []
    clock.now += 1
    assert decisions.uncertain_due(ALICE, clock.now) == 1
    assert [found.uuid for found in look(decisions, clock, "w2")] == [item.uuid]
    assert look(decisions, clock, "w3") == []
    assert decisions.uncertain_due(ALICE, clock.now) == 0


def test_another_account_does_not_look_at_what_it_did_not_send(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.uncertain(item.uuid, "w1", settle_until=clock.now, error="lost")
    assert look(decisions, clock, identity=BRUNO) == []


def test_an_uncertain_item_is_never_claimed_to_be_sent(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.uncertain(item.uuid, "w1", settle_until=clock.now, error="lost")
    assert item.uuid not in {found.uuid for found in claim(decisions, clock, limit=9)}


def test_an_uncertain_item_without_trace_goes_back_to_the_queue(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.uncertain(item.uuid, "w1", settle_until=clock.now, error="lost")
    look(decisions, clock)
    decisions.settled(item.uuid, "w2")
    assert decisions.get(item.uuid).state is OutboxState.QUEUED


def test_an_uncertain_item_that_the_server_has_is_confirmed(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.uncertain(item.uuid, "w1", settle_until=clock.now, error="lost")
    look(decisions, clock)
    decisions.confirm(item.uuid, "w2", answered_status=ReportStatus.VALID, reply_id=4)
    assert decisions.get(item.uuid).state is OutboxState.CONFIRMED


def test_give_back_is_no_way_out_of_uncertainty(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.uncertain(item.uuid, "w1", settle_until=clock.now, error="lost")
    look(decisions, clock)
    with pytest.raises(LeaseLostError):
        decisions.give_back(item.uuid, "w2")
    assert decisions.get(item.uuid).state is OutboxState.UNCERTAIN


def test_an_uncertain_item_is_not_refused(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.uncertain(item.uuid, "w1", settle_until=clock.now, error="lost")
    look(decisions, clock)
    with pytest.raises(IllegalMoveError):
        decisions.refuse(item.uuid, "w2", "403")


def test_a_look_that_failed_is_made_again_later(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.uncertain(item.uuid, "w1", settle_until=clock.now, error="lost")
    look(decisions, clock)
    decisions.release(item.uuid, "w2", settle_until=clock.now + 5, error="503")
    assert look(decisions, clock) == []
    clock.now += 5
    assert [found.uuid for found in look(decisions, clock, "w3")] == [item.uuid]


def test_a_window_that_died_while_looking_leaves_the_look_to_another(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.uncertain(item.uuid, "w1", settle_until=clock.now, error="lost")
    look(decisions, clock, "w2")
    clock.now += LEASE
    assert [found.uuid for found in look(decisions, clock, "w3")] == [item.uuid]
    with pytest.raises(LeaseLostError):
        decisions.settled(item.uuid, "w2")


def test_a_clock_set_back_by_an_hour_does_not_keep_a_dead_lease_alive(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    clock.now -= 3600
    decisions.expire_leases(clock.now, SETTLE)
    assert decisions.get(item.uuid).state is OutboxState.UNCERTAIN
    assert look(decisions, clock) == []
    clock.now += SETTLE
    assert [found.uuid for found in look(decisions, clock)] == [item.uuid]


def test_a_queued_item_found_out_of_date_is_flagged_without_being_sent(decisions, queued, clock):
    decisions.flag_conflict(queued[0], "clos depuis")
    assert decisions.get(queued[0]).state is OutboxState.CONFLICT
    (item,) = claim(decisions, clock)
    with pytest.raises(LeaseLostError):
        decisions.flag_conflict(item.uuid, "clos depuis")


def test_history_tells_each_move_with_its_window_and_reason(decisions, queued, clock):
    (item,) = claim(decisions, clock)
    decisions.conflict(item.uuid, "w1", "Nouvelle réponse de pi.bruno.")
    last = decisions.moves_of(item.uuid)[-1]
    assert (last.who, last.from_state, last.to_state, last.detail) == (
        "w1",
        OutboxState.SENDING,
        OutboxState.CONFLICT,
        "Nouvelle réponse de pi.bruno.",
    )
