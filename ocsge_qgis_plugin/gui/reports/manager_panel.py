"""The manager's queue: a member's answer waits for a confirmation; one key confirms, one returns it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...domain.decisions import Verdict
from ...domain.reports import Report
from ...domain.text import tr, tr_n
from ...workflow.validation import awaiting_reply, proposed_verdict
from ..icons import icon, verdict_icon
from ..plain_text import without_controls
from ..widgets.flow_layout import FlowLayout
from ..widgets.key_button import KeyButton
from .keys import DockKeys, Intention
from .wording import moment, person, reply_heading


class ManagerPanel(QFrame):
    """What the member proposes, and the two answers to it. Hidden when nothing waits or nobody here may confirm."""

    confirm_asked = pyqtSignal()
    return_asked = pyqtSignal(str)

    def __init__(self, keys: DockKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._proposed: Verdict | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.icon = QLabel()
        self.proposal = QLabel()
        self.proposal.setObjectName("ocsgeProposal")
        self.proposal.setTextFormat(Qt.TextFormat.PlainText)
        self.proposal.setWordWrap(True)
        self.confirm = KeyButton(icon("status-accepted"), tr("Confirmer"), keys.letter(Intention.CONFIRM))
        self.confirm.setObjectName("ocsgeConfirm")
        self.confirm.clicked.connect(lambda: self.confirm_asked.emit())
        self.send_back = KeyButton(icon("undo"), tr("Renvoyer…"), keys.letter(Intention.RETURN))
        self.send_back.setObjectName("ocsgeReturn")
        self.send_back.clicked.connect(self.ask_question)
        self.question = QLineEdit()
        self.question.setObjectName("ocsgeReturnText")
        self.question.setPlaceholderText(tr("Que faut-il revoir ? Entrée pour renvoyer"))
        self.question.setAccessibleName(tr("Message à l'interprète"))
        self.question.returnPressed.connect(self._return)
        self.question_send = QPushButton(tr("Renvoyer"))
        self.question_send.setObjectName("ocsgeReturnSend")
        self.question_send.clicked.connect(self._return)
        head = QHBoxLayout()
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.proposal, 1)
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.addWidget(self.confirm)
        row.addWidget(self.send_back)
        self._question_row = QWidget()
        question_row = QHBoxLayout(self._question_row)
        question_row.setContentsMargins(0, 0, 0, 0)
        question_row.addWidget(self.question, 1)
        question_row.addWidget(self.question_send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(buttons)
        layout.addWidget(self._question_row)
        self.hide()

    @property
    def is_active(self) -> bool:
        """Whether there is something to confirm."""
        return not self.isHidden()

    def show_report(self, report: Report, may_confirm: bool, chosen: int) -> None:
        """Show the panel for a report that waits for confirmation; ``chosen`` counts the selected ones."""
        reply = awaiting_reply(report) if may_confirm else None
        self.setVisible(reply is not None)
        self._question_row.hide()
        self.question.clear()
        if reply is None:
            return
        self._proposed = proposed_verdict(report)
        self.icon.setPixmap((verdict_icon(self._proposed) if self._proposed else icon("warning")).pixmap(18, 18))
        if self._proposed is not None:
            text = tr("{person} propose : {answer} ({date})").format(
                person=person(reply.author), answer=reply_heading(reply.title), date=moment(reply.date)
            )
        else:
            text = tr("{person} a répondu le {date} sans verdict lisible : choisissez-en un ci-dessous.").format(
                person=person(reply.author), date=moment(reply.date)
            )
        self.proposal.setText(without_controls(f"{text}\n{reply.content[:600]}".strip()))
        self.show_selection(chosen)

    def show_selection(self, chosen: int) -> None:
        """Say how many reports one press confirms."""
        many = chosen > 1
        self.confirm.set_label(tr_n("Confirmer les %n", chosen) if many else tr("Confirmer"))
        self.confirm.setEnabled(many or self._proposed is not None)
        keys = self._keys.hint(Intention.CONFIRM)
        self.confirm.setToolTip(
            keys if self.confirm.isEnabled() else tr("Cette réponse ne dit pas quel verdict confirmer.")
        )
        self.send_back.setToolTip(self._keys.hint(Intention.RETURN))

    def ask_question(self) -> None:
        """Open the line in which to say what has to be looked at again."""
        self._question_row.show()
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _return(self) -> None:
        self.return_asked.emit(self.question.text())
