"""Recognising photo mosaics that stand in for the Géoplateforme's imagery: GeoTIFF, JPEG 2000, VRT."""

from __future__ import annotations

import re
from pathlib import Path

from osgeo import gdal, osr

from .columns import ColumnMap
from .crs import epsg_of_definition
from .names import NameFacts
from .records import DeliveredLayer, LayerRole

_FOLDER = re.compile(r"IMAGERIE|IMAGERY|ORTHO|BD_?ORTHO|PHOTOS|PVA", re.IGNORECASE)
_FILE = re.compile(r"IMAGERIE|IMAGE|ORTHO|PHOTO|PVA|IRC|RVB", re.IGNORECASE)
_MIN_BANDS = 3


def may_be_imagery(path: Path, facts: NameFacts) -> bool:
    """Whether names say that a raster is a photo: its folder or itself is called so and a year is told somewhere."""
    if path.suffix.lower() == ".vrt" and not _is_raster_vrt(path):
        return False
    in_folder = any(_FOLDER.search(part) for part in path.parts[-4:-1])
    return in_folder or (_FILE.search(path.stem) is not None and facts.loose_year is not None)


def _is_raster_vrt(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return b"<VRTDataset" in stream.read(400)
    except OSError:
        return False


def without_mosaicked(images: list[Path]) -> list[Path]:
    """Return ``images`` without the tiles that lie beside a VRT, which shows them as one."""
    folders = {path.parent for path in images if path.suffix.lower() == ".vrt"}
    return [path for path in images if path.suffix.lower() == ".vrt" or path.parent not in folders]


def read_image(path: Path, expected_epsg: int | None) -> DeliveredLayer | None:
    """Return an image as a layer, ``None`` when it is no photo (fewer than three bands and a colour table, or none).

    The CRS is the file's own, else ``expected_epsg``.
    """
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError:
        return None
    if dataset is None or dataset.GetGeoTransform(can_return_null=True) is None:
        return None
    if dataset.RasterCount < _MIN_BANDS and dataset.GetRasterBand(1).GetColorTable() is not None:
        return None
    reference: osr.SpatialReference | None = dataset.GetSpatialRef()
    own = epsg_of_definition(reference.ExportToWkt()) if reference is not None else None
    xmin, width, _, ymax, _, height = dataset.GetGeoTransform()
    extent = (xmin, ymax + height * dataset.RasterYSize, xmin + width * dataset.RasterXSize, ymax)
    return DeliveredLayer(LayerRole.IMAGE, str(path), path.stem, ColumnMap(), own or expected_epsg or 0, 0, extent)
