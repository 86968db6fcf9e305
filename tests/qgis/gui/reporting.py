"""Small factories for the dock's tests: reports, a desk on a real workspace, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ocsge_qgis_plugin.bridge.evidence_service import EvidenceState
from ocsge_qgis_plugin.bridge.settings import PluginSettings
from ocsge_qgis_plugin.domain.changes import ChangeSet
from ocsge_qgis_plugin.domain.decisions import DecisionDraft, Ground, PolygonRef, Verdict
from ocsge_qgis_plugin.domain.departements import Departement, Vintage
from ocsge_qgis_plugin.domain.errors import OcsGeError
from ocsge_qgis_plugin.domain.identity import Identity, Role
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import (
    Attachment,
    Author,
    Place,
    Reply,
    Report,
    ReportKey,
    ReportStatus,
    ThemeEntry,
)
from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.domain.themes import ThemeMapping
from ocsge_qgis_plugin.workflow.listing import listing_of
from ocsge_qgis_plugin.workspace.exchanges import Exchange
from ocsge_qgis_plugin.workspace.workspace import Workspace

SERVER = "http://127.0.0.1:8080"
COMMUNITY = 12
OPENED = datetime(2026, 3, 1, 10, 0, tzinfo=timezone.utc)
ME = Identity(SERVER, COMMUNITY, 7, "pi.alice")
MAPPINGS = (
    ThemeMapping("Couverture (CS)", Dimension.COVER, "cs_proposee", "millesime"),
    ThemeMapping("Usage (US)", Dimension.USE, "us_propose", "millesime"),
)


def key(number: int) -> ReportKey:
    return ReportKey(SERVER, COMMUNITY, number)


def reply(number: int, content: str, *, title: str = "", status: ReportStatus = ReportStatus.PENDING) -> Reply:
    return Reply(number, Author(31, "pi.bruno"), title, content, status, OPENED + timedelta(days=number))


def report(number: int, **changes: object) -> Report:
    """Return an open report about use in a commune of the Landes, with whatever the test changes."""
    values = {
        "key": key(number),
        "longitude": -0.5 + number * 0.001,
        "latitude": 43.9,
        "status": ReportStatus.SUBMIT,
        "comment": f"Commentaire du signalement {number}",
        "themes": (ThemeEntry(COMMUNITY, "Usage (US)", {"us_propose": "US3", "millesime": "M2"}),),
        "author": Author(55, "mairie.demo"),
        "validator": None,
        "commune": Place("40192", "Mont-de-Marsan"),
        "departement": Place("40", "Landes"),
        "opening_date": OPENED + timedelta(minutes=number % 1000),
        "updating_date": OPENED + timedelta(minutes=number % 1000),
        "closing_date": None,
        "sketch": None,
        "replies": (),
        "attachments": (),
    }
    return Report(**{**values, **changes})


def square(longitude: float, latitude: float, side: float = 0.001) -> Sketch:
    east, north = longitude + side, latitude + side
    ring = f"{longitude} {latitude}, {east} {latitude}, {east} {north}, {longitude} {north}, {longitude} {latitude}"
    return Sketch((SketchObject("Polygone", f"POLYGON(({ring}))"),))


@dataclass(frozen=True)
class Opened:
    """What the dock needs of an open département."""

    departement: Departement
    workspace: Workspace
    layers: tuple[object, ...] = ()

    @property
    def vintages(self) -> tuple[Vintage, ...]:
        return self.departement.vintages


@dataclass(frozen=True)
class Found:
    """A polygon found on the map."""

    ref: PolygonRef
    cover: str
    use: str
    wkb: bytes
    area_m2: float


@dataclass(frozen=True)
class SyncGlance:
    """The one thing that the dock reads of the synchronisation's state."""

    next_departure: datetime | None = None


class PlainEvidence(QObject):
    """Measures nothing; a test stores evidence itself and says when the measuring begins and ends."""

    state_changed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state = EvidenceState()
        self.looked_at = ""

    def look_first_at(self, uuid: str) -> None:
        self.looked_at = uuid

    def become(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)
        self.state_changed.emit(self.state)


