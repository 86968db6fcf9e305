"""Dock and map following each other: centring, picking reports and polygons, filtering by the view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ...domain.errors import OcsGeError
from ...domain.reports import Report
from ...domain.text import tr
from ..widgets.inline_message import Level
from .layer_selection import LayerSelection
from .map_link import CanvasPicker, ReportOnMap

if TYPE_CHECKING:
    from ...landcover.polygons import FoundPolygon
    from .dock import ReportDock


class MapSession(QObject):
    """What the dock does on the canvas. ``report_chosen`` brings the uuid of a report clicked there."""

    report_chosen = pyqtSignal(str)

    def __init__(
        self,
        dock: ReportDock,
        canvas: QgsMapCanvas,
        pick_polygon: Callable[[str, QgsPointXY], FoundPolygon | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dock, self._canvas, self._pick_polygon = dock, canvas, pick_polygon
        self._stays = False
        self._on_map = ReportOnMap(canvas, self)
        self._layer_selection = LayerSelection(self)
        self._layer_selection.report_selected.connect(self.report_chosen)
        self._polygon_picker = CanvasPicker(canvas, Qt.CursorShape.CrossCursor, self)
        self._polygon_picker.clicked.connect(self._on_polygon_point)
        self._polygon_picker.stopped.connect(lambda: dock.bar.corrections.pick.setChecked(False))
        self._report_picker = CanvasPicker(canvas, Qt.CursorShape.PointingHandCursor, self)
        self._report_picker.clicked.connect(self._on_report_point)
        self._report_picker.stopped.connect(lambda: dock.list.filter_bar.pick_report.setChecked(False))
        dock.bar.pick_toggled.connect(self._toggle_polygon_picker)
        dock.bar.corrections_changed.connect(self._on_map.show_corrections)
        dock.list.filter_bar.pick_report_toggled.connect(self._toggle_report_picker)
        dock.list.filter_bar.map_only_changed.connect(self._follow_extent)
        canvas.extentsChanged.connect(self._follow_extent)

    def show_report(self, report: Report | None) -> None:
        """Draw another report and, unless it was chosen on the map itself, centre on it."""
        if report is None:
            self.stop_picking()
        self._on_map.show_report(report)
        if not self._stays:
            self.centre()

    def centre(self) -> None:
        """Centre the map on the report at hand."""
        self._on_map.centre()

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Leave the map where it is while a report chosen on it is shown."""
        self._stays = True
        try:
            yield
        finally:
            self._stays = False

    def stop_picking(self) -> None:
        """Give the canvas back to the person's tool."""
        self._polygon_picker.stop()
        self._report_picker.stop()

    def release(self) -> None:
        """Take everything off the canvas."""
        self._canvas.extentsChanged.disconnect(self._follow_extent)
        self._layer_selection.release()
        self._polygon_picker.release()
        self._report_picker.release()
        self._on_map.release()

    def _on_polygon_point(self, point: QgsPointXY) -> None:
        message = self._dock.bar.message
        vintages = self._dock.bar.corrections.vintages()
        if not vintages:
            message.show_message(Level.INFO, tr("Cochez d'abord le millésime à corriger."))
            return
        missing = []
        for vintage in vintages:
            try:
                found = self._pick_polygon(vintage, point)
            except OcsGeError as error:
                message.show_error(error)
                return
            if found is None:
                missing.append(vintage)
            else:
                self._dock.bar.add_polygon(vintage, found)
        if missing:
            message.show_message(
                Level.WARNING,
                tr("Aucun polygone de l'OCS GE {vintages} à cet endroit.").format(vintages=", ".join(missing)),
            )
        else:
            self._polygon_picker.stop()

    def _on_report_point(self, point: QgsPointXY) -> None:
        uuid = self._on_map.nearest(point, self._dock.list.model.rows)
        if uuid:
            self.report_chosen.emit(uuid)
        else:
            self._dock.message.show_message(Level.INFO, tr("Aucun signalement affiché à cet endroit."))

    def _toggle_polygon_picker(self, wanted: bool) -> None:
        if wanted:
            self._polygon_picker.start()
        else:
            self._polygon_picker.stop()

    def _toggle_report_picker(self, wanted: bool) -> None:
        if wanted:
            self._report_picker.start()
        else:
            self._report_picker.stop()

    def _follow_extent(self, *_ignored: object) -> None:
        bar = self._dock.list.filter_bar
        bar.set_bounds(self._on_map.bounds() if bar.map_only.isChecked() else None)
