"""Taking back and taking again: the account's decisions in the order taken, on a stack of Qt's.

The outbox is the truth: a step is first carried out there, and only what could be done moves on the stack. What has
left is refused with its reason and leaves the stack; nothing else is undone in its stead. The stack is made again from
the outbox when a département is opened, so that it is there after a restart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...domain.decisions import Decision
from ...domain.errors import OcsGeError
from ...domain.identity import Identity
from ...domain.text import tr, tr_n
from ...workspace.decision_store import DecidedEach
from ...workspace.exchanges import Exchange, ExchangedEach
from ..widgets.inline_message import Level
from .undo_commands import DecisionCommand, DeferralCommand, QUndoCommand, QUndoStack, together_words

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from .dock import ReportDock
    from .triage_session import TriageSession

_TOLD = 6
"""So many reasons are told one by one."""


class Undoing(QObject):
    """Undo and redo of what was decided and put aside in the dock."""

    def __init__(self, dock: ReportDock, desk: Desk, session: TriageSession) -> None:
        super().__init__(session)
        self._dock, self._desk, self._session = dock, desk, session
        self._identity: Identity | None = None
        # Taking back and taking again makes other decisions of the same content: which one stands for which.
        self._heirs: dict[str, str] = {}
        self._is_busy = False
        self.stack = QUndoStack(self)
        self.stack.indexChanged.connect(lambda _index: self._refresh())

    # What is done

    def begin(self) -> None:
        """Make the stack again from what the account decided and has not left."""
        opened, self._identity = self._session.opened, self._desk.identity
        self._is_busy = False
        self._heirs.clear()
        self.stack.blockSignals(True)
        self.stack.clear()
        if opened is not None and self._identity is not None:
            waiting = opened.workspace.decisions.waiting(self._identity)
            for _, together in groupby(waiting, key=lambda found: found.decided_at):
                taken = list(together)
                words = [(found.number, self._desk.status_title(found.verdict.status)) for found in taken]
                exchanges = [Exchange(found.report_uuid, found.number, found.uuid) for found in taken]
                self.stack.push(DecisionCommand(_title(words), exchanges))
        self.stack.blockSignals(False)
        self._refresh()

    def follow_account(self) -> None:
        """Another account has a stack of its own."""
        if self._desk.identity != self._identity:
            self.begin()

    def decided(self, before: Mapping[str, str], report_uuids: Sequence[str]) -> None:
        """Take note of what was just decided; ``before`` has the waiting decisions that were replaced, by report."""
        opened = self._session.opened
        if opened is None:
            return
        taken = opened.workspace.decisions.current_of(report_uuids)
        words = self._words(taken)
        exchanges = [
            Exchange(
                decision.report_uuid,
                decision.report_key.remote_id,
                decision.uuid,
                before.get(decision.report_uuid, ""),
            )
            for decision in taken
        ]
        if exchanges:
            self.stack.push(DecisionCommand(_title(words), exchanges))

    def decided_each(self, outcome: DecidedEach) -> None:
        """Take note of decisions taken together of which each was kept or not."""
        taken = [result.decision for result in outcome.results if result.decision is not None]
        words = self._words(taken)
        exchanges = [Exchange(found.report_uuid, found.report_key.remote_id, found.uuid) for found in taken]
        if exchanges:
            self.stack.push(DecisionCommand(_title(words), exchanges))

    def deferred(self, title: str, before: Mapping[str, datetime | None], after: Mapping[str, datetime | None]) -> None:
        """Take note of reports just put aside, or taken up again."""
        self.stack.push(DeferralCommand(title, before, after))

    # Undo and redo

    def undo(self) -> None:
        """Take back the latest step, and go back to its report."""
        # Several reports shown to be decided together would not show what is undone of them.
        self._dock.bulk.leave()
        command = self._next_to_undo() or self._first_left()
        if command is None:
            self._session.say(Level.INFO, tr("Aucune décision à annuler : toutes sont déjà parties."))
        elif isinstance(command, DeferralCommand):
            if self._put(command.before):
                self.stack.undo()
                self._show(command.before)
        else:
            self._start(self._desk.several.undo_each, command, self._on_undone)

    def redo(self) -> None:
        """Take again the step taken back last, and go on to the next report."""
        self._dock.bulk.leave()
        command = self._next_to_redo()
        if command is None:
            self._session.say(Level.INFO, tr("Rien à rétablir."))
        elif isinstance(command, DeferralCommand):
            following = self._session.deciding.following(next(iter(command.after)), set(command.after))
            if self._put(command.after):
                self.stack.redo()
                self._show([following])
        else:
            self._start(self._desk.several.redo_each, command, self._on_redone)

    def withdraw(self, decision_uuid: str) -> None:
        """Take back one decision wherever it stands on the stack; that can be undone in its turn."""
        opened, command = self._session.opened, self._next_to_undo()
        if opened is None or self._is_busy:
            return
        if isinstance(command, DecisionCommand):
            latest = [self._as_it_stands(exchange).came for exchange in command.exchanges]
            if latest == [decision_uuid]:
                self.undo()
                return
        decision = opened.workspace.decisions.get(decision_uuid)
        taken = Exchange(decision.report_uuid, decision.report_key.remote_id, decision_uuid)

        def on_done(outcome: ExchangedEach) -> None:
            done, errors = _split(outcome)
            self._tell(done, errors, tr_n("%n décision(s) annulée(s).", len(done)))
            if done:
                title = tr("n° {number} : décision annulée").format(number=taken.number)
                self.stack.push(DecisionCommand(title, [replace(taken, came="", gone=decision_uuid)]))
                self._show([taken.report_uuid])

        self._desk.several.undo_each([taken], on_done, self._on_failed)

    # Inside

    def _first_left(self) -> QUndoCommand | None:
        """Look for what the stack does not hold: what was decided long before, or in another window."""
        opened = self._session.opened
        if opened is not None and self._identity is not None and opened.workspace.decisions.waiting(self._identity, 1):
            self.begin()
        return self._next_to_undo()

    def _words(self, taken: Sequence[Decision]) -> list[tuple[int, str]]:
        return [(found.report_key.remote_id, self._desk.status_title(found.verdict.status)) for found in taken]

    def _next_to_undo(self) -> QUndoCommand | None:
        return self.stack.command(self.stack.index() - 1)

    def _next_to_redo(self) -> QUndoCommand | None:
        return self.stack.command(self.stack.index())

    def _start(
        self,
        carry_out: Callable[..., None],
        command: DecisionCommand,
        on_done: Callable[[DecisionCommand, ExchangedEach], None],
    ) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        present = [self._as_it_stands(exchange) for exchange in command.exchanges]
        carry_out(present, lambda outcome: on_done(command, outcome), self._on_failed)

    def _on_undone(self, command: DecisionCommand, outcome: ExchangedEach) -> None:
        self._is_busy = False
        if self._next_to_undo() is not command:
            return
        for result in outcome.results:
            if result.made:
                self._heirs[result.exchange.gone] = result.made
        done, errors = _split(outcome)
        command.narrow([exchange.report_uuid for exchange in done])
        self.stack.undo()
        self._tell(done, errors, tr_n("%n décision(s) annulée(s).", len(done)))
        self._show([exchange.report_uuid for exchange in done])

    def _on_redone(self, command: DecisionCommand, outcome: ExchangedEach) -> None:
        self._is_busy = False
        if self._next_to_redo() is not command:
            return
        for result in outcome.results:
            if result.made:
                self._heirs[result.exchange.came] = result.made
        done, errors = _split(outcome)
        reports = [exchange.report_uuid for exchange in done]
        command.narrow(reports)
        self.stack.redo()
        self._tell(done, errors, tr_n("%n décision(s) rétablie(s).", len(done)))
        self._dock.list.count_decided(reports)
        if done and not errors:
            following = self._session.deciding.following(self._session.uuid, set(reports))
            is_shown = self._session.uuid in reports
            self._show([following] if is_shown and following else reports[-1:])

    def _on_failed(self, error: OcsGeError) -> None:
        self._is_busy = False
        self._dock.message.show_error(error)

    def _as_it_stands(self, exchange: Exchange) -> Exchange:
        return replace(exchange, came=self._heir(exchange.came), gone=self._heir(exchange.gone))

    def _heir(self, decision_uuid: str) -> str:
        while decision_uuid in self._heirs:
            decision_uuid = self._heirs[decision_uuid]
        return decision_uuid

    def _put(self, until: Mapping[str, datetime | None]) -> bool:
        opened = self._session.opened
        if opened is None:
            return False
        try:
            changes = opened.workspace.notes.defer_each(until)
        except OcsGeError as error:
            self._dock.message.show_error(error)
            return False
        self._dock.message.dismiss()
        self._desk.publish(changes)
        return True

    def _show(self, report_uuids: Iterable[str]) -> None:
        first = next((uuid for uuid in report_uuids if uuid), "")
        if first:
            self._session.go_to(first)

    def _tell(self, done: Sequence[Exchange], errors: Sequence[OcsGeError], done_words: str) -> None:
        """Say nothing where all went well and one report is shown; else what was done and why the rest was not."""
        if not errors and len(done) <= 1:
            self._dock.message.dismiss()
            return
        lines = [done_words] if done else []
        lines += [error.message for error in errors[:_TOLD]]
        if len(errors) > _TOLD:
            lines.append(tr_n("… et %n autre(s).", len(errors) - _TOLD))
        remedies = {error.remedy: None for error in errors if error.remedy}
        self._session.say(Level.WARNING if errors else Level.INFO, "\n".join([*lines, *remedies]))

    def _refresh(self) -> None:
        undone, redone = self._next_to_undo(), self._next_to_redo()
        self._dock.list.history.show_steps(
            "" if undone is None else undone.text(), "" if redone is None else redone.text()
        )


def _title(words: Sequence[tuple[int, str]]) -> str:
    if len(words) == 1:
        number, verdict = words[0]
        return tr("n° {number} : {verdict}").format(number=number, verdict=verdict)
    return together_words(len(words))


def _split(outcome: ExchangedEach) -> tuple[list[Exchange], list[OcsGeError]]:
    done = [result.exchange for result in outcome.results if result.error is None]
    return done, [result.error for result in outcome.results if result.error is not None]
