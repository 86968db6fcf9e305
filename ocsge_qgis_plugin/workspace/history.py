"""What happened to each intention, in order, never rewritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from ..domain.outbox import OutboxState
from .database import placeholders, sql, storable


@dataclass(frozen=True)
class HistoryEntry:
    """One move of one item: when, by whom (account or window), from which state (``None`` when made) to which."""

    item: str
    at: datetime
    who: str
    from_state: OutboxState | None
    to_state: OutboxState
    detail: str


Entries = list[HistoryEntry]


def write_history(
    connection: sqlite3.Connection,
    item: str,
    before: OutboxState | None,
    after: OutboxState,
    *,
    at: float,
    who: str,
    detail: str,
) -> None:
    """Add one move, inside the caller's transaction. ``at`` is in seconds since 1970."""
    connection.execute(
        "INSERT INTO history (item, at, who, from_state, to_state, detail) VALUES (?, ?, ?, ?, ?, ?)",
        (
            item,
            utc(at).isoformat(),
            storable(who),
            "" if before is None else before.value,
            after.value,
            storable(detail),
        ),
    )


def utc(seconds: float) -> datetime:
    """Return seconds since 1970 as a date in UTC."""
    return datetime.fromtimestamp(seconds, tz=timezone.utc)


def read_history(connection: sqlite3.Connection, uuids: Sequence[str]) -> Entries:
    """Return the moves of the items ``uuids``, oldest first."""
    rows = connection.execute(
        sql(
            "SELECT item, at, who, from_state, to_state, detail FROM history WHERE item IN ($marks) ORDER BY seq",
            marks=placeholders(len(uuids)),
        ),
        list(uuids),
    ).fetchall()
    return [
        HistoryEntry(
            item,
            datetime.fromisoformat(at),
            who,
            OutboxState(before) if before else None,
            OutboxState(after),
            detail,
        )
        for item, at, who, before, after, detail in rows
    ]
