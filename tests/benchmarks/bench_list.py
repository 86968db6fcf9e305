"""The report list filled, sorted and searched, against QGIS's attribute table and against Qt's proxy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.harness import Result
from tests.benchmarks.many_reports import MOST

ROOT = Path(__file__).resolve().parents[2]
PEERS = {
    "table": "QGIS's attribute table of the same layer",
    "proxy": "QSortFilterProxyModel over a Python model",
}


class ReportList:
    """In a QGIS of its own, so that no other benchmark shares a process with Qt; no more than 100,000 reports."""

    name = "list"
    goal = "a click on a header or a searched word takes 100 ms for 50,000 reports"
    fill_goal = "50,000 reports on the disk are listed within a second"

    def run(self, size: int) -> list[Result]:
        count = min(size, MOST)
        found = measure(count)
        ours = {name: 1000 * value for name, value in found["ours"].items()}
        before = "{:.0f} ms before idle time has prepared it"
        notes = {
            "fill": f"from the disk into the view; the window is held for {ours['show']:.0f} ms of it",
            "sort": f"5 columns, slowest {ours['slowest_sort']:.0f} ms; {before.format(ours['cold_sort'])}",
            "search": f"5 searches, accents ignored (by us alone); {before.format(ours['cold_search'])}",
        }
        return [
            self._result(found, step, peer, count, notes[step])
            for step, peer in (
                ("fill", "table"),
                ("sort", "table"),
                ("sort", "proxy"),
                ("search", "table"),
                ("search", "proxy"),
            )
        ]

    def _result(self, found: dict[str, Any], step: str, peer: str, count: int, note: str) -> Result:
        measured, ours = found[f"{peer}_{step}"], found["ours"]
        return Result(
            f"{self.name}_{step}",
            count,
            ours[step],
            PEERS[peer],
            measured["seconds"],
            ours["peak_mb"],
            self.fill_goal if step == "fill" else self.goal,
            "; ".join(filter(None, (note, measured["note"]))),
        )


def measure(count: int) -> dict[str, Any]:
    """Return what ``list_in_qgis`` measured."""
    command = [sys.executable, "-m", "tests.benchmarks.list_in_qgis", str(count)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


BENCHMARKS = [ReportList()]
