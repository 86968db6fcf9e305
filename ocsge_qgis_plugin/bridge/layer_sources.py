"""Opening files as QGIS layers without QGIS ever writing to them or asking anything."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDataProvider,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorTileLayer,
)

from ..domain.errors import OcsGeError
from ..domain.text import tr
from .geoplateforme import ATTRIBUTION, ATTRIBUTION_URL, OnlineLayer, TileKind
from .land_styles import building_tile_renderer


class LayerError(OcsGeError):
    """A file cannot be shown as a layer."""


def vector_source(path: Path, layer_name: str, geometry: str = "") -> str:
    """Return the QGIS source of one layer of a file; ``geometry`` keeps one type of a table of mixed geometries."""
    parts: dict[str, object] = {"path": str(path), "layerName": layer_name}
    if geometry:
        parts["geometryType"] = geometry
    source: str = QgsProviderRegistry.instance().encodeUri("ogr", parts)
    if geometry and "geometrytype" not in source:
        source += f"|geometrytype={geometry}"
    return source


def vector_options() -> QgsVectorLayer.LayerOptions:
    """Return options that keep a file as it is.

    Opened for reading only: by default the provider opens for writing, which turns WAL on in every GeoPackage it meets
    (QGIS API, ``QgsVectorLayer.LayerOptions.forceReadOnly``, since 3.38). Styles stored by other people in the file are
    not loaded, and a missing CRS raises no dialog.
    """
    options = QgsVectorLayer.LayerOptions(QgsCoordinateTransformContext())
    options.loadDefaultStyle = False
    options.skipCrsValidation = True
    options.forceReadOnly = True
    return options


def open_vector(path: Path, layer_name: str, title: str, epsg: int | None, *, geometry: str = "") -> QgsVectorLayer:
    """Open one layer of a file for reading, in the CRS ``epsg`` where it is given.

    :raises LayerError: when the file or the layer is missing or unreadable.
    """
    layer = QgsVectorLayer(vector_source(path, layer_name, geometry), title, "ogr", vector_options())
    _check(layer, path, layer_name)
    layer.setReadOnly(True)
    _set_crs(layer, epsg)
    return layer


def repoint_vector(layer: QgsVectorLayer, source: str) -> None:
    """Make ``layer`` read ``source`` through a new read-only handle, keeping its style."""
    options = QgsDataProvider.ProviderOptions()
    flags = Qgis.DataProviderReadFlags(Qgis.DataProviderReadFlag.ForceReadOnly)
    layer.setDataSource(source, layer.name(), "ogr", options, flags)
    layer.setReadOnly(True)


def reread(layer: QgsVectorLayer) -> None:
    """Make ``layer`` count again what another connection has written, and draw it."""
    layer.dataProvider().reloadData()
    layer.updateExtents()
    layer.triggerRepaint()


def open_raster(path: Path, title: str, epsg: int | None) -> QgsRasterLayer:
    """Open an image file, in the CRS ``epsg`` where it is given.

    :raises LayerError: when the file is missing or unreadable.
    """
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = True
    options.skipCrsValidation = True
    layer = QgsRasterLayer(str(path), title, "gdal", options)
    _check(layer, path, "")
    _set_crs(layer, epsg)
    # Averaged when seen from afar: the nearest pixel makes a photo flicker.
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
    provider = layer.dataProvider()
    provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Average)
    provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)
    return layer


def open_online(online: OnlineLayer) -> QgsMapLayer:
    """Return a layer over the tiles of ``online``; no request is made before it is drawn."""
    layer: QgsMapLayer
    if online.kind is TileKind.VECTOR:
        layer = QgsVectorTileLayer(online.uri, online.title)
        layer.setRenderer(building_tile_renderer())
    else:
        options = QgsRasterLayer.LayerOptions()
        options.skipCrsValidation = True
        layer = QgsRasterLayer(online.uri, online.title, "wms", options)
    layer.serverProperties().setAttribution(ATTRIBUTION)
    layer.serverProperties().setAttributionUrl(ATTRIBUTION_URL)
    return layer


def file_of(layer: QgsMapLayer) -> Path | None:
    """Return the file that ``layer`` reads, ``None`` for layers that read no file."""
    provider = layer.providerType()
    if provider not in ("ogr", "gdal"):
        return None
    path = QgsProviderRegistry.instance().decodeUri(provider, layer.source()).get("path", "")
    return Path(path) if path else None


def unavailable(path: Path, layer_name: str) -> LayerError:
    """Return the error that says why ``path`` cannot be shown."""
    exists = str(path).startswith("/vsi") or path.exists()
    if not exists:
        return LayerError(
            tr("Le fichier {path} est introuvable.").format(path=path),
            remedy=tr("Remettez-le à sa place, ou rouvrez le département en indiquant le dossier des livraisons."),
        )
    if layer_name:
        message = tr("La couche « {layer} » du fichier {path} est illisible.").format(layer=layer_name, path=path)
    else:
        message = tr("L'image {path} est illisible.").format(path=path)
    return LayerError(message, remedy=tr("Le fichier est sans doute incomplet : copiez-le de nouveau."))


def _check(layer: QgsMapLayer, path: Path, layer_name: str) -> None:
    if not layer.isValid():
        raise unavailable(path, layer_name)


def _set_crs(layer: QgsMapLayer, epsg: int | None) -> None:
    if epsg is None:
        return
    wanted = QgsCoordinateReferenceSystem.fromEpsgId(epsg)
    if layer.crs() != wanted:
        layer.setCrs(wanted)
