"""A second vintage of a large département in which ground changed shape, too: made once and kept.

Of the cells some were built on in part, so that they are two polygons now, and along some blocks the road was widened
into the cells beside it: the road skeleton, too, is no longer what it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import shapely

from ocsge_qgis_plugin.landcover.polygons import wkb_of_blob
from tests.benchmarks.large_layers import LargeDepartement, LargeLayer, write_rows

VERSION = 1
SHARE_SPLIT, SHARE_WIDENED = 0.01, 0.02
"""Of all cells those built on in part; of the cells in the west of a block those that lost a strip to the road."""
STRIP_M = 3.0
_ROWS_AT_ONCE = 5_000
_COLUMNS = ("id", "code_cs", "code_us", "millesime", "source", "ossature")


def changed_state(folder: Path, departement: LargeDepartement, size: int) -> LargeLayer:
    """Return the newer state of ``departement``, with changes of shape; 3 % of its cells have other codes, besides."""
    newer = departement.states[1]
    target = folder / f"difference-{size}-v{VERSION}.gpkg"
    if not target.exists():
        partial = target.with_suffix(".part.gpkg")
        partial.unlink(missing_ok=True)
        columns = {name: "INT" if name == "ossature" else "TEXT" for name in _COLUMNS}
        write_rows(partial, newer.layer_name, columns, _rows(newer))
        partial.replace(target)
    return LargeLayer(target, newer.layer_name, newer.delivery)


def _rows(layer: LargeLayer) -> Iterator[tuple[np.ndarray, list[tuple[object, ...]]]]:
    rng = np.random.default_rng(11)
    strips: list[shapely.Geometry] = []
    with closing(sqlite3.connect(layer.source)) as connection:
        listed = ", ".join(_COLUMNS)
        cells = connection.execute(f"SELECT geom, {listed} FROM {layer.layer_name} WHERE ossature = 0 ORDER BY fid")
        while rows := cells.fetchmany(_ROWS_AT_ONCE):
            shapes = shapely.from_wkb([wkb_of_blob(row[0]) for row in rows])
            yield _changed(shapes, [row[1:] for row in rows], rng, strips)
        roads = connection.execute(f"SELECT geom, {listed} FROM {layer.layer_name} WHERE ossature = 1").fetchall()
    shapes = [shapely.union_all([shapely.from_wkb(wkb_of_blob(row[0])), *strips]) for row in roads]
    yield np.array(shapes, dtype=object), [row[1:] for row in roads]


def _changed(
    shapes: np.ndarray, rows: list[tuple[object, ...]], rng: np.random.Generator, strips: list[shapely.Geometry]
) -> tuple[np.ndarray, list[tuple[object, ...]]]:
    draw = rng.random(len(shapes))
    bounds = shapely.bounds(shapes)
    # The west side of a block is straight; cells further inside are wavy and have no such vertices.
    straight = np.array(
        [(shapely.get_coordinates(shape)[:, 0] == box[0]).sum() > 2 for shape, box in zip(shapes, bounds)]
    )
    made: list[shapely.Geometry] = []
    kept: list[tuple[object, ...]] = []
    for shape, row, chance, box, is_west in zip(shapes, rows, draw, bounds, straight):
        west, south, east, north = box
        if chance < SHARE_SPLIT:
            middle = (west + east) / 2
            parts = [shapely.intersection(shape, shapely.box(west, south, middle, north))]
            parts.append(shapely.difference(shape, parts[0]))
            made += parts
            kept += [row, (row[0], "CS1.1.1.1", "US5", *row[3:])]
        elif is_west and chance > 1 - SHARE_WIDENED:
            strip = shapely.intersection(shape, shapely.box(west, south, west + STRIP_M, north))
            strips.append(strip)
            made.append(shapely.difference(shape, strip))
            kept.append(row)
        else:
            made.append(shape)
            kept.append(row)
    return np.array(made, dtype=object), kept
