"""What became of each report and each stage in the last synchronisations, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...domain.text import tr
from ..icons import outbox_icon
from ..plain_text import as_tooltip, without_controls

if TYPE_CHECKING:
    from ...workflow.outbox_pass import PassResult

_KEPT = 500
_UUID = Qt.ItemDataRole.UserRole


class ResultList(QTreeWidget):
    """Number, state, message; a click or Enter on a report's line asks to go there."""

    decision_chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeSyncResults")
        self.setAccessibleName(tr("Résultats des derniers envois"))
        self.setColumnCount(3)
        self.setHeaderLabels([tr("Envoi"), tr("État"), tr("Réponse du serveur")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def add(self, results: Iterable[PassResult], *, leads_to_report: bool) -> None:
        """Put the results of one pass on top; the oldest beyond some hundreds are forgotten."""
        items = []
        for result in results:
            number = tr("n° {number}").format(number=result.number) if leads_to_report else result.number
            item = QTreeWidgetItem([number, result.state.label, without_controls(result.message).replace("\n", " ")])
            item.setIcon(1, outbox_icon(result.state))
            if result.message:
                item.setToolTip(2, as_tooltip(result.message))
            if leads_to_report:
                item.setData(0, _UUID, result.uuid)
            items.append(item)
        self.insertTopLevelItems(0, items)
        while self.topLevelItemCount() > _KEPT:
            self.takeTopLevelItem(self.topLevelItemCount() - 1)

    def _choose(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        uuid = item.data(0, _UUID)
        if uuid:
            self.decision_chosen.emit(uuid)
