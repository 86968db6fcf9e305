"""The evidence of the report at hand, read from the workspace and shown in the panel."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer

from ...bridge import settings as keys
from ...bridge.evidence_service import delivery_dates
from ...domain.errors import OcsGeError
from ...domain.evidence import Evidence
from ...domain.text import tr
from ...workflow.answers import redelivered_on
from ...workflow.evidence_lines import evidence_lines, unread_layers
from ..evidence import EvidencePanel
from ..widgets.laid_out_once import laid_out_once

if TYPE_CHECKING:
    from ...bridge.evidence_service import EvidenceService, EvidenceState
    from ...bridge.opening import OpenDepartement
    from ...bridge.settings import PluginSettings


class EvidenceSession(QObject):
    """Fills the evidence panel. ``go_to`` brings the person to a neighbouring report."""

    def __init__(
        self,
        panel: EvidencePanel,
        service: EvidenceService,
        settings: PluginSettings,
        go_to: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._service = service
        self._settings = settings
        self._opened: OpenDepartement | None = None
        self._uuid = ""
        self._was_running = False
        self._awaited: tuple[str, ...] = ()
        self._is_unread = False
        # The report itself is painted first: both in one turn would hold the window up for as long as both together.
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.setInterval(0)
        self._next_turn.timeout.connect(self._refresh)
        panel.report_asked.connect(go_to)
        panel.suggestions_switched.connect(self._switch)
        service.state_changed.connect(self._on_state)

    def show(self, opened: OpenDepartement | None, uuid: str) -> None:
        """Show in the next turn what is known about another report; it comes first in what is still to be measured."""
        self._opened, self._uuid = opened, uuid
        self._service.look_first_at(uuid)
        self._next_turn.start()

    def release(self) -> None:
        """Let go of the service."""
        self._next_turn.stop()
        self._service.state_changed.disconnect(self._on_state)

    def _refresh(self) -> None:
        self._next_turn.stop()
        with laid_out_once(self._panel):
            self._fill()

    def _fill(self) -> None:
        if self._opened is None or not self._uuid:
            self._panel.show_lines(())
            self._panel.show_suggestion(None)
            return
        try:
            known = self._opened.workspace.evidence.of_report(self._uuid)
        except OcsGeError as error:
            self._panel.show_lines((), error.message)
            self._panel.show_suggestion(None)
            return
        if known.evidence is None:
            self._panel.show_lines((), self._waiting_words())
        else:
            official = self._service.state.official
            self._is_unread = bool(unread_layers(known.evidence, official.awaited))
            lines = evidence_lines(
                known.evidence, known.relations, official.awaited, self._redelivered(self._opened, known.evidence)
            )
            self._panel.show_lines(lines, official.words if self._is_unread else "")
        self._panel.show_suggestion(
            known.suggestion, self._service.state.reliability, is_on=self._settings.flag(keys.SUGGESTIONS)
        )

    def _redelivered(self, opened: OpenDepartement, evidence: Evidence) -> date | None:
        dates = delivery_dates(opened)
        summaries = opened.workspace.reports.summaries_of([self._uuid]) if dates else ()
        return next((redelivered_on(evidence, found.opening_date, dates) for found in summaries), None)

    def _waiting_words(self) -> str:
        state = self._service.state
        if state.running and state.total:
            return tr("Mesure des indices : {done} sur {total}").format(done=state.done, total=state.total)
        if state.running:
            return tr("Mesure des indices en cours…")
        return tr("Les indices de ce signalement n'ont pas encore été mesurés.")

    def _on_state(self, state: EvidenceState) -> None:
        # Figures move ten times a second; what is shown changes with the panel's own report, which is told apart.
        has_other_layers = state.official.awaited != self._awaited
        if state.running != self._was_running or has_other_layers or (state.running and not self._panel.has_lines):
            self._was_running, self._awaited = state.running, state.official.awaited
            self._refresh()
        elif self._is_unread and self._panel.has_lines:
            self._panel.show_state(state.official.words)

    def _switch(self, is_on: bool) -> None:
        self._settings.store(keys.SUGGESTIONS, is_on)
        self._refresh()
