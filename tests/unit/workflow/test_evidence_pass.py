"""The evidence pass: what it measures, what it leaves alone, and how it goes on after being stopped."""

from __future__ import annotations

import multiprocessing
import os
import signal
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Verdict
from ocsge_qgis_plugin.domain.evidence import Support, WishSource
from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.domain.organisations import OrganisationTable
from ocsge_qgis_plugin.domain.reports import Reply, ReportStatus, ThemeEntry
from ocsge_qgis_plugin.domain.suggestions import Outcome
from ocsge_qgis_plugin.workflow.evidence_inputs import ANSWERS_AT_ONCE
from ocsge_qgis_plugin.workflow.evidence_pass import refresh_evidence
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.unit.workflow.pushing import LANDES
from tests.unit.workflow.small_country import (
    NEW_YEAR,
    box,
    build_country,
    pulled,
    read_country,
    report,
    sketch,
    with_edition,
    wkt,
)

ALICE = Identity("http://127.0.0.1:8080", 240, 4101, "pi.alice")
LATER = NEW_YEAR + timedelta(days=3)
MANY = 600
"""Reports enough for several batches."""


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    folder = tmp_path_factory.mktemp("country")
    return folder, build_country(folder)


@pytest.fixture
def inputs(country):
    return country[1]


def scattered(count):
    return [report(number, x=5.0 + 6.0 * number, y=50.0) for number in range(count)]


def decide(workspace, uuid, verdict=Verdict.VALID):
    workspace.decisions.decide(DecisionDraft(uuid, ALICE, verdict, "erreur-cs", "Merci."))


class StopAfter:
    """Says stop once something was stored so many times."""

    def __init__(self, times):
        self.left = times
        self.told = []

    def __call__(self, changes=None):
        if changes is None:
            return self.left <= 0
        self.told.append(changes)
        self.left -= 1
        return None


def test_a_report_is_measured_against_every_layer(workspace, inputs):
    (uuid,) = pulled(workspace, report(1, sketch=sketch(wkt(box(10, 10, 80)))))
    outcome = refresh_evidence(workspace, inputs)
    found = workspace.evidence.of_report(uuid)
    assert (outcome.measured, outcome.left, outcome.problems) == (1, 0, ())
    assert outcome.changes.evidence == {uuid}
    evidence = found.evidence
    assert evidence.support is Support.SURFACE
    assert [(one.vintage, one.concerned.cover) for one in evidence.vintages] == [
        ("M1", "CS2.2.1"),
        ("M2", "CS1.1.1.1"),
    ]
    assert evidence.changed
    assert evidence.vintages[1].composition.shares[0].name == "Feuillu"
    assert (evidence.wish.wished_codes, evidence.wish.source) == (("CS2.1.1.1",), WishSource.FORM)
    assert evidence.specification.inside
    assert evidence.specification.cosia_can_tell
    assert found.relations.cluster == uuid
    assert found.suggestion.outcome in Outcome


def test_a_vintage_that_the_form_names_by_its_year_is_the_one_at_issue(workspace, inputs):
    asked = (ThemeEntry(240, "OCS GE - Couverture (CS)", {"cs_proposee": "CS2.1.1.1", "millesime": "2018"}),)
    (uuid,) = pulled(workspace, report(1, themes=asked))
    refresh_evidence(workspace, inputs)
    evidence = workspace.evidence.of_report(uuid).evidence
    assert (evidence.wish.vintage, evidence.at_issue.year) == ("M1", 2018)


def test_reports_of_the_same_place_are_related_and_their_organisation_has_a_record(workspace, inputs):
    uuids = pulled(workspace, report(1), report(2), report(3, x=3000.0, status=ReportStatus.VALID))
    refresh_evidence(workspace, inputs)
    first = workspace.evidence.of_report(uuids[0]).relations
    assert first.cluster == workspace.evidence.of_report(uuids[1]).relations.cluster
    assert first.cluster_size == 2
    assert (first.organisation.answered, first.organisation.accepted) == (1, 1)


def test_a_second_pass_measures_nothing_and_changes_nothing(workspace, inputs):
    pulled(workspace, *scattered(20))
    refresh_evidence(workspace, inputs)
    outcome = refresh_evidence(workspace, inputs)
    assert outcome.measured == 0
    assert not outcome.changes


def test_where_nothing_changed_nothing_is_read_and_the_reliability_is_still_known(workspace, inputs):
    pulled(workspace, *(replace(found, status=ReportStatus.VALID) for found in scattered(20)))
    first = refresh_evidence(workspace, inputs)
    workspace.evidence.each = None
    again = refresh_evidence(workspace, inputs)
    assert not again.changes
    assert again.reliability == first.reliability != ()


