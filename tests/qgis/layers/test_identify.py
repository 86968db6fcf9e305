"""Which polygon is under a point of the map."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

from ocsge_qgis_plugin.bridge.identify import polygon_at
from tests.qgis.layers.layer_samples import X0, Y0, opened, state

LAMBERT_93 = QgsCoordinateReferenceSystem.fromEpsgId(2154)
WEB_MERCATOR = QgsCoordinateReferenceSystem.fromEpsgId(3857)


def test_each_vintage_answers_for_itself_in_whatever_crs_the_map_is(landes, workspace, tmp_path):
    layers = (
        state(tmp_path, 2018, [("CS2.2.1", "US1.1"), ("CS1.1.1.1", "US5")]),
        state(tmp_path, 2021, [("CS1.1.1.1", "US3"), ("CS1.1.1.1", "US5")]),
    )
    departement = opened(landes, workspace, layers)
    here = QgsPointXY(X0 + 50, Y0 + 50)
    on_web = QgsCoordinateTransform(LAMBERT_93, WEB_MERCATOR, QgsProject.instance()).transform(here)

    before = polygon_at(departement, "M1", here, LAMBERT_93)
    after = polygon_at(departement, "M2", on_web, WEB_MERCATOR)

    assert (before.cover, before.use) == ("CS2.2.1", "US1.1")
    assert (after.cover, after.use) == ("CS1.1.1.1", "US3")
    assert round(after.area_m2) == 10_000
    assert after.ref.delivery == "fingerprint-land_cover_use-2021"


def test_there_is_no_polygon_beside_the_data_nor_in_a_vintage_that_is_not_there(landes, workspace, tmp_path):
    departement = opened(landes, workspace, (state(tmp_path, 2021, [("CS1.1.1.1", "US3")]),))

    assert polygon_at(departement, "M2", QgsPointXY(X0 + 5_000, Y0), LAMBERT_93) is None
    assert polygon_at(departement, "M1", QgsPointXY(X0 + 50, Y0 + 50), LAMBERT_93) is None
    assert polygon_at(None, "M2", QgsPointXY(X0 + 50, Y0 + 50), LAMBERT_93) is None
    assert polygon_at(departement, "M2", QgsPointXY(float("inf"), 0), WEB_MERCATOR) is None
