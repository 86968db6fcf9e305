"""Online layers come when the Géoplateforme answers; when it does not, tiles taken along stand in.

One layer serves both: its source is changed under it, so that nothing is there twice and nothing jumps. Two other ways
were weighed. Filling QGIS's own network cache would show the same layer without any of this, but that cache belongs to
all that QGIS browses: it forgets by its own rule, counts no département, and an offline layer still asks, waits and
logs for every tile that is not in it. A second layer below the online one would be drawn twice and explained always.
"""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsNetworkAccessManager, QgsNetworkReplyContent
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..domain.departements import Departement
from ..workspace.tile_library import TileLibrary
from .geoplateforme import OnlineLayer, ReachabilityProbe, TileKind, is_readable_path, online_layers
from .layer_book import LayerBook

_LOOK_MS = 60_000
"""Between two looks whether the service answers: one small tile."""
_DOUBT_MS = 4_000
"""Before a service that answered a minute ago counts as away: one lost answer is no day without network."""
_FIRST_MS = 1_200
"""How long an answer is waited for before what was taken along is shown meanwhile."""


class OnlineUpkeep(QObject):
    """Joins the probe and the layers of the département that is open. ``reachable_changed`` tells what is known."""

    reachable_changed = pyqtSignal(bool)

    def __init__(self, book: LayerBook, probe: ReachabilityProbe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._probe = probe
        self._departement: Departement | None = None
        self._library: TileLibrary | None = None
        self._is_reachable: bool | None = None
        self._is_doubted = False
        self._look = QTimer(self)
        self._look.timeout.connect(probe.start)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(_FIRST_MS)
        self._first.timeout.connect(self._show_carried)
        self._doubt = QTimer(self)
        self._doubt.setSingleShot(True)
        self._doubt.setInterval(_DOUBT_MS)
        self._doubt.timeout.connect(probe.start)
        self._network = QgsNetworkAccessManager.instance()
        self._network.finished[QgsNetworkReplyContent].connect(self._on_reply)
        probe.answered.connect(self._on_answered)

    @property
    def is_reachable(self) -> bool:
        """Whether the service answered when it was asked last."""
        return self._is_reachable is True

    def follow(self, departement: Departement | None, library: TileLibrary | None = None) -> None:
        """Offer online layers for ``departement`` as soon as the service answers; ``None`` stops.

        :param library: the tiles taken along.
        """
        self._departement, self._library = departement, library
        self._is_reachable, self._is_doubted = None, False
        if departement is None:
            self._rest()
        else:
            self._probe.start()
            self._look.start(_LOOK_MS)
            self._first.start()

    def look(self) -> None:
        """Ask the service now: somebody met trouble with it."""
        if self._departement is not None:
            self._probe.start()

    def offered(self) -> list[OnlineLayer]:
        """Return the layers that are shown while the service answers."""
        if self._departement is None:
            return []
        return self._book.without_local(self._departement, online_layers(self._departement, self._probe.server))

    def carried_changed(self) -> None:
        """Look again at what was taken along, after it was cleared."""
        if self._is_reachable is False:
            self._show_carried()

    def close(self) -> None:
        """Stop asking."""
        self._rest()
        self._network.finished[QgsNetworkReplyContent].disconnect(self._on_reply)
        self._probe.answered.disconnect(self._on_answered)

    def _rest(self) -> None:
        self._look.stop()
        self._first.stop()
        self._doubt.stop()
        self._probe.stop()

    def _on_reply(self, reply: QgsNetworkReplyContent) -> None:
        """A tile that QGIS could not draw for want of an answer tells of a lost network before the next look."""
        if self._is_reachable is not True or reply.error() == QNetworkReply.NetworkError.NoError:
            return
        has_status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) is not None
        was_given_up = reply.error() == QNetworkReply.NetworkError.OperationCanceledError
        if not (has_status or was_given_up) and reply.request().url().toString().startswith(self._probe.server):
            self._probe.start()

    def _on_answered(self, reachable: bool) -> None:
        departement = self._departement
        if departement is None:
            return
        if not reachable and self._is_reachable and not self._is_doubted:
            self._is_doubted = True
            self._doubt.start()
            return
        self._first.stop()
        self._is_doubted = False
        was, self._is_reachable = self._is_reachable, reachable
        if was is reachable:
            return
        if reachable:
            self._book.add_online(departement, online_layers(departement, self._probe.server))
        else:
            self._show_carried()
        self.reachable_changed.emit(reachable)

    def _show_carried(self) -> None:
        departement, library = self._departement, self._library
        if departement is None:
            return
        carried = []
        if library is not None and is_readable_path(library.folder):
            for online in online_layers(departement, self._probe.server):
                if online.kind is TileKind.RASTER and library.holds(online.key):
                    carried.append(replace(online, carried=library.path_of(online.key)))
        self._book.add_online(departement, carried)
        if self._is_reachable is False:
            self._book.remove_online(departement.code, keep=[online.key for online in carried])
