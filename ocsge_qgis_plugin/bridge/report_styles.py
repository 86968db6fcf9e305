"""Styles of what the workspace holds: reports, their sketches and the corrections.

Families differ by shape as well as by colour (Okabe and Ito's palette, readable with any colour vision), since a map of
reports is read at a glance over orthophotos.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSelectionProperties,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..domain.decisions import UNCHANGED
from ..domain.outbox import OutboxState
from ..domain.reports import ReportStatus
from ..domain.text import tr
from .symbols import fill_symbol, line_symbol, marker_symbol

_INK = "#1F2933"
_SKETCH = "#D0006F"
_IN_FORCE = f"\"etat\" <> '{OutboxState.WITHDRAWN.value}'"
_SHAPE = Qgis.MarkerShape
_NUMBER_SCALE = 10_000

# From a département on a screen to one building; a marker must neither cover the first nor vanish on the second.
_SIZE_BY_SCALE = "scale_linear(log10(@map_scale), 3.4, 5.9, 1.25, 0.5)"


@dataclass(frozen=True)
class ReportFamily:
    """One entry of the legend of reports: which rows, drawn how."""

    key: str
    condition: str
    label: str
    shape: Qgis.MarkerShape
    color: str
    size: float
    angle: float = 0.0


def report_families() -> tuple[ReportFamily, ...]:
    """Return the families in the order in which a row is tried: what waits on this disk before the server's status."""
    stuck = _one_of("etat_envoi", OutboxState.CONFLICT, OutboxState.REFUSED)
    waiting = _one_of("etat_envoi", OutboxState.QUEUED, OutboxState.SENDING, OutboxState.UNCERTAIN)
    unseen = _one_of("statut", ReportStatus.SUBMIT, ReportStatus.PENDING0)
    taken = _one_of("statut", ReportStatus.PENDING)
    to_enter = _one_of("statut", ReportStatus.PENDING1)
    to_confirm = _one_of("statut", ReportStatus.PENDING2)
    accepted = _one_of("statut", ReportStatus.VALID, ReportStatus.VALID0)
    rejected = _one_of("statut", ReportStatus.REJECT, ReportStatus.REJECT0)
    return (
        ReportFamily("stuck", stuck, tr("Conflit ou refus du serveur"), _SHAPE.Star, "#E31A1C", 5.6),
        ReportFamily("decided", waiting, tr("Décidé, à envoyer"), _SHAPE.Triangle, "#F0E442", 4.4),
        ReportFamily("open", unseen, tr("À traiter"), _SHAPE.Circle, "#E69F00", 4.2),
        ReportFamily("taken", taken, ReportStatus.PENDING.label, _SHAPE.Pentagon, "#56B4E9", 4.4),
        ReportFamily("to_enter", to_enter, ReportStatus.PENDING1.label, _SHAPE.Hexagon, "#0072B2", 4.2),
        ReportFamily("to_confirm", to_confirm, ReportStatus.PENDING2.label, _SHAPE.Diamond, "#CC79A7", 4.8),
        ReportFamily("accepted", accepted, tr("Accepté"), _SHAPE.Square, "#009E73", 3.0),
        ReportFamily("rejected", rejected, tr("Rejeté"), _SHAPE.CrossFill, "#8A94A0", 3.8, 45.0),
        ReportFamily("test", "TRUE", tr("Essai ou statut inconnu"), _SHAPE.Circle, "#C8CED6", 2.2),
    )


def report_renderer() -> QgsCategorizedSymbolRenderer:
    """Return the markers of reports by family; what calls for a person is drawn over what is settled."""
    families = report_families()
    cases = " ".join(f"WHEN {family.condition} THEN '{family.key}'" for family in families)
    categories = [
        QgsRendererCategory(family.key, _marker(family, drawing_pass), family.label)
        for family, drawing_pass in zip(families, range(len(families), 0, -1))
    ]
    renderer = QgsCategorizedSymbolRenderer(f"CASE {cases} END", categories)
    renderer.setUsingSymbolLevels(True)
    return renderer


def set_report_labels(layer: QgsVectorLayer) -> None:
    """Write the number of each report beside its marker where markers have room around them."""
    text = QgsTextFormat()
    text.setSize(8)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor(_INK))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9)
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = "numero"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = 2.5
    settings.setFormat(text)
    settings.scaleVisibility = True
    settings.minimumScale = _NUMBER_SCALE
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def set_selection_symbol(layer: QgsVectorLayer) -> None:
    """Draw the selected report as a ring that no status uses, so that list and map are seen to follow each other."""
    halo = _shape(_SHAPE.Circle, "#FFFFFF", 9.0)
    halo.setColor(QColor(255, 255, 255, 60))
    halo.setStrokeColor(QColor("#FFFFFF"))
    halo.setStrokeWidth(1.6)
    ring = _shape(_SHAPE.Circle, "#FFFFFF", 9.0)
    ring.setColor(QColor(0, 0, 0, 0))
    ring.setStrokeColor(QColor(_SKETCH))
    ring.setStrokeWidth(0.9)
    dot = _shape(_SHAPE.Circle, _SKETCH, 2.2)
    selection: QgsVectorLayerSelectionProperties = layer.selectionProperties()
    selection.setSelectionRenderingMode(Qgis.SelectionRenderingMode.CustomSymbol)
    selection.setSelectionSymbol(marker_symbol(halo, ring, dot))


