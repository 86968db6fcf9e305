"""The filter grammar, against the plain Python it stands for."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.server.errors import ApiError
from tests.server.filters import compile_filter, read_filter

COLUMNS = ("a", "b")
ROWS = [{"a": a, "b": b} for a in (None, -1, 0, 2) for b in (None, "", "Aa", "ab", "b")]


def kept(node) -> list[dict]:
    keep = compile_filter(node, COLUMNS)
    return [row for row in ROWS if keep(row)]


@pytest.mark.parametrize("text", [None, "", "{}"])
def test_no_filter_keeps_all(text):
    assert all(map(read_filter(text, COLUMNS), ROWS))


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"b": "ab"}, lambda row: row["b"] == "ab"),
        ({"b": None}, lambda row: row["b"] is None),
        ({"a": {"$ne": 2}}, lambda row: row["a"] != 2),
        ({"a": {"$gt": 0}}, lambda row: row["a"] is not None and row["a"] > 0),
        ({"a": {"$gte": 0, "$lt": 2}}, lambda row: row["a"] == 0),
        ({"a": {"$lte": -1}}, lambda row: row["a"] == -1),
        ({"a": {"$in": [0, 2]}}, lambda row: row["a"] in (0, 2)),
        ({"a": {"$nin": [0, 2]}}, lambda row: row["a"] not in (0, 2)),
        ({"b": {"$like": "a%"}}, lambda row: row["b"] in ("Aa", "ab")),
        ({"b": {"$nlike": "a%"}}, lambda row: row["b"] not in ("Aa", "ab")),
        ({"b": {"$regex": "^a"}}, lambda row: row["b"] == "ab"),
        ({"b": {"$regex": "^a", "$options": "i"}}, lambda row: row["b"] in ("Aa", "ab")),
        ({"a": 0, "b": "b"}, lambda row: row == {"a": 0, "b": "b"}),
        ({"$or": [{"a": 0}, {"b": "b"}]}, lambda row: row["a"] == 0 or row["b"] == "b"),
        ({"$and": [{"a": 0}, {"b": {"$ne": "b"}}]}, lambda row: row["a"] == 0 and row["b"] != "b"),
    ],
)
def test_each_operator_means_what_it_says(node, expected):
    assert kept(node) == [row for row in ROWS if expected(row)]


@pytest.mark.parametrize(
    ("wanted", "kept_flags"), [(True, [True]), ("0", [False]), (1, [True]), ("oui", []), (None, [])]
)
def test_truth_values_are_compared_in_each_spelling(wanted, kept_flags):
    keep = compile_filter({"a": wanted}, COLUMNS)
    assert [flag for flag in (True, False) if keep({"a": flag})] == kept_flags


@pytest.mark.parametrize(
    "text",
    ["[", "[]", "1", '{"c": 1}', '{"a": {"$foo": 1}}', '{"$not": []}', '{"$or": {}}', '{"a": {"$in": 1}}'],
)
def test_what_is_no_filter_is_refused(text):
    with pytest.raises(ApiError) as refused:
        read_filter(text, COLUMNS)
    assert refused.value.code == 400


def test_an_expression_that_is_none_is_refused():
    with pytest.raises(ApiError):
        read_filter('{"b": {"$regex": "("}}', COLUMNS)


leaves = st.fixed_dictionaries({}, optional={"a": st.sampled_from([-1, 0, 2]), "b": st.sampled_from(["", "ab", "b"])})
nodes = st.recursive(
    leaves, lambda inner: st.dictionaries(st.sampled_from(["$and", "$or"]), st.lists(inner, max_size=3))
)


def meaning(node, row) -> bool:
    parts = []
    for name, value in node.items():
        if name == "$and":
            parts.append(all(meaning(item, row) for item in value))
        elif name == "$or":
            parts.append(any(meaning(item, row) for item in value))
        else:
            parts.append(row[name] == value)
    return all(parts)


@given(nodes)
def test_nested_filters_mean_their_boolean_expression(node):
    assert kept(json.loads(json.dumps(node))) == [row for row in ROWS if meaning(node, row)]
