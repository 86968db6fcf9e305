"""Geometries as GeoPackage stores them."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.workspace.errors import GeometryError
from ocsge_qgis_plugin.workspace.geometry import (
    envelope_of_blob,
    point_blob,
    polygon_blob,
    polygon_wkb,
    sketch_blob,
    wkb_of_blob,
)
from ocsge_qgis_plugin.workspace.geopackage import create_core_tables, register_features, register_functions
from tests.unit.workspace.records import square

shapely = pytest.importorskip("shapely", minversion="2.0")

coordinates = st.floats(-1e7, 1e7).map(lambda value: round(value, 3))
positions = st.tuples(coordinates, coordinates)
rings = st.lists(positions, min_size=3, max_size=6).map(lambda ring: [*ring, ring[0]])
polygons = st.lists(rings, min_size=1, max_size=3).map(lambda found: shapely.Polygon(found[0], found[1:]))
geometries = st.one_of(
    positions.map(shapely.Point),
    st.lists(positions, min_size=2, max_size=5).map(shapely.LineString),
    polygons,
    st.lists(positions, min_size=1, max_size=4).map(shapely.MultiPoint),
    st.lists(polygons, min_size=1, max_size=3).map(shapely.MultiPolygon),
)


@given(geometries)
def test_a_drawable_wkt_becomes_the_same_geometry(geometry):
    blob = sketch_blob(shapely.to_wkt(geometry, rounding_precision=-1), 4326)
    assert shapely.from_wkb(wkb_of_blob(blob)).equals_exact(geometry, 0)
    # Not geometry.bounds: that leaves out a hole drawn outside of its shell, which strangers do draw.
    (west, south), (east, north) = (found(shapely.get_coordinates(geometry), axis=0) for found in (np.min, np.max))
    assert envelope_of_blob(blob) == (west, east, south, north)


@given(st.text(max_size=60) | st.from_regex(r"(POINT|POLYGON|MULTIPOINT) ?Z? ?[(),0-9 .naif-]{0,30}", fullmatch=True))
def test_a_wkt_that_cannot_be_drawn_is_left_out_without_error(text):
    blob = sketch_blob(text, 4326)
    assert blob is None or not shapely.from_wkb(wkb_of_blob(blob)).is_empty


@pytest.mark.parametrize(
    "text", ["POINT EMPTY", "POINT (nan 1)", "POINT (1)", "POLYGON ((0 0, 1 1", "POINT (1 2) x", ""]
)
def test_broken_wkt_gives_nothing(text):
    assert sketch_blob(text, 4326) is None


def test_heights_of_a_sketch_are_left_out():
    assert shapely.from_wkb(wkb_of_blob(sketch_blob("POINT Z (1 2 3)", 4326))) == shapely.Point(1, 2)


@given(polygons)
def test_a_polygon_comes_back_byte_for_byte(polygon):
    wkb = shapely.to_wkb(polygon, byte_order=1)
    blob, single = polygon_blob(wkb, 2154)
    assert polygon_wkb(blob, single=single) == wkb
    assert shapely.from_wkb(wkb_of_blob(blob)).geom_type == "MultiPolygon"


@given(st.lists(polygons, min_size=1, max_size=3).map(shapely.MultiPolygon), st.sampled_from([0, 1]))
def test_a_multipolygon_comes_back_whatever_its_byte_order(multipolygon, byte_order):
    blob, single = polygon_blob(shapely.to_wkb(multipolygon, byte_order=byte_order), 2154)
    assert polygon_wkb(blob, single=single) == shapely.to_wkb(multipolygon, byte_order=1)


@pytest.mark.parametrize("flavor", ["iso", "extended"])
def test_heights_of_a_polygon_are_left_out(flavor):
    high = shapely.force_3d(shapely.from_wkb(square()), 12.0)
    blob, single = polygon_blob(shapely.to_wkb(high, flavor=flavor, output_dimension=3), 2154)
    assert polygon_wkb(blob, single=single) == square()


@given(st.binary(max_size=80) | st.integers(0, len(square()) - 1).map(lambda size: square()[:size]))
def test_bytes_that_are_no_polygon_are_refused_as_such(data):
    try:
        blob, single = polygon_blob(data, 2154)
    except GeometryError:
        return
    assert shapely.from_wkb(polygon_wkb(blob, single=single)).geom_type in ("Polygon", "MultiPolygon")


def test_a_point_written_by_other_software_without_envelope_is_indexed():
    blob = struct.pack("<2sBBi", b"GP", 0, 1, 4326) + struct.pack("<BIdd", 1, 1, 3.0, 4.0)
    assert envelope_of_blob(blob) == (3.0, 3.0, 4.0, 4.0)


def indexed(blob):
    """Store a blob of anybody's in a table with a spatial index; return what the index holds of it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        create_core_tables(connection, [])
        register_functions(connection)
        connection.execute("CREATE TABLE drawn (fid INTEGER PRIMARY KEY, geom BLOB)")
        register_features(connection, "drawn", "drawn", "POINT", 4326)
        connection.execute("INSERT INTO drawn VALUES (1, ?)", (blob,))
        return connection.execute("SELECT minx, maxx, miny, maxy FROM rtree_drawn_geom").fetchall()


boxes = st.lists(st.floats(), min_size=4, max_size=4).map(lambda box: struct.pack("<i4d", 4326, *box))


@given(st.binary(max_size=60) | boxes, st.sampled_from([b"", b"GP\x00\x01", b"GP\x00\x03"]))
def test_any_bytes_can_be_stored_and_are_indexed_where_they_have_an_extent(data, start):
    rows = indexed(start + data)
    assert (envelope_of_blob(start + data) is None) == (rows == [])
    for west, east, south, north in rows:
        assert west <= east
        assert south <= north


def test_a_point_without_coordinates_is_empty():
    assert envelope_of_blob(point_blob(float("nan"), 1.0, 4326)) is None
