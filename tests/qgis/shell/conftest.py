"""A real desk on a local server, and words for what a person does with the mouse and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.bridge.desk import Desk
from ocsge_qgis_plugin.bridge.settings import PluginSettings
from ocsge_qgis_plugin.bridge.tasks import TaskRunner
from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.errors import OcsGeError
from ocsge_qgis_plugin.gui.open_departement import OpenDepartementDialog
from ocsge_qgis_plugin.landcover.records import DeliveryScan
from ocsge_qgis_plugin.workspace.national import open_national_store
from tests.server.fixtures import espaceco_state, local_server  # noqa: F401 – fixtures of these tests
from tests.server.local_server import LocalServer
from tests.server.seed_groups import LANDES, NATIONAL, PASSWORD

MASTER_PASSWORD = "maître"  # pragma: allowlist secret


class Bench:
    """One QGIS as far as these tests need it: settings, tasks, national store, desk."""

    def __init__(self, server: LocalServer, folder: Path, wait_until: Callable[..., Any]) -> None:
        self.server, self.folder, self.wait_until = server, folder, wait_until
        QgsSettings().remove("ocsge")
        self.settings = PluginSettings()
        self.settings.store(keys.SERVER, server.url)
        self.settings.store(keys.WORKSPACE_FOLDER, str(folder / "travail"))
        self.settings.store(keys.COMMUNITY, LANDES)
        self.settings.store(keys.STATUS_COMMUNITY, NATIONAL)
        self.settings.store(keys.LOGIN_METHOD, "basic")
        self.settings.store(keys.SEND_DELAY_MINUTES, 0)
        self.runner = TaskRunner()
        self.national = open_national_store(self.settings.workspace_folder)
        self.desk = Desk(self.settings, self.runner, self.national)
        self.errors: list[OcsGeError] = []
        self.outcomes: list[object] = []
        self.desk.failed.connect(self.errors.append)
        self.desk.sync_finished.connect(self.outcomes.append)
        self._shown: list[QWidget] = []

    def keep(self, widget: QWidget) -> QWidget:
        """Close ``widget`` when the test ends."""
        self._shown.append(widget)
        return widget

    def show(self, widget: QWidget) -> QWidget:
        """Show ``widget`` as a window of its own, active; it goes with the test."""
        self.keep(widget).show()
        widget.activateWindow()
        QTest.qWaitForWindowActive(widget)
        return widget

    def open_dialog(self, dialog: OpenDepartementDialog) -> None:
        """Open the dialog as the toolbar does, and wait until its search is over."""
        self.keep(dialog).open()
        QTest.qWaitForWindowActive(dialog)
        self.search_over(dialog)

    def search_over(self, dialog: OpenDepartementDialog) -> None:
        """Wait until the deliveries of the département under the cursor are known."""
        self.wait_until(lambda: not dialog.is_searching, "the deliveries were looked for")
        self.settle()

    def authcfg(self, username: str = "chef.pi", password: str = PASSWORD) -> str:
        """Keep a login in QGIS's authentication database and return its number."""
        config = QgsAuthMethodConfig("Basic")
        config.setName(username)
        config.setConfig("username", username)
        config.setConfig("password", password)
        is_stored, stored = QgsApplication.authManager().storeAuthenticationConfig(config)
        assert is_stored
        return str(stored.id())

    def log_in(self, username: str = "chef.pi") -> None:
        """Log in and wait until the synchronisation that follows is over."""
        self.settings.store(keys.BASIC_AUTHCFG, self.authcfg(username))
        before = len(self.outcomes)
        self.desk.connection.log_in()
        self.wait_until(lambda: len(self.outcomes) > before or self.errors, "the first synchronisation is over")
        assert self.errors == []
        self.rest()

    def synchronise(self) -> None:
        """Synchronise and wait until it is over."""
        before = len(self.outcomes)
        self.desk.synchronise()
        self.wait_until(lambda: len(self.outcomes) > before, "a synchronisation is over")
        self.rest()

    def open_landes(self) -> None:
        """Open the Landes without deliveries."""
        self.desk.open(departement_of_code("40"), DeliveryScan((), ()))
        self.wait_until(lambda: self.desk.opened, "the Landes are open")
        self.rest()

    def rest(self) -> None:
        """Wait until no task is left."""
        manager = QgsApplication.taskManager()
        self.wait_until(lambda: manager.countActiveTasks() == 0 and not self.desk.sync_state.running, "no task is left")
        self.settle()

    @staticmethod
    def settle() -> None:
        """Let queued events and deferred deletions happen."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def click(self, widget: QWidget, name: str) -> None:
        """Click the widget called ``name``, which must be visible and enabled."""
        found = find(widget, name)
        assert found.isVisible(), f"{name} is hidden"
        assert found.isEnabled(), f"{name} is disabled"
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.settle()

    def close(self) -> None:
        for widget in self._shown:
            widget.close()
            widget.deleteLater()
        self.desk.close()
        self.runner.close()
        self.settle()
        self.desk.deleteLater()
        self.national.close()
        QgsSettings().remove("ocsge")
        self.settle()


def find(widget: QWidget, name: str) -> Any:
    """Return the widget called ``name`` in ``widget``."""
    found = widget.findChild(QWidget, name)
    assert found is not None, f"no widget is called {name}"
    return found


@pytest.fixture
def unlocked(qgis_app: object) -> Iterator[object]:
    """QGIS's authentication database with its master password entered, empty again afterwards."""
    manager = QgsApplication.authManager()
    had_helper = manager.passwordHelperEnabled()
    manager.setPasswordHelperEnabled(False)
    manager.clearMasterPassword()
    assert manager.setMasterPassword(MASTER_PASSWORD, True)
    yield manager
    manager.eraseAuthenticationDatabase(False)
    manager.clearMasterPassword()
    manager.setPasswordHelperEnabled(had_helper)


@pytest.fixture
def bench(
    unlocked: object,
    local_server: LocalServer,  # noqa: F811
    tmp_path: Path,
    wait_until: Callable[..., Any],
) -> Iterator[Bench]:
    made = Bench(local_server, tmp_path, wait_until)
    yield made
    made.close()


@pytest.fixture
def message_bar(qgis_app: object) -> Iterator[QgsMessageBar]:
    bar = QgsMessageBar()
    bar.resize(900, 60)
    bar.show()
    yield bar
    bar.deleteLater()
