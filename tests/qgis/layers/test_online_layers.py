"""Layers of the Géoplateforme: offered when it answers, never in the way when it does not."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVector,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from ocsge_qgis_plugin.bridge.geoplateforme import (
    ReachabilityProbe,
    TileKind,
    imagery_layer,
    is_readable_path,
    online_layers,
)
from ocsge_qgis_plugin.bridge.layer_book import LayerBook
from ocsge_qgis_plugin.bridge.layer_sources import open_online
from ocsge_qgis_plugin.bridge.map_roles import MapRole, our_layers
from ocsge_qgis_plugin.bridge.online_upkeep import OnlineUpkeep
from ocsge_qgis_plugin.domain.departements import Vintage
from ocsge_qgis_plugin.domain.web_tiles import MercatorBox, mercator, tiles_under
from ocsge_qgis_plugin.workspace.tile_store import TileStore
from tests.qgis.layers.layer_samples import opened, whole_delivery
from tests.server.local_server import LocalServer
from tests.server.wmts import tile_image


class Tiles:
    """A tile server on a free port that answers ``status`` and remembers what it was asked."""

    def __init__(self, status: int) -> None:
        asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                return

        self.asked = asked
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def tiles() -> Iterator[Tiles]:
    server = Tiles(200)
    yield server
    server.stop()


def template_of(layer) -> str:
    return unquote(parse_qs(layer.source())["url"][0])


def drawn(layer, wait_until, metres_per_pixel: float = 0.4):
    """Draw ``layer`` as the map does a place in the Landes, and return the picture."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    settings.setOutputSize(QSize(400, 300))
    half = QgsVector(200 * metres_per_pixel, 150 * metres_per_pixel)
    middle = QgsPointXY(420_000, 6_320_000)
    settings.setExtent(QgsRectangle(middle - half, middle + half))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    wait_until(lambda: not job.isActive(), "the map is drawn")
    return job.renderedImage()


def test_the_images_of_a_vintage_are_those_of_its_year(qgis_app):
    assert imagery_layer(Vintage(1, 2018)).key == "ORTHOIMAGERY.ORTHOPHOTOS2018"
    assert imagery_layer(Vintage(3, 2031)).key == "ORTHOIMAGERY.ORTHOPHOTOS"


def test_layers_that_are_on_this_disk_are_not_offered_online(book, project, landes, workspace, tmp_path):
    book.add_departement(opened(landes, workspace, whole_delivery(tmp_path)))

    assert book.add_online(landes) == []

    online = {i for i, layer in our_layers(project).items() if layer.providerType() in ("wms", "xyzvectortiles")}
    assert {identity.role for identity in online} == {MapRole.REFERENCE}
    assert len(online) == 5


def test_without_deliveries_the_published_layers_stand_in(book, project, landes, workspace):
    book.add_departement(opened(landes, workspace))

    book.add_online(landes)

    keys = {identity.part for identity in our_layers(project)}
    assert {"OCSGE.COUVERTURE.2017-2020", "OCSGE.USAGE.2021-2023", "IGNF_COSIA_2024-2026"} <= keys
    assert {"ORTHOIMAGERY.ORTHOPHOTOS2018", "ORTHOIMAGERY.ORTHOPHOTOS2021"} <= keys


def test_online_layers_are_valid_attributed_and_made_without_a_request(project, landes, workspace, tiles):
    book = LayerBook(project)

    book.add_online(landes, online_layers(landes, tiles.url))

    layers = our_layers(project).values()
    assert layers
    assert all(layer.isValid() for layer in layers)
    assert all(isinstance(layer, (QgsRasterLayer, QgsVectorTileLayer)) for layer in layers)
    assert {layer.serverProperties().attribution() for layer in layers} == {"© IGN"}
    assert tiles.asked == []


def test_a_tile_is_asked_for_by_its_published_name(project, landes, workspace):
    book = LayerBook(project)
    book.add_online(landes)

    template = template_of(book.layer(MapRole.ONLINE_IMAGERY, "M2"))

    query = parse_qs(urlsplit(template).query)
    assert query["LAYER"] == ["ORTHOIMAGERY.ORTHOPHOTOS2021"]
    assert query["TILEMATRIXSET"] == ["PM"]
    assert (query["TILEMATRIX"], query["TILEROW"], query["TILECOL"]) == (["{z}"], ["{y}"], ["{x}"])


