"""Sending decisions: once, under the right name, or left to a person with the reason."""

from __future__ import annotations

import threading
import time

import pytest

from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Ground, Verdict
from ocsge_qgis_plugin.domain.markers import parse_title
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.espaceco.errors import UnauthorizedError, UnreachableError
from ocsge_qgis_plugin.espaceco.reports import ReportsClient
from ocsge_qgis_plugin.workflow.outbox_pass import Terms
from ocsge_qgis_plugin.workflow.push import push_decisions
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.unit.workflow.pushing import (
    LANDES,
    connect,
    decide_all,
    identity_of,
    pull,
    replies_by_token,
    seed_reports,
)

REPLIES = r"POST /gcms/api/reports/\d+/replies"


class Clock:
    def __init__(self):
        self.offset = 0.0

    def __call__(self):
        return time.time() + self.offset


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(server, workspace, clock):
    """Three open reports pulled, and functions that decide, push and look, as pi.alice."""
    seed_reports(server, 3)
    pull(server, workspace)
    return Desk(server, workspace, clock)


class Desk:
    def __init__(self, server, workspace, clock, user="pi.alice"):
        self.server, self.workspace, self.clock, self.user = server, workspace, clock, user
        self.identity = identity_of(server, user)
        self.newest = max(workspace.reports.summaries(), key=lambda summary: summary.key.remote_id)

    def decide(self, verdict=Verdict.REJECT0, reason="hors-sujet"):
        self.workspace.decisions.decide(
            DecisionDraft(self.newest.uuid, self.identity, verdict, reason, "Sans objet.", ())
        )
        return self.decision

    @property
    def decision(self):
        return self.workspace.decisions.current_for(self.newest.uuid)

    def push(self, owner="window 1", **terms):
        return push_decisions(
            ReportsClient(connect(self.server, self.user)),
            self.workspace,
            Terms(self.identity, owner, self.clock, **terms),
        )

    @property
    def stored(self):
        return self.workspace.reports.get(self.newest.uuid)

    @property
    def report(self):
        return self.server.report(self.newest.key.remote_id)


def test_a_members_closing_answer_is_confirmed_with_the_status_the_server_gave(desk):
    desk.decide()
    desk.push()
    assert desk.decision.state is OutboxState.CONFIRMED
    assert desk.decision.answered_status is ReportStatus.PENDING2
    marker = parse_title(desk.report["replies"][-1]["title"])
    assert (marker.verdict, marker.reason) == ("reject0", "hors-sujet")


def test_a_managers_closing_answer_closes(server, workspace, clock):
    seed_reports(server, 1)
    pull(server, workspace)
    desk = Desk(server, workspace, clock, user="chef.pi")
    desk.decide(Verdict.VALID0, "deja-juste")
    desk.push()
    assert desk.decision.answered_status is ReportStatus.VALID0
    assert desk.report["closing_date"]


def test_what_the_server_says_is_stored_at_once(desk):
    desk.decide()
    desk.push()
    (line,) = desk.workspace.reports.summaries_of([desk.newest.uuid])
    assert line.status is ReportStatus.PENDING2
    assert line.proposed is Verdict.REJECT0


def test_a_young_decision_rests_until_its_delay_has_passed(desk):
    desk.decide()
    desk.push(grace_seconds=600)
    assert desk.decision.state is OutboxState.QUEUED
    desk.clock.offset = 601
    desk.push(grace_seconds=600)
    assert desk.decision.state is OutboxState.CONFIRMED


def test_an_answer_of_somebody_else_is_a_conflict_that_names_them(desk):
    desk.decide()
    desk.server.touch(desk.newest.key.remote_id, user="pi.bruno", reply={"content": "Je l'ai.", "status": "pending"})
    desk.push()
    assert desk.decision.state is OutboxState.CONFLICT
    assert "pi.bruno" in desk.decision.last_error
    assert len(desk.report["replies"]) == 1


def test_keeping_mine_sends_it_on_the_report_as_it_was_shown(desk):
    desk.decide()
    desk.server.touch(desk.newest.key.remote_id, user="pi.bruno", reply={"content": "Je l'ai.", "status": "pending"})
    desk.push()
    desk.workspace.decisions.keep_mine(desk.decision.uuid, Ground.of(desk.stored))
    desk.push()
    assert desk.decision.state is OutboxState.CONFIRMED
    assert len(desk.report["replies"]) == 2


def test_keeping_mine_sends_nothing_past_a_reply_that_came_while_the_person_compared(desk):
    desk.decide()
    desk.server.touch(desk.newest.key.remote_id, user="pi.bruno", reply={"content": "Je l'ai.", "status": "pending"})
    desk.push()
    shown = Ground.of(desk.stored)
    desk.server.touch(desk.newest.key.remote_id, user="chef.pi", reply={"content": "Non, moi.", "status": "pending"})
    pull(desk.server, desk.workspace)
    desk.workspace.decisions.keep_mine(desk.decision.uuid, shown)
    desk.push()
    assert desk.decision.state is OutboxState.CONFLICT
    assert "chef.pi" in desk.decision.last_error
    assert len(desk.report["replies"]) == 2


def test_a_deleted_report_is_a_conflict(desk):
    desk.decide()
    desk.server.touch(desk.newest.key.remote_id, delete=True)
    desk.push()
    assert desk.decision.state is OutboxState.CONFLICT


