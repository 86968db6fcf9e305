"""Verdicts, reasons, reply titles and the life of an outbox row."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.decisions import UNCHANGED, Correction, PolygonRef, Verdict, marker_token
from ocsge_qgis_plugin.domain.markers import ReplyMarker, parse_title
from ocsge_qgis_plugin.domain.outbox import IllegalMoveError, OutboxState, check_outbox_move, outbox_moves
from ocsge_qgis_plugin.domain.reasons import describe_correction, fill_template, has_blanks, reason_of_code, reasons_for
from ocsge_qgis_plugin.domain.reports import ReportStatus

tokens = st.uuids().map(lambda value: marker_token(str(value)))
accounts = st.from_regex(r"[a-z0-9._-]{1,40}", fullmatch=True)


def correction(cover_after="CS1.1.1.1", use_after=UNCHANGED):
    return Correction(PolygonRef("delivery", 7, "hash"), "M2", "CS2.2.1", "US5", cover_after, use_after, b"", 2154)


@given(st.sampled_from(list(Verdict)), st.sampled_from(["erreur-cs", "deja-juste", ""]), tokens, accounts | st.just(""))
def test_a_title_says_back_what_was_put_in(verdict, reason, token, assignee):
    marker = ReplyMarker(verdict.value, reason, token, assignee)
    assert parse_title(marker.title) == marker


@given(st.text())
def test_titles_of_others_are_never_taken_for_ours(title):
    marker = parse_title(title)
    assert marker is None or marker.title == title.strip()


@pytest.mark.parametrize("title", [None, "", "Réponse", "OCS GE valid/x #123", "OCS GE valid/x #0123456789ab extra"])
def test_other_titles_carry_no_marker(title):
    assert parse_title(title) is None


def test_tokens_of_two_decisions_differ():
    assert marker_token(str(uuid.uuid4())) != marker_token(str(uuid.uuid4()))


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_reason_with_a_template(verdict):
    reasons = reasons_for(verdict)
    assert reasons
    assert all(reason.template and reason.label for reason in reasons)


def test_a_managers_reasons_are_not_offered_to_interpreters():
    offered = {reason.code for verdict in Verdict for reason in reasons_for(verdict)}
    assert "confirmation" not in offered
    assert reason_of_code("confirmation") is not None


def test_unknown_blanks_stay_visible_until_somebody_fills_them():
    text = fill_template("Classe {correction}, question {question}.", {"correction": "M2"})
    assert text == "Classe M2, question […]."
    assert has_blanks(text)


def test_a_correction_reads_as_a_phrase_and_leaves_out_what_does_not_change():
    assert describe_correction(correction()) == "M2 : couverture CS2.2.1 → CS1.1.1.1 (Zones bâties)"
    assert describe_correction(correction(cover_after=UNCHANGED)) == ""


def test_an_unchanged_dimension_keeps_its_code():
    changed = correction(cover_after=UNCHANGED, use_after="US3")
    assert (changed.final_cover, changed.final_use) == ("CS2.2.1", "US3")
    assert changed.is_change
    assert not correction(cover_after=UNCHANGED).is_change


def test_closing_verdicts_are_the_servers_closed_statuses():
    assert {verdict.status for verdict in Verdict if verdict.is_closing} == {
        status for status in ReportStatus if status.is_closed
    }


def test_a_test_report_is_neither_open_nor_closed():
    assert not ReportStatus.TEST.is_open
    assert not ReportStatus.TEST.is_closed


def test_confirmed_and_withdrawn_are_final():
    assert not outbox_moves(OutboxState.CONFIRMED)
    assert not outbox_moves(OutboxState.WITHDRAWN)


@pytest.mark.parametrize("state", [OutboxState.SENDING, OutboxState.UNCERTAIN, OutboxState.CONFIRMED])
def test_what_may_have_left_cannot_be_withdrawn(state):
    with pytest.raises(IllegalMoveError):
        check_outbox_move(state, OutboxState.WITHDRAWN)


def test_every_state_can_be_reached_from_queued():
    reached, frontier = set(), {OutboxState.QUEUED}
    while frontier:
        state = frontier.pop()
        reached.add(state)
        frontier |= outbox_moves(state) - reached
    assert reached == set(OutboxState)
