"""Preparing the rasters of the département that is open, one after the other, and showing each once it is there.

Nobody waits for it: polygons are shown at every scale meanwhile. Closing the département, or QGIS, stops the run; the
next opening goes on where it stopped. Each run is a task of its own that QGIS's task manager shows and can stop.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QObject

from ..domain.errors import OcsGeError
from ..domain.nomenclature import Dimension
from ..domain.text import tr
from ..landcover.block_index import index_blocks
from ..landcover.errors import WorkCancelledError
from ..landcover.prepare_cosia import prepare_cosia
from ..landcover.preparing import prepare_state
from ..landcover.records import LayerRole
from .layer_book import LayerBook
from .layer_pairs import LayerPairs
from .opening import OpenDepartement, ReadyLayer
from .prepared_layers import PreparedLayer
from .tasks import TaskCancelledError, TaskContext, TaskHandle, TaskRunner

LARGE_LAYER = 30_000
"""Polygons: fewer are drawn whole within 300 ms."""


class PreparedUpkeep(QObject):
    """Prepares what the open département holds, and shows it."""

    def __init__(self, book: LayerBook, runner: TaskRunner, failed: Callable[[OcsGeError], object]) -> None:
        super().__init__()
        self._runner = runner
        self._failed = failed
        self._pairs = LayerPairs(book)
        self._opened: OpenDepartement | None = None
        self._waiting: list[ReadyLayer] = []
        self._handle: TaskHandle | None = None

    def follow(self, opened: OpenDepartement | None) -> None:
        """Prepare the layers of ``opened`` from now on; ``None`` stops."""
        self._stop()
        self._opened = opened
        if opened is not None:
            self._pairs.link(opened.departement.code)
            self._waiting = [ready for ready in opened.layers if is_worth_preparing(ready)]
            self._next()

    def close(self) -> None:
        """Stop; what is done is kept."""
        self._stop()
        self._pairs.close()

    def _stop(self) -> None:
        self._waiting = []
        self._opened = None
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _next(self) -> None:
        opened = self._opened
        if opened is None or not self._waiting:
            self._handle = None
            return
        ready, folder = self._waiting.pop(0), opened.workspace.folder
        self._handle = self._runner.run(
            tr("Préparation de l'affichage : {delivery}").format(delivery=ready.delivery.title),
            lambda context: prepare(ready, folder, context),
            lambda prepared: self._show(opened, prepared),
            lambda error: self._give_up(opened, error),
        )

    def _show(self, opened: OpenDepartement, prepared: list[PreparedLayer]) -> None:
        if self._opened is not opened:
            return
        for problem in self._pairs.add(opened.departement, prepared):
            self._failed(problem)
        self._next()

    def _give_up(self, opened: OpenDepartement, error: OcsGeError) -> None:
        """Go on with the next, unless somebody stopped this one: then the others are not wanted either."""
        if self._opened is not opened:
            return
        if isinstance(error, (WorkCancelledError, TaskCancelledError)):
            self._stop()
            return
        self._failed(error)
        self._next()


def is_worth_preparing(ready: ReadyLayer) -> bool:
    """Tell whether a layer holds more polygons than a screen can be filled with at once."""
    if ready.role is LayerRole.COSIA:
        return sum(layer.feature_count for layer in ready.delivery.layers) >= LARGE_LAYER
    return ready.role is LayerRole.LAND_COVER_USE and ready.delivered.feature_count >= LARGE_LAYER


def prepare(ready: ReadyLayer, folder: Path, context: TaskContext) -> list[PreparedLayer]:
    """Make, or find, the rasters of one layer; runs on a task's thread.

    :raises OcsGeError: what :func:`prepare_state` and :func:`prepare_cosia` raise.
    """

    def progress(done: int, total: int) -> None:
        context.progress(done, total)

    if ready.role is LayerRole.COSIA:
        index = index_blocks(ready.delivery.layers)
        content = ready.delivery.fingerprint
        made = prepare_cosia(index, content, folder, progress=progress, cancelled=context.cancelled)
        return [PreparedLayer(made.path, ready, None, (*index.problems, *made.problems))]
    rasters = prepare_state(ready, ready.delivered.epsg, folder, progress=progress, cancelled=context.cancelled)
    return [
        PreparedLayer(rasters.cover, ready, Dimension.COVER),
        PreparedLayer(rasters.use, ready, Dimension.USE),
    ]
