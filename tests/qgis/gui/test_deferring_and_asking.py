"""Reports put off, questions to a colleague, and the way back to what was shown before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

from qgis.PyQt.QtCore import QDate, Qt

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.identity import Role
from ocsge_qgis_plugin.espaceco.account import Member
from ocsge_qgis_plugin.workflow.deferring import back_on
from ocsge_qgis_plugin.workflow.triage import Queue

from .conftest import Bench
from .reporting import reply, report

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MEMBERS = tuple(Member(n, name, Role.MEMBER) for n, name in ((7, "pi.alice"), (8, "pi.bruno"), (9, "pi.bérénice")))


def until(bench: Bench, number: int) -> datetime | None:
    """Return until when a report is put aside, from the workspace."""
    uuid = bench.workspace.reports.uuid_of(report(number).key)
    return bench.workspace.notes.of_report(uuid).deferred_until


def in_days(days: int) -> datetime:
    return back_on(date.today() + timedelta(days=days))


def pile(bench: Bench, name: str) -> list[int]:
    """Open a pile by a click on its chip and return the numbers listed."""
    bench.click(f"ocsgeFilter_{name}")
    bench.settle()
    return bench.shown()


def test_a_twice_puts_a_report_off_until_tomorrow_and_the_next_comes(bench: Bench) -> None:
    bench.open(report(1), report(2), report(3))
    bench.press(Qt.Key.Key_A)
    assert bench.find("ocsgeDeferPanel").isVisible()
    bench.press(Qt.Key.Key_A)
    assert until(bench, 1) == in_days(1)
    assert not bench.find("ocsgeDeferPanel").isVisible()
    assert (bench.current(), bench.shown()) == (2, [2, 3])
    assert "1 reporté" in bench.find("ocsgeCounter").text()
    assert "2 à traiter" in bench.find("ocsgeCounter").text()
    assert pile(bench, "deferred") == [1]


def test_arrow_and_enter_choose_a_week_and_save_no_decision(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_X)
    bench.dock.focus_list()
    bench.press(Qt.Key.Key_A)
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Return)
    assert until(bench, 1) == in_days(7)
    assert bench.decision_on(report(1)) is None


def test_a_chosen_day_and_a_note_by_mouse(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.click("ocsgeDeferReport")
    bench.find("ocsgeDeferDate").setDate(QDate.currentDate().addDays(40))
    bench.find("ocsgeDeferNote").setFocus()
    bench.type("Attendre la DDT")
    bench.click("ocsgeDeferOnDate")
    assert until(bench, 1) == in_days(40)
    assert bench.workspace.notes.of_report(bench.workspace.reports.uuid_of(report(1).key)).text == "Attendre la DDT"


def test_enter_in_the_date_takes_that_day(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_A)
    bench.find("ocsgeDeferDate").setFocus()
    bench.find("ocsgeDeferDate").setDate(QDate.currentDate().addDays(9))
    bench.press(Qt.Key.Key_Return)
    assert until(bench, 1) == in_days(9)


def test_escape_puts_nothing_off(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_A)
    bench.press(Qt.Key.Key_Escape)
    assert until(bench, 1) is None
    assert bench.dock.list.table.hasFocus()
    assert not bench.find("ocsgeDeferPanel").isVisible()


def test_putting_off_is_undone_and_redone_among_the_decisions(bench: Bench) -> None:
    bench.open(report(1), report(2), report(3))
    bench.press(Qt.Key.Key_Down, SHIFT)
    bench.press(Qt.Key.Key_A)
    bench.press(Qt.Key.Key_A)
    assert bench.shown() == [3]
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.shown() == [1, 2, 3]
    assert bench.current() == 1
    bench.press(Qt.Key.Key_Y, CTRL)
    assert bench.shown() == [3]
    assert bench.current() == 3


def test_a_report_put_off_is_taken_up_again_at_once(bench: Bench) -> None:
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_A)
    bench.press(Qt.Key.Key_A)
    assert pile(bench, "deferred") == [1]
    bench.dock.list.go_to(bench.dock.list.model.rows[0].uuid)
    bench.press(Qt.Key.Key_A)
    bench.press(Qt.Key.Key_Return)
    assert until(bench, 1) is None
    assert pile(bench, "todo") == [1, 2]


def test_a_report_comes_back_by_itself_in_a_window_left_open(bench: Bench, wait_until: Callable[..., object]) -> None:
    bench.open(report(1), report(2))
    uuid = bench.workspace.reports.uuid_of(report(1).key)
    bench.dock.session.deferring.timer.setInterval(20)
    soon = datetime.now(timezone.utc) + timedelta(seconds=0.6)
    bench.desk.publish(bench.workspace.notes.defer(uuid, soon))
    bench.settle()
    assert bench.shown() == [2]
    wait_until(lambda: bench.shown() == [1, 2], "the report is back")
    assert bench.dock.list.model.counts[Queue.DEFERRED] == 0


def ask_by_keys(bench: Bench, name: str, question: str) -> None:
    bench.press(Qt.Key.Key_F)
    bench.type(name)
    bench.press(Qt.Key.Key_Return)
    bench.type(question)
    bench.press(Qt.Key.Key_Return)


def test_a_colleague_is_asked_by_keys_and_the_next_report_comes(bench: Bench) -> None:
    bench.desk.members = MEMBERS
    bench.open(report(1), report(2))
    ask_by_keys(bench, "bere", "Une serre ou un hangar ?")
    decision = bench.decision_on(report(1))
    assert (decision.verdict, decision.reason, decision.assignee) == (Verdict.PENDING, "avis", "pi.bérénice")
    assert decision.reply_text == "Une serre ou un hangar ?"
    assert (bench.current(), bench.shown()) == (2, [2])
    assert pile(bench, "asked") == [1]
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.decision_on(report(1)) is None


def test_arrows_choose_among_colleagues_and_oneself_is_not_offered(bench: Bench) -> None:
    bench.desk.members = MEMBERS
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_F)
    assert bench.dock.ask.colleague == "pi.bérénice"
    bench.press(Qt.Key.Key_Down)
    assert bench.dock.ask.colleague == "pi.bruno"
    bench.press(Qt.Key.Key_Down)
    assert bench.dock.ask.colleague == "pi.bérénice"


def test_nobody_is_asked_without_a_name_and_a_question(bench: Bench) -> None:
    bench.desk.members = MEMBERS
    bench.open(report(1), report(2))
    bench.press(Qt.Key.Key_F)
    bench.type("zoe")
    bench.press(Qt.Key.Key_Return)
    assert "Personne de ce nom" in bench.find("ocsgeAskHint").text()
    bench.find("ocsgeAskName").selectAll()
    bench.type("bruno")
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_Return)
    assert "votre question" in bench.find("ocsgeAskHint").text()
    assert bench.decision_on(report(1)) is None


def test_the_mouse_asks_as_well(bench: Bench) -> None:
    bench.desk.members = MEMBERS
    bench.open(report(1), report(2))
    bench.click("ocsgeAskColleague")
    bench.click("ocsgeAskMember_pi.bruno")
    bench.type("Ton avis ?")
    bench.click("ocsgeAsk")
    assert bench.decision_on(report(1)).assignee == "pi.bruno"


def test_who_is_asked_finds_the_question_and_answers_the_one_who_asked(bench: Bench) -> None:
    bench.desk.members = MEMBERS
    asked = reply(1, "Ton avis ?", title="OCS GE pending/avis #1a2b3c4d5e6f @pi.alice")
    asked = type(asked)(**{**asked.__dict__, "author": type(asked.author)(8, "pi.bruno")})
    bench.open(report(1, replies=(asked,)), report(2))
    assert bench.shown() == [2]
    assert pile(bench, "asked") == [1]
    bench.dock.list.go_to(bench.dock.list.model.rows[0].uuid)
    bench.settle()
    assert "avis demandé à pi.alice par pi.bruno" in bench.find("ocsgeReportFacts").text()
    bench.press(Qt.Key.Key_F)
    assert bench.dock.ask.colleague == "pi.bruno"
    bench.type("Une serre.")
    bench.press(Qt.Key.Key_Return)
    assert bench.decision_on(report(1)).assignee == "pi.bruno"


def test_p_goes_back_to_what_was_shown_before_decided_or_not(bench: Bench) -> None:
    bench.open(*map(report, range(1, 7)))
    bench.press(Qt.Key.Key_N)
    bench.dock.session.go_to(bench.dock.list.model.rows[4].uuid)
    bench.settle()
    bench.press(Qt.Key.Key_X)
    bench.dock.bar.reply.fill("Sans objet.")
    bench.press(Qt.Key.Key_Return, CTRL)
    seen = [bench.current()]
    for _ in range(3):
        bench.press(Qt.Key.Key_P)
        seen.append(bench.current())
    assert seen == [6, 5, 2, 1]
    bench.press(Qt.Key.Key_N)
    assert bench.current() == 2
