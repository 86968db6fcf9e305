"""One of the linked views: what it shows is chosen above it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ...domain.reports import Report
from ...domain.text import tr
from ..reports.map_link import ReportOnMap
from .subjects import Subject


class ViewPane(QWidget):
    """A canvas and the list of subjects. ``chosen`` says that the person chose another one."""

    chosen = pyqtSignal()

    def __init__(self, position: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = QComboBox()
        self.subject.setObjectName(f"ocsgeViewSubject{position}")
        self.subject.setAccessibleName(tr("Ce que montre la vue {number}").format(number=position + 1))
        # Letters decide about reports; a list that takes them would jump about.
        self.subject.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.subject.activated.connect(self._on_activated)
        self.canvas = QgsMapCanvas()
        self.canvas.setObjectName(f"ocsgeViewCanvas{position}")
        self.canvas.setCanvasColor(Qt.GlobalColor.white)
        self.canvas.setParallelRenderingEnabled(True)
        self.canvas.enableAntiAliasing(True)
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self._on_map = ReportOnMap(self.canvas, self)
        self._subjects: tuple[Subject, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.subject)
        layout.addWidget(self.canvas, 1)

    @property
    def key(self) -> str:
        """Key of the subject shown, empty when there is nothing to show."""
        return str(self.subject.currentData() or "")

    def offer(self, subjects: Sequence[Subject], key: str) -> None:
        """Offer other subjects and show the one of ``key``."""
        self._subjects = tuple(subjects)
        self.subject.clear()
        for subject in subjects:
            self.subject.addItem(subject.title, subject.key)
        self.subject.setCurrentIndex(max(0, self.subject.findData(key)))
        self.subject.setEnabled(bool(subjects))
        self._show()

    def set_crs(self, crs: QgsCoordinateReferenceSystem) -> None:
        """Display in ``crs``, that of the main canvas."""
        self.canvas.setDestinationCrs(crs)

    def show_report(self, report: Report | None) -> None:
        """Outline another report's sketch, or none."""
        self._on_map.show_report(report)

    def release(self) -> None:
        """Let go of layers and drawings; the canvas is deleted afterwards."""
        self._on_map.release()
        self.canvas.setLayers([])
        self.canvas.unsetMapTool(self._pan)

    def _on_activated(self, _index: int) -> None:
        self._show()
        self.chosen.emit()

    def _show(self) -> None:
        shown = next((subject for subject in self._subjects if subject.key == self.key), None)
        self.canvas.setLayers(list(shown.layers) if shown is not None else [])
        self.canvas.refresh()
