"""Decisions taken back before they left, and taken again: a new decision each time, nothing erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ocsge_qgis_plugin.domain.decisions import Ground, Verdict
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workspace.errors import AlreadyDecidedError, DecisionLeftError, ReportMovedOnError
from ocsge_qgis_plugin.workspace.exchanges import Exchange
from tests.unit.workspace.records import ALICE, BRUNO, NEW_YEAR, correction, draft, pulled, report


def decided(workspace, uuid, **changes):
    """Decide on a report as it is stored and return the exchange to undo."""
    before = workspace.decisions.current_for(uuid)
    workspace.decisions.decide(draft(uuid, ground=Ground.of(workspace.reports.get(uuid)), **changes))
    gone = before.uuid if before is not None and before.state is OutboxState.QUEUED else ""
    came = workspace.decisions.current_for(uuid)
    return Exchange(uuid, came.report_key.remote_id, came.uuid, gone)


def claimed_all(workspace):
    """Claim what is queued, as a window does that sends it."""
    return workspace.decisions.claim(ALICE, owner="window", lease_seconds=60, limit=10, now=NEW_YEAR.timestamp())


def test_undoing_withdraws_and_redoing_decides_the_same_in_a_new_decision_with_its_corrections(workspace):
    (one,) = pulled(workspace, report(1))
    exchange = decided(workspace, one, corrections=(correction(),))
    first = workspace.decisions.get(exchange.came)
    assert workspace.decisions.undo_each([exchange]).results[0].error is None
    assert workspace.decisions.current_for(one) is None
    (result,) = workspace.decisions.redo_each([exchange]).results
    again = workspace.decisions.current_for(one)
    assert again.uuid == result.made != first.uuid
    assert again.as_draft() == first.as_draft()
    assert again.corrections == (correction(),)
    assert workspace.decisions.get(exchange.came).state is OutboxState.WITHDRAWN


def test_undoing_a_change_of_mind_brings_back_what_was_decided_before(workspace):
    (one,) = pulled(workspace, report(1))
    decided(workspace, one, verdict=Verdict.REJECT, reason="sous-seuil")
    exchange = decided(workspace, one)
    (result,) = workspace.decisions.undo_each([exchange]).results
    assert workspace.decisions.current_for(one).verdict is Verdict.REJECT
    (result,) = workspace.decisions.redo_each([replace(exchange, gone=result.made)]).results
    assert workspace.decisions.current_for(one).verdict is Verdict.VALID
    assert workspace.decisions.counts(ALICE)[OutboxState.QUEUED] == 1


def test_what_was_sent_is_not_undone_and_keeps_nothing_else_back(workspace):
    one, two = pulled(workspace, report(1), report(2))
    sent = decided(workspace, one)
    for claimed in claimed_all(workspace):
        workspace.decisions.confirm(claimed.uuid, "window", answered_status=ReportStatus.PENDING2, reply_id=9)
    outcome = workspace.decisions.undo_each([sent, decided(workspace, two)])
    refused, undone = outcome.results
    assert isinstance(refused.error, DecisionLeftError)
    assert "déjà envoyée" in refused.error.message
    assert refused.error.remedy == "Pour la changer, décidez à nouveau."
    assert undone.error is None
    assert outcome.changes.reports == {two}
    assert workspace.decisions.current_for(one).state is OutboxState.CONFIRMED
    assert workspace.decisions.current_for(two) is None


def test_what_is_on_its_way_is_not_undone(workspace):
    (one,) = pulled(workspace, report(1))
    exchange = decided(workspace, one)
    assert claimed_all(workspace)
    (result,) = workspace.decisions.undo_each([exchange]).results
    assert "en cours d'envoi" in result.error.message
    assert workspace.decisions.current_for(one).state is OutboxState.SENDING


def test_redoing_checks_again_what_the_decision_was_based_on(workspace):
    (one,) = pulled(workspace, report(1))
    exchange = decided(workspace, one)
    workspace.decisions.undo_each([exchange])
    pulled(workspace, report(1, comment="Tout autre chose", updating_date=NEW_YEAR + timedelta(days=3)))
    (result,) = workspace.decisions.redo_each([exchange]).results
    assert isinstance(result.error, ReportMovedOnError)
    assert workspace.decisions.current_for(one) is None


def test_redoing_replaces_nothing_that_was_decided_meanwhile(workspace):
    (one,) = pulled(workspace, report(1))
    exchange = decided(workspace, one)
    workspace.decisions.undo_each([exchange])
    decided(workspace, one, verdict=Verdict.REJECT, reason="sous-seuil")
    (result,) = workspace.decisions.redo_each([exchange]).results
    assert isinstance(result.error, AlreadyDecidedError)
    assert workspace.decisions.current_for(one).verdict is Verdict.REJECT


def test_a_withdrawal_is_undone_by_deciding_again_and_redone(workspace):
    (one,) = pulled(workspace, report(1))
    withdrawn = decided(workspace, one).came
    workspace.decisions.withdraw(withdrawn)
    exchange = Exchange(one, 1, gone=withdrawn)
    (result,) = workspace.decisions.undo_each([exchange]).results
    assert workspace.decisions.current_for(one).uuid == result.made
    assert workspace.decisions.redo_each([replace(exchange, gone=result.made)]).results[0].error is None
    assert workspace.decisions.current_for(one) is None


def test_decisions_taken_together_bear_the_same_moment_and_wait_in_the_order_decided(workspace, clock):
    one, two, three = pulled(workspace, report(1), report(2), report(3))
    workspace.decisions.decide_many([draft(three), draft(one)])
    clock.now += 1
    workspace.decisions.decide(draft(two))
    waiting = workspace.decisions.waiting(ALICE)
    assert [found.number for found in waiting] == [3, 1, 2]
    assert len({found.decided_at for found in waiting}) == 2
    assert workspace.decisions.waiting(BRUNO) == []


@pytest.mark.parametrize("state", ["redo", "undo"])
def test_every_move_is_in_the_history(workspace, state):
    (one,) = pulled(workspace, report(1))
    exchange = decided(workspace, one)
    workspace.decisions.undo_each([exchange])
    if state == "redo":
        workspace.decisions.redo_each([exchange])
    moves = [entry.to_state for entry in workspace.decisions.history(one)]
    expected = [OutboxState.QUEUED, OutboxState.WITHDRAWN, OutboxState.QUEUED]
    assert moves == expected[: 3 if state == "redo" else 2]


def test_of_many_waiting_decisions_the_newest_are_told_and_none_taken_together_is_left_out(workspace, clock):
    uuids = pulled(workspace, *map(report, range(1, 7)))
    workspace.decisions.decide(draft(uuids[0]))
    clock.now += 1
    workspace.decisions.decide_many(map(draft, uuids[1:4]))
    clock.now += 1
    workspace.decisions.decide(draft(uuids[4]))
    assert [found.number for found in workspace.decisions.waiting(ALICE, 1)] == [5]
    assert [found.number for found in workspace.decisions.waiting(ALICE, 2)] == [2, 3, 4, 5]
    assert [found.number for found in workspace.decisions.waiting(ALICE, 5)] == [1, 2, 3, 4, 5]
    assert [found.number for found in workspace.decisions.waiting(ALICE)] == [1, 2, 3, 4, 5]
