"""Whether a report should be taken into account: a ridge logistic model, small enough to be read, trained and checked.

The model is a weight per feature plus an intercept. It starts from a published prior; a département's own answers move
the intercept (what is accepted there at all), and from 200 on the weights too, which never go far from the prior
without much to say so. Sources: facts, recette §4.5 (Newton, sign constraints, sample size after Riley et al. 2018);
Platt 1999 for the last calibration; Wilson 1927 for the intervals of bands.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np

from ..domain.errors import TableError
from ..domain.evidence import Evidence, Relations
from ..domain.tables import read_table
from ..domain.text import tr
from .features import FEATURES, HEARD, Reading, Rule, read_evidence, was_accepted

__all__ = ["DecidedReport", "RelevanceModel", "model_for", "past_suggestions", "reliability", "was_accepted"]

TRAINING_MINIMUM = 200
"""Own answers from which the weights are trained; below, the published ones stay."""
_RIDGE = 1.0
_INTERCEPT_RIDGE = 4.0
"""Inverse variances of weights round the prior's, and of a département's intercept round it (±0.5, log-odds)."""
_FOLDS = 5
_PRIOR_TABLE = "relevance_prior.csv"
INTERCEPT = "intercept"

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class DecidedReport:
    """A report of which the answer is known: what was seen of it, and whether it was taken into account."""

    evidence: Evidence
    relations: Relations
    accepted: bool


@dataclass(frozen=True)
class RelevanceModel:
    """Log-odds of a report being taken into account: ``intercept`` plus the weighted features.

    ``version`` names the model in each suggestion: where its weights come from and how many answers moved them.
    """

    version: str
    intercept: float
    weights: Mapping[str, float]

    def contributions(self, reading: Reading) -> dict[str, float]:
        """Return what each feature adds to the log-odds of one report."""
        return {name: self.weights[name] * reading.values[name] for name in FEATURES}

    def probability(self, reading: Reading) -> float:
        """Return the probability that the report should be taken into account."""
        return float(_expit(np.array(self.intercept + sum(self.contributions(reading).values()))))

    def _vector(self) -> Array:
        return np.array([self.intercept, *(self.weights[name] for name in FEATURES)])

    def _with(self, vector: Array, version: str) -> RelevanceModel:
        return RelevanceModel(version, float(vector[0]), dict(zip(FEATURES, map(float, vector[1:]))))


@dataclass(frozen=True)
class ReliabilityBand:
    """Past suggestions of one band of probability against what was decided.

    ``low`` to ``high`` is the 95 % Wilson interval of the share ``accepted / count``; ``right`` counts suggestions
    (accept from 50 % on, refuse below) that the decision agreed with.
    """

    start: float
    end: float
    count: int
    accepted: int
    right: int
    mean_probability: float
    low: float
    high: float


@cache
def published_prior() -> RelevanceModel:
    """Return the model shipped with the plugin (``resources/tables/relevance_prior.csv``).

    :raises TableError: when the table lacks a feature or holds something that is no number.
    """
    rows = {row["indice"]: row["poids"] for row in read_table(_PRIOR_TABLE, ("indice", "poids", "origine"))}
    try:
        found = {name: float(rows[name]) for name in (INTERCEPT, *FEATURES)}
    except (KeyError, ValueError) as error:
        raise TableError(
            tr("La table {path} ne dit pas le poids de chaque indice.").format(path=_PRIOR_TABLE),
            remedy=tr("Réinstallez l'extension ou rétablissez ce fichier."),
            details=str(error),
        ) from error
    digest = hashlib.sha256(repr(sorted(found.items())).encode()).hexdigest()[:6]
    return RelevanceModel(f"prior-{digest}", found.pop(INTERCEPT), found)


@dataclass(frozen=True)
class Lessons:
    """What can be learned from answered reports: those about which something can be suggested, as numbers.

    ``numbers`` are their places among all that were read, ``x`` (n, k) the intercept and features of each, ``y``
    whether it was accepted; ``folds`` are fifths of the clusters.
    """

    numbers: tuple[int, ...]
    x: Array
    y: Array
    folds: Array


def lessons_of(decided: Iterable[DecidedReport]) -> Lessons:
    """Return what can be learned from ``decided``, read one by one: the evidence of thousands fills the memory."""
    numbers: list[int] = []
    rows: list[list[float]] = []
    answers: list[float] = []
    folds: list[float] = []
    for number, item in enumerate(decided):
        reading = read_evidence(item.evidence, item.relations)
        if reading.has_grounds:
            numbers.append(number)
            rows.append([1.0, *(reading.values[name] for name in FEATURES)])
            answers.append(float(item.accepted))
            # Duplicates share a fold, so that no model is checked on what it has learned.
            folds.append(float(_bucket(item.relations.cluster, _FOLDS)))
    x = np.array(rows, dtype=np.float64).reshape(len(rows), len(FEATURES) + 1)
    return Lessons(tuple(numbers), x, np.array(answers), np.array(folds))


def model_for(decided: Iterable[DecidedReport] | Lessons, prior: RelevanceModel | None = None) -> RelevanceModel:
    """Return the model of a département: ``prior`` (the published one) moved by what was ``decided`` there.

    Only reports about which something can be suggested count. From 200 of them on the weights are trained, below only
    the intercept moves.
    """
    prior = prior if prior is not None else published_prior()
    lessons = decided if isinstance(decided, Lessons) else lessons_of(decided)
    x, y = lessons.x, lessons.y
    if not len(y):
        return prior
    if len(y) < TRAINING_MINIMUM:
        return replace(
            prior,
            version=f"{prior.version}+{len(y)}",
            intercept=prior.intercept + _intercept_shift(x @ prior._vector(), y),
        )
    return _trained(prior, x, y, lessons.folds, f"local-{len(y)}")


def train_prior(
    decided: Sequence[DecidedReport],
    groups: Sequence[str],
    start: RelevanceModel,
    held: frozenset[str] = frozenset(),
) -> RelevanceModel:
    """Return weights trained on the answers of several départements (``groups``, one per report) from ``start``.

    :param held: features whose weight stays that of ``start``, because these answers say nothing true about them.
    """
    names = sorted(set(groups))
    lessons = lessons_of(decided)
    folds = np.array([names.index(groups[number]) for number in lessons.numbers], dtype=np.float64)
    return _trained(start, lessons.x, lessons.y, folds, "trained", held)


def past_suggestions(
    decided: Iterable[DecidedReport] | Lessons, prior: RelevanceModel | None = None
) -> list[tuple[float, bool]]:
    """Return (probability, accepted) of answered reports, none of them judged by a model that had seen its answer.

    From 200 on, each fifth of the clusters is judged by a model trained on the others; below, by the prior alone.
    """
    prior = prior if prior is not None else published_prior()
    lessons = decided if isinstance(decided, Lessons) else lessons_of(decided)
    x, y, folds = lessons.x, lessons.y, lessons.folds
    if not len(y):
        return []
    scores = x @ prior._vector()
    if len(y) >= TRAINING_MINIMUM:
        for fold in np.unique(folds):
            rest = folds != fold
            model = _trained(prior, x[rest], y[rest], folds[rest], "")
            scores[~rest] = x[~rest] @ model._vector()
    return [(float(p), bool(answer)) for p, answer in zip(_expit(scores), y)]


def reliability(judged: Iterable[tuple[float, bool]], bands: int = 5) -> tuple[ReliabilityBand, ...]:
    """Return what came of suggestions: pairs (probability, accepted) by band of probability, empty bands left out.

    Feed it with :func:`past_suggestions`, or with suggestions stored before the decision was taken.
    """
    found: list[list[tuple[float, bool]]] = [[] for _ in range(bands)]
    for probability, accepted in judged:
        found[min(int(probability * bands), bands - 1)].append((probability, accepted))
    return tuple(_band(k / bands, (k + 1) / bands, pairs) for k, pairs in enumerate(found) if pairs)


def fit(x: Array, y: Array, signs: Array, centre: Array, ridge: Array) -> Array:
    """Return the weights that maximise the likelihood of ``y`` less ``Σ ridge·(β − centre)²/2``, by Newton's method.

    ``x`` is (n, k), ``y`` holds 0 and 1, ``signs`` −1, 0 or 1 per column: a weight that would take the wrong sign is
    held at 0 and the others are fitted again.
    """
    free = np.ones(len(centre), dtype=bool)
    beta = centre.copy()

    def loss(weights: Array) -> float:
        scores = x @ weights
        return float(np.logaddexp(0, scores).sum() - y @ scores + (ridge * (weights - centre) ** 2).sum() / 2)

    while True:
        for _ in range(100):
            p = _expit(x @ beta)
            gradient = x.T @ (y - p) - ridge * (beta - centre)
            hessian = (x.T * (p * (1 - p))) @ x + np.diag(ridge)
            step = np.zeros_like(beta)
            step[free] = np.linalg.solve(hessian[np.ix_(free, free)], gradient[free])
            while loss(beta + step) > loss(beta) and np.abs(step).max() > 1e-9:
                step /= 2
            beta = beta + step
            if np.abs(step).max() < 1e-8:
                break
        wrong = free & (signs * beta < 0)
        if not wrong.any():
            return beta
        beta[wrong] = 0
        free &= ~wrong


def _expit(scores: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -35, 35))), dtype=np.float64)


def _bucket(text: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") % count


def _trained(
    prior: RelevanceModel, x: Array, y: Array, folds: Array, version: str, held: frozenset[str] = frozenset()
) -> RelevanceModel:
    centre = prior._vector()
    signs = np.array([0.0, *FEATURES.values()])
    ridge = np.array([1e9 if name in held else _RIDGE for name in (INTERCEPT, *FEATURES)])
    beta = fit(x, y, signs, centre, ridge)
    if len(np.unique(folds)) < 2:
        return prior._with(beta, version)
    held_out = np.empty(len(y))
    for fold in np.unique(folds):
        rest = folds != fold
        held_out[~rest] = x[~rest] @ fit(x[rest], y[rest], signs, centre, ridge)
    # Platt: slope and shift of the held-out scores, taken into the weights that these answers show.
    platt = np.column_stack([np.ones(len(y)), held_out])
    shift, slope = fit(platt, y, np.array([0.0, 1.0]), np.array([0.0, 1.0]), np.array([_INTERCEPT_RIDGE, 25.0]))
    shown = (x != 0).any(axis=0) & (ridge == _RIDGE)
    beta[shown] *= slope
    beta[shown & _is_level()] += shift
    return prior._with(np.where(signs * beta < 0, 0.0, beta), version)


def _is_level() -> Array:
    """Return which weights set the level of a report: each has grounds by one rule, by CoSIA or by official layers."""
    levels = {*(rule.value for rule in Rule), HEARD}
    return np.array([name in levels for name in (INTERCEPT, *FEATURES)])


def _intercept_shift(scores: Array, y: Array) -> float:
    """Return how far the intercept moves: what is accepted at all differs from one département to the next."""
    shift = 0.0
    for _ in range(50):
        p = _expit(scores + shift)
        step = (float((y - p).sum()) - _INTERCEPT_RIDGE * shift) / (float((p * (1 - p)).sum()) + _INTERCEPT_RIDGE)
        shift += step
        if abs(step) < 1e-9:
            break
    return shift


def _band(start: float, end: float, pairs: Sequence[tuple[float, bool]]) -> ReliabilityBand:
    count = len(pairs)
    accepted = sum(answer for _, answer in pairs)
    low, high = wilson(accepted, count)
    right = sum((probability >= 0.5) == answer for probability, answer in pairs)
    return ReliabilityBand(start, end, count, accepted, right, sum(p for p, _ in pairs) / count, low, high)


def wilson(successes: int, count: int, z: float = 1.96) -> tuple[float, float]:
    """Return the Wilson interval of a share (95 % by default)."""
    share, z2 = successes / count, z * z
    centre = (share + z2 / (2 * count)) / (1 + z2 / count)
    half = z / (1 + z2 / count) * math.sqrt(share * (1 - share) / count + z2 / (4 * count * count))
    return max(0.0, centre - half), min(1.0, centre + half)
