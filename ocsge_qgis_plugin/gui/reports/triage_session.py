"""What happens in the dock: which report is at hand, what is decided on it, and what the desk brings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...bridge.places import Viewer, viewer_url
from ...domain.changes import ChangeSet
from ...domain.decisions import Decision, DecisionDraft, Ground, Verdict
from ...domain.errors import OcsGeError
from ...domain.outbox import OutboxState
from ...domain.reports import Report, ReportStatus
from ...domain.text import tr, tr_n
from ...domain.themes import claim_of
from ...workflow.assignment import share_out, take_draft
from ...workflow.evidence_reply import claim_with_text
from ...workflow.listing import ReportListing
from ...workflow.triage import Queue, is_to_do
from ...workflow.validation import NothingProposedError, confirm_draft, return_draft
from ...workspace.summaries import ReportSummary
from ..widgets.inline_message import Level
from .answer import Answer
from .decision_bar import DecisionGround
from .map_session import MapSession
from .permissions import why_not_decide
from .view_memory import DockView, ViewMemory
from .wording import hour

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.opening import OpenDepartement
    from ...landcover.polygons import FoundPolygon
    from .dock import ReportDock


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
        self._report: Report | None = None
        self._departure = ""
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.timeout.connect(self._make_room)
        self.memory = ViewMemory(self)
        self.map = MapSession(dock, canvas, pick_polygon, self)
        self.map.report_chosen.connect(self._show_from_map)
        self._connections: list[tuple[object, Callable[..., None]]] = []
        self._connect()
        self._on_account()
        self._on_opened(desk.opened)
        if desk.opened is not None:
            desk.reload()

    # The report at hand

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
        self._uuid, self._report = uuid, report
        self._dock.show_panel(True)
        self._dock.panel.show_report(uuid, report, self._dock.list.model.summary(uuid))
        self._dock.report_displayed.emit(self._opened, uuid)
        self._refresh_decision()
        if is_other:
            self.map.show_report(report)
            self._dock.report_shown.emit(report)
            self.remember()

    def centre(self) -> None:
        """Centre the map on the report at hand."""
        self.map.centre()

    def _show_from_map(self, uuid: str) -> None:
        with self.map.staying():
            self.go_to(uuid)

    def _on_selection(self) -> None:
        self._dock.manager.show_selection(len(self._waiting()))

    def remember(self) -> None:
        """Note where the person stands, to be found again tomorrow."""
        if self._resuming is None:
            model = self._dock.list.model
            kept = replace(model.report_filter, bounds=None)
            self.memory.remember(
                DockView(kept, model.sort_key, model.descending, self._uuid, self._dock.list.table.chosen_columns)
            )

    # Decisions

    def undo_last(self) -> None:
        """Withdraw the latest decision of this account that has not left yet, and go back to its report."""
        identity = self._desk.identity
        if self._opened is None or identity is None:
            return
        queued = self._opened.workspace.decisions.list([OutboxState.QUEUED], identity)
        if not queued:
            self._say(Level.INFO, tr("Aucune décision à annuler : toutes sont déjà parties."))
            return
        self.undo(max(queued, key=lambda decision: decision.decided_at))

    def undo(self, decision: Decision) -> None:
        """Withdraw ``decision`` and show its report again."""
        if self._desk.undo(decision.uuid):
            self._dock.message.dismiss()
            self.go_to(decision.report_uuid)

    def go_to(self, uuid: str) -> None:
        """Make a report current in the list and show it."""
        self._dock.list.go_to(uuid)
        if self._uuid != uuid:
            self.show(uuid)

    def take(self) -> None:
        """Take the selected reports in charge."""
        identity = self._identity()
        chosen = [summary for summary in self._dock.list.table.chosen() if is_to_do(summary)]
        if identity is None or not chosen:
            return
        self._desk.decide_many([take_draft(summary.uuid, identity) for summary in chosen])

    def confirm(self) -> None:
        """Confirm the proposed answers of the selected reports."""
        identity = self._identity()
        if identity is None or not self._dock.manager.is_active or self._opened is None:
            return
        drafts, unreadable = [], []
        for summary in self._waiting():
            try:
                drafts.append(confirm_draft(self._read(summary.uuid), summary.uuid, identity))
            except NothingProposedError:
                unreadable.append(str(summary.key.remote_id))
        if unreadable:
            numbers = ", ".join(unreadable[:10])
            self._say(
                Level.WARNING,
                tr("Sans verdict lisible, à décider un par un : {numbers}").format(numbers=numbers),
            )
        self._carry_out_and_go_on(drafts)

    def ask_for_return(self) -> None:
        """Open the line in which to say why an answer goes back to its interpreter."""
        if self._dock.manager.is_active:
            self._dock.manager.ask_question()

    def _return(self, question: str) -> None:
        identity = self._identity()
        if identity is not None:
            uuids = [summary.uuid for summary in self._waiting()]
            self._carry_out_and_go_on([return_draft(self._read(uuid), uuid, identity, question) for uuid in uuids])

    def _on_answered(self, answer: Answer) -> None:
        identity = self._identity()
        if identity is None or self._report is None:
            return
        assignee = identity.username if (answer.verdict, answer.reason) == (Verdict.PENDING, "prise-en-charge") else ""
        said = (answer.verdict, answer.reason, answer.reply_text, answer.corrections)
        draft = DecisionDraft(self._uuid, identity, *said, assignee, ground=Ground.of(self._report))
        self._carry_out_and_go_on([draft])

    def _carry_out_and_go_on(self, drafts: Sequence[DecisionDraft]) -> None:
        if not drafts:
            return
        answered = self._uuid
        following = self._following({draft.report_uuid for draft in drafts})
        if not self._desk.decide_many(list(drafts)):
            return
        self._dock.list.count_decided(draft.report_uuid for draft in drafts)
        self._dock.bar.saved(answered)
        self.map.stop_picking()
        self._dock.focus_list()
        if following:
            self.go_to(following)
        else:
            self._refresh_decision()

    def _following(self, decided: set[str]) -> str:
        if self._dock.list.model.report_filter.queue is Queue.TO_CONFIRM:
            rows = self._dock.list.model.rows
            start = self._dock.list.model.row_of(self._uuid) + 1
            return next((row.uuid for row in [*rows[start:], *rows[:start]] if row.uuid not in decided), "")
        return self._dock.list.next_after(self._uuid)

    def _waiting(self) -> list[ReportSummary]:
        chosen = self._dock.list.table.chosen()
        if len(chosen) <= 1:
            current = self._dock.list.model.summary(self._uuid)
            return [current] if current is not None else []
        return [summary for summary in chosen if summary.status is ReportStatus.PENDING2]

    def _read(self, uuid: str) -> Report:
        """Return the report that an answer bears on: the one shown, or as stored where it is one of a selection."""
        is_shown = uuid == self._uuid and self._report is not None
        return self._report if is_shown else self._opened.workspace.reports.get(uuid)

    def _identity(self) -> object:
        try:
            return self._desk.require_identity()
        except OcsGeError as error:
            self._dock.message.show_error(error)
            return None

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
        if self._dock.list.model.rows and not self._dock.panel.isVisible():
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

    def _on_summaries(self, summaries: list[ReportSummary], changes: ChangeSet) -> None:
        present = {summary.uuid for summary in summaries}
        self._dock.list.update_summaries(summaries, changes.removed_reports - present)
        if self._uuid in present:
            self.show(self._uuid)
        elif not self._uuid and self._resuming is None:
            self._resume("")

    def _on_account(self) -> None:
        role = self._desk.role
        self._dock.list.filter_bar.set_may_confirm(role is not None and role.may_confirm)
        for verdict in Verdict:
            self._dock.bar.verdicts.set_label(verdict, self._desk.status_title(verdict.status))
        if self._report is not None:
            self._refresh_decision()

    def _on_sync_state(self, _state: object) -> None:
        if self._report is not None and self._departure_words() != self._departure:
            self._refresh_decision()

    def _departure_words(self) -> str:
        departure = self._desk.sync_state.next_departure
        return (
            tr("envoi à {hour}").format(hour=hour(departure))
            if departure is not None
            else tr("part à la prochaine synchronisation")
        )

    def _refresh_decision(self) -> None:
        report, opened = self._report, self._opened
        if report is None or opened is None:
            return
        decision = opened.workspace.decisions.current_for(self._uuid)
        summary = self._dock.list.model.summary(self._uuid)
        is_removed = summary is not None and summary.removed
        self._departure = self._departure_words()
        known = opened.workspace.evidence.of_report(self._uuid)
        ground = DecisionGround(
            report_uuid=self._uuid,
            vintages=opened.vintages,
            epsg=opened.departement.epsg,
            claim=claim_with_text(claim_of(report, self._desk.mappings), known.evidence),
            evidence=known.evidence,
            relations=known.relations,
            why_not=why_not_decide(report, is_removed, decision, self._desk.identity, self._desk.role),
            accepting=self._desk.accepting,
        )
        self._dock.bar.show_report(ground, decision, self._departure)
        self._dock.conflict.show_decision(report, decision, self._desk.status_title(report.status))
        role = self._desk.role
        may_confirm = role is not None and role.may_confirm and not ground.why_not
        is_decided = decision is not None and decision.state.is_pending
        self._dock.manager.show_report(report, may_confirm and not is_decided, len(self._waiting()))

    # Selections

    def _offer_share(self) -> None:
        chosen = [summary for summary in self._dock.list.table.chosen() if is_to_do(summary)]
        if not chosen:
            self._say(Level.INFO, tr("Aucun signalement à traiter dans cette sélection."))
            return
        self._dock.share.offer(len(chosen), [member.username for member in self._desk.members if member.username])

    def _share(self, usernames: list[str]) -> None:
        identity = self._identity()
        if identity is None:
            return
        try:
            drafts = share_out(self._dock.list.table.chosen(), identity, usernames)
        except OcsGeError as error:
            self._dock.message.show_error(error)
            return
        if drafts and self._desk.decide_many(drafts):
            self._say(
                Level.INFO, tr_n("%n signalement(s) partagé(s) ; envoi à la prochaine synchronisation.", len(drafts))
            )
        self._dock.share.hide()

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

    def _say(self, level: Level, text: str) -> None:
        self._dock.message.show_message(level, text)

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
            (dock.list.chosen_changed, self._on_selection),
            (dock.list.view_changed, self.remember),
            (dock.list.take_asked, self.take),
            (dock.list.share_asked, self._offer_share),
            (dock.list.place_asked, self._open_place),
            (dock.panel.failed, dock.message.show_error),
            (dock.panel.header.previous_asked, lambda: dock.list.table.step(-1)),
            (dock.panel.header.next_asked, lambda: dock.list.table.step(1)),
            (dock.panel.header.centre_asked, self.centre),
            (dock.bar.answered, self._on_answered),
            (dock.bar.undo_asked, desk.undo),
            (dock.conflict.keep_mine_asked, desk.keep_mine),
            (dock.conflict.take_theirs_asked, desk.take_theirs),
            (dock.conflict.retry_asked, desk.retry),
            (dock.conflict.abandon_asked, desk.undo),
            (dock.manager.confirm_asked, self.confirm),
            (dock.manager.return_asked, self._return),
            (dock.share.share_asked, self._share),
        ):
            signal.connect(slot)
            self._connections.append((signal, slot))

    def release(self) -> None:
        """Stop listening and take everything off the canvas."""
        self._arriving.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections.clear()
        self.memory.detach()
        self._dock.bar.unsaved.detach()
        self.map.release()
