"""Overviews show what most pixels below them are."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ocsge_qgis_plugin.landcover.raster_pyramid import majorities


@given(arrays(np.uint8, (16, 24), elements=st.sampled_from([0, 1, 2, 7, 255])), st.integers(1, 3))
def test_each_level_is_the_majority_of_the_pixels_themselves(block: np.ndarray, levels: int) -> None:
    for level, found in enumerate(majorities(block, levels), start=1):
        side = 1 << level
        for row, column in np.ndindex(found.shape):
            square = block[row * side : (row + 1) * side, column * side : (column + 1) * side]
            assert found[row, column] == _most(square)


def test_the_majority_of_majorities_is_not_taken() -> None:
    # Three quarters each with a narrow majority of 1, which 2 outnumbers altogether.
    quarter, full = np.array([[1, 1], [2, 3]], np.uint8), np.full((2, 2), 2, np.uint8)
    block = np.block([[quarter, quarter], [np.array([[1, 2], [2, 1]], np.uint8), full]])

    assert majorities(block, 2)[1].tolist() == [[2]]


def test_ground_wins_over_nothing_where_both_are_as_frequent() -> None:
    assert majorities(np.array([[0, 0], [9, 9]], np.uint8), 1)[0].tolist() == [[9]]


def test_a_side_that_cannot_be_halved_is_completed_with_nothing() -> None:
    found = majorities(np.full((5, 3), 4, np.uint8), 1)[0]

    assert found.tolist() == [[4, 4], [4, 4], [4, 0]]


def test_sixteen_thousand_pixels_of_one_class_are_counted() -> None:
    block = np.full((128, 256), 3, np.uint8)
    block[:64, 128:] = 5

    assert majorities(block, 7)[-1].tolist() == [[3, 3]]


def _most(square: np.ndarray) -> int:
    counts = Counter(square.ravel().tolist())
    return min(counts, key=lambda value: (-counts[value], value or 256))
