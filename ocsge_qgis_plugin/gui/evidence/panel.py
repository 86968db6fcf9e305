"""The evidence in the report dock: facts first, then what the plugin would answer, if the person wants to hear it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...domain.suggestions import Suggestion
from ...domain.text import tr, tr_n
from ...workflow.evidence_lines import EvidenceLine
from ...workflow.relevance import ReliabilityBand
from ..icons import icon
from .line_row import LineRow
from .suggestion_view import SuggestionView

_USUAL_LINES = 12


class EvidencePanel(QWidget):
    """Shows what it is given; knows neither workspace nor layers. ``report_asked`` carries the uuid of a neighbour."""

    report_asked = pyqtSignal(str)
    together_asked = pyqtSignal()
    suggestions_switched = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeEvidence")
        self.title = QLabel(tr("Indices"))
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.state = QLabel()
        self.state.setObjectName("ocsgeEvidenceState")
        self.state.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[LineRow] = []
        self.together = QPushButton()
        self.together.setObjectName("ocsgeDecideSimilar")
        self.together.setIcon(icon("together"))
        self.together.setFlat(True)
        self.together.clicked.connect(lambda: self.together_asked.emit())
        self.together.hide()
        self.suggestion = SuggestionView()
        self.suggestion.switched.connect(self.suggestions_switched)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.state)
        layout.addLayout(self._grid)
        layout.addWidget(self.together, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.suggestion)
        # Made while QGIS starts: the first report to be shown shall not wait for them.
        for _ in range(_USUAL_LINES):
            self._add_row()
        self.show_lines(())

    @property
    def has_lines(self) -> bool:
        """Whether evidence is shown, not only why there is none."""
        return bool(self._rows) and self._rows[0].is_shown

    def show_lines(self, lines: Sequence[EvidenceLine], state: str = "") -> None:
        """Show the evidence about another report; ``state`` says why there is none yet."""
        while len(self._rows) < len(lines):
            self._add_row()
        for position, row in enumerate(self._rows):
            row.show_line(lines[position] if position < len(lines) else None)
        self.show_state(state)
        self.setVisible(bool(lines or state))

    def show_state(self, text: str) -> None:
        """Say in one line why evidence is not there yet, or not all of it."""
        self.state.setText(text)
        self.state.setVisible(bool(text))

    def show_similar(self, count: int) -> None:
        """Offer to decide this report together with those that say the same here; ``count`` includes this one."""
        self.together.setVisible(count > 1)
        self.together.setText(tr_n("Décider les %n semblable(s) ensemble…", count))

    def _add_row(self) -> None:
        row = LineRow(self._grid, len(self._rows), self.report_asked.emit)
        row.hide()
        self._rows.append(row)

    def show_suggestion(
        self, suggestion: Suggestion | None, bands: Sequence[ReliabilityBand] = (), *, is_on: bool = True
    ) -> None:
        """Show what would be answered; nothing but the switch where suggestions are off."""
        self.suggestion.show_suggestion(suggestion, bands, is_on=is_on)
