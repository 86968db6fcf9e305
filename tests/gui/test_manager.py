"""One desk, two people: a member answers, the group's manager confirms, returns and shares out, by keys and clicks."""

from __future__ import annotations

from typing import Any

import pytest

from ocsge_qgis_plugin.domain.markers import parse_title
from tests.driver import Driver
from tests.gui.office import LIST, Office, Person
from tests.gui.people import Browser

CONFIRMED, RETURNED = 900001, 900002
SHARED = tuple(range(900003, 900011))
UNREADABLE, OTHER_UNREADABLE = 900011, 900012
QUESTION = "De quelle date est la photo ?"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """The browser of the desk; its first user is a plain member of the group."""
    return Browser(tmp_path_factory.mktemp("browser"), "pi.alice")


@pytest.fixture(scope="module")
def qgis_options(office: Office, browser: Browser) -> dict[str, Any]:
    return {**office.options, "environment": browser.environment}


def numbers_shown(driver: Driver) -> list[int]:
    """Return the numbers of the reports in the list, in order."""
    return sorted(int(row["texts"][1]) for row in driver.rows(LIST))


def taken_by(driver: Driver) -> dict[int, str]:
    """Return who has which report in hand, as the list says."""
    rows = {int(row["texts"][1]): row["texts"][2:] for row in driver.rows(LIST)}
    return {number: text for number, texts in rows.items() for text in texts if text.startswith("pi.")}


def last_reply(office: Office, number: int) -> tuple[str, str, str]:
    """Return author, status and text of a report's last reply on the server."""
    reply = office.server.report(number)["replies"][-1]
    return reply["author"]["username"], reply["status"], reply["content"]


def test_a_member_is_not_offered_the_pile_to_confirm(driver: Driver, person: Person) -> None:
    person.log_in()
    person.open_landes()
    assert driver.exists("ocsgeFilter_todo")
    assert not driver.exists("ocsgeFilter_to_confirm")


def test_a_members_closing_answer_waits_for_a_manager_and_keeps_its_verdict(
    driver: Driver, person: Person, office: Office
) -> None:
    person.decide(CONFIRMED, "H")
    person.decide(RETURNED, "X")
    person.synchronise()
    driver.wait_text("ocsgeSyncButton", "envoyé", timeout=60)
    for number, verdict in ((CONFIRMED, "reject"), (RETURNED, "reject0")):
        report = office.server.report(number)
        assert (report["status"], report["validator"]) == ("pending2", None)
        (reply,) = office.our_replies(number)
        marker = parse_title(reply["title"])
        assert marker is not None
        assert (reply["author"]["username"], reply["status"], marker.verdict) == ("pi.alice", "pending2", verdict)
    assert not person.shows(CONFIRMED)
    person.show("all")
    person.read(CONFIRMED)
    driver.wait_text("ocsgeReportStatus", "^En attente de validation$")


def test_the_manager_finds_everything_that_waits_in_one_pile(driver: Driver, person: Person, browser: Browser) -> None:
    driver.menu("OCS GE > Se déconnecter")
    driver.wait_text("ocsgeSyncButton", "connecter")
    browser.hand_over("chef.pi")
    person.log_in()
    driver.wait_for("ocsgeFilter_to_confirm")
    person.show("to_confirm")
    driver.wait_text("ocsgeFilter_to_confirm", r"\b4$")
    assert numbers_shown(driver) == [CONFIRMED, RETURNED, UNREADABLE, OTHER_UNREADABLE]
    person.read(CONFIRMED)
    driver.wait_text("ocsgeProposal", "pi.alice propose : .*hors spéc")
    driver.screenshot("manager-pile")


def test_one_key_confirms_the_proposed_verdict_and_the_next_answer_comes(driver: Driver, person: Person) -> None:
    driver.keys("O")
    driver.wait_until(lambda: not person.shows(CONFIRMED), "the confirmed report leaves the pile")
    driver.wait_text("ocsgeReportNumber", rf"\b{RETURNED}\b")


def test_another_key_and_a_question_return_an_answer_to_its_interpreter(driver: Driver, person: Person) -> None:
    driver.keys("U")
    driver.wait_for("ocsgeReturnText")
    driver.type(QUESTION)
    driver.wait_text("ocsgeReturnText", r"photo \?$")
    driver.keys("Return")
    driver.wait_until(lambda: not person.shows(RETURNED), "the returned report leaves the pile")


def test_an_answer_without_readable_verdict_is_not_confirmed_by_the_key(driver: Driver, person: Person) -> None:
    person.read(UNREADABLE)
    driver.wait_text("ocsgeProposal", "sans verdict lisible")
    assert not driver.enabled("ocsgeConfirm")
    driver.keys("O")
    driver.wait_text("ocsgeReportMessage", str(UNREADABLE))
    assert person.shows(UNREADABLE)
    driver.keys("Num+1")
    person.save(UNREADABLE)


def test_the_server_has_each_of_the_managers_answers_once(driver: Driver, person: Person, office: Office) -> None:
    person.synchronise()
    driver.wait_text("ocsgeSyncButton", "envoyé", timeout=60)
    assert [len(office.our_replies(number)) for number in (CONFIRMED, RETURNED, UNREADABLE)] == [2, 2, 1]
    confirmed = office.server.report(CONFIRMED)
    assert (confirmed["status"], confirmed["validator"]["username"]) == ("reject", "chef.pi")
    assert last_reply(office, CONFIRMED)[0] == "chef.pi"
    assert last_reply(office, RETURNED) == ("chef.pi", "pending", QUESTION)
    assert office.server.report(RETURNED)["status"] == "pending"
    assert office.server.report(UNREADABLE)["status"] == "valid"
    assert office.server.report(OTHER_UNREADABLE)["status"] == "pending2"


def test_a_returned_report_is_to_do_again(person: Person) -> None:
    person.show("todo")
    assert person.shows(RETURNED)
    assert not person.shows(CONFIRMED)


def test_a_selection_is_shared_out_and_the_list_says_who_has_what(
    driver: Driver, person: Person, office: Office
) -> None:
    driver.click("ocsgeReportList/:QHeaderView/qt_scrollarea_viewport", button=3)
    driver.context_menu("Pris par")
    driver.click_row(LIST, str(SHARED[0]), column=1)
    driver.click_row(LIST, str(SHARED[-1]), column=1, modifiers="Shift")
    driver.wait_text("ocsgeCounter", f"{len(SHARED)} sélectionnés")
    driver.click_row(LIST, str(SHARED[3]), column=1, button=3)
    driver.context_menu("Partager entre interprètes")
    for username in ("pi.alice", "pi.bruno"):
        driver.click(f"ocsgeMember_{username}")
    driver.wait_text("ocsgeShareOutcome", r"\b4\b")
    driver.screenshot("manager-share")
    driver.click("ocsgeShare")
    driver.wait_text("ocsgeSyncButton", "8 à envoyer")
    person.synchronise()
    driver.wait_text("ocsgeSyncButton", "envoyé", timeout=60)
    # Neighbours stay together: the reports lie in one row from west to east.
    expected = {number: ("pi.alice" if number < SHARED[4] else "pi.bruno") for number in SHARED}
    for number, username in expected.items():
        (reply,) = office.our_replies(number)
        marker = parse_title(reply["title"])
        assert marker is not None
        assert (reply["status"], marker.assignee) == ("pending", username)
    driver.wait_until(lambda: taken_by(driver) == expected, "the list says who has what")
    driver.wait_map()
    driver.screenshot("manager-shared")
