"""Sketches as clients write them, and what a form's themes mean."""

import json
from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.sketches import SketchError, format_sketch, parse_sketch, wkt_type
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
