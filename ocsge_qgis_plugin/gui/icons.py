"""The plugin's own icons, read from ``resources/icons``."""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QIcon, QPalette, QPixmap

from ..domain.decisions import Verdict
from ..domain.outbox import OutboxState
from ..domain.reports import ReportStatus
from ..domain.suggestions import Outcome
from ..resource_paths import resource_path
from ..workspace.summaries import ReportSummary
from .painting import painting

_STATUS_ICONS = {
    ReportStatus.SUBMIT: "status-open",
    ReportStatus.PENDING0: "status-open",
    ReportStatus.PENDING: "status-pending",
    ReportStatus.PENDING1: "status-to-enter",
    ReportStatus.PENDING2: "status-to-confirm",
    ReportStatus.VALID: "status-accepted",
    ReportStatus.VALID0: "status-accepted",
    ReportStatus.REJECT: "status-rejected",
    ReportStatus.REJECT0: "status-rejected",
    ReportStatus.TEST: "status-test",
}

_OUTBOX_ICONS = {
    OutboxState.QUEUED: "outbox-queued",
    OutboxState.SENDING: "outbox-sending",
    OutboxState.UNCERTAIN: "outbox-uncertain",
    OutboxState.CONFLICT: "outbox-conflict",
    OutboxState.REFUSED: "outbox-refused",
    OutboxState.CONFIRMED: "outbox-confirmed",
}

_OUTCOME_ICONS = {
    Outcome.ACCEPT: "verdict-valid",
    Outcome.ALREADY_RIGHT: "verdict-valid0",
    Outcome.OUT_OF_SPECIFICATION: "verdict-reject",
    Outcome.IRRELEVANT: "verdict-reject0",
    Outcome.NO_OPINION: "verdict-pending",
}


@cache
def icon(name: str) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg``; drawn in strokes that read on light and dark alike."""
    path = str(resource_path(f"icons/{name}.svg"))
    found = QIcon(path)
    # Qt would tint it in the highlight colour on a selected row, and the colour is what the icon says.
    found.addFile(path, QSize(), QIcon.Mode.Selected)
    return found


def verdict_icon(verdict: Verdict) -> QIcon:
    """Return the icon of a verdict."""
    return icon(f"verdict-{verdict.value}")


def outcome_icon(outcome: Outcome) -> QIcon:
    """Return the icon of what is suggested: that of the verdict it comes to."""
    return icon(_OUTCOME_ICONS[outcome])


def status_icon(status: ReportStatus) -> QIcon:
    """Return the icon of a report status."""
    return icon(_STATUS_ICONS[status])


def outbox_icon(state: OutboxState) -> QIcon:
    """Return the icon of an outbox state; empty for a withdrawn intention, which nobody needs to see."""
    return icon(_OUTBOX_ICONS[state]) if state in _OUTBOX_ICONS else QIcon()


def summary_icon(summary: ReportSummary) -> QIcon:
    """Return the one icon that says most about a report: what waits here, else where it stands on the server."""
    if summary.removed:
        return icon("status-removed")
    state = summary.outbox_state
    if state is not None and (state.is_pending or state.needs_person):
        return outbox_icon(state)
    if summary.deferred is not None:
        return icon("defer")
    if summary.asked_by and not summary.status.is_closed:
        return icon("ask")
    return status_icon(summary.status)


@cache
def swatch(color: str, size: int = 14) -> QIcon:
    """Return a square of the class colour ``#RRGGBB``, framed so that pale classes show on white."""
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(QColor(color))
    with painting(pixmap) as painter:
        painter.setPen(QPalette().color(QPalette.ColorRole.Mid))
        painter.drawRect(0, 0, size - 1, size - 1)
    return QIcon(pixmap)
