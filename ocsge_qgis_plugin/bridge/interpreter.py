"""Keeping Python itself from holding the window up while tasks run.

Two habits of the interpreter do, and both are settings of the whole process, so they are changed only as long as a task
runs and put back after.

* **Turns.** Python runs one thread at a time. Whoever wants its lock asks for it and is given it after 5 ms
  (https://docs.python.org/3/library/sys.html#sys.setswitchinterval). A window painting a list asks for it several
  hundred times, once for each cell it is told; beside a task that parses reports it stood still for 100 to 200 ms in
  QGIS 3.40. Turns of a quarter of a millisecond cost the task a few per cent.
* **Full garbage collections** look at every container object of the process with the lock held, whichever thread set
  them off: 170,000 objects, nearly all modules and classes that never go away, three times 60 to 100 ms while 10,000
  reports are read. What is there once everything is loaded is set aside
  (https://docs.python.org/3/library/gc.html#gc.freeze), and full collections wait until no task runs; the smaller ones
  go on, and reference counting frees what a task reads.
"""

from __future__ import annotations

import gc
import sys

_NEVER = 1_000_000_000
_TURN_SECONDS = 0.000_25


class CourteousInterpreter:
    """Python's settings as long as the plugin is there. Main thread only."""

    def __init__(self) -> None:
        self._before: tuple[tuple[int, int, int], float] | None = None

    def set_aside(self) -> None:
        """Leave what is loaded now out of later collections."""
        gc.collect()
        gc.freeze()

    def hold(self) -> None:
        """Take short turns and put full collections off until :meth:`let_go`."""
        if self._before is None:
            self._before = gc.get_threshold(), sys.getswitchinterval()
            gc.set_threshold(*self._before[0][:2], _NEVER)
            sys.setswitchinterval(_TURN_SECONDS)

    def let_go(self) -> None:
        """Go back to the settings that were found."""
        if self._before is not None:
            threshold, turn = self._before
            gc.set_threshold(*threshold)
            sys.setswitchinterval(turn)
            self._before = None

    def restore(self) -> None:
        """Leave the interpreter as it was found."""
        self.let_go()
        gc.unfreeze()
