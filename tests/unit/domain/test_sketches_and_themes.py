"""Sketches as clients write them, and what a form's themes mean."""

import json
import math
from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.sketches import SketchError, drawable_wkt, format_sketch, parse_sketch, wkt_type
from ocsge_qgis_plugin.domain.text import tr_n
from ocsge_qgis_plugin.domain.themes import Theme, ThemeAttribute, guess_mapping

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=10,
)


def test_the_wkt_counts_and_not_the_type_beside_it():
    sketch = parse_sketch('{"objects":[{"type":"Polygone","geometry":"MULTIPOLYGON(((0 0,1 0,1 1,0 0)))"}]}')
    assert sketch.objects[0].wkt.startswith("MULTIPOLYGON")


def test_objects_without_a_geometry_are_left_out_and_an_empty_sketch_is_none():
    assert parse_sketch('{"name":"x","objects":[{"type":"Polygone"},{"geometry":"CIRCLE(1)"}]}') is None
    assert parse_sketch(None) is None
    assert parse_sketch("") is None


@pytest.mark.parametrize("text", ["{", "[]", '"x"', '{"objects": 3}'])
def test_a_broken_sketch_is_an_error_of_its_own(text):
    with pytest.raises(SketchError):
        parse_sketch(text)


sketch_like = st.fixed_dictionaries(
    {},
    optional={
        "name": json_values,
        "objects": json_values
        | st.lists(
            json_values
            | st.fixed_dictionaries(
                {"geometry": json_values | st.just("POINT(0 0)")},
                optional={"type": json_values, "name": json_values, "attributes": json_values},
            )
        ),
    },
)


@given(json_values | sketch_like)
def test_any_json_is_drawn_objects_or_nothing_or_an_error_of_its_own(value):
    is_sketch = value is None or (isinstance(value, dict) and isinstance(value.get("objects", []), list))
    with nullcontext() if is_sketch else pytest.raises(SketchError):
        sketch = parse_sketch(json.dumps(value))
    if not is_sketch or sketch is None:
        return
    assert sketch.objects
    for found in sketch.objects:
        assert wkt_type(found.wkt)
        assert all(isinstance(text, str) for text in (found.kind, found.name, *found.attributes.values()))


def test_a_sketch_is_read_back_as_written():
    sketch = parse_sketch(
        '{"name":"n","objects":[{"type":"Ligne","geometry":"LINESTRING(0 0,1 1)","attributes":{"a":1}}]}'
    )
    assert parse_sketch(format_sketch(sketch)) == sketch


def test_a_theme_is_understood_by_its_names():
    theme = Theme(
        240,
        "OCS GE - Usage (US)",
        (
            ThemeAttribute("us_actuel", "", "text"),
            ThemeAttribute("us_propose", "", "list"),
            ThemeAttribute("millesime", "", "list"),
        ),
    )
    mapping = guess_mapping(theme)
    assert (mapping.dimension, mapping.wished_attribute, mapping.vintage_attribute) == (
        Dimension.USE,
        "us_propose",
        "millesime",
    )


def test_a_theme_that_says_nothing_is_mapped_to_nothing():
    assert guess_mapping(Theme(240, "Route")).dimension is None


@pytest.mark.parametrize(("n", "text"), [(0, "0 signalement"), (1, "1 signalement"), (2, "2 signalements")])
def test_french_counts_zero_and_one_as_singular(n, text):
    assert tr_n("%n signalement(s)", n) == text


def circle(vertices, step=1):
    """Return a ring through ``vertices`` places of a circle, ``step`` places at a time."""
    angles = [2 * math.pi * (number * step % vertices) / vertices for number in range(vertices)]
    places = [f"{math.cos(angle)!r} {math.sin(angle)!r}" for angle in angles]
    return "(" + ", ".join([*places, places[0]]) + ")"


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))",
        f"POLYGON ({circle(20_000)})",
        f"POLYGON ({circle(20_000)}, {circle(500)})",
        f"MULTIPOINT {circle(3000, 1319)}",
        "POLYGON ((0 0, 1 1, " + "n'importe quoi, " * 2000,
        "POLYGON ((" + "0 0, " * 2000 + "0 0))",
        "POLYGON ((" + "nan 0, 1 nan, " * 2000 + "0 0))",
    ],
    ids=["bow tie", "far", "hole", "points", "unreadable", "one place", "no number"],
)
def test_what_a_map_can_draw_or_nobody_can_read_is_left_as_it_is(wkt):
    assert drawable_wkt(wkt) == wkt


@pytest.mark.parametrize(("form", "kind"), [("POLYGON ({})", "POLYGON"), ("LINESTRING {}", "LINESTRING")])
def test_of_a_scribble_the_hull_is_drawn(form, kind):
    shapely = pytest.importorskip("shapely", minversion="2.0")
    wkt = form.format(circle(20_000, step=7919))
    drawn = drawable_wkt(wkt)
    assert wkt_type(drawn) == kind
    hull = shapely.from_wkt(wkt).convex_hull
    assert shapely.from_wkt(drawn).convex_hull.symmetric_difference(hull).area < 1e-9
    assert drawable_wkt(drawn) == drawn


def test_a_scribble_with_heights_is_read_by_its_place():
    wkt = "MULTIPOLYGON Z (((" + ", ".join(f"{number % 2} {number % 3} {number}" for number in range(3000)) + ")))"
    assert drawable_wkt(wkt) == "POLYGON ((0.0 0.0, 1.0 0.0, 1.0 2.0, 0.0 2.0, 0.0 0.0))"
