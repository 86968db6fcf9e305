"""What a person is about to answer to one report, and what to ask them before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...domain.decisions import Correction, Decision, Verdict
from ...domain.reasons import has_blanks
from ...domain.text import tr


@dataclass(frozen=True)
class Answer:
    """Content of the decision bar. ``reply_edited`` tells that a person wrote in the text."""

    verdict: Verdict
    reason: str
    reply_text: str
    corrections: tuple[Correction, ...] = ()
    reply_edited: bool = False


class Doubt(Enum):
    """Why an answer is worth a second look. None of them forbids it."""

    BLANKS = "blanks"
    NO_TEXT = "no text"
    NO_CORRECTION = "no correction"
    CORRECTION_WITHOUT_CHANGE = "correction without change"

    @property
    def text(self) -> str:
        """The doubt as a sentence."""
        return {
            Doubt.BLANKS: tr("La réponse contient encore des blancs […] à remplir."),
            Doubt.NO_TEXT: tr("La réponse est vide : le déclarant ne saura pas pourquoi."),
            Doubt.NO_CORRECTION: tr("Aucune correction n'est notée : la donnée ne changera pas."),
            Doubt.CORRECTION_WITHOUT_CHANGE: tr("Une correction ne change ni la couverture ni l'usage."),
        }[self]


def doubts_about(answer: Answer, *, bears_on_a_class: bool) -> tuple[Doubt, ...]:
    """Return the doubts about ``answer``; ``bears_on_a_class`` tells that the report is about a cover or a use."""
    doubts = []
    if has_blanks(answer.reply_text):
        doubts.append(Doubt.BLANKS)
    if not answer.reply_text.strip():
        doubts.append(Doubt.NO_TEXT)
    if answer.verdict.calls_for_correction and bears_on_a_class and not answer.corrections:
        doubts.append(Doubt.NO_CORRECTION)
    if any(not correction.is_change for correction in answer.corrections):
        doubts.append(Doubt.CORRECTION_WITHOUT_CHANGE)
    return tuple(doubts)


def answer_of(decision: Decision) -> Answer:
    """Return a decision taken earlier as an answer that can be changed."""
    return Answer(decision.verdict, decision.reason, decision.reply_text, decision.corrections, reply_edited=True)
