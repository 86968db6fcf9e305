"""What needs a second person or a second look: conflicts, refusals, the manager's queue, shares."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import timedelta

from qgis.PyQt.QtCore import Qt

from ocsge_qgis_plugin.domain.decisions import Decision, DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.identity import Role
from ocsge_qgis_plugin.domain.markers import ReplyMarker
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import Report, ReportStatus

from .conftest import Bench
from .reporting import ME, OPENED, reply, report

ALICES = ReplyMarker("valid", "erreur-us", "0123456789ab").title


@dataclass(frozen=True)
class Somebody:
    username: str


def decided_and_sending(bench: Bench, decided: Report) -> Decision:
    """Return a decision on the report that a window has begun to send."""
    uuid = bench.workspace.reports.uuid_of(decided.key)
    bench.desk.decide_many([DecisionDraft(uuid, ME, Verdict.REJECT0, "hors-sujet", "Sans objet.", ())])
    (claimed,) = bench.workspace.decisions.claim(ME, owner="window", lease_seconds=60, limit=1, now=time.time())
    return claimed


def in_conflict(bench: Bench, decided: Report) -> None:
    claimed = decided_and_sending(bench, decided)
    bench.workspace.decisions.conflict(claimed.uuid, "window", "Le signalement a changé.")
    answered = reply(9, "Déjà corrigé.", status=ReportStatus.VALID0)
    bench.desk.receive(
        replace(decided, status=ReportStatus.PENDING, replies=(answered,), updating_date=OPENED + timedelta(days=9))
    )


def test_a_conflict_shows_both_sides(bench: Bench) -> None:
    decided = report(1)
    bench.open(decided)
    in_conflict(bench, decided)
    assert "Sans objet." in bench.find("ocsgeConflictMine").text()
    assert "Déjà corrigé." in bench.find("ocsgeConflictTheirs").text()
    assert not bench.find("ocsgeVerdict_valid").isEnabled()


def test_a_conflict_has_its_own_pile(bench: Bench) -> None:
    decided = report(1)
    bench.open(decided, report(2))
    assert not bench.find("ocsgeFilter_conflict").isVisible()
    in_conflict(bench, decided)
    bench.click("ocsgeFilter_conflict")
    assert bench.shown() == [1]


def test_keeping_mine_queues_the_decision_again(bench: Bench) -> None:
    decided = report(1)
    bench.open(decided)
    in_conflict(bench, decided)
    bench.click("ocsgeKeepMine")
    assert bench.decision_on(decided).state is OutboxState.QUEUED
    assert not bench.dock.conflict.isVisible()


def stored_but_not_shown(bench: Bench, decided: Report, number: int) -> None:
    """Store a reply as a synchronisation does that has not ended: nobody has been told yet."""
    known = bench.workspace.reports.get(bench.workspace.reports.uuid_of(decided.key))
    later = replace(known, replies=(*known.replies, reply(number, "Non.")), updating_date=OPENED + timedelta(days=30))
    bench.workspace.reports.upsert([later])


def test_keeping_mine_bears_on_what_was_compared_and_not_on_what_a_running_synchronisation_stored(bench: Bench) -> None:
    decided = report(1)
    bench.open(decided)
    in_conflict(bench, decided)
    stored_but_not_shown(bench, decided, 10)
    bench.click("ocsgeKeepMine")
    assert bench.decision_on(decided).ground.reply_ids == {9}


def test_a_decision_bears_on_the_thread_that_was_shown(bench: Bench) -> None:
    decided = report(1, replies=(reply(7, "Voir photo."),))
    bench.open(decided)
    stored_but_not_shown(bench, decided, 10)
    bench.press(Qt.Key.Key_X)
    bench.dock.bar.reply.fill("Sans objet.")
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.decision_on(decided).ground.reply_ids == {7}


def test_taking_theirs_gives_the_decision_up(bench: Bench) -> None:
    decided = report(1)
    bench.open(decided)
    in_conflict(bench, decided)
    bench.click("ocsgeTakeTheirs")
    assert bench.decision_on(decided) is None


def test_a_refusal_shows_its_reason_and_can_be_tried_again(bench: Bench) -> None:
    decided = report(1)
    bench.open(decided)
    claimed = decided_and_sending(bench, decided)
    bench.workspace.decisions.refuse(claimed.uuid, "window", "403 : droit de réponse manquant")
    bench.desk.receive(replace(decided, comment="x", updating_date=OPENED + timedelta(days=1)))
    assert "403" in bench.find("ocsgeConflictTitle").text()
    bench.click("ocsgeRetry")
    assert bench.decision_on(decided).state is OutboxState.QUEUED


def test_a_decision_under_way_cannot_be_changed(bench: Bench) -> None:
    decided = report(1)
    bench.open(decided)
    decided_and_sending(bench, decided)
    bench.desk.receive(replace(decided, comment="x", updating_date=OPENED + timedelta(days=1)))
    assert "en cours d'envoi" in bench.find("ocsgeVerdict_valid").toolTip()


def waiting(number: int, title: str = ALICES) -> Report:
    answer = reply(number, "Merci, l'usage était erroné.", title=title, status=ReportStatus.PENDING2)
    return report(number, status=ReportStatus.PENDING2, replies=(answer,))


def open_as_manager(bench: Bench, *reports: Report) -> None:
    bench.desk.role = Role.ADMIN
    bench.desk.account_changed.emit()
    bench.open(*reports)
    bench.click("ocsgeFilter_to_confirm")
    bench.dock.focus_list()
    bench.settle()


def test_a_member_is_not_offered_the_managers_pile(bench: Bench) -> None:
    bench.open(waiting(1))
    assert not bench.find("ocsgeFilter_to_confirm").isVisible()


def test_one_key_confirms_and_the_next_one_comes(bench: Bench) -> None:
    first, second = waiting(1), waiting(2)
    open_as_manager(bench, first, second)
    assert "Pris en compte" in bench.find("ocsgeProposal").text()
    bench.press(Qt.Key.Key_O)
    written = bench.decision_on(first)
    assert (written.verdict, written.reason) == (Verdict.VALID, "confirmation")
    assert bench.current() == 2


def test_a_confirmation_bears_on_the_answer_that_was_shown(bench: Bench) -> None:
    shown = waiting(1)
    open_as_manager(bench, shown)
    stored_but_not_shown(bench, shown, 10)
    bench.press(Qt.Key.Key_O)
    assert bench.decision_on(shown).ground.reply_ids == shown.reply_ids


def test_the_keypad_confirms_too(bench: Bench) -> None:
    first = waiting(1)
    open_as_manager(bench, first)
    bench.pad(Qt.Key.Key_5)
    assert bench.decision_on(first).reason == "confirmation"


def test_one_key_and_a_text_return_an_answer(bench: Bench) -> None:
    first = waiting(1)
    open_as_manager(bench, first)
    bench.press(Qt.Key.Key_U)
    bench.type("Quelle date ?")
    bench.press(Qt.Key.Key_Return)
    written = bench.decision_on(first)
    assert (written.verdict, written.reason, written.reply_text) == (Verdict.PENDING, "retour", "Quelle date ?")


def test_a_selection_is_confirmed_at_once_and_the_unreadable_ones_are_named(bench: Bench) -> None:
    readable, unreadable = [waiting(1), waiting(2)], waiting(3, title="Réponse du site")
    open_as_manager(bench, *readable, unreadable)
    bench.dock.list.table.selectAll()
    bench.press(Qt.Key.Key_O)
    assert all(bench.decision_on(confirmed) is not None for confirmed in readable)
    assert bench.decision_on(unreadable) is None
    assert "3" in bench.dock.message.text


def test_an_answer_without_verdict_is_not_confirmed_by_key(bench: Bench) -> None:
    unreadable = waiting(1, title="Réponse du site")
    open_as_manager(bench, unreadable)
    assert not bench.find("ocsgeConfirm").isEnabled()
    bench.press(Qt.Key.Key_O)
    assert bench.decision_on(unreadable) is None


def test_m_takes_a_report_in_charge(bench: Bench) -> None:
    taken = report(1)
    bench.open(taken)
    bench.press(Qt.Key.Key_M)
    assert bench.decision_on(taken).assignee == ME.username


def test_a_selection_is_shared_out_evenly(bench: Bench) -> None:
    reports = [report(number) for number in range(1, 7)]
    bench.desk.members = (Somebody("pi.alice"), Somebody("pi.bruno"), Somebody("pi.chloe"))
    bench.open(*reports)
    bench.dock.list.table.selectAll()
    bench.dock.list.share_asked.emit()
    bench.settle()
    for name in ("pi.bruno", "pi.chloe"):
        bench.find(f"ocsgeMember_{name}").click()
    bench.click("ocsgeShare")
    given = [bench.decision_on(shared).assignee for shared in reports]
    assert sorted(given) == ["pi.bruno"] * 3 + ["pi.chloe"] * 3


def test_without_known_members_sharing_says_what_to_do(bench: Bench) -> None:
    bench.open(report(1))
    bench.dock.list.share_asked.emit()
    assert "connectez-vous" in bench.find("ocsgeShareOutcome").text()
    assert not bench.find("ocsgeShare").isEnabled()
