"""Stands between the panel in which several reports are decided together, the workspace and the desk."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, QTimer

from ...bridge import settings as keys
from ...domain.changes import ChangeSet
from ...domain.decisions import Verdict
from ...domain.errors import OcsGeError
from ...domain.text import tr, tr_n
from ...workflow.bulk import Signer, bulk_draft, candidate_of
from ...workflow.listing import ReportListing
from ...workflow.triage import is_to_do
from ...workspace.decision_store import DecidedEach
from ...workspace.errors import UnknownReportError
from ...workspace.summaries import ReportSummary
from ..widgets.inline_message import Level
from .bulk_model import Fate
from .bulk_panel import Work
from .keys import Intention

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.opening import OpenDepartement
    from .dock import ReportDock

_VERDICTS = {Intention(verdict.value): verdict for verdict in Verdict}
_SLICE_SECONDS = 0.008
"""Reading 300 reports takes tens of milliseconds: a slice of it in each turn of the event loop."""
_REST_MS = 60
"""A row is shown on the map once the arrows rest on it for so long."""


class BulkSession(QObject):
    """Opens the panel on a selection or a group of similar reports, carries it out, and tells the dock."""

    def __init__(self, dock: ReportDock, desk: Desk) -> None:
        super().__init__(dock)
        self._dock, self._desk, self._panel = dock, desk, dock.together
        self._opened: OpenDepartement | None = None
        self._unread: deque[str] = deque()
        self._shown = self._following = ""
        self._is_aside = False
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._work)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._show_row)
        self._connections: list[tuple[object, Callable[..., None]]] = []
        self._connect()
        self._on_account()

    # Opening and leaving

    @property
    def is_open(self) -> bool:
        """Whether the panel is what the dock shows."""
        return self._dock.pages.currentWidget() is self._panel

    def offer_selection(self) -> None:
        """Open the panel on the reports selected in the list."""
        chosen = self._dock.list.table.chosen()
        if len(chosen) > 1:
            self.open(chosen)
        elif self._is_aside:
            self._come_back()
        else:
            self._dock.message.show_message(
                Level.INFO, tr("Sélectionnez plusieurs signalements (Maj+flèches) pour les décider ensemble.")
            )

    def offer_similar(self) -> None:
        """Open the panel on the group of similar reports to which the one at hand belongs."""
        similar = self._similar_to(self._shown)
        if len(similar) > 1:
            self._dock.list.table.choose([summary.uuid for summary in similar])
            self.open(similar, first=self._shown)

    def open(self, summaries: list[ReportSummary], *, first: str = "") -> None:
        """Open the panel, standing on the ``first`` report or the one on top.

        What was begun on just these reports is still there.
        """
        if self._desk.opened is None:
            return
        self._opened = self._desk.opened
        begun = {row.summary.uuid for row in self._panel.model.rows}
        if begun != {summary.uuid for summary in summaries} or self._panel.model.of_fate(Fate.KEPT):
            shows_opinion = self._desk.settings.flag(keys.SUGGESTIONS)
            self._panel.open(summaries, first=first, shows_opinion=shows_opinion)
        self._come_back()
        self._read(summary.uuid for summary in summaries)

    def leave(self) -> None:
        """Show the report at hand again; the next one where that was decided."""
        if not self.is_open:
            return
        self._is_aside = False
        self._show_report_page()
        if not self._is_to_do(self._shown):
            following = self._following if self._is_to_do(self._following) else self._dock.list.next_after(self._shown)
            if following:
                self._dock.session.go_to(following)
        self._dock.focus_list()

    def act(self, intention: Intention) -> bool:
        """Carry out what a key asks for while the panel is shown; ``False`` leaves it to the dock."""
        if not self.is_open:
            return False
        if intention in _VERDICTS:
            self._panel.choose(_VERDICTS[intention])
            return True
        own = {
            Intention.SAVE: self._panel.try_to_save,
            Intention.NEXT: lambda: self._panel.table.step(1),
            Intention.PREVIOUS: lambda: self._panel.table.step(-1),
            Intention.EDIT_REPLY: self._panel.edit_reply,
            Intention.BACK_TO_LIST: self._panel.step_back,
            Intention.TOGETHER: lambda: None,
            # What bears on the one report that the panel covers: nobody decides on what they don't see.
            Intention.PICK_POLYGON: self._panel.see_report,
            Intention.TAKE: lambda: None,
            Intention.CONFIRM: lambda: None,
            Intention.RETURN: lambda: None,
            Intention.NOTE: lambda: None,
            Intention.DEFER: lambda: None,
            Intention.ASK: lambda: None,
        }
        if intention not in own:
            return False
        own[intention]()
        return True

    def release(self) -> None:
        """Stop listening and reading."""
        self._reading.stop()
        self._resting.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections.clear()

    # Reading

    def _read(self, uuids: Iterable[str]) -> None:
        self._unread.extend(uuids)
        if self._panel.work is not Work.WRITING:
            self._panel.show_work(Work.READING)
        self._reading.start()

    def _prepare(self) -> None:
        if self._panel.work is Work.NONE:
            self._panel.show_work(Work.PREPARING)
        self._reading.start()

    def _work(self) -> None:
        """Read some reports, then make some answers; a few milliseconds at a time."""
        end = time.monotonic() + _SLICE_SECONDS
        model = self._panel.model
        while time.monotonic() < end:
            if self._unread:
                uuid = self._unread.popleft()
                if model.row_of(uuid) >= 0:
                    self._read_one(uuid)
            elif not model.prepare():
                self._reading.stop()
                if self._panel.work is not Work.WRITING:
                    self._panel.show_work(Work.NONE)
                return

    def _read_one(self, uuid: str) -> None:
        opened, model = self._opened, self._panel.model
        if opened is None:
            return
        summary = self._dock.list.model.summary(uuid)
        begun = self._dock.bar.unsaved.get(uuid)
        try:
            candidate = candidate_of(
                uuid,
                opened.workspace.reports.get(uuid),
                opened.workspace.evidence.of_report(uuid),
                opened.workspace.decisions.current_for(uuid),
                Signer(self._desk.identity, self._desk.role),
                is_removed=summary is None or summary.removed,
                corrections=begun.corrections if begun is not None else (),
                vintages=opened.vintages,
                mappings=self._desk.mappings,
            )
        except OcsGeError as error:
            model.give_up(uuid, error.message)
            return
        model.take(candidate)

    # Carrying out

    def _carry_out(self) -> None:
        try:
            identity = self._desk.require_identity()
        except OcsGeError as error:
            self._panel.message.show_error(error)
            return
        drafts = [bulk_draft(candidate, item, identity) for candidate, item in self._panel.model.ready()]
        self._following = self._next_but({draft.report_uuid for draft in drafts})
        self._panel.show_work(Work.WRITING)
        self._desk.several.decide_each(drafts, self._on_decided, self._on_failed)

    def _on_decided(self, outcome: DecidedEach) -> None:
        decisions = [result.decision for result in outcome.results if result.decision is not None]
        kept = {decision.report_uuid: decision.uuid for decision in decisions}
        failed = {result.draft.report_uuid: str(result.error) for result in outcome.results if result.error is not None}
        for uuid in kept:
            self._dock.bar.unsaved.drop(uuid)
        if self._shown in kept:
            self._dock.bar.saved(self._shown)
        self._dock.list.count_decided(kept)
        self._dock.session.undoing.decided_each(outcome)
        self._panel.show_result(kept, failed)
        # What another window or a synchronisation did to them is in the workspace, and not in the list yet.
        unknown = {
            result.draft.report_uuid for result in outcome.results if isinstance(result.error, UnknownReportError)
        }
        self._desk.publish(ChangeSet(reports=frozenset(failed), removed_reports=frozenset(unknown)))

    def _next_but(self, decided: set[str]) -> str:
        """Return the next report in the list that needs somebody and is none of those being decided."""
        rows, start = self._dock.list.model.rows, max(0, self._dock.list.model.row_of(self._shown))
        following = (row.uuid for row in [*rows[start:], *rows[:start]] if is_to_do(row) and row.uuid not in decided)
        return next(following, "")

    def _on_failed(self, error: OcsGeError) -> None:
        self._panel.show_work(Work.NONE)
        self._panel.message.show_error(error)

    # What happens meanwhile

    def _on_opened(self, _opened: object) -> None:
        self._reading.stop()
        self._unread.clear()
        self._opened = None
        self._is_aside = False
        self._panel.open([])
        self._show_report_page()

    def _on_changed(self, summaries: list[ReportSummary], changes: ChangeSet) -> None:
        undone = [summary for summary in summaries if self._panel.model.check_kept(summary)]
        if undone:
            # The key that opens the panel brings them back, to be decided otherwise.
            self._is_aside = True
        self._read_again([*(summary.uuid for summary in summaries), *changes.removed_reports])

    def _on_loaded(self, listing: ReportListing) -> None:
        uuids = [row.summary.uuid for row in self._panel.model.rows]
        self._on_changed([listing.summaries[uuid] for uuid in uuids if uuid in listing.summaries], ChangeSet())

    def _on_account(self) -> None:
        for verdict in Verdict:
            self._panel.verdicts.set_label(verdict, self._desk.status_title(verdict.status))
        self._read_again([row.summary.uuid for row in self._panel.model.rows])

    def _read_again(self, uuids: list[str]) -> None:
        touched = [uuid for uuid in uuids if self._panel.model.fate_of(uuid) not in (None, Fate.KEPT)]
        if self._opened is not None and touched:
            self._read(touched)

    def _on_displayed(self, _opened: object, uuid: str) -> None:
        self._shown = uuid
        self._dock.panel.evidence.show_similar(len(self._similar_to(uuid)))

    def _on_chosen_in_list(self, uuid: str) -> None:
        """Somebody turns to another report in the list: to its row, or away from the panel."""
        row = self._panel.model.row_of(uuid)
        if self.is_open and row >= 0:
            self._panel.table.go_to(row)
        elif self.is_open:
            self._see(uuid)

    def _see(self, uuid: str) -> None:
        """Show a report alone, with the way back to those to be decided together."""
        self._is_aside = True
        self._show_report_page()
        self._dock.session.go_to(uuid)
        self._dock.focus_list()
        failed = len(self._panel.model.of_fate(Fate.FAILED))
        waiting = tr("Les signalements à décider ensemble vous attendent.")
        self._dock.message.show_message(
            Level.INFO,
            tr_n("%n signalement(s) non décidé(s) avec les autres.", failed) if failed else waiting,
            [("ocsgeBulkBack", tr("Revenir à la liste de ces décisions"), self._come_back)],
        )

    def _show_row(self) -> None:
        row = self._panel.table.row
        uuid = self._panel.model.rows[row].summary.uuid if row >= 0 else ""
        if self.is_open and uuid and uuid != self._shown:
            self._dock.session.show(uuid)

    def _come_back(self) -> None:
        self._dock.message.dismiss()
        self._dock.cover(True)
        self._dock.offer_together(0)
        self._panel.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_report_page(self) -> None:
        if self.is_open:
            self._resting.stop()
            self._dock.cover(False)
            self._on_selection()

    def _on_selection(self) -> None:
        self._dock.offer_together(0 if self.is_open else self._dock.list.table.chosen_count)

    def _is_to_do(self, uuid: str) -> bool:
        summary = self._dock.list.model.summary(uuid)
        return summary is not None and is_to_do(summary)

    def _similar_to(self, uuid: str) -> list[ReportSummary]:
        model = self._dock.list.model
        summary = model.summary(uuid)
        if summary is None or not summary.cluster:
            return []
        return [found for found in model.everything() if found.cluster == summary.cluster and is_to_do(found)]

    def _connect(self) -> None:
        dock, desk, panel = self._dock, self._desk, self._panel
        for signal, slot in (
            (desk.opened_changed, self._on_opened),
            (desk.summaries_changed, self._on_changed),
            (desk.summaries_loaded, self._on_loaded),
            (desk.account_changed, self._on_account),
            (dock.report_displayed, self._on_displayed),
            (dock.list.current_changed, self._on_chosen_in_list),
            (dock.list.chosen_changed, self._on_selection),
            (dock.list.decide_together_asked, self.offer_selection),
            (dock.panel.evidence.together_asked, self.offer_similar),
            (panel.carry_out_asked, self._carry_out),
            (panel.left, self.leave),
            (panel.report_asked, self._see),
            (panel.choice_changed, self._prepare),
            (panel.row_shown, lambda _uuid: self._resting.start()),
        ):
            signal.connect(slot)
            self._connections.append((signal, slot))
