"""Rasters stand in for polygons from afar, under their name, switched with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import QgsLayerTreeLayer, QgsProject, QgsRasterLayer

from ocsge_qgis_plugin.bridge import prepared_upkeep
from ocsge_qgis_plugin.bridge.layer_book import LayerBook
from ocsge_qgis_plugin.bridge.map_roles import LayerIdentity, MapRole, our_layers
from ocsge_qgis_plugin.bridge.opening import ReadyLayer
from ocsge_qgis_plugin.bridge.prepared_layers import COSIA_SCALE, FROM_AFAR, STATE_SCALE
from ocsge_qgis_plugin.bridge.prepared_upkeep import PreparedUpkeep, is_worth_preparing
from ocsge_qgis_plugin.bridge.tasks import TaskRunner
from ocsge_qgis_plugin.domain.errors import OcsGeError
from tests.qgis.layers.layer_samples import X0, Y0, opened, state, whole_delivery

COVER = LayerIdentity(MapRole.COVER, "40", "M2")
AFAR = replace(COVER, part=FROM_AFAR)
COSIA_AFAR = LayerIdentity(MapRole.COSIA, "40", "2024", FROM_AFAR)


@pytest.fixture
def failures() -> list[OcsGeError]:
    return []


@pytest.fixture
def upkeep(book: LayerBook, failures: list[OcsGeError], monkeypatch: pytest.MonkeyPatch) -> Iterator[PreparedUpkeep]:
    monkeypatch.setattr(prepared_upkeep, "LARGE_LAYER", 1)
    runner = TaskRunner()
    made = PreparedUpkeep(book, runner, failures.append)
    yield made
    made.close()
    runner.close()


@pytest.fixture
def shown(upkeep, book, landes, workspace, tmp_path, project, wait_until):
    """The whole delivery with its rasters."""
    department = opened(landes, workspace, tuple(with_extent(ready) for ready in whole_delivery(tmp_path)))
    book.add_departement(department)
    upkeep.follow(department)
    wait_until(lambda: COSIA_AFAR in our_layers(project), "CoSIA is prepared")
    return department


def with_extent(ready: ReadyLayer) -> ReadyLayer:
    """Return a layer with the extent that a scan finds."""
    delivered = replace(ready.delivered, extent=(X0, Y0, X0 + 100, Y0 + 100))
    return replace(ready, delivered=delivered, delivery=replace(ready.delivery, layers=(delivered,)))


def node(project: QgsProject, identity: LayerIdentity) -> QgsLayerTreeLayer:
    return project.layerTreeRoot().findLayer(our_layers(project)[identity].id())


def test_every_cover_use_and_cosia_gets_a_raster_of_its_own_name_beside_it(shown, project):
    layers = our_layers(project)
    pairs = [(identity, replace(identity, part="")) for identity in layers if identity.part == FROM_AFAR]

    assert len(pairs) == 5
    for afar, polygons in pairs:
        assert isinstance(layers[afar], QgsRasterLayer)
        assert layers[afar].name() == layers[polygons].name()
        siblings = node(project, polygons).parent().children()
        assert siblings.index(node(project, afar)) == siblings.index(node(project, polygons)) + 1


@pytest.mark.parametrize(("identity", "scale"), [(AFAR, STATE_SCALE), (COSIA_AFAR, COSIA_SCALE)])
def test_one_of_both_is_shown_at_every_scale(shown, project, identity, scale):
    layers = our_layers(project)
    raster, polygons = layers[identity], layers[replace(identity, part="")]

    for factor, is_afar in ((0.1, False), (0.9, False), (1.1, True), (100, True)):
        assert raster.isInScaleRange(scale * factor) is is_afar
        assert polygons.isInScaleRange(scale * factor) is not is_afar


def test_both_have_the_same_colours_and_names_of_classes(shown, project):
    layers = our_layers(project)
    raster = {(entry.label, entry.color.name()) for entry in layers[AFAR].renderer().classes()}
    polygons = {
        (category.label(), category.symbol().color().name())
        for category in layers[COVER].renderer().categories()
        if category.value()
    }

    assert polygons <= raster


def test_a_person_switches_both_as_one(shown, project):
    node(project, COVER).setItemVisibilityChecked(False)
    assert not node(project, AFAR).itemVisibilityChecked()

    node(project, AFAR).setItemVisibilityChecked(True)
    assert node(project, COVER).itemVisibilityChecked()


def test_a_layer_that_is_hidden_gets_a_hidden_raster(shown, project):
    assert not node(project, replace(COSIA_AFAR, part="")).itemVisibilityChecked()
    assert not node(project, COSIA_AFAR).itemVisibilityChecked()


def test_whoever_asks_for_the_layer_of_a_role_gets_the_polygons(shown, book):
    assert book.layer(MapRole.COVER, "M2").type() != QgsRasterLayer("", "").type()


def test_following_again_changes_nothing(shown, upkeep, project, book, wait_until):
    before = {identity: layer.id() for identity, layer in our_layers(project).items()}

    upkeep.follow(shown)
    wait_until(lambda: upkeep._handle is None, "all is found again")

    assert {identity: layer.id() for identity, layer in our_layers(project).items()} == before


def test_polygons_that_a_person_took_away_get_no_raster(upkeep, book, landes, workspace, tmp_path, project, wait_until):
    department = opened(landes, workspace, (state(tmp_path, 2021, [("CS1.1.1.1", "US5")]),))
    book.add_departement(department)
    project.removeMapLayer(our_layers(project)[COVER].id())

    upkeep.follow(department)
    wait_until(lambda: upkeep._handle is None, "the state is prepared")

    assert AFAR not in our_layers(project)
    assert replace(AFAR, role=MapRole.USE) in our_layers(project)


def test_a_layer_that_cannot_be_prepared_is_told_and_shown_as_polygons(
    upkeep, book, landes, workspace, tmp_path, project, failures, wait_until
):
    ready = state(tmp_path, 2021, [("CS1.1.1.1", "US5")])
    department = opened(landes, workspace, (ready,))
    book.add_departement(department)
    ready.source.write_bytes(b"")

    upkeep.follow(department)
    wait_until(lambda: bool(failures), "it is told")

    assert str(ready.source) in failures[0].message
    assert not our_layers(project)[COVER].hasScaleBasedVisibility()


def test_a_departement_that_was_closed_gets_nothing_any_more(upkeep, landes, workspace, tmp_path, project, wait_until):
    department = opened(landes, workspace, whole_delivery(tmp_path))
    upkeep.follow(department)
    upkeep.follow(None)

    assert our_layers(project) == {}
    assert upkeep._handle is None


def test_few_polygons_are_drawn_as_they_are(tmp_path):
    assert not is_worth_preparing(state(tmp_path, 2021, [("CS1.1.1.1", "US5")]))
    assert is_worth_preparing(state(tmp_path / "large", 2021, [("CS1.1.1.1", "US5")], feature_count=600_000))
