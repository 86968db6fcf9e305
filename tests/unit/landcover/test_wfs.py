"""Answers of the Géoplateforme's WFS: what is taken from them, and what is refused whatever they hold."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.departements import departements
from ocsge_qgis_plugin.domain.tables import read_table
from ocsge_qgis_plugin.landcover.official_layers import columns_of
from ocsge_qgis_plugin.landcover.official_services import ServedType, served_types
from ocsge_qgis_plugin.landcover.polygons import wkb_of_blob
from ocsge_qgis_plugin.landcover.wfs import (
    MOST_VERTICES,
    ServiceAnswerError,
    UnknownTypeError,
    page_url,
    read_page,
)

BOX = (360_000.0, 6_300_000.0, 362_000.0, 6_302_000.0)
ROADS = next(found for found in served_types([2021]) if found.kind == "route")
BUILDINGS = next(found for found in served_types([2021]) if found.kind == "batiment")
FLIGHTS = next(found for found in served_types([2021]) if found.kind == "photos")
SQUARE = [[[360_010, 6_300_010], [360_020, 6_300_010], [360_020, 6_300_020], [360_010, 6_300_010]]]
EXCEPTION = (
    '<?xml version="1.0"?><ows:ExceptionReport><ows:Exception exceptionCode="{code}" locator="{locator}">'
    "<ows:ExceptionText>{text}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"
)


def feature(geometry: object = None, **properties: object) -> dict[str, object]:
    shape = {"type": "Polygon", "coordinates": SQUARE} if geometry is None else geometry
    return {"type": "Feature", "id": "x.1", "geometry": shape, "properties": {"cleabs": "A", **properties}}


def collection(*features: object, **more: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def read(body: bytes, served: ServedType = BUILDINGS) -> list[dict[str, object]]:
    page = read_page(body, served, BOX, 2154)
    return [dict(zip(served.columns, found.values)) for found in page.objects]


def test_an_object_is_kept_with_its_surface_and_the_columns_that_matter():
    body = collection(feature(Usage_1=" Industriel ", hauteur=7.5, fictif=False), numberMatched=12)
    page = read_page(body, BUILDINGS, BOX, 2154)
    (found,) = page.objects
    assert (page.received, page.matched, found.identity) == (1, 12, "A")
    assert shapely.from_wkb(wkb_of_blob(found.blob)).equals(shapely.multipolygons([shapely.Polygon(SQUARE[0])]))
    values = dict(zip(BUILDINGS.columns, found.values))
    assert values["usage_1"] == "Industriel"
    assert values["fictif"] == "Faux"
    assert "hauteur" not in values


@pytest.mark.parametrize(("said", "kept"), [(5.5, 5.5), ("5,5", 5.5), ("large", None), (None, None), ("1e999", None)])
def test_widths_are_numbers_however_they_are_written(said, kept):
    line = {"type": "LineString", "coordinates": [[360_000, 6_300_000, 12.5], [360_100, 6_300_100, 13]]}
    assert read(collection(feature(line, largeur_de_chaussee=said)), ROADS)[0]["largeur_de_chaussee"] == kept


def test_objects_without_a_key_are_known_by_what_they_are():
    """GeoServer gives them another identifier at each reading."""
    one = {**feature(date_vol="2021-07-01Z"), "id": "graphe_bdortho.fid--1a"}
    again = {**feature(date_vol="2021-07-01Z"), "id": "graphe_bdortho.fid--2b"}
    other = {**feature(date_vol="2021-07-02Z"), "id": "graphe_bdortho.fid--1a"}
    found = [read_page(collection(each), FLIGHTS, BOX, 2154).objects[0].identity for each in (one, again, other)]
    assert found[0] == found[1] != found[2]


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Point", "coordinates": [360_010, 6_300_010]},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [[[360_010, 6_300_010], [360_020, 6_300_010]]]},
        {"type": "Polygon", "coordinates": [[["a", "b"], ["c", "d"], ["e", "f"]]]},
        {"type": "Polygon", "coordinates": [[[1e308 * 10, 0], [0, 0], [1, 1]]]},
        {"type": "MultiPolygon", "coordinates": SQUARE},
        {"type": "GeometryCollection", "geometries": []},
        {"type": "LineString", "coordinates": [[10**400, 0], [0, 0]]},
        {"type": "LineString", "coordinates": [[360_000 + n, 6_300_000] for n in range(MOST_VERTICES + 1)]},
        "POLYGON((0 0,1 1,1 0,0 0))",
        [],
    ],
    ids=lambda geometry: str(geometry)[:40],
)
def test_geometries_that_cover_no_ground_are_left_out_and_the_others_kept(geometry):
    assert len(read(collection(feature(geometry), feature(), None, 7))) == 1


def test_surfaces_keep_their_holes_and_parts():
    hole = [[360_012, 6_300_011], [360_014, 6_300_011], [360_014, 6_300_012], [360_012, 6_300_011]]
    parts = {"type": "MultiPolygon", "coordinates": [[SQUARE[0], hole], [[[x + 50, y] for x, y in SQUARE[0]]]]}
    (found,) = read_page(collection(feature(parts)), BUILDINGS, BOX, 2154).objects
    shape = shapely.from_wkb(wkb_of_blob(found.blob))
    assert [len(part.interiors) for part in shape.geoms] == [1, 0]


def test_an_unknown_type_is_told_apart_from_other_refusals():
    unknown = EXCEPTION.format(code="InvalidParameterValue", locator="typeName", text="Feature type x unknown")
    with pytest.raises(UnknownTypeError):
        read(unknown.encode())
    other = EXCEPTION.format(code="NoApplicableCode", locator="", text="java.lang.RuntimeException")
    with pytest.raises(ServiceAnswerError) as refused:
        read(other.encode())
    assert not isinstance(refused.value, UnknownTypeError)
    assert "java.lang.RuntimeException" in refused.value.details


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Maintenance</body></html>",
        collection(feature())[:-20],
        b"[]",
        b'{"features": 3}',
        b"[" * 100_000,
        b"\xff\xfe{}",
    ],
    ids=["empty", "html", "cut", "list", "no features", "nested", "not utf-8"],
)
def test_what_is_no_list_of_objects_is_refused(body):
    with pytest.raises(ServiceAnswerError, match="BDTOPO_V3:batiment"):
        read(body)


def test_another_crs_is_refused_whether_it_is_named_or_only_seen():
    named = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    with pytest.raises(ServiceAnswerError, match="EPSG:3857"):
        read(collection(feature(), crs=named))
    degrees = {"type": "Polygon", "coordinates": [[[-1.1, 43.7], [-1.0, 43.7], [-1.0, 43.8], [-1.1, 43.7]]]}
    with pytest.raises(ServiceAnswerError, match="ailleurs"):
        read(collection(feature(degrees)))


def test_an_object_far_from_the_tile_is_left_out():
    far = {"type": "Polygon", "coordinates": [[[x + 9_000, y] for x, y in SQUARE[0]]]}
    assert len(read(collection(feature(), feature(far)))) == 1


def test_an_empty_answer_names_no_crs_and_is_fine():
    page = read_page(collection(crs=None, numberMatched=0), BUILDINGS, BOX, 2154)
    assert (page.objects, page.received, page.matched) == ((), 0, 0)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


@given(
    _JSON,
    st.sampled_from(["Polygon", "MultiPolygon", "LineString", "MultiLineString", "Point"]),
    st.dictionaries(st.sampled_from(["usage_1", "cleabs", "NATURE", "fictif"]), _JSON, max_size=4),
    _JSON,
)
def test_whatever_comes_is_read_or_refused_and_nothing_else(coordinates, kind, properties, said_crs):
    odd = {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": properties}
    odd_properties = {"type": "Feature", "geometry": feature()["geometry"], "properties": properties}
    try:
        page = read_page(collection(odd, odd_properties, crs=said_crs), BUILDINGS, BOX, 2154)
    except ServiceAnswerError:
        return
    for found in page.objects:
        assert len(found.values) == len(BUILDINGS.columns)
        assert not shapely.from_wkb(wkb_of_blob(found.blob)).is_empty


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(body):
    with pytest.raises(ServiceAnswerError):
        read(body)


def test_a_request_names_type_box_crs_page_and_order():
    asked = parse_qs(urlsplit(page_url("https://example.org", BUILDINGS, BOX, 2154, 1_000)).query)
    assert asked["BBOX"] == ["360000,6300000,362000,6302000,urn:ogc:def:crs:EPSG::2154"]
    assert asked["SRSNAME"] == ["urn:ogc:def:crs:EPSG::2154"]
    assert (asked["SORTBY"], asked["STARTINDEX"], asked["COUNT"]) == (["cleabs"], ["1000"], ["1000"])
    flights = parse_qs(urlsplit(page_url("https://example.org", FLIGHTS, BOX, 2154)).query)
    assert "SORTBY" not in flights
    assert "STARTINDEX" not in flights


def test_every_departement_has_a_crs_with_easting_first():
    """Under a URN, GeoServer keeps to the order of axes of the definition: the trap must not exist here."""
    from osgeo import osr

    for epsg in {found.epsg for found in departements()}:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        assert crs.IsProjected()
        assert not crs.EPSGTreatsAsNorthingEasting()
        assert crs.GetAxisName(None, 0) == "Easting" or crs.GetAxisName("PROJCS", 0) == "Easting", epsg


def test_types_are_chosen_by_the_years_of_the_vintages():
    names = {found.name for found in served_types([2018, 2021])}
    assert "RPG.2021:parcelles_graphiques" in names
    assert "ORTHOIMAGERY.ORTHOPHOTOS.GRAPHE.2016-2020:graphe_bdortho" in names
    assert "ORTHOIMAGERY.ORTHOPHOTOS.GRAPHE.2011-2015:graphe_bdortho" not in names
    later = {found.name for found in served_types([2021, 2026])}
    assert "RPG.LATEST:parcelles_graphiques" in later
    assert not {found.kind for found in served_types([2021], without=["batiment", "photos"])} & {"batiment", "photos"}


def test_every_served_type_is_of_a_known_kind_says_where_its_name_is_from_and_has_a_table_of_its_own():
    for row in read_table("official_services.csv", ("type", "couche", "origine", "dalle_km")):
        assert columns_of(row["type"]) is not None
        assert row["origine"] in ("faits", "usage")
        assert int(row["dalle_km"]) in (2, 5, 10)
    tables = [found.table for found in served_types([2012, 2018, 2021])]
    assert len(set(tables)) == len(tables)


def test_one_odd_object_changes_nothing_for_the_others_of_its_page():
    """Pages of sound surfaces are read at once, others one by one: both ways read the same."""
    many = [feature(cleabs=f"B{number}") for number in range(30)]
    alone = read_page(collection(*many), BUILDINGS, BOX, 2154).objects
    beside = read_page(collection(*many, feature({"type": "Point", "coordinates": [0, 0]})), BUILDINGS, BOX, 2154)
    assert len(alone) == 30
    assert beside.objects == alone
