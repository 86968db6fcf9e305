"""Moves of vintages along the production chain: asked for, undone and sent like decisions, département open or not."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from ..domain.changes import ChangeSet
from ..domain.identity import Identity
from ..domain.outbox import OutboxState
from ..domain.production import Stage, StageChange, StageChangeDraft, VintageStatus, check_stage_move
from .database import placeholders, sql, storable
from .history import Entries, read_history, utc, write_history
from .outbox import Outbox
from .status_store import format_status, parse_status

StageChanges = list[StageChange]

_COLUMNS = (
    "uuid, server, community, user_id, username, base, stage, decided_at, quarter, reason, planned_date, state,"
    " attempts, last_error"
)


class StageChangeStore(Outbox[StageChange]):
    """The stage changes of the whole country and their outbox.

    The *current* change of a vintage is the last one that was not withdrawn.
    """

    table = "stage_change"
    subject_columns = "departement, vintage"

    def record(self, draft: StageChangeDraft) -> ChangeSet:
        """Keep a stage change and queue it; an earlier one of the vintage that has not left is withdrawn.

        :raises StageMoveError: the chain does not allow the move, or it lacks what it needs; DecisionPendingError: the
            earlier change is on its way.
        """
        check_stage_move(
            draft.base.stage,
            draft.stage,
            quarter=draft.quarter,
            reason=draft.reason,
            planned_date=draft.planned_date,
        )
        with self._database.write() as connection:
            changes = self._replace_earlier(connection, draft)
            now = self._clock()
            change_uuid = str(uuid.uuid4())
            connection.execute(
                "INSERT INTO stage_change (uuid, departement, vintage, base, stage, quarter, reason, planned_date,"
                " server, community, user_id, username, decided_at, state, queued_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    change_uuid,
                    *draft.base.key,
                    json.dumps(format_status(draft.base)),
                    draft.stage.value,
                    storable(draft.quarter),
                    storable(draft.reason),
                    None if draft.planned_date is None else draft.planned_date.isoformat(),
                    draft.identity.server,
                    draft.identity.community,
                    draft.identity.user_id,
                    storable(draft.identity.username),
                    utc(now).isoformat(),
                    OutboxState.QUEUED.value,
                    now,
                ),
            )
            write_history(
                connection,
                change_uuid,
                None,
                OutboxState.QUEUED,
                at=now,
                who=draft.identity.username,
                detail=draft.stage.value,
            )
            return changes | self._changes(change_uuid, draft.base.key)

    def confirm(self, change_uuid: str, owner: str) -> ChangeSet:
        """The server has the change."""
        return self._finish(
            change_uuid,
            owner,
            OutboxState.CONFIRMED,
            detail="",
            values={"last_error": "", "sent_at": utc(self._clock()).isoformat()},
        )

    def keep_mine(self, change_uuid: str, base: VintageStatus, *, by: str = "") -> ChangeSet:
        """End a conflict by sending the change all the same, now based on ``base``, the status as read since.

        :raises StageMoveError: when the chain does not lead from there to the stage wanted.
        """
        with self._database.write() as connection:
            found = self._load(connection, [change_uuid])
            for change in found:
                check_stage_move(
                    base.stage,
                    change.stage,
                    quarter=change.quarter,
                    reason=change.reason,
                    planned_date=change.planned_date,
                )
            return self._move(
                connection,
                change_uuid,
                OutboxState.QUEUED,
                who=by,
                detail="keep mine",
                values={"base": json.dumps(format_status(base)), "not_before": 0.0},
            )

    def current(self, departement: str, vintage: str) -> StageChange | None:
        """Return the last change of a vintage that was not withdrawn, ``None`` when there is none."""
        with self._database.read() as connection:
            found = self._load(connection, _current_uuids(connection, (departement, vintage)))
        return found[0] if found else None

    def list(self, states: Iterable[OutboxState] | None = None, identity: Identity | None = None) -> StageChanges:
        """Return the changes in ``states`` (all by default) of ``identity`` (all by default), oldest first."""
        return [*self._select(states, identity)]

    def history(self, departement: str, vintage: str) -> Entries:
        """Return every move of every change of a vintage, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT uuid FROM stage_change WHERE departement = ? AND vintage = ?", (departement, vintage)
            ).fetchall()
            return read_history(connection, [row[0] for row in rows])

    def _replace_earlier(self, connection: sqlite3.Connection, draft: StageChangeDraft) -> ChangeSet:
        changes = ChangeSet()
        for earlier in _current_uuids(connection, draft.base.key):
            state, _ = self._state(connection, earlier)
            if state is not OutboxState.CONFIRMED:
                changes |= self._withdraw(connection, earlier, by=draft.identity.username, detail="replaced")
        return changes

    def _changes(self, uuid: str, subject: Sequence[Any]) -> ChangeSet:
        return ChangeSet(stages=frozenset({(str(subject[0]), str(subject[1]))}))

    def _load(self, connection: sqlite3.Connection, uuids: Sequence[str]) -> Sequence[StageChange]:
        found: dict[str, StageChange] = {}
        for start in range(0, len(uuids), 500):
            chunk = uuids[start : start + 500]
            rows = connection.execute(
                sql(
                    "SELECT $columns FROM stage_change WHERE uuid IN ($marks)",
                    columns=_COLUMNS,
                    marks=placeholders(len(chunk)),
                ),
                list(chunk),
            )
            found.update((row[0], _stage_change(row)) for row in rows)
        return [found[wanted] for wanted in uuids if wanted in found]


def _stage_change(row: Sequence[Any]) -> StageChange:
    return StageChange(
        uuid=row[0],
        identity=Identity(row[1], row[2], row[3], row[4]),
        base=parse_status(json.loads(row[5])),
        stage=Stage(row[6]),
        decided_at=datetime.fromisoformat(row[7]),
        quarter=row[8],
        reason=row[9],
        planned_date=None if row[10] is None else date.fromisoformat(row[10]),
        state=OutboxState(row[11]),
        attempts=row[12],
        last_error=row[13],
    )


def _current_uuids(connection: sqlite3.Connection, key: tuple[str, str]) -> Sequence[str]:
    rows = connection.execute(
        "SELECT uuid FROM stage_change WHERE departement = ? AND vintage = ? AND state <> 'withdrawn'"
        " ORDER BY seq DESC LIMIT 1",
        key,
    ).fetchall()
    return [row[0] for row in rows]
