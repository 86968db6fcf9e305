"""Sending decisions as replies to reports. The engine is ``outbox_pass``; here is what is particular to a reply.

A reply's title carries the decision's token, by which it is recognised. The server has no If-Match: the report is read
again after the reply, and a reply that slipped in between is flagged. The status stored is the server's answer, which
may differ from the one asked for (a member's closing answer becomes ``pending2``).
"""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.changes import ChangeSet
from ..domain.decisions import Decision
from ..domain.markers import parse_title
from ..domain.reports import Reply, Report
from ..domain.text import tr
from ..espaceco.errors import EspaceCoError
from ..espaceco.reports import ReportsClient
from ..workspace.workspace import Workspace
from .outbox_pass import OutboxPass, PassOutcome, Terms
from .progress import Cancelled, Progress, never, silent
from .pull import refresh_report


def push_decisions(
    client: ReportsClient,
    workspace: Workspace,
    terms: Terms,
    *,
    progress: Progress = silent,
    cancelled: Cancelled = never,
) -> PassOutcome:
    """Send every decision that may leave under ``terms``; look for uncertain ones first."""
    courier = _ReplyCourier(client, workspace)
    return OutboxPass(workspace.decisions, courier, terms).run(progress, cancelled)


@dataclass(frozen=True)
class _ReplyCourier:
    client: ReportsClient
    workspace: Workspace

    def number(self, intention: Decision) -> str:
        return str(intention.report_key.remote_id)

    def read(self, intention: Decision) -> tuple[Report | None, ChangeSet]:
        return refresh_report(self.client, self.workspace, intention.report_key)

    def own_trace(self, intention: Decision, remote: Report | None) -> Reply | None:
        for reply in remote.replies if remote is not None else ():
            marker = parse_title(reply.title)
            if marker is not None and marker.token == intention.marker.token:
                return reply
        return None

    def what_moved(self, intention: Decision, remote: Report | None) -> str:
        if remote is None:
            return tr("Le signalement n'existe plus sur le serveur.")
        ground = intention.ground
        newcomers = [reply for reply in remote.replies if reply.remote_id not in ground.reply_ids]
        names = sorted({reply.author.username for reply in newcomers if reply.author and reply.author.username})
        if names:
            return tr("Nouvelle réponse de {names}.").format(names=", ".join(names))
        if newcomers:
            return tr("Une réponse est arrivée depuis.")
        if remote.status.is_closed:
            return tr("Le signalement a été clos depuis (« {status} »).").format(status=remote.status.label)
        if remote.updating_date != ground.updating_date:
            return tr("Le signalement a été modifié depuis.")
        return ""

    def write(self, intention: Decision, remote: Report | None) -> Reply:
        return self.client.reply(
            intention.report_key.remote_id,
            title=intention.marker.title,
            content=intention.reply_text,
            status=intention.verdict.status,
        )

    def confirm(self, intention: Decision, trace: Reply, owner: str) -> tuple[str, ChangeSet]:
        try:
            report, changes = self.read(intention)
        except EspaceCoError:
            # The reply is in; the look behind it is all that is lost, and the next pull brings the rest.
            report, changes = None, ChangeSet()
        status = (report.status if report is not None else trace.status) or intention.verdict.status
        overtaken = report is not None and any(
            reply.remote_id not in intention.ground.reply_ids and reply.remote_id < trace.remote_id
            for reply in report.replies
        )
        changes |= self.workspace.decisions.confirm(
            intention.uuid, owner, answered_status=status, reply_id=trace.remote_id, overtaken=overtaken
        )
        return status.label, changes
