"""Many reports, one verdict: every reply is read before, every result after, by keyboard or by mouse alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import QApplication

from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.evidence import Neighbour, Relations
from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import Report, ReportStatus
from ocsge_qgis_plugin.gui.reports.bulk_model import ANSWER, NUMBER, Fate
from ocsge_qgis_plugin.gui.reports.bulk_panel import Work
from ocsge_qgis_plugin.workspace.evidence_store import MeasuredEvidence
from tests.unit.bad_input.conditions import fill_disk, make_room

from .conftest import Bench
from .reporting import COMMUNITY, OPENED, SERVER, key, reply, report
from .test_evidence_panel import EVIDENCE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BRUNO = Identity(SERVER, COMMUNITY, 8, "pi.bruno")
SMALL = replace(EVIDENCE.specification, minimum_m2=500.0, area_m2=120.0)


class Together:
    """The panel, with words for what a person does and sees there."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.panel = bench.dock.together
        self.model = self.panel.model

    def open_all(self) -> None:
        """Select all reports shown with Shift and the arrows, and press K."""
        self.bench.press(Qt.Key.Key_Home, CTRL)
        for _ in range(len(self.bench.shown()) - 1):
            self.bench.press(Qt.Key.Key_Down, SHIFT)
        self.bench.press(Qt.Key.Key_K)
        self.settle()

    def settle(self, seconds: float = 10) -> None:
        """Let the panel read, prepare and write."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.bench.settle()
            if self.panel.work is Work.NONE:
                return
        raise AssertionError(f"still {self.panel.work}")

    @property
    def is_shown(self) -> bool:
        return self.panel.isVisible()

    def answers(self) -> dict[int, str]:
        """Return what each row says of its answer."""
        return {
            int(self.model.index(row, NUMBER).data()): self.model.index(row, ANSWER).data()
            for row in range(self.model.rowCount())
        }

    def fates(self) -> dict[int, Fate]:
        return {row.summary.key.remote_id: row.fate for row in self.model.rows}

    def choose(self, verdict_key: Qt.Key) -> None:
        self.bench.press(verdict_key)
        self.settle()

    def save(self, pressed: Qt.Key = Qt.Key.Key_Return) -> None:
        self.bench.press(pressed)
        self.settle()

    def click_row(self, number: int, column: int = ANSWER) -> None:
        table = self.panel.table
        row = next(row for row, found in enumerate(self.model.rows) if found.summary.key.remote_id == number)
        rect = table.visualRect(self.model.index(row, column))
        place = rect.center()
        if column == NUMBER:
            place.setX(rect.left() + 10)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.bench.settle()

    def decided(self) -> dict[int, Verdict]:
        decisions = self.bench.workspace.decisions.list([OutboxState.QUEUED])
        assert len({decision.report_uuid for decision in decisions}) == len(decisions)
        return {decision.report_key.remote_id: decision.verdict for decision in decisions}


@pytest.fixture
def together(bench: Bench) -> Together:
    return Together(bench)


def open_measured(bench: Bench, *reports: Report, cluster: bool = False) -> list[str]:
    """Open reports with their evidence: all too small to be drawn; of one cluster when asked."""
    bench.workspace.reports.upsert(reports)
    uuids = [bench.workspace.reports.uuid_of(found.key) for found in reports]
    bench.workspace.evidence.store(
        MeasuredEvidence(replace(EVIDENCE, report_uuid=uuid, specification=SMALL), b"x") for uuid in uuids
    )
    if cluster:
        bench.workspace.evidence.store_relations(
            Relations(
                uuid,
                uuids[0],
                len(uuids),
                tuple(
                    Neighbour(other, found.key.remote_id, 4.0, 0.9, found.status, is_duplicate=True)
                    for other, found in zip(uuids, reports)
                    if other != uuid
                ),
            )
            for uuid in uuids
        )
    bench.open()
    return uuids


def draft_of(uuid: str, identity: Identity) -> DecisionDraft:
    return DecisionDraft(uuid, identity, Verdict.VALID0, "deja-signale", "Déjà signalé.")


def test_a_selection_is_decided_with_three_keys(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2), report(3))
    together.open_all()
    assert together.is_shown
    together.choose(Qt.Key.Key_H)
    assert together.decided() == {}
    together.save()
    assert together.decided() == {1: Verdict.REJECT, 2: Verdict.REJECT, 3: Verdict.REJECT}
    assert set(together.fates().values()) == {Fate.KEPT}
    assert set(together.answers().values()) == {"Décision enregistrée"}
    together.save()
    assert not together.is_shown
    assert bench.shown() == []


def test_the_keypad_chooses_and_carries_out_too(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    bench.pad(Qt.Key.Key_4)
    together.settle()
    bench.pad(Qt.Key.Key_Enter)
    together.settle()
    assert together.decided() == {1: Verdict.REJECT0, 2: Verdict.REJECT0}


def test_each_reply_is_shown_as_it_will_be_sent(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_D)
    shown = {}
    for number in (1, 2):
        shown[number] = together.panel.reply.toPlainText()
        bench.press(Qt.Key.Key_Down)
    together.save()
    sent = {found.report_key.remote_id: found.reply_text for found in bench.workspace.decisions.list()}
    assert sent == shown
    assert all("[…]" not in text and text for text in sent.values())


def test_the_reply_is_the_one_that_the_way_of_one_report_would_fill(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    bench.press(Qt.Key.Key_H)
    alone = bench.dock.bar.answer()
    bench.press(Qt.Key.Key_H)
    together.open_all()
    together.choose(Qt.Key.Key_H)
    item = together.model.item(together.model.rows[0])
    assert (item.reason, item.reply_text) == (alone.reason, alone.reply_text)


def test_a_cluster_is_decided_with_two_failures_told_singly_and_the_rest_kept_once(
    bench: Bench, together: Together
) -> None:
    reports = [report(number) for number in range(1, 7)]
    uuids = open_measured(bench, *reports, cluster=True)
    bench.press(Qt.Key.Key_N)
    bench.press(Qt.Key.Key_P)
    bench.click("ocsgeDecideSimilar")
    together.settle()
    assert len(together.fates()) == 6
    together.choose(Qt.Key.Key_H)
    # Behind this window's back: a synchronisation of another window closes one, its person decides on another.
    bench.workspace.reports.upsert(
        [replace(reports[1], status=ReportStatus.VALID, updating_date=OPENED + timedelta(days=9))]
    )
    bench.workspace.decisions.decide(draft_of(uuids[4], BRUNO))
    together.save()
    assert together.fates() == {
        2: Fate.FAILED,
        5: Fate.FAILED,
        **dict.fromkeys((1, 3, 4, 6), Fate.KEPT),
    }
    assert "déjà clos" in together.answers()[2]
    assert "déjà une décision" in together.answers()[5]
    mine = bench.workspace.decisions.list(identity=bench.desk.identity)
    assert sorted(decision.report_key.remote_id for decision in mine) == [1, 3, 4, 6]
    assert bench.workspace.decisions.current_for(uuids[4]).identity == BRUNO
    assert "2 signalements" in together.panel.message.text
    assert bench.shown() == [], "the list knows what the other window did"


def test_a_failure_can_be_gone_to_and_come_back_from(bench: Bench, together: Together) -> None:
    reports = [report(number) for number in (1, 2, 3)]
    open_measured(bench, *reports)
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.workspace.reports.upsert(
        [replace(reports[1], replies=(reply(8, "Voyez aussi."),), updating_date=OPENED + timedelta(days=9))]
    )
    together.save()
    assert "a changé" in together.answers()[2]
    bench.click("ocsgeBulkSeeFirst")
    assert not together.is_shown
    assert bench.current() == 2
    bench.click("ocsgeBulkBack")
    assert together.is_shown
    assert together.fates()[2] is Fate.FAILED


def test_what_failed_is_read_again_and_can_be_ticked_and_decided(bench: Bench, together: Together) -> None:
    reports = [report(1), report(2)]
    open_measured(bench, *reports)
    together.open_all()
    together.choose(Qt.Key.Key_H)
    news = replace(reports[1], replies=(reply(8, "Voyez aussi."),), updating_date=OPENED + timedelta(days=9))
    bench.workspace.reports.upsert([news])
    together.save()
    assert together.decided() == {1: Verdict.REJECT}
    together.choose(Qt.Key.Key_X)
    together.save()
    assert together.decided() == {1: Verdict.REJECT}
    bench.press(Qt.Key.Key_Space)
    together.save()
    assert together.decided() == {1: Verdict.REJECT, 2: Verdict.REJECT0}
    (second,) = [found for found in bench.workspace.decisions.list() if found.report_key.remote_id == 2]
    assert second.ground.reply_ids == {8}


def test_a_report_that_changes_while_it_is_looked_at_has_to_be_ticked_again(bench: Bench, together: Together) -> None:
    reports = [report(1), report(2)]
    open_measured(bench, *reports)
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.desk.receive(
        replace(reports[0], replies=(reply(8, "Voyez aussi."),), updating_date=OPENED + timedelta(days=9))
    )
    together.settle()
    assert "A changé" in together.answers()[1]
    together.save()
    assert together.decided() == {2: Verdict.REJECT}


def test_the_space_bar_leaves_one_out(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2), report(3))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Space)
    assert together.answers()[2] == "Laissé de côté"
    together.save()
    assert set(together.decided()) == {1, 3}
    together.choose(Qt.Key.Key_X)
    bench.press(Qt.Key.Key_Home, CTRL)
    bench.press(Qt.Key.Key_Space)
    together.save()
    assert together.decided()[2] is Verdict.REJECT0


def test_one_reply_can_be_written_otherwise(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.press(Qt.Key.Key_N)
    bench.press(Qt.Key.Key_E)
    together.panel.reply.selectAll()
    bench.type("Trop petit. vdhx")
    bench.press(Qt.Key.Key_Escape)
    assert together.is_shown
    together.save()
    sent = {found.report_key.remote_id: found.reply_text for found in bench.workspace.decisions.list()}
    assert sent[2] == "Trop petit. vdhx"
    assert "500" in sent[1]


def test_one_reply_can_be_given_to_all_and_taken_back(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    template = together.panel.reply.toPlainText()
    bench.press(Qt.Key.Key_E)
    together.panel.reply.selectAll()
    bench.type("Trop petit.")
    bench.click("ocsgeBulkSameReply")
    bench.click("ocsgeBulkRestoreReply")
    assert together.panel.reply.toPlainText() == template
    together.save()
    sent = {found.report_key.remote_id: found.reply_text for found in bench.workspace.decisions.list()}
    assert sent == {1: template, 2: "Trop petit."}


def test_a_text_begun_for_one_verdict_is_found_again(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.press(Qt.Key.Key_E)
    together.panel.reply.selectAll()
    bench.type("Trop petit.")
    bench.press(Qt.Key.Key_Escape)
    together.choose(Qt.Key.Key_X)
    assert together.panel.reply.toPlainText() != "Trop petit."
    together.choose(Qt.Key.Key_H)
    assert together.panel.reply.toPlainText() == "Trop petit."


def test_blanks_that_no_evidence_fills_are_left_out_and_say_so(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1))
    bench.workspace.reports.upsert([report(2)])
    bench.open()
    together.open_all()
    together.choose(Qt.Key.Key_D)
    assert "blanc" in together.answers()[2]
    together.save()
    assert set(together.decided()) == {1}


def test_an_acceptance_without_corrections_is_left_to_the_map(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_V)
    together.save()
    assert together.decided() == {}
    assert "Aucun de ces signalements" in together.panel.message.text
    assert all("correction" in words for words in together.answers().values())


def test_what_is_closed_or_decided_already_is_listed_with_its_reason(bench: Bench, together: Together) -> None:
    reports = [report(1), report(2, status=ReportStatus.REJECT), report(3)]
    uuids = open_measured(bench, *reports)
    bench.desk.decide_many([draft_of(uuids[2], bench.desk.identity)])
    bench.click("ocsgeFilter_all")
    bench.dock.focus_list()
    together.open_all()
    together.choose(Qt.Key.Key_X)
    assert "clos" in together.answers()[2]
    assert "Déjà décidé" in together.answers()[3]
    together.save()
    assert together.decided() == {1: Verdict.REJECT0, 3: Verdict.VALID0}


def test_a_role_that_may_not_answer_decides_nothing(bench: Bench, together: Together) -> None:
    bench.desk.identity = None
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_X)
    together.save()
    assert together.decided() == {}
    assert all("Connectez-vous" in words for words in together.answers().values())


def test_all_of_it_can_be_done_with_the_mouse(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2), report(3))
    table = bench.dock.list.table
    for row, modifier in ((0, Qt.KeyboardModifier.NoModifier), (2, SHIFT)):
        place = table.visualRect(bench.dock.list.model.index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    bench.settle()
    bench.click("ocsgeDecideTogether")
    together.settle()
    bench.click("ocsgeBulkVerdict_reject")
    together.settle()
    together.click_row(2, NUMBER)
    assert together.answers()[2] == "Laissé de côté"
    bench.click("ocsgeBulkSave")
    together.settle()
    assert together.decided() == {1: Verdict.REJECT, 3: Verdict.REJECT}
    bench.click("ocsgeBulkLeave")
    assert not together.is_shown
    assert bench.current() == 2


def test_a_reason_can_be_chosen_for_all(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    combo = together.panel.reason
    combo.setFocus()
    while combo.currentData() != "geometrie":
        bench.press(Qt.Key.Key_Down)
    together.settle()
    bench.press(Qt.Key.Key_Return)
    together.settle()
    assert {found.reason for found in bench.workspace.decisions.list()} == {"geometrie"}


def test_escape_leaves_and_decides_nothing(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.press(Qt.Key.Key_Escape)
    assert not together.is_shown
    assert together.decided() == {}
    assert bench.dock.list.table.hasFocus()


def test_a_report_is_looked_at_alone_and_what_was_begun_is_come_back_to(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2), report(3))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_C)
    assert not together.is_shown
    assert bench.current() == 2
    bench.press(Qt.Key.Key_K)
    together.settle()
    assert together.is_shown
    together.save()
    assert set(together.decided()) == {1, 3}


def test_one_report_alone_says_how_to_choose_several(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    bench.press(Qt.Key.Key_K)
    assert not together.is_shown
    assert "Maj" in bench.dock.message.text


def test_an_empty_list_offers_nothing(bench: Bench, together: Together) -> None:
    bench.open()
    bench.press(Qt.Key.Key_K)
    assert not together.is_shown
    assert not bench.find("ocsgeDecideTogether").isVisible()


def test_enter_without_a_verdict_asks_for_one(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.save()
    assert "verdict" in together.panel.message.text
    assert together.decided() == {}


@pytest.mark.parametrize(
    "pressed", [Qt.Key.Key_M, Qt.Key.Key_O, Qt.Key.Key_U, Qt.Key.Key_J, Qt.Key.Key_A, Qt.Key.Key_F]
)
def test_keys_that_bear_on_the_covered_report_do_nothing(bench: Bench, together: Together, pressed: Qt.Key) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    bench.press(pressed)
    assert together.is_shown
    assert bench.workspace.decisions.list() == []


def test_one_undo_takes_all_of_it_back_and_redo_takes_it_again(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2), report(3))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    together.save()
    bench.press(Qt.Key.Key_Z, CTRL)
    together.settle()
    assert together.decided() == {}
    assert set(together.fates().values()) == {Fate.OPEN}
    bench.press(Qt.Key.Key_Y, CTRL)
    together.settle()
    assert set(together.decided()) == {1, 2, 3}


def test_what_was_taken_back_can_be_decided_otherwise_at_once(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    together.save()
    bench.press(Qt.Key.Key_Z, CTRL)
    together.settle()
    bench.press(Qt.Key.Key_K)
    together.settle()
    together.choose(Qt.Key.Key_X)
    together.save()
    assert together.decided() == {1: Verdict.REJECT0, 2: Verdict.REJECT0}


def test_undo_takes_back_as_far_as_nothing_has_left(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2), report(3))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    together.save()
    together.save()
    (sent,) = bench.workspace.decisions.claim(
        bench.desk.identity, owner="sync", lease_seconds=60, limit=1, now=time.time()
    )
    bench.press(Qt.Key.Key_Z, CTRL)
    together.settle()
    assert len(together.decided()) == 0
    assert bench.workspace.decisions.get(sent.uuid).state is OutboxState.SENDING
    withdrawn = bench.workspace.decisions.list([OutboxState.WITHDRAWN])
    assert len(withdrawn) == 2
    assert bench.dock.message.text


def test_a_full_disk_says_that_nothing_was_kept_and_loses_no_text(bench: Bench, together: Together) -> None:
    open_measured(bench, *(report(number) for number in range(1, 30)))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.press(Qt.Key.Key_E)
    together.panel.reply.setPlainText("x" * 20_000)
    bench.click("ocsgeBulkSameReply")
    bench.press(Qt.Key.Key_Escape)
    fill_disk(bench.workspace, spare_pages=1)
    together.save()
    assert "plein" in together.panel.message.text
    assert together.decided() == {}
    make_room(bench.workspace)
    together.save()
    assert len(together.decided()) == 29


def test_three_hundred_reports_with_long_comments_hold_the_window_up_nowhere(bench: Bench, together: Together) -> None:
    open_measured(bench, *(report(number, comment="mot " * 10_000) for number in range(1, 301)))
    bench.dock.list.table.selectAll()
    bench.settle()
    longest = watch(bench)
    bench.press(Qt.Key.Key_K)
    together.settle()
    together.choose(Qt.Key.Key_H)
    assert len(together.model.ready()) == 300
    bench.press(Qt.Key.Key_End, CTRL)
    bench.press(Qt.Key.Key_Home, CTRL)
    assert longest() < 0.1, "one turn of the event loop"
    together.save(Qt.Key.Key_Return)
    assert len(together.decided()) == 300


def watch(bench: Bench) -> Callable[[], float]:
    """Return a function that tells the longest turn of the event loop since now, in seconds of this thread's work."""
    longest = [0.0]
    settle = bench.settle

    def timed() -> None:
        for _ in range(3):
            start = time.thread_time()
            QApplication.processEvents()
            longest[0] = max(longest[0], time.thread_time() - start)

    def told() -> float:
        bench.settle = settle
        return longest[0]

    bench.settle = timed
    return told


def test_another_departement_takes_the_panel_away(bench: Bench, together: Together) -> None:
    open_measured(bench, report(1), report(2))
    together.open_all()
    bench.desk.open_with(None)
    bench.settle()
    assert not together.is_shown
    assert together.model.rowCount() == 0


def test_the_model_keeps_the_rules_of_models(bench: Bench, together: Together) -> None:
    tester = QAbstractItemModelTester(together.model, QAbstractItemModelTester.FailureReportingMode.Fatal, bench.window)
    open_measured(bench, report(1), report(2), report(3))
    together.open_all()
    together.choose(Qt.Key.Key_H)
    bench.workspace.decisions.decide(draft_of(bench.workspace.reports.uuid_of(key(2)), BRUNO))
    together.save()
    bench.press(Qt.Key.Key_Escape)
    assert tester.parent() is bench.window
