"""What the account decides: answers, and reports taken in charge."""

from __future__ import annotations

from collections.abc import Container, Sequence
from contextlib import nullcontext
from itertools import chain, islice
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...domain.decisions import DecisionDraft, Ground, Verdict
from ...domain.outbox import OutboxState
from ...workflow.assignment import TAKE_REASON, take_draft
from ...workflow.triage import Queue, is_to_do, needs_answer
from .answer import Answer

_GONE_THROUGH = (Queue.TO_CONFIRM, Queue.ASKED, Queue.DEFERRED)

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
        chosen = [summary for summary in self._dock.list.table.chosen() if needs_answer(summary)]
        if identity is not None and chosen:
            self.carry_out([take_draft(summary.uuid, identity) for summary in chosen])

    def carry_out(self, drafts: Sequence[DecisionDraft]) -> bool:
        """Write decisions, all or none; ``False`` when they could not be written, which the desk has told."""
        opened = self._session.opened
        if opened is None:
            return False
        reports = [draft.report_uuid for draft in drafts]
        waiting = {
            decision.report_uuid: decision.uuid
            for decision in opened.workspace.decisions.current_of(reports)
            if decision.state is OutboxState.QUEUED
        }
        if not self._desk.decide_many(list(drafts)):
            return False
        self._session.undoing.decided(waiting, reports)
        return True

    def carry_out_and_go_on(self, drafts: Sequence[DecisionDraft]) -> None:
        """Write decisions that end the work on their reports, and show the next report."""
        if not drafts:
            return
        answered = self._session.uuid
        following = self.following(answered, {draft.report_uuid for draft in drafts})
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

    def following(self, after: str, done: Container[str]) -> str:
        """Return the report to show after ``after``: the next of the pile that is not ``done``, empty for none.

        Piles of reports that wait for somebody are gone through as they are; elsewhere what is to do comes next.
        """
        model = self._dock.list.model
        start = model.row_of(after) + 1
        goes_through = model.report_filter.queue in _GONE_THROUGH
        return next(
            (
                row.uuid
                for row in chain(islice(model.rows, start, None), islice(model.rows, start))
                if row.uuid not in done and row.uuid != after and (goes_through or is_to_do(row))
            ),
            "",
        )
