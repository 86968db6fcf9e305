"""Keeps what QGIS and Python complain about, from before the first plugin loads.

QGIS executes this file while it starts (environment variable ``PYQGIS_STARTUP``). It answers nothing: Python that
handles timers or sockets inside QGIS's constructor crashes QGIS 3.40, so the rest of the probe comes later
(``probe_start``).
"""

from __future__ import annotations

import os
import sys
import threading
import traceback

import qgis.utils
from qgis.core import Qgis, QgsApplication


class Journal:
    """Keeps everything QGIS and Python complained about since the start."""

    def __init__(self) -> None:
        self.messages: list[dict[str, str]] = []
        self.exceptions: list[dict[str, str]] = []
        self._show_exception = qgis.utils.showException
        QgsApplication.messageLog().messageReceived.connect(self._message)
        # Slots, plugin loading and QGIS's own hook all end in showException; threads and destructors do not.
        qgis.utils.showException = self._exception
        threading.excepthook = lambda raised: self._record(raised.exc_type, raised.exc_value, raised.exc_traceback)
        sys.unraisablehook = lambda raised: self._record(raised.exc_type, raised.exc_value, raised.exc_traceback)

    def _message(self, text: str, tag: str, level: Qgis.MessageLevel) -> None:
        name = {
            Qgis.MessageLevel.Info: "info",
            Qgis.MessageLevel.Warning: "warning",
            Qgis.MessageLevel.Critical: "critical",
            Qgis.MessageLevel.Success: "success",
        }.get(level, "none")
        self.messages.append({"text": text, "tag": tag, "level": name})

    def _exception(self, kind, value, trace, msg, *arguments, **options):
        self._record(kind, value, trace)
        return self._show_exception(kind, value, trace, msg, *arguments, **options)

    def _record(self, kind, value, trace) -> None:
        text = "".join(traceback.format_exception(kind, value, trace))
        # QGIS shows a modal box when a plugin does not load, before anyone can ask: the session reads this instead.
        os.write(2, f"{os.environ['OCSGE_PROBE_MARK']}\n{text}".encode())
        self.exceptions.append({"type": getattr(kind, "__name__", str(kind)), "text": text})


def journal() -> Journal:
    """Return the one journal of this process; the file may be executed as a script and imported as a module."""
    kept = sys.modules.get("ocsge_probe_journal_kept")
    if kept is None:
        kept = Journal()
        sys.modules["ocsge_probe_journal_kept"] = kept
    return kept


sys.path.insert(0, os.environ["OCSGE_PROBE_FOLDER"])
JOURNAL = journal()
