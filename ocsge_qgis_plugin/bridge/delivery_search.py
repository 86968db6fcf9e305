"""Looking for a département's deliveries in the folder a person points to, off the GUI thread.

Archives are unpacked only when a person asked for it, into the folder of the workspaces; the wish is remembered per
département, so that its layers are found again when QGIS reopens it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..domain.departements import Departement
from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..landcover.delivery import DeliveryScan, find_deliveries
from ..workspace.national import NationalStore
from .tasks import TaskContext, TaskHandle, TaskRunner

_UNPACKED = "unpacked_archives"
_UNPACK_FOLDER = "archives"


class DeliverySearch:
    """Finds deliveries: :meth:`start` in a task of its own, :meth:`run` inside another."""

    def __init__(self, runner: TaskRunner, national: NationalStore) -> None:
        self._runner = runner
        self._national = national

    def start(
        self,
        folder: Path,
        departement: Departement,
        on_found: Callable[[DeliveryScan], None],
        on_failed: Callable[[OcsGeError], None],
        on_progress: Callable[[str, int, int], None],
    ) -> TaskHandle:
        """Look for the deliveries of ``departement`` in ``folder``; the callbacks run on the main thread."""
        return self._runner.run(
            tr("Recherche des livraisons de {departement}").format(departement=departement.title),
            lambda context: self.run(folder, departement, context),
            on_found,
            on_failed,
            on_progress,
        )

    def unpacks(self, departement: Departement) -> bool:
        """Tell whether the archives of ``departement`` are to be unpacked."""
        return departement.code in self._codes()

    def remember_unpacking(self, departement: Departement) -> None:
        """Unpack the archives of ``departement`` from now on."""
        self._national.view.set(_UNPACKED, sorted({*self._codes(), departement.code}))

    def run(self, folder: Path, departement: Departement, context: TaskContext) -> DeliveryScan:
        """Return what ``folder`` holds of ``departement``.

        :raises landcover.errors.WorkCancelledError: when the person asked to stop.
        """
        return find_deliveries(
            folder,
            departement=departement,
            cancelled=context.cancelled,
            progress=context.progress,
            unpack_to=self._national.folder / _UNPACK_FOLDER if self.unpacks(departement) else None,
        )

    def _codes(self) -> list[str]:
        stored = self._national.view.get(_UNPACKED)
        return [code for code in stored if isinstance(code, str)] if isinstance(stored, list) else []
