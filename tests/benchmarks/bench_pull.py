"""Reports pulled into an empty workspace and refreshed after, against a plain sequential client."""

from __future__ import annotations

import json
import sqlite3
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import requests

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.reports import ReportsClient
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.workflow.pull import pull_reports
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace
from tests.benchmarks.harness import PeakMemory, Result, median_seconds, peer_seconds
from tests.benchmarks.many_reports import COMMUNITY, MANAGER, MOST, server_with
from tests.server import LocalServer
from tests.server.seed_groups import PASSWORD

REPEAT = 5
CHANGED = 100
PAGE = 100
DISTANCE_SECONDS = 0.1
FIRST_REPORT = 900_001
PEER = "requests, one page after the other"
UNPACED = "local server, no limit of requests per second (the default limit is for IGN's)"


class Pull:
    """Both sides keep their connection and ask for 100 reports a page; both end with everything in SQLite."""

    name = "pull"
    goal = "an empty workspace is filled faster than by a plain sequential client"
    refresh_goal = f"{CHANGED} changed reports cost a fraction of reading all again"

    def run(self, size: int) -> list[Result]:
        count = min(size, MOST)
        with tempfile.TemporaryDirectory(prefix="ocsge-bench-") as name:
            folder = Path(name)
            with server_with(count, folder) as server, PeakMemory() as peak:
                # The newest change is of today, so that no refresh is due for the daily sweep of deleted reports.
                server.touch(FIRST_REPORT, user=MANAGER, reply={"content": "Vu.", "status": "pending"})
                filled = self._fill(server, folder)
                refreshed = self._refresh(server, folder)
                peer, note = _peer(server, folder, count)
        rates = f"{count / filled:,.0f} reports/s, peer {count / peer:,.0f}".replace(",", " ")
        work = (
            "ours: 4 pages at once, records parsed, rows, sketches and R-trees of the GeoPackage, list checked to be"
            " whole; peer: JSON decoded, number, status, date and text into one plain table"
        )
        plain = "peer: it has no cursor and reads all again"
        notes = ("; ".join(filter(None, parts)) for parts in ((rates, work, UNPACED, note), (plain, UNPACED, note)))
        return [
            Result(self.name, count, filled, PEER, peer, peak.mb, self.goal, next(notes)),
            Result(f"{self.name}_refresh", count, refreshed, PEER, peer, None, self.refresh_goal, next(notes)),
        ]

    def _fill(self, server: LocalServer, folder: Path) -> float:
        runs = iter(range(REPEAT))

        def fill() -> None:
            with _workspace(folder / f"ours{next(runs)}") as workspace:
                _pull(server, workspace)

        return median_seconds(fill, REPEAT)

    def _refresh(self, server: LocalServer, folder: Path) -> float:
        rounds = iter(range(REPEAT))

        def change() -> None:
            first = FIRST_REPORT + 1 + next(rounds) * CHANGED
            for number in range(first, first + CHANGED):
                server.touch(number, user=MANAGER, reply={"content": "Regardé.", "status": "pending"})

        with _workspace(folder / "ours0") as workspace:
            return median_seconds(lambda: _pull(server, workspace), REPEAT, change)


def _workspace(folder: Path) -> Workspace:
    folder.mkdir(exist_ok=True)
    departement = departement_of_code("40")
    assert departement is not None
    return open_workspace(folder, departement)


def _pull(server: LocalServer, workspace: Workspace) -> None:
    authenticator = BasicAuthenticator(MANAGER, PASSWORD)
    with Session(server.url, authenticator=authenticator, requests_per_second=None) as session:
        pull_reports(ReportsClient(session), workspace, server=session.server, community=COMMUNITY)


def _peer(server: LocalServer, folder: Path, count: int) -> tuple[float, str]:
    """Return the median of the peer's times, and its note."""
    times, note = [], ""
    for run in range(REPEAT):
        seconds, note = peer_seconds(_plain_client(server, folder / f"peer{run}.sqlite"), -(-count // PAGE))
        times.append(seconds)
        if note:
            break
    return statistics.median(times), note


def _plain_client(server: LocalServer, path: Path) -> Iterator[int]:
    """Read page after page on one connection and store each: what a script of twenty lines does."""
    with requests.Session() as session, closing(sqlite3.connect(path)) as database:
        session.auth = (MANAGER, PASSWORD)
        database.execute("CREATE TABLE report (id INTEGER PRIMARY KEY, status TEXT, updating_date TEXT, content TEXT)")
        page = 1
        while True:
            asked = {"communities": COMMUNITY, "sort": "id:ASC", "page": page, "limit": PAGE}
            answer = session.get(f"{server.url}/gcms/api/reports", params=asked, timeout=60)
            answer.raise_for_status()
            reports = answer.json()
            rows = [(item["id"], item["status"], item["updating_date"], json.dumps(item)) for item in reports]
            with database:
                database.executemany("INSERT INTO report VALUES (?, ?, ?, ?)", rows)
            if reports:
                yield page
            if len(reports) < PAGE:
                return
            page += 1


class DistantPull:
    """The same with every answer a tenth of a second late, as over the internet: there pages side by side pay off."""

    name = "pull_distant"
    goal = "an empty workspace is filled at least twice as fast as by a plain sequential client"

    def run(self, size: int) -> list[Result]:
        count = min(size, MOST)
        with tempfile.TemporaryDirectory(prefix="ocsge-bench-") as name:
            folder = Path(name)
            with server_with(count, folder) as server, PeakMemory() as peak:
                server.set_fault("slow", {"match": r"GET /gcms/api/reports", "seconds": DISTANCE_SECONDS})
                filled = Pull()._fill(server, folder)
                peer, note = _peer(server, folder, count)
        rates = f"{count / filled:,.0f} reports/s, peer {count / peer:,.0f}".replace(",", " ")
        late = f"each answer {1000 * DISTANCE_SECONDS:.0f} ms late"
        notes = "; ".join(filter(None, (rates, late, UNPACED, note)))
        return [Result(self.name, count, filled, PEER, peer, peak.mb, self.goal, notes)]


BENCHMARKS = [Pull(), DistantPull()]
