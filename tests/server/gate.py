"""Where requests that a fault holds back wait: for a time, or until a test lets them go."""

from __future__ import annotations

import threading


class Gate:
    """Holds threads until their time is over, ``release`` is called, or the server stops."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._released = 0
        self._stopped = False

    def hold(self, seconds: float | None) -> bool:
        """Wait (without end when ``seconds`` is None); return False when the server stopped meanwhile."""
        with self._changed:
            before = self._released
            self._changed.wait_for(lambda: self._stopped or self._released != before, seconds)
            return not self._stopped

    def release(self) -> None:
        """Let everything go that waits now."""
        with self._changed:
            self._released += 1
            self._changed.notify_all()

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
