"""Two QGIS windows on one workspace, as processes of their own: nothing twice, nothing under another name."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

import pytest

from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.markers import parse_title
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.server import LocalServer
from tests.unit.workflow.pushing import LANDES, Pusher, identity_of, pull, replies_by_token, seed_reports

DECISIONS = 60
WAIT_SECONDS = 60.0
REPLIES = r"POST /gcms/api/reports/\d+/replies"


@pytest.fixture
def server(tmp_path):
    with LocalServer(tmp_path / "server.sqlite", own_process=True) as running:
        seed_reports(running, DECISIONS)
        yield running


def decide_in_turn(server, folder, *identities):
    """Reject ``DECISIONS`` open reports, the accounts taking turns; return who decided which decision."""
    with open_workspace(folder, LANDES) as workspace:
        pull(server, workspace)
        reports = [summary for summary in workspace.reports.summaries() if summary.status.is_open][-DECISIONS:]
        workspace.decisions.decide_many(
            DecisionDraft(
                report.uuid, identities[turn % len(identities)], Verdict.REJECT0, "hors-sujet", "Sans objet.", ()
            )
            for turn, report in enumerate(reports)
        )
        return {found.marker.token: found.identity.username for found in workspace.decisions.list()}


def push_at_once(*pushers):
    """Push in as many processes at once and let each come to its end."""
    with ExitStack() as stack:
        running = [stack.enter_context(pusher.running()) for pusher in pushers]
        for process in running:
            process.join(WAIT_SECONDS)
        assert [process.exitcode for process in running] == [0] * len(running)


def authors_by_token(server):
    """Return, for each of our replies on the server, under whose account it stands."""
    replies = [reply for report in server.reports() for reply in report["replies"]]
    marked = [(parse_title(reply["title"]), reply["author"]["username"]) for reply in replies]
    return {marker.token: author for marker, author in marked if marker is not None}


def states_of(folder):
    with open_workspace(folder, LANDES) as workspace:
        return {state: number for state, number in workspace.decisions.counts().items() if number}


def test_two_windows_of_one_account_share_the_work(server, tmp_path):
    alice = identity_of(server)
    decided = decide_in_turn(server, tmp_path, alice)
    # Slow answers keep both at work at the same time.
    server.set_fault("slow", {"match": REPLIES, "seconds": 0.02})
    window = Pusher(tmp_path, server, alice)
    push_at_once(window, replace(window))
    assert len(decided) == DECISIONS
    assert replies_by_token(server) == dict.fromkeys(decided, 1)
    assert states_of(tmp_path) == {OutboxState.CONFIRMED: DECISIONS}


def test_two_windows_of_two_accounts_sign_each_their_own(server, tmp_path):
    alice, bruno = identity_of(server), identity_of(server, "pi.bruno")
    decided = decide_in_turn(server, tmp_path, alice, bruno)
    server.set_fault("slow", {"match": REPLIES, "seconds": 0.02})
    push_at_once(Pusher(tmp_path, server, alice), Pusher(tmp_path, server, bruno))
    assert replies_by_token(server) == dict.fromkeys(decided, 1)
    assert authors_by_token(server) == decided
    assert sorted(set(decided.values())) == ["pi.alice", "pi.bruno"]
    assert states_of(tmp_path) == {OutboxState.CONFIRMED: DECISIONS}


def test_what_another_account_decided_stays_in_its_queue(server, tmp_path):
    alice, bruno = identity_of(server), identity_of(server, "pi.bruno")
    decided = decide_in_turn(server, tmp_path, alice, bruno)
    window = Pusher(tmp_path, server, alice)
    push_at_once(window, replace(window))
    mine = {token for token, name in decided.items() if name == "pi.alice"}
    assert replies_by_token(server) == dict.fromkeys(mine, 1)
    assert states_of(tmp_path) == {
        OutboxState.CONFIRMED: len(mine),
        OutboxState.QUEUED: DECISIONS - len(mine),
    }
