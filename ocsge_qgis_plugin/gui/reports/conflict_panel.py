"""A decision that the server has overtaken, or refused: what is mine, what changed, and the ways out."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QBoxLayout, QFrame, QGroupBox, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...domain.decisions import Decision, Ground
from ...domain.outbox import OutboxState
from ...domain.reasons import reason_of_code
from ...domain.reports import Report
from ...domain.text import tr, tr_data
from ..icons import icon
from ..plain_text import without_controls
from ..widgets.flow_layout import FlowLayout
from .wording import hour, moment, person, reply_heading

_SIDE_BY_SIDE_CHARACTERS = 58
_SHOWN_LINES = 7


class _Side(QGroupBox):
    """One side of the comparison, scrolling when it is long."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__(title)
        self.text = QLabel()
        self.text.setObjectName(name)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.text)
        scroll.setMinimumHeight(self.fontMetrics().lineSpacing() * _SHOWN_LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(scroll)


class ConflictPanel(QFrame):
    """Shown above the decision bar while a decision needs a person; hidden otherwise."""

    keep_mine_asked = pyqtSignal(str, object)
    take_theirs_asked = pyqtSignal(str)
    retry_asked = pyqtSignal(str)
    abandon_asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decision_uuid = ""
        self._seen: Ground | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.title = QLabel()
        self.title.setObjectName("ocsgeConflictTitle")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setForegroundRole(QPalette.ColorRole.WindowText)
        self.mine = _Side(tr("Ma décision"), "ocsgeConflictMine")
        self.theirs = _Side(tr("Ce qui a changé sur le serveur"), "ocsgeConflictTheirs")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.addWidget(self.mine, 1)
        self._sides.addWidget(self.theirs, 1)
        self.keep = self._button("outbox-queued", tr("Garder la mienne"), "ocsgeKeepMine")
        self.keep.clicked.connect(lambda: self.keep_mine_asked.emit(self._decision_uuid, self._seen))
        self.keep.setToolTip(tr("Envoyer ma décision sur le signalement tel qu'il est maintenant"))
        self.take = self._button("undo", tr("Prendre la leur"), "ocsgeTakeTheirs")
        self.take.clicked.connect(lambda: self.take_theirs_asked.emit(self._decision_uuid))
        self.take.setToolTip(tr("Abandonner ma décision ; ce qui est sur le serveur reste"))
        self.retry = self._button("sync", tr("Réessayer"), "ocsgeRetry")
        self.retry.clicked.connect(lambda: self.retry_asked.emit(self._decision_uuid))
        self.retry.setToolTip(tr("Remettre la décision dans la boîte d'envoi"))
        self.abandon = self._button("remove", tr("Abandonner"), "ocsgeAbandon")
        self.abandon.clicked.connect(lambda: self.abandon_asked.emit(self._decision_uuid))
        self.abandon.setToolTip(tr("Retirer cette décision ; le signalement redevient à traiter"))
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.keep, self.take, self.retry, self.abandon):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addLayout(self._sides)
        layout.addWidget(buttons)
        self.hide()

    def show_decision(self, report: Report, decision: Decision | None, status_title: str) -> None:
        """Show the panel when ``decision`` needs a person, hide it otherwise."""
        needs_person = decision is not None and decision.state.needs_person
        self.setVisible(needs_person)
        if decision is None or not needs_person:
            return
        self._decision_uuid, self._seen = decision.uuid, Ground.of(report)
        is_conflict = decision.state is OutboxState.CONFLICT
        for widget in (self.mine, self.theirs, self.keep, self.take):
            widget.setVisible(is_conflict)
        for widget in (self.retry, self.abandon):
            widget.setVisible(not is_conflict)
        if is_conflict:
            self.title.setText(tr("Le signalement a changé sur le serveur depuis votre décision. Rien n'a été envoyé."))
            self.mine.text.setText(without_controls(mine_words(decision)))
            self.theirs.text.setText(without_controls(theirs_words(report, decision, status_title)))
        else:
            self.title.setText(
                without_controls(
                    tr("Le serveur a refusé cette décision : {error}").format(
                        error=decision.last_error or tr("sans explication")
                    )
                )
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _SIDE_BY_SIDE_CHARACTERS * self.fontMetrics().averageCharWidth()
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    @staticmethod
    def _button(icon_name: str, text: str, name: str) -> QPushButton:
        button = QPushButton(icon(icon_name), text)
        button.setObjectName(name)
        return button


def mine_words(decision: Decision) -> str:
    """Return a decision as read by the person who took it."""
    reason = reason_of_code(decision.reason)
    lines = [
        decision.verdict.label,
        tr_data(reason.label) if reason is not None else "",
        tr("décidé à {hour}").format(hour=hour(decision.decided_at)),
        "",
        decision.reply_text,
    ]
    return "\n".join(line for position, line in enumerate(lines) if line or position == 3)


def theirs_words(report: Report, decision: Decision, status_title: str) -> str:
    """Return what the report says now that it did not when the decision was taken."""
    lines = [tr("Statut : {status}").format(status=status_title)]
    new = [reply for reply in report.replies if reply.remote_id not in decision.ground.reply_ids]
    for reply in new:
        lines += ["", f"{person(reply.author)} · {moment(reply.date)}", reply_heading(reply.title), reply.content]
    if not new:
        lines.append(
            tr("Aucune nouvelle réponse ; modifié le {date}.").format(date=moment(report.updating_date) or "?")
        )
    return "\n".join(lines)
