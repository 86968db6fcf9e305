"""What GDAL, and so QGIS, sees in a workspace while we write to it."""

from __future__ import annotations

import pytest

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.workspace.crs_definitions import PROJECTED, WGS84
from tests.unit.workspace.records import correction, draft, pulled, report, square

gdal = pytest.importorskip("osgeo.gdal")
osr = pytest.importorskip("osgeo.osr")
gdal.UseExceptions()
osr.UseExceptions()


@pytest.fixture
def filled(workspace):
    drawn = Sketch((SketchObject("Polygone", "POLYGON ((0 0, 1 0, 1 1, 0 0))"), SketchObject("Texte", "POINT (5 5)")))
    uuids = pulled(workspace, report(1, sketch=drawn), *(report(number) for number in range(2, 50)))
    workspace.decisions.decide(draft(uuids[0], corrections=(correction(),)))
    return workspace


@pytest.fixture
def source(filled):
    found = gdal.OpenEx(str(filled.path), gdal.OF_VECTOR | gdal.OF_READONLY)
    yield found
    found = None


def values(layer, *names):
    layer.ResetReading()
    return [tuple(feature.GetField(name) for name in names) for feature in layer]


def test_only_the_tables_meant_to_be_shown_are_layers(source):
    names = {source.GetLayer(position).GetName() for position in range(source.GetLayerCount())}
    assert names == {"signalement", "croquis", "correction", "espace_de_travail"}


@pytest.mark.parametrize(("layer", "epsg"), [("signalement", "4326"), ("croquis", "4326"), ("correction", "2154")])
def test_layers_have_their_crs_and_a_spatial_index(source, layer, epsg):
    found = source.GetLayerByName(layer)
    assert found.GetSpatialRef().GetAuthorityCode(None) == epsg
    assert found.TestCapability("FastSpatialFilter")
    statement = f"SELECT HasSpatialIndex('{layer}', 'geom')"
    answer = source.ExecuteSQL(statement)
    assert answer.GetNextFeature().GetField(0) == 1
    source.ReleaseResultSet(answer)


@pytest.mark.parametrize(
    ("table", "box", "count"),
    [
        ("signalement", (-0.49905, 43.9, -0.4, 44.1), 40),
        ("croquis", (4, 4, 6, 6), 1),
        ("correction", (400_050, 6_300_050, 400_060, 6_300_060), 1),
        ("correction", (0, 0, 10, 10), 0),
    ],
)
def test_the_spatial_index_finds_what_is_there(source, table, box, count):
    layer = source.GetLayerByName(table)
    layer.SetSpatialFilterRect(*box)
    assert layer.GetFeatureCount() == count


def test_reports_and_corrections_carry_what_the_map_shows(source):
    report_row = values(source.GetLayerByName("signalement"), "numero", "statut", "verdict", "etat_envoi", "date")[0]
    assert report_row == (1, "submit", "valid", "queued", "2026/01/01")
    correction_row = values(source.GetLayerByName("correction"), "cs_avant", "cs_corr", "us_corr", "auteur", "etat")
    assert correction_row == [("CS2.2.1", "CS1.1.1.1", "RAS", "pi.alice", "queued")]
    feature = source.GetLayerByName("correction").GetFeature(1)
    geometry = feature.GetGeometryRef()
    assert geometry.GetGeometryName() == "MULTIPOLYGON"
    assert geometry.Area() == 10_000
    assert bytes(geometry.GetGeometryRef(0).ExportToWkb()) == square()


def test_an_open_reader_sees_each_change_when_it_reads_again(source, filled):
    layer = source.GetLayerByName("signalement")
    assert ("valid", "queued") in values(layer, "verdict", "etat_envoi")
    (uuid,) = pulled(filled, report(1))
    filled.decisions.decide(draft(uuid, verdict=Verdict.REJECT))
    assert values(layer, "verdict", "etat_envoi")[0] == ("reject", "queued")
    filled.decisions.withdraw(filled.decisions.current_for(uuid).uuid)
    assert values(layer, "verdict", "etat_envoi")[0] == ("", "")
    assert values(source.GetLayerByName("correction"), "etat") == [("withdrawn",)]
    filled.reports.mark_removed([report(49).key])
    assert len(values(layer, "numero")) == 48


def test_a_reader_in_the_middle_of_a_table_does_not_hold_up_a_writer(source, filled):
    layer = source.GetLayerByName("signalement")
    layer.GetNextFeature()
    pulled(filled, report(60))
    assert layer.GetNextFeature() is not None


def test_a_reader_that_closes_after_us_finds_everything(source, filled):
    filled.close()
    assert len(values(source.GetLayerByName("signalement"), "numero")) == 49


@pytest.mark.parametrize("definition", [WGS84, *PROJECTED.values()], ids=lambda found: str(found.epsg))
def test_the_stored_crs_are_those_of_the_epsg_registry(definition):
    ours, registry = osr.SpatialReference(), osr.SpatialReference()
    ours.ImportFromWkt(definition.wkt)
    registry.ImportFromEPSG(definition.epsg)
    assert ours.IsSame(registry, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"])
    assert registry.GetName() == definition.name