class PlainDesk(QObject):
    """The desk without server, tasks and settings: the same signals and intentions, on a real workspace."""

    opened_changed = pyqtSignal(object)
    summaries_loaded = pyqtSignal(object)
    summaries_changed = pyqtSignal(object, object)
    changed = pyqtSignal(object)
    account_changed = pyqtSignal()
    sync_state_changed = pyqtSignal(object)
    attachment_ready = pyqtSignal(object, object)
    failed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.opened: Opened | None = None
        self.identity: Identity | None = ME
        self.role: Role | None = Role.MEMBER
        self.members: Sequence[object] = ()
        self.mappings = MAPPINGS
        self.accepting = Verdict.VALID
        self.sync_state = SyncGlance()
        self.settings = PluginSettings()
        self.errors: list[OcsGeError] = []
        self.fetched: list[tuple[Attachment, Path]] = []
        self.synchronised = 0
        self.failed.connect(self.errors.append)

    def status_title(self, status: ReportStatus) -> str:
        return status.label

    def open_with(self, opened: Opened | None) -> None:
        self.opened = opened
        self.opened_changed.emit(opened)
        if opened is not None:
            self.reload()

    def reload(self) -> None:
        self.summaries_loaded.emit(listing_of(self.opened.workspace.reports.summaries()))

    def receive(self, *reports: Report) -> None:
        self._publish(self.opened.workspace.reports.upsert(reports))

    def decide_many(self, drafts: list[DecisionDraft]) -> bool:
        return self._carry_out(lambda decisions: decisions.decide_many(drafts))

    @property
    def several(self) -> PlainDesk:
        return self

    def decide_each(self, drafts: list[DecisionDraft], on_done: object, on_failed: object) -> None:
        """Write the drafts in a later turn of the event loop, as the task of the real desk does."""
        QTimer.singleShot(0, lambda: self._decide_each(drafts, on_done, on_failed))

    def _decide_each(self, drafts: list[DecisionDraft], on_done: object, on_failed: object) -> None:
        try:
            outcome = self.opened.workspace.decisions.decide_each(drafts)
        except OcsGeError as error:
            on_failed(error)
            return
        self._publish(outcome.changes)
        on_done(outcome)

    def undo_each(self, exchanges: list[Exchange], on_done: object, on_failed: object) -> None:
        self._exchange(lambda decisions: decisions.undo_each(exchanges), on_done)

    def redo_each(self, exchanges: list[Exchange], on_done: object, on_failed: object) -> None:
        self._exchange(lambda decisions: decisions.redo_each(exchanges), on_done)

    def _exchange(self, work: object, on_done: object) -> None:
        outcome = work(self.opened.workspace.decisions)
        self._publish(outcome.changes)
        on_done(outcome)

    def undo(self, decision_uuid: str) -> bool:
        return self._carry_out(lambda decisions: decisions.withdraw(decision_uuid))

    def keep_mine(self, decision_uuid: str, seen: Ground) -> bool:
        return self._carry_out(lambda decisions: decisions.keep_mine(decision_uuid, seen))

    def take_theirs(self, decision_uuid: str) -> bool:
        return self._carry_out(lambda decisions: decisions.take_theirs(decision_uuid))

    def retry(self, decision_uuid: str) -> bool:
        return self._carry_out(lambda decisions: decisions.retry(decision_uuid))

    def publish(self, changes: ChangeSet) -> None:
        self._publish(changes)

    def require_identity(self) -> Identity:
        if self.identity is None:
            raise OcsGeError("On ne sait pas encore qui vous êtes.", remedy="Connectez-vous.")
        return self.identity

    def synchronise(self) -> None:
        self.synchronised += 1

    def fetch_attachment(self, attachment: Attachment, target: Path) -> None:
        self.fetched.append((attachment, target))

    def _carry_out(self, intention: object) -> bool:
        try:
            changes = intention(self.opened.workspace.decisions)
        except OcsGeError as error:
            self.failed.emit(error)
            return False
        self._publish(changes)
        return True

    def _publish(self, changes: ChangeSet) -> None:
        touched = changes.reports | changes.removed_reports | changes.evidence
        if touched:
            self.summaries_changed.emit(self.opened.workspace.reports.summaries_of(touched), changes)
        self.changed.emit(changes)
