"""The evaluation judges honestly: nothing of a département's truth reaches its own suggestions or baselines."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import numpy as np
import pytest

from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.domain.suggestions import Outcome
from tests.evaluation.judging import Case, Truth, judge_after_own_decisions, judge_each_left_out, trained_on
from tests.evaluation.measures import bands_of
from tests.evaluation.plot import reliability_plot
from tests.evaluation.results import summarise, table
from tests.unit.workflow.evidence_factory import evidence, relations, seen_as, wish


def cases(per_sample: int = 120, seed: int = 3) -> list[Case]:
    """Return reports of three départements, relevant where CoSIA sees more than half; every tenth says nothing."""
    rng = np.random.default_rng(seed)
    found = []
    for sample in ("a", "b", "c"):
        for number in range(per_sample):
            share = rng.random()
            silent = number % 10 == 0
            seen = evidence(wished=wish()) if silent else seen_as(Bâtiment=share, Pelouse=1 - share)
            truth = Truth(bool(rng.random() < 0.1 + 0.8 * (share > 0.5)), "cause", "cover", not silent)
            status = ReportStatus.REJECT0 if number == 5 else ReportStatus.SUBMIT
            found.append(Case(sample, seen, relations(cluster=f"{sample}{number}"), status, truth))
    return found


def with_another_truth(found: list[Case], sample: str) -> list[Case]:
    return [
        replace(case, truth=replace(case.truth, relevant=not case.truth.relevant)) if case.sample == sample else case
        for case in found
    ]


def test_the_truth_of_a_departement_changes_nothing_of_its_own_suggestions():
    plain = cases()
    before = [item for item in judge_each_left_out(plain) if item.case.sample == "b"]
    after = [item for item in judge_each_left_out(with_another_truth(plain, "b")) if item.case.sample == "b"]
    assert [item.suggestion for item in before] == [item.suggestion for item in after]
    assert [item.baselines for item in before] == [item.baselines for item in after]


def test_the_truth_of_the_others_does():
    plain = cases()
    before = [item.probability for item in judge_each_left_out(plain) if item.case.sample == "b"]
    after = [
        item.probability for item in judge_each_left_out(with_another_truth(plain, "a")) if item.case.sample == "b"
    ]
    assert before != after


def test_what_was_answered_before_is_not_judged():
    assert len(judge_each_left_out(cases())) == 3 * 119


def test_own_decisions_are_those_of_the_first_reports_only():
    judged = judge_after_own_decisions(cases(), 100)
    assert len(judged) == 3 * 20


def test_a_report_without_an_opinion_counts_with_the_share_of_the_other_departements():
    judged = judge_each_left_out(cases())
    silent = [item for item in judged if item.suggestion.outcome is Outcome.NO_OPINION]
    assert len(silent) == 3 * 12
    assert all(item.probability == item.base_rate for item in silent)


def test_results_name_both_goals_and_every_baseline():
    results = summarise(judge_each_left_out(cases(400)))
    tell = results["sets"]["layers can tell"]
    assert tell["model"]["auc"] == pytest.approx(0.9, abs=0.05)
    assert tell["constant"]["skill"] == 0
    assert tell["model"]["brier"] < tell["one rule"]["brier"] < tell["constant"]["brier"]
    assert results["opinion_share"]["where layers can tell"] == 1.0
    assert results["opinion_share"]["elsewhere"] == 0.0
    assert "AUC where layers can tell" in table(results)


def test_what_a_report_says_in_its_own_words_is_told_apart_from_what_nothing_tells():
    judged = judge_each_left_out(cases())
    for number, item in enumerate(judged):
        cause = ("geometry", "wrong_use")[number % 2]
        judged[number] = replace(
            item, case=replace(item.case, truth=replace(item.case.truth, cause=cause, layers_can_tell=False))
        )
    shares = summarise(judged)["opinion_share"]
    halves = [shares["elsewhere, where the report's words tell"], shares["elsewhere, where nothing tells"]]
    assert min(halves) > 0
    assert sum(halves) / 2 == pytest.approx(shares["elsewhere"], abs=0.01)


def test_training_is_the_same_every_time():
    assert trained_on(cases()) == trained_on(cases())


def test_the_plot_is_well_formed_and_shows_a_point_per_band():
    bands = bands_of(np.array([0.05, 0.5, 0.95, 0.97]), np.array([0.0, 1.0, 1.0, 1.0]))
    picture = ElementTree.fromstring(reliability_plot({"A < B": bands}, {"A < B": "n = 4 & plus"}))
    assert len(list(picture.iter("{http://www.w3.org/2000/svg}circle"))) == 3
