"""What a manager does with the answers that members propose: confirm them, or return them with a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...domain.reports import ReportStatus
from ...domain.text import tr
from ...workflow.validation import NothingProposedError, confirm_draft, return_draft
from ...workspace.summaries import ReportSummary
from ..widgets.inline_message import Level

if TYPE_CHECKING:
    from .dock import ReportDock
    from .triage_session import TriageSession


class ManagerSession(QObject):
    """Carries out what the manager's panel asks for, on the report at hand or on the selected ones."""

    def __init__(self, dock: ReportDock, session: TriageSession) -> None:
        super().__init__(session)
        self._dock, self._session = dock, session

    def waiting(self) -> list[ReportSummary]:
        """Return the reports that an answer of the manager bears on."""
        chosen = self._dock.list.table.chosen()
        if len(chosen) <= 1:
            current = self._dock.list.model.summary(self._session.uuid)
            return [current] if current is not None else []
        return [summary for summary in chosen if summary.status is ReportStatus.PENDING2]

    def show_selection(self) -> None:
        """Say in the panel how many reports one press confirms."""
        self._dock.manager.show_selection(len(self.waiting()))

    def confirm(self) -> None:
        """Confirm the proposed answers of the selected reports."""
        identity = self._session.identity()
        if identity is None or not self._dock.manager.is_active or self._session.opened is None:
            return
        drafts, unreadable = [], []
        for summary in self.waiting():
            try:
                drafts.append(confirm_draft(self._session.read(summary.uuid), summary.uuid, identity))
            except NothingProposedError:
                unreadable.append(str(summary.key.remote_id))
        if unreadable:
            numbers = ", ".join(unreadable[:10])
            self._session.say(
                Level.WARNING,
                tr("Sans verdict lisible, à décider un par un : {numbers}").format(numbers=numbers),
            )
        self._session.deciding.carry_out_and_go_on(drafts)

    def ask_for_return(self) -> None:
        """Open the line in which to say why an answer goes back to its interpreter."""
        if self._dock.manager.is_active:
            self._dock.manager.ask_question()

    def send_back(self, question: str) -> None:
        """Return the proposed answers of the selected reports to their interpreters."""
        identity = self._session.identity()
        if identity is not None:
            uuids = [summary.uuid for summary in self.waiting()]
            drafts = [return_draft(self._session.read(uuid), uuid, identity, question) for uuid in uuids]
            self._session.deciding.carry_out_and_go_on(drafts)
