"""When tiles are taken along: while the Géoplateforme answers and nothing more urgent runs.

A pass gives way to a synchronisation and to the measuring of evidence, and goes on after them: what came is kept. It
begins again when reports changed or were decided, and after a while when the service was in trouble.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.changes import ChangeSet
from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..espaceco.session import Session
from ..workflow.carried_tiles import Bounds, CarriedLayer, Screen, places_in_turn, wanted_tiles
from ..workflow.tile_pass import REQUESTS_PER_SECOND, CarryOutcome, Stop, TilePass, ask_for_tile
from ..workflow.triage import SortKey
from ..workspace.sketch_bounds import read_sketch_bounds
from ..workspace.tile_library import TileLibrary, clear_tiles, tile_bytes
from . import settings as keys
from .desk import Desk
from .evidence_service import EvidenceService
from .geoplateforme import OnlineLayer, TileKind
from .map_roles import MapRole
from .network_transport import make_transport
from .online_upkeep import OnlineUpkeep
from .opening import OpenDepartement
from .qt_threads import QtThreads
from .tasks import TaskCancelledError, TaskContext, TaskHandle, TaskRunner

_SETTLE_MS = 3_000
"""After an opening or a synchronisation: others have their turn first."""
_DECIDED_MS = 60_000
"""After a decision: the next ones follow, and what is at hand is there already."""
_TROUBLE_MS = 300_000
_SMALLEST = Screen(960, 800)
"""Linked views on a second screen show as much as that."""
_LARGEST = Screen(2560, 1600)
_DOCK_VIEW = "report_dock"
"""Where the dock keeps its order and the report at hand (``gui.reports.view_memory``)."""


@dataclass(frozen=True)
class CarryState:
    """What is known of the tiles taken along; ``outcome`` is that of the last pass that ended by itself."""

    running: bool = False
    done: int = 0
    total: int = 0
    outcome: CarryOutcome | None = None


class CarryService(QObject):
    """Runs passes. ``state_changed`` brings a :class:`CarryState`, ``measured`` the bytes taken on the disk.

    :param screen: how large the map is now, in pixels.
    """

    state_changed = pyqtSignal(object)
    measured = pyqtSignal(object)

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        online: OnlineUpkeep,
        evidence: EvidenceService,
        screen: Callable[[], Screen],
        *,
        settle_ms: int = _SETTLE_MS,
        requests_per_second: int | None = REQUESTS_PER_SECOND,
    ) -> None:
        super().__init__()
        self._desk, self._runner, self._online = desk, runner, online
        self._evidence, self._screen = evidence, screen
        self._settle_ms = settle_ms
        self._requests_per_second = requests_per_second
        self._state = CarryState()
        self._task: TaskHandle | None = None
        self._at_end: Callable[[], None] | None = None
        self._is_due = False
        self._is_busy = False
        self._looks = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.start)
        desk.opened_changed.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.sync_state_changed.connect(self._on_others)
        evidence.state_changed.connect(self._on_others)
        online.reachable_changed.connect(self._on_reachable)

    @property
    def state(self) -> CarryState:
        """What is known now."""
        return self._state

    def start(self) -> None:
        """Fetch what is missing, or wait until that is possible; if a pass runs, another follows it."""
        self._is_due = True
        opened = self._desk.opened
        if opened is None or self._task is not None or self._others_run() or not self._online.is_reachable:
            return
        cap = self._desk.settings.number(keys.CARRIED_MEGABYTES) * 1_000_000
        layers = [_carried(layer) for layer in self._online.offered() if layer.kind is TileKind.RASTER]
        self._is_due = False
        if cap == 0:
            self.clear()
        if cap == 0 or not layers:
            return
        errand = _Errand(
            self._desk.settings.geoplateforme, layers, cap, _within(self._screen()), self._requests_per_second
        )
        handle = self._task = self._runner.run(
            tr("Imagerie pour les jours sans réseau"),
            partial(_carry, opened, errand),
            lambda outcome: self._on_done(outcome, handle),
            lambda error: self._on_failed(error, handle),
            on_progress=lambda _step, done, total: self._become(running=True, done=done, total=total),
        )
        self._become(running=True, done=0, total=0)

    def measure(self) -> None:
        """Look in a task how many bytes tiles of all départements take; ``measured`` tells."""
        root = self._desk.settings.workspace_folder
        self._looks += 1
        look = self._looks

        def tell(taken: int) -> None:
            # What was asked for since, or cleared since, is the truth: this may have been measured before.
            if look == self._looks:
                self.measured.emit(taken)

        self._runner.run(tr("Place prise par l'imagerie"), lambda _context: tile_bytes(root), tell, lambda _error: None)

    def clear(self) -> None:
        """Delete all tiles; ``measured`` tells the bytes that are left. They are fetched again when a pass is due."""
        root = self._desk.settings.workspace_folder

        def cleared(left: int) -> None:
            self._looks += 1
            self._online.carried_changed()
            self.measured.emit(left)

        def begin() -> None:
            self._runner.run(tr("Imagerie vidée"), lambda _context: clear_tiles(root), cleared, self._desk.failed.emit)

        self._soon.stop()
        self._is_due = False
        if self._task is None:
            begin()
        else:
            # The pass that ends would write once more.
            self._at_end = begin
            self._task.cancel()

    def close(self) -> None:
        """Stop, and let go of the others."""
        self._drop()
        self._desk.opened_changed.disconnect(self._on_opened)
        self._desk.changed.disconnect(self._on_changed)
        self._desk.sync_state_changed.disconnect(self._on_others)
        self._evidence.state_changed.disconnect(self._on_others)
        self._online.reachable_changed.disconnect(self._on_reachable)

    def _others_run(self) -> bool:
        return self._desk.sync_state.running or self._evidence.state.running

    def _on_opened(self, opened: OpenDepartement | None) -> None:
        self._drop()
        self._state = CarryState()
        self.state_changed.emit(self._state)
        if opened is not None:
            self._wait(self._settle_ms)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.reports or changes.removed_reports:
            self._wait(self._settle_ms)
        elif changes.decisions:
            self._wait(_DECIDED_MS)

    def _on_reachable(self, reachable: bool) -> None:
        if reachable:
            self._wait(self._settle_ms)

    def _on_others(self, _state: object) -> None:
        """Give way while others run, and go on after them."""
        is_busy = self._others_run()
        if is_busy == self._is_busy:
            return
        self._is_busy = is_busy
        if is_busy and self._task is not None:
            self._is_due = True
            self._task.cancel()
        elif not is_busy and self._is_due:
            self._wait(self._settle_ms)

    def _wait(self, milliseconds: int) -> None:
        """Start a pass after a while, or sooner if one is due sooner."""
        self._is_due = True
        if not self._soon.isActive() or self._soon.remainingTime() > milliseconds:
            self._soon.start(milliseconds)

    def _drop(self) -> None:
        self._soon.stop()
        self._is_due = False
        task = self._task
        if task is not None:
            task.cancel()
            self._end()
            self._become(running=False)

    def _on_done(self, found: CarryOutcome, handle: TaskHandle) -> None:
        if handle is not self._task:
            return
        outcome = self._state.outcome if found.stop is Stop.CANCELLED else found
        self._become(running=False, outcome=outcome)
        self._end()
        if found.stop is Stop.TROUBLE:
            self._online.look()
            self._wait(_TROUBLE_MS)
        elif self._is_due:
            self._wait(self._settle_ms)

    def _on_failed(self, error: OcsGeError, handle: TaskHandle) -> None:
        if handle is not self._task:
            return
        self._become(running=False)
        self._end()
        if isinstance(error, TaskCancelledError):
            if self._is_due:
                self._wait(self._settle_ms)
        else:
            # Nobody asked for it expressly: said once, and not again before the next opening.
            self._soon.stop()
            self._desk.failed.emit(error)

    def _end(self) -> None:
        self._task = None
        at_end, self._at_end = self._at_end, None
        if at_end is not None:
            at_end()

    def _become(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)
        self.state_changed.emit(self._state)


def _carried(online: OnlineLayer) -> CarriedLayer:
    return CarriedLayer(online.key, online.template, online.zooms, is_backdrop=online.role is MapRole.REFERENCE)


def _within(screen: Screen) -> Screen:
    return Screen(
        min(max(screen.width, _SMALLEST.width), _LARGEST.width),
        min(max(screen.height, _SMALLEST.height), _LARGEST.height),
    )


@dataclass(frozen=True)
class _Errand:
    """What a pass is given."""

    server: str
    layers: list[CarriedLayer]
    cap: int
    screen: Screen
    requests_per_second: int | None


def _carry(opened: OpenDepartement, errand: _Errand, context: TaskContext) -> CarryOutcome:
    workspace = opened.workspace
    root = workspace.folder.parent
    places = _places(opened)
    transport = make_transport(context.cancelled)
    session = Session(
        errand.server,
        transport=transport,
        cancelled=context.cancelled,
        requests_per_second=errand.requests_per_second,
    )
    return TilePass(
        TileLibrary(root, opened.departement.code),
        errand.layers,
        errand.cap,
        free_bytes=lambda: shutil.disk_usage(root).free,
        cancelled=context.cancelled,
        progress=context.progress,
    ).run(
        lambda: wanted_tiles(places, errand.layers, errand.screen),
        partial(ask_for_tile, session),
        QtThreads(transport.close),
    )


def _places(opened: OpenDepartement) -> list[Bounds]:
    """Return where to go, in the order in which the list goes."""
    view = opened.workspace.view.get(_DOCK_VIEW)
    stored = view if isinstance(view, dict) else {}
    by_value = {key.value: key for key in SortKey}
    sketches = read_sketch_bounds(opened.workspace.path)
    return places_in_turn(
        opened.workspace.reports.summaries(),
        {uuid: Bounds(*bounds) for uuid, bounds in sketches.items()},
        by_value.get(str(stored.get("sort")), SortKey.NUMBER),
        descending=stored.get("descending") is True,
        current=str(stored.get("current") or ""),
    )
