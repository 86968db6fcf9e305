"""Why nothing can be decided on a report right now, said in the words a tooltip needs."""

from __future__ import annotations

from ..domain.decisions import Decision
from ..domain.identity import Identity, Role
from ..domain.outbox import OutboxState
from ..domain.reports import Report
from ..domain.text import tr


def why_not_decide(
    report: Report, is_removed: bool, decision: Decision | None, identity: Identity | None, role: Role | None
) -> str:
    """Return why a decision cannot be taken on ``report``, empty when it can.

    An account whose role is not known (offline since the start) may decide: the server has the last word.
    """
    if identity is None:
        return tr("Connectez-vous une première fois et choisissez votre groupe : une décision est signée.")
    if role is not None and not role.may_reply:
        return tr("Votre rôle dans le groupe ne permet pas de répondre aux signalements.")
    if is_removed:
        return tr("Ce signalement a été supprimé sur le serveur.")
    if decision is not None and decision.state is OutboxState.CONFLICT:
        return tr("Résolvez d'abord le conflit : gardez votre décision ou prenez la leur.")
    if decision is not None and decision.state is OutboxState.REFUSED:
        return tr("Réessayez ou abandonnez d'abord la décision refusée.")
    if decision is not None and decision.state in (OutboxState.SENDING, OutboxState.UNCERTAIN):
        return tr("La décision est en cours d'envoi : elle ne peut plus être changée.")
    if report.status.is_closed:
        return tr("Ce signalement est clos : « {status} ».").format(status=report.status.label)
    return ""
