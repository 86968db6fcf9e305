"""One synchronisation: send what was decided, bring what changed, for reports and for production stages alike.

Each part runs whatever became of the others, and its error is kept apart: a status table that is missing must not keep
decisions from leaving. Only the loss of network or login ends everything, since nothing else could work.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from ..domain.changes import ChangeSet
from ..domain.errors import OcsGeError
from ..domain.identity import Identity
from ..domain.text import tr
from ..espaceco.errors import UnauthorizedError, UnreachableError
from ..espaceco.reports import ReportsClient
from ..espaceco.session import Session
from ..espaceco.tables import TablesClient
from ..workspace.national import NationalStore
from ..workspace.workspace import Workspace
from .outbox_pass import PassOutcome, Terms
from .progress import Cancelled, Progress, never
from .pull import PullOutcome, pull_reports
from .push import push_decisions
from .stages import pull_status, push_stage_changes


class SyncStep(Enum):
    """The parts of a synchronisation, in their order."""

    PUSH_DECISIONS = "push_decisions"
    PULL_REPORTS = "pull_reports"
    PUSH_STAGES = "push_stages"
    PULL_STATUS = "pull_status"

    @property
    def label(self) -> str:
        """What is going on, as shown beside the progress bar."""
        return {
            SyncStep.PUSH_DECISIONS: tr("Envoi des décisions"),
            SyncStep.PULL_REPORTS: tr("Réception des signalements"),
            SyncStep.PUSH_STAGES: tr("Envoi des étapes de production"),
            SyncStep.PULL_STATUS: tr("Réception du suivi national"),
        }[self]


class StepProgress:
    """Told which part runs and how far it is; the plain one takes no note."""

    def __call__(self, step: SyncStep, done: int, total: int) -> None:
        """Take note."""


@dataclass(frozen=True)
class StatusTable:
    """Which group keeps the collaborative table of production status, and what it is called there."""

    community: int
    name: str


@dataclass(frozen=True)
class SyncPlan:
    """What to synchronise and under which name.

    ``workspace`` is ``None`` when no département is open; stages are then synchronised alone. ``status_table`` is
    ``None`` where the group keeps none.
    """

    identity: Identity
    owner: str
    national: NationalStore
    workspace: Workspace | None = None
    status_table: StatusTable | None = None
    settle_seconds: float = 60.0
    grace_seconds: float = 0.0
    full: bool = False


@dataclass
class SyncOutcome:
    """What a synchronisation did, part by part."""

    changes: ChangeSet = field(default_factory=ChangeSet)
    decisions: PassOutcome | None = None
    reports: PullOutcome | None = None
    stages: PassOutcome | None = None
    errors: dict[SyncStep, OcsGeError] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether every part came through."""
        return not self.errors

    @property
    def is_offline(self) -> bool:
        """Whether it failed because the server could not be reached."""
        return any(isinstance(error, UnreachableError) for error in self.errors.values())

    @property
    def needs_login(self) -> bool:
        """Whether it failed because the server no longer knows who we are."""
        return any(isinstance(error, UnauthorizedError) for error in self.errors.values())


def synchronise(
    session: Session,
    plan: SyncPlan,
    *,
    clock: Callable[[], float] = time.time,
    progress: StepProgress | None = None,
    cancelled: Cancelled = never,
) -> SyncOutcome:
    """Carry ``plan`` out. Never raises for what the server, the network or the disk did: see ``SyncOutcome.errors``."""
    return _Synchronisation(session, plan, clock, progress or StepProgress(), cancelled).run()


@dataclass
class _Synchronisation:
    session: Session
    plan: SyncPlan
    clock: Callable[[], float]
    progress: StepProgress
    cancelled: Cancelled
    outcome: SyncOutcome = field(default_factory=SyncOutcome)

    def run(self) -> SyncOutcome:
        steps: list[tuple[SyncStep, Callable[[SyncStep], None]]] = []
        if self.plan.workspace is not None:
            steps += [(SyncStep.PUSH_DECISIONS, self._push_decisions), (SyncStep.PULL_REPORTS, self._pull_reports)]
        if self.plan.status_table is not None:
            steps += [(SyncStep.PUSH_STAGES, self._push_stages), (SyncStep.PULL_STATUS, self._pull_status)]
        for step, work in steps:
            if self.cancelled() or self.outcome.is_offline or self.outcome.needs_login:
                break
            self.progress(step, 0, 0)
            try:
                work(step)
            except OcsGeError as error:
                self.outcome.errors[step] = error
        return self.outcome

    def _terms(self, grace_seconds: float) -> Terms:
        return Terms(self.plan.identity, self.plan.owner, self.clock, self.plan.settle_seconds, grace_seconds)

    def _progress_of(self, step: SyncStep) -> Progress:
        return lambda done, total: self.progress(step, done, total)

    def _stored(self, changes: ChangeSet) -> None:
        self.outcome.changes |= changes

    def _keep(self, step: SyncStep, passed: PassOutcome) -> PassOutcome:
        self._stored(passed.changes)
        if passed.error is not None:
            self.outcome.errors[step] = passed.error
        return passed

    def _push_decisions(self, step: SyncStep) -> None:
        assert self.plan.workspace is not None
        passed = push_decisions(
            ReportsClient(self.session),
            self.plan.workspace,
            self._terms(self.plan.grace_seconds),
            progress=self._progress_of(step),
            cancelled=self.cancelled,
        )
        self.outcome.decisions = self._keep(step, passed)

    def _pull_reports(self, step: SyncStep) -> None:
        assert self.plan.workspace is not None
        pulled = pull_reports(
            ReportsClient(self.session),
            self.plan.workspace,
            server=self.plan.identity.server,
            community=self.plan.identity.community,
            full=self.plan.full,
            progress=self._progress_of(step),
            stored=self._stored,
            cancelled=self.cancelled,
        )
        self.outcome.reports = pulled
        self._stored(pulled.changes)

    def _push_stages(self, step: SyncStep) -> None:
        assert self.plan.status_table is not None
        client = TablesClient(self.session)
        ref = client.find_table(self.plan.status_table.community, self.plan.status_table.name)
        passed = push_stage_changes(
            client,
            self.plan.national,
            ref,
            # A stage is moved with a form and a thought: it needs no time to be undone.
            self._terms(grace_seconds=0.0),
            cancelled=self.cancelled,
        )
        self.outcome.stages = self._keep(step, passed)

    def _pull_status(self, step: SyncStep) -> None:
        assert self.plan.status_table is not None
        client = TablesClient(self.session)
        ref = client.find_table(self.plan.status_table.community, self.plan.status_table.name)
        self._stored(pull_status(client, self.plan.national, ref, stored=self._stored))
