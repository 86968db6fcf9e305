"""The sample is a true partition with legal pairs, minimum units, one skeleton, and differences that follow from it."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sample.frame import make_frame
from tests.sample.generate import Options, generate
from tests.sample.noise import ERROR_RATES
from tests.sample.nomenclature import COVERS, EXPECTED_PAIRS, USES, codes, label
from tests.sample.partition import adjacency, components, half_edges, minimum_area, minimum_width
from tests.sample.planted import plant_errors
from tests.sample.tile_map import SILVICULTURE, TRANSPORT, map_tile, polygons_of
from tests.unit.sample.delivered import only, read_delivered, state_folder

YEARS = (2018, 2021)


@pytest.fixture(scope="module")
def states(sample):
    return {year: read_delivered(only(state_folder(sample, year), "OCCUPATION_SOL.gpkg")) for year in YEARS}


@pytest.fixture(scope="module")
def two_by_two(tmp_path_factory):
    """Return the M2 layer of four small tiles, which share border roads."""
    out = tmp_path_factory.mktemp("tiles")
    generate(out, "40", 16.0, 5, Options(reports=0, cosia=False, imagery=False))
    return read_delivered(only(state_folder(out, 2021), "OCCUPATION_SOL.gpkg"))


@pytest.fixture(scope="module")
def tile():
    frame = make_frame("40", 2154, 4.0, 40)
    return frame, map_tile(frame, 0, 0)


def _unmatched_length(geometry: np.ndarray) -> float:
    """Return the length of edges that belong to one polygon only: the outline of a partition."""
    _, start, end, length = half_edges(geometry)
    swap = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    edges = np.where(swap[:, None], np.hstack([end, start]), np.hstack([start, end]))
    _, index, counts = np.unique(edges, axis=0, return_index=True, return_counts=True)
    assert counts.max() <= 2
    return float(length[index][counts == 1].sum())


@pytest.mark.parametrize("year", YEARS)
def test_neighbours_share_their_vertices_exactly(states, year):
    geometry = states[year].geometry
    outline = shapely.length(shapely.boundary(shapely.coverage_union_all(geometry)))
    assert _unmatched_length(geometry) == pytest.approx(outline, abs=0.01)


@pytest.mark.parametrize("year", YEARS)
def test_there_is_no_overlap_and_no_gap(states, year):
    geometry = states[year].geometry
    whole = shapely.union_all(geometry)
    assert shapely.is_valid(geometry).all()
    assert shapely.area(geometry).sum() == pytest.approx(shapely.area(whole), abs=0.01)
    assert (whole.geom_type, shapely.get_num_interior_rings(whole)) == ("Polygon", 0)


def test_both_vintages_cover_the_same_ground(states):
    first, second = (shapely.coverage_union_all(states[year].geometry) for year in YEARS)
    assert shapely.area(shapely.symmetric_difference(first, second)) < 0.01


def test_tiles_made_one_by_one_form_one_partition(two_by_two):
    whole = shapely.union_all(two_by_two.geometry)
    assert shapely.area(two_by_two.geometry).sum() == pytest.approx(shapely.area(whole), abs=0.01)
    assert (whole.geom_type, shapely.get_num_interior_rings(whole)) == ("Polygon", 0)
    assert _unmatched_length(two_by_two.geometry) == pytest.approx(shapely.length(whole), abs=0.05)


def test_no_two_neighbours_are_of_the_same_class(two_by_two):
    keys = list(zip(*(two_by_two.values[name] for name in ("code_cs", "code_us", "ossature"))))
    pairs, _ = adjacency(two_by_two.geometry)
    assert [keys[a] for a, b in pairs if keys[a] == keys[b]] == []


def test_the_roads_are_one_polygon_with_hundreds_of_holes(two_by_two):
    roads = np.array(two_by_two.values["code_us"]) == "US4.1.1"
    skeleton = np.array(two_by_two.values["ossature"]) == 1
    holes = shapely.get_num_interior_rings(two_by_two.geometry[roads & skeleton])
    assert holes.max() > 200


def test_every_polygon_is_of_one_part(states):
    assert all((shapely.get_type_id(states[year].geometry) == 3).all() for year in YEARS)


@pytest.mark.parametrize("year", YEARS)
def test_covers_and_uses_are_expected_pairs(states, year):
    found = set(zip(states[year].values["code_cs"], states[year].values["code_us"]))
    assert found <= EXPECTED_PAIRS
    assert len(found) > 15


def _true_polygons(tile_map, vintage):
    geometry, labels, group = polygons_of(tile_map.faces, tile_map.truth[:, vintage])
    return geometry, labels, group


def test_what_is_mapped_meets_its_minimum_unit(tile):
    _, tile_map = tile
    geometry, labels, _ = _true_polygons(tile_map, 1)
    zone = tile_map.zones[1]
    shapely.prepare(zone)
    in_zone = shapely.intersects(zone, geometry)
    skeleton = labels >= 1024
    area = shapely.area(geometry)
    # The skeleton cuts what it crosses; such remains are legal below the unit (facts §3.1), and rare.
    small = ~skeleton & (area < minimum_area(labels, in_zone) - 0.5)
    assert small.mean() < 0.01


def test_what_is_mapped_meets_its_minimum_width(tile):
    _, tile_map = tile
    geometry, labels, _ = _true_polygons(tile_map, 1)
    width = minimum_width(labels, SILVICULTURE, TRANSPORT)
    free = np.flatnonzero((labels < 1024) & (shapely.area(geometry) < 20_000))
    thin = shapely.is_empty(shapely.buffer(geometry[free], -width[free] / 2 + 0.06, quad_segs=2))
    assert thin.mean() < 0.01


def test_differences_are_the_intersection_of_the_states(sample, states):
    changes = read_delivered(only(sample, "DIFF_*.gpkg"))
    points = shapely.point_on_surface(changes.geometry)
    for year in YEARS:
        state = states[year]
        tree = shapely.STRtree(state.geometry)
        point, polygon = tree.query(points, predicate="intersects")
        assert sorted(set(point)) == list(range(len(points)))
        for p, k in zip(point, polygon):
            expected = changes.values[f"CS_{year}"][p], changes.values[f"US_{year}"][p]
            assert (state.values["code_cs"][k], state.values["code_us"][k]) == expected


def test_differences_hold_all_that_changed_and_nothing_else(sample, states):
    changes = read_delivered(only(sample, "DIFF_*.gpkg"))
    differs = [
        (a, b) != (c, d)
        for a, b, c, d in zip(*(changes.values[n] for n in ("CS_2018", "US_2018", "CS_2021", "US_2021")))
    ]
    assert all(differs)
    changed = 0.0
    first, second = (states[year] for year in YEARS)
    a, b = shapely.STRtree(first.geometry).query(second.geometry, predicate="intersects")[::-1]
    codes_1, codes_2 = (
        np.array([*map("/".join, zip(s.values["code_cs"], s.values["code_us"]))]) for s in (first, second)
    )
    differ = codes_1[a] != codes_2[b]
    changed = shapely.area(shapely.intersection(first.geometry[a[differ]], second.geometry[b[differ]])).sum()
    assert shapely.area(changes.geometry).sum() == pytest.approx(changed, abs=0.5)


def test_planted_errors_are_where_truth_and_delivery_differ(tile):
    frame, _ = tile
    tile_map = map_tile(frame, 0, 0)
    errors = plant_errors(frame, tile_map, 0, 0)
    wrong = tile_map.faces.area[(tile_map.truth != tile_map.delivered).any(axis=1)].sum()
    assert sum(shapely.area(error.polygon) for error in errors) == pytest.approx(wrong, abs=0.01)
    assert {error.cause for error in errors} <= set(ERROR_RATES)
    assert all(error.truth != error.delivered for error in errors)


def test_a_planted_error_delivers_an_expected_pair(tile):
    frame, _ = tile
    errors = plant_errors(frame, map_tile(frame, 0, 0), 0, 0)
    assert {codes(value) for error in errors for value in error.delivered} <= EXPECTED_PAIRS


def test_houses_do_not_stand_in_the_river(tile):
    _, tile_map = tile
    geometry, labels, _ = _true_polygons(tile_map, 1)
    kinds = Counter(codes(int(value))[0] for value in labels)
    assert kinds["CS1.1.1.1"] > 100
    river = shapely.union_all(geometry[[codes(int(value)) == ("CS1.2.2", "US6.3") for value in labels]])
    assert river.area > 20_000
    real = tile_map.tile.surfaces
    roofs = real.geometry[(real.cosia[:, 1] == 1) & (shapely.area(real.geometry) < 5000)]
    assert shapely.area(shapely.intersection(roofs, river)).sum() < 0.001 * river.area


def _snapshot(folder):
    found = {}
    for path in sorted(folder.rglob("*.gpkg")):
        layer = read_delivered(path)
        found[path.relative_to(folder)] = (shapely.to_wkb(layer.geometry).tolist(), layer.values)
    return found


def test_the_same_seed_gives_the_same_attributes_and_geometry(tmp_path):
    for name in ("a", "b"):
        generate(tmp_path / name, "40", 1.0, 11, Options(reports=0, imagery=False))
    assert _snapshot(tmp_path / "a") == _snapshot(tmp_path / "b")


def test_another_seed_gives_another_landscape():
    first, second = (map_tile(make_frame("40", 2154, 0.5, seed), 0, 0) for seed in (1, 2))
    assert len(first.faces) != len(second.faces)


def test_making_it_again_replaces_it(tmp_path):
    for _ in range(2):
        generate(tmp_path, "40", 0.3, 11, Options(reports=0, cosia=False, imagery=False))
    assert len(list(tmp_path.rglob("OCCUPATION_SOL.gpkg"))) == 2


@given(st.sampled_from(sorted(EXPECTED_PAIRS)), st.integers(0, 1))
def test_a_label_keeps_its_codes(pair, ossature):
    value = label(pair[0].removeprefix("CS"), pair[1].removeprefix("US"), ossature)
    assert codes(value) == pair
    assert value // 1024 == ossature


def test_a_pair_that_is_not_expected_has_no_label():
    unexpected = next((c, u) for c in COVERS for u in USES if (c, u) not in EXPECTED_PAIRS)
    with pytest.raises(ValueError, match="not an expected"):
        label(unexpected[0].removeprefix("CS"), unexpected[1].removeprefix("US"))


@given(st.integers(1, 30), st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=40))
@settings(max_examples=60)
def test_components_join_what_is_linked_and_nothing_else(count, links):
    pairs = np.array([(a % count, b % count) for a, b in links], dtype=int).reshape(-1, 2)
    found = components(count, pairs)
    expected = list(range(count))
    for a, b in pairs:
        keep, gone = expected[a], expected[b]
        expected = [keep if value == gone else value for value in expected]
    same = np.equal.outer(found, found)
    assert (same == np.equal.outer(np.array(expected), np.array(expected))).all()
