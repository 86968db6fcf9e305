"""``sig`` in QGIS's locator bar finds reports and leads to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ocsge_qgis_plugin.bridge.locator import PREFIX, ReportLocator, ReportLocatorFilter
from ocsge_qgis_plugin.bridge.tasks import TaskRunner
from ocsge_qgis_plugin.domain.changes import ChangeSet
from ocsge_qgis_plugin.domain.reports import ReportKey, ReportStatus
from ocsge_qgis_plugin.workflow.listing import listing_of
from ocsge_qgis_plugin.workspace.summaries import ReportSummary


def summary(number: int, **changes: object) -> ReportSummary:
    blank = dict.fromkeys(ReportSummary._fields, "")
    values = {
        "uuid": f"uuid-{number}",
        "key": ReportKey("http://127.0.0.1", 12, number),
        "status": ReportStatus.SUBMIT,
        "commune": "Dax",
        "comment_start": "Bâtiment agricole",
        "outbox_state": None,
        "removed": False,
    }
    return ReportSummary(**{**blank, **values, **changes})


@dataclass
class Texts:
    """The reports of a workspace, as far as the locator reads them."""

    by_uuid: dict[str, str]

    def texts(self) -> Sequence[tuple[str, str]]:
        return list(self.by_uuid.items())

    def texts_of(self, uuids: Sequence[str]) -> list[tuple[str, str]]:
        return [(uuid, self.by_uuid[uuid]) for uuid in uuids]


class PlainDesk(QObject):
    opened_changed = pyqtSignal(object)
    summaries_loaded = pyqtSignal(object)
    summaries_changed = pyqtSignal(object, object)
    failed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.opened: object | None = None


class Bar:
    """QGIS's own locator, with what is typed into it and what it answers."""

    def __init__(self, wait_until: Callable[..., object]) -> None:
        self.desk = PlainDesk()
        self.runner = TaskRunner()
        self.source = ReportLocator(self.desk, self.runner)
        self.locator = QgsLocator()
        self.filter = ReportLocatorFilter(self.source)
        self.locator.registerFilter(self.filter)
        self.results: list[QgsLocatorResult] = []
        self.is_over = False
        # What the signal hands over is gone when the slot returns.
        self.locator.foundResult.connect(lambda result: self.results.append(QgsLocatorResult(result)))
        self.locator.finished.connect(self._end)
        self._wait_until = wait_until
        self.texts = Texts({})

    def open(self, *summaries: ReportSummary, texts: dict[str, str] | None = None) -> None:
        self.texts.by_uuid = texts or {}
        self.desk.opened = SimpleNamespace(workspace=SimpleNamespace(reports=self.texts))
        self.desk.opened_changed.emit(self.desk.opened)
        self.desk.summaries_loaded.emit(listing_of(summaries))
        # The first letter typed has the classes read that texts name.
        self.source.finder()
        self._wait_until(lambda: self.source._reading is None, "the codes are read")

    def type(self, text: str) -> list[str]:
        self.results.clear()
        self.is_over = False
        self.locator.fetchResults(text, QgsLocatorContext())
        self._wait_until(lambda: self.is_over, "the search is over")
        return [result.displayString for result in self.results]

    def close(self) -> None:
        self.locator.deregisterFilter(self.filter)
        self.source.close()
        self.runner.close()

    def _end(self) -> None:
        self.is_over = True


@pytest.fixture
def bar(qgis_app: object, wait_until: Callable[..., object]) -> Iterator[Bar]:
    made = Bar(wait_until)
    yield made
    made.close()


def test_a_number_leads_to_its_report(bar: Bar) -> None:
    bar.open(summary(123456), summary(98))
    chosen: list[str] = []
    bar.source.report_chosen.connect(chosen.append)
    assert bar.type(f"{PREFIX} 123456")[0] == "N° 123456 · Dax"
    bar.filter.triggerResult(bar.results[0])
    assert chosen == ["uuid-123456"]


def test_a_commune_is_found_without_its_accents_and_can_narrow_the_list(bar: Bar) -> None:
    bar.open(summary(1, commune="Mées"), summary(2, commune="Saint-Paul-lès-Dax"))
    searched: list[str] = []
    bar.source.search_chosen.connect(searched.append)
    assert bar.type("sig mees") == ["N° 1 · Mées", "Filtrer la liste sur « mees »"]
    bar.filter.triggerResult(bar.results[-1])
    assert searched == ["mees"]


def test_a_class_is_found_in_forms_and_comments(bar: Bar) -> None:
    bar.open(summary(1), summary(2), texts={"uuid-1": 'x [["Usage",{"us_propose":"US3"}]]', "uuid-2": "CS2.1.1.1"})
    assert bar.type("sig us3") == ["N° 1 · Dax"]
    assert bar.type("sig CS 2.1") == ["N° 2 · Dax"]


def test_without_an_open_departement_nothing_is_found(bar: Bar) -> None:
    assert bar.type("sig 1") == []
    bar.open(summary(1))
    bar.desk.opened = None
    bar.desk.opened_changed.emit(None)
    assert bar.type("sig 1") == []


def test_other_searches_of_the_bar_are_left_alone(bar: Bar) -> None:
    bar.open(summary(1))
    assert bar.type("dax") == []


def test_a_report_that_changes_is_found_as_it_is_now(bar: Bar) -> None:
    bar.open(summary(1))
    bar.texts.by_uuid["uuid-1"] = "US5"
    bar.desk.summaries_changed.emit([summary(1, commune="Pau")], ChangeSet(reports=frozenset(["uuid-1"])))
    assert bar.type("sig us5") == ["N° 1 · Pau"]
    bar.desk.summaries_changed.emit([], ChangeSet(removed_reports=frozenset(["uuid-1"])))
    assert bar.type("sig 1") == []


def test_a_removed_report_that_stays_for_its_decision_is_still_found(bar: Bar) -> None:
    bar.open(summary(1))
    bar.desk.summaries_changed.emit([summary(1, removed=True)], ChangeSet(removed_reports=frozenset(["uuid-1"])))
    assert bar.type("sig 1")[0] == "N° 1 · Dax"


def test_text_from_the_server_is_never_shown_as_html(bar: Bar) -> None:
    bar.open(summary(1, commune="<b>Dax</b>", comment_start="<img src='http://127.0.0.1:9/x.png'>\u202e"))
    bar.type("sig 1")
    shown = bar.results[0].displayString + bar.results[0].description
    assert "<" not in shown
    assert "\u202e" not in shown


def test_thirty_of_50_000_reports_are_proposed(bar: Bar) -> None:
    communes = ("Mées", "Dax", "Pau", "Mont-de-Marsan")
    reports = [summary(number, commune=communes[number % 4]) for number in range(1, 50_001)]
    bar.open(*reports, texts={report.uuid: "US3" for report in reports})
    assert len(bar.type("sig mees")) == 31
    assert len(bar.type("sig us3")) == 30
    assert bar.type("sig 49999")[0] == "N° 49999 · Mont-de-Marsan"
