"""From evidence to a suggestion: rules decide what kind of answer is at hand, a small model how likely it is.

A suggestion never decides; it says what it saw, in three sentences that a person can check on the map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..domain.evidence import Evidence, Relations
from ..domain.suggestions import Suggestion
from .relevance import RelevanceModel


def suggest(evidence: Evidence, relations: Relations, model: RelevanceModel) -> Suggestion:
    """Return what may be suggested about one report."""
    raise NotImplementedError


def suggest_all(
    reports: Iterable[tuple[Evidence, Relations]],
    model: RelevanceModel,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Suggestion]:
    """Return a suggestion for each report, in their order; those made so far when ``cancelled`` answers True."""
    raise NotImplementedError
