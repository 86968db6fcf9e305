"""Fields, vineyards, pine plantations, woods, hedges, farms, ponds, a quarry and a solar field per tile."""

from __future__ import annotations

import numpy as np
import shapely

from tests.sample.canvas import GROUND, PLOTS, WOODS, Canvas, blob, rectangles
from tests.sample.nomenclature import NONE, label
from tests.sample.parcels import Mesh, Parcel
from tests.sample.town import put_buildings

CROP = label("2.2.1", "1.1")
PINE = label("2.1.1.2", "1.2")
CUT_PINE = label("2.1.2", "1.2")
HEATH = label("2.1.2", "6.3")

# Chance of each kind of rural parcel outside the pine forest: name, weight.
_KINDS = (("crop", 0.42), ("meadow", 0.17), ("vine", 0.07), ("orchard", 0.04), ("fallow", 0.06), ("wood", 0.17),
          ("farm", 0.07))  # fmt: skip


def _middle(parcel: Parcel) -> np.ndarray:
    return shapely.get_coordinates(shapely.point_on_surface(shapely.polygons(parcel.ring)))[0]


def rural_parcel(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    """Paint one parcel outside the settlements."""
    if parcel.forest > 0.25:
        _pine_parcel(canvas, parcel, rng)
        return
    names, weights = zip(*_KINDS)
    kind = rng.choice(names, p=np.array(weights) / sum(weights))
    polygon = shapely.polygons(parcel.ring)
    tint = int(rng.integers(256))
    if kind == "crop":
        seen = tuple(int(c) for c in rng.choice([13, 14], 2, p=[0.6, 0.4]))
        canvas.paint(polygon, GROUND, CROP, (seen[0], seen[1]), tint)
    elif kind == "meadow":
        canvas.paint(polygon, GROUND, CROP, 13, tint)
    elif kind == "vine":
        grubbed = rng.random() < 0.07
        vine = label("2.1.3", "1.1")
        canvas.paint(polygon, GROUND, (vine, CROP if grubbed else vine), (11, 14 if grubbed else 11), tint)
    elif kind == "orchard":
        canvas.paint(polygon, GROUND, label("2.1.3", "1.1"), 9, tint)
    elif kind == "fallow":
        abandoned = rng.random() < 0.25
        canvas.paint(polygon, GROUND, (CROP if abandoned else HEATH, HEATH), (13 if abandoned else 10, 10), tint)
    elif kind == "wood":
        _wooded_parcel(canvas, parcel, rng)
    else:
        canvas.paint(polygon, GROUND, CROP, 13, tint)
        _farm(canvas, parcel, rng)


def _pine_parcel(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    polygon, draw, tint = shapely.polygons(parcel.ring), rng.random(), int(rng.integers(256))
    if draw < 0.62:
        canvas.paint(polygon, GROUND, PINE, 8, tint)
    elif draw < 0.72:
        canvas.paint(polygon, GROUND, (PINE, CUT_PINE), (8, 10), tint)
    elif draw < 0.80:
        canvas.paint(polygon, GROUND, CUT_PINE, 10, tint)
    elif draw < 0.90:
        canvas.paint(polygon, GROUND, label("2.1.1.3", "1.2"), 8, tint)
        for _ in range(int(parcel.area / 2500)):
            at = parcel.ring.mean(axis=0) + rng.normal(0, np.sqrt(parcel.area) / 3.2, 2)
            patch = shapely.intersection(blob(rng, at[0], at[1], rng.uniform(9, 24), 16), polygon)
            canvas.paint(patch, GROUND, NONE, 9, tint)
    else:
        canvas.paint(polygon, GROUND, CROP, 13, tint)
    if draw < 0.62 and rng.random() < 0.3:
        x, y = _middle(parcel)
        clearing = shapely.intersection(blob(rng, x, y, rng.uniform(32, 60)), polygon)
        canvas.paint(clearing, GROUND, HEATH, 10, tint)


def _wooded_parcel(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    polygon = shapely.polygons(parcel.ring)
    canvas.paint(polygon, GROUND, CROP, 13, int(rng.integers(256)))
    x, y = _middle(parcel)
    use = "1.2" if rng.random() < 0.5 else "6.3"
    cleared = rng.random() < 0.06
    wood = label("2.1.1.1", use)
    for _ in range(3):
        shift = rng.uniform(-60, 60, 2)
        shape = blob(rng, x + shift[0], y + shift[1], rng.uniform(0.3, 0.5) * np.sqrt(parcel.area))
        canvas.paint(shape, WOODS, (wood, NONE if cleared else wood), (9, 0 if cleared else 9), int(rng.integers(256)))


def _farm(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    x, y = _middle(parcel)
    angle = rng.uniform(0, np.pi)
    axes = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    yard = rectangles(np.array([[x, y]]), np.array([angle]), np.array([78.0]), np.array([56.0]))[0]
    canvas.paint(yard, PLOTS, label("1.1.2.1", "1.1"), 2)
    spots = np.array([[-24, 14], [20, 15], [-22, -16]]) @ axes + [x, y]
    sizes = rng.uniform(20, 34, 3), rng.uniform(11, 16, 3)
    ages = np.where(rng.random(3) < 0.08, 2, 1)
    put_buildings(canvas, (spots, np.full(3, angle), *sizes), "1.1", ages, rng.integers(150, 240, 3))
    garden_at = np.array([[60.0, 0.0]]) @ axes + [x, y]
    garden = rectangles(garden_at, np.array([angle]), np.array([42.0]), np.array([60.0]))[0]
    canvas.paint(garden, PLOTS, label("2.2.1", "5"), 12)
    house = (garden_at, np.array([angle]), np.array([15.0]), np.array([9.5]))
    put_buildings(canvas, house, "5", np.ones(1, int), np.array([90]))
    for _ in range(6):
        at = garden_at[0] + rng.uniform(-20, 20, 2)
        canvas.paint(blob(rng, at[0], at[1], rng.uniform(2.5, 5), 10), PLOTS, NONE, 9)


def hedges(canvas: Canvas, mesh: Mesh, rng: np.random.Generator) -> None:
    """Paint tree rows along some field edges, wide enough (11 m) to stand in OCS GE."""
    for cut, area in mesh.field_cuts:
        if area < 45_000 or rng.random() > 0.22:
            continue
        line = shapely.linestrings(cut)
        if shapely.length(line) > 230:
            canvas.paint(shapely.buffer(line, 5.6, quad_segs=3), WOODS, label("2.1.1.1", "6.3"), 9)


def ponds(canvas: Canvas, parcels: list[Parcel], rng: np.random.Generator) -> None:
    """Paint one or two ponds with their reeds on rural parcels of a tile."""
    for parcel in parcels[:2]:
        x, y = _middle(parcel)
        radius = float(rng.uniform(34, 62))
        shape = blob(rng, x, y, radius, 48)
        canvas.paint(shapely.buffer(shape, 22, quad_segs=3), WOODS, label("2.1.2", "6.3"), 10)
        canvas.paint(shape, PLOTS, label("1.2.2", "6.3"), 6)


def quarry(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    """Paint a gravel pit that grew between the vintages, with its water."""
    polygon = shapely.polygons(parcel.ring)
    canvas.paint(polygon, GROUND, CROP, 13)
    x, y = _middle(parcel)
    radius = 0.36 * float(np.sqrt(parcel.area))
    pit = label("1.1.2.1", "1.3")
    old, new = blob(rng, x, y, radius), blob(rng, x + 0.3 * radius, y, radius)
    inside = shapely.buffer(polygon, -12)
    canvas.paint(shapely.intersection(new, inside), PLOTS, (NONE, pit), (0, 2))
    canvas.paint(shapely.intersection(old, inside), PLOTS, pit, 2)
    canvas.paint(blob(rng, x, y, 0.5 * radius), PLOTS, label("1.2.2", "1.3"), 6)


def solar_field(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    """Paint heath of M1 that is a solar power plant in M2: rows of panels on grass, a service building."""
    polygon = shapely.polygons(parcel.ring)
    canvas.paint(polygon, GROUND, HEATH, 10, 40)
    plant = shapely.buffer(polygon, -14, join_style="mitre")
    if plant.is_empty:
        return
    canvas.paint(plant, PLOTS, (NONE, label("1.1.2.2", "4.3")), (0, 12))
    xmin, ymin, xmax, ymax = plant.bounds
    rows = [shapely.box(xmin, y, xmax, y + 4.0) for y in np.arange(ymin, ymax, 9.0)]
    panels = shapely.intersection(np.array(rows), shapely.buffer(plant, -6))
    for row in panels[~shapely.is_empty(panels)]:
        canvas.paint(row, PLOTS, NONE, (0, 1), 5)
