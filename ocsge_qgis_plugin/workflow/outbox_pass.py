"""One pass over an outbox: each intention reaches the server once, under the identity that took it, or waits.

The same for decisions and stage changes; a :class:`Courier` knows how one kind is read, recognised and written. For one
intention, in order: claim it with a lease; read where the server stands; recognise our own mark (an earlier attempt got
through); stop at a conflict when the server moved on since; renew the lease; write, one attempt; record what the server
says.

A write has no idempotency key and a lost answer may still be applied later. So after an unknown outcome the intention
is looked for at once; not found, it is *uncertain*, and is looked for again after the settle time; only when that
second look finds no mark of ours does it go back into the queue.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from ..domain.changes import ChangeSet
from ..domain.errors import OcsGeError
from ..domain.identity import Identity
from ..domain.outbox import OutboxState
from ..domain.text import tr
from ..espaceco.errors import (
    EspaceCoError,
    Outcome,
    SyncCancelled,
    TooManyRequestsError,
    UnauthorizedError,
    UnreachableError,
)
from ..workspace.errors import LeaseLostError, WorkspaceError
from .progress import Cancelled, Progress, never, silent

LEASE_SECONDS = 120.0
"""How long a claimed intention is ours: longer than a slow read, a slow write and a slow look together."""

PAUSE_SECONDS = 30.0
"""How long an intention rests whose place on the server could not be read, so that the pass goes on with the others."""

MAX_UNKNOWN_IN_A_ROW = 3
"""After so many lost answers in a row the network is not fit for writing, and the pass stops."""


class Intention(Protocol):
    """What the engine needs to know of a decision or a stage change."""

    @property
    def uuid(self) -> str:
        """Its number in the workspace."""


AnyIntention = TypeVar("AnyIntention", bound=Intention)
Taken = TypeVar("Taken", covariant=True)
Carried = TypeVar("Carried", contravariant=True)
Remote = TypeVar("Remote")
Trace = TypeVar("Trace")


class OutboxStore(Protocol[Taken]):
    """The outbox of one kind of intention, as the stores of ``workspace`` offer it."""

    def expire_leases(self, now: float, settle_seconds: float) -> ChangeSet:
        """Make intentions uncertain whose sender died."""

    def claim(
        self, identity: Identity, *, owner: str, lease_seconds: float, limit: int, now: float, grace_seconds: float
    ) -> Sequence[Taken]:
        """Take queued intentions to send."""

    def claim_uncertain(
        self, identity: Identity, *, owner: str, lease_seconds: float, limit: int, now: float
    ) -> Sequence[Taken]:
        """Take uncertain intentions whose settle time has passed, to look for them."""

    def renew_lease(self, uuid: str, owner: str, *, lease_seconds: float, now: float) -> None:
        """Prolong the lease, or raise :class:`LeaseLostError`."""

    def release(self, uuid: str, owner: str, *, settle_until: float, error: str) -> ChangeSet:
        """Let go of an uncertain intention, to be looked for again later."""

    def conflict(self, uuid: str, owner: str, reason: str) -> ChangeSet:
        """Leave it to a person."""

    def refuse(self, uuid: str, owner: str, error: str) -> ChangeSet:
        """Record that the server will not take it."""

    def give_back(self, uuid: str, owner: str, *, not_before: float, error: str) -> ChangeSet:
        """Queue it again: the server surely did not apply it."""

    def uncertain(self, uuid: str, owner: str, *, settle_until: float, error: str) -> ChangeSet:
        """Record that nobody knows whether the server applied it."""

    def settled(self, uuid: str, owner: str, *, error: str) -> ChangeSet:
        """Queue it again after the settle time."""

    def counts(self, identity: Identity | None = None) -> Mapping[OutboxState, int]:
        """Return how many intentions are in each state."""


class Courier(Protocol[Carried, Remote, Trace]):
    """How one kind of intention is read, recognised, written and confirmed."""

    def number(self, intention: Carried) -> str:
        """Return what a person calls it: the report's number, the département and vintage."""

    def read(self, intention: Carried) -> tuple[Remote, ChangeSet]:
        """Read where the server stands and store it."""

    def own_trace(self, intention: Carried, remote: Remote) -> Trace | None:
        """Return the mark that an earlier attempt of this very intention left on the server."""

    def what_moved(self, intention: Carried, remote: Remote) -> str:
        """Say what changed on the server since the intention was taken; empty when nothing did."""

    def write(self, intention: Carried, remote: Remote) -> Trace:
        """Send it, one attempt.

        :raises CourierConflictError: the server itself noticed that it moved on.
        :raises CourierRefusedError: the server will not take it.
        :raises espaceco.errors.EspaceCoError: with the outcome.
        """

    def confirm(self, intention: Carried, trace: Trace, owner: str) -> tuple[str, ChangeSet]:
        """Record that the server has it; return what the server says in words, and what changed here."""


