"""The six verdicts as big buttons: four that close a report, two that keep it waiting."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ...domain.decisions import Verdict
from ..icons import verdict_icon
from ..widgets.key_button import KeyButton
from .keys import DockKeys, Intention

_ORDER = (
    Verdict.VALID,
    Verdict.VALID0,
    Verdict.REJECT,
    Verdict.REJECT0,
    Verdict.PENDING,
    Verdict.PENDING1,
)


class VerdictButtons(QWidget):
    """At most one button is down; pressing it again lifts it."""

    chosen = pyqtSignal(object)

    def __init__(self, keys: DockKeys, parent: QWidget | None = None, *, name: str = "ocsgeVerdict") -> None:
        super().__init__(parent)
        self._keys = keys
        self._buttons: dict[Verdict, KeyButton] = {}
        self._columns = 0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for verdict in _ORDER:
            button = KeyButton(verdict_icon(verdict), verdict.label, keys.letter(Intention(verdict.value)))
            button.setObjectName(f"{name}_{verdict.value}")
            button.setCheckable(True)
            button.clicked.connect(lambda checked, verdict=verdict: self.chosen.emit(verdict if checked else None))
            keys.on_rebound(Intention(verdict.value), button.set_key)
            self._buttons[verdict] = button
        self._arrange(2)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Press the button of ``verdict`` and lift the others, telling nobody."""
        for candidate, button in self._buttons.items():
            button.setChecked(candidate is verdict)

    def set_label(self, verdict: Verdict, label: str) -> None:
        """Call a verdict as the group calls it."""
        self._buttons[verdict].set_label(label)

    def allow(self, why_not: str) -> None:
        """Enable the buttons, or disable them for the reason given, which their tooltips tell."""
        for verdict, button in self._buttons.items():
            button.setEnabled(not why_not)
            keys = self._keys.hint(Intention(verdict.value))
            button.setToolTip(why_not or f"{verdict.label} ({keys})\n{verdict.status.meaning}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        columns = 3 if self.width() >= 3 * widest + 2 * self._layout.spacing() else 2
        self._arrange(columns)
        fits = self.width() >= columns * widest + (columns - 1) * self._layout.spacing()
        for button in self._buttons.values():
            button.set_lines(1 if fits else 2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for position, verdict in enumerate(_ORDER):
            self._layout.addWidget(self._buttons[verdict], position // columns, position % columns)
        for column in range(3):
            self._layout.setColumnStretch(column, 1 if column < columns else 0)
