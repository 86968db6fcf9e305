"""When something goes wrong on the way to the server: nothing is lost, nothing is doubled, the person is told.

Each test decides on reports that nobody touched and leaves an empty outbox behind, so that any of them runs alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.reports import NewReport, ReportsClient
from ocsge_qgis_plugin.espaceco.session import Session
from tests.driver import Driver
from tests.gui.office import COMMUNITY, Office, Person
from tests.server import LocalServer
from tests.server.seed_groups import PASSWORD

REPORTS = 30
KEYS = {
    Verdict.VALID: "V",
    Verdict.VALID0: "D",
    Verdict.REJECT: "H",
    Verdict.REJECT0: "X",
    Verdict.PENDING: "Q",
    Verdict.PENDING1: "I",
}
BUTTON = "ocsgeSyncButton"
SENT = "^Tout est envoyé$"
REPLIES = r"POST /gcms/api/reports/\d+/replies"
LISTING = "GET /gcms/api/reports"
TOKENS = r"POST /realms/.*/token"
LOGIN_PAGE = r"GET /realms/.*/auth"


@pytest.fixture(scope="module")
def office(office: Office, login: str) -> Iterator[Office]:
    """The office, whose server comes back at its address when it was away."""
    port = int(office.server.url.rpartition(":")[2])
    office.server.stop()
    with LocalServer(office.folder / "server.sqlite", port=port, login=login, own_process=True) as server:
        yield replace(office, server=server)


@pytest.fixture(scope="module")
def qgis_options(office: Office) -> dict[str, Any]:
    return office.options


class Interpreter(Person):
    """A person at work on reports that nobody answered yet."""

    def __init__(self, driver: Driver, untouched: Iterator[int]) -> None:
        super().__init__(driver)
        self._untouched = untouched

    def decide_next(self, *keys: str) -> list[int]:
        """Decide on one report per key, each shown by itself when the one before is saved; return their numbers."""
        numbers = [next(self._untouched) for _ in keys]
        self.show("todo")
        self.read(numbers[0])
        for number, key in zip(numbers, keys):
            assert self.number() == number
            self.driver.keys(key)
            self.save(number)
        return numbers

    def save(self, number: int) -> None:
        """Save the decision by keyboard, meaning it; the next report follows."""
        self.driver.keys("Ctrl+Return")
        self.driver.wait_until(lambda: self.driver.exists("ocsgeSaveAnyway") or self.number() != number, "an answer")
        if self.driver.exists("ocsgeSaveAnyway"):
            self.driver.click("ocsgeSaveAnyway")
        self.driver.wait_until(lambda: self.number() != number, "the next report is shown")

    def synchronise_to(self, words: str) -> None:
        """Synchronise until the button says ``words``."""
        self.synchronise()
        self.driver.wait_text(BUTTON, words, timeout=60)

    @contextmanager
    def panel(self) -> Iterator[None]:
        """Look at what is under the arrow of the synchronisation button."""
        x, y, width, height = self.driver.widget(BUTTON)["rect"]
        self.driver.desktop.click(x + width - 6, y + height // 2)
        self.driver.wait_for("ocsgeSyncPanel")
        yield
        self.driver.keys("Escape")
        self.driver.wait_gone("ocsgeSyncPanel")

    def outcomes(self, *numbers: int) -> list[tuple[str, str]]:
        """Return each line about these reports, newest synchronisation first: its state, and what the server said."""
        with self.panel():
            lines = [row["texts"] for row in self.driver.rows("ocsgeSyncResults")]
        return [(state, said) for report, state, said in lines if int(report.removeprefix("n° ")) in numbers]

    def trouble(self) -> str:
        """Return what the panel says went wrong."""
        with self.panel():
            return self.driver.text("ocsgeSyncError/:QLabel#2")


@pytest.fixture(scope="module")
def interpreter(qgis_session: Driver, office: Office) -> Interpreter:
    """Somebody who is logged in and has the Landes open; the reports name no class, so none calls for a correction."""
    with Session(office.server.url, authenticator=BasicAuthenticator("ddtm40", PASSWORD)) as session:
        client = ReportsClient(session)
        sent = [NewReport(COMMUNITY, -0.49, 43.88 + row / 1000, f"Lieu {row}") for row in range(REPORTS)]
        numbers = [client.create(report).key.remote_id for report in sent]
    person = Interpreter(qgis_session, iter(numbers))
    person.log_in()
    person.open_landes()
    return person


@pytest.fixture(autouse=True)
def without_faults(office: Office) -> Iterator[None]:
    """No test leaves its trouble to the next one."""
    office.server.clear_requests()
    yield
    office.server.clear_faults()


@contextmanager
def away(server: LocalServer) -> Iterator[None]:
    """Nobody answers at the server's address."""
    server.stop()
    try:
        yield
    finally:
        server.start()