class CourierConflictError(OcsGeError):
    """The server noticed by itself that it moved on since the intention was taken."""


class CourierRefusedError(OcsGeError):
    """The server answered that it will not take the intention."""


@dataclass(frozen=True)
class PassResult:
    """What became of one intention in this pass; ``number`` is what a person calls it."""

    uuid: str
    number: str
    state: OutboxState
    message: str = ""


@dataclass(frozen=True)
class PassOutcome:
    """All results of a pass, and the error that ended it early, if one did (no network, login needed, disk full)."""

    changes: ChangeSet = field(default_factory=ChangeSet)
    results: tuple[PassResult, ...] = ()
    error: OcsGeError | None = None


@dataclass(frozen=True)
class Terms:
    """Under which terms a pass sends.

    ``owner`` names this window and process: no other one touches an intention during its lease of ``lease_seconds``.
    ``settle_seconds`` is how long the server may still apply a request whose answer was lost; ``grace_seconds`` how
    long an intention rests before it leaves by itself.
    """

    identity: Identity
    owner: str
    clock: Callable[[], float]
    settle_seconds: float = 60.0
    grace_seconds: float = 0.0
    lease_seconds: float = LEASE_SECONDS


class _StopPass(Exception):  # noqa: N818 – it ends a loop, nothing failed to be caught elsewhere
    """The next intention would fare no better: no network, no login, too many requests, or the person's wish."""

    def __init__(self, error: EspaceCoError) -> None:
        super().__init__(str(error))
        self.error = error


