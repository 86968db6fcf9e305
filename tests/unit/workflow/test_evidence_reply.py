"""What evidence brings to a reply: no blank is left that was measured, no reason is given that nothing shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocsge_qgis_plugin.domain.decisions import PolygonRef, Verdict
from ocsge_qgis_plugin.domain.departements import Vintage
from ocsge_qgis_plugin.domain.evidence import (
    Evidence,
    Neighbour,
    PolygonEvidence,
    Relations,
    SpecificationFacts,
    Support,
    VintageEvidence,
    Wish,
    WishKind,
)
from ocsge_qgis_plugin.domain.reasons import has_blanks, reason_of_code
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workflow.evidence_reply import likely_reason, reply_context
from ocsge_qgis_plugin.workflow.reply_text import suggest_reply

M2 = Vintage("M2", 2021)
POLYGON = PolygonEvidence(PolygonRef("d", 1, "h"), "CS2.2.1", "US1.1", 9_000.0, "", False, 1.0, 1.0)
FACTS = SpecificationFacts(500.0, 10.0, True, 450.0, 20.0, True, True, True)
EVIDENCE = Evidence("u", Support.SURFACE, (VintageEvidence("M2", 2021, (POLYGON,)),), Wish(WishKind.SEMANTIC), FACTS)


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        (Verdict.VALID0, "deja-juste"),
        (Verdict.REJECT, "sous-seuil"),
        (Verdict.REJECT, "posterieur"),
        (Verdict.REJECT, "nomenclature"),
        (Verdict.REJECT0, "non-constate"),
    ],
)
def test_the_usual_replies_of_those_that_are_not_accepted_need_no_typing(verdict: Verdict, code: str) -> None:
    reason = reason_of_code(code)
    assert reason is not None
    assert has_blanks(suggest_reply(reason, verdict, ()))
    filled = suggest_reply(reason, verdict, (), reply_context(M2, EVIDENCE, None))
    assert not has_blanks(filled), filled


def test_what_was_not_measured_stays_a_blank() -> None:
    reason = reason_of_code("deja-juste")
    assert reason is not None
    assert has_blanks(suggest_reply(reason, Verdict.VALID0, (), reply_context(M2, None, None)))


@pytest.mark.parametrize(
    ("verdict", "changes", "expected"),
    [
        (Verdict.REJECT, {}, "sous-seuil"),
        (Verdict.REJECT, {"specification": replace(FACTS, area_m2=5_000.0)}, ""),
        (Verdict.REJECT, {"specification": replace(FACTS, area_m2=900.0, width_m=5.0)}, "largeur"),
        (Verdict.REJECT, {"wish": Wish(WishKind.GEOMETRY)}, "geometrie"),
        (Verdict.REJECT, {"wish": Wish(WishKind.LATER_CHANGE)}, "posterieur"),
        (Verdict.REJECT0, {"specification": replace(FACTS, inside=False)}, "hors-territoire"),
        (Verdict.REJECT0, {"wish": Wish(WishKind.OFF_TOPIC)}, "hors-sujet"),
        (Verdict.REJECT0, {}, "non-constate"),
        (Verdict.VALID, {}, ""),
    ],
)
def test_the_reason_is_the_one_that_the_evidence_shows(verdict: Verdict, changes: dict, expected: str) -> None:
    assert likely_reason(verdict, replace(EVIDENCE, **changes)) == expected


def test_a_reason_belongs_to_its_verdict() -> None:
    for verdict in Verdict:
        code = likely_reason(verdict, EVIDENCE)
        reason = reason_of_code(code) if code else None
        assert reason is None or verdict in reason.verdicts


def test_the_reply_names_the_answered_duplicate() -> None:
    near = [
        Neighbour("v", 900_001, 3.0, 0.9, ReportStatus.SUBMIT, is_duplicate=True),
        Neighbour("w", 900_002, 3.0, 0.9, ReportStatus.VALID, is_duplicate=True),
    ]
    context = reply_context(M2, EVIDENCE, Relations("u", "u", 3, tuple(near)))
    assert context.duplicate_of == 900_002
