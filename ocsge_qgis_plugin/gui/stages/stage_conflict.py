"""A stage change that the server overtook or refused: mine, theirs, and the ways out."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...domain.outbox import OutboxState
from ...domain.production import StageChange, VintageStatus, legal_moves
from ...domain.text import tr
from ..icons import icon
from ..plain_text import without_controls
from ..widgets.flow_layout import FlowLayout
from ..widgets.muted_label import MutedLabel
from .stage_words import change_text, status_lines


class StageConflict(QFrame):
    """Hidden unless the change needs a person."""

    keep_asked = pyqtSignal()
    take_asked = pyqtSignal()
    retry_asked = pyqtSignal()
    abandon_asked = pyqtSignal()

    def __init__(self, vintage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"ocsgeStageConflict_{vintage}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.title = _wrapped()
        self._sides = QWidget()
        self.mine, self.theirs = _wrapped(), _wrapped()
        sides = QGridLayout(self._sides)
        sides.setContentsMargins(0, 0, 0, 0)
        for column, (heading, text) in enumerate(((tr("Ma demande"), self.mine), (tr("Sur le serveur"), self.theirs))):
            sides.addWidget(MutedLabel(heading), 0, column)
            sides.addWidget(text, 1, column, Qt.AlignmentFlag.AlignTop)
            sides.setColumnStretch(column, 1)
        buttons = QWidget()
        row = FlowLayout(buttons)
        self.keep = self._button(row, f"ocsgeStageKeep_{vintage}", tr("Garder la mienne"), self.keep_asked)
        self.take = self._button(row, f"ocsgeStageTake_{vintage}", tr("Prendre la leur"), self.take_asked)
        self.retry = self._button(row, f"ocsgeStageRetry_{vintage}", tr("Réessayer"), self.retry_asked)
        self.abandon = self._button(row, f"ocsgeStageAbandon_{vintage}", tr("Abandonner"), self.abandon_asked)
        for button, name in (
            (self.keep, "outbox-queued"),
            (self.take, "undo"),
            (self.retry, "sync"),
            (self.abandon, "remove"),
        ):
            button.setIcon(icon(name))
        layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addWidget(self._sides)
        layout.addWidget(buttons)
        self.hide()

    def show_change(self, change: StageChange | None, status: VintageStatus | None) -> None:
        """Show ``change`` when it needs a person, beside ``status``, which the server has now."""
        needs_person = change is not None and change.state.needs_person
        self.setVisible(needs_person)
        if change is None or not needs_person:
            return
        is_conflict = change.state is OutboxState.CONFLICT
        for widget in (self._sides, self.keep, self.take):
            widget.setVisible(is_conflict)
        for widget in (self.retry, self.abandon):
            widget.setVisible(not is_conflict)
        if not is_conflict:
            self.title.setText(
                without_controls(
                    tr("Le serveur a refusé « {stage} » : {error}").format(
                        stage=change.stage.label, error=change.last_error or tr("sans explication")
                    )
                )
            )
            return
        self.title.setText(tr("L'étape a changé sur le serveur depuis votre demande. Rien n'a été envoyé."))
        self.mine.setText(without_controls(change_text(change)))
        self.theirs.setText(without_controls(_theirs(status)))
        may_keep = status is not None and change.stage in legal_moves(status.stage)
        self.keep.setEnabled(may_keep)
        self.keep.setToolTip(
            tr("Envoyer ma demande sur l'étape telle qu'elle est maintenant")
            if may_keep
            else tr("On ne passe pas de l'étape du serveur à celle demandée")
        )

    @staticmethod
    def _button(row: FlowLayout, name: str, text: str, signal: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: signal.emit())
        row.addWidget(button)
        return button


def _theirs(status: VintageStatus | None) -> str:
    if status is None:
        return tr("La ligne n'existe plus.")
    return f"{status.stage.label}\n{status_lines(status)}".strip()


def _wrapped() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
