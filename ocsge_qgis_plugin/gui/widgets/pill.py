"""A short word in a rounded frame: a status, a state."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..painting import painting


class Pill(QWidget):
    """An icon and a word, drawn with palette roles only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QIcon()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    def set_content(self, icon: QIcon, text: str, tooltip: str = "") -> None:
        """Show another icon and word; nothing is shown for an empty word."""
        self._icon, self._text = icon, text
        self.setAccessibleName(text)
        self.setToolTip(tooltip)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        height = metrics.height() + 6
        return QSize(metrics.horizontalAdvance(self._text) + height + 10, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().height() * 3, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.sizeHint().height()
        rect = QRect(0, 0, min(self.width(), self.sizeHint().width()), height).adjusted(0, 0, -1, -1)
        fill = QColor(self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, height / 2, height / 2)
        side = height - 8
        self._icon.paint(painter, QRect(rect.left() + 5, rect.top() + 4, side, side))
        text_rect = rect.adjusted(side + 9, 0, -5, 0)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, text_rect.width())
        painter.drawText(text_rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
