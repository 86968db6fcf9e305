"""Why a decision cannot be kept: the report's state, who signs, and what was read before deciding."""

from __future__ import annotations

import sqlite3

from ..domain.decisions import Decision, DecisionDraft, Ground
from ..domain.errors import OcsGeError
from ..domain.identity import Identity
from ..domain.outbox import OutboxState
from ..domain.reports import Report
from ..domain.text import tr
from .errors import DecisionLeftError, IdentityMismatchError, ReportClosedError, ReportMovedOnError


def ground_of(connection: sqlite3.Connection, report: Report, draft: DecisionDraft) -> Ground:
    """Return what ``draft`` is based on: a newer reply of the person's own is nothing that they had to see."""
    stored, seen = Ground.of(report), draft.ground
    if seen is None:
        return stored
    own = connection.execute(
        "SELECT answered_reply_id FROM decision WHERE report_uuid = ? AND user_id = ? AND state = 'confirmed'",
        (draft.report_uuid, draft.identity.user_id),
    ).fetchall()
    unseen = stored.reply_ids - seen.reply_ids
    return stored if unseen and unseen <= {row[0] for row in own} else seen


def check_open(connection: sqlite3.Connection, report: Report, report_uuid: str) -> None:
    """Raise :class:`ReportClosedError` when nothing can be answered to the report any more."""
    (removed,) = connection.execute("SELECT removed FROM report WHERE uuid = ?", (report_uuid,)).fetchone()
    if removed:
        raise ReportClosedError(
            tr("Le signalement n° {number} n'existe plus sur le serveur.").format(number=report.key.remote_id),
            remedy=tr("Il n'y a rien à y répondre ; passez au suivant."),
        )
    if report.status.is_closed:
        raise ReportClosedError(
            tr("Le signalement n° {number} est déjà clos : « {status} ».").format(
                number=report.key.remote_id, status=report.status.label
            ),
            remedy=tr("Passez au suivant ; s'il faut y revenir, écrivez au gestionnaire du groupe."),
        )


def check_as_read(connection: sqlite3.Connection, report: Report, draft: DecisionDraft) -> None:
    """Raise :class:`ReportMovedOnError` when the report is no longer as ``draft.ground`` has it."""
    if ground_of(connection, report, draft) != Ground.of(report):
        raise ReportMovedOnError(
            tr("Le signalement n° {number} a changé depuis qu'il a été lu.").format(number=report.key.remote_id),
            remedy=tr("Ouvrez-le pour voir ce qui est arrivé, puis décidez."),
        )


def check_identity(report: Report, identity: Identity) -> None:
    """Raise :class:`IdentityMismatchError` when the report is of another server or group than ``identity``."""
    if (report.key.server, report.key.community) != (identity.server, identity.community):
        raise IdentityMismatchError(
            tr("Le signalement n° {number} appartient à un autre serveur ou à un autre groupe que {username}.").format(
                number=report.key.remote_id, username=identity.username
            ),
            remedy=tr("Connectez-vous au groupe de ce signalement, puis recommencez."),
            details=f"{report.key} / {identity}",
        )


def why_not_taken_back(decision: Decision, report: Report) -> OcsGeError | None:
    """Return why a decision cannot be undone any more, ``None`` while it has not left."""
    if decision.state is OutboxState.QUEUED:
        return None
    number = report.key.remote_id
    if decision.state is OutboxState.WITHDRAWN:
        return DecisionLeftError(
            tr("La décision sur le n° {number} est déjà annulée.").format(number=number),
            remedy=tr("Elle ne partira pas ; pour y revenir, décidez à nouveau."),
        )
    if decision.state.is_pending:
        return DecisionLeftError(
            tr("La décision sur le n° {number} est en cours d'envoi ou de vérification.").format(number=number),
            remedy=tr("Attendez la fin de la synchronisation ; pour la changer, décidez alors à nouveau."),
        )
    if decision.state.needs_person:
        return DecisionLeftError(
            tr("La décision sur le n° {number} est partie, et le serveur l'a arrêtée : « {state} ».").format(
                number=number, state=decision.state.label
            ),
            remedy=tr("Ouvrez ce signalement pour choisir ce qu'elle devient."),
        )
    sent = "" if decision.sent_at is None else decision.sent_at.astimezone().strftime("%d/%m %H:%M")
    return DecisionLeftError(
        tr("La décision sur le n° {number} est déjà envoyée ({moment}).").format(number=number, moment=sent),
        remedy=tr("Le signalement est clos : pour y revenir, écrivez au gestionnaire du groupe.")
        if report.status.is_closed
        else tr("Pour la changer, décidez à nouveau."),
    )
