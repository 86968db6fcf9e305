"""Long work off the GUI thread, its result handed back on it.

A task is given a snapshot when built and touches no layer, project or interface while running
(https://docs.qgis.org/3.40/en/docs/pyqgis_developer_cookbook/tasks.html). ``QgsTask.finished`` runs on the main thread.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from typing import Generic, TypeVar

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.errors import OcsGeError
from ..domain.text import tr
from .interpreter import CourteousInterpreter
from .proxy_rules import ProxyRules

LOG_TAG = "OCS GE"
_PROGRESS_SECONDS = 0.1
_URGENT = 100

Result = TypeVar("Result")


class UnexpectedError(OcsGeError):
    """A fault of the plugin itself; the traceback is in the details and in QGIS's message log."""


class TaskCancelledError(OcsGeError):
    """The task was given up before it began."""


class TaskContext(QObject):
    """What a running task may say and ask. Called on the task's thread; signals arrive on the main one."""

    progressed = pyqtSignal(str, int, int)

    def __init__(self, task: QgsTask) -> None:
        super().__init__()
        self._task: QgsTask | None = task
        self._told = (0.0, "")
        self._at_end: list[Callable[[], object]] = []

    def at_end(self, step: Callable[[], object]) -> None:
        """Have ``step`` done on the task's thread when the work is over, however it ends."""
        self._at_end.append(step)

    def finish(self) -> None:
        """Do what :meth:`at_end` was given, last first."""
        while self._at_end:
            self._at_end.pop()()

    def let_go(self) -> None:
        """Go, on the main thread: left to Python's collector, Qt's side could be destroyed on any thread."""
        self._task = None
        self.deleteLater()

    def cancelled(self) -> bool:
        """Tell whether the person asked to stop."""
        return self._task is None or self._task.isCanceled()

    def progress(self, done: int, total: int, step: str = "") -> None:
        """Report that ``done`` of ``total`` things are through; ``total`` is 0 while unknown.

        A person cannot read more than ten figures a second, and each costs the window time: others are left out.
        """
        now = time.monotonic()
        told, told_step = self._told
        if step == told_step and done != total and now - told < _PROGRESS_SECONDS:
            return
        self._told = now, step
        if total > 0 and self._task is not None:
            self._task.setProgress(100.0 * done / total)
        self.progressed.emit(step, done, total)


