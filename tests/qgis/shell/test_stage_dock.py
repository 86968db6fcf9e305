"""Stages of the open département: only legal moves, undone until sent, conflicts side by side."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.production import Stage, StageChange, legal_moves
from ocsge_qgis_plugin.gui.stages import StageDock

from .conftest import Bench, find


@pytest.fixture
def dock(bench: Bench) -> StageDock:
    made = StageDock(bench.desk)
    made.resize(420, 900)
    bench.show(made)
    yield made
    made.unload()


@pytest.fixture
def landes(bench: Bench, dock: StageDock) -> StageDock:
    """The dock with the Landes open and their statuses read."""
    bench.open_landes()
    bench.log_in()
    # One card in each turn of the event loop, then what they offer.
    bench.wait_until(lambda: all(moves(dock, vintage) for vintage in ("M1", "M2", "M3")), "all cards are built")
    return dock


def moves(dock: StageDock, vintage: str) -> set[str]:
    prefix = f"ocsgeStageMove_{vintage}_"
    buttons = dock.findChildren(QPushButton)
    return {
        button.objectName().removeprefix(prefix)
        for button in buttons
        if button.objectName().startswith(prefix) and button.isVisible()
    }


def change(bench: Bench, vintage: str = "M2") -> StageChange | None:
    return bench.national.stage_changes.current("40", vintage)


def stage_now(dock: StageDock, vintage: str) -> str:
    return find(dock, f"ocsgeStageNow_{vintage}").text


def another_person_moves(bench: Bench, wanted: Stage) -> None:
    """Move 40/M2 on the server as somebody else, through a store of their own."""
    from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
    from ocsge_qgis_plugin.espaceco.session import Session
    from ocsge_qgis_plugin.espaceco.status_rows import change_to_row
    from ocsge_qgis_plugin.espaceco.tables import RowAction, RowState, TablesClient
    from tests.server.seed_groups import NATIONAL, PASSWORD

    with Session(bench.server.url, authenticator=BasicAuthenticator("pi.alice", PASSWORD)) as session:
        client = TablesClient(session)
        ref = client.find_table(NATIONAL, "suivi_production")
        base = bench.national.status.get("40", "M2")
        theirs = StageChange("0" * 32, bench.desk.identity, base, wanted, datetime.now(timezone.utc))
        client.commit(
            ref.database_id,
            [RowAction(ref.table_id, RowState.UPDATE, change_to_row(theirs, ref, base))],
            comment="autre",
        )


def test_no_departement_leads_to_the_dialog(bench: Bench, dock: StageDock) -> None:
    asked = []
    dock.open_departement_asked.connect(lambda: asked.append(True))
    bench.click(dock, "ocsgeStageEmptyButton")
    assert asked == [True]


def test_a_table_never_read_is_said_to_be_so(bench: Bench, dock: StageDock) -> None:
    bench.open_landes()
    assert "pas encore été lu" in dock.empty.text
    assert find(dock, "ocsgeStageEmptyButton").text() == "Synchroniser"


def test_every_vintage_shows_its_stage_and_the_departement_its_category(landes: StageDock) -> None:
    assert stage_now(landes, "M1") == "Publié"
    assert stage_now(landes, "M2") == "Photo-interprétation"
    assert find(landes, "ocsgeStageCategory").text == "PI en cours"


def test_only_legal_moves_are_offered(bench: Bench, landes: StageDock) -> None:
    for vintage in ("M1", "M2", "M3"):
        stage = bench.national.status.get("40", vintage).stage
        assert moves(landes, vintage) == {wanted.value for wanted in legal_moves(stage)}


def test_a_move_waits_to_be_sent_and_can_be_undone(bench: Bench, landes: StageDock) -> None:
    bench.click(landes, "ocsgeStageMove_M2_recette")
    assert change(bench).state is OutboxState.QUEUED
    assert find(landes, "ocsgeStageWaiting_M2").isVisible()
    assert moves(landes, "M2") == set()
    bench.click(landes, "ocsgeStageUndo_M2")
    assert change(bench) is None
    assert "recette" in moves(landes, "M2")


def test_a_synchronisation_sends_the_move_and_the_stage_follows(bench: Bench, landes: StageDock) -> None:
    bench.click(landes, "ocsgeStageMove_M2_recette")
    bench.synchronise()
    assert change(bench).state is OutboxState.CONFIRMED
    assert stage_now(landes, "M2") == "Recette"
    assert not find(landes, "ocsgeStageWaiting_M2").isVisible()


def test_moves_are_written_without_network(bench: Bench, landes: StageDock) -> None:
    bench.server.stop()
    bench.click(landes, "ocsgeStageMove_M2_recette")
    bench.synchronise()
    assert change(bench).state is OutboxState.QUEUED
    assert find(landes, "ocsgeStageWaiting_M2").isVisible()


def test_scheduling_asks_for_a_quarter_in_the_card(bench: Bench, landes: StageDock) -> None:
    bench.click(landes, "ocsgeStageMove_M3_programme")
    quarter = find(landes, "ocsgeStageQuarter")
    quarter.setCurrentText("2028-T9")
    bench.click(landes, "ocsgeStageSave")
    assert "2027-T1" in find(landes, "ocsgeStageFormError").text()
    assert change(bench, "M3") is None
    quarter.setFocus()
    quarter.lineEdit().selectAll()
    bench.type("2028-t2")
    bench.press(Qt.Key.Key_Return)
    assert change(bench, "M3").quarter == "2028-T2"
    assert not find(landes, "ocsgeStageForm").isVisible()


def test_a_refused_recette_needs_reason_and_date(bench: Bench, landes: StageDock) -> None:
    bench.click(landes, "ocsgeStageMove_M2_recette")
    bench.synchronise()
    bench.click(landes, "ocsgeStageMove_M2_photo_interpretation")
    bench.click(landes, "ocsgeStageSave")
    assert "motif" in find(landes, "ocsgeStageFormError").text()
    find(landes, "ocsgeStageReason").setFocus()
    bench.type("Serres oubliees")
    date = QDate.currentDate().addDays(90)
    find(landes, "ocsgeStageDate").setDate(date)
    find(landes, "ocsgeStageReason").setFocus()
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked = change(bench)
    assert (asked.stage, asked.reason) == (Stage.PHOTO_INTERPRETATION, "Serres oubliees")
    assert asked.planned_date.isoformat() == date.toString("yyyy-MM-dd")


def test_escape_leaves_the_form_without_writing(bench: Bench, landes: StageDock) -> None:
    bench.click(landes, "ocsgeStageMove_M3_programme")
    bench.press(Qt.Key.Key_Escape)
    assert not find(landes, "ocsgeStageForm").isVisible()
    assert change(bench, "M3") is None


@pytest.fixture
def conflict(bench: Bench, landes: StageDock) -> QWidget:
    """I asked for the recette; somebody else has meanwhile begun the correction loop."""
    bench.click(landes, "ocsgeStageMove_M2_recette")
    another_person_moves(bench, Stage.CORRECTION_LOOP)
    bench.synchronise()
    return find(landes, "ocsgeStageConflict_M2")


def test_a_conflict_shows_mine_beside_theirs(bench: Bench, conflict: QWidget) -> None:
    assert change(bench).state is OutboxState.CONFLICT
    assert conflict.isVisible()
    assert conflict.mine.text().startswith("Recette")
    assert conflict.theirs.text().startswith("Boucle de correction")


def test_keeping_mine_sends_it_on_top_of_theirs(bench: Bench, landes: StageDock, conflict: QWidget) -> None:
    bench.click(landes, "ocsgeStageKeep_M2")
    bench.synchronise()
    assert change(bench).state is OutboxState.CONFIRMED
    assert stage_now(landes, "M2") == "Recette"


def test_taking_theirs_gives_mine_up(bench: Bench, landes: StageDock, conflict: QWidget) -> None:
    bench.click(landes, "ocsgeStageTake_M2")
    assert change(bench) is None
    assert stage_now(landes, "M2") == "Boucle de correction"
    assert not conflict.isVisible()


def test_what_happened_is_told_on_request(bench: Bench, landes: StageDock) -> None:
    bench.click(landes, "ocsgeStageMove_M2_recette")
    bench.click(landes, "ocsgeStageUndo_M2")
    bench.click(landes, "ocsgeStageHistory_M2")
    told = find(landes, "ocsgeStageHistoryText_M2").text().splitlines()
    assert "annulé" in told[0]
    assert "chef.pi demande « Recette »" in told[1]


def test_a_group_without_the_table_is_told_and_remedied(bench: Bench, landes: StageDock) -> None:
    bench.settings.store(keys.STATUS_TABLE, "autre_table")
    bench.synchronise()
    assert "autre_table" in landes.message.text


def test_nobody_known_can_move_nothing(bench: Bench, landes: StageDock) -> None:
    bench.desk.connection.log_out()
    bench.rest()
    button = find(landes, "ocsgeStageMove_M2_recette")
    assert not button.isEnabled()
    assert "Connectez-vous" in button.toolTip()


def test_closing_the_departement_empties_the_dock(bench: Bench, landes: StageDock) -> None:
    bench.desk.close_departement()
    bench.settle()
    assert landes.empty.isVisible()
    assert landes.findChild(QWidget, "ocsgeStageCard_M2") is None
