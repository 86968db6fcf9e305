"""Which reports stand together: the same remark at the same place, made within one loop."""

from __future__ import annotations

import itertools
import math
import random
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.evidence import Relations
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workflow.neighbours import (
    CLUSTER_M,
    CLUSTER_POLYGONS,
    MOST_NEIGHBOURS,
    NEIGHBOUR_M,
    PlacedReport,
    relations_of,
)

DAY = datetime(2025, 3, 1, tzinfo=timezone.utc)
WOOD = ("CS2.1.1.1", "CS2.1.1.2")


def report(number: int, x: float = 0.0, y: float = 0.0, **facts: Any) -> PlacedReport:
    facts = {"status": ReportStatus.SUBMIT, "dimension": Dimension.COVER, "wished_codes": WOOD[:1], **facts}
    return PlacedReport(f"r{number}", number, x, y, **facts)


def square(number: int, x: float, y: float, side: float = 40.0, **facts: Any) -> PlacedReport:
    half = side / 2
    return report(number, x, y, shape=shapely.box(x - half, y - half, x + half, y + half), **facts)


def together(*reports: PlacedReport) -> bool:
    return len({relation.cluster for relation in relations_of(reports)}) == 1


# ------------------------------------------------------------------------------------------------ who is a neighbour


def test_reports_within_50_m_are_neighbours_of_each_other_the_nearest_first() -> None:
    middle, near, far = relations_of(
        [report(1, 0), report(2, -30, wished_codes=("CS1.2.2",)), report(3, 49, wished_codes=("CS1.2.1",))]
    )
    assert [(found.report_uuid, found.distance_m) for found in middle.neighbours] == [("r2", 30), ("r3", 49)]
    assert [found.report_uuid for found in near.neighbours] == ["r1"]
    assert [found.report_uuid for found in far.neighbours] == ["r1"]


def test_overlapping_sketches_are_neighbours_with_their_intersection_over_union() -> None:
    first, _ = relations_of([square(1, 0, 0), square(2, 20, 0, dimension=Dimension.USE)])
    assert [(found.distance_m, found.overlap) for found in first.neighbours] == [(0, pytest.approx(1 / 3, abs=1e-4))]


def test_a_neighbour_is_shown_with_its_number_and_status() -> None:
    first, _ = relations_of([report(1), report(7, 20, dimension=Dimension.USE, status=ReportStatus.VALID)])
    assert [(found.remote_id, found.status, found.is_duplicate) for found in first.neighbours] == [
        (7, ReportStatus.VALID, False)
    ]


def test_a_report_about_a_whole_commune_is_no_neighbour_of_the_places_in_it() -> None:
    whole, place = relations_of([square(1, 0, 0, side=3000), square(2, 10, 10)])
    assert whole.neighbours == place.neighbours == ()


def test_two_reports_about_the_same_commune_are_duplicates() -> None:
    assert together(square(1, 0, 0, side=3000), square(2, 50, 0, side=3000))


def test_duplicates_come_before_nearer_neighbours_and_twenty_are_kept() -> None:
    others = [report(number, number / 10, dimension=Dimension.USE, wished_codes=("US5",)) for number in range(2, 40)]
    first = relations_of([report(1), report(50, 14), *others])[0]
    assert first.neighbours[0].report_uuid == "r50"
    assert len(first.neighbours) == MOST_NEIGHBOURS


# --------------------------------------------------------------------------------------------- what makes a duplicate


def test_points_within_15_m_that_ask_for_the_same_are_duplicates() -> None:
    assert together(report(1), report(2, 14.9))
    assert not together(report(1), report(2, 15.1))


def test_sketches_that_mostly_cover_each_other_are_duplicates_and_adjoining_ones_are_not() -> None:
    assert together(square(1, 0, 0), square(2, 10, 0))
    assert not together(square(1, 0, 0), square(2, 30, 0))


def test_a_point_in_a_sketch_that_asks_for_the_same_is_its_duplicate() -> None:
    assert together(square(1, 0, 0), report(2, 15, 15))


def test_reports_near_each_other_in_the_same_polygon_are_duplicates() -> None:
    assert together(report(1, polygon="a/12"), report(2, 40, polygon="a/12"))
    assert not together(report(1, polygon="a/12"), report(2, 40, polygon="a/13"))
    assert not together(report(1), report(2, 40))


@pytest.mark.parametrize(
    "other",
    [
        {"dimension": Dimension.USE, "wished_codes": ("US5",)},
        {"wished_codes": ("CS2.2.1",)},
        {"opened": DAY + timedelta(days=200)},
        {"dimension": None, "wished_codes": (), "words": frozenset({"clôture", "déplacée"})},
    ],
    ids=["other dimension", "other class", "an earlier loop", "other words"],
)
def test_different_remarks_at_one_place_are_no_duplicates(other: dict[str, Any]) -> None:
    said = {"opened": DAY, "words": frozenset({"bois", "feuillus"})}
    assert not together(report(1, **said), report(2, **{**said, **other}))


