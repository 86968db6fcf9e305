"""The list sorts, filters and refreshes itself without losing track of a report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester

from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.gui.models.report_columns import COLUMNS, STATE_COLUMN, column_of
from ocsge_qgis_plugin.gui.models.report_list_model import ReportListModel
from ocsge_qgis_plugin.workflow.listing import listing_of
from ocsge_qgis_plugin.workflow.triage import Queue, ReportFilter, SortKey
from ocsge_qgis_plugin.workspace.summaries import ReportSummary

from .reporting import OPENED, key

ALL = ReportFilter(queue=Queue.ALL)


def summary(number: int, **changes: object) -> ReportSummary:
    values = {
        "uuid": f"uuid-{number}",
        "key": key(number),
        "longitude": 0.0,
        "latitude": 44.0,
        "status": ReportStatus.SUBMIT,
        "theme": "Usage (US)",
        "commune": "Dax",
        "opening_date": OPENED,
        "updating_date": OPENED,
        "author_name": "mairie.demo",
        "comment_start": f"Commentaire {number}",
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


@pytest.fixture
def model(qgis_app: object) -> ReportListModel:
    made = ReportListModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_filter(ALL)
    return made


def show(model: ReportListModel, summaries: Iterable[ReportSummary]) -> None:
    model.set_listing(listing_of(summaries))


def numbers(model: ReportListModel) -> list[int]:
    return [row.key.remote_id for row in model.rows]


def test_reports_are_listed_by_number_at_first(model: ReportListModel) -> None:
    show(model, [summary(3), summary(1), summary(2)])
    assert numbers(model) == [1, 2, 3]
    assert [model.row_of(f"uuid-{number}") for number in (1, 2, 3)] == [0, 1, 2]


def test_a_click_on_a_header_sorts_and_a_second_one_reverses(model: ReportListModel) -> None:
    show(model, [summary(1, commune="Pau"), summary(2, commune="Écos"), summary(3, commune="Dax")])
    model.sort(column_of("commune"))
    assert numbers(model) == [3, 2, 1]
    model.sort(column_of("commune"), Qt.SortOrder.DescendingOrder)
    assert numbers(model) == [1, 2, 3]


def test_reports_of_one_commune_stand_in_the_order_of_their_numbers(model: ReportListModel) -> None:
    show(model, [summary(10), summary(9), summary(100), summary(2, commune="Pau")])
    model.sort(column_of("commune"))
    assert numbers(model) == [9, 10, 100, 2]
    model.update_summaries([summary(11)])
    assert numbers(model) == [9, 10, 11, 100, 2]
    model.sort(column_of("commune"), Qt.SortOrder.DescendingOrder)
    assert numbers(model) == [2, 100, 11, 10, 9]


def test_a_persistent_index_follows_its_report_through_a_sort(model: ReportListModel) -> None:
    from qgis.PyQt.QtCore import QPersistentModelIndex

    show(model, [summary(1, commune="Pau"), summary(2, commune="Dax")])
    kept = QPersistentModelIndex(model.index(0, 1))
    model.sort_by(SortKey.COMMUNE)
    assert kept.row() == 1


def test_search_takes_every_word_without_regard_to_accents(model: ReportListModel) -> None:
    show(
        model,
        [summary(1, comment_start="Forêt de chênes", commune="Saint-Paul-lès-Dax"), summary(2, comment_start="Forêt")],
    )
    model.set_filter(replace(ALL, text="foret  SAINT paul"))
    assert numbers(model) == [1]


def test_a_decided_report_leaves_the_pile_of_those_to_do(model: ReportListModel) -> None:
    model.set_filter(ReportFilter(queue=Queue.TO_DO))
    show(model, [summary(1), summary(2), summary(3)])
    model.update_summaries([summary(2, outbox_state=OutboxState.QUEUED)])
    assert numbers(model) == [1, 3]


def test_a_changed_report_moves_to_its_place_in_the_order(model: ReportListModel) -> None:
    show(model, [summary(1, commune="A"), summary(2, commune="B"), summary(3, commune="C")])
    model.sort_by(SortKey.COMMUNE)
    model.update_summaries([summary(1, commune="Z")])
    assert numbers(model) == [2, 3, 1]


def test_a_change_that_moves_nothing_only_redraws_its_row(model: ReportListModel) -> None:
    show(model, [summary(1), summary(2), summary(3)])
    redrawn = []
    model.dataChanged.connect(lambda first, last: redrawn.append((first.row(), last.row())))
    model.update_summaries([summary(2, comment_start="Autre")])
    assert redrawn == [(1, 1)]


def test_a_removed_report_leaves_the_list(model: ReportListModel) -> None:
    show(model, [summary(1), summary(2)])
    model.update_summaries([], ["uuid-1"])
    assert numbers(model) == [2]
    assert model.summary("uuid-1") is None


def test_a_pinned_report_is_shown_whatever_the_filter(model: ReportListModel) -> None:
    show(model, [summary(1), summary(2, commune="Pau")])
    model.set_filter(replace(ALL, communes=frozenset({"Dax"})))
    model.pin("uuid-2")
    assert numbers(model) == [1, 2]
    model.pin("")
    assert numbers(model) == [1]


def test_hostile_text_is_escaped_in_tooltips(model: ReportListModel) -> None:
    show(model, [summary(1, comment_start="<img src='file:///etc/passwd'>")])
    tooltip = model.index(0, column_of("comment")).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tooltip
    assert "&lt;img" in tooltip


def test_the_state_icon_can_be_read_aloud(model: ReportListModel) -> None:
    show(model, [summary(1, outbox_state=OutboxState.CONFLICT)])
    assert "Conflit" in model.index(0, STATE_COLUMN).data(Qt.ItemDataRole.AccessibleTextRole)


CHANGES = st.lists(
    st.tuples(
        st.integers(1, 12),
        st.sampled_from(["Dax", "Pau", "Écos"]),
        st.sampled_from([None, OutboxState.QUEUED, OutboxState.CONFLICT]),
        st.booleans(),
    ),
    max_size=40,
)


@given(CHANGES, st.sampled_from(list(SortKey)), st.booleans(), st.sampled_from([Queue.ALL, Queue.TO_DO, Queue.DECIDED]))
def test_refreshing_by_changes_gives_what_a_fresh_list_gives(
    qgis_app: object, changes: list, sort_key: SortKey, descending: bool, queue: Queue
) -> None:
    refreshed, fresh = ReportListModel(), ReportListModel()
    tester = QAbstractItemModelTester(refreshed, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for model in (refreshed, fresh):
        model.set_filter(ReportFilter(queue=queue))
        model.sort_by(sort_key, descending)
    state = {}
    for number, commune, outbox_state, is_removed in changes:
        if is_removed:
            state.pop(number, None)
            refreshed.update_summaries([], [f"uuid-{number}"])
        else:
            state[number] = summary(number, commune=commune, outbox_state=outbox_state)
            refreshed.update_summaries([state[number]])
    show(fresh, state.values())
    assert numbers(refreshed) == numbers(fresh)
    assert refreshed.counts == fresh.counts
    assert [refreshed.row_of(row.uuid) for row in refreshed.rows] == list(range(len(fresh.rows)))
    assert len(COLUMNS) == tester.model().columnCount()


def test_a_group_that_grows_moves_its_other_members(model: ReportListModel) -> None:
    show(model, [summary(1, cluster="a"), *(summary(number, cluster="b") for number in (2, 3))])
    model.sort_by(SortKey.SIMILAR)
    assert numbers(model) == [2, 3, 1]
    model.update_summaries([summary(4, cluster="a"), summary(5, cluster="a")])
    assert numbers(model) == [1, 4, 5, 2, 3]
    model.update_summaries([], ["uuid-4", "uuid-5"])
    assert numbers(model) == [2, 3, 1]


def test_a_suggestion_that_arrives_while_another_order_is_shown_counts_in_the_next(model: ReportListModel) -> None:
    show(model, [summary(1, probability=0.6), summary(2, probability=0.7)])
    model.sort_by(SortKey.CONFIDENCE)
    model.sort_by(SortKey.NUMBER)
    model.update_summaries([summary(1, probability=0.9)])
    model.sort_by(SortKey.CONFIDENCE)
    assert numbers(model) == [1, 2]
