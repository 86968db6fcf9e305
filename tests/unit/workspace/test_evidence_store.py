"""Evidence, relations and suggestions as the workspace keeps them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.evidence import Evidence, Relations
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.domain.suggestions import Outcome, Suggestion
from ocsge_qgis_plugin.workspace.evidence_content import (
    format_evidence,
    format_relations,
    format_suggestion,
    parse_evidence,
    parse_relations,
    parse_suggestion,
)
from ocsge_qgis_plugin.workspace.evidence_store import MeasuredEvidence, ReportEvidence
from tests.unit.workspace.evidence_records import anything, evidence, relations, suggestion
from tests.unit.workspace.records import draft, pulled, report

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def rewrite(workspace, table, content):
    """Put foreign content where ours was."""
    with workspace.evidence._database.write() as connection:
        connection.execute(f"UPDATE {table} SET content = ?", (content,))


def measured(uuid, inputs=b"1", **changes):
    return MeasuredEvidence(evidence(uuid, **changes), inputs)


@given(anything(Evidence))
def test_every_field_of_evidence_comes_back_from_its_text(found):
    assert parse_evidence(format_evidence(found)) == found


@given(anything(Relations))
def test_every_field_of_relations_comes_back_from_their_text(found):
    assert parse_relations(format_relations(found)) == found


@given(anything(Suggestion))
def test_every_field_of_a_suggestion_comes_back_from_its_text(found):
    assert parse_suggestion(format_suggestion(found)) == found


@settings(max_examples=50)
@given(found=anything(Evidence), data=st.data())
def test_evidence_with_any_part_replaced_is_read_or_refused_but_never_an_error(found, data):
    content = json.loads(format_evidence(found))
    content[data.draw(st.sampled_from(sorted(content)))] = data.draw(_json)
    read = parse_evidence(json.dumps(content))
    assert read is None or isinstance(read, Evidence)


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '"x"', "[" * 100_000, '{"report_uuid": "a"}'])
def test_text_that_is_no_evidence_counts_as_none(text):
    assert parse_evidence(text) is None


def test_a_field_that_older_content_lacks_takes_its_default():
    content = json.loads(format_evidence(evidence("a", gaps=("M1",))))
    del content["gaps"]
    assert parse_evidence(json.dumps(content)) == evidence("a")


def test_a_field_that_newer_content_adds_is_left_out():
    content = {**json.loads(format_evidence(evidence("a"))), "later": 1}
    assert parse_evidence(json.dumps(content)) == evidence("a")


@pytest.mark.parametrize(("field", "value"), [("support", "volume"), ("gaps", "M1"), ("report_uuid", 3)])
def test_a_value_of_another_kind_is_not_guessed(field, value):
    content = {**json.loads(format_evidence(evidence("a"))), field: value}
    assert parse_evidence(json.dumps(content)) is None


def test_what_was_stored_about_a_report_is_found_again_and_nothing_about_the_others(workspace):
    one, two = pulled(workspace, report(1), report(2))
    workspace.evidence.store([measured(one)])
    workspace.evidence.store_relations([relations(one, two)])
    workspace.evidence.store_suggestions([suggestion(one)])
    assert workspace.evidence.of_report(one) == ReportEvidence(evidence(one), relations(one, two), suggestion(one))
    assert workspace.evidence.of_report(two) == ReportEvidence()
    assert workspace.evidence.of_report("nobody") == ReportEvidence()


def test_evidence_is_written_over_what_there_was(workspace):
    (one,) = pulled(workspace, report(1))
    workspace.evidence.store([measured(one, b"1")])
    workspace.evidence.store([measured(one, b"2", gaps=("plus de M1",))])
    assert workspace.evidence.of_report(one).evidence.gaps == ("plus de M1",)
    assert workspace.evidence.inputs() == {one: b"2"}


def test_evidence_stays_when_a_synchronisation_changes_the_report(workspace):
    (one,) = pulled(workspace, report(1))
    workspace.evidence.store([measured(one)])
    pulled(workspace, report(1, status=ReportStatus.VALID, updating_date=report(9).updating_date))
    assert workspace.evidence.of_report(one).evidence == evidence(one)


def test_evidence_goes_with_its_report_and_none_comes_for_one_that_has_gone(workspace):
    one, two = pulled(workspace, report(1), report(2))
    workspace.evidence.store([measured(one), measured(two)])
    workspace.reports.mark_removed([report(1).key])
    workspace.evidence.store([measured(one, b"later")])
    workspace.evidence.store_relations([relations(one)])
    workspace.evidence.store_suggestions([suggestion(one)])
    assert workspace.evidence.inputs() == {two: b"1"}


def test_each_report_with_evidence_comes_once_while_others_are_written(workspace):
    uuids = pulled(workspace, *(report(number) for number in range(1200)))
    workspace.evidence.store(measured(uuid) for uuid in uuids)
    workspace.evidence.store_relations([relations(uuids[0], uuids[5])])
    seen = []
    for found in workspace.evidence.each():
        seen.append(found.report_uuid)
        if len(seen) % 100 == 1:
            workspace.evidence.store([measured(found.report_uuid, b"2")])
    assert seen == uuids


def test_content_that_cannot_be_read_is_given_as_none_with_its_inputs(workspace):
    (one,) = pulled(workspace, report(1))
    workspace.evidence.store([measured(one)])
    workspace.evidence.store_relations([relations(one)])
    rewrite(workspace, "report_evidence", "{}")
    rewrite(workspace, "report_relation", "{}")
    (found,) = workspace.evidence.each()
    assert (found.inputs, found.evidence, found.relations) == (b"1", None, None)
    assert workspace.evidence.of_report(one) == ReportEvidence()


def test_only_reports_whose_relations_or_suggestion_differ_are_said_to_change(workspace):
    one, two = pulled(workspace, report(1), report(2))
    assert workspace.evidence.store_relations([relations(one), relations(two)]).evidence == {one, two}
    assert workspace.evidence.store_relations([relations(one), relations(two, one)]).evidence == {two}
    assert workspace.evidence.store_suggestions([suggestion(one)]).evidence == {one}
    assert not workspace.evidence.store_suggestions([suggestion(one)])
    assert workspace.evidence.store_suggestions([suggestion(one, probability=0.1)]).evidence == {one}


def test_evidence_changes_no_line_of_the_thread_and_nothing_on_the_map(workspace):
    (one,) = pulled(workspace, report(1))
    changes = workspace.evidence.store([measured(one)]) | workspace.evidence.store_suggestions([suggestion(one)])
    assert changes.evidence == {one}
    assert not changes.reports


def test_the_list_shows_what_is_suggested_and_which_reports_go_together(workspace):
    one, two = pulled(workspace, report(1), report(2))
    workspace.evidence.store_suggestions(
        [suggestion(one), suggestion(two, outcome=Outcome.NO_OPINION, probability=None)]
    )
    workspace.evidence.store_relations([relations(two, one)])
    first, second = workspace.reports.summaries()
    assert (first.outcome, first.probability, first.cluster) == (Outcome.ACCEPT, 0.75, "")
    assert (second.outcome, second.probability, second.cluster) == (Outcome.NO_OPINION, None, one)
    assert workspace.reports.summaries_of([two]) == [second]


def test_suggestions_come_with_the_answers_given_here_and_on_the_server(workspace):
    decided, answered, waiting, silent = pulled(workspace, report(1), report(2), report(3), report(4))
    workspace.evidence.store_suggestions([suggestion(decided), suggestion(answered), suggestion(waiting)])
    workspace.decisions.decide(draft(decided, verdict=Verdict.REJECT))
    pulled(workspace, report(2, status=ReportStatus.VALID, updating_date=report(9).updating_date))
    workspace.decisions.decide(draft(silent))
    found = {one.report_uuid: (one.status, one.decided) for one in workspace.evidence.suggestions()}
    assert found == {
        decided: (ReportStatus.SUBMIT, ReportStatus.REJECT),
        answered: (ReportStatus.VALID, None),
        waiting: (ReportStatus.SUBMIT, None),
    }
    assert workspace.evidence.suggestions()[0].suggestion == suggestion(decided)


def test_a_withdrawn_decision_is_no_answer(workspace):
    (one,) = pulled(workspace, report(1))
    workspace.evidence.store_suggestions([suggestion(one)])
    workspace.decisions.decide(draft(one))
    workspace.decisions.withdraw(workspace.decisions.current_for(one).uuid)
    assert workspace.evidence.suggestions()[0].decided is None


def test_only_the_evidence_asked_for_is_read(workspace):
    one, two = pulled(workspace, report(1), report(2))
    workspace.evidence.store([measured(one), measured(two)])
    assert [found.report_uuid for found in workspace.evidence.each({two})] == [two]
