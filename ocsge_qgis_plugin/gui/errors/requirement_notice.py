"""What is missing, said in QGIS's message bar, with the command to copy. Imports nothing that could be missing."""

from __future__ import annotations

from html import escape

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QPushButton

from ...domain.text import tr
from .requirements import MissingRequirement


class RequirementNotice:
    """The message, until it is closed; whoever shows it keeps this.

    A message that only QGIS keeps loses the Python slot of its button to the garbage collector, and a click on the
    button then takes QGIS down.
    """

    def __init__(self, missing: MissingRequirement, message_bar: QgsMessageBar) -> None:
        self._bar = message_bar
        self._command = missing.command
        self._item: QgsMessageBarItem | None = QgsMessageBarItem(
            "OCS GE", escape(missing.text), Qgis.MessageLevel.Warning
        )
        self._copy = QPushButton(tr("Copier la commande"))
        self._copy.setObjectName("ocsgeCopyCommand")
        self._copy.clicked.connect(self._put_into_clipboard)
        self._item.layout().addWidget(self._copy)
        message_bar.widgetRemoved.connect(self._forget)
        message_bar.pushItem(self._item)

    def close(self) -> None:
        """Take the message away, if the person has not."""
        self._bar.widgetRemoved.disconnect(self._forget)
        if self._item is not None:
            self._bar.popWidget(self._item)
        self._item = None

    def _put_into_clipboard(self, _checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(self._command)
        self._copy.setText(tr("Commande copiée"))

    def _forget(self, item: QgsMessageBarItem) -> None:
        if item is self._item:
            self._item = None
