"""Layers as large as a département's, made in minutes and kept: a true partition with a road skeleton of many holes.

Blocks of land lie between straight roads; each is cut into as many wavy cells as its kind of land has (fields, hamlets,
towns), of 40 vertices each as in real deliveries. The roads are one polygon, every block a hole of it. CoSIA is a finer
grid of the same make in blocks of 10 km. More polygons are more land: density stays that of Landes.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from osgeo import ogr, osr

from ocsge_qgis_plugin.domain.cosia import cosia_classes
from ocsge_qgis_plugin.domain.nomenclature import Dimension, nomenclature
from ocsge_qgis_plugin.landcover.columns import map_columns
from ocsge_qgis_plugin.landcover.records import DeliveredLayer, LayerRole

VERSION = 1
EPSG = 2154
ORIGIN = np.array([330_000.0, 6_280_000.0])
PITCH_M, ROAD_M = 950.0, 20.0
BLOCK_M = PITCH_M - ROAD_M
SEGMENTS = 10
"""Per side of a cell: 40 vertices a cell."""
KINDS = ((3, 0.4), (8, 0.4), (19, 0.2))
"""Cells along one side of a block, and the share of blocks like that: fields of 10 ha, hamlets, towns of 2,500 m²."""
COSIA_BLOCK_M, COSIA_CELLS = 9_500.0, 224
"""Side of a CoSIA block and cells along it: 560 polygons per km², five times as many as OCS GE has."""
SHARE_CHANGED = 0.03
_BLOCKS_AT_ONCE = 200
_FIELD_TYPES = {"TEXT": ogr.OFTString, "INT": ogr.OFTInteger, "REAL": ogr.OFTReal}


@dataclass(frozen=True)
class Content:
    """Names a delivery's content."""

    fingerprint: str


@dataclass(frozen=True)
class LargeLayer:
    """One layer as the plugin is told of it."""

    source: Path
    layer_name: str
    delivery: Content


@dataclass(frozen=True)
class LargeDepartement:
    """The layers of one made-up département."""

    states: tuple[LargeLayer, LargeLayer]
    built_up: LargeLayer
    cosia: tuple[DeliveredLayer, ...]
    side: int
    """Blocks of land along one side."""
    polygons: int
    holes: int
    vertices_of_roads: int


def large_departement(folder: Path, size: int) -> LargeDepartement:
    """Return layers of about ``size`` polygons per vintage below ``folder``, made unless they are there already."""
    per_block = sum(cells * cells * share for cells, share in KINDS)
    side = max(4, round(np.sqrt(size / per_block)))
    home = folder / f"departement-{size}-v{VERSION}"
    if not (home / "complete").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        _make(home, side)
        (home / "complete").touch()
    states = tuple(LargeLayer(home / f"etat_{year}.gpkg", "OCCUPATION_SOL", Content(str(year))) for year in (1, 2))
    with closing(sqlite3.connect(states[0].source)) as connection:
        count = connection.execute("SELECT count(*) FROM OCCUPATION_SOL").fetchone()[0]
    return LargeDepartement(
        states=(states[0], states[1]),
        built_up=LargeLayer(home / "zone.gpkg", "ZONE_CONSTRUITE", Content("z")),
        cosia=tuple(_cosia_record(path) for path in sorted(home.glob("cosia_*.gpkg"))),
        side=side,
        polygons=count,
        holes=side * side,
        vertices_of_roads=int(sum(4 * SEGMENTS * cells for cells in cells_of_blocks(side))),
    )


def cells_of_blocks(side: int) -> np.ndarray:
    """Return the cells along one side of each block, blocks by row from the south-west."""
    rng = np.random.default_rng(5)
    kinds, shares = zip(*KINDS)
    return rng.choice(kinds, side * side, p=shares)


def block_corners(side: int) -> np.ndarray:
    """Return the south-west corners of the blocks of land."""
    rows, columns = np.divmod(np.arange(side * side), side)
    return ORIGIN + np.column_stack([columns, rows]) * PITCH_M + ROAD_M / 2


