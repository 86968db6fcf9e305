"""The driver itself: its keys and clicks arrive, and what goes wrong inside QGIS is reported."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.driver import Driver, DriverError
from tests.driver.session import ProbeError

TOY_METADATA = """[general]
name=Toy
qgisMinimumVersion=3.40
description=Toy
about=Toy
version=1
author=Toy
email=toy@example.org
"""

TOY = """
import threading
import time

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtWidgets import (
    QCheckBox, QComboBox, QDockWidget, QLineEdit, QListWidget, QMessageBox, QPushButton, QTabWidget, QVBoxLayout,
    QWidget,
)


def classFactory(iface):
    return Toy(iface)


class Toy:
    def __init__(self, iface):
        self.iface = iface

    def button(self, name, action):
        button = QPushButton(name)
        button.setObjectName(name)
        button.clicked.connect(action)
        self.layout.addWidget(button)

    def initGui(self):
        self.dock = QDockWidget("Toy")
        self.dock.setObjectName("toyDock")
        body = QWidget()
        self.layout = QVBoxLayout(body)
        self.button("raise", self.fail)
        self.button("raiseInThread", lambda: threading.Thread(target=self.fail).start())
        self.button("warn", lambda: QgsMessageLog.logMessage("beware", "OCS GE", Qgis.MessageLevel.Warning))
        self.button("ask", self.ask)
        self.button("block", lambda: time.sleep(0.3))
        self.button("disabled", lambda: None)
        body.findChild(QPushButton, "disabled").setEnabled(False)
        self.edit = QLineEdit()
        self.edit.setObjectName("toyEdit")
        self.layout.addWidget(self.edit)
        self.check = QCheckBox("Option")
        self.check.setObjectName("toyCheck")
        self.layout.addWidget(self.check)
        combo = QComboBox()
        combo.setObjectName("toyCombo")
        combo.addItems(["CS1.1.1.1", "CS2.1.1.1", "Forêt"])
        self.layout.addWidget(combo)
        tabs = QTabWidget()
        tabs.setObjectName("toyTabs")
        rows = QListWidget()
        rows.setObjectName("toyList")
        rows.addItems([f"signalement {number}" for number in range(1000)])
        rows.itemSelectionChanged.connect(lambda: self.edit.setText(rows.currentItem().text()))
        tabs.addTab(rows, "Liste")
        tabs.addTab(QWidget(), "Détails")
        self.layout.addWidget(tabs)
        self.dock.setWidget(body)
        from qgis.PyQt.QtCore import Qt
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.setMinimumWidth(420)
        self.iface.mapCanvas().xyCoordinates.connect(lambda point: None)
        from qgis.core import QgsRectangle
        self.iface.mapCanvas().setExtent(QgsRectangle(-2, 43, 0, 45))

    def fail(self):
        raise RuntimeError("planted")

    def ask(self):
        QMessageBox.question(self.dock, "Sure?", "Really?")

    def unload(self):
        self.iface.removeDockWidget(self.dock)
