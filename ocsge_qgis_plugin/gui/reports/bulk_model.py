"""The reports about to be decided together: one row each, with what would be answered and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QIcon, QPalette

from ...domain.decisions import Verdict
from ...domain.reasons import reason_of_code
from ...domain.text import tr, tr_data
from ...workflow.bulk import OWN_REASON, BulkItem, Candidate, bulk_item
from ...workspace.summaries import ReportSummary
from ..icons import icon, outcome_icon, verdict_icon
from ..plain_text import as_tooltip, without_controls

NUMBER, PLACE, OPINION, ANSWER = range(4)
_DISPLAY, _DECORATION = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole
_CHECK = Qt.ItemDataRole.CheckStateRole


class Fate(Enum):
    """How it stands with one report."""

    UNREAD = "unread"
    OPEN = "open"
    """Read; decided with the others if it is ticked and its answer is whole."""
    FAILED = "failed"
    KEPT = "kept"


@dataclass
class BulkRow:
    """One report. ``said`` is what there is to say of it beside its answer: why it failed, that it has changed."""

    summary: ReportSummary
    candidate: Candidate | None = None
    fate: Fate = Fate.UNREAD
    is_ticked: bool = True
    said: str = ""
    decision_uuid: str | None = None
    item: BulkItem | None = None
    edits: dict[tuple[Verdict, str], str] = field(default_factory=dict)

    @property
    def can_be_ticked(self) -> bool:
        """Whether there is something to leave out or to take along."""
        return self.fate is not Fate.KEPT and self.candidate is not None and not self.candidate.why_not


class BulkModel(QAbstractTableModel):
    """Flat table with a uuid → row index. Answers are made when they are asked for, or ahead by :meth:`prepare`.

    ``counted`` tells that more or fewer of them can be carried out.
    """

    counted = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[BulkRow] = []
        self._row_of: dict[str, int] = {}
        self._verdict: Verdict | None = None
        self._reason = OWN_REASON
        self._unprepared: Iterator[BulkRow] = iter(())
        self._says_opinion = True

    # What is in it

    @property
    def rows(self) -> Sequence[BulkRow]:
        """The reports, in the order of the list they come from; those that failed go first once they have."""
        return self._rows

    @property
    def verdict(self) -> Verdict | None:
        """The verdict for all of them."""
        return self._verdict

    @property
    def reason(self) -> str:
        """The reason for all of them, :data:`OWN_REASON` for each its own."""
        return self._reason

    def row_of(self, uuid: str) -> int:
        """Return the row of a report, -1 when it is none of them."""
        return self._row_of.get(uuid, -1)

    def fate_of(self, uuid: str) -> Fate | None:
        """Return how it stands with a report, ``None`` when it is none of them."""
        row = self.row_of(uuid)
        return self._rows[row].fate if row >= 0 else None

    def ready(self) -> list[tuple[Candidate, BulkItem]]:
        """Return what would be carried out now."""
        found = ((row, self.item(row)) for row in self._rows if row.is_ticked)
        return [(row.candidate, item) for row, item in found if item is not None and not item.why_not]

    def of_fate(self, fate: Fate) -> list[BulkRow]:
        """Return the rows with which it stands so."""
        return [row for row in self._rows if row.fate is fate]

    def item(self, row: BulkRow) -> BulkItem | None:
        """Return what would be answered to a report; ``None`` before a verdict, or when there is nothing to answer."""
        if self._verdict is None or row.candidate is None or row.fate is Fate.KEPT:
            return None
        if row.item is None:
            edited = row.edits.get((self._verdict, self._reason))
            row.item = bulk_item(row.candidate, self._verdict, self._reason, edited)
        return row.item

    # Changing it

    def show_reports(self, summaries: Iterable[ReportSummary]) -> None:
        """Start over with other reports."""
        self.beginResetModel()
        self._rows = [BulkRow(summary) for summary in summaries]
        self._index()
        self._verdict, self._reason = None, OWN_REASON
        self.endResetModel()
        self.counted.emit()

    def take(self, candidate: Candidate) -> None:
        """Note what was read of a report. One that is no longer as it was read before has to be ticked again."""
        row = self._rows[self._row_of[candidate.uuid]]
        if row.fate is Fate.KEPT:
            return
        if row.candidate is not None and row.candidate.ground != candidate.ground and row.fate is Fate.OPEN:
            row.is_ticked = False
            row.said = tr("A changé entre-temps : voyez-le, ou cochez-le de nouveau.")
        row.candidate, row.item = candidate, None
        if row.fate is Fate.UNREAD:
            row.fate = Fate.OPEN
        self._announce(row)

    def give_up(self, uuid: str, why: str) -> None:
        """Note why a report cannot even be read."""
        row = self._rows[self._row_of[uuid]]
        row.candidate = row.item = None
        row.fate, row.said, row.is_ticked = Fate.FAILED, why, False
        self._announce(row)

    def check_kept(self, summary: ReportSummary) -> bool:
        """Take a report up again whose decision, kept here, has been taken back; tell whether that is so."""
        position = self.row_of(summary.uuid)
        if position < 0 or summary.decision_uuid == self._rows[position].decision_uuid:
            return False
        row = self._rows[position]
        if row.fate is not Fate.KEPT:
            return False
        row.fate, row.said, row.is_ticked = Fate.UNREAD, "", True
        row.candidate = row.item = row.decision_uuid = None
        self._announce(row)
        return True

    def choose(self, verdict: Verdict | None, reason: str = OWN_REASON) -> None:
        """Answer all of them so."""
        self._verdict, self._reason = verdict, reason
        for row in self._rows:
            row.item = None
            if row.fate is Fate.FAILED and row.candidate is not None and verdict is not None:
                row.fate = Fate.OPEN
        self._unprepared = iter(self._rows)
        self._announce_all()

    def prepare(self) -> bool:
        """Make one more answer ahead; ``False`` when there is nothing left to make."""
        row = next(self._unprepared, None)
        if row is not None:
            self.item(row)
        return row is not None

    def tick(self, position: int, is_ticked: bool) -> None:
        """Take a report along, or leave it out."""
        row = self._rows[position]
        if row.can_be_ticked and row.is_ticked != is_ticked:
            row.is_ticked, row.said = is_ticked, "" if is_ticked else row.said
            self._announce(row)
            self.counted.emit()

    def edit(self, position: int, text: str | None) -> None:
        """Answer one report in words of its own; ``None`` goes back to those of the template."""
        if self._verdict is not None:
            self._edit(self._rows[position], text)
            self.counted.emit()

    def edit_all(self, text: str) -> None:
        """Answer all reports that are taken along in the same words."""
        if self._verdict is not None:
            for row in self._rows:
                if row.can_be_ticked and row.is_ticked:
                    self._edit(row, text)
            self.counted.emit()

    def is_edited(self, position: int) -> bool:
        """Tell whether somebody wrote the answer to a report."""
        return (self._verdict, self._reason) in self._rows[position].edits

    def show_opinion_words(self, are_shown: bool) -> None:
        """Say what is suggested in words, or by its icon alone where there is no room."""
        if are_shown is not self._says_opinion:
            self._says_opinion = are_shown
            self._announce_all()

    def settle(self, kept: Mapping[str, str], failed: Mapping[str, str]) -> None:
        """Note what became of the reports: their decisions, and of the others the reason. These go to the top."""
        for uuid, decision_uuid in kept.items():
            row = self._rows[self._row_of[uuid]]
            row.decision_uuid = decision_uuid
            row.fate, row.said = Fate.KEPT, tr("Décision enregistrée")
        for uuid, why in failed.items():
            row = self._rows[self._row_of[uuid]]
            row.fate, row.said, row.is_ticked = Fate.FAILED, why, False
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = [self._rows[index.row()] for index in before]
        self._rows.sort(key=lambda row: (row.fate is not Fate.FAILED, row.fate is Fate.KEPT))
        self._index()
        self.changePersistentIndexList(
            before, [self.index(self._row_of[row.summary.uuid], index.column()) for row, index in zip(moved, before)]
        )
        self.layoutChanged.emit()
        self.choose(None)
        self.counted.emit()

    # Qt's side

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == NUMBER and self._rows[index.row()].can_be_ticked:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == _DISPLAY:
            return self._text(row, column) if column != OPINION or self._says_opinion else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(row, column)
        if role == _DECORATION:
            return self._icon(row, column)
        if role == _CHECK and column == NUMBER and row.can_be_ticked:
            return Qt.CheckState.Checked if row.is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(row.summary.comment_start if column == PLACE else self._text(row, column))
        if role == Qt.ItemDataRole.ForegroundRole and not (row.is_ticked or row.fate is Fate.FAILED):
            return QGuiApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        return None

    def setData(self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _CHECK or not index.isValid():
            return False
        self.tick(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return (tr("N°"), tr("Lieu"), tr("Avis"), tr("Réponse"))[section]
        return None

    # Inside

    def _text(self, row: BulkRow, column: int) -> str:
        if column == NUMBER:
            return str(row.summary.key.remote_id)
        if column == PLACE:
            return without_controls(row.summary.commune or row.summary.comment_start or row.summary.theme)
        if column == OPINION:
            return row.summary.outcome.label if row.summary.outcome is not None else ""
        return without_controls(self._answer(row)).replace("\n", " ")

    def _answer(self, row: BulkRow) -> str:
        """Return what there is to say of the answer to a report, in one line."""
        if row.candidate is None:
            return row.said or tr("Lecture…")
        item = self.item(row)
        if row.said or row.candidate.why_not:
            return row.said or row.candidate.why_not
        if not row.is_ticked:
            return tr("Laissé de côté")
        if item is None:
            return ""
        if item.why_not:
            return item.why_not
        reason = reason_of_code(item.reason)
        label = tr_data(reason.label) if reason is not None else item.verdict.label
        return tr("{reason} · réponse modifiée").format(reason=label) if self._has_edit(row) else label

    def _icon(self, row: BulkRow, column: int) -> QIcon | None:
        if column == OPINION and row.summary.outcome is not None:
            return outcome_icon(row.summary.outcome)
        if column != ANSWER or row.candidate is None:
            return None
        if row.fate is Fate.KEPT:
            return icon("outbox-queued")
        item = self.item(row)
        if row.fate is Fate.FAILED or row.said or row.candidate.why_not or (item is not None and item.why_not):
            return icon("warning")
        return verdict_icon(item.verdict) if item is not None and row.is_ticked else None

    def _has_edit(self, row: BulkRow) -> bool:
        return self._verdict is not None and (self._verdict, self._reason) in row.edits

    def _edit(self, row: BulkRow, text: str | None) -> None:
        if text is None:
            row.edits.pop((self._verdict, self._reason), None)
        else:
            row.edits[self._verdict, self._reason] = text
        row.item = None
        self._announce(row)

    def _index(self) -> None:
        self._row_of = {row.summary.uuid: position for position, row in enumerate(self._rows)}

    def _announce(self, row: BulkRow) -> None:
        position = self._row_of[row.summary.uuid]
        self.dataChanged.emit(self.index(position, NUMBER), self.index(position, ANSWER))

    def _announce_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, NUMBER), self.index(len(self._rows) - 1, ANSWER))
