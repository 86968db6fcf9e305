"""The sync button tells at a glance what waits; its panel tells the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from ocsge_qgis_plugin.bridge.sync_service import SyncState
from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.errors import OcsGeError
from ocsge_qgis_plugin.gui.sync import SyncButton
from ocsge_qgis_plugin.gui.sync.sync_words import words_of

from .conftest import Bench, find

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=timezone.utc)
REST = SyncState(last_success=NOW)


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "Tout est envoyé"),
        ({"last_success": None}, "Synchroniser"),
        ({"queued": 3}, "3 à envoyer"),
        ({"queued": 3, "online": False}, "Hors connexion, 3 à envoyer"),
        ({"uncertain": 1}, "1 à vérifier"),
        ({"queued": 3, "refused": 2}, "2 refusés"),
        ({"queued": 3, "refused": 2, "conflicts": 1}, "1 conflit"),
        ({"error": OcsGeError("Table absente.")}, "Synchronisation incomplète"),
        ({"running": True, "step": "Envoi des décisions", "done": 2, "total": 9}, "Envoi des décisions 2/9"),
    ],
)
def test_what_most_needs_the_person_comes_first(changes: dict[str, object], text: str) -> None:
    assert words_of(replace(REST, **changes), is_logged_in=True).text == text


def test_without_login_the_button_offers_it() -> None:
    assert words_of(replace(REST, queued=2), is_logged_in=False).text == "Se connecter, 2 à envoyer"


def test_the_next_departure_is_announced() -> None:
    state = replace(REST, queued=1, next_departure=NOW + timedelta(minutes=10))
    lines = words_of(state, is_logged_in=True, now=NOW).lines
    assert any(line.startswith("Prochain envoi automatique") for line in lines)


@pytest.fixture
def button(bench: Bench) -> SyncButton:
    made = SyncButton(bench.desk)
    bench.show(made)
    return made


def open_panel(bench: Bench, button: SyncButton) -> None:
    """Press the arrow at the right of the button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() - 4, button.height() // 2))
    bench.settle()


def press(bench: Bench, button: SyncButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))
    bench.settle()


def decide_first(bench: Bench) -> int:
    """Answer the first open report and return its number."""
    workspace = bench.desk.opened.workspace
    summary = next(summary for summary in workspace.reports.summaries() if summary.status.is_open)
    draft = DecisionDraft(summary.uuid, bench.desk.require_identity(), Verdict.VALID, "erreur-cs", "Merci.")
    assert bench.desk.decide(draft)
    bench.settle()
    return summary.key.remote_id


def test_the_arrow_opens_the_panel_and_escape_closes_it(bench: Bench, button: SyncButton) -> None:
    open_panel(bench, button)
    assert button.panel.isVisible()
    QTest.keyClick(button.panel, Qt.Key.Key_Escape)
    bench.settle()
    assert not button.panel.isVisible()


def test_the_panel_opens_by_keyboard(bench: Bench, button: SyncButton) -> None:
    QTest.keyClick(button, Qt.Key.Key_Down)
    assert button.panel.isVisible()


def test_a_click_sends_what_waits_and_the_button_says_so(bench: Bench, button: SyncButton) -> None:
    bench.open_landes()
    bench.log_in()
    decide_first(bench)
    assert button.text() == "1 à envoyer"
    before = len(bench.outcomes)
    press(bench, button)
    bench.wait_until(lambda: len(bench.outcomes) > before, "the decision was sent")
    bench.rest()
    assert button.text() == "Tout est envoyé"


def test_a_result_leads_to_its_report(bench: Bench, button: SyncButton) -> None:
    bench.open_landes()
    bench.log_in()
    number = decide_first(bench)
    bench.synchronise()
    open_panel(bench, button)
    results = find(button.panel, "ocsgeSyncResults")
    item = results.topLevelItem(0)
    assert (item.text(0), item.text(1)) == (f"n° {number}", "Confirmé")
    asked = []
    button.report_asked.connect(asked.append)
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=results.visualItemRect(item).center())
    assert [bench.desk.opened.workspace.reports.get(uuid).key.remote_id for uuid in asked] == [number]
    assert not button.panel.isVisible()


def test_a_conflict_shows_on_the_button(bench: Bench, button: SyncButton) -> None:
    bench.open_landes()
    bench.log_in()
    number = decide_first(bench)
    bench.server.touch(number, user="pi.bruno", reply={"content": "Je regarde.", "status": "pending"})
    bench.synchronise()
    assert button.text() == "1 conflit"


def test_without_network_the_button_says_so_and_keeps_what_waits(bench: Bench, button: SyncButton) -> None:
    bench.open_landes()
    bench.log_in()
    decide_first(bench)
    bench.server.stop()
    bench.synchronise()
    assert button.text() == "Hors connexion, 1 à envoyer"
    open_panel(bench, button)
    assert "restent sur ce disque" in find(button.panel, "ocsgeSyncLines").text()
    assert find(button.panel, "ocsgeSyncError").text


def log_in_unread(bench: Bench) -> None:
    """Log in while the account cannot be read, as at a start without network: nobody knows yet whose login it is."""
    bench.server.set_fault("error", {"match": "GET .*/users/me", "status": 500})
    bench.desk.connection.log_in()
    bench.rest()
    bench.server.clear_faults()


def test_a_server_away_since_the_start_is_told_like_one_that_went_away(bench: Bench, button: SyncButton) -> None:
    bench.open_landes()
    bench.log_in()
    decide_first(bench)
    log_in_unread(bench)
    bench.server.stop()
    bench.desk.synchronise()
    bench.rest()
    assert button.text() == "Hors connexion, 1 à envoyer"


def test_a_login_that_ended_before_anything_was_sent_is_offered_again(bench: Bench, button: SyncButton) -> None:
    bench.open_landes()
    bench.log_in()
    decide_first(bench)
    log_in_unread(bench)
    bench.server.set_fault("unauthorized")
    bench.desk.synchronise()
    bench.rest()
    assert button.text() == "Se connecter, 1 à envoyer"


def test_the_panel_says_who_we_are_and_logs_out(bench: Bench, button: SyncButton) -> None:
    bench.log_in()
    open_panel(bench, button)
    said = find(button.panel, "ocsgeSyncAccount").text()
    assert "chef.pi" in said
    assert "Boucle de correction 40" in said
    bench.click(button.panel, "ocsgeLogOutButton")
    bench.rest()
    assert bench.desk.account is None
    assert find(button.panel, "ocsgeLogInButton").isVisible()
    assert button.text() == "Se connecter"


def test_everything_can_be_read_again(bench: Bench, button: SyncButton) -> None:
    bench.open_landes()
    bench.log_in()
    known = bench.desk.opened.workspace.reports.count()
    open_panel(bench, button)
    before = len(bench.outcomes)
    bench.click(button.panel, "ocsgeSyncAll")
    bench.wait_until(lambda: len(bench.outcomes) > before, "everything was read")
    bench.rest()
    assert bench.outcomes[-1].reports.received == known
    bench.synchronise()
    assert bench.outcomes[-1].reports.received < known
