"""How a workspace of an older schema becomes one of the next, step by step.

A step is never edited once published: files that went through it exist. New files take the same steps from the first
schema on, so that both hold the very same tables.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping

Step = Callable[[sqlite3.Connection], None]

# What is measured about a report goes with it; so does a person's note, which nobody could find again without it.
_EVIDENCE = (
    """CREATE TABLE report_evidence (
        fid INTEGER PRIMARY KEY REFERENCES report (fid) ON DELETE CASCADE,
        inputs BLOB NOT NULL, content TEXT NOT NULL)""",
    """CREATE TABLE report_relation (
        fid INTEGER PRIMARY KEY REFERENCES report (fid) ON DELETE CASCADE,
        cluster TEXT NOT NULL, content TEXT NOT NULL)""",
    """CREATE TABLE report_suggestion (
        fid INTEGER PRIMARY KEY REFERENCES report (fid) ON DELETE CASCADE,
        outcome TEXT NOT NULL, probability REAL, content TEXT NOT NULL)""",
    """CREATE TABLE report_note (
        fid INTEGER PRIMARY KEY REFERENCES report (fid) ON DELETE CASCADE,
        note TEXT NOT NULL, deferred_until TEXT)""",
)


def add_evidence(connection: sqlite3.Connection) -> None:
    """From 1 to 2: what the layers say about each report, what is suggested, and a person's own notes."""
    for statement in _EVIDENCE:
        connection.execute(statement)


def add_questions(connection: sqlite3.Connection) -> None:
    """From 2 to 3: who waits for a colleague's advice on a report. No earlier version could ask."""
    connection.execute("ALTER TABLE report ADD COLUMN asked_by TEXT NOT NULL DEFAULT ''")


WORKSPACE_STEPS: Mapping[int, Step] = {1: add_evidence, 2: add_questions}
"""The step that leads from each version of a département's workspace to the next one."""

WORKSPACE_VERSION = 1 + len(WORKSPACE_STEPS)
"""The schema that this version of the plugin reads and writes."""
