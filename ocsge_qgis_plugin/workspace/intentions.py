"""What people want done on the server, as kept on this disk, whether or not anything is being sent.

The same for decisions and for stage changes. Nothing is ever erased: undoing is a new state, and each move leaves a
line of history in the same transaction.
"""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, TypeVar

from ..domain.changes import ChangeSet
from ..domain.identity import Identity
from ..domain.outbox import IllegalMoveError, OutboxState, check_outbox_move
from ..domain.text import tr
from .database import Database, placeholders, sql
from .errors import DecisionPendingError, UnknownItemError
from .history import Entries, read_history, utc, write_history

Item = TypeVar("Item")
Clock = Callable[[], float]

ON_THE_WAY = (OutboxState.SENDING, OutboxState.UNCERTAIN)


class IntentionStore(ABC, Generic[Item]):
    """The intentions of one table: read, counted, withdrawn and resolved by people."""

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
        """Send a refused item again, after the remedy.

        :raises DecisionPendingError: when it is on its way; IllegalMoveError: when it is in conflict, which ends only
            by ``keep_mine`` on the ground the person has seen, or by ``take_theirs``.
        """
        with self._database.write() as connection:
            state, _ = self._state(connection, uuid)
            if state in ON_THE_WAY:
                raise pending(uuid)
            if state is OutboxState.CONFLICT:
                raise IllegalMoveError(
                    tr("Cette demande est en conflit : la situation a changé sur le serveur."),
                    remedy=tr("Comparez les deux côtés, puis gardez la vôtre ou prenez la leur."),
                    details=uuid,
                )
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

    def _withdraw(self, connection: sqlite3.Connection, uuid: str, *, by: str, detail: str = "") -> ChangeSet:
        state, _ = self._state(connection, uuid)
        if state in ON_THE_WAY:
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


def _of_identity(identity: Identity | None) -> tuple[str, tuple[Any, ...]]:
    if identity is None:
        return "1", ()
    return "server = ? AND community = ? AND user_id = ?", identity_parameters(identity)


def identity_parameters(identity: Identity) -> tuple[Any, ...]:
    return (identity.server, identity.community, identity.user_id)


def pending(uuid: str) -> DecisionPendingError:
    """Return the error for an intention that is on its way."""
    return DecisionPendingError(
        tr("La demande précédente est en cours d'envoi ou de vérification."),
        remedy=tr("Attendez la fin de la synchronisation, puis recommencez : le serveur l'a peut-être déjà reçue."),
        details=uuid,
    )


def _unknown(uuid: str) -> UnknownItemError:
    return UnknownItemError(
        tr("Cette demande n'est pas dans l'espace de travail."), remedy=tr("Rechargez la liste."), details=uuid
    )
