"""Small records and clocks for the tests of the workspace."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from ocsge_qgis_plugin.domain.decisions import Correction, DecisionDraft, PolygonRef, Verdict
from ocsge_qgis_plugin.domain.departements import Departement, departement_of_code
from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.domain.reports import Author, Place, Reply, Report, ReportKey, ReportStatus, ThemeEntry
from ocsge_qgis_plugin.workspace.disk import ShareDetector
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace

SERVER = "http://127.0.0.1:8080"
COMMUNITY = 12
ALICE = Identity(SERVER, COMMUNITY, 4101, "pi.alice")
BRUNO = Identity(SERVER, COMMUNITY, 4102, "pi.bruno")
NEW_YEAR = datetime(2026, 1, 1, 12, tzinfo=timezone.utc)
START = NEW_YEAR.timestamp()


@dataclass
class Clock:
    """A clock that only moves when told to."""

    now: float = START

    def __call__(self) -> float:
        return self.now


def landes() -> Departement:
    found = departement_of_code("40")
    assert found is not None
    return found


def local_disk(_: Path) -> str:
    return ""


def opened(
    folder: Path,
    clock: Clock | None = None,
    *,
    share_detector: ShareDetector = local_disk,
    busy_seconds: float = 0.2,
) -> Workspace:
    return open_workspace(
        folder, landes(), clock=clock or Clock(), share_detector=share_detector, busy_seconds=busy_seconds
    )


def report(number: int, **changes: object) -> Report:
    values: dict[str, object] = {
        "key": ReportKey(SERVER, COMMUNITY, number),
        "longitude": -0.5 + number * 1e-4,
        "latitude": 44.0,
        "status": ReportStatus.SUBMIT,
        "comment": "Il y a une serre ici.",
        "themes": (ThemeEntry(COMMUNITY, "Couverture", {"cs_propose": "CS1.1.1.1"}),),
        "author": Author(4201, "mairie", "mairie@example.org"),
        "validator": None,
        "commune": Place("40001", "Aire-sur-l'Adour"),
        "departement": Place("40", "Landes"),
        "opening_date": NEW_YEAR,
        "updating_date": NEW_YEAR + timedelta(hours=number),
        "closing_date": None,
        "sketch": None,
        "replies": (),
        "attachments": (),
    }
    values.update(changes)
    return Report(**values)  # type: ignore[arg-type]


def reply(number: int, title: str = "", **changes: object) -> Reply:
    values: dict[str, object] = {
        "remote_id": number,
        "author": Author(4102, "pi.bruno"),
        "title": title,
        "content": "…",
        "status": ReportStatus.PENDING,
        "date": NEW_YEAR,
    }
    values.update(changes)
    return Reply(**values)  # type: ignore[arg-type]


def square(x: float = 400_000.0, y: float = 6_300_000.0, side: float = 100.0) -> bytes:
    ring = (x, y, x + side, y, x + side, y + side, x, y + side, x, y)
    return struct.pack("<BIII10d", 1, 3, 1, 5, *ring)


def correction(**changes: object) -> Correction:
    values: dict[str, object] = {
        "polygon": PolygonRef("OCS-GE_D040_2021", 17, "ab12", "OCSGE1"),
        "vintage": "M2",
        "cover_before": "CS2.2.1",
        "use_before": "US5",
        "cover_after": "CS1.1.1.1",
        "use_after": "RAS",
        "wkb": square(),
        "epsg": 2154,
    }
    values.update(changes)
    return Correction(**values)  # type: ignore[arg-type]


def draft(report_uuid: str, **changes: object) -> DecisionDraft:
    values: dict[str, object] = {
        "report_uuid": report_uuid,
        "identity": ALICE,
        "verdict": Verdict.VALID,
        "reason": "erreur-cs",
        "reply_text": "Merci pour votre signalement.",
    }
    values.update(changes)
    return DecisionDraft(**values)  # type: ignore[arg-type]


def pulled(workspace: Workspace, *reports: Report) -> list[str]:
    """Store ``reports`` and return their uuids in the same order."""
    workspace.reports.upsert(reports)
    found = [workspace.reports.uuid_of(stored.key) for stored in reports]
    return [uuid for uuid in found if uuid is not None]
