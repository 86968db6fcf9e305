"""Small deliveries and workspaces, written as IGN and the plugin write them, for tests of layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

from ocsge_qgis_plugin.bridge.opening import OpenDepartement, ReadyLayer
from ocsge_qgis_plugin.domain.decisions import Correction, DecisionDraft, PolygonRef, Verdict
from ocsge_qgis_plugin.domain.departements import Departement
from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.domain.reports import Report, ReportKey, ReportStatus
from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.landcover.columns import map_columns
from ocsge_qgis_plugin.landcover.records import DeliveredLayer, Delivery, DeliveryScan, LayerRole
from ocsge_qgis_plugin.workspace.workspace import Workspace

SERVER = "http://127.0.0.1"
COMMUNITY = 240
ME = Identity(SERVER, COMMUNITY, 7, "interprete")

# A corner of département 40 in Lambert-93.
X0, Y0 = 370_000.0, 6_300_000.0

Row = tuple[float, float, Sequence[object]]


def write_table(
    path: Path, layer: str, columns: Sequence[str], rows: Iterable[Row], *, epsg: int | None = 2154, size: float = 100.0
) -> Path:
    """Write squares of ``size`` metres whose south-west corners are given in steps of 100 m from the origin."""
    path.parent.mkdir(parents=True, exist_ok=True)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    srs = None
    if epsg is not None:
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(epsg)
    table = source.CreateLayer(layer, srs, ogr.wkbMultiPolygon)
    for column in columns:
        table.CreateField(ogr.FieldDefn(column, ogr.OFTString))
    for column, row, values in rows:
        feature = ogr.Feature(table.GetLayerDefn())
        for name, value in zip(columns, values):
            feature[name] = value
        x, y = X0 + 100 * column, Y0 + 100 * row
        ring = f"{x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON((({ring})))"))
        table.CreateFeature(feature)
    return path


def write_image(path: Path, epsg: int = 2154) -> Path:
    """Write a green image of 20 × 20 pixels of 10 m."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = gdal.GetDriverByName("GTiff").Create(str(path), 20, 20, 3)
    image.SetGeoTransform((X0, 10, 0, Y0 + 200, 0, -10))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(epsg)
    image.SetProjection(srs.ExportToWkt())
    image.GetRasterBand(2).Fill(160)
    return path


def ready(
    role: LayerRole, path: Path, layer_name: str, columns: Sequence[str], year: int, **changes: Any
) -> ReadyLayer:
    """Return one prepared layer of a delivery of département 40."""
    delivered = DeliveredLayer(
        role=role,
        source=str(path),
        layer_name=layer_name,
        columns=map_columns(columns),
        epsg=changes.get("epsg", 2154),
        feature_count=changes.get("feature_count", 4),
        extent=None,
    )
    delivery = Delivery(
        kind=role.kind,
        departement_code="40",
        year=year,
        older_year=changes.get("older_year"),
        edition=changes.get("edition", "2025-05-00080"),
        format="GPKG",
        epsg=2154,
        path=path.parent,
        layers=(delivered,),
        size_bytes=1,
        fingerprint=f"fingerprint-{role.value}-{year}",
    )
    return ReadyLayer(delivery, role, path, layer_name, delivered)


STATE_COLUMNS = ("id", "code_cs", "code_us")
DIFF_COLUMNS = ("CS_2018", "CS_2021", "US_2018", "US_2021")
COSIA_COLUMNS = ("numero", "classe")


def state(folder: Path, year: int, codes: Sequence[tuple[str, str]], **changes: Any) -> ReadyLayer:
    """Return a prepared state layer whose squares stand in a row and carry ``codes``."""
    rows = [(index, 0, (f"OCSGE{index}", cover, use)) for index, (cover, use) in enumerate(codes)]
    columns = changes.pop("columns", STATE_COLUMNS)
    path = write_table(folder / f"D040-{year}" / "OCCUPATION_SOL.gpkg", "OCCUPATION_SOL", columns, rows)
    return ready(LayerRole.LAND_COVER_USE, path, "OCCUPATION_SOL", columns, year, **changes)


def whole_delivery(folder: Path) -> tuple[ReadyLayer, ...]:
    """Return two states, their built-up zones and differences, CoSIA and an image per vintage."""
    layers: list[ReadyLayer] = []
    for year in (2018, 2021):
        layers.append(state(folder, year, [("CS1.1.1.1", "US5"), ("CS2.2.1", "US1.1")]))
        path = write_table(folder / f"D040-{year}" / "ZONE_CONSTRUITE.gpkg", "ZONE_CONSTRUITE", ("id",), [(0, 0, "z")])
        layers.append(ready(LayerRole.BUILT_UP_ZONE, path, "ZONE_CONSTRUITE", ("id",), year))
        image = write_image(folder / "IMAGERIE" / f"ortho_{year}.tif")
        layers.append(ready(LayerRole.IMAGE, image, "", (), year))
    rows = [(0, 0, ("CS2.2.1", "CS1.1.1.1", "US1.1", "US5"))]
    path = write_table(folder / "DIFF" / "DIFF_40_2021_2018.gpkg", "DIFF", DIFF_COLUMNS, rows)
    layers.append(ready(LayerRole.DIFF, path, "DIFF", DIFF_COLUMNS, 2021, older_year=2018))
    path = write_table(folder / "COSIA" / "cosia.gpkg", "cosia", COSIA_COLUMNS, [(0, 0, ("1", "Bâtiment"))])
    layers.append(ready(LayerRole.COSIA, path, "cosia", COSIA_COLUMNS, 2024))
    return tuple(layers)


def opened(departement: Departement, workspace: Workspace, layers: tuple[ReadyLayer, ...] = ()) -> OpenDepartement:
    """Return what the desk passes along once a département is open."""
    return OpenDepartement(departement, workspace, DeliveryScan((), ()), layers)


def report(number: int, status: ReportStatus = ReportStatus.SUBMIT, longitude: float = -1.05) -> Report:
    """Return a report near Dax with one sketched surface."""
    wkt = f"POLYGON(({longitude} 43.7,{longitude + 0.01} 43.7,{longitude + 0.01} 43.71,{longitude} 43.7))"
    return Report(
        key=ReportKey(SERVER, COMMUNITY, number),
        longitude=longitude,
        latitude=43.7,
        status=status,
        comment="<b>Une maison manque</b>",
        themes=(),
        author=None,
        validator=None,
        commune=None,
        departement=None,
        opening_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
        updating_date=datetime(2026, 1, 2, tzinfo=timezone.utc),
        closing_date=None,
        sketch=Sketch((SketchObject("Polygone", wkt),)),
        replies=(),
        attachments=(),
    )


def acceptance(report_uuid: str) -> DecisionDraft:
    """Return the acceptance of a report, with one polygon to correct."""
    ring = f"{X0} {Y0},{X0 + 100} {Y0},{X0 + 100} {Y0 + 100},{X0} {Y0}"
    square = ogr.CreateGeometryFromWkt(f"MULTIPOLYGON((({ring})))")
    correction = Correction(
        PolygonRef("fingerprint", 1, "hash"),
        "M2",
        "CS2.2.1",
        "US1.1",
        "CS1.1.1.1",
        "US5",
        bytes(square.ExportToWkb()),
        2154,
    )
    return DecisionDraft(report_uuid, ME, Verdict.VALID, "", "Pris en compte", (correction,))
