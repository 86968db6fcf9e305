"""Errors and news in QGIS's message bar: one line that says what happened and what to do, details on request."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from ...domain.errors import OcsGeError
from ...domain.text import tr, tr_n
from ..plain_text import without_controls
from .details_dialog import ErrorDetailsDialog

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.sync_service import SyncState

_TITLE = "OCS GE"
_NOTICE_SECONDS = 8
# By name: importing the layers that define them would import what the plugin may have to do without.
_SILENT = frozenset({"SyncCancelled", "WorkCancelledError", "TaskCancelledError"})
_CRITICAL = frozenset({"UnexpectedError", "CorruptWorkspaceError", "DiskFullError", "NotWritableError"})
_NEWS = frozenset({"NotLoggedInError", "NoIdentityError", "CredentialsError"})
_LOGIN = frozenset({"NotLoggedInError", "UnauthorizedError"})
# Settled in the options only: to try and log in again would bring the same message.
_OPTIONS = frozenset({"CredentialsError"})


def level_of(error: OcsGeError) -> Qgis.MessageLevel:
    """Return how loud an error is: the plugin's own faults and the disk's loudest, a missing login least."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if kinds & _CRITICAL:
        return Qgis.MessageLevel.Critical
    return Qgis.MessageLevel.Info if kinds & _NEWS else Qgis.MessageLevel.Warning


class ErrorBar(QObject):
    """Shows what the desk reports. Identical errors share one message; conflicts are announced once.

    ``options_asked`` asks for the plugin's page of QGIS's options.
    """

    options_asked = pyqtSignal()

    def __init__(self, desk: Desk, message_bar: QgsMessageBar) -> None:
        super().__init__()
        self._desk = desk
        self._bar = message_bar
        self._shown: dict[tuple[str, str], QgsMessageBarItem] = {}
        self._details: list[ErrorDetailsDialog] = []
        self._known_conflicts = 0
        desk.failed.connect(self.show_error)
        desk.notice.connect(self.show_notice)
        desk.sync_state_changed.connect(self._on_sync_state)
        message_bar.widgetRemoved.connect(self._forget)

    def close(self) -> None:
        """Take the plugin's messages away and let go of the desk."""
        self._desk.failed.disconnect(self.show_error)
        self._desk.notice.disconnect(self.show_notice)
        self._desk.sync_state_changed.disconnect(self._on_sync_state)
        self._bar.widgetRemoved.disconnect(self._forget)
        for item in self._shown.values():
            self._bar.popWidget(item)
        self._shown.clear()
        for dialog in self._details:
            dialog.close()
        self._details.clear()

    def show_error(self, error: OcsGeError) -> None:
        """Show ``error``, unless the very same one is still on show."""
        kinds = {kind.__name__ for kind in type(error).__mro__}
        key = (type(error).__name__, error.message)
        if kinds & _SILENT or key in self._shown:
            return
        item = self._item(f"{error.message} {error.remedy}".strip(), level_of(error))
        buttons = item.layout()
        if kinds & _LOGIN:
            log_in = self._button("ocsgeErrorLogIn", tr("Se connecter"), lambda: self._desk.connection.log_in())
            buttons.addWidget(log_in)
        if kinds & _OPTIONS:
            buttons.addWidget(self._button("ocsgeErrorOptions", tr("Options…"), self.options_asked.emit))
        buttons.addWidget(self._button("ocsgeErrorMore", tr("Détails"), lambda: self.show_details(error)))
        self._push(key, item)

    def show_notice(self, text: str) -> None:
        """Show good news for a few seconds."""
        key = ("", text)
        if key in self._shown:
            return
        item = self._item(text, Qgis.MessageLevel.Success)
        item.setDuration(_NOTICE_SECONDS)
        self._push(key, item)

    def show_details(self, error: OcsGeError) -> None:
        """Open the details in a window of their own."""
        dialog = ErrorDetailsDialog(error, self._bar.window())
        dialog.destroyed.connect(lambda: self._details.remove(dialog) if dialog in self._details else None)
        self._details.append(dialog)
        dialog.show()

    def _on_sync_state(self, state: SyncState) -> None:
        newcomers = state.conflicts - self._known_conflicts
        self._known_conflicts = state.conflicts
        if state.conflicts == 0:
            self._withdraw_conflicts()
        if newcomers <= 0 or state.running:
            if state.running and newcomers > 0:
                # Announced when the pass is over, all together.
                self._known_conflicts -= newcomers
            return
        text = tr_n("%n décision(s) en conflit : quelqu'un a répondu entre-temps.", state.conflicts)
        remedy = tr("Rien n'est perdu ; choisissez dans la file « Conflits » ou dans le suivi de production.")
        self._withdraw_conflicts()
        self._push(("conflicts", text), self._item(f"{text} {remedy}", Qgis.MessageLevel.Warning))

    def _withdraw_conflicts(self) -> None:
        for key in [key for key in self._shown if key[0] == "conflicts"]:
            self._bar.popWidget(self._shown[key])

    def _item(self, text: str, level: Qgis.MessageLevel) -> QgsMessageBarItem:
        # The bar shows HTML, and an error may quote a server: everything is escaped.
        return QgsMessageBarItem(_TITLE, escape(without_controls(text)), level)

    def _push(self, key: tuple[str, str], item: QgsMessageBarItem) -> None:
        self._shown[key] = item
        self._bar.pushItem(item)

    @staticmethod
    def _button(name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _forget(self, item: QgsMessageBarItem) -> None:
        for key in [key for key, shown in self._shown.items() if shown is item]:
            del self._shown[key]
