"""Several decisions at once: each is kept or refused for itself, none is lost for another, none is kept twice."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.decisions import Ground
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportKey, ReportStatus
from ocsge_qgis_plugin.workspace.errors import (
    AlreadyDecidedError,
    DiskFullError,
    GeometryError,
    IdentityMismatchError,
    ReportClosedError,
    ReportMovedOnError,
    UnknownReportError,
)
from tests.unit.bad_input.conditions import fill_disk, make_room
from tests.unit.workspace.records import (
    ALICE,
    BRUNO,
    NEW_YEAR,
    SERVER,
    correction,
    draft,
    opened,
    pulled,
    reply,
    report,
)


def as_read(workspace, uuid, **changes):
    return draft(uuid, ground=Ground.of(workspace.reports.get(uuid)), **changes)


def test_each_draft_becomes_a_queued_decision_in_the_order_given(workspace):
    uuids = pulled(workspace, report(1), report(2), report(3))
    outcome = workspace.decisions.decide_each([draft(uuid, reply_text=uuid) for uuid in reversed(uuids)])
    assert [result.decision.report_uuid for result in outcome.results] == [*reversed(uuids)]
    assert [result.decision for result in outcome.results] == workspace.decisions.list([OutboxState.QUEUED])
    assert all(result.decision.reply_text == result.draft.report_uuid for result in outcome.results)
    assert outcome.changes.reports == set(uuids)
    assert outcome.changes.decisions == {result.decision.uuid for result in outcome.results}


def test_failures_are_told_one_by_one_and_keep_no_other_back(workspace):
    closed, moved, mine, fine, removed = pulled(workspace, *map(report, (1, 2, 3, 4, 5)))
    drafts = [as_read(workspace, uuid) for uuid in (closed, moved, mine, fine, removed)]
    workspace.reports.upsert(
        [
            replace(report(1), status=ReportStatus.VALID, updating_date=NEW_YEAR + timedelta(days=2)),
            replace(report(2), replies=(reply(9),), updating_date=NEW_YEAR + timedelta(days=2)),
        ]
    )
    workspace.decisions.decide(draft(mine, identity=BRUNO))
    workspace.reports.mark_removed([ReportKey(SERVER, 12, 5)])
    outcome = workspace.decisions.decide_each(drafts)
    assert [type(result.error) for result in outcome.results] == [
        ReportClosedError,
        ReportMovedOnError,
        AlreadyDecidedError,
        type(None),
        UnknownReportError,
    ]
    assert [str(number) in str(result.error) for number, result in zip((1, 2, 3), outcome.results)] == [True] * 3
    assert {decision.report_uuid for decision in workspace.decisions.list()} == {mine, fine}
    assert workspace.decisions.current_for(mine).identity == BRUNO


def test_a_draft_that_fails_half_way_leaves_nothing_behind(workspace):
    first, second = pulled(workspace, report(1), report(2))
    broken = correction(wkb=b"\x01nonsense")
    outcome = workspace.decisions.decide_each([draft(first, corrections=(broken,)), draft(second)])
    assert isinstance(outcome.results[0].error, GeometryError)
    assert workspace.decisions.history(first) == []
    assert workspace.decisions.current_for(first) is None
    assert outcome.results[1].decision == workspace.decisions.current_for(second)


def test_the_same_report_twice_is_decided_once(workspace):
    (uuid,) = pulled(workspace, report(1))
    outcome = workspace.decisions.decide_each([draft(uuid, reply_text="a"), draft(uuid, reply_text="b")])
    assert outcome.results[0].decision.reply_text == "a"
    assert isinstance(outcome.results[1].error, AlreadyDecidedError)
    assert len(workspace.decisions.list()) == 1


def test_a_decision_in_conflict_waits_for_a_person_and_is_not_replaced(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = workspace.decisions.claim(ALICE, owner="w", lease_seconds=60, limit=1, now=clock.now)
    workspace.decisions.conflict(sent.uuid, "w", "moved")
    (result,) = workspace.decisions.decide_each([draft(uuid)]).results
    assert isinstance(result.error, AlreadyDecidedError)
    assert workspace.decisions.current_for(uuid).state is OutboxState.CONFLICT


def test_a_report_answered_before_and_open_again_can_be_decided(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    (sent,) = workspace.decisions.claim(ALICE, owner="w", lease_seconds=60, limit=1, now=clock.now)
    workspace.decisions.confirm(sent.uuid, "w", answered_status=ReportStatus.PENDING, reply_id=5)
    (result,) = workspace.decisions.decide_each([draft(uuid)]).results
    assert result.decision is not None


def test_an_own_reply_that_came_meanwhile_is_nothing_that_had_to_be_read(workspace, clock):
    (uuid,) = pulled(workspace, report(1))
    unsuspecting = as_read(workspace, uuid)
    workspace.decisions.decide(draft(uuid))
    (sent,) = workspace.decisions.claim(ALICE, owner="w", lease_seconds=60, limit=1, now=clock.now)
    workspace.decisions.confirm(sent.uuid, "w", answered_status=ReportStatus.PENDING, reply_id=5)
    workspace.reports.upsert([replace(report(1), replies=(reply(5),), updating_date=NEW_YEAR + timedelta(days=2))])
    (result,) = workspace.decisions.decide_each([unsuspecting]).results
    assert result.decision.ground.reply_ids == {5}


def test_another_groups_report_is_refused_for_itself(workspace):
    elsewhere, here = pulled(workspace, report(1, key=ReportKey(SERVER, 99, 1)), report(2))
    outcome = workspace.decisions.decide_each([draft(elsewhere), draft(here)])
    assert isinstance(outcome.results[0].error, IdentityMismatchError)
    assert outcome.results[1].decision is not None


def test_a_full_disk_loses_all_and_says_so(tmp_path):
    with opened(tmp_path) as workspace:
        uuids = pulled(workspace, *(report(number) for number in range(1, 60)))
        fill_disk(workspace, spare_pages=2)
        with pytest.raises(DiskFullError) as caught:
            workspace.decisions.decide_each([draft(uuid, reply_text="x" * 2_000) for uuid in uuids])
        make_room(workspace)
        assert caught.value.remedy
        assert workspace.decisions.list() == []
        outcome = workspace.decisions.decide_each([draft(uuid) for uuid in uuids])
        assert len(outcome.changes.decisions) == len(uuids)


def test_nothing_to_decide_writes_nothing(workspace):
    outcome = workspace.decisions.decide_each([])
    assert outcome.results == ()
    assert not outcome.changes


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 7), st.sampled_from(["fine", "closed", "unknown", "geometry"])), max_size=14))
def test_whatever_fails_the_kept_and_the_told_are_all_and_each_report_is_decided_once(chosen):
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as workspace:
        kinds = dict(chosen)
        reports = [
            report(number + 1, status=ReportStatus.REJECT if kinds.get(number) == "closed" else ReportStatus.SUBMIT)
            for number in range(8)
        ]
        uuids = pulled(workspace, *reports)
        drafts = [
            draft(
                "nobody" if kinds[number] == "unknown" else uuids[number],
                corrections=(correction(wkb=b"nonsense"),) if kinds[number] == "geometry" else (),
            )
            for number, _ in chosen
        ]
        outcome = workspace.decisions.decide_each(drafts)
        assert [result.draft for result in outcome.results] == drafts
        assert all((result.decision is None) != (result.error is None) for result in outcome.results)
        kept = [result.decision for result in outcome.results if result.decision is not None]
        assert workspace.decisions.list() == kept
        assert {decision.report_uuid for decision in kept} == {
            uuids[number] for number, kind in kinds.items() if kind == "fine"
        }
