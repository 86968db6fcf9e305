"""Going through reports in a real QGIS: putting off, asking a colleague, going back, undo on both sides of a sync."""

from __future__ import annotations

from typing import Any

import pytest

from ocsge_qgis_plugin.domain.markers import parse_title
from tests.driver import Driver
from tests.gui.office import LIST, Office, Person

BUTTON = "ocsgeSyncButton"
QUESTION = "Une serre ou un hangar ?"


@pytest.fixture(scope="module")
def qgis_options(office: Office) -> dict[str, Any]:
    return office.options


@pytest.fixture(scope="module")
def seen() -> dict[str, int]:
    """Numbers of the reports by what was done with them."""
    return {}


def listed(driver: Driver) -> list[int]:
    """Return the numbers of the reports in the list, from the top."""
    return [int(row["texts"][1]) for row in driver.rows(LIST)]


def test_a_decision_is_undone_and_redone_by_keys_and_by_clicks(
    driver: Driver, person: Person, seen: dict[str, int]
) -> None:
    person.log_in()
    person.open_landes()
    first = seen["decided"] = listed(driver)[0]
    person.decide(first, "X")
    driver.keys("Ctrl+Z")
    driver.wait_until(lambda: person.shows(first) and person.number() == first, "the report is back")
    driver.keys("Ctrl+Y")
    driver.wait_until(lambda: not person.shows(first), "the decision is taken again")
    driver.click("ocsgeUndo")
    driver.wait_until(lambda: person.shows(first), "the report is back")
    driver.keys("Ctrl+Shift+Z")
    driver.wait_until(lambda: not person.shows(first), "the decision is taken again")
    driver.wait_text(BUTTON, "^1 à envoyer$")


def test_a_report_is_put_off_until_tomorrow_with_two_keys(driver: Driver, person: Person, seen: dict[str, int]) -> None:
    number = seen["deferred"] = person.number()
    driver.keys("A")
    driver.wait_for("ocsgeDeferPanel")
    driver.screenshot("loop-defer")
    driver.keys("A")
    driver.wait_until(lambda: not person.shows(number), "the report is put off")
    driver.wait_text("ocsgeCounter", "1 reporté")
    driver.keys("P")
    driver.wait_until(lambda: person.number() == number, "the report shown before is shown again")
    driver.wait_text("ocsgeReportFacts", "reporté au")
    person.show("deferred")
    driver.wait_until(lambda: listed(driver) == [number], "it stands in its own pile")
    person.show("todo")


def test_a_colleague_is_asked_by_keys(driver: Driver, person: Person, seen: dict[str, int]) -> None:
    number = seen["asked"] = next(found for found in listed(driver) if found != seen["deferred"])
    person.read(number)
    driver.keys("F")
    driver.wait_for("ocsgeAskPanel")
    driver.type("brun")
    driver.wait_text("ocsgeAskName", "brun$")
    driver.keys("Return")
    driver.type(QUESTION)
    driver.wait_text("ocsgeAskQuestion", r"\?$")
    driver.screenshot("loop-ask")
    driver.keys("Return")
    driver.wait_until(lambda: not person.shows(number), "the next report comes")
    assert person.number() != number


def test_what_was_sent_is_not_undone_and_the_reason_is_said(
    driver: Driver, person: Person, office: Office, seen: dict[str, int]
) -> None:
    person.synchronise()
    driver.wait_text(BUTTON, "^Tout est envoyé$", timeout=60)
    driver.click(LIST)
    driver.keys("Ctrl+Z")
    driver.wait_text("ocsgeReportMessage/:QLabel#2", f"n° {seen['asked']} est déjà envoyée")
    driver.screenshot("loop-undo-refused")
    (reply,) = office.our_replies(seen["asked"])
    marker = parse_title(reply["title"])
    assert marker is not None
    assert (marker.verdict, marker.reason, marker.assignee) == ("pending", "avis", "pi.bruno")
    assert (reply["content"], reply["status"]) == (QUESTION, "pending")
    assert len(office.our_replies(seen["decided"])) == 1
    person.show("asked")
    driver.wait_until(lambda: listed(driver) == [seen["asked"]], "the question stands in its pile")
    driver.screenshot("loop-asked")
