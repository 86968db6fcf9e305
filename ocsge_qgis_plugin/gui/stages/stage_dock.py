"""The stage dock: one card per vintage of the open département. Works without network, like every dock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...domain.changes import ChangeSet
from ...domain.production import Stage, VintageStatus, category_of
from ...domain.text import tr
from ...workflow.sync import SyncOutcome, SyncStep
from ..icons import swatch
from ..plain_text import without_controls
from ..widgets.inline_message import EmptyState, InlineMessage, Level
from ..widgets.pill import Pill
from .stage_form import StageForm
from .vintage_card import VintageCard, VintageView

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.opening import OpenDepartement

_STATUS_STEPS = (SyncStep.PUSH_STAGES, SyncStep.PULL_STATUS)


class StageDock(QDockWidget):
    """Shows the national store's statuses and writes intentions through the desk."""

    open_departement_asked = pyqtSignal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(tr("Suivi de production OCS GE"), parent)
        self.setObjectName("ocsgeStageDock")
        self._desk = desk
        self._cards: dict[str, VintageCard] = {}
        self._create_parts()
        # A synchronisation tells of its changes and then of its end: both are shown once, in a turn of their own.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self.form.saved.connect(self._save_form)
        self.empty.button.clicked.connect(lambda _checked=False: self._act_on_empty())
        desk.opened_changed.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.account_changed.connect(self.refresh)
        desk.sync_finished.connect(self._on_synchronised)
        self._on_opened(desk.opened)

    def unload(self) -> None:
        """Let go of the desk."""
        self._soon.stop()
        self._desk.opened_changed.disconnect(self._on_opened)
        self._desk.changed.disconnect(self._on_changed)
        self._desk.account_changed.disconnect(self.refresh)
        self._desk.sync_finished.disconnect(self._on_synchronised)

    def refresh(self) -> None:
        """Read the open département's statuses again."""
        opened = self._desk.opened
        if opened is None:
            self.pages.setCurrentWidget(self.empty)
            self.empty.say(tr("Aucun département n'est ouvert."), tr("Ouvrir un département…"))
            return
        national, code = self._desk.national, opened.departement.code
        statuses = {status.vintage: status for status in national.status.of(code)}
        if not statuses and not national.status.all():
            self.pages.setCurrentWidget(self.empty)
            self.empty.say(
                tr("Le tableau de suivi de production n'a pas encore été lu sur ce poste."), tr("Synchroniser")
            )
            return
        self.pages.setCurrentIndex(1)
        self._show_category(statuses)
        self._show_vintages(opened, statuses)

    def _show_category(self, statuses: dict[str, VintageStatus]) -> None:
        category = category_of({vintage: status.stage for vintage, status in statuses.items()})
        hint = tr("Catégorie du département sur la carte nationale")
        self.category.set_content(swatch(category.color), category.label, hint)

    def _show_vintages(self, opened: OpenDepartement, statuses: dict[str, VintageStatus]) -> None:
        departement = opened.departement
        self.title.setText(departement.title)
        titles = {name: f"{name} ({status.year})" if status.year else name for name, status in statuses.items()}
        titles.update({vintage.name: vintage.title for vintage in departement.vintages if vintage.year})
        missing = [vintage for vintage in sorted(titles) if vintage not in self._cards]
        if missing:
            self._add_card(missing[0])
        for vintage, card in self._cards.items():
            status = statuses.get(vintage)
            change = self._desk.national.stage_changes.current(departement.code, vintage)
            history = self._desk.national.stage_changes.history(departement.code, vintage)
            card.show_view(VintageView(titles[vintage], status, change, history, self._hindrance()))
        if len(missing) > 1:
            # A card takes some 20 ms to build: one in each turn of the event loop.
            self._soon.start(0)

    def _hindrance(self) -> str:
        if self._desk.identity is None:
            return tr("Connectez-vous une première fois et choisissez votre groupe dans les options")
        return ""

    def _add_card(self, vintage: str) -> VintageCard:
        card = VintageCard(vintage)
        stages = self._desk.stages
        card.move_asked.connect(self._move)
        card.form_asked.connect(lambda status, stage: self._open_form(card, status, stage))
        card.undo_asked.connect(stages.undo)
        card.keep_asked.connect(stages.keep_mine)
        card.take_asked.connect(stages.take_theirs)
        card.retry_asked.connect(stages.retry)
        self._cards[vintage] = card
        self._column.insertWidget(self._column.count() - 1, card)
        return card

    def _open_form(self, card: VintageCard, status: VintageStatus, stage: Stage) -> None:
        card.host(self.form)
        self.form.ask(status, stage)

    def _move(self, status: VintageStatus, stage: Stage) -> None:
        self.form.hide()
        self._desk.stages.propose(status, stage)

    def _save_form(self, status: VintageStatus, stage: Stage, quarter: str, reason: str, planned_date: object) -> None:
        self._desk.stages.propose(status, stage, quarter=quarter, reason=reason, planned_date=planned_date)

    def _on_opened(self, _opened: OpenDepartement | None) -> None:
        self.form.hide()
        self.form.setParent(self)
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards.clear()
        self.message.dismiss()
        self.refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        opened = self._desk.opened
        if opened is not None and any(code == opened.departement.code for code, _ in changes.stages):
            if self.form.vintage in {vintage for _, vintage in changes.stages}:
                # What the form was opened for is no longer so.
                self.form.hide()
            self._soon.start(0)

    def _on_synchronised(self, outcome: SyncOutcome) -> None:
        error = next((outcome.errors[step] for step in _STATUS_STEPS if step in outcome.errors), None)
        if error is not None and not outcome.is_offline:
            self.message.show_message(Level.WARNING, without_controls(f"{error.message}\n{error.remedy}".strip()))
        else:
            self.message.dismiss()
        self._soon.start(0)

    def _act_on_empty(self) -> None:
        if self._desk.opened is None:
            self.open_departement_asked.emit()
        else:
            self._desk.synchronise()

    def _create_parts(self) -> None:
        self.message = InlineMessage()
        self.message.setObjectName("ocsgeStageMessage")
        self.empty = EmptyState()
        self.empty.button.setObjectName("ocsgeStageEmptyButton")
        self.title = QLabel()
        self.title.setObjectName("ocsgeStageTitle")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.category = Pill()
        self.category.setObjectName("ocsgeStageCategory")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.category, 1)
        self.form = StageForm(self)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addLayout(head)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(scroll)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.message)
        layout.addWidget(self.pages, 1)
        self.setWidget(body)