def sketch_renderer(kind: Qgis.GeometryType) -> QgsSingleSymbolRenderer:
    """Return the outlines of sketches of one geometry type, haloed so that they read over orthophotos."""
    if kind == Qgis.GeometryType.Point:
        ring = _shape(_SHAPE.Circle, "#FFFFFF", 3.2)
        ring.setColor(QColor(255, 255, 255, 120))
        ring.setStrokeColor(QColor(_SKETCH))
        ring.setStrokeWidth(0.6)
        return QgsSingleSymbolRenderer(marker_symbol(ring))
    halo = QgsSimpleLineSymbolLayer(QColor(255, 255, 255, 200), 1.3)
    ink = QgsSimpleLineSymbolLayer(QColor(_SKETCH), 0.6)
    if kind == Qgis.GeometryType.Line:
        return QgsSingleSymbolRenderer(line_symbol(halo, ink))
    return QgsSingleSymbolRenderer(fill_symbol(halo, ink))


def correction_renderer() -> QgsCategorizedSymbolRenderer:
    """Return the corrected polygons by how far their decision has got; those of a withdrawn one are not drawn.

    A filter of the layer would do the same, but the OGR provider of 3.40 counts a filtered layer only once.
    """
    return QgsCategorizedSymbolRenderer(
        f"CASE WHEN \"etat\" = '{OutboxState.CONFIRMED.value}' THEN 'sent' WHEN {_IN_FORCE} THEN 'local' END",
        [
            QgsRendererCategory("sent", _correction_symbol(Qt.PenStyle.SolidLine), tr("Correction acceptée, envoyée")),
            QgsRendererCategory("local", _correction_symbol(Qt.PenStyle.DashLine), tr("Correction décidée, à envoyer")),
        ],
    )


def correction_label() -> str:
    """Return the expression that writes what a correction changes, one line per dimension."""
    lines = [
        f'if("{after}" <> \'{UNCHANGED}\' AND "{after}" <> "{before}", "{before}" || \' → \' || "{after}", NULL)'
        for before, after in (("cs_avant", "cs_corr"), ("us_avant", "us_corr"))
    ]
    text = f"array_to_string(array_filter(array({lines[0]}, {lines[1]}), @element IS NOT NULL), '\\n')"
    return f"if({_IN_FORCE}, {text}, NULL)"


def _one_of(column: str, *values: OutboxState | ReportStatus) -> str:
    listed = ", ".join(f"'{value.value}'" for value in values)
    return f"coalesce(\"{column}\", '') IN ({listed})"


def _marker(family: ReportFamily, drawing_pass: int) -> QgsSymbol:
    halo = _shape(family.shape, "#FFFFFF", family.size + 1.2)
    halo.setStrokeStyle(Qt.PenStyle.NoPen)
    halo.setColor(QColor(255, 255, 255, 200))
    body = _shape(family.shape, family.color, family.size)
    for layer, size in ((halo, family.size + 1.2), (body, family.size)):
        layer.setRenderingPass(drawing_pass)
        layer.setAngle(family.angle)
        layer.setDataDefinedProperty(
            QgsSymbolLayer.Property.Size, QgsProperty.fromExpression(f"{size} * {_SIZE_BY_SCALE}")
        )
    return marker_symbol(halo, body)


def _shape(shape: Qgis.MarkerShape, color: str, size: float) -> QgsSimpleMarkerSymbolLayer:
    layer = QgsSimpleMarkerSymbolLayer(shape, size)
    layer.setColor(QColor(color))
    layer.setStrokeColor(QColor(_INK))
    layer.setStrokeWidth(0.3)
    return layer


def _correction_symbol(style: Qt.PenStyle) -> QgsSymbol:
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(45.0)
    hatch.setDistance(1.8)
    hatch.setSubSymbol(line_symbol(QgsSimpleLineSymbolLayer(QColor(31, 41, 51, 150), 0.3)))
    border = QgsSimpleLineSymbolLayer(QColor(_INK), 0.8, style)
    return fill_symbol(QgsSimpleLineSymbolLayer(QColor("#FFFFFF"), 1.6), hatch, border)
