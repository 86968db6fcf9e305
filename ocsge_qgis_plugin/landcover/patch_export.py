"""Writing the corrections of accepted reports in the shape of IGN's PATCHCORRECTIF.

One GeoPackage, one layer ``PATCH_CORR_Ddd_YYYY`` per vintage: the polygon as delivered, its current codes, and in
``cs_corr`` and ``us_corr`` the wished code or ``RAS`` where that dimension stays. Report number, author, date and
verdict tell where each correction comes from.
"""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from osgeo import gdal, ogr, osr

from ..domain.decisions import UNCHANGED, Correction
from ..domain.departements import Departement, Vintage
from ..domain.text import tr
from .errors import LandcoverError, LayerReadError
from .files import discard, swap_in, temporary_beside
from .geopackage import quoted, read_layers, reading

_COLUMNS: tuple[tuple[str, int], ...] = (
    ("id", ogr.OFTString),
    ("code_cs", ogr.OFTString),
    ("code_us", ogr.OFTString),
    ("cs_corr", ogr.OFTString),
    ("us_corr", ogr.OFTString),
    ("millesime", ogr.OFTString),
    ("signalement", ogr.OFTInteger64),
    ("auteur", ogr.OFTString),
    ("date_decision", ogr.OFTString),
    ("verdict", ogr.OFTString),
    ("livraison", ogr.OFTString),
    ("fid_livraison", ogr.OFTInteger64),
    ("empreinte", ogr.OFTString),
)


class ExportError(LandcoverError):
    """The list of corrections could not be written; the file that was there before is untouched."""


@dataclass(frozen=True)
class PatchRow:
    """One correction with the report that called for it; ``status`` is the report's status on the server."""

    correction: Correction
    report_number: int | None
    author: str
    decided_at: datetime
    status: str = ""


def export_corrections(rows: Sequence[PatchRow], target: Path, *, departement: Departement) -> Path:
    """Write ``rows`` to the GeoPackage ``target``, replaced only once the new one is complete; return it.

    CRS: the département's. Without any row, the layer of the latest vintage is there and empty.

    :raises ExportError: when the disk is full, the folder is missing or the file is open elsewhere.
    """
    temporary = temporary_beside(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(rows, temporary, departement)
        _verify(temporary, len(rows))
        swap_in(temporary, target)
    except (OSError, RuntimeError, LayerReadError) as error:
        # GDAL closes a file when nothing refers to it any more, and until then it can be neither removed (Windows) nor
        # give its room back; the calls that failed still do.
        traceback.clear_frames(error.__traceback__)
        raise ExportError(
            tr("Les corrections n'ont pas pu être écrites dans {path}.").format(path=target),
            remedy=tr(
                "Retirez la couche de QGIS si elle y est ouverte, vérifiez la place et les droits, puis réessayez."
            ),
            details=str(error),
        ) from error
    finally:
        discard(temporary)
    return target


def layer_name(departement: Departement, vintage: Vintage) -> str:
    """Return IGN's name for the patch of one vintage: ``PATCH_CORR_D040_2021``."""
    return f"PATCH_CORR_{departement.zone}_{vintage.year or vintage.name}"


def _vintage_named(departement: Departement, name: str) -> Vintage:
    for vintage in departement.vintages:
        if name in (vintage.name, vintage.title, str(vintage.year)):
            return vintage
    digits = name[1:2]
    return Vintage(int(digits) if digits.isdigit() else 0, int(name) if name.isdigit() else None)


def _write(rows: Sequence[PatchRow], path: Path, departement: Departement) -> None:
    grouped: dict[Vintage, list[PatchRow]] = {}
    for row in rows:
        grouped.setdefault(_vintage_named(departement, row.correction.vintage), []).append(row)
    if not grouped:
        grouped[departement.vintages[-1]] = []
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(departement.epsg)
    for vintage in sorted(grouped):
        _write_layer(dataset, reference, layer_name(departement, vintage), vintage, grouped[vintage])


def _write_layer(
    dataset: ogr.DataSource, reference: osr.SpatialReference, name: str, vintage: Vintage, rows: Sequence[PatchRow]
) -> None:
    layer = dataset.CreateLayer(name, reference, ogr.wkbMultiPolygon, ["GEOMETRY_NAME=the_geom"])
    if layer is None:
        raise OSError(gdal.GetLastErrorMsg())
    for column, kind in _COLUMNS:
        layer.CreateField(ogr.FieldDefn(column, kind))
    layer.StartTransaction()
    for row in rows:
        if layer.CreateFeature(_feature(layer, row, vintage)) != ogr.OGRERR_NONE:
            raise OSError(gdal.GetLastErrorMsg())
    if layer.CommitTransaction() != ogr.OGRERR_NONE:
        raise OSError(gdal.GetLastErrorMsg())


def _feature(layer: ogr.Layer, row: PatchRow, vintage: Vintage) -> ogr.Feature:
    correction = row.correction
    feature = ogr.Feature(layer.GetLayerDefn())
    values: dict[str, object] = {
        "id": correction.polygon.ocsge_id,
        "code_cs": correction.cover_before,
        "code_us": correction.use_before,
        "cs_corr": correction.cover_after or UNCHANGED,
        "us_corr": correction.use_after or UNCHANGED,
        "millesime": str(vintage.year or vintage.name),
        "signalement": row.report_number,
        "auteur": row.author,
        "date_decision": row.decided_at.isoformat(timespec="seconds"),
        "verdict": row.status,
        "livraison": correction.polygon.delivery,
        "fid_livraison": correction.polygon.fid,
        "empreinte": correction.polygon.geometry_hash,
    }
    for name, value in values.items():
        if value is not None:
            feature.SetField(name, value)
    geometry = ogr.CreateGeometryFromWkb(correction.wkb)
    if geometry is None:
        raise OSError(f"signalement {row.report_number}: {gdal.GetLastErrorMsg() or 'WKB'}")
    feature.SetGeometry(ogr.ForceToMultiPolygon(geometry))
    return feature


def _verify(path: Path, expected: int) -> None:
    with reading(path) as connection:
        names = [quoted(layer.name) for layer in read_layers(connection)]
        counts = [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names]  # nosec B608
    if sum(counts) != expected:
        raise OSError(f"{sum(counts)} / {expected}")
