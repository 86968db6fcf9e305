"""Importing, joining blocks, looking a polygon up, exporting corrections."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr

from ocsge_qgis_plugin.domain.decisions import UNCHANGED, Correction, PolygonRef
from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.landcover.cosia import union_of_blocks
from ocsge_qgis_plugin.landcover.delivery import Delivery, LayerRole, find_deliveries
from ocsge_qgis_plugin.landcover.errors import LayerImportError, LayerReadError, WorkCancelledError
from ocsge_qgis_plugin.landcover.geometry_hash import geometry_hash
from ocsge_qgis_plugin.landcover.importer import import_layer
from ocsge_qgis_plugin.landcover.patch_export import ExportError, PatchRow, export_corrections
from ocsge_qgis_plugin.landcover.polygons import polygon_at
from tests.unit.bad_input.conditions import assert_helps

from .factories import ORIGIN, inner_folder, state_rows, write_blocks, write_layer, write_state

LANDES = departement_of_code("40")
MIDDLE = (ORIGIN[0] + 150.0, ORIGIN[1] + 50.0)


@dataclass(frozen=True)
class Ready:
    """A layer as the map layers hold it."""

    source: Path
    layer_name: str
    delivery: Delivery


def _state(root: Path, fmt: str = "GPKG") -> tuple[Delivery, Ready]:
    write_state(root, fmt=fmt)
    (delivery,) = find_deliveries(root, departement=LANDES).deliveries
    layer = delivery.layer(LayerRole.LAND_COVER_USE)
    return delivery, Ready(Path(layer.source), layer.layer_name, delivery)


def _names(path: Path) -> set[str]:
    return {entry.name for entry in path.iterdir()}


def test_a_shapefile_becomes_an_indexed_layer_with_ign_columns(tmp_path):
    delivery, _ = _state(tmp_path, "SHP")
    target = tmp_path / "work" / "etat_2021.gpkg"
    import_layer(delivery.layer(LayerRole.LAND_COVER_USE), target)
    dataset = ogr.Open(str(target))
    layer = dataset.GetLayerByName("etat_2021")
    assert layer.GetFeatureCount() == 4
    assert [field.GetName() for field in layer.schema][:4] == ["id", "code_cs", "code_us", "millesime"]
    assert layer.GetGeomType() == ogr.wkbMultiPolygon
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "2154"
    with sqlite3.connect(target) as connection:
        assert connection.execute("SELECT count(*) FROM rtree_etat_2021_geom").fetchone() == (4,)
    assert _names(target.parent) == {"etat_2021.gpkg"}


def test_accents_of_a_latin1_shapefile_survive(tmp_path):
    rows = state_rows(2, upper=True)
    for row in rows:
        row["SOURCE"] = "photo-interprétation"
    path = write_layer(inner_folder(tmp_path, fmt="SHP") / "OCCUPATION_SOL.shp", rows)
    path.with_suffix(".cpg").unlink(missing_ok=True)
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    target = import_layer(delivery.layers[0], tmp_path / "work" / "etat.gpkg")
    dataset = ogr.Open(str(target))
    assert dataset.GetLayer(0).GetNextFeature()["source"] == "photo-interprétation"


def test_a_source_cut_short_since_the_scan_is_not_imported(tmp_path):
    delivery, ready = _state(tmp_path, "SHP")
    ready.source.write_bytes(ready.source.read_bytes()[:200])
    target = tmp_path / "work" / "etat.gpkg"
    with pytest.raises(LayerImportError) as caught:
        import_layer(delivery.layer(LayerRole.LAND_COVER_USE), target)
    assert_helps(caught.value, ready.source, "incomplet", remedy="Copiez-le ou téléchargez-le de nouveau")
    assert not target.exists()


def test_a_work_folder_that_cannot_be_made_fails_the_import_and_the_export_with_a_remedy(tmp_path):
    delivery, ready = _state(tmp_path / "livraisons", "SHP")
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    target = tmp_path / "fichier" / "etat.gpkg"
    with pytest.raises(LayerImportError) as caught:
        import_layer(delivery.layer(LayerRole.LAND_COVER_USE), target)
    assert_helps(caught.value, ready.source, remedy="Vérifiez la place")
    with pytest.raises(ExportError) as caught:
        export_corrections([_row()], target, departement=LANDES)
    assert_helps(caught.value, target, remedy="vérifiez la place et les droits")


def test_a_cancelled_import_leaves_what_was_there(tmp_path):
    delivery, _ = _state(tmp_path, "SHP")
    target = tmp_path / "work" / "etat.gpkg"
    layer = delivery.layer(LayerRole.LAND_COVER_USE)
    before = import_layer(layer, target).read_bytes()
    with pytest.raises(WorkCancelledError):
        import_layer(layer, target, cancelled=lambda: True)
    assert target.read_bytes() == before
    assert _names(target.parent) == {"etat.gpkg"}


def _union(tmp_path: Path, **options: bool) -> tuple[Delivery, Path]:
    name = "COSIA_1-0__GPKG_LAMB93_D040_2021-01-01"
    write_blocks(tmp_path / name, [(400, 6330), (410, 6330), (400, 6340)], **options)
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    return delivery, union_of_blocks(delivery.layers, tmp_path / "work" / "cosia.vrt")


@pytest.mark.parametrize("upper", [False, True])
def test_blocks_are_one_layer_with_number_and_class(tmp_path, upper):
    _, union = _union(tmp_path, upper=upper)
    dataset = ogr.Open(str(union))
    layer = dataset.GetLayerByName("cosia")
    assert layer.GetFeatureCount() == 6
    assert {(feature["numero"], feature["classe"]) for feature in layer} == {(1, "Bâtiment"), (9, "Feuillu")}


def test_only_the_blocks_in_view_answer(tmp_path):
    _, union = _union(tmp_path)
    dataset = ogr.Open(str(union))
    layer = dataset.GetLayer(0)
    layer.SetSpatialFilterRect(410_100, 6_320_100, 410_200, 6_320_200)
    assert [(feature["bloc"], feature["numero"]) for feature in layer] == [("D040_2021_410_6330_vecto", 1)]


def test_extent_and_count_are_told_without_opening_a_block(tmp_path):
    delivery, union = _union(tmp_path)
    for layer in delivery.layers:
        Path(layer.source).unlink()
    dataset = ogr.Open(str(union))
    assert dataset.GetLayer(0).GetExtent() == (400_000.0, 420_000.0, 6_320_000.0, 6_335_000.0)
    assert dataset.GetLayer(0).GetFeatureCount() == 6


def test_a_missing_block_is_left_out(tmp_path):
    delivery, union = _union(tmp_path)
    Path(delivery.layers[0].source).unlink()
    union_of_blocks(delivery.layers, union)
    dataset = ogr.Open(str(union))
    assert sum(1 for _ in dataset.GetLayer(0)) == 4


def test_a_union_that_says_the_same_is_not_written_again(tmp_path):
    delivery, union = _union(tmp_path)
    before = union.stat().st_ino
    assert union_of_blocks(delivery.layers, union).stat().st_ino == before


def test_without_any_block_there_is_an_error(tmp_path):
    delivery, union = _union(tmp_path)
    for layer in delivery.layers:
        Path(layer.source).unlink()
    with pytest.raises(LayerImportError):
        union_of_blocks(delivery.layers, union)


@pytest.mark.parametrize("fmt", ["GPKG", "SHP"])
def test_the_polygon_under_a_point_is_found_as_delivered(tmp_path, fmt):
    delivery, ready = _state(tmp_path, fmt)
    found = polygon_at(ready, *MIDDLE)
    assert (found.cover, found.use, found.area_m2, found.source) == ("CS2.2.1", "US1.1", 10_000.0, "calcul")
    assert found.ref.delivery == delivery.fingerprint
    assert found.ref.ocsge_id == "OCSGE0000000000000000001"
    assert shapely.from_wkb(found.wkb).area == 10_000.0


def test_an_import_keeps_the_hash_of_a_polygon(tmp_path):
    delivery, ready = _state(tmp_path, "SHP")
    target = import_layer(delivery.layer(LayerRole.LAND_COVER_USE), tmp_path / "work" / "etat.gpkg")
    imported = polygon_at(Ready(target, "etat", delivery), *MIDDLE)
    assert imported.ref.geometry_hash == polygon_at(ready, *MIDDLE).ref.geometry_hash


def test_outside_every_polygon_nothing_is_found(tmp_path):
    _, ready = _state(tmp_path)
    assert polygon_at(ready, ORIGIN[0] - 50, ORIGIN[1]) is None


def test_a_hole_belongs_to_the_polygon_that_fills_it(tmp_path):
    outer = "POLYGON ((400000 6320000,400100 6320000,400100 6320100,400000 6320100,400000 6320000),"
    ring = "(400040 6320040,400060 6320040,400060 6320060,400040 6320060,400040 6320040)"
    rows = state_rows(2)
    rows[1]["code_cs"] = "CS1.1.1.1"
    path = write_layer(
        inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg", rows, wkts=[f"{outer}{ring})", f"POLYGON ({ring})"]
    )
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    ready = Ready(path, "OCCUPATION_SOL", delivery)
    assert polygon_at(ready, 400_050, 6_320_050).cover == "CS1.1.1.1"
    assert polygon_at(ready, 400_010, 6_320_010).cover == "CS2.2.1"


def test_a_file_gone_since_is_told(tmp_path):
    _, ready = _state(tmp_path)
    ready.source.unlink()
    with pytest.raises(LayerReadError) as caught:
        polygon_at(ready, *MIDDLE)
    assert_helps(caught.value, ready.source, "introuvable", remedy="le disque des livraisons")


coordinates = st.tuples(st.integers(0, 400), st.integers(0, 400))


@settings(max_examples=60)
@given(st.lists(coordinates, min_size=3, max_size=12, unique=True), st.integers(0, 11), st.booleans())
def test_the_hash_depends_on_the_shape_only(points, start, backwards):
    shape = shapely.convex_hull(shapely.MultiPoint(points))
    if shape.geom_type != "Polygon":
        return
    ring = list(shape.exterior.coords)[:-1]
    turned = ring[start % len(ring) :] + ring[: start % len(ring)]
    if backwards:
        turned.reverse()
    jittered = [(x + 0.0002, y - 0.0002) for x, y in turned]
    same = shapely.to_wkb(shapely.MultiPolygon([shapely.Polygon(jittered)]))
    moved = shapely.to_wkb(shapely.Polygon([(x + 1, y) for x, y in ring]))
    assert geometry_hash(shapely.to_wkb(shape)) == geometry_hash(same)
    assert geometry_hash(shapely.to_wkb(shape)) != geometry_hash(moved)


def _row(vintage: str = "M2", cover: str = "CS1.1.1.1") -> PatchRow:
    wkb = shapely.to_wkb(shapely.box(400_000, 6_320_000, 400_100, 6_320_100))
    polygon = PolygonRef("livraison", 7, geometry_hash(wkb), "OCSGE7")
    correction = Correction(polygon, vintage, "CS2.2.1", "US1.1", cover, UNCHANGED, wkb, 2154)
    return PatchRow(correction, 123, "pi.alice", datetime(2026, 11, 22, 15, tzinfo=timezone.utc), "valid")


def test_corrections_are_written_one_layer_per_vintage_in_the_shape_of_patchcorrectif(tmp_path):
    target = export_corrections([_row("M1"), _row("M2")], tmp_path / "corrections.gpkg", departement=LANDES)
    dataset = ogr.Open(str(target))
    assert {layer.GetName() for layer in dataset} == {"PATCH_CORR_D040_2018", "PATCH_CORR_D040_2021"}
    layer = dataset.GetLayerByName("PATCH_CORR_D040_2021")
    feature = layer.GetNextFeature()
    assert {name: feature[name] for name in ("cs_corr", "us_corr", "code_cs", "code_us", "millesime")} == {
        "cs_corr": "CS1.1.1.1",
        "us_corr": "RAS",
        "code_cs": "CS2.2.1",
        "code_us": "US1.1",
        "millesime": "2021",
    }
    assert (feature["signalement"], feature["auteur"], feature["verdict"]) == (123, "pi.alice", "valid")
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "2154"


def test_an_export_is_read_back_as_a_patch(tmp_path):
    export_corrections([_row()], tmp_path / "corrections.gpkg", departement=LANDES)
    (delivery,) = find_deliveries(tmp_path).deliveries
    assert (delivery.layers[0].role, delivery.year) == (LayerRole.PATCH, 2021)


def test_without_corrections_the_export_is_an_empty_layer(tmp_path):
    target = export_corrections([], tmp_path / "corrections.gpkg", departement=LANDES)
    dataset = ogr.Open(str(target))
    assert dataset.GetLayer(0).GetFeatureCount() == 0


def test_an_export_that_fails_keeps_the_earlier_one(tmp_path):
    target = export_corrections([_row()], tmp_path / "corrections.gpkg", departement=LANDES)
    before = target.read_bytes()
    broken = replace(_row(), correction=replace(_row().correction, wkb=b"no geometry"))
    with pytest.raises(ExportError, match=r"corrections\.gpkg"):
        export_corrections([_row(), broken], target, departement=LANDES)
    assert target.read_bytes() == before
    assert _names(tmp_path) == {"corrections.gpkg"}
