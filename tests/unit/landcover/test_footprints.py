"""The ground a report speaks of: what was drawn, in metres, whatever was drawn."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import osr

from ocsge_qgis_plugin.domain.evidence import Support
from ocsge_qgis_plugin.landcover.footprints import LARGEST_SIDE_M, Footprint, by_place, footprints_of

LANDES = (-0.5, 44.0)
LAMBERT_93 = 2154
DEGREE_M = 80_000.0
"""About a degree of longitude there."""


def one(*wkts: str, at: tuple[float, float] = LANDES) -> Footprint:
    (found,) = footprints_of([(wkts, *at)], LAMBERT_93)
    return found


def ring(points: np.ndarray) -> str:
    """Return a WKT around Landes of points in about metres."""
    places = np.vstack([points, points[:1]]) / DEGREE_M + LANDES
    return "(" + ",".join(f"{x:.9f} {y:.9f}" for x, y in places) + ")"


def square(size: float, x: float = 0.0, y: float = 0.0) -> np.ndarray:
    return np.array([(x, y), (x + size, y), (x + size, y + size), (x, y + size)])


def in_metres(wkt: str) -> shapely.Geometry:
    """Move a WKT by osr vertex by vertex."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(4326)
    target.ImportFromEPSG(LAMBERT_93)
    for crs in (source, target):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    move = osr.CoordinateTransformation(source, target)
    return shapely.transform(
        shapely.from_wkt(wkt), lambda points: np.array([move.TransformPoint(*point)[:2] for point in points])
    )


def test_a_surface_keeps_its_holes_and_parts():
    holed = f"MULTIPOLYGON(({ring(square(90))},{ring(square(30, 20, 20))}),({ring(square(50, 200))}))"
    found = one(holed)
    assert found.support is Support.SURFACE
    assert shapely.equals(found.reach, in_metres(holed))
    assert len(shapely.get_parts(found.shape)) == 2
    assert found.problems == ()


def test_objects_of_one_sketch_are_one_surface_and_its_labels_do_not_count():
    left, right = f"POLYGON({ring(square(50))})", f"POLYGON({ring(square(50, 25))})"
    found = one(left, right, "POINT(-0.49 44.0)")
    assert found.support is Support.SURFACE
    assert shapely.area(found.reach) == pytest.approx(shapely.area(shapely.union(in_metres(left), in_metres(right))))


def test_a_line_reaches_five_metres_aside_and_a_point_500_square_metres():
    line = one(f"LINESTRING {ring(square(40))}")
    assert line.support is Support.LINE
    assert shapely.area(line.reach) == pytest.approx(
        shapely.area(shapely.buffer(in_metres(f"LINESTRING {ring(square(40))}"), 5)), rel=0.01
    )
    point = one()
    assert point.support is Support.POINT
    assert shapely.area(point.reach) == pytest.approx(500, rel=0.01)
    assert (point.x, point.y) == pytest.approx(shapely.get_coordinates(in_metres("POINT(-0.5 44)"))[0])


def test_height_means_nothing():
    flat, high = one("LINESTRING(-0.5 44,-0.499 44)"), one("LINESTRING Z(-0.5 44 12,-0.499 44 13)")
    assert shapely.equals(flat.reach, high.reach)
    assert not shapely.has_z(high.reach)


def test_a_surface_that_crosses_itself_is_taken_apart():
    bow = square(60)[[0, 2, 1, 3]]
    found = one(f"POLYGON({ring(bow)})")
    assert shapely.is_valid(found.reach)
    assert shapely.area(found.reach) == pytest.approx(
        shapely.area(one(f"POLYGON({ring(square(60))})").reach) / 2, rel=1e-3
    )


def test_a_surface_without_area_counts_as_the_line_it_is():
    assert one("POLYGON((-0.5 44,-0.499 44,-0.499 44,-0.5 44))").support is Support.LINE


@pytest.mark.parametrize("wkt", ["nonsense", "POLYGON((0 0", "POLYGON((0 0,1 1))", "POINT(nan 44)", "POINT(500 44)"])
def test_what_cannot_be_read_leaves_the_report_its_point_and_is_told(wkt):
    found = one(wkt)
    assert found.support is Support.POINT
    assert shapely.area(found.reach) == pytest.approx(500, rel=0.01)
    assert len(found.problems) == 1


