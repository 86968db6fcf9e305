"""Rows of the status table and what they mean, both ways."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest
from hypothesis import given

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.domain.production import Stage, StageChange, VintageStatus
from ocsge_qgis_plugin.espaceco.status_rows import UnreadableRowError, change_to_row, row_to_status
from ocsge_qgis_plugin.espaceco.tables import RowAction, RowState, TableRef, TablesClient, TransactionStatus
from tests.unit.espaceco.test_report_reading import json_values

REF = TableRef(90, "ocsge_suivi", 901, "suivi_production", "cleabs", "geometrie", versioned=True, srid=4326)
ROW = {
    "cleabs": "SUIVI40M2",
    "gcms_fingerprint": "f" * 32,
    "departement": "40",
    "millesime": "M2",
    "annee": 2021,
    "etape": "recette",
    "trimestre": None,
    "motif": None,
    "date_etape": "2026-03-01",
    "date_prevue": "2026-05-01 00:00:00",
    "detruit": False,
    "geometrie": "POINT(-0.8 44)",
}


def a_change(base: VintageStatus, stage: Stage, **options) -> StageChange:
    return StageChange(
        uuid="3f0e2b1a-0000-4000-8000-000000000001",
        identity=Identity("https://server.example", 241, 4102, "pi.alice"),
        base=base,
        stage=stage,
        decided_at=datetime(2026, 4, 2, 9, tzinfo=timezone.utc),
        **options,
    )


def test_a_row_says_where_a_vintage_stands():
    assert row_to_status(ROW, REF) == VintageStatus(
        departement="40",
        vintage="M2",
        stage=Stage.RECETTE,
        year=2021,
        stage_date=date(2026, 3, 1),
        planned_date=date(2026, 5, 1),
        row_id="SUIVI40M2",
        fingerprint="f" * 32,
    )


@pytest.mark.parametrize(
    ("column", "value"),
    [("etape", "perdu"), ("etape", None), ("departement", "999"), ("millesime", ""), ("date_etape", "?")],
)
def test_a_row_that_cannot_be_read_is_named(column, value):
    with pytest.raises(UnreadableRowError, match="SUIVI40M2") as caught:
        row_to_status({**ROW, column: value}, REF)
    assert column in caught.value.message


def read(row):
    """Return what a row says, or the error that says why it cannot be read."""
    try:
        return row_to_status(row, REF)
    except UnreadableRowError as error:
        return error


@given(json_values)
def test_no_value_in_a_row_breaks_more_than_that_row(value):
    for column in ROW:
        found = read({**ROW, column: value})
        if isinstance(found, UnreadableRowError):
            assert column in found.message
            assert "SUIVI40M2" in found.message
        else:
            assert departement_of_code(found.departement)
            assert found.vintage
            assert found.stage in Stage


def test_a_move_sends_what_it_touches_under_the_fingerprint_it_was_based_on():
    base = row_to_status(ROW, REF)
    change = a_change(base, Stage.PHOTO_INTERPRETATION, reason="Trop d'oublis", planned_date=date(2026, 9, 1))
    assert change_to_row(change, REF, base) == {
        "cleabs": "SUIVI40M2",
        "gcms_fingerprint": "f" * 32,
        "etape": "photo_interpretation",
        "motif": "Trop d'oublis",
        "date_etape": "2026-04-02",
        "date_prevue": "2026-09-01",
    }


def test_a_move_without_a_reason_clears_the_last_one():
    base = row_to_status({**ROW, "motif": "Trop d'oublis"}, REF)
    assert change_to_row(a_change(base, Stage.VALIDATION), REF, base)["motif"] is None


def test_a_row_that_is_not_there_yet_is_described_whole_and_placed():
    base = VintageStatus("40", "M4", Stage.NOT_SCHEDULED, year=2027)
    row = change_to_row(a_change(base, Stage.SCHEDULED, quarter="2027-T1"), REF, None)
    assert row.pop("geometrie").startswith("POINT(-0.")
    assert row == {
        "departement": "40",
        "millesime": "M4",
        "annee": 2027,
        "etape": "programme",
        "trimestre": "2027-T1",
        "date_etape": "2026-04-02",
    }


def test_a_new_row_and_a_move_are_what_the_server_takes(session):
    client = TablesClient(session)
    ref = client.find_table(241, "suivi_production")
    base = VintageStatus("40", "M4", Stage.NOT_SCHEDULED, year=2027)
    first = change_to_row(a_change(base, Stage.SCHEDULED, quarter="2027-T1"), ref, None)
    made = client.commit(ref.database_id, [RowAction(ref.table_id, RowState.INSERT, first)], comment="new")
    assert made.status is TransactionStatus.COMMITTED

    (row,) = [row for rows in client.rows(ref, where={ref.id_name: made.actions[0]}) for row in rows]
    stands = row_to_status(row, ref)
    assert (stands.key, stands.stage, stands.quarter) == (("40", "M4"), Stage.SCHEDULED, "2027-T1")
    move = change_to_row(a_change(stands, Stage.AUTOMATIC_COMPUTATION), ref, stands)
    moved = client.commit(ref.database_id, [RowAction(ref.table_id, RowState.UPDATE, move)], comment="move")
    assert moved.status is TransactionStatus.COMMITTED
