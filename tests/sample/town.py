"""Blocks of towns and villages: houses along the streets, gardens, pools, squares, activity zones, new estates."""

from __future__ import annotations

import numpy as np
import shapely

from tests.sample.canvas import BUILDINGS, GROUND, PLOTS, TREES, Canvas, blob, rectangles
from tests.sample.nomenclature import NONE, label
from tests.sample.parcels import Parcel, cut_in_two, ring_area

BUILT_MINIMUM = 204.0
_STREET_HALF_WIDTH = 3.0
NEW_STREET_HALF_WIDTH = 3.0


def _frontage(ring: np.ndarray, setback: float, spacing: float, rng: np.random.Generator) -> tuple[np.ndarray, ...]:
    """Return centres and angles of places along a ring, ``setback`` metres inside it."""
    polygon = shapely.polygons(ring)
    inner = shapely.buffer(polygon, -setback, join_style="mitre")
    if inner.is_empty or shapely.get_type_id(inner) != 3:
        return np.empty((0, 2)), np.empty(0)
    line = shapely.get_exterior_ring(shapely.simplify(inner, 1.5))
    total = shapely.length(line)
    count = int(total // spacing)
    if count < 1:
        return np.empty((0, 2)), np.empty(0)
    at = (np.arange(count) + 0.5) * total / count + rng.uniform(-0.12, 0.12, count) * spacing
    here = shapely.get_coordinates(shapely.line_interpolate_point(line, at))
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(line, np.minimum(at + 1.0, total)))
    step = ahead - here
    return here, np.arctan2(step[:, 1], step[:, 0])


def _spaced(centres: np.ndarray, gap: float) -> np.ndarray:
    keep: list[int] = []
    for k in range(len(centres)):
        if all(np.hypot(*(centres[k] - centres[m])) >= gap for m in keep):
            keep.append(k)
    return np.array(keep, dtype=int)


def put_buildings(
    canvas: Canvas,
    boxes: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    use: str,
    since: np.ndarray,
    tint: np.ndarray,
) -> None:
    """Paint buildings twice: at their real size for CoSIA, enlarged to the minimum unit for OCS GE.

    ``since`` is 1 for buildings of both vintages, 2 for those of M2 only. Below 50 m² OCS GE does not see them.
    """
    centre, angle, length, width = boxes
    real = rectangles(centre, angle, length, width)
    scale = np.sqrt(np.maximum(1.0, BUILT_MINIMUM / (length * width)))
    large = rectangles(centre, angle, length * scale, width * scale)
    built = label("1.1.1.1", use)
    for k in np.flatnonzero(canvas.is_dry(large)):
        old = since[k] == 1
        if length[k] * width[k] >= 50:
            canvas.paint(large[k], BUILDINGS, (built if old else NONE, built), 0)
        canvas.paint(real[k], BUILDINGS, NONE, (1 if old else 0, 1), int(tint[k]))


def residential(canvas: Canvas, parcel: Parcel, rng: np.random.Generator, since: int = 1) -> None:
    """Paint a block of houses with gardens; ``since`` 2 is a block that exists in M2 only."""
    polygon = shapely.polygons(parcel.ring)
    wooded = rng.random() < 0.14
    ground = label("2.1.1.1" if wooded else "2.2.1", "5")
    first = since == 1
    seen = 9 if wooded else 12
    canvas.paint(polygon, PLOTS if since == 2 else GROUND, (ground if first else NONE, ground), (seen * first, seen))
    spacing = rng.uniform(19, 30)
    centre, angle = _frontage(parcel.ring, 15.5, spacing, rng)
    keep = _spaced(centre, 17.0)
    centre, angle = centre[keep], angle[keep]
    count = len(centre)
    if not count:
        return
    length, width = rng.uniform(9, 16, count), rng.uniform(7, 10.5, count)
    ages = np.full(count, since)
    if first:
        ages[rng.random(count) < 0.035] = 2
    put_buildings(canvas, (centre, angle, length, width), "5", ages, rng.integers(60, 200, count))
    _gardens(canvas, polygon, centre, angle, ages, rng)


def _gardens(
    canvas: Canvas,
    polygon: shapely.Geometry,
    centre: np.ndarray,
    angle: np.ndarray,
    ages: np.ndarray,
    rng: np.random.Generator,
) -> None:
    inward = np.column_stack([-np.sin(angle), np.cos(angle)])
    middle = shapely.get_coordinates(shapely.centroid(polygon))[0]
    inward *= np.sign(((middle - centre) * inward).sum(axis=1))[:, None]
    along = np.column_stack([np.cos(angle), np.sin(angle)])
    count = len(centre)
    drive = rectangles(centre - inward * 9 + along * 3, angle, np.full(count, 3.2), np.full(count, 11.0))
    pool = rectangles(
        centre + inward * rng.uniform(11, 15, (count, 1)), angle, np.full(count, 8.0), np.full(count, 4.0)
    )
    has_pool = rng.random(count) < 0.17
    shapely.prepare(polygon)
    fits = shapely.contains_properly(polygon, pool)
    for k in range(count):
        old = int(ages[k] == 1)
        canvas.paint(drive[k], PLOTS, NONE, (3 * old, 3))
        if has_pool[k] and fits[k]:
            canvas.paint(pool[k], BUILDINGS, NONE, (4 * old, 4))
    for _ in range(int(rng.poisson(2.2 * count))):
        k = rng.integers(count)
        at = centre[k] + inward[k] * rng.uniform(6, 22) + along[k] * rng.uniform(-12, 12)
        canvas.paint(blob(rng, at[0], at[1], rng.uniform(1.8, 4.2), 10), TREES, NONE, 8 if rng.random() < 0.25 else 9)


