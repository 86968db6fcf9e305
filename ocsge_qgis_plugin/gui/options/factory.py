"""Makes the options page whenever QGIS opens its options dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QWidget

from ..icons import icon
from .page import PAGE_NAME, OptionsPage

if TYPE_CHECKING:
    from ...bridge.carry_service import CarryService
    from ...bridge.desk import Desk


class OptionsFactory(QgsOptionsWidgetFactory):
    """Registered with ``iface.registerOptionsWidgetFactory``; ``page_name`` opens the dialog on this page."""

    page_name = PAGE_NAME

    def __init__(self, desk: Desk, carry: CarryService | None = None) -> None:
        super().__init__("OCS GE", icon("ocsge"), "ocsge")
        self._desk, self._carry = desk, carry

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        """Return a new page filled with the present settings."""
        return OptionsPage(self._desk, parent, self._carry)
