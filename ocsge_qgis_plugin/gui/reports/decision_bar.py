"""The lower part of the dock: verdict, reason, reply, corrections, and the button that writes them down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...domain.decisions import UNCHANGED, Correction, Decision, Verdict
from ...domain.departements import Vintage
from ...domain.evidence import Evidence, Relations
from ...domain.nomenclature import Dimension
from ...domain.outbox import OutboxState
from ...domain.quantities import area_text
from ...domain.reasons import reason_of_code, reasons_for
from ...domain.text import tr
from ...domain.themes import Claim
from ...workflow.evidence_reply import claimed_vintage, reply_context, usual_reason
from ...workflow.reply_text import suggest_reply
from ..icons import icon, outbox_icon
from ..plain_text import without_controls
from ..widgets.inline_message import InlineMessage, Level
from ..widgets.key_button import KeyButton
from ..widgets.laid_out_once import laid_out_once
from .answer import Answer, answer_of, doubts_about
from .corrections_editor import CorrectionsEditor
from .keys import DockKeys, Intention
from .reply_editor import ReplyEditor
from .unsaved_answers import UnsavedAnswers
from .verdict_buttons import VerdictButtons
from .wording import hour

if TYPE_CHECKING:
    from ...landcover.polygons import FoundPolygon


@dataclass(frozen=True)
class DecisionGround:
    """What the bar has to know of the report at hand.

    ``why_not`` says why nothing can be decided, empty otherwise; ``accepting`` is the verdict with which this group
    accepts: at once, or waiting for data entry until the correction is in the data.
    """

    report_uuid: str
    vintages: tuple[Vintage, ...]
    epsg: int
    claim: Claim
    why_not: str = ""
    accepting: Verdict = Verdict.VALID
    evidence: Evidence | None = None
    relations: Relations | None = None

    @property
    def vintage(self) -> Vintage | None:
        """The vintage that the report is about as far as it says so, else the newest."""
        return claimed_vintage(self.claim, self.vintages)


class ReasonCombo(QComboBox):
    """A combo that leaves letters to the dock's keys and the wheel to the panel."""

    def wheelEvent(self, event: object) -> None:
        event.ignore()

    def keyPressEvent(self, event: object) -> None:
        if event.text().strip():
            event.ignore()
            return
        super().keyPressEvent(event)


