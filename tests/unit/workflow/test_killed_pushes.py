"""A push that is killed over and over doubles nothing and loses nothing."""

from __future__ import annotations

import random
import time

import pytest

from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.server import LocalServer
from tests.unit.workflow.pushing import (
    LANDES,
    Pusher,
    decide_all,
    identity_of,
    pull,
    replies_by_token,
    seed_reports,
)

DECISIONS = 250
REPORT = r"GET /gcms/api/reports/\d+"
REPLIES = r"POST /gcms/api/reports/\d+/replies"


@pytest.fixture
def server(tmp_path):
    with LocalServer(tmp_path / "server.sqlite", own_process=True) as running:
        yield running


def prepare(server, folder, count):
    """Return the identity and the number of decisions queued, ``count`` of them on reports made for the test."""
    seed_reports(server, count)
    identity = identity_of(server)
    with open_workspace(folder, LANDES) as workspace:
        pull(server, workspace)
        return identity, decide_all(workspace, identity)


def states_of(folder):
    with open_workspace(folder, LANDES) as workspace:
        return {state: number for state, number in workspace.decisions.counts().items() if number}


@pytest.mark.timeout(600)
def test_five_hundred_kills_answer_every_report_once(server, tmp_path):
    identity, queued = prepare(server, tmp_path, DECISIONS)
    pusher = Pusher(tmp_path, server, identity)
    chance = random.Random(40)
    kills = kills_before_the_answer = 0
    while kills < 2 * DECISIONS:
        # Each restart comes after the lease and the settle time of the one before.
        offset = 1000.0 * (kills + 1)
        server.clear_requests()
        before_the_answer = kills % 2 == 1
        server.set_fault("slow", {"match": REPLIES if before_the_answer else REPORT, "seconds": "held"})
        with pusher.running(lambda offset=offset: time.time() + offset) as process:
            if before_the_answer:
                server.wait_for(REPLIES, stage="applied")
                kills_before_the_answer += 1
            else:
                # Anywhere from opening the workspace to waiting for the report: nothing can be written meanwhile.
                process.join(chance.uniform(0.0, 0.03))
        kills += 1
        server.set_fault("slow", None)
        server.release()
    pusher.run(lambda: time.time() + 1000.0 * (kills + 2))
    assert (kills, kills_before_the_answer) == (500, 250)
    answered = replies_by_token(server)
    assert len(answered) == queued
    assert set(answered.values()) == {1}
    assert states_of(tmp_path) == {OutboxState.CONFIRMED: queued}


def test_a_killed_push_to_a_slow_server_waits_for_it_to_settle_and_looks_again(server, tmp_path):
    identity, queued = prepare(server, tmp_path, 20)
    pusher = Pusher(tmp_path, server, identity, settle_seconds=2.0, lease_seconds=0.3)
    server.set_fault("late-write", {"match": REPLIES, "seconds": 1.5})
    kills = 0
    while kills < queued:
        server.clear_requests()
        with pusher.running():
            server.wait_for(REPLIES, stage="received")
        kills += 1
    server.set_fault("late-write", None)
    while states_of(tmp_path).get(OutboxState.CONFIRMED, 0) < queued:
        pusher.run()
    answered = replies_by_token(server)
    assert len(answered) == queued
    assert set(answered.values()) == {1}
