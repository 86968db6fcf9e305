"""Spellings: PHP's bracket keys and the dates of the API."""

from __future__ import annotations

import contextlib
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.server.clock import iso, parse_date
from tests.server.errors import ApiError
from tests.server.geometry import bounds, point_of, wkt_type
from tests.server.wire import nest

names = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=4)
trees = st.recursive(
    st.text(max_size=5),
    lambda inner: st.dictionaries(names, inner, min_size=1, max_size=3) | st.lists(inner, min_size=1, max_size=3),
    max_leaves=8,
)


def spelled(key: str, value) -> list[tuple[str, str]]:
    if isinstance(value, str):
        return [(key, value)]
    items = value.items() if isinstance(value, dict) else enumerate(value)
    return [pair for inner, item in items for pair in spelled(f"{key}[{inner}]", item)]


@given(st.dictionaries(names, trees, max_size=3))
def test_bracket_keys_spell_any_tree(tree):
    assert nest([pair for key, value in tree.items() for pair in spelled(key, value)]) == tree


def test_empty_brackets_count_up():
    assert nest([("a[]", "x"), ("a[]", "y")]) == {"a": ["x", "y"]}


def test_a_key_cannot_be_both_text_and_object():
    with pytest.raises(ApiError):
        nest([("a", "x"), ("a[b]", "y")])


@given(st.integers(946_684_800, 4_102_444_800))
def test_a_date_the_server_writes_is_read_back(epoch):
    moment = datetime.fromtimestamp(epoch, timezone.utc)
    assert parse_date(iso(moment)) == moment


@given(st.text(max_size=20))
def test_reading_a_date_either_works_or_refuses(text):
    with contextlib.suppress(ApiError):
        assert parse_date(text).tzinfo is not None


coordinates = st.floats(-90, 90, allow_nan=False).map(lambda number: round(number, 6))


@given(coordinates, coordinates, st.sampled_from(["POINT(%r %r)", "POINT (%r %r)", "point( %r  %r )"]))
def test_points_are_read_in_each_spelling(x, y, spelling):
    assert point_of(spelling % (x, y)) == (x, y)


@pytest.mark.parametrize(
    "text",
    ["POINT", "POINT()", "POINT(1)", "POINT(1 2", "POINT(1 2))", "POINT((1 2))", "POINT(1 2, 3 4)", "CIRCLE(1 2)"],
)
def test_what_is_no_wkt_is_known(text):
    assert wkt_type(text) is None


@pytest.mark.parametrize(
    "text",
    ["POLYGON(0 0, 1 1)", "POINT(1 2) x", "POINT EMPTY", "", None, 3],
)
def test_what_is_no_geometry_at_all_is_known(text):
    assert wkt_type(text) is None


def test_bounds_span_every_vertex():
    assert bounds("MULTIPOLYGON(((0 0, 4 0, 4 3, 0 0)), ((-1 5, 0 5, 0 6, -1 5)))") == (-1, 0, 4, 6)
