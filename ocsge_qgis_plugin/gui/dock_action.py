"""An action that shows a dock, brings it forward from behind another tab, and hides it once it is in sight."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDockWidget


class DockAction(QAction):
    """Checked while the dock is really in sight; Qt's own toggle counts a dock behind another tab as shown."""

    def __init__(self, dock: QDockWidget, icon: QIcon, parent: QObject) -> None:
        super().__init__(icon, dock.windowTitle(), parent)
        self._dock = dock
        self.setCheckable(True)
        self.setObjectName(f"{dock.objectName()}Action")
        self.triggered.connect(self._show_or_hide)
        dock.visibilityChanged.connect(self.setChecked)

    def _show_or_hide(self, wanted: bool) -> None:
        if wanted:
            self._dock.show()
            self._dock.raise_()
        else:
            self._dock.close()
