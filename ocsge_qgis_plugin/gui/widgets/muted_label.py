"""A label in a quieter ink than the text around it, right in any theme."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QLabel, QWidget

_INK = 0.62
_FULL_INK = 1.0


class MutedLabel(QLabel):
    """Plain text, its colour mixed from the palette's text and background whenever the palette changes."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._is_mixing = False
        self._ink = _INK
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mix()

    def set_muted(self, is_muted: bool) -> None:
        """Write in the quieter ink, or like the text around it."""
        ink = _INK if is_muted else _FULL_INK
        if ink != self._ink:
            self._ink = ink
            self._mix()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ParentChange) and not self._is_mixing:
            self._mix()

    def _mix(self) -> None:
        self._is_mixing = True
        parent = self.parentWidget()
        palette = QPalette(parent.palette() if parent is not None else self.palette())
        text = palette.color(QPalette.ColorRole.WindowText)
        ground = palette.color(QPalette.ColorRole.Window)
        mixed = QColor(
            round(text.red() * self._ink + ground.red() * (1 - self._ink)),
            round(text.green() * self._ink + ground.green() * (1 - self._ink)),
            round(text.blue() * self._ink + ground.blue() * (1 - self._ink)),
        )
        palette.setColor(QPalette.ColorRole.WindowText, mixed)
        self.setPalette(palette)
        self._is_mixing = False
