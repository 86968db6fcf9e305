"""The report on the map: its sketch and point drawn, the canvas centred, and clicks on the map answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ...domain.decisions import Correction
from ...domain.report_view import CLOSEST_SCALE, CONTEXT_FACTOR
from ...domain.reports import Report
from ...domain.sketches import drawable_wkt
from ...workflow.triage import Bounds
from ...workspace.summaries import ReportSummary
from ..map_tools.point_tools import PointTool

_WGS84 = "EPSG:4326"
_CLICK_TOLERANCE_PX = 14

# Over imagery of any colour: magenta occurs in no aerial photo, and the dark halo carries it on pale ground.
_SKETCH_COLOR = QColor(255, 0, 200)
_CORRECTION_COLOR = QColor(0, 220, 255)
_HALO = QColor(20, 20, 20, 160)


class ReportOnMap(QObject):
    """Draws what the dock shows. Everything it puts on the canvas goes away with :meth:`release`."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._correction_bands: list[QgsRubberBand] = []
        self._marker = QgsVertexMarker(canvas)
        self._marker.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        self._marker.setColor(_SKETCH_COLOR)
        self._marker.setIconSize(18)
        self._marker.setPenWidth(3)
        self._marker.hide()
        self._report: Report | None = None
        self._geometries: tuple[QgsGeometry, ...] = ()
        self._corrections: Sequence[Correction] = ()
        canvas.destinationCrsChanged.connect(self._redraw)

    def show_report(self, report: Report | None) -> None:
        """Draw another report, or none."""
        self._report = report
        objects = report.sketch.objects if report is not None and report.sketch is not None else ()
        read = (QgsGeometry.fromWkt(drawable_wkt(sketch_object.wkt)) for sketch_object in objects)
        self._geometries = tuple(geometry for geometry in read if not geometry.isNull() and not geometry.isEmpty())
        self._redraw()

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Outline the polygons to correct."""
        self._corrections = corrections
        self._redraw_corrections()

    def centre(self) -> None:
        """Bring the report into the middle of the canvas with its surroundings, no closer than 1:1,500."""
        if self._report is None:
            return
        extent = self._extent()
        if extent is None:
            return
        self._canvas.freeze(True)
        self._canvas.setExtent(extent)
        if self._canvas.scale() < CLOSEST_SCALE:
            self._canvas.zoomScale(CLOSEST_SCALE)
        self._canvas.freeze(False)
        self._canvas.refresh()

    def bounds(self) -> Bounds | None:
        """Return the canvas extent in WGS 84, ``None`` where it cannot be expressed."""
        transform = QgsCoordinateTransform(
            self._canvas.mapSettings().destinationCrs(), self._wgs84(), QgsProject.instance()
        )
        try:
            extent = transform.transformBoundingBox(self._canvas.extent())
        except QgsCsException:
            return None
        if not extent.isFinite():
            return None
        return Bounds(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())

    def nearest(self, point: QgsPointXY, summaries: Iterable[ReportSummary]) -> str:
        """Return the report closest to a clicked point (canvas CRS), empty when none lies under the pointer."""
        reach = _CLICK_TOLERANCE_PX * self._canvas.mapUnitsPerPixel()
        around = QgsRectangle(point.x() - reach, point.y() - reach, point.x() + reach, point.y() + reach)
        transform = self._to_canvas()
        try:
            searched = transform.transformBoundingBox(around, Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return ""
        best, best_distance = "", reach * reach
        for summary in summaries:
            if not searched.contains(QgsPointXY(summary.longitude, summary.latitude)):
                continue
            try:
                distance = transform.transform(QgsPointXY(summary.longitude, summary.latitude)).sqrDist(point)
            except QgsCsException:
                continue
            if distance <= best_distance:
                best, best_distance = summary.uuid, distance
        return best

    def release(self) -> None:
        """Take everything off the canvas."""
        self._canvas.destinationCrsChanged.disconnect(self._redraw)
        self._clear(self._bands)
        self._clear(self._correction_bands)
        self._canvas.scene().removeItem(self._marker)

    # Inside

    def _wgs84(self) -> QgsCoordinateReferenceSystem:
        return QgsCoordinateReferenceSystem(_WGS84)

    def _to_canvas(self, epsg: int = 0) -> QgsCoordinateTransform:
        source = QgsCoordinateReferenceSystem(f"EPSG:{epsg}") if epsg else self._wgs84()
        return QgsCoordinateTransform(source, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())

    def _moved(self, geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry | None:
        moved = QgsGeometry(geometry)
        try:
            result = moved.transform(transform)
        except QgsCsException:
            return None
        return moved if result == Qgis.GeometryOperationResult.Success else None

    def _extent(self) -> QgsRectangle | None:
        transform = self._to_canvas()
        try:
            point = transform.transform(QgsPointXY(self._report.longitude, self._report.latitude))
        except QgsCsException:
            return None
        extent = QgsRectangle(point, point)
        for geometry in self._geometries:
            moved = self._moved(geometry, transform)
            if moved is not None and moved.boundingBox().isFinite():
                extent.combineExtentWith(moved.boundingBox())
        if extent.width() == 0 and extent.height() == 0:
            extent.grow(max(self._canvas.mapUnitsPerPixel(), 1e-9))
        extent.scale(CONTEXT_FACTOR)
        return extent

    def _redraw(self) -> None:
        self._clear(self._bands)
        self._marker.setVisible(self._report is not None)
        transform = self._to_canvas()
        if self._report is not None:
            try:
                self._marker.setCenter(transform.transform(QgsPointXY(self._report.longitude, self._report.latitude)))
            except QgsCsException:
                self._marker.hide()
        for geometry in self._geometries:
            moved = self._moved(geometry, transform)
            if moved is not None:
                self._bands.append(self._band(moved, _SKETCH_COLOR, Qt.PenStyle.SolidLine))
        self._redraw_corrections()

    def _redraw_corrections(self) -> None:
        self._clear(self._correction_bands)
        for correction in self._corrections:
            geometry = QgsGeometry()
            geometry.fromWkb(correction.wkb)
            moved = self._moved(geometry, self._to_canvas(correction.epsg)) if not geometry.isNull() else None
            if moved is not None:
                self._correction_bands.append(self._band(moved, _CORRECTION_COLOR, Qt.PenStyle.DashLine))

    def _band(self, geometry: QgsGeometry, color: QColor, style: Qt.PenStyle) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, geometry.type())
        band.setStrokeColor(color)
        band.setSecondaryStrokeColor(_HALO)
        band.setFillColor(QColor(color.red(), color.green(), color.blue(), 24))
        band.setWidth(3)
        band.setLineStyle(style)
        band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
        band.setIconSize(9)
        band.setToGeometry(geometry)
        return band

    def _clear(self, bands: list[QgsRubberBand]) -> None:
        for band in bands:
            self._canvas.scene().removeItem(band)
        bands.clear()


class CanvasPicker(QObject):
    """Borrows the canvas for clicks and gives it back to the tool that had it."""

    clicked = pyqtSignal(QgsPointXY)
    stopped = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, cursor: Qt.CursorShape, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._before: QgsMapTool | None = None
        self._tool = PointTool(canvas, cursor)
        self._tool.clicked.connect(self.clicked)
        self._tool.put_away.connect(self.stop)
        self._tool.deactivated.connect(self.stopped)

    @property
    def is_active(self) -> bool:
        """Whether clicks on the canvas come here."""
        return self._canvas.mapTool() is self._tool

    def start(self) -> None:
        """Take clicks from now on."""
        if not self.is_active:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)

    def stop(self) -> None:
        """Give the canvas back."""
        if self.is_active:
            self._canvas.unsetMapTool(self._tool)
            if self._before is not None:
                self._canvas.setMapTool(self._before)
        self._before = None

    def release(self) -> None:
        """Give the canvas back for good."""
        self._tool.deactivated.disconnect(self.stopped)
        self.stop()
        self._tool.deleteLater()
