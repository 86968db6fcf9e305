"""What changed from one state to another."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr

from ocsge_qgis_plugin.landcover import giant_tiles, state_polygons
from ocsge_qgis_plugin.landcover.comparing import (
    AREAS_TABLE,
    CHANGES_LAYER,
    compare_states,
    write_comparison,
)
from ocsge_qgis_plugin.landcover.delivered_difference import check_delivered
from ocsge_qgis_plugin.landcover.delivery import LayerRole, find_deliveries
from ocsge_qgis_plugin.landcover.errors import ComparisonError, LayerReadError, WorkCancelledError
from ocsge_qgis_plugin.landcover.state_polygons import StateLayer
from tests.unit.bad_input.conditions import assert_helps
from tests.unit.landcover.factories import ORIGIN, write_layer
from tests.unit.landcover.states import brute_force, partition, write_cells

X, Y = ORIGIN
FIELD, HOUSE, ROAD = ("CS2.2.1", "US1.1"), ("CS1.1.1.1", "US5"), ("CS1.1.1.2", "US4.1.1")
seeds = st.integers(0, 10_000)
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rectangle(west, south, east, north):
    return shapely.box(X + west, Y + south, X + east, Y + north)


def compared(folder, older, newer, **options):
    layers = [write_cells(folder / f"{name}.gpkg", cells) for name, cells in (("m1", older), ("m2", newer))]
    try:
        return compare_states(*layers, **options)
    finally:
        for layer in layers:
            layer.path.unlink()


def by_codes(comparison):
    return {(*one.pair, *other.pair): area for (one, other), area in comparison.areas.items()}


def assert_same_areas(found, expected):
    for transition in found.keys() | expected.keys():
        assert found.get(transition, 0.0) == pytest.approx(expected.get(transition, 0.0), abs=1e-3), transition


@pytest.fixture(params=["whole", "cut"])
def cutting(request, monkeypatch):
    """Let polygons of a few vertices count as giants, in every second run."""
    if request.param == "cut":
        monkeypatch.setattr(state_polygons, "GIANT_BYTES", 150)
        monkeypatch.setattr(giant_tiles, "TILE_M", 16.0)
    return request.param


@few
@given(older=seeds, newer=seeds)
def test_areas_by_transition_are_those_of_intersecting_everything(tmp_path, cutting, older, newer):
    one, other = partition(older), partition(newer)
    comparison = compared(tmp_path, one, other)
    assert_same_areas(by_codes(comparison), brute_force(one, other))
    assert comparison.common == pytest.approx(10_000)
    assert comparison.only_before == pytest.approx(0, abs=1e-3)


@few
@given(seed=seeds)
def test_a_state_compared_with_itself_has_no_changes(tmp_path, cutting, seed):
    cells = partition(seed)
    comparison = compared(tmp_path, cells, [(shapely.reverse(shape), *codes) for shape, *codes in reversed(cells)])
    assert comparison.changes == ()
    assert comparison.changed == 0
    assert comparison.common == pytest.approx(10_000)


@few
@given(older=seeds, newer=seeds)
def test_going_back_is_the_same_ground_with_codes_swapped(tmp_path, older, newer):
    one, other = partition(older), partition(newer)
    there, back = compared(tmp_path, one, other), compared(tmp_path, other, one)
    assert_same_areas(by_codes(there), {(c, d, a, b): area for (a, b, c, d), area in by_codes(back).items()})
    assert shapely.union_all(there.shapes).symmetric_difference(shapely.union_all(back.shapes)).area < 1e-3


@few
@given(older=seeds, newer=seeds)
def test_changed_pieces_sum_up_to_the_areas_and_none_touch_along_a_line(tmp_path, cutting, older, newer):
    comparison = compared(tmp_path, partition(older), partition(newer))
    sums = {}
    for (one, other), shape in zip(comparison.changes, comparison.shapes):
        key = (*one.pair, *other.pair)
        sums[key] = sums.get(key, 0.0) + shape.area
    assert_same_areas(sums, {key: area for key, area in by_codes(comparison).items() if key[:2] != key[2:]})
    for number, shape in enumerate(comparison.shapes):
        for other in range(number):
            if comparison.changes[other] == comparison.changes[number]:
                assert shape.intersection(comparison.shapes[other]).length < 1e-3


def test_a_house_built_in_a_field_is_found_with_its_codes(tmp_path, cutting):
    house = rectangle(10, 10, 30, 20)
    field = rectangle(0, 0, 100, 100)
    comparison = compared(tmp_path, [(field, *FIELD)], [(field.difference(house), *FIELD), (house, *HOUSE)])
    ((before, after),) = comparison.changes
    assert (before.pair, after.pair) == (FIELD, HOUSE)
    assert comparison.shapes[0].symmetric_difference(house).area < 1e-3


def test_pieces_of_two_parcels_built_on_are_one(tmp_path):
    parcels = [rectangle(0, 0, 50, 100), rectangle(50, 0, 100, 100)]
    older = [(shape, *FIELD) for shape in parcels]
    comparison = compared(tmp_path, older, [(shape, *HOUSE) for shape in parcels])
    assert [shape.area for shape in comparison.shapes] == [pytest.approx(10_000)]


def test_pieces_that_meet_in_a_corner_are_two(tmp_path):
    corners = [rectangle(0, 0, 50, 50), rectangle(50, 50, 100, 100)]
    comparison = compared(tmp_path, [(one, *FIELD) for one in corners], [(one, *HOUSE) for one in corners])
    assert [shape.area for shape in comparison.shapes] == [pytest.approx(2_500)] * 2


def test_an_island_in_a_lake_in_a_giant_is_not_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(state_polygons, "GIANT_BYTES", 150)
    monkeypatch.setattr(giant_tiles, "TILE_M", 30.0)
    whole, hole, island = rectangle(0, 0, 100, 100), rectangle(20, 20, 80, 80), rectangle(40, 40, 60, 60)
    both = shapely.multipolygons([whole.difference(hole), island])
    ring = [(both, *FIELD), (hole.difference(island), *ROAD)]
    comparison = compared(tmp_path, ring, [(rectangle(0, 0, 100, 100), *FIELD)])
    assert_same_areas(by_codes(comparison), {(*FIELD, *FIELD): 6_800, (*ROAD, *FIELD): 3_200})


def test_ground_of_one_state_alone_is_told_and_no_change(tmp_path):
    comparison = compared(tmp_path, [(rectangle(0, 0, 100, 100), *FIELD)], [(rectangle(0, 0, 100, 90), *FIELD)])
    assert comparison.changes == ()
    assert comparison.only_before == pytest.approx(1_000)
    assert comparison.only_after == pytest.approx(0, abs=1e-3)


def test_a_polygon_lying_over_another_is_told_as_ground_of_its_state_alone(tmp_path):
    field = (rectangle(0, 0, 100, 100), *FIELD)
    comparison = compared(tmp_path, [field, (rectangle(10, 10, 20, 20), *HOUSE)], [field])
    assert comparison.only_before == pytest.approx(100)


def test_a_bow_tie_is_mended_and_compared(tmp_path):
    tie = shapely.Polygon([(X, Y), (X + 100, Y + 100), (X + 100, Y), (X, Y + 100)])
    comparison = compared(tmp_path, [(tie, *FIELD)], [(rectangle(0, 0, 100, 100), *HOUSE)])
    assert comparison.changed == pytest.approx(5_000)


def test_deeper_regional_codes_are_cut_to_the_nomenclature_and_kept_beside(tmp_path):
    field = rectangle(0, 0, 100, 100)
    same = compared(tmp_path, [(field, "CS2.1.1.1.21", "US6.3")], [(field, "CS2.1.1.1", "US6.3")])
    assert same.changes == ()
    assert any("CS2.1.1.1.21" in note for note in same.notes)
    changed = compared(tmp_path, [(field, "CS2.1.1.1.21", "US6.3")], [(field, *HOUSE)])
    target = write_comparison(changed, tmp_path / "out.gpkg")
    with closing(sqlite3.connect(target)) as connection:
        row = connection.execute(f"SELECT cs_avant, livre_avant, livre_apres FROM {CHANGES_LAYER}").fetchone()
    assert row == ("CS2.1.1.1", "CS2.1.1.1.21 US6.3", None)


def test_polygons_without_codes_are_left_out_and_told(tmp_path):
    cells = [(rectangle(0, 0, 50, 100), *FIELD), (rectangle(50, 0, 100, 100), *FIELD)]
    older = write_cells(tmp_path / "m1.gpkg", cells)
    newer = write_cells(tmp_path / "m2.gpkg", [cells[0], (cells[1][0], "CS2.2.1", None)])
    comparison = compare_states(older, newer)
    assert comparison.only_before == pytest.approx(5_000)
    assert comparison.after.without_code == (2,)
    assert any("m2.gpkg" in note and "2" in note for note in comparison.notes)


def test_the_result_is_a_layer_like_ign_s_and_a_table_of_areas(tmp_path):
    one, other = partition(1), partition(2)
    comparison = compared(tmp_path, one, other)
    target = write_comparison(comparison, tmp_path / "deep" / "out.gpkg")
    dataset = ogr.Open(str(target))
    layer = dataset.GetLayerByName(CHANGES_LAYER)
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "2154"
    names = [layer.GetLayerDefn().GetFieldDefn(at).GetName() for at in range(layer.GetLayerDefn().GetFieldCount())]
    assert {"cs_avant", "us_avant", "cs_apres", "us_apres", "surface"} <= set(names)
    rows = [(feature["cs_avant"], feature["surface"], feature.GetGeometryRef().GetArea()) for feature in layer]
    assert len(rows) == len(comparison.shapes)
    assert all(surface == pytest.approx(area) for _, surface, area in rows)
    table = dataset.GetLayerByName(AREAS_TABLE)
    assert sum(feature["surface"] for feature in table) == pytest.approx(10_000)


def test_progress_goes_up_to_its_total_and_never_back(tmp_path):
    told = []
    compared(tmp_path, partition(1), partition(2), progress=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]
    assert len({total for _, total in told}) == 1


def test_a_stopped_comparison_says_so(tmp_path):
    with pytest.raises(WorkCancelledError):
        compared(tmp_path, partition(1), partition(2), cancelled=lambda: True)


def test_a_stopped_writing_leaves_what_was_there(tmp_path):
    comparison = compared(tmp_path, partition(1), partition(2))
    target = write_comparison(comparison, tmp_path / "out.gpkg")
    before = target.read_bytes()
    with pytest.raises(WorkCancelledError):
        write_comparison(comparison, target, lambda: True)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["out.gpkg"]


def test_states_in_two_crs_are_refused_and_both_are_named(tmp_path):
    cells = [(rectangle(0, 0, 1, 1), *FIELD)]
    older = write_cells(tmp_path / "m1.gpkg", cells)
    newer = write_cells(tmp_path / "m2.gpkg", cells, epsg=2975)
    with pytest.raises(ComparisonError) as caught:
        compare_states(older, newer)
    assert_helps(caught.value, older.path, newer.path, "2154", "2975", remedy="reprojetez")


def test_an_empty_layer_is_refused_and_named(tmp_path):
    older = write_cells(tmp_path / "m1.gpkg", [])
    with pytest.raises(ComparisonError) as caught:
        compare_states(older, older)
    assert_helps(caught.value, older.path, "OCCUPATION_SOL", remedy="copiée")


def test_a_layer_without_codes_or_that_is_not_there_is_refused_and_named(tmp_path):
    older = write_cells(tmp_path / "m1.gpkg", [(rectangle(0, 0, 1, 1), *FIELD)])
    with pytest.raises(ComparisonError) as caught:
        compare_states(older, StateLayer(older.path, "ZONE"))
    assert_helps(caught.value, older.path, "ZONE", remedy="Rouvrez")
    with pytest.raises(LayerReadError) as caught:
        compare_states(older, StateLayer(tmp_path / "m3.gpkg", "ZONE"))
    assert_helps(caught.value, tmp_path / "m3.gpkg", remedy="Vérifiez")


@pytest.fixture(scope="module")
def landes(tmp_path_factory):
    from tests.sample.generate import generate

    out = tmp_path_factory.mktemp("landes")
    generate(out, "40", 4.0, 40)
    return out


def layer_of(deliveries, role, year):
    return next(layer for one in deliveries if one.year == year for layer in one.layers if layer.role is role)


def test_the_sample_departement_s_differences_are_those_delivered(landes):
    deliveries = find_deliveries(landes).deliveries
    years = sorted(one.year for one in deliveries if one.layer(LayerRole.LAND_COVER_USE))
    states = [layer_of(deliveries, LayerRole.LAND_COVER_USE, year) for year in years]
    comparison = compare_states(*[StateLayer(Path(layer.source), layer.layer_name) for layer in states])
    diff = next(layer for one in deliveries for layer in one.layers if layer.role is LayerRole.DIFF)
    expected = {}
    names = diff.columns
    shapes = []
    dataset = ogr.Open(str(diff.source))
    for feature in dataset.GetLayerByName(diff.layer_name):
        shape = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        shapes.append(shape)
        columns = (names.cover_before, names.use_before, names.cover_after, names.use_after)
        key = tuple(feature[column] for column in columns)
        expected[key] = expected.get(key, 0.0) + shape.area
    changed = {key: area for key, area in by_codes(comparison).items() if key[:2] != key[2:]}
    assert len(expected) > 5
    assert changed.keys() == expected.keys()
    for key, area in expected.items():
        assert changed[key] == pytest.approx(area, rel=1e-4)
    assert shapely.union_all(shapes).symmetric_difference(shapely.union_all(comparison.shapes)).area < 0.1
    check = check_delivered(comparison, Path(diff.source), diff.layer_name)
    assert check.agreeing == pytest.approx(comparison.changed, rel=1e-4)
    assert (check.missing_pieces, check.excess_fids, check.other_code_fids) == ((), (), ())


def delivered(path, rows, epsg=2154):
    names = ("cs_avant", "us_avant", "cs_apres", "us_apres")
    values = [dict(zip(names, (*before, *after))) for _, before, after in rows]
    write_layer(path, values, layer="DIFF", epsg=epsg, wkts=[shape.wkt for shape, _, _ in rows], columns=names)
    return path


def test_what_a_delivered_difference_lacks_has_too_much_or_calls_otherwise_is_told_with_areas(tmp_path):
    strips = [rectangle(west, 0, west + 10, 100) for west in range(0, 50, 10)]
    older = [(strip, *FIELD) for strip in strips]
    newer = [(strip, *codes) for strip, codes in zip(strips, (HOUSE, HOUSE, ROAD, FIELD, FIELD))]
    comparison = compared(tmp_path, older, newer)
    path = delivered(
        tmp_path / "diff.gpkg",
        [
            (rectangle(0, 0, 10, 100), FIELD, HOUSE),
            (strips[2], FIELD, HOUSE),
            (strips[3], FIELD, HOUSE),
            (strips[4], FIELD, (None, "US5")),
        ],
    )
    check = check_delivered(comparison, path, "DIFF")
    assert (check.agreeing, check.other_codes) == (pytest.approx(1_000), pytest.approx(1_000))
    assert (check.missing, check.in_excess) == (pytest.approx(1_000), pytest.approx(1_000))
    assert [comparison.changes[piece][1].pair for piece in check.missing_pieces] == [HOUSE]
    assert (check.other_code_fids, check.excess_fids, check.rows_without_code) == ((2,), (3,), 1)


def test_a_difference_in_another_crs_or_that_is_none_is_refused_and_named(tmp_path):
    comparison = compared(tmp_path, partition(1), partition(2))
    path = delivered(tmp_path / "diff.gpkg", [(rectangle(0, 0, 1, 1), FIELD, HOUSE)], epsg=2975)
    with pytest.raises(ComparisonError) as caught:
        check_delivered(comparison, path, "DIFF")
    assert_helps(caught.value, path, "DIFF", "2975", "2154", remedy="DIFF")
    state = write_cells(tmp_path / "m1.gpkg", partition(1))
    with pytest.raises(ComparisonError) as caught:
        check_delivered(comparison, state.path, state.layer_name)
    assert_helps(caught.value, state.path, state.layer_name, remedy="DIFF")


def test_a_delivered_difference_without_rows_lacks_every_change(tmp_path):
    comparison = compared(tmp_path, partition(1), partition(2))
    check = check_delivered(comparison, delivered(tmp_path / "diff.gpkg", []), "DIFF")
    assert check.missing == pytest.approx(comparison.changed)
    same = compared(tmp_path, partition(1), partition(1))
    path = delivered(tmp_path / "autre.gpkg", [(rectangle(0, 0, 10, 10), FIELD, HOUSE)])
    assert check_delivered(same, path, "DIFF").in_excess == pytest.approx(100)