def test_answers_given_here_are_learned_from_several_at_a_time(workspace, inputs):
    uuids = pulled(workspace, *scattered(ANSWERS_AT_ONCE + 1))
    refresh_evidence(workspace, inputs)
    for uuid in uuids[1:-1]:
        decide(workspace, uuid)
    assert not refresh_evidence(workspace, inputs).changes
    decide(workspace, uuids[-1])
    outcome = refresh_evidence(workspace, inputs)
    assert uuids[0] in outcome.changes.evidence
    assert workspace.evidence.of_report(uuids[0]).relations.organisation.accepted == ANSWERS_AT_ONCE


def test_an_answer_that_the_server_knows_is_learned_from_at_once(workspace, inputs):
    reports = scattered(2)
    first, _ = pulled(workspace, *reports)
    refresh_evidence(workspace, inputs)
    pulled(workspace, replace(reports[1], status=ReportStatus.VALID, updating_date=LATER))
    refresh_evidence(workspace, inputs)
    assert workspace.evidence.of_report(first).relations.organisation.accepted == 1


def test_a_new_status_or_reply_measures_nothing(workspace, inputs):
    pulled(workspace, *scattered(3))
    refresh_evidence(workspace, inputs)
    answer = Reply(5, None, "", "Merci", ReportStatus.PENDING, LATER)
    answered = replace(scattered(3)[1], status=ReportStatus.PENDING, replies=(answer,), updating_date=LATER)
    pulled(workspace, answered)
    assert refresh_evidence(workspace, inputs).measured == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"comment": "C'est une vigne."},
        {"sketch": sketch(wkt(box(10, 10, 60)))},
        {"longitude": report(1, x=60.0).longitude},
        {"themes": ()},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_only_the_report_whose_own_content_changed_is_measured_again(workspace, inputs, changes):
    reports = scattered(3)
    uuids = pulled(workspace, *reports)
    refresh_evidence(workspace, inputs)
    before = workspace.evidence.inputs()
    pulled(workspace, replace(reports[1], updating_date=LATER, **changes))
    assert refresh_evidence(workspace, inputs).measured == 1
    after = workspace.evidence.inputs()
    assert [before[uuid] == after[uuid] for uuid in uuids] == [True, False, True]


def test_a_new_edition_of_a_layer_measures_every_report_again(workspace, inputs):
    pulled(workspace, *scattered(5))
    refresh_evidence(workspace, inputs)
    assert refresh_evidence(workspace, with_edition(inputs, "f" * 64)).measured == 5


def test_an_answered_report_keeps_what_it_was_answered_on_when_a_new_edition_comes(workspace, inputs):
    """The correction that it asked for may be in the new one; layers that come in addition are looked at."""
    reports = scattered(3)
    pulled(workspace, *reports)
    refresh_evidence(workspace, replace(inputs, cosias=()))
    pulled(workspace, replace(reports[1], status=ReportStatus.VALID, updating_date=LATER))
    assert refresh_evidence(workspace, inputs).measured == 3
    assert refresh_evidence(workspace, with_edition(inputs, "f" * 64)).measured == 2


def test_another_mapping_of_themes_measures_every_report_again(workspace, inputs):
    pulled(workspace, *scattered(5))
    refresh_evidence(workspace, inputs)
    assert refresh_evidence(workspace, replace(inputs, mappings=())).measured == 5


def test_other_organisations_measure_nothing_but_change_the_records(workspace, inputs):
    (uuid,) = pulled(workspace, report(1))
    refresh_evidence(workspace, inputs)
    assert workspace.evidence.of_report(uuid).relations.organisation.kind == "ddt"
    outcome = refresh_evidence(workspace, replace(inputs, organisations=OrganisationTable((("ddtm40", "epci"),))))
    assert outcome.measured == 0
    assert workspace.evidence.of_report(uuid).relations.organisation.kind == "epci"


def test_layers_left_at_the_office_are_no_reason_to_measure_again(workspace, inputs):
    (uuid,) = pulled(workspace, report(1))
    refresh_evidence(workspace, inputs)
    before = workspace.evidence.of_report(uuid).evidence
    assert refresh_evidence(workspace, replace(inputs, states=(), cosias=())).measured == 0
    assert workspace.evidence.of_report(uuid).evidence == before