@pytest.mark.parametrize(
    "other",
    [
        {"wished_codes": ()},
        {"wished_codes": WOOD[::-1]},
        {"opened": DAY + timedelta(days=100)},
        {"opened": None},
        {"dimension": None, "wished_codes": ()},
    ],
    ids=["no class", "several classes", "same loop", "no date", "same words only"],
)
def test_the_same_remark_said_less_plainly_is_a_duplicate(other: dict[str, Any]) -> None:
    said = {"opened": DAY, "words": frozenset({"bois", "feuillus"})}
    assert together(report(1, **said), report(2, **{**said, **other}))


def test_nothing_said_twice_is_no_duplicate() -> None:
    assert not together(report(1, dimension=None, wished_codes=()), report(2, dimension=None, wished_codes=()))


# ---------------------------------------------------------------------------------------------------------- clusters


def test_a_chain_along_a_road_is_cut_so_that_no_cluster_is_wider_than_200_m() -> None:
    chain = [report(number, number * 12.0) for number in range(100)]
    spots: dict[str, list[float]] = defaultdict(list)
    for placed, relation in zip(chain, relations_of(chain)):
        spots[relation.cluster].append(placed.x)
    assert max(max(xs) - min(xs) for xs in spots.values()) <= CLUSTER_M
    assert len(spots) < 50


def test_a_cluster_lies_in_three_polygons_at_most() -> None:
    chain = [report(number, number * 12.0, polygon=str(number)) for number in range(12)]
    sizes = {relation.cluster_size for relation in relations_of(chain)}
    assert max(sizes) == CLUSTER_POLYGONS


def test_the_leader_is_the_report_that_says_most() -> None:
    vague = {"wished_codes": ()}
    found = relations_of([report(1, **vague), report(2, 1, **vague), square(3, 2, 0, 10), report(4, 3)])
    assert {relation.cluster for relation in found} == {"r3"}
    assert {relation.cluster_size for relation in found} == {4}


def test_five_reports_of_one_person_are_one_witness() -> None:
    same = relations_of([report(number, number, reporter=8) for number in range(5)])
    assert {relation.distinct_reporters for relation in same} == {1}
    several = relations_of([report(number, number, reporter=number % 3) for number in range(5)])
    assert {relation.distinct_reporters for relation in several} == {3}


def test_test_reports_stand_alone() -> None:
    first, second = relations_of([report(1), report(2, 1, status=ReportStatus.TEST, organisation="ddt")])
    assert first.cluster_size == second.cluster_size == 1
    assert first.neighbours == second.neighbours == ()
    assert second.organisation is None


# ------------------------------------------------------------------------------------------------- organisation record


def answered(number: int, organisation: str, accepted: bool) -> PlacedReport:
    return report(number, number * 1000, organisation=organisation, answered=True, accepted=accepted)


def test_a_record_is_drawn_towards_the_departement_by_ten_answers() -> None:
    open_one = report(99, organisation="ddt")
    reports = [answered(number, "ddt", True) for number in range(4)]
    reports += [answered(number, "epci", False) for number in range(4, 8)]
    record = relations_of([*reports, open_one])[-1].organisation
    assert record is not None
    assert (record.kind, record.answered, record.accepted) == ("ddt", 4, 4)
    assert record.share == pytest.approx((4 + 10 * 0.5) / (4 + 10))


def test_a_report_is_left_out_of_its_own_record() -> None:
    reports = [answered(1, "ddt", True), answered(2, "ddt", False), answered(3, "epci", True)]
    record = relations_of(reports)[0].organisation
    assert record is not None
    assert (record.answered, record.accepted) == (1, 0)
    assert record.share == pytest.approx((0 + 10 * 0.5) / (1 + 10))


def test_before_any_answer_a_record_is_the_national_share() -> None:
    record = relations_of([report(1, organisation="ddt")])[0].organisation
    assert record is not None
    assert record.share == pytest.approx(0.49)


def test_who_is_not_known_has_no_record() -> None:
    assert relations_of([answered(1, "unknown", True), report(2)])[1].organisation is None


# ---------------------------------------------------------------------------------------------------------- properties


