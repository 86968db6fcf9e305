"""Decisions on many reports at once, written while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..domain.changes import ChangeSet
from ..domain.decisions import DecisionDraft
from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..workspace.decision_store import DecidedEach
from .opening import OpenDepartement
from .tasks import TaskRunner


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
        opened = self._opened()
        if opened is None:
            return

        def deliver(outcome: DecidedEach) -> None:
            if self._opened() is opened:
                self._publish(outcome.changes)
                on_done(outcome)

        def fail(error: OcsGeError) -> None:
            if self._opened() is opened:
                on_failed(error)

        self._runner.run(
            tr("Enregistrement des décisions"),
            lambda context: opened.workspace.decisions.decide_each(drafts),
            deliver,
            fail,
            is_urgent=True,
        )
