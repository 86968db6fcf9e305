"""Polygons and the raster that stands in for them from afar: two layers that a person switches as one."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayerTreeLayer, QgsLayerTreeNode, QgsMapLayer
from qgis.PyQt.QtCore import QObject

from ..domain.departements import Departement
from ..domain.errors import OcsGeError
from .layer_book import LayerBook
from .map_roles import LayerIdentity, identity_of, our_layers
from .prepared_layers import FROM_AFAR, PreparedLayer, prepared_plan, show_up_to


class LayerPairs(QObject):
    """Adds rasters to the polygons that they stand in for, and keeps both switched on or off together."""

    def __init__(self, book: LayerBook) -> None:
        super().__init__()
        self._book = book
        self._root = book.project.layerTreeRoot()
        self._code = ""
        self._root.visibilityChanged.connect(self._on_visibility_changed)

    def close(self) -> None:
        """Let go of the project's tree."""
        self._root.visibilityChanged.disconnect(self._on_visibility_changed)

    def link(self, code: str) -> None:
        """Look after the layers of one département."""
        self._code = code

    def add(self, departement: Departement, prepared: Sequence[PreparedLayer]) -> list[OcsGeError]:
        """Show rasters from afar, and their polygons only from there on; return what could not be shown.

        Where the person took the polygons away, nothing stands in for them. A raster that is there already, in a
        project that was reopened, is left as it is, unless it shows another delivery.
        """
        problems: list[OcsGeError] = []
        for one in prepared:
            plan = prepared_plan(departement, one)
            present = our_layers(self._book.project, departement.code)
            polygons, known = present.get(_partner(plan.identity)), present.get(plan.identity)
            if polygons is None or (known is not None and known.isValid() and known.source() == plan.source):
                continue
            if known is not None:
                self._book.project.removeMapLayer(known.id())
            failures = self._book.carry_out(departement, [plan])
            problems += failures
            if not failures:
                show_up_to(polygons, one.scale)
                self._switch(polygons)
        return problems

    def _on_visibility_changed(self, node: QgsLayerTreeNode) -> None:
        if isinstance(node, QgsLayerTreeLayer) and node.layer() is not None:
            self._switch(node.layer())

    def _switch(self, layer: QgsMapLayer) -> None:
        """Give the other layer of a pair the state of this one."""
        identity, node = identity_of(layer), self._root.findLayer(layer.id())
        if identity is None or node is None or identity.departement != self._code:
            return
        other = our_layers(self._book.project, self._code).get(_partner(identity))
        other_node = self._root.findLayer(other.id()) if other is not None else None
        if other_node is not None and other_node.itemVisibilityChecked() != node.itemVisibilityChecked():
            other_node.setItemVisibilityChecked(node.itemVisibilityChecked())


def _partner(identity: LayerIdentity) -> LayerIdentity:
    part = {"": FROM_AFAR, FROM_AFAR: ""}.get(identity.part, identity.part)
    return LayerIdentity(identity.role, identity.departement, identity.vintage, part)
