"""BD TOPO and RPG over a made-up département, as many objects as the Landes have for their polygons of OCS GE."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely
from osgeo import ogr

from ocsge_qgis_plugin.landcover.official_layers import OfficialLayer, find_official_layers
from tests.benchmarks.large_layers import (
    BLOCK_M,
    EPSG,
    KINDS,
    PITCH_M,
    LargeDepartement,
    block_corners,
    cells_of_blocks,
    write_rows,
)

VERSION = 1
BUILDINGS, ROADS, PARCELS, ZONES = 0.4, 0.15, 0.06, 0.005
"""Objects of each layer per polygon of OCS GE."""
_Rows = Iterator[tuple[np.ndarray, list[tuple[object, ...]]]]


def large_official(folder: Path, layers: LargeDepartement) -> tuple[OfficialLayer, ...]:
    """Return buildings, roads, activity zones and RPG over ``layers``, made in ``folder`` unless they are there."""
    home = folder / f"official-{layers.side}-v{VERSION}"
    if not (home / "complete").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        _make(home, layers)
        (home / "complete").touch()
    return find_official_layers([home], EPSG)


def _make(home: Path, layers: LargeDepartement) -> None:
    rng = np.random.default_rng(9)
    text = {"nature": "TEXT", "usage_1": "TEXT", "etat_de_l_objet": "TEXT", "fictif": "TEXT"}
    uses = ("Résidentiel", "Annexe", "Agricole", "Industriel", "Commercial et services", "Indifférencié")
    buildings = _turned_boxes(rng, _in_towns(rng, layers, BUILDINGS), 6, 22)
    rows = [("Indifférenciée", use, "En service", "Faux") for use in rng.choice(uses, len(buildings)).tolist()]
    write_rows(home / "batiment.gpkg", "batiment", text, _batches(buildings, rows))
    zones = _turned_boxes(rng, _in_towns(rng, layers, ZONES), 60, 260)
    kinds = rng.choice(("Industriel et commercial", "Sport", "Science et enseignement"), len(zones)).tolist()
    rows = [("", kind, "En service", "Faux") for kind in kinds]
    columns = {"nature": "TEXT", "categorie": "TEXT", "etat_de_l_objet": "TEXT", "fictif": "TEXT"}
    write_rows(home / "zone.gpkg", "zone_d_activite_ou_d_interet", columns, _batches(zones, rows))
    roads = _roads(rng, layers)
    rows = [("Route à 1 chaussée", 5.5, "En service", "Faux")] * len(roads)
    columns = {"nature": "TEXT", "largeur_de_chaussee": "REAL", "etat_de_l_objet": "TEXT", "fictif": "TEXT"}
    write_rows(home / "route.gpkg", "troncon_de_route", columns, _batches(roads, rows), ogr.wkbLineString)
    parcels = _turned_boxes(rng, _in_fields(rng, layers), 80, 220)
    rows = [(code,) for code in rng.choice(("MIS", "BTH", "PPH", "VRC", "SOJ"), len(parcels)).tolist()]
    write_rows(home / "rpg.gpkg", "parcelles_graphiques", {"code_cultu": "TEXT"}, _batches(parcels, rows))


def _in_towns(rng: np.random.Generator, layers: LargeDepartement, share: float) -> np.ndarray:
    """Return places, four fifths of them in towns."""
    corners, cells, count = block_corners(layers.side), cells_of_blocks(layers.side), int(share * layers.polygons)
    towns = np.flatnonzero(cells == KINDS[-1][0])
    blocks = np.where(rng.random(count) < 0.8, rng.choice(towns, count), rng.integers(0, len(corners), count))
    return corners[blocks] + rng.uniform(0, BLOCK_M, (count, 2))


def _in_fields(rng: np.random.Generator, layers: LargeDepartement) -> np.ndarray:
    corners, cells, count = block_corners(layers.side), cells_of_blocks(layers.side), int(PARCELS * layers.polygons)
    fields = np.flatnonzero(cells == KINDS[0][0])
    return corners[rng.choice(fields, count)] + rng.uniform(0, BLOCK_M, (count, 2))


def _turned_boxes(rng: np.random.Generator, places: np.ndarray, least: float, most: float) -> np.ndarray:
    angle = rng.uniform(0, 2 * np.pi, len(places))
    along = np.column_stack([np.cos(angle), np.sin(angle)]) * rng.uniform(least, most, len(places))[:, None] / 2
    aside = np.column_stack([-np.sin(angle), np.cos(angle)]) * rng.uniform(least, most, len(places))[:, None] / 2
    ring = (-along - aside, along - aside, along + aside, -along + aside, -along - aside)
    return shapely.polygons(places[:, None] + np.stack(ring, axis=1))


def _roads(rng: np.random.Generator, layers: LargeDepartement) -> np.ndarray:
    """Return streets of 20 vertices, 100 to 400 m long, bent a little."""
    places = _in_towns(rng, layers, ROADS)
    angle, length = rng.uniform(0, 2 * np.pi, len(places)), rng.uniform(100, min(400, PITCH_M / 2), len(places))
    along = np.linspace(0, 1, 20)
    turned = angle[:, None] + rng.uniform(-0.4, 0.4, len(places))[:, None] * along
    steps = np.stack([np.cos(turned), np.sin(turned)], axis=-1) * (length / 20)[:, None, None]
    return shapely.linestrings(places[:, None] + np.cumsum(steps, axis=1))


def _batches(shapes: np.ndarray, rows: list[tuple[object, ...]]) -> _Rows:
    for start in range(0, len(shapes), 50_000):
        yield shapes[start : start + 50_000], rows[start : start + 50_000]
