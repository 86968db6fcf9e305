"""Intentions on their way to the server, the same for decisions and for stage changes.

Several windows may have the same file open. An item is sent by whoever holds its lease, and by nobody else: every step
takes the file's write lock, checks the state and the holder, and writes the new state with a line of history, in one
transaction. Times are seconds since 1970 (``time.time``), given by the caller.

Rules for whoever sends:

* begin to write to the server only while the lease runs (``renew_lease`` before each item says whether it still does);
* a lease that ran out makes the item *uncertain* until ``lease end + settle time``: the last write that the former
  holder may have begun has reached the server by then, or never will;
* an uncertain item is looked at by one window at a time (``claim_uncertain``) and goes back to the queue only by
  ``settled``, which says that the server shows no trace of it.
"""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, TypeVar

from ..domain.changes import ChangeSet
from ..domain.identity import Identity
from ..domain.outbox import OutboxState, check_outbox_move
from ..domain.text import tr
from .database import Database, placeholders, sql, storable
from .errors import DecisionPendingError, LeaseLostError, UnknownItemError
from .history import Entries, read_history, utc, write_history

Item = TypeVar("Item")
Clock = Callable[[], float]

_CLOCK_TOLERANCE_SECONDS = 5.0
_ON_THE_WAY = (OutboxState.SENDING, OutboxState.UNCERTAIN)


