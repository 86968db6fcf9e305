"""Decisions on many reports at once, written while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ..domain.changes import ChangeSet
from ..domain.decisions import DecisionDraft
from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..workspace.decision_store import DecidedEach, DecisionStore
from ..workspace.exchanges import Exchange, ExchangedEach
from .opening import OpenDepartement
from .tasks import TaskRunner

Outcome = TypeVar("Outcome", DecidedEach, ExchangedEach)

_FEW = 20


class SeveralDecisions:
    """Writes drafts to the open workspace in a task (300 of them take 60 to 250 ms, by the length of their reports)."""

    def __init__(
        self,
        runner: TaskRunner,
        opened: Callable[[], OpenDepartement | None],
        publish: Callable[[ChangeSet], None],
    ) -> None:
        self._runner = runner
        self._opened = opened
        self._publish = publish

    def decide_each(
        self,
        drafts: Sequence[DecisionDraft],
        on_done: Callable[[DecidedEach], None],
        on_failed: Callable[[OcsGeError], None],
    ) -> None:
        """Write each draft that can be written; ``on_done`` is told what became of each, on the main thread.

        ``on_failed`` is told when the file cannot be written: then none of them is kept. Nothing is told once another
        département is open; what was written is in the workspace.
        """
        self._carry_out(tr("Enregistrement des décisions"), lambda store: store.decide_each(drafts), on_done, on_failed)

    def undo_each(
        self,
        exchanges: Sequence[Exchange],
        on_done: Callable[[ExchangedEach], None],
        on_failed: Callable[[OcsGeError], None],
    ) -> None:
        """Take back what can still be taken back; ``on_done`` is told what became of each.

        A few are written on the spot: whoever presses a key sees what it did.
        """
        self._carry_out(
            tr("Annulation de décisions"),
            lambda store: store.undo_each(exchanges),
            on_done,
            on_failed,
            at_once=len(exchanges) <= _FEW,
        )

    def redo_each(
        self,
        exchanges: Sequence[Exchange],
        on_done: Callable[[ExchangedEach], None],
        on_failed: Callable[[OcsGeError], None],
    ) -> None:
        """Take again what was taken back, as :meth:`undo_each` does."""
        self._carry_out(
            tr("Rétablissement de décisions"),
            lambda store: store.redo_each(exchanges),
            on_done,
            on_failed,
            at_once=len(exchanges) <= _FEW,
        )

    def _carry_out(
        self,
        title: str,
        work: Callable[[DecisionStore], Outcome],
        on_done: Callable[[Outcome], None],
        on_failed: Callable[[OcsGeError], None],
        *,
        at_once: bool = False,
    ) -> None:
        opened = self._opened()
        if opened is None:
            return

        def deliver(outcome: Outcome) -> None:
            if self._opened() is opened:
                self._publish(outcome.changes)
                on_done(outcome)

        def fail(error: OcsGeError) -> None:
            if self._opened() is opened:
                on_failed(error)

        store = opened.workspace.decisions
        if not at_once:
            self._runner.run(title, lambda context: work(store), deliver, fail, is_urgent=True)
            return
        try:
            outcome = work(store)
        except OcsGeError as error:
            fail(error)
        else:
            deliver(outcome)
