"""Errors reach the message bar as one line that says what to do; details are a click away and can be copied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QPlainTextEdit, QPushButton, QTextBrowser

from ocsge_qgis_plugin.bridge.connection import NotLoggedInError
from ocsge_qgis_plugin.bridge.credentials import CredentialsError
from ocsge_qgis_plugin.bridge.sync_service import SyncState
from ocsge_qgis_plugin.bridge.tasks import UnexpectedError
from ocsge_qgis_plugin.domain.errors import OcsGeError
from ocsge_qgis_plugin.espaceco.errors import Outcome, SyncCancelled
from ocsge_qgis_plugin.gui.errors import ErrorBar
from ocsge_qgis_plugin.landcover.errors import WorkCancelledError

BROKEN = OcsGeError("Le fichier a.gpkg est coupé.", remedy="Copiez-le de nouveau.", details="malformed at page 7")


class Speaker(QObject):
    """The desk as far as the message bar listens to it."""

    failed = pyqtSignal(object)
    notice = pyqtSignal(str)
    sync_state_changed = pyqtSignal(object)


@pytest.fixture
def desk(qgis_app: object) -> Speaker:
    return Speaker()


@pytest.fixture
def bar(desk: Speaker, message_bar: QgsMessageBar) -> Iterator[ErrorBar]:
    made = ErrorBar(desk, message_bar)
    yield made
    made.close()


def test_an_error_says_what_happened_and_what_to_do(desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar) -> None:
    desk.failed.emit(BROKEN)
    (item,) = message_bar.items()
    assert "a.gpkg est coupé. Copiez-le" in item.text()
    assert item.level() == Qgis.MessageLevel.Warning


def test_the_same_error_twice_is_shown_once(desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar) -> None:
    for _ in range(3):
        desk.failed.emit(OcsGeError(BROKEN.message))
    assert len(message_bar.items()) == 1


def test_an_error_comes_back_after_its_message_was_closed(
    desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar
) -> None:
    desk.failed.emit(BROKEN)
    message_bar.popWidget(message_bar.items()[0])
    desk.failed.emit(BROKEN)
    assert len(message_bar.items()) == 1


@pytest.mark.parametrize("error", [SyncCancelled("arrêté", outcome=Outcome.UNKNOWN), WorkCancelledError("arrêté")])
def test_what_the_person_stopped_is_no_news(
    error: OcsGeError, desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar
) -> None:
    desk.failed.emit(error)
    assert message_bar.items() == []


def test_a_fault_of_the_plugin_is_louder_than_a_missing_login(
    desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar
) -> None:
    desk.failed.emit(UnexpectedError("Une erreur imprévue."))
    desk.failed.emit(NotLoggedInError("Vous n'êtes pas connecté."))
    levels = {item.level() for item in message_bar.items()}
    assert levels == {Qgis.MessageLevel.Critical, Qgis.MessageLevel.Info}


def test_a_login_that_lacks_its_settings_leads_to_the_options(
    desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar
) -> None:
    asked = []
    bar.options_asked.connect(lambda: asked.append(True))
    desk.failed.emit(CredentialsError("Aucun identifiant de client n'est réglé."))
    (item,) = message_bar.items()
    assert item.findChild(QPushButton, "ocsgeErrorLogIn") is None
    item.findChild(QPushButton, "ocsgeErrorOptions").click()
    assert asked == [True]


def test_markup_of_a_server_is_shown_and_not_obeyed(desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar) -> None:
    desk.failed.emit(OcsGeError("Réponse : <img src='http://ailleurs/x.png'><b>gras</b>"))
    shown = message_bar.items()[0].findChild(QTextBrowser).toPlainText()
    assert "<img src='http://ailleurs/x.png'><b>gras</b>" in shown


def test_details_open_beside_the_work_and_can_be_copied(
    desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar
) -> None:
    desk.failed.emit(BROKEN)
    message_bar.items()[0].findChild(QPushButton, "ocsgeErrorMore").click()
    dialog = message_bar.window().findChild(QObject, "ocsgeErrorDetails")
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "malformed at page 7"
    dialog.findChild(QPushButton, "ocsgeErrorDetailsCopy").click()
    copied = QGuiApplication.clipboard().text()
    assert all(part in copied for part in (BROKEN.message, BROKEN.remedy, BROKEN.details))


def test_conflicts_are_announced_once_and_after_the_pass(
    desk: Speaker, bar: ErrorBar, message_bar: QgsMessageBar
) -> None:
    during = SyncState(running=True, conflicts=1)
    desk.sync_state_changed.emit(during)
    assert message_bar.items() == []
    after = replace(during, running=False, conflicts=2)
    desk.sync_state_changed.emit(after)
    desk.sync_state_changed.emit(after)
    (item,) = message_bar.items()
    assert item.text().startswith("2 décisions en conflit")


def test_closing_takes_every_message_away(desk: Speaker, message_bar: QgsMessageBar) -> None:
    bar = ErrorBar(desk, message_bar)
    desk.failed.emit(BROKEN)
    desk.notice.emit("12 corrections écrites.")
    bar.close()
    assert message_bar.items() == []
    desk.failed.emit(BROKEN)
    assert message_bar.items() == []
