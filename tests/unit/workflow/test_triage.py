"""Piles, filters, order and the next report, on lists of any length."""

from datetime import datetime, timezone
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportKey, ReportStatus
from ocsge_qgis_plugin.workflow.assignment import NobodyToShareError, colleagues_like, share_out
from ocsge_qgis_plugin.workflow.triage import (
    Bounds,
    Queue,
    ReportFilter,
    SortKey,
    count_queues,
    is_to_do,
    needs_answer,
    next_to_do,
    queues_of,
    sort_value,
)
from ocsge_qgis_plugin.workspace.summaries import ReportSummary

SERVER = "http://127.0.0.1"
ME = Identity(SERVER, 240, 1, "pi.alice")


def summary(number=1, status=ReportStatus.SUBMIT, **changes):
    values = {
        "uuid": f"uuid-{number}",
        "key": ReportKey(SERVER, 240, number),
        "longitude": -1.05 + number / 1000,
        "latitude": 43.7,
        "status": status,
        "theme": "OCS GE - Usage (US)",
        "commune": "Dax",
        "opening_date": datetime(2026, 11, 1, tzinfo=timezone.utc),
        "updating_date": None,
        "author_name": "ddtm40",
        "comment_start": "Bâtiment agricole, pas résidentiel",
        "reply_count": 0,
        "attachment_count": 0,
        "taken_by": "",
        "decision_uuid": None,
        "verdict": None,
        "outbox_state": None,
        "proposed": None,
        "removed": False,
    }
    return ReportSummary(**{**values, **changes})


@pytest.mark.parametrize("status", [ReportStatus.SUBMIT, ReportStatus.PENDING0, ReportStatus.PENDING])
def test_open_reports_without_an_answer_are_to_do(status):
    assert is_to_do(summary(status=status))


@pytest.mark.parametrize(
    "changes",
    [
        {"status": ReportStatus.PENDING2},
        {"status": ReportStatus.VALID},
        {"status": ReportStatus.TEST},
        {"outbox_state": OutboxState.QUEUED},
        {"outbox_state": OutboxState.UNCERTAIN},
        {"outbox_state": OutboxState.CONFLICT},
        {"removed": True},
    ],
)
def test_answered_decided_and_vanished_reports_are_not_to_do(changes):
    assert not is_to_do(summary(**changes))


def test_an_undone_decision_brings_its_report_back():
    assert is_to_do(summary(outbox_state=OutboxState.WITHDRAWN))


def test_test_reports_are_in_no_count():
    counts = count_queues([summary(1), summary(2, ReportStatus.TEST)])
    assert counts[Queue.TO_DO] == counts[Queue.ALL] == 1


@pytest.mark.parametrize("text", ["agricole BATIMENT", "dax", "ddtm40", "1", "usage"])
def test_the_search_box_finds_every_word_anywhere_accents_ignored(text):
    assert ReportFilter(text=text).predicate()(summary())


def test_the_search_box_needs_every_word():
    assert not ReportFilter(text="agricole mimizan").predicate()(summary())


def test_the_map_view_narrows_the_list():
    inside = ReportFilter(bounds=Bounds(-1.1, 43.6, -1.0, 43.8)).predicate()
    assert inside(summary())
    assert not inside(summary(longitude=2.0))


@given(st.lists(st.integers(1, 10_000), unique=True, min_size=1, max_size=60), st.sampled_from(list(SortKey)))
def test_every_column_sorts_what_it_lacks_too(numbers, key):
    with_and_without = [{}, {"opening_date": None, "updating_date": None, "taken_by": "", "comment_start": ""}]
    rows = [summary(number, **changes) for number, changes in zip(numbers, cycle(with_and_without))]
    assert len(sorted(rows, key=sort_value(key))) == len(rows)


def test_dates_that_are_missing_come_first_and_reports_that_nobody_has_last():
    dated, undated = summary(1, taken_by="pi.zoé"), summary(2, opening_date=None)
    assert sorted([dated, undated], key=sort_value(SortKey.OPENED)) == [undated, dated]
    assert sorted([undated, dated], key=sort_value(SortKey.TAKEN_BY)) == [dated, undated]


