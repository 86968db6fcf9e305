"""An accepted report says which polygon becomes what; what looks unfinished is asked back once, in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from ocsge_qgis_plugin.domain.decisions import UNCHANGED, Verdict
from ocsge_qgis_plugin.domain.errors import OcsGeError
from ocsge_qgis_plugin.domain.identity import Role
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus, ThemeEntry
from ocsge_qgis_plugin.gui.widgets.class_picker import ClassPicker

from .conftest import Bench
from .reporting import report

CTRL = Qt.KeyboardModifier.ControlModifier
POINT = QgsPointXY(420_050, 6_320_050)


def point_at(bench: Bench) -> None:
    """Click the map with the polygon tool."""
    bench.canvas.mapTool().clicked.emit(POINT)
    bench.settle()


def test_c_takes_the_map_and_one_click_notes_the_polygon(bench: Bench) -> None:
    bench.open(report(1))
    before = bench.canvas.mapTool()
    bench.press(Qt.Key.Key_C)
    assert bench.find("ocsgePickPolygon").isChecked()
    point_at(bench)
    (correction,) = bench.dock.bar.answer().corrections
    assert bench.picked == [("M2", POINT)]
    assert (correction.cover_before, correction.use_before, correction.vintage) == ("CS2.2.1", "US1.1", "M2")
    assert bench.canvas.mapTool() is before
    assert not bench.find("ocsgePickPolygon").isChecked()


def test_the_class_that_the_report_asks_for_is_proposed(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    (correction,) = bench.dock.bar.answer().corrections
    assert (correction.cover_after, correction.use_after) == (UNCHANGED, "US3")
    assert "US1.1 → US3" in bench.dock.bar.answer().reply_text


def test_a_report_about_m1_is_corrected_in_m1(bench: Bench) -> None:
    theme = ThemeEntry(12, "Usage (US)", {"us_propose": "US3", "millesime": "M1"})
    bench.open(report(1, themes=(theme,)))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    assert [vintage for vintage, _ in bench.picked] == ["M1"]


def test_two_ticked_vintages_give_two_corrections(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    bench.click("ocsgeVintage_M1")
    point_at(bench)
    assert {correction.vintage for correction in bench.dock.bar.answer().corrections} == {"M1", "M2"}


def test_the_same_polygon_is_noted_once(bench: Bench) -> None:
    bench.open(report(1))
    for _ in range(2):
        bench.press(Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier)
        point_at(bench)
        bench.dock.focus_list()
    assert len(bench.dock.bar.answer().corrections) == 1


def test_no_polygon_there_is_said(bench: Bench) -> None:
    bench.found = None
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    assert "M2" in bench.dock.bar.message.text
    assert bench.find("ocsgePickPolygon").isChecked()


def test_escape_over_the_map_gives_the_canvas_back(bench: Bench) -> None:
    bench.open(report(1))
    before = bench.canvas.mapTool()
    bench.press(Qt.Key.Key_C)
    bench.canvas.setFocus()
    bench.press(Qt.Key.Key_Escape)
    assert bench.canvas.mapTool() is before


def test_a_class_is_found_by_typing_a_word_of_its_label(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    bench.find("ocsgeCoverPicker").setFocus()
    bench.settle()
    bench.type("coniferes")
    bench.press(Qt.Key.Key_Return)
    assert bench.dock.bar.answer().corrections[0].cover_after == "CS2.1.1.2"
    assert bench.current() == 1


def test_letters_typed_in_a_class_picker_decide_nothing(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    bench.find("ocsgeUsePicker").setFocus()
    bench.settle()
    bench.type("dxhn")
    assert bench.dock.bar.answer().verdict is Verdict.VALID
    assert bench.current() == 1


def test_what_is_no_class_goes_back_to_the_class_before(qgis_app: object) -> None:
    picker = ClassPicker(Dimension.USE)
    picker.set_code("US3")
    picker.lineEdit().setText("xyz")
    picker.lineEdit().editingFinished.emit()
    assert picker.code == "US3"
    assert picker.lineEdit().text().startswith("US3")


def test_an_unexpected_pair_is_warned_about(bench: Bench) -> None:
    bench.found = replace(bench.found, cover="CS1.2.3", use="US6.3")
    theme = ThemeEntry(12, "Usage (US)", {"us_propose": "US5", "millesime": "M2"})
    bench.open(report(1, themes=(theme,)))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    assert "CS1.2.3 × US5" in bench.find("ocsgeCorrectionWarning_1").text()


def test_a_correction_can_be_taken_away(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    bench.click("ocsgeRemoveCorrection_1")
    assert bench.dock.bar.answer().corrections == ()


def test_accepting_without_correction_is_asked_back_once_and_then_written(bench: Bench) -> None:
    accepted = report(1)
    bench.open(accepted)
    bench.press(Qt.Key.Key_V)
    bench.dock.bar.reply.fill("Merci.")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert "Aucune correction" in bench.dock.bar.message.text
    assert bench.decision_on(accepted) is None
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.decision_on(accepted).verdict is Verdict.VALID


def test_unfilled_blanks_are_asked_back_and_can_be_sent_by_button(bench: Bench) -> None:
    doubtful = report(1)
    bench.open(doubtful)
    bench.press(Qt.Key.Key_D)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert "[…]" in bench.dock.bar.message.text
    bench.dock.findChild(QPushButton, "ocsgeSaveAnyway").click()
    assert bench.decision_on(doubtful).verdict is Verdict.VALID0


def test_changing_the_text_after_a_doubt_asks_again(bench: Bench) -> None:
    doubtful = report(1)
    bench.open(doubtful)
    bench.press(Qt.Key.Key_D)
    bench.press(Qt.Key.Key_Return, CTRL)
    bench.press(Qt.Key.Key_E)
    bench.press(Qt.Key.Key_End)
    bench.type(" etc.")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.decision_on(doubtful) is None


def test_saving_without_a_verdict_says_what_is_missing(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_Return, CTRL)
    assert "verdict" in bench.dock.bar.message.text


def test_a_reason_brings_its_own_reply(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_H)
    before = bench.dock.bar.answer().reply_text
    combo = bench.find("ocsgeReason")
    combo.setFocus()
    bench.press(Qt.Key.Key_Down)
    assert bench.dock.bar.answer().reason == "sous-seuil"
    assert bench.dock.bar.answer().reply_text != before


def test_what_was_begun_on_a_report_is_found_again_after_looking_at_another(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_X)
    bench.press(Qt.Key.Key_E)
    bench.type("En cours")
    written = bench.dock.bar.reply.toPlainText()
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_N)
    assert bench.dock.bar.answer() is None
    bench.press(Qt.Key.Key_P)
    assert bench.dock.bar.answer().reply_text == written.strip()


def test_a_queued_decision_can_be_changed(bench: Bench) -> None:
    changed = report(1)
    bench.open(changed)
    bench.press(Qt.Key.Key_X)
    bench.dock.bar.reply.fill("Sans objet.")
    bench.press(Qt.Key.Key_Return, CTRL)
    bench.click("ocsgeFilter_decided")
    bench.press(Qt.Key.Key_Escape)
    bench.dock.list.table.step(1)
    bench.press(Qt.Key.Key_H)
    bench.dock.bar.reply.fill("Hors spécifications.")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.decision_on(changed).verdict is Verdict.REJECT
    assert bench.workspace.decisions.counts()[OutboxState.QUEUED] == 1


@pytest.mark.parametrize(
    ("identity_known", "role", "status", "why"),
    [
        (False, Role.MEMBER, ReportStatus.SUBMIT, "Connectez-vous"),
        (True, Role.PENDING, ReportStatus.SUBMIT, "rôle"),
        (True, Role.MEMBER, ReportStatus.VALID, "clos"),
    ],
)
def test_buttons_that_cannot_be_used_say_why(
    bench: Bench, identity_known: bool, role: Role, status: ReportStatus, why: str
) -> None:
    bench.desk.role = role
    bench.desk.identity = bench.desk.identity if identity_known else None
    bench.open(report(1, status=status))
    bench.click("ocsgeFilter_all")
    bench.dock.list.table.step(1)
    button = bench.find("ocsgeVerdict_valid")
    assert not button.isEnabled()
    assert why in button.toolTip()
    bench.dock.focus_list()
    bench.press(Qt.Key.Key_V)
    assert bench.dock.bar.answer() is None


def test_an_error_while_picking_is_shown_with_its_remedy(bench: Bench) -> None:
    def fail(vintage: str, point: QgsPointXY) -> None:
        raise OcsGeError("La livraison M2 est illisible.", remedy="Rouvrez le département.")

    bench.dock.session.map._pick_polygon = fail
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    assert bench.dock.bar.message.text == "La livraison M2 est illisible.\nRouvrez le département."


def test_the_focus_is_on_the_wished_class_after_a_pick(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    point_at(bench)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert bench.find("ocsgeCoverPicker").isAncestorOf(focused) or focused is bench.find("ocsgeCoverPicker")


def test_picking_accepts_as_the_group_accepts(bench: Bench) -> None:
    bench.desk.accepting = Verdict.PENDING1
    bench.open(report(1))
    bench.press(Qt.Key.Key_C)
    assert bench.dock.bar.answer().verdict is Verdict.PENDING1
