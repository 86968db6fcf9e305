"""Full searches for garbage wait while a long task runs, and come back."""

from __future__ import annotations

import gc

import pytest

from ocsge_qgis_plugin.workflow.garbage import full_searches_postponed


@pytest.fixture(autouse=True)
def _thresholds_restored():
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def full_searches_while_making(count: int) -> int:
    """Return how often everything was searched while ``count`` objects were made and kept."""
    seen = []
    gc.collect()
    gc.callbacks.append(lambda phase, info: seen.append(info["generation"]) if phase == "start" else None)
    try:
        kept = [[number] for number in range(count)]
    finally:
        gc.callbacks.pop()
    assert len(kept) == count
    return seen.count(2)


def test_nothing_is_searched_whole_while_many_objects_are_made():
    assert full_searches_while_making(1_000_000) > 0
    with full_searches_postponed():
        assert full_searches_while_making(1_000_000) == 0


def test_afterwards_all_is_as_before_even_after_an_error():
    with pytest.raises(ValueError, match="stop"), full_searches_postponed():
        raise ValueError("stop")
    assert gc.get_threshold() == (700, 10, 10)


def test_what_another_sets_meanwhile_is_left_alone():
    with full_searches_postponed():
        gc.set_threshold(900, 5, 5)
    assert gc.get_threshold() == (900, 5, 5)
