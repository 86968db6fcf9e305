"""The probe's eyes for what the plugin has put into QGIS and Python. Runs inside QGIS; reads only."""

from __future__ import annotations

import gc
import threading

import qgis.utils
from qgis.core import QgsApplication
from qgis.gui import QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QThread, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QToolBar

PACKAGE = "ocsge_qgis_plugin"
PREFIX = "ocsge"


def _is_ours(thing: object) -> bool:
    return (type(thing).__module__ or "").partition(".")[0] == PACKAGE


def look_footprint() -> dict[str, list[str]]:
    """Return by kind the names of everything of ours that is there.

    ``objects`` are Qt objects of our classes; ``timers``, ``threads`` and ``tasks`` are everybody's. Objects and timers
    are found through the garbage collector, from which a loaded plugin hides most of them: ask once it is unloaded.
    """
    gc.collect()
    window = qgis.utils.iface.mainWindow()
    # type() and not isinstance(): a proxy met on the way may run code of its own when asked what it is.
    known = gc.get_objects()
    qt_objects = [thing for thing in known if issubclass(type(thing), QObject) and not sip.isdeleted(thing)]
    running = [thing for thing in qt_objects if type(thing) is QTimer and thing.isActive()]
    threads = [type(thing).__name__ for thing in qt_objects if issubclass(type(thing), QThread) and thing.isRunning()]
    # Python calls a thread of Qt's pool that once ran a task Dummy-N, and never forgets it.
    threads += [thread.name for thread in threading.enumerate() if not thread.name.startswith("Dummy-")]
    found = {
        "docks": [dock.objectName() for dock in window.findChildren(QDockWidget)],
        "toolbars": [bar.objectName() for bar in window.findChildren(QToolBar)],
        "menus": [action.menu().objectName() for action in window.menuBar().actions() if action.menu()],
        "actions": [action.objectName() for action in window.findChildren(QAction)],
        "shortcuts": [action.objectName() for action in QgsGui.shortcutsManager().listActions()],
        "widgets": [widget.objectName() for widget in QApplication.allWidgets()],
    }
    return {
        **{kind: sorted(name for name in names if name.startswith(PREFIX)) for kind, names in found.items()},
        "objects": sorted(type(thing).__name__ for thing in qt_objects if _is_ours(thing)),
        "timers": sorted(f"{timer.interval()} ms" for timer in running),
        "threads": sorted(threads),
        "tasks": sorted(task.description() for task in QgsApplication.taskManager().tasks()),
    }
