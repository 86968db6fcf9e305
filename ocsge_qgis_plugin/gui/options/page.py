"""The options page: four tabs, applied together when QGIS's dialog is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsOptionsPageWidget
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ...domain.text import tr
from .connection_tab import ConnectionTab
from .online_tab import OnlineTab
from .places_tab import PlacesTab
from .reports_tab import ReportsTab

if TYPE_CHECKING:
    from ...bridge.carry_service import CarryService
    from ...bridge.desk import Desk

PAGE_NAME = "ocsgeOptionsPage"


class OptionsPage(QgsOptionsPageWidget):
    """Nothing is stored before ``apply``; QGIS asks ``isValid`` first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, carry: CarryService | None = None) -> None:
        super().__init__(parent)
        # iface.showOptionsDialog finds a page by its object name.
        self.setObjectName(PAGE_NAME)
        self._desk = desk
        self.connection = ConnectionTab(desk)
        self.reports = ReportsTab(desk)
        self.places = PlacesTab(desk)
        self.online = OnlineTab(desk, carry)
        self.connection.account_read.connect(self.places.show_account)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("ocsgeOptionsTabs")
        self.tabs.addTab(self.connection, tr("Connexion"))
        self.tabs.addTab(self.reports, tr("Signalements"))
        self.tabs.addTab(self.places, tr("Dossiers et suivi"))
        self.tabs.addTab(self.online, tr("Couches en ligne"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    def isValid(self) -> bool:
        """Tell QGIS whether the page may be applied; the first tab that may not is brought to the front."""
        for tab in (self.connection, self.places):
            if not tab.is_valid():
                self.tabs.setCurrentWidget(tab)
                return False
        return True

    def apply(self) -> None:
        """Store everything; the connection starts again when it is about another server, group or login."""
        if not self.isValid():
            return
        self.reports.store()
        self.places.store()
        self.online.store()
        if self.connection.store():
            self._desk.connection.server_changed()
