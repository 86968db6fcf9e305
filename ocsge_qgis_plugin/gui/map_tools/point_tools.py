"""Map tools that hand over the point clicked and leave the rest to others."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent


class PointTool(QgsMapTool):
    """Emits the points clicked, in the canvas CRS, until it is put away (Esc or right click).

    The left button picks; panning with the middle button, the wheel and the space bar stays QGIS's.
    """

    clicked = pyqtSignal(QgsPointXY)
    put_away = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, cursor: Qt.CursorShape = Qt.CursorShape.CrossCursor) -> None:
        super().__init__(canvas)
        self.setCursor(cursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.mapPoint())
        elif event.button() == Qt.MouseButton.RightButton:
            self.put_away.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.put_away.emit()
        else:
            event.ignore()
