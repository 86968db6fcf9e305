"""The sample is delivered in the shape IGN delivers: names, trees, layers, columns (facts, ocsge-cosia §2, §4)."""

from __future__ import annotations

import csv
import shutil

import numpy as np
import pytest
import shapely
from osgeo import gdal

from ocsge_qgis_plugin.landcover.delivery import find_deliveries
from tests.sample.archive import pack
from tests.sample.delivery_names import find_departement
from tests.sample.generate import Options, generate
from tests.sample.nomenclature import COSIA_CLASSES
from tests.unit.sample.delivered import only, read_delivered, state_folder

STATE_COLUMNS = ("id", "code_cs", "code_us", "millesime", "source", "ossature", "id_origine", "code_or")
YEARS = (2018, 2021)


@pytest.fixture(scope="module")
def as_shapefile(tmp_path_factory):
    out = tmp_path_factory.mktemp("shp")
    generate(out, "40", 0.5, 7, Options(kind="SHP", reports=0, cosia=False, imagery=False))
    return out


def test_a_state_lies_where_ign_puts_it(sample):
    inner = "OCS-GE/1_DONNEES_LIVRAISON_2026-03-00040/OCSGE_2-0_GPKG_LAMB93_D40-2018"
    folder = sample / "OCS-GE_2-0__GPKG_LAMB93_D040_2018-01-01" / inner
    assert sorted(path.name for path in folder.iterdir()) == ["OCCUPATION_SOL.gpkg", "ZONE_CONSTRUITE.gpkg"]


@pytest.mark.parametrize("year", YEARS)
def test_a_state_has_the_delivered_columns_in_lower_case(sample, year):
    layer = read_delivered(only(state_folder(sample, year), "OCCUPATION_SOL.gpkg"))
    assert (layer.name, layer.geometry_column, layer.epsg) == ("OCCUPATION_SOL", "the_geom", "2154")
    assert layer.columns == STATE_COLUMNS


@pytest.mark.parametrize("year", YEARS)
def test_attributes_are_of_the_delivered_domains(sample, year):
    values = read_delivered(only(state_folder(sample, year), "OCCUPATION_SOL.gpkg")).values
    assert len(set(values["id"])) == len(values["id"])
    assert all(len(key) == 24 and key.startswith("OCSGE") and key[5:].isdigit() for key in values["id"])
    assert set(values["millesime"]) == {str(year)}
    assert set(values["ossature"]) == {0, 1}
    assert set(values["id_origine"]) | set(values["code_or"]) == {"NC"}
    assert "calcul" in values["source"]
    assert len(set(values["source"])) == 2


def test_built_zones_are_valid_and_no_two_are_the_same(sample):
    zones = read_delivered(only(state_folder(sample, 2021), "ZONE_CONSTRUITE.gpkg"))
    assert zones.columns == ("id", "millesime")
    assert shapely.is_valid(zones.geometry).all()
    assert len({shapely.to_wkb(shapely.normalize(zone)) for zone in zones.geometry}) == len(zones.geometry)


def test_the_nomenclature_is_cut_by_semicolons_and_tells_colours(sample):
    path = only(state_folder(sample, 2018), "NomenclatureOCSGE.csv")
    assert path.parent.name == "3_SUPPLEMENTS_LIVRAISON_2026-03-00040"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = {row["CODE"]: row for row in csv.DictReader(stream, delimiter=";")}
    assert [rows["CS1.1.1.1"][column] for column in ("R", "V", "B")] == ["255", "55", "122"]


def test_archives_name_the_older_year_first_and_files_the_newer(sample):
    path = only(sample, "DIFF_*.gpkg")
    assert path.name == "DIFF_40_2021_2018.gpkg"
    assert path.relative_to(sample).parts[0] == "OCS-GE_2-0_DIFF-2018-2021_GPKG_LAMB93_D040_2025-09-16"
    assert read_delivered(path).columns == ("CS_2018", "CS_2021", "US_2018", "US_2021")


def test_a_shapefile_delivery_is_in_upper_case_with_its_own_difference_pattern(as_shapefile):
    state = read_delivered(only(state_folder(as_shapefile, 2018), "OCCUPATION_SOL.shp"))
    assert state.columns == tuple(name.upper() for name in STATE_COLUMNS)
    assert (state.widths["ID"], state.widths["CODE_CS"], state.widths["MILLESIME"]) == (24, 12, 4)
    assert only(as_shapefile, "DIFF_40_2021_2018.shp").relative_to(as_shapefile).parts[0] == (
        "OCS-GE_2-0__SHP_LAMB93_D040_DIFF_2018-2021"
    )


def test_a_shapefile_holds_what_the_geopackage_holds(as_shapefile, tmp_path):
    generate(tmp_path, "40", 0.5, 7, Options(reports=0, cosia=False, imagery=False))
    shp = read_delivered(only(state_folder(as_shapefile, 2021), "OCCUPATION_SOL.shp"))
    gpkg = read_delivered(only(state_folder(tmp_path, 2021), "OCCUPATION_SOL.gpkg"))
    assert shp.values["ID"] == gpkg.values["id"]
    assert shapely.equals_exact(shapely.normalize(shp.geometry), shapely.normalize(gpkg.geometry), 1e-6).all()


