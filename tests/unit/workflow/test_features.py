"""What evidence says in numbers: 0 where nothing is known, rules before classes, never the report's own answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocsge_qgis_plugin.domain.evidence import Evidence, Relations, Support, VintageEvidence, WishKind
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workflow.features import FEATURES, Reading, Rule, read_evidence, was_accepted
from tests.unit.workflow.evidence_factory import (
    BUILT,
    FARMING,
    HOMES,
    MEADOW,
    composition,
    duplicate,
    evidence,
    official,
    polygon,
    relations,
    seen_as,
    vintage,
    wish,
)


def read(found: Evidence, related: Relations | None = None) -> Reading:
    return read_evidence(found, related if related is not None else relations())


def test_nothing_known_is_zero_everywhere():
    unknown = evidence(VintageEvidence("M2", None), wished=wish(dimension=None), cosia_can_tell=False)
    reading = read(unknown)
    assert set(reading.values) == set(FEATURES)
    assert not any(reading.values.values())
    assert not reading.has_grounds


def test_cosia_is_heard_as_the_share_wished_less_the_share_delivered():
    reading = read(seen_as(Bâtiment=0.8, Pelouse=0.1, Feuillu=0.1))
    assert reading.values["contrast"] == pytest.approx(0.7)


def test_neutral_classes_count_for_nothing():
    # A pool takes the class of what is round it: 0.5 of 0.75 is built, the rest meadow.
    reading = read(seen_as(Bâtiment=0.5, Piscine=0.25, Culture=0.25))
    assert reading.values["contrast"] == pytest.approx((0.5 - 0.25) / 0.75)


def test_cosia_that_covers_too_little_is_not_heard():
    found = evidence(vintage("M2", seen=composition(0.4, Bâtiment=1.0)))
    assert read(found).contrast is None


def test_cosia_is_not_heard_on_covers_that_it_does_not_separate():
    found = evidence(vintage("M2", seen=composition(Bâtiment=1.0)), cosia_can_tell=False)
    assert not read(found).has_grounds


def test_cosia_says_nothing_about_use():
    found = evidence(vintage("M2", seen=composition(Bâtiment=1.0)), wished=wish(HOMES, dimension=Dimension.USE))
    assert not read(found).has_grounds


def test_of_several_classes_wished_all_count():
    wished = wish("CS2.1.1.1", "CS2.1.1.2")
    found = evidence(vintage("M2", seen=composition(Feuillu=0.5, Conifère=0.3, Pelouse=0.2)), wished=wished)
    assert read(found).values["contrast"] == pytest.approx(0.6)


def test_the_vintage_at_issue_is_told_apart_from_the_others():
    both = evidence(
        vintage("M1", seen=composition(Pelouse=1.0)),
        vintage("M2", seen=composition(Bâtiment=1.0)),
    )
    reading = read(both)
    assert (reading.values["contrast"], reading.values["contrast_elsewhen"]) == (1.0, -1.0)


@pytest.mark.parametrize(
    ("found", "rule"),
    [
        (evidence(inside=False), Rule.OUTSIDE),
        (evidence(wished=wish(kind=WishKind.OFF_TOPIC, dimension=None)), Rule.OFF_TOPIC),
        (evidence(wished=wish(MEADOW)), Rule.ALREADY_RIGHT),
        (evidence(wished=wish(FARMING, dimension=Dimension.USE)), Rule.ALREADY_RIGHT),
        (evidence(wished=wish(kind=WishKind.GEOMETRY, dimension=None)), Rule.GEOMETRY),
        (evidence(wished=wish(BUILT, kind=WishKind.LATER_CHANGE)), Rule.LATER_CHANGE),
        (evidence(vintage("M2", polygon(polygon_share=0.03)), area_m2=120.0), Rule.BELOW_UNIT),
        (evidence(vintage("M2", polygon(polygon_share=0.2)), width_m=4.0), Rule.TOO_NARROW),
    ],
)
def test_a_rule_settles_a_report_that_needs_no_look_at_its_classes(found: Evidence, rule: Rule):
    reading = read(found)
    assert reading.rule is rule
    assert reading.values[rule.value] == 1.0
    assert reading.has_grounds


def test_where_a_rule_settles_it_cosia_is_not_heard():
    found = evidence(vintage("M2", polygon(polygon_share=0.03), seen=composition(Bâtiment=1.0)), area_m2=120.0)
    assert read(found).values["contrast"] == 0.0


def test_a_whole_polygon_may_be_small():
    small = evidence(vintage("M2", polygon(area_m2=310.0, polygon_share=0.97)), area_m2=300.0)
    assert read(small).rule is None


@pytest.mark.parametrize(("length", "width"), [(20.0, 20.0), (50.0, 20.0), (600.0, 4.0)])
def test_the_width_of_a_rectangle_is_its_short_side(length: float, width: float):
    area, perimeter = length * width, 2 * (length + width)
    found = evidence(area_m2=area, width_m=2 * area / perimeter).specification
    assert found.narrow_side_m == pytest.approx(width)


def test_a_compact_object_is_not_too_narrow():
    # 15 m × 15 m: twice its area over its perimeter is 7.5 m, its side is not.
    found = evidence(vintage("M2", polygon(polygon_share=0.1)), area_m2=225.0, width_m=7.5, minimum_m2=200.0)
    assert read(found).rule is None


def test_a_point_has_no_size():
    found = evidence(vintage("M2", polygon(polygon_share=0.05)), support=Support.POINT, area_m2=None, width_m=None)
    assert read(found).rule is None


def test_the_strip_along_a_line_is_ours_and_not_too_narrow():
    found = evidence(vintage("M2", polygon(polygon_share=0.05)), support=Support.LINE, area_m2=300.0, width_m=5.0)
    assert read(found).rule is None


def test_a_report_along_a_border_speaks_of_the_polygon_whose_class_it_names():
    strip = {"polygon_share": 0.05}
    here = vintage("M2", polygon(BUILT, report_share=0.55, **strip), polygon(MEADOW, report_share=0.45, **strip))
    named = evidence(here, wished=wish(BUILT, current_codes=(MEADOW,)))
    reading = read(named)
    assert reading.delivered == MEADOW
    assert reading.rule is None
    assert read(evidence(here, wished=wish(BUILT))).rule is Rule.ALREADY_RIGHT


def test_a_sketch_round_two_polygons_speaks_of_the_one_that_is_not_as_wished():
    # A court of houses round a workshop: what is drawn is the outer ring, what is meant the ring without its hole.
    both = vintage("M2", polygon(use=HOMES, report_share=0.6), polygon(use="US2", report_share=0.4))
    reading = read(evidence(both, wished=wish(HOMES, dimension=Dimension.USE)))
    assert reading.delivered == "US2"
    assert reading.rule is None


def test_neighbours_that_a_rough_rectangle_touches_are_not_meant():
    touched = polygon(BUILT, report_share=0.3, polygon_share=0.1)
    rough = vintage("M2", polygon(MEADOW, report_share=0.7), touched)
    assert read(evidence(rough, wished=wish(MEADOW))).rule is Rule.ALREADY_RIGHT


def test_words_that_fit_two_classes_are_half_as_sure_to_be_right_already():
    assert read(evidence(wished=wish(MEADOW, BUILT))).values["already_right"] == pytest.approx(0.5)


def test_already_right_weighs_by_the_share_of_the_sketch_that_is():
    here = vintage("M2", polygon(BUILT, report_share=0.6), polygon(MEADOW, report_share=0.4, polygon_share=0.1))
    assert read(evidence(here)).values["already_right"] == pytest.approx(0.6)


def test_official_layers_speak_for_the_wished_use_or_for_the_delivered_one():
    wished = wish(HOMES, dimension=Dimension.USE)
    both = (official("BD TOPO", 0.7, HOMES), official("RPG", 0.2, FARMING))
    found = evidence(wished=wished, official_layers=("BD TOPO", "RPG"), official=both)
    assert read(found).values["official"] == pytest.approx(0.5)
    silent = evidence(wished=wished, official_layers=("BD TOPO", "RPG"))
    assert not read(silent).has_grounds


def test_an_organisation_without_answers_says_nothing():
    assert read(evidence(), relations()).values["organisation"] == 0.0
    assert read(evidence(), relations(answered=40, accepted=36)).values["organisation"] > 0
    assert read(evidence(), relations(answered=40, accepted=2)).values["organisation"] < 0


def test_only_duplicates_that_were_answered_speak():
    related = relations(
        duplicate(ReportStatus.VALID),
        duplicate(ReportStatus.SUBMIT, 6),
        duplicate(ReportStatus.REJECT0, 30, is_duplicate=False),
    )
    assert read(evidence(), related).values["answered_alike"] == pytest.approx(0.5)


def test_one_person_five_times_is_one_witness():
    assert read(evidence(), relations(cluster_size=5, distinct_reporters=1)).values["reporters"] == 0.0
    assert read(evidence(), relations(cluster_size=5, distinct_reporters=2)).values["reporters"] == 0.5


def test_every_feature_stays_between_minus_one_and_one():
    loud = replace(
        evidence(
            wished=wish(HOMES, dimension=Dimension.USE),
            official=tuple(official("BD TOPO", 1.0, HOMES) for _ in range(9)),
        )
    )
    crowd = relations(
        *(duplicate(ReportStatus.VALID, n) for n in range(50)), answered=5000, accepted=5000, distinct_reporters=99
    )
    assert all(-1 <= value <= 1 for value in read(loud, crowd).values.values())


@pytest.mark.parametrize(
    ("status", "accepted"),
    [
        (ReportStatus.VALID, True),
        (ReportStatus.PENDING1, True),
        (ReportStatus.VALID0, False),
        (ReportStatus.REJECT, False),
        (ReportStatus.REJECT0, False),
        (ReportStatus.SUBMIT, None),
        (ReportStatus.PENDING, None),
        (ReportStatus.PENDING2, None),
        (ReportStatus.TEST, None),
    ],
)
def test_taken_into_account_means_that_the_map_changes(status: ReportStatus, accepted: bool | None):
    assert was_accepted(status) is accepted
