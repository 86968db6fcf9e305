"""Reports put aside until a day."""

from datetime import date, datetime, timedelta, timezone

from ocsge_qgis_plugin.workflow.deferring import back_on, day_of, in_a_week, tomorrow


def test_a_report_is_back_when_its_day_begins_here():
    moment = back_on(date(2026, 3, 1))
    assert moment.tzinfo is not None
    assert moment.timetuple()[:5] == (2026, 3, 1, 0, 0)
    assert day_of(moment.astimezone(timezone.utc)) == date(2026, 3, 1)


def test_tomorrow_and_in_a_week_pass_the_ends_of_months_and_years():
    assert tomorrow(date(2026, 12, 31)) == date(2027, 1, 1)
    assert in_a_week(date(2028, 2, 25)) == date(2028, 3, 3)


def test_every_day_of_a_year_begins_at_its_own_midnight_across_clock_changes():
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert [day_of(back_on(day)) for day in days] == days
    assert all(back_on(day) > datetime(2025, 12, 30, tzinfo=timezone.utc) for day in days)
