"""Says what the main thread was doing whenever the window stood still: for whoever hunts a block, off by default.

With ``OCSGE_PROBE_TRACE`` naming a file, a thread looks at the main thread's Python frames every few milliseconds, and
each long gap between two heartbeats is written there with the frames seen in it. A gap without frames was spent in C
with Python's lock held, or waiting for that lock. Looking costs time of its own: no figures are taken with it on.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import Counter, deque
from pathlib import Path

EVERY_SECONDS = 0.003
WORTH_TELLING = 0.035
DEEP = 7


class Tracer:
    """Keeps the last frames seen, and writes those of a gap."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: deque[tuple[float, str, str]] = deque(maxlen=4000)
        self._main = threading.main_thread().ident
        threading.Thread(target=self._watch, daemon=True).start()

    def gap(self, start: float, end: float) -> None:
        """Write what was seen between two moments of ``time.perf_counter``."""
        if end - start < WORTH_TELLING:
            return
        inside = [(main, others) for at, main, others in self._seen.copy() if start <= at <= end]
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{1000 * (end - start):.0f} ms, {len(inside)} looks\n")
            for stack, times in Counter(main for main, _ in inside).most_common(6):
                file.write(f"   main {times:3} {stack}\n")
            for stack, times in Counter(others for _, others in inside).most_common(4):
                file.write(f"  others {times:3} {stack}\n")

    def _watch(self) -> None:
        me = threading.get_ident()
        while True:
            time.sleep(EVERY_SECONDS)
            frames = sys._current_frames()
            others = " | ".join(_words(frame, 2) for ident, frame in frames.items() if ident not in (me, self._main))
            self._seen.append((time.perf_counter(), _words(frames.get(self._main), DEEP), others))


def _words(frame, deep: int) -> str:
    words = []
    while frame is not None and len(words) < deep:
        words.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(words) or "no Python"


def tracer() -> Tracer | None:
    """Return a tracer when one is asked for."""
    path = os.environ.get("OCSGE_PROBE_TRACE")
    return Tracer(Path(path)) if path else None
