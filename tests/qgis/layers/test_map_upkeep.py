"""Layers come with a département and go with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.bridge.desk import Desk
from ocsge_qgis_plugin.bridge.geoplateforme import ReachabilityProbe
from ocsge_qgis_plugin.bridge.layer_book import LayerBook
from ocsge_qgis_plugin.bridge.map_roles import MapRole, our_layers
from ocsge_qgis_plugin.bridge.map_upkeep import MapUpkeep
from ocsge_qgis_plugin.bridge.online_upkeep import OnlineUpkeep
from ocsge_qgis_plugin.bridge.settings import PluginSettings
from ocsge_qgis_plugin.bridge.tasks import TaskRunner
from ocsge_qgis_plugin.workspace.national import open_national_store
from tests.qgis.layers.layer_samples import opened, report, state


@pytest.fixture
def desk(tmp_path: Path, project: QgsProject) -> Iterator[Desk]:
    runner = TaskRunner()
    settings = PluginSettings()
    settings.store(keys.ONLINE_LAYERS, False)
    with open_national_store(tmp_path) as national:
        made = Desk(settings, runner, national)
        yield made
        made.close()
        runner.close()
    settings.store(keys.ONLINE_LAYERS, True)


@pytest.fixture
def upkeep(desk: Desk, book: LayerBook) -> Iterator[MapUpkeep]:
    made = MapUpkeep(desk, book, OnlineUpkeep(book, ReachabilityProbe("http://127.0.0.1:9")), TaskRunner())
    yield made
    made.close()


def test_layers_come_follow_changes_and_go(upkeep, desk, book, project, landes, workspace, tmp_path, wait_until):
    desk.opened_changed.emit(opened(landes, workspace, (state(tmp_path, 2021, [("CS1.1.1.1", "US5")]),)))
    assert book.layer(MapRole.COVER, "M2") is not None

    desk.changed.emit(workspace.reports.upsert([report(1)]))
    wait_until(lambda: book.layer(MapRole.REPORTS).featureCount() == 1, "the map shows the new report")

    desk.opened_changed.emit(None)
    assert our_layers(project) == {}


def test_changes_are_drawn_at_once_and_counted_when_they_have_come_to_rest(
    upkeep, desk, book, landes, workspace, tmp_path, wait_until
):
    desk.opened_changed.emit(opened(landes, workspace, (state(tmp_path, 2021, [("CS1.1.1.1", "US5")]),)))
    reports, drawn = book.layer(MapRole.REPORTS), []
    reports.repaintRequested.connect(lambda: drawn.append(True))

    desk.changed.emit(workspace.reports.upsert([report(1)]))

    assert len(drawn) == 1
    assert [feature["uuid"] for feature in reports.getFeatures()] == [workspace.reports.uuid_of(report(1).key)]
    wait_until(lambda: len(drawn) > 1 and reports.featureCount() == 1, "it is counted")


def test_what_cannot_be_shown_is_told_once(upkeep, desk, landes, workspace, tmp_path):
    told: list[str] = []
    desk.failed.connect(lambda error: told.append(error.message))
    gone = state(tmp_path, 2021, [("CS1.1.1.1", "US5")])
    gone.source.unlink()

    desk.opened_changed.emit(opened(landes, workspace, (gone,)))

    assert len(told) == 1
    assert str(gone.source) in told[0]
