"""The nomenclature is IGN's: 14 covers, 20 uses, regional codes cut to what is known."""

import pytest

from ocsge_qgis_plugin.domain.cosia import cosia_classes, find_cosia_class
from ocsge_qgis_plugin.domain.nomenclature import (
    Dimension,
    is_artificialised,
    is_expected_pair,
    nomenclature,
)


def test_there_are_fourteen_leaf_covers_and_twenty_leaf_uses():
    assert len(nomenclature(Dimension.COVER).leaves) == 14
    assert len(nomenclature(Dimension.USE).leaves) == 20


@pytest.mark.parametrize("dimension", list(Dimension))
def test_every_parent_is_a_class_one_level_up(dimension):
    classes = nomenclature(dimension)
    for land_class in classes.values():
        if land_class.level > 1:
            assert classes[land_class.parent].level == land_class.level - 1


@pytest.mark.parametrize("dimension", list(Dimension))
def test_colours_are_hexadecimal(dimension):
    for land_class in nomenclature(dimension).values():
        assert len(land_class.color) == 7
        assert int(land_class.color[1:], 16) >= 0


def test_a_regional_code_resolves_to_the_national_class_above_it():
    mangrove = nomenclature(Dimension.COVER).resolve("CS2.1.1.1.21")
    assert mangrove is not None
    assert mangrove.code == "CS2.1.1.1"


@pytest.mark.parametrize("code", ["", "CS9", "XX", "CS", "US1.1"])
def test_an_unknown_cover_resolves_to_nothing(code):
    assert nomenclature(Dimension.COVER).resolve(code) is None


def test_searching_ignores_accents_and_case_and_needs_every_word():
    found = nomenclature(Dimension.COVER).search("BATIES zones")
    assert [land_class.code for land_class in found] == ["CS1.1.1.1", "CS1.1.1.2"]


def test_unexpected_pairs_are_those_of_the_published_matrix():
    pairs = [
        (cover.code, use.code)
        for cover in nomenclature(Dimension.COVER).leaves
        for use in nomenclature(Dimension.USE).leaves
    ]
    assert len(pairs) == 280
    assert sum(not is_expected_pair(*pair) for pair in pairs) == 88


def test_quarries_are_the_one_mineral_surface_that_is_not_artificialised():
    assert not is_artificialised("CS1.1.2.1", "US1.3")
    assert is_artificialised("CS1.1.2.1", "US5")


def test_herbaceous_cover_is_artificialised_by_its_use_alone():
    assert is_artificialised("CS2.2.1", "US5")
    assert not is_artificialised("CS2.2.1", "US1.1")


def test_cosia_classes_are_found_by_name_before_number_and_misspelt():
    assert find_cosia_class("Bâtiment", 3).number == 1
    assert find_cosia_class("Brousaille").name == "Broussaille"
    assert find_cosia_class(None, 3).name == "Zone imperméable"
    assert find_cosia_class("Inconnu") is None


def test_pools_greenhouses_and_the_rest_speak_for_no_cover():
    assert {cosia_class.name for cosia_class in cosia_classes() if cosia_class.is_neutral} == {
        "Piscine",
        "Serre",
        "Autre",
    }
