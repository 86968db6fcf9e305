"""The rows of the reports to be decided together."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ...domain.text import tr
from .bulk_model import NUMBER, OPINION, PLACE, BulkModel

_CHARACTERS = {NUMBER: 13, PLACE: 17, OPINION: 22}
# In so many characters the opinion is its icon alone, and the place gives way to the answer; in fewer it goes.
_NARROW = 75
_VERY_NARROW = 50
_PLACE_WHERE_NARROW = 12
_ICON_COLUMN = 38


class BulkTable(QTableView):
    """One row at a time; the space bar leaves it out. Letters, digits, Enter and Escape are left to the dock's keys."""

    row_changed = pyqtSignal(int)

    def __init__(self, model: BulkModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shows_opinion = True
        self.setObjectName("ocsgeBulkList")
        self.setAccessibleName(tr("Signalements à décider ensemble"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(16, 16))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def row(self) -> int:
        """The row that the keyboard stands on, -1 when none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Stand on a row."""
        self.setCurrentIndex(self.model().index(row, NUMBER))

    def step(self, by: int) -> None:
        """Move on by some rows, staying within the list."""
        count = self.model().rowCount()
        if count:
            self.go_to(max(0, min(count - 1, self.row + by)))

    def show_opinion(self, is_shown: bool) -> None:
        """Show what the plugin would answer, or not where the person does not want to hear it."""
        self._shows_opinion = is_shown
        self._fit_columns()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.row >= 0:
            self.model().tick(self.row, not self.model().rows[self.row].is_ticked)
            return
        is_letter = event.text().isprintable() and event.text().strip()
        if is_letter or event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        width = self.viewport().width()
        is_narrow = width < _NARROW * character
        for column, characters in _CHARACTERS.items():
            self.setColumnWidth(column, characters * character)
        if is_narrow:
            self.setColumnWidth(PLACE, _PLACE_WHERE_NARROW * character)
            self.setColumnWidth(OPINION, _ICON_COLUMN)
        self.model().show_opinion_words(not is_narrow)
        # The heading under the table names the place of the row stood on.
        self.setColumnHidden(PLACE, width < _VERY_NARROW * character)
        self.setColumnHidden(OPINION, not self._shows_opinion)
