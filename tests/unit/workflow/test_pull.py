"""Bringing reports in: whole, incrementally, and whatever the server does."""

from __future__ import annotations

import pytest

from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.reports import ReportKey
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.errors import AnswerError, EspaceCoError, UnauthorizedError
from ocsge_qgis_plugin.espaceco.reports import ReportsClient
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.workflow.pull import pull_reports
from tests.unit.workflow.pushing import COMMUNITY, PASSWORD, connect, identity_of, seed_reports

LIST = r"GET /gcms/api/reports"


def pull(server, workspace, user="pi.alice", **options):
    session = connect(server, user)
    return pull_reports(ReportsClient(session), workspace, server=session.server, community=COMMUNITY, **options)


def numbers(workspace):
    return {summary.key.remote_id for summary in workspace.reports.summaries() if not summary.removed}


def on_server(server):
    return {report["id"] for report in server.reports() if report["community"] == COMMUNITY}


def test_a_first_pull_brings_every_report_of_the_group_and_no_other(server, workspace):
    seed_reports(server, 130)
    outcome = pull(server, workspace)
    assert numbers(workspace) == on_server(server)
    assert outcome.received == len(outcome.changes.reports) == len(on_server(server))


def test_a_second_pull_asks_for_what_changed_and_changes_only_that(server, workspace):
    seed_reports(server, 130)
    pull(server, workspace)
    touched = max(on_server(server))
    server.touch(touched, user="pi.bruno", reply={"content": "Je m'en occupe.", "status": "pending"})
    server.clear_requests()
    outcome = pull(server, workspace)
    assert outcome.changes.reports == {workspace.reports.uuid_of(ReportKey(connect(server).server, COMMUNITY, touched))}
    assert any("updating_date" in str(entry["query"]) for entry in server.requests())


def test_nothing_changed_means_nothing_to_refresh(server, workspace):
    pull(server, workspace)
    assert not pull(server, workspace).changes


@pytest.mark.parametrize("fault", ["ignore-updating-date", "refuse-updating-date"])
def test_a_server_that_does_not_know_updating_date_is_asked_for_a_thin_listing(server, workspace, fault):
    seed_reports(server, 5)
    pull(server, workspace)
    server.set_fault(fault)
    touched = max(on_server(server))
    server.touch(touched, user="pi.bruno", reply={"content": "Vu.", "status": "pending"})
    outcome = pull(server, workspace)
    assert len(outcome.changes.reports) == 1


def test_a_deleted_report_is_found_by_a_full_pass(server, workspace):
    seed_reports(server, 3)
    pull(server, workspace)
    gone = max(on_server(server))
    server.touch(gone, delete=True)
    outcome = pull(server, workspace, full=True)
    assert outcome.removed == 1
    assert gone not in numbers(workspace)


def test_a_deleted_report_with_a_decision_stays_and_is_flagged(server, workspace):
    seed_reports(server, 1)
    pull(server, workspace)
    gone = max(on_server(server))
    uuid = workspace.reports.uuid_of(ReportKey(connect(server).server, COMMUNITY, gone))
    workspace.decisions.decide(
        DecisionDraft(uuid, identity_of(server), Verdict.REJECT0, "hors-sujet", "Sans objet.", ())
    )
    server.touch(gone, delete=True)
    pull(server, workspace, full=True)
    assert [summary.removed for summary in workspace.reports.summaries_of([uuid])] == [True]


@pytest.mark.parametrize(
    ("fault", "value", "error"),
    [
        ("html-body", {"match": LIST}, AnswerError),
        ("truncated-json", {"match": LIST}, AnswerError),
        ("unauthorized", {"match": LIST}, UnauthorizedError),
        ("error", {"match": LIST, "status": 500}, EspaceCoError),
    ],
)
def test_a_failed_pass_keeps_what_was_stored_and_moves_no_cursor(server, workspace, fault, value, error):
    seed_reports(server, 5)
    pull(server, workspace)
    before = numbers(workspace)
    seed_reports(server, 2)
    server.set_fault(fault, value)
    with pytest.raises(error):
        pull(server, workspace)
    assert numbers(workspace) >= before
    server.clear_faults()
    pull(server, workspace)
    assert numbers(workspace) == on_server(server)


@pytest.mark.parametrize(
    "fault",
    [
        "null-author",
        "int-author",
        "missing-commune",
        "string-attributes",
        "list-attributes",
        "point-z",
        "sketch-broken",
    ],
)
def test_odd_records_are_read_all_the_same(server, workspace, fault):
    seed_reports(server, 3)
    server.set_fault(fault)
    pull(server, workspace)
    assert numbers(workspace) == on_server(server)


@pytest.mark.parametrize("seconds", [-3600, 3600])
def test_a_server_clock_an_hour_off_loses_no_change(server, workspace, seconds):
    server.set_fault("clock-skew", seconds)
    seed_reports(server, 3)
    pull(server, workspace)
    seed_reports(server, 1)
    touched = min(on_server(server))
    server.touch(touched, user="pi.bruno", reply={"content": "Vu.", "status": "pending"})
    pull(server, workspace)
    assert numbers(workspace) == on_server(server)
    (line,) = workspace.reports.summaries_of(
        [workspace.reports.uuid_of(ReportKey(connect(server).server, COMMUNITY, touched))]
    )
    assert line.status.value == "pending"


def test_too_many_requests_are_waited_out(server, workspace):
    seed_reports(server, 3)
    server.set_fault("rate-limit", {"match": LIST, "times": 1, "seconds": 3})
    waited = []
    patient = Session(server.url, authenticator=BasicAuthenticator("pi.alice", PASSWORD), wait=waited.append)
    pull_reports(ReportsClient(patient), workspace, server=patient.server, community=COMMUNITY)
    assert numbers(workspace) == on_server(server)
    assert sum(waited) >= 3


def test_cancelling_stops_between_pages_and_the_next_pull_completes(server, workspace):
    seed_reports(server, 250)
    stop = iter([False, False, True])
    with pytest.raises(EspaceCoError):
        pull(server, workspace, cancelled=lambda: next(stop, True))
    pull(server, workspace)
    assert numbers(workspace) == on_server(server)


def test_the_password_is_nowhere_in_an_error(server, workspace):
    server.set_fault("unauthorized", True)
    with pytest.raises(UnauthorizedError) as caught:
        pull(server, workspace)
    assert PASSWORD not in f"{caught.value} {caught.value.details}"
