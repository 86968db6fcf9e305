"""Layers over prepared rasters: what is shown from afar in the place of hundreds of thousands of polygons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayer, QgsPalettedRasterRenderer, QgsRasterDataProvider, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ..domain.departements import Departement
from ..domain.nomenclature import Dimension
from ..domain.text import tr
from ..landcover.raster_burn import UNKNOWN
from ..landcover.raster_classes import UNKNOWN_COLOR, cosia_numbers, land_numbers
from ..landcover.records import Problem
from .delivered_colors import delivered_colors
from .layer_plans import COSIA_RANK, LayerPlan, departement_group, newest_first, vintage_group, vintage_name
from .layer_sources import open_raster
from .map_roles import LayerIdentity, MapRole
from .opening import ReadyLayer
from .provenance import Provenance, write_provenance

FROM_AFAR = "afar"
"""The part, in a layer's identity, of the raster that stands in for polygons."""
STATE_SCALE = 25_000
COSIA_SCALE = 10_000
"""Where polygons take over: from there on a screen of them is drawn within 300 ms (``bench_drawing``)."""
_ROLES = {Dimension.COVER: MapRole.COVER, Dimension.USE: MapRole.USE}


@dataclass(frozen=True)
class PreparedLayer:
    """One raster that is ready, with the layer that it stands in for; ``dimension`` is None for CoSIA."""

    path: Path
    ready: ReadyLayer
    dimension: Dimension | None
    problems: tuple[Problem, ...] = ()
    """What is wrong with the delivery, to be read in the layer's notes."""

    @property
    def role(self) -> MapRole:
        """What both show."""
        return _ROLES[self.dimension] if self.dimension is not None else MapRole.COSIA

    @property
    def scale(self) -> int:
        """The scale at which polygons take over."""
        return STATE_SCALE if self.dimension is not None else COSIA_SCALE


def prepared_plan(departement: Departement, prepared: PreparedLayer) -> LayerPlan:
    """Return the layer to have over a prepared raster, under the name of the polygons and right below them."""
    year = prepared.ready.delivery.year
    if prepared.dimension is None:
        title = tr("CoSIA {year}").format(year=year or "?")
        group, rank = departement_group(departement), COSIA_RANK + newest_first(year)
        vintage = str(year) if year is not None else "?"
    else:
        is_cover = prepared.dimension is Dimension.COVER
        title = tr("Couverture") if is_cover else tr("Usage")
        group, rank = vintage_group(departement, year), 2 if is_cover else 3
        vintage = vintage_name(departement, year)

    def opener() -> QgsMapLayer:
        layer = open_prepared(prepared.path, title, prepared.ready.delivered.epsg or departement.epsg)
        layer.setRenderer(_renderer(layer, prepared))
        show_from(layer, prepared.scale)
        write_provenance(layer, _provenance(title, prepared))
        return layer

    identity = LayerIdentity(prepared.role, departement.code, vintage, FROM_AFAR)
    return LayerPlan(identity, title, group, rank, str(prepared.path), opener)


def open_prepared(path: Path, title: str, epsg: int | None) -> QgsRasterLayer:
    """Open a raster of classes: between two numbers there is no third."""
    layer = open_raster(path, title, epsg)
    provider = layer.dataProvider()
    provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Nearest)
    provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Nearest)
    return layer


def show_from(layer: QgsMapLayer, scale: int) -> None:
    """Show a raster at 1:``scale`` and from farther away."""
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(0)
    layer.setMaximumScale(scale)


def show_up_to(layer: QgsMapLayer, scale: int) -> None:
    """Show polygons from 1:``scale`` on and closer."""
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(scale)


def _renderer(layer: QgsRasterLayer, prepared: PreparedLayer) -> QgsPalettedRasterRenderer:
    classes = [
        QgsPalettedRasterRenderer.Class(number, QColor(color), label)
        for number, (color, label) in _legend(prepared).items()
    ]
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)


def _legend(prepared: PreparedLayer) -> Mapping[int, tuple[str, str]]:
    """Return number → colour and label: those of the polygons."""
    if prepared.dimension is None:
        legend = {number: (land.color, land.name) for number, land in cosia_numbers().items()}
        return {**legend, UNKNOWN: (UNKNOWN_COLOR, tr("Classe inconnue"))}
    delivered = delivered_colors(prepared.ready.delivery.path)
    legend = {
        number: (delivered.get(land.code, land.color), land.title)
        for number, land in land_numbers(prepared.dimension).items()
        if land.is_leaf or land.code in prepared.ready.codes
    }
    return {**legend, UNKNOWN: (UNKNOWN_COLOR, tr("Code inconnu"))}


def _provenance(title: str, prepared: PreparedLayer) -> Provenance:
    delivery = prepared.ready.delivery
    facts = [
        (tr("Livraison"), str(delivery.path)),
        (tr("Empreinte"), delivery.fingerprint),
        (tr("Fichier lu"), str(prepared.path)),
        *((tr("Avertissement"), problem.message) for problem in prepared.problems),
    ]
    abstract = tr("Image préparée par l'extension OCS GE à partir de la livraison, pour les petites échelles.")
    return Provenance(title, delivery.fingerprint, abstract, tuple(facts))
