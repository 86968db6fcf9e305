"""One vintage: its stage, what waits to be sent, the moves that may follow, what happened before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...domain.outbox import OutboxState
from ...domain.production import Stage, StageChange, VintageStatus, is_refused_recette, legal_moves
from ...domain.text import tr
from ...workspace.history import HistoryEntry
from ..icons import icon, outbox_icon
from ..plain_text import without_controls
from ..widgets.flow_layout import FlowLayout
from ..widgets.muted_label import MutedLabel
from ..widgets.pill import Pill
from .stage_conflict import StageConflict
from .stage_words import history_lines, move_label, needs_quarter, status_lines, waiting_text


@dataclass(frozen=True)
class VintageView:
    """Everything a card shows."""

    title: str
    status: VintageStatus | None
    change: StageChange | None
    history: Sequence[HistoryEntry]
    hindrance: str = ""
    """Why nothing can be moved, as a sentence; empty when moves are possible."""


class VintageCard(QFrame):
    """The card of one vintage. Moves that need more than a click ask for the form."""

    move_asked = pyqtSignal(object, object)
    form_asked = pyqtSignal(object, object)
    undo_asked = pyqtSignal(str)
    keep_asked = pyqtSignal(str, object)
    take_asked = pyqtSignal(str)
    retry_asked = pyqtSignal(str)

    def __init__(self, vintage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.vintage = vintage
        self._view = VintageView(vintage, None, None, ())
        self._offered: tuple[Stage | None, str] | None = None
        self.setObjectName(f"ocsgeStageCard_{vintage}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._create_parts()
        self._compose()
        self.conflict.keep_asked.connect(lambda: self.keep_asked.emit(self._change_uuid, self._view.status))
        self.conflict.take_asked.connect(lambda: self.take_asked.emit(self._change_uuid))
        self.conflict.retry_asked.connect(lambda: self.retry_asked.emit(self._change_uuid))
        self.conflict.abandon_asked.connect(lambda: self.undo_asked.emit(self._change_uuid))
        self.undo.clicked.connect(lambda _checked=False: self.undo_asked.emit(self._change_uuid))

    def show_view(self, view: VintageView) -> None:
        """Show another state of the vintage."""
        self._view = view
        status, change = view.status, view.change
        self.title.setText(view.title)
        self.setAccessibleName(view.title)
        if status is None:
            self.stage.set_content(icon("info"), tr("Absent du suivi"))
            self.since.setText(tr("Le tableau de suivi n'a pas de ligne pour ce millésime."))
        else:
            self.stage.set_content(icon("stages"), status.stage.label)
            self.since.setText(without_controls(status_lines(status)))
        self.since.setVisible(bool(self.since.text()))
        pending = change is not None and change.state.is_pending
        self.waiting.setVisible(pending)
        if change is not None and pending:
            self._waiting_icon.setPixmap(outbox_icon(change.state).pixmap(16, 16))
            self._waiting_text.setText(without_controls(waiting_text(change)))
            self.undo.setVisible(change.state is OutboxState.QUEUED)
        self.conflict.show_change(change, status)
        needs_person = change is not None and change.state.needs_person
        self._offer_moves(None if pending or needs_person else status, view.hindrance)
        self._show_history(view.history)

    def host(self, form: QWidget) -> None:
        """Take the dock's form in, below the moves."""
        self._form_place.addWidget(form)

    @property
    def _change_uuid(self) -> str:
        return self._view.change.uuid if self._view.change is not None else ""

    def _offer_moves(self, status: VintageStatus | None, hindrance: str) -> None:
        self.moves.setVisible(status is not None)
        offered = (status.stage if status is not None else None, hindrance)
        if offered == self._offered:
            return
        self._offered = offered
        while self._move_row.count():
            old = self._move_row.takeAt(0).widget()
            # It may be the one being clicked; out of the card, nobody finds it by its name any more.
            old.setParent(None)
            old.deleteLater()
        if status is None:
            return
        for stage in legal_moves(status.stage):
            button = QPushButton(move_label(status.stage, stage))
            button.setObjectName(f"ocsgeStageMove_{self.vintage}_{stage.value}")
            button.setIcon(icon("next" if stage.rank > status.stage.rank else "previous"))
            button.setEnabled(not hindrance)
            button.setToolTip(hindrance or tr("Part avec la prochaine synchronisation ; peut être annulé d'ici là"))
            button.clicked.connect(lambda _checked=False, stage=stage: self._ask(stage))
            self._move_row.addWidget(button)
            button.show()

    def _ask(self, stage: Stage) -> None:
        status = self._view.status
        if status is None:
            return
        asks_more = needs_quarter(stage) or is_refused_recette(status.stage, stage)
        (self.form_asked if asks_more else self.move_asked).emit(status, stage)

    def _show_history(self, entries: Sequence[HistoryEntry]) -> None:
        lines = history_lines(entries)
        self.history_toggle.setVisible(bool(lines))
        self.history_toggle.setText(tr("Historique ({count})").format(count=len(lines)))
        self.history.setText(without_controls("\n".join(lines)))
        self.history.setVisible(bool(lines) and self.history_toggle.isChecked())

    def _toggle_history(self, is_open: bool) -> None:
        self.history_toggle.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.history.setVisible(is_open)

    def _create_parts(self) -> None:
        self.title = QLabel()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.stage = Pill()
        self.stage.setObjectName(f"ocsgeStageNow_{self.vintage}")
        self.since = MutedLabel()
        self.since.setWordWrap(True)
        self.waiting = QFrame()
        self.waiting.setObjectName(f"ocsgeStageWaiting_{self.vintage}")
        self._waiting_icon = QLabel()
        self._waiting_text = QLabel()
        self._waiting_text.setTextFormat(Qt.TextFormat.PlainText)
        self._waiting_text.setWordWrap(True)
        self.undo = QPushButton(icon("undo"), tr("Annuler"))
        self.undo.setObjectName(f"ocsgeStageUndo_{self.vintage}")
        self.undo.setToolTip(tr("Retirer cette demande, qui n'est pas encore partie"))
        self.conflict = StageConflict(self.vintage)
        self.moves = QWidget()
        self._move_row = FlowLayout(self.moves)
        self.history_toggle = QToolButton()
        self.history_toggle.setObjectName(f"ocsgeStageHistory_{self.vintage}")
        self.history_toggle.setAutoRaise(True)
        self.history_toggle.setCheckable(True)
        self.history_toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.history_toggle.setArrowType(Qt.ArrowType.RightArrow)
        self.history_toggle.toggled.connect(self._toggle_history)
        self.history = MutedLabel()
        self.history.setObjectName(f"ocsgeStageHistoryText_{self.vintage}")
        self.history.setWordWrap(True)
        self.history.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.stage, 1)
        waiting = QGridLayout(self.waiting)
        waiting.setContentsMargins(0, 0, 0, 0)
        waiting.addWidget(self._waiting_icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        waiting.addWidget(self._waiting_text, 0, 1)
        waiting.addWidget(self.undo, 0, 2, Qt.AlignmentFlag.AlignTop)
        waiting.setColumnStretch(1, 1)
        self._form_place = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        for widget in (self.since, self.waiting, self.conflict, self.moves):
            layout.addWidget(widget)
        layout.addLayout(self._form_place)
        layout.addWidget(self.history_toggle)
        layout.addWidget(self.history)
