"""What the plugin suggests about a report, and why. A suggestion never decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .text import tr


class Outcome(Enum):
    """What may be suggested."""

    ACCEPT = "accept"
    ALREADY_RIGHT = "already_right"
    OUT_OF_SPECIFICATION = "out_of_specification"
    IRRELEVANT = "irrelevant"
    NO_OPINION = "no_opinion"

    @property
    def label(self) -> str:
        """Name shown to people, translated."""
        return {
            Outcome.ACCEPT: tr("À prendre en compte"),
            Outcome.ALREADY_RIGHT: tr("Déjà juste"),
            Outcome.OUT_OF_SPECIFICATION: tr("Hors spécifications"),
            Outcome.IRRELEVANT: tr("Non pertinent"),
            Outcome.NO_OPINION: tr("Sans avis"),
        }[self]


@dataclass(frozen=True)
class Because:
    """One reason: a sentence, and its weight in log-odds (positive speaks for accepting)."""

    sentence: str
    weight: float


@dataclass(frozen=True)
class Suggestion:
    """A suggested outcome with the probability that the report should be taken into account.

    ``reasons`` are the three that weigh most. ``probability`` is ``None`` without an opinion. ``model`` names the
    version that spoke, ``is_check`` marks the reports offered in random order so that the model can be checked.
    """

    report_uuid: str
    outcome: Outcome
    probability: float | None = None
    reasons: tuple[Because, ...] = ()
    model: str = ""
    is_check: bool = False
