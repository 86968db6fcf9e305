"""A push button with an icon, a label that gives way, and its key written at the right."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPainter, QPaintEvent, QPalette, QTextOption
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ..painting import painting
from ..plain_text import as_menu_text
from .chip import frame_checked

_ICON = 18
_MARGIN = 7


class KeyButton(QPushButton):
    """Icon and key always stay visible; ``label`` wraps where lines were granted, and is elided beyond."""

    def __init__(self, icon: QIcon, label: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(as_menu_text(label), parent)
        self._icon, self._label, self._key = icon, label, key
        self._lines = 1
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_label(self, label: str) -> None:
        """Write another label."""
        self._label = label
        self.setText(as_menu_text(label))
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Write another key."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_lines(self, lines: int) -> None:
        """Grant the label a height of one or two lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        height = metrics.height() + metrics.lineSpacing() * (self._lines - 1) + (14 if self._lines == 1 else 8)
        return QSize(self._around() + metrics.horizontalAdvance(self._label), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around() + self.fontMetrics().averageCharWidth() * 6, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        with painting(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        rect = self.rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self._icon.paint(
            painter,
            QRect(rect.left(), rect.center().y() - _ICON // 2, _ICON, _ICON),
            Qt.AlignmentFlag.AlignCenter,
            mode,
        )
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.ButtonText))
        text = rect.adjusted(_ICON + 6, 0, -self._key_width() - 4, 0)
        # Words wrap unevenly: a little less than the lines' full width is what surely fits.
        room = round(text.width() * (self._lines if self._lines == 1 else self._lines - 0.3))
        shown = self.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        option = QTextOption(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(text), shown, option)
        if self._key:
            self._paint_key(painter, rect)
        if self.isChecked():
            frame_checked(self, painter)

    def _paint_key(self, painter: QPainter, rect: QRect) -> None:
        metrics = self.fontMetrics()
        width, height = self._key_width(), metrics.height() + 2
        frame = QRect(rect.right() - width + 1, rect.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setOpacity(0.55)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0, 0, -1, -1), 3, 3)
        painter.restore()
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._key)

    def _key_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._key) + 10 if self._key else 0

    def _around(self) -> int:
        return _ICON + 6 + self._key_width() + 8 + 2 * _MARGIN
