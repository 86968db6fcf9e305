"""``python -m tests.day --out FOLDER [--data FOLDER] [--headless]``: what ``make run`` does."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import traceback
from pathlib import Path

from tests.day.record import Record
from tests.day.scenes import Day
from tests.day.setting import ROOT, Setting, SettingError, set_up
from tests.driver import Desktop, Driver, QgisSession


class PersonsDesktop(Desktop):
    """The screen somebody sits at."""

    def __init__(self) -> None:
        super().__init__()
        self.display = os.environ["DISPLAY"]

    def start(self) -> None:
        """It runs already."""

    def stop(self) -> None:
        """It stays."""


def main() -> int:
    """Play the day, or hand QGIS over to the person where there is a display; 0 when everything was as it should."""
    parser = argparse.ArgumentParser(prog="python -m tests.day", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "run")
    parser.add_argument("--data", type=Path, help="a folder of deliveries instead of the generated sample")
    parser.add_argument("--headless", action="store_true", help="play the day by itself although there is a display")
    arguments = parser.parse_args()
    data = arguments.data.resolve() if arguments.data else None
    try:
        with set_up(ROOT / "build" / "day", data) as setting:
            if os.environ.get("DISPLAY") and not arguments.headless:
                return hand_over(setting)
            return play(setting, arguments.out.resolve())
    except SettingError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def hand_over(setting: Setting) -> int:
    """Start QGIS with the département open and wait until the person closes it."""
    settings = {**setting.settings, "ocsge/last_departement": setting.departement.code}
    session = QgisSession(
        PersonsDesktop(),
        setting.folder / "qgis",
        setting.plugin_zip,
        settings=settings,
        environment=setting.environment,
    )
    with session:
        return session.wait_closed(timeout=float("inf"))


def play(setting: Setting, out: Path) -> int:
    """Play the day under Xvfb; pictures and ``summary.json`` are left in ``out``."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    record = Record(out)
    version, failure = "", ""
    with Desktop(layout="fr", size=(1920, 1080)) as desktop:
        for is_tomorrow in (False, True):
            with _session(desktop, setting) as session:
                version = str(session.about.get("qgis_version", ""))
                failure = failure or _play_one(Day(Driver(session, out), setting, record), is_tomorrow, out)
            if failure:
                break
    path = record.write(setting, ok=not failure, qgis_version=version, error=failure)
    sys.stdout.write(f"{failure}\n{path}\n" if failure else f"{path}\n")
    return 1 if failure else 0


def _play_one(day: Day, is_tomorrow: bool, out: Path) -> str:
    """Play one of the two days; return what went wrong, empty when nothing did."""
    try:
        if is_tomorrow:
            day.play_tomorrow()
        else:
            day.play()
    except Exception:  # noqa: BLE001 – whatever went wrong belongs into the summary
        day.driver.desktop.screenshot(out / "failure.png")
        return traceback.format_exc()
    return ""


def _session(desktop: Desktop, setting: Setting) -> QgisSession:
    return QgisSession(
        desktop,
        setting.folder / "qgis",
        setting.plugin_zip,
        settings=setting.settings,
        environment=setting.environment,
    )


if __name__ == "__main__":
    sys.exit(main())
