"""How fast reports are being decided, and how long what remains will take at that pace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..domain.text import tr

WINDOW = timedelta(minutes=30)
PAUSE = timedelta(minutes=5)

# With fewer, one hard report moves the figure by more than it says.
FEWEST = 5


@dataclass(frozen=True)
class Pace:
    """Reports decided per hour of work."""

    per_hour: float

    def time_left(self, remaining: int) -> timedelta:
        """Return how long ``remaining`` reports take at this pace."""
        return timedelta(hours=remaining / self.per_hour)


def pace_of(moments: Iterable[datetime], now: datetime) -> Pace | None:
    """Return the pace over the last half hour, one moment per report decided, in any order.

    A report's time is what went by since the decision before it; reports decided together share theirs. What was
    decided first, or after a pause of more than five minutes, took a time that nobody knows, and is left out. ``None``
    with fewer than five reports whose time is known.
    """
    decided = Counter(moment for moment in moments if now - WINDOW <= moment <= now)
    reports, worked = 0, timedelta()
    in_order = sorted(decided)
    for before, moment in zip(in_order, in_order[1:]):
        if moment - before <= PAUSE:
            reports += decided[moment]
            worked += moment - before
    return Pace(reports * timedelta(hours=1) / worked) if reports >= FEWEST else None


def describe_duration(duration: timedelta) -> str:
    """Return a duration as people say it: to the minute below an hour, to five minutes below ten hours, in hours."""
    minutes = max(1, round(duration / timedelta(minutes=1)))
    if minutes < 60:
        return tr("{minutes} min").format(minutes=minutes)
    if minutes < 600:
        hours, minutes = divmod(5 * round(minutes / 5), 60)
        return tr("{hours} h {minutes:02}").format(hours=hours, minutes=minutes)
    return tr("{hours} h").format(hours=round(minutes / 60))
