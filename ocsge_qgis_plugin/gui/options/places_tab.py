"""Options: folders, the table of production status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QGroupBox, QLineEdit, QVBoxLayout, QWidget

from ...bridge import settings as keys
from ...domain.text import tr
from .checks import deliveries_remark, group_remark, workspace_remark
from .fields import FolderField, GroupField, RemarkedField, form_of

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...espaceco.account import Account


class PlacesTab(QWidget):
    """Where things are kept and read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.workspace = FolderField(
            "ocsgeOptionsWorkspace", tr("Dossier de travail"), str(desk.settings.workspace_folder)
        )
        self._workspace_field = RemarkedField(
            self.workspace,
            lambda: workspace_remark(self.workspace.text),
            tr(
                "Signalements, décisions et suivi y sont gardés. "
                "Un autre dossier ne sert qu'au prochain démarrage de QGIS."
            ),
        )
        self.deliveries = FolderField(
            "ocsgeOptionsDeliveries", tr("Dossier des livraisons"), tr("Choisi à l'ouverture d'un département")
        )
        self._deliveries_field = RemarkedField(
            self.deliveries,
            lambda: deliveries_remark(self.deliveries.text),
            tr("Lecture seule : rien n'y est jamais écrit."),
        )
        self.status_group = GroupField(
            "ocsgeOptionsStatusGroup", tr("Groupe du suivi"), tr("Le groupe des signalements")
        )
        self._status_group_field = RemarkedField(
            self.status_group, lambda: group_remark(self.status_group.currentText(), self.status_group.number)
        )
        self.status_table = QLineEdit()
        self.status_table.setObjectName("ocsgeOptionsStatusTable")
        folders = QGroupBox(tr("Dossiers"))
        folders.setLayout(
            form_of(
                (tr("Dossier de travail"), self._workspace_field),
                (tr("Dossier des livraisons"), self._deliveries_field),
            )
        )
        status = QGroupBox(tr("Suivi national de production"))
        status.setLayout(
            form_of((tr("Groupe"), self._status_group_field), (tr("Table collaborative"), self.status_table))
        )
        layout = QVBoxLayout(self)
        for box in (folders, status):
            layout.addWidget(box)
        layout.addStretch()
        self.load()
        self.workspace.line.textChanged.connect(lambda _text: self._workspace_field.check())
        self.deliveries.line.textChanged.connect(lambda _text: self._deliveries_field.check())
        self.status_group.editTextChanged.connect(lambda _text: self._status_group_field.check())

    def load(self) -> None:
        """Show the present settings."""
        settings = self._desk.settings
        self.workspace.line.setText(settings.text(keys.WORKSPACE_FOLDER))
        self.deliveries.line.setText(settings.text(keys.DELIVERIES_FOLDER))
        account = self._desk.account
        memberships = account.memberships if account is not None else ()
        self.status_group.offer(memberships, settings.number(keys.STATUS_COMMUNITY))
        self.status_table.setText(settings.text(keys.STATUS_TABLE))
        self.is_valid()

    def show_account(self, account: Account) -> None:
        """Offer the groups of ``account``."""
        self.status_group.offer(account.memberships)

    def is_valid(self) -> bool:
        """Check every field."""
        fields = (self._workspace_field, self._deliveries_field, self._status_group_field)
        # Each one is checked, so that each one speaks.
        return False not in [field.check() for field in fields]

    def store(self) -> None:
        """Keep the settings."""
        settings = self._desk.settings
        settings.store(keys.WORKSPACE_FOLDER, self.workspace.text)
        settings.store(keys.DELIVERIES_FOLDER, self.deliveries.text)
        settings.store(keys.STATUS_COMMUNITY, self.status_group.number or 0)
        settings.store(keys.STATUS_TABLE, self.status_table.text().strip() or keys.STATUS_TABLE.default)
