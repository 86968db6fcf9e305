"""Where reports can be made: planted errors, and places that OCS GE describes rightly, tile by tile."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from tests.sample.frame import Frame, Settlement, settlements
from tests.sample.nomenclature import ossature_of
from tests.sample.partition import component_labels, merge_parts
from tests.sample.planted import PlantedError
from tests.sample.tile_map import TileMap

RIGHT = "right"
_TOLERANCE_M = 0.5
_LANDES_TOWN = ("40088", "Dax")
_LANDES_VILLAGES = (
    ("40279", "Saint-Paul-lès-Dax"),
    ("40202", "Narrosse"),
    ("40314", "Tercis-les-Bains"),
    ("40207", "Oeyreluy"),
    ("40300", "Seyresse"),
    ("40294", "Saugnac-et-Cambran"),
)
_GOHELLE = (
    (696_500.0, 7_033_500.0, "62427", "Hénin-Beaumont"),
    (697_500.0, 7_037_500.0, "62250", "Courrières"),
    (701_500.0, 7_040_500.0, "62637", "Oignies"),
    (703_500.0, 7_042_000.0, "62907", "Libercourt"),
    (699_500.0, 7_035_500.0, "62274", "Dourges"),
    (699_000.0, 7_042_800.0, "62215", "Carvin"),
    (704_500.0, 7_037_000.0, "62497", "Leforest"),
    (703_500.0, 7_034_500.0, "62321", "Évin-Malmaison"),
)


@dataclass(frozen=True)
class Place:
    """One polygon to report on: its WKB, labels (M1, M2) true and delivered, cause of the error or ``right``."""

    wkb: bytes
    truth: tuple[int, int]
    delivered: tuple[int, int]
    cause: str
    area: float
    in_built_zone: bool
    commune: tuple[str, str] | None

    @property
    def polygon(self) -> shapely.Geometry:
        """The polygon in the département's CRS."""
        return shapely.from_wkb(self.wkb)


def make_place(
    polygon: shapely.Geometry,
    truth: tuple[int, int],
    delivered: tuple[int, int],
    cause: str,
    in_built_zone: bool,
    commune: tuple[str, str] | None,
) -> Place:
    """Return a place whose polygon is simplified to half a metre, as memory holds many."""
    kept = shapely.simplify(polygon, _TOLERANCE_M)
    area = float(shapely.area(polygon))
    return Place(shapely.to_wkb(kept), truth, delivered, cause, area, in_built_zone, commune)


def error_places(frame: Frame, tile_map: TileMap, errors: list[PlantedError], tile: tuple[int, int]) -> list[Place]:
    """Return one place per planted error of a tile."""
    zone = tile_map.zones[1]
    near = settlements(frame, *tile)
    found = []
    for error in errors:
        point = shapely.point_on_surface(error.polygon)
        inside = bool(shapely.contains(zone, point))
        commune = commune_at(frame.departement, near, point.x, point.y)
        found.append(make_place(error.polygon, error.truth, error.delivered, error.cause, inside, commune))
    return found


def right_places(frame: Frame, tile_map: TileMap, wanted: int, tile: tuple[int, int]) -> list[Place]:
    """Return up to ``wanted`` polygons of a tile that OCS GE delivers rightly, drawn from the frame's own generator."""
    faces = tile_map.faces
    pair = tile_map.delivered[:, 0] * 4096 + tile_map.delivered[:, 1]
    group = component_labels(faces, pair)
    count = int(group.max()) + 1
    wrong = np.bincount(group, weights=(tile_map.delivered != tile_map.truth).any(axis=1), minlength=count) > 0
    first = np.zeros(count, dtype=int)
    first[group[::-1]] = np.arange(len(faces))[::-1]
    labels = tile_map.delivered[first]
    area = np.bincount(group, weights=faces.area, minlength=count)
    stable = labels[:, 0] == labels[:, 1]
    allowed = ~wrong & stable & (ossature_of(labels).sum(axis=1) == 0) & (area > 400) & (area < 80_000)
    choices = np.flatnonzero(allowed)
    rng = frame.rng(31, *tile)
    chosen = np.sort(rng.choice(choices, min(wanted, len(choices)), replace=False))
    if not len(chosen):
        return []
    members = np.isin(group, chosen)
    rank = np.full(count, -1)
    rank[chosen] = np.arange(len(chosen))
    polygons = merge_parts(faces.geometry[members], rank[group[members]])
    points = shapely.point_on_surface(polygons)
    inside = shapely.contains(tile_map.zones[1], points)
    near = settlements(frame, *tile)
    found = []
    for polygon, component, point, in_zone in zip(polygons, chosen, points, inside):
        pair_of = (int(labels[component, 0]), int(labels[component, 1]))
        commune = commune_at(frame.departement, near, point.x, point.y)
        found.append(make_place(polygon, pair_of, pair_of, RIGHT, bool(in_zone), commune))
    return found


def commune_at(departement: str, near: list[Settlement], x: float, y: float) -> tuple[str, str] | None:
    """Return (INSEE code, name) of the commune at a place, invented round the settlements, or None elsewhere."""
    if departement == "62":
        best = min(_GOHELLE, key=lambda row: (row[0] - x) ** 2 + (row[1] - y) ** 2)
        return best[2], best[3]
    if departement != "40" or not near:
        return None
    # A town's commune reaches further than a village's.
    nearest = min(near, key=lambda item: ((item.x - x) ** 2 + (item.y - y) ** 2) ** 0.5 / item.radius**0.5)
    if nearest.is_town:
        return _LANDES_TOWN
    return _LANDES_VILLAGES[int(nearest.x // 2500 + 3 * (nearest.y // 2500)) % len(_LANDES_VILLAGES)]
