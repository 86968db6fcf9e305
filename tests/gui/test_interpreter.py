"""A photo-interpreter's loop by keyboard, from the login to what the server has in the end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.driver import Driver
from tests.gui.office import Office, Person

VALID, VALID0, REJECT, REJECT0 = 900001, 900002, 900003, 900004
UNDONE, TYPED = 900005, 900006


@pytest.fixture(scope="module")
def qgis_options(office: Office) -> dict[str, Any]:
    return office.options


def test_the_departement_opens_with_its_reports(driver: Driver, person: Person) -> None:
    person.log_in()
    person.open_landes()
    assert person.shows(VALID)
    names = [layer["name"] for layer in driver.layers()]
    assert any("Couverture" in name for name in names), names


def test_letters_and_keypad_decide(driver: Driver, person: Person) -> None:
    for number, key in ((VALID, "V"), (VALID0, "Num+2"), (REJECT, "H"), (REJECT0, "Num+4")):
        person.decide(number, key)
    driver.wait_text("ocsgeSyncButton", "4 à envoyer")


def test_typing_a_reply_never_decides(driver: Driver, person: Person) -> None:
    person.read(TYPED)
    driver.keys("Num+3")
    driver.type("vdhxqi VDHX 1234", into="ocsgeReplyText", replace=True)
    driver.wait_text("ocsgeReplyText", "^vdhxqi VDHX 1234$")
    assert driver.value("ocsgeVerdict_reject") is True
    person.save(TYPED)


def test_ctrl_z_takes_the_last_decision_back(driver: Driver, person: Person) -> None:
    person.decide(UNDONE, "X")
    driver.keys("Ctrl+Z")
    driver.wait_until(lambda: person.shows(UNDONE), "the report is back in the pile")


def test_nothing_left_before_it_was_asked(office: Office) -> None:
    assert [office.our_replies(number) for number in (VALID, VALID0, REJECT, REJECT0, TYPED)] == [[]] * 5


def test_decisions_survive_a_power_cut(driver: Driver, person: Person) -> None:
    driver.session.kill()
    driver.session.start()
    person.wait_listed()
    assert not person.shows(VALID)
    assert person.shows(UNDONE)
    driver.wait_text("ocsgeSyncButton", "5 à envoyer", timeout=60)


def test_the_server_has_each_decision_once(driver: Driver, person: Person, office: Office) -> None:
    person.synchronise()
    driver.wait_text("ocsgeSyncButton", "envoyé", timeout=60)
    assert [len(office.our_replies(number)) for number in (VALID, VALID0, REJECT, REJECT0, TYPED)] == [1] * 5
    assert office.our_replies(UNDONE) == []
    assert office.our_replies(TYPED)[0]["content"].startswith("vdhxqi VDHX 1234")
    driver.screenshot("interpreter-sent")
