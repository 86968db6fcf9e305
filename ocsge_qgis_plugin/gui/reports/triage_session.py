"""Which report is at hand in the dock, and what the desk brings. What is done with it is in the sessions beside."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...bridge.places import Viewer, viewer_url
from ...domain.changes import ChangeSet
from ...domain.decisions import Verdict
from ...domain.errors import OcsGeError
from ...domain.identity import Identity
from ...domain.reports import Report
from ...domain.text import tr
from ...domain.themes import claim_of
from ...workflow.evidence_reply import claim_with_text
from ...workflow.listing import ReportListing
from ...workflow.permissions import why_not_decide
from ...workspace.summaries import ReportSummary
from ..widgets.inline_message import Level
from .asking import Asking
from .deciding import Deciding
from .decision_bar import DecisionGround
from .deferring import Deferring
from .manager_session import ManagerSession
from .map_session import MapSession
from .share_session import ShareSession
from .undoing import Undoing
from .view_memory import DockView, ViewMemory
from .wording import hour

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.opening import OpenDepartement
    from ...landcover.polygons import FoundPolygon
    from .dock import ReportDock

_TRAIL = 200
"""So many reports shown before this one can be gone back to."""


class TriageSession(QObject):
    """Stands between the dock's parts and the desk. Reads the workspace, hands intentions to the desk."""

    def __init__(
        self,
        dock: ReportDock,
        desk: Desk,
        canvas: QgsMapCanvas,
        pick_polygon: Callable[[str, QgsPointXY], FoundPolygon | None],
    ) -> None:
        super().__init__(dock)
        self._dock, self._desk = dock, desk
        self._opened: OpenDepartement | None = None
        self._resuming: DockView | None = None
        self._uuid = ""
        self._is_leaving = False
        self._report: Report | None = None
        self._departure = ""
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.timeout.connect(self._make_room)
        self.memory = ViewMemory(self)
        self.map = MapSession(dock, canvas, pick_polygon, self)
        self.map.report_chosen.connect(self._show_from_map)
        self.deciding = Deciding(dock, desk, self)
        self.manager = ManagerSession(dock, self)
        self.sharing = ShareSession(dock, desk, self)
        self.undoing = Undoing(dock, desk, self)
        self.deferring = Deferring(dock, desk, self)
        self.asking = Asking(dock, desk, self)
        self._why_not = ""
        self._trail: deque[str] = deque(maxlen=_TRAIL)
        self._connections: list[tuple[object, Callable[..., None]]] = []
        self._connect()
        self._on_account()
        self._on_opened(desk.opened)
        if desk.opened is not None:
            desk.reload()

    # The report at hand

    @property
    def opened(self) -> OpenDepartement | None:
        """The département that is open."""
        return self._opened

    @property
    def uuid(self) -> str:
        """The report at hand, empty when there is none."""
        return self._uuid

    @property
    def report(self) -> Report | None:
        """The report at hand as it is shown: what a person who answers now has read."""
        return self._report

    @property
    def why_not(self) -> str:
        """Why nothing can be decided on the report at hand, empty when it can."""
        return self._why_not

    def read(self, uuid: str) -> Report:
        """Return the report that an answer bears on: the one shown, or as stored where it is one of a selection."""
        is_shown = uuid == self._uuid and self._report is not None
        return self._report if is_shown else self._opened.workspace.reports.get(uuid)

    def identity(self) -> Identity | None:
        """Return under which name things are signed; where nobody is known, say what to do about it."""
        try:
            return self._desk.require_identity()
        except OcsGeError as error:
            self._dock.message.show_error(error)
            return None

    def say(self, level: Level, text: str) -> None:
        """Tell the person something above the list."""
        self._dock.message.show_message(level, text)

    def show(self, uuid: str) -> None:
        """Show a report in the dock and on the map."""
        if self._opened is None:
            return
        try:
            report = self._opened.workspace.reports.get(uuid)
        except OcsGeError as error:
            self._dock.message.show_error(error)
            return
        is_other = uuid != self._uuid
        if is_other and self._uuid:
            self._trail.append(self._uuid)
            self._dock.ask.hide()
            self._dock.defer.hide()
        self._uuid, self._report = uuid, report
        self._dock.show_panel(True)
        self._dock.panel.show_report(uuid, report, self._dock.list.model.summary(uuid))
        self._dock.report_displayed.emit(self._opened, uuid)
        self.refresh_decision()
        if is_other:
            self.map.show_report(report)
            self._dock.report_shown.emit(report)
            self.remember()

    def back(self) -> None:
        """Show the report that was shown before this one, decided or not; the row above where there was none."""
        while self._trail:
            uuid = self._trail.pop()
            if uuid != self._uuid and self._dock.list.model.summary(uuid) is not None:
                before = list(self._trail)
                self.go_to(uuid)
                self._trail = deque(before, maxlen=_TRAIL)
                return
        self._dock.list.table.step(-1)
        self._trail.clear()

    def centre(self) -> None:
        """Centre the map on the report at hand."""
        self.map.centre()

    def _show_from_map(self, uuid: str) -> None:
        with self.map.staying():
            self.go_to(uuid)

    def remember(self) -> None:
        """Note where the person stands, to be found again tomorrow."""
        if self._resuming is None:
            model = self._dock.list.model
            kept = replace(model.report_filter, bounds=None)
            self.memory.remember(
                DockView(kept, model.sort_key, model.descending, self._uuid, self._dock.list.table.chosen_columns)
            )

    def go_to(self, uuid: str) -> None:
        """Make a report current in the list and show it."""
        self._dock.list.go_to(uuid)
        if self._uuid != uuid:
            self.show(uuid)

    # What the desk brings

    def _on_opened(self, opened: OpenDepartement | None) -> None:
        self.memory.detach()
        self.map.show_report(None)
        self._dock.report_shown.emit(None)
        self._dock.report_displayed.emit(None, "")
        self._dock.bar.show_nothing()
        self._dock.bar.unsaved.detach()
        self._opened = opened
        self._uuid, self._report = "", None
        self._arriving.stop()
        self._dock.show_panel(False)
        self._dock.nothing.setVisible(opened is not None)
        self._dock.message.dismiss()
        self._dock.share.hide()
        self._resuming = self.memory.attach(opened.workspace.view) if opened is not None else None
        if opened is not None:
            self._dock.bar.unsaved.attach(opened.workspace.view)
        self._dock.list.show_nothing(is_loading=opened is not None)
        self._trail.clear()
        self.undoing.begin()
        self.deferring.begin()

    def _on_loaded(self, listing: ReportListing) -> None:
        view = self._resuming
        if view is not None:
            self._dock.list.restore(view.report_filter, view.sort_key, view.descending, view.columns)
        self._dock.list.show_listing(listing)
        self._arriving.start(0)

    def _make_room(self) -> None:
        """Unfold the panel before a report fills it.

        The list, the panel's first layout and the report take a few tens of milliseconds each: a turn of the event loop
        for each.
        """
        if self._dock.list.model.rows and not self._dock.has_room:
            self._dock.show_panel(True)
            self._arriving.start(0)
        else:
            self._arrive()

    def _arrive(self) -> None:
        view, self._resuming = self._resuming, None
        if view is not None:
            self._resume(view.current_uuid)
        elif self._uuid:
            self.show(self._uuid)
        else:
            self._resume("")

    def _resume(self, uuid: str) -> None:
        model = self._dock.list.model
        if model.row_of(uuid) < 0:
            uuid = model.rows[0].uuid if model.rows else ""
        if uuid:
            self.go_to(uuid)

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Leave the report at hand as it is shown: another takes its place at once."""
        self._is_leaving = True
        try:
            yield
        finally:
            self._is_leaving = False

    def _on_summaries(self, summaries: list[ReportSummary], changes: ChangeSet) -> None:
        present = {summary.uuid for summary in summaries}
        self._dock.list.update_summaries(summaries, changes.removed_reports - present)
        if self._uuid in present:
            if not self._is_leaving:
                self.show(self._uuid)
        elif not self._uuid and self._resuming is None:
            self._resume("")

    def _on_account(self) -> None:
        role = self._desk.role
        self.undoing.follow_account()
        self._dock.list.filter_bar.set_may_confirm(role is not None and role.may_confirm)
        for verdict in Verdict:
            self._dock.bar.verdicts.set_label(verdict, self._desk.status_title(verdict.status))
        if self._report is not None:
            self.refresh_decision()

    def _on_sync_state(self, _state: object) -> None:
        if self._report is not None and self._departure_words() != self._departure:
            self.refresh_decision()

    def _departure_words(self) -> str:
        departure = self._desk.sync_state.next_departure
        return (
            tr("envoi à {hour}").format(hour=hour(departure))
            if departure is not None
            else tr("part à la prochaine synchronisation")
        )

    def refresh_decision(self) -> None:
        """Show what is decided on the report at hand, and what can be."""
        report, opened = self._report, self._opened
        if report is None or opened is None:
            return
        decision = opened.workspace.decisions.current_for(self._uuid)
        summary = self._dock.list.model.summary(self._uuid)
        is_removed = summary is not None and summary.removed
        self._departure = self._departure_words()
        known = opened.workspace.evidence.of_report(self._uuid)
        self._why_not = why_not_decide(report, is_removed, decision, self._desk.identity, self._desk.role)
        ground = DecisionGround(
            report_uuid=self._uuid,
            vintages=opened.vintages,
            epsg=opened.departement.epsg,
            claim=claim_with_text(claim_of(report, self._desk.mappings), known.evidence),
            evidence=known.evidence,
            relations=known.relations,
            why_not=self._why_not,
            accepting=self._desk.accepting,
        )
        self._dock.bar.show_report(ground, decision, self._departure)
        self._dock.conflict.show_decision(report, decision, self._desk.status_title(report.status))
        role = self._desk.role
        may_confirm = role is not None and role.may_confirm and not ground.why_not
        is_decided = decision is not None and decision.state.is_pending
        self._dock.manager.show_report(report, may_confirm and not is_decided, len(self.manager.waiting()))

    def _open_place(self, uuid: str, name: str) -> None:
        summary = self._dock.list.model.summary(uuid)
        if summary is None:
            return
        if name == "report":
            url = f"{summary.key.server}/georem/{summary.key.remote_id}"
        else:
            viewer = Viewer.REMONTER_LE_TEMPS if name == "remonter" else Viewer.GEOPORTAIL
            url = viewer_url(viewer, summary.longitude, summary.latitude)
        QDesktopServices.openUrl(QUrl(url))

    # Wiring

    def _connect(self) -> None:
        dock, desk = self._dock, self._desk
        for signal, slot in (
            (desk.opened_changed, self._on_opened),
            (desk.summaries_loaded, self._on_loaded),
            (desk.summaries_changed, self._on_summaries),
            (desk.account_changed, self._on_account),
            (desk.sync_state_changed, self._on_sync_state),
            (desk.attachment_ready, dock.panel.attachments.take),
            (dock.list.current_changed, self.show),
            (dock.list.chosen_changed, self.manager.show_selection),
            (dock.list.view_changed, self.remember),
            (dock.list.take_asked, self.deciding.take),
            (dock.list.share_asked, self.sharing.offer),
            (dock.list.place_asked, self._open_place),
            (dock.panel.failed, dock.message.show_error),
            (dock.panel.header.previous_asked, self.back),
            (dock.panel.header.next_asked, lambda: dock.list.table.step(1)),
            (dock.panel.header.centre_asked, self.centre),
            (dock.bar.answered, self.deciding.answer),
            (dock.bar.undo_asked, self.undoing.withdraw),
            (dock.list.history.undo_asked, self.undoing.undo),
            (dock.list.history.redo_asked, self.undoing.redo),
            (dock.list.defer_asked, self.deferring.offer),
            (dock.list.advice_asked, self.asking.offer),
            (dock.panel.header.defer_asked, self.deferring.offer),
            (dock.panel.header.advice_asked, self.asking.offer),
            (dock.defer.deferred, self.deferring.defer),
            (dock.ask.asked, self.asking.ask),
            (dock.conflict.keep_mine_asked, desk.keep_mine),
            (dock.conflict.take_theirs_asked, desk.take_theirs),
            (dock.conflict.retry_asked, desk.retry),
            (dock.conflict.abandon_asked, desk.undo),
            (dock.manager.confirm_asked, self.manager.confirm),
            (dock.manager.return_asked, self.manager.send_back),
            (dock.share.share_asked, self.sharing.share),
        ):
            signal.connect(slot)
            self._connections.append((signal, slot))

    def release(self) -> None:
        """Stop listening and take everything off the canvas."""
        self._arriving.stop()
        self.deferring.timer.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections.clear()
        self.memory.detach()
        self._dock.bar.unsaved.detach()
        self.map.release()
