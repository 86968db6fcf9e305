"""The corrections of the map that decisions call for."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ..domain.decisions import Correction, PolygonRef, Verdict
from ..domain.outbox import OutboxState
from ..domain.reports import ReportKey, ReportStatus
from ..domain.text import tr
from .database import Database, placeholders, sql, storable
from .errors import GeometryError
from .geometry import polygon_blob, polygon_wkb

_COLUMNS = (
    "c.livraison, c.objet, c.empreinte, c.id_ocsge, c.millesime, c.cs_avant, c.us_avant, c.cs_corr, c.us_corr,"
    " c.geom, c.polygone_simple, c.epsg"
)
_CALLING = [verdict.value for verdict in Verdict if verdict.calls_for_correction]


@dataclass(frozen=True)
class AcceptedCorrection:
    """A correction of a report whose current decision accepts it, with how far the server has followed."""

    correction: Correction
    report_key: ReportKey
    report_uuid: str
    decided_by: str
    decided_at: datetime
    outbox_state: OutboxState
    answered_status: ReportStatus | None


class CorrectionStore:
    """Read access to corrections; they are written with their decision."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_decision(self, decision_uuid: str) -> tuple[Correction, ...]:
        """Return the corrections of one decision, in the order they were noted."""
        with self._database.read() as connection:
            return read_corrections(connection, [decision_uuid]).get(decision_uuid, ())

    def accepted(self) -> list[AcceptedCorrection]:
        """Return the corrections of every report whose current decision is an acceptance.

        A manager's confirmation carries no corrections of its own: those of the last decision that has some count.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                sql(
                    """SELECT $columns, d.server, d.community, d.remote_id, d.report_uuid, d.username, d.decided_at,
                           d.state, d.answered_status
                    FROM report r
                    JOIN decision last ON last.seq = r.current_decision AND last.verdict IN ($verdicts)
                    JOIN decision d ON d.seq = (
                        SELECT max(o.seq) FROM decision o WHERE o.report_uuid = r.uuid AND o.state <> 'withdrawn'
                        AND EXISTS (SELECT 1 FROM correction x WHERE x.decision_uuid = o.uuid))
                    JOIN correction c ON c.decision_uuid = d.uuid
                    ORDER BY d.remote_id, d.seq, c.rang""",
                    columns=_COLUMNS,
                    verdicts=placeholders(len(_CALLING)),
                ),
                _CALLING,
            ).fetchall()
        return [
            AcceptedCorrection(
                correction=_correction(row[:12]),
                report_key=ReportKey(row[12], row[13], row[14]),
                report_uuid=row[15],
                decided_by=row[16],
                decided_at=datetime.fromisoformat(row[17]),
                outbox_state=OutboxState(row[18]),
                answered_status=None if row[19] is None else ReportStatus(row[19]),
            )
            for row in rows
        ]


def write_corrections(
    connection: sqlite3.Connection,
    decision_uuid: str,
    report_number: int,
    author: str,
    corrections: Sequence[Correction],
    epsg: int,
) -> None:
    """Write the corrections of a new decision, inside the caller's transaction.

    :raises GeometryError: when a geometry is not a polygon of the workspace's CRS (``epsg``).
    """
    for rank, found in enumerate(corrections):
        if found.epsg != epsg:
            raise GeometryError(
                tr(
                    "La correction du signalement n° {number} est en EPSG:{found}, l'espace de travail en EPSG:{ours}."
                ).format(number=report_number, found=found.epsg, ours=epsg),
                remedy=tr("Choisissez le polygone dans une livraison de ce département."),
            )
        blob, single = polygon_blob(found.wkb, epsg) if found.wkb else (None, False)
        texts = (found.cover_before, found.use_before, found.cover_after, found.use_after, found.vintage)
        connection.execute(
            "INSERT INTO correction (geom, cs_avant, us_avant, cs_corr, us_corr, millesime, signalement, auteur, etat,"
            " id_ocsge, livraison, objet, empreinte, epsg, polygone_simple, rang, decision_uuid)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                blob,
                *map(storable, texts),
                report_number,
                storable(author),
                OutboxState.QUEUED.value,
                storable(found.polygon.ocsge_id),
                storable(found.polygon.delivery),
                found.polygon.fid,
                storable(found.polygon.geometry_hash),
                found.epsg,
                single,
                rank,
                decision_uuid,
            ),
        )


def read_corrections(
    connection: sqlite3.Connection, decision_uuids: Sequence[str]
) -> dict[str, tuple[Correction, ...]]:
    """Return the corrections of each decision that has some."""
    found: dict[str, list[Correction]] = {}
    for start in range(0, len(decision_uuids), 500):
        chunk = decision_uuids[start : start + 500]
        rows = connection.execute(
            sql(
                "SELECT $columns, c.decision_uuid FROM correction c WHERE c.decision_uuid IN ($marks)"
                " ORDER BY c.decision_uuid, c.rang",
                columns=_COLUMNS,
                marks=placeholders(len(chunk)),
            ),
            list(chunk),
        )
        for row in rows:
            found.setdefault(row[12], []).append(_correction(row[:12]))
    return {uuid: tuple(corrections) for uuid, corrections in found.items()}


def _correction(row: Sequence[object]) -> Correction:
    delivery, fid, geometry_hash, ocsge_id, vintage, cs_avant, us_avant, cs_corr, us_corr, geom, single, epsg = row
    return Correction(
        polygon=PolygonRef(str(delivery), _integer(fid), str(geometry_hash), str(ocsge_id)),
        vintage=str(vintage),
        cover_before=str(cs_avant),
        use_before=str(us_avant),
        cover_after=str(cs_corr),
        use_after=str(us_corr),
        wkb=polygon_wkb(geom, single=bool(single)) if isinstance(geom, bytes) else b"",
        epsg=_integer(epsg),
    )


def _integer(value: object) -> int:
    return value if isinstance(value, int) else int(str(value))