def test_the_next_report_is_the_next_of_the_list_that_is_left_to_do_round_the_end():
    rows = [summary(1), summary(2, ReportStatus.VALID), summary(3), summary(4, outbox_state=OutboxState.QUEUED)]
    assert next_to_do(rows, "uuid-1").uuid == "uuid-3"
    assert next_to_do(rows, "uuid-3").uuid == "uuid-1"


def test_there_is_no_next_report_when_all_is_done():
    assert next_to_do([summary(1, ReportStatus.VALID)], "uuid-1") is None
    assert next_to_do([], "") is None


def test_a_report_that_left_the_list_leads_to_its_first_open_one():
    assert next_to_do([summary(5)], "gone").uuid == "uuid-5"


@given(st.integers(0, 80), st.integers(1, 7))
def test_sharing_out_gives_everybody_an_equal_part_and_every_report_once(count, people):
    names = [f"pi.{rank}" for rank in range(people)]
    drafts = share_out([summary(number) for number in range(1, count + 1)], ME, names)
    assert sorted(draft.report_uuid for draft in drafts) == sorted(f"uuid-{n}" for n in range(1, count + 1))
    shares = [sum(draft.assignee == name for draft in drafts) for name in names]
    assert max(shares) <= -(-count // people)


def test_sharing_leaves_closed_reports_and_those_already_taken_alone():
    rows = [summary(1, ReportStatus.VALID), summary(2, taken_by="pi.bruno"), summary(3)]
    assert [draft.report_uuid for draft in share_out(rows, ME, ["pi.bruno"])] == ["uuid-3"]


def test_sharing_with_nobody_is_refused():
    with pytest.raises(NobodyToShareError):
        share_out([summary()], ME, [])


LATER = datetime(2030, 1, 1, tzinfo=timezone.utc)


def test_a_report_put_aside_leaves_the_pile_to_do_for_its_own_and_still_needs_an_answer():
    found = summary(deferred=LATER)
    assert queues_of(found) == {Queue.DEFERRED, Queue.ALL}
    assert not is_to_do(found)
    assert needs_answer(found)
    assert next_to_do([summary(1, deferred=LATER), summary(2)], "").uuid == "uuid-2"


def test_a_report_put_aside_and_then_decided_or_closed_is_put_aside_no_more():
    assert Queue.DEFERRED not in queues_of(summary(deferred=LATER, outbox_state=OutboxState.QUEUED))
    assert Queue.DEFERRED not in queues_of(summary(status=ReportStatus.VALID, deferred=LATER))


def test_a_question_to_a_colleague_stands_in_a_pile_of_its_own_sent_or_not():
    assert queues_of(summary(status=ReportStatus.PENDING, asked_by="pi.bruno")) == {Queue.ASKED, Queue.ALL}
    assert Queue.ASKED in queues_of(summary(asked_by="pi.bruno", outbox_state=OutboxState.QUEUED))
    assert Queue.ASKED not in queues_of(summary(status=ReportStatus.REJECT, asked_by="pi.bruno"))


def test_piles_are_counted_whatever_the_dates_and_names():
    rows = [summary(number, deferred=LATER if number % 2 else None) for number in range(1, 6)]
    counts = count_queues([*rows, summary(6, asked_by="a"), summary(7, asked_by="b")])
    assert (counts[Queue.TO_DO], counts[Queue.DEFERRED], counts[Queue.ASKED]) == (2, 3, 2)


def test_a_colleague_is_found_by_any_part_of_the_name_the_beginning_first():
    members = ["pi.bruno", "bérénice", "pi.carole", "m.bertin"]
    assert colleagues_like("Be", members) == ["bérénice", "m.bertin"]
    assert colleagues_like("pi.", members) == ["pi.bruno", "pi.carole"]
    assert colleagues_like("zoé", members) == []
