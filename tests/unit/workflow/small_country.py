"""Forty hectares of the Landes with two vintages, CoSIA and a built-up zone, and reports about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from functools import cache
from pathlib import Path

from osgeo import osr

from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import Author, Place, Report, ReportKey, ReportStatus, ThemeEntry
from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.domain.themes import ThemeMapping
from ocsge_qgis_plugin.landcover.delivery import find_deliveries
from ocsge_qgis_plugin.landcover.records import Delivery, DeliveryKind, LayerRole
from ocsge_qgis_plugin.landcover.report_overlay import CosiaLayer, StateLayer
from ocsge_qgis_plugin.workflow.evidence_inputs import EvidenceInputs
from ocsge_qgis_plugin.workspace.workspace import Workspace
from tests.unit.landcover.factories import ORIGIN, square, write_layer, write_state

THEME = "OCS GE - Couverture (CS)"
MAPPING = ThemeMapping(THEME, Dimension.COVER, "cs_proposee", "millesime")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=timezone.utc)
COLUMNS, CELL = 40, 100.0

Ring = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Source:
    """One layer of a delivery as the map opens it."""

    source: Path
    layer_name: str
    delivery: Delivery


def build_country(folder: Path) -> EvidenceInputs:
    """Write the deliveries below ``folder`` and return what is looked at: meadows in M1, a house in the first in M2."""
    for year, first in ((2018, "CS2.2.1"), (2021, "CS1.1.1.1")):
        rows = [
            {
                "id": f"OCSGE{year}{number:04d}",
                "code_cs": first if number == 0 else "CS2.2.1",
                "code_us": "US1.1",
                "millesime": str(year),
                "source": "calcul",
                "ossature": 0,
                "id_origine": "NC",
                "code_or": "NC",
            }
            for number in range(COLUMNS)
        ]
        write_state(folder, year, rows=rows)
    corner = (ORIGIN[0], ORIGIN[1])
    cosia = folder / "CoSIA_D040_2021" / "D040_2021_400_6330_vecto.gpkg"
    cells = [square(number, origin=corner) for number in range(COLUMNS)]
    classes = [{"numero": 9, "classe": "Feuillu"} for _ in cells]
    write_layer(cosia, classes, wkts=cells)
    return read_country(folder)


def read_country(folder: Path) -> EvidenceInputs:
    """Return what is looked at, from the deliveries found below ``folder``."""
    found = find_deliveries(folder).deliveries
    states = sorted((one for one in found if one.kind is DeliveryKind.STATE), key=lambda one: one.year or 0)
    names = {one.fingerprint: f"M{rank}" for rank, one in enumerate(states, start=1)}
    return EvidenceInputs(
        states=tuple(
            StateLayer(names[one.fingerprint], one.year, source(one, LayerRole.LAND_COVER_USE)) for one in states
        ),
        cosias=tuple(
            CosiaLayer(one.year, one.layers, one.fingerprint) for one in found if one.kind is DeliveryKind.COSIA
        ),
        built_up={names[one.fingerprint]: source(one, LayerRole.BUILT_UP_ZONE) for one in states},
        mappings=(MAPPING,),
    )


def source(delivery: Delivery, role: LayerRole) -> Source:
    layer = delivery.layer(role)
    assert layer is not None
    return Source(Path(layer.source), layer.layer_name, delivery)


def with_edition(inputs: EvidenceInputs, fingerprint: str) -> EvidenceInputs:
    """Return the same layers as if the last vintage had been delivered again."""
    last = inputs.states[-1]
    delivery = replace(last.layer.delivery, fingerprint=fingerprint)
    again = replace(last, layer=replace(last.layer, delivery=delivery))
    return replace(inputs, states=(*inputs.states[:-1], again))


def degrees(x: float, y: float) -> tuple[float, float]:
    """Return longitude and latitude of a place in metres."""
    longitude, latitude, _ = _to_degrees().TransformPoint(x, y)
    return longitude, latitude


@cache
def _to_degrees() -> osr.CoordinateTransformation:
    plane, geographic = osr.SpatialReference(), osr.SpatialReference()
    plane.ImportFromEPSG(2154)
    geographic.ImportFromEPSG(4326)
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    plane.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(plane, geographic)


def report(number: int, x: float = 50.0, y: float = 50.0, **changes: object) -> Report:
    """Return an open report ``x``, ``y`` metres from the corner of the country."""
    longitude, latitude = degrees(ORIGIN[0] + x, ORIGIN[1] + y)
    values: dict[str, object] = {
        "key": ReportKey("http://127.0.0.1:8080", 240, number),
        "longitude": longitude,
        "latitude": latitude,
        "status": ReportStatus.SUBMIT,
        "comment": "C'est un bois de feuillus.",
        "themes": (ThemeEntry(240, THEME, {"cs_proposee": "CS2.1.1.1", "millesime": "2021"}),),
        "author": Author(4201, "ddtm40", "agent@landes.gouv.fr"),
        "validator": None,
        "commune": Place("40001", "Aire-sur-l'Adour"),
        "departement": Place("40", "Landes"),
        "opening_date": NEW_YEAR,
        "updating_date": NEW_YEAR,
        "closing_date": None,
        "sketch": None,
        "replies": (),
        "attachments": (),
    }
    return Report(**{**values, **changes})  # type: ignore[arg-type]


def wkt(*rings: Ring) -> str:
    """Return a polygon in degrees from rings in metres from the corner; the first ring is the outer one."""
    texts = []
    for ring in rings:
        placed = [degrees(ORIGIN[0] + x, ORIGIN[1] + y) for x, y in (*ring, ring[0])]
        texts.append("(" + ", ".join(f"{longitude:.9f} {latitude:.9f}" for longitude, latitude in placed) + ")")
    return "POLYGON (" + ", ".join(texts) + ")"


def box(x: float, y: float, side: float) -> Ring:
    return ((x, y), (x + side, y), (x + side, y + side), (x, y + side))


def sketch(*wkts: str) -> Sketch:
    return Sketch(tuple(SketchObject("Polygone", text) for text in wkts))


def pulled(workspace: Workspace, *reports: Report) -> list[str]:
    """Store ``reports`` and return their uuids in the same order."""
    workspace.reports.upsert(reports)
    return [uuid for uuid in (workspace.reports.uuid_of(found.key) for found in reports) if uuid is not None]
