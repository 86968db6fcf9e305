"""The 101 départements, found as people type them."""

import pytest

from ocsge_qgis_plugin.domain.departements import departement_of_code, departements, search_departements


def test_there_are_101_with_distinct_codes():
    codes = [departement.code for departement in departements()]
    assert len(codes) == len(set(codes)) == 101


@pytest.mark.parametrize(
    ("typed", "code"),
    [("40", "40"), ("040", "40"), ("D040", "40"), ("2a", "2A"), ("D02A", "2A"), ("1", "01"), ("974", "974")],
)
def test_codes_and_zone_tokens_name_the_same_departement(typed, code):
    assert departement_of_code(typed).code == code


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("40", "40"),
        ("landes", "40"),
        ("LANDES", "40"),
        ("cote d or", "21"),
        ("Côtes d’Armor", "22"),
        ("réunion", "974"),
    ],
)
def test_the_wanted_departement_comes_first(typed, first):
    assert search_departements(typed)[0].code == first


def test_nothing_typed_shows_all_and_nonsense_shows_none():
    assert len(search_departements("  ")) == 101
    assert search_departements("zzz") == ()


def test_vintages_are_ordered_and_carry_their_year():
    landes = departement_of_code("40")
    assert [(vintage.name, vintage.year) for vintage in landes.vintages] == [("M1", 2018), ("M2", 2021)]
    assert landes.vintage_of_year(2021).name == "M2"
    assert landes.vintage_of_year(1999) is None


def test_overseas_departements_have_their_own_projection():
    assert {departement_of_code(code).epsg for code in ("971", "972", "973", "974", "976")} == {5490, 2972, 2975, 4471}
