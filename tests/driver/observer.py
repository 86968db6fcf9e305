"""What a person sees on the screen of one QGIS, waits for, and finds wrong. Nothing here touches it.

Widgets are named by the selectors of ``probe_widgets``. Waiting is polling the screen, never sleeping for a time
thought long enough.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from tests.driver.session import ProbeError, QgisSession

T = TypeVar("T")

POLL_SECONDS = 0.05
# Tags of the message log whose warnings are ours; QGIS's own parts warn about many harmless things.
OUR_TAGS = ("OCS GE", "Python", "Plugins", "Extensions", "Python warning")

AHEAD = "Imagerie pour les jours sans réseau"
"""The task that runs for as long as there is something to fetch, at a few tiles a second."""


class DriverError(AssertionError):
    """The screen does not show what the test expects; the message says what it shows instead."""


class Observer:
    """The eyes of a person in front of one QGIS.

    :param session: the running QGIS.
    :param screenshots: folder of the pictures.
    :param expected_messages: regular expressions of log messages that are part of the test.
    """

    def __init__(self, session: QgisSession, screenshots: Path, expected_messages: Iterable[str] = ()) -> None:
        self.session = session
        self.desktop = session.desktop
        self.screenshots = screenshots
        self.expected_messages = list(expected_messages)

    def widget(self, selector: str) -> dict[str, Any]:
        """Return what the probe knows of a widget."""
        return dict(self.session.ask("widget", selector=selector))

    def exists(self, selector: str) -> bool:
        """Whether a visible widget matches."""
        return bool(self.session.ask("exists", selector=selector))

    def text(self, selector: str) -> str:
        """The text a person reads on a widget."""
        return str(self.widget(selector)["text"])

    def value(self, selector: str) -> Any:
        """What a check box, number or combo is set to."""
        return self.widget(selector)["value"]

    def enabled(self, selector: str) -> bool:
        """Whether a widget reacts."""
        return bool(self.widget(selector)["enabled"])

    def tooltip(self, selector: str) -> str:
        """The text that appears when the pointer rests on a widget."""
        return str(self.widget(selector)["tooltip"])

    def rows(self, selector: str, most: int = 200) -> list[dict[str, Any]]:
        """Rows of a list, expanded branches included."""
        return list(self.session.ask("rows", selector=selector, most=most)["rows"])

    def row_count(self, selector: str) -> int:
        """Number of rows at the top of a list."""
        return int(self.session.ask("rows", selector=selector, most=1)["count"])

    def selected_rows(self, selector: str, most: int = 5000) -> list[list[str]]:
        """Texts of the selected rows."""
        return [row["texts"] for row in self.rows(selector, most) if row["selected"]]

    def windows(self) -> dict[str, Any]:
        """Visible windows, the modal one, the popup, the active one and the focus widget."""
        return dict(self.session.ask("windows"))

    def modal(self) -> dict[str, Any] | None:
        """The modal window that blocks the others, if any."""
        return self.windows()["modal"]  # type: ignore[no-any-return]

    def message_bar(self) -> list[dict[str, str]]:
        """Messages standing in QGIS's message bar."""
        return list(self.session.ask("message_bar"))

    def messages(self, tag: str | None = None) -> list[dict[str, str]]:
        """The message log since the start, or one tag of it."""
        found = self.session.ask("journal")["messages"]
        return [message for message in found if tag is None or message["tag"] == tag]

    def exceptions(self) -> list[dict[str, str]]:
        """Python exceptions nobody caught."""
        return list(self.session.ask("journal")["exceptions"])

    def layers(self) -> list[dict[str, Any]]:
        """Layers of the project in the order of the layer tree."""
        return list(self.session.ask("layers"))

    def map(self, selector: str | None = None) -> dict[str, Any]:
        """Extent, CRS, scale and state of the main map or of another one."""
        return dict(self.session.ask("map", selector=selector))

    def project(self) -> dict[str, Any]:
        """File, title, CRS and unsaved state of the project."""
        return dict(self.session.ask("project"))

    def tasks(self) -> list[dict[str, Any]]:
        """Background tasks under way."""
        return list(self.session.ask("tasks"))

    def longest_block(self, *, reset: bool = False) -> float:
        """Longest time in milliseconds the interface did not react since the last reset."""
        return float(self.session.ask("heartbeat", reset=reset)["longest_ms"])

    def stopwatch(self, *, arm: bool = False) -> list[float]:
        """Seconds from a key to the next report, measured so far; with ``arm`` the next key is measured too."""
        return list(self.session.ask("stopwatch", arm=arm))

    def wait_until(self, predicate: Callable[[], T], what: str, timeout: float = 15) -> T:
        """Poll until ``predicate`` returns something true, and return it; not finding a widget counts as not yet.

        :raises DriverError: when ``what`` did not happen in ``timeout`` seconds.
        """
        deadline = time.monotonic() + timeout
        last: object = None
        while True:
            looked = time.monotonic()
            try:
                last = predicate()
                if last:
                    return last
            except LookupError as error:
                last = error
            now = time.monotonic()
            if now > deadline:
                raise DriverError(f"Not within {timeout:g} s: {what}. Last seen: {last!r}. {self._situation()}")
            # A look takes time of QGIS's main thread: most of it is left to what is waited for.
            time.sleep(max(POLL_SECONDS, 2 * (now - looked)))

    def wait_for(self, selector: str, timeout: float = 15) -> dict[str, Any]:
        """Wait until a widget is visible."""
        self.wait_until(lambda: self.exists(selector), f"{selector} is visible", timeout)
        return self.widget(selector)

    def wait_gone(self, selector: str, timeout: float = 15) -> None:
        """Wait until no visible widget matches."""
        self.wait_until(lambda: not self.exists(selector), f"{selector} is gone", timeout)

    def wait_text(self, selector: str, pattern: str, timeout: float = 15) -> str:
        """Wait until a widget's text matches a regular expression; return the text."""
        self.wait_until(lambda: re.search(pattern, self.text(selector)), f"{selector} says {pattern!r}", timeout)
        return self.text(selector)

    def wait_map(self, timeout: float = 60) -> None:
        """Wait until the map has been drawn: twice in a row, since drawing starts a moment after its cause."""
        calm = [0]

        def drawn() -> bool:
            calm[0] = 0 if self.map()["drawing"] else calm[0] + 1
            return calm[0] >= 4

        self.wait_until(drawn, "the map is drawn", timeout)

    def wait_idle(self, timeout: float = 120) -> None:
        """Wait until no background task runs but the one that fetches imagery ahead: nobody waits for that."""

        def others() -> list[dict[str, Any]]:
            return [task for task in self.tasks() if AHEAD not in str(task)]

        self.wait_until(lambda: not others(), "background tasks are over", timeout)

    def _situation(self) -> str:
        try:
            windows = self.windows()
            exceptions = [item["text"].strip().splitlines()[-1] for item in self.exceptions()]
        except (ProbeError, OSError) as error:
            return f"QGIS does not answer: {error}"
        return f"Modal: {windows['modal']}. Focus: {(windows['focus'] or {}).get('name')}. Exceptions: {exceptions}"

    def screenshot(self, name: str) -> Path:
        """Save the screen as ``<name>.png`` and return its path."""
        return self.desktop.screenshot(self.screenshots / f"{name}.png")

    def expect_message(self, pattern: str) -> None:
        """Declare log messages matching a regular expression as part of the test."""
        self.expected_messages.append(pattern)

    def forget(self) -> None:
        """Empty the journal of messages and exceptions, once the test has judged them."""
        self.session.ask("forget")

    def complaints(self) -> list[str]:
        """Return everything that must not happen in a healthy session: exceptions, log errors, modal boxes."""
        journal = self.session.ask("journal")
        found = [f"Python exception:\n{item['text']}" for item in journal["exceptions"]]
        for message in journal["messages"]:
            ours = message["tag"].startswith(OUR_TAGS)
            if message["level"] == "critical" or (ours and message["level"] == "warning"):
                found.append(f"log [{message['tag']}] {message['level']}: {message['text']}")
        modal = self.modal()
        if modal is not None:
            found.append(f"modal window: {modal['title']!r} {modal['class']} {modal['texts']}")
        return [text for text in found if not any(re.search(pattern, text) for pattern in self.expected_messages)]

    def assert_healthy(self) -> None:
        """Fail when anything went wrong inside QGIS since the journal was last emptied.

        :raises DriverError: naming everything that did.
        """
        if not self.session.running:
            raise DriverError(f"QGIS has ended.\n{self.session.log_tail()}")
        found = self.complaints()
        if found:
            raise DriverError("\n".join(found))