def test_cosia_blocks_are_named_by_their_north_west_corner(sample):
    blocks = sorted(sample.rglob("*_vecto.gpkg"))
    assert len(blocks) == 4
    for path in blocks:
        layer = read_delivered(path)
        x, y_north = (int(part) * 1000 for part in path.stem.split("_")[2:4])
        xmin, ymin, xmax, ymax = shapely.total_bounds(layer.geometry)
        assert layer.name == path.stem
        assert (x <= xmin, xmax <= x + 10_000, y_north - 10_000 <= ymin, ymax <= y_north) == (True,) * 4
        assert path.parent.name == path.parent.parent.name == "COSIA_1-0__GPKG_LAMB93_D040_2024-01-01"


def test_cosia_columns_tell_number_and_class(sample):
    for path in sample.rglob("*_vecto.gpkg"):
        layer = read_delivered(path)
        assert layer.columns == ("numero", "classe")
        assert all(COSIA_CLASSES[n] == name for n, name in zip(layer.values["numero"], layer.values["classe"]))


def test_cosia_polygons_of_a_block_form_a_partition(sample):
    layer = read_delivered(max(sample.rglob("*_vecto.gpkg"), key=lambda path: path.stat().st_size))
    assert shapely.coverage_is_valid(layer.geometry)


def test_cosia_covers_the_whole_map(sample):
    state = read_delivered(only(state_folder(sample, 2021), "OCCUPATION_SOL.gpkg"))
    seen = sum(shapely.area(read_delivered(path).geometry).sum() for path in sample.rglob("*_vecto.gpkg"))
    assert seen == pytest.approx(shapely.area(state.geometry).sum(), rel=2e-3)


def test_cosia_mostly_agrees_with_the_covers_it_stands_for(sample):
    state = read_delivered(only(state_folder(sample, 2021), "OCCUPATION_SOL.gpkg"))
    water = shapely.union_all(state.geometry[np.array(state.values["code_cs"]) == "CS1.2.2"])
    read_as_water = 0.0
    for path in sample.rglob("*_vecto.gpkg"):
        layer = read_delivered(path)
        is_water = np.array(layer.values["numero"]) == 6
        read_as_water += shapely.area(shapely.intersection(layer.geometry[is_water], water)).sum()
    assert 0.75 < read_as_water / shapely.area(water) < 0.98


@pytest.mark.parametrize("year", YEARS)
def test_there_is_a_photo_of_each_vintage(sample, year):
    image = gdal.Open(str(sample / "IMAGERIE" / f"ORTHO_D040_{year}.tif"))
    assert image.RasterCount == 3
    assert image.GetRasterBand(1).GetBlockSize() == [512, 512]
    assert image.GetRasterBand(1).GetOverviewCount() >= 3
    assert image.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "YCbCr JPEG"
    assert image.GetSpatialRef().GetAuthorityCode(None) == "2154"
    assert image.GetGeoTransform()[1] == 1.0


def test_photos_show_the_changes_and_nothing_but_light_elsewhere(sample):
    changes = read_delivered(only(sample, "DIFF_*.gpkg")).geometry
    before, after = (
        gdal.Open(str(sample / "IMAGERIE" / f"ORTHO_D040_{year}.tif")).ReadAsArray().astype(int) for year in YEARS
    )
    west, _, _, north, _, _ = gdal.Open(str(sample / "IMAGERIE" / "ORTHO_D040_2018.tif")).GetGeoTransform()
    difference = np.abs(after - before).mean(axis=0)
    points = shapely.get_coordinates(shapely.point_on_surface(changes[shapely.area(changes) > 2000]))
    columns, rows = (points[:, 0] - west).astype(int), (north - points[:, 1]).astype(int)
    assert np.median(difference[rows, columns]) > 3 * np.median(difference)


@pytest.mark.skipif(not (shutil.which("7z") or shutil.which("bsdtar")), reason="neither 7z nor bsdtar is installed")
def test_a_packed_delivery_takes_the_place_of_its_folder(tmp_path):
    root = tmp_path / "OCS-GE_2-0__GPKG_LAMB93_D040_2018-01-01"
    (root / "OCS-GE").mkdir(parents=True)
    (root / "OCS-GE" / "note.txt").write_text("note", encoding="utf-8")
    archive = pack(root)
    assert [path.name for path in tmp_path.iterdir()] == ["OCS-GE_2-0__GPKG_LAMB93_D040_2018-01-01.7z"]
    assert archive.read_bytes()[:6] == b"7z\xbc\xaf\x27\x1c"


def test_a_departement_that_does_not_exist_is_named():
    with pytest.raises(ValueError, match="'20'"):
        find_departement("20")


@pytest.mark.parametrize(("code", "epsg"), [("2A", "2154"), ("971", "5490"), ("974", "2975")])
def test_a_departement_is_delivered_in_the_crs_of_its_territory(tmp_path, code, epsg):
    generate(tmp_path, code, 0.3, 3, Options(reports=0, cosia=False, imagery=False))
    dep = find_departement(code)
    layer = read_delivered(only(state_folder(tmp_path, dep.years[0]), "OCCUPATION_SOL.gpkg"))
    assert layer.epsg == epsg
    assert dep.zone in state_folder(tmp_path, dep.years[0]).name


def test_the_plugin_recognises_every_delivery_of_the_sample_without_a_complaint(sample):
    scan = find_deliveries(sample)
    assert scan.problems == ()
    assert not any(delivery.warnings for delivery in scan.deliveries)
    assert [(found.kind.name, found.year, found.older_year) for found in scan.deliveries] == [
        ("STATE", 2018, None),
        ("STATE", 2021, None),
        ("DIFF", 2021, 2018),
        ("COSIA", 2024, None),
        ("IMAGERY", 2018, None),
        ("IMAGERY", 2021, None),
    ]
