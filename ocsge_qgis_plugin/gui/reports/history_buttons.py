"""Undo and redo for the mouse, each saying what it would do."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ...domain.text import tr
from ..icons import icon
from ..plain_text import as_tooltip


class HistoryButtons(QWidget):
    """Two buttons below the list. They take no focus: the keyboard stays where it is."""

    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = {"undo": "", "redo": ""}
        self._steps = ("", "")
        self.undo = self._button("undo", "ocsgeUndo", tr("Annuler"))
        self.undo.clicked.connect(lambda: self.undo_asked.emit())
        self.redo = self._button("redo", "ocsgeRedo", tr("Rétablir"))
        self.redo.clicked.connect(lambda: self.redo_asked.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        self.show_steps("", "")

    def show_keys(self, undo: str, redo: str) -> None:
        """Write these keys into the tooltips."""
        self._keys = {"undo": undo, "redo": redo}
        self.show_steps(*self._steps)

    def show_steps(self, undone: str, redone: str) -> None:
        """Say what would be undone and redone; empty for nothing."""
        self._steps = (undone, redone)
        self.undo.setEnabled(bool(undone))
        self.redo.setEnabled(bool(redone))
        self.undo.setToolTip(
            as_tooltip(tr("Annuler : {step} ({keys})").format(step=undone, keys=self._keys["undo"]))
            if undone
            else tr("Rien à annuler : ce qui a été décidé est déjà parti.")
        )
        self.redo.setToolTip(
            as_tooltip(tr("Rétablir : {step} ({keys})").format(step=redone, keys=self._keys["redo"]))
            if redone
            else tr("Rien à rétablir.")
        )

    @staticmethod
    def _button(icon_name: str, name: str, title: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(icon_name))
        button.setAccessibleName(title)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button
