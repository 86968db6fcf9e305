"""Dates of the server: every spelling seen, always an offset, Paris without a time zone database."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.espaceco.dates import format_date, paris_offset, parse_date, parse_day

UTC = timezone.utc


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-01T10:00:00+01:00", datetime(2026, 3, 1, 9, tzinfo=UTC)),
        ("2026-03-01T10:00:00Z", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2026-03-01T10:00:00.25+0100", datetime(2026, 3, 1, 9, 0, 0, 250_000, tzinfo=UTC)),
        ("2026-03-01 10:00:00", datetime(2026, 3, 1, 9, tzinfo=UTC)),
        ("2026-07-01 10:00:00.123456", datetime(2026, 7, 1, 8, 0, 0, 123_456, tzinfo=UTC)),
        ("2026-07-01", datetime(2026, 6, 30, 22, tzinfo=UTC)),
        (" 2026-07-01T10:00-03 ", datetime(2026, 7, 1, 13, tzinfo=UTC)),
    ],
)
def test_every_spelling_becomes_one_moment(text, moment):
    assert parse_date(text) == moment


@given(st.text(max_size=40))
def test_any_other_text_is_a_value_error(text):
    try:
        assert parse_date(text).tzinfo is not None
    except ValueError:
        return


@given(st.datetimes(min_value=datetime(1996, 6, 1), max_value=datetime(2037, 1, 1)))
def test_paris_time_agrees_with_the_time_zone_database(moment):
    assert paris_offset(moment) == moment.replace(tzinfo=ZoneInfo("Europe/Paris")).utcoffset()


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=2)))))
def test_what_is_sent_is_read_back_to_the_second_and_never_later(moment):
    read = parse_date(format_date(moment))
    assert timedelta(0) <= moment - read < timedelta(seconds=1)


def test_a_date_without_an_offset_is_never_sent():
    with pytest.raises(ValueError, match="offset"):
        format_date(datetime(2026, 3, 1))


def test_a_day_keeps_its_date_whatever_time_follows():
    assert parse_day("2026-03-31T23:30:00+00:00").isoformat() == "2026-03-31"
