"""The probe's eyes for lists, the map, layers, tasks and the project. Runs inside QGIS; reads only."""

from __future__ import annotations

import qgis.utils
from probe_footprint import look_footprint
from probe_widgets import find, plain
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QTableView, QTreeView

# A list of 50,000 reports must be searchable; a runaway model must not hang the test.
MOST_ROWS = 200_000


def _view(selector: str) -> QAbstractItemView:
    widget = find(selector)
    if isinstance(widget, QComboBox):
        return widget.view()
    if not isinstance(widget, QAbstractItemView):
        child = widget.findChild(QAbstractItemView)
        if child is None:
            raise LookupError(f"{selector!r} is no list")
        return child
    return widget


def _text(index: QModelIndex) -> str:
    value = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if value is None else plain(str(value))


def _columns(view: QAbstractItemView, index: QModelIndex) -> list[int]:
    if not isinstance(view, (QTreeView, QTableView)):
        return [view.modelColumn()] if hasattr(view, "modelColumn") else [0]
    header = view.header() if isinstance(view, QTreeView) else view.horizontalHeader()
    return [column for column in range(header.count()) if not header.isSectionHidden(column)] or [0]


def _row(view: QAbstractItemView, index: QModelIndex) -> dict:
    cells = []
    viewport = view.viewport()
    for column in _columns(view, index):
        cell = index.sibling(index.row(), column)
        area = view.visualRect(cell)
        center = viewport.mapToGlobal(area.center())
        shown = viewport.rect().contains(area.center()) and not area.isEmpty()
        cells.append(
            {
                "column": column,
                "text": _text(cell),
                "tooltip": plain(str(cell.data(Qt.ItemDataRole.ToolTipRole) or "")),
                "checked": cell.data(Qt.ItemDataRole.CheckStateRole),
                "point": [center.x(), center.y()] if shown else None,
                "left": viewport.mapToGlobal(area.topLeft()).x(),
                "top": viewport.mapToGlobal(area.topLeft()).y(),
            }
        )
    selection = view.selectionModel()
    first = index.sibling(index.row(), cells[0]["column"])
    current = view.currentIndex()
    return {
        "row": index.row(),
        "parent": _text(index.parent()) if index.parent().isValid() else None,
        "cells": cells,
        "texts": [cell["text"] for cell in cells],
        "selected": bool(selection is not None and selection.isSelected(first)),
        "current": current.isValid() and current.row() == index.row() and current.parent() == index.parent(),
        "enabled": bool(index.flags() & Qt.ItemFlag.ItemIsEnabled),
    }


def _walk(view: QAbstractItemView):
    model = view.model()
    if model is None:
        return
    seen = 0
    stack = [(view.rootIndex(), 0)]
    while stack and seen < MOST_ROWS:
        parent, row = stack.pop()
        if row >= model.rowCount(parent):
            continue
        stack.append((parent, row + 1))
        index = model.index(row, 0, parent)
        seen += 1
        yield index
        if isinstance(view, QTreeView) and view.isExpanded(index):
            stack.append((index, 0))


def look_rows(selector: str, most: int = 200, only_shown: bool = False) -> dict:
    """Return the first rows of a view (expanded branches included), or those now on the screen."""
    view = _view(selector)
    rows = []
    for index in _walk(view):
        if only_shown and view.visualRect(index).isEmpty():
            continue
        row = _row(view, index)
        if only_shown and all(cell["point"] is None for cell in row["cells"]):
            if rows:
                break
            continue
        rows.append(row)
        if len(rows) >= most:
            break
    return {"count": view.model().rowCount(view.rootIndex()) if view.model() is not None else 0, "rows": rows}


def look_row(selector: str, row: int | None = None, text: str | None = None) -> dict:
    """Return one row by number, or the first one with a cell equal to ``text``, else containing it.

    :raises LookupError: when there is none.
    """
    view = _view(selector)
    partly = None
    for position, index in enumerate(_walk(view)):
        if text is None:
            if position == row:
                return _located(view, index)
            continue
        texts = [_text(index.sibling(index.row(), column)) for column in _columns(view, index)]
        if text in texts:
            return _located(view, index)
        if partly is None and any(text in cell for cell in texts):
            partly = index
    if partly is not None:
        return _located(view, partly)
    raise LookupError(f"{selector!r} has no row {text if text is not None else row!r}")


