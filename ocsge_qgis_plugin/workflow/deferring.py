"""Until when a report is put aside: whole days, as people say them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta


def back_on(day: date) -> datetime:
    """Return the moment at which a report put aside until ``day`` is back: when that day begins on this machine."""
    return datetime.combine(day, time()).astimezone()


def tomorrow(today: date) -> date:
    """Return the next day."""
    return today + timedelta(days=1)


def in_a_week(today: date) -> date:
    """Return the same day of the next week."""
    return today + timedelta(weeks=1)


def day_of(moment: datetime) -> date:
    """Return the day on this machine on which a report put aside until ``moment`` is back."""
    return moment.astimezone().date()
