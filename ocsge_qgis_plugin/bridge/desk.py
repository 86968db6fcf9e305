"""The desk: the one object the interface talks to.

Docks show what the desk knows and hand it intentions; the desk carries them out through ``workflow``, and tells what
changed. It opens and closes départements, and owns nothing that a widget shows: that is in the workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.changes import ChangeSet
from ..domain.decisions import DecisionDraft, Ground, Verdict
from ..domain.departements import Departement
from ..domain.errors import OcsGeError
from ..domain.identity import Identity, Role
from ..domain.reports import Attachment, ReportStatus
from ..domain.text import tr, tr_n
from ..domain.themes import ThemeMapping
from ..espaceco.account import Account, Member
from ..espaceco.reports import ReportsClient
from ..landcover.delivery import DeliveryScan
from ..landcover.errors import WorkCancelledError
from ..workflow.corrections import export_accepted_corrections
from ..workflow.listing import ReportListing, listing_of
from ..workflow.sync import StatusTable, SyncOutcome, SyncPlan
from ..workspace.national import NationalStore
from ..workspace.outbox import Outbox
from . import settings as keys
from .attachment_files import AttachmentFiles
from .connection import Connection
from .connection_check import ConnectionAttempt, ConnectionFinding, check_connection
from .delivery_search import DeliverySearch
from .opening import OpenDepartement, prepare_departement
from .settings import PluginSettings
from .several_decisions import SeveralDecisions
from .stage_intentions import StageIntentions
from .sync_service import SyncService, SyncState, what_waits
from .tasks import TaskContext, TaskHandle, TaskRunner

_FEW = 200
"""Up to so many changed reports are read on the spot; more are read in a task."""


class NoIdentityError(OcsGeError):
    """Something is to be signed and nobody is known yet."""


class Desk(QObject):
    """What is open, who works on it, and everything a person may ask for."""

    opened_changed = pyqtSignal(object)
    opening_progressed = pyqtSignal(str, int, int)
    summaries_loaded = pyqtSignal(object)
    summaries_changed = pyqtSignal(object, object)
    changed = pyqtSignal(object)
    account_changed = pyqtSignal()
    sync_state_changed = pyqtSignal(object)
    sync_finished = pyqtSignal(object)
    attachment_ready = pyqtSignal(object, object)
    failed = pyqtSignal(object)
    notice = pyqtSignal(str)

    def __init__(self, settings: PluginSettings, runner: TaskRunner, national: NationalStore) -> None:
        super().__init__()
        self.settings = settings
        self.national = national
        self._runner = runner
        self._opened: OpenDepartement | None = None
        self._opening: TaskHandle | None = None
        self._asked_before_login = False
        self._reads_all = False
        self.search = DeliverySearch(runner, national)
        self.stages = StageIntentions(national, self.require_identity, self.publish, self.failed.emit)
        self.several = SeveralDecisions(runner, lambda: self._opened, self.publish)
        self.connection = Connection(settings, runner, national)
        self.connection.account_changed.connect(self._on_account_changed)
        self.connection.failed.connect(self.failed)
        self._sync = SyncService(self.connection, runner, self._plan, self._send_delay_seconds)
        self._sync.state_changed.connect(self.sync_state_changed)
        self._sync.finished.connect(self._on_synchronised)

    def close(self) -> None:
        """Close what is open; nothing is delivered afterwards."""
        self._sync.close()
        self.connection.close()
        self.close_departement()

    # What is known

    @property
    def opened(self) -> OpenDepartement | None:
        """The département that is open."""
        return self._opened

    @property
    def account(self) -> Account | None:
        """The account logged in with, or seen last on this server."""
        return self.connection.account

    @property
    def identity(self) -> Identity | None:
        """Under which name decisions are taken."""
        return self.connection.identity

    @property
    def role(self) -> Role | None:
        """The account's role in the group."""
        return self.connection.role

    @property
    def members(self) -> tuple[Member, ...]:
        """The group's members, as far as they were read."""
        return self.connection.members

    @property
    def mappings(self) -> tuple[ThemeMapping, ...]:
        """What the group's themes mean."""
        return self.connection.mappings

    @property
    def accepting(self) -> Verdict:
        """The verdict with which this group accepts a report."""
        return Verdict(self.settings.text(keys.ACCEPT_AS))

    @property
    def sync_state(self) -> SyncState:
        """What is known of the synchronisation."""
        return self._sync.state

    def status_title(self, status: ReportStatus) -> str:
        """Return a status as the group calls it."""
        community = self.connection.community
        return (community.status_titles.get(status) if community is not None else None) or status.label

    def check_connection(
        self,
        attempt: ConnectionAttempt,
        on_done: Callable[[ConnectionFinding], None],
        on_failed: Callable[[OcsGeError], None],
    ) -> TaskHandle:
        """Try a server and a login, in a task, without touching the connection in use."""
        return self._runner.run(
            tr("Test de la connexion"), lambda context: check_connection(attempt, context), on_done, on_failed
        )

    # Opening and closing

    def open(self, departement: Departement, scan: DeliveryScan) -> None:
        """Open ``departement`` with the deliveries found; ``opened_changed`` tells when it is there."""
        if self._opening is not None:
            self._opening.cancel()
        folder = self.settings.workspace_folder

        def work(context: TaskContext) -> OpenDepartement:
            return prepare_departement(
                departement,
                scan,
                folder,
                progress=lambda done, total, step: context.progress(done, total, step),
                cancelled=context.cancelled,
            )

        handle = self._opening = self._runner.run(
            tr("Ouverture de {departement}").format(departement=departement.title),
            work,
            lambda opened: self._on_opened(opened, handle),
            lambda error: self._on_opening_failed(error, handle),
            on_progress=self.opening_progressed.emit,
        )

    def cancel_opening(self) -> None:
        """Stop opening; the département opened before stays."""
        if self._opening is not None:
            self._opening.cancel()

    def close_departement(self) -> None:
        """Close the département that is open."""
        if self._opened is None:
            return
        closing, self._opened = self._opened, None
        self._sync.cancel()
        self.opened_changed.emit(None)
        # A synchronisation under way still confirms what it sent: the file stays open until nobody works on it.
        self._runner.when_idle(closing.workspace.close)

    def _on_opened(self, opened: OpenDepartement, handle: TaskHandle) -> None:
        if handle is not self._opening:
            # Another département was asked for meanwhile.
            opened.workspace.close()
            return
        self._opening = None
        self.close_departement()
        self._opened = opened
        self.settings.store(keys.LAST_DEPARTEMENT, opened.departement.code)
        self.opened_changed.emit(opened)
        self.reload()
        self._count()
        self._catch_up()

    def _on_opening_failed(self, error: OcsGeError, handle: TaskHandle) -> None:
        if handle is not self._opening:
            return
        self._opening = None
        if isinstance(error, WorkCancelledError):
            self.notice.emit(tr("Ouverture annulée : rien n'a changé."))
        else:
            self.failed.emit(error)

    def reload(self) -> None:
        """Read the whole list of reports again, in a task; ``summaries_loaded`` brings a :class:`ReportListing`."""
        opened = self._opened
        if opened is None:
            return

        def deliver(listing: ReportListing) -> None:
            if self._opened is opened:
                self.summaries_loaded.emit(listing)

        self._runner.run(
            tr("Lecture des signalements"),
            lambda context: listing_of(opened.workspace.reports.summaries()),
            deliver,
            self.failed.emit,
        )

    # Deciding

    def decide(self, draft: DecisionDraft) -> bool:
        """Write one decision; it leaves with the next synchronisation. ``False`` when it could not be written."""
        return self.decide_many([draft])

    def decide_many(self, drafts: Sequence[DecisionDraft]) -> bool:
        """Write several decisions, all or none."""
        return self._carry_out(lambda opened: opened.workspace.decisions.decide_many(list(drafts)))

    def undo(self, decision_uuid: str) -> bool:
        """Withdraw a decision that has not left yet."""
        return self._carry_out(lambda opened: opened.workspace.decisions.withdraw(decision_uuid))

    def keep_mine(self, decision_uuid: str, seen: Ground) -> bool:
        """Resolve a conflict by sending my decision all the same, on the report as it was shown."""
        return self._carry_out(lambda opened: opened.workspace.decisions.keep_mine(decision_uuid, seen))

    def take_theirs(self, decision_uuid: str) -> bool:
        """Resolve a conflict by giving my decision up."""
        return self._carry_out(lambda opened: opened.workspace.decisions.take_theirs(decision_uuid))

    def retry(self, decision_uuid: str) -> bool:
        """Queue a refused decision again."""
        return self._carry_out(lambda opened: opened.workspace.decisions.retry(decision_uuid))

    def require_identity(self) -> Identity:
        """Return under which name things are signed.

        :raises NoIdentityError: when nobody ever logged in here, or the group is not chosen.
        """
        identity = self.identity
        if identity is None:
            raise NoIdentityError(
                tr("On ne sait pas encore qui vous êtes."),
                remedy=tr("Connectez-vous une première fois et choisissez votre groupe dans les options."),
            )
        return identity

    def _carry_out(self, intention: Callable[[OpenDepartement], ChangeSet]) -> bool:
        if self._opened is None:
            return False
        try:
            changes = intention(self._opened)
        except OcsGeError as error:
            self.failed.emit(error)
            return False
        self.publish(changes)
        return True

    # Synchronising

    def synchronise(self) -> None:
        """Send everything that waits and bring what changed."""
        if not self.connection.is_logged_in:
            self._asked_before_login = True
            self.connection.log_in()
            return
        self._sync.start()

    def synchronise_fully(self) -> None:
        """Synchronise and read every report again, not only what changed since the last time."""
        self._reads_all = True
        self.synchronise()

    def cancel_sync(self) -> None:
        """Stop after the request under way."""
        self._sync.cancel()

    def _plan(self, owner: str, grace_seconds: float) -> SyncPlan | None:
        identity = self.identity
        if identity is None:
            return None
        status_community = self.settings.number(keys.STATUS_COMMUNITY) or identity.community
        reads_all, self._reads_all = self._reads_all, False
        return SyncPlan(
            identity=identity,
            owner=owner,
            national=self.national,
            workspace=self._opened.workspace if self._opened is not None else None,
            status_table=StatusTable(status_community, self.settings.text(keys.STATUS_TABLE)),
            settle_seconds=self.settings.number(keys.SETTLE_SECONDS),
            grace_seconds=grace_seconds,
            full=reads_all,
        )

    def _catch_up(self) -> None:
        """Bring what changed without being asked; a decision still in its delay does not leave for that."""
        if self.connection.is_logged_in:
            self._sync.start(grace_seconds=self._send_delay_seconds() or float("inf"))

    def _send_delay_seconds(self) -> float:
        return 60.0 * self.settings.number(keys.SEND_DELAY_MINUTES)

    def _on_synchronised(self, outcome: SyncOutcome) -> None:
        self.publish(outcome.changes)
        self.sync_finished.emit(outcome)

    def _on_account_changed(self) -> None:
        self.account_changed.emit()
        self._count()
        if self.identity is None or not self.connection.is_logged_in:
            return
        if self._asked_before_login:
            # The person asked to send, and only had to say who they are first.
            self._asked_before_login = False
            self._sync.start()
        else:
            self._catch_up()

    # Attachments and exports

    @property
    def attachment_files(self) -> AttachmentFiles | None:
        """Files joined to the reports of the open département."""
        opened = self._opened
        return AttachmentFiles(opened.workspace.folder, self.settings.text(keys.SERVER)) if opened is not None else None

    def fetch_attachment(self, attachment: Attachment, target: Path) -> None:
        """Bring one attachment to ``target``, a path of ours; ``attachment_ready`` tells when it is there."""
        files = self.attachment_files
        if files is None:
            return
        self._runner.run(
            tr("Téléchargement de {name}").format(name=attachment.file_name),
            lambda context: files.fetch(attachment, target, lambda: ReportsClient(self.connection.session(context))),
            lambda path: self.attachment_ready.emit(attachment, path),
            self.failed.emit,
        )

    def export_corrections(self, target: Path) -> None:
        """Write the corrections of accepted reports to a GeoPackage, in a task."""
        opened = self._opened
        if opened is None:
            return
        self._runner.run(
            tr("Export des corrections"),
            lambda context: export_accepted_corrections(opened.workspace, target),
            lambda count: self.notice.emit(tr_n("%n correction(s) écrite(s) dans {path}.", count).format(path=target)),
            self.failed.emit,
        )

    # Telling

    def publish(self, changes: ChangeSet) -> None:
        """Tell lists and map what changed in the open workspace."""
        if not changes:
            self._count()
            return
        opened = self._opened
        touched = changes.reports | changes.removed_reports | changes.evidence
        if opened is not None and touched:
            if len(touched) > _FEW:
                self.reload()
            else:
                self.summaries_changed.emit(opened.workspace.reports.summaries_of(touched), changes)
        self.changed.emit(changes)
        self._count()

    def _count(self) -> None:
        stores: list[Outbox[Any]] = [self.national.stage_changes]
        if self._opened is not None:
            stores.append(self._opened.workspace.decisions)
        counts, oldest = what_waits(stores, self.identity)
        delay = self._send_delay_seconds()
        departure = oldest + timedelta(seconds=delay) if oldest is not None and delay > 0 else None
        self._sync.count(counts, departure)
