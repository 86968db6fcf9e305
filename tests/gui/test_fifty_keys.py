"""Fifty reports decided with fifty keys on an AZERTY keyboard, then one synchronisation, in a real QGIS.

Only verdicts that leave no doubt here: already right, out of specification, irrelevant. Accepting has no such answer:
it wants the polygon and its new class, so its key stops for a person, as the last test but one shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ocsge_qgis_plugin.domain.decisions import Verdict
from tests.driver import Driver
from tests.gui.office import COMMUNITY, LIST, Office, Person
from tests.gui.places import polygons
from tests.server import LocalServer

FIFTY = 50
BURST = 10
KEYS = {
    "D": Verdict.VALID0,
    "Num+3": Verdict.REJECT,
    "X": Verdict.REJECT0,
    "Num+2": Verdict.VALID0,
    "H": Verdict.REJECT,
    "Num+4": Verdict.REJECT0,
}
SENT = "^Tout est envoyé$"
BUTTON = "ocsgeSyncButton"
EVIDENCE_STATE = "ocsgeEvidenceState"


@pytest.fixture(scope="module")
def office(deliveries: Path, login: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A server with 51 reports, each on a polygon of the delivery that it calls wrong."""
    folder = tmp_path_factory.mktemp("fifty")
    reports = [
        {
            "opening_date": f"2026-03-01T10:{number:02}:00+01:00",
            "author": "ddtm40",
            "geometry": point,
            "comment": f"Lieu {number}, à revoir",
            "theme": "OCS GE - Couverture (CS)",
            "attributes": {"millesime": "M2", "cs_proposee": "CS1.2.2"},
            "sketch": {"name": "", "objects": [{"type": "Polygone", "geometry": outline, "attributes": {}}]},
            "commune": {"name": "40088", "title": "Dax"},
            "departement": {"name": "40", "title": "Landes"},
        }
        for number, (point, outline) in enumerate(polygons(deliveries, FIFTY + 1))
    ]
    seed = folder / "reports.json"
    seed.write_text(json.dumps({"community": COMMUNITY, "reports": reports}), encoding="utf-8")
    with LocalServer(folder / "server.sqlite", seed, login=login, own_process=True) as server:
        yield Office(folder, deliveries, server)


@pytest.fixture(scope="module")
def qgis_options(office: Office) -> dict[str, Any]:
    return office.options


def listed(driver: Driver) -> list[int]:
    """Return the numbers of the reports in the list, from the top."""
    return [number for row in driver.rows(LIST) for number in map(_number, row["texts"]) if number]


def _number(text: str) -> int:
    return int(text) if text.isdigit() and len(text) == 6 else 0


@pytest.fixture(scope="module")
def pressed() -> dict[int, Verdict]:
    """What was decided, by report, as the person meant it."""
    return {}


def test_with_one_key_per_decision_a_key_decides_and_ctrl_z_brings_the_report_back(
    driver: Driver, person: Person
) -> None:
    person.log_in()
    person.open_landes()
    driver.menu("OCS GE > Décider d'une seule touche")
    first, second = listed(driver)[:2]
    person.read(first)
    driver.wait_until(lambda: not driver.exists(EVIDENCE_STATE), "the evidence has been measured", 60)
    driver.wait_idle()
    driver.keys("X")
    driver.wait_until(lambda: person.number() == second, "the next report is shown")
    driver.wait_text(BUTTON, "^1 à envoyer$")
    driver.keys("Ctrl+Z")
    driver.wait_until(lambda: person.number() == first, "the report is shown again")
    assert len(listed(driver)) == FIFTY + 1


def test_fifty_reports_that_leave_no_doubt_are_decided_with_fifty_keys(
    driver: Driver, person: Person, pressed: dict[int, Verdict]
) -> None:
    keys = [list(KEYS)[turn % len(KEYS)] for turn in range(FIFTY - BURST)]
    for key in keys:
        number = person.number()
        driver.keys(key)
        driver.wait_until(lambda number=number: person.number() != number, f"the report after {number} is shown", 10)
        pressed[number] = KEYS[key]
    # Somebody who knows the next ones already does not wait for them to be shown.
    left = listed(driver)
    driver.screenshot("fifty-forty-decided")
    driver.keys(*["H"] * BURST)
    driver.wait_until(lambda: len(listed(driver)) == len(left) - BURST, "ten more are decided")
    pressed.update(dict.fromkeys(set(left) - set(listed(driver)), Verdict.REJECT))
    assert len(pressed) == FIFTY
    driver.wait_text(BUTTON, "^50 à envoyer$")


def test_an_acceptance_without_its_correction_waits_for_a_person(driver: Driver, person: Person) -> None:
    last = person.number()
    driver.keys("Num+1")
    driver.wait_text("ocsgeDecisionMessage/:QLabel#2", "Aucune correction n'est notée")
    driver.screenshot("fifty-acceptance-asked-back")
    assert listed(driver) == [last]


def test_after_one_synchronisation_the_server_has_exactly_these_fifty_once(
    driver: Driver, person: Person, office: Office, pressed: dict[int, Verdict]
) -> None:
    everything = [report["id"] for report in office.server.reports()]
    assert not any(office.our_replies(number) for number in everything)
    person.synchronise()
    driver.wait_text(BUTTON, SENT, timeout=60)
    replies = {number: office.our_replies(number) for number in everything}
    assert {number: len(found) for number, found in replies.items() if found} == dict.fromkeys(pressed, 1)
    titles = {number: found[0]["title"].split()[2].partition("/")[0] for number, found in replies.items() if found}
    assert titles == {number: verdict.value for number, verdict in pressed.items()}
    assert not any("[…]" in found[0]["content"] for found in replies.values() if found)
    driver.screenshot("fifty-sent")
