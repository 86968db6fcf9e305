"""Official layers are read in the background once the Géoplateforme answers, and evidence hears of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shapely

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.bridge.evidence_service import evidence_inputs
from ocsge_qgis_plugin.bridge.geoplateforme import ReachabilityProbe
from ocsge_qgis_plugin.bridge.official_service import OfficialService
from ocsge_qgis_plugin.landcover.reference_cache import FILE_NAME
from ocsge_qgis_plugin.workflow.official_pass import FOLDER
from tests.sample.official import BUILDINGS, LATEST_GRAPH, write_layers
from tests.server import LocalServer

from .conftest import Bench

WFS = "GET /wfs/ows"
LANDES = shapely.box(300_000, 6_250_000, 480_000, 6_400_000)


@pytest.fixture(scope="module")
def layers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    factory = {"cleabs": "BATIMENT1", "nature": "Indifférenciée", "usage_1": "Industriel", "fictif": False}
    return write_layers(
        tmp_path_factory.mktemp("served") / "layers.gpkg",
        {BUILDINGS: [(LANDES, factory)], LATEST_GRAPH: [(LANDES, {"date_vol": "2021-07-01Z", "pva": 2021})]},
        2154,
    )


class Reading:
    """A département with reports, and a Géoplateforme beside it."""

    def __init__(self, bench: Bench, service: LocalServer) -> None:
        self.bench, self.service = bench, service
        bench.settings.store(keys.GEOPLATEFORME, service.url)
        self.probe = ReachabilityProbe(bench.settings.geoplateforme)
        self.official = OfficialService(bench.desk, bench.runner, self.probe)
        self.arrived = 0
        self.official.arrived.connect(self._on_arrived)

    def _on_arrived(self) -> None:
        self.arrived += 1

    def open(self) -> None:
        self.bench.open_landes()
        self.bench.log_in()

    def over(self) -> None:
        """Wait until a pass has run and no other is under way."""
        self.bench.wait_until(lambda: self.official.state.total and not self.official.state.running, "a pass is over")

    @property
    def file(self) -> Path:
        return self.bench.desk.opened.workspace.folder / FOLDER / FILE_NAME

    def asked(self) -> list[dict[str, object]]:
        return [found for found in self.service.requests() if found["path"] == "/wfs/ows"]


@pytest.fixture
def reading(bench: Bench, tmp_path: Path, layers: Path) -> Iterator[Reading]:
    with LocalServer(tmp_path / "geoplateforme.sqlite", layers=layers) as service:
        made = Reading(bench, service)
        yield made
        made.official.close()
        bench.rest()
        made.official.deleteLater()
        made.probe.deleteLater()


def test_layers_are_read_around_open_reports_and_told_when_they_arrive(reading: Reading) -> None:
    reading.open()
    reading.over()
    assert reading.official.state.problem is None
    assert reading.arrived >= 1
    assert reading.official.state.awaited == ("BD TOPO, bâtiments",)
    assert "RPG, parcelles agricoles" in reading.official.state.missing
    inputs = evidence_inputs(reading.bench.desk.opened, (), None)
    read = {layer.kind for layer in inputs.official if layer.cover.contents}
    assert read == {"batiment", "photos"}
    assert reading.bench.errors == []


def test_a_second_opening_asks_for_nothing_that_is_known(reading: Reading) -> None:
    reading.open()
    reading.over()
    reading.service.clear_requests()
    reading.bench.desk.close_departement()
    reading.bench.rest()
    reading.bench.open_landes()
    reading.bench.wait_until(lambda: reading.official.state.awaited, "the service was asked")
    reading.bench.rest()
    assert reading.asked() == []


@pytest.mark.parametrize("switch", [keys.ONLINE_LAYERS, keys.OFFICIAL_LAYERS], ids=["online", "official"])
def test_nothing_is_read_where_it_is_switched_off(reading: Reading, switch: keys.Setting) -> None:
    reading.bench.settings.store(switch, False)
    reading.open()
    reading.bench.rest()
    assert reading.service.requests() == []
    assert not reading.file.exists()
    assert reading.official.state.awaited == ()


def test_an_unreachable_service_is_no_error_and_says_so_in_words(reading: Reading) -> None:
    reading.service.stop()
    reading.open()
    reading.bench.wait_until(lambda: reading.official.state.is_reachable is False, "the probe gave up")
    assert "injoignable" in reading.official.state.words
    assert reading.bench.errors == []


def test_an_ill_service_is_left_for_later_without_a_word_to_the_person(reading: Reading) -> None:
    reading.service.set_fault("html-body", {"match": WFS})
    reading.open()
    reading.over()
    assert "répond mal" in reading.official.state.words
    assert reading.bench.errors == []
    reading.service.clear_faults()
    reading.official.read_again()
    reading.bench.wait_until(lambda: reading.official.state.problem is None, "the service was asked again")
    assert reading.arrived >= 1


def test_a_request_to_wait_is_heeded_and_several_requests_are_under_way_at_once(reading: Reading) -> None:
    reading.service.set_fault("rate-limit", {"match": WFS, "seconds": 1, "times": 2})
    reading.open()
    reading.over()
    assert reading.official.state.problem is None


def test_reading_again_on_demand_asks_for_what_is_known_and_tells_nothing_new(reading: Reading) -> None:
    reading.open()
    reading.over()
    reading.service.clear_requests()
    before = reading.arrived
    reading.official.read_again()
    reading.bench.wait_until(reading.asked, "it is asked again")
    reading.over()
    assert reading.arrived == before


def test_a_departement_that_closes_stops_the_reading_and_keeps_what_came(reading: Reading) -> None:
    reading.service.set_fault("slow", {"match": WFS, "seconds": 0.3})
    reading.open()
    reading.bench.wait_until(lambda: reading.official.state.done > 0, "a tile came")
    file = reading.file
    reading.bench.desk.close_departement()
    reading.bench.rest()
    assert not reading.official.state.running
    assert file.exists()
    assert reading.bench.errors == []


def test_a_file_of_ones_own_spares_its_requests(reading: Reading) -> None:
    own = reading.bench.folder / "livraisons"
    write_layers(own / "bdtopo.gpkg", {"batiment": [(LANDES, {"cleabs": "B", "usage_1": "Industriel"})]}, 2154)
    reading.bench.settings.store(keys.DELIVERIES_FOLDER, str(own))
    reading.open()
    reading.over()
    assert not [
        found for found in reading.asked() if "batiment" in str(found["query"]) and "BDTOPO" in str(found["query"])
    ]
