"""Errors planted in OCS GE, each with its truth: what a good report would be about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from tests.sample.frame import Frame
from tests.sample.noise import ERROR_RATES
from tests.sample.nomenclature import BUILT, EXPECTED_PAIRS, codes, cover_of, label, ossature_of, use_of
from tests.sample.partition import component_labels, merge_parts
from tests.sample.tile_map import TileMap

# What a use, or a cover, is commonly mistaken for (complaints reported by partners: facts, ocsge-cosia §5).
USE_MISTAKES = {
    "US5": ("US3", "US235"),
    "US3": ("US5", "US2", "US235"),
    "US2": ("US3", "US235"),
    "US235": ("US5", "US3"),
    "US1.1": ("US5", "US6.3"),
    "US4.2": ("US3", "US2"),
    "US6.3": ("US1.1", "US1.2"),
    "US1.2": ("US6.3", "US1.1"),
}
COVER_MISTAKES = {
    "CS2.2.1": ("CS2.1.2", "CS1.1.2.1"),
    "CS2.1.2": ("CS2.2.1", "CS2.1.1.1"),
    "CS2.1.1.1": ("CS2.1.2", "CS2.1.1.3"),
    "CS2.1.1.2": ("CS2.1.1.3", "CS2.1.2"),
    "CS1.1.1.2": ("CS1.1.2.1",),
    "CS1.1.2.1": ("CS1.1.1.2", "CS2.2.1"),
    "CS2.1.3": ("CS2.2.1",),
}


@dataclass(frozen=True)
class PlantedError:
    """One error: its polygon, what is true and what is delivered in M1 and M2, and its cause."""

    polygon: shapely.Geometry
    truth: tuple[int, int]
    delivered: tuple[int, int]
    cause: str


def plant_errors(frame: Frame, tile_map: TileMap, i: int, j: int) -> list[PlantedError]:
    """Write errors into ``tile_map.delivered`` and return them; the skeleton and giant polygons are left alone."""
    rng = frame.rng(21, i, j)
    faces = tile_map.faces
    pair = tile_map.truth[:, 0] * 4096 + tile_map.truth[:, 1]
    group = component_labels(faces, pair)
    count = group.max() + 1
    first = np.zeros(count, dtype=int)
    first[group[::-1]] = np.arange(len(faces))[::-1]
    truth = tile_map.truth[first]
    area = np.bincount(group, weights=faces.area)
    allowed = (ossature_of(truth).sum(axis=1) == 0) & (area > 260) & (area < 120_000)
    errors: list[tuple[int, tuple[int, int], str]] = []
    for component in np.flatnonzero(allowed):
        wrong = _mistake(rng, truth[component])
        if wrong is not None:
            errors.append((int(component), *wrong))
    chosen = np.array([component for component, _, _ in errors], dtype=int)
    if not len(chosen):
        return []
    for component, delivered, _ in errors:
        tile_map.delivered[group == component] = delivered
    members = np.isin(group, chosen)
    rank = np.full(count, -1)
    rank[chosen] = np.arange(len(chosen))
    polygons = merge_parts(faces.geometry[members], rank[group[members]])
    return [
        PlantedError(polygons[k], tuple(map(int, truth[component])), delivered, cause)
        for k, (component, delivered, cause) in enumerate(errors)
    ]


def _mistake(rng: np.random.Generator, truth: np.ndarray) -> tuple[tuple[int, int], str] | None:
    """Draw whether and how a polygon is delivered wrongly."""
    before, after = int(truth[0]), int(truth[1])
    draw, pick = rng.random(2)
    if before != after:
        return ((before, before), "outdated") if draw < ERROR_RATES["outdated"] else None
    cover, use = codes(after)
    if cover_of(after) == BUILT and draw < ERROR_RATES["missed_building"]:
        missed = _legal("CS2.2.1", use)
        return ((missed, missed), "missed_building") if missed is not None else None
    draw -= ERROR_RATES["missed_building"]
    if 0 <= draw < ERROR_RATES["wrong_use"]:
        options = USE_MISTAKES.get(use, ())
        wrong = _legal(cover, options[int(pick * len(options))]) if options else None
        return ((wrong, wrong), "wrong_use") if wrong is not None else None
    draw -= ERROR_RATES["wrong_use"]
    if 0 <= draw < ERROR_RATES["wrong_cover"] and use_of(after) is not None:
        options = COVER_MISTAKES.get(cover, ())
        wrong = _legal(options[int(pick * len(options))], use) if options else None
        return ((wrong, wrong), "wrong_cover") if wrong is not None else None
    return None


def _legal(cover: str, use: str) -> int | None:
    if (cover, use) not in EXPECTED_PAIRS:
        return None
    return label(cover.removeprefix("CS"), use.removeprefix("US"))
