"""Times the way from a key to the next report: the key reached QGIS, the report is shown, the map was asked for.

A turn of the event loop with nothing due paints what was changed. The measurement ends with the second such turn that
finds another report's number shown and the canvas drawing: the evidence panel is filled one turn after the report.
"""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QApplication, QLabel
from qgis.utils import iface

_NUMBER = "ocsgeReportNumber"


class Stopwatch(QObject):
    """Runs from a key press to the next report; ``seconds`` holds what was measured."""

    def __init__(self) -> None:
        super().__init__(QApplication.instance())
        self.seconds: list[float] = []
        self._start = 0.0
        self._was = ""
        self._draws = False
        self._is_shown = False
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._look)
        # Found once: looking through the main window takes tens of milliseconds, and would be measured as a block.
        self._label: QLabel | None = None
        iface.mapCanvas().renderStarting.connect(self._on_drawing)

    def arm(self) -> None:
        """Start at the next key."""
        if self._label is None:
            self._label = iface.mainWindow().findChild(QLabel, _NUMBER)
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.spontaneous():
            QApplication.instance().removeEventFilter(self)
            self._start, self._was = time.perf_counter(), self._number()
            self._draws = self._is_shown = False
            self._turn.start()
        return False

    def _on_drawing(self) -> None:
        self._draws = True

    def _look(self) -> None:
        was_shown, self._is_shown = self._is_shown, self._draws and self._number() != self._was
        if was_shown and self._is_shown:
            self.seconds.append(time.perf_counter() - self._start)
            self._turn.stop()

    def _number(self) -> str:
        return self._label.text() if self._label is not None else ""


_kept: list[Stopwatch] = []


def look_stopwatch(arm: bool = False) -> list[float]:
    """Return the seconds measured so far; ``arm`` measures from the next key on."""
    if not _kept:
        _kept.append(Stopwatch())
    if arm:
        _kept[0].arm()
    return list(_kept[0].seconds)


LOOKS = {"stopwatch": look_stopwatch}