class Outbox(ABC, Generic[Item]):
    """The outbox of one table; the stores of what is sent derive from it."""

    table: str
    """Table of the items."""
    subject_columns: str
    """SQL columns of the table that say which thing an item is about."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @abstractmethod
    def _load(self, connection: sqlite3.Connection, uuids: Sequence[str]) -> Sequence[Item]:
        """Return the items of ``uuids`` in that order."""

    @abstractmethod
    def _changes(self, uuid: str, subject: Sequence[Any]) -> ChangeSet:
        """Return what a move of this item changes; ``subject`` holds the values of :attr:`subject_columns`."""

    def get(self, uuid: str) -> Item:
        """Return one item, whatever its state.

        :raises UnknownItemError: when there is none.
        """
        with self._database.read() as connection:
            found = self._load(connection, [uuid])
        if not found:
            raise _unknown(uuid)
        return found[0]

    def claim(
        self,
        identity: Identity,
        *,
        owner: str,
        lease_seconds: float,
        limit: int,
        now: float,
        grace_seconds: float = 0.0,
    ) -> Sequence[Item]:
        """Take up to ``limit`` queued items of ``identity``, the oldest first, for ``owner`` to send.

        Items younger than ``grace_seconds`` (time to undo) and items told to wait are left; with no grace an item is
        taken whatever its date, so that a clock set back holds nothing up.
        """
        oldest_start = now - grace_seconds if grace_seconds > 0 else float("inf")
        with self._database.write() as connection:
            rows = connection.execute(
                sql(
                    "SELECT uuid FROM $table WHERE state = ? AND server = ? AND community = ? AND user_id ="
                    " ? AND not_before <= ? AND queued_at <= ? ORDER BY seq LIMIT ?",
                    table=self.table,
                ),
                (
                    OutboxState.QUEUED.value,
                    identity.server,
                    identity.community,
                    identity.user_id,
                    now,
                    oldest_start,
                    limit,
                ),
            ).fetchall()
            uuids = [str(row[0]) for row in rows]
            for uuid in uuids:
                self._move(
                    connection,
                    uuid,
                    OutboxState.SENDING,
                    who=owner,
                    at=now,
                    values={"lease_owner": owner, "lease_until": now + lease_seconds, "attempted_at": now},
                )
            connection.executemany(
                sql("UPDATE $table SET attempts = attempts + 1 WHERE uuid = ?", table=self.table),
                [(uuid,) for uuid in uuids],
            )
            return self._load(connection, uuids)

    def renew_lease(self, uuid: str, owner: str, *, lease_seconds: float, now: float) -> None:
        """Go on holding an item; to be called before each write to the server.

        :raises LeaseLostError: when somebody else has taken the item over: then nothing may be sent.
        """
        with self._database.write() as connection:
            self._check_holder(connection, uuid, owner)
            connection.execute(
                sql("UPDATE $table SET lease_until = ?, attempted_at = ? WHERE uuid = ?", table=self.table),
                (now + lease_seconds, now, uuid),
            )

    def conflict(self, uuid: str, owner: str, reason: str) -> ChangeSet:
        """The server has moved on since the intention: a person has to look."""
        return self._finish(uuid, owner, OutboxState.CONFLICT, detail=reason, values={"last_error": storable(reason)})

    def refuse(self, uuid: str, owner: str, error: str) -> ChangeSet:
        """The server said no for good."""
        return self._finish(uuid, owner, OutboxState.REFUSED, detail=error, values={"last_error": storable(error)})

    def give_back(self, uuid: str, owner: str, *, not_before: float = 0.0, error: str = "") -> ChangeSet:
        """Put a claimed item back in the queue; only when the server has surely not applied it."""
        return self._finish(
            uuid,
            owner,
            OutboxState.QUEUED,
            only_from=OutboxState.SENDING,
            detail=error,
            values={"last_error": storable(error), "not_before": not_before},
        )

    def uncertain(self, uuid: str, owner: str, *, settle_until: float, error: str) -> ChangeSet:
        """The outcome of the sending is unknown: look at the server after ``settle_until``, then only decide."""
        return self._finish(
            uuid,
            owner,
            OutboxState.UNCERTAIN,
            detail=error,
            values={"last_error": storable(error), "settle_until": settle_until},
        )

    def uncertain_due(self, identity: Identity, now: float) -> int:
        """Return how many uncertain items of ``identity`` have settled, are held by nobody and want a look."""
        with self._database.read() as connection:
            row = connection.execute(
                sql("SELECT count(*) FROM $table WHERE $due", table=self.table, due=_DUE),
                _due_parameters(identity, now),
            ).fetchone()
        return int(row[0])

    def claim_uncertain(
        self, identity: Identity, *, owner: str, lease_seconds: float, limit: int, now: float
    ) -> Sequence[Item]:
        """Take up to ``limit`` uncertain items of ``identity`` whose settle time has passed, to look for their trace.

        They stay uncertain; end with :meth:`confirm`, :meth:`conflict`, :meth:`settled` or :meth:`release`.
        """
        with self._database.write() as connection:
            rows = connection.execute(
                sql("SELECT uuid FROM $table WHERE $due ORDER BY seq LIMIT ?", table=self.table, due=_DUE),
                (*_due_parameters(identity, now), limit),
            ).fetchall()
            uuids = [str(row[0]) for row in rows]
            connection.executemany(
                sql(
                    "UPDATE $table SET lease_owner = ?, lease_until = ?, attempted_at = ? WHERE uuid = ?",
                    table=self.table,
                ),
                [(owner, now + lease_seconds, now, uuid) for uuid in uuids],
            )
            return self._load(connection, uuids)

    def settled(self, uuid: str, owner: str, *, not_before: float = 0.0, error: str = "") -> ChangeSet:
        """The settle time has passed and the server shows no trace of this uncertain item: back to the queue."""
        return self._finish(
            uuid,
            owner,
            OutboxState.QUEUED,
            only_from=OutboxState.UNCERTAIN,
            detail=error,
            values={"last_error": storable(error), "not_before": not_before},
        )

    def release(self, uuid: str, owner: str, *, settle_until: float = 0.0, error: str = "") -> ChangeSet:
        """The look at the server failed: leave the item uncertain, for a later look after ``settle_until``."""
        with self._database.write() as connection:
            state, subject = self._check_holder(connection, uuid, owner)
            if state is not OutboxState.UNCERTAIN:
                raise _lease_lost(uuid)
            connection.execute(
                sql(
                    "UPDATE $table SET lease_owner = '', lease_until = 0, last_error = ?, settle_until ="
                    " max(settle_until, ?) WHERE uuid = ?",
                    table=self.table,
                ),
                (storable(error), settle_until, uuid),
            )
            return self._changes(uuid, subject)

    def expire_leases(self, now: float, settle_seconds: float) -> ChangeSet:
        """Make uncertain what was being sent by a window that has died (its lease ran out).

        A lease taken in the future means that the clock was set back: nothing tells when it would run out, so it is
        taken as dead and the settle time counts from now.
        """
        changes = ChangeSet()
        with self._database.write() as connection:
            rows = connection.execute(
                sql(
                    "SELECT uuid, lease_owner, lease_until FROM $table WHERE state = ? AND (lease_until <= ?"
                    " OR attempted_at > ?)",
                    table=self.table,
                ),
                (OutboxState.SENDING.value, now, now + _CLOCK_TOLERANCE_SECONDS),
            ).fetchall()
            for uuid, owner, lease_until in rows:
                changes |= self._move(
                    connection,
                    uuid,
                    OutboxState.UNCERTAIN,
                    who=owner,
                    at=now,
                    detail="lease expired",
                    values={"settle_until": min(lease_until, now) + settle_seconds},
                )
        return changes

    def flag_conflict(self, uuid: str, reason: str) -> ChangeSet:
        """A queued item was found out of date before anybody tried to send it."""
        with self._database.write() as connection:
            state, _ = self._state(connection, uuid)
            if state is not OutboxState.QUEUED:
                raise _lease_lost(uuid)
            return self._move(
                connection, uuid, OutboxState.CONFLICT, who="", detail=reason, values={"last_error": storable(reason)}
            )

    def withdraw(self, uuid: str, *, by: str = "") -> ChangeSet:
        """Take back an intention that has not left (undo), or give up one that waits for a person.

        :raises DecisionPendingError: when it is on its way.
        """
        with self._database.write() as connection:
            return self._withdraw(connection, uuid, by=by)

    def take_theirs(self, uuid: str, *, by: str = "") -> ChangeSet:
        """End a conflict by keeping what the server says."""
        return self.withdraw(uuid, by=by)

    def retry(self, uuid: str, *, by: str = "") -> ChangeSet:
        """Send a refused item again, after the remedy."""
        with self._database.write() as connection:
            state, _ = self._state(connection, uuid)
            if state in _ON_THE_WAY:
                raise pending(uuid)
            return self._move(connection, uuid, OutboxState.QUEUED, who=by, detail="retry", values={"not_before": 0.0})

    def counts(self, identity: Identity | None = None) -> dict[OutboxState, int]:
        """Return how many items stand in each state, zeros included; of all identities together, or of one."""
        where, parameters = _of_identity(identity)
        with self._database.read() as connection:
            rows = connection.execute(
                sql("SELECT state, count(*) FROM $table WHERE $where GROUP BY state", table=self.table, where=where),
                parameters,
            ).fetchall()
        return {**dict.fromkeys(OutboxState, 0), **{OutboxState(state): count for state, count in rows}}

    def oldest_queued(self, identity: Identity | None = None) -> datetime | None:
        """Return since when the oldest queued item waits, ``None`` when none does."""
        where, parameters = _of_identity(identity)
        with self._database.read() as connection:
            row = connection.execute(
                sql(
                    "SELECT min(queued_at) FROM $table WHERE state = 'queued' AND $where", table=self.table, where=where
                ),
                parameters,
            ).fetchone()
        return None if row[0] is None else utc(row[0])

    def moves_of(self, uuid: str) -> Entries:
        """Return the history of one item, oldest first."""
        with self._database.read() as connection:
            return read_history(connection, [uuid])

    def _select(self, states: Iterable[OutboxState] | None, identity: Identity | None) -> Sequence[Item]:
        where, parameters = _of_identity(identity)
        wanted = [state.value for state in (OutboxState if states is None else states)]
        with self._database.read() as connection:
            rows = connection.execute(
                sql(
                    "SELECT uuid FROM $table WHERE $where AND state IN ($marks) ORDER BY seq",
                    table=self.table,
                    where=where,
                    marks=placeholders(len(wanted)),
                ),
                (*parameters, *wanted),
            ).fetchall()
            return self._load(connection, [row[0] for row in rows])

    def _state(self, connection: sqlite3.Connection, uuid: str) -> tuple[OutboxState, Sequence[Any]]:
        row = connection.execute(
            sql("SELECT state, $subject FROM $table WHERE uuid = ?", subject=self.subject_columns, table=self.table),
            (uuid,),
        ).fetchone()
        if row is None:
            raise _unknown(uuid)
        return OutboxState(row[0]), row[1:]

    def _check_holder(self, connection: sqlite3.Connection, uuid: str, owner: str) -> tuple[OutboxState, Sequence[Any]]:
        state, subject = self._state(connection, uuid)
        (holder,) = connection.execute(
            sql("SELECT lease_owner FROM $table WHERE uuid = ?", table=self.table), (uuid,)
        ).fetchone()
        if not owner or holder != owner or state not in _ON_THE_WAY:
            raise _lease_lost(uuid)
        return state, subject

    def _finish(
        self,
        uuid: str,
        owner: str,
        wanted: OutboxState,
        *,
        detail: str,
        values: Mapping[str, Any],
        only_from: OutboxState | None = None,
    ) -> ChangeSet:
        with self._database.write() as connection:
            state, _ = self._check_holder(connection, uuid, owner)
            if only_from is not None and state is not only_from:
                raise _lease_lost(uuid)
            return self._move(connection, uuid, wanted, who=owner, detail=detail, values=values)

    def _withdraw(self, connection: sqlite3.Connection, uuid: str, *, by: str, detail: str = "") -> ChangeSet:
        state, _ = self._state(connection, uuid)
        if state in _ON_THE_WAY:
            raise pending(uuid)
        return self._move(connection, uuid, OutboxState.WITHDRAWN, who=by, detail=detail, values={})

    def _move(
        self,
        connection: sqlite3.Connection,
        uuid: str,
        wanted: OutboxState,
        *,
        who: str,
        values: Mapping[str, Any],
        detail: str = "",
        at: float | None = None,
    ) -> ChangeSet:
        """Change the state, free the lease unless ``values`` sets one, and write history."""
        state, subject = self._state(connection, uuid)
        check_outbox_move(state, wanted)
        columns = {"lease_owner": "", "lease_until": 0.0, **values, "state": wanted.value}
        assignments = ", ".join(f"{column} = ?" for column in columns)
        connection.execute(
            sql("UPDATE $table SET $assignments WHERE uuid = ?", table=self.table, assignments=assignments),
            (*columns.values(), uuid),
        )
        moment = self._clock() if at is None else at
        write_history(connection, uuid, state, wanted, at=moment, who=who, detail=detail)
        return self._changes(uuid, subject)


_DUE = (
    "state = ? AND server = ? AND community = ? AND user_id = ? AND settle_until <= ?"
    " AND (lease_until <= ? OR attempted_at > ?)"
)


def _of_identity(identity: Identity | None) -> tuple[str, tuple[Any, ...]]:
    if identity is None:
        return "1", ()
    return "server = ? AND community = ? AND user_id = ?", _identity_parameters(identity)


def _identity_parameters(identity: Identity) -> tuple[Any, ...]:
    return (identity.server, identity.community, identity.user_id)


def _due_parameters(identity: Identity, now: float) -> tuple[Any, ...]:
    return (
        OutboxState.UNCERTAIN.value,
        *_identity_parameters(identity),
        now,
        now,
        now + _CLOCK_TOLERANCE_SECONDS,
    )


def pending(uuid: str) -> DecisionPendingError:
    """Return the error for an intention that is on its way."""
    return DecisionPendingError(
        tr("L'intention précédente est en cours d'envoi ou de vérification."),
        remedy=tr("Attendez la fin de la synchronisation, puis recommencez : le serveur l'a peut-être déjà reçue."),
        details=uuid,
    )


def _lease_lost(uuid: str) -> LeaseLostError:
    return LeaseLostError(
        tr("Cet envoi a été repris par une autre fenêtre."),
        remedy=tr("Rien n'a été modifié ici ; rechargez la liste pour voir où il en est."),
        details=uuid,
    )


def _unknown(uuid: str) -> UnknownItemError:
    return UnknownItemError(
        tr("Cette intention n'est pas dans l'espace de travail."), remedy=tr("Rechargez la liste."), details=uuid
    )
