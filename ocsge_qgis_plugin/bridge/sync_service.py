"""When a synchronisation runs, and what is known of the last one.

It runs when asked, and by itself once decisions have rested for the configured delay (0: never by itself). One at a
time; asking while one runs makes another follow.
"""

from __future__ import annotations

import os
import platform
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.errors import OcsGeError
from ..domain.identity import Identity
from ..domain.outbox import OutboxState
from ..domain.text import tr
from ..espaceco.errors import UnauthorizedError, UnreachableError
from ..workflow.sync import StepProgress, SyncOutcome, SyncPlan, SyncStep, synchronise
from ..workspace.outbox import Outbox
from .connection import Connection
from .tasks import TaskContext, TaskHandle, TaskRunner

_TICK_MS = 15_000


@dataclass(frozen=True)
class SyncState:
    """What the synchronisation button shows. Counts are of the open département and of stage changes together."""

    running: bool = False
    step: str = ""
    done: int = 0
    total: int = 0
    queued: int = 0
    uncertain: int = 0
    conflicts: int = 0
    refused: int = 0
    last_success: datetime | None = None
    error: OcsGeError | None = None
    online: bool = True
    next_departure: datetime | None = None


class _StepRelay(StepProgress):
    def __init__(self, context: TaskContext) -> None:
        self._context = context

    def __call__(self, step: SyncStep, done: int, total: int) -> None:
        self._context.progress(done, total, step.label)


def window_name() -> str:
    """Return the name under which this window leases what it sends: machine, process and a number of its own."""
    return f"{platform.node()}:{os.getpid()}:{uuid.uuid4().hex[:8]}"


class SyncService(QObject):
    """Runs synchronisations in tasks and tells what becomes of them."""

    state_changed = pyqtSignal(object)
    finished = pyqtSignal(object)

    def __init__(
        self,
        connection: Connection,
        runner: TaskRunner,
        make_plan: Callable[[str, float], SyncPlan | None],
        send_delay_seconds: Callable[[], float],
    ) -> None:
        """``make_plan(owner, grace_seconds)`` says what to synchronise now; ``None`` when nothing can be."""
        super().__init__()
        self._connection = connection
        self._runner = runner
        self._make_plan = make_plan
        self._send_delay_seconds = send_delay_seconds
        self._owner = window_name()
        self._state = SyncState()
        self._task: TaskHandle | None = None
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._send_what_rested)
        self._timer.start()

    @property
    def state(self) -> SyncState:
        """What is known now."""
        return self._state

    def count(self, counts: dict[OutboxState, int], next_departure: datetime | None) -> None:
        """Take note of what waits in the outboxes."""
        self._become(
            queued=counts.get(OutboxState.QUEUED, 0) + counts.get(OutboxState.SENDING, 0),
            uncertain=counts.get(OutboxState.UNCERTAIN, 0),
            conflicts=counts.get(OutboxState.CONFLICT, 0),
            refused=counts.get(OutboxState.REFUSED, 0),
            next_departure=next_departure,
        )

    def start(self, *, grace_seconds: float = 0.0) -> None:
        """Synchronise now; if a synchronisation runs, another follows it."""
        if self._task is not None:
            self._again = True
            return
        plan = self._make_plan(self._owner, grace_seconds)
        if plan is None:
            return
        self._become(running=True, step=tr("Connexion"), done=0, total=0, error=None)

        def work(context: TaskContext) -> SyncOutcome:
            session = self._connection.session(context, plan.identity)
            return synchronise(session, plan, progress=_StepRelay(context), cancelled=context.cancelled)

        self._task = self._runner.run(
            tr("Synchronisation OCS GE"), work, self._done, self._failed, on_progress=self._progressed
        )

    def cancel(self) -> None:
        """Stop after the request under way; what was not reached stays queued."""
        self._again = False
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Stop for good."""
        self._timer.stop()
        self.cancel()

    def _send_what_rested(self) -> None:
        delay = self._send_delay_seconds()
        waiting = self._state.queued + self._state.uncertain
        if delay > 0 and waiting and self._connection.is_logged_in:
            departure = self._state.next_departure
            if departure is None or departure <= datetime.now(departure.tzinfo):
                self.start(grace_seconds=delay)

    def _progressed(self, step: str, done: int, total: int) -> None:
        self._become(step=step, done=done, total=total)

    def _done(self, outcome: SyncOutcome) -> None:
        error = next(iter(outcome.errors.values()), None)
        now = datetime.now().astimezone()
        self._task = None
        self._become(
            running=False,
            step="",
            online=not outcome.is_offline,
            error=error,
            last_success=now if outcome.is_whole else self._state.last_success,
        )
        self.finished.emit(outcome)
        if outcome.needs_login:
            self._connection.login_ended()
        self._follow()

    def _failed(self, error: OcsGeError) -> None:
        # Before anything was sent: the server was out of reach, or no longer takes the login.
        self._task = None
        self._become(running=False, step="", error=error, online=not isinstance(error, UnreachableError))
        if isinstance(error, UnauthorizedError):
            self._connection.login_ended()
        self._follow()

    def _follow(self) -> None:
        if self._again:
            self._again = False
            self.start()

    def _become(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)
        self.state_changed.emit(self._state)


def what_waits(
    stores: Iterable[Outbox[Any]], identity: Identity | None
) -> tuple[dict[OutboxState, int], datetime | None]:
    """Return how much stands in each state in ``stores`` together, and since when the oldest queued item waits."""
    counts: dict[OutboxState, int] = dict.fromkeys(OutboxState, 0)
    oldest: datetime | None = None
    for store in stores:
        for state, number in store.counts(identity).items():
            counts[state] += number
        queued_since = store.oldest_queued(identity)
        if queued_since is not None and (oldest is None or queued_since < oldest):
            oldest = queued_since
    return counts, oldest
