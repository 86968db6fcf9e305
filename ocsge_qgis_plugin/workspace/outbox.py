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
from collections.abc import Mapping, Sequence
from typing import Any

from ..domain.changes import ChangeSet
from ..domain.identity import Identity
from ..domain.outbox import OutboxState
from ..domain.text import tr
from .database import sql, storable
from .errors import LeaseLostError
from .intentions import ON_THE_WAY, IntentionStore, Item, identity_parameters

_CLOCK_TOLERANCE_SECONDS = 5.0


class Outbox(IntentionStore[Item]):
    """Intentions that are sent under leases; the stores of what is sent derive from it."""

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

    def _check_holder(self, connection: sqlite3.Connection, uuid: str, owner: str) -> tuple[OutboxState, Sequence[Any]]:
        state, subject = self._state(connection, uuid)
        (holder,) = connection.execute(
            sql("SELECT lease_owner FROM $table WHERE uuid = ?", table=self.table), (uuid,)
        ).fetchone()
        if not owner or holder != owner or state not in ON_THE_WAY:
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


_DUE = (
    "state = ? AND server = ? AND community = ? AND user_id = ? AND settle_until <= ?"
    " AND (lease_until <= ? OR attempted_at > ?)"
)


def _due_parameters(identity: Identity, now: float) -> tuple[Any, ...]:
    return (
        OutboxState.UNCERTAIN.value,
        *identity_parameters(identity),
        now,
        now,
        now + _CLOCK_TOLERANCE_SECONDS,
    )


def _lease_lost(uuid: str) -> LeaseLostError:
    return LeaseLostError(
        tr("Cet envoi a été repris par une autre fenêtre."),
        remedy=tr("Rien n'a été modifié ici ; rechargez la liste pour voir où il en est."),
        details=uuid,
    )
