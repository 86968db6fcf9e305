"""Imagery is taken along in the background, and is there at the reports when the network is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.bridge.carry_service import CarryService
from ocsge_qgis_plugin.bridge.evidence_service import EvidenceService
from ocsge_qgis_plugin.bridge.geoplateforme import ReachabilityProbe, TileKind
from ocsge_qgis_plugin.bridge.layer_book import LayerBook
from ocsge_qgis_plugin.bridge.map_roles import MapRole, our_layers
from ocsge_qgis_plugin.bridge.map_upkeep import MapUpkeep
from ocsge_qgis_plugin.bridge.online_upkeep import OnlineUpkeep
from ocsge_qgis_plugin.domain.web_tiles import MercatorBox, Tile, box_of, mercator, tiles_under
from ocsge_qgis_plugin.gui.linked_views.subjects import subjects_of
from ocsge_qgis_plugin.gui.options import OptionsFactory
from ocsge_qgis_plugin.workflow.carried_tiles import Screen
from ocsge_qgis_plugin.workflow.tile_pass import Stop
from ocsge_qgis_plugin.workspace.tile_library import TileLibrary, tile_bytes
from tests.server.wmts import tile_color

from .conftest import Bench, find

IMAGERY = "ORTHOIMAGERY.ORTHOPHOTOS2021"
SETTLE_MS = 20


class Outing:
    """A map, the service and what is taken along."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        bench.settings.store(keys.GEOPLATEFORME, bench.server.url)
        bench.settings.store(keys.CARRIED_MEGABYTES, 4)
        self.project = QgsProject()
        self.book = LayerBook(self.project)
        self.online = OnlineUpkeep(self.book, ReachabilityProbe(bench.settings.geoplateforme))
        self.upkeep = MapUpkeep(bench.desk, self.book, self.online, bench.runner)
        self.evidence = EvidenceService(bench.desk, bench.runner)
        self.service = CarryService(
            bench.desk,
            bench.runner,
            self.online,
            self.evidence,
            lambda: Screen(640, 480),
            settle_ms=SETTLE_MS,
            requests_per_second=None,
        )
        self.states: list[Any] = []
        self.service.state_changed.connect(self.states.append)

    @property
    def root(self) -> Path:
        return self.bench.settings.workspace_folder

    @property
    def library(self) -> TileLibrary:
        return TileLibrary(self.root, "40")

    def finished(self) -> Any:
        """Wait until a pass that had places to go to has ended by itself; return what it did."""

        def outcome() -> Any:
            state = self.service.state
            return state.outcome if not state.running and state.outcome and state.outcome.wanted else None

        return self.bench.wait_until(outcome, "a pass has ended", timeout=60)

    def held(self) -> int:
        return sum(len(self._held(layer.key)) for layer in self.online.offered() if layer.kind is TileKind.RASTER)

    def _held(self, layer: str) -> dict[Tile, Any]:
        store = self.library.open_store(layer, (0, 18))
        try:
            return store.held()
        finally:
            store.close()

    def go_offline(self) -> None:
        """Pull the plug, and wait until it is noticed."""
        self.bench.server.stop()
        self.online.look()
        self.bench.wait_until(lambda: not self.online.is_reachable, "the network is missed")

    def tile_of_the_first_report(self) -> Tile:
        """Return the tile in which the first report still to do lies."""
        held = set(self._held(IMAGERY))
        for summary in self.bench.desk.opened.workspace.reports.summaries():
            x, y = mercator(summary.longitude, summary.latitude)
            tile = next(tiles_under(MercatorBox(x, y, x, y), 18))
            if tile in held:
                return tile
        pytest.fail("no report's tile was taken along")

    def color_at(self, tile: Tile, layers: list[Any] | None = None) -> tuple[int, int, int]:
        """Draw the map around the middle of a tile as it is drawn at 1:1,500; return the colour there."""
        box = box_of(tile)
        x, y = (box.west + box.east) / 2, (box.south + box.north) / 2
        settings = QgsMapSettings()
        settings.setLayers([self.book.layer(MapRole.ONLINE_IMAGERY, "M2")] if layers is None else layers)
        settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        settings.setOutputSize(QSize(600, 400))
        settings.setExtent(QgsRectangle(x - 600 * 0.275, y - 400 * 0.275, x + 600 * 0.275, y + 400 * 0.275))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        self.bench.wait_until(lambda: not job.isActive(), "the map is drawn")
        image = job.renderedImage()
        around = [image.pixelColor(300 + dx, 200 + dy) for dx in range(-5, 6) for dy in range(-5, 6)]
        return tuple(sum(part) // len(around) for part in zip(*(c.getRgb()[:3] for c in around)))  # type: ignore[return-value]

    def must_show(self, tile: Tile, layers: list[Any] | None = None) -> None:
        """Check that the map shows the tile of M2's photos, a JPEG with the grain of a photo."""
        wanted = tile_color(IMAGERY, tile.zoom, tile.column, tile.row)
        assert self.color_at(tile, layers) == pytest.approx(wanted, abs=8)

    def close(self) -> None:
        self.service.close()
        self.evidence.close()
        self.bench.desk.close_departement()
        self.upkeep.close()
        self.bench.rest()
        self.project.clear()


@pytest.fixture
def outing(bench: Bench) -> Iterator[Outing]:
    made = Outing(bench)
    bench.open_landes()
    bench.log_in()
    yield made
    made.close()


def test_tiles_come_within_the_cap_while_nobody_asks(outing: Outing) -> None:
    outcome = outing.finished()
    assert outcome.fetched > 100
    assert tile_bytes(outing.root) <= 4_300_000
    assert outing.library.holds(IMAGERY)
    assert outing.bench.errors == []


def test_offline_the_same_layers_show_the_report_s_place(outing: Outing) -> None:
    outing.finished()
    tile = outing.tile_of_the_first_report()
    layer = outing.book.layer(MapRole.ONLINE_IMAGERY, "M2")
    layer.setOpacity(0.99)
    before = outing.project.layerTreeRoot().findLayerIds()
    outing.must_show(tile)
    outing.go_offline()
    assert outing.book.layer(MapRole.ONLINE_IMAGERY, "M2") is layer
    assert layer.source().startswith("type=mbtiles")
    assert layer.opacity() == pytest.approx(0.99)
    outing.must_show(tile)
    after = outing.project.layerTreeRoot().findLayerIds()
    assert set(after) <= set(before)
    assert "hors ligne" in layer.name()


def test_linked_views_show_it_too(outing: Outing) -> None:
    outing.finished()
    tile = outing.tile_of_the_first_report()
    outing.go_offline()
    subject = next(each for each in subjects_of(outing.project) if each.key == "imagery:M2")
    outing.must_show(tile, layers=list(subject.layers))


def test_a_departement_opened_offline_has_its_imagery_at_once(outing: Outing) -> None:
    outing.finished()
    tile = outing.tile_of_the_first_report()
    departement, scan = outing.bench.desk.opened.departement, outing.bench.desk.opened.scan
    outing.bench.desk.close_departement()
    outing.bench.server.stop()
    outing.bench.desk.open(departement, scan)
    outing.bench.wait_until(lambda: outing.book.layer(MapRole.ONLINE_IMAGERY, "M2"), "imagery is there", timeout=5)
    outing.must_show(tile)


def test_layers_of_which_nothing_was_taken_along_leave(outing: Outing) -> None:
    outing.finished()
    outing.go_offline()
    found = our_layers(outing.project)
    assert not any(identity.part == "BDTOPO" for identity in found)
    assert all(layer.source().startswith("type=mbtiles") for layer in found.values() if layer.providerType() == "wms")


def test_back_online_the_layer_reads_the_service_again(outing: Outing, tmp_path: Path) -> None:
    outing.finished()
    layer = outing.book.layer(MapRole.ONLINE_IMAGERY, "M2")
    name = layer.name()
    online = layer.source()
    outing.online._on_answered(False)
    outing.online._on_answered(False)
    assert layer.source() != online
    outing.online.look()
    outing.bench.wait_until(lambda: outing.online.is_reachable, "the service answers again")
    assert (layer.source(), layer.name()) == (online, name)
    assert outing.book.layer(MapRole.ONLINE_IMAGERY, "M2") is layer


def test_a_name_the_person_gave_stays(outing: Outing) -> None:
    outing.finished()
    layer = outing.book.layer(MapRole.ONLINE_IMAGERY, "M2")
    layer.setName("Mes photos")
    outing.go_offline()
    assert layer.name() == "Mes photos"


def test_one_lost_answer_is_no_day_without_network(outing: Outing) -> None:
    outing.finished()
    layer = outing.book.layer(MapRole.ONLINE_IMAGERY, "M2")
    outing.bench.server.set_fault("error", {"status": 503, "times": 1, "match": "GET /wmts"})
    outing.online.look()
    outing.bench.wait_until(
        lambda: not outing.online._is_doubted and outing.bench.server.requests(), "the doubt is settled"
    )
    assert layer.source().startswith("type=xyz")


def test_a_tile_that_cannot_be_drawn_tells_of_the_lost_network(outing: Outing) -> None:
    outing.finished()
    outing.bench.server.stop()
    # Far from what was seen: nothing of it is in QGIS's own caches.
    outing.color_at(Tile(18, 133_000, 95_000))
    outing.bench.wait_until(lambda: not outing.online.is_reachable, "the network is missed")


def test_what_is_no_tile_is_not_shown_as_one(outing: Outing) -> None:
    outing.finished()
    outing.service.clear()
    outing.bench.wait_until(lambda: not outing.library.holds(IMAGERY), "nothing is left")
    outing.bench.rest()
    outing.bench.server.set_fault("bad-tile", {"kind": "truncated", "every": 2})
    outing.states.clear()
    outing.service.start()
    outing.bench.wait_until(
        lambda: [state for state in outing.states if not state.running and state.outcome], "a pass has ended", 60
    )
    held = outing._held(IMAGERY)
    assert held
    assert all(sum(tile) % 2 for tile in held)


def test_a_pass_gives_way_to_a_synchronisation_and_goes_on_after_it(outing: Outing) -> None:
    outing.bench.wait_until(lambda: outing.service.state.running, "a pass runs")
    outing.bench.desk.synchronise()
    outing.bench.wait_until(lambda: outing.bench.desk.sync_state.running, "a synchronisation runs")
    outing.bench.wait_until(lambda: not outing.service.state.running, "the pass gave way")
    outcome = outing.finished()
    assert outing.held() >= outcome.held > 100


def test_closing_the_departement_ends_the_pass(outing: Outing) -> None:
    outing.bench.wait_until(lambda: outing.service.state.running, "a pass runs")
    outing.bench.desk.close_departement()
    assert not outing.service.state.running
    outing.bench.rest()
    assert outing.bench.errors == []


def test_switched_off_nothing_is_fetched_nor_kept(outing: Outing) -> None:
    outing.finished()
    outing.bench.settings.store(keys.CARRIED_MEGABYTES, 0)
    outing.bench.server.clear_requests()
    left: list[int] = []
    outing.service.measured.connect(left.append)
    outing.service.start()
    outing.bench.wait_until(lambda: left, "what was kept is cleared")
    outing.bench.rest()
    assert (left, tile_bytes(outing.root)) == ([0], 0)
    assert not [entry for entry in outing.bench.server.requests() if "TILEMATRIX=18" in entry["query"]]


def test_trouble_with_the_service_is_no_error_of_the_person_s(outing: Outing) -> None:
    outing.finished()
    outing.bench.settings.store(keys.CARRIED_MEGABYTES, 8)
    outing.bench.server.set_fault("error", {"status": 500, "match": "GET /wmts"})
    outing.states.clear()
    outing.service.start()
    ended = outing.bench.wait_until(
        lambda: [state for state in outing.states if not state.running and state.outcome], "a pass has ended", 60
    )
    assert ended[-1].outcome.stop is Stop.TROUBLE
    assert outing.bench.errors == []


# In the options


def test_the_options_say_what_is_taken_and_clear_it(outing: Outing) -> None:
    outing.finished()
    page = OptionsFactory(outing.bench.desk, outing.service).createWidget()
    page.resize(820, 760)
    outing.bench.show(page)
    page.tabs.setCurrentWidget(page.online)
    size = page.online.carried.size
    outing.bench.wait_until(lambda: any(figure.isdigit() for figure in size.text()), "the size is known")
    # Words of another length move the button: a press before it is laid out again and a release after it are no click.
    outing.bench.rest()
    outing.bench.click(page, "ocsgeOptionsCarriedClear")
    outing.bench.wait_until(lambda: "0 Mo" in size.text(), "it is cleared")
    assert tile_bytes(outing.root) == 0


def test_what_was_measured_before_clearing_is_not_told_after_it(outing: Outing) -> None:
    outing.finished()
    told: list[int] = []
    outing.service.measured.connect(told.append)
    outing.service.measure()
    outing.service.measure()
    outing.service.clear()
    outing.bench.rest()
    assert told[-1] == 0
    assert len(told) <= 2


def test_the_cap_is_stored_when_applied_and_a_pass_follows(outing: Outing) -> None:
    outing.finished()
    page = OptionsFactory(outing.bench.desk, outing.service).createWidget()
    outing.bench.keep(page)
    find(page, "ocsgeOptionsCarriedMegabytes").setValue(6)
    assert outing.bench.settings.number(keys.CARRIED_MEGABYTES) == 4
    page.apply()
    assert outing.bench.settings.number(keys.CARRIED_MEGABYTES) == 6
    assert outing.service.state.running


def test_a_page_that_was_closed_hears_no_more(outing: Outing) -> None:
    page = OptionsFactory(outing.bench.desk, outing.service).createWidget()
    page.deleteLater()
    outing.bench.settle()
    outing.service.measured.emit(1)
