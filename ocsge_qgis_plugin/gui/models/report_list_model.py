"""The report list: a flat table that sorts and filters itself and refreshes by what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from operator import attrgetter
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, pyqtSignal

from ...domain.search import fold
from ...domain.text import tr
from ...workflow.listing import ReportListing
from ...workflow.queue_order import OrderGround, sorted_positions, stands_on
from ...workflow.triage import (
    Queue,
    QueueCounts,
    ReportFilter,
    SortKey,
    count_queues,
    queues_of,
    searchable_text,
    sort_value,
)
from ...workspace.summaries import ReportSummary
from ..icons import summary_icon
from ..plain_text import as_tooltip
from .report_columns import COLUMNS, STATE_COLUMN
from .row_index import RowIndex

_UUID = attrgetter("uuid")

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1

# Beyond this many single insertions and removals a reset is quicker, and views restore their selection by uuid.
_FEW = 64

# Folded per turn of the event loop: about a millisecond, since tasks may hold Python meanwhile.
_FOLDED = 25


class ReportListModel(QAbstractTableModel):
    """The reports shown, in order. Rows are found by uuid in constant time.

    What costs (folding accents, values to sort by) is computed once per report; all reports are kept in the order
    chosen, so that a filter only passes over them. ``refreshed`` follows every change of the rows or of their content.
    """

    refreshed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[str, ReportSummary] = {}
        self._searched: dict[str, str] = {}
        self._values: dict[SortKey, dict[str, object]] = {}
        self._ground: OrderGround | None = None
        self._by_number: list[ReportSummary] | None = None
        self._in_order: list[ReportSummary] | None = None
        self._rows: list[ReportSummary] = []
        self._row_of = RowIndex()
        self._filter = ReportFilter()
        self._sort_key = SortKey.NUMBER
        self._descending = False
        self._pinned = ""
        self._counts = count_queues(())
        self._unfolded: Iterator[ReportSummary] = iter(())
        self._warm_up = QTimer(self)
        self._warm_up.setInterval(0)
        self._warm_up.timeout.connect(self._fold_some)

    # What is shown

    @property
    def rows(self) -> Sequence[ReportSummary]:
        """The reports shown, in the order shown."""
        return self._rows

    @property
    def report_filter(self) -> ReportFilter:
        """The filter in force."""
        return self._filter

    @property
    def sort_key(self) -> SortKey:
        """The column sorted by."""
        return self._sort_key

    @property
    def descending(self) -> bool:
        """Whether the order is reversed."""
        return self._descending

    @property
    def counts(self) -> QueueCounts:
        """How many reports lie in each pile, shown or not."""
        return self._counts

    def everything(self) -> Iterable[ReportSummary]:
        """Return all reports, shown or not, in no order."""
        return self._all.values()

    def summary(self, uuid: str) -> ReportSummary | None:
        """Return the report of ``uuid``, shown or not."""
        return self._all.get(uuid)

    def row_of(self, uuid: str) -> int:
        """Return the row of a report, -1 when it is not shown."""
        return self._row_of.row(uuid)

    # Changing what is shown

    def set_listing(self, listing: ReportListing) -> None:
        """Show another set of reports; for a département that opens or closes."""
        self._all = dict(listing.summaries)
        self._searched.clear()
        self._values.clear()
        self._ground = self._in_order = self._by_number = None
        self._counts = listing.counts
        self._reset()
        self._fold_all()
        self.refreshed.emit()

    def update_summaries(self, changed: Iterable[ReportSummary], removed: Iterable[str] = ()) -> None:
        """Refresh the reports given and drop those removed; the other rows stay as they are."""
        news = list(changed)
        touched = {*removed, *(summary.uuid for summary in news)}
        if not touched:
            return
        before = count_queues(self._all[uuid] for uuid in touched if uuid in self._all)
        stood_on = {uuid: stands_on(self._all[uuid]) for uuid in touched if uuid in self._all}
        for uuid in touched:
            self._all.pop(uuid, None)
        self._all.update((summary.uuid, summary) for summary in news)
        after = count_queues(self._all[uuid] for uuid in touched if uuid in self._all)
        self._counts = QueueCounts(
            {queue: self._counts[queue] - before[queue] + after[queue] for queue in self._counts.by_queue}
        )
        for uuid in touched:
            self._searched.pop(uuid, None)
            for values in self._values.values():
                values.pop(uuid, None)
        self._in_order = self._by_number = None
        if stood_on == {uuid: stands_on(self._all[uuid]) for uuid in touched if uuid in self._all}:
            self._apply(touched)
        else:
            self._leave_ground(touched)
        self.refreshed.emit()

    def set_filter(self, report_filter: ReportFilter) -> None:
        """Show the reports that ``report_filter`` lets through."""
        if report_filter != self._filter:
            self._filter = report_filter
            self._reset()
            self.refreshed.emit()

    def pin(self, uuid: str) -> None:
        """Keep one report shown whatever the filter: the one being looked at, when it came from the map."""
        if uuid == self._pinned:
            return
        previous, self._pinned = self._pinned, uuid
        self._apply({previous, uuid} - {""})
        self.refreshed.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; called by the header."""
        if 0 <= column < len(COLUMNS):
            self.sort_by(COLUMNS[column].sort_key, order == Qt.SortOrder.DescendingOrder)

    def sort_by(self, key: SortKey, descending: bool = False) -> None:
        """Sort the rows shown, keeping selections on their reports."""
        if (key, descending) == (self._sort_key, self._descending):
            return
        is_reversed = key is self._sort_key
        self._sort_key, self._descending = key, descending
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        uuids = [self._rows[index.row()].uuid for index in before]
        if is_reversed and self._in_order is not None:
            self._in_order.reverse()
            self._take(self._rows[::-1])
        else:
            self._in_order = None
            self._take(self._wanted())
        after = [self.index(self._row_of.row(uuid), index.column()) for uuid, index in zip(uuids, before)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # Qt's side

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        summary = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].text(summary)
        if role == SUMMARY_ROLE:
            return summary
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATE_COLUMN:
            return summary_icon(summary)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(describe(summary, index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == STATE_COLUMN:
            return describe(summary, STATE_COLUMN)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title()
        return None

    # Inside

    def _wanted(self) -> list[ReportSummary]:
        if self._in_order is None:
            self._in_order = self._sorted()
        queue, kept = self._filter.queue, list(self._in_order)
        if queue is not Queue.ALL:
            kept = [summary for summary in kept if queue in queues_of(summary)]
        if replace(self._filter, text="").is_narrowed:
            shows = replace(self._filter, text="").predicate()
            kept = [summary for summary in kept if shows(summary)]
        words = fold(self._filter.text).split()
        if words and len(self._searched) < len(self._all):
            for summary in kept:
                self._folded(summary)
        searched = self._searched
        for word in words:
            kept = [summary for summary in kept if word in searched[summary.uuid]]
        return self._with_pinned(kept)

    def _sorted(self) -> list[ReportSummary]:
        """Return all reports in the order chosen; sorting by number first costs next to nothing, since most are."""
        if self._by_number is None:
            self._by_number = sorted(self._all.values(), key=lambda summary: summary.key.remote_id)
        in_order = self._by_number
        if self._sort_key is not SortKey.NUMBER:
            known = self._values.get(self._sort_key, {})
            if len(known) == len(in_order):
                values = list(map(known.__getitem__, map(_UUID, in_order)))
            else:
                values = list(map(self._value_of(), in_order))
            in_order = list(map(in_order.__getitem__, sorted_positions(values)))
        return in_order[::-1] if self._descending else list(in_order)

    def _with_pinned(self, kept: list[ReportSummary]) -> list[ReportSummary]:
        pinned = self._all.get(self._pinned)
        if pinned is None or self._lets_through(pinned):
            return kept
        return sorted([*kept, pinned], key=self._place, reverse=self._descending)

    def _shows(self, summary: ReportSummary) -> bool:
        return summary.uuid == self._pinned or self._lets_through(summary)

    def _lets_through(self, summary: ReportSummary) -> bool:
        return replace(self._filter, text="").predicate()(summary) and all(
            word in self._folded(summary) for word in fold(self._filter.text).split()
        )

    def _folded(self, summary: ReportSummary) -> str:
        searched = self._searched.get(summary.uuid)
        if searched is None:
            searched = self._searched[summary.uuid] = searchable_text(summary)
        return searched

    def _fold_all(self) -> None:
        self._unfolded = iter(list(self._all.values()))
        self._warm_up.start()

    def _fold_some(self) -> None:
        """Fold a few reports while nothing else happens, so that the first search and sort find them ready."""
        waiting = list(islice(self._unfolded, _FOLDED))
        values_of = [self._value_of(key) for key in SortKey]
        for summary in waiting:
            # A report that changed meanwhile would be remembered as it was.
            if self._all.get(summary.uuid) is summary:
                self._folded(summary)
                for value_of in values_of:
                    value_of(summary)
        if not waiting:
            self._warm_up.stop()

    def _leave_ground(self, touched: set[str]) -> None:
        """Take up reports whose change moves others as well, where the order is one of those."""
        self._ground = None
        for key in SortKey:
            if key.depends_on_others:
                self._values.pop(key, None)
        self._fold_all()
        if self._sort_key.depends_on_others:
            self._reset()
        else:
            self._apply(touched)

    def _compute(self, key: SortKey) -> Callable[[ReportSummary], Any]:
        if not key.depends_on_others:
            return sort_value(key)
        if self._ground is None:
            self._ground = OrderGround(self._all.values())
        return sort_value(key, self._ground)

    def _value_of(self, key: SortKey | None = None) -> Callable[[ReportSummary], object]:
        values = self._values.setdefault(key or self._sort_key, {})
        compute = self._compute(key or self._sort_key)

        def value_of(summary: ReportSummary) -> object:
            value = values.get(summary.uuid)
            if value is None:
                value = values[summary.uuid] = compute(summary)
            return value

        return value_of

    def _place(self, summary: ReportSummary) -> tuple[object, int]:
        """Return what tells where a report stands among the others."""
        return self._value_of()(summary), summary.key.remote_id

    def _take(self, rows: list[ReportSummary]) -> None:
        self._rows = rows
        self._row_of = RowIndex(map(_UUID, rows))

    def _reset(self) -> None:
        self.beginResetModel()
        self._take(self._wanted())
        self.endResetModel()

    def _apply(self, touched: set[str]) -> None:
        if len(touched) > _FEW:
            self._reset()
            return
        gone, stale, missing = [], [], []
        compute = self._compute(self._sort_key)
        for uuid in touched:
            row, summary = self._row_of.row(uuid), self._all.get(uuid)
            is_wanted = summary is not None and self._shows(summary)
            # Not self._place, which remembers one value of a report.
            if row >= 0 and is_wanted and compute(summary) == compute(self._rows[row]):
                self._rows[row] = summary
                stale.append(uuid)
                continue
            if row >= 0:
                gone.append(row)
            if is_wanted:
                missing.append(summary)
        for row in sorted(gone, reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._row_of.remove(self._rows.pop(row).uuid)
            self.endRemoveRows()
        for summary in missing:
            self._insert(summary)
        if missing:
            self._take(self._rows)
        self._announce([self._row_of.row(uuid) for uuid in stale])

    def _insert(self, summary: ReportSummary) -> None:
        place = self._place(summary)
        low, high = 0, len(self._rows)
        while low < high:
            middle = (low + high) // 2
            other = self._place(self._rows[middle])
            if other > place if self._descending else other < place:
                low = middle + 1
            else:
                high = middle
        self.beginInsertRows(QModelIndex(), low, low)
        self._rows.insert(low, summary)
        self.endInsertRows()

    def _announce(self, rows: list[int]) -> None:
        last_column = len(COLUMNS) - 1
        for _, run in groupby(enumerate(sorted(rows)), key=lambda pair: pair[1] - pair[0]):
            consecutive = [row for _, row in run]
            self.dataChanged.emit(self.index(consecutive[0], 0), self.index(consecutive[-1], last_column))


def describe(summary: ReportSummary, column: int) -> str:
    """Return what a tooltip or a screen reader says about one cell."""
    if column != STATE_COLUMN:
        return COLUMNS[column].text(summary)
    parts = [summary.status.label]
    if summary.outbox_state is not None:
        if summary.verdict is not None:
            parts.append(summary.verdict.label)
        parts.append(summary.outbox_state.label)
    if summary.deferred is not None:
        parts.append(tr("reporté au {day}").format(day=summary.deferred.astimezone().strftime("%d/%m/%Y")))
    if summary.asked_by:
        asked = tr("avis demandé à {colleague} par {person}")
        parts.append(asked.format(colleague=summary.taken_by, person=summary.asked_by))
    return " · ".join(parts)
