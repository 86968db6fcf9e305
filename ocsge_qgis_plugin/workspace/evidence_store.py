"""What was measured about each report, how it stands to the others, and what is suggested of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ..domain.changes import ChangeSet
from ..domain.evidence import Evidence, Relations
from ..domain.outbox import OutboxState
from ..domain.reports import ReportStatus
from ..domain.suggestions import Suggestion
from .database import Database, placeholders, sql
from .evidence_content import (
    format_evidence,
    format_relations,
    format_suggestion,
    parse_evidence,
    parse_relations,
    parse_suggestion,
)

_CHUNK = 500
T = TypeVar("T")


@dataclass(frozen=True)
class ReportEvidence:
    """All that is known beside a report's own thread; ``None`` where it was not looked at yet."""

    evidence: Evidence | None = None
    relations: Relations | None = None
    suggestion: Suggestion | None = None


@dataclass(frozen=True)
class MeasuredEvidence:
    """Evidence about to be stored, with the fingerprint of everything that it was made from."""

    evidence: Evidence
    inputs: bytes


@dataclass(frozen=True)
class StoredEvidence:
    """Evidence as it is stored: ``None`` where this version of the plugin cannot read it."""

    report_uuid: str
    inputs: bytes
    evidence: Evidence | None
    relations: Relations | None


@dataclass(frozen=True)
class StoredSuggestion:
    """What is suggested of a report, or was before it was answered; its status, and the one decided here if any.

    Decisions that a person still has to settle (conflicts, refusals of the server) are left out.
    """

    report_uuid: str
    suggestion: Suggestion
    status: ReportStatus
    decided: ReportStatus | None


class EvidenceStore:
    """Evidence by report. What is written for a report that has gone in the meantime goes with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_report(self, report_uuid: str) -> ReportEvidence:
        """Return everything about one report."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT e.content, x.content, s.content FROM report r LEFT JOIN report_evidence e USING (fid)"
                " LEFT JOIN report_relation x USING (fid) LEFT JOIN report_suggestion s USING (fid) WHERE r.uuid = ?",
                (report_uuid,),
            ).fetchone()
        if row is None:
            return ReportEvidence()
        evidence, relations, suggestion = row
        return ReportEvidence(
            _read(parse_evidence, evidence), _read(parse_relations, relations), _read(parse_suggestion, suggestion)
        )

    def inputs(self) -> dict[str, bytes]:
        """Return by report the fingerprint of what its evidence was made from. Nothing of the content is read."""
        with self._database.read() as connection:
            return dict(connection.execute("SELECT r.uuid, e.inputs FROM report_evidence e JOIN report r USING (fid)"))

    def each(self, wanted: Container[str] | None = None) -> Iterator[StoredEvidence]:
        """Yield the stored evidence with its relations, report by report, few of them in memory at a time.

        :param wanted: uuids of the reports to read; all without it.

        No transaction stays open in between, so that a caller may write while reading.
        """
        after = 0
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    "SELECT e.fid, r.uuid, e.inputs, e.content, x.content FROM report_evidence e JOIN report r"
                    " USING (fid) LEFT JOIN report_relation x USING (fid) WHERE e.fid > ? ORDER BY e.fid LIMIT ?",
                    (after, _CHUNK),
                ).fetchall()
            if not rows:
                return
            after = rows[-1][0]
            for _, uuid, inputs, evidence, relations in rows:
                if wanted is None or uuid in wanted:
                    yield StoredEvidence(uuid, inputs, parse_evidence(evidence), _read(parse_relations, relations))

    def store(self, measured: Iterable[MeasuredEvidence]) -> ChangeSet:
        """Write evidence over what there was, in one short transaction."""
        rows = [(found.inputs, format_evidence(found.evidence), found.evidence.report_uuid) for found in measured]
        with self._database.write() as connection:
            connection.executemany(
                "INSERT INTO report_evidence (fid, inputs, content) SELECT fid, ?, ? FROM report WHERE uuid = ?"
                " ON CONFLICT (fid) DO UPDATE SET inputs = excluded.inputs, content = excluded.content",
                rows,
            )
        return ChangeSet(evidence=frozenset(row[-1] for row in rows))

    def store_relations(self, relations: Iterable[Relations]) -> ChangeSet:
        """Write the relations that are not stored just so, and return these."""
        rows = [(found.cluster, format_relations(found), found.report_uuid) for found in relations]
        with self._database.write() as connection:
            changed = _different(connection, "report_relation", rows)
            connection.executemany(
                "INSERT INTO report_relation (fid, cluster, content) SELECT fid, ?, ? FROM report WHERE uuid = ?"
                " ON CONFLICT (fid) DO UPDATE SET cluster = excluded.cluster, content = excluded.content",
                changed,
            )
        return ChangeSet(evidence=frozenset(row[-1] for row in changed))

    def store_suggestions(self, suggestions: Iterable[Suggestion]) -> ChangeSet:
        """Write the suggestions that are not stored just so, and return the reports concerned."""
        rows = [
            (found.outcome.value, found.probability, format_suggestion(found), found.report_uuid)
            for found in suggestions
        ]
        with self._database.write() as connection:
            changed = _different(connection, "report_suggestion", rows)
            connection.executemany(
                "INSERT INTO report_suggestion (fid, outcome, probability, content)"
                " SELECT fid, ?, ?, ? FROM report WHERE uuid = ? ON CONFLICT (fid) DO UPDATE SET"
                " outcome = excluded.outcome, probability = excluded.probability, content = excluded.content",
                changed,
            )
        return ChangeSet(evidence=frozenset(row[-1] for row in changed))

    def suggestions(self) -> list[StoredSuggestion]:
        """Return every stored suggestion with the answers given to its report so far."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT r.uuid, s.content, r.status, d.verdict FROM report_suggestion s JOIN report r USING (fid)"
                " LEFT JOIN decision d ON d.seq = r.current_decision AND d.state NOT IN (?, ?)",
                (OutboxState.CONFLICT.value, OutboxState.REFUSED.value),
            ).fetchall()
        found = ((uuid, parse_suggestion(content), status, verdict) for uuid, content, status, verdict in rows)
        return [
            StoredSuggestion(uuid, suggestion, ReportStatus(status), None if verdict is None else ReportStatus(verdict))
            for uuid, suggestion, status, verdict in found
            if suggestion is not None
        ]


def _read(parse: Callable[[str], T | None], content: str | None) -> T | None:
    return None if content is None else parse(content)


def _different(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return those of ``rows`` (content and uuid last) whose content is not the one stored."""
    changed = []
    for start in range(0, len(rows), _CHUNK):
        chunk = rows[start : start + _CHUNK]
        stored = dict(
            connection.execute(
                sql(
                    "SELECT r.uuid, t.content FROM report r LEFT JOIN $table t USING (fid) WHERE r.uuid IN ($marks)",
                    table=table,
                    marks=placeholders(len(chunk)),
                ),
                [row[-1] for row in chunk],
            )
        )
        changed += [row for row in chunk if row[-1] in stored and stored[row[-1]] != row[-2]]
    return changed
