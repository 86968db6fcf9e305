"""A workspace full of decisions, and processes that push them until somebody kills them."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path

from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.domain.markers import parse_title
from ocsge_qgis_plugin.espaceco.account import AccountClient
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.reports import NewReport, ReportsClient
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.workflow.outbox_pass import Terms
from ocsge_qgis_plugin.workflow.pull import pull_reports
from ocsge_qgis_plugin.workflow.push import push_decisions
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace
from tests.server import LocalServer

COMMUNITY = 240
PASSWORD = "motdepasse"  # pragma: allowlist secret
LANDES = departement_of_code("40")
Clock = Callable[[], float]


def connect(server: LocalServer, user: str = "pi.alice") -> Session:
    """Return a session of ``user`` on the local server, which needs neither pacing nor patience."""
    return Session(
        server.url,
        authenticator=BasicAuthenticator(user, PASSWORD),
        wait=lambda seconds: None,
        requests_per_second=None,
    )


def identity_of(server: LocalServer, user: str = "pi.alice") -> Identity:
    """Return the identity of ``user`` in the loop's group."""
    account = AccountClient(connect(server, user)).me()
    return Identity(connect(server, user).server, COMMUNITY, account.user_id, account.username)


def seed_reports(server: LocalServer, count: int) -> None:
    """Make ``count`` open reports on the server, sent by a partner."""
    client = ReportsClient(connect(server, "ddtm40"))
    for number in range(count):
        client.create(
            NewReport(COMMUNITY, longitude=-1.05 + number / 10_000, latitude=43.71, comment=f"Signalement {number}")
        )


def pull(server: LocalServer, workspace: Workspace) -> None:
    """Bring every report of the group into ``workspace``."""
    session = connect(server)
    pull_reports(ReportsClient(session), workspace, server=session.server, community=COMMUNITY)


def decide_all(workspace: Workspace, identity: Identity, text: str = "Sans objet.") -> int:
    """Reject every open report with the reply ``text``; return how many."""
    summaries = [summary for summary in workspace.reports.summaries() if summary.status.is_open]
    workspace.decisions.decide_many(
        DecisionDraft(summary.uuid, identity, Verdict.REJECT0, "hors-sujet", text, ()) for summary in summaries
    )
    return len(summaries)


@dataclass(frozen=True)
class Pusher:
    """How one process pushes: where, as whom, on which clock."""

    folder: Path
    server: LocalServer
    identity: Identity
    settle_seconds: float = 60.0
    lease_seconds: float = 120.0

    def run(self, clock: Clock = time.time) -> None:
        """Push everything that may leave, in this process."""
        with open_workspace(self.folder, LANDES, clock=clock) as workspace:
            terms = Terms(
                self.identity,
                owner=f"process {os.getpid()}",
                clock=clock,
                settle_seconds=self.settle_seconds,
                lease_seconds=self.lease_seconds,
            )
            outcome = push_decisions(ReportsClient(connect(self.server, self.identity.username)), workspace, terms)
            if outcome.error is not None:
                raise outcome.error

    @contextlib.contextmanager
    def running(self, clock: Clock = time.time) -> Iterator[BaseProcess]:
        """Push in a process forked from this one; it is killed at the end, wherever it is."""
        process = multiprocessing.get_context("fork").Process(target=self.run, args=(clock,), daemon=True)
        process.start()
        try:
            yield process
        finally:
            if process.is_alive() and process.pid is not None:
                os.kill(process.pid, signal.SIGKILL)
            process.join()


def replies_by_token(server: LocalServer) -> Counter[str]:
    """Count, over all reports on the server, how often each decision was answered."""
    titles = [reply["title"] for report in server.reports() for reply in report["replies"]]
    return Counter(marker.token for marker in map(parse_title, titles) if marker is not None)