"""


def write_plugin(folder: Path, code: str) -> Path:
    folder.mkdir()
    (folder / "metadata.txt").write_text(TOY_METADATA, encoding="utf-8")
    (folder / "__init__.py").write_text(code, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def qgis_options(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return {"plugins": (write_plugin(tmp_path_factory.mktemp("plugins") / "toy", TOY),), "plugin_zip": None}


def test_a_fresh_profile_starts_in_french_without_any_complaint(driver: Driver) -> None:
    assert driver.session.about["qgis_version"].startswith("3.4")
    assert driver.windows()["active"]["title"] == "Projet sans titre — QGIS"
    assert driver.message_bar() == []
    driver.assert_healthy()


def test_menus_open_by_clicks(driver: Driver) -> None:
    driver.menu("Projet > Propriétés")
    window = driver.wait_until(lambda: driver.modal(), "the project's properties")
    assert "Propriétés du projet" in window["title"]
    driver.keys("Escape")
    driver.wait_until(lambda: driver.modal() is None, "the dialog is closed")


def test_accented_letters_arrive_in_the_locator(driver: Driver) -> None:
    driver.keys("Ctrl+K")
    driver.wait_until(lambda: "Locator" in (driver.windows()["focus"] or {}).get("qt_class", ""), "locator has focus")
    driver.type("Forêt dénaturée, cœur « 1,5 € » d'Éauze")
    driver.wait_until(
        lambda: driver.windows()["focus"]["text"] == "Forêt dénaturée, cœur « 1,5 € » d'Éauze", "the text is there"
    )
    driver.keys("Ctrl+A", "Delete")
    driver.wait_for(":QgsLocatorResultsView")

    def is_put_away() -> bool:
        # Results go on coming for a moment after the last key, and cover the map again.
        if driver.exists(":QgsLocatorResultsView"):
            driver.keys("Escape")
            return False
        time.sleep(1)
        return not driver.exists(":QgsLocatorResultsView")

    driver.wait_until(is_put_away, "the locator's results are put away")


def test_keypad_keys_give_their_digits(driver: Driver) -> None:
    driver.type("", into="toyEdit", replace=True)
    driver.keys("Num+1", "Num+9", "Num+5")
    driver.wait_text("toyEdit", "^195$")


def test_rows_are_scrolled_to_and_clicked(driver: Driver) -> None:
    driver.click_row("toyList", "signalement 700")
    driver.wait_text("toyEdit", "^signalement 700$")
    driver.click_row("toyList", 3)
    driver.wait_text("toyEdit", "^signalement 3$")
    assert driver.selected_rows("toyList") == [["signalement 3"]]


def test_combos_boxes_and_tabs_follow_the_pointer(driver: Driver) -> None:
    driver.choose("toyCombo", "Forêt")
    assert driver.value("toyCombo") == 2
    driver.click("toyCheck")
    driver.wait_until(lambda: driver.value("toyCheck") is True, "the box is checked")
    driver.click_tab("toyTabs", "Détails")
    driver.wait_gone("toyList")
    driver.click_tab("toyTabs", "Liste")
    driver.wait_for("toyList")


def test_a_place_of_the_world_is_clicked_on_the_map(driver: Driver) -> None:
    driver.click_map(-1.05, 43.71)
    shown = driver.wait_text(":QgsStatusBarCoordinatesWidget/:QLineEdit", r"\d")
    # EPSG:4326 is written latitude first.
    numbers = [abs(float(number.replace(",", "."))) for number in re.findall(r"\d+[.,]\d+", shown)]
    assert numbers == pytest.approx([43.71, 1.05], abs=0.02)


def test_an_exception_in_a_slot_is_reported(driver: Driver) -> None:
    driver.click("raise")
    driver.wait_until(lambda: driver.exceptions(), "the exception is in the journal")
    with pytest.raises(DriverError, match="RuntimeError: planted"):
        driver.assert_healthy()
    driver.forget()


def test_an_exception_in_a_thread_is_reported(driver: Driver) -> None:
    driver.click("raiseInThread")
    driver.wait_until(lambda: driver.exceptions(), "the exception is in the journal")
    driver.forget()


def test_a_warning_under_our_tag_is_a_complaint_unless_expected(driver: Driver) -> None:
    driver.click("warn")
    driver.wait_until(lambda: driver.messages("OCS GE"), "the message is in the journal")
    with pytest.raises(DriverError, match="beware"):
        driver.assert_healthy()
    driver.expect_message("beware")
    driver.assert_healthy()


def test_an_unexpected_modal_box_is_a_complaint(driver: Driver) -> None:
    driver.click("ask")
    driver.wait_until(lambda: driver.modal(), "the box is there")
    with pytest.raises(DriverError, match="Really"):
        driver.assert_healthy()
    driver.click(":QMessageBox/:QPushButton=Oui")
    driver.wait_until(lambda: driver.modal() is None, "the box is gone")


def test_a_blocked_interface_is_measured(driver: Driver) -> None:
    driver.longest_block(reset=True)
    driver.click("block")
    driver.wait_until(lambda: driver.longest_block() >= 295, "the block of 300 ms is measured")


def test_a_disabled_button_cannot_be_clicked(driver: Driver) -> None:
    with pytest.raises(DriverError, match="disabled"):
        driver.reach("disabled", timeout=0.3)


def test_a_killed_qgis_is_noticed(driver: Driver) -> None:
    driver.session.kill()
    with pytest.raises(DriverError, match="has ended"):
        driver.assert_healthy()
    driver.session.start()


def test_a_plugin_that_does_not_load_stops_the_session_with_its_trace(
    start_qgis: Callable[..., Driver], tmp_path: Path
) -> None:
    broken = write_plugin(tmp_path / "broken", "import no_such_module\n")
    with pytest.raises(ProbeError, match="no_such_module"):
        start_qgis(plugins=(broken,), plugin_zip=None)


def test_two_qgis_share_a_desktop_and_take_turns(driver: Driver, start_qgis: Callable[..., Driver]) -> None:
    other = start_qgis(plugin_zip=None)
    assert other.windows()["active"] is not None
    driver.bring_to_front()
    driver.click("toyEdit")
    driver.type("premier", replace=True)
    driver.wait_text("toyEdit", "^premier$")
    other.bring_to_front()
    driver.wait_until(lambda: driver.windows()["active"] is None, "the first one is behind")
    other.session.close()
    driver.bring_to_front()
