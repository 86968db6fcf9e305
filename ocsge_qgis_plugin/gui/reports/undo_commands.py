"""The steps on the undo stack. They hold what to do; :mod:`.undoing` does it before they move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from ...workspace.exchanges import Exchange

# Qt 6 moved both from its widgets to its GUI module.
try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

__all__ = ["DecisionCommand", "DeferralCommand", "QUndoCommand", "QUndoStack"]


class DecisionCommand(QUndoCommand):
    """One decision, or several taken together."""

    def __init__(self, title: str, exchanges: Sequence[Exchange]) -> None:
        super().__init__(title)
        self.exchanges = list(exchanges)

    def narrow(self, report_uuids: Iterable[str]) -> None:
        """Keep the exchanges on these reports; with none of them left, the stack drops the step."""
        kept = set(report_uuids)
        self.exchanges = [exchange for exchange in self.exchanges if exchange.report_uuid in kept]
        self.setObsolete(not self.exchanges)


class DeferralCommand(QUndoCommand):
    """Reports put aside, or taken up again: until when before and after, by report."""

    def __init__(self, title: str, before: Mapping[str, datetime | None], after: Mapping[str, datetime | None]) -> None:
        super().__init__(title)
        self.before, self.after = dict(before), dict(after)
