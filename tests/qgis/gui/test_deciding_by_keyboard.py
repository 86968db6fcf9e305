"""A decision takes a key, and the next report comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from qgis.PyQt.QtCore import Qt

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus, ThemeEntry

from .conftest import Bench
from .reporting import OPENED, report

CTRL = Qt.KeyboardModifier.ControlModifier
FREE_THEME = (ThemeEntry(12, "Divers", {}),)


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Qt.Key.Key_V, Verdict.VALID),
        (Qt.Key.Key_D, Verdict.VALID0),
        (Qt.Key.Key_H, Verdict.REJECT),
        (Qt.Key.Key_X, Verdict.REJECT0),
        (Qt.Key.Key_Q, Verdict.PENDING),
        (Qt.Key.Key_I, Verdict.PENDING1),
    ],
)
def test_a_letter_chooses_a_verdict_with_a_reason_and_a_reply(bench: Bench, key: Qt.Key, verdict: Verdict) -> None:
    bench.open(report(1))
    bench.press(key)
    answer = bench.dock.bar.answer()
    assert answer.verdict is verdict
    assert answer.reason
    assert answer.reply_text


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Qt.Key.Key_1, Verdict.VALID),
        (Qt.Key.Key_2, Verdict.VALID0),
        (Qt.Key.Key_3, Verdict.REJECT),
        (Qt.Key.Key_4, Verdict.REJECT0),
    ],
)
def test_the_keypad_chooses_the_closing_verdicts(bench: Bench, key: Qt.Key, verdict: Verdict) -> None:
    bench.open(report(1))
    bench.pad(key)
    assert bench.dock.bar.answer().verdict is verdict


def test_a_digit_of_the_main_row_chooses_nothing(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_1)
    assert bench.dock.bar.answer() is None


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Ampersand, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_the_digit_row_of_a_french_keyboard_chooses_nothing(
    bench: Bench, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    bench.open(report(1))
    bench.press(key, modifiers)
    assert bench.dock.bar.answer() is None


def test_ctrl_enter_writes_the_decision_and_shows_the_next_report(bench: Bench) -> None:
    first, second = report(1), report(2)
    bench.open(first, second)
    bench.press(Qt.Key.Key_X)
    bench.dock.bar.reply.fill("Sans objet.")
    bench.press(Qt.Key.Key_Return, CTRL)
    written = bench.decision_on(first)
    assert (written.verdict, written.state, written.reply_text) == (Verdict.REJECT0, OutboxState.QUEUED, "Sans objet.")
    assert bench.current() == 2
    assert bench.shown() == [2]


def test_a_report_decided_elsewhere_leaves_the_list_and_stays_on_the_screen(bench: Bench) -> None:
    first, second, third = report(1), report(2), report(3)
    bench.open(first, second, third)
    bench.press(Qt.Key.Key_N)
    bench.desk.receive(replace(second, status=ReportStatus.VALID, updating_date=OPENED + timedelta(days=9)))
    assert bench.shown() == [1, 3]
    assert bench.current() == 2


def test_fifty_reports_are_decided_with_two_keys_each(bench: Bench) -> None:
    reports = [report(number, themes=FREE_THEME) for number in range(1, 51)]
    bench.open(*reports)
    for _ in reports:
        bench.press(Qt.Key.Key_H)
        bench.dock.bar.reply.fill("Postérieur à la prise de vue.")
        bench.pad(Qt.Key.Key_Enter)
    assert bench.workspace.decisions.counts()[OutboxState.QUEUED] == 50
    assert bench.shown() == []


def test_ctrl_z_in_the_list_withdraws_the_latest_decision_and_returns_to_its_report(bench: Bench) -> None:
    first, second = report(1), report(2)
    bench.open(first, second)
    bench.press(Qt.Key.Key_X)
    bench.dock.bar.reply.fill("Sans objet.")
    bench.press(Qt.Key.Key_Return, CTRL)
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.decision_on(first) is None
    assert bench.current() == 1


def test_ctrl_z_with_nothing_to_undo_says_so(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_Z, CTRL)
    assert "Aucune décision à annuler" in bench.dock.message.text


def test_letters_typed_in_the_reply_decide_nothing(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_X)
    bench.press(Qt.Key.Key_E)
    bench.dock.bar.reply.selectAll()
    bench.type("vdhxn")
    assert bench.dock.bar.reply.toPlainText() == "vdhxn"
    assert bench.dock.bar.answer().verdict is Verdict.REJECT0
    assert bench.current() == 1


def test_letters_and_keypad_typed_in_the_search_box_decide_nothing(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_F, CTRL)
    bench.type("vd")
    bench.pad(Qt.Key.Key_1)
    bench.pad(Qt.Key.Key_Enter)
    assert bench.find("ocsgeSearch").text() == "vd1"
    assert bench.dock.bar.answer() is None


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier])
def test_enter_in_the_search_box_goes_to_the_list_and_writes_nothing(
    bench: Bench, modifiers: Qt.KeyboardModifier
) -> None:
    searched = report(1)
    bench.open(searched)
    bench.press(Qt.Key.Key_X)
    bench.dock.bar.reply.fill("Sans objet.")
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(Qt.Key.Key_Enter if modifiers else Qt.Key.Key_Return, modifiers)
    assert bench.dock.list.table.hasFocus()
    assert bench.decision_on(searched) is None


def test_enter_in_the_list_writes_the_decision(bench: Bench) -> None:
    written = report(1)
    bench.open(written)
    bench.press(Qt.Key.Key_X)
    bench.dock.bar.reply.fill("Sans objet.")
    bench.press(Qt.Key.Key_Return)
    assert bench.decision_on(written).verdict is Verdict.REJECT0


def test_escape_goes_from_the_reply_back_to_the_list(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_X)
    bench.press(Qt.Key.Key_E)
    bench.press(Qt.Key.Key_Escape)
    assert bench.dock.list.table.hasFocus()


def test_e_selects_the_first_blank_of_the_reply(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_V)
    bench.press(Qt.Key.Key_E)
    assert bench.dock.bar.reply.textCursor().selectedText() == "[…]"


def test_n_and_p_walk_through_the_list(bench: Bench) -> None:
    bench.open(report(1), report(2), report(3))
    bench.press(Qt.Key.Key_N)
    bench.press(Qt.Key.Key_N)
    bench.press(Qt.Key.Key_N)
    assert bench.current() == 3
    bench.press(Qt.Key.Key_P)
    assert bench.current() == 2


def test_arrows_walk_through_the_list(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_Down)
    assert bench.current() == 2


def test_keys_pressed_outside_the_dock_decide_nothing(bench: Bench) -> None:
    bench.open(report(1))
    bench.canvas.setFocus()
    bench.press(Qt.Key.Key_V)
    assert bench.dock.bar.answer() is None


def test_a_key_follows_its_rebinding(bench: Bench) -> None:
    from qgis.PyQt.QtGui import QKeySequence

    from ocsge_qgis_plugin.gui.reports.keys import Intention

    bench.open(report(1))
    bench.dock.keys.action(Intention.VALID).setShortcut(QKeySequence("Y"))
    assert bench.find("ocsgeVerdict_valid")._key == "Y"
    bench.press(Qt.Key.Key_V)
    assert bench.dock.bar.answer() is None
    bench.press(Qt.Key.Key_Y)
    assert bench.dock.bar.answer().verdict is Verdict.VALID


def test_no_default_key_is_one_that_qgis_uses_while_editing() -> None:
    from ocsge_qgis_plugin.gui.reports.keys import KEYS

    defaults = [key.default for key in KEYS]
    assert not {"R", "S", "T"} & set(defaults)
    assert len(defaults) == len(set(defaults))
    assert not any(default.isdigit() for default in defaults)