def _located(view: QAbstractItemView, index: QModelIndex) -> dict:
    viewport = view.viewport()
    area = view.visualRect(index)
    row = _row(view, index)
    corner = viewport.mapToGlobal(viewport.rect().topLeft())
    row["viewport"] = [corner.x(), corner.y(), viewport.width(), viewport.height()]
    # How many rows away it is, so that the wheel can be turned by about that much.
    row["away"] = 0
    if not viewport.rect().contains(area.center()):
        height = max(area.height(), 1)
        row["away"] = round((area.center().y() - viewport.rect().center().y()) / height) or 1
    return row


def _canvas(selector: str | None):
    return qgis.utils.iface.mapCanvas() if selector is None else find(selector)


def look_map(selector: str | None = None) -> dict:
    """Return extent, CRS, scale and state of the main map, or of another one."""
    canvas = _canvas(selector)
    extent = canvas.extent()
    corner = canvas.viewport().mapToGlobal(canvas.viewport().rect().topLeft())
    return {
        "extent": [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()],
        "crs": canvas.mapSettings().destinationCrs().authid(),
        "scale": canvas.scale(),
        "drawing": canvas.isDrawing(),
        "layers": [layer.id() for layer in canvas.layers()],
        "tool": type(canvas.mapTool()).__name__ if canvas.mapTool() is not None else None,
        "rect": [corner.x(), corner.y(), canvas.viewport().width(), canvas.viewport().height()],
    }


def look_map_point(x: float, y: float, crs: str | None = None, selector: str | None = None) -> dict:
    """Return where a place of the world is on the screen; ``crs`` defaults to the map's."""
    canvas = _canvas(selector)
    point = QgsPointXY(x, y)
    destination = canvas.mapSettings().destinationCrs()
    if crs is not None:
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(crs), destination, QgsProject.instance())
        point = transform.transform(point)
    pixel = canvas.getCoordinateTransform().transform(point).toQPointF().toPoint()
    on_screen = canvas.viewport().mapToGlobal(pixel)
    return {"point": [on_screen.x(), on_screen.y()], "shown": canvas.viewport().rect().contains(pixel)}


def look_layers() -> list[dict]:
    """Return the project's layers in the order of the layer tree."""
    found = []
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        layer = node.layer()
        if layer is None:
            continue
        found.append(
            {
                "id": layer.id(),
                "name": layer.name(),
                "groups": _groups(node),
                "visible": node.isVisible(),
                "valid": layer.isValid(),
                "crs": layer.crs().authid(),
                "source": layer.source(),
                "provider": layer.providerType(),
                "features": layer.featureCount() if isinstance(layer, QgsVectorLayer) else None,
                "selected": layer.selectedFeatureCount() if isinstance(layer, QgsVectorLayer) else 0,
                "properties": {key: layer.customProperty(key) for key in layer.customPropertyKeys()},
            }
        )
    return found


def _groups(node) -> list[str]:
    names = []
    parent = node.parent()
    while parent is not None and parent.parent() is not None:
        names.insert(0, parent.name())
        parent = parent.parent()
    return names


def look_project() -> dict:
    """Return the project's file, title and whether it has unsaved changes."""
    project = QgsProject.instance()
    return {
        "file": project.fileName(),
        "title": project.title(),
        "dirty": project.isDirty(),
        "crs": project.crs().authid(),
    }


def look_tasks() -> list[dict]:
    """Return the background tasks that still run or wait."""
    over = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
    return [
        {"description": task.description(), "progress": task.progress()}
        for task in QgsApplication.taskManager().tasks()
        if task.status() not in over
    ]


LOOKS = {
    "rows": look_rows,
    "row": look_row,
    "map": look_map,
    "map_point": look_map_point,
    "layers": look_layers,
    "project": look_project,
    "tasks": look_tasks,
    "footprint": look_footprint,
}