class DecisionBar(QWidget):
    """Builds an answer; asks back inline when it looks unfinished; never sends anything itself.

    ``footer`` (message and save button) is placed by the dock, below whatever scrolls, so that it is always in sight.
    """

    answered = pyqtSignal(object)
    undo_asked = pyqtSignal(str)
    pick_toggled = pyqtSignal(bool)
    corrections_changed = pyqtSignal(object)

    def __init__(self, keys: DockKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._ground: DecisionGround | None = None
        self._decision: Decision | None = None
        self._verdict: Verdict | None = None
        self._doubted: Answer | None = None
        self.one_key = False
        self.unsaved = UnsavedAnswers(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.state_row, self._state_icon, self._state_text, self.undo = self._build_state_row()
        self.verdicts = VerdictButtons(keys)
        self.verdicts.chosen.connect(self.choose)
        self.reason = ReasonCombo()
        self.reason.setObjectName("ocsgeReason")
        self.reason.setAccessibleName(tr("Motif"))
        self.reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason.activated.connect(lambda _row: self._on_reason())
        self.corrections = CorrectionsEditor(keys.hint(Intention.PICK_POLYGON))
        self.corrections.changed.connect(self._on_corrections)
        self.corrections.pick_toggled.connect(self.pick_toggled)
        self.reply = ReplyEditor()
        self.reply.edited.connect(self._on_edited)
        self.message = InlineMessage()
        self.message.setObjectName("ocsgeDecisionMessage")
        self.save = KeyButton(icon("save"), tr("Enregistrer la décision"), keys.letter(Intention.SAVE))
        self.save.setObjectName("ocsgeSaveDecision")
        self.save.clicked.connect(self.try_to_save)
        keys.on_rebound(Intention.SAVE, self.save.set_key)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(5)
        self.footer = QWidget()
        footer = QVBoxLayout(self.footer)
        footer.setContentsMargins(6, 0, 6, 6)
        footer.setSpacing(5)
        footer.addWidget(self.message)
        footer.addWidget(self.save)
        self._details = (self.reason, self.corrections, self.reply, self.save)
        for widget in (self.state_row, self.verdicts, self.reason, self.corrections, self.reply):
            layout.addWidget(widget)
        self.show_nothing()

    # Which report

    def show_nothing(self) -> None:
        """There is no report to decide on."""
        self._keep_unsaved()
        self._ground = self._decision = None
        self._start(None)
        self._show_state(None, "")
        self._allow(tr("Choisissez d'abord un signalement."))

    def show_report(self, ground: DecisionGround, decision: Decision | None, departure: str = "") -> None:
        """Show the bar for a report: its current decision if it has one, what was begun, or nothing yet.

        ``departure`` tells when a queued decision leaves.
        """
        with laid_out_once(self):
            self._show_ground(ground, decision, departure)

    def _show_ground(self, ground: DecisionGround, decision: Decision | None, departure: str) -> None:
        is_other = self._ground is None or ground.report_uuid != self._ground.report_uuid
        if is_other:
            self._keep_unsaved()
        is_news = decision != self._decision
        self._ground, self._decision = ground, decision
        if is_other or is_news:
            vintage = ground.vintage
            self.corrections.offer_vintages(ground.vintages, vintage.name if vintage is not None else "")
            begun = self.unsaved.get(ground.report_uuid)
            editable = decision is not None and decision.state is OutboxState.QUEUED
            self._start(begun or (answer_of(decision) if editable else None))
            self.message.dismiss()
        self._show_state(decision, departure)
        self._allow(ground.why_not)

    # What a person does

    def choose(self, verdict: Verdict | None) -> None:
        """Choose a verdict: its usual reason and the reply that goes with it come along."""
        if self._ground is None or self._ground.why_not:
            return
        with laid_out_once(self):
            self._answer_with(verdict)
            self._show_details()
        self._keep_unsaved()

    def press(self, verdict: Verdict) -> None:
        """Choose a verdict by its key; where one key is enough, an answer that leaves no doubt is saved at once."""
        if self._ground is None or self._ground.why_not:
            return
        if self.one_key:
            # What leaves no doubt needs no look: details are laid out for what is asked back.
            self._answer_with(verdict)
            self.try_to_save()
        else:
            self.choose(verdict)
        if self._verdict is not None:
            self._show_details()
            self._keep_unsaved()

    def edit_reply(self) -> None:
        """Put the cursor into the reply, on its first blank."""
        if self._verdict is None:
            self._say_choose_first()
            return
        self.reply.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reply.select_blank()

    def toggle_pick(self) -> None:
        """Start or stop naming polygons on the map; accepts the report when nothing was chosen yet."""
        if self._ground is None or self._ground.why_not:
            return
        if self._verdict is None or not self._verdict.calls_for_correction:
            self.choose(self._ground.accepting)
        self.corrections.pick.toggle()

    def add_polygon(self, vintage: str, found: FoundPolygon) -> bool:
        """Note a polygon picked on the map; the class that the report asks for is proposed."""
        if self._ground is None:
            return False
        claim = self._ground.claim
        wished = claim.wished_code or UNCHANGED
        correction = Correction(
            polygon=found.ref,
            vintage=vintage,
            cover_before=found.cover,
            use_before=found.use,
            cover_after=wished if claim.dimension is Dimension.COVER and wished != found.cover else UNCHANGED,
            use_after=wished if claim.dimension is Dimension.USE and wished != found.use else UNCHANGED,
            wkb=found.wkb,
            epsg=self._ground.epsg,
        )
        return self.corrections.add(correction, area_text(found.area_m2))

    def answer(self) -> Answer | None:
        """Return what would be written now; ``None`` without a verdict."""
        if self._verdict is None:
            return None
        corrections = self.corrections.corrections() if self._verdict.calls_for_correction else ()
        return Answer(
            self._verdict,
            self.reason.currentData() or "",
            self.reply.toPlainText().strip(),
            corrections,
            self.reply.was_edited,
        )

    def try_to_save(self) -> None:
        """Hand the answer over, or ask back once where it looks unfinished; asking the same again means yes."""
        answer = self.answer()
        if self._ground is None or self._ground.why_not:
            return
        if answer is None:
            self._say_choose_first()
            return
        doubts = doubts_about(answer, bears_on_a_class=self._ground.claim.dimension is not None)
        if doubts and answer != self._doubted:
            self._doubted = answer
            actions = [("ocsgeSaveAnyway", tr("Enregistrer quand même"), self._save)]
            if answer.verdict.calls_for_correction and not answer.corrections:
                actions.insert(0, ("ocsgePickFromMessage", tr("Désigner le polygone"), self.toggle_pick))
            actions.insert(0, ("ocsgeCompleteReply", tr("Compléter la réponse"), self.edit_reply))
            self.message.show_message(Level.WARNING, "\n".join(doubt.text for doubt in doubts), actions)
            return
        self._save()

    # Inside

    def _save(self) -> None:
        answer = self.answer()
        if answer is not None:
            self.message.dismiss()
            self._doubted = None
            self.answered.emit(answer)

    def _answer_with(self, verdict: Verdict | None) -> None:
        self._verdict = verdict
        self.verdicts.show_verdict(verdict)
        self.message.dismiss()
        if verdict is not None and self._ground is not None:
            self._offer_reasons(verdict, usual_reason(verdict, self._ground.claim, self._ground.evidence))
            self._suggest()

    def _say_choose_first(self) -> None:
        self.message.show_message(Level.INFO, tr("Choisissez d'abord un verdict."))

    def saved(self, report_uuid: str) -> None:
        """An answer was written: what stands in the bar for that report is no longer unsaved work."""
        self.unsaved.drop(report_uuid)
        self._start(None)

    def _start(self, answer: Answer | None) -> None:
        self._doubted = None
        self._verdict = answer.verdict if answer is not None else None
        self.verdicts.show_verdict(self._verdict)
        if answer is not None:
            self._offer_reasons(answer.verdict, answer.reason)
        self.reply.start_over(answer.reply_text if answer else "", edited=answer.reply_edited if answer else False)
        self.corrections.show_corrections(answer.corrections if answer is not None else ())
        self.corrections.pick.setChecked(False)
        self.corrections_changed.emit(self.corrections.corrections())
        self._show_details()

    def _keep_unsaved(self) -> None:
        """Keep what stands in the bar unless it says what is written down already."""
        if self._ground is None:
            return
        answer = self.answer()
        written = answer_of(self._decision) if self._decision is not None else None
        if answer is None or (written is not None and replace(answer, reply_edited=True) == written):
            self.unsaved.drop(self._ground.report_uuid)
        else:
            self.unsaved.keep(self._ground.report_uuid, answer)

    def _offer_reasons(self, verdict: Verdict, chosen: str) -> None:
        self.reason.clear()
        for reason in reasons_for(verdict):
            self.reason.addItem(reason.label, reason.code)
        known = reason_of_code(chosen) if chosen else None
        if known is not None and self.reason.findData(chosen) < 0:
            self.reason.addItem(known.label, known.code)
        self.reason.setCurrentIndex(max(0, self.reason.findData(chosen)))

    def _on_reason(self) -> None:
        self._suggest()
        self.message.dismiss()

    def _on_edited(self) -> None:
        self._doubted = None
        self._keep_unsaved()

    def _on_corrections(self) -> None:
        if not self.reply.was_edited:
            self._suggest()
        self.message.dismiss()
        self.corrections_changed.emit(self.corrections.corrections())
        self._keep_unsaved()

    def _suggest(self) -> None:
        reason = reason_of_code(self.reason.currentData() or "")
        if reason is None or self._verdict is None or self._ground is None:
            return
        context = reply_context(self._ground.vintage, self._ground.evidence, self._ground.relations)
        self.reply.fill(suggest_reply(reason, self._verdict, self.corrections.corrections(), context))

    def _show_details(self) -> None:
        for widget in self._details:
            widget.setVisible(self._verdict is not None)
        self.corrections.setVisible(self._verdict is not None and self._verdict.calls_for_correction)
        if self.corrections.isHidden():
            self.corrections.pick.setChecked(False)

    def _allow(self, why_not: str) -> None:
        self.verdicts.allow(why_not)
        for widget in self._details:
            widget.setEnabled(not why_not)
        self.save.setToolTip(why_not or self._keys.hint(Intention.SAVE))

    def _build_state_row(self) -> tuple[QWidget, QLabel, QLabel, QPushButton]:
        row, picture, text = QWidget(), QLabel(), QLabel()
        text.setObjectName("ocsgeDecisionState")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        undo = QPushButton(icon("undo"), tr("Annuler la décision"))
        undo.setObjectName("ocsgeUndoDecision")
        undo.setToolTip(self._keys.hint(Intention.UNDO))
        undo.clicked.connect(lambda: self._decision is not None and self.undo_asked.emit(self._decision.uuid))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(picture)
        layout.addWidget(text, 1)
        layout.addWidget(undo)
        return row, picture, text, undo

    def _show_state(self, decision: Decision | None, departure: str) -> None:
        self.state_row.setVisible(decision is not None)
        if decision is None:
            return
        self._state_icon.setPixmap(outbox_icon(decision.state).pixmap(16, 16))
        self._state_text.setText(without_controls(state_words(decision, departure)))
        self.undo.setVisible(decision.state is OutboxState.QUEUED)


def state_words(decision: Decision, departure: str) -> str:
    """Return where a decision stands: ``À envoyer · Pris en compte · décidé à 14:22 · envoi à 14:32``."""
    parts = [decision.state.label, decision.verdict.label]
    if decision.state is OutboxState.CONFIRMED:
        if decision.answered_status is not None and decision.answered_status is not decision.verdict.status:
            parts.append(tr("statut rendu : {status}").format(status=decision.answered_status.label))
        if decision.sent_at is not None:
            parts.append(tr("envoyé à {hour}").format(hour=hour(decision.sent_at)))
        if decision.overtaken:
            parts.append(tr("une autre réponse est arrivée entre-temps"))
    else:
        parts.append(tr("décidé à {hour}").format(hour=hour(decision.decided_at)))
    if decision.state is OutboxState.QUEUED and departure:
        parts.append(departure)
    if decision.last_error and decision.state is not OutboxState.CONFIRMED:
        parts.append(decision.last_error)
    return " · ".join(parts)