def town_centre(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    """Paint a dense block: contiguous houses along the street round a paved court."""
    polygon = shapely.polygons(parcel.ring)
    use = rng.choice(["5", "3", "235", "5"])
    canvas.paint(polygon, GROUND, label("1.1.1.2", use), 3)
    centre, angle = _frontage(parcel.ring, 9.5, 17.0, rng)
    count = len(centre)
    if not count:
        return
    length, width = rng.uniform(13, 17.4, count), rng.uniform(9.5, 12.5, count)
    put_buildings(canvas, (centre, angle, length, width), use, np.ones(count, int), rng.integers(40, 170, count))
    x, y = shapely.get_coordinates(shapely.centroid(polygon))[0]
    if rng.random() < 0.5 and parcel.area > 6000:
        court = blob(rng, x, y, 15.5, 14)
        canvas.paint(court, PLOTS, label("2.2.1", use), 12)
        for _ in range(5):
            spot = rng.uniform(-10, 10, 2)
            canvas.paint(blob(rng, x + spot[0], y + spot[1], 3.5, 10), TREES, NONE, 9)


def equipment(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    """Paint a school, a stadium or a park."""
    polygon = shapely.polygons(parcel.ring)
    kind = rng.integers(3)
    x, y = shapely.get_coordinates(shapely.centroid(polygon))[0]
    if kind == 0:
        canvas.paint(polygon, GROUND, label("2.1.1.1", "3"), 9)
        canvas.paint(blob(rng, x, y, 24), PLOTS, label("2.2.1", "3"), 12)
        return
    canvas.paint(polygon, GROUND, label("2.2.1", "3"), 12)
    if kind == 1:
        angle = _long_axis(parcel.ring)
        pitch = rectangles(np.array([[x, y]]), np.array([angle]), np.array([62.0]), np.array([40.0]))[0]
        canvas.paint(pitch, PLOTS, NONE, 2)
        return
    centre, angle = _frontage(parcel.ring, 22, 60, rng)
    keep = _spaced(centre, 45)
    count = len(keep)
    canvas.paint(shapely.buffer(polygon, -12), PLOTS, label("1.1.1.2", "3"), 3)
    sizes = rng.uniform(28, 44, count), rng.uniform(11, 16, count)
    put_buildings(canvas, (centre[keep], angle[keep], *sizes), "3", np.ones(count, int), rng.integers(120, 256, count))


def _long_axis(ring: np.ndarray) -> float:
    centred = ring - ring.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    return float(np.arctan2(vectors[1, 1], vectors[0, 1]))


def activity_zone(canvas: Canvas, parcel: Parcel, rng: np.random.Generator) -> None:
    """Paint a lot of an activity zone: paved yard, large sheds, lawn along the edge; one shed may be new in M2."""
    polygon = shapely.polygons(parcel.ring)
    use = str(rng.choice(["2", "3", "3", "4.2"]))
    canvas.paint(polygon, GROUND, label("2.2.1", use), 12)
    yard = shapely.buffer(polygon, -13.5, join_style="mitre")
    if yard.is_empty:
        return
    canvas.paint(yard, PLOTS, label("1.1.1.2", use), 3)
    angle = _long_axis(parcel.ring)
    along, across = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
    middle = shapely.get_coordinates(shapely.centroid(polygon))[0]
    offsets = [(u * 62.0, v * 52.0) for u in range(-4, 5) for v in range(-4, 5)]
    centre = np.array([middle + along * u + across * v for u, v in offsets])
    length, width = rng.uniform(28, 50, len(centre)), rng.uniform(20, 36, len(centre))
    boxes = rectangles(centre, np.full(len(centre), angle), length + 8, width + 8)
    inside = np.flatnonzero(shapely.contains_properly(yard, boxes))
    inside = inside[rng.random(len(inside)) < 0.8]
    ages = np.where(rng.random(len(inside)) < 0.12, 2, 1)
    sizes = (centre[inside], np.full(len(inside), angle), length[inside], width[inside])
    put_buildings(canvas, sizes, use, ages, rng.integers(200, 256, len(inside)))


def new_estate(canvas: Canvas, parcel: Parcel, rng: np.random.Generator, before: int, cosia_before: int) -> None:
    """Paint a field of M1 that is a housing estate in M2, its streets not yet in the skeleton."""
    canvas.paint(shapely.polygons(parcel.ring), GROUND, (before, NONE), (cosia_before, 0))
    stack, streets = [parcel.ring], []
    while stack:
        ring = stack.pop()
        halves = cut_in_two(ring, rng, 15.0) if ring_area(ring) > 11_000 else None
        if halves is None:
            lot = Parcel(ring, ring_area(ring), parcel.urban, parcel.forest, True)
            residential(canvas, lot, rng, since=2)
            continue
        streets.append(shapely.linestrings(halves[2]))
        stack += [halves[0], halves[1]]
    if streets:
        street = shapely.buffer(shapely.union_all(streets), NEW_STREET_HALF_WIDTH, cap_style="flat", quad_segs=4)
        canvas.paint(street, BUILDINGS, (NONE, label("1.1.1.2", "4.1.1")), (0, 3))
