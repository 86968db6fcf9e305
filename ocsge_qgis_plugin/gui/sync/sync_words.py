"""The state of the synchronisation in words: one short text for the button, the whole story for panel and tooltip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ...domain.text import tr, tr_n
from ..reports.wording import hour

if TYPE_CHECKING:
    from ...bridge.sync_service import SyncState


@dataclass(frozen=True)
class SyncWords:
    """What the button shows: an icon, a few words, and the lines of the whole story."""

    icon: str
    text: str
    lines: tuple[str, ...]


def words_of(state: SyncState, *, is_logged_in: bool, now: datetime | None = None) -> SyncWords:
    """Return what to show for ``state``; the thing that most needs the person comes first."""
    icon, text = _headline(state, is_logged_in)
    return SyncWords(icon, text, tuple(line for line in _lines(state, is_logged_in, now) if line != text))


def _headline(state: SyncState, is_logged_in: bool) -> tuple[str, str]:
    if state.running:
        return "outbox-sending", _running_text(state)
    if state.conflicts:
        return "outbox-conflict", tr_n("%n conflit(s)", state.conflicts)
    if state.refused:
        return "outbox-refused", tr_n("%n refusé(s)", state.refused)
    if not state.online:
        waiting = state.queued + state.uncertain
        text = tr_n("Hors connexion, %n à envoyer", waiting) if waiting else tr("Hors connexion")
        return "warning", text
    if not is_logged_in:
        text = tr_n("Se connecter, %n à envoyer", state.queued) if state.queued else tr("Se connecter")
        return "log-in", text
    if state.error is not None:
        return "warning", tr("Synchronisation incomplète")
    if state.uncertain:
        return "outbox-uncertain", tr_n("%n à vérifier", state.uncertain)
    if state.queued:
        return "outbox-queued", tr_n("%n à envoyer", state.queued)
    if state.last_success is not None:
        return "outbox-confirmed", tr("Tout est envoyé")
    return "sync", tr("Synchroniser")


def _running_text(state: SyncState) -> str:
    return f"{state.step} {state.done}/{state.total}" if state.total else tr("{step}…").format(step=state.step)


def _lines(state: SyncState, is_logged_in: bool, now: datetime | None) -> list[str]:
    lines = []
    if state.queued:
        lines.append(tr_n("%n à envoyer", state.queued))
    if state.uncertain:
        lines.append(
            tr_n(
                "%n à vérifier : réponse du serveur perdue, on regardera s'il l'a reçu avant tout nouvel envoi",
                state.uncertain,
            )
        )
    if state.conflicts:
        lines.append(tr_n("%n conflit(s) à résoudre", state.conflicts))
    if state.refused:
        lines.append(tr_n("%n refusé(s) par le serveur", state.refused))
    if not lines and state.last_success is not None:
        lines.append(tr("Tout est envoyé"))
    if not state.online:
        lines.append(tr("Le serveur n'est pas joignable : vos décisions restent sur ce disque et partiront plus tard."))
    if state.last_success is not None:
        lines.append(tr("Dernière synchronisation complète : {hour}").format(hour=hour(state.last_success)))
    elif not state.running:
        lines.append(tr("Pas encore synchronisé depuis l'ouverture de QGIS."))
    if state.next_departure is not None and state.queued and is_logged_in:
        lines.append(_departure(state.next_departure, now or datetime.now().astimezone()))
    return lines


def _departure(departure: datetime, now: datetime) -> str:
    if departure <= now:
        return tr("Prochain envoi automatique : dans un instant")
    return tr("Prochain envoi automatique : {hour}").format(hour=hour(departure))
