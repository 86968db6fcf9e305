"""Undo and redo by keys and by mouse: nothing that has left is undone, and nothing else in its stead."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from qgis.PyQt.QtCore import Qt

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import Report, ReportStatus
from ocsge_qgis_plugin.workflow.assignment import take_draft
from ocsge_qgis_plugin.workspace.evidence_store import MeasuredEvidence

from .conftest import Bench
from .reporting import ME, OPENED, report
from .test_evidence_panel import EVIDENCE

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def decide(bench: Bench, key: Qt.Key = Qt.Key.Key_X, text: str = "Sans objet.") -> None:
    """Decide on the report at hand by keys."""
    bench.press(key)
    bench.dock.bar.reply.fill(text)
    bench.press(Qt.Key.Key_Return, CTRL)


def undo(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Z, CTRL)


def redo(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Y, CTRL)


def send(bench: Bench, *numbers: int) -> None:
    """Have the server confirm the queued decisions on these reports, as a synchronisation does."""
    decisions = bench.workspace.decisions
    claimed = decisions.claim(ME, owner="window", lease_seconds=60, limit=99, now=OPENED.timestamp() + 10**9)
    for decision in claimed:
        number = decision.report_key.remote_id
        if number in numbers:
            answered = ReportStatus.PENDING2
            changes = decisions.confirm(decision.uuid, "window", answered_status=answered, reply_id=number)
            bench.desk.publish(changes)
        else:
            decisions.give_back(decision.uuid, "window")
    bench.settle()


def verdicts(bench: Bench, *reports: Report) -> list[Verdict | None]:
    found = [bench.decision_on(each) for each in reports]
    return [None if decision is None else decision.verdict for decision in found]


def test_undo_goes_back_decision_by_decision_and_redo_forward_again(bench: Bench) -> None:
    one, two, three = report(1), report(2), report(3)
    bench.open(one, two, three)
    decide(bench, Qt.Key.Key_X)
    decide(bench, Qt.Key.Key_H)
    undo(bench)
    assert (bench.current(), verdicts(bench, one, two)) == (2, [Verdict.REJECT0, None])
    undo(bench)
    assert (bench.current(), verdicts(bench, one, two)) == (1, [None, None])
    redo(bench)
    assert (bench.current(), verdicts(bench, one, two)) == (2, [Verdict.REJECT0, None])
    bench.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert (bench.current(), verdicts(bench, one, two)) == (3, [Verdict.REJECT0, Verdict.REJECT])
    assert bench.workspace.decisions.counts()[OutboxState.WITHDRAWN] == 2


def test_redo_brings_text_and_corrections_back(bench: Bench) -> None:
    one = report(1)
    bench.open(one, report(2))
    bench.press(Qt.Key.Key_V)
    bench.dock.bar.add_polygon("M2", bench.found)
    bench.dock.bar.reply.fill("Corrigé.")
    bench.press(Qt.Key.Key_Return, CTRL)
    before = bench.decision_on(one)
    assert before.corrections
    undo(bench)
    redo(bench)
    again = bench.decision_on(one)
    assert again.uuid != before.uuid
    assert again.as_draft() == before.as_draft()


def test_what_the_synchronisation_sent_is_not_undone_nor_anything_in_its_stead(bench: Bench) -> None:
    one, two = report(1), report(2)
    bench.open(one, two, report(3))
    decide(bench)
    decide(bench)
    send(bench, 2)
    undo(bench)
    assert "n° 2 est déjà envoyée" in bench.dock.message.text
    assert "décidez à nouveau" in bench.dock.message.text
    assert verdicts(bench, one, two) == [Verdict.REJECT0, Verdict.REJECT0]
    undo(bench)
    assert verdicts(bench, one, two) == [None, Verdict.REJECT0]


def test_of_decisions_taken_together_those_that_left_are_named_and_the_others_undone(bench: Bench) -> None:
    one, two, three = report(1), report(2), report(3)
    bench.open(one, two, three, report(4))
    bench.press(Qt.Key.Key_Down, SHIFT)
    bench.press(Qt.Key.Key_Down, SHIFT)
    bench.press(Qt.Key.Key_M)
    assert "3 décisions" in bench.find("ocsgeUndo").toolTip()
    send(bench, 2)
    undo(bench)
    text = bench.dock.message.text
    assert "n° 2 est déjà envoyée" in text
    assert "n° 1" not in text
    assert verdicts(bench, one, two, three) == [None, Verdict.PENDING, None]
    assert "2 décisions" in bench.find("ocsgeRedo").toolTip()
    redo(bench)
    assert verdicts(bench, one, two, three) == [Verdict.PENDING] * 3
    assert bench.workspace.decisions.counts()[OutboxState.CONFIRMED] == 1


def test_redo_is_refused_where_the_report_has_changed_since_it_was_read(bench: Bench) -> None:
    one = report(1)
    bench.open(one, report(2))
    decide(bench)
    undo(bench)
    bench.desk.receive(report(1, comment="Autre chose", updating_date=OPENED + timedelta(days=5)))
    bench.settle()
    redo(bench)
    assert "n° 1 a changé depuis" in bench.dock.message.text
    assert bench.decision_on(one) is None


def test_the_steps_are_there_after_a_restart_in_the_order_decided(bench: Bench) -> None:
    one, two, three = report(1), report(2), report(3)
    bench.open(one, two, three)
    decide(bench)
    bench.workspace.decisions.decide_many(
        [take_draft(bench.workspace.reports.uuid_of(each.key), ME) for each in (two, three)]
    )
    bench.desk.open_with(None)
    bench.open()
    undo(bench)
    assert verdicts(bench, one, two, three) == [Verdict.REJECT0, None, None]
    undo(bench)
    assert verdicts(bench, one, two, three) == [None, None, None]
    undo(bench)
    assert "Aucune décision à annuler" in bench.dock.message.text


def test_undoing_a_change_of_mind_brings_the_first_decision_back(bench: Bench) -> None:
    one = report(1)
    bench.open(one, report(2))
    decide(bench, Qt.Key.Key_X)
    bench.press(Qt.Key.Key_P)
    assert bench.current() == 1
    decide(bench, Qt.Key.Key_H)
    assert verdicts(bench, one) == [Verdict.REJECT]
    undo(bench)
    assert verdicts(bench, one) == [Verdict.REJECT0]
    undo(bench)
    assert verdicts(bench, one) == [None]
    redo(bench)
    redo(bench)
    assert verdicts(bench, one) == [Verdict.REJECT]


def test_the_buttons_do_it_for_the_mouse_and_say_what(bench: Bench) -> None:
    one = report(1)
    bench.open(one, report(2))
    assert not bench.find("ocsgeUndo").isEnabled()
    decide(bench)
    assert "n° 1" in bench.find("ocsgeUndo").toolTip()
    assert "Ctrl+Z" in bench.find("ocsgeUndo").toolTip()
    bench.click("ocsgeUndo")
    assert bench.decision_on(one) is None
    assert "Ctrl+Maj+Z" in bench.find("ocsgeRedo").toolTip() or "Ctrl+Shift+Z" in bench.find("ocsgeRedo").toolTip()
    bench.click("ocsgeRedo")
    assert bench.decision_on(one).verdict is Verdict.REJECT0


def test_a_decision_withdrawn_by_its_own_button_can_be_had_back(bench: Bench) -> None:
    one, two = report(1), report(2)
    bench.open(one, two, report(3))
    decide(bench)
    decide(bench)
    bench.press(Qt.Key.Key_P)
    bench.press(Qt.Key.Key_P)
    assert bench.current() == 1
    bench.click("ocsgeUndoDecision")
    assert verdicts(bench, one, two) == [None, Verdict.REJECT0]
    undo(bench)
    assert verdicts(bench, one, two) == [Verdict.REJECT0, Verdict.REJECT0]
    undo(bench)
    undo(bench)
    assert verdicts(bench, one, two) == [None, None]


def test_a_new_decision_ends_what_could_be_redone(bench: Bench) -> None:
    bench.open(report(1), report(2))
    decide(bench)
    undo(bench)
    decide(bench, Qt.Key.Key_H)
    redo(bench)
    assert "Rien à rétablir" in bench.dock.message.text


@pytest.mark.parametrize("pressed", [(Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)])
def test_while_somebody_writes_the_keys_bear_on_the_text(
    bench: Bench, pressed: tuple[Qt.Key, Qt.KeyboardModifiers]
) -> None:
    one, two = report(1), report(2)
    bench.open(one, two, report(3))
    decide(bench)
    decide(bench)
    undo(bench)
    bench.press(Qt.Key.Key_X)
    bench.press(Qt.Key.Key_E)
    bench.type("Une phrase")
    bench.press(*pressed)
    assert verdicts(bench, one, two) == [Verdict.REJECT0, None]


def test_another_account_undoes_nothing_of_mine(bench: Bench) -> None:
    one = report(1)
    bench.open(one, report(2))
    decide(bench)
    bench.desk.identity = replace(ME, user_id=8, username="pi.bruno")
    bench.desk.account_changed.emit()
    undo(bench)
    assert bench.decision_on(one) is not None


def test_a_selection_decided_together_is_one_step(bench: Bench) -> None:
    one, two, three = report(1), report(2), report(3)
    bench.open(one, two, three)
    bench.workspace.evidence.store(
        MeasuredEvidence(
            replace(
                EVIDENCE,
                report_uuid=bench.workspace.reports.uuid_of(each.key),
                specification=replace(EVIDENCE.specification, minimum_m2=500.0),
            ),
            b"x",
        )
        for each in (one, two)
    )
    bench.press(Qt.Key.Key_Down, SHIFT)
    bench.press(Qt.Key.Key_K)
    for key, modifiers in ((Qt.Key.Key_H, NONE), (Qt.Key.Key_Return, CTRL)):
        bench.press(key, modifiers)
        for _ in range(40):
            bench.settle()
    assert verdicts(bench, one, two, three) == [Verdict.REJECT, Verdict.REJECT, None]
    assert "2 décisions" in bench.find("ocsgeUndo").toolTip()
    assert bench.dock.bulk.is_open
    undo(bench)
    assert not bench.dock.bulk.is_open
    assert verdicts(bench, one, two, three) == [None] * 3
    assert "2 décisions annulées" in bench.dock.message.text
    redo(bench)
    assert verdicts(bench, one, two, three) == [Verdict.REJECT, Verdict.REJECT, None]


def test_what_another_window_decided_under_the_same_name_is_undone_too(bench: Bench) -> None:
    one = report(1)
    bench.open(one, report(2))
    uuid = bench.workspace.reports.uuid_of(one.key)
    bench.desk.publish(bench.workspace.decisions.decide(take_draft(uuid, ME)))
    undo(bench)
    assert bench.decision_on(one) is None
