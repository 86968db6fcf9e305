"""Sharing a selection of reports out among the group's interpreters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...domain.errors import OcsGeError
from ...domain.text import tr, tr_n
from ...workflow.assignment import share_out
from ...workflow.triage import needs_answer
from ..widgets.inline_message import Level

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from .dock import ReportDock
    from .triage_session import TriageSession


class ShareSession(QObject):
    """Opens the share panel on the selection and carries out what it asks for."""

    def __init__(self, dock: ReportDock, desk: Desk, session: TriageSession) -> None:
        super().__init__(session)
        self._dock, self._desk, self._session = dock, desk, session

    def offer(self) -> None:
        """Open the panel in which interpreters are ticked."""
        chosen = [summary for summary in self._dock.list.table.chosen() if needs_answer(summary)]
        if not chosen:
            self._session.say(Level.INFO, tr("Aucun signalement à traiter dans cette sélection."))
            return
        self._dock.share.offer(len(chosen), [member.username for member in self._desk.members if member.username])

    def share(self, usernames: list[str]) -> None:
        """Hand the selected reports to ``usernames`` in equal shares."""
        identity = self._session.identity()
        if identity is None:
            return
        try:
            drafts = share_out(self._dock.list.table.chosen(), identity, usernames)
        except OcsGeError as error:
            self._dock.message.show_error(error)
            return
        if drafts and self._session.deciding.carry_out(drafts):
            self._session.say(
                Level.INFO, tr_n("%n signalement(s) partagé(s) ; envoi à la prochaine synchronisation.", len(drafts))
            )
        self._dock.share.hide()
