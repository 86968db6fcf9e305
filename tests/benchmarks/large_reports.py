"""Ten thousand reports over a made-up département as partners write them: words, forms, sketches, doubles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

import numpy as np
from osgeo import osr

from ocsge_qgis_plugin.domain.nomenclature import Dimension, nomenclature
from ocsge_qgis_plugin.domain.reports import Author, Place, Reply, Report, ReportKey, ReportStatus, ThemeEntry
from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.domain.themes import ThemeMapping
from tests.benchmarks.large_layers import BLOCK_M, EPSG, LargeDepartement, block_corners, cells_of_blocks
from tests.sample.report_texts import ANSWERS, Wording, write_comment

MAPPINGS = (
    ThemeMapping("OCS GE - Couverture (CS)", Dimension.COVER, "cs_proposee", "millesime"),
    ThemeMapping("OCS GE - Usage (US)", Dimension.USE, "us_propose", "millesime"),
)
_AUTHORS = {
    "ddt": "ddtm40",
    "epci": "epci.dax",
    "dreal": "dreal.na",
    "cd": "cd40",
    "pnr": "pnr.landes",
    "agence": "audap",
    "commune": "mairie.narrosse",
}
_CAUSES = (
    "wrong_use",
    "wrong_cover",
    "outdated",
    "already_right",
    "below_unit",
    "later_change",
    "unfounded",
    "geometry",
)
_STATUSES = (ReportStatus.VALID, ReportStatus.VALID0, ReportStatus.REJECT, ReportStatus.REJECT0)
_ANSWERED, _DOUBLE, _FORM = 0.3, 0.12, 0.5
_START = datetime(2026, 5, 18, 9, tzinfo=timezone.utc)

Sketched = tuple[tuple[str, ...], float, float]


def sketches_over(layers: LargeDepartement, count: int, seed: int = 8) -> list[Sketched]:
    """Return places as the server tells them: half of them in towns; outlines of 4 to 60 vertices, points, lines."""
    rng = np.random.default_rng(seed)
    corners, cells = block_corners(layers.side), cells_of_blocks(layers.side)
    towns = np.flatnonzero(cells == cells.max())
    chosen = np.where(rng.random(count) < 0.5, rng.choice(towns, count), rng.integers(0, len(corners), count))
    places = corners[chosen] + rng.uniform(0, BLOCK_M, (count, 2))
    kind, radius, vertices = rng.random(count), rng.uniform(8, 60, count), rng.integers(4, 60, count)
    plane, degrees = osr.SpatialReference(), osr.SpatialReference()
    plane.ImportFromEPSG(EPSG)
    degrees.ImportFromEPSG(4326)
    for crs in (plane, degrees):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    move = osr.CoordinateTransformation(plane, degrees)
    sketches: list[Sketched] = []
    for number, place in enumerate(places):
        angle = np.linspace(0, 2 * np.pi, vertices[number], endpoint=False)
        ring = place + np.column_stack([np.cos(angle), np.sin(angle)]) * radius[number] * rng.uniform(0.7, 1)
        moved = [point[:2] for point in move.TransformPoints([place.tolist(), *ring.tolist(), ring[0].tolist()])]
        text = ", ".join(f"{x:.7f} {y:.7f}" for x, y in moved[1:])
        wkts = () if kind[number] < 1 / 3 else (f"LINESTRING({text})" if kind[number] > 0.95 else f"POLYGON(({text}))",)
        sketches.append((wkts, *moved[0]))
    return sketches


def reports_over(layers: LargeDepartement, count: int, seed: int = 8) -> list[Report]:
    """Return ``count`` reports: 30 % answered, half with a code in their form, an eighth repeating another's remark."""
    rng = np.random.default_rng(seed)
    places = sketches_over(layers, count, seed)
    for number in np.flatnonzero(rng.random(count) < _DOUBLE).tolist():
        places[number] = places[int(rng.integers(count))]
    return [_report(rng, number, place) for number, place in enumerate(places)]


def _report(rng: np.random.Generator, number: int, place: Sketched) -> Report:
    dimension = Dimension.COVER if rng.random() < 0.35 else Dimension.USE
    current, wished = (_leaf(rng, dimension) for _ in range(2))
    organisation, has_code = str(rng.choice(list(_AUTHORS))), bool(rng.random() < _FORM)
    comment = write_comment(
        rng,
        str(rng.choice(_CAUSES)),
        organisation,
        has_code,
        Wording(current, wished, "Mont-de-Marsan", float(rng.uniform(100, 20_000)), 2021),
    )
    mapping = MAPPINGS[0] if dimension is Dimension.COVER else MAPPINGS[1]
    attributes = {"millesime": "M2", **({mapping.wished_attribute: wished} if has_code else {})}
    opened = _START + timedelta(minutes=17 * number)
    is_answered = rng.random() < _ANSWERED
    status = _STATUSES[int(rng.integers(4))] if is_answered else ReportStatus.SUBMIT
    manager = Author(4000, "chef.pi", "chef.pi@ign.fr")
    answer = Reply(number, manager, "", ANSWERS[status.value][0], status, opened) if is_answered else None
    wkts, longitude, latitude = place
    return Report(
        key=ReportKey("http://127.0.0.1:8080", 240, 900_000 + number),
        longitude=longitude,
        latitude=latitude,
        status=status,
        comment=comment,
        themes=(ThemeEntry(240, mapping.theme, attributes),),
        author=Author(4200 + number % 40, _AUTHORS[organisation]),
        validator=None,
        commune=Place("40192", "Mont-de-Marsan"),
        departement=Place("40", "Landes"),
        opening_date=opened,
        updating_date=opened,
        closing_date=None,
        sketch=Sketch(_objects(wkts)) if wkts else None,
        replies=() if answer is None else (answer,),
        attachments=(),
    )


def _leaf(rng: np.random.Generator, dimension: Dimension) -> str:
    leaves = nomenclature(dimension).leaves
    return leaves[int(rng.integers(len(leaves)))].code


def _objects(wkts: Sequence[str]) -> tuple[SketchObject, ...]:
    return tuple(SketchObject("Ligne" if wkt.startswith("LINE") else "Polygone", wkt) for wkt in wkts)