def test_a_layer_that_comes_later_measures_every_report_again(workspace, inputs):
    (uuid,) = pulled(workspace, report(1))
    refresh_evidence(workspace, replace(inputs, states=inputs.states[:1]))
    assert refresh_evidence(workspace, inputs).measured == 1
    assert len(workspace.evidence.of_report(uuid).evidence.vintages) == 2


def test_a_layer_that_cannot_be_read_is_a_gap_and_the_others_are_measured(workspace, tmp_path):
    inputs = build_country(tmp_path / "country")
    missing = inputs.states[0].layer.source
    aside = missing.with_suffix(".aside")
    missing.rename(aside)
    (uuid,) = pulled(workspace, report(1))
    outcome = refresh_evidence(workspace, inputs)
    assert [str(missing) in str(problem) for problem in outcome.problems] == [True]
    evidence = workspace.evidence.of_report(uuid).evidence
    assert [found.vintage for found in evidence.vintages] == ["M2"]
    assert any(str(missing) in gap for gap in evidence.gaps)
    assert refresh_evidence(workspace, inputs).measured == 0
    aside.rename(missing)
    outcome = refresh_evidence(workspace, inputs)
    assert (outcome.measured, outcome.problems) == (1, ())
    assert len(workspace.evidence.of_report(uuid).evidence.vintages) == 2


def files_of(inputs):
    return {
        "state": inputs.states[1].layer.source,
        "built-up zone": inputs.built_up["M2"].source,
        "CoSIA": Path(inputs.cosias[0].blocks[0].source),
    }


@pytest.mark.parametrize("layer", ["state", "built-up zone", "CoSIA"])
@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"x" * 9000)])
def test_whatever_layer_is_broken_the_others_are_measured(workspace, tmp_path, layer, damage):
    inputs = build_country(tmp_path / "country")
    (uuid,) = pulled(workspace, report(1))
    damage(files_of(inputs)[layer])
    outcome = refresh_evidence(workspace, inputs)
    assert (outcome.measured, len(outcome.problems)) == (1, 1)
    evidence = workspace.evidence.of_report(uuid).evidence
    assert evidence.at_issue is not None
    assert outcome.problems[0].message in evidence.gaps


def test_a_damaged_layer_is_a_gap_and_loses_nothing_measured_before(workspace, tmp_path):
    inputs = build_country(tmp_path / "country")
    one, two = report(1), report(2, x=350.0)
    pulled(workspace, one)
    refresh_evidence(workspace, inputs)
    damaged = inputs.states[0].layer.source
    damaged.write_bytes(damaged.read_bytes()[:5000])
    pulled(workspace, two)
    outcome = refresh_evidence(workspace, inputs)
    assert (outcome.measured, len(outcome.problems)) == (1, 1)
    first, second = (workspace.evidence.of_report(workspace.reports.uuid_of(found.key)) for found in (one, two))
    assert [len(found.evidence.vintages) for found in (first, second)] == [2, 1]


def test_without_any_layer_a_report_is_still_read_and_related(workspace):
    inputs = read_country(workspace.folder)
    (uuid,) = pulled(workspace, report(1))
    refresh_evidence(workspace, inputs)
    found = workspace.evidence.of_report(uuid)
    assert found.evidence.wish.wished_codes == ("CS2.1.1.1",)
    assert found.evidence.at_issue is None
    assert found.relations is not None


def test_a_stopped_pass_keeps_what_it_measured_and_the_next_does_the_rest(workspace, inputs):
    pulled(workspace, *scattered(MANY))
    stop = StopAfter(1)
    first = refresh_evidence(workspace, inputs, cancelled=stop, stored=stop)
    assert first.was_cancelled
    assert 0 < first.measured < MANY
    assert first.measured + first.left == MANY
    assert len(workspace.evidence.inputs()) == first.measured
    assert stop.told[0].evidence == frozenset(workspace.evidence.inputs())
    second = refresh_evidence(workspace, inputs)
    assert second.measured == first.left
    assert len(workspace.evidence.inputs()) == MANY


def test_a_pass_may_be_stopped_at_any_time(workspace, inputs):
    pulled(workspace, *scattered(30))
    asked = 0

    def stop_at(limit):
        nonlocal asked
        asked = 0

        def cancelled():
            nonlocal asked
            asked += 1
            return asked > limit

        return cancelled

    limit = 0
    while refresh_evidence(workspace, inputs, cancelled=stop_at(limit)).was_cancelled:
        limit += 1
    assert limit > 3
    assert all(found.evidence is not None for found in workspace.evidence.each())
    assert all(summary.outcome is not None for summary in workspace.reports.summaries())


