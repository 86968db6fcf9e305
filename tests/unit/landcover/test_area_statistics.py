"""Areas by cover and use within the polygons of any layer."""

from __future__ import annotations

import csv

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr

from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.landcover import giant_tiles, state_polygons
from ocsge_qgis_plugin.landcover.area_statistics import Zones, areas_in_zones, read_zones, write_statistics
from ocsge_qgis_plugin.landcover.errors import ComparisonError, WorkCancelledError
from tests.unit.bad_input.conditions import assert_helps
from tests.unit.landcover.factories import ORIGIN, write_layer
from tests.unit.landcover.states import partition, write_cells

seeds = st.integers(0, 10_000)
few = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def ground(west, south, east, north):
    return shapely.box(ORIGIN[0] + west, ORIGIN[1] + south, ORIGIN[0] + east, ORIGIN[1] + north)


def zones(*shapes, names=None):
    names = tuple(names or (f"zone {number}" for number in range(len(shapes))))
    return Zones(names, np.array(shapes, dtype=object), 2154)


def write_zones(path, shapes, *, epsg=2154, column="nom"):
    rows = [{column: f"zone {number}"} for number in range(len(shapes))]
    write_layer(path, rows, layer="commune", epsg=epsg, wkts=[shape.wkt for shape in shapes], columns=(column,))
    return path


@pytest.fixture(params=["whole", "cut"])
def cutting(request, monkeypatch):
    if request.param == "cut":
        monkeypatch.setattr(state_polygons, "GIANT_BYTES", 150)
        monkeypatch.setattr(giant_tiles, "TILE_M", 16.0)


@few
@given(seed=seeds, other=seeds)
def test_areas_are_those_of_clipping_every_polygon_by_every_zone(tmp_path, cutting, seed, other):
    cells, communes = partition(seed), [shape for shape, _, _ in partition(other, cuts=5)]
    layer = write_cells(tmp_path / "m1.gpkg", cells)
    found = areas_in_zones(layer, "2021", zones(*communes))
    layer.path.unlink()
    for number, commune in enumerate(communes):
        for column, codes in enumerate(found.classes):
            expected = sum(shape.intersection(commune).area for shape, *pair in cells if tuple(pair) == codes.pair)
            assert found.areas[number, column] == pytest.approx(expected, abs=1e-6)
    assert found.areas.sum() == pytest.approx(10_000)


def test_zones_that_overlap_are_each_measured_in_full(tmp_path):
    layer = write_cells(tmp_path / "m1.gpkg", partition(1))
    found = areas_in_zones(layer, "2021", zones(ground(0, 0, 100, 100), ground(0, 0, 50, 100)))
    assert found.areas.sum(axis=1).tolist() == [pytest.approx(10_000), pytest.approx(5_000)]


def test_a_zone_beside_the_state_has_no_area(tmp_path):
    layer = write_cells(tmp_path / "m1.gpkg", partition(1))
    found = areas_in_zones(layer, "2021", zones(ground(500, 0, 600, 100)))
    assert found.areas.sum() == 0
    assert found.by(Dimension.COVER) == []


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_sheet_holds_cover_and_use_of_each_zone_and_vintage(tmp_path, suffix):
    layer = write_cells(tmp_path / "m1.gpkg", partition(1))
    # Two communes of one name, as France has many.
    communes = zones(ground(0, 0, 100, 50), ground(0, 50, 100, 100), names=("Saint-Jean", "Saint-Jean"))
    measured = [areas_in_zones(layer, year, communes) for year in ("2018", "2021")]
    target = write_statistics(measured, tmp_path / f"surfaces{suffix}")
    dataset = ogr.Open(str(target))
    rows = [(row["zone"], row["millesime"], row["dimension"], float(row["surface_m2"])) for row in dataset.GetLayer(0)]
    assert {row[0] for row in rows} == {"Saint-Jean"}
    for year in ("2018", "2021"):
        for dimension in ("CS", "US"):
            assert sum(row[3] for row in rows if row[1:3] == (year, dimension)) == pytest.approx(10_000)
    dataset = None


def test_a_csv_opens_in_a_french_spreadsheet_and_shares_are_of_the_zone(tmp_path):
    layer = write_cells(tmp_path / "m1.gpkg", [(ground(0, 0, 100, 50), "CS2.2.1", "US1.1")])
    found = areas_in_zones(layer, "2021", zones(ground(0, 0, 100, 100)))
    target = write_statistics([found], tmp_path / "surfaces.csv")
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [(row["code"], float(row["part"])) for row in rows] == [("CS2.2.1", 0.5), ("US1.1", 0.5)]
    assert rows[0]["libelle"]


def test_zones_are_read_from_any_layer(tmp_path):
    path = write_zones(tmp_path / "communes.gpkg", [ground(0, 0, 10, 10), ground(10, 0, 20, 10)])
    found = read_zones(path, "commune", "nom", 2154)
    assert found.names == ("zone 0", "zone 1")
    assert shapely.area(found.shapes).tolist() == [100.0, 100.0]


def test_zones_in_another_crs_without_polygons_or_without_the_column_are_refused_and_named(tmp_path):
    elsewhere = write_zones(tmp_path / "ailleurs.gpkg", [ground(0, 0, 1, 1)], epsg=4326)
    with pytest.raises(ComparisonError) as caught:
        read_zones(elsewhere, "commune", "nom", 2154)
    assert_helps(caught.value, elsewhere, "commune", "4326", "2154", remedy="Reprojetez")
    empty = write_zones(tmp_path / "vide.gpkg", [])
    with pytest.raises(ComparisonError) as caught:
        read_zones(empty, "commune", "nom", 2154)
    assert_helps(caught.value, empty, "commune", remedy="surfaces")
    with pytest.raises(ComparisonError) as caught:
        read_zones(empty, "commune", "insee", 2154)
    assert_helps(caught.value, empty, "insee", remedy="colonne")
    with pytest.raises(ComparisonError) as caught:
        read_zones(tmp_path / "absent.gpkg", "commune", "nom", 2154)
    assert_helps(caught.value, tmp_path / "absent.gpkg", remedy="Vérifiez")


def test_measuring_can_be_stopped_and_what_was_written_stays(tmp_path):
    layer = write_cells(tmp_path / "m1.gpkg", partition(1))
    with pytest.raises(WorkCancelledError):
        areas_in_zones(layer, "2021", zones(ground(0, 0, 1, 1)), cancelled=lambda: True)
    found = areas_in_zones(layer, "2021", zones(ground(0, 0, 100, 100)))
    target = write_statistics([found], tmp_path / "surfaces.csv")
    before = target.read_bytes()
    with pytest.raises(WorkCancelledError):
        write_statistics([found], target, lambda: True)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m1.gpkg", "surfaces.csv"]


def test_another_kind_of_file_is_refused(tmp_path):
    with pytest.raises(ComparisonError) as caught:
        write_statistics([], tmp_path / "surfaces.ods")
    assert_helps(caught.value, tmp_path / "surfaces.ods", remedy=".xlsx")
