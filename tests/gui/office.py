"""Where GUI tests take place: a folder of deliveries, a local Espace co server, a person at work in one QGIS."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.driver import Driver
from tests.server import LocalServer

COMMUNITY, STATUS_COMMUNITY = 240, 241
LIST = "ocsgeReportList"
DAY = Path(__file__).resolve().parents[1] / "day"


@dataclass(frozen=True)
class Office:
    """One server, one folder of workspaces, deliveries of the Landes."""

    folder: Path
    deliveries: Path
    server: LocalServer

    @property
    def settings(self) -> dict[str, object]:
        """QGIS settings of a profile that has been set up for this server."""
        return {
            "ocsge/server": self.server.url,
            "ocsge/community": COMMUNITY,
            "ocsge/status_community": STATUS_COMMUNITY,
            "ocsge/login_method": "oidc",
            "ocsge/issuer": f"{self.server.url}/realms/geoplateforme",
            "ocsge/client_id": "ocsge-public",
            "ocsge/redirect_uri": "http://127.0.0.1:0/authorization-code/callback",
            "ocsge/settle_seconds": 5,
            # Long enough that nothing leaves before a test asks for it.
            "ocsge/send_delay_minutes": 60,
            "ocsge/online_layers": False,
            "ocsge/workspace_folder": str(self.folder / "workspaces"),
            "ocsge/deliveries_folder": str(self.deliveries),
        }

    @property
    def environment(self) -> dict[str, str]:
        """Environment in which QGIS's web browser logs in by itself."""
        browser = self.folder / "browser"
        browser.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{DAY / "browser.py"}" "$1"\n', encoding="utf-8")
        browser.chmod(0o755)
        return {"BROWSER": str(browser), "DEFAULT_BROWSER": str(browser)}

    @property
    def options(self) -> dict[str, Any]:
        """Keywords of ``QgisSession``."""
        return {"settings": self.settings, "environment": self.environment}

    def our_replies(self, number: int) -> list[dict[str, Any]]:
        """Return the replies of a report that the plugin wrote, as the server has them."""
        replies = self.server.report(number)["replies"]
        return [reply for reply in replies if (reply["title"] or "").startswith("OCS GE")]


class Person:
    """What a person does again and again in the plugin."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    def log_in(self) -> None:
        """Log in through the browser."""
        self.driver.menu("OCS GE > Se connecter…")
        self.driver.wait_until(lambda: "connecter" not in self.sync_words(), "the person is logged in", 60)

    def open_landes(self) -> None:
        """Open the département and wait until its reports are listed."""
        self.driver.click("ocsgeOpen")
        self.driver.wait_for("ocsgeDepartementSearch")
        self.driver.type("40", into="ocsgeDepartementSearch", replace=True)
        self.driver.wait_until(lambda: self.driver.enabled("ocsgeOpenButton"), "deliveries are found", 60)
        self.driver.click("ocsgeOpenButton")
        self.wait_listed()

    def wait_listed(self) -> None:
        """Wait until reports are listed and the background is calm."""
        self.driver.wait_until(lambda: self.driver.row_count(LIST) > 0, "reports are listed", 120)
        self.driver.wait_idle(180)

    def sync_words(self) -> str:
        """Return what the synchronisation button says."""
        return self.driver.text("ocsgeSyncButton")

    def show(self, queue: str) -> None:
        """Show a pile of reports: ``todo``, ``decided``, ``conflict``, ``to_confirm``, ``all``."""
        self.driver.click(f"ocsgeFilter_{queue}")

    def read(self, number: int) -> None:
        """Choose a report in the list."""
        self.driver.click_row(LIST, str(number))
        self.driver.wait_text("ocsgeReportNumber", rf"\b{number}\b")

    def number(self) -> int:
        """Return the number of the report shown."""
        return int("".join(filter(str.isdigit, self.driver.text("ocsgeReportNumber"))))

    def shows(self, number: int) -> bool:
        """Whether the list holds a report."""
        return any(str(number) in " ".join(row["texts"]) for row in self.driver.rows(LIST))

    def save(self, number: int) -> None:
        """Save the decision by keyboard, meaning it, and wait until the report has left its pile."""
        self.driver.keys("Ctrl+Return")
        self.driver.wait_until(lambda: self.driver.exists("ocsgeSaveAnyway") or not self.shows(number), "an answer", 15)
        if self.driver.exists("ocsgeSaveAnyway"):
            self.driver.click("ocsgeSaveAnyway")
        self.driver.wait_until(lambda: not self.shows(number), f"{number} has left the pile")

    def decide(self, number: int, key: str) -> None:
        """Decide on one report by one key."""
        self.read(number)
        self.driver.keys(key)
        self.save(number)

    def synchronise(self) -> None:
        """Send and fetch, and wait until that is over."""
        self.driver.menu("OCS GE > Synchroniser")
        self.driver.wait_idle(120)
