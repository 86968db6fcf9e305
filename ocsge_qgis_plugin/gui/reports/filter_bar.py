"""Search box, piles and menus above the report list."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.reports import ReportStatus
from ...domain.search import fold
from ...domain.text import tr
from ...workflow.triage import Bounds, Queue, QueueCounts, ReportFilter
from ..icons import icon, status_icon
from ..plain_text import as_menu_text
from ..widgets.chip import Chip
from ..widgets.flow_layout import FlowLayout
from .order_chooser import OrderChooser

_QUEUE_NAMES = {
    Queue.TO_DO: "ocsgeFilter_todo",
    Queue.ASKED: "ocsgeFilter_asked",
    Queue.DEFERRED: "ocsgeFilter_deferred",
    Queue.DECIDED: "ocsgeFilter_decided",
    Queue.CONFLICT: "ocsgeFilter_conflict",
    Queue.REFUSED: "ocsgeFilter_refused",
    Queue.TO_CONFIRM: "ocsgeFilter_to_confirm",
    Queue.CLOSED: "ocsgeFilter_closed",
    Queue.ALL: "ocsgeFilter_all",
}

# Shown only while something lies there: an interpreter without conflicts is not told about conflicts.
_WHEN_NOT_EMPTY = (Queue.ASKED, Queue.DEFERRED, Queue.CONFLICT, Queue.REFUSED)

# Long enough to type a word, short enough to feel immediate.
_TYPING_PAUSE_MS = 150


class MultiChoiceMenu(QMenu):
    """A menu that ticks any number of values; none ticked means all."""

    chosen_changed = pyqtSignal()

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._name = title
        self.setObjectName(name)

    def set_values(self, values: Iterable[tuple[object, str]]) -> None:
        """Offer other values (value, label), keeping what was ticked, even of values that are gone for now."""
        ticked = self.chosen()
        offered = list(values)
        QMenu.clear(self)
        for value, label in offered:
            self._add(value, label, value in ticked)
        for value in ticked - {value for value, _ in offered}:
            self._add(value, str(value), True)
        self._show_title()

    def chosen(self) -> frozenset:
        """Return the values ticked."""
        return frozenset(action.data() for action in self.actions() if action.isChecked())

    def choose(self, values: Iterable[object]) -> None:
        """Tick exactly ``values``, telling nobody."""
        wanted = set(values)
        known = {action.data() for action in self.actions()}
        for value in wanted - known:
            self._add(value, str(value), True)
        for action in self.actions():
            action.setChecked(action.data() in wanted)
        self._show_title()

    def _add(self, value: object, label: str, ticked: bool) -> None:
        action = QAction(as_menu_text(label) or tr("(vide)"), self)
        if isinstance(value, ReportStatus):
            action.setIcon(status_icon(value))
        action.setData(value)
        action.setCheckable(True)
        action.setChecked(ticked)
        action.triggered.connect(self._on_ticked)
        self.addAction(action)

    def _on_ticked(self) -> None:
        self._show_title()
        self.chosen_changed.emit()

    def _show_title(self) -> None:
        count = len(self.chosen())
        self.setTitle(f"{self._name} ({count})" if count else self._name)


class FilterBar(QWidget):
    """What the list shows, as a person sets it."""

    filter_changed = pyqtSignal(object)
    map_only_changed = pyqtSignal(bool)
    pick_report_toggled = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds: Bounds | None = None
        self._may_confirm = False
        self._occurring: tuple[AbstractSet[str], AbstractSet[str]] = (set(), set())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._emit)
        self.search = QLineEdit()
        self.search.setObjectName("ocsgeSearch")
        self.search.setAccessibleName(tr("Rechercher dans les signalements"))
        self.search.setPlaceholderText(tr("Numéro, commune, thème, commentaire…"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self.search.textChanged.connect(lambda text: None if text else self._emit())
        self._piles, self._pile_group = self._build_piles()
        self.statuses = MultiChoiceMenu(tr("Statut"), "ocsgeFilterStatus", self)
        self.statuses.set_values((status, status.label) for status in ReportStatus)
        self.themes = MultiChoiceMenu(tr("Thème"), "ocsgeFilterTheme", self)
        self.communes = MultiChoiceMenu(tr("Commune"), "ocsgeFilterCommune", self)
        self.narrow = self._build_narrow()
        self.order = OrderChooser()
        self.map_only = self._toggle("map-extent", "ocsgeFilterMap", tr("Seulement dans la vue de la carte"))
        self.map_only.toggled.connect(self.map_only_changed)
        self.pick_report = self._toggle("pick-report", "ocsgePickReport", tr("Choisir un signalement sur la carte"))
        self.pick_report.toggled.connect(self.pick_report_toggled)
        self._lay_out()

    def report_filter(self) -> ReportFilter:
        """Return the filter as it stands."""
        return ReportFilter(
            queue=self.queue(),
            text=self.search.text(),
            statuses=self.statuses.chosen(),
            themes=self.themes.chosen(),
            communes=self.communes.chosen(),
            bounds=self._bounds,
        )

    def queue(self) -> Queue:
        """Return the pile chosen."""
        return next(queue for queue, button in self._piles.items() if button.isChecked())

    def show_filter(self, report_filter: ReportFilter) -> None:
        """Set every control to ``report_filter`` and announce it once."""
        self._piles[report_filter.queue].setChecked(True)
        self.search.blockSignals(True)
        self.search.setText(report_filter.text)
        self.search.blockSignals(False)
        self.statuses.choose(report_filter.statuses)
        self.themes.choose(report_filter.themes)
        self.communes.choose(report_filter.communes)
        self._emit()

    def clear_narrowing(self) -> None:
        """Let everything of the pile through."""
        self.map_only.setChecked(False)
        self.show_filter(replace(ReportFilter(queue=self.queue()), bounds=None))

    def search_everywhere(self, text: str) -> None:
        """Show all reports that ``text`` finds, whatever their pile."""
        self.map_only.setChecked(False)
        self.show_filter(ReportFilter(queue=Queue.ALL, text=text))

    def set_bounds(self, bounds: Bounds | None) -> None:
        """Show only reports inside ``bounds`` (WGS 84), or everywhere."""
        if bounds != self._bounds:
            self._bounds = bounds
            self._emit()

    def set_may_confirm(self, may_confirm: bool) -> None:
        """Offer the manager's pile or not."""
        self._may_confirm = may_confirm
        button = self._piles[Queue.TO_CONFIRM]
        button.setVisible(may_confirm)
        if not may_confirm and button.isChecked():
            self._piles[Queue.TO_DO].setChecked(True)
            self._emit()

    def show_counts(self, counts: QueueCounts) -> None:
        """Write the size of each pile on its button."""
        for queue, button in self._piles.items():
            button.setText(f"{queue.label} {counts[queue]}" if queue is not Queue.ALL else queue.label)
            if queue in _WHEN_NOT_EMPTY:
                button.setVisible(bool(counts[queue]) or button.isChecked())

    def offer_values(self, themes: AbstractSet[str], communes: AbstractSet[str]) -> None:
        """Fill the theme and commune menus with what occurs."""
        occurring = (themes, communes)
        if occurring == self._occurring:
            return
        self._occurring = occurring
        for menu, values in zip((self.themes, self.communes), occurring):
            menu.set_values((value, value) for value in sorted(values, key=fold))

    def _build_piles(self) -> tuple[dict[Queue, QToolButton], QButtonGroup]:
        group = QButtonGroup(self)
        group.setExclusive(True)
        piles = {}
        for queue in Queue:
            button = Chip(self)
            button.setObjectName(_QUEUE_NAMES[queue])
            button.setText(queue.label)
            button.setAccessibleName(queue.label)
            button.setChecked(queue is Queue.TO_DO)
            button.setVisible(queue not in (*_WHEN_NOT_EMPTY, Queue.TO_CONFIRM))
            button.clicked.connect(self._emit)
            group.addButton(button)
            piles[queue] = button
        return piles, group

    def _build_narrow(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("ocsgeFilterMenu")
        button.setIcon(icon("filter"))
        button.setToolTip(tr("Filtrer par statut, thème ou commune"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        menu = QMenu(button)
        for part in (self.statuses, self.themes, self.communes):
            menu.addMenu(part)
            part.chosen_changed.connect(self._emit)
        menu.addSeparator()
        menu.addAction(tr("Effacer le filtre"), self.clear_narrowing)
        button.setMenu(menu)
        return button

    def _toggle(self, icon_name: str, name: str, tooltip: str) -> QToolButton:
        button = Chip()
        button.setObjectName(name)
        button.setIcon(icon(icon_name))
        button.setToolTip(tooltip)
        button.setAccessibleName(tooltip)
        button.setAutoRaise(True)
        return button

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(2)
        first.addWidget(self.search)
        first.addWidget(self.narrow)
        first.addWidget(self.order)
        first.addWidget(self.map_only)
        first.addWidget(self.pick_report)
        chips = QWidget()
        chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = FlowLayout(chips)
        for button in self._piles.values():
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(chips)

    def _emit(self, *_ignored: object) -> None:
        self._pause.stop()
        ticked = sum(len(menu.chosen()) for menu in (self.statuses, self.themes, self.communes))
        self.narrow.setText(str(ticked) if ticked else "")
        self.filter_changed.emit(self.report_filter())
