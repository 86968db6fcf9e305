"""What the account decides: answers, reports taken in charge, and what it takes back before it has left."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...domain.decisions import Decision, DecisionDraft, Ground, Verdict
from ...domain.outbox import OutboxState
from ...domain.text import tr
from ...workflow.assignment import TAKE_REASON, take_draft
from ...workflow.triage import Queue, is_to_do
from ..widgets.inline_message import Level
from .answer import Answer

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from .dock import ReportDock
    from .triage_session import TriageSession


class Deciding(QObject):
    """Signs what the dock answers, hands it to the desk, and goes on to the next report."""

    def __init__(self, dock: ReportDock, desk: Desk, session: TriageSession) -> None:
        super().__init__(session)
        self._dock, self._desk, self._session = dock, desk, session

    def answer(self, answer: Answer) -> None:
        """Decide on the report at hand as the decision bar has it."""
        identity, report = self._session.identity(), self._session.report
        if identity is None or report is None:
            return
        assignee = identity.username if (answer.verdict, answer.reason) == (Verdict.PENDING, TAKE_REASON) else ""
        said = (answer.verdict, answer.reason, answer.reply_text, answer.corrections)
        self.carry_out_and_go_on([DecisionDraft(self._session.uuid, identity, *said, assignee, Ground.of(report))])

    def take(self) -> None:
        """Take the selected reports in charge."""
        identity = self._session.identity()
        chosen = [summary for summary in self._dock.list.table.chosen() if is_to_do(summary)]
        if identity is not None and chosen:
            self.carry_out([take_draft(summary.uuid, identity) for summary in chosen])

    def carry_out(self, drafts: Sequence[DecisionDraft]) -> bool:
        """Write decisions, all or none; ``False`` when they could not be written, which the desk has told."""
        return self._desk.decide_many(list(drafts))

    def carry_out_and_go_on(self, drafts: Sequence[DecisionDraft]) -> None:
        """Write decisions that end the work on their reports, and show the next report."""
        if not drafts:
            return
        answered = self._session.uuid
        following = self._following({draft.report_uuid for draft in drafts})
        with self._session.leaving() if following else nullcontext():
            if not self.carry_out(drafts):
                return
        self._dock.list.count_decided(draft.report_uuid for draft in drafts)
        self._dock.bar.saved(answered)
        self._session.map.stop_picking()
        self._dock.focus_list()
        if following:
            self._session.go_to(following)
        else:
            self._session.refresh_decision()

    def undo_last(self) -> None:
        """Withdraw the latest decision of this account that has not left yet, and go back to its report."""
        identity, opened = self._desk.identity, self._session.opened
        if opened is None or identity is None:
            return
        queued = opened.workspace.decisions.list([OutboxState.QUEUED], identity)
        if not queued:
            self._session.say(Level.INFO, tr("Aucune décision à annuler : toutes sont déjà parties."))
            return
        self._undo(max(queued, key=lambda decision: decision.decided_at))

    def _undo(self, decision: Decision) -> None:
        if self._desk.undo(decision.uuid):
            self._dock.message.dismiss()
            self._session.go_to(decision.report_uuid)

    def _following(self, decided: set[str]) -> str:
        shown = self._session.uuid
        if self._dock.list.model.report_filter.queue is Queue.TO_CONFIRM:
            rows = self._dock.list.model.rows
            start = self._dock.list.model.row_of(shown) + 1
            return next((row.uuid for row in [*rows[start:], *rows[:start]] if row.uuid not in decided), "")
        return self._dock.list.next_after(shown)
