"""The pace says how fast reports are decided, and says nothing where nobody can know."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.workflow.pace import Pace, describe_duration, pace_of

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=timezone.utc)


def ago(*minutes):
    return [NOW - timedelta(minutes=each) for each in minutes]


def test_one_report_a_minute_is_sixty_an_hour():
    assert pace_of(ago(0, 1, 2, 3, 4, 5), NOW) == Pace(60.0)


def test_four_reports_whose_time_is_known_say_nothing():
    assert pace_of(ago(0, 1, 2, 3, 4), NOW) is None
    assert pace_of((), NOW) is None


def test_a_pause_of_more_than_five_minutes_is_not_work():
    assert pace_of(ago(0, 1, 2, 3, 10, 11, 12), NOW) == Pace(60.0)
    assert pace_of(ago(0, 1, 2, 3, 4, 9), NOW) == Pace(60.0 * 5 / 9)


def test_what_was_decided_more_than_half_an_hour_ago_no_longer_counts():
    assert pace_of(ago(*range(31, 60)), NOW) is None
    assert pace_of([*ago(0, 2, 4, 6, 8, 10), *ago(*range(40, 60))], NOW) == Pace(30.0)


def test_reports_decided_together_share_their_time():
    assert pace_of(ago(0, 0, 0, 0, 0, 0, 3), NOW) == Pace(120.0)


def test_a_batch_decided_first_took_a_time_that_nobody_knows():
    assert pace_of(ago(*[2] * 40, 1, 0), NOW) is None
    assert pace_of(ago(*[5] * 40, 4, 3, 2, 1, 0), NOW) == Pace(60.0)


@given(st.lists(st.floats(0, 60, allow_nan=False), max_size=60))
def test_the_pace_is_positive_and_does_not_depend_on_the_order(minutes):
    pace = pace_of(ago(*minutes), NOW)
    assert pace == pace_of(ago(*reversed(minutes)), NOW)
    assert pace is None or pace.per_hour > 0


def test_what_remains_takes_its_time():
    assert Pace(40.0).time_left(100) == timedelta(hours=2, minutes=30)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "1 min"), (25.4, "25 min"), (59.7, "1 h 00"), (92, "1 h 30"), (599, "10 h 00"), (645, "11 h"), (3000, "50 h")],
)
def test_a_duration_is_said_as_people_say_it(minutes, said):
    assert describe_duration(timedelta(minutes=minutes)) == said