@st.composite
def placed_reports(draw: st.DrawFn) -> list[PlacedReport]:
    count = draw(st.integers(0, 16))
    reports = []
    for number in range(count):
        x, y = draw(st.integers(0, 150)), draw(st.integers(0, 150))
        facts: dict[str, Any] = {
            "dimension": draw(st.sampled_from([None, *Dimension])),
            "wished_codes": draw(st.sampled_from([(), WOOD[:1], WOOD[1:], WOOD])),
            "words": draw(st.sampled_from([frozenset(), frozenset({"a", "b"}), frozenset({"a", "b", "c"})])),
            "polygon": draw(st.sampled_from(["", "1", "2"])),
            "status": draw(st.sampled_from(list(ReportStatus))),
            "organisation": draw(st.sampled_from(["ddt", "epci", "unknown"])),
            "answered": draw(st.booleans()),
            "accepted": draw(st.booleans()),
        }
        side = draw(st.sampled_from([0, 10, 40, 700]))
        reports.append(square(number, x, y, side, **facts) if side else report(number, x, y, **facts))
    return reports


@given(reports=placed_reports(), seed=st.integers(0, 100))
@settings(deadline=None)
def test_the_order_in_which_reports_are_given_changes_nothing(reports: list[PlacedReport], seed: int) -> None:
    shuffled = list(reports)
    random.Random(seed).shuffle(shuffled)
    assert sorted(relations_of(shuffled), key=_uuid) == sorted(relations_of(reports), key=_uuid)


@given(reports=placed_reports())
@settings(deadline=None)
def test_clusters_share_the_reports_out_and_stay_small(reports: list[PlacedReport]) -> None:
    found = relations_of(reports)
    assert [relation.report_uuid for relation in found] == [placed.uuid for placed in reports]
    clusters: dict[str, list[PlacedReport]] = defaultdict(list)
    for placed, relation in zip(reports, found):
        clusters[relation.cluster].append(placed)
    for relation in found:
        assert relation.cluster_size == len(clusters[relation.cluster])
    for leader, members in clusters.items():
        assert leader in {placed.uuid for placed in members}
        assert len({placed.polygon for placed in members} - {""}) <= CLUSTER_POLYGONS
        for one, other in itertools.combinations(members, 2):
            assert math.dist((one.x, one.y), (other.x, other.y)) <= CLUSTER_M
            assert ReportStatus.TEST not in (one.status, other.status)


@given(reports=placed_reports())
@settings(deadline=None)
def test_neighbours_are_those_that_comparing_every_pair_finds(reports: list[PlacedReport]) -> None:
    expected = _compared_one_by_one(reports)
    for relation in relations_of(reports):
        found = {near.report_uuid: near.distance_m for near in relation.neighbours}
        wanted = expected[relation.report_uuid]
        assert found.keys() <= wanted.keys()
        assert len(found) == min(len(wanted), MOST_NEIGHBOURS)
        assert found == {uuid: pytest.approx(wanted[uuid], abs=0.01) for uuid in found}


def _compared_one_by_one(reports: Sequence[PlacedReport]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {placed.uuid: {} for placed in reports}
    for one, other in itertools.combinations(reports, 2):
        if ReportStatus.TEST in (one.status, other.status):
            continue
        shapes = [placed.shape or shapely.Point(placed.x, placed.y) for placed in (one, other)]
        extents = sorted(shape.bounds[2] - shape.bounds[0] for shape in shapes)
        distance = shapely.distance(*shapes)
        if distance <= NEIGHBOUR_M and (extents[1] <= 500 or extents[1] <= 4 * extents[0]):
            found[one.uuid][other.uuid] = found[other.uuid][one.uuid] = distance
    return found


def _uuid(relation: Relations) -> str:
    return relation.report_uuid


# ------------------------------------------------------------------------------------------------------- odd geometry


def test_a_place_that_is_none_stands_alone() -> None:
    found = relations_of([report(1, math.nan), report(2, math.inf), report(3), report(4, 1)])
    assert [relation.cluster_size for relation in found] == [1, 1, 2, 2]


def test_an_empty_sketch_counts_as_a_point() -> None:
    assert together(report(1, shape=shapely.Polygon()), report(2, 14))


def test_sketches_of_20000_vertices_are_compared() -> None:
    angle = np.linspace(0, 2 * np.pi, 20_000, endpoint=False)
    radius = 100 + 5 * np.sin(200 * angle)
    ring = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    heavy = [
        report(n, n, 0.0, shape=shapely.make_valid(shapely.polygons(ring + np.array([n * 3.0, 0])))) for n in range(6)
    ]
    found = relations_of(heavy)
    assert {relation.cluster_size for relation in found} == {6}
    assert {len(relation.neighbours) for relation in found} == {5}


def test_nothing_reported_has_no_relations() -> None:
    assert relations_of([]) == []


def test_a_thousand_reports_at_one_place_are_one_cluster() -> None:
    found = relations_of([square(number, 0, 0) for number in range(1000)])
    assert {relation.cluster_size for relation in found} == {1000}


def test_asked_to_stop_it_stops() -> None:
    assert relations_of([report(1), report(2)], cancelled=lambda: True) == []
