"""Official layers at hand: recognised by what they are called, heard on what they know about use."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from osgeo import ogr, osr

from ocsge_qgis_plugin.domain.evidence import OfficialFact, PhotoDates, Support
from ocsge_qgis_plugin.domain.nomenclature import Dimension, nomenclature
from ocsge_qgis_plugin.domain.tables import read_table
from ocsge_qgis_plugin.landcover.footprints import Footprint
from ocsge_qgis_plugin.landcover.official_layers import columns_of, find_official_layers, meaning_of, width_of
from ocsge_qgis_plugin.landcover.report_overlay import PlaceFacts, StateLayer, look_at
from tests.unit.landcover.factories import write_layer
from tests.unit.landcover.test_report_overlay import Layer

SQUARE = shapely.box(0, 0, 100, 100)


def write(path: Path, layer: str, objects: list[tuple[str, dict[str, object]]], epsg: int = 2154) -> Path:
    """Write one layer of any geometries with their attributes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    file = ogr.Open(str(path), 1) if path.exists() else ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = file.CreateLayer(layer, crs, ogr.wkbUnknown)
    for name, value in objects[0][1].items():
        made.CreateField(ogr.FieldDefn(name, ogr.OFTReal if isinstance(value, float) else ogr.OFTString))
    for wkt, values in objects:
        feature = ogr.Feature(made.GetLayerDefn())
        for name, value in values.items():
            feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        made.CreateFeature(feature)
    file = made = None
    return path


def facts_at(folder: Path, reach: shapely.Geometry = SQUARE) -> PlaceFacts:
    footprint = Footprint(Support.SURFACE, reach, reach, 50, 50)
    (found,) = look_at([footprint], [], official=find_official_layers([folder], 2154))
    return found


def says(folder: Path) -> list[tuple[str, float, tuple[str, ...]]]:
    return [(fact.label, round(fact.share, 3), fact.speaks_for) for fact in facts_at(folder).official]


def test_every_use_of_the_tables_is_a_leaf_and_every_row_has_its_kind():
    leaves = {leaf.code for leaf in nomenclature(Dimension.USE).leaves}
    kinds = {row["type"] for row in read_table("official_kinds.csv", ("type",))}
    for row in read_table("official_layers.csv", ("type", "usages")):
        assert row["type"] in kinds
        assert set(filter(None, row["usages"].split(","))) <= leaves


def test_every_kind_but_photos_says_something_about_any_object():
    for row in read_table("official_kinds.csv", ("type",)):
        meaning = meaning_of(row["type"], [None] * len(columns_of(row["type"])))
        assert (meaning is None) == (row["type"] == "photos")


def test_without_layers_nothing_is_said(tmp_path):
    found = facts_at(tmp_path)
    assert (found.official_layers, found.official, found.photo_dates) == ((), (), ())


def test_buildings_speak_for_their_use_and_ruins_for_abandon(tmp_path):
    values = [
        ("Résidentiel", "En service"),
        ("Industriel", "En service"),
        ("Résidentiel", "En ruine"),
        ("Résidentiel", "En projet"),
        ("Indifférencié", "En service"),
    ]
    write(
        tmp_path / "bdtopo.gpkg",
        "batiment",
        [
            (shapely.box(0, 10 * n, 10 * (n + 1), 10 * n + 10).wkt, {"usage_1": use, "etat_de_l_objet": state})
            for n, (use, state) in enumerate(values)
        ],
    )
    assert says(tmp_path) == [
        ("bâtiment d'usage non précisé", 0.05, ()),
        ("bâtiment en ruine", 0.03, ("US6.2",)),
        ("bâtiment industriel", 0.02, ("US2",)),
        ("bâtiment résidentiel", 0.01, ("US5",)),
    ]


def test_roads_are_strips_as_wide_as_they_are_and_tunnels_are_not_seen(tmp_path):
    road = {"nature": "Route à 1 chaussée", "largeur_de_chaussee": 8.0, "position_par_rapport_au_sol": "0"}
    write(
        tmp_path / "bdtopo.gpkg",
        "troncon_de_route",
        [
            ("LINESTRING Z(-50 50 3, 150 50 4)", road),
            ("LINESTRING(-50 20, 150 20)", {**road, "position_par_rapport_au_sol": "-1"}),
            ("LINESTRING(-50 101, 150 101)", {**road, "nature": "Sentier"}),
        ],
    )
    assert says(tmp_path) == [("route", 0.08, ("US4.1.1",)), ("sentier", 0.03, ())]


@pytest.mark.parametrize(("said", "width"), [(7.5, 7.5), (None, 5.0), (0.0, 5.0), (900.0, 40.0), ("x", 5.0)])
def test_a_road_without_a_width_has_the_usual_one(said, width):
    assert width_of("route", [said, *[None] * (len(columns_of("route")) - 1)]) == width


