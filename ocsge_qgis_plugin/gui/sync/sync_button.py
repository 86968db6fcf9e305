"""The sync button of the toolbar: what waits at a glance, a click sends, the arrow tells more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton, QWidget

from ...domain.text import tr
from ..icons import icon
from ..plain_text import as_tooltip
from .sync_panel import SyncPanel
from .sync_words import words_of

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...workflow.sync import SyncOutcome

_OPENING_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Menu, Qt.Key.Key_F4)


class SyncButton(QToolButton):
    """``report_asked`` carries the uuid of the report that a person chose among the results."""

    report_asked = pyqtSignal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("ocsgeSyncButton")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.panel = SyncPanel(desk, self)
        self.panel.report_asked.connect(self.report_asked)
        self.clicked.connect(lambda _checked=False: self._synchronise())
        desk.sync_state_changed.connect(self._refresh)
        desk.account_changed.connect(self._refresh)
        desk.opened_changed.connect(self._refresh)
        desk.sync_finished.connect(self._on_finished)
        self._refresh()

    def show_panel(self) -> None:
        """Open the panel under the button."""
        self.panel.show_below(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._arrow_rect().contains(event.pos()):
            self.show_panel()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self.show_panel()
            return
        super().keyPressEvent(event)

    def _arrow_rect(self) -> object:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ToolButton, option, QStyle.SubControl.SC_ToolButtonMenu, self
        )

    def _synchronise(self) -> None:
        if self._desk.sync_state.running:
            self.show_panel()
            return
        self._desk.synchronise()

    def _refresh(self, _what: object = None) -> None:
        words = words_of(self._desk.sync_state, is_logged_in=self._desk.connection.is_logged_in)
        self.setIcon(icon(words.icon))
        self.setText(words.text)
        self.setAccessibleName(tr("Synchronisation : {state}").format(state=words.text))
        self.setAccessibleDescription(" ".join(words.lines))
        self.setToolTip(as_tooltip("\n".join(words.lines)))
        if self.panel.isVisible():
            self.panel.refresh()

    def _on_finished(self, outcome: SyncOutcome) -> None:
        self.panel.add_outcome(outcome)
        if self.panel.isVisible():
            self.panel.refresh()
