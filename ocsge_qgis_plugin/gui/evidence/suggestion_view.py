"""What the plugin would answer, with its three reasons. It decides nothing, and can be switched off."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...domain.quantities import percent_text
from ...domain.suggestions import Because, Suggestion
from ...domain.text import tr
from ...workflow.relevance import ReliabilityBand
from ..icons import outcome_icon
from ..plain_text import as_tooltip, without_controls
from ..widgets.muted_label import MutedLabel
from ..widgets.pill import Pill

_REASONS = 3


class SuggestionView(QWidget):
    """A word, a probability, reasons; and how often such words were right before."""

    switched = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeSuggestion")
        self.switch = QToolButton()
        self.switch.setObjectName("ocsgeSuggestionSwitch")
        self.switch.setText(tr("Avis du plugin"))
        self.switch.setCheckable(True)
        self.switch.setAutoRaise(True)
        self.switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.switch.setToolTip(tr("Montrer ou cacher ce que le plugin répondrait ; il ne décide jamais"))
        self.switch.clicked.connect(self.switched)
        self.outcome = Pill()
        self.outcome.setObjectName("ocsgeSuggestionOutcome")
        self.reasons = [self._reason_label() for _ in range(_REASONS)]
        self.reliability = MutedLabel()
        self.reliability.setObjectName("ocsgeReliability")
        self.reliability.setWordWrap(True)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.switch)
        first.addWidget(self.outcome, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(first)
        for reason in self.reasons:
            layout.addWidget(reason)
        layout.addWidget(self.reliability)

    def show_suggestion(self, suggestion: Suggestion | None, bands: Sequence[ReliabilityBand], *, is_on: bool) -> None:
        """Show another suggestion; without one, or switched off, only the switch stays."""
        self.setVisible(suggestion is not None)
        self.switch.setChecked(is_on)
        self.switch.setArrowType(Qt.ArrowType.DownArrow if is_on else Qt.ArrowType.RightArrow)
        shown = suggestion if is_on else None
        self.outcome.setVisible(shown is not None)
        if shown is not None:
            self.outcome.set_content(outcome_icon(shown.outcome), _words(shown), as_tooltip(_check_words(shown)))
        reasons = shown.reasons[:_REASONS] if shown is not None else ()
        for position, label in enumerate(self.reasons):
            label.setVisible(position < len(reasons))
            if position < len(reasons):
                label.setText(without_controls(_reason_words(reasons[position])))
        words = _reliability_words(shown, bands)
        self.reliability.setText(words)
        self.reliability.setVisible(bool(words))

    def _reason_label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label


def _words(suggestion: Suggestion) -> str:
    if suggestion.probability is None:
        return suggestion.outcome.label
    return tr("{outcome} · {share} de chances d'être pris en compte").format(
        outcome=suggestion.outcome.label, share=percent_text(suggestion.probability)
    )


def _check_words(suggestion: Suggestion) -> str:
    if suggestion.is_check:
        return tr("Tiré au sort pour vérifier les avis : regardez-le sans en tenir compte.")
    return ""


def _reason_words(because: Because) -> str:
    sign = "+" if because.weight > 0 else "−" if because.weight < 0 else "·"
    return f"{sign} {because.sentence}"


def _reliability_words(suggestion: Suggestion | None, bands: Sequence[ReliabilityBand]) -> str:
    """Return how past suggestions of this confidence fared, where there were any."""
    if suggestion is None or suggestion.probability is None:
        return ""
    for band in bands:
        if band.start <= suggestion.probability <= band.end and band.count:
            return tr(
                "Sur {count} avis passés entre {start} et {end}, {share} ont été pris en compte ({low} à {high})"
            ).format(
                count=band.count,
                start=percent_text(band.start),
                end=percent_text(band.end),
                share=percent_text(band.accepted / band.count),
                low=percent_text(band.low),
                high=percent_text(band.high),
            )
    return tr("Pas encore de décisions pour dire ce que vaut cet avis")
