"""Options: whether official layers are read ahead around open reports, how often, and in how much room."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout, QWidget

from ...bridge import settings as keys
from ...bridge.settings import PluginSettings, Setting
from ...domain.text import tr
from ..widgets.muted_label import MutedLabel
from .fields import form_of


class OfficialFields(QWidget):
    """Below the switch of online layers, without which nothing is read."""

    def __init__(self, switch: QCheckBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch = switch
        self.reads = QCheckBox(tr("Lire les couches officielles de la Géoplateforme autour des signalements ouverts"))
        self.reads.setObjectName("ocsgeOptionsOfficial")
        hint = MutedLabel(
            tr(
                "BD TOPO, RPG, cadastre et dates des photos : ce qu'elles disent de l'usage est gardé sur ce poste, et "
                "sert aussi sans réseau. Une couche de même nature dans le dossier des livraisons passe avant."
            )
        )
        hint.setWordWrap(True)
        self.days = _spin("ocsgeOptionsOfficialDays", keys.OFFICIAL_DAYS, tr(" jours"))
        self.days.setToolTip(tr("Un endroit lu depuis plus longtemps est relu dès que le service répond"))
        self.megabytes = _spin("ocsgeOptionsOfficialMegabytes", keys.OFFICIAL_MEGABYTES, tr(" Mo"))
        self.megabytes.setToolTip(tr("Place que ces couches peuvent prendre dans le dossier d'un département"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.reads)
        layout.addWidget(hint)
        layout.addLayout(form_of((tr("Relire après"), self.days), (tr("Place au plus"), self.megabytes)))
        switch.toggled.connect(lambda _on: self._enable())
        self.reads.toggled.connect(lambda _on: self._enable())
        self._enable()

    def load(self, settings: PluginSettings) -> None:
        """Show the present settings."""
        self.reads.setChecked(settings.flag(keys.OFFICIAL_LAYERS))
        self.days.setValue(settings.number(keys.OFFICIAL_DAYS))
        self.megabytes.setValue(settings.number(keys.OFFICIAL_MEGABYTES))
        self._enable()

    def store(self, settings: PluginSettings) -> None:
        """Keep the settings."""
        settings.store(keys.OFFICIAL_LAYERS, self.reads.isChecked())
        settings.store(keys.OFFICIAL_DAYS, self.days.value())
        settings.store(keys.OFFICIAL_MEGABYTES, self.megabytes.value())

    def _enable(self) -> None:
        """Offer what has an effect; a tooltip says why the rest has none."""
        is_online = self._switch.isChecked()
        self.reads.setEnabled(is_online)
        self.reads.setToolTip("" if is_online else tr("Demande les couches de la Géoplateforme, ci-dessus"))
        for field in (self.days, self.megabytes):
            field.setEnabled(is_online and self.reads.isChecked())


def _spin(name: str, setting: Setting, suffix: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setRange(setting.minimum or 0, setting.maximum or 0)
    spin.setSuffix(suffix)
    return spin