class _WorkTask(QgsTask, Generic[Result]):
    def __init__(
        self,
        description: str,
        work: Callable[[TaskContext], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[OcsGeError], None],
    ) -> None:
        # Silent: the synchronisation button tells what QGIS would repeat in a notification of its own.
        super().__init__(description, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self.context = TaskContext(self)
        self._work = work
        self._on_done = on_done
        self._on_failed = on_failed
        self._results: list[Result] = []
        self._error: OcsGeError | None = None
        self.is_over = False

    def run(self) -> bool:
        if self.isCanceled():
            return False
        try:
            self._results.append(self._work(self.context))
        except OcsGeError as error:
            self._error = error
        except Exception as error:  # noqa: BLE001 – an exception that leaves run() is lost, and with it the bug
            self._error = UnexpectedError(
                tr("Une erreur imprévue a interrompu « {work} ».").format(work=self.description()),
                remedy=tr("Copiez les détails et transmettez-les à l'équipe de l'extension."),
                details="".join(traceback.format_exception(type(error), error, error.__traceback__)),
            )
        finally:
            self.context.finish()
            if self._error is not None:
                _forget_frames(self._error)
        return self._error is None

    def finished(self, result: bool) -> None:
        # QGIS deletes the C++ side soon after.
        self.is_over = True
        on_done, on_failed = self._on_done, self._on_failed
        self._let_go()
        if self._error is not None:
            if isinstance(self._error, UnexpectedError):
                QgsMessageLog.logMessage(self._error.details, LOG_TAG, Qgis.MessageLevel.Critical)
            on_failed(self._error)
        elif self._results:
            on_done(self._results.pop())
        else:
            on_failed(TaskCancelledError(tr("« {work} » a été annulé.").format(work=self.description())))

    def _let_go(self) -> None:
        """Drop what ties this object into a circle, so that it goes at once and on this thread."""
        self.context.let_go()
        self._work = self._on_done = self._on_failed = lambda _: None

    def silence(self) -> None:
        """Deliver nothing more."""
        self._on_done = self._on_failed = lambda _: None
        self.context.blockSignals(True)


def _forget_frames(error: BaseException) -> None:
    """Drop the variables of the calls that failed: among them are Qt objects that belong to this thread."""
    pending: list[BaseException | None] = [error]
    seen: set[int] = set()
    while pending:
        current = pending.pop()
        if current is not None and id(current) not in seen:
            seen.add(id(current))
            traceback.clear_frames(current.__traceback__)
            pending += [current.__cause__, current.__context__]


class TaskHandle:
    """A running task as its owner sees it."""

    def __init__(self, task: _WorkTask[object]) -> None:
        self._task = task

    @property
    def context(self) -> TaskContext:
        """The task's context, to connect to its progress."""
        return self._task.context

    def cancel(self) -> None:
        """Ask the task to stop at its next step; does nothing once it is over."""
        if not self._task.is_over:
            self._task.cancel()


class TaskRunner:
    """Starts tasks and stops them all when the plugin goes."""

    def __init__(self) -> None:
        self.interpreter = CourteousInterpreter()
        self._running: set[_WorkTask[object]] = set()
        self._when_idle: list[Callable[[], None]] = []
        self._delivering = 0
        self._closed = False

    def run(
        self,
        description: str,
        work: Callable[[TaskContext], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[OcsGeError], None],
        on_progress: Callable[[str, int, int], None] | None = None,
        *,
        is_urgent: bool = False,
    ) -> TaskHandle:
        """Run ``work`` on a task thread; its result, or its error, reaches the callbacks on the main thread.

        QGIS runs as many tasks at a time as there are processors. Somebody waits for an urgent one: it does not wait
        for those under way, and gets a thread of its own for as long as it runs.

        A task given up before it began ends with :class:`TaskCancelledError`. After ``close`` nothing starts any more.
        """
        task: _WorkTask[Result] = _WorkTask(description, work, self._delivery(on_done), self._delivery(on_failed))
        if self._closed:
            task.is_over = True
            return TaskHandle(task)

        pool = QgsApplication.taskManager().threadPool()
        has_own_thread = False

        def forget() -> None:
            # finished() has run by then: QgsTaskManager calls it before these signals reach the main thread's queue.
            self._running.discard(task)
            if has_own_thread:
                pool.reserveThread()
            if not self._running:
                self.interpreter.let_go()
            self._do_if_idle()

        task.taskCompleted.connect(forget)
        task.taskTerminated.connect(forget)
        if on_progress is not None:
            task.context.progressed.connect(on_progress)
        self._running.add(task)
        self.interpreter.hold()
        # The person may have changed them in QGIS's options; the task cannot ask.
        ProxyRules.read()

        def add() -> None:
            nonlocal has_own_thread
            if task.isCanceled():
                # Given up while it was postponed: QGIS never heard of it, and will not say so.
                task.finished(False)
                return
            QgsApplication.taskManager().addTask(task, _URGENT if is_urgent else 0)
            if is_urgent:
                # Without a thread reserved before, this is one more until the next is reserved.
                pool.releaseThread()
                has_own_thread = True

        if self._delivering:
            # QGIS calls back in the middle of tidying a task up. It then takes that task's runnable, deleted by now,
            # out of the queue of its pool: a new one, mostly at the same address, would be lost and never run.
            QTimer.singleShot(0, add)
        else:
            add()
        return TaskHandle(task)

    def _delivery(self, deliver: Callable[[Result], None]) -> Callable[[Result], None]:
        """Return ``deliver``, during which it is known that QGIS is in the middle of something."""

        def delivering(what: Result) -> None:
            self._delivering += 1
            try:
                deliver(what)
            finally:
                self._delivering -= 1

        return delivering

    def when_idle(self, step: Callable[[], None]) -> None:
        """Do ``step`` on the main thread once no task runs: at once if none does, and at the latest on closing."""
        self._when_idle.append(step)
        self._do_if_idle()

    def _do_if_idle(self) -> None:
        while self._when_idle and not self._running:
            self._when_idle.pop(0)()

    def close(self, wait_ms: int = 10_000) -> None:
        """Cancel every task, wait for each to stop and deliver nothing more."""
        self._closed = True
        running = [task for task in self._running if not task.is_over]
        for task in running:
            task.silence()
            task.cancel()
        for task in running:
            if not task.is_over:
                task.waitForFinished(wait_ms)
        self._running.clear()
        self.interpreter.restore()
        self._do_if_idle()
