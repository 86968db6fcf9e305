"""A painter that surely ends with the painting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtGui import QPaintDevice, QPainter


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Give a painter on ``device``, ended with the block.

    Left to Python, it ends when the last reference goes: whatever keeps the frame of a paint event (the traceback of an
    error in it, a debugger) keeps a painter active on a widget that is painted again, and QGIS dies (seen in 3.40).
    """
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()
