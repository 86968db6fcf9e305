"""The server's own time, which a fault may set wrong, and the spellings of dates it reads and writes."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone, tzinfo
from email.utils import format_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tests.server.errors import bad_request

_DATE = re.compile(
    r"^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?)?$",
)


def _local_zone() -> tzinfo:
    try:
        return ZoneInfo("Europe/Paris")
    except ZoneInfoNotFoundError:
        return timezone(timedelta(hours=1))


PARIS = _local_zone()


class Clock:
    """Tells the server's time: the machine's, moved by the seconds that ``skew`` returns."""

    def __init__(self, skew: Callable[[], float]) -> None:
        self._skew = skew

    def now(self) -> datetime:
        return datetime.now(PARIS) + timedelta(seconds=self._skew())

    def true_time(self) -> float:
        """Return epoch seconds that no fault moves; the life of tokens is counted in them."""
        return time.time()

    def http_date(self) -> str:
        """Return now as HTTP headers write it."""
        return format_datetime(self.now().astimezone(timezone.utc), usegmt=True)

    def stamp(self) -> str:
        """Return now as the API writes it: ISO-8601, whole seconds, with the offset of Paris."""
        return iso(self.now())


def iso(moment: datetime) -> str:
    return moment.astimezone(PARIS).replace(microsecond=0).isoformat()


def seconds(text: str) -> float:
    """Return the epoch seconds of a date the server wrote or was seeded with."""
    return parse_date(text).timestamp()


def parse_date(text: str) -> datetime:
    """Read ``YYYY-MM-DD``, with a time after a space or a ``T``, with an offset or else in Paris time.

    A ``+`` left unescaped in a URL arrives as a space and is refused, as PHP's ``DateTime`` refuses it.
    """
    found = _DATE.match(text.strip())
    if found is None:
        raise bad_request(f"Date invalide : {text}")
    day, clock, offset = found.groups()
    clock = clock or "00:00:00"
    if clock.count(":") == 1:
        clock += ":00"
    whole, _, fraction = clock.partition(".")
    try:
        moment = datetime.fromisoformat(f"{day} {whole}")
    except ValueError as error:
        raise bad_request(f"Date invalide : {text}") from error
    moment = moment.replace(microsecond=int(fraction.ljust(6, "0")) if fraction else 0)
    return moment.replace(tzinfo=_offset(offset))


def _offset(text: str | None) -> tzinfo:
    if text is None:
        return PARIS
    if text == "Z":
        return timezone.utc
    sign = -1 if text[0] == "-" else 1
    hours, minutes = int(text[1:3]), int(text[-2:])
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
