"""Canvases that move together and show one cross-hair at the same place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsVertexMarker
from qgis.PyQt.QtCore import QObject, QSize
from qgis.PyQt.QtGui import QColor

_CROSS_COLOR = QColor(255, 230, 0)


@dataclass(frozen=True)
class _Place:
    """Where all linked canvases are: the middle in map units, and map units per pixel."""

    x: float
    y: float
    per_pixel: float

    def is_near(self, other: _Place) -> bool:
        """Whether both show the same to within a pixel."""
        off = max(abs(self.x - other.x), abs(self.y - other.y))
        return off < other.per_pixel and abs(self.per_pixel / other.per_pixel - 1) < 1e-3


class CanvasLink(QObject):
    """Links canvases of one CRS as equals: whichever is moved, the others follow at the same scale.

    A canvas that is resized moves nobody: its own extent is fitted to where all of them are.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slots: dict[QgsMapCanvas, tuple[Callable[[], None], Callable[[QgsPointXY], None]]] = {}
        self._sizes: dict[QgsMapCanvas, QSize] = {}
        self._crosses: dict[QgsMapCanvas, QgsVertexMarker] = {}
        self._place: _Place | None = None
        self._is_moving = False

    def add(self, canvas: QgsMapCanvas) -> None:
        """Link one more canvas; it goes where the first one is."""

        def moved() -> None:
            self._on_moved(canvas)

        def pointed(point: QgsPointXY) -> None:
            self._point(canvas, point)

        canvas.extentsChanged.connect(moved)
        canvas.xyCoordinates.connect(pointed)
        self._slots[canvas] = (moved, pointed)
        self._sizes[canvas] = canvas.size()
        if self._place is None:
            self._place = _place_of(canvas)
        else:
            self._move(canvas)

    def has(self, canvas: QgsMapCanvas) -> bool:
        """Whether a canvas is linked."""
        return canvas in self._slots

    def remove(self, canvas: QgsMapCanvas) -> None:
        """Let one canvas go its own way again."""
        moved, pointed = self._slots.pop(canvas)
        canvas.extentsChanged.disconnect(moved)
        canvas.xyCoordinates.disconnect(pointed)
        del self._sizes[canvas]
        cross = self._crosses.pop(canvas, None)
        if cross is not None:
            canvas.scene().removeItem(cross)

    def release(self) -> None:
        """Let all of them go."""
        for canvas in list(self._slots):
            self.remove(canvas)

    def _on_moved(self, source: QgsMapCanvas) -> None:
        if self._is_moving:
            return
        if self._sizes[source] != source.size():
            self._sizes[source] = source.size()
            self._move(source)
            return
        place = _place_of(source)
        if self._place is not None and place.is_near(self._place):
            return
        self._place = place
        for canvas in self._slots:
            if canvas is not source:
                self._move(canvas)

    def _move(self, canvas: QgsMapCanvas) -> None:
        place, size = self._place, canvas.size()
        assert place is not None
        middle = QgsPointXY(place.x, place.y)
        target = QgsRectangle.fromCenterAndSize(middle, size.width() * place.per_pixel, size.height() * place.per_pixel)
        if target.isEmpty() or not target.isFinite():
            return
        self._is_moving = True
        try:
            canvas.setExtent(target)
        finally:
            self._is_moving = False
        canvas.refresh()

    def _point(self, source: QgsMapCanvas, point: QgsPointXY) -> None:
        for canvas in self._slots:
            cross = self._crosses.get(canvas)
            if canvas is source:
                if cross is not None:
                    cross.hide()
                continue
            if cross is None:
                cross = self._crosses[canvas] = self._cross(canvas)
            cross.setCenter(point)
            cross.show()

    def _cross(self, canvas: QgsMapCanvas) -> QgsVertexMarker:
        cross = QgsVertexMarker(canvas)
        cross.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
        cross.setColor(_CROSS_COLOR)
        cross.setIconSize(22)
        cross.setPenWidth(2)
        return cross


def _place_of(canvas: QgsMapCanvas) -> _Place:
    middle = canvas.center()
    return _Place(middle.x(), middle.y(), canvas.mapUnitsPerPixel())
