"""Deciding several reports together, in the dock: each with its own reply to read before, and its own result after."""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...domain.decisions import Verdict
from ...domain.reasons import reasons_for
from ...domain.text import tr, tr_n
from ...workflow.bulk import OWN_REASON
from ...workspace.summaries import ReportSummary
from ..icons import icon
from ..plain_text import without_controls
from ..widgets.inline_message import InlineMessage, Level
from ..widgets.key_button import KeyButton
from ..widgets.muted_label import MutedLabel
from .bulk_model import BulkModel, Fate
from .bulk_table import BulkTable
from .decision_bar import ReasonCombo
from .keys import DockKeys, Intention
from .reply_editor import ReplyEditor
from .verdict_buttons import VerdictButtons


class Work(Enum):
    """What is under way behind the panel."""

    NONE = "none"
    PREPARING = "preparing"
    READING = "reading"
    WRITING = "writing"


class BulkPanel(QWidget):
    """Rows, one verdict for all, the reply to the row stood on, and the button that carries out.

    Never writes anything itself: ``carry_out_asked`` and ``left`` say what the person wants, ``report_asked`` carries
    the uuid of a report to be seen alone, ``row_shown`` that of the row stood on.
    """

    carry_out_asked = pyqtSignal()
    left = pyqtSignal()
    report_asked = pyqtSignal(str)
    row_shown = pyqtSignal(str)
    choice_changed = pyqtSignal()

    def __init__(self, keys: DockKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeBulk")
        self._keys = keys
        self._work = Work.NONE
        self.model = BulkModel(self)
        self.model.counted.connect(self.refresh)
        self.title = QLabel()
        self.title.setObjectName("ocsgeBulkTitle")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.title.setWordWrap(True)
        self.close_button = self._tool("remove", "ocsgeBulkLeave", tr("Revenir aux signalements (Échap)"))
        self.close_button.clicked.connect(lambda: self.left.emit())
        self.table = BulkTable(self.model)
        self.table.row_changed.connect(self._show_row)
        self.verdicts = VerdictButtons(keys, name="ocsgeBulkVerdict")
        self.verdicts.allow("")
        self.verdicts.chosen.connect(self.choose)
        self.reason = ReasonCombo()
        self.reason.setObjectName("ocsgeBulkReason")
        self.reason.setAccessibleName(tr("Motif"))
        self.reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason.activated.connect(lambda _row: self._choose(self.model.verdict, self.reason.currentData()))
        self.heading = MutedLabel()
        self.heading.setObjectName("ocsgeBulkHeading")
        self.heading.setWordWrap(True)
        self.see = self._tool("locate", "ocsgeBulkSee", tr("Voir ce signalement seul"))
        self.see.clicked.connect(self.see_report)
        self.reply = ReplyEditor()
        self.reply.setObjectName("ocsgeBulkReply")
        self.reply.edited.connect(self._on_edited)
        self.everywhere = self._text_tool("ocsgeBulkSameReply", tr("Ce texte pour tous"))
        self.everywhere.setToolTip(tr("Répondre ce texte à tous les signalements cochés"))
        self.everywhere.clicked.connect(self._reply_everywhere)
        self.restore = self._text_tool("ocsgeBulkRestoreReply", tr("Revenir au modèle"))
        self.restore.clicked.connect(self._restore_reply)
        self.message = InlineMessage()
        self.message.setObjectName("ocsgeBulkMessage")
        self.save = KeyButton(icon("save"), "", keys.letter(Intention.SAVE))
        self.save.setObjectName("ocsgeBulkSave")
        self.save.clicked.connect(self.try_to_save)
        keys.on_rebound(Intention.SAVE, self.save.set_key)
        self._compose()
        self.refresh()

    # Which reports

    def open(self, summaries: list[ReportSummary], *, first: str = "", shows_opinion: bool = True) -> None:
        """Begin with other reports, standing on the ``first`` of them or the one on top."""
        self._work = Work.NONE
        self.message.dismiss()
        self.table.show_opinion(shows_opinion)
        self.model.show_reports(summaries)
        self._show_choice()
        self.table.go_to(max(0, self.model.row_of(first)))
        self.refresh()

    @property
    def work(self) -> Work:
        """What is under way."""
        return self._work

    def show_work(self, work: Work) -> None:
        """Say that something is under way, or over; nothing is carried out while reports are read or written."""
        self._work = work
        self.refresh()

    def show_result(self, kept: dict[str, str], failed: dict[str, str]) -> None:
        """Show what became of each report."""
        self._work = Work.NONE
        self.model.settle(kept, failed)
        self._show_choice()
        if failed:
            self.table.go_to(0)
            self.message.show_message(
                Level.WARNING,
                tr_n("%n signalement(s) à voir seul(s) : la raison est sur la ligne.", len(failed)),
                [("ocsgeBulkSeeFirst", tr("Voir le premier"), lambda: self.report_asked.emit(next(iter(failed))))],
            )
        self.refresh()

    # What a person does

    def choose(self, verdict: Verdict | None) -> None:
        """Choose a verdict for all of them; each report's own reason comes along until one is chosen for all."""
        if self.model.of_fate(Fate.KEPT) == self.model.rows:
            return
        self._choose(verdict, OWN_REASON)

    def try_to_save(self) -> None:
        """Ask to carry out what is ready; with everything done, leave."""
        if self._work in (Work.READING, Work.WRITING):
            return
        if self.model.verdict is None:
            if self.model.of_fate(Fate.KEPT):
                self.left.emit()
            else:
                self.message.show_message(Level.INFO, tr("Choisissez d'abord un verdict."))
        elif not self.model.ready():
            self.message.show_message(
                Level.WARNING, tr("Aucun de ces signalements ne peut être décidé ainsi : la raison est sur leur ligne.")
            )
        else:
            self.carry_out_asked.emit()

    def see_report(self) -> None:
        """Ask for the report of the row stood on, to be seen alone."""
        if self.table.row >= 0:
            self.report_asked.emit(self.model.rows[self.table.row].summary.uuid)

    def edit_reply(self) -> None:
        """Put the cursor into the reply of the row stood on, on its first blank."""
        if self.reply.isEnabled():
            self.reply.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.reply.select_blank()

    def step_back(self) -> None:
        """Go from the reply back to the rows, and from there back to the list."""
        if any(part.hasFocus() for part in (self.reply, self.reason, self.everywhere, self.restore)):
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit()

    # Inside

    def refresh(self) -> None:
        """Say how many reports there are, and how many decisions would be kept."""
        rows, kept = self.model.rows, len(self.model.of_fate(Fate.KEPT))
        parts = [tr_n("Décider ensemble : %n signalement(s)", len(rows))]
        if kept:
            parts.append(tr_n("%n enregistré(s)", kept))
        self.title.setText(" · ".join(parts))
        if self._work is not Work.NONE:
            self.save.set_label(tr("Un instant…"))
        elif self.model.verdict is None and kept:
            self.save.set_label(tr("Revenir aux signalements"))
        else:
            self.save.set_label(self._save_words(len(rows) - kept))
        self.save.setEnabled(self._work in (Work.NONE, Work.PREPARING))
        self.save.setToolTip(self._keys.hint(Intention.SAVE))
        self._show_reply()

    def _save_words(self, remaining: int) -> str:
        if self.model.verdict is None:
            return tr("Enregistrer les décisions")
        ready = len(self.model.ready())
        words = tr_n("Enregistrer les %n décision(s)", ready) if ready > 1 else tr_n("Enregistrer %n décision", ready)
        return " · ".join([words, *([tr_n("%n laissé(s) de côté", remaining - ready)] if remaining > ready else [])])

    def _choose(self, verdict: Verdict | None, reason: str) -> None:
        self.message.dismiss()
        self.model.choose(verdict, reason)
        self._show_choice()
        self.choice_changed.emit()

    def _show_choice(self) -> None:
        verdict = self.model.verdict
        self.verdicts.show_verdict(verdict)
        self.reason.clear()
        self.reason.setVisible(verdict is not None)
        if verdict is not None:
            self.reason.addItem(tr("Le motif de chacun, d'après ses indices"), OWN_REASON)
            for reason in reasons_for(verdict):
                self.reason.addItem(reason.label, reason.code)
            self.reason.setCurrentIndex(max(0, self.reason.findData(self.model.reason)))
        self._show_reply(is_other=True)

    def _show_row(self, position: int) -> None:
        if not 0 <= position < len(self.model.rows):
            return
        summary = self.model.rows[position].summary
        words = [tr("N° {number}").format(number=summary.key.remote_id), summary.commune, summary.theme]
        heading = " · ".join(filter(None, words))
        if summary.comment_start:
            heading = f"{heading}\n{summary.comment_start}"
        self.heading.setText(without_controls(heading))
        self._show_reply(is_other=True)
        self.row_shown.emit(summary.uuid)

    def _show_reply(self, *, is_other: bool = False) -> None:
        """Show the reply to the row stood on as it would be sent; one that is being written is left alone."""
        position = self.table.row
        row = self.model.rows[position] if 0 <= position < len(self.model.rows) else None
        item = self.model.item(row) if row is not None else None
        can_edit = item is not None and row.can_be_ticked and self._work is not Work.WRITING
        if is_other or item is None or not self.reply.hasFocus():
            text = item.reply_text if item is not None else ""
            if text != self.reply.toPlainText():
                self.reply.start_over(text)
        self.reply.setVisible(self.model.verdict is not None)
        self.reply.setEnabled(can_edit)
        is_edited = can_edit and self.model.is_edited(position)
        self.everywhere.setVisible(is_edited)
        self.restore.setVisible(is_edited)

    def _on_edited(self) -> None:
        self.message.dismiss()
        self.model.edit(self.table.row, self.reply.toPlainText())

    def _reply_everywhere(self) -> None:
        self.model.edit_all(self.reply.toPlainText())

    def _restore_reply(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.model.edit(self.table.row, None)

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        about = QHBoxLayout()
        about.addWidget(self.heading, 1)
        about.addWidget(self.see, 0, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.addStretch(1)
        tools.addWidget(self.restore)
        tools.addWidget(self.everywhere)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        for widget in (self.verdicts, self.reason):
            layout.addWidget(widget)
        layout.addLayout(about)
        layout.addWidget(self.reply)
        layout.addLayout(tools)
        layout.addWidget(self.message)
        layout.addWidget(self.save)

    def _tool(self, icon_name: str, name: str, title: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(icon_name))
        button.setAutoRaise(True)
        button.setToolTip(title)
        button.setAccessibleName(title)
        return button

    @staticmethod
    def _text_tool(name: str, title: str) -> QPushButton:
        button = QPushButton(title)
        button.setObjectName(name)
        button.setFlat(True)
        return button
