"""The report list: a flat table that sorts and filters itself and refreshes by what changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, pyqtSignal

from ...domain.search import fold
from ...workflow.triage import ReportFilter, SortKey, searchable_text, sort_value
from ...workspace.summaries import ReportSummary
from ..icons import summary_icon
from ..plain_text import as_tooltip
from .report_columns import COLUMNS, STATE_COLUMN

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1

# Beyond this many single insertions and removals a reset is quicker, and views restore their selection by uuid.
_FEW = 64


class ReportListModel(QAbstractTableModel):
    """The reports shown, in order. Rows are found by uuid in constant time.

    A filter or a sort over 50,000 reports works on values computed once per report (folded text, sort values), since
    folding accents is what costs.
    """

    refreshed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[str, ReportSummary] = {}
        self._searched: dict[str, str] = {}
        self._sorted_by: dict[SortKey, dict[str, object]] = {}
        self._rows: list[ReportSummary] = []
        self._row_of: dict[str, int] = {}
        self._filter = ReportFilter()
        self._sort_key = SortKey.NUMBER
        self._descending = False
        self._pinned = ""

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

    def everything(self) -> Iterable[ReportSummary]:
        """Return all reports, shown or not, in no order."""
        return self._all.values()

    def summary(self, uuid: str) -> ReportSummary | None:
        """Return the report of ``uuid``, shown or not."""
        return self._all.get(uuid)

    def row_of(self, uuid: str) -> int:
        """Return the row of a report, -1 when it is not shown."""
        return self._row_of.get(uuid, -1)

    # Changing what is shown

    def set_summaries(self, summaries: Iterable[ReportSummary]) -> None:
        """Show another set of reports; for a département that opens or closes."""
        self._all = {summary.uuid: summary for summary in summaries}
        self._searched.clear()
        self._sorted_by.clear()
        self._reset(self._wanted())
        self.refreshed.emit()

    def update_summaries(self, changed: Iterable[ReportSummary], removed: Iterable[str] = ()) -> None:
        """Refresh the reports given and drop those removed; the other rows stay as they are."""
        touched = set(removed)
        for uuid in touched:
            self._all.pop(uuid, None)
        for summary in changed:
            self._all[summary.uuid] = summary
            touched.add(summary.uuid)
        if not touched:
            return
        for uuid in touched:
            self._searched.pop(uuid, None)
            for values in self._sorted_by.values():
                values.pop(uuid, None)
        self._apply(touched)
        self.refreshed.emit()

    def set_filter(self, report_filter: ReportFilter) -> None:
        """Show the reports that ``report_filter`` lets through."""
        if report_filter != self._filter:
            self._filter = report_filter
            self._reset(self._wanted())
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
        self._sort_key, self._descending = key, descending
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        uuids = [self._rows[index.row()].uuid for index in before]
        self._take(self._ordered(self._rows))
        after = [self.index(self._row_of[uuid], index.column()) for uuid, index in zip(uuids, before)]
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
        words = fold(self._filter.text).split()
        shows = replace(self._filter, text="").predicate()
        kept = [summary for summary in self._all.values() if shows(summary)]
        if words:
            kept = [summary for summary in kept if self._holds(summary, words)]
        pinned = self._all.get(self._pinned)
        if pinned is not None and not (shows(pinned) and self._holds(pinned, words)):
            kept.append(pinned)
        return self._ordered(kept)

    def _shows(self, summary: ReportSummary) -> bool:
        if summary.uuid == self._pinned:
            return True
        return replace(self._filter, text="").predicate()(summary) and self._holds(
            summary, fold(self._filter.text).split()
        )

    def _holds(self, summary: ReportSummary, words: Sequence[str]) -> bool:
        searched = self._searched.get(summary.uuid)
        if searched is None:
            searched = self._searched[summary.uuid] = searchable_text(summary)
        return all(word in searched for word in words)

    def _ordered(self, summaries: Sequence[ReportSummary]) -> list[ReportSummary]:
        return sorted(summaries, key=self._sort_value, reverse=self._descending)

    def _sort_value(self, summary: ReportSummary) -> object:
        values = self._sorted_by.setdefault(self._sort_key, {})
        value = values.get(summary.uuid)
        if value is None:
            value = values[summary.uuid] = sort_value(self._sort_key)(summary)
        return value

    def _take(self, rows: list[ReportSummary]) -> None:
        self._rows = rows
        self._row_of = {summary.uuid: row for row, summary in enumerate(rows)}

    def _reset(self, rows: list[ReportSummary]) -> None:
        self.beginResetModel()
        self._take(rows)
        self.endResetModel()

    def _apply(self, touched: set[str]) -> None:
        if len(touched) > _FEW:
            self._reset(self._wanted())
            return
        gone, stale = [], []
        value_of = sort_value(self._sort_key)
        for uuid in touched:
            row, summary = self._row_of.get(uuid, -1), self._all.get(uuid)
            if row < 0:
                continue
            if summary is None or not self._shows(summary) or value_of(summary) != value_of(self._rows[row]):
                gone.append(row)
            else:
                stale.append(summary)
        for row in sorted(gone, reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._take(self._rows[:row] + self._rows[row + 1 :])
            self.endRemoveRows()
        for summary in stale:
            self._rows[self._row_of[summary.uuid]] = summary
        for uuid in touched - self._row_of.keys():
            summary = self._all.get(uuid)
            if summary is not None and self._shows(summary):
                self._insert(summary)
        self._announce([self._row_of[summary.uuid] for summary in stale])

    def _insert(self, summary: ReportSummary) -> None:
        values = [self._sort_value(shown) for shown in self._rows]
        value = self._sort_value(summary)
        if self._descending:
            values.reverse()
            row = len(values) - bisect_left(values, value)
        else:
            row = bisect_left(values, value)
        self.beginInsertRows(QModelIndex(), row, row)
        self._take([*self._rows[:row], summary, *self._rows[row:]])
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
    return " · ".join(parts)
