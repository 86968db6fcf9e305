"""Dates as the server writes them, always read with an offset.

Reports carry ISO 8601 with an offset, transactions and some clients a naive ``YYYY-MM-DD HH:MM:SS.ffffff`` (facts §3.1,
§6.3); naive dates are taken for legal time in Paris. The rule of summer time is written out (directive 2000/84/EC: last
Sundays of March and October, 01:00 UTC) because Windows has no time zone database and QGIS may ship without tzdata.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

_DATE = re.compile(
    r"^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$",
    re.ASCII | re.IGNORECASE,
)

_USUAL_LENGTH = len("2026-03-01T10:00:00+01:00")


def parse_date(text: str) -> datetime:
    """Return the moment that ``text`` names, with its offset.

    :raises ValueError: when it is not a date.
    """
    if len(text) == _USUAL_LENGTH:
        # Three dates a report, ten thousand reports: the spelling that nearly all have is read in C.
        try:
            usual = datetime.fromisoformat(text)
        except ValueError:
            usual = None
        if usual is not None and usual.tzinfo is not None:
            return usual
    match = _DATE.match(text.strip())
    if match is None:
        raise ValueError(f"not a date: {text[:40]!r}")
    year, month, day, hour, minute, second = (int(part or 0) for part in match.group(1, 2, 3, 4, 5, 6))
    fraction = int((match.group(7) or "0")[:6].ljust(6, "0"))
    moment = datetime(year, month, day, hour, minute, second, fraction)
    offset = match.group(8)
    if offset is None:
        zone = timezone(paris_offset(moment))
    elif offset in "Zz":
        zone = timezone.utc
    else:
        digits = offset[1:].replace(":", "").ljust(4, "0")
        delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        zone = timezone(-delta if offset[0] == "-" else delta)
    return moment.replace(tzinfo=zone)


def parse_day(text: str) -> date:
    """Return the day that ``text`` names, whatever time follows it.

    :raises ValueError: when it is not a date.
    """
    match = _DATE.match(text.strip())
    if match is None:
        raise ValueError(f"not a date: {text[:40]!r}")
    return date(int(match.group(1)), int(match.group(2)), int(match.group(3)))


def format_date(moment: datetime) -> str:
    """Return ``moment`` to the second with its offset, as the server takes it; rounded down, which asks for more."""
    if moment.tzinfo is None:
        raise ValueError("a date without an offset cannot be sent")
    return moment.isoformat(timespec="seconds")


def paris_offset(moment: datetime) -> timedelta:
    """Return the offset of legal time in Paris at the naive local ``moment``; of two, the earlier moment's."""
    start = _last_sunday(moment.year, 3).replace(hour=3)
    end = _last_sunday(moment.year, 10).replace(hour=3)
    return timedelta(hours=2) if start <= moment.replace(tzinfo=None) < end else timedelta(hours=1)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
