"""The probe's eyes for widgets, actions, menus, windows and message bars. Runs inside QGIS; reads only.

A *selector* names a widget: path segments separated by ``/``, each ``objectName``, ``objectName:ClassName``,
``:ClassName``, with ``=visible text`` allowed at the very end and ``#2`` for the second of several. Examples:
``ReportDock/decideButton``, ``MyDialog/:QPushButton=Annuler``, ``:QgsMapCanvas``.
"""

from __future__ import annotations

import re

import qgis.utils
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtGui import QAction, QTextDocument
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QLabel,
    QMenu,
    QMenuBar,
    QProgressBar,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

SEGMENT = re.compile(r"(?P<name>[^:=#]*)(?::(?P<kind>\w+))?(?:=(?P<text>[^#]*))?(?:#(?P<index>\d+))?$")


def rectangle(widget: QWidget) -> list[int]:
    """Return x, y, width, height on the screen."""
    corner = widget.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), widget.width(), widget.height()]


def plain(text: str) -> str:
    """Return a text without mnemonic marks (``&Fichier``) and mark-up."""
    if Qt.mightBeRichText(text):
        text = _html_as_read(text)
    return re.sub(r"\s*\(&\w\)|&(?=\S)", "", text)


def _html_as_read(text: str) -> str:
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def text_of(widget: QWidget) -> str:
    """Return what a person reads on the widget."""
    for getter in ("toPlainText", "currentText", "text", "title", "windowTitle"):
        value = getattr(widget, getter, None)
        # Widgets that paint their own text have it as a property.
        if callable(value):
            value = value()
        if isinstance(value, str):
            return value if getter == "toPlainText" else plain(value)
    return ""


def value_of(widget: QWidget) -> object:
    """Return what the widget is set to: checked, number, index; None when it has no such thing."""
    if isinstance(widget, QAbstractButton):
        return widget.isChecked() if widget.isCheckable() else None
    if isinstance(widget, QGroupBox):
        return widget.isChecked() if widget.isCheckable() else None
    if isinstance(widget, QComboBox):
        return widget.currentIndex()
    if isinstance(widget, (QProgressBar, QAbstractSpinBox)) and hasattr(widget, "value"):
        return widget.value()
    return None


def reachable_point(widget: QWidget) -> QPoint | None:
    """Return a point of the screen at which a click meets the widget; None when it is covered or scrolled away."""
    visible = widget.visibleRegion().boundingRect()
    if visible.isEmpty() or not widget.isVisible():
        return None
    candidates = [visible.center(), visible.topLeft() + QPoint(6, 6), visible.bottomRight() - QPoint(6, 6)]
    if isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton) and widget.isCheckable():
        # Check boxes are wide; only their mark and text react.
        candidates.insert(0, QPoint(visible.left() + 8, visible.center().y()))
    for point in candidates:
        on_screen = widget.mapToGlobal(point)
        hit = QApplication.widgetAt(on_screen)
        if hit is not None and (hit is widget or widget.isAncestorOf(hit)):
            return on_screen
    return None


def describe(widget: QWidget) -> dict:
    """Return everything the driver may want to know of a widget."""
    point = reachable_point(widget)
    area = _scroll_area(widget)
    return {
        "name": widget.objectName(),
        "class": type(widget).__name__,
        "qt_class": widget.metaObject().className(),
        "rect": rectangle(widget),
        "visible": widget.isVisible(),
        "enabled": widget.isEnabled(),
        "focused": widget.hasFocus(),
        "text": text_of(widget),
        "value": value_of(widget),
        "tooltip": plain(widget.toolTip()),
        "placeholder": widget.placeholderText() if hasattr(widget, "placeholderText") else "",
        "point": [point.x(), point.y()] if point is not None else None,
        "scroll_area": rectangle(area.viewport()) if area is not None else None,
        "modal": widget.isModal(),
    }


