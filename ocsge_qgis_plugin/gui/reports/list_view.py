"""The table of reports: selection that follows reports rather than rows, columns that fit the width."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QAction, QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ...domain.text import tr
from ...workflow.triage import SortKey
from ...workspace.summaries import ReportSummary
from ..models.report_columns import COLUMNS, STATE_COLUMN, column_of
from ..models.report_list_model import ReportListModel

# Which columns fit, by width in average characters: the state icon and the number always do.
_FITTING = (
    (64, ("state", "number", "theme", "comment")),
    (82, ("state", "number", "theme", "commune", "comment")),
    (110, ("state", "number", "theme", "commune", "date", "comment")),
    (10_000, tuple(column.code for column in COLUMNS)),
)
_CHARACTERS = {"number": 9, "status": 20, "theme": 13, "commune": 14, "date": 12, "taken_by": 12, "comment": 14}


class ReportTable(QTableView):
    """A table whose current report and selection survive sorting, filtering and refreshing.

    Letters and digits are left to the dock's keys instead of jumping to a row.
    """

    current_changed = pyqtSignal(str)
    chosen_changed = pyqtSignal()
    columns_chosen = pyqtSignal(list)

    def __init__(self, model: ReportListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = ""
        self._selected: list[str] = []
        self._chosen_columns: tuple[str, ...] = ()
        self._holding = False
        self.setObjectName("ocsgeReportList")
        self.setAccessibleName(tr("Liste des signalements"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(16, 16))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 3)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        for position, column in enumerate(COLUMNS):
            width = 28 if position == STATE_COLUMN else _CHARACTERS[column.code] * self.fontMetrics().averageCharWidth()
            self.setColumnWidth(position, width)
        header.setSectionResizeMode(STATE_COLUMN, QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        header.setSortIndicator(column_of("number"), Qt.SortOrder.AscendingOrder)
        model.modelAboutToBeReset.connect(self._hold)
        model.refreshed.connect(self._restore)
        self._fit_columns()

    @property
    def report_model(self) -> ReportListModel:
        """The model shown."""
        return self.model()

    @property
    def current_uuid(self) -> str:
        """The report that the keyboard stands on, empty when none."""
        return self._current

    def chosen(self) -> list[ReportSummary]:
        """Return the selected reports in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.report_model.rows[row] for row in rows]

    @property
    def chosen_count(self) -> int:
        """How many reports are selected."""
        return len(self.selectionModel().selectedRows())

    def choose(self, uuids: Sequence[str]) -> None:
        """Select those of ``uuids`` that are shown; the current report stays current."""
        model, selection = self.report_model, QItemSelection()
        for row in filter(lambda row: row >= 0, map(model.row_of, uuids)):
            selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def go_to(self, uuid: str) -> bool:
        """Make a report current and alone selected; ``False`` when it is not shown."""
        row = self.report_model.row_of(uuid)
        if row < 0:
            return False
        index = self.report_model.index(row, column_of("number"))
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)
        return True

    def forget(self) -> None:
        """Stand on no report; for a département that closes."""
        self._current = ""
        self._selected = []

    def step(self, by: int) -> None:
        """Move on by some rows, staying within the list."""
        count = self.report_model.rowCount()
        if count:
            row = self.report_model.row_of(self._current)
            target = max(0, min(count - 1, row + by)) if row >= 0 else 0
            self.go_to(self.report_model.rows[target].uuid)

    def show_order(self, key: SortKey, descending: bool) -> None:
        """Sort by ``key``, and show it in the header where it is a column."""
        columns = [position for position, column in enumerate(COLUMNS) if column.sort_key is key]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        # The state comes first in the table and shares its key with the status, whose header has a title.
        self.horizontalHeader().setSortIndicator(columns[-1] if columns else -1, order)
        self.report_model.sort_by(key, descending)

    @property
    def chosen_columns(self) -> tuple[str, ...]:
        """The columns a person chose, empty when they follow the width."""
        return self._chosen_columns

    def show_columns(self, codes: Sequence[str]) -> None:
        """Show the columns a person chose; none means those that fit."""
        self._chosen_columns = tuple(codes)
        self._fit_columns()

    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:
        # Before Qt makes a neighbour of the vanishing row current: nobody asked to look at that one.
        self._hold()
        super().rowsAboutToBeRemoved(parent, start, end)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if self._holding or not current.isValid():
            return
        uuid = self.report_model.rows[current.row()].uuid
        if uuid != self._current:
            self._current = uuid
            self.current_changed.emit(uuid)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._holding:
            self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (event.text().isprintable() and event.text().strip()) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _hold(self, *_ignored: object) -> None:
        if not self._holding:
            self._selected = [summary.uuid for summary in self.chosen()]
            self._holding = True

    def _restore(self) -> None:
        """Select the same reports again; the one looked at stays current even when it is no longer shown."""
        if not self._holding:
            return
        model, selection = self.report_model, QItemSelection()
        rows = [row for row in map(model.row_of, self._selected) if row >= 0]
        last_column = model.columnCount() - 1
        for row in rows:
            selection.select(model.index(row, 0), model.index(row, last_column))
        current = model.index(model.row_of(self._current), column_of("number"))
        self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._holding = False
        self.chosen_changed.emit()

    def _fit_columns(self) -> None:
        characters = self.viewport().width() / max(1, self.fontMetrics().averageCharWidth())
        fitting = next(codes for limit, codes in _FITTING if characters < limit)
        shown = self._chosen_columns or fitting
        # Columns that follow the width leave nothing to scroll to.
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._chosen_columns else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        for position, column in enumerate(COLUMNS):
            self.setColumnHidden(position, column.code not in shown)

    def _offer_columns(self, position: QPoint) -> None:
        menu = QMenu(self)
        for column_position, column in enumerate(COLUMNS):
            if column_position == STATE_COLUMN:
                continue
            action = QAction(column.title(), menu)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column_position))
            action.setData(column.code)
            action.toggled.connect(lambda _on, menu=menu: self._choose_columns(menu))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("Colonnes selon la largeur"), lambda: self._take_columns(()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(position))

    def _choose_columns(self, menu: QMenu) -> None:
        shown = [action.data() for action in menu.actions() if action.isChecked()]
        self._take_columns((COLUMNS[STATE_COLUMN].code, *shown))

    def _take_columns(self, codes: Sequence[str]) -> None:
        self.show_columns(codes)
        self.columns_chosen.emit(list(codes))
