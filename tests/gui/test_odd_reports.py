"""Reports as strangers make them: each is shown, has evidence or a named gap, and can be decided in a real QGIS.

After every test the fixture ``driver`` fails it for a Python exception, an error in QGIS's message log or a modal box.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shapely

from tests.driver import Driver
from tests.gui.odd_reports import HTML, LONG_COMMENT, OddReport, odd_reports
from tests.gui.office import COMMUNITY, Office, Person
from tests.gui.places import polygons
from tests.server import LocalServer
from tests.server.seed_reports import FIRST_REPORT

PLACES = 20
NAMES = (
    *("html", "long", "holes", "multiparts", "crossing", "far-vertices", "scribble", "unreadable-sketch"),
    *("sea", "pole", "wrong-departement", "elsewhere", "files"),
)
HANG_MS = 2_000
"""What a person calls hanging; the promise (50 ms) is held to by the benchmarks, on a machine left alone."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server, its reports and their files are."""
    return tmp_path_factory.mktemp("odd")


@pytest.fixture(scope="module")
def odd(deliveries: Path, folder: Path) -> dict[str, tuple[int, OddReport]]:
    """The odd reports by name, with their numbers."""
    points = [shapely.from_wkt(point) for point, _outline in polygons(deliveries, PLACES)]
    made = odd_reports([(point.x, point.y) for point in points], folder)
    assert tuple(report.name for report in made) == NAMES
    return {report.name: (number, report) for number, report in enumerate(made, start=FIRST_REPORT)}


@pytest.fixture(scope="module")
def office(deliveries: Path, login: str, folder: Path, odd: dict[str, tuple[int, OddReport]]) -> Iterator[Office]:
    """A server whose every report is odd."""
    seed = folder / "reports.json"
    reports = [report.facts for _number, report in odd.values()]
    seed.write_text(json.dumps({"community": COMMUNITY, "reports": reports}), encoding="utf-8")
    with LocalServer(folder / "server.sqlite", seed, login=login, own_process=True) as server:
        yield Office(folder, deliveries, server)


@pytest.fixture(scope="module")
def qgis_options(office: Office) -> dict[str, Any]:
    return office.options


@pytest.fixture(scope="module")
def at_work(qgis_session: Driver) -> Person:
    """Somebody who is logged in and has these reports before them."""
    person = Person(qgis_session)
    person.log_in()
    person.open_landes()
    qgis_session.wait_idle()
    return person


def evidence(driver: Driver) -> str:
    """Return everything that the evidence says, once it was measured."""
    driver.wait_until(lambda: driver.exists("ocsgeEvidence"), "there is evidence", 120)
    driver.wait_until(lambda: not driver.exists("ocsgeEvidenceState"), "the evidence was measured", 120)
    labels = driver.session.ask("widgets", selector="ocsgeEvidence/:QLabel")
    return " | ".join(label["text"] for label in labels if label["visible"])


@pytest.mark.parametrize("name", NAMES)
def test_it_is_shown_with_its_evidence_and_the_window_never_hangs(
    driver: Driver, at_work: Person, odd: dict[str, tuple[int, OddReport]], name: str
) -> None:
    number, report = odd[name]
    driver.longest_block(reset=True)
    at_work.read(number)
    said = evidence(driver)
    driver.wait_map()
    driver.wait_idle()
    longest = driver.longest_block(reset=True)
    driver.screenshot(f"odd-{name}")
    assert re.search(report.says, said), said
    assert driver.modal() is None
    assert longest < HANG_MS


def test_html_is_read_as_written_and_nothing_in_it_is_fetched(
    driver: Driver, at_work: Person, odd: dict[str, tuple[int, OddReport]], office: Office
) -> None:
    at_work.read(odd["html"][0])
    driver.hover("ocsgeComment/:QLabel")
    driver.click("ocsgeReportScroll/:QLabel=Indices")
    (report,) = [found for found in office.server.reports() if found["id"] == odd["html"][0]]
    assert report["comment"] == HTML
    assert not [seen for seen in office.server.requests() if "espion" in seen["path"]]


def test_a_comment_of_40000_characters_can_be_read_to_its_end(
    driver: Driver, at_work: Person, odd: dict[str, tuple[int, OddReport]]
) -> None:
    assert len(LONG_COMMENT) == 40_000
    at_work.read(odd["long"][0])
    driver.longest_block(reset=True)
    driver.click("ocsgeComment/:QPushButton")
    driver.wait_until(lambda: driver.exists("ocsgeComment/:QPlainTextEdit"), "all of it is there")
    assert driver.text("ocsgeComment/:QPlainTextEdit") == LONG_COMMENT
    driver.wait_until(lambda: driver.widget("ocsgeComment/:QPlainTextEdit")["point"], "it is before the person's eyes")
    driver.screenshot("odd-long-unfolded")
    assert driver.longest_block() < HANG_MS


def test_what_is_no_photo_has_its_reason_and_the_others_open(
    driver: Driver, at_work: Person, odd: dict[str, tuple[int, OddReport]], office: Office
) -> None:
    number, report = odd["files"]
    at_work.read(number)
    joined = [found["id"] for found in office.server.report(number)["attachments"]]
    for place, reason in report.refused_photos.items():
        driver.wait_until(
            lambda place=place, reason=reason: reason in driver.tooltip(f"ocsgePhoto_{joined[place]}"), reason, 60
        )
        assert not driver.enabled(f"ocsgePhoto_{joined[place]}")
    for place in (0, 2, 6, 7):
        driver.wait_until(lambda place=place: driver.enabled(f"ocsgePhoto_{joined[place]}"), "the photo is there", 60)
    assert "Photo incomplète" in driver.tooltip(f"ocsgePhoto_{joined[2]}")
    assert not driver.exists(f"ocsgePhoto_{joined[8]}")
    driver.screenshot("odd-photos")
    driver.click(f"ocsgePhoto_{joined[6]}")
    driver.wait_for("ocsgePhotoViewer")
    driver.screenshot("odd-photo-opened")
    driver.keys("Right", "Escape")
    driver.wait_gone("ocsgePhotoViewer")


def test_programs_can_only_be_saved_and_each_photo_was_fetched_once(
    driver: Driver, at_work: Person, odd: dict[str, tuple[int, OddReport]], office: Office
) -> None:
    at_work.read(odd["files"][0])
    assert not driver.exists("ocsgeOpenAttachment_8")
    assert not driver.exists("ocsgeOpenAttachment_9")
    assert driver.exists("ocsgeSaveAttachment_9")
    fetched = [seen["path"] for seen in office.server.requests() if seen["path"].startswith("/document/")]
    assert len(fetched) == len(set(fetched)) == 8


def test_each_can_be_decided_and_reaches_the_server_once(
    driver: Driver, at_work: Person, odd: dict[str, tuple[int, OddReport]], office: Office
) -> None:
    numbers = [number for number, _report in odd.values()]
    for number in numbers:
        at_work.decide(number, "X")
    at_work.synchronise()
    driver.wait_text("ocsgeSyncButton", "^Tout est envoyé$", timeout=60)
    assert [len(office.our_replies(number)) for number in numbers] == [1] * len(numbers)
    assert driver.modal() is None
