"""Columns under their many spellings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.landcover.columns import imported_names, map_columns


@given(st.lists(st.booleans(), min_size=7, max_size=7))
def test_case_never_matters(upper):
    name = "code_cs"
    spelt = "".join(letter.upper() if flag else letter for letter, flag in zip(name, upper))
    assert map_columns([spelt, "CODE_US"]).cover == spelt


def test_the_names_of_an_older_delivery_are_known():
    columns = map_columns(["ID", "couverture", "usage"])
    assert (columns.cover, columns.use, columns.is_state) == ("couverture", "usage", True)


def test_years_of_a_difference_are_ordered_by_the_columns_themselves():
    columns = map_columns(["CS_2021", "CS_2018", "US_2021", "US_2018"])
    assert (columns.older_year, columns.newer_year) == (2018, 2021)
    assert (columns.cover_before, columns.use_after) == ("CS_2018", "US_2021")


def test_a_difference_may_say_before_and_after():
    columns = map_columns(["cs_avant", "cs_apres", "us_avant", "us_apres"])
    assert columns.is_difference
    assert columns.older_year is None


def test_a_layer_without_use_is_no_state():
    assert not map_columns(["id", "code_cs"]).is_state


def test_imported_columns_bear_the_names_of_ign_in_lower_case():
    assert imported_names(["ID", "COUVERTURE", "USAGE", "CS_2018"]) == {
        "ID": "id",
        "COUVERTURE": "code_cs",
        "USAGE": "code_us",
        "CS_2018": "cs_2018",
    }