def wavy_cells(corners: np.ndarray, size: float, cells: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the rings of the cells of square blocks, block by block, and the outer ring of each block.

    :param corners: (n, 2). :returns: (n·cells², 41, 2) and (n, 40·cells + 1, 2): cells share their edges exactly.
    """
    rng = np.random.default_rng(seed)
    count, step = len(corners), size / cells
    grid = np.stack(np.meshgrid(np.arange(cells + 1.0), np.arange(cells + 1.0)), axis=-1) * step
    nodes = corners[:, None, None, :] + grid
    nodes[:, 1:-1, 1:-1] += rng.uniform(-0.12, 0.12, (count, cells - 1, cells - 1, 2)) * step
    along = np.linspace(0, 1, SEGMENTS + 1)[:, None]
    # horizontal[b, i, j] runs east from node (i, j), vertical[b, i, j] north.
    horizontal = nodes[:, :, :-1, None] * (1 - along) + nodes[:, :, 1:, None] * along
    vertical = nodes[:, :-1, :, None] * (1 - along) + nodes[:, 1:, :, None] * along
    horizontal[..., 1:-1, 1] += rng.uniform(-0.02, 0.02, (*horizontal.shape[:3], SEGMENTS - 1)) * step
    vertical[..., 1:-1, 0] += rng.uniform(-0.02, 0.02, (*vertical.shape[:3], SEGMENTS - 1)) * step
    rings = np.concatenate(
        [
            horizontal[:, :-1, :, :-1],
            vertical[:, :, 1:, :-1],
            horizontal[:, 1:, :, :0:-1],
            vertical[:, :, :-1, ::-1],
        ],
        axis=3,
    )
    outer = np.concatenate(
        [
            horizontal[:, 0, :, :-1].reshape(count, -1, 2),
            vertical[:, :, -1, :-1].reshape(count, -1, 2),
            horizontal[:, -1, ::-1, :0:-1].reshape(count, -1, 2),
            vertical[:, ::-1, 0, :0:-1].reshape(count, -1, 2),
        ],
        axis=1,
    )
    return rings.reshape(-1, 4 * SEGMENTS + 1, 2), np.concatenate([outer, outer[:, :1]], axis=1)


def _make(home: Path, side: int) -> None:
    outlines: list[np.ndarray] = []
    first = home / "etat_1.gpkg"
    columns = {
        "id": "TEXT",
        "code_cs": "TEXT",
        "code_us": "TEXT",
        "millesime": "TEXT",
        "source": "TEXT",
        "ossature": "INT",
    }
    write_rows(first, "OCCUPATION_SOL", columns, _land(side, outlines))
    second = home / "etat_2.gpkg"
    shutil.copyfile(first, second)
    # By GDAL: the triggers of the index call functions that plain SQLite does not know.
    file = ogr.Open(str(second), 1)
    file.ExecuteSQL(
        "UPDATE OCCUPATION_SOL SET code_cs = 'CS1.1.1.1', code_us = 'US5' "
        f"WHERE ossature = 0 AND abs(fid * 2654435761 % 1000) < {int(1000 * SHARE_CHANGED)}"
    )
    file = None
    towns = block_corners(side)[cells_of_blocks(side) == KINDS[-1][0]]
    zones = shapely.box(towns[:, 0], towns[:, 1], towns[:, 0] + BLOCK_M, towns[:, 1] + BLOCK_M)
    write_rows(
        home / "zone.gpkg", "ZONE_CONSTRUITE", {"id": "TEXT"}, iter([(zones, [(str(n),) for n in range(len(zones))])])
    )
    names = [found.name for found in cosia_classes() if found.number is not None]
    across = int(np.ceil(side * PITCH_M / COSIA_BLOCK_M))
    for number in range(across * across):
        row, column = divmod(number, across)
        name = f"cosia_{column:02}_{row:02}"
        corner = ORIGIN + np.array([column, row]) * COSIA_BLOCK_M
        write_rows(home / f"{name}.gpkg", name, {"numero": "INT", "classe": "TEXT"}, _cosia(corner, names, number))


def _land(side: int, outlines: list[np.ndarray]) -> Iterator[tuple[np.ndarray, list[tuple[object, ...]]]]:
    """Yield the cells of all blocks, then the roads between them."""
    rng = np.random.default_rng(6)
    covers = [leaf.code for leaf in nomenclature(Dimension.COVER).leaves]
    uses = [leaf.code for leaf in nomenclature(Dimension.USE).leaves]
    kinds, corners, made = cells_of_blocks(side), block_corners(side), 0
    for cells, _ in KINDS:
        chosen = corners[kinds == cells]
        for start in range(0, len(chosen), _BLOCKS_AT_ONCE):
            rings, outer = wavy_cells(
                chosen[start : start + _BLOCKS_AT_ONCE], BLOCK_M, cells, seed=1000 * cells + start
            )
            outlines.extend(outer)
            codes = np.column_stack([rng.choice(covers, len(rings)), rng.choice(uses, len(rings))]).tolist()
            rows = [(f"OCSGE{made + n:019d}", cover, use, "2018", "calcul", 0) for n, (cover, use) in enumerate(codes)]
            made += len(rings)
            yield shapely.polygons(rings), rows
    edge = side * PITCH_M
    shell = shapely.box(ORIGIN[0], ORIGIN[1], ORIGIN[0] + edge, ORIGIN[1] + edge).exterior
    roads = shapely.polygons(shell, holes=[shapely.linearrings(ring[::-1]) for ring in outlines])
    yield np.array([roads], dtype=object), [(f"OCSGE{made:019d}", "CS1.1.1.2", "US4.1.1", "2018", "calcul", 1)]


def _cosia(
    corner: np.ndarray, names: Sequence[str], seed: int
) -> Iterator[tuple[np.ndarray, list[tuple[object, ...]]]]:
    rings, _ = wavy_cells(corner[None], COSIA_BLOCK_M, COSIA_CELLS, seed)
    numbers = np.random.default_rng(seed).integers(0, len(names), len(rings)).tolist()
    yield shapely.polygons(rings), [(number + 1, names[number]) for number in numbers]


def _cosia_record(path: Path) -> DeliveredLayer:
    column, row = (int(part) for part in path.stem.split("_")[1:])
    corner = ORIGIN + np.array([column, row]) * COSIA_BLOCK_M
    extent = (float(corner[0]), float(corner[1]), float(corner[0] + COSIA_BLOCK_M), float(corner[1] + COSIA_BLOCK_M))
    count = COSIA_CELLS * COSIA_CELLS
    return DeliveredLayer(
        LayerRole.COSIA, str(path), path.stem, map_columns(["numero", "classe"]), EPSG, count, extent, "geom"
    )


def write_rows(
    path: Path,
    name: str,
    columns: dict[str, str],
    parts: Iterator[tuple[np.ndarray, list[tuple[object, ...]]]],
    kind: int = ogr.wkbPolygon,
) -> None:
    """Write a GeoPackage layer: rows by sqlite3, ten times faster than feature by feature, the index by GDAL."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path), ["ADD_GPKG_OGR_CONTENTS=NO"])
    layer = file.CreateLayer(name, crs, kind, ["SPATIAL_INDEX=NO"])
    for column, field in columns.items():
        layer.CreateField(ogr.FieldDefn(column, _FIELD_TYPES[field]))
    layer = file = None
    marks = ", ".join("?" * (len(columns) + 1))
    statement = f"INSERT INTO {name} (geom, {', '.join(columns)}) VALUES ({marks})"
    with closing(sqlite3.connect(path)) as connection, connection:
        for shapes, rows in parts:
            blobs = _blobs(shapes)
            connection.executemany(statement, ((blob, *row) for blob, row in zip(blobs, rows)))
    file = ogr.Open(str(path), 1)
    file.ExecuteSQL(f"SELECT CreateSpatialIndex('{name}', 'geom')")
    file.ExecuteSQL(f"RECOMPUTE EXTENT ON {name}")
    file = None


def _blobs(shapes: np.ndarray) -> Iterator[bytes]:
    """Yield GeoPackage geometries (OGC 12-128r18, 2.1.3): little-endian header with the envelope, then WKB."""
    header = np.zeros(
        len(shapes), dtype=[("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs", "<i4"), ("box", "<f8", 4)]
    )
    header["magic"], header["flags"], header["srs"] = b"GP", 0b011, EPSG
    header["box"] = shapely.bounds(shapes)[:, [0, 2, 1, 3]]
    data, width = header.tobytes(), header.dtype.itemsize
    for number, wkb in enumerate(shapely.to_wkb(shapes, byte_order=1)):
        yield data[number * width : (number + 1) * width] + wkb
