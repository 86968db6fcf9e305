"""What a few typed characters find among the reports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workflow.finding import MOST, ReportFinder, class_code, codes_in

from .test_triage import summary


def numbers(finder: ReportFinder, typed: str) -> list[int]:
    return [found.key.remote_id for found in finder.find(typed).reports]


def finder_of(*summaries, codes=None) -> ReportFinder:
    return ReportFinder(summaries, codes or {})


@pytest.mark.parametrize("typed", ["123456", "n°123456", "N° 123456", "no 123456", "#123456", " 00123456 "])
def test_a_number_is_found_however_it_is_written(typed):
    assert numbers(finder_of(summary(123456), summary(7)), typed) == [123456]


def test_the_number_itself_comes_before_those_that_begin_with_it():
    finder = finder_of(*map(summary, (1200, 12, 129, 312)))
    assert numbers(finder, "12") == [12, 129, 1200]


@pytest.mark.parametrize("typed", ["saint-paul", "Saint Paul lès", "paul LES dax", "lès dax", "ŠAINT-PAUL"])
def test_a_commune_is_found_without_accents_hyphens_or_case(typed):
    finder = finder_of(summary(1, commune="Saint-Paul-lès-Dax"), summary(2, commune="Mées"))
    assert numbers(finder, typed) == [1]


def test_reports_to_do_come_before_the_others():
    finder = finder_of(summary(1, ReportStatus.VALID), summary(2), summary(3, ReportStatus.REJECT), summary(4))
    assert numbers(finder, "dax") == [2, 4, 1, 3]


def test_a_class_finds_the_reports_that_name_it_or_a_class_below_it():
    codes = {
        "uuid-1": frozenset({"US4.1.1"}),
        "uuid-2": frozenset({"US4"}),
        "uuid-3": frozenset({"CS1.1", "US235"}),
    }
    finder = finder_of(*map(summary, (1, 2, 3, 4)), codes=codes)
    assert numbers(finder, "us4") == [1, 2]
    assert numbers(finder, "US 4.1") == [1]
    assert numbers(finder, "cs1") == [3]
    assert numbers(finder, "us235") == [3]
    assert numbers(finder, "us2") == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [("cs2.1.1", "CS2.1.1"), ("CS 211", "CS2.1.1"), ("us235", "US235"), ("US5.", "US5"), ("cs9", ""), ("usine", "")],
)
def test_a_class_is_named_by_its_code_with_or_without_dots(typed, code):
    assert class_code(typed) == code


def test_codes_are_read_from_forms_and_sentences():
    text = 'Classé US1.1, devrait être cs 2.1.1.1. Bus 3 du village. [[12,"Usage",{"us_propose":"US3"}]]'
    assert codes_in(text) == {"US1.1", "CS2.1.1.1", "US3"}


def test_no_more_than_a_page_of_results_is_proposed():
    finder = finder_of(*map(summary, range(1, 200)))
    assert len(numbers(finder, "1")) == MOST
    assert len(numbers(finder, "dax")) == MOST


def test_the_list_is_offered_only_where_it_would_show_something():
    finder = finder_of(summary(1), codes={"uuid-1": frozenset({"US3"})})
    assert finder.find("Bâtiment").list_search == "Bâtiment"
    assert finder.find("us3").list_search == ""
    assert finder.find("xyz").list_search == ""


@pytest.mark.parametrize("typed", ["", " ", "d", "-", "'"])
def test_too_little_typed_finds_nothing(typed):
    found = finder_of(summary(1)).find(typed)
    assert (found.reports, found.list_search) == ((), "")


def test_a_search_given_up_ends_at_once():
    looked = []
    finder = finder_of(*map(summary, range(1, 3000)))
    assert finder.find("xyz", lambda: looked.append(1) is None).list_search == ""
    assert len(looked) == 1


@given(st.text(max_size=40))
def test_whatever_is_typed_finds_something_or_nothing(typed):
    finder = finder_of(summary(1), summary(2, commune=""), codes={"uuid-1": frozenset({"US3"})})
    assert len(finder.find(typed).reports) <= 2
