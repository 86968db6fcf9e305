"""What the day leaves behind: numbered pictures, the seconds of each step, and a summary."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ocsge_qgis_plugin.domain.markers import parse_title
from tests.day.setting import Setting, read_reports, write_json
from tests.driver import Driver


@dataclass
class Record:
    """Steps so far. ``decided`` holds the numbers of reports decided and not undone."""

    out: Path
    steps: list[dict[str, object]] = field(default_factory=list)
    decided: set[int] = field(default_factory=set)
    conflicts: int = 0
    stage_changes: int = 0
    reports_loaded: int = 0
    _name: str = ""
    _pictured: bool = False

    @contextmanager
    def step(self, driver: Driver, name: str) -> Iterator[None]:
        """Time a step, then take a picture of what it left on the screen and check that QGIS is well."""
        start = time.monotonic()
        self._name, self._pictured = name, False
        yield
        seconds = round(time.monotonic() - start, 2)
        driver.wait_map(timeout=90)
        if not self._pictured:
            self.take_picture(driver)
        driver.assert_healthy()
        self.steps.append({"name": name, "seconds": seconds, "screenshot": self._picture})
        sys.stdout.write(f"{len(self.steps):02d} {name} ({seconds} s)\n")
        sys.stdout.flush()

    def take_picture(self, driver: Driver) -> None:
        """Take the step's picture now: for what is closed again before the step ends."""
        driver.desktop.screenshot(self.out / self._picture)
        self._pictured = True

    @property
    def _picture(self) -> str:
        return f"{len(self.steps) + 1:02d}-{self._name}.png"

    def write(self, setting: Setting, *, ok: bool, qgis_version: str, error: str = "") -> Path:
        """Write ``summary.json``; ``confirmed`` is read back from the server, not from the workspace."""
        confirmed = {
            int(report["id"])
            for report in read_reports(setting)
            if any(parse_title(reply["title"]) is not None for reply in report["replies"])
        }
        summary = {
            "ok": ok and self.decided <= confirmed,
            "qgis_version": qgis_version,
            "departement": setting.departement.code,
            "reports_loaded": self.reports_loaded,
            "decisions": len(self.decided),
            "confirmed": len(self.decided & confirmed),
            "conflicts": self.conflicts,
            "stage_changes": self.stage_changes,
            "steps": self.steps,
        }
        if error:
            summary["error"] = error
        path = self.out / "summary.json"
        write_json(path, summary)
        return path