def test_a_lost_answer_is_recognised_at_once_and_not_sent_again(desk):
    desk.decide()
    desk.server.set_fault("lost-answer", {"match": REPLIES, "times": 1})
    desk.push()
    assert desk.decision.state is OutboxState.CONFIRMED
    assert len(desk.report["replies"]) == 1


def test_after_an_unknown_outcome_nothing_is_sent_before_the_settle_time_and_a_second_look(desk):
    desk.decide()
    desk.server.set_fault("lost-request", {"match": REPLIES, "times": 1})
    desk.push(settle_seconds=60)
    assert desk.decision.state is OutboxState.UNCERTAIN
    desk.clock.offset = 59
    desk.push(settle_seconds=60)
    assert desk.report["replies"] == []
    desk.clock.offset = 61
    desk.push(settle_seconds=60)
    assert desk.decision.state is OutboxState.CONFIRMED
    assert len(desk.report["replies"]) == 1


@pytest.mark.parametrize(
    ("fault", "value"),
    [("html-body", {"match": REPLIES, "times": 1}), ("truncated-json", {"match": REPLIES, "times": 1})],
)
def test_a_spoilt_answer_to_a_write_is_looked_up_and_never_repeated(desk, fault, value):
    desk.decide()
    desk.server.set_fault(fault, value)
    desk.push()
    assert desk.decision.state is OutboxState.CONFIRMED
    assert len(desk.report["replies"]) == 1


def test_a_refusal_is_kept_with_the_servers_words_until_somebody_retries(desk):
    desk.decide()
    desk.server.set_fault("forbid-reply", 1)
    desk.push()
    assert desk.decision.state is OutboxState.REFUSED
    assert desk.decision.last_error
    desk.workspace.decisions.retry(desk.decision.uuid)
    desk.push()
    assert desk.decision.state is OutboxState.CONFIRMED


def test_an_expired_login_stops_the_pass_and_leaves_everything_queued(desk):
    queued = decide_all(desk.workspace, desk.identity)
    desk.server.set_fault("unauthorized", True)
    outcome = desk.push()
    assert isinstance(outcome.error, UnauthorizedError)
    assert desk.workspace.decisions.counts()[OutboxState.QUEUED] == queued
    desk.server.clear_faults()
    desk.push()
    assert set(replies_by_token(desk.server).values()) == {1}


def test_no_network_stops_the_pass_and_leaves_everything_queued(desk):
    desk.decide()
    client = ReportsClient(connect(desk.server))
    desk.server.stop()
    outcome = push_decisions(client, desk.workspace, Terms(desk.identity, "window 1", desk.clock))
    assert isinstance(outcome.error, UnreachableError)
    assert desk.decision.state is OutboxState.QUEUED


def test_too_many_requests_hold_back_without_losing_anything(desk):
    desk.decide()
    desk.server.set_fault("rate-limit", {"match": REPLIES, "times": 1, "seconds": 30})
    desk.push()
    assert desk.decision.state is OutboxState.QUEUED
    desk.clock.offset = 31
    desk.push()
    assert desk.decision.state is OutboxState.CONFIRMED


def test_one_unreadable_report_keeps_no_other_from_leaving(desk):
    decide_all(desk.workspace, desk.identity)
    path = rf"GET /gcms/api/reports/{desk.newest.key.remote_id}"
    desk.server.set_fault("truncated-json", {"match": path})
    desk.push()
    counts = desk.workspace.decisions.counts()
    assert counts[OutboxState.QUEUED] == 1
    assert desk.decision.state is OutboxState.QUEUED


def test_nobody_sends_what_another_account_decided(desk):
    desk.decide()
    bruno = Desk(desk.server, desk.workspace, desk.clock, user="pi.bruno")
    bruno.push()
    assert desk.decision.state is OutboxState.QUEUED
    desk.push()
    assert desk.report["replies"][-1]["author"]["username"] == "pi.alice"


def test_two_windows_pushing_at_once_double_nothing_and_sign_nothing_wrongly(server, tmp_path):
    seed_reports(server, 40)
    alice, bruno = identity_of(server, "pi.alice"), identity_of(server, "pi.bruno")
    with open_workspace(tmp_path, LANDES) as workspace:
        pull(server, workspace)
        fresh = [summary for summary in workspace.reports.summaries() if summary.status is ReportStatus.SUBMIT]
        for rank, summary in enumerate(fresh):
            identity = alice if rank % 2 else bruno
            workspace.decisions.decide(
                DecisionDraft(summary.uuid, identity, Verdict.REJECT0, "hors-sujet", identity.username, ())
            )

    def window(identity, owner):
        with open_workspace(tmp_path, LANDES) as mine:
            client = ReportsClient(connect(server, identity.username))
            push_decisions(client, mine, Terms(identity, owner, time.time))

    windows = [
        threading.Thread(target=window, args=(identity, f"window {number}"))
        for number, identity in enumerate([alice, alice, bruno, bruno])
    ]
    for thread in windows:
        thread.start()
    for thread in windows:
        thread.join()
    answered = replies_by_token(server)
    assert len(answered) == len(fresh)
    assert set(answered.values()) == {1}
    replies = [reply for report in server.reports() for reply in report["replies"] if parse_title(reply["title"])]
    assert all(reply["content"] == reply["author"]["username"] for reply in replies)
