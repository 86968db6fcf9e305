"""The sentences GUI tests are written in: click this, type that, wait until the screen shows the other.

Every action first looks where the thing is and whether a person could reach it (visible, enabled, not covered;
scrolled into view by the wheel when needed), then moves the real pointer or presses real keys.
"""

from __future__ import annotations

import re
import time
from typing import Any

from tests.driver.observer import POLL_SECONDS, DriverError, Observer

__all__ = ["Driver", "DriverError"]


class Driver(Observer):
    """A person in front of one QGIS."""

    def reach(self, selector: str, timeout: float = 15) -> dict[str, Any]:
        """Wait until a person could click a widget, scrolling it into view; return its description.

        A panel that is being laid out moves under the mouse: the widget must stand where it stood a moment before.
        """
        deadline = time.monotonic() + timeout
        before: list[int] | None = None
        while True:
            try:
                widget: dict[str, Any] | None = self.widget(selector)
            except LookupError as error:
                widget, problem = None, str(error)
            if widget is not None:
                if widget["visible"] and widget["enabled"] and widget["point"] is not None:
                    if widget["rect"] == before:
                        return widget
                    before, problem = widget["rect"], f"{selector} moves"
                else:
                    before, problem = None, self._obstacle(selector, widget)
            if time.monotonic() > deadline:
                raise DriverError(f"{problem}. {self._situation()}")
            time.sleep(POLL_SECONDS)

    def _obstacle(self, selector: str, widget: dict[str, Any]) -> str:
        if not widget["visible"]:
            return f"{selector} is hidden"
        if not widget["enabled"]:
            return f"{selector} is disabled ({widget['tooltip'] or 'no tooltip says why'})"
        area = widget["scroll_area"]
        if area is not None:
            middle = widget["rect"][1] + widget["rect"][3] // 2
            if middle < area[1] or middle > area[1] + area[3]:
                self.desktop.wheel(area[0] + area[2] - 12, area[1] + area[3] // 2, 2 if middle > area[1] else -2)
        return f"{selector} is covered or out of view at {widget['rect']}"

    def bring_to_front(self) -> None:
        """Put this QGIS before the other windows of the desktop, as the task bar does; needed with two of them."""
        pid = str(self.session.pid)
        found = self.desktop.run("xdotool", "search", "--all", "--onlyvisible", "--pid", pid, "--name", "QGIS").split()
        if not found:
            raise DriverError(f"QGIS {pid} has no window on {self.desktop.display}")
        self.desktop.run("xdotool", "windowactivate", "--sync", found[-1])
        self.wait_until(lambda: self.windows()["active"], "this QGIS is in front")

    def click(self, selector: str, button: int = 1, *, double: bool = False, modifiers: str = "") -> None:
        """Click a widget or a tool button by its action's name."""
        x, y = self.reach(selector)["point"]
        self.desktop.click(x, y, button, double=double, modifiers=modifiers)

    def hover(self, selector: str) -> None:
        """Rest the pointer on a widget."""
        self.desktop.move(*self.reach(selector)["point"])

    def click_tab(self, selector: str, text: str) -> None:
        """Click a tab by its text, and wait until it is the current one."""

        def tab() -> dict[str, Any] | None:
            tabs = self.session.ask("tabs", selector=selector)
            return next((item for item in tabs if item["text"] == text and item["enabled"]), None)

        found = self.wait_until(tab, f"tab {text!r} of {selector}")
        assert found is not None
        self.desktop.click(*found["point"])
        self.wait_until(lambda: (tab() or {}).get("current"), f"tab {text!r} of {selector} is in front")

    def click_row(
        self,
        selector: str,
        row: int | str,
        column: int = 0,
        *,
        double: bool = False,
        button: int = 1,
        modifiers: str = "",
        check: bool = False,
    ) -> dict[str, Any]:
        """Click a row by number or by a text in it, turning the wheel until it is in view; ``check`` hits its box."""
        where = {"row": row} if isinstance(row, int) else {"text": row}
        deadline = time.monotonic() + 30
        while True:
            try:
                found = self.session.ask("row", selector=selector, **where)
            except LookupError as error:
                if time.monotonic() > deadline:
                    raise DriverError(f"{error}. {self._situation()}") from error
                time.sleep(POLL_SECONDS)
                continue
            cells = {cell["column"]: cell for cell in found["cells"]}
            cell = cells.get(column) or found["cells"][0]
            if cell["point"] is not None and found["away"] == 0:
                break
            if time.monotonic() > deadline:
                raise DriverError(f"Row {row!r} of {selector} cannot be scrolled into view. {self._situation()}")
            self._scroll_towards(found)
        x, y = cell["point"]
        if check:
            x = cell["left"] + 10
        self.desktop.click(x, y, button, double=double, modifiers=modifiers)
        return dict(found)

    def _scroll_towards(self, row: dict[str, Any]) -> None:
        x, y, width, height = row["viewport"]
        away = int(row["away"]) or 1
        # A notch moves about three rows; the last ones go one at a time.
        notches = max(1, min(200, abs(away) // 4))
        self.desktop.wheel(x + width // 2, y + height // 2, notches if away > 0 else -notches)

    def click_map(self, longitude: float, latitude: float, **options: Any) -> None:
        """Click the main map at a place given in degrees."""
        self.click_map_xy(longitude, latitude, crs="EPSG:4326", **options)

    def click_map_xy(
        self,
        x: float,
        y: float,
        *,
        crs: str | None = None,
        selector: str | None = None,
        button: int = 1,
        double: bool = False,
        modifiers: str = "",
    ) -> None:
        """Click a map at a place given in the map's CRS, or in ``crs``."""
        found = self.session.ask("map_point", x=x, y=y, crs=crs, selector=selector)
        if not found["shown"]:
            raise DriverError(f"({x}, {y}) is outside the map: {self.map(selector)}")
        x_pixel, y_pixel = found["point"]
        self.desktop.click(x_pixel, y_pixel, button, double=double, modifiers=modifiers)

    def drag_map(self, start: tuple[float, float], end: tuple[float, float], crs: str | None = None) -> None:
        """Drag on the main map from one place to another."""
        ends = [self.session.ask("map_point", x=x, y=y, crs=crs)["point"] for x, y in (start, end)]
        self.desktop.drag((ends[0][0], ends[0][1]), (ends[1][0], ends[1][1]))

    def drag(self, selector: str, to: str) -> None:
        """Drag one widget onto another."""
        start, end = self.reach(selector)["point"], self.reach(to)["point"]
        self.desktop.drag((start[0], start[1]), (end[0], end[1]))

    def keys(self, *shortcuts: str) -> None:
        """Press shortcuts in what has the focus: ``Ctrl+K``, ``Num+1``, ``Return``."""
        self.desktop.keys(*shortcuts)

    def type(self, text: str, into: str | None = None, *, replace: bool = False) -> None:
        """Type a text, after a click into a field if one is named; ``replace`` selects what is there first."""
        if into is not None:
            self.click(into)
            self.wait_until(lambda: self._has_focus(into), f"{into} has the focus")
        if replace:
            self.keys("Ctrl+A")
        self.desktop.type(text)

    def _has_focus(self, selector: str) -> bool:
        focus = self.windows()["focus"]
        widget = self.widget(selector)
        if focus is None:
            return False
        if widget["focused"]:
            return True
        x, y, width, height = focus["rect"]
        left, top, wide, high = widget["rect"]
        # Spin boxes and editable combos give the focus to a line edit inside them.
        return bool(left <= x and top <= y and x + width <= left + wide and y + height <= top + high)

    def choose(self, selector: str, text: str) -> None:
        """Choose an entry of a combo box by its text."""
        self.click(selector)
        self.wait_until(lambda: self.windows()["popup"], f"the list of {selector} is open")
        self.click_row(selector, text)
        self.wait_until(lambda: not self.windows()["popup"], f"the list of {selector} is closed")
        self.wait_text(selector, re.escape(text))

    def menu(self, path: str) -> None:
        """Walk through the menu bar: ``Extension > OCS GE > Ouvrir un département``; trailing dots may be left out."""
        names = [name.strip() for name in path.split(">")]
        for depth, name in enumerate(names):
            item = self.wait_until(
                lambda depth=depth, name=name: self._menu_item(depth, name),  # type: ignore[misc]
                f"menu item {name!r} of {path!r}",
            )
            assert item is not None
            self.desktop.click(*item["point"])

    def context_menu(self, path: str) -> None:
        """Click through the popup menu that is already open."""
        for depth, name in enumerate((name.strip() for name in path.split(">")), start=1):
            item = self.wait_until(
                lambda depth=depth, name=name: self._menu_item(depth, name),  # type: ignore[misc]
                f"menu item {name!r} of {path!r}",
            )
            assert item is not None
            self.desktop.click(*item["point"])

    def _menu_item(self, depth: int, name: str) -> dict[str, Any] | None:
        menus = self.session.ask("menus")
        opened = [item for menu in menus["open"] for item in menu["items"]]
        items = menus["bar"] if depth == 0 else opened
        for item in items:
            if item["visible"] and item["enabled"] and _same_label(item["text"], name):
                return dict(item)
        return None


def _same_label(shown: str, wanted: str) -> bool:
    return shown.rstrip(".… ") == wanted.rstrip(".… ")
