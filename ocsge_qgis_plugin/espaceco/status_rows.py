"""Between a row of the collaborative status table and what the domain says of a vintage.

The table's columns are those that the group's manager set up: ``departement``, ``millesime``, ``annee``, ``etape``,
``trimestre``, ``motif``, ``date_etape``, ``date_prevue``, beside the id, the geometry and ``gcms_fingerprint``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..domain.departements import departement_of_code
from ..domain.production import Stage, StageChange, VintageStatus
from ..domain.text import tr
from .dates import parse_day
from .errors import AnswerError, Outcome
from .reading import number, text
from .table_records import TableRef

FINGERPRINT = "gcms_fingerprint"


class UnreadableRowError(AnswerError):
    """A row of the status table says something that the production chain does not know."""


def row_to_status(row: Mapping[str, object], ref: TableRef) -> VintageStatus:
    """Return what a row of the status table says.

    :raises UnreadableRowError: when its département, vintage, stage or a date is not one; it names the row.
    """
    row_id = text(row.get(ref.id_name))
    departement, vintage = text(row.get("departement")), text(row.get("millesime"))
    known = departement_of_code(departement) if departement else None
    if known is None or not vintage:
        raise _unreadable(row_id, "departement, millesime", f"{departement} {vintage}")
    try:
        stage = Stage(row.get("etape"))
    except ValueError as error:
        raise _unreadable(row_id, "etape", text(row.get("etape"))) from error
    return VintageStatus(
        departement=known.code,
        vintage=vintage,
        stage=stage,
        year=number(row.get("annee")),
        quarter=text(row.get("trimestre")),
        reason=text(row.get("motif")),
        stage_date=_day(row, "date_etape", row_id),
        planned_date=_day(row, "date_prevue", row_id),
        row_id=row_id,
        fingerprint=text(row.get(FINGERPRINT)),
    )


def change_to_row(change: StageChange, ref: TableRef, current: VintageStatus | None) -> dict[str, object]:
    """Return the data of the action that carries ``change`` out.

    With ``current``, the row as the server has it, only what the move touches is sent, under the fingerprint that the
    decision was based on. Without, a new row is described, placed in its département where the table is in WGS 84.
    """
    row: dict[str, object] = {
        "etape": change.stage.value,
        "motif": change.reason or None,
        "date_etape": change.decided_at.date().isoformat(),
    }
    if change.quarter:
        row["trimestre"] = change.quarter
    if change.planned_date is not None:
        row["date_prevue"] = change.planned_date.isoformat()
    if current is not None:
        row[ref.id_name] = current.row_id
        if change.base.fingerprint:
            row[FINGERPRINT] = change.base.fingerprint
        return row
    row["departement"], row["millesime"] = change.base.key
    if change.base.year is not None:
        row["annee"] = change.base.year
    departement = departement_of_code(change.base.departement)
    if ref.geometry_name and ref.srid == 4326 and departement is not None:
        row[ref.geometry_name] = f"POINT({departement.longitude} {departement.latitude})"
    return {name: value for name, value in row.items() if value is not None}


def _day(row: Mapping[str, object], column: str, row_id: str) -> date | None:
    value = text(row.get(column))
    if not value:
        return None
    try:
        return parse_day(value)
    except ValueError as error:
        raise _unreadable(row_id, column, value) from error


def _unreadable(row_id: str, column: str, value: str) -> UnreadableRowError:
    return UnreadableRowError(
        tr("Ligne {row} du tableau de suivi : « {value} » est illisible ({column}).").format(
            row=row_id, value=value[:60], column=column
        ),
        outcome=Outcome.NOT_APPLIED,
        remedy=tr("Corrigez cette ligne sur l'Espace collaboratif, puis synchronisez."),
    )
