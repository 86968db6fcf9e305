"""A push over QGIS's network that is killed again and again answers every report once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.qgis.kills.push_in_qgis import Errand
from tests.server import LocalServer
from tests.unit.workflow.pushing import (
    LANDES,
    PASSWORD,
    decide_all,
    identity_of,
    pull,
    replies_by_token,
    seed_reports,
)

KILLS = 20
REPLIES = r"POST /gcms/api/reports/\d+/replies"
REPOSITORY = Path(__file__).resolve().parents[3]
START_SECONDS = 60.0


@pytest.fixture
def server(tmp_path):
    with LocalServer(tmp_path / "server.sqlite", own_process=True) as running:
        yield running


@pytest.fixture
def start_qgis(tmp_path):
    """Start a QGIS process that pushes: ``start_qgis(identity, clock_ahead)``."""
    started = []

    def start(identity, clock_ahead):
        errand = tmp_path / f"errand-{len(started)}.json"
        Errand(str(tmp_path), LANDES.code, identity, PASSWORD, clock_ahead).write(errand)
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        }
        command = [sys.executable, "-m", "tests.qgis.kills.push_in_qgis", str(errand)]
        with (tmp_path / "qgis.log").open("ab") as log:
            process = subprocess.Popen(command, cwd=REPOSITORY, env=environment, stdout=log, stderr=log)
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()


def states_of(folder):
    with open_workspace(folder, LANDES) as workspace:
        return {state: number for state, number in workspace.decisions.counts().items() if number}


@pytest.mark.timeout(240)
def test_twenty_kills_between_the_write_and_its_answer_double_nothing(server, tmp_path, start_qgis):
    seed_reports(server, KILLS)
    identity = identity_of(server)
    with open_workspace(tmp_path, LANDES) as workspace:
        pull(server, workspace)
        queued = decide_all(workspace, identity)
    server.set_fault("slow", {"match": REPLIES, "seconds": "held"})
    for kill in range(1, KILLS + 1):
        server.clear_requests()
        # Each restart comes after the lease and the settle time of the one before.
        process = start_qgis(identity, clock_ahead=1000.0 * kill)
        server.wait_for(REPLIES, stage="applied", timeout=START_SECONDS)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert process.returncode == -signal.SIGKILL
        server.release()
    server.set_fault("slow", None)
    assert sum(replies_by_token(server).values()) == KILLS
    process = start_qgis(identity, clock_ahead=1000.0 * (KILLS + 1))
    assert process.wait(START_SECONDS) == 0, (tmp_path / "qgis.log").read_text(encoding="utf-8")
    answered = replies_by_token(server)
    assert len(answered) == queued >= KILLS
    assert set(answered.values()) == {1}
    assert states_of(tmp_path) == {OutboxState.CONFIRMED: queued}
