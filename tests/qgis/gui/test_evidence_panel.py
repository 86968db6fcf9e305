"""The evidence in the dock: shown with its report, or why not yet; opinions can be switched off."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton

from ocsge_qgis_plugin.domain.decisions import PolygonRef
from ocsge_qgis_plugin.domain.evidence import (
    ClassShare,
    Composition,
    Evidence,
    Neighbour,
    PolygonEvidence,
    Relations,
    SpecificationFacts,
    Support,
    VintageEvidence,
    Wish,
    WishKind,
    WishSource,
)
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.domain.suggestions import Because, Outcome, Suggestion
from ocsge_qgis_plugin.workspace.evidence_store import MeasuredEvidence

from .conftest import Bench
from .reporting import key, report

POLYGON = PolygonEvidence(PolygonRef("d", 1, "h"), "CS2.2.1", "US1.1", 12_000.0, "CoSIA", False, 1.0, 0.1)
SEEN = Composition(1.0, (ClassShare("Bâtiment", 0.8), ClassShare("Pelouse", 0.2)))
EVIDENCE = Evidence(
    "",
    Support.SURFACE,
    (VintageEvidence("M2", 2021, (POLYGON,), SEEN, 2021),),
    Wish(WishKind.SEMANTIC, Dimension.COVER, ("CS1.1.1.1",), source=WishSource.FORM),
    SpecificationFacts(200.0, 10.0, True, 450.0, 12.0, True, True, True),
)


def measure(bench: Bench, number: int, *, others: int = 0) -> str:
    """Store evidence about a report as a pass would."""
    uuid = bench.workspace.reports.uuid_of(key(number))
    evidence = bench.workspace.evidence
    changes = evidence.store([MeasuredEvidence(replace(EVIDENCE, report_uuid=uuid), b"x")])
    near = tuple(
        Neighbour(bench.workspace.reports.uuid_of(key(other)), other, 12.0, 0.5, ReportStatus.SUBMIT, is_duplicate=True)
        for other in ([others] if others else [])
    )
    changes |= evidence.store_relations([Relations(uuid, uuid, 1 + len(near), near)])
    because = (Because("CoSIA voit 80 % de Bâtiment dans le croquis.", 1.2),)
    changes |= evidence.store_suggestions([Suggestion(uuid, Outcome.ACCEPT, 0.83, because, "essai")])
    bench.desk.summaries_changed.emit(bench.workspace.reports.summaries_of(changes.evidence), changes)
    bench.settle()
    return uuid


def texts(bench: Bench) -> list[str]:
    return [row.text.text() for row in bench.dock.panel.evidence._rows if row.is_shown]


def test_a_report_that_was_not_measured_yet_says_so_and_comes_first(bench: Bench) -> None:
    bench.open(report(1))
    panel = bench.dock.panel.evidence
    assert "pas encore" in panel.state.text()
    assert bench.evidence.looked_at == bench.workspace.reports.uuid_of(key(1))
    bench.evidence.become(running=True, done=40, total=300)
    assert "40 sur 300" in panel.state.text()


def test_evidence_appears_as_soon_as_it_is_stored(bench: Bench) -> None:
    bench.open(report(1))
    measure(bench, 1)
    shown = texts(bench)
    assert shown[0] == "Couverture → CS1.1.1.1 – Zones bâties"
    assert "80 % Bâtiment, 20 % Pelouse dans le croquis" in shown
    assert bench.dock.panel.evidence.state.isHidden()


def test_the_evidence_of_another_report_is_never_left_standing(bench: Bench) -> None:
    bench.open(report(1), report(2))
    measure(bench, 1)
    bench.press(Qt.Key.Key_N)
    assert texts(bench) == []
    bench.press(Qt.Key.Key_P)
    assert texts(bench)


def test_a_duplicate_is_one_click_away(bench: Bench) -> None:
    bench.open(report(1), report(2))
    measure(bench, 1, others=2)
    button = bench.dock.panel.evidence.findChild(QToolButton, "ocsgeNeighbour_2")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.current() == 2


def test_an_opinion_is_shown_with_its_reasons_until_it_is_switched_off_for_good(bench: Bench) -> None:
    bench.open(report(1), report(2))
    measure(bench, 1)
    view = bench.dock.panel.evidence.suggestion
    assert view.outcome.text == "À prendre en compte · 83 % de chances d'être pris en compte"
    assert view.reasons[0].text() == "+ CoSIA voit 80 % de Bâtiment dans le croquis."
    QTest.mouseClick(view.switch, Qt.MouseButton.LeftButton)
    assert view.outcome.isHidden()
    assert all(reason.isHidden() for reason in view.reasons)
    bench.press(Qt.Key.Key_N)
    bench.press(Qt.Key.Key_P)
    assert view.outcome.isHidden()
    QTest.mouseClick(view.switch, Qt.MouseButton.LeftButton)
    assert not view.outcome.isHidden()
