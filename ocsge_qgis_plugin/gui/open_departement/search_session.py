"""One search for deliveries at a time; what an earlier one still brings is dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...domain.departements import Departement
from ...domain.errors import OcsGeError
from ...domain.text import tr
from ...landcover.errors import WorkCancelledError
from ...landcover.records import DeliveryScan

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.tasks import TaskHandle


class SearchSession(QObject):
    """Remembers the last scan and whose it is."""

    found = pyqtSignal(object, object)
    failed = pyqtSignal(object)
    progressed = pyqtSignal(str, int, int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: TaskHandle | None = None
        self._number = 0
        self._result: tuple[Departement, DeliveryScan] | None = None

    @property
    def is_running(self) -> bool:
        """Whether a search is under way."""
        return self._task is not None

    def scan_of(self, departement: Departement) -> DeliveryScan | None:
        """Return the last scan when it is of ``departement``."""
        return self._result[1] if self._result is not None and self._result[0] == departement else None

    def start(self, folder: Path, departement: Departement) -> None:
        """Look for ``departement`` in ``folder``; an earlier search stops and its result is dropped."""
        self.stop()
        number = self._number

        def on_found(scan: DeliveryScan) -> None:
            if number == self._number:
                self._task = None
                self._result = (departement, scan)
                self.found.emit(departement, scan)

        def on_failed(error: OcsGeError) -> None:
            if number == self._number:
                self._task = None
                self.failed.emit(error)

        def on_progress(step: str, done: int, total: int) -> None:
            if number == self._number:
                self.progressed.emit(step, done, total)

        self._task = self._desk.search.start(folder, departement, on_found, on_failed, on_progress)

    def cancel(self) -> None:
        """Stop at the person's wish: ``failed`` says so at once, whatever the task still does."""
        if self._task is not None:
            self.stop()
            self.failed.emit(WorkCancelledError(tr("La recherche a été interrompue.")))

    def stop(self) -> None:
        """Stop silently and forget the last scan."""
        self._number += 1
        self._result = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
