"""A curtain over the main canvas: another subject to the left of a line that the person drags."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QLineF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QKeyEvent, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

_LINE = QColor(255, 255, 255)
_HALO = QColor(0, 0, 0, 160)

# Jobs that were told to stop: Python must not destroy them while they still run.
_ENDING: set[QgsMapRendererParallelJob] = set()


class Curtain(QgsMapCanvasItem):
    """Draws other layers of the same place on the part of the canvas left of the line, in its own job."""

    def __init__(self, canvas: QgsMapCanvas, layers: Sequence[QgsMapLayer]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._layers = list(layers)
        self._image = QImage()
        self._job: QgsMapRendererParallelJob | None = None
        self.share = 0.5
        # Above the map, below what is drawn on it: the sketch stays in sight on both sides of the line.
        self.setZValue(-5)
        canvas.extentsChanged.connect(self.render)
        canvas.mapCanvasRefreshed.connect(self._render_once)
        self.render()

    def move_to(self, x: float) -> None:
        """Put the line at a pixel column of the canvas."""
        self.share = min(1.0, max(0.0, x / max(1, self._canvas.width())))
        self.update()

    def render(self) -> None:
        """Draw the layers anew, for where the canvas is now."""
        self._stop()
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers(self._layers)
        settings.setBackgroundColor(QColor(Qt.GlobalColor.white))
        self._image = QImage()
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def release(self) -> None:
        """Leave the canvas."""
        self._canvas.extentsChanged.disconnect(self.render)
        self._canvas.mapCanvasRefreshed.disconnect(self._render_once)
        self._stop()
        self._canvas.scene().removeItem(self)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem = None, widget: QWidget | None = None) -> None:
        """Draw the picture up to the line, and the line (called by Qt, in pixels of the canvas)."""
        width, height = float(self._canvas.width()), float(self._canvas.height())
        edge = width * self.share
        if not self._image.isNull():
            ratio = self._image.devicePixelRatio()
            painter.drawImage(QRectF(0, 0, edge, height), self._image, QRectF(0, 0, edge * ratio, height * ratio))
        for color, thickness in ((_HALO, 5), (_LINE, 2)):
            painter.setPen(QPen(color, thickness))
            painter.drawLine(QLineF(edge, 0, edge, height))

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def updatePosition(self) -> None:
        """Stay on the canvas, whose map moves below (called by QGIS)."""
        self.setPos(0, 0)

    def _render_once(self) -> None:
        if self._image.isNull() and self._job is None:
            self.render()

    def _on_finished(self) -> None:
        if self._job is not None:
            self._image = self._job.renderedImage()
            self._job.deleteLater()
            self._job = None
            self.update()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._on_finished)
            # It ends in its own time and goes then: waiting would hold the window up, dropping it would wait.
            self._job.finished.connect(self._job.deleteLater)
            _ENDING.add(self._job)
            self._job.destroyed.connect(lambda _=None, job=self._job: _ENDING.discard(job))
            self._job.cancelWithoutBlocking()
            self._job = None


class SwipeTool(QgsMapTool):
    """Shows the curtain while it is the canvas's tool. ``layers`` are asked for each time it is taken.

    ``take_key`` is offered every key pressed on the canvas meanwhile: dragging the line took the keyboard there.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        layers: Callable[[], Sequence[QgsMapLayer]],
        take_key: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._layers = layers
        self._take_key = take_key
        self._curtain: Curtain | None = None
        self._is_dragging = False
        self.setCursor(Qt.CursorShape.SplitHCursor)

    @property
    def share(self) -> float | None:
        """Where the line is, 0 at the left to 1 at the right; ``None`` while there is no curtain."""
        return self._curtain.share if self._curtain is not None else None

    def activate(self) -> None:
        super().activate()
        layers = self._layers()
        if layers and self._curtain is None:
            self._curtain = Curtain(self._canvas, layers)

    def deactivate(self) -> None:
        self._drop()
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        self._is_dragging = event.button() == Qt.MouseButton.LeftButton
        self._move(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._is_dragging:
            self._move(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        self._is_dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            self._canvas.unsetMapTool(self)
        elif self._take_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _move(self, event: QgsMapMouseEvent) -> None:
        if self._is_dragging and self._curtain is not None:
            self._curtain.move_to(event.pos().x())

    def _drop(self) -> None:
        if self._curtain is not None:
            self._curtain.release()
            self._curtain = None
