"""The window of linked views: two or four canvases that follow the main one, on any screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QByteArray, QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...bridge import settings as keys
from ...domain.reports import Report
from ...domain.text import tr
from ..icons import icon
from .canvas_link import CanvasLink
from .pane import ViewPane
from .subjects import first_choice, subjects_of

if TYPE_CHECKING:
    from ...bridge.settings import PluginSettings

_COUNTS = (2, 4)
_LAYERS_SETTLE_MS = 150


class LinkedViewsWindow(QWidget):
    """Made once, hidden when closed. Choice of views, their number and the window's place are remembered.

    ``take_key`` is offered every key pressed here, so that the loop goes on while the eyes are on this window.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        settings: PluginSettings,
        take_key: Callable[[QKeyEvent], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("ocsgeLinkedViews")
        self.setWindowTitle(tr("Vues liées OCS GE"))
        self._main = canvas
        self._take_key = take_key
        self._settings = settings
        self._report: Report | None = None
        self._panes: list[ViewPane] = []
        self._link: CanvasLink | None = None
        self._counts = QButtonGroup(self)
        self._nothing = QLabel(tr("Ouvrez un département pour comparer ses millésimes."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(4)
        layout.addLayout(self._build_bar())
        layout.addWidget(self._nothing, 1)
        layout.addLayout(self._grid, 1)
        # Layers come one by one when a département opens.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LAYERS_SETTLE_MS)
        self._later.timeout.connect(self._offer)
        self._restore()

    def toggle(self) -> None:
        """Show the window, or put it away."""
        if self.isVisible():
            self.close()
        else:
            self.show()
            self.raise_()

    def show_report(self, report: Report | None) -> None:
        """Outline another report in each view; the views are where the main canvas is."""
        self._report = report
        for pane in self._panes:
            pane.show_report(report)

    def curtain_layers(self) -> list[QgsMapLayer]:
        """Return what a curtain over the main canvas shows: the imagery of the oldest vintage, else the first subject.

        The main canvas shows the newest vintage, so that the line separates before from after.
        """
        subjects = subjects_of(QgsProject.instance())
        return list(subjects[0].layers) if subjects else []

    def unload(self) -> None:
        """Let go of project, canvases and layers; the window can be deleted afterwards."""
        self._later.stop()
        self._leave()
        self.close()

    # Coming and going

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._link is None:
            self._enter()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        self._leave()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not self._take_key(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._offer()

    def _enter(self) -> None:
        self._link = CanvasLink(self)
        self._link.add(self._main)
        project = QgsProject.instance()
        project.layersAdded.connect(self._on_layers)
        project.layersRemoved.connect(self._on_layers)
        self._main.destinationCrsChanged.connect(self._set_crs)
        self._set_count(self._counts.checkedId())

    def _leave(self) -> None:
        if self._link is None:
            return
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._on_layers)
        project.layersRemoved.disconnect(self._on_layers)
        self._main.destinationCrsChanged.disconnect(self._set_crs)
        self._drop_panes()
        self._link.release()
        self._link.deleteLater()
        self._link = None

    def _on_layers(self, _layers: object) -> None:
        self._later.start()

    # Views

    def _build_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        for count in _COUNTS:
            button = QToolButton()
            button.setObjectName(f"ocsgeViews{count}")
            button.setText(tr("{count} vues").format(count=count))
            button.setCheckable(True)
            self._counts.addButton(button, count)
            bar.addWidget(button)
        full = QToolButton()
        full.setObjectName("ocsgeViewsFullScreen")
        full.setIcon(icon("map-extent"))
        full.setToolTip(tr("Plein écran"))
        full.clicked.connect(lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen))
        bar.addStretch(1)
        bar.addWidget(full)
        self._counts.idClicked.connect(self._set_count)
        return bar

    def _set_count(self, count: int) -> None:
        self._remember_choice()
        self._drop_panes()
        assert self._link is not None
        for position in range(count):
            pane = ViewPane(position)
            pane.chosen.connect(self._remember_choice)
            pane.set_crs(self._main.mapSettings().destinationCrs())
            pane.show_report(self._report)
            self._grid.addWidget(pane, position // 2, position % 2)
            self._panes.append(pane)
        self._offer()
        # Sizes are known once the grid is laid out; scale and place depend on them.
        QTimer.singleShot(0, self._link_panes)

    def _link_panes(self) -> None:
        if self._link is None:
            return
        for pane in self._panes:
            self._link.add(pane.canvas)

    def _drop_panes(self) -> None:
        for pane in self._panes:
            if self._link is not None and self._link.has(pane.canvas):
                self._link.remove(pane.canvas)
            pane.release()
            self._grid.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
        self._panes.clear()

    def _offer(self) -> None:
        subjects = subjects_of(QgsProject.instance())
        chosen = [pane.key for pane in self._panes]
        remembered = chosen if any(chosen) else self._settings.text(keys.LINKED_VIEWS).split()
        wanted = first_choice(subjects, len(self._panes), remembered)
        self._nothing.setVisible(not subjects)
        for position, pane in enumerate(self._panes):
            pane.setVisible(bool(subjects))
            pane.offer(subjects, wanted[position] if position < len(wanted) else "")

    def _set_crs(self) -> None:
        for pane in self._panes:
            pane.set_crs(self._main.mapSettings().destinationCrs())

    # Memory

    def _restore(self) -> None:
        count = self._settings.number(keys.LINKED_VIEW_COUNT)
        self._counts.button(count if count in _COUNTS else _COUNTS[0]).setChecked(True)
        geometry = self._settings.text(keys.LINKED_VIEWS_GEOMETRY)
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore"))):
            self.resize(1100, 600)

    def _remember(self) -> None:
        self._remember_choice()
        place = bytes(self.saveGeometry().toBase64()).decode("ascii")
        self._settings.store(keys.LINKED_VIEWS_GEOMETRY, place)
        self._settings.store(keys.LINKED_VIEW_COUNT, self._counts.checkedId())

    def _remember_choice(self) -> None:
        chosen = [pane.key for pane in self._panes if pane.key]
        if chosen:
            self._settings.store(keys.LINKED_VIEWS, " ".join(chosen))
