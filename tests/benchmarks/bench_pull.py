"""Reports pulled into an empty workspace and refreshed after, against a plain sequential client."""

from __future__ import annotations

import json
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import requests
from osgeo import ogr, osr

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
LAYER_PEER = "requests, one page after the other, into a GeoPackage by GDAL"
Client = Callable[[LocalServer, Path], Iterator[int]]
UNPACED = "local server, no limit of requests per second (the default limit is for IGN's)"


class Pull:
    """Both sides keep their connection and ask for 100 reports a page; two peers: layers like ours, a plain table."""

    name = "pull"
    goal = "an empty workspace is filled faster than a plain sequential client fills a GeoPackage for the map"
    table_goal = "none: what keeping a table of texts costs, as the floor for any client"
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
                layer, layer_note = _peer(_layer_client, server, folder, count)
                plain, plain_note = _peer(_plain_client, server, folder, count)
        rates = f"{_rate(count, filled)} reports/s, peer {_rate(count, layer)}, without a map {_rate(count, plain)}"
        ours = "ours: 4 pages at once, records checked and kept whole, points and sketches with R-trees, list whole"
        theirs = "peer: number, status, theme, date and text as points, sketches as polygons, both with R-trees"
        cursorless = "peer: JSON as text in one plain table, no map; it has no cursor and reads all again"
        return [
            Result(
                self.name, count, filled, LAYER_PEER, layer, peak.mb, self.goal,
                _note(rates, ours, theirs, UNPACED, layer_note),
            ),
            Result(
                f"{self.name}_table", count, filled, PEER, plain, None, self.table_goal,
                _note(cursorless, UNPACED, plain_note),
            ),
            Result(
                f"{self.name}_refresh", count, refreshed, PEER, plain, None, self.refresh_goal,
                _note(cursorless, UNPACED, plain_note),
            ),
        ]  # fmt: skip

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


def _rate(count: int, seconds: float) -> str:
    return f"{count / seconds:,.0f}".replace(",", " ")


def _note(*parts: str) -> str:
    return "; ".join(filter(None, parts))


def _peer(client: Client, server: LocalServer, folder: Path, count: int) -> tuple[float, str]:
    """Return the median of a peer's times, and its note."""
    times, note = [], ""
    for run in range(REPEAT):
        path = folder / f"{client.__name__}{run}.gpkg"
        seconds, note = peer_seconds(client(server, path), -(-count // PAGE))
        times.append(seconds)
        if note:
            break
    return statistics.median(times), note


def _pages_in_turn(server: LocalServer) -> Iterator[list[dict[str, Any]]]:
    """Read page after page on one connection: what a script of twenty lines does."""
    with requests.Session() as session:
        session.auth = (MANAGER, PASSWORD)
        page = 1
        while True:
            asked = {"communities": COMMUNITY, "sort": "id:ASC", "page": page, "limit": PAGE}
            answer = session.get(f"{server.url}/gcms/api/reports", params=asked, timeout=60)
            answer.raise_for_status()
            reports = answer.json()
            if reports:
                yield reports
            if len(reports) < PAGE:
                return
            page += 1


def _plain_client(server: LocalServer, path: Path) -> Iterator[int]:
    """Keep each page as rows of text; a step a page."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE report (id INTEGER PRIMARY KEY, status TEXT, updating_date TEXT, content TEXT)")
        for page, reports in enumerate(_pages_in_turn(server), start=1):
            rows = [(item["id"], item["status"], item["updating_date"], json.dumps(item)) for item in reports]
            with database:
                database.executemany("INSERT INTO report VALUES (?, ?, ?, ?)", rows)
            yield page


def _layer_client(server: LocalServer, path: Path) -> Iterator[int]:
    """Put each page on the map as a plain QGIS plugin would: two layers of a GeoPackage by GDAL; a step a page."""
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    points = file.CreateLayer("report", wgs84, ogr.wkbPoint)
    sketches = file.CreateLayer("sketch", wgs84, ogr.wkbUnknown)
    points.CreateField(ogr.FieldDefn("number", ogr.OFTInteger64))
    sketches.CreateField(ogr.FieldDefn("number", ogr.OFTInteger64))
    for name in ("status", "theme", "commune", "date", "comment", "content"):
        points.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for page, reports in enumerate(_pages_in_turn(server), start=1):
        file.StartTransaction()
        for item in reports:
            theme, commune = item["attributes"][0]["theme"], item["commune"]["name"]
            words = (item["status"], theme, commune, item["opening_date"], item["comment"], json.dumps(item))
            _add(points, item["geometry"], item["id"], *words)
            for drawn in json.loads(item["sketch"])["objects"] if item["sketch"] else ():
                _add(sketches, drawn["geometry"], item["id"])
        file.CommitTransaction()
        yield page
    file.FlushCache()


def _add(layer: ogr.Layer, wkt: str, *values: object) -> None:
    feature = ogr.Feature(layer.GetLayerDefn())
    for position, value in enumerate(values):
        feature.SetField(position, value)
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    layer.CreateFeature(feature)


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
                peer, note = _peer(_plain_client, server, folder, count)
        rates = f"{_rate(count, filled)} reports/s, peer {_rate(count, peer)}"
        late = f"each answer {1000 * DISTANCE_SECONDS:.0f} ms late"
        return [Result(self.name, count, filled, PEER, peer, peak.mb, self.goal, _note(rates, late, UNPACED, note))]


BENCHMARKS = [Pull(), DistantPull()]