def test_one_unreadable_object_does_not_cost_the_others():
    found = one("nonsense", f"POLYGON({ring(square(50))})")
    assert found.support is Support.SURFACE
    assert len(found.problems) == 1


def test_a_sketch_over_half_the_country_leaves_only_its_point():
    found = one(f"POLYGON({ring(square(3 * LARGEST_SIDE_M))})")
    assert found.support is Support.POINT
    assert "5 km" in found.problems[0]


def test_small_surfaces_far_apart_are_all_looked_at():
    found = one(f"POLYGON({ring(square(50))})", f"POLYGON({ring(square(50, 3 * LARGEST_SIDE_M))})")
    assert found.support is Support.SURFACE
    assert found.problems == ()


def test_a_place_that_is_nowhere_has_no_reach():
    found = one(at=(math.nan, 44.0))
    assert shapely.is_empty(found.reach)
    assert found.problems


def test_a_sketch_stands_in_for_a_report_without_a_place():
    found = one(f"POLYGON({ring(square(50))})", at=(math.inf, math.nan))
    assert found.support is Support.SURFACE
    assert shapely.intersects_xy(found.shape, found.x, found.y)


def test_twenty_thousand_vertices_and_a_hopeless_scribble_take_seconds_not_minutes():
    angle = np.linspace(0, 2 * np.pi, 20_000, endpoint=False)
    radius = 150 * (1 + 0.2 * np.sin(40 * angle))
    outline = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    rng = np.random.default_rng(3)
    began = time.perf_counter()
    assert len(shapely.get_coordinates(one(f"POLYGON({ring(outline)})").shape)) == 20_001
    for vertices in (300, 600, 20_000):
        found = one(f"POLYGON({ring(rng.uniform(0, 100, (vertices, 2)))})")
        assert found.support is Support.SURFACE
        assert "enveloppe" in found.problems[0]
    assert time.perf_counter() - began < 30


coordinate = st.floats(-200, 200, allow_nan=False)
shapes = st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=12)


@given(st.lists(shapes, max_size=3))
@settings(max_examples=60, deadline=None)
def test_any_sketch_gives_a_valid_reach_that_holds_what_was_drawn(drawn):
    found = one(*(f"POLYGON({ring(np.array(points))})" for points in drawn))
    assert shapely.is_valid(found.reach)
    assert shapely.get_dimensions(found.reach) == 2
    if found.support is Support.SURFACE:
        hull = shapely.union_all([in_metres(f"POLYGON({ring(np.array(points))})").convex_hull for points in drawn])
        assert shapely.area(shapely.difference(found.reach, hull)) < 1e-3


def test_batches_hold_every_footprint_once_and_neighbours_together():
    rng = np.random.default_rng(4)
    places = rng.uniform((-1, 43.5), (0, 44.5), (1_000, 2))
    footprints = footprints_of([((), float(x), float(y)) for x, y in places], LAMBERT_93)
    batches = by_place(footprints, batch=50)
    assert sorted(index for batch in batches for index in batch) == list(range(1_000))
    assert max(map(len, batches)) <= 50
    spans = [np.ptp([(footprints[index].x, footprints[index].y) for index in batch], axis=0).max() for batch in batches]
    assert np.median(spans) < 40_000


def test_large_footprints_come_in_smaller_batches():
    large = f"POLYGON({ring(square(0.6 * LARGEST_SIDE_M))})"
    footprints = footprints_of([((large,), *LANDES)] * 20 + [((), *LANDES)] * 20, LAMBERT_93)
    assert max(sum(index < 20 for index in batch) for batch in by_place(footprints)) <= 5


def test_reports_from_nowhere_are_in_a_batch_too():
    footprints = footprints_of([((), math.nan, 0.0), ((), *LANDES), ((), 55.5, -21.0)], LAMBERT_93)
    assert sorted(index for batch in by_place(footprints) for index in batch) == [0, 1, 2]
    assert by_place([]) == []
