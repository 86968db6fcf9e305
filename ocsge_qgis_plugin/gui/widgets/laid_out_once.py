"""Filling many widgets and laying them out once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtWidgets import QWidget


@contextmanager
def laid_out_once(widget: QWidget) -> Iterator[None]:
    """Put the layouts of ``widget`` and of what holds it off until the event loop comes round.

    A widget that appears makes the layouts above it work at once (``QWidget::setVisible``), thirty of them thirty
    times; a layout that is not enabled leaves that to the request it has posted.
    """
    resting = []
    holder: QWidget | None = widget
    while holder is not None and not holder.isWindow():
        layout = holder.layout()
        if layout is not None and layout.isEnabled():
            layout.setEnabled(False)
            resting.append(layout)
        holder = holder.parentWidget()
    try:
        yield
    finally:
        for layout in resting:
            layout.setEnabled(True)
