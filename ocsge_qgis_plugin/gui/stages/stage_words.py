"""Stages, moves and their history in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...domain.outbox import OutboxState
from ...domain.production import Stage, StageChange, VintageStatus, is_refused_recette
from ...domain.text import tr
from ...workspace.history import HistoryEntry
from ..reports.wording import moment

_QUARTERS_OFFERED = 12


def day(value: date | None) -> str:
    """Return a day as written in France, empty when unknown."""
    return value.strftime("%d/%m/%Y") if value is not None else ""


def status_lines(status: VintageStatus) -> str:
    """Return since when the vintage stands where it does, and what is planned."""
    parts = []
    if status.stage_date is not None:
        parts.append(tr("depuis le {day}").format(day=day(status.stage_date)))
    if status.quarter and status.stage.rank <= Stage.AUTOMATIC_COMPUTATION.rank:
        parts.append(tr("prévu pour {quarter}").format(quarter=status.quarter))
    if status.planned_date is not None and status.stage.rank < Stage.DELIVERED.rank:
        parts.append(tr("nouvelle date : {day}").format(day=day(status.planned_date)))
    if status.reason:
        parts.append(tr("motif : {reason}").format(reason=status.reason))
    return "\n".join(part[:1].upper() + part[1:] for part in parts)


def move_label(current: Stage, wanted: Stage) -> str:
    """Return what a button says that moves a vintage from ``current`` to ``wanted``; dots where more is asked."""
    if is_refused_recette(current, wanted):
        return tr("Refuser la recette…")
    if current is Stage.NOT_SCHEDULED and wanted is Stage.SCHEDULED:
        return tr("Programmer…")
    if wanted.rank > current.rank:
        text = tr("Passer à « {stage} »").format(stage=wanted.label)
    else:
        text = tr("Revenir à « {stage} »").format(stage=wanted.label)
    return f"{text}…" if wanted is Stage.SCHEDULED else text


def needs_quarter(wanted: Stage) -> bool:
    """Tell whether the move has to say in which quarter."""
    return wanted is Stage.SCHEDULED


def change_text(change: StageChange) -> str:
    """Return a wished change with what goes with it."""
    parts = [change.stage.label]
    if change.quarter:
        parts.append(tr("trimestre {quarter}").format(quarter=change.quarter))
    if change.planned_date is not None:
        parts.append(tr("nouvelle date : {day}").format(day=day(change.planned_date)))
    if change.reason:
        parts.append(tr("motif : {reason}").format(reason=change.reason))
    return "\n".join(parts)


def waiting_text(change: StageChange) -> str:
    """Return what a change that is not on the server yet waits for."""
    waiting = {
        OutboxState.QUEUED: tr("En attente d'envoi : {stage}"),
        OutboxState.SENDING: tr("Envoi en cours : {stage}"),
        OutboxState.UNCERTAIN: tr("Réponse perdue, à vérifier : {stage}"),
    }
    text = waiting[change.state].format(stage=change_text(change).replace("\n", ", "))
    signature = tr("demandé par {name}, {moment}").format(
        name=change.identity.username, moment=moment(change.decided_at)
    )
    return f"{text}\n{signature}"


def history_lines(entries: Sequence[HistoryEntry]) -> list[str]:
    """Return the moves of a vintage's changes, newest first; steps that only machines care about are left out."""
    told = []
    for entry in entries:
        if entry.to_state is OutboxState.SENDING or (
            entry.to_state is OutboxState.QUEUED and entry.from_state is OutboxState.SENDING
        ):
            continue
        told.append(f"{moment(entry.at)} · {_history_text(entry)}")
    return told[::-1]


def quarters_from(today: date) -> list[str]:
    """Return the quarters to choose from, this one first, as the status table writes them."""
    first = today.year * 4 + (today.month - 1) // 3
    return [f"{quarter // 4}-T{quarter % 4 + 1}" for quarter in range(first, first + _QUARTERS_OFFERED)]


def _history_text(entry: HistoryEntry) -> str:
    if entry.from_state is None:
        return tr("{name} demande « {stage} »").format(name=entry.who, stage=_stage_label(entry.detail))
    if entry.to_state is OutboxState.WITHDRAWN:
        return tr("remplacé par une autre demande") if entry.detail == "replaced" else tr("annulé")
    if entry.to_state is OutboxState.QUEUED:
        return tr("remis en attente d'envoi")
    detail = "" if entry.detail == "lease expired" else entry.detail
    return f"{entry.to_state.label} – {detail}" if detail else entry.to_state.label


def _stage_label(code: str) -> str:
    try:
        return Stage(code).label
    except ValueError:
        return code
