"""A thin bar of land classes, each as wide as its share."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...domain.quantities import percent_text
from ...workflow.evidence_lines import Segment
from ..painting import painting
from ..plain_text import as_tooltip

_HEIGHT = 9


class ClassBar(QWidget):
    """Shares in IGN's colours; the one under the mouse is named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show other shares; without any the bar takes no room."""
        self._segments = tuple(segments)
        self.setVisible(bool(segments))
        self.setAccessibleName(", ".join(f"{found.name} {percent_text(found.share)}" for found in segments))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            left = 0.0
            for segment in self._segments:
                width = segment.share * self.width()
                painter.fillRect(QRectF(left, 0, width, self.height()), QColor(segment.color))
                left += width
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            segment = self._segment_at(event.pos().x())
            text = f"{segment.name} : {percent_text(segment.share)}" if segment is not None else ""
            QToolTip.showText(event.globalPos(), as_tooltip(text), self)
            return True
        return super().event(event)

    def _segment_at(self, x: int) -> Segment | None:
        share = x / max(1, self.width())
        for segment in self._segments:
            share -= segment.share
            if share < 0:
                return segment
        return self._segments[-1] if self._segments else None
