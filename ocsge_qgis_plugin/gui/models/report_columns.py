"""Columns of the report list: what each shows and by what it sorts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...domain.text import tr
from ...workflow.triage import SortKey
from ...workspace.summaries import ReportSummary


@dataclass(frozen=True)
class ReportColumn:
    """One column. ``code`` is stable and stored with the person's choice of columns."""

    code: str
    title: Callable[[], str]
    sort_key: SortKey
    text: Callable[[ReportSummary], str]


def _date(summary: ReportSummary) -> str:
    return summary.opening_date.strftime("%d/%m/%Y") if summary.opening_date is not None else ""


COLUMNS = (
    ReportColumn("state", lambda: "", SortKey.STATUS, lambda summary: ""),
    ReportColumn("number", lambda: tr("N°"), SortKey.NUMBER, lambda summary: str(summary.key.remote_id)),
    ReportColumn("status", lambda: tr("Statut"), SortKey.STATUS, lambda summary: summary.status.label),
    ReportColumn("theme", lambda: tr("Thème"), SortKey.THEME, lambda summary: summary.theme),
    ReportColumn("commune", lambda: tr("Commune"), SortKey.COMMUNE, lambda summary: summary.commune),
    ReportColumn("date", lambda: tr("Date"), SortKey.OPENED, _date),
    ReportColumn("taken_by", lambda: tr("Pris par"), SortKey.TAKEN_BY, lambda summary: summary.taken_by),
    ReportColumn("comment", lambda: tr("Commentaire"), SortKey.COMMENT, lambda summary: summary.comment_start),
)

STATE_COLUMN = 0


def column_of(code: str) -> int:
    """Return the position of the column called ``code``."""
    return next(position for position, column in enumerate(COLUMNS) if column.code == code)
