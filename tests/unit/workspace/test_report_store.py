"""Reports as the workspace keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.markers import ReplyMarker
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import (
    Attachment,
    Author,
    Place,
    Reply,
    Report,
    ReportKey,
    ReportStatus,
    ThemeEntry,
)
from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.workspace.errors import UnknownReportError
from ocsge_qgis_plugin.workspace.report_content import format_report, parse_report
from tests.unit.workspace.records import ALICE, COMMUNITY, NEW_YEAR, SERVER, draft, opened, pulled, reply, report

texts = st.text(st.characters(), max_size=30)
numbers = st.integers(min_value=0, max_value=2**40)
dates = st.none() | st.datetimes(timezones=st.none() | st.just(timezone.utc))
authors = st.none() | st.builds(Author, numbers, texts, texts)
places = st.none() | st.builds(Place, texts, texts)
replies = st.builds(Reply, numbers, authors, texts, texts, st.none() | st.sampled_from(ReportStatus), dates)
reports = st.builds(
    Report,
    key=st.just(ReportKey(SERVER, COMMUNITY, 1)),
    longitude=st.floats(-180, 180),
    latitude=st.floats(-90, 90),
    status=st.sampled_from(ReportStatus),
    comment=texts,
    themes=st.lists(
        st.builds(ThemeEntry, st.none() | numbers, texts, st.dictionaries(texts, texts, max_size=2)), max_size=2
    ).map(tuple),
    author=authors,
    validator=authors,
    commune=places,
    departement=places,
    opening_date=dates,
    updating_date=dates,
    closing_date=dates,
    sketch=st.none()
    | st.builds(
        Sketch,
        st.lists(
            st.builds(SketchObject, texts, texts | st.just("POINT (1 2)"), texts, st.dictionaries(texts, texts)),
            min_size=1,
            max_size=2,
        ).map(tuple),
        texts,
    ),
    replies=st.lists(replies, max_size=3).map(tuple),
    attachments=st.lists(
        st.builds(Attachment, numbers, texts, texts, st.none() | numbers, texts, texts), max_size=2
    ).map(tuple),
    input_device=texts,
    unreadable=st.lists(texts, max_size=2).map(tuple),
)


@given(reports)
def test_a_report_comes_back_from_its_text_as_it_was(found):
    assert parse_report(found.key, format_report(found)) == found


@given(found=reports)
def test_whatever_a_server_sends_is_stored_whole_and_listed(tmp_path_factory, found):
    with opened(tmp_path_factory.mktemp("reports")) as workspace:
        (uuid,) = pulled(workspace, found)
        assert workspace.reports.get(uuid) == found
        assert [summary.uuid for summary in workspace.reports.summaries()] == [uuid]


def test_a_report_keeps_its_uuid_when_it_changes(workspace):
    (first,) = pulled(workspace, report(7))
    (second,) = pulled(workspace, report(7, comment="Autre", updating_date=NEW_YEAR + timedelta(days=9)))
    assert first == second
    assert workspace.reports.get(first).comment == "Autre"


def test_only_new_and_different_reports_are_in_the_change_set(workspace):
    one, two = pulled(workspace, report(1), report(2))
    changes = workspace.reports.upsert([report(1), report(2, status=ReportStatus.PENDING), report(3)])
    assert changes.reports == {two, workspace.reports.uuid_of(report(3).key)}
    assert one not in changes.reports


def test_an_older_answer_that_arrives_late_does_not_undo_a_newer_one(workspace):
    newer = report(1, status=ReportStatus.VALID, updating_date=NEW_YEAR + timedelta(days=2))
    (uuid,) = pulled(workspace, newer)
    assert not workspace.reports.upsert([report(1, updating_date=NEW_YEAR)])
    assert workspace.reports.get(uuid) == newer


def test_the_last_of_two_versions_in_one_page_counts(workspace):
    workspace.reports.upsert([report(1), report(1, comment="Deux fois")])
    assert [summary.comment_start for summary in workspace.reports.summaries()] == ["Deux fois"]


def test_a_megabyte_of_comment_and_unprintable_names_are_kept_whole(workspace):
    hostile = report(1, comment="<b>\x00'\"" * 200_000, author=Author(1, "a\ud800b"))
    (uuid,) = pulled(workspace, hostile)
    assert workspace.reports.get(uuid) == hostile
    assert workspace.reports.summaries()[0].author_name == "a?b"


def test_the_list_shows_at_most_200_characters_on_one_line(workspace):
    pulled(workspace, report(1, comment="mot\n" * 300))
    start = workspace.reports.summaries()[0].comment_start
    assert len(start) <= 200
    assert "\n" not in start


def test_comment_and_forms_are_read_as_one_text(workspace):
    entry = ThemeEntry(240, "Usage (US)", {"us_propose": "US3"})
    first, second = pulled(workspace, report(1, comment="Forêt, CS2", themes=(entry,)), report(2, comment=""))
    read = dict(workspace.reports.texts())
    assert "Forêt, CS2" in read[first]
    assert "US3" in read[first]
    assert workspace.reports.texts_of([second, "nobody"]) == [(second, read[second])]


def test_summaries_come_by_report_number(workspace):
    pulled(workspace, report(30), report(4), report(12))
    assert [summary.key.remote_id for summary in workspace.reports.summaries()] == [4, 12, 30]


def test_summaries_of_some_reports_leave_out_what_does_not_exist(workspace):
    one, _ = pulled(workspace, report(1), report(2))
    assert [summary.uuid for summary in workspace.reports.summaries_of([one, "nobody"])] == [one]


def test_a_report_handed_over_is_taken_by_its_assignee(workspace):
    title = ReplyMarker("pending", "prise-en-charge", "0" * 12, "pi.alice").title
    pulled(workspace, report(1, status=ReportStatus.PENDING, replies=(reply(1, title),)))
    assert workspace.reports.summaries()[0].taken_by == "pi.alice"


def test_a_report_taken_in_charge_without_assignee_is_taken_by_the_author_of_the_reply(workspace):
    title = ReplyMarker("pending", "prise-en-charge", "0" * 12).title
    pulled(workspace, report(1, replies=(reply(1, title),)))
    assert workspace.reports.summaries()[0].taken_by == "pi.bruno"


def test_a_pending_reply_written_by_hand_takes_nothing_in_charge(workspace):
    pulled(workspace, report(1, replies=(reply(1, "Bonjour"),)))
    assert workspace.reports.summaries()[0].taken_by == ""


def test_a_manager_who_returns_a_report_does_not_take_it(workspace):
    title = ReplyMarker("pending", "retour", "0" * 12).title
    pulled(workspace, report(1, replies=(reply(1, title),)))
    assert workspace.reports.summaries()[0].taken_by == ""


def test_the_verdict_that_waits_for_a_manager_is_listed(workspace):
    title = ReplyMarker("reject0", "hors-sujet", "0" * 12).title
    waiting = reply(1, title, status=ReportStatus.PENDING2)
    pulled(workspace, report(1, status=ReportStatus.PENDING2, replies=(waiting,)))
    assert workspace.reports.summaries()[0].proposed is Verdict.REJECT0


def test_a_verdict_of_a_later_plugin_version_is_not_guessed(workspace):
    waiting = reply(1, "OCS GE later9/x #000000000000", status=ReportStatus.PENDING2)
    pulled(workspace, report(1, status=ReportStatus.PENDING2, replies=(waiting,)))
    assert workspace.reports.summaries()[0].proposed is None


def test_known_reports_tell_status_and_last_change(workspace):
    pulled(workspace, report(1), report(2, key=ReportKey(SERVER, 99, 2)))
    assert workspace.reports.known(SERVER, COMMUNITY) == {1: (ReportStatus.SUBMIT, report(1).updating_date)}


def test_a_removed_report_disappears_with_all_that_was_drawn(workspace):
    drawn = Sketch((SketchObject("Polygone", "POLYGON ((0 0, 1 0, 1 1, 0 0))"),))
    (uuid,) = pulled(workspace, report(1, sketch=drawn))
    changes = workspace.reports.mark_removed([report(1).key])
    assert changes.removed_reports == {uuid}
    assert workspace.reports.count() == 0
    with pytest.raises(UnknownReportError):
        workspace.reports.get(uuid)


def test_a_removed_report_with_a_decision_stays_and_is_flagged(workspace):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    changes = workspace.reports.mark_removed([report(1).key])
    assert changes.reports == {uuid}
    assert not changes.removed_reports
    summary = workspace.reports.summaries()[0]
    assert summary.removed
    assert summary.outbox_state is OutboxState.QUEUED


def test_a_removed_report_that_comes_back_is_no_longer_flagged(workspace):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid))
    workspace.reports.mark_removed([report(1).key])
    assert workspace.reports.known(SERVER, COMMUNITY) == {}
    assert workspace.reports.upsert([report(1)]).reports == {uuid}
    assert not workspace.reports.summaries()[0].removed


def test_the_list_shows_the_current_decision_whoever_took_it(workspace):
    (uuid,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(uuid, verdict=Verdict.REJECT))
    summary = workspace.reports.summaries()[0]
    decision = workspace.decisions.current_for(uuid)
    assert (summary.verdict, summary.decision_uuid) == (Verdict.REJECT, decision.uuid)
    assert decision.identity == ALICE


def test_naive_and_aware_dates_are_compared_without_error(workspace):
    (uuid,) = pulled(workspace, report(1, updating_date=datetime(2026, 1, 1)))
    workspace.reports.upsert([replace(report(1), updating_date=NEW_YEAR, comment="plus tard")])
    assert workspace.reports.get(uuid).comment == "plus tard"


def test_each_report_that_the_server_still_has_comes_once_and_whole(workspace):
    uuids = pulled(workspace, *(report(number) for number in range(900)))
    workspace.decisions.decide(draft(uuids[3]))
    workspace.reports.mark_removed([report(3).key])
    seen = list(workspace.reports.each())
    assert [uuid for uuid, _ in seen] == uuids[:3] + uuids[4:]
    assert seen[4][1] == report(5)


def test_the_fingerprint_of_all_reports_changes_with_any_of_them(workspace):
    uuids = pulled(workspace, report(1), report(2))
    seen = [workspace.reports.fingerprint()]
    workspace.decisions.decide(draft(uuids[1]))
    assert workspace.reports.fingerprint() == seen[0]
    changed = report(1, comment="Autre", updating_date=NEW_YEAR + timedelta(days=9))
    for change in (
        lambda: pulled(workspace, report(3)),
        lambda: pulled(workspace, changed),
        lambda: workspace.reports.mark_removed([report(2).key]),
        lambda: workspace.reports.mark_removed([report(3).key]),
    ):
        change()
        seen.append(workspace.reports.fingerprint())
    assert len(set(seen)) == len(seen)
    pulled(workspace, changed)
    assert workspace.reports.fingerprint() == seen[-1]


def test_reports_with_a_decision_of_ours_are_counted_once(workspace):
    one, two, _ = pulled(workspace, report(1), report(2), report(3))
    workspace.decisions.decide(draft(one, verdict=Verdict.REJECT))
    workspace.decisions.decide(draft(one))
    workspace.decisions.decide(draft(two))
    assert workspace.reports.answered_here() == 2
    workspace.decisions.withdraw(workspace.decisions.current_for(two).uuid)
    assert workspace.reports.answered_here() == 1
