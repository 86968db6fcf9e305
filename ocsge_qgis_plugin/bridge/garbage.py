"""Keeping Python's full garbage collections from holding the window up.

A full collection looks at every container object of the process with the GIL held, whichever thread set it off. Seen in
QGIS 3.40 while 10,000 reports are read: 170,000 objects, nearly all of them modules and classes that never go away,
three times 60 to 100 ms. So what is there once everything is loaded is set aside (https://docs.python.org/3/library/
gc.html#gc.freeze), and full collections wait until no task runs; the smaller ones go on, and reference counting frees
what a task reads.
"""

from __future__ import annotations

import gc

_NEVER = 1_000_000_000


class QuietCollector:
    """Python's garbage collector as long as the plugin is there. Main thread only."""

    def __init__(self) -> None:
        self._before: tuple[int, int, int] | None = None

    def set_aside(self) -> None:
        """Leave what is loaded now out of later collections."""
        gc.collect()
        gc.freeze()

    def hold(self) -> None:
        """Put full collections off until :meth:`let_go`."""
        if self._before is None:
            self._before = gc.get_threshold()
            gc.set_threshold(*self._before[:2], _NEVER)

    def let_go(self) -> None:
        """Let full collections happen again."""
        if self._before is not None:
            gc.set_threshold(*self._before)
            self._before = None

    def restore(self) -> None:
        """Leave the collector as it was found."""
        self.let_go()
        gc.unfreeze()
