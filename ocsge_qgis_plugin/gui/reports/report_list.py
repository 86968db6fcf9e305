"""The upper part of the dock: filter, table, counter, and what can be done with a selection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from enum import Enum

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ...domain.quantities import count_text
from ...domain.text import tr, tr_n
from ...workflow.listing import ReportListing
from ...workflow.pace import describe_duration, pace_of
from ...workflow.triage import Queue, ReportFilter, SortKey, next_to_do
from ...workspace.summaries import ReportSummary
from ..icons import icon
from ..models.report_list_model import ReportListModel
from ..widgets.inline_message import EmptyState
from .filter_bar import FilterBar
from .history_buttons import HistoryButtons
from .list_view import ReportTable


class Emptiness(Enum):
    """Why there is nothing in the list."""

    NOTHING_OPEN = "nothing open"
    LOADING = "loading"
    NO_REPORT = "no report"
    NOTHING_LEFT = "nothing left"
    NOTHING_MATCHES = "nothing matches"


class ReportList(QWidget):
    """Reports of the open département, as a list."""

    current_changed = pyqtSignal(str)
    chosen_changed = pyqtSignal()
    open_departement_asked = pyqtSignal()
    synchronise_asked = pyqtSignal()
    share_asked = pyqtSignal()
    take_asked = pyqtSignal()
    decide_together_asked = pyqtSignal()
    defer_asked = pyqtSignal()
    advice_asked = pyqtSignal()
    place_asked = pyqtSignal(str, str)
    view_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = self._is_loading = False
        self._decided_at: dict[str, datetime] = {}
        self.model = ReportListModel(self)
        self.filter_bar = FilterBar()
        self.table = ReportTable(self.model)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer_actions)
        self.table.current_changed.connect(self.current_changed)
        self.table.chosen_changed.connect(self.chosen_changed)
        self.table.chosen_changed.connect(self._show_counter)
        self.empty = EmptyState()
        self.empty.setObjectName("ocsgeEmptyList")
        self.empty.button.setObjectName("ocsgeEmptyListButton")
        self.empty.button.clicked.connect(self._answer_emptiness)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        self.counter = QLabel()
        self.counter.setObjectName("ocsgeCounter")
        self.counter.setTextFormat(Qt.TextFormat.PlainText)
        self.counter.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 2)
        layout.setSpacing(4)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self.pages, 1)
        self.history = HistoryButtons()
        below = QHBoxLayout()
        below.addWidget(self.counter, 1)
        below.addWidget(self.history)
        layout.addLayout(below)
        self.filter_bar.filter_changed.connect(self._take_filter)
        self.table.columns_chosen.connect(lambda _codes: self.view_changed.emit())
        self.model.layoutChanged.connect(self._on_order)
        self.filter_bar.order.chosen.connect(lambda key: self.table.show_order(key, False))
        self.model.refreshed.connect(self._refresh)
        self._refresh()

    def show_nothing(self, *, is_loading: bool) -> None:
        """Show that no département is open, or that the reports of the one just opened are being read."""
        self._is_open = self._is_loading = is_loading
        self._decided_at.clear()
        self.model.pin("")
        self.table.forget()
        self.model.set_listing(ReportListing())

    def show_listing(self, listing: ReportListing) -> None:
        """Show all reports of the open département."""
        self._is_open, self._is_loading = True, False
        self.filter_bar.offer_values(listing.themes, listing.communes)
        self.model.set_listing(listing)

    def update_summaries(self, changed: Sequence[ReportSummary], removed: Sequence[str]) -> None:
        """Refresh what changed."""
        self.model.update_summaries(changed, removed)
        if len(changed) > 1 or removed:
            everything = list(self.model.everything())
            self.filter_bar.offer_values({each.theme for each in everything}, {each.commune for each in everything})

    def restore(self, report_filter: ReportFilter, sort_key: SortKey, descending: bool, columns: Sequence[str]) -> None:
        """Take up the view left another day."""
        self.table.show_columns(columns)
        self.table.show_order(sort_key, descending)
        self.filter_bar.show_filter(report_filter)

    def go_to(self, uuid: str) -> None:
        """Make a report current, showing it even where the filter would hide it."""
        if not self.table.go_to(uuid) and self.model.summary(uuid) is not None:
            self.model.pin(uuid)
            self.table.go_to(uuid)

    def count_decided(self, uuids: Iterable[str], moment: datetime | None = None) -> None:
        """Take note that these reports were decided together (now), for the pace."""
        self._decided_at.update(dict.fromkeys(uuids, moment or datetime.now(timezone.utc)))
        self._show_counter()

    def next_after(self, uuid: str) -> str:
        """Return the report to open after ``uuid``: the next in the order shown that needs somebody; else empty."""
        following = next_to_do(self.model.rows, uuid)
        return following.uuid if following is not None else ""

    def _take_filter(self, report_filter: ReportFilter) -> None:
        self.model.pin("")
        self.model.set_filter(report_filter)
        self.view_changed.emit()

    def _on_order(self) -> None:
        self.filter_bar.order.show_order(self.model.sort_key, self.model.descending)
        self.view_changed.emit()

    def _refresh(self) -> None:
        # Before a département is open there is nothing to search or to sort into piles, only something to open.
        self.filter_bar.setVisible(self._is_open)
        self.filter_bar.show_counts(self.model.counts)
        self._show_counter()
        emptiness = self._emptiness()
        self.pages.setCurrentWidget(self.table if emptiness is None else self.empty)
        if emptiness is not None:
            self._explain(emptiness)

    def _show_counter(self) -> None:
        if not self._is_open:
            self.counter.clear()
            return
        parts = [
            tr_n("%n affiché(s)", self.model.rowCount()),
            tr("{count} à traiter").format(count=self.model.counts[Queue.TO_DO]),
            tr("{count} à envoyer").format(count=self.model.counts[Queue.DECIDED]),
        ]
        if self.model.counts[Queue.DEFERRED]:
            parts.append(tr_n("%n reporté(s)", self.model.counts[Queue.DEFERRED]))
        chosen = len(self.table.selectionModel().selectedRows())
        if chosen > 1:
            parts.insert(1, tr_n("%n sélectionné(s)", chosen))
        self.counter.setText(" · ".join([*parts, *self._pace()]))

    def _pace(self) -> list[str]:
        """Return the pace and what remains of the pile at that pace; nothing while nobody can know."""
        summaries = map(self.model.summary, self._decided_at)
        # Decisions undone are not work done.
        kept = [
            self._decided_at[summary.uuid] for summary in summaries if summary is not None and summary.decision_uuid
        ]
        pace = pace_of(kept, datetime.now(timezone.utc))
        if pace is None:
            return []
        is_confirming = self.model.report_filter.queue is Queue.TO_CONFIRM
        remaining = self.model.counts[Queue.TO_CONFIRM if is_confirming else Queue.TO_DO]
        parts = [tr("{count} par heure").format(count=count_text(round(pace.per_hour)))]
        if remaining:
            parts.append(tr("encore {duration} environ").format(duration=describe_duration(pace.time_left(remaining))))
        return parts

    def _emptiness(self) -> Emptiness | None:
        if not self._is_open:
            return Emptiness.NOTHING_OPEN
        if self._is_loading:
            return Emptiness.LOADING
        if self.model.rowCount():
            return None
        if not any(True for _ in self.model.everything()):
            return Emptiness.NO_REPORT
        if self.model.report_filter.is_narrowed:
            return Emptiness.NOTHING_MATCHES
        return Emptiness.NOTHING_LEFT

    def _explain(self, emptiness: Emptiness) -> None:
        queue = self.model.report_filter.queue
        text, button = {
            Emptiness.NOTHING_OPEN: (
                tr("Aucun département n'est ouvert. Ouvrez-en un pour voir ses signalements."),
                tr("Ouvrir un département…"),
            ),
            Emptiness.LOADING: (tr("Lecture des signalements…"), ""),
            Emptiness.NO_REPORT: (
                tr("Aucun signalement n'a encore été reçu pour ce département. Synchronisez pour les recevoir."),
                tr("Synchroniser"),
            ),
            Emptiness.NOTHING_LEFT: (
                tr("Aucun signalement dans « {queue} ».").format(queue=queue.label),
                tr("Voir tous les signalements") if queue is not Queue.ALL else "",
            ),
            Emptiness.NOTHING_MATCHES: (
                tr("Aucun signalement de « {queue} » ne répond à ce filtre.").format(queue=queue.label),
                tr("Effacer le filtre"),
            ),
        }[emptiness]
        self.empty.say(text, button)

    def _answer_emptiness(self) -> None:
        emptiness = self._emptiness()
        if emptiness is Emptiness.NOTHING_OPEN:
            self.open_departement_asked.emit()
        elif emptiness is Emptiness.NO_REPORT:
            self.synchronise_asked.emit()
        elif emptiness is Emptiness.NOTHING_MATCHES:
            self.filter_bar.clear_narrowing()
        elif emptiness is Emptiness.NOTHING_LEFT:
            self.filter_bar.show_filter(ReportFilter(queue=Queue.ALL))

    def _offer_actions(self, position: QPoint) -> None:
        chosen = self.table.chosen()
        if not chosen:
            return
        menu = QMenu(self)
        menu.setObjectName("ocsgeReportMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("take"), tr("Prendre en charge"), self.take_asked.emit)
        if len(chosen) > 1:
            menu.addAction(icon("together"), tr("Décider ensemble…"), self.decide_together_asked.emit)
        menu.addAction(icon("share"), tr("Partager entre interprètes…"), self.share_asked.emit)
        menu.addAction(icon("defer"), tr("Reporter…"), self.defer_asked.emit)
        menu.addAction(icon("ask"), tr("Demander l'avis d'un collègue…"), self.advice_asked.emit)
        menu.addSeparator()
        uuid = chosen[0].uuid
        for name, title in (
            ("geoportail", tr("Ouvrir ce lieu dans le Géoportail")),
            ("remonter", tr("Ouvrir ce lieu dans Remonter le temps")),
            ("report", tr("Ouvrir la page du signalement")),
        ):
            action = menu.addAction(title, lambda name=name: self.place_asked.emit(uuid, name))
            action.setEnabled(len(chosen) == 1)
        menu.addSeparator()
        numbers = " ".join(str(summary.key.remote_id) for summary in chosen)
        menu.addAction(tr_n("Copier %n numéro(s)", len(chosen)), lambda: QGuiApplication.clipboard().setText(numbers))
        menu.popup(self.table.viewport().mapToGlobal(position))
