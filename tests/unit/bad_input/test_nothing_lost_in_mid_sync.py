"""What goes wrong in the middle of a synchronisation is named with its remedy, and loses or doubles nothing."""

from __future__ import annotations

import time

import pytest

from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.espaceco.errors import (
    AnswerError,
    ServerError,
    TooManyRequestsError,
    UnauthorizedError,
    UnreachableError,
)
from ocsge_qgis_plugin.espaceco.reports import ReportsClient
from ocsge_qgis_plugin.workflow.outbox_pass import Terms
from ocsge_qgis_plugin.workflow.push import push_decisions
from ocsge_qgis_plugin.workspace.errors import DiskFullError, LockedError
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.server import LocalServer
from tests.unit.bad_input.conditions import assert_helps, fill_disk, locked, make_room
from tests.unit.workflow.pushing import (
    LANDES,
    connect,
    decide_all,
    identity_of,
    pull,
    replies_by_token,
    seed_reports,
)


@pytest.fixture
def server(tmp_path):
    with LocalServer(tmp_path / "server.sqlite") as running:
        yield running


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path, LANDES) as opened:
        yield opened


def push(server, workspace, identity, *, ahead=0.0, client=ReportsClient):
    terms = Terms(identity, "window 1", lambda: time.time() + ahead)
    return push_decisions(client(connect(server)), workspace, terms)


def assert_each_answered_once(server, workspace, queued):
    assert len(replies_by_token(server)) == queued
    assert set(replies_by_token(server).values()) == {1}
    assert {state: count for state, count in workspace.decisions.counts().items() if count} == {
        OutboxState.CONFIRMED: queued
    }


def on_server(server):
    return {report["id"] for report in server.reports() if report["community"] == 240}


def on_disk(workspace):
    return {summary.key.remote_id for summary in workspace.reports.summaries()}


def test_a_disk_full_while_reports_come_in_keeps_the_rest_and_the_next_pull_completes(server, workspace):
    seed_reports(server, 3)
    pull(server, workspace)
    before = on_disk(workspace)
    seed_reports(server, 150)
    fill_disk(workspace)
    with pytest.raises(DiskFullError) as caught:
        pull(server, workspace)
    assert_helps(caught.value, workspace.path, remedy="Libérez de la place")
    assert on_disk(workspace) >= before
    make_room(workspace)
    pull(server, workspace)
    assert on_disk(workspace) == on_server(server)


def test_a_disk_full_after_the_servers_write_is_no_second_answer(server, workspace):
    seed_reports(server, 1)
    pull(server, workspace)
    identity = identity_of(server)
    newest = max(workspace.reports.summaries(), key=lambda summary: summary.key.remote_id)
    # So long an answer needs room when the report is read again behind it.
    long_text = "Sans objet. " * 2000
    workspace.decisions.decide(DecisionDraft(newest.uuid, identity, Verdict.REJECT0, "hors-sujet", long_text, ()))

    class DiskFillsUp(ReportsClient):
        def reply(self, *arguments, **options):
            answered = super().reply(*arguments, **options)
            fill_disk(workspace)
            return answered

    outcome = push(server, workspace, identity, client=DiskFillsUp)
    assert isinstance(outcome.error, DiskFullError)
    assert_helps(outcome.error, workspace.path, remedy="Libérez de la place")
    assert set(replies_by_token(server).values()) == {1}
    make_room(workspace)
    # The lease of the pass that failed ends, then the settle time.
    for ahead in (1000.0, 2000.0):
        push(server, workspace, identity, ahead=ahead)
    assert_each_answered_once(server, workspace, 1)


def test_a_workspace_locked_by_another_program_is_named_and_its_decisions_leave_later(server, workspace):
    seed_reports(server, 3)
    pull(server, workspace)
    identity = identity_of(server)
    queued = decide_all(workspace, identity)
    with locked(workspace.path):
        outcome = push(server, workspace, identity)
    assert isinstance(outcome.error, LockedError)
    assert_helps(outcome.error, workspace.path, remedy="Fermez l'autre fenêtre")
    assert replies_by_token(server) == {}
    push(server, workspace, identity)
    assert_each_answered_once(server, workspace, queued)


LIST = r"GET /gcms/api/reports"
REPLIES = r"POST /gcms/api/reports/\d+/replies"


