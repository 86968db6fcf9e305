"""A note to oneself is written in place and stays on its report."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

from ocsge_qgis_plugin.domain.reports import Report

from .conftest import Bench
from .reporting import report


def note_on(bench: Bench, noted: Report) -> str:
    """Return the note on a report, from the workspace."""
    return bench.workspace.notes.of_report(bench.workspace.reports.uuid_of(noted.key)).text


def test_j_opens_the_note_and_enter_keeps_it_and_goes_back_to_the_list(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_J)
    bench.type("Revoir avec Alice, voir Q")
    bench.press(Qt.Key.Key_Return)
    assert note_on(bench, report(1)) == "Revoir avec Alice, voir Q"
    assert bench.find("ocsgeNote").text() == "Note : Revoir avec Alice, voir Q"
    assert bench.dock.list.table.hasFocus()
    assert bench.decision_on(report(1)) is None
    assert bench.dock.list.model.rows[0].has_note


def test_the_note_belongs_to_its_report(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_J)
    bench.type("Seulement ici")
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_N)
    assert bench.current() == 2
    assert bench.find("ocsgeNote").text() == ""
    bench.press(Qt.Key.Key_P)
    assert "Seulement ici" in bench.find("ocsgeNote").text()


def test_what_was_typed_is_kept_when_the_line_is_left_otherwise(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_J)
    bench.type("Echap ne perd rien")
    bench.press(Qt.Key.Key_Escape)
    assert note_on(bench, report(1)) == "Echap ne perd rien"
    bench.press(Qt.Key.Key_J)
    bench.type(" non plus")
    bench.dock.session.go_to(bench.workspace.reports.uuid_of(report(2).key))
    bench.settle()
    assert note_on(bench, report(1)) == "Echap ne perd rien non plus"
    assert note_on(bench, report(2)) == ""


def test_a_refresh_of_the_report_leaves_the_note_being_written_alone(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_J)
    bench.type("En cours")
    bench.desk.receive(report(1, comment="Le serveur en dit plus"))
    bench.settle()
    bench.type(" de frappe")
    bench.press(Qt.Key.Key_Return)
    assert note_on(bench, report(1)) == "En cours de frappe"


def test_an_emptied_note_is_taken_away(bench: Bench) -> None:
    bench.open(report(1))
    bench.click("ocsgeNoteButton")
    bench.type("Provisoire")
    bench.press(Qt.Key.Key_Return)
    bench.click("ocsgeNoteButton")
    bench.find("ocsgeNoteText").selectAll()
    bench.press(Qt.Key.Key_Delete)
    bench.press(Qt.Key.Key_Return)
    assert note_on(bench, report(1)) == ""
    assert not bench.dock.list.model.rows[0].has_note


def test_a_note_is_shown_as_written_whatever_it_holds(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_J)
    bench.type("<b>gras</b>")
    bench.press(Qt.Key.Key_Return)
    assert bench.find("ocsgeNote").text() == "Note : <b>gras</b>"
    assert bench.find("ocsgeNote").textFormat() == Qt.TextFormat.PlainText
