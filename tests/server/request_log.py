"""What the server saw, so that a test can say how often and as whom something was asked."""

from __future__ import annotations

import re
import threading
from typing import Any

STAGES = ("received", "applied", "dropped", "answered")


class RequestLog:
    """An ordered list of requests, each noted when it arrives and completed as it proceeds.

    ``stage`` goes ``received`` → ``applied`` (the write is in the store) → ``answered`` or ``dropped``: a test that
    kills a client between the write and the answer waits for ``applied``.
    """

    def __init__(self) -> None:
        self._lock = threading.Condition()
        self._entries: list[dict[str, Any]] = []
        self._next = 1

    def begin(self, **facts: Any) -> dict[str, Any]:
        entry: dict[str, Any] = {
            "n": 0,
            "user": None,
            "status": None,
            "stage": "received",
            "title": None,
            "faults": [],
            **facts,
        }
        with self._lock:
            entry["n"] = self._next
            self._next += 1
            self._entries.append(entry)
            self._lock.notify_all()
        return entry

    def update(self, entry: dict[str, Any], **facts: Any) -> None:
        with self._lock:
            entry.update(facts)
            self._lock.notify_all()

    def entries(self) -> list[dict[str, Any]]:
        with self._lock:
            return self._copies()

    def wait_for(self, match: str, stage: str, count: int, timeout: float) -> list[dict[str, Any]]:
        """Wait until ``count`` requests whose ``METHOD /path`` matches wholly have reached the stage; return those
        that have, fewer than ``count`` when ``timeout`` seconds pass before."""
        pattern = re.compile(match)

        def reached() -> list[dict[str, Any]]:
            return [
                entry
                for entry in self._copies()
                if STAGES.index(entry["stage"]) >= STAGES.index(stage)
                and pattern.fullmatch(f"{entry['method']} {entry['path']}")
            ]

        with self._lock:
            self._lock.wait_for(lambda: len(reached()) >= count, timeout)
            return reached()

    def _copies(self) -> list[dict[str, Any]]:
        return [{**entry, "faults": list(entry["faults"])} for entry in self._entries]

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()