def _killed_after_one_batch(folder, inputs):
    with open_workspace(folder, LANDES) as workspace:
        refresh_evidence(workspace, inputs, stored=lambda changes: os.kill(os.getpid(), signal.SIGKILL))


def test_a_killed_pass_leaves_the_rest_to_the_next_window(tmp_path, inputs):
    with open_workspace(tmp_path, LANDES) as workspace:
        pulled(workspace, *scattered(MANY))
    process = multiprocessing.get_context("spawn").Process(target=_killed_after_one_batch, args=(tmp_path, inputs))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    with open_workspace(tmp_path, LANDES) as workspace:
        measured = len(workspace.evidence.inputs())
        assert 0 < measured < MANY
        assert refresh_evidence(workspace, inputs).measured == MANY - measured


def test_the_report_on_the_screen_is_measured_in_the_first_batch(workspace, inputs):
    uuids = pulled(workspace, *scattered(MANY))
    for wanted in (uuids[0], uuids[-1]):
        stop = StopAfter(1)
        refresh_evidence(
            workspace, with_edition(inputs, wanted), cancelled=stop, stored=stop, shown=lambda shown=wanted: shown
        )
        assert wanted in stop.told[0].evidence


def test_progress_only_grows_and_ends_with_everything_done(workspace, inputs):
    pulled(workspace, *scattered(MANY))
    seen = []
    refresh_evidence(workspace, inputs, progress=lambda done, total: seen.append((done, total)))
    known = [(done, total) for done, total in seen if total]
    assert len({total for _, total in known}) == 1
    assert [done for done, _ in known] == sorted(done for done, _ in known)
    assert known[-1][0] == known[-1][1]
    assert len(known) > 3


def test_evidence_that_cannot_be_read_any_more_is_measured_again(workspace, inputs):
    uuids = pulled(workspace, *scattered(3))
    refresh_evidence(workspace, inputs)
    with workspace.evidence._database.write() as connection:
        connection.execute("UPDATE report_evidence SET content = '{}' WHERE fid = 2")
    pulled(workspace, replace(scattered(3)[0], status=ReportStatus.PENDING, updating_date=LATER))
    assert refresh_evidence(workspace, inputs).measured == 1
    assert workspace.evidence.of_report(uuids[1]).evidence is not None


def test_what_was_suggested_before_an_answer_stays_as_it_was(workspace, inputs):
    reports = scattered(2)
    decided, answered = pulled(workspace, *reports)
    refresh_evidence(workspace, inputs)
    before = [workspace.evidence.of_report(uuid).suggestion for uuid in (decided, answered)]
    decide(workspace, decided)
    changed = {"status": ReportStatus.REJECT, "comment": "Tout autre chose.", "updating_date": LATER}
    pulled(workspace, replace(reports[1], **changed))
    assert refresh_evidence(workspace, inputs).measured == 1
    assert [workspace.evidence.of_report(uuid).suggestion for uuid in (decided, answered)] == before


def test_an_undone_decision_opens_its_report_to_suggestions_again(workspace, inputs):
    (uuid,) = pulled(workspace, report(1))
    decide(workspace, uuid)
    refresh_evidence(workspace, inputs)
    assert workspace.evidence.of_report(uuid).suggestion is None
    workspace.decisions.withdraw(workspace.decisions.current_for(uuid).uuid)
    pulled(workspace, report(2))
    refresh_evidence(workspace, inputs)
    assert workspace.evidence.of_report(uuid).suggestion is not None


def test_test_reports_are_measured_but_in_no_count(workspace, inputs):
    real, tried = pulled(workspace, report(1), report(2, status=ReportStatus.TEST))
    refresh_evidence(workspace, inputs)
    assert workspace.evidence.of_report(tried).evidence is not None
    assert workspace.evidence.of_report(tried).suggestion is None
    assert workspace.evidence.of_report(real).relations.cluster_size == 1


def test_a_report_that_the_server_removed_meanwhile_disturbs_nothing(workspace, inputs):
    reports = scattered(MANY)
    pulled(workspace, *reports)
    gone = []

    def remove(changes):
        if not gone:
            gone.append(workspace.reports.mark_removed([found.key for found in reports[:300]]))

    outcome = refresh_evidence(workspace, inputs, stored=remove)
    assert outcome.measured == MANY
    assert len(workspace.evidence.inputs()) == 300


def test_an_empty_workspace_needs_no_layers(workspace, inputs):
    outcome = refresh_evidence(workspace, inputs)
    assert (outcome.measured, bool(outcome.changes)) == (0, False)
