"""Official layers read around the reports of a whole département, against a client that asks for each report alone."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import requests
import shapely

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.espaceco.session import Session, in_threads
from ocsge_qgis_plugin.landcover.official_services import served_types
from ocsge_qgis_plugin.landcover.wfs import page_url
from ocsge_qgis_plugin.workflow.official_fetch import REQUESTS_PER_SECOND, fetcher
from ocsge_qgis_plugin.workflow.official_pass import FOLDER, OfficialPlan, open_places, read_official
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace
from tests.benchmarks.harness import SIZES, PeakMemory, Result, peer_seconds
from tests.sample.official import BUILDINGS, CADASTRE, LATEST_GRAPH, ROADS, ZONES, Object, write_layers
from tests.server import LocalServer
from tests.unit.landcover.factories import ORIGIN
from tests.unit.workflow.small_country import report

COUNTS = (300, 10_000)
"""Reports; the second only where much is measured."""
SIDE_M = 96_000.0
"""Of the square that is as large as the Landes."""
TOWNS, TOWN_M = 60, 1_500.0
YEARS = (2018, 2021)
EPSG = 2154
_PEER_CAP_S = 20.0


class Official:
    """All types of the service; half of the reports and two thirds of the buildings are in towns."""

    name = "official"
    goal = "one request serves many reports; what is known of 10,000 places fits below the cap of 500 MB"

    def run(self, size: int) -> list[Result]:
        with tempfile.TemporaryDirectory(prefix="ocsge-bench-") as name:
            folder = Path(name)
            layers = _served(folder / "served.gpkg")
            counts = COUNTS if size >= SIZES[1] else COUNTS[:1]
            return [self._measure(folder / str(count), layers, count) for count in counts]

    def _measure(self, folder: Path, layers: Path, count: int) -> Result:
        folder.mkdir()
        landes = departement_of_code("40")
        assert landes is not None
        with (
            open_workspace(folder, landes) as workspace,
            LocalServer(folder / "server.sqlite", layers=layers, own_process=True) as service,
        ):
            workspace.reports.upsert(_reports(count))
            plan = OfficialPlan(service.url, served_types(YEARS))
            # The stand-in reads its layers at the first request.
            requests.get(page_url(service.url, plan.types[0], (0, 0, 1, 1), EPSG), timeout=300)
            start = time.perf_counter()
            with Session(service.url, requests_per_second=None) as session, PeakMemory() as peak:
                outcome = read_official(workspace, plan, fetcher(session), parallel=in_threads)
            ours = time.perf_counter() - start
            steps = count * len(plan.types)
            theirs, note = peer_seconds(_one_by_one(workspace, plan), steps, _PEER_CAP_S)
            size = (workspace.folder / FOLDER / "geoplateforme.gpkg").stat().st_size / 1e6
        assert (outcome.left, outcome.problem) == (0, None)
        paced = outcome.requests / REQUESTS_PER_SECOND
        return Result(
            self.name,
            count,
            ours,
            "requests, one per report and type, one after the other",
            theirs,
            peak.mb,
            self.goal,
            f"{outcome.requests} requests for {outcome.read} tiles, {size:.0f} MB kept; local service, unpaced: at the"
            f" polite {REQUESTS_PER_SECOND} a second {paced / 60:.1f} min, the peer's {steps} requests"
            f" {steps / REQUESTS_PER_SECOND / 60:.0f} min; {note}",
        )


def _one_by_one(workspace: Workspace, plan: OfficialPlan) -> Iterator[int]:
    with requests.Session() as client:
        for box in open_places(workspace).values():
            for served in plan.types:
                answer = client.get(page_url(plan.server, served, box, EPSG), timeout=60)
                yield len(answer.json().get("features", [])) if answer.ok else 0


def _places(rng: np.random.Generator, count: int, share_in_towns: float) -> np.ndarray:
    towns = np.random.default_rng(3).uniform(0, SIDE_M, (TOWNS, 2))
    anywhere = rng.uniform(0, SIDE_M, (count, 2))
    in_towns = towns[rng.integers(0, TOWNS, count)] + rng.normal(0, TOWN_M / 2, (count, 2))
    return np.where(rng.random(count)[:, None] < share_in_towns, in_towns, anywhere)


def _reports(count: int) -> Iterator[object]:
    places = _places(np.random.default_rng(5), count, 0.5)
    return (report(number, x=float(x), y=float(y)) for number, (x, y) in enumerate(places, start=1))


def _served(target: Path) -> Path:
    rng = np.random.default_rng(11)
    ground = shapely.box(ORIGIN[0], ORIGIN[1], ORIGIN[0] + SIDE_M, ORIGIN[1] + SIDE_M).buffer(5_000)
    rpg = "RPG.2021:parcelles_graphiques"
    layers: dict[str, list[Object]] = {
        BUILDINGS: _boxes(rng, 120_000, 0.66, 15, {"usage_1": "Résidentiel", "nature": "Indifférenciée"}, "cleabs"),
        CADASTRE: _boxes(rng, 120_000, 0.66, 15, {"type": "Bâtiment en dur"}, ""),
        ROADS: _boxes(rng, 60_000, 0.4, 150, {"nature": "Route à 1 chaussée", "largeur_de_chaussee": 5.0}, "cleabs"),
        rpg: _boxes(rng, 60_000, 0.0, 150, {"code_cultu": "MIS", "code_group": "2"}, "id_parcel"),
        ZONES: _boxes(rng, 6_000, 0.8, 100, {"categorie": "Sport", "nature": "Divers"}, "cleabs"),
    }
    for name in (LATEST_GRAPH, *(f"ORTHOIMAGERY.ORTHOPHOTOS.GRAPHE.{when}:graphe_bdortho" for when in _WINDOWS)):
        layers[name] = [(ground, {"date_vol": "2021-07-01Z", "pva": 2021})]
    return write_layers(target, layers, EPSG)


_WINDOWS = ("2016-2020", "2021-2023")


def _boxes(
    rng: np.random.Generator, count: int, in_towns: float, side: float, values: dict[str, object], key: str
) -> list[Object]:
    corners = _places(rng, count, in_towns) + np.array([ORIGIN[0], ORIGIN[1]])
    shapes = shapely.box(corners[:, 0], corners[:, 1], corners[:, 0] + side, corners[:, 1] + side)
    return [(shape, {**({key: f"OBJET{n:09d}"} if key else {}), **values}) for n, shape in enumerate(shapes)]


BENCHMARKS = [Official()]
