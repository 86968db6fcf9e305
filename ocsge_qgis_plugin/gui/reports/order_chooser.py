"""The order in which to work through the list, beyond what the columns' headers offer."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QAction, QActionGroup
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...domain.text import tr
from ...workflow.triage import SortKey
from ..icons import icon

_ORDERS: tuple[tuple[SortKey, Callable[[], str]], ...] = (
    (SortKey.NUMBER, lambda: tr("Par numéro")),
    (SortKey.SIMILAR, lambda: tr("Par groupe de signalements semblables")),
    (SortKey.PLACE, lambda: tr("Par lieu, au plus court sur la carte")),
    (SortKey.CONFIDENCE, lambda: tr("Par confiance, les plus sûrs d'abord")),
    (SortKey.OPENED, lambda: tr("Par ancienneté, les plus anciens d'abord")),
)


class OrderChooser(QToolButton):
    """A button with the orders of the queue; ``chosen`` carries the :class:`SortKey`."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeOrder")
        self.setIcon(icon("order"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        menu = QMenu(self)
        menu.setObjectName("ocsgeOrderMenu")
        group = QActionGroup(self)
        # The list may be sorted by a column, and then follows none of these.
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self._actions: dict[SortKey, QAction] = {}
        for key, title in _ORDERS:
            action = group.addAction(menu.addAction(title()))
            action.setObjectName(f"ocsgeOrder_{key.value}")
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, key=key: self._choose(key))
            self._actions[key] = action
        self.setMenu(menu)
        self.show_order(SortKey.NUMBER, False)

    def show_order(self, key: SortKey, descending: bool) -> None:
        """Tick the order that the list is in, if it is one of these."""
        for each, action in self._actions.items():
            action.setChecked(each is key and not descending)
        shown = self._actions.get(key) if not descending else None
        order = shown.text() if shown is not None else tr("par colonne")
        self.setToolTip(tr("Ordre de la liste : {order}").format(order=order[0].lower() + order[1:]))
        self.setAccessibleName(self.toolTip())

    def _choose(self, key: SortKey) -> None:
        # Choosing the order in force again keeps it.
        self._actions[key].setChecked(True)
        self.chosen.emit(key)
