"""What remains and the pace stay visible, and reports come in the order chosen."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction

from ocsge_qgis_plugin.gui.models.report_columns import column_of
from ocsge_qgis_plugin.workflow.triage import SortKey

from .conftest import Bench
from .reporting import report


def decide_at(bench: Bench, minutes_ago: float) -> None:
    """Decide the report at hand by keys, and have it taken for decided some minutes ago."""
    uuid = bench.dock.list.table.current_uuid
    bench.press(Qt.Key.Key_H)
    bench.press(Qt.Key.Key_Return)
    bench.dock.list.count_decided([uuid], datetime.now(timezone.utc) - timedelta(minutes=minutes_ago))


def test_the_counter_tells_the_pace_and_the_time_left_once_five_reports_can_be_timed(bench: Bench) -> None:
    bench.open(*map(report, range(1, 97)))
    for minutes_ago in (10, 8, 6, 4, 2):
        decide_at(bench, minutes_ago)
    assert "par heure" not in bench.find("ocsgeCounter").text()
    decide_at(bench, 0)
    assert bench.find("ocsgeCounter").text().endswith("30 par heure · encore 3 h 00 environ")


def test_a_decision_undone_is_not_work_done(bench: Bench) -> None:
    bench.open(*map(report, range(1, 20)))
    for minutes_ago in (10, 8, 6, 4, 2, 0):
        decide_at(bench, minutes_ago)
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "par heure" not in bench.find("ocsgeCounter").text()


def test_the_pace_of_one_departement_is_not_told_of_another(bench: Bench) -> None:
    bench.open(*map(report, range(1, 20)))
    for minutes_ago in (10, 8, 6, 4, 2, 0):
        decide_at(bench, minutes_ago)
    assert "par heure" in bench.find("ocsgeCounter").text()
    bench.open()
    assert "par heure" not in bench.find("ocsgeCounter").text()


def choose_order(bench: Bench, key: SortKey) -> None:
    """Choose an order in the filter bar's menu, as a click on it does."""
    bench.dock.findChild(QAction, f"ocsgeOrder_{key.value}").trigger()
    bench.settle()


def ticked(bench: Bench) -> list[str]:
    return [action.objectName() for action in bench.find("ocsgeOrderMenu").actions() if action.isChecked()]


def test_the_order_chosen_is_the_order_in_which_reports_come(bench: Bench) -> None:
    bench.open(report(1, longitude=-0.5), report(2, longitude=-1.4), report(3, longitude=-0.5001))
    choose_order(bench, SortKey.PLACE)
    order = bench.shown()
    assert abs(order.index(1) - order.index(3)) == 1
    bench.dock.list.go_to(bench.dock.list.model.rows[0].uuid)
    for number in order[1:]:
        bench.press(Qt.Key.Key_H)
        bench.press(Qt.Key.Key_Return)
        assert bench.current() == number


def test_a_header_clicked_ends_the_order_chosen_and_the_menu_tells(bench: Bench) -> None:
    bench.open(*map(report, range(1, 6)))
    choose_order(bench, SortKey.CONFIDENCE)
    assert ticked(bench) == ["ocsgeOrder_confidence"]
    assert bench.dock.list.table.horizontalHeader().sortIndicatorSection() == -1
    bench.dock.list.table.horizontalHeader().setSortIndicator(column_of("theme"), Qt.SortOrder.AscendingOrder)
    assert bench.dock.list.model.sort_key is SortKey.THEME
    assert ticked(bench) == []
    choose_order(bench, SortKey.OPENED)
    choose_order(bench, SortKey.OPENED)
    assert ticked(bench) == ["ocsgeOrder_opened"]


def test_the_order_chosen_is_found_again_when_the_departement_is_opened_again(bench: Bench) -> None:
    bench.open(*map(report, range(1, 6)))
    choose_order(bench, SortKey.SIMILAR)
    bench.desk.open_with(None)
    bench.open()
    assert bench.dock.list.model.sort_key is SortKey.SIMILAR
    assert ticked(bench) == ["ocsgeOrder_similar"]
