"""How long work tells how far it is, what it has done so far, and learns that nobody waits for it any more."""

from __future__ import annotations

from typing import Protocol

from ..domain.changes import ChangeSet


class Progress(Protocol):
    """Report that ``done`` of ``total`` things are through; ``total`` is 0 while it is unknown."""

    def __call__(self, done: int, total: int) -> None:
        """Take note."""


class Cancelled(Protocol):
    """Tell whether the person asked to stop."""

    def __call__(self) -> bool:
        """Return ``True`` once stopping was asked for."""


class Stored(Protocol):
    """Be told what each transaction changed once it is on disk, so that an error behind it hides none of it."""

    def __call__(self, changes: ChangeSet) -> None:
        """Take note."""


def silent(done: int, total: int) -> None:
    """Take no note of progress."""


def unheard(changes: ChangeSet) -> None:
    """Take no note of changes."""


def never() -> bool:
    """Never stop."""
    return False
