"""The map of one tile: faces with the truth of both vintages and what OCS GE delivers (truth plus planted errors)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from tests.sample.frame import Frame
from tests.sample.landscape import Tile, paint_tile
from tests.sample.nomenclature import BUILT, NONE, USES, cover_of, label, use_of
from tests.sample.partition import Faces, component_labels, generalise, make_faces, merge_parts, topmost

SILVICULTURE = USES.index("US1.2")
TRANSPORT = (USES.index("US4.1.1"), USES.index("US4.1.2"))
_DEFAULT = label("2.2.1", "1.1")


@dataclass
class TileMap:
    """Faces of a tile, ``truth`` and ``delivered`` labels (n × 2: M1, M2), and the built zones of both vintages."""

    tile: Tile
    faces: Faces
    truth: np.ndarray
    delivered: np.ndarray
    zones: tuple[shapely.Geometry, shapely.Geometry]


def built_zone(geometry: np.ndarray, built: np.ndarray) -> shapely.Geometry:
    """Return the ZONE_CONSTRUITE of built polygons: land within 25 m of buildings that lie at most 80 m apart."""
    if not built.any():
        return shapely.Polygon()
    grown = shapely.union_all(shapely.buffer(geometry[built], 40, quad_segs=3), grid_size=0.01)
    shrunk = shapely.buffer(grown, -15, quad_segs=3)
    filled = [shapely.polygons(shapely.get_exterior_ring(part)) for part in shapely.get_parts(shrunk)]
    if not filled:
        return shapely.Polygon()
    return shapely.union_all(shapely.simplify(filled, 1.0), grid_size=0.01)


def map_tile(frame: Frame, i: int, j: int) -> TileMap:
    """Return the generalised map of tile (i, j), still without planted errors (``delivered`` equals ``truth``)."""
    tile = paint_tile(frame, i, j)
    surfaces = tile.surfaces
    use = surfaces.delivered()
    outlines = shapely.boundary(surfaces.geometry[use])
    fixed = np.array([shapely.boundary(tile.polygon), shapely.boundary(tile.inside)])
    faces = make_faces(outlines, tile.inside, fixed)
    points = shapely.point_on_surface(faces.geometry)
    raw = np.column_stack([topmost(points, surfaces.geometry[use], surfaces.labels[use, v]) for v in (0, 1)])
    raw = np.where(raw == NONE, _DEFAULT, raw)
    zones, in_zone = [], []
    for v in (0, 1):
        zone = built_zone(faces.geometry, cover_of(raw[:, v]) == BUILT)
        shapely.prepare(zone)
        zones.append(zone)
        in_zone.append(shapely.contains_properly(zone, points).astype(float))
    # Both vintages first together, so that what did not change is generalised in the same way in both.
    joint = _generalise_jointly(faces, raw, np.minimum(*in_zone))
    truth = np.column_stack([generalise(faces, joint[:, v], in_zone[v], SILVICULTURE, TRANSPORT) for v in (0, 1)])
    return TileMap(tile, faces, truth, truth.copy(), (zones[0], zones[1]))


def _generalise_jointly(faces: Faces, raw: np.ndarray, in_zone: np.ndarray) -> np.ndarray:
    """Generalise the pairs (M1, M2): an unchanged piece must not fall to different neighbours in the two vintages."""
    unchanged = raw[:, 0] == raw[:, 1]
    if unchanged.all():
        common = generalise(faces, raw[:, 0], in_zone, SILVICULTURE, TRANSPORT)
        return np.column_stack([common, common])
    second = generalise(faces, raw[:, 1], in_zone, SILVICULTURE, TRANSPORT)
    first = np.where(unchanged, second, raw[:, 0])
    return np.column_stack([first, second])


def polygons_of(faces: Faces, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (polygons, their labels, the polygon each face belongs to)."""
    group = component_labels(faces, labels)
    geometry = merge_parts(faces.geometry, group)
    values = np.zeros(len(geometry), dtype=np.int64)
    values[group] = labels
    return geometry, values, group


def changes_of(faces: Faces, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the polygons in which the vintages differ, with their (M1, M2) labels: the intersection of the states."""
    codes_differ = (labels % 1024)[:, 0] != (labels % 1024)[:, 1]
    pair = np.where(codes_differ, labels[:, 0] % 1024 * 4096 + labels[:, 1] % 1024, -1)
    geometry, values, _ = polygons_of(faces, pair)
    changed = values >= 0
    return geometry[changed], np.column_stack([values[changed] // 4096, values[changed] % 4096])


__all__ = ["TileMap", "built_zone", "changes_of", "cover_of", "map_tile", "polygons_of", "use_of"]
