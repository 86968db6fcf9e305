"""Options: what the group's themes mean, how accepting answers are sent, when decisions leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QComboBox, QGroupBox, QSpinBox, QVBoxLayout, QWidget

from ...bridge import settings as keys
from ...bridge.settings import accept_label
from ...domain.text import tr
from ..widgets.muted_label import MutedLabel
from .fields import form_of
from .theme_table import ThemeTable

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.settings import Setting


class ReportsTab(QWidget):
    """Theme mapping, accepting answer, send delay, settle time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.themes = ThemeTable()
        self._no_themes = MutedLabel(
            tr("Les thèmes viennent du groupe : connectez-vous une première fois, puis revenez ici.")
        )
        self._no_themes.setWordWrap(True)
        self.accept_as = QComboBox()
        self.accept_as.setObjectName("ocsgeOptionsAcceptAs")
        for value in keys.ACCEPT_AS.choices:
            self.accept_as.addItem(accept_label(value), value)
        self.delay = _spin("ocsgeOptionsDelay", keys.SEND_DELAY_MINUTES, tr(" min"))
        self.delay.setSpecialValueText(tr("jamais (seulement sur demande)"))
        self.delay.setToolTip(tr("Une décision peut être annulée tant qu'elle n'est pas partie"))
        self.settle = _spin("ocsgeOptionsSettle", keys.SETTLE_SECONDS, tr(" s"))
        self.settle.setToolTip(
            tr("Après une réponse perdue, temps laissé au serveur avant de regarder s'il a reçu l'envoi")
        )
        themes = QGroupBox(tr("Ce que disent les thèmes du groupe"))
        column = QVBoxLayout(themes)
        column.addWidget(self._no_themes)
        column.addWidget(self.themes)
        answers = QGroupBox(tr("Réponses"))
        answers.setLayout(
            form_of(
                (tr("Un signalement accepté devient"), self.accept_as),
                (tr("Les décisions partent seules après"), self.delay),
                (tr("Attente après une réponse perdue"), self.settle),
            )
        )
        layout = QVBoxLayout(self)
        layout.addWidget(themes, 1)
        layout.addWidget(answers)
        self.load()

    def load(self) -> None:
        """Show the present settings."""
        settings, connection = self._desk.settings, self._desk.connection
        themes = connection.themes
        self.themes.show_themes(themes, connection.mappings)
        self.themes.setVisible(bool(themes))
        self._no_themes.setVisible(not themes)
        self.accept_as.setCurrentIndex(self.accept_as.findData(settings.text(keys.ACCEPT_AS)))
        self.delay.setValue(settings.number(keys.SEND_DELAY_MINUTES))
        self.settle.setValue(settings.number(keys.SETTLE_SECONDS))

    def store(self) -> None:
        """Keep the settings."""
        settings, connection = self._desk.settings, self._desk.connection
        settings.store(keys.ACCEPT_AS, self.accept_as.currentData())
        settings.store(keys.SEND_DELAY_MINUTES, self.delay.value())
        settings.store(keys.SETTLE_SECONDS, self.settle.value())
        membership = connection.membership
        if membership is not None and self.themes.is_changed:
            settings.store_mappings(connection.server, membership.community, self.themes.mappings())


def _spin(name: str, setting: Setting, suffix: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setRange(setting.minimum or 0, setting.maximum or 0)
    spin.setSuffix(suffix)
    return spin
