"""Collaborative tables through the client: found, read since a number, changed under a fingerprint."""

from __future__ import annotations

import pytest

from ocsge_qgis_plugin.espaceco import tables as tables_module
from ocsge_qgis_plugin.espaceco.errors import (
    AnswerError,
    ForbiddenError,
    IncompleteListError,
    InvalidRequestError,
    Outcome,
    UnreachableError,
)
from ocsge_qgis_plugin.espaceco.tables import (
    RowAction,
    RowState,
    TableNotFoundError,
    TableRef,
    TablesClient,
    TransactionStatus,
)
from tests.unit.espaceco.conftest import writes
from tests.unit.espaceco.scripted_server import as_json

GROUP = 241
LANDES = {"$and": [{"departement": "40"}, {"millesime": "M2"}]}


@pytest.fixture
def client(session) -> TablesClient:
    return TablesClient(session)


@pytest.fixture
def ref(client) -> TableRef:
    return client.find_table(GROUP, "suivi_production")


def one_row(client: TablesClient, ref: TableRef, where=LANDES) -> dict:
    (row,) = [row for rows in client.rows(ref, where=where) for row in rows]
    return row


def update(ref: TableRef, row: dict, **changes) -> RowAction:
    locked = {ref.id_name: row[ref.id_name], "gcms_fingerprint": row["gcms_fingerprint"]}
    return RowAction(ref.table_id, RowState.UPDATE, {**locked, **changes})


def test_a_table_is_found_among_the_layers_of_its_group(ref):
    assert (ref.database_name, ref.table_name, ref.id_name, ref.geometry_name) == (
        "ocsge_suivi",
        "suivi_production",
        "cleabs",
        "geometrie",
    )
    assert ref.versioned
    assert ref.srid == 4326


def test_a_table_is_also_found_by_its_full_name(client, ref):
    assert client.find_table(GROUP, "ocsge_suivi:suivi_production") == ref


def test_a_group_without_the_table_says_so(client):
    with pytest.raises(TableNotFoundError, match="suivi_production"):
        client.find_table(240, "suivi_production")


def test_columns_tell_what_they_allow(client, ref):
    columns = {column.name: column for column in client.describe(ref.database_id, ref.table_id).columns}
    assert "photo_interpretation" in columns["etape"].enum
    assert columns["etape"].required
    assert columns["cleabs"].read_only


def test_every_living_row_comes_once_over_several_pages(client, ref, monkeypatch):
    monkeypatch.setattr(tables_module, "ROWS_PER_PAGE", 100)
    pages = list(client.rows(ref))
    identifiers = [row["cleabs"] for rows in pages for row in rows]
    assert len(pages) == 4
    assert len(identifiers) == len(set(identifiers)) == 303


def test_a_page_that_repeats_rows_is_an_error(scripted, open_scripted, ref, monkeypatch):
    monkeypatch.setattr(tables_module, "ROWS_PER_PAGE", 2)
    scripted.answer = lambda seen: as_json([{"cleabs": "a"}, {"cleabs": "b"}])
    with pytest.raises(IncompleteListError):
        list(TablesClient(open_scripted()).rows(ref))


def test_a_committed_change_moves_the_number_and_the_fingerprint(client, ref):
    row, number = one_row(client, ref), client.max_numrec(ref)
    transaction = client.commit(ref.database_id, [update(ref, row, etape="recette")], comment="OCS GE recette #1")
    assert transaction.status is TransactionStatus.COMMITTED
    assert transaction.actions == (row["cleabs"],)
    assert client.max_numrec(ref) == transaction.numrec > number
    changed = one_row(client, ref)
    assert changed["etape"] == "recette"
    assert changed["gcms_fingerprint"] != row["gcms_fingerprint"]


