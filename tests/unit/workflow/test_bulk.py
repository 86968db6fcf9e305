"""One verdict for many: each gets its own reply, or the reason why it has to be seen alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.decisions import Correction, Decision, Ground, PolygonRef, Verdict
from ocsge_qgis_plugin.domain.departements import Vintage
from ocsge_qgis_plugin.domain.identity import Identity, Role
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reasons import has_blanks, reason_of_code, reasons_for
from ocsge_qgis_plugin.domain.reports import Reply, Report, ReportKey, ReportStatus, ThemeEntry
from ocsge_qgis_plugin.domain.themes import ThemeMapping
from ocsge_qgis_plugin.workflow.bulk import Signer, bulk_draft, bulk_item, candidate_of
from ocsge_qgis_plugin.workflow.evidence_reply import reply_context, usual_reason
from ocsge_qgis_plugin.workflow.reply_text import suggest_reply
from ocsge_qgis_plugin.workspace.evidence_store import ReportEvidence
from tests.unit.workflow.evidence_factory import (
    BUILT,
    MEADOW,
    UUID,
    duplicate,
    evidence,
    polygon,
    relations,
    vintage,
    wish,
)

KEY = ReportKey("http://127.0.0.1:8080", 12, 501)
ME = Signer(Identity(KEY.server, KEY.community, 7, "pi.alice"), Role.MEMBER)
VINTAGES = (Vintage(1, 2018), Vintage(2, 2021))
MAPPINGS = (ThemeMapping("Couverture (CS)", Dimension.COVER, "cs_proposee", "millesime"),)
NOON = datetime(2026, 3, 1, 12, tzinfo=timezone.utc)
CORRECTION = Correction(PolygonRef("d", 1, "h"), "M2", MEADOW, "US1.1", BUILT, "RAS", b"", 2154)


def report(**changes: object) -> Report:
    values = {
        "key": KEY,
        "longitude": -0.5,
        "latitude": 44.0,
        "status": ReportStatus.SUBMIT,
        "comment": "x" * 40_000,
        "themes": (ThemeEntry(12, "Couverture (CS)", {"cs_proposee": BUILT}),),
        "updating_date": NOON,
        "replies": (),
        "attachments": (),
    }
    nothing = ("author", "validator", "commune", "departement", "opening_date", "closing_date", "sketch")
    return Report(**{**dict.fromkeys(nothing), **values, **changes})


def decision(state: OutboxState) -> Decision:
    said = (Verdict.REJECT, "largeur", "Non.", Ground(NOON, frozenset()), ())
    return Decision("d-1", UUID, KEY, ME.identity, *said, decided_at=NOON, state=state)


def candidate(shown: Report | None = None, known: ReportEvidence | None = None, **changes: object):
    taken, signer = changes.pop("decision", None), changes.pop("signer", ME)
    known = known or ReportEvidence(evidence(), relations())
    return candidate_of(UUID, shown or report(), known, taken, signer, vintages=VINTAGES, mappings=MAPPINGS, **changes)


def test_the_reply_of_each_says_what_was_measured_at_its_place():
    meadow = bulk_item(candidate(), Verdict.VALID0)
    house = ReportEvidence(evidence(vintage("M2", polygon(BUILT, "US5"))), relations())
    built = bulk_item(candidate(known=house), Verdict.VALID0)
    assert MEADOW in meadow.reply_text
    assert BUILT in built.reply_text
    assert not meadow.why_not
    assert not built.why_not


def test_the_reason_of_each_comes_from_its_own_evidence_unless_one_is_given_for_all():
    small = candidate(known=ReportEvidence(evidence(area_m2=90.0), relations()))
    narrow = candidate(known=ReportEvidence(evidence(area_m2=2_000.0, width_m=3.0), relations()))
    assert [bulk_item(found, Verdict.REJECT).reason for found in (small, narrow)] == ["sous-seuil", "largeur"]
    assert {bulk_item(found, Verdict.REJECT, "geometrie").reason for found in (small, narrow)} == {"geometrie"}


def test_a_reason_to_reject_that_nothing_shows_has_to_be_chosen():
    large = candidate(known=ReportEvidence(evidence(area_m2=9_000.0, width_m=90.0), relations()))
    assert "motif" in bulk_item(large, Verdict.REJECT).why_not
    assert "motif" in bulk_item(large, Verdict.REJECT, edited_text="Trop tard.").why_not
    assert not bulk_item(large, Verdict.REJECT, "posterieur").why_not


def test_a_duplicate_is_told_which_report_was_answered():
    known = ReportEvidence(evidence(), relations(duplicate(ReportStatus.VALID)))
    item = bulk_item(candidate(known=known), Verdict.VALID0, "deja-signale")
    assert "(n° 105)" in item.reply_text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"shown": report(status=ReportStatus.VALID)}, "clos"),
        ({"is_removed": True}, "supprimé"),
        ({"decision": decision(OutboxState.QUEUED)}, "Déjà décidé"),
        ({"decision": decision(OutboxState.SENDING)}, "en cours d'envoi"),
        ({"decision": decision(OutboxState.CONFLICT)}, "conflit"),
        ({"decision": decision(OutboxState.REFUSED)}, "refusée"),
        ({"signer": Signer(ME.identity, Role.INVITED)}, "rôle"),
        ({"signer": Signer(None)}, "Connectez-vous"),
    ],
)
@pytest.mark.parametrize("verdict", list(Verdict))
def test_what_cannot_be_decided_at_all_says_why_whatever_the_verdict(changes: dict, words: str, verdict: Verdict):
    found = candidate(**changes)
    item = bulk_item(found, verdict, edited_text="Une réponse entière.")
    assert words in item.why_not
    with pytest.raises(ValueError, match=words):
        bulk_draft(found, item, ME.identity)


def test_a_report_answered_before_and_still_open_can_be_decided():
    assert not bulk_item(candidate(decision=decision(OutboxState.CONFIRMED)), Verdict.VALID0).why_not


def test_a_blank_that_no_evidence_fills_leaves_the_report_out_until_somebody_fills_it():
    unmeasured = candidate(known=ReportEvidence())
    assert "blanc" in bulk_item(unmeasured, Verdict.VALID0).why_not
    asked = bulk_item(unmeasured, Verdict.PENDING, "precision")
    assert "blanc" in asked.why_not
    edited = bulk_item(unmeasured, Verdict.PENDING, "precision", "  De quelle année parlez-vous ? ")
    assert (edited.why_not, edited.reply_text) == ("", "De quelle année parlez-vous ?")
    assert "vide" in bulk_item(unmeasured, Verdict.PENDING, "precision", " ").why_not


def test_an_acceptance_needs_the_correction_that_only_a_person_can_choose():
    alone = bulk_item(candidate(), Verdict.VALID, edited_text="Merci.")
    assert "Aucune correction" in alone.why_not
    noted = candidate(corrections=(CORRECTION,))
    item = bulk_item(noted, Verdict.VALID)
    assert (item.why_not, item.corrections) == ("", (CORRECTION,))
    assert f"{MEADOW} → {BUILT}" in item.reply_text
    without_change = replace(CORRECTION, cover_after="RAS")
    assert "ne change ni" in bulk_item(candidate(corrections=(without_change,)), Verdict.VALID).why_not


def test_noted_corrections_go_with_no_verdict_that_calls_for_none():
    assert bulk_item(candidate(corrections=(CORRECTION,)), Verdict.REJECT, "geometrie").corrections == ()


def test_a_draft_rests_on_the_report_as_it_was_read():
    seen = report(replies=(Reply(3, None, "", "", None, NOON),))
    found = candidate(seen)
    draft = bulk_draft(found, bulk_item(found, Verdict.REJECT, "geometrie"), ME.identity)
    assert draft.ground == Ground.of(seen)
    assert (draft.report_uuid, draft.identity, draft.verdict, draft.reason, draft.assignee) == (
        UUID,
        ME.identity,
        Verdict.REJECT,
        "geometrie",
        "",
    )


def test_taking_in_hand_names_who_does():
    found = candidate()
    draft = bulk_draft(found, bulk_item(found, Verdict.PENDING, "prise-en-charge"), ME.identity)
    assert draft.assignee == "pi.alice"


def test_an_item_becomes_no_draft_of_another_report():
    found = candidate()
    item = replace(bulk_item(found, Verdict.REJECT, "geometrie"), uuid="other")
    with pytest.raises(ValueError, match="other"):
        bulk_draft(found, item, ME.identity)


def test_nothing_long_is_kept_of_a_report():
    assert "xxx" not in repr(candidate())


EVIDENCES = st.one_of(
    st.none(),
    st.builds(
        evidence,
        wished=st.sampled_from([wish(BUILT), wish(dimension=None), wish("US5", dimension=Dimension.USE)]),
        area_m2=st.one_of(st.none(), st.floats(1, 1e5)),
        width_m=st.one_of(st.none(), st.floats(0.1, 100)),
        minimum_m2=st.sampled_from([200.0, 500.0, 2_500.0]),
        inside=st.sampled_from([True, False, None]),
    ),
)
REASONS = st.one_of(
    st.just(""), st.sampled_from(["deja-juste", "posterieur", "precision", "erreur-cs", "nothing such"])
)


@given(
    EVIDENCES,
    st.sampled_from(Verdict),
    REASONS,
    st.one_of(st.none(), st.text(max_size=30), st.just("Reste […]")),
    st.sampled_from(ReportStatus),
    st.sampled_from([(), (CORRECTION,)]),
)
def test_whatever_is_asked_an_item_can_be_sent_whole_or_says_why_not(
    measured, verdict, reason, edited, status, corrections
):
    found = candidate(report(status=status), ReportEvidence(measured, relations()), corrections=corrections)
    item = bulk_item(found, verdict, reason, edited)
    if item.why_not:
        assert item.why_not == item.why_not.strip()
        return
    draft = bulk_draft(found, item, ME.identity)
    assert draft.reply_text
    assert not has_blanks(draft.reply_text)
    assert not status.is_closed
    assert draft.corrections == (corrections if verdict.calls_for_correction else ())
    assert edited is None or draft.reply_text == edited.strip()


@given(EVIDENCES, st.sampled_from(Verdict))
def test_the_reply_is_the_one_that_the_way_of_one_report_begins_with(measured, verdict):
    found = candidate(known=ReportEvidence(measured, relations()))
    item = bulk_item(found, verdict)
    usual = usual_reason(verdict, found.claim, measured)
    reason = reason_of_code(usual)
    assert reason is not None
    assert usual in {known.code for known in reasons_for(verdict)}
    expected = suggest_reply(reason, verdict, (), reply_context(VINTAGES[1], measured, relations()))
    assert (item.reason, item.reply_text) == (usual, expected.strip())
