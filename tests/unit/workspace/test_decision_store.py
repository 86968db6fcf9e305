"""Decisions: kept with what they were based on, replaced, undone, resolved, never erased."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from ocsge_qgis_plugin.domain.decisions import Ground, Verdict
from ocsge_qgis_plugin.domain.outbox import IllegalMoveError, OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workspace.errors import (
    DecisionPendingError,
    GeometryError,
    IdentityMismatchError,
    ReportClosedError,
    UnknownItemError,
    UnknownReportError,
)
from tests.unit.workspace.records import ALICE, BRUNO, NEW_YEAR, correction, draft, opened, pulled, reply, report


def claim(workspace, clock, owner="w1", identity=ALICE):
    return workspace.decisions.claim(identity, owner=owner, lease_seconds=60, limit=10, now=clock.now)


def test_a_decision_remembers_what_it_was_based_on(workspace):
    stored = report(1, replies=(reply(5), reply(9)))
    (uuid,) = pulled(workspace, stored)
    workspace.decisions.decide(draft(uuid))
    assert workspace.decisions.current_for(uuid).ground == Ground(stored.updating_date, frozenset({5, 9}))


def test_a_decision_comes_back_whole_with_its_corrections(workspace, tmp_path):
    (uuid,) = pulled(workspace, report(1))
    corrections = (correction(), correction(vintage="M1", use_after="US2"))
    workspace.decisions.decide(draft(uuid, corrections=corrections, reply_text="x" * 100_000, assignee="pi.alice"))
    workspace.close()
    with opened(tmp_path) as again:
        found = again.decisions.current_for(uuid)
        assert found.corrections == corrections
        assert (found.verdict, found.reason, found.assignee) == (Verdict.VALID, "erreur-cs", "pi.alice")
        assert found.reply_text == "x" * 100_000
        assert found.identity == ALICE
        assert found.decided_at == NEW_YEAR
        assert found.state is OutboxState.QUEUED


def test_deciding_again_withdraws_the_queued_decision_and_keeps_it(workspace):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    first = workspace.decisions.current_for(uuid)
    changes = workspace.decisions.decide(draft(uuid, verdict=Verdict.REJECT))
    second = workspace.decisions.current_for(uuid)
    assert changes.decisions == {first.uuid, second.uuid}
    assert workspace.decisions.get(first.uuid).state is OutboxState.WITHDRAWN
    assert second.verdict is Verdict.REJECT


def test_deciding_while_the_earlier_decision_is_being_sent_is_refused(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    claim(workspace, clock)
    with pytest.raises(DecisionPendingError):
        workspace.decisions.decide(draft(uuid, verdict=Verdict.REJECT))
    assert workspace.decisions.current_for(uuid).verdict is Verdict.VALID


def test_deciding_while_the_fate_of_the_earlier_decision_is_unknown_is_refused(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = claim(workspace, clock)
    workspace.decisions.uncertain(sent.uuid, "w1", settle_until=clock.now + 60, error="lost")
    with pytest.raises(DecisionPendingError):
        workspace.decisions.withdraw(sent.uuid)
    with pytest.raises(DecisionPendingError):
        workspace.decisions.decide(draft(uuid))


def test_a_confirmed_decision_stays_when_a_later_one_is_undone(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid, verdict=Verdict.PENDING, reason="prise-en-charge"))
    (first,) = claim(workspace, clock)
    workspace.decisions.confirm(first.uuid, "w1", answered_status=ReportStatus.PENDING, reply_id=3)
    workspace.decisions.decide(draft(uuid))
    second = workspace.decisions.current_for(uuid)
    workspace.decisions.withdraw(second.uuid)
    assert workspace.decisions.current_for(uuid).uuid == first.uuid


@pytest.mark.parametrize("status", [status for status in ReportStatus if status.is_closed])
def test_nothing_is_decided_on_a_closed_report(workspace, status):
    (uuid,) = pulled(workspace, report(1, status=status))
    with pytest.raises(ReportClosedError, match="1"):
        workspace.decisions.decide(draft(uuid))


def test_nothing_is_decided_on_a_report_that_left_the_server(workspace):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    workspace.reports.mark_removed([report(1).key])
    with pytest.raises(ReportClosedError):
        workspace.decisions.decide(draft(uuid))


def test_a_report_of_another_group_is_not_answered_under_this_identity(workspace):
    (uuid,) = pulled(workspace, report(1))
    with pytest.raises(IdentityMismatchError):
        workspace.decisions.decide(draft(uuid, identity=replace(ALICE, community=99)))


def test_an_unknown_report_or_decision_is_said_to_be_unknown(workspace):
    with pytest.raises(UnknownReportError):
        workspace.decisions.decide(draft("nobody"))
    with pytest.raises(UnknownItemError):
        workspace.decisions.get("nobody")
    with pytest.raises(UnknownItemError):
        workspace.decisions.withdraw("nobody")


def test_several_decisions_are_kept_all_or_none(workspace):
    open_one, closed_one = pulled(workspace, report(1), report(2, status=ReportStatus.VALID))
    with pytest.raises(ReportClosedError):
        workspace.decisions.decide_many([draft(open_one), draft(closed_one)])
    assert workspace.decisions.list() == []
    assert workspace.reports.summaries()[0].decision_uuid is None


@pytest.mark.parametrize(
    "changes", [{"epsg": 4326}, {"wkb": b"\x01\x03\x00\x00\x00\x01"}, {"wkb": b"\x01\x01\x00\x00\x00" + bytes(16)}]
)
def test_a_correction_that_is_not_a_polygon_of_the_right_crs_keeps_nothing(workspace, changes):
    (uuid,) = pulled(workspace, report(1))
    with pytest.raises(GeometryError):
        workspace.decisions.decide(draft(uuid, corrections=(correction(**changes),)))
    assert workspace.decisions.current_for(uuid) is None


def test_undo_is_a_new_state_and_its_history_tells_by_whom(workspace):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    decision = workspace.decisions.current_for(uuid)
    changes = workspace.decisions.withdraw(decision.uuid, by="pi.alice")
    assert changes.reports == {uuid}
    moves = [(move.who, move.from_state, move.to_state) for move in workspace.decisions.history(uuid)]
    assert moves == [
        ("pi.alice", None, OutboxState.QUEUED),
        ("pi.alice", OutboxState.QUEUED, OutboxState.WITHDRAWN),
    ]
    assert workspace.reports.summaries()[0].decision_uuid is None


def test_what_was_decided_cannot_be_erased_nor_its_history_rewritten(workspace):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    with sqlite3.connect(workspace.path) as connection:
        for statement in ("DELETE FROM history", "UPDATE history SET who = 'x'", "DELETE FROM decision"):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(statement)


def test_a_confirmed_decision_keeps_what_the_server_answered(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = claim(workspace, clock)
    clock.now += 3
    workspace.decisions.confirm(sent.uuid, "w1", answered_status=ReportStatus.PENDING2, reply_id=77, overtaken=True)
    found = workspace.decisions.get(sent.uuid)
    assert (found.state, found.answered_status, found.answered_reply_id) == (
        OutboxState.CONFIRMED,
        ReportStatus.PENDING2,
        77,
    )
    assert found.overtaken
    assert found.sent_at == NEW_YEAR + timedelta(seconds=3)


def answered(number, day, *replies):
    return report(number, replies=tuple(map(reply, replies)), updating_date=NEW_YEAR + timedelta(days=day))


def test_keeping_mine_bases_the_decision_on_what_the_person_has_seen_and_on_no_more(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = claim(workspace, clock)
    workspace.decisions.conflict(sent.uuid, "w1", "Une réponse est arrivée depuis.")
    shown = answered(1, 1, 8)
    workspace.reports.upsert([shown])
    workspace.reports.upsert([answered(1, 2, 8, 9)])
    workspace.decisions.keep_mine(sent.uuid, Ground.of(shown), by="pi.alice")
    found = workspace.decisions.get(sent.uuid)
    assert found.state is OutboxState.QUEUED
    assert found.ground == Ground(shown.updating_date, frozenset({8}))


def test_a_decision_is_based_on_the_report_as_it_was_read_and_not_as_it_was_stored_since(workspace):
    read = answered(1, 0, 7)
    (uuid,) = pulled(workspace, read)
    workspace.reports.upsert([answered(1, 1, 7, 8)])
    workspace.decisions.decide(draft(uuid, ground=Ground.of(read)))
    assert workspace.decisions.current_for(uuid).ground == Ground.of(read)


def test_a_reply_of_ones_own_need_not_be_seen_but_one_beside_it_must(workspace, clock):
    read = report(1)
    (uuid,) = pulled(workspace, read)
    workspace.decisions.decide(draft(uuid, verdict=Verdict.PENDING, ground=Ground.of(read)))
    (sent,) = claim(workspace, clock)
    workspace.decisions.confirm(sent.uuid, "w1", answered_status=ReportStatus.PENDING, reply_id=8)
    with_mine = answered(1, 1, 8)
    workspace.reports.upsert([with_mine])
    workspace.decisions.decide(draft(uuid, ground=Ground.of(read)))
    assert workspace.decisions.current_for(uuid).ground == Ground.of(with_mine)
    workspace.reports.upsert([answered(1, 2, 8, 9)])
    workspace.decisions.decide(draft(uuid, ground=Ground.of(read)))
    assert workspace.decisions.current_for(uuid).ground == Ground.of(read)


def test_a_conflict_is_not_retried_as_if_it_had_been_refused(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = claim(workspace, clock)
    workspace.decisions.conflict(sent.uuid, "w1", "Une réponse est arrivée depuis.")
    with pytest.raises(IllegalMoveError):
        workspace.decisions.retry(sent.uuid)
    assert workspace.decisions.get(sent.uuid).state is OutboxState.CONFLICT


def test_keeping_mine_on_a_report_closed_meanwhile_is_refused(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = claim(workspace, clock)
    workspace.decisions.conflict(sent.uuid, "w1", "clos")
    workspace.reports.upsert([report(1, status=ReportStatus.VALID, updating_date=NEW_YEAR + timedelta(days=1))])
    with pytest.raises(ReportClosedError):
        workspace.decisions.keep_mine(sent.uuid, sent.ground)
    workspace.decisions.take_theirs(sent.uuid)
    assert workspace.decisions.get(sent.uuid).state is OutboxState.WITHDRAWN


def test_a_refused_decision_is_queued_again_by_a_person_only(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = claim(workspace, clock)
    workspace.decisions.refuse(sent.uuid, "w1", "403")
    assert claim(workspace, clock) == []
    assert workspace.decisions.get(sent.uuid).last_error == "403"
    workspace.decisions.retry(sent.uuid)
    assert [found.uuid for found in claim(workspace, clock)] == [sent.uuid]


def test_a_confirmed_decision_cannot_be_undone(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = claim(workspace, clock)
    workspace.decisions.confirm(sent.uuid, "w1", answered_status=ReportStatus.VALID, reply_id=1)
    with pytest.raises(IllegalMoveError):
        workspace.decisions.withdraw(sent.uuid)


def test_counts_and_lists_are_by_state_and_identity(workspace, clock):
    one, two = pulled(workspace, report(1), report(2))
    workspace.decisions.decide(draft(one))
    workspace.decisions.decide(draft(two, identity=BRUNO))
    assert workspace.decisions.counts()[OutboxState.QUEUED] == 2
    assert workspace.decisions.counts(BRUNO)[OutboxState.QUEUED] == 1
    assert workspace.decisions.counts(BRUNO)[OutboxState.CONFIRMED] == 0
    assert [found.report_uuid for found in workspace.decisions.list([OutboxState.QUEUED], BRUNO)] == [two]
    assert workspace.decisions.oldest_queued(ALICE) == NEW_YEAR


def test_the_corrections_of_accepted_reports_are_listed_with_their_state(workspace, clock):
    accepted, rejected = pulled(workspace, report(1), report(2))
    workspace.decisions.decide(draft(accepted, corrections=(correction(),)))
    workspace.decisions.decide(draft(rejected, verdict=Verdict.REJECT))
    (found,) = workspace.corrections.accepted()
    assert found.correction == correction()
    assert (found.report_key, found.decided_by) == (report(1).key, "pi.alice")
    assert (found.outbox_state, found.answered_status) == (OutboxState.QUEUED, None)


def test_corrections_leave_the_list_when_the_report_is_rejected_after_all(workspace):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid, corrections=(correction(),)))
    workspace.decisions.decide(draft(uuid, verdict=Verdict.REJECT))
    assert workspace.corrections.accepted() == []


def test_a_confirmation_without_corrections_keeps_those_of_the_interpreter(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid, corrections=(correction(),)))
    (sent,) = claim(workspace, clock)
    workspace.decisions.confirm(sent.uuid, "w1", answered_status=ReportStatus.PENDING2, reply_id=1)
    workspace.decisions.decide(draft(uuid, identity=BRUNO, reason="confirmation"))
    (found,) = workspace.corrections.accepted()
    assert found.decided_by == "pi.alice"
    assert workspace.corrections.of_decision(sent.uuid) == (correction(),)