@pytest.mark.parametrize(
    ("fault", "options", "kind", "says", "remedy"),
    [
        ("html-body", {}, AnswerError, "une page (HTML ou XML)", "Vérifiez l'adresse du serveur"),
        ("truncated-json", {}, AnswerError, "coupée ou illisible", "vérifiez l'adresse du serveur"),
        ("unauthorized", {}, UnauthorizedError, "ne vous reconnaît pas", "Reconnectez-vous"),
        ("rate-limit", {"seconds": 600}, TooManyRequestsError, "trop de requêtes", "dans 10 minutes"),
        ("error", {"status": 500}, ServerError, "HTTP 500", "Réessayez plus tard"),
        ("lost-request", {}, UnreachableError, "injoignable", "Vérifiez le réseau"),
    ],
)
def test_what_the_server_does_while_reports_come_in_is_named_and_the_next_pull_completes(
    server, workspace, fault, options, kind, says, remedy
):
    seed_reports(server, 3)
    pull(server, workspace)
    before = on_disk(workspace)
    queued = decide_all(workspace, identity_of(server))
    seed_reports(server, 2)
    server.set_fault(fault, {"match": LIST, **options})
    with pytest.raises(kind) as caught:
        pull(server, workspace)
    assert_helps(caught.value, server.url, says, remedy=remedy)
    assert on_disk(workspace) >= before
    assert workspace.decisions.counts()[OutboxState.QUEUED] == queued
    server.clear_faults()
    pull(server, workspace)
    assert on_disk(workspace) == on_server(server)


@pytest.mark.parametrize(
    ("fault", "options", "state", "remedy"),
    [
        ("unauthorized", {}, OutboxState.QUEUED, "Reconnectez-vous"),
        ("rate-limit", {"seconds": 600}, OutboxState.QUEUED, "dans 10 minutes"),
        ("error", {"status": 500}, OutboxState.UNCERTAIN, "Réessayez plus tard"),
        ("lost-request", {}, OutboxState.UNCERTAIN, "Rien n'est perdu"),
        # The server has it: its own reply is recognised at once, and there is nothing to tell.
        ("lost-answer", {}, OutboxState.CONFIRMED, ""),
        ("html-body", {}, OutboxState.CONFIRMED, ""),
        ("truncated-json", {}, OutboxState.CONFIRMED, ""),
    ],
)
def test_what_the_server_does_to_a_decision_is_named_and_the_decision_is_sent_once(
    server, workspace, fault, options, state, remedy
):
    seed_reports(server, 1)
    pull(server, workspace)
    identity = identity_of(server)
    queued = decide_all(workspace, identity)
    server.set_fault(fault, {"match": REPLIES, "times": 1, **options})
    first = push(server, workspace, identity).results[0]
    assert first.state is state
    if remedy:
        assert server.url in first.message
        assert remedy in first.message
    server.clear_faults()
    # What rested until later, then the settle time.
    for ahead in (1000.0, 2000.0):
        push(server, workspace, identity, ahead=ahead)
    assert_each_answered_once(server, workspace, queued)


@pytest.mark.parametrize("calls", range(6))
def test_a_login_that_ends_in_the_middle_of_a_push_loses_and_doubles_nothing(server, workspace, calls):
    seed_reports(server, 3)
    pull(server, workspace)
    identity = identity_of(server)
    queued = decide_all(workspace, identity)
    server.set_fault("unauthorized-after", {"calls": calls})
    outcome = push(server, workspace, identity)
    assert isinstance(outcome.error, UnauthorizedError)
    assert_helps(outcome.error, server.url, remedy="Reconnectez-vous")
    server.clear_faults()
    push(server, workspace, identity, ahead=1000.0)
    assert_each_answered_once(server, workspace, queued)


@pytest.mark.parametrize("ours", [-3600.0, 3600.0])
@pytest.mark.parametrize("theirs", [-3600, 3600])
def test_clocks_an_hour_off_on_both_sides_answer_once(server, workspace, ours, theirs):
    server.set_fault("clock-skew", theirs)
    seed_reports(server, 3)
    pull(server, workspace)
    identity = identity_of(server)
    queued = decide_all(workspace, identity)
    push(server, workspace, identity, ahead=ours)
    push(server, workspace, identity)
    assert_each_answered_once(server, workspace, queued)
