"""What remains and the pace stay visible."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from qgis.PyQt.QtCore import Qt

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
