"""When evidence is measured: after a département opens, and whenever its reports or the group's themes change.

One pass at a time, in a task, and none beside a synchronisation: both would take turns at Python with the window. A
pass that is overtaken is followed by another; what it measured is kept. What it stored reaches the list a little at a
time, so that ten thousand lines are not read again for each batch.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.changes import ChangeSet
from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..domain.themes import ThemeMapping
from ..landcover.delivery import LayerRole
from ..landcover.official_layers import find_official_layers
from ..landcover.report_overlay import CosiaLayer, StateLayer
from ..workflow.evidence_inputs import EvidenceInputs
from ..workflow.evidence_pass import EvidenceOutcome, refresh_evidence
from ..workflow.official_pass import FOLDER
from ..workflow.relevance import ReliabilityBand
from .desk import Desk
from .layer_plans import vintage_name
from .official_service import OfficialState
from .opening import OpenDepartement
from .sync_service import SyncState
from .tasks import TaskCancelledError, TaskContext, TaskHandle, TaskRunner

_SETTLE_MS = 600
"""Several changes in a row (decisions, pages of a synchronisation) make one pass."""
_TELL_MS = 8_000
"""How often the list hears of what was measured: each time it reads all its lines again. The report at hand hears at
once."""


_DECIDED_MS = 60_000
"""After the last decision: what it changes for other reports can wait, and a pass looks at every report."""


@dataclass(frozen=True)
class EvidenceState:
    """What is known of the measuring: ``left`` reports wait for the next pass after one that was stopped.

    ``official`` tells how far official layers are read.
    """

    running: bool = False
    done: int = 0
    total: int = 0
    left: int = 0
    reliability: tuple[ReliabilityBand, ...] = ()
    official: OfficialState = field(default_factory=OfficialState)
    problems: tuple[OcsGeError, ...] = ()


class _Relay(QObject):
    """Brings what a task stored to the main thread."""

    stored = pyqtSignal(object)


class EvidenceService(QObject):
    """Runs passes and publishes what they change. ``state_changed`` brings an :class:`EvidenceState`."""

    state_changed = pyqtSignal(object)

    def __init__(self, desk: Desk, runner: TaskRunner) -> None:
        super().__init__()
        self._desk = desk
        self._runner = runner
        self._state = EvidenceState()
        self._task: TaskHandle | None = None
        self._again = False
        self._gives_way = False
        self._shown = ""
        self._pending = ChangeSet()
        self._relay = _Relay(self)
        self._relay.stored.connect(self._on_stored)
        self._soon = self._timer(_SETTLE_MS, self.start)
        self._later = self._timer(_DECIDED_MS, self.start)
        self._telling = self._timer(_TELL_MS, self._tell)
        desk.opened_changed.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.account_changed.connect(self._soon.start)
        desk.sync_state_changed.connect(self._on_sync_state)

    @property
    def state(self) -> EvidenceState:
        """What is known now."""
        return self._state

    def shown(self) -> str:
        """Return the uuid of the report that a person looks at; empty for none."""
        return self._shown

    def note_official(self, state: OfficialState) -> None:
        """Take note of how far official layers are read."""
        self._become(official=state)

    def look_first_at(self, uuid: str) -> None:
        """Give a report its turn before the others: a person looks at it."""
        self._shown = uuid

    def start(self) -> None:
        """Measure what changed; if a pass runs, another follows it."""
        opened = self._desk.opened
        if opened is None:
            return
        if self._task is not None:
            self._again = True
            return
        if self._desk.sync_state.running:
            return
        self._again = False
        work = partial(
            _measure,
            opened,
            tuple(self._desk.mappings),
            self._desk.settings.deliveries_folder,
            self._relay,
            self.shown,
        )
        handle = self._task = self._runner.run(
            tr("Indices des signalements"),
            work,
            lambda outcome: self._on_done(outcome, handle),
            lambda error: self._on_failed(error, handle),
            on_progress=lambda _step, done, total: self._on_progress(done, total, handle),
        )
        self._become(running=True, done=0, total=0, problems=())

    def close(self) -> None:
        """Stop, and let go of the desk."""
        self._soon.stop()
        self._later.stop()
        self._telling.stop()
        self._drop()
        self._desk.opened_changed.disconnect(self._on_opened)
        self._desk.changed.disconnect(self._on_changed)
        self._desk.account_changed.disconnect(self._soon.start)
        self._desk.sync_state_changed.disconnect(self._on_sync_state)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _on_opened(self, opened: OpenDepartement | None) -> None:
        self._drop()
        self._state = EvidenceState(official=self._state.official)
        self.state_changed.emit(self._state)
        if opened is not None:
            self._soon.start()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.decisions:
            self._later.start()
        elif changes.reports or changes.removed_reports:
            self._soon.start()

    def _on_sync_state(self, state: SyncState) -> None:
        """Give way to a synchronisation, and go on after it: what was measured is kept."""
        if state.running == self._gives_way:
            return
        self._gives_way = state.running
        if state.running and self._task is not None:
            self._again = True
            self._task.cancel()
        elif not state.running:
            self._soon.start()

    def _drop(self) -> None:
        """Stop the pass of a département that closes; its workspace is closed once the task has let go of it."""
        task, self._task = self._task, None
        self._again = False
        self._pending = ChangeSet()
        if task is not None:
            task.cancel()

    def _on_stored(self, changes: ChangeSet) -> None:
        if self._task is None:
            return
        if self._shown in changes.evidence:
            self._desk.publish(ChangeSet(evidence=frozenset([self._shown])))
        self._pending |= changes
        if not self._telling.isActive():
            self._telling.start()

    def _tell(self) -> None:
        pending, self._pending = self._pending, ChangeSet()
        if pending:
            self._desk.publish(pending)

    def _on_progress(self, done: int, total: int, handle: TaskHandle) -> None:
        # A pass that was given up still says where it was.
        if handle is self._task:
            self._become(running=True, done=done, total=total)

    def _on_done(self, outcome: EvidenceOutcome, handle: TaskHandle) -> None:
        if handle is not self._task:
            return
        self._task = None
        self._tell()
        self._become(
            running=False,
            left=outcome.left,
            problems=outcome.problems,
            reliability=outcome.reliability or self._state.reliability,
        )
        if self._again:
            self._soon.start()

    def _on_failed(self, error: OcsGeError, handle: TaskHandle) -> None:
        if handle is not self._task:
            return
        self._task = None
        self._tell()
        self._become(running=False)
        if self._again:
            self._soon.start()
        elif not isinstance(error, TaskCancelledError):
            self._desk.failed.emit(error)

    def _become(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)
        self.state_changed.emit(self._state)


def _measure(
    opened: OpenDepartement,
    mappings: tuple[ThemeMapping, ...],
    folder: Path | None,
    relay: _Relay,
    looked: object,
    context: TaskContext,
) -> EvidenceOutcome:
    inputs = evidence_inputs(opened, mappings, folder)
    return refresh_evidence(
        opened.workspace,
        inputs,
        progress=lambda done, total: context.progress(done, total),
        cancelled=context.cancelled,
        stored=relay.stored.emit,
        shown=looked,
    )


def evidence_inputs(opened: OpenDepartement, mappings: tuple[ThemeMapping, ...], folder: Path | None) -> EvidenceInputs:
    """Return what is looked at for the reports of ``opened``. Looks through ``folder``: to be called in a task."""
    departement = opened.departement
    states = sorted(
        (ready for ready in opened.layers if ready.role is LayerRole.LAND_COVER_USE),
        key=lambda ready: ready.delivery.year or 0,
    )
    zones = [ready for ready in opened.layers if ready.role is LayerRole.BUILT_UP_ZONE]
    cosias = [ready.delivery for ready in opened.layers if ready.role is LayerRole.COSIA]
    return EvidenceInputs(
        states=tuple(
            StateLayer(vintage_name(departement, ready.delivery.year), ready.delivery.year, ready) for ready in states
        ),
        cosias=tuple(CosiaLayer(found.year, found.layers, found.fingerprint) for found in cosias),
        built_up={vintage_name(departement, ready.delivery.year): ready for ready in zones},
        # A person's own files come last: they are heard instead of what was read of the same kind.
        official=find_official_layers(
            [opened.workspace.folder / FOLDER, *([folder] if folder is not None else [])], departement.epsg
        ),
        mappings=mappings,
        delivered_on=delivery_dates(opened),
    )


def delivery_dates(opened: OpenDepartement) -> dict[str, date]:
    """Return when each of the open deliveries came, by fingerprint, where its name tells."""
    deliveries = (ready.delivery for ready in opened.layers)
    return {found.fingerprint: found.delivered_on for found in deliveries if found.delivered_on is not None}
