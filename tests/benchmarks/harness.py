"""How a benchmark is written, timed against a peer, and reported.

A module ``bench_<topic>.py`` holds ``BENCHMARKS``, a list of objects with ``name``, ``goal`` (one sentence with the
number that is wanted) and ``run(size)`` returning a list of :class:`Result`. Times are medians. A peer that would take
longer than :data:`PEER_CAP_S` is stopped and extrapolated from what it did, and the note says so.
"""

from __future__ import annotations

import resource
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

PEER_CAP_S = 120.0
SIZES = (10_000, 100_000, 1_000_000)


@dataclass(frozen=True)
class Result:
    """One line of the table; times in seconds, memory in megabytes, None where there is no peer or nothing measured."""

    name: str
    size: int
    ours_s: float
    peer: str = ""
    peer_s: float | None = None
    peak_mb: float | None = None
    goal: str = ""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times faster than the peer we are."""
        return self.peer_s / self.ours_s if self.peer_s is not None and self.ours_s > 0 else None

    def record(self) -> dict[str, object]:
        """Return the fields of ``results.json``, in its order."""
        fields = asdict(self)
        order = ("name", "size", "ours_s", "peer", "peer_s", "ratio", "peak_mb", "goal", "note")
        fields["ratio"] = self.ratio
        return {key: fields[key] for key in order}


class Benchmark(Protocol):
    """What a benchmark module lists."""

    name: str
    goal: str

    def run(self, size: int) -> list[Result]:
        """Measure at about ``size`` objects."""


def median_seconds(action: Callable[[], object], repeat: int = 3, prepare: Callable[[], object] | None = None) -> float:
    """Return the median time of ``repeat`` runs; ``prepare`` goes before each and is not timed."""
    times = []
    for _ in range(repeat):
        if prepare is not None:
            prepare()
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def peer_seconds(steps: Iterable[object], total: int, cap: float = PEER_CAP_S) -> tuple[float, str]:
    """Return the time of a peer given as an iterable of ``total`` equal steps, and a note.

    The clock is looked at after each step: past ``cap`` the rest is extrapolated from the steps done.

    :raises ValueError: when the peer does no step at all.
    """
    start = time.perf_counter()
    done = 0
    for _ in steps:
        done += 1
        elapsed = time.perf_counter() - start
        if elapsed > cap and done < total:
            return elapsed * total / done, f"peer stopped after {elapsed:.0f} s at {done} of {total}, extrapolated"
    if done == 0:
        raise ValueError("The peer did nothing.")
    return time.perf_counter() - start, ""


class PeakMemory:
    """Peak resident memory of this process while open, above what it had before: ``with PeakMemory() as peak: …``.

    Sampled every 10 ms from the kernel's figures; ``peak.mb`` holds afterwards.
    """

    def __init__(self) -> None:
        self.mb = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._before = 0.0

    def __enter__(self) -> PeakMemory:
        self._before = resident_mb()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self.mb = max(self.mb, resident_mb() - self._before)

    def _watch(self) -> None:
        while not self._over.wait(0.01):
            self.mb = max(self.mb, resident_mb() - self._before)


def resident_mb() -> float:
    """Return the resident memory of this process in megabytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def table(results: Sequence[Result]) -> str:
    """Return the results as an aligned text table."""
    head = ("name", "size", "ours", "peer", "peer time", "ratio", "peak MB", "goal", "note")
    rows = [head]
    for result in results:
        rows.append(
            (
                result.name,
                f"{result.size:,}".replace(",", " "),
                f"{result.ours_s:.3f} s",
                result.peer or "–",
                f"{result.peer_s:.3f} s" if result.peer_s is not None else "–",
                f"{result.ratio:.1f}×" if result.ratio is not None else "–",
                f"{result.peak_mb:.0f}" if result.peak_mb is not None else "–",
                result.goal,
                result.note,
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def say(text: str) -> None:
    """Print at once, for a person who waits."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
