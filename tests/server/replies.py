"""Routes ``reports/{id}/replies``: answering a report, and correcting an answer."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, g

from tests.server.accounts import OPEN, User
from tests.server.active_faults import strikes
from tests.server.authentication import require_user
from tests.server.context import context, store
from tests.server.errors import bad_request, forbidden, not_found
from tests.server.report_fields import known_status
from tests.server.report_records import save_report
from tests.server.report_rules import apply_status, effective_status
from tests.server.reports import readable_report
from tests.server.wire import json_answer, read_body

replies = Blueprint("replies", __name__, url_prefix="/gcms/api/reports/<int:report_id>/replies")
_FIELDS = ("title", "content", "status")


@replies.post("")
def create_reply(report_id: int) -> Response:
    user = require_user()
    fields = read_body().only(_FIELDS).fields
    g.log_entry["title"] = fields.get("title")
    with store().transaction():
        report = readable_report(report_id)
        _check_may_reply(user, report)
        reply = add_reply(report, user, fields)
        save_report(store(), report)
    return json_answer({"report_id": report_id, **reply}, 201)


def _check_may_reply(user: User, report: dict[str, Any]) -> None:
    if strikes("forbid-reply") or not user.belongs_to(report["community"]):
        raise forbidden("Vous n'avez pas le droit de répondre à ce signalement")
    if report["status"] not in OPEN and not strikes("allow-closed-reply"):
        raise forbidden("Ce signalement est clos : il n'est plus possible d'y répondre")


def add_reply(report: dict[str, Any], user: User, fields: dict[str, Any]) -> dict[str, Any]:
    """Append a reply to the report, give the report the status that follows, and return the reply."""
    asked = known_status(fields.get("status") or report["status"])
    status = effective_status(store(), user, report, asked)
    apply_status(report, status, user, context().clock)
    reply = {
        "id": store().next_number("replies", 55_001),
        "author": user.reference,
        "title": _text(fields, "title"),
        "content": _text(fields, "content"),
        "status": status,
        "date": report["updating_date"],
    }
    report["replies"].append(reply)
    return reply


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise bad_request(f"Valeur invalide pour le champ {name} : texte attendu")
    return value or None


@replies.route("/<int:reply_id>", methods=["PUT", "PATCH"])
def change_reply(report_id: int, reply_id: int) -> Response:
    """Let the author of a reply, or a manager, correct it; the last reply's status is the report's."""
    user = require_user()
    fields = read_body().only(_FIELDS).fields
    with store().transaction():
        report = readable_report(report_id)
        reply = next((item for item in report["replies"] if item["id"] == reply_id), None)
        if reply is None:
            raise not_found(f"Réponse {reply_id}")
        if reply["author"]["id"] != user.id and not user.manages(report["community"]):
            raise forbidden("Vous n'avez pas le droit de modifier cette réponse")
        for name in ("title", "content"):
            if name in fields:
                reply[name] = _text(fields, name)
        status = report["status"]
        if fields.get("status"):
            reply["status"] = effective_status(store(), user, report, known_status(fields["status"]))
            status = reply["status"] if reply is report["replies"][-1] else status
        apply_status(report, status, user, context().clock)
        save_report(store(), report)
    return json_answer({"report_id": report_id, **reply})
