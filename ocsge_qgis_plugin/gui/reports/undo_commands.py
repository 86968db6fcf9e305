"""The steps on the undo stack. They hold what to do; :mod:`.undoing` does it before they move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from ...domain.text import tr, tr_n
from ...workspace.exchanges import Exchange

# Qt 6 moved both from its widgets to its GUI module.
try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

__all__ = ["DecisionCommand", "DeferralCommand", "QUndoCommand", "QUndoStack", "together_words"]


def together_words(count: int) -> str:
    """Return how several decisions taken together are called."""
    return tr_n("%n décision(s) prise(s) ensemble", count)


class DecisionCommand(QUndoCommand):
    """One decision, or several taken together."""

    def __init__(self, title: str, exchanges: Sequence[Exchange]) -> None:
        super().__init__(title)
        self.exchanges = list(exchanges)

    def narrow(self, report_uuids: Iterable[str]) -> None:
        """Keep the exchanges on these reports; with none of them left, the stack drops the step."""
        wanted, before = set(report_uuids), len(self.exchanges)
        self.exchanges = [exchange for exchange in self.exchanges if exchange.report_uuid in wanted]
        self.setObsolete(not self.exchanges)
        if len(self.exchanges) == 1 < before:
            self.setText(tr("n° {number}").format(number=self.exchanges[0].number))
        elif len(self.exchanges) < before:
            self.setText(together_words(len(self.exchanges)))


class DeferralCommand(QUndoCommand):
    """Reports put aside, or taken up again: until when before and after, by report."""

    def __init__(self, title: str, before: Mapping[str, datetime | None], after: Mapping[str, datetime | None]) -> None:
        super().__init__(title)
        self.before, self.after = dict(before), dict(after)
