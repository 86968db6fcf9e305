"""Bad conditions that a test can make, and what every error must then say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from ocsge_qgis_plugin.workspace.workspace import Workspace

ROOMY = 1_000_000


class Said(Protocol):
    """What errors of every layer and problems of deliveries have in common."""

    message: str
    remedy: str


def assert_helps(said: Said, *things: object, remedy: str) -> None:
    """The message names each of ``things``; the remedy says what to do, in words of which ``remedy`` are some."""
    for thing in things:
        assert str(thing) in said.message
    assert remedy in said.remedy


def fill_disk(workspace: Workspace, spare_pages: int = 0) -> None:
    """Let the workspace grow by ``spare_pages`` of 4 KiB and no more; the nearest thing to a full disk without one."""
    with workspace.reports._database.read() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + spare_pages}")


def make_room(workspace: Workspace) -> None:
    """Undo :func:`fill_disk`."""
    with workspace.reports._database.read() as connection:
        connection.execute(f"PRAGMA max_page_count = {ROOMY}")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold ``path`` as another program that writes to it does."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
