"""How much ground went from what to what, what is doubted, and what of it is artificialised."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
import shapely

from ocsge_qgis_plugin.domain.nomenclature import Dimension, nomenclature
from ocsge_qgis_plugin.landcover.artificialisation import (
    artificialisation_change,
    artificialisation_signs,
    limits,
    state_artificialisation,
)
from ocsge_qgis_plugin.landcover.comparing import compare_states
from ocsge_qgis_plugin.landcover.errors import WorkCancelledError
from ocsge_qgis_plugin.landcover.state_polygons import Codes
from ocsge_qgis_plugin.landcover.transitions import (
    UNCHANGED,
    View,
    doubts,
    sankey_svg,
    transition_matrix,
    transition_rules,
)
from tests.unit.landcover.factories import ORIGIN
from tests.unit.landcover.states import partition, write_cells

FIELD, HOUSE, SHOP = Codes("CS2.2.1", "US1.1"), Codes("CS1.1.1.1", "US5"), Codes("CS1.1.1.1", "US3")
WOOD, ROAD = Codes("CS2.1.1.1", "US1.2"), Codes("CS1.1.1.2", "US4.1.1")
AREAS = {(FIELD, FIELD): 70.0, (FIELD, HOUSE): 20.0, (HOUSE, SHOP): 7.0, (HOUSE, FIELD): 3.0}


def ground(west, south, east, north):
    return shapely.box(ORIGIN[0] + west, ORIGIN[1] + south, ORIGIN[0] + east, ORIGIN[1] + north)


def compared(tmp_path, older, newer):
    layers = [write_cells(tmp_path / f"{name}.gpkg", cells) for name, cells in (("m1", older), ("m2", newer))]
    try:
        return compare_states(*layers)
    finally:
        for layer in layers:
            layer.path.unlink()


def broken(tmp_path, before, after, shape):
    comparison = compared(tmp_path, [(shape, *before.pair)], [(shape, *after.pair)])
    return {doubt.rule.code for doubt in doubts(comparison)}


def test_a_matrix_by_cover_adds_up_what_uses_do_apart():
    matrix = transition_matrix(AREAS, View.COVER)
    assert matrix.codes == ("CS1.1.1.1", "CS2.2.1")
    assert matrix.areas.tolist() == [[7.0, 3.0], [20.0, 70.0]]
    assert (matrix.stable, matrix.total) == (77.0, 100.0)
    assert matrix.gains.tolist() == [17.0, -17.0]


@pytest.mark.parametrize("view", View)
def test_every_matrix_has_the_same_total_and_its_gains_cancel_out(tmp_path, view):
    comparison = compared(tmp_path, partition(3), partition(4))
    matrix = transition_matrix(comparison.areas, view)
    assert matrix.total == pytest.approx(comparison.common)
    assert matrix.gains.sum() == pytest.approx(0, abs=1e-6)


def test_flows_are_changes_alone_the_largest_first():
    flows = transition_matrix(AREAS, View.BOTH).flows()
    assert [flow.area for flow in flows] == [20.0, 7.0, 3.0]


def test_the_picture_has_a_band_per_flow_as_wide_as_its_area():
    matrix = transition_matrix(AREAS, View.USE)
    root = ElementTree.fromstring(sankey_svg(matrix, height=500))
    paths = root.findall("{*}path")
    assert len(paths) == len(matrix.flows()) == 3
    bars = [float(bar.get("height")) for bar in root.findall("{*}rect")]
    # Both sides hold all flows.
    assert sum(bars[: len(bars) // 2]) == pytest.approx(sum(bars[len(bars) // 2 :]), rel=0.01)
    assert len(ElementTree.fromstring(sankey_svg(transition_matrix({(FIELD, FIELD): 1.0}, View.USE)))) == 0


def test_every_rule_names_known_codes_and_its_source():
    known = set(nomenclature(Dimension.COVER)) | set(nomenclature(Dimension.USE)) | {UNCHANGED}
    for rule in transition_rules():
        named = {*rule.cover_before, *rule.use_before, *rule.cover_after, *rule.use_after}
        assert named <= known, rule.code
        assert rule.label
        assert rule.source


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (HOUSE, FIELD, "bati-agricole-ou-foret"),
        (HOUSE, WOOD, "bati-foret"),
        (HOUSE, SHOP, "habitat-tertiaire"),
        (SHOP, HOUSE, "tertiaire-habitat"),
        (HOUSE, WOOD, "habitat-sylviculture"),
        (Codes("CS2.2.1", "US5"), FIELD, "habitat-agricole"),
        (Codes("CS1.2.2", "US6.3"), HOUSE, "eau-bati"),
        (WOOD, Codes("CS2.1.1.2", "US1.2"), "feuillus-coniferes"),
        (FIELD, Codes("CS1.2.3", "US5"), "couple-inattendu"),
    ],
)
def test_a_change_hard_to_believe_breaks_its_rule(tmp_path, before, after, rule):
    assert rule in broken(tmp_path, before, after, ground(0, 0, 100, 100))


def test_a_house_built_on_a_field_breaks_no_rule(tmp_path):
    assert broken(tmp_path, FIELD, HOUSE, ground(0, 0, 100, 100)) == set()


def test_small_thin_and_large_changes_are_doubted_for_their_size(tmp_path):
    assert broken(tmp_path, FIELD, HOUSE, ground(0, 0, 14, 14)) == {"plus-petit-que-200-m2"}
    assert broken(tmp_path, FIELD, ROAD, ground(0, 0, 400, 4)) == {"plus-mince-que-5-m"}
    assert broken(tmp_path, FIELD, Codes("CS2.2.1", "US6.2"), ground(0, 0, 400, 300)) == {"usage-seul-grand"}


def test_the_matrix_s_balance_is_what_was_gained_less_what_was_given_back():
    change = artificialisation_change(AREAS)
    assert (change.before, change.after) == (10.0, 27.0)
    assert (change.gained, change.given_back, change.net) == (20.0, 3.0, 17.0)


def test_pieces_carry_the_sign_of_their_artificialisation(tmp_path):
    halves = [ground(0, 0, 50, 100), ground(50, 0, 100, 100)]
    older = [(halves[0], *FIELD.pair), (halves[1], *HOUSE.pair)]
    comparison = compared(tmp_path, older, [(halves[0], *HOUSE.pair), (halves[1], *FIELD.pair)])
    signs = {after.cover: sign for (_, after), sign in zip(comparison.changes, artificialisation_signs(comparison))}
    assert signs == {"CS1.1.1.1": 1, "CS2.2.1": -1}


def test_ground_below_the_decree_s_thresholds_is_told_apart(tmp_path):
    cells = [
        (ground(0, 0, 100, 100), *FIELD.pair),
        (ground(200, 0, 260, 50), *ROAD.pair),
        (ground(300, 0, 330, 30), *ROAD.pair),
        (ground(330, 0, 340, 10), *HOUSE.pair),
        (ground(400, 0, 406, 6), *HOUSE.pair),
    ]
    found = state_artificialisation(write_cells(tmp_path / "m1.gpkg", cells))
    assert found.by_matrix == pytest.approx(3_000 + 900 + 100 + 36)
    assert found.small_ground == pytest.approx(900)
    assert found.small_buildings == pytest.approx(36)
    assert found.above_thresholds == pytest.approx(3_100)
    assert found.by_codes[ROAD.pair] == pytest.approx(3_900)
    assert found.patches == 3


def test_a_state_without_artificialised_ground_has_none(tmp_path):
    found = state_artificialisation(write_cells(tmp_path / "m1.gpkg", [(ground(0, 0, 9, 9), *WOOD.pair)]))
    assert (found.by_matrix, found.above_thresholds, found.patches) == (0.0, 0.0, 0)


def test_measuring_can_be_stopped(tmp_path):
    with pytest.raises(WorkCancelledError):
        state_artificialisation(write_cells(tmp_path / "m1.gpkg", partition(1)), cancelled=lambda: True)


def test_what_cannot_be_reproduced_is_said():
    assert "2023-1096" in limits()
    assert np.all([word in limits() for word in ("exemptions", "livrée par l'IGN")])
