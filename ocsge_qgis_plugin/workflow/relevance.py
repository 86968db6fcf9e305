"""Whether a report should be taken into account: a ridge logistic model, small enough to be read, trained and checked.

Sources: facts, recette §4.5 (Newton, sign constraints, recalibration), Riley et al. 2018 (sample size), Platt 1999.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..domain.evidence import Evidence, Relations
from ..domain.reports import ReportStatus

TRAINING_MINIMUM = 200
"""Own decisions from which a model of one's own is trained; below, the published prior speaks."""


@dataclass(frozen=True)
class DecidedReport:
    """A report of which the answer is known: what was seen of it, and whether it was taken into account."""

    evidence: Evidence
    relations: Relations
    accepted: bool


@dataclass(frozen=True)
class RelevanceModel:
    """A trained model; ``version`` names it in each suggestion."""

    version: str


@dataclass(frozen=True)
class ReliabilityBand:
    """Past suggestions of one band of probability against what was decided.

    ``low`` to ``high`` is the 95 % Wilson interval of the share ``accepted / count``.
    """

    start: float
    end: float
    count: int
    accepted: int
    mean_probability: float
    low: float
    high: float


def was_accepted(status: ReportStatus) -> bool | None:
    """Tell whether a report in this status was taken into account; ``None`` while nobody has answered for good."""
    raise NotImplementedError


def published_prior() -> RelevanceModel:
    """Return the model shipped with the plugin (``resources/tables/relevance_prior.csv``)."""
    raise NotImplementedError


def model_for(decided: Iterable[DecidedReport]) -> RelevanceModel:
    """Return a model trained on ``decided`` where there are at least 200, else the recalibrated published prior."""
    raise NotImplementedError


def reliability(decided: Iterable[tuple[float, bool]], bands: int = 5) -> tuple[ReliabilityBand, ...]:
    """Return what came of past suggestions: pairs (probability, accepted) by band of probability, empty bands left out.

    Feed it with suggestions stored before the decision was taken, never with ones computed after.
    """
    raise NotImplementedError