def test_only_changed_rows_are_read_since_a_number_destroyed_ones_included(client, ref, log_in):
    row, other = one_row(client, ref), one_row(client, ref, {"$and": [{"departement": "33"}, {"millesime": "M1"}]})
    since = client.max_numrec(ref) + 1
    client.commit(ref.database_id, [update(ref, row, etape="recette")], comment="change")
    gone = RowAction(ref.table_id, RowState.DELETE, update(ref, other).data)
    client.commit(ref.database_id, [gone], comment="delete")
    found = [row for rows in client.rows(ref, since_numrec=since) for row in rows]
    assert {(row["cleabs"], row["detruit"]) for row in found} == {(row["cleabs"], False), (other["cleabs"], True)}


def test_a_stale_fingerprint_conflicts_and_shows_the_servers_row(client, ref):
    row = one_row(client, ref)
    client.commit(ref.database_id, [update(ref, row, etape="recette")], comment="first")
    late = client.commit(ref.database_id, [update(ref, row, etape="validation")], comment="second")
    assert late.status is TransactionStatus.CONFLICTING
    assert late.conflicts[0]["etape"] == "recette"
    assert one_row(client, ref)["etape"] == "recette"


def test_a_value_outside_the_table_is_refused_and_nothing_applied(client, ref):
    row = one_row(client, ref)
    with pytest.raises(InvalidRequestError) as caught:
        client.commit(ref.database_id, [update(ref, row, etape="perdu")], comment="bad")
    assert caught.value.outcome is Outcome.NOT_APPLIED
    assert one_row(client, ref) == row


def test_a_lost_answer_is_found_again_by_its_comment(local_server, client, ref):
    row = one_row(client, ref)
    local_server.set_fault("lost-answer", {"times": 1})
    with pytest.raises(UnreachableError) as caught:
        client.commit(ref.database_id, [update(ref, row, etape="recette")], comment="OCS GE recette #abc")
    assert caught.value.outcome is Outcome.UNKNOWN
    assert len(writes(local_server)) == 1
    (found,) = client.transactions_with_comment(ref.database_id, "OCS GE recette #abc")
    assert found.status is TransactionStatus.COMMITTED


def test_a_comment_finds_nothing_but_itself(client, ref):
    row = one_row(client, ref)
    client.commit(ref.database_id, [update(ref, row, etape="recette")], comment="OCS GE recette #abc")
    assert client.transactions_with_comment(ref.database_id, "OCS GE recette #ab") == ()
    assert client.transactions_with_comment(ref.database_id, "%abc") == ()


@pytest.mark.parametrize("fault", [None, "forbid-max-numrec"])
def test_a_table_without_history_has_no_number(local_server, client, ref, fault):
    if fault:
        local_server.set_fault(fault)
        assert client.max_numrec(ref) is None
    else:
        assert isinstance(client.max_numrec(ref), int)


def test_a_number_that_is_none_is_an_error(scripted, open_scripted, ref):
    scripted.answer = lambda seen: as_json({"numrec": "many"})
    with pytest.raises(AnswerError):
        TablesClient(open_scripted()).max_numrec(ref)


def test_a_transaction_still_pending_is_looked_at_until_it_ends(scripted, open_scripted, ref):
    states = iter(["pending", "pending", "committed"])
    scripted.answer = lambda seen: as_json({"id": 5, "status": next(states), "actions": []})
    transaction = TablesClient(open_scripted()).commit(
        ref.database_id, [update(ref, {"cleabs": "a", "gcms_fingerprint": "f"})], "c"
    )
    assert transaction.status is TransactionStatus.COMMITTED
    assert [seen.method for seen in scripted.seen] == ["POST", "GET", "GET"]


@pytest.mark.parametrize("status", ["pending", "brand-new"])
def test_a_transaction_without_an_end_is_of_unknown_outcome(scripted, open_scripted, ref, status):
    scripted.answer = lambda seen: as_json({"id": 5, "status": status, "actions": []})
    with pytest.raises(AnswerError) as caught:
        TablesClient(open_scripted()).commit(ref.database_id, [], "c")
    assert caught.value.outcome is Outcome.UNKNOWN


def test_somebody_outside_the_group_may_not_write(log_in, client, ref):
    row = one_row(client, ref)
    with pytest.raises(ForbiddenError):
        TablesClient(log_in("sans.groupe")).commit(ref.database_id, [update(ref, row, etape="recette")], comment="no")