class OutboxPass(Generic[AnyIntention, Remote, Trace]):
    """One pass of one :class:`Courier` over one :class:`OutboxStore`."""

    def __init__(
        self, store: OutboxStore[AnyIntention], courier: Courier[AnyIntention, Remote, Trace], terms: Terms
    ) -> None:
        self._store = store
        self._courier = courier
        self._terms = terms
        self._changes = ChangeSet()
        self._results: list[PassResult] = []

    def run(self, progress: Progress = silent, cancelled: Cancelled = never) -> PassOutcome:
        """Look for uncertain intentions, then send queued ones; what was not reached stays as it was."""
        terms = self._terms
        error: OcsGeError | None = None
        try:
            self._changes |= self._store.expire_leases(terms.clock(), terms.settle_seconds)
            self._look_for_uncertain(cancelled)
            self._send_queued(progress, cancelled)
        except _StopPass as stop:
            error = None if isinstance(stop.error, SyncCancelled) else stop.error
        except WorkspaceError as failure:
            # A full disk, a locked file: what was confirmed before it must still reach the screen.
            error = failure
        return PassOutcome(self._changes, tuple(self._results), error)

    def _look_for_uncertain(self, cancelled: Cancelled) -> None:
        terms = self._terms
        while not cancelled():
            claimed = self._store.claim_uncertain(
                terms.identity, owner=terms.owner, lease_seconds=self._terms.lease_seconds, limit=1, now=terms.clock()
            )
            if not claimed:
                return
            with contextlib.suppress(LeaseLostError):
                self._look(claimed[0])

    def _send_queued(self, progress: Progress, cancelled: Cancelled) -> None:
        terms = self._terms
        total = self._store.counts(terms.identity).get(OutboxState.QUEUED, 0)
        done = lost_in_a_row = 0
        while not cancelled():
            # One at a time: a crash then leaves one intention in doubt, never a batch.
            claimed = self._store.claim(
                terms.identity,
                owner=terms.owner,
                lease_seconds=self._terms.lease_seconds,
                limit=1,
                now=terms.clock(),
                grace_seconds=terms.grace_seconds,
            )
            if not claimed:
                return
            lost: EspaceCoError | None = None
            with contextlib.suppress(LeaseLostError):
                lost = self._send(claimed[0])
            lost_in_a_row = lost_in_a_row + 1 if lost is not None else 0
            if lost is not None and lost_in_a_row >= MAX_UNKNOWN_IN_A_ROW:
                raise _StopPass(lost)
            done += 1
            progress(done, max(total, done))

    def _send(self, intention: AnyIntention) -> EspaceCoError | None:
        """Carry one claimed intention through; return the error of a write whose outcome nobody knows."""
        try:
            remote = self._read(intention)
        except EspaceCoError as error:
            # Nothing was written yet: whatever went wrong while reading, the intention simply waits.
            self._give_back(intention, error)
            return None
        if self._closes_without_writing(intention, remote):
            return None
        self._store.renew_lease(
            intention.uuid, self._terms.owner, lease_seconds=self._terms.lease_seconds, now=self._terms.clock()
        )
        try:
            trace = self._courier.write(intention, remote)
        except CourierConflictError as error:
            self._conflict(intention, error.message)
        except CourierRefusedError as error:
            self._refuse(intention, str(error))
        except EspaceCoError as error:
            return self._after_failed_write(intention, error)
        else:
            self._confirm(intention, trace)
        return None

    def _look(self, intention: AnyIntention) -> None:
        """Look for an intention whose last attempt has settled: by now the server has it, or never will."""
        terms = self._terms
        try:
            remote = self._read(intention)
        except EspaceCoError as error:
            again_at = terms.clock() + PAUSE_SECONDS
            self._changes |= self._store.release(intention.uuid, terms.owner, settle_until=again_at, error=str(error))
            if _will_pass(error):
                raise _StopPass(error) from error
            return
        if not self._closes_without_writing(intention, remote):
            message = tr("Aucune trace sur le serveur : sera renvoyé.")
            changes = self._store.settled(intention.uuid, terms.owner, error=message)
            self._note(intention, OutboxState.QUEUED, message, changes)

    def _read(self, intention: AnyIntention) -> Remote:
        remote, changes = self._courier.read(intention)
        self._changes |= changes
        return remote

    def _closes_without_writing(self, intention: AnyIntention, remote: Remote) -> bool:
        own = self._courier.own_trace(intention, remote)
        if own is not None:
            self._confirm(intention, own)
            return True
        moved = self._courier.what_moved(intention, remote)
        if moved:
            self._conflict(intention, moved)
            return True
        return False

    def _after_failed_write(self, intention: AnyIntention, error: EspaceCoError) -> EspaceCoError | None:
        if error.outcome is Outcome.UNKNOWN:
            if not self._is_already_there(intention):
                settle_until = self._terms.clock() + self._terms.settle_seconds
                changes = self._store.uncertain(
                    intention.uuid, self._terms.owner, settle_until=settle_until, error=str(error)
                )
                self._note(intention, OutboxState.UNCERTAIN, str(error), changes)
            return error
        if _will_pass(error):
            self._give_back(intention, error)
        else:
            self._refuse(intention, str(error))
        return None

    def _is_already_there(self, intention: AnyIntention) -> bool:
        """Look once, right after a lost answer: most often the write went through and only its answer did not."""
        try:
            own = self._courier.own_trace(intention, self._read(intention))
        except EspaceCoError:
            return False
        if own is None:
            return False
        self._confirm(intention, own)
        return True

    def _give_back(self, intention: AnyIntention, error: EspaceCoError) -> None:
        """Queue it again, and end the pass where the next intention would fare no better."""
        stops = _will_pass(error)
        wait = 0.0 if stops else PAUSE_SECONDS
        if isinstance(error, TooManyRequestsError):
            wait = error.retry_after
        changes = self._store.give_back(
            intention.uuid, self._terms.owner, not_before=self._terms.clock() + wait, error=str(error)
        )
        self._note(intention, OutboxState.QUEUED, str(error), changes)
        if stops:
            raise _StopPass(error) from error

    def _confirm(self, intention: AnyIntention, trace: Trace) -> None:
        message, changes = self._courier.confirm(intention, trace, self._terms.owner)
        self._note(intention, OutboxState.CONFIRMED, message, changes)

    def _conflict(self, intention: AnyIntention, reason: str) -> None:
        changes = self._store.conflict(intention.uuid, self._terms.owner, reason)
        self._note(intention, OutboxState.CONFLICT, reason, changes)

    def _refuse(self, intention: AnyIntention, reason: str) -> None:
        changes = self._store.refuse(intention.uuid, self._terms.owner, reason)
        self._note(intention, OutboxState.REFUSED, reason, changes)

    def _note(self, intention: AnyIntention, state: OutboxState, message: str, changes: ChangeSet) -> None:
        self._changes |= changes
        self._results.append(PassResult(intention.uuid, self._courier.number(intention), state, message))


def _will_pass(error: EspaceCoError) -> bool:
    """Tell whether the same request may succeed later without anybody changing the intention."""
    return isinstance(error, (UnauthorizedError, TooManyRequestsError, UnreachableError, SyncCancelled))
