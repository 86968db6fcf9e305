"""Showing the hundred CoSIA blocks of a département as one layer, without copying gigabytes.

A GDAL virtual union (OGR VRT, ``OGRVRTUnionLayer``) with counts and extents written down, so that opening it opens no
block; the first read then opens every block once, since GDAL's union asks each source. Measured with GDAL 3.6.2, small
blocks, warm cache: 100 blocks open in 7 ms, the first read of a square kilometre takes 0.34 s, the next ones 7 ms; 150
blocks: 6 ms, 0.56 s, 12 ms. Past 100 blocks GDAL closes and reopens them at every read (0.45 s each time) unless
``OGR_VRT_MAX_OPENED`` allows more, which is why it is raised here. Merging the blocks into one file reads faster at
first, and costs as much disk as the delivery (3 to 20 GB).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from osgeo import gdal

from ..domain.text import tr
from .errors import LayerImportError
from .files import swap_in, temporary_beside
from .records import DeliveredLayer, Extent

_GDAL_DEFAULT_OPEN_FILES = 100
MOST_OPEN_BLOCKS = 450
"""Below the 512 files that a Windows program may hold open at once, and QGIS needs some for itself."""


def union_of_blocks(layers: Sequence[DeliveredLayer], target: Path) -> Path:
    """Write one virtual layer over all blocks to ``target`` (``.vrt``) and return it.

    The layer is called like the file, holds ``numero``, ``classe`` and ``bloc`` (the block's layer name) whatever the
    case in the blocks, in the blocks' CRS. Blocks missing on disk are left out. A file that already says the same is
    left alone, since it may be open. Feature ids number the features of one reading: they identify nothing.

    :raises LayerImportError: when no block is left, or ``target`` cannot be written.
    """
    present = [layer for layer in layers if Path(layer.source).exists()]
    if not present:
        raise LayerImportError(
            tr("Aucune dalle CoSIA n'est lisible pour {path}.").format(path=target),
            remedy=tr("Vérifiez que le disque des livraisons est branché, puis rouvrez le département."),
        )
    allow_open_blocks(len(present))
    text = union_xml(present, target.stem)
    try:
        if target.exists() and target.read_text(encoding="utf-8") == text:
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = temporary_beside(target)
        temporary.write_text(text, encoding="utf-8")
        swap_in(temporary, target)
    except OSError as error:
        raise LayerImportError(
            tr("Le fichier {path} ne peut pas être écrit.").format(path=target),
            remedy=tr("Vérifiez la place et les droits sur ce disque, puis réessayez."),
            details=str(error),
        ) from error
    return target


def allow_open_blocks(count: int) -> None:
    """Let GDAL keep ``count`` blocks of a virtual union open; call before such a union is opened (GDAL, OGR VRT)."""
    allowed = int(gdal.GetConfigOption("OGR_VRT_MAX_OPENED") or _GDAL_DEFAULT_OPEN_FILES)
    if count > allowed:
        gdal.SetConfigOption("OGR_VRT_MAX_OPENED", str(min(count, MOST_OPEN_BLOCKS)))


def union_xml(layers: Sequence[DeliveredLayer], name: str) -> str:
    """Return the text of the virtual union of ``layers`` under ``name``."""
    ordered = sorted(layers, key=lambda layer: layer.layer_name)
    epsg = ordered[0].epsg
    lines = ["<OGRVRTDataSource>", f"  <OGRVRTUnionLayer name={quoteattr(name)}>"]
    for layer in ordered:
        lines += _block_xml(layer)
    lines += [
        # Blocks hold polygons and multipolygons, some with a Z flag that means nothing.
        "    <GeometryType>wkbMultiPolygon</GeometryType>",
        f"    <LayerSRS>EPSG:{epsg}</LayerSRS>",
        "    <SourceLayerFieldName>bloc</SourceLayerFieldName>",
        '    <Field name="numero" type="Integer"/>',
        '    <Field name="classe" type="String"/>',
        f"    <FeatureCount>{sum(layer.feature_count for layer in ordered)}</FeatureCount>",
        *_extent_xml(_common_extent(ordered), "    "),
        "  </OGRVRTUnionLayer>",
        "</OGRVRTDataSource>",
        "",
    ]
    return "\n".join(lines)


def _block_xml(layer: DeliveredLayer) -> list[str]:
    columns = layer.columns
    block = _plain(layer.layer_name)
    lines = [
        f"    <OGRVRTLayer name={quoteattr(block)}>",
        f'      <SrcDataSource relativeToVRT="0">{escape(layer.source)}</SrcDataSource>',
        f"      <SrcLayer>{escape(layer.layer_name)}</SrcLayer>",
        "      <GeometryType>wkbMultiPolygon</GeometryType>",
        f"      <LayerSRS>EPSG:{layer.epsg}</LayerSRS>",
    ]
    if columns.class_number:
        lines.append(f'      <Field name="numero" type="Integer" src={quoteattr(columns.class_number)}/>')
    if columns.class_name:
        lines.append(f'      <Field name="classe" type="String" src={quoteattr(columns.class_name)}/>')
    lines.append(f"      <FeatureCount>{layer.feature_count}</FeatureCount>")
    lines += _extent_xml(layer.extent, "      ")
    lines.append("    </OGRVRTLayer>")
    return lines


def _plain(name: str) -> str:
    return re.sub(r"[^\w.-]", "_", name)


def _common_extent(layers: Sequence[DeliveredLayer]) -> Extent | None:
    extents = [layer.extent for layer in layers if layer.extent is not None]
    if not extents:
        return None
    return (
        min(extent[0] for extent in extents),
        min(extent[1] for extent in extents),
        max(extent[2] for extent in extents),
        max(extent[3] for extent in extents),
    )


def _extent_xml(extent: Extent | None, indent: str) -> list[str]:
    if extent is None:
        return []
    tags = ("ExtentXMin", "ExtentYMin", "ExtentXMax", "ExtentYMax")
    return [f"{indent}<{tag}>{value!r}</{tag}>" for tag, value in zip(tags, extent)]
