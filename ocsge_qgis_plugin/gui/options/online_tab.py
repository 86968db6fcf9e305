"""Options: what comes from the Géoplateforme, and what of it is kept on this disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QVBoxLayout, QWidget

from ...bridge import settings as keys
from ...domain.text import tr
from .carried_fields import CarriedFields
from .official_fields import OfficialFields

if TYPE_CHECKING:
    from ...bridge.carry_service import CarryService
    from ...bridge.desk import Desk


class OnlineTab(QWidget):
    """One switch for all of it, then what is read about use, then the imagery kept for days without network."""

    def __init__(self, desk: Desk, carry: CarryService | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.online = QCheckBox(tr("Proposer les couches de la Géoplateforme quand le réseau est disponible"))
        self.online.setObjectName("ocsgeOptionsOnline")
        self.official = OfficialFields(self.online)
        self.carried = CarriedFields(self.online, carry)
        layout = QVBoxLayout(self)
        layout.addWidget(self.online)
        for title, fields in (
            (tr("Couches officielles"), self.official),
            (tr("Imagerie hors ligne"), self.carried),
        ):
            box = QGroupBox(title)
            QVBoxLayout(box).addWidget(fields)
            layout.addWidget(box)
        layout.addStretch()
        self.load()

    def load(self) -> None:
        """Show the present settings."""
        settings = self._desk.settings
        self.online.setChecked(settings.flag(keys.ONLINE_LAYERS))
        self.official.load(settings)
        self.carried.load(settings)

    def store(self) -> None:
        """Keep the settings."""
        settings = self._desk.settings
        settings.store(keys.ONLINE_LAYERS, self.online.isChecked())
        self.official.store(settings)
        self.carried.store(settings)
