"""Text of any length shown as plain text, cheap until somebody asks for all of it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ...domain.quantities import count_text
from ...domain.text import tr
from ..plain_text import without_controls

# Beyond this a label lays the whole text out at every change of width.
_LABEL_LIMIT = 1500


class PlainTextView(QWidget):
    """A wrapped label; a long text shows its beginning and opens in a scrolling view on request."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = QPushButton()
        self._more.setFlat(True)
        self._more.clicked.connect(self._show_all)
        self._view = QPlainTextEdit()
        self._view.setReadOnly(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._label)
        layout.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._view)
        self.set_text("")

    @property
    def text(self) -> str:
        """The whole text."""
        return self._full

    def set_text(self, text: str) -> None:
        """Show ``text``, folded when it is long."""
        self._full = without_controls(text)
        is_long = len(self._full) > _LABEL_LIMIT
        self._label.setText(self._full[:_LABEL_LIMIT] + "…" if is_long else self._full)
        self._label.show()
        self._more.setText(tr("Lire la suite ({count} caractères)").format(count=count_text(len(self._full))))
        self._more.setVisible(is_long)
        self._view.clear()
        self._view.hide()

    def _show_all(self) -> None:
        self._view.setPlainText(self._full)
        self._view.setMinimumHeight(self.fontMetrics().lineSpacing() * 14)
        self._label.hide()
        self._view.show()
        # Before the button goes: its focus would go on to some widget below, and what scrolls would follow it there.
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._more.hide()