def asked(office: Office, pattern: str) -> list[dict[str, Any]]:
    """Return what the server was asked during the test."""
    return [seen for seen in office.server.requests() if re.fullmatch(pattern, f"{seen['method']} {seen['path']}")]


def held(office: Office, numbers: list[int]) -> list[int]:
    """Return how many replies of ours each report has on the server."""
    return [len(office.our_replies(number)) for number in numbers]


def statuses(office: Office, numbers: list[int]) -> list[str]:
    return [office.server.report(number)["status"] for number in numbers]


# Verdicts


def test_a_members_verdicts_wait_for_a_manager_where_they_would_close(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    numbers = interpreter.decide_next(*KEYS.values())
    interpreter.synchronise_to(SENT)
    assert statuses(office, numbers) == ["pending2", "pending2", "pending2", "pending2", "pending", "pending1"]
    titles = [office.our_replies(number)[0]["title"] for number in numbers]
    assert [title.split()[2].partition("/")[0] for title in titles] == [verdict.value for verdict in KEYS]


# The way to the server


def test_a_decision_taken_while_the_server_is_away_is_kept_and_sent_once_it_is_back(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    with away(office.server):
        numbers = interpreter.decide_next("H")
        interpreter.synchronise_to("^Hors connexion, 1 à envoyer$")
        assert "injoignable" in interpreter.trouble()
    assert held(office, numbers) == [0]
    interpreter.synchronise_to(SENT)
    assert held(office, numbers) == [1]


def test_a_write_whose_answer_is_lost_or_a_web_page_is_recognised_and_not_sent_again(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    lost, garbled = numbers = interpreter.decide_next("H", "H")
    office.server.set_fault("lost-answer", {"match": f"POST .*/{lost}/replies"})
    office.server.set_fault("html-body", {"match": f"POST .*/{garbled}/replies"})
    interpreter.synchronise_to(SENT)
    assert [seen["faults"] for seen in asked(office, REPLIES)] == [["lost-answer"], ["html-body"]]
    assert held(office, numbers) == [1, 1]
    assert [state for state, _ in interpreter.outcomes(*numbers)] == ["Confirmé", "Confirmé"]


def test_a_write_that_failed_for_an_unknown_reason_is_sent_again_only_after_the_settle_time(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    (number,) = interpreter.decide_next("H")
    office.server.set_fault("error", {"match": REPLIES, "status": 500, "times": 1})
    interpreter.synchronise_to("^1 à vérifier$")
    assert "panne" in interpreter.outcomes(number)[0][1]

    def is_sent() -> bool:
        interpreter.synchronise()
        return bool(office.our_replies(number))

    driver.wait_until(is_sent, "the decision was sent again", 30)
    driver.wait_text(BUTTON, SENT)
    first, second = (seen["when"] for seen in asked(office, REPLIES))
    assert second - first >= office.settings["ocsge/settle_seconds"]
    assert held(office, [number]) == [1]


def test_a_web_page_in_place_of_the_reports_is_told_and_decisions_leave_all_the_same(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    numbers = interpreter.decide_next("H")
    office.server.set_fault("html-body", {"match": LISTING})
    interpreter.synchronise_to("^Synchronisation incomplète$")
    assert "Vérifiez l'adresse du serveur" in interpreter.trouble()
    assert held(office, numbers) == [1]
    office.server.clear_faults()
    interpreter.synchronise_to(SENT)
    assert held(office, numbers) == [1]


# The login


def test_a_login_that_ends_in_the_middle_is_renewed_and_nobody_is_asked(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    numbers = interpreter.decide_next("H", "H")
    messages = driver.message_bar()
    office.server.set_fault("unauthorized-after", {"match": REPLIES, "calls": 1})
    interpreter.synchronise_to(SENT)
    assert [seen["status"] for seen in asked(office, REPLIES)] == [201, 401, 201]
    assert held(office, numbers) == [1, 1]
    assert len(asked(office, TOKENS)) == 1
    assert asked(office, LOGIN_PAGE) == []
    assert driver.message_bar() == messages


def test_a_login_that_cannot_be_renewed_is_told_and_everything_is_sent_after_the_next_one(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    numbers = interpreter.decide_next("H", "H")
    office.server.set_fault("unauthorized-after", {"match": REPLIES, "calls": 1})
    office.server.set_fault("error", {"match": TOKENS, "status": 400})
    interpreter.synchronise_to("^Se connecter, 1 à envoyer$")
    assert "Reconnectez-vous" in interpreter.trouble()
    assert held(office, numbers) == [1, 0]
    office.server.clear_faults()
    # The button now logs in, then sends what it was pressed for.
    driver.click(BUTTON)
    driver.wait_text(BUTTON, SENT, timeout=60)
    assert held(office, numbers) == [1, 1]


# What a person has to settle


def meet_conflict(interpreter: Interpreter, office: Office) -> int:
    """Decide on a report that somebody else answers before the decision leaves, and go to it; return its number."""
    (number,) = interpreter.decide_next("H")
    office.server.touch(number, user="pi.bruno", reply={"content": "Je m'en occupe.", "status": "pending"})
    interpreter.synchronise_to("^1 conflit$")
    interpreter.show("conflict")
    interpreter.read(number)
    return number


def test_in_a_conflict_both_sides_are_shown_and_mine_can_be_kept(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    number = meet_conflict(interpreter, office)
    assert "Rejeté (hors spéc.)" in driver.text("ocsgeConflictMine")
    assert re.search(r"pi\.bruno.*Je m'en occupe\.", driver.text("ocsgeConflictTheirs"), re.DOTALL)
    mine, theirs = (driver.widget(name)["rect"] for name in ("ocsgeConflictMine", "ocsgeConflictTheirs"))
    assert mine[0] + mine[2] <= theirs[0]
    assert mine[1] == theirs[1]
    assert held(office, [number]) == [0]
    driver.click("ocsgeKeepMine")
    driver.wait_text(BUTTON, "^1 à envoyer$")
    interpreter.synchronise_to(SENT)
    assert office.server.report(number)["replies"][-1] == office.our_replies(number)[0]
    assert held(office, [number]) == [1]
    assert statuses(office, [number]) == ["pending2"]


def test_in_a_conflict_theirs_can_be_taken_and_nothing_of_mine_is_sent(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    number = meet_conflict(interpreter, office)
    driver.click("ocsgeTakeTheirs")
    driver.wait_text(BUTTON, SENT)
    interpreter.show("todo")
    driver.wait_until(lambda: interpreter.shows(number), "the report is to do again, as they left it")
    office.server.clear_requests()
    interpreter.synchronise()
    office.server.wait_for(LISTING, stage="answered")
    assert held(office, [number]) == [0]
    assert statuses(office, [number]) == ["pending"]


def test_a_refused_decision_keeps_no_other_from_leaving_and_can_be_sent_after_the_remedy(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    forbidden, wrong, _fine = numbers = interpreter.decide_next("H", "H", "H")
    office.server.set_fault("forbid-reply", {"match": f"POST .*/{forbidden}/replies"})
    office.server.set_fault("error", {"match": f"POST .*/{wrong}/replies", "status": 400})
    interpreter.synchronise_to("^2 refusés$")
    assert held(office, numbers) == [0, 0, 1]
    of_forbidden, of_wrong, of_fine = interpreter.outcomes(*numbers)
    assert (of_forbidden[0], of_wrong[0], of_fine[0]) == ("Refusé", "Refusé", "Confirmé")
    assert "pas le droit de répondre" in of_forbidden[1]
    assert "gestionnaire du groupe" in of_forbidden[1]
    assert "Corrigez ce qu'il indique" in of_wrong[1]
    office.server.clear_faults()
    interpreter.show("refused")
    for number, remedy in ((forbidden, "gestionnaire du groupe"), (wrong, "Corrigez ce qu'il indique")):
        interpreter.read(number)
        driver.wait_text("ocsgeConflictTitle", remedy)
        driver.click("ocsgeRetry")
        driver.wait_until(lambda number=number: not interpreter.shows(number), f"{number} is queued again")
    interpreter.synchronise_to(SENT)
    assert held(office, numbers) == [1, 1, 1]


# The key that has two owners

SCRATCH = "Nouvelle couche en mémoire"


def features(driver: Driver) -> int:
    """Return how many features the layer being edited has."""
    return next(layer["features"] for layer in driver.layers() if layer["name"] == SCRATCH)


def draw_point(driver: Driver, east: float) -> None:
    """Add a point to the layer being edited."""
    before, (west, south, _, north) = features(driver), driver.map()["extent"]
    driver.click_map_xy(west + east, (south + north) / 2)
    driver.wait_until(lambda: features(driver) == before + 1, "the point is drawn")


@pytest.fixture
def edited_layer(driver: Driver, interpreter: Interpreter) -> None:
    """A layer of the person's own is being edited, and has an edit that QGIS could undo."""
    driver.menu("Couche > Créer une couche > Nouvelle couche temporaire en mémoire…")
    driver.choose("mGeometryTypeBox", "Point")
    driver.click("QgsNewMemoryLayerDialogBase/:QPushButton=OK")
    driver.wait_until(lambda: features(driver) == 0, "the layer is there")
    driver.click("mActionAddFeature")
    draw_point(driver, 20)
    assert driver.enabled("mActionUndo")


def test_ctrl_z_in_the_dock_takes_the_decision_back_and_leaves_the_edited_layer_alone(
    edited_layer: None, driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    kept, undone = interpreter.decide_next("H", "H")
    driver.keys("Ctrl+Z")
    driver.wait_until(lambda: interpreter.shows(undone), "the report is back in its pile")
    assert features(driver) == 1
    draw_point(driver, 40)
    driver.keys("Ctrl+Z")
    driver.wait_until(lambda: features(driver) == 1, "QGIS took the last point back")
    assert not interpreter.shows(kept)
    interpreter.synchronise_to(SENT)
    assert held(office, [kept, undone]) == [1, 0]


def test_ctrl_z_while_writing_takes_back_what_was_typed_and_no_decision(
    driver: Driver, interpreter: Interpreter, office: Office
) -> None:
    (decided,) = interpreter.decide_next("H")
    driver.keys("H")
    suggested = driver.text("ocsgeReplyText")
    driver.type("abc", into="ocsgeReplyText")
    driver.keys("Ctrl+Z")
    driver.wait_until(lambda: driver.text("ocsgeReplyText") == suggested, "the letters are gone")
    assert not interpreter.shows(decided)
    interpreter.synchronise_to(SENT)
    assert held(office, [decided]) == [1]


# Another account; the last test, since whoever comes after would work in the manager's name


def test_a_managers_verdicts_are_the_statuses(driver: Driver, interpreter: Interpreter, office: Office) -> None:
    browser = office.folder / "browser"
    browser.write_text(browser.read_text(encoding="utf-8").replace('"$1"', '"$1&login_hint=chef.pi"'), encoding="utf-8")
    with interpreter.panel():
        driver.click("ocsgeLogOutButton")
    interpreter.log_in()
    numbers = interpreter.decide_next(*KEYS.values())
    interpreter.synchronise_to(SENT)
    assert statuses(office, numbers) == [verdict.value for verdict in KEYS]
