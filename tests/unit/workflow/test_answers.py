"""Which answers a model learns from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workflow import answers
from ocsge_qgis_plugin.workflow.answers import answer_to, decided_reports, judged_before, redelivered_on
from ocsge_qgis_plugin.workspace.evidence_store import MeasuredEvidence
from tests.unit.workspace.evidence_records import evidence, relations, suggestion
from tests.unit.workspace.records import COMMUNITY, SERVER, pulled, report

ALICE = Identity(SERVER, COMMUNITY, 4101, "pi.alice")


def decide(workspace, uuid, verdict):
    workspace.decisions.decide(DecisionDraft(uuid, ALICE, verdict, "", ""))


def seen(workspace, uuids, probability=0.75):
    workspace.evidence.store([MeasuredEvidence(evidence(uuid), b"") for uuid in uuids])
    workspace.evidence.store_suggestions([suggestion(uuid, probability=probability) for uuid in uuids])


def summary(workspace, uuid):
    return workspace.reports.summaries_of([uuid])[0]


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (ReportStatus.SUBMIT, None),
        (ReportStatus.PENDING, None),
        (ReportStatus.PENDING1, True),
        (ReportStatus.VALID, True),
        (ReportStatus.VALID0, False),
        (ReportStatus.REJECT, False),
        (ReportStatus.REJECT0, False),
        (ReportStatus.TEST, None),
    ],
)
def test_a_status_of_the_server_is_an_answer_or_none(workspace, status, answer):
    (uuid,) = pulled(workspace, report(1, status=status))
    assert answer_to(summary(workspace, uuid)) is answer


@pytest.mark.parametrize(("verdict", "answer"), [(Verdict.VALID, True), (Verdict.REJECT, False)])
def test_what_was_decided_here_is_an_answer_before_the_server_knows(workspace, verdict, answer):
    (uuid,) = pulled(workspace, report(1))
    decide(workspace, uuid, verdict)
    assert answer_to(summary(workspace, uuid)) is answer


def test_a_report_taken_in_charge_has_no_answer_until_somebody_gives_one(workspace):
    (uuid,) = pulled(workspace, report(1))
    decide(workspace, uuid, Verdict.PENDING)
    assert answer_to(summary(workspace, uuid)) is None
    later = summary(workspace, uuid)._replace(status=ReportStatus.REJECT)
    assert answer_to(later) is False


def test_a_decision_in_conflict_is_no_answer(workspace):
    (uuid,) = pulled(workspace, report(1))
    decide(workspace, uuid, Verdict.VALID)
    settled = summary(workspace, uuid)
    assert answer_to(settled._replace(outbox_state=OutboxState.CONFLICT)) is None
    assert answer_to(settled._replace(outbox_state=OutboxState.CONFLICT, status=ReportStatus.REJECT)) is False


def test_a_model_learns_from_answered_reports_with_evidence(workspace):
    accepted, refused, waiting, unseen = pulled(
        workspace, report(1, status=ReportStatus.VALID), report(2), report(3), report(4, status=ReportStatus.REJECT)
    )
    decide(workspace, refused, Verdict.REJECT)
    seen(workspace, [accepted, refused, waiting])
    workspace.evidence.store_relations([relations(refused, accepted)])
    found = {one.evidence.report_uuid: (one.accepted, one.relations.cluster) for one in decided_reports(workspace)}
    assert found == {accepted: (True, accepted), refused: (False, accepted)}
    assert unseen not in found


def test_a_model_learns_from_the_newest_answers(workspace, monkeypatch):
    monkeypatch.setattr(answers, "MOST_LEARNED", 2)
    uuids = pulled(workspace, *(report(number, status=ReportStatus.VALID) for number in range(4)))
    seen(workspace, uuids)
    assert [one.evidence.report_uuid for one in decided_reports(workspace)] == uuids[2:]


def test_a_model_learns_nothing_from_a_delivery_that_came_after_the_report(workspace):
    """The correction asked for may be in it: what was wrong looks right."""
    (uuid,) = pulled(workspace, report(1, status=ReportStatus.VALID))
    seen(workspace, [uuid])
    (known,) = decided_reports(workspace)
    delivery, opened = known.evidence.at_issue.concerned.polygon.delivery, summary(workspace, uuid).opening_date.date()
    later, same_day = {delivery: opened + timedelta(days=1)}, {delivery: opened}
    assert not list(decided_reports(workspace, delivered_on=later))
    assert list(decided_reports(workspace, delivered_on=same_day)) == [known]
    assert list(decided_reports(workspace, delivered_on={"another": date(2099, 1, 1)})) == [known]


def test_a_report_without_date_or_polygon_came_after_no_delivery(workspace):
    known = evidence("uuid")
    delivery = known.at_issue.concerned.polygon.delivery
    opened = datetime(2026, 1, 1, tzinfo=timezone.utc)
    assert redelivered_on(known, opened, {delivery: date(2026, 3, 1)}) == date(2026, 3, 1)
    assert redelivered_on(known, None, {delivery: date(2026, 3, 1)}) is None
    assert redelivered_on(replace(known, vintages=()), opened, {delivery: date(2026, 3, 1)}) is None


def test_suggestions_are_judged_by_the_answers_that_came_after(workspace):
    right, wrong, waiting, silent = pulled(
        workspace, report(1, status=ReportStatus.VALID), report(2), report(3), report(4, status=ReportStatus.VALID)
    )
    decide(workspace, wrong, Verdict.REJECT)
    seen(workspace, [right, wrong, waiting])
    seen(workspace, [silent], probability=None)
    assert judged_before(workspace) == [(0.75, True), (0.75, False)]
