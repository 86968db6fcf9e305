"""How long work tells how far it is and learns that nobody waits for it any more."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Report that ``done`` of ``total`` things are through; ``total`` is 0 while it is unknown."""

    def __call__(self, done: int, total: int) -> None:
        """Take note."""


class Cancelled(Protocol):
    """Tell whether the person asked to stop."""

    def __call__(self) -> bool:
        """Return ``True`` once stopping was asked for."""


def silent(done: int, total: int) -> None:
    """Take no note of progress."""


def never() -> bool:
    """Never stop."""
    return False
