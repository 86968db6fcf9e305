"""Orders of the pile: similar reports together, short ways on the map, the surest first, the check sample anywhere."""

from __future__ import annotations

import random
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.suggestions import Outcome
from ocsge_qgis_plugin.workflow.queue_order import OrderGround, curve_rank, sorted_positions
from ocsge_qgis_plugin.workflow.suggesting import is_in_check_sample
from ocsge_qgis_plugin.workflow.triage import SortKey, sort_value

from .test_triage import summary


def in_order(key, rows):
    """As the list does: of equal values the lower number first."""
    return sorted(sorted(rows, key=lambda row: row.key.remote_id), key=sort_value(key, OrderGround(rows)))


def numbers(rows):
    return [row.key.remote_id for row in rows]


def scattered(count, seed=1):
    draw = random.Random(seed)
    return [
        summary(number, longitude=draw.uniform(-1.5, 0.2), latitude=draw.uniform(43.4, 44.5)) for number in range(count)
    ]


def travel(rows):
    places = [(row.longitude * 0.72, row.latitude) for row in rows]
    return sum(hypot(there[0] - here[0], there[1] - here[1]) for here, there in zip(places, places[1:]))


def nearest_first(rows):
    left, here, way = set(rows[1:]), rows[0], [rows[0]]
    while left:
        here = min(left, key=lambda row: hypot((row.longitude - here.longitude) * 0.72, row.latitude - here.latitude))
        left.remove(here)
        way.append(here)
    return way


@given(st.integers(0, 2**20 - 33), st.integers(0, 2**20 - 33))
def test_every_cell_has_a_rank_of_its_own(x, y):
    ranks = {curve_rank(x + east, y + north) for east in range(6) for north in range(6)}
    assert len(ranks) == 36


def test_cells_that_follow_each_other_touch():
    cells = {curve_rank(x, y): (x, y) for x in range(64) for y in range(64)}
    assert sorted(cells) == list(range(64 * 64))
    way = [cells[rank] for rank in range(64 * 64)]
    assert {abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in zip(way, way[1:])} == {1}


@pytest.mark.parametrize("seed", range(3))
def test_the_way_by_place_is_as_short_as_going_to_the_nearest_each_time_within_two_fifths(seed):
    rows = scattered(400, seed)
    assert travel(in_order(SortKey.PLACE, rows)) <= 1.4 * travel(nearest_first(rows))


def test_groups_come_together_the_largest_first_and_lone_reports_after_them():
    groups = {1: "b", 2: "a", 3: "alone-3", 4: "b", 5: "a", 6: "b", 7: ""}
    rows = [summary(number, cluster=cluster) for number, cluster in groups.items()]
    assert numbers(in_order(SortKey.SIMILAR, rows))[:5] == [1, 4, 6, 2, 5]
    assert set(numbers(in_order(SortKey.SIMILAR, rows))[5:]) == {3, 7}


def test_reports_that_nobody_looked_at_are_no_group():
    rows = scattered(50)
    assert in_order(SortKey.SIMILAR, rows) == in_order(SortKey.PLACE, rows)


def judged(number, probability, outcome=Outcome.ACCEPT):
    return summary(number, probability=probability, outcome=outcome)


def test_the_surest_come_first_and_those_without_opinion_last():
    rows = [
        summary(1),
        judged(2, None, Outcome.NO_OPINION),
        judged(3, 0.6),
        judged(4, 0.98),
        judged(5, 0.75),
    ]
    assert numbers(in_order(SortKey.CONFIDENCE, rows)) == [4, 5, 3, 2, 1]


def test_of_equal_probabilities_the_outcome_decides():
    plain = [number for number in range(1, 100) if not is_in_check_sample(f"uuid-{number}")][:3]
    outcomes = (Outcome.IRRELEVANT, Outcome.ALREADY_RIGHT, Outcome.OUT_OF_SPECIFICATION)
    rows = [judged(number, 0.2, outcome) for number, outcome in zip(plain, outcomes)]
    assert [row.outcome for row in in_order(SortKey.CONFIDENCE, rows)] == [
        Outcome.ALREADY_RIGHT,
        Outcome.OUT_OF_SPECIFICATION,
        Outcome.IRRELEVANT,
    ]


def test_the_check_sample_is_spread_among_all_others_whatever_its_score():
    rows = [judged(number, 0.9 if number % 2 else 0.1) for number in range(2000)]
    order = in_order(SortKey.CONFIDENCE, rows)
    checks = [rank for rank, row in enumerate(order) if row.probability < 0.5 and is_in_check_sample(row.uuid)]
    assert len(checks) >= 50
    assert 0.35 <= sum(rank < 1000 for rank in checks) / len(checks) <= 0.65


def test_the_check_sample_stands_at_the_same_place_on_every_machine():
    rows = [judged(number, number / 2000) for number in range(2000)]
    shuffled = random.Random(4).sample(rows, len(rows))
    assert in_order(SortKey.CONFIDENCE, rows) == in_order(SortKey.CONFIDENCE, shuffled)


@given(st.one_of(st.lists(st.sampled_from("abc")), st.lists(st.integers()), st.lists(st.floats(allow_nan=False))))
def test_positions_are_sorted_and_equals_stay_as_they_stand(values: list[object]) -> None:
    assert sorted_positions(values) == sorted(range(len(values)), key=lambda position: (values[position], position))
