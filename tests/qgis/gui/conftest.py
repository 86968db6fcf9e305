"""The dock in a window, on a real workspace and a real canvas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QWidget

from ocsge_qgis_plugin.domain.decisions import Decision, PolygonRef
from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.reports import Report
from ocsge_qgis_plugin.gui.reports.dock import ReportDock
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace

from .reporting import Found, Opened, PlainDesk, PlainEvidence

SQUARE = "POLYGON((420000 6320000, 420100 6320000, 420100 6320100, 420000 6320100, 420000 6320000))"


class Bench:
    """Everything a test of the dock needs, with words for what a person does."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.desk = PlainDesk()
        self.canvas = QgsMapCanvas()
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
        self.canvas.resize(800, 600)
        self.found: Found | None = Found(
            PolygonRef("delivery", 1, "hash"), "CS2.2.1", "US1.1", bytes(QgsGeometry.fromWkt(SQUARE).asWkb()), 10_000.0
        )
        self.picked: list[tuple[str, QgsPointXY]] = []
        self.window = QMainWindow()
        self.window.setCentralWidget(self.canvas)
        self.evidence = PlainEvidence()
        self.dock = ReportDock(self.desk, self.canvas, self._pick, self.evidence)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.window.resize(1600, 1000)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.settle()

    def open(self, *reports: Report) -> None:
        """Open the département with these reports in its workspace."""
        self.workspace.reports.upsert(reports)
        self.desk.open_with(Opened(self.workspace.departement, self.workspace))
        self.dock.focus_list()
        self.settle()

    def settle(self) -> None:
        """Let queued events and deferred deletions happen; list, panel and report take a turn of the loop each."""
        for _ in range(3):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where it would go: the open pop-up, else the focus."""
        QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), key, modifiers)
        self.settle()

    def pad(self, key: Qt.Key) -> None:
        """Press a key of the numeric keypad."""
        self.press(key, Qt.KeyboardModifier.KeypadModifier)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.settle()

    def click(self, name: str) -> None:
        """Click a widget of the dock, which must be visible."""
        widget = self.find(name)
        assert widget.isVisible(), f"{name} is hidden"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def find(self, name: str) -> QWidget:
        """Return a widget of the dock by its object name."""
        widget = self.dock.findChild(QWidget, name)
        assert widget is not None, f"no widget is called {name}"
        return widget

    def current(self) -> int:
        """Return the number of the report shown."""
        return int(self.find("ocsgeReportNumber").text().split()[-1])

    def decision_on(self, report: Report) -> Decision | None:
        """Return the current decision on a report, from the workspace."""
        return self.workspace.decisions.current_for(self.workspace.reports.uuid_of(report.key))

    def shown(self) -> list[int]:
        """Return the numbers of the reports listed."""
        return [summary.key.remote_id for summary in self.dock.list.model.rows]

    def close(self) -> None:
        self.desk.open_with(None)
        self.dock.unload()
        self.window.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def _pick(self, vintage: str, point: QgsPointXY) -> Found | None:
        self.picked.append((vintage, point))
        return self.found


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path, departement_of_code("40")) as opened:
        yield opened


@pytest.fixture
def bench(qgis_app: object, workspace: Workspace) -> Iterator[Bench]:
    made = Bench(workspace)
    yield made
    made.close()
