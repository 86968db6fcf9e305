"""The dock opens where the person stopped, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from qgis.core import QgsFeature, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QToolButton

from ocsge_qgis_plugin.bridge.map_roles import LayerIdentity, MapRole, mark_layer
from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.identity import Role
from ocsge_qgis_plugin.domain.reports import Place, ReportStatus
from ocsge_qgis_plugin.gui.reports.dock import ReportDock
from ocsge_qgis_plugin.workflow.triage import SortKey

from .conftest import Bench
from .reporting import Opened, key, report


def reopen(bench: Bench) -> None:
    bench.desk.open_with(None)
    bench.desk.open_with(Opened(bench.workspace.departement, bench.workspace))
    bench.settle()


def test_current_report_filter_and_order_are_found_again(bench: Bench) -> None:
    taken = [report(number, status=ReportStatus.PENDING) for number in (4, 5, 6)]
    bench.open(report(1), report(2), report(3), *taken)
    bench.dock.list.filter_bar.statuses.choose({ReportStatus.PENDING})
    bench.dock.list.filter_bar.statuses.chosen_changed.emit()
    bench.dock.list.table.show_order(SortKey.NUMBER, True)
    bench.press(Qt.Key.Key_Home)
    bench.press(Qt.Key.Key_N)
    assert (bench.shown(), bench.current()) == ([6, 5, 4], 5)
    reopen(bench)
    assert (bench.shown(), bench.current()) == ([6, 5, 4], 5)


def test_the_first_report_to_do_is_shown_on_a_first_opening(bench: Bench) -> None:
    bench.open(report(1, status=ReportStatus.VALID), report(2))
    assert bench.current() == 2


def test_the_first_reports_received_by_a_new_workspace_are_shown_at_once(bench: Bench) -> None:
    bench.open()
    bench.desk.receive(report(1), report(2))
    bench.settle()
    assert bench.current() == 1
    assert bench.dock.work.isVisible()


def test_a_stored_view_of_another_version_is_ignored(bench: Bench) -> None:
    bench.workspace.view.set("report_dock", {"queue": "unknown", "statuses": 7, "sort": [], "current": None})
    bench.open(report(1))
    assert bench.current() == 1


def test_an_answer_begun_is_found_again_after_the_département_was_closed(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    bench.canvas.mapTool().clicked.emit(QgsPointXY(420_050, 6_320_050))
    bench.settle()
    bench.dock.focus_list()
    bench.press(Qt.Key.Key_E)
    bench.type("Vu")
    begun = bench.dock.bar.answer()
    assert (begun.reply_edited, len(begun.corrections), "Vu" in begun.reply_text) == (True, 1, True)
    reopen(bench)
    assert bench.dock.bar.answer() == begun


def test_an_answer_begun_is_on_the_disk_after_a_pause(bench: Bench, wait_until: Callable[..., object]) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_X)
    stored = wait_until(lambda: bench.workspace.view.get("unsaved_answers"), "the answer is in the workspace")
    ((uuid, answer),) = stored.items()
    assert (uuid, answer["verdict"]) == (bench.workspace.reports.uuid_of(key(1)), Verdict.REJECT0.value)


def test_a_written_answer_is_no_longer_kept_as_begun(bench: Bench) -> None:
    bench.open(report(1), report(2), report(3))
    bench.press(Qt.Key.Key_X)
    bench.dock.bar.reply.fill("Sans objet.")
    bench.press(Qt.Key.Key_Return)
    reopen(bench)
    assert bench.workspace.view.get("unsaved_answers") == {}


def test_nothing_open_says_what_to_do(bench: Bench) -> None:
    asked = []
    bench.dock.open_departement_asked.connect(lambda: asked.append(True))
    assert "Aucun département" in bench.dock.list.empty.text
    bench.click("ocsgeEmptyListButton")
    assert asked == [True]


def test_nothing_open_shows_nothing_to_search_or_sort(bench: Bench) -> None:
    assert not bench.find("ocsgeSearch").isVisible()
    assert not bench.find("ocsgeFilter_todo").isVisible()
    bench.open(report(1))
    assert bench.find("ocsgeSearch").isVisible()
    assert bench.find("ocsgeFilter_todo").isVisible()
    bench.desk.open_with(None)
    bench.settle()
    assert not bench.find("ocsgeFilter_todo").isVisible()


def test_no_report_yet_offers_to_synchronise(bench: Bench) -> None:
    bench.open()
    bench.click("ocsgeEmptyListButton")
    assert bench.desk.synchronised == 1


def test_nothing_that_matches_offers_to_clear_the_filter(bench: Bench) -> None:
    bench.open(report(1))
    bench.find("ocsgeSearch").setText("introuvable")
    bench.dock.list.filter_bar.search.textEdited.emit("introuvable")
    bench.dock.list.filter_bar._emit()
    bench.settle()
    assert bench.shown() == []
    bench.click("ocsgeEmptyListButton")
    assert bench.shown() == [1]


def test_a_search_from_outside_looks_in_every_pile(bench: Bench) -> None:
    bench.open(report(1), report(2, status=ReportStatus.VALID, comment="Forêt"), report(3, comment="forêt"))
    assert bench.shown() == [1, 3]
    bench.dock.list.filter_bar.search_everywhere("foret")
    bench.settle()
    assert bench.shown() == [2, 3]
    assert bench.find("ocsgeSearch").text() == "foret"


def test_a_word_typed_filters_once_and_not_letter_by_letter(bench: Bench, wait_until: Callable[..., object]) -> None:
    bench.open(report(1), report(2, commune=Place("40088", "Dax")))
    bench.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    filters = []
    bench.dock.list.filter_bar.filter_changed.connect(filters.append)
    bench.type("dax")
    wait_until(lambda: bench.shown() == [2], "the list is filtered")
    assert [found.text for found in filters] == ["dax"]


def test_the_counter_tells_what_is_shown_and_what_is_left(bench: Bench) -> None:
    bench.open(report(1), report(2), report(3, status=ReportStatus.VALID))
    assert bench.find("ocsgeCounter").text() == "2 affichés · 2 à traiter · 0 à envoyer"


def test_only_what_lies_in_the_map_view_can_be_listed(bench: Bench) -> None:
    bench.open(report(1, longitude=-0.5), report(2, longitude=-1.2))
    bench.click("ocsgeFilterMap")
    assert bench.shown() == [1]
    bench.click("ocsgeFilterMap")
    assert bench.shown() == [1, 2]


def test_a_feature_selected_in_a_report_layer_is_shown(bench: Bench) -> None:
    bench.open(report(1), report(2))
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=uuid:string", "any name", "memory")
    mark_layer(layer, LayerIdentity(MapRole.REPORTS, "40"))
    feature = QgsFeature(layer.fields())
    feature.setAttribute("uuid", bench.dock.list.model.rows[1].uuid)
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    bench.settle()
    assert bench.current() == 2
    QgsProject.instance().removeMapLayer(layer.id())


def test_a_département_that_closes_leaves_an_empty_dock_and_canvas(bench: Bench) -> None:
    bench.open(report(1))
    bench.desk.open_with(None)
    bench.settle()
    assert bench.shown() == []
    assert not bench.dock.work.isVisible()
    assert bench.dock.bar.answer() is None


def test_ten_reloads_leave_no_key_item_tool_or_listener_behind(bench: Bench) -> None:
    bench.open(report(1))
    manager = QgsGui.shortcutsManager()
    before = (len(manager.listActions()), len(bench.canvas.scene().items()), bench.canvas.mapTool())
    listeners = bench.desk.receivers(bench.desk.summaries_changed)
    for _ in range(10):
        dock = ReportDock(bench.desk, bench.canvas, lambda vintage, point: None, bench.evidence, bench.window)
        dock.session.map._polygon_picker.start()
        dock.unload()
        dock.deleteLater()
        bench.settle()
    assert (len(manager.listActions()), len(bench.canvas.scene().items()), bench.canvas.mapTool()) == before
    assert bench.desk.receivers(bench.desk.summaries_changed) == listeners


def test_a_dock_made_while_a_département_is_open_shows_it(bench: Bench) -> None:
    bench.open(report(1))
    dock = ReportDock(bench.desk, bench.canvas, lambda vintage, point: None, bench.evidence, bench.window)
    assert dock.list.model.rowCount() == 1
    dock.unload()
    dock.deleteLater()


def test_every_button_has_a_name_and_says_what_it_does(bench: Bench) -> None:
    bench.desk.role = Role.ADMIN
    bench.desk.account_changed.emit()
    bench.open(report(1))
    silent = [
        button.objectName() or button
        for button in bench.dock.findChildren(QToolButton)
        if button.isVisible() and button.objectName().startswith("ocsge") and not (button.text() or button.toolTip())
    ]
    assert silent == []


@pytest.mark.parametrize("width", [360, 480, 1200])
def test_the_dock_fits_any_width(bench: Bench, width: int) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_V)
    bench.window.resizeDocks([bench.dock], [width], Qt.Orientation.Horizontal)
    bench.settle()
    assert bench.dock.width() == width
    assert bench.dock.minimumSizeHint().height() <= 800
    side_by_side = bench.dock.splitter.orientation() == Qt.Orientation.Horizontal
    assert side_by_side == (width == 1200)


def test_keys_can_be_rebound_in_qgis(bench: Bench) -> None:
    registered = QgsGui.shortcutsManager().listActions()
    assert "ocsgeKey_valid" in {action.objectName() for action in registered if isinstance(action, QAction)}
