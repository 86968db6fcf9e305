"""Asking where the corrections of accepted reports go."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..bridge.desk import Desk
from ..domain.text import tr


def ask_export_corrections(desk: Desk, parent: QWidget) -> None:
    """Ask for a file, then write the corrections there in the shape of PATCHCORRECTIF."""
    opened = desk.opened
    if opened is None:
        desk.notice.emit(tr("Ouvrez d'abord un département : les corrections sont les siennes."))
        return
    proposed = opened.workspace.folder / f"PATCH_CORR_{opened.departement.zone}.gpkg"
    path, _ = QFileDialog.getSaveFileName(parent, tr("Exporter les corrections"), str(proposed), "GeoPackage (*.gpkg)")
    if path:
        desk.export_corrections(Path(path))
