"""The model against known answers: the likelihood's maximum, signs that hold, calibration, and who trains when."""

from __future__ import annotations

import numpy as np
import pytest

from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workflow.features import FEATURES, read_evidence
from ocsge_qgis_plugin.workflow.relevance import (
    TRAINING_MINIMUM,
    DecidedReport,
    RelevanceModel,
    fit,
    model_for,
    past_suggestions,
    published_prior,
    reliability,
    train_prior,
    wilson,
)
from tests.unit.workflow.evidence_factory import FARMING, HOMES, duplicate, evidence, official, relations, seen_as, wish

PRIOR = RelevanceModel("test", 0.0, {name: float(sign) for name, sign in FEATURES.items()})


def decided(count: int, strength: float, shift: float = 0.0, seed: int = 7, **related: int) -> list[DecidedReport]:
    """Return reports accepted with the chance σ(shift + strength · contrast)."""
    rng = np.random.default_rng(seed)
    found = []
    for number in range(count):
        share = rng.random()
        chance = 1 / (1 + np.exp(-shift - strength * (2 * share - 1)))
        seen = seen_as(Bâtiment=share, Pelouse=1 - share)
        about = relations(cluster=f"cluster {number}", **related)
        found.append(DecidedReport(seen, about, bool(rng.random() < chance)))
    return found


def test_one_column_of_ones_gives_the_log_odds_of_the_share():
    x, y = np.ones((10, 1)), np.array([1.0] * 8 + [0.0] * 2)
    beta = fit(x, y, np.zeros(1), np.zeros(1), np.full(1, 1e-9))
    assert beta[0] == pytest.approx(np.log(4))


def test_a_two_by_two_table_gives_its_log_odds_ratio():
    # 30 of 40 against 10 of 40: log(3) − log(1/3).
    x = np.column_stack([np.ones(80), np.repeat([0.0, 1.0], 40)])
    y = np.concatenate([np.repeat([1.0, 0.0], [10, 30]), np.repeat([1.0, 0.0], [30, 10])])
    beta = fit(x, y, np.zeros(2), np.zeros(2), np.full(2, 1e-9))
    assert beta == pytest.approx([-np.log(3), 2 * np.log(3)])


def test_the_gradient_vanishes_at_the_maximum():
    rng = np.random.default_rng(1)
    x, centre, ridge = rng.normal(size=(300, 4)), np.array([0.0, 1.0, -1.0, 0.5]), np.full(4, 2.0)
    y = (rng.random(300) < 1 / (1 + np.exp(-x @ [0.3, 1.5, -0.7, 0.0]))).astype(float)
    beta = fit(x, y, np.zeros(4), centre, ridge)
    p = 1 / (1 + np.exp(-x @ beta))
    assert x.T @ (y - p) - ridge * (beta - centre) == pytest.approx(np.zeros(4), abs=1e-6)


def test_answers_that_a_feature_separates_completely_still_give_finite_weights():
    x = np.column_stack([np.ones(60), np.repeat([-1.0, 1.0], 30)])
    beta = fit(x, np.repeat([0.0, 1.0], 30), np.zeros(2), np.zeros(2), np.ones(2))
    assert np.isfinite(beta).all()
    assert 2 < beta[1] < 10


def test_a_weight_of_the_wrong_sign_is_held_at_zero_and_the_others_are_fitted_again():
    rng = np.random.default_rng(2)
    x = np.column_stack([np.ones(400), rng.normal(size=400)])
    y = (rng.random(400) < 1 / (1 + np.exp(2 * x[:, 1] - 0.5))).astype(float)
    beta = fit(x, y, np.array([0.0, 1.0]), np.zeros(2), np.full(2, 1e-6))
    assert beta[1] == 0
    assert beta[0] == pytest.approx(np.log(y.mean() / (1 - y.mean())), abs=1e-4)


def test_without_answers_the_published_prior_speaks():
    assert model_for([], PRIOR) is PRIOR


def test_a_few_answers_move_the_intercept_alone():
    few = decided(TRAINING_MINIMUM - 1, strength=1.0, shift=-2.0)
    model = model_for(few, PRIOR)
    assert model.weights == PRIOR.weights
    assert model.intercept < -0.8
    assert model.version == f"test+{TRAINING_MINIMUM - 1}"


def test_one_answer_hardly_moves_anything():
    assert abs(model_for(decided(1, strength=1.0), PRIOR).intercept) < 0.2


