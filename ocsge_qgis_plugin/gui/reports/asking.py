"""Asking a colleague of the group for advice on the report at hand, and answering one who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...workflow.assignment import ask_draft
from ..widgets.inline_message import Level

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from .dock import ReportDock
    from .triage_session import TriageSession


class Asking(QObject):
    """Opens the panel on the report at hand and signs the question."""

    def __init__(self, dock: ReportDock, desk: Desk, session: TriageSession) -> None:
        super().__init__(session)
        self._dock, self._desk, self._session = dock, desk, session
        self._uuid = ""

    def offer(self) -> None:
        """Open the panel; a colleague who asked me is proposed for the answer."""
        identity = self._session.identity()
        if identity is None or self._session.report is None:
            return
        if self._session.why_not:
            self._session.say(Level.INFO, self._session.why_not)
            return
        self._uuid = self._session.uuid
        members = [member.username for member in self._desk.members]
        # A marker names the colleague up to the next blank: see domain/markers.py.
        others = [name for name in members if name and name != identity.username and not name.split()[1:]]
        summary = self._dock.list.model.summary(self._uuid)
        is_mine = summary is not None and summary.taken_by == identity.username
        asker = summary.asked_by if summary is not None and is_mine else ""
        self._dock.defer.hide()
        self._dock.ask.offer(others, asker if asker in others else "")

    def ask(self, colleague: str, question: str) -> None:
        """Ask on the report for which the panel was opened, and go on to the next one."""
        identity = self._session.identity()
        if identity is not None and self._uuid and self._uuid == self._session.uuid:
            draft = ask_draft(self._session.read(self._uuid), self._uuid, identity, colleague, question)
            self._session.deciding.carry_out_and_go_on([draft])
