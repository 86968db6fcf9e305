"""One key per decision: an answer that leaves no doubt is saved by its verdict's key, and the next report comes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.workspace.evidence_store import MeasuredEvidence

from .conftest import Bench
from .reporting import key, report
from .test_evidence_panel import EVIDENCE

FIFTY = 50


@pytest.fixture
def measured(bench: Bench) -> Bench:
    """Fifty reports with their evidence, one key per decision switched on."""
    bench.dock.bar.one_key = True
    bench.open(*(report(number) for number in range(1, FIFTY + 1)))
    uuids = [bench.workspace.reports.uuid_of(key(number)) for number in range(1, FIFTY + 1)]
    bench.workspace.evidence.store(
        MeasuredEvidence(
            replace(EVIDENCE, report_uuid=uuid, specification=replace(EVIDENCE.specification, minimum_m2=500.0)), b"x"
        )
        for uuid in uuids
    )
    bench.desk.reload()
    bench.settle()
    return bench


def test_fifty_reports_are_decided_with_fifty_keys(measured: Bench) -> None:
    verdicts = {Qt.Key.Key_D: Verdict.VALID0, Qt.Key.Key_H: Verdict.REJECT, Qt.Key.Key_X: Verdict.REJECT0}
    pressed = [list(verdicts)[number % 3] for number in range(FIFTY)]
    for pressed_key in pressed:
        measured.press(pressed_key)
    decisions = measured.workspace.decisions.list()
    assert [decision.verdict for decision in decisions] == [verdicts[found] for found in pressed]
    assert len({decision.report_uuid for decision in decisions}) == FIFTY
    assert not any("[…]" in decision.reply_text for decision in decisions)
    assert measured.shown() == []


def test_the_reply_says_what_was_measured(measured: Bench) -> None:
    measured.press(Qt.Key.Key_H)
    (decision,) = measured.workspace.decisions.list()
    assert decision.reason == "sous-seuil"
    assert "(500\u202fm²)" in decision.reply_text or "500 m²" in decision.reply_text


def test_an_acceptance_without_its_correction_is_asked_back_once_and_the_same_key_means_yes(measured: Bench) -> None:
    measured.press(Qt.Key.Key_V)
    assert measured.workspace.decisions.list() == []
    assert "Aucune correction" in measured.dock.bar.message.text
    measured.press(Qt.Key.Key_V)
    assert [decision.verdict for decision in measured.workspace.decisions.list()] == [Verdict.VALID]


def test_ctrl_z_takes_back_what_one_key_did(measured: Bench) -> None:
    measured.press(Qt.Key.Key_X)
    assert measured.current() == 2
    measured.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert measured.current() == 1
    assert len(measured.shown()) == FIFTY


def test_switched_off_a_key_only_chooses(bench: Bench) -> None:
    bench.open(report(1))
    bench.press(Qt.Key.Key_X)
    assert bench.workspace.decisions.list() == []
    assert bench.dock.bar.answer() is not None
