"""When official layers are read from the Géoplateforme: once it answers, around the open reports, ahead of the person.

One pass at a time, in a task, and none beside a synchronisation. What it brings is told a little at a time, so that
evidence is measured for some hundreds of places together; the first places are told soon, since somebody looks at one
of them. A service that is out of reach, or ill, is no news: it is tried again later.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.changes import ChangeSet
from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..espaceco.session import Session
from ..landcover.official_layers import PHOTO_GRAPH, find_official_layers
from ..landcover.official_services import ServedType, served_types
from ..landcover.reference_cache import now
from ..workflow.official_fetch import REQUESTS_PER_SECOND, fetcher
from ..workflow.official_pass import OfficialOutcome, OfficialPlan, read_official
from . import settings as keys
from .desk import Desk
from .geoplateforme import ReachabilityProbe
from .network_transport import make_transport
from .opening import OpenDepartement
from .qt_threads import QtThreads
from .sync_service import SyncState
from .tasks import LOG_TAG, TaskCancelledError, TaskContext, TaskHandle, TaskRunner

_SETTLE_MS = 3_000
"""Reports arrive page by page: they make one pass."""
_FIRST_TELL_MS = 4_000
_TELL_MS = 60_000
_RETRY_MS = 600_000
_WORTH_TELLING = 10


@dataclass(frozen=True)
class OfficialState:
    """What is known of the reading. ``awaited`` are the titles of the layers about use that are, or will be, read.

    ``is_reachable`` is ``None`` until the service was asked.
    """

    awaited: tuple[str, ...] = ()
    running: bool = False
    done: int = 0
    total: int = 0
    is_reachable: bool | None = None
    is_full: bool = False
    missing: tuple[str, ...] = ()
    problem: OcsGeError | None = None

    @property
    def words(self) -> str:
        """One line about why a place may not be known yet; empty where there is nothing to say."""
        if self.running and self.total:
            return tr("Couches officielles : lecture autour des signalements, {done} sur {total}").format(
                done=self.done, total=self.total
            )
        if self.is_reachable is False:
            return tr("Couches officielles : la Géoplateforme est injoignable, nouvel essai plus tard")
        if self.is_full:
            return tr("Couches officielles : la place réglée dans les options est pleine")
        if self.problem is not None:
            return tr("Couches officielles : la Géoplateforme répond mal, nouvel essai plus tard")
        return ""


class _Relay(QObject):
    """Brings what a task tells to the main thread. It outlives its tasks; each speaks under its own number."""

    planned = pyqtSignal(int, object)
    stored = pyqtSignal(int)
    lacking = pyqtSignal(int, object)


class OfficialService(QObject):
    """Runs passes. ``state_changed`` brings an :class:`OfficialState`, ``arrived`` says that places became known."""

    state_changed = pyqtSignal(object)
    arrived = pyqtSignal()

    def __init__(
        self, desk: Desk, runner: TaskRunner, probe: ReachabilityProbe, shown: Callable[[], str] = str
    ) -> None:
        """Follow ``desk``.

        :param shown: gives the uuid of the report that a person looks at.
        """
        super().__init__()
        self._desk = desk
        self._runner = runner
        self._probe = probe
        self._shown = shown
        self._state = OfficialState()
        self._task: TaskHandle | None = None
        self._again = False
        self._again_since: datetime | None = None
        self._number = 0
        self._relay = _Relay(self)
        self._relay.planned.connect(self._on_planned)
        self._relay.stored.connect(self._on_stored)
        self._relay.lacking.connect(self._on_lacking)
        self._soon = self._timer(_SETTLE_MS, self.start)
        self._retry = self._timer(_RETRY_MS, self._ask_service)
        self._telling = self._timer(_FIRST_TELL_MS, self._tell)
        desk.opened_changed.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.sync_state_changed.connect(self._on_sync_state)
        probe.answered.connect(self._on_answered)

    @property
    def state(self) -> OfficialState:
        """What is known now."""
        return self._state

    def start(self) -> None:
        """Read what is lacking; if a pass runs, another follows it."""
        opened = self._desk.opened
        if opened is None or not self._is_wanted() or not self._state.is_reachable:
            return
        if self._task is not None or self._desk.sync_state.running:
            self._again = True
            return
        self._again = False
        self._retry.stop()
        self._telling.setInterval(_FIRST_TELL_MS)
        self._number += 1
        settings = self._desk.settings
        work = partial(
            _read,
            opened,
            settings.deliveries_folder,
            OfficialPlan(
                settings.geoplateforme,
                (),
                timedelta(days=settings.number(keys.OFFICIAL_DAYS)),
                self._again_since,
                settings.number(keys.OFFICIAL_MEGABYTES) * 1_000_000,
            ),
            self._relay,
            self._number,
            self._shown,
        )
        handle = self._task = self._runner.run(
            tr("Couches officielles autour des signalements"),
            work,
            lambda outcome: self._on_done(outcome, handle),
            lambda error: self._on_failed(error, handle),
            on_progress=lambda _step, done, total: self._on_progress(done, total),
        )
        self._become(running=True, done=0, total=0)

    def read_again(self) -> None:
        """Read every place again, however lately it was read."""
        self._again_since = now()
        self._ask_service()

    def close(self) -> None:
        """Stop, and let go of the desk."""
        self._drop()
        self._desk.opened_changed.disconnect(self._on_opened)
        self._desk.changed.disconnect(self._on_changed)
        self._desk.sync_state_changed.disconnect(self._on_sync_state)
        self._probe.answered.disconnect(self._on_answered)

    def _is_wanted(self) -> bool:
        settings = self._desk.settings
        return settings.flag(keys.ONLINE_LAYERS) and settings.flag(keys.OFFICIAL_LAYERS)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _ask_service(self) -> None:
        if self._desk.opened is not None and self._is_wanted():
            self._probe.start()

    def _on_opened(self, opened: OpenDepartement | None) -> None:
        self._drop()
        self._again_since = None
        self._state = OfficialState()
        self.state_changed.emit(self._state)
        self._ask_service()

    def _on_answered(self, is_reachable: bool) -> None:
        self._become(is_reachable=is_reachable)
        if is_reachable:
            self.start()
        else:
            self._retry.start()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.reports or changes.removed_reports:
            self._soon.start()

    def _on_sync_state(self, state: SyncState) -> None:
        """Give way to a synchronisation, and go on after it: what was read is kept."""
        if state.running and self._task is not None:
            self._again = True
            self._task.cancel()
        elif not state.running and self._again:
            self._soon.start()

    def _drop(self) -> None:
        """Stop the pass of a département that closes; its workspace is closed once the task has let go of it."""
        for timer in (self._soon, self._retry, self._telling):
            timer.stop()
        self._probe.stop()
        self._again = False
        self._number += 1
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        """Note a figure now and then: whoever shows it lays its line out again."""
        if total != self._state.total or done == total or done - self._state.done >= _WORTH_TELLING:
            self._become(done=done, total=total)

    def _on_planned(self, number: int, types: tuple[ServedType, ...]) -> None:
        if number != self._number:
            return
        titles = (served.title for served in types if served.kind != PHOTO_GRAPH)
        self._become(awaited=tuple(dict.fromkeys(titles)))

    def _on_lacking(self, number: int, served: ServedType) -> None:
        if number == self._number:
            self._become(awaited=tuple(title for title in self._state.awaited if title != served.title))

    def _on_stored(self, number: int) -> None:
        if number == self._number and not self._telling.isActive():
            self._telling.start()

    def _tell(self) -> None:
        self._telling.setInterval(_TELL_MS)
        self.arrived.emit()

    def _on_done(self, outcome: OfficialOutcome, handle: TaskHandle) -> None:
        if handle is not self._task:
            return
        self._over(outcome.changed > 0)
        missing = [title for title in outcome.missing if title not in self._state.missing]
        if missing:
            told = tr("La Géoplateforme ne sert pas : {layers}.").format(layers=", ".join(missing))
            QgsMessageLog.logMessage(told, LOG_TAG, Qgis.MessageLevel.Info)
        self._become(
            running=False,
            missing=outcome.missing,
            is_full=outcome.is_full,
            problem=outcome.problem,
        )
        if self._again:
            self._soon.start()
        elif outcome.problem is not None:
            self._retry.start()

    def _on_failed(self, error: OcsGeError, handle: TaskHandle) -> None:
        if handle is not self._task:
            return
        self._over(False)
        self._become(running=False)
        if self._again:
            self._soon.start()
        elif not isinstance(error, TaskCancelledError):
            self._desk.failed.emit(error)

    def _over(self, has_brought: bool) -> None:
        self._task = None
        self._telling.stop()
        if has_brought:
            self.arrived.emit()

    def _become(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)
        self.state_changed.emit(self._state)


def _read(
    opened: OpenDepartement,
    folder: Path | None,
    plan: OfficialPlan,
    relay: _Relay,
    number: int,
    shown: Callable[[], str],
    context: TaskContext,
) -> OfficialOutcome:
    types = types_to_read(opened, folder)
    relay.planned.emit(number, types)
    transport = make_transport(context.cancelled)
    context.at_end(transport.close)
    session = Session(
        plan.server,
        transport=transport,
        cancelled=context.cancelled,
        parallel=QtThreads(transport.close),
        requests_per_second=REQUESTS_PER_SECOND,
    )
    return read_official(
        opened.workspace,
        replace(plan, types=types),
        fetcher(session),
        parallel=QtThreads(transport.close),
        progress=lambda done, total: context.progress(done, total),
        cancelled=context.cancelled,
        stored=partial(relay.stored.emit, number),
        lacking=partial(relay.lacking.emit, number),
        shown=shown,
    )


def types_to_read(opened: OpenDepartement, folder: Path | None) -> tuple[ServedType, ...]:
    """Return the types of the service that no file of the person's own stands for. To be called in a task."""
    own = find_official_layers([folder], opened.departement.epsg) if folder is not None else ()
    # Reports are about the vintages at hand; RPG is that of the newest of them.
    years = [vintage.year for vintage in opened.vintages if vintage.year is not None]
    return served_types(years, {layer.kind for layer in own if layer.cover is None})
