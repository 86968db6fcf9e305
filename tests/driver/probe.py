"""Answers the driver's questions about what is on the screen. It only reads: it presses nothing, calls no plugin.

One JSON object per line on a local socket (``OCSGE_PROBE_SOCKET``), on the main thread and inside modal loops alike.
Global coordinates of Qt are those of the X screen: the session keeps Qt's scale factor at 1.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback

import probe_stopwatch
import probe_trace
import probe_views
import probe_widgets
import qgis.utils
from probe_journal import JOURNAL
from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, Qt, QThread, QTimer
from qgis.PyQt.QtNetwork import QLocalServer, QLocalSocket
from qgis.PyQt.QtWidgets import QApplication

HEARTBEAT_MS = 5
_LOOKS = {**probe_widgets.LOOKS, **probe_views.LOOKS, **probe_stopwatch.LOOKS}


class Heartbeat(QObject):
    """Measures how long the main thread left its event loop unattended.

    The time this probe itself takes to answer is not held against the application.
    """

    def __init__(self) -> None:
        super().__init__()
        self._tracer = probe_trace.tracer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.reset()
        self._timer.start(HEARTBEAT_MS)

    def reset(self) -> None:
        """Forget the past."""
        self.longest = 0.0
        self.gaps = 0
        self._excused = 0.0
        self._last = time.perf_counter()

    def excuse(self, seconds: float) -> None:
        """Do not count time the probe spent."""
        self._excused += seconds

    def _tick(self) -> None:
        now = time.perf_counter()
        gap = max(0.0, now - self._last - self._excused)
        if gap > 0.05:
            self.gaps += 1
        self.longest = max(self.longest, gap)
        if self._tracer is not None:
            self._tracer.gap(now - gap, now)
        self._excused = 0.0
        self._last = now

    def report(self) -> dict[str, float]:
        """Return the longest block in milliseconds, the one under way included, and how many passed 50 ms."""
        running = max(0.0, time.perf_counter() - self._last - self._excused)
        return {"longest_ms": 1000 * max(self.longest, running), "over_50_ms": self.gaps}


class Probe(QObject):
    """Answers questions of the driver."""

    def __init__(self, name: str) -> None:
        super().__init__(QApplication.instance())
        self.heartbeat = Heartbeat()
        # Kept here, or else a socket and the slot that holds it are garbage to Python while Qt still calls the slot:
        # once collected, the next byte that arrives takes QGIS down (seen twice).
        self._buffers: dict[QLocalSocket, bytes] = {}
        self._seen_ready = False
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._connect)
        if not self._server.listen(name):
            sys.stderr.write(f"probe: {self._server.errorString()}\n")

    def _connect(self) -> None:
        socket = self._server.nextPendingConnection()
        self._buffers[socket] = b""
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(lambda: self._forget(socket))

    def _forget(self, socket) -> None:
        self._buffers.pop(socket, None)
        socket.deleteLater()

    def _read(self, socket) -> None:
        started = time.perf_counter()
        buffer = self._buffers.get(socket, b"") + bytes(socket.readAll())
        *lines, self._buffers[socket] = buffer.split(b"\n")
        for line in lines:
            socket.write(json.dumps(self.answer(json.loads(line)), default=str).encode() + b"\n")
        socket.flush()
        self.heartbeat.excuse(time.perf_counter() - started)

    def answer(self, question: dict) -> dict:
        """Return ``{"answer": …}``, or ``{"error": …}`` for what is not there (any failure of a look is an answer)."""
        arguments = dict(question)
        name = arguments.pop("ask")
        try:
            look = getattr(self, f"ask_{name}", None) or _LOOKS[name]
            return {"answer": look(**arguments)}
        except LookupError as error:
            return {"error": str(error)}
        except Exception:  # noqa: BLE001 - the driver must get the trace, and QGIS must not count it as its own
            return {"failure": traceback.format_exc()}

    def ask_ready(self) -> dict:
        """Return whether the main window stands there, its plugins loaded, and QGIS waits for a person."""
        # Only the event loop proper has a level; QGIS processes events while it starts, too.
        if QThread.currentThread().loopLevel() < 1:
            return {"ready": False}
        windows = [w for w in QApplication.topLevelWidgets() if w.objectName() == "QgisApp" and w.isVisible()]
        if windows and not self._seen_ready:
            self._seen_ready = True
            self.heartbeat.reset()
        return {
            "ready": bool(windows),
            "qgis_version": Qgis.QGIS_VERSION,
            "pid": os.getpid(),
            "plugins": sorted(qgis.utils.plugins),
            "window": probe_widgets.rectangle(windows[0]) if windows else None,
        }

    def ask_journal(self) -> dict:
        """Return the message log and the Python exceptions since the start."""
        return {"messages": JOURNAL.messages, "exceptions": JOURNAL.exceptions}

    def ask_forget(self) -> None:
        """Empty the journal: the test has seen it."""
        JOURNAL.messages.clear()
        JOURNAL.exceptions.clear()

    def ask_heartbeat(self, reset: bool = False) -> dict:
        """Return the longest block of the main thread; start anew with ``reset``."""
        report = self.heartbeat.report()
        if reset:
            self.heartbeat.reset()
        return report


def start() -> None:
    """Listen until QGIS ends."""
    # Qt holds Python slots weakly, and the namespace of a startup script is thrown away: something must keep them.
    sys.modules["ocsge_probe_kept"] = Probe(os.environ["OCSGE_PROBE_SOCKET"])