def test_enough_answers_train_the_weights():
    model = model_for(decided(1500, strength=4.0), PRIOR)
    assert model.weights["contrast"] == pytest.approx(4.0, abs=0.7)
    assert model.version == "local-1500"


def test_what_was_never_seen_keeps_the_weight_of_the_prior():
    model = model_for(decided(1500, strength=1.0), PRIOR)
    assert model.weights["outside"] == pytest.approx(-1.0)


def test_answers_against_sense_never_turn_a_sign():
    model = model_for(decided(600, strength=-3.0), PRIOR)
    assert model.weights["contrast"] == 0


def test_reports_without_grounds_train_nothing():
    blind = [DecidedReport(evidence(wished=wish(dimension=None)), relations(), True)] * 500
    assert model_for(blind, PRIOR) is PRIOR
    assert past_suggestions(blind, PRIOR) == []


def test_past_suggestions_come_from_models_that_had_not_seen_the_answer():
    # Pure noise: a model judged on what it has learned would look better than a coin, this one must not.
    noise = decided(800, strength=0.0)
    judged = past_suggestions(noise, PRIOR)
    assert len(judged) == 800
    right = sum((probability >= 0.5) == accepted for probability, accepted in judged)
    assert right / 800 < 0.54


def test_all_duplicates_of_a_cluster_are_judged_together():
    # Two hundred times the same report: with copies on both sides the answer would be known by heart.
    same = [DecidedReport(seen_as(Bâtiment=0.9, Pelouse=0.1), relations(cluster="one"), False)] * 250
    assert {round(p, 6) for p, _ in past_suggestions(same, PRIOR)} == {round(1 / (1 + np.exp(-0.8)), 6)}


def test_trained_probabilities_are_calibrated():
    model = train_prior(items := decided(3000, strength=5.0), ["a", "b", "c"] * 1000, PRIOR)
    fresh = decided(3000, strength=5.0, seed=8)
    bands = reliability(
        ((model.probability(read_evidence(item.evidence, item.relations)), item.accepted) for item in fresh), 10
    )
    assert len(items) == 3000
    assert sum(band.count * abs(band.mean_probability - band.accepted / band.count) for band in bands) / 3000 < 0.03


def test_a_held_weight_stays_whatever_the_answers_say():
    items, groups = decided(900, strength=5.0), ["a", "b", "c"] * 300
    assert train_prior(items, groups, PRIOR, frozenset({"contrast"})).weights["contrast"] == pytest.approx(1.0)
    assert train_prior(items, groups, PRIOR).weights["contrast"] > 3


def test_bands_count_what_was_right_with_wilsons_interval():
    bands = reliability([(0.95, True), (0.9, True), (0.85, False), (0.1, False)], bands=5)
    assert [(band.start, band.count, band.accepted, band.right) for band in bands] == [(0.0, 1, 0, 1), (0.8, 3, 2, 2)]
    assert (bands[1].low, bands[1].high) == pytest.approx((0.2077, 0.9385), abs=1e-4)


def test_certainty_falls_into_the_last_band():
    assert reliability([(1.0, True)])[0].end == 1.0


def test_wilson_is_that_of_newcombe():
    # Newcombe 1998, table I: 81 of 263.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)


def test_the_published_prior_weighs_every_feature_with_its_sign():
    prior = published_prior()
    assert set(prior.weights) == set(FEATURES)
    assert all(weight * FEATURES[name] >= 0 for name, weight in prior.weights.items())
    assert prior.version.startswith("prior-")


def test_where_official_layers_say_as_much_for_both_uses_the_published_prior_does_not_lean():
    # What CoSIA's reports are accepted at must not colour those about use, on which the prior was not trained.
    wished = wish(HOMES, dimension=Dimension.USE)
    for share, leaning in ((0.3, 1), (-0.3, -1)):
        shown = (official("BD TOPO", abs(share), HOMES if share > 0 else FARMING),)
        reading = read_evidence(evidence(wished=wished, official_layers=("BD TOPO",), official=shown), relations())
        assert (published_prior().probability(reading) - 0.5) * leaning > 0.1


def test_an_answered_duplicate_counts():
    reading = read_evidence(seen_as(Bâtiment=0.5, Pelouse=0.5), relations(duplicate(ReportStatus.VALID)))
    assert PRIOR.probability(reading) == pytest.approx(1 / (1 + np.exp(-0.5)))
