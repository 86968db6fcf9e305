"""Keeping Python's search for garbage from holding up the window while a long task makes many objects.

A full search looks at every object of the process, QGIS's own and all plugins', in one piece and with the interpreter's
lock: about 100 ms for 300,000 objects, and a pass over ten thousand reports brought about twenty of them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 10_000
"""Searches among younger objects between two full ones; Python's own figure is 10."""


@contextmanager
def full_searches_postponed() -> Iterator[None]:
    """Let full searches for garbage wait until the end of the block; younger objects are looked at as ever.

    What somebody else sets meanwhile is left as they set it.
    """
    before = gc.get_threshold()
    ours = (*before[:2], max(before[2], _SELDOM))
    gc.set_threshold(*ours)
    try:
        yield
    finally:
        if gc.get_threshold() == ours:
            gc.set_threshold(*before)
