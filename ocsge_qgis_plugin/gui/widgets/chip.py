"""A small checkable button whose checked state shows in every theme."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ..painting import painting


def frame_checked(widget: QWidget, painter: QPainter) -> None:
    """Draw a frame in the highlight colour: some dark themes give pressed buttons the shade of the others."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.Highlight), 2))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)


class Chip(QToolButton):
    """A checkable tool button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            with painting(self) as painter:
                frame_checked(self, painter)
