"""Online layers come when the Géoplateforme answers and go when it does not; nothing waits for it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ..domain.departements import Departement
from .geoplateforme import ReachabilityProbe
from .layer_book import LayerBook


class OnlineUpkeep(QObject):
    """Joins the probe and the layers of the département that is open."""

    def __init__(self, book: LayerBook, probe: ReachabilityProbe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._probe = probe
        self._departement: Departement | None = None
        probe.answered.connect(self._on_answered)

    def follow(self, departement: Departement | None) -> None:
        """Offer online layers for ``departement`` as soon as the service answers; ``None`` stops."""
        self._departement = departement
        if departement is None:
            self._probe.stop()
        else:
            self._probe.start()

    def close(self) -> None:
        """Stop asking."""
        self._probe.stop()
        self._probe.answered.disconnect(self._on_answered)

    def _on_answered(self, reachable: bool) -> None:
        if self._departement is None:
            return
        if reachable:
            self._book.add_online(self._departement)
        else:
            self._book.remove_online(self._departement.code)