def test_every_raster_layer_is_drawn_from_the_tiles_of_its_address(landes, tmp_path, wait_until, qgis_app):
    with LocalServer(tmp_path / "state.sqlite") as server:
        rasters = [online for online in online_layers(landes, server.url) if online.kind is TileKind.RASTER]
        for online in rasters:
            server.clear_requests()
            image = drawn(open_online(online), wait_until)
            # The figures written on these tiles are white; what is not drawn is white all over.
            spots = [image.pixelColor(x, y) for x in range(5, 400, 40) for y in range(5, 300, 40)]
            assert sum(spot != QColor("white") for spot in spots) > len(spots) // 2, online.key
            asked = [parse_qs(entry["query"]) for entry in server.requests()]
            assert {each["LAYER"][0] for each in asked} == {online.key}
            assert {int(each["TILEMATRIX"][0]) for each in asked} == {min(18, online.zooms[1])}
    assert len(rasters) > 5


def test_buildings_are_asked_for_at_their_address(landes, tiles, wait_until):
    buildings = next(online for online in online_layers(landes, tiles.url) if online.kind is TileKind.VECTOR)
    drawn(open_online(buildings), wait_until)
    assert tiles.asked
    assert all(re.fullmatch(r"/tms/1\.0\.0/BDTOPO/\d+/\d+/\d+\.pbf", path) for path in tiles.asked)


@pytest.mark.parametrize("folder", ["plain", "deux mots", "été", "l'été", "50%", "a%20b", "a&b", "é & è", "a+b", "a?b"])
def test_tiles_taken_along_are_drawn_from_any_folder_while_they_are_written(qgis_app, tmp_path, wait_until, folder):
    x, y = mercator(-0.63, 43.98)
    store = TileStore(tmp_path / folder / "ortho.mbtiles", "Ortho", (0, 18))
    here = tiles_under(MercatorBox(x - 90_000, y - 90_000, x + 90_000, y + 90_000), 10)
    store.keep({tile: tile_image("ORTHO", *tile) for tile in here}, {}, now=1.0)
    writer = sqlite3.connect(store.path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM tiles")
    online = imagery_layer(Vintage(2, 2021))
    image = drawn(open_online(replace(online, carried=store.path)), wait_until, metres_per_pixel=110)
    assert image.pixelColor(200, 150) != QColor("white")
    writer.execute("ROLLBACK")
    writer.close()
    store.close()


def test_tiles_in_a_folder_that_qgis_cannot_name_are_left_out(qgis_app, tmp_path):
    assert not is_readable_path(tmp_path / "carte #1")
    assert is_readable_path(tmp_path / "carte n°1")


def test_layers_come_when_the_service_answers(project, landes, workspace, tiles, wait_until):
    upkeep = OnlineUpkeep(LayerBook(project), ReachabilityProbe(tiles.url))

    upkeep.follow(landes)

    assert not our_layers(project)
    wait_until(lambda: our_layers(project), "online layers are there")
    upkeep.close()


@pytest.mark.parametrize("status", [404, 503])
def test_a_service_in_trouble_is_not_there(qgis_app, wait_until, status):
    server = Tiles(status)
    answers: list[bool] = []
    probe = ReachabilityProbe(server.url)
    probe.answered.connect(answers.append)

    probe.start()

    wait_until(lambda: answers, "the probe has an answer")
    assert answers == [False]
    server.stop()


def test_being_offline_takes_online_layers_away_and_logs_nothing(project, landes, workspace, wait_until):
    gone = Tiles(200)
    gone.stop()
    logged: list[str] = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(lambda message, tag, level: logged.append(message))
    book = LayerBook(project)
    book.add_departement(opened(landes, workspace))
    book.add_online(landes)
    probe = ReachabilityProbe(gone.url)
    upkeep = OnlineUpkeep(book, probe)

    upkeep.follow(landes)

    wait_until(lambda: all(i.role is not MapRole.REFERENCE for i in our_layers(project)), "online layers are gone")
    assert book.layer(MapRole.REPORTS) is not None
    assert logged == []
    upkeep.close()


def test_giving_up_gives_no_answer(qgis_app, tiles, wait_until):
    answers: list[bool] = []
    probe = ReachabilityProbe(tiles.url)
    probe.answered.connect(answers.append)
    probe.start()
    probe.stop()

    probe.start()

    wait_until(lambda: answers, "the second question is answered")
    assert answers == [True]


def test_removing_online_layers_leaves_the_rest_of_the_project(book, project: QgsProject, landes, workspace, tmp_path):
    book.add_departement(opened(landes, workspace, whole_delivery(tmp_path)))
    theirs = QgsRasterLayer("type=xyz&url=http://127.0.0.1/{z}/{x}/{y}.png&zmax=3", "À moi", "wms")
    project.addMapLayer(theirs)
    before = set(project.mapLayers())
    book.add_online(landes)

    book.remove_online("40")

    assert set(project.mapLayers()) == before
