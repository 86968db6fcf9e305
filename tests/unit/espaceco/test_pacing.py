"""Politeness: never more than so many requests in a second, never before the moment the server named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.espaceco.pacing import Pacer, back_off, read_retry_after


@given(st.lists(st.floats(0, 0.2), min_size=1, max_size=60), st.integers(1, 10))
def test_no_second_sees_more_departures_than_allowed(gaps, per_second):
    now = 0.0
    pacer = Pacer(per_second, clock=lambda: now)
    departures = []
    for gap in gaps:
        now += gap
        departures.append(now + pacer.reserve())
    for first, later in zip(departures, departures[per_second:]):
        assert later - first >= 1.0 - 1e-9


def test_a_hold_holds_everybody():
    pacer = Pacer(None, clock=lambda: 100.0)
    assert pacer.reserve() == 0
    pacer.hold(5)
    pacer.hold(2)
    assert pacer.reserve() == 5


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": " 1.5 "}, 1.5),
        ({"Retry-After": "Sun, 01 Mar 2026 10:00:30 GMT", "Date": "Sun, 01 Mar 2026 10:00:00 GMT"}, 30),
        ({"Retry-After": "Sun, 01 Mar 2026 09:00:00 GMT", "Date": "Sun, 01 Mar 2026 10:00:00 GMT"}, 0),
        ({"Retry-After": "soon"}, 1),
        ({"Retry-After": "-3"}, 1),
        ({}, 1),
    ],
)
def test_retry_after_is_read_on_the_servers_clock(headers, seconds):
    assert read_retry_after(headers) == seconds


@given(st.text(max_size=30))
def test_no_retry_after_breaks_the_reading(text):
    assert read_retry_after({"Retry-After": text}) >= 0


def test_waits_double_up_to_a_limit():
    assert [back_off(attempt, lambda: 0.5) for attempt in range(6)] == [0.5, 1, 2, 4, 8, 8]
