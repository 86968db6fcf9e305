"""Reports selected on the map with QGIS's own tools, followed by the dock."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.map_roles import MapRole, identity_of


class LayerSelection(QObject):
    """Tells which report was selected in our report layers, whoever added them and whatever they are called."""

    report_selected = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: dict[str, QgsVectorLayer] = {}
        project = QgsProject.instance()
        project.layersAdded.connect(self._watch)
        project.layersWillBeRemoved.connect(self._forget)
        self._watch(list(project.mapLayers().values()))

    def release(self) -> None:
        """Stop listening."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._watch)
        project.layersWillBeRemoved.disconnect(self._forget)
        self._forget(list(self._watched))

    def _watch(self, layers: list[QgsMapLayer]) -> None:
        for layer in layers:
            identity = identity_of(layer)
            if identity is None or identity.role is not MapRole.REPORTS or layer.id() in self._watched:
                continue
            layer.selectionChanged.connect(self._on_selection)
            self._watched[layer.id()] = layer

    def _forget(self, layer_ids: list[str]) -> None:
        for layer_id in layer_ids:
            layer = self._watched.pop(layer_id, None)
            if layer is not None:
                layer.selectionChanged.disconnect(self._on_selection)

    def _on_selection(self, selected: list[int], _deselected: list[int], _cleared: bool) -> None:
        layer = self.sender()
        if len(selected) != 1 or not isinstance(layer, QgsVectorLayer):
            return
        column = layer.fields().lookupField("uuid")
        feature = layer.getFeature(selected[0])
        if column >= 0 and feature.isValid():
            self.report_selected.emit(str(feature.attribute(column)))
