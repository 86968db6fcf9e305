"""Suggestions on départements that their model has never seen, against what is true and against simple baselines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ocsge_qgis_plugin.domain.evidence import Evidence, Relations
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.domain.suggestions import Outcome, Suggestion
from ocsge_qgis_plugin.workflow.features import HEARD, Rule, read_evidence, was_accepted
from ocsge_qgis_plugin.workflow.relevance import INTERCEPT, DecidedReport, RelevanceModel, model_for, train_prior
from ocsge_qgis_plugin.workflow.suggesting import suggest

START = RelevanceModel(
    "start",
    0.0,
    {
        **{rule.value: -3.0 for rule in Rule},
        Rule.TOO_NARROW.value: -2.0,
        HEARD: 0.0,
        "contrast": 3.0,
        "contrast_elsewhen": 0.5,
        "official": 3.0,
        "unexpected_pair": -1.0,
        "organisation": 1.0,
        "answered_alike": 2.0,
        "reporters": 0.5,
    },
)
"""Where training begins: an opinion formed before any sample. What samples do not show keeps these weights."""

HELD = frozenset({INTERCEPT, Rule.TOO_NARROW.value, "organisation", "reporters"})
"""What samples say nothing true about: reports that official layers judge, narrow objects (none of theirs is irrelevant
for that), organisations (invented), places reported on again (few of theirs serve often)."""

Scorer = Callable[["Case"], float]


@dataclass(frozen=True)
class Truth:
    """What is planted in a sample about one report; nothing of it reaches a feature."""

    relevant: bool
    cause: str
    dimension: str
    layers_can_tell: bool


@dataclass(frozen=True)
class Case:
    """One report of one sample: what the plugin measured, its status when the day begins, and the truth."""

    sample: str
    evidence: Evidence
    relations: Relations
    status: ReportStatus
    truth: Truth

    @property
    def is_answered(self) -> bool:
        """Whether the report was answered before the day begins: it needs no suggestion and teaches the model."""
        return was_accepted(self.status) is not None


@dataclass(frozen=True)
class Judged:
    """One suggestion beside the truth; ``baselines`` are probabilities by name."""

    case: Case
    suggestion: Suggestion
    base_rate: float
    baselines: Mapping[str, float]

    @property
    def has_opinion(self) -> bool:
        """Whether something was suggested."""
        return self.suggestion.outcome is not Outcome.NO_OPINION

    @property
    def probability(self) -> float:
        """The suggested probability; without an opinion, the share accepted in the other départements."""
        return self.base_rate if self.suggestion.probability is None else self.suggestion.probability


def truly_decided(cases: Sequence[Case]) -> list[DecidedReport]:
    """Return reports as a perfect interpreter would have decided them."""
    return [DecidedReport(case.evidence, case.relations, case.truth.relevant) for case in cases]


def answered_before(cases: Sequence[Case]) -> list[DecidedReport]:
    """Return what the threads say was decided before the day begins, right or wrong."""
    pairs = ((case, was_accepted(case.status)) for case in cases)
    return [DecidedReport(case.evidence, case.relations, said) for case, said in pairs if said is not None]


def trained_on(cases: Sequence[Case]) -> RelevanceModel:
    """Return the prior trained on whole départements."""
    return train_prior(truly_decided(cases), [case.sample for case in cases], START, HELD)


def judge_each_left_out(cases: Sequence[Case]) -> list[Judged]:
    """Return a suggestion for each open report, made by a model trained on the other départements.

    As in use, the left-out département's own answers of before move the model's intercept.
    """
    judged = []
    for sample in sorted({case.sample for case in cases}):
        others = [case for case in cases if case.sample != sample]
        here = [case for case in cases if case.sample == sample]
        model = model_for(answered_before(here), trained_on(others))
        judged += _judged(others, [case for case in here if not case.is_answered], model)
    return judged


def judge_by(model: RelevanceModel, unseen: Sequence[Case], others: Sequence[Case]) -> list[Judged]:
    """Return suggestions of one model for the open reports of départements it was not trained on.

    :param others: the reports that the baselines know.
    """
    judged = []
    for sample in sorted({case.sample for case in unseen}):
        here = [case for case in unseen if case.sample == sample]
        moved = model_for(answered_before(here), model)
        judged += _judged(others, [case for case in here if not case.is_answered], moved)
    return judged


def judge_after_own_decisions(cases: Sequence[Case], count: int) -> list[Judged]:
    """Return suggestions for the later reports of each département once its first ``count`` were decided."""
    judged = []
    for sample in sorted({case.sample for case in cases}):
        others = [case for case in cases if case.sample != sample]
        here = [case for case in cases if case.sample == sample]
        model = model_for(truly_decided(here[:count]), trained_on(others))
        judged += _judged(others, here[count:], model)
    return judged


def _judged(others: Sequence[Case], here: Sequence[Case], model: RelevanceModel) -> list[Judged]:
    rate = _share(others)
    scorers = {"constant": lambda _: rate, "one rule": _by_rule(others), "organisation": _by_organisation(others)}
    return [
        Judged(
            case,
            suggest(case.evidence, case.relations, model),
            rate,
            {name: scorer(case) for name, scorer in scorers.items()},
        )
        for case in here
    ]


def _share(cases: Sequence[Case]) -> float:
    """Return the share that is relevant, towards one half where there are few."""
    return (sum(case.truth.relevant for case in cases) + 1) / (len(cases) + 2)


def _by_rule(others: Sequence[Case]) -> Scorer:
    """Return the rule "CoSIA sees more than half a surface more of what is wished", as two shares."""

    def holds(case: Case) -> bool:
        return read_evidence(case.evidence, case.relations).values["contrast"] > 0.5

    shares = {verdict: _share([case for case in others if holds(case) is verdict]) for verdict in (True, False)}
    return lambda case: shares[holds(case)]


def _by_organisation(others: Sequence[Case]) -> Scorer:
    """Return the share of each kind of organisation's reports that were relevant elsewhere."""
    kinds = sorted({kind_of_case(case) for case in others})
    shares = {kind: _share([case for case in others if kind_of_case(case) == kind]) for kind in kinds}
    rate = _share(others)
    return lambda case: shares.get(kind_of_case(case), rate)


def kind_of_case(case: Case) -> str:
    """Return the kind of organisation that made the report."""
    record = case.relations.organisation
    return record.kind if record is not None else ""


def probabilities(judged: Sequence[Judged], of: str = "") -> tuple[np.ndarray, np.ndarray]:
    """Return (probabilities of the model, or of the baseline ``of``; what is true)."""
    chosen = [item.baselines[of] if of else item.probability for item in judged]
    return np.array(chosen), np.array([float(item.case.truth.relevant) for item in judged])
