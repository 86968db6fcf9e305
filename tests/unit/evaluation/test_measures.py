"""The measures of the evaluation against published values and plain enumeration."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.measures import auc, auc_standard_error, calibration_error, measure


def test_the_standard_error_is_that_of_hanley_and_mcneil():
    # Their worked example: 51 abnormal and 58 normal images, area 0.893, standard error 0.032.
    assert auc_standard_error(0.893, 51, 58) == pytest.approx(0.032, abs=0.0015)
    # Facts, recette §4.5: AUC 0.75 with 500 reports of which 49 % are accepted.
    assert auc_standard_error(0.75, 245, 255) == pytest.approx(0.0218, abs=0.0003)


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.2, 0.5, 0.9]), st.booleans()), min_size=2, max_size=40))
def test_the_area_is_the_share_of_pairs_in_the_right_order(pairs: list[tuple[float, bool]]):
    p, y = np.array([p for p, _ in pairs]), np.array([float(a) for _, a in pairs])
    wins = [(a > b) + (a == b) / 2 for a in p[y == 1] for b in p[y == 0]]
    if not wins:
        assert math.isnan(auc(p, y))
    else:
        assert auc(p, y) == pytest.approx(sum(wins) / len(wins))


def test_always_saying_the_share_is_calibrated_and_has_the_brier_score_of_the_constant():
    y = np.array([1.0] * 49 + [0.0] * 51)
    found = measure(np.full(100, 0.49), y)
    assert found.ece == pytest.approx(0)
    assert found.brier == pytest.approx(0.2499)
    assert found.log_loss == pytest.approx(0.6929, abs=1e-4)
    assert found.auc == 0.5


def test_overconfidence_shows_in_the_calibration_error():
    y = np.array([1.0] * 7 + [0.0] * 3)
    assert calibration_error(np.full(10, 0.95), y) == pytest.approx(0.25)


def test_skill_is_the_share_of_the_brier_score_saved():
    y = np.array([1.0, 0.0])
    constant, better = measure(np.array([0.5, 0.5]), y), measure(np.array([0.8, 0.2]), y)
    assert better.skill_against(constant) == pytest.approx(1 - 0.04 / 0.25)
