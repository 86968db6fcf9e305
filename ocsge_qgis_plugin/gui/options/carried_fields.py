"""Options: how much of the disk imagery for days without network may take, what it takes now, and clearing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from ...bridge import settings as keys
from ...bridge.settings import PluginSettings
from ...domain.text import tr
from ..widgets.muted_label import MutedLabel
from .fields import form_of

if TYPE_CHECKING:
    from ...bridge.carry_service import CarryService

_STEP_MEGABYTES = 100


class CarriedFields(QWidget):
    """Below the switch of online layers, without which nothing is fetched. Clearing is done at once, not on applying.

    :param carry: what measures and clears; without it, as in tests of other fields, only the cap is shown.
    """

    def __init__(self, switch: QCheckBox, carry: CarryService | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch, self._carry = switch, carry
        self.megabytes = QSpinBox()
        self.megabytes.setObjectName("ocsgeOptionsCarriedMegabytes")
        self.megabytes.setRange(keys.CARRIED_MEGABYTES.minimum or 0, keys.CARRIED_MEGABYTES.maximum or 0)
        self.megabytes.setSingleStep(_STEP_MEGABYTES)
        self.megabytes.setSuffix(tr(" Mo"))
        self.megabytes.setSpecialValueText(tr("aucune"))
        hint = MutedLabel(
            tr(
                "L'imagerie des millésimes et le plan autour des signalements à traiter sont gardés d'avance sur ce "
                "poste, les plus proches de leur tour d'abord. Sans réseau, ils s'affichent d'eux-mêmes."
            )
        )
        hint.setWordWrap(True)
        self.size = MutedLabel("")
        self.clear = QPushButton(tr("Vider"))
        self.clear.setObjectName("ocsgeOptionsCarriedClear")
        self.clear.setAccessibleName(tr("Vider l'imagerie gardée d'avance"))
        self.clear.setToolTip(tr("Effacer l'imagerie gardée d'avance de tous les départements ; elle reviendra"))
        self.clear.setAutoDefault(False)
        self.clear.setEnabled(False)
        self.clear.clicked.connect(lambda _checked=False: self._clear())
        taken = QWidget()
        taken.setVisible(carry is not None)
        row = QHBoxLayout(taken)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.size, 1)
        row.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(hint)
        layout.addLayout(form_of((tr("Place au plus"), self.megabytes)))
        layout.addWidget(taken)
        if carry is not None:
            carry.measured.connect(self._show_size)
        switch.toggled.connect(lambda _on: self._enable())
        self._enable()

    def load(self, settings: PluginSettings) -> None:
        """Show the present setting and measure what is there."""
        self.megabytes.setValue(settings.number(keys.CARRIED_MEGABYTES))
        self._enable()
        if self._carry is not None:
            self.size.setText(tr("Place prise : …"))
            self._carry.measure()

    def store(self, settings: PluginSettings) -> None:
        """Keep the setting; a pass looks whether there is more or less room now."""
        settings.store(keys.CARRIED_MEGABYTES, self.megabytes.value())
        if self._carry is not None:
            self._carry.start()

    def _clear(self) -> None:
        if self._carry is not None:
            self.clear.setEnabled(False)
            self._carry.clear()

    def _show_size(self, taken: int) -> None:
        self.size.setText(tr("Place prise : {size} Mo").format(size=-(-taken // 1_000_000)))
        self.clear.setEnabled(taken > 0)

    def _enable(self) -> None:
        is_online = self._switch.isChecked()
        self.megabytes.setEnabled(is_online)
        self.megabytes.setToolTip("" if is_online else tr("Demande les couches de la Géoplateforme, ci-dessus"))
