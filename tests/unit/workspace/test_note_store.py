"""Notes to oneself and reports put aside."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workspace.errors import UnknownReportError
from ocsge_qgis_plugin.workspace.note_store import Note
from tests.unit.bad_input.conditions import assert_helps
from tests.unit.workspace.records import NEW_YEAR, opened, pulled, report


def test_a_note_is_there_after_a_restart_and_through_a_synchronisation(tmp_path, clock):
    with opened(tmp_path, clock) as workspace:
        (one,) = pulled(workspace, report(1))
        assert workspace.notes.write(one, "  demander à la DDT \n").evidence == {one}
    with opened(tmp_path, clock) as workspace:
        pulled(workspace, report(1, status=ReportStatus.PENDING, updating_date=NEW_YEAR + timedelta(days=2)))
        assert workspace.notes.of_report(one) == Note("demander à la DDT")
        assert workspace.reports.summaries()[0].has_note


def test_a_blank_note_takes_the_note_away(workspace):
    (one,) = pulled(workspace, report(1))
    workspace.notes.write(one, "x")
    assert workspace.notes.write(one, " \n").evidence == {one}
    assert workspace.notes.of_report(one) == Note()
    assert not workspace.reports.summaries()[0].has_note


def test_a_report_put_aside_shows_until_when_and_keeps_its_note(workspace):
    (one,) = pulled(workspace, report(1))
    paris = timezone(timedelta(hours=2))
    workspace.notes.write(one, "x")
    workspace.notes.defer(one, datetime(2026, 5, 4, 10, tzinfo=paris))
    moment = datetime(2026, 5, 4, 8, tzinfo=timezone.utc)
    assert workspace.notes.of_report(one) == Note("x", moment)
    assert workspace.reports.summaries()[0].deferred == moment
    workspace.notes.defer(one, None)
    assert workspace.notes.of_report(one) == Note("x")
    assert workspace.reports.summaries()[0].deferred is None


def test_a_report_put_aside_without_a_note_has_none(workspace):
    (one,) = pulled(workspace, report(1))
    workspace.notes.defer(one, NEW_YEAR)
    assert not workspace.reports.summaries()[0].has_note


def test_the_same_note_twice_changes_nothing(workspace):
    (one,) = pulled(workspace, report(1))
    workspace.notes.write(one, "x")
    assert not workspace.notes.write(one, "x ")
    assert not workspace.notes.defer(one, None)


@pytest.mark.parametrize("text", ["a\ud800b", "<b>gras</b>\x00", "x" * 40_000])
def test_any_text_can_be_noted(workspace, text):
    (one,) = pulled(workspace, report(1))
    workspace.notes.write(one, text)
    assert workspace.notes.of_report(one).text == text.replace("\ud800", "?")


def test_a_report_that_is_not_there_cannot_be_noted_on(workspace):
    with pytest.raises(UnknownReportError) as caught:
        workspace.notes.write("nobody", "x")
    assert_helps(caught.value, remedy="Rechargez la liste")
    with pytest.raises(UnknownReportError):
        workspace.notes.defer("nobody", None)


def test_a_report_put_aside_is_there_again_once_the_moment_has_passed(workspace, clock):
    one, two = pulled(workspace, report(1), report(2))
    workspace.notes.defer_each({one: NEW_YEAR + timedelta(days=1), two: NEW_YEAR + timedelta(days=9)})
    assert [found.deferred is None for found in workspace.reports.summaries()] == [False, False]
    clock.now += 86_400
    assert [found.deferred is None for found in workspace.reports.summaries()] == [True, False]
    assert workspace.notes.deferrals([one]) == {one: NEW_YEAR + timedelta(days=1)}


def test_what_comes_back_between_two_looks_is_told_once(workspace):
    one, two = pulled(workspace, report(1), report(2))
    moment = NEW_YEAR + timedelta(days=1)
    workspace.notes.defer_each({one: moment, two: NEW_YEAR + timedelta(days=9)})
    assert not workspace.notes.come_back(NEW_YEAR, moment - timedelta(seconds=1))
    assert workspace.notes.come_back(moment - timedelta(seconds=1), moment).evidence == {one}
    assert not workspace.notes.come_back(moment, moment + timedelta(days=1))


def test_a_note_on_putting_aside_is_the_one_of_a_single_report_and_added_to_those_of_several(workspace):
    one, two = pulled(workspace, report(1), report(2))
    workspace.notes.write(one, "Voir Alice")
    workspace.notes.defer_each({one: NEW_YEAR, two: NEW_YEAR}, "après l'été")
    assert [workspace.notes.of_report(uuid).text for uuid in (one, two)] == ["Voir Alice · après l'été", "après l'été"]
    workspace.notes.defer_each({one: NEW_YEAR}, "Vu")
    workspace.notes.defer_each({one: None})
    assert workspace.notes.of_report(one) == Note("Vu")


def test_several_reports_are_put_aside_all_or_none(workspace):
    (one,) = pulled(workspace, report(1))
    with pytest.raises(UnknownReportError):
        workspace.notes.defer_each({one: NEW_YEAR, "nobody": NEW_YEAR})
    assert workspace.notes.of_report(one) == Note()
