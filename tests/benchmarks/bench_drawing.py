"""Drawing M1, M2 and CoSIA together: prepared rasters from afar and polygons close by, against polygons alone.

Both sides run in one QGIS without a window (:mod:`.drawing_in_qgis`): a first full view, then places at eight scales.
The peer is the same layers with the same styles and spatial indexes at every scale, as QGIS draws them.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.harness import Result

ROOT = Path(__file__).resolve().parents[2]
PEER = "the same layers as QGIS vectors with spatial index"
LIMIT_S = 0.3


class Drawing:
    """One line for the full view, one per scale, and one for the preparation."""

    name = "drawing"
    goal = "≥ 20 times faster than polygons at département scale, p95 ≤ 300 ms at every scale"

    def run(self, size: int) -> list[Result]:
        """Measure over about ``size`` polygons per vintage."""
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "tests.benchmarks.drawing_in_qgis", str(size)]
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        megabytes = found["bytes"] / 1e6
        prepared = Result(
            "drawing: preparation",
            size,
            found["prepare_s"],
            peak_mb=found["prepare_mb"],
            note=f"once per delivery, {megabytes:.0f} MB for two covers with their uses and CoSIA",
        )
        scales = [_line(scale, size, found["ours"][scale], found["peer"].get(scale, [])) for scale in found["ours"]]
        return [prepared, *scales]


def _line(scale: str, size: int, ours: list[float], peer: list[float]) -> Result:
    slowest = percentile_95(ours)
    where = "first full view" if scale == "whole" else f"1:{int(scale):,}".replace(",", " ")
    note = f"p95 {1000 * slowest:.0f} ms" + ("" if slowest <= LIMIT_S else ": too slow")
    if not peer:
        note += "; the peer's time was spent before this scale"
    peer_s = statistics.median(peer) if peer else None
    return Result(f"drawing: {where}", size, statistics.median(ours), PEER, peer_s, goal=Drawing.goal, note=note)


def percentile_95(times: list[float]) -> float:
    """Return the time that 95 of 100 drawings stay below; the slowest of fewer than twenty."""
    return sorted(times)[min(len(times) - 1, round(0.95 * len(times)))]


BENCHMARKS = [Drawing()]
