"""Reports put aside from the dock, and back by themselves when their day begins."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, QTimer

from ...domain.errors import OcsGeError
from ...domain.text import tr, tr_n
from ...workflow.deferring import back_on
from ...workflow.triage import needs_answer
from ...workspace.summaries import ReportSummary
from ..widgets.inline_message import Level

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from .dock import ReportDock
    from .triage_session import TriageSession

_LOOK_EVERY_MS = 60_000


class Deferring(QObject):
    """Opens the panel on the selection, carries it out, and looks every minute whether a report is back."""

    def __init__(self, dock: ReportDock, desk: Desk, session: TriageSession) -> None:
        super().__init__(session)
        self._dock, self._desk, self._session = dock, desk, session
        self._chosen: list[ReportSummary] = []
        self._looked_at = datetime.now(timezone.utc)
        # A clock that is asked, not one timer for the whole night: those stand still while a laptop sleeps.
        self.timer = QTimer(self)
        self.timer.setInterval(_LOOK_EVERY_MS)
        self.timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self.timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Another département is open, or none: its reports are about to be read as they stand now."""
        self._looked_at = datetime.now(timezone.utc)
        self._dock.defer.hide()
        if self._session.opened is not None:
            self.timer.start()
        else:
            self.timer.stop()

    def look(self) -> None:
        """Tell the list which reports are back."""
        opened = self._session.opened
        if opened is None:
            return
        before, self._looked_at = self._looked_at, datetime.now(timezone.utc)
        try:
            back = opened.workspace.notes.come_back(before, self._looked_at)
        except OcsGeError as error:
            self._looked_at = before
            self._dock.message.show_error(error)
            return
        if back:
            self._desk.publish(back)

    def offer(self) -> None:
        """Open the panel on the selected reports; asked once more, take what it proposes."""
        if self._dock.defer.isVisible():
            self._dock.defer.press()
            return
        chosen = self._dock.list.table.chosen()
        if len(chosen) <= 1:
            current = self._dock.list.model.summary(self._session.uuid)
            chosen = [current] if current is not None else []
        self._chosen = [summary for summary in chosen if needs_answer(summary)]
        opened = self._session.opened
        if not self._chosen or opened is None:
            self._session.say(Level.INFO, tr("Rien à reporter : une réponse est déjà donnée ou en route."))
            return
        is_deferred = all(summary.deferred is not None for summary in self._chosen)
        note = opened.workspace.notes.of_report(self._chosen[0].uuid).text if len(self._chosen) == 1 else ""
        self._dock.ask.hide()
        number, count = self._chosen[0].key.remote_id, len(self._chosen)
        one = tr("Reporter le signalement n° {number} :").format(number=number)
        title = one if count == 1 else tr_n("Reporter %n signalement(s) :", count)
        self._dock.defer.offer(title, note=note, is_deferred=is_deferred)

    def defer(self, day: date | None, note: str) -> None:
        """Put the reports for which the panel was opened aside until ``day``, ``None`` to take them up again."""
        opened = self._session.opened
        if opened is None or not self._chosen:
            return
        uuids = [summary.uuid for summary in self._chosen]
        notes, moment = opened.workspace.notes, None if day is None else back_on(day)
        following = self._session.deciding.following(self._session.uuid, set(uuids)) if day is not None else ""
        try:
            before = notes.deferrals(uuids)
            changes = notes.defer_each(dict.fromkeys(uuids, moment), note)
        except OcsGeError as error:
            self._dock.message.show_error(error)
            return
        with self._session.leaving() if following else nullcontext():
            self._desk.publish(changes)
        self._session.undoing.deferred(self._title(day), before, dict.fromkeys(uuids, moment))
        self._dock.message.dismiss()
        self._dock.focus_list()
        if following:
            self._session.go_to(following)

    def _title(self, day: date | None) -> str:
        numbers = [summary.key.remote_id for summary in self._chosen]
        one = tr("n° {number}").format(number=numbers[0])
        what = one if len(numbers) == 1 else tr_n("%n signalement(s)", len(numbers))
        if day is None:
            return tr("{what} : repris").format(what=what)
        return tr("{what} : reporté au {day}").format(what=what, day=day.strftime("%d/%m/%Y"))