def test_zones_speak_by_nature_first_then_by_category(tmp_path):
    quarry = {"categorie": "Industriel et commercial", "nature": "Carrière", "fictif": "Faux"}
    write(
        tmp_path / "bdtopo.gpkg",
        "zone_d_activite_ou_d_interet",
        [
            (shapely.box(0, 0, 50, 100).wkt, quarry),
            (shapely.box(50, 0, 80, 100).wkt, {**quarry, "nature": "Zone d'activités"}),
            (shapely.box(80, 0, 100, 100).wkt, {**quarry, "fictif": "Vrai"}),
        ],
    )
    assert says(tmp_path) == [
        ("carrière", 0.5, ("US1.3",)),
        ("zone industrielle et commerciale", 0.3, ("US2", "US3")),
    ]


@pytest.mark.parametrize("layer", ["PARCELLES_GRAPHIQUES", "parcelles_graphiques", "RPG_Parcelles"])
def test_declared_parcels_speak_for_agriculture_under_each_name_the_rpg_had(tmp_path, layer):
    parcels = [("MIS", "2"), ("VRC", "21"), ("SNE", "28")]
    write(
        tmp_path / "rpg.gpkg",
        layer,
        [
            (shapely.box(0, 30 * n, 100, 30 * n + 10 * (n + 1)).wkt, {"CODE_CULTU": crop, "CODE_GROUP": group})
            for n, (crop, group) in enumerate(parcels)
        ],
    )
    assert says(tmp_path) == [
        ("surface agricole non exploitée", 0.3, ()),
        ("vigne déclarée à la PAC", 0.2, ("US1.1",)),
        ("parcelle déclarée à la PAC", 0.1, ("US1.1",)),
    ]


def test_buildings_of_the_cadastre_are_told_and_speak_for_no_use(tmp_path):
    write(tmp_path / "cadastre.gpkg", "batiment", [(SQUARE.wkt, {"type": "Construction légère"})])
    assert says(tmp_path) == [("construction légère au cadastre", 1.0, ())]


def test_objects_that_lie_on_each_other_cover_no_more_than_the_whole(tmp_path):
    write(tmp_path / "pv.gpkg", "photovoltaique_sol_2021", [(SQUARE.wkt, {"id": "a"}), (SQUARE.wkt, {"id": "b"})])
    assert says(tmp_path) == [("centrale photovoltaïque au sol", 1.0, ("US2",))]


def test_layers_of_another_crs_and_files_that_are_none_are_passed_over(tmp_path):
    write(tmp_path / "far.gpkg", "batiment", [(SQUARE.wkt, {"usage_1": "Industriel"})], epsg=2975)
    (tmp_path / "text.gpkg").write_text("no layers here", encoding="utf-8")
    assert find_official_layers([tmp_path, tmp_path / "absent.gpkg"], 2154) == ()


def test_a_bare_point_asks_about_the_whole_polygon_that_it_speaks_of(tmp_path):
    home = shapely.box(0, 0, 40, 40)
    write_layer(
        tmp_path / "state" / "s.gpkg",
        [{"code_cs": "CS1.1.1.1", "code_us": "US2"}],
        layer="etat",
        wkts=[home.wkt],
    )
    write(tmp_path / "bdtopo" / "b.gpkg", "batiment", [(home.wkt, {"usage_1": "Résidentiel"})])
    point = Footprint(Support.POINT, shapely.Point(1, 1), shapely.buffer(shapely.Point(1, 1), 12.6), 1, 1)
    official = find_official_layers([tmp_path / "bdtopo"], 2154)
    states = [StateLayer("M1", 2018, Layer(tmp_path / "state" / "s.gpkg", "etat"))]
    (found,) = look_at([point], states, official=official)
    assert found.official == (OfficialFact("BD TOPO, bâtiments", "bâtiment résidentiel", pytest.approx(1), ("US5",)),)


def test_the_days_of_the_photos_are_told_by_vintage(tmp_path):
    flights = ["2018-06-12", "2018-08-03", "2021-07-01", "2015-05-05"]
    for name, days in (("graphe_2018", flights[:2]), ("graphe_bdortho", flights[2:])):
        write(tmp_path / f"{name}.gpkg", name, [(SQUARE.wkt, {"date_vol": day, "pva": day[:4]}) for day in days])
    wkts = [SQUARE.wkt]
    write_layer(tmp_path / "s" / "s.gpkg", [{"code_cs": "CS2.2.1", "code_us": "US1.1"}], layer="etat", wkts=wkts)
    state = Layer(tmp_path / "s" / "s.gpkg", "etat")
    official = find_official_layers([tmp_path], 2154)
    footprint = Footprint(Support.SURFACE, SQUARE, SQUARE, 50, 50)
    states = [StateLayer("M1", 2018, state), StateLayer("M2", 2021, state)]
    (found,) = look_at([footprint], states, official=official)
    assert found.photo_dates == (
        PhotoDates("M1", "2018-06-12", "2018-08-03"),
        PhotoDates("M2", "2021-07-01", "2021-07-01"),
    )
    assert found.official_layers == ()
