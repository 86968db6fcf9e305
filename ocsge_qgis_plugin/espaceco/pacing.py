"""How fast to ask and how long to wait before asking again.

IGN's own JavaScript client (2.1.0) keeps to 25 requests a second and honours ``Retry-After``, in seconds or as an HTTP
date (RFC 9110 §10.2.3); the server's real limit is unknown.
"""

from __future__ import annotations

import random
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

REQUESTS_PER_SECOND = 25
MAX_RETRIES = 4
MAX_PATIENCE = 60.0
"""A server that asks for a longer wait than this is left alone until the next synchronisation; seconds."""


class Pacer:
    """Lets at most ``per_second`` requests leave in any second, and none before a moment that the server asked for.

    Shared by the threads of one session. ``None`` as ``per_second`` paces nothing but still holds.
    """

    def __init__(self, per_second: int | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_second = per_second
        self._clock = clock
        self._lock = threading.Lock()
        self._departures: deque[float] = deque(maxlen=per_second or 1)
        self._not_before = 0.0

    def reserve(self) -> float:
        """Book the next departure; return how many seconds to wait for it."""
        with self._lock:
            now = self._clock()
            moment = max(now, self._not_before)
            if self._per_second is not None:
                if len(self._departures) == self._per_second:
                    moment = max(moment, self._departures[0] + 1.0)
                self._departures.append(moment)
            return moment - now

    def hold(self, seconds: float) -> None:
        """Let nothing leave for ``seconds``, whichever thread asks."""
        with self._lock:
            self._not_before = max(self._not_before, self._clock() + seconds)


def back_off(attempt: int, random_source: Callable[[], float] = random.random) -> float:
    """Return how long to wait after failed attempt number ``attempt`` (from 0): doubling from half a second, ±50 %."""
    return float(min(0.5 * 2**attempt, 8.0)) * (0.5 + random_source())


def read_retry_after(headers: Mapping[str, str], default: float = 1.0) -> float:
    """Return the seconds that ``Retry-After`` asks for; a date is compared with the server's own ``Date``."""
    text = headers.get("Retry-After", "").strip()
    if not text:
        return default
    if text.replace(".", "", 1).isdecimal() and text.isascii():
        return float(text)
    moment = _http_date(text)
    if moment is None:
        return default
    now = _http_date(headers.get("Date", "")) or datetime.now(timezone.utc)
    return max(0.0, (moment - now).total_seconds())


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=timezone.utc)
