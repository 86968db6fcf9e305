"""Layers over the workspace's own tables: reports, their sketches, corrections."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import Qgis, QgsVectorLayer

from ..domain.departements import Departement
from ..domain.text import tr
from .land_styles import LABEL_SCALE, set_labels
from .layer_plans import LayerPlan, departement_group, sub_group
from .layer_sources import open_vector, vector_source
from .map_roles import LayerIdentity, MapRole
from .provenance import workspace_provenance, write_provenance
from .report_styles import (
    correction_label,
    correction_renderer,
    report_renderer,
    set_report_labels,
    set_selection_symbol,
    sketch_renderer,
)

WGS84 = 4326

REPORTS_RANK = 0
SKETCHES_RANK = 1
CORRECTIONS_RANK = 2

_SKETCHES = (
    ("Point", Qgis.GeometryType.Point),
    ("LineString", Qgis.GeometryType.Line),
    ("Polygon", Qgis.GeometryType.Polygon),
)


def workspace_plans(departement: Departement, path: Path) -> list[LayerPlan]:
    """Return the layers to have over the workspace file ``path``."""
    root = departement_group(departement)
    plans = [
        LayerPlan(
            LayerIdentity(MapRole.REPORTS, departement.code),
            tr("Signalements"),
            root,
            REPORTS_RANK,
            vector_source(path, "signalement"),
            partial(_reports, path),
        ),
        LayerPlan(
            LayerIdentity(MapRole.CORRECTIONS, departement.code),
            tr("Corrections"),
            root,
            CORRECTIONS_RANK,
            vector_source(path, "correction"),
            partial(_corrections, path, departement.epsg),
        ),
    ]
    return plans + _sketch_plans(departement, path)


def _sketch_plans(departement: Departement, path: Path) -> list[LayerPlan]:
    # One table holds points, lines and surfaces, which QGIS can only show as one layer of each type.
    group = sub_group(departement, "sketches", tr("Croquis"), SKETCHES_RANK)
    titles = (tr("Croquis : points"), tr("Croquis : lignes"), tr("Croquis : surfaces"))
    return [
        LayerPlan(
            LayerIdentity(MapRole.SKETCHES, departement.code, part=geometry),
            title,
            group,
            rank,
            vector_source(path, "croquis", geometry),
            partial(_sketches, path, geometry, kind, title),
        )
        for rank, ((geometry, kind), title) in enumerate(zip(_SKETCHES, titles))
    ]


def _reports(path: Path) -> QgsVectorLayer:
    layer = open_vector(path, "signalement", tr("Signalements"), WGS84)
    layer.setRenderer(report_renderer())
    set_selection_symbol(layer)
    set_report_labels(layer)
    layer.setDisplayExpression("'n° ' || \"numero\"")
    # Comments come from strangers: only text of ours goes into the HTML tip.
    layer.setMapTipTemplate("")
    write_provenance(layer, workspace_provenance(tr("Signalements de l'Espace collaboratif"), str(path)))
    return layer


def _sketches(path: Path, geometry: str, kind: Qgis.GeometryType, title: str) -> QgsVectorLayer:
    layer = open_vector(path, "croquis", title, WGS84, geometry=geometry)
    layer.setRenderer(sketch_renderer(kind))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(25_000)
    write_provenance(layer, workspace_provenance(tr("Croquis des signalements"), str(path)))
    return layer


def _corrections(path: Path, epsg: int) -> QgsVectorLayer:
    layer = open_vector(path, "correction", tr("Corrections"), epsg)
    layer.setRenderer(correction_renderer())
    set_labels(layer, correction_label(), from_scale=2 * LABEL_SCALE)
    write_provenance(layer, workspace_provenance(tr("Corrections des signalements acceptés"), str(path)))
    return layer