def _scroll_area(widget: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        grand = parent.parentWidget()
        if isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent:
            return grand
        parent = grand
    return None


def _matches_kind(widget: QWidget, kind: str | None) -> bool:
    return not kind or widget.inherits(kind) or any(base.__name__ == kind for base in type(widget).__mro__)


def _unique(widgets: list[QWidget]) -> list[QWidget]:
    seen: dict[int, QWidget] = {}
    for widget in widgets:
        seen.setdefault(sip.unwrapinstance(widget), widget)
    return list(seen.values())


def _roots() -> list[QWidget]:
    """Return the windows that belong to no other: from them every widget is met, and met once."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.parentWidget() is None]


def _named(name: str) -> list[QWidget]:
    """Return the widgets of one name, in the order of the tree when there are several.

    ``findChildren`` makes a Python object of each of QGIS's thousands of objects, menus and actions included; a test
    that waits looks many times a second, and kept QGIS busy by looking.
    """
    found = [widget for widget in QApplication.allWidgets() if widget.objectName() == name]
    if len(found) < 2:
        return found
    return [widget for root in _roots() for widget in (root, *root.findChildren(QWidget, name)) if widget in found]


def find_all(selector: str) -> list[QWidget]:
    """Return every widget a selector matches, hidden ones too."""
    head, equals, text = selector.partition("=")
    index = None
    marked = re.search(r"#(\d+)$", text if equals else head)
    if marked:
        index = int(marked[1])
        head, text = (head, text[: marked.start()]) if equals else (head[: marked.start()], text)
    level: list[QWidget] = []
    for depth, part in enumerate(head.split("/")):
        segment = SEGMENT.match(part)
        if segment is None:
            raise LookupError(f"{selector!r} is not a selector")
        name, kind = segment["name"], segment["kind"]
        if depth > 0:
            found = [child for root in level for child in root.findChildren(QWidget, name or None)]
        elif name:
            found = _named(name)
        else:
            found = [widget for root in _roots() for widget in (root, *root.findChildren(QWidget))]
        level = [widget for widget in _unique(found) if _matches_kind(widget, kind)]
    if equals:
        level = [widget for widget in level if text_of(widget) == text]
    if index is not None:
        shown = [widget for widget in level if widget.isVisible()]
        return shown[index - 1 : index]
    return level


def find(selector: str) -> QWidget:
    """Return the one visible widget of a selector, or a hidden one when none is visible.

    :raises LookupError: when there is none, or several visible ones.
    """
    found = find_all(selector) or _widgets_of_action(selector)
    visible = [widget for widget in found if widget.isVisible()]
    if len(visible) == 1:
        return visible[0]
    if len(visible) > 1:
        listed = ", ".join(f"{widget.objectName()}:{type(widget).__name__}" for widget in visible[:6])
        raise LookupError(f"{selector!r} matches {len(visible)} visible widgets: {listed}")
    if found:
        return found[0]
    raise LookupError(f"no widget {selector!r}")


def _widgets_of_action(name: str) -> list[QWidget]:
    buttons: list[QWidget] = []
    for widget in QApplication.allWidgets():
        if isinstance(widget, QToolBar):
            named = (action for action in widget.actions() if action.objectName() == name)
            buttons.extend(button for button in map(widget.widgetForAction, named) if button is not None)
        elif isinstance(widget, QToolButton):
            action = widget.defaultAction()
            if action is not None and action.objectName() == name:
                buttons.append(widget)
    return _unique(buttons)


def look_widget(selector: str) -> dict:
    """Describe one widget."""
    return describe(find(selector))


def look_widgets(selector: str) -> list[dict]:
    """Describe every visible widget of a selector."""
    return [describe(widget) for widget in find_all(selector) if widget.isVisible()]


def look_exists(selector: str) -> bool:
    """Say whether a visible widget matches."""
    found = find_all(selector) or _widgets_of_action(selector)
    return any(widget.isVisible() for widget in found)


def look_action(name: str) -> dict:
    """Describe a QAction of the main window or of any window by its object name."""
    for root in _roots():
        action = root.findChild(QAction, name)
        if action is not None:
            return {
                "text": plain(action.text()),
                "enabled": action.isEnabled(),
                "visible": action.isVisible(),
                "checked": action.isChecked(),
                "tooltip": plain(action.toolTip()),
                "shortcuts": [key.toString() for key in action.shortcuts()],
            }
    raise LookupError(f"no action {name!r}")


def _items(menu: QMenu | QMenuBar) -> list[dict]:
    items = []
    for action in menu.actions():
        area: QRect = menu.actionGeometry(action)
        center = menu.mapToGlobal(area.center())
        items.append(
            {
                "text": plain(action.text()),
                "enabled": action.isEnabled(),
                "visible": action.isVisible() and area.height() > 0 and not action.isSeparator(),
                "checked": action.isChecked(),
                "submenu": action.menu() is not None,
                "point": [center.x(), center.y()],
            }
        )
    return items


def look_menus() -> dict:
    """Return the items of the active window's menu bar and of every open menu, outermost first."""
    bars = [bar for bar in QApplication.instance().allWidgets() if isinstance(bar, QMenuBar) and bar.isVisible()]
    menus = [menu for menu in QApplication.topLevelWidgets() if isinstance(menu, QMenu) and menu.isVisible()]
    return {
        "bar": _items(bars[0]) if bars else [],
        "open": [{"rect": rectangle(menu), "items": _items(menu)} for menu in menus],
    }


def look_tabs(selector: str) -> list[dict]:
    """Return the tabs of a tab bar, or of the one inside a tab widget."""
    widget = find(selector)
    bar = widget if isinstance(widget, QTabBar) else widget.findChild(QTabBar)
    if bar is None:
        raise LookupError(f"{selector!r} has no tabs")
    tabs = []
    for index in range(bar.count()):
        center = bar.mapToGlobal(bar.tabRect(index).center())
        tabs.append(
            {
                "text": plain(bar.tabText(index)),
                "current": bar.currentIndex() == index,
                "enabled": bar.isTabEnabled(index),
                "point": [center.x(), center.y()],
            }
        )
    return tabs


def look_windows() -> dict:
    """Return the visible windows, and which of them is active, modal or a popup."""

    def short(widget: QWidget | None) -> dict | None:
        if widget is None:
            return None
        return {
            "name": widget.objectName(),
            "class": type(widget).__name__,
            "title": widget.windowTitle(),
            "modal": widget.isModal(),
            "rect": rectangle(widget),
            "texts": [plain(label.text()) for label in widget.findChildren(QLabel) if label.isVisible()][:8]
            if widget.isModal()
            else [],
        }

    focus = QApplication.focusWidget()
    return {
        "windows": [
            short(window)
            for window in QApplication.topLevelWidgets()
            if window.isVisible() and not isinstance(window, QMenu)
        ],
        "modal": short(QApplication.activeModalWidget()),
        "popup": short(QApplication.activePopupWidget()),
        "active": short(QApplication.activeWindow()),
        "focus": describe(focus) if focus is not None else None,
    }


def look_message_bar() -> list[dict]:
    """Return the messages standing in QGIS's message bar, with their level."""
    names = {0: "info", 1: "warning", 2: "critical", 3: "success"}
    found = []
    for item in qgis.utils.iface.messageBar().items():
        level = item.level()
        found.append(
            {
                "title": plain(item.title()),
                # Always HTML, and shown as such, though most messages hold no mark-up.
                "text": _html_as_read(item.text()),
                "level": names.get(int(getattr(level, "value", level)), "none"),
            }
        )
    return found


def look_docks() -> list[dict]:
    """Return the docks of the main window."""
    return [
        {
            "name": dock.objectName(),
            "title": plain(dock.windowTitle()),
            "visible": dock.isVisible(),
            "rect": rectangle(dock),
            "floating": dock.isFloating(),
        }
        for dock in qgis.utils.iface.mainWindow().findChildren(QDockWidget)
    ]


LOOKS = {
    "widget": look_widget,
    "widgets": look_widgets,
    "exists": look_exists,
    "action": look_action,
    "menus": look_menus,
    "tabs": look_tabs,
    "windows": look_windows,
    "message_bar": look_message_bar,
    "docks": look_docks,
}
