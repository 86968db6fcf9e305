"""Production stages: reading the group's status table, and moving a vintage on through an outbox of its own.

The status of 101 départements × vintages is a versioned collaborative table (facts, espaceco-api §6). A change locks
the row by its ``gcms_fingerprint`` and carries our token in the transaction's comment, by which a lost answer is found
again. The engine is ``outbox_pass``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..domain.changes import ChangeSet
from ..domain.identity import Identity
from ..domain.production import Stage, StageChange, StageChangeDraft, VintageStatus, check_stage_move
from ..domain.text import tr
from ..espaceco.errors import EspaceCoError
from ..espaceco.status_rows import UnreadableRowError, change_to_row, row_to_status
from ..espaceco.tables import RowAction, RowState, TableRef, TablesClient, Transaction, TransactionStatus
from ..workspace.national import NationalStore
from .outbox_pass import CourierConflictError, CourierRefusedError, OutboxPass, PassOutcome, Terms
from .progress import Cancelled, Stored, never, unheard


def propose_stage(
    national: NationalStore,
    identity: Identity,
    base: VintageStatus,
    stage: Stage,
    *,
    quarter: str = "",
    reason: str = "",
    planned_date: date | None = None,
) -> ChangeSet:
    """Write the intention to move one vintage on; it leaves with the next synchronisation.

    :raises domain.production.StageMoveError: when the chain does not allow the move or something it needs is missing.
    """
    check_stage_move(base.stage, stage, quarter=quarter, reason=reason, planned_date=planned_date)
    return national.stage_changes.record(StageChangeDraft(identity, base, stage, quarter, reason, planned_date))


def pull_status(client: TablesClient, national: NationalStore, ref: TableRef, *, stored: Stored = unheard) -> ChangeSet:
    """Read the rows changed since the last pass; all of them when the table keeps no history.

    The number stored is the one read *before* the rows, so that nothing falls between two passes (facts §6.6).

    :param stored: told of rows as they are stored; what is returned would be lost with an error.
    :raises espaceco.status_rows.UnreadableRowError: naming a row that cannot be understood; all others are stored by
        then, and the next pass asks for them again.
    """
    name = f"status|{client.server}|{ref.database_id}|{ref.table_id}|numrec"
    newest = client.max_numrec(ref)
    known = national.cursors.get(name)
    if newest is not None and known == str(newest):
        return ChangeSet()
    changes = ChangeSet()
    unreadable: UnreadableRowError | None = None
    for rows in client.rows(ref, since_numrec=int(known) if known and newest is not None else None):
        statuses = []
        for row in rows:
            try:
                statuses += [] if _is_destroyed(row) else [row_to_status(row, ref)]
            except UnreadableRowError as error:
                unreadable = error
        kept = national.status.upsert(statuses)
        stored(kept)
        changes |= kept
    if unreadable is not None:
        raise unreadable
    if newest is not None:
        national.cursors.set(name, str(newest))
    return changes


def push_stage_changes(
    client: TablesClient,
    national: NationalStore,
    ref: TableRef,
    terms: Terms,
    *,
    cancelled: Cancelled = never,
) -> PassOutcome:
    """Send every stage change that may leave under ``terms``; look for uncertain ones first."""
    courier = _TransactionCourier(client, national, ref)
    return OutboxPass(national.stage_changes, courier, terms).run(cancelled=cancelled)


def _is_destroyed(row: Mapping[str, object]) -> bool:
    return row.get("detruit") in (True, "true", 1, "1")


@dataclass(frozen=True)
class _StagePlace:
    """Where the server stands: the row as it is now, and the transaction by which an earlier attempt got through."""

    row: VintageStatus | None
    own: Transaction | None


@dataclass(frozen=True)
class _TransactionCourier:
    client: TablesClient
    national: NationalStore
    ref: TableRef

    def number(self, intention: StageChange) -> str:
        return " ".join(intention.base.key)

    def read(self, intention: StageChange) -> tuple[_StagePlace, ChangeSet]:
        row, changes = self._read_row(intention)
        earlier = self.client.transactions_with_comment(self.ref.database_id, intention.comment)
        committed = (transaction for transaction in earlier if transaction.status is TransactionStatus.COMMITTED)
        return _StagePlace(row, next(committed, None)), changes

    def _read_row(self, intention: StageChange) -> tuple[VintageStatus | None, ChangeSet]:
        departement, vintage = intention.base.key
        where = {"$and": [{"departement": departement}, {"millesime": vintage}, {"detruit": False}]}
        found = [row_to_status(row, self.ref) for rows in self.client.rows(self.ref, where=where) for row in rows]
        changes = self.national.status.upsert(found) if found else ChangeSet()
        return (found[0] if found else None), changes

    def own_trace(self, intention: StageChange, remote: _StagePlace) -> Transaction | None:
        return remote.own

    def what_moved(self, intention: StageChange, remote: _StagePlace) -> str:
        fingerprint = remote.row.fingerprint if remote.row is not None else ""
        if fingerprint == intention.base.fingerprint:
            return ""
        if remote.row is None:
            return tr("La ligne du tableau de suivi n'existe plus sur le serveur.")
        return tr("L'étape a été changée depuis : « {stage} ».").format(stage=remote.row.stage.label)

    def write(self, intention: StageChange, remote: _StagePlace) -> Transaction:
        state = RowState.UPDATE if remote.row is not None else RowState.INSERT
        action = RowAction(self.ref.table_id, state, change_to_row(intention, self.ref, remote.row))
        transaction = self.client.commit(self.ref.database_id, [action], comment=intention.comment)
        if transaction.status is TransactionStatus.CONFLICTING:
            raise CourierConflictError(tr("L'étape a été changée par quelqu'un d'autre."))
        if transaction.status is not TransactionStatus.COMMITTED:
            raise CourierRefusedError(transaction.message or tr("Le serveur n'a pas appliqué la transaction."))
        return transaction

    def confirm(self, intention: StageChange, trace: Transaction, owner: str) -> tuple[str, ChangeSet]:
        changes = self.national.stage_changes.confirm(intention.uuid, owner)
        # The change is in: should the look behind it fail, the row's new fingerprint comes with the next pull.
        with contextlib.suppress(EspaceCoError):
            changes |= self._read_row(intention)[1]
        return intention.stage.label, changes
