"""Decisions on reports: made, undone, resolved and sent. Nothing that was decided is ever erased."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..domain.changes import ChangeSet
from ..domain.decisions import Decision, DecisionDraft, Ground, Verdict
from ..domain.errors import OcsGeError
from ..domain.identity import Identity
from ..domain.outbox import OutboxState
from ..domain.reports import Report, ReportStatus
from ..domain.text import tr
from .corrections import read_corrections, write_corrections
from .database import Database, placeholders, sql, storable
from .decision_checks import check_as_read, check_identity, check_open, ground_of, why_not_taken_back
from .decision_rows import DECISION_COLUMNS, decision_of_row
from .errors import AlreadyDecidedError
from .exchanges import Exchange, ExchangedEach, ExchangeResult, WaitingDecision
from .history import Entries, read_history, utc, write_history
from .intentions import Clock, identity_parameters, pending
from .outbox import Outbox
from .report_content import format_date
from .report_store import read_report

Decisions = list[Decision]
Waiting = list[WaitingDecision]


@dataclass(frozen=True)
class DraftResult:
    """What became of one draft: the decision kept, or why there is none."""

    draft: DecisionDraft
    decision: Decision | None = None
    error: OcsGeError | None = None


@dataclass(frozen=True)
class DecidedEach:
    """What became of drafts decided together, in their order, and what changed with them."""

    results: tuple[DraftResult, ...] = ()
    changes: ChangeSet = field(default_factory=ChangeSet)


class DecisionStore(Outbox[Decision]):
    """The decisions of one département and their outbox.

    The *current* decision of a report is the last one that was not withdrawn, whoever took it.
    """

    table = "decision"
    subject_columns = "report_uuid"

    def __init__(self, database: Database, clock: Clock, epsg: int) -> None:
        super().__init__(database, clock)
        self._epsg = epsg

    def decide(self, draft: DecisionDraft) -> ChangeSet:
        """Keep a decision and queue it, based on what the person has seen of the report.

        An earlier decision on the report that has not left, or that waits for a person, is withdrawn.

        :raises UnknownReportError: no such report; ReportClosedError: answered for good or gone from the server;
            IdentityMismatchError: the report is of another server or group; DecisionPendingError: the earlier decision
            is on its way; GeometryError: a correction is not a polygon of the département's CRS.
        """
        return self.decide_many([draft])

    def decide_many(self, drafts: Iterable[DecisionDraft]) -> ChangeSet:
        """Keep several decisions in one transaction: all of them, or none and the error of the first that cannot be.

        They bear one and the same moment, by which they are known to have been taken together.
        """
        changes, now = ChangeSet(), self._clock()
        with self._database.write() as connection:
            for draft in drafts:
                changes |= self._decide(connection, draft, now)
        return changes

    def decide_each(self, drafts: Iterable[DecisionDraft]) -> DecidedEach:
        """Keep those of several decisions that can be kept, and say of each of the others why it is not.

        One transaction, so that three hundred cost one write to the disk. Stricter than :meth:`decide`, since nobody
        has each report before them: a decision that waits is not replaced, and a report that is no longer as
        ``draft.ground`` has it is left alone.

        :raises WorkspaceError: when the file cannot be written (a full disk, say): then nothing is kept.
        """
        kept: list[tuple[DecisionDraft, str | OcsGeError]] = []
        now = self._clock()
        with self._database.write() as connection:
            for draft in drafts:
                kept.append((draft, self._try(connection, draft, now)))
            uuids = [found for _, found in kept if isinstance(found, str)]
            decisions = {decision.uuid: decision for decision in self._load(connection, uuids)}
        results = tuple(
            DraftResult(draft, decisions[found]) if isinstance(found, str) else DraftResult(draft, error=found)
            for draft, found in kept
        )
        reports = frozenset(decision.report_uuid for decision in decisions.values())
        return DecidedEach(results, ChangeSet(reports=reports, decisions=frozenset(uuids)))

    def undo_each(self, exchanges: Iterable[Exchange]) -> ExchangedEach:
        """Take back what came and has not left; what it took the place of is decided again where that still can be.

        Each report for itself, in one transaction: what cannot be taken back is told and keeps no other back.
        """
        now = self._clock()
        with self._database.write() as connection:
            results = [self._exchange(connection, each, each.came, each.gone, now) for each in exchanges]
        return _exchanged(results)

    def redo_each(self, exchanges: Iterable[Exchange]) -> ExchangedEach:
        """Decide again what :meth:`undo_each` took back, in a new decision of the same content.

        Only where the report is still as it was read for that decision, and nothing else has been decided on it.
        """
        now = self._clock()
        with self._database.write() as connection:
            results = [self._exchange(connection, each, each.gone, each.came, now, True) for each in exchanges]
        return _exchanged(results)

    def confirm(
        self,
        decision_uuid: str,
        owner: str,
        *,
        answered_status: ReportStatus | None,
        reply_id: int | None,
        overtaken: bool = False,
    ) -> ChangeSet:
        """The server has the decision: keep the status it answered, which may differ from the one asked.

        ``overtaken`` tells that another reply slipped in between our last look and our reply.
        """
        status = None if answered_status is None else answered_status.value
        return self._finish(
            decision_uuid,
            owner,
            OutboxState.CONFIRMED,
            detail=status or "",
            values={
                "answered_status": status,
                "answered_reply_id": reply_id,
                "overtaken": int(overtaken),
                "last_error": "",
                "sent_at": utc(self._clock()).isoformat(),
            },
        )

    def keep_mine(self, decision_uuid: str, seen: Ground, *, by: str = "") -> ChangeSet:
        """End a conflict by sending the decision all the same, now based on what the person has ``seen``.

        :raises ReportClosedError: when the report has been answered for good meanwhile.
        """
        with self._database.write() as connection:
            state, subject = self._state(connection, decision_uuid)
            if state in (OutboxState.SENDING, OutboxState.UNCERTAIN):
                raise pending(decision_uuid)
            report = read_report(connection, subject[0])
            check_open(connection, report, subject[0])
            updating_date, reply_ids = _ground_columns(seen)
            return self._move(
                connection,
                decision_uuid,
                OutboxState.QUEUED,
                who=by,
                detail="keep mine",
                values={
                    "ground_updating_date": updating_date,
                    "ground_reply_ids": reply_ids,
                    "not_before": 0.0,
                },
            )

    def current_for(self, report_uuid: str) -> Decision | None:
        """Return the current decision of a report, ``None`` when nothing is decided."""
        with self._database.read() as connection:
            found = self._load(connection, _current_uuids(connection, report_uuid))
        return found[0] if found else None

    def current_of(self, report_uuids: Sequence[str]) -> Decisions:
        """Return the current decisions of those reports that have one."""
        with self._database.read() as connection:
            uuids = [found for wanted in report_uuids for found in _current_uuids(connection, wanted)]
            return [*self._load(connection, uuids)]

    def waiting(self, identity: Identity, most: int = 1000) -> Waiting:
        """Return what ``identity`` decided and has not left, in the order decided: the newest ``most``.

        Decisions taken together stay together, however many they are.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "WITH own AS (SELECT uuid, report_uuid, remote_id, verdict, decided_at, seq FROM decision"
                " WHERE state = 'queued' AND server = ? AND community = ? AND user_id = ?)"
                " SELECT * FROM own WHERE decided_at >="
                " coalesce((SELECT decided_at FROM own ORDER BY decided_at DESC LIMIT 1 OFFSET ?), '')"
                " ORDER BY decided_at, seq",
                (*identity_parameters(identity), most - 1),
            ).fetchall()
        return [
            WaitingDecision(row[0], row[1], row[2], Verdict(row[3]), datetime.fromisoformat(row[4])) for row in rows
        ]

    def list(self, states: Iterable[OutboxState] | None = None, identity: Identity | None = None) -> Decisions:
        """Return the decisions in ``states`` (all by default) of ``identity`` (all by default), oldest first."""
        return [*self._select(states, identity)]

    def history(self, report_uuid: str) -> Entries:
        """Return every move of every decision on a report, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT uuid FROM decision WHERE report_uuid = ?", (report_uuid,)).fetchall()
            return read_history(connection, [row[0] for row in rows])

    def _decide(self, connection: sqlite3.Connection, draft: DecisionDraft, now: float) -> ChangeSet:
        report = read_report(connection, draft.report_uuid)
        check_open(connection, report, draft.report_uuid)
        check_identity(report, draft.identity)
        changes = self._replace_earlier(connection, draft)
        decision_uuid = self._write(connection, draft, report, now)
        return changes | self._changes(decision_uuid, [draft.report_uuid])

    def _try(self, connection: sqlite3.Connection, draft: DecisionDraft, now: float) -> str | OcsGeError:
        """Write one of several decisions; return its uuid, or the reason why nothing of it was written."""
        connection.execute("SAVEPOINT draft")
        try:
            report = read_report(connection, draft.report_uuid)
            check_open(connection, report, draft.report_uuid)
            check_identity(report, draft.identity)
            self._check_undecided(connection, report, draft)
            check_as_read(connection, report, draft)
            return self._write(connection, draft, report, now)
        except OcsGeError as error:
            connection.execute("ROLLBACK TO draft")
            return error
        finally:
            # A full disk has ended the transaction, and all savepoints with it.
            if connection.in_transaction:
                connection.execute("RELEASE draft")

    def _exchange(
        self,
        connection: sqlite3.Connection,
        exchange: Exchange,
        gone: str,
        came: str,
        now: float,
        is_redo: bool = False,
    ) -> ExchangeResult:
        connection.execute("SAVEPOINT exchange")
        try:
            if gone:
                self._take_back(connection, gone)
            made = self._again(connection, came, now) if came else ""
            if isinstance(made, str):
                return ExchangeResult(exchange, made)
            if is_redo or not gone:
                raise made
            return ExchangeResult(exchange)
        except OcsGeError as error:
            connection.execute("ROLLBACK TO exchange")
            return ExchangeResult(exchange, error=error)
        finally:
            if connection.in_transaction:
                connection.execute("RELEASE exchange")

    def _take_back(self, connection: sqlite3.Connection, decision_uuid: str) -> None:
        (decision,) = self._load(connection, [decision_uuid])
        error = why_not_taken_back(decision, read_report(connection, decision.report_uuid))
        if error is not None:
            raise error
        self._withdraw(connection, decision_uuid, by=decision.identity.username, detail="undo")

    def _again(self, connection: sqlite3.Connection, decision_uuid: str, now: float) -> str | OcsGeError:
        (decision,) = self._load(connection, [decision_uuid])
        return self._try(connection, decision.as_draft(), now)

    def _check_undecided(self, connection: sqlite3.Connection, report: Report, draft: DecisionDraft) -> None:
        for earlier in _current_uuids(connection, draft.report_uuid):
            state, _ = self._state(connection, earlier)
            if state is not OutboxState.CONFIRMED:
                raise AlreadyDecidedError(
                    tr("Le signalement n° {number} a déjà une décision : « {state} ».").format(
                        number=report.key.remote_id, state=state.label
                    ),
                    remedy=tr("Ouvrez-le pour la voir ou la changer."),
                    details=earlier,
                )

    def _write(self, connection: sqlite3.Connection, draft: DecisionDraft, report: Report, now: float) -> str:
        decision_uuid = str(uuid.uuid4())
        connection.execute(
            "INSERT INTO decision (uuid, report_uuid, remote_id, verdict, reason, reply_text, assignee,"
            " ground_updating_date, ground_reply_ids, server, community, user_id, username, decided_at, state,"
            " queued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                decision_uuid,
                draft.report_uuid,
                report.key.remote_id,
                draft.verdict.value,
                storable(draft.reason),
                storable(draft.reply_text),
                storable(draft.assignee),
                *_ground_columns(ground_of(connection, report, draft)),
                draft.identity.server,
                draft.identity.community,
                draft.identity.user_id,
                storable(draft.identity.username),
                utc(now).isoformat(),
                OutboxState.QUEUED.value,
                now,
            ),
        )
        write_corrections(
            connection,
            decision_uuid,
            report.key.remote_id,
            draft.identity.username,
            draft.corrections,
            self._epsg,
        )
        write_history(
            connection,
            decision_uuid,
            None,
            OutboxState.QUEUED,
            at=now,
            who=draft.identity.username,
            detail=draft.verdict.value,
        )
        return decision_uuid

    def _replace_earlier(self, connection: sqlite3.Connection, draft: DecisionDraft) -> ChangeSet:
        changes = ChangeSet()
        for earlier in _current_uuids(connection, draft.report_uuid):
            state, _ = self._state(connection, earlier)
            if state is not OutboxState.CONFIRMED:
                changes |= self._withdraw(connection, earlier, by=draft.identity.username, detail="replaced")
        return changes

    def _changes(self, uuid: str, subject: Sequence[Any]) -> ChangeSet:
        return ChangeSet(reports=frozenset({str(subject[0])}), decisions=frozenset({uuid}))

    def _load(self, connection: sqlite3.Connection, uuids: Sequence[str]) -> Sequence[Decision]:
        found: dict[str, Sequence[Any]] = {}
        for start in range(0, len(uuids), 500):
            chunk = uuids[start : start + 500]
            rows = connection.execute(
                sql(
                    "SELECT $columns FROM decision WHERE uuid IN ($marks)",
                    columns=DECISION_COLUMNS,
                    marks=placeholders(len(chunk)),
                ),
                list(chunk),
            )
            found.update((row[0], row) for row in rows)
        corrections = read_corrections(connection, list(found))
        return [decision_of_row(found[wanted], corrections.get(wanted, ())) for wanted in uuids if wanted in found]


def _ground_columns(ground: Ground) -> tuple[str | None, str]:
    return format_date(ground.updating_date), json.dumps(sorted(ground.reply_ids))


def _current_uuids(connection: sqlite3.Connection, report_uuid: str) -> Sequence[str]:
    rows = connection.execute(
        "SELECT d.uuid FROM report r JOIN decision d ON d.seq = r.current_decision WHERE r.uuid = ?", (report_uuid,)
    ).fetchall()
    return [row[0] for row in rows]


def _exchanged(results: Sequence[ExchangeResult]) -> ExchangedEach:
    done = [result for result in results if result.error is None]
    decisions = {uuid for result in done for uuid in (result.exchange.came, result.exchange.gone, result.made) if uuid}
    reports = frozenset(result.exchange.report_uuid for result in done)
    return ExchangedEach(tuple(results), ChangeSet(reports=reports, decisions=frozenset(decisions)))
