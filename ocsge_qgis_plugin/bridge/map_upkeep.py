"""Keeping the map in step with what is open: layers come with a département, follow its changes and go with it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer

from ..domain.changes import ChangeSet
from ..domain.departements import departement_of_code
from ..domain.text import tr
from ..landcover.delivery import DeliveryScan
from ..workspace.tile_library import TileLibrary
from . import settings as keys
from .desk import Desk
from .layer_book import LayerBook
from .online_upkeep import OnlineUpkeep
from .opening import OpenDepartement
from .prepared_upkeep import PreparedUpkeep
from .tasks import TaskRunner

_PAUSE_MS = 10
"""Between two layers that are read again."""
_SETTLE_MS = 1_500
"""After the last change: whoever decides report after report shall not wait for counts and extents each time."""


class MapUpkeep(QObject):
    """Joins desk and layers: neither knows the other."""

    def __init__(self, desk: Desk, book: LayerBook, online: OnlineUpkeep, runner: TaskRunner) -> None:
        super().__init__()
        self._desk = desk
        self._book = book
        self._online = online
        self._runner = runner
        self._prepared = PreparedUpkeep(book, runner, desk.failed.emit)
        self._shown: OpenDepartement | None = None
        # One layer at a time, others have their turn in between: all at once, they would hold the window up.
        self._stale: dict[str, None] = {}
        self._rereading = QTimer(self)
        self._rereading.timeout.connect(self._reread_next)
        desk.opened_changed.connect(self._on_opened_changed)
        desk.changed.connect(self._on_changed)

    def reopen_last(self) -> None:
        """Open again the département that was open when QGIS was closed, with the deliveries found today."""
        departement = departement_of_code(self._desk.settings.text(keys.LAST_DEPARTEMENT))
        if departement is None:
            return
        folder = self._desk.settings.deliveries_folder
        if folder is None:
            self._desk.open(departement, DeliveryScan((), ()))
            return
        self._runner.run(
            tr("Recherche des livraisons de {departement}").format(departement=departement.title),
            lambda context: self._desk.search.run(folder, departement, context),
            lambda scan: self._desk.open(departement, scan),
            self._desk.failed.emit,
        )

    def show_all(self) -> None:
        """Show the whole département: QGIS's full view reaches as far as a report that lies elsewhere."""
        if self._shown is not None:
            self._book.zoom_full(self._shown.departement.code)

    def close(self) -> None:
        """Let go of the desk and stop asking for online layers."""
        self._online.close()
        self._prepared.close()
        self._rereading.stop()
        self._desk.opened_changed.disconnect(self._on_opened_changed)
        self._desk.changed.disconnect(self._on_changed)

    def _on_opened_changed(self, opened: OpenDepartement | None) -> None:
        self._prepared.follow(None)
        if self._shown is not None:
            self._book.remove_departement(self._shown.departement.code)
        self._shown = opened
        if opened is None:
            self._online.follow(None)
            return
        # A layer that cannot be opened may also be one that a reopened project lacks: it is told once.
        problems = [*opened.failures, *self._book.add_departement(opened), *self._book.missing_files()]
        for problem in {problem.message: problem for problem in problems}.values():
            self._desk.failed.emit(problem)
        self._prepared.follow(opened)
        library = TileLibrary(opened.workspace.folder.parent, opened.departement.code)
        is_wanted = self._desk.settings.flag(keys.ONLINE_LAYERS)
        self._online.follow(opened.departement if is_wanted else None, library)

    def _on_changed(self, changes: ChangeSet) -> None:
        concerned = self._book.concerned(changes)
        if concerned:
            self._book.redraw(concerned)
            self._stale.update(dict.fromkeys(concerned))
            self._rereading.start(_SETTLE_MS)

    def _reread_next(self) -> None:
        if not self._stale:
            self._rereading.stop()
            return
        self._rereading.setInterval(_PAUSE_MS)
        layer_id = next(iter(self._stale))
        del self._stale[layer_id]
        self._book.reread(layer_id)
