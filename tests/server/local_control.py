"""Routes ``/__local__/…``: what tests do to the server behind the clients' back. No fault touches them."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from tests.server.accounts import User, load_user
from tests.server.context import context, store
from tests.server.errors import ApiError, bad_request, not_found
from tests.server.geometry import point_of
from tests.server.places import locate
from tests.server.replies import add_reply
from tests.server.report_fields import known_status
from tests.server.report_records import delete_report, load_report, save_report
from tests.server.report_rules import apply_status
from tests.server.request_log import STAGES
from tests.server.wire import json_answer, no_content, read_body, text_answer

local_control = Blueprint("local_control", __name__, url_prefix="/__local__")
_TOUCHES = ("as", "status", "reply", "comment", "geometry", "delete", "updating_date")


@local_control.get("/faults")
def get_faults() -> Response:
    return json_answer(context().faults.describe())


@local_control.post("/faults")
def set_faults() -> Response:
    for name, value in (request.get_json(force=True) or {}).items():
        try:
            context().faults.set(name, value)
        except ValueError as error:
            raise bad_request(str(error)) from error
    return get_faults()


@local_control.delete("/faults")
def clear_faults() -> Response:
    context().faults.clear()
    context().gate.release()
    return no_content()


@local_control.get("/requests")
def get_requests() -> Response:
    return json_answer(context().log.entries())


@local_control.get("/requests/wait")
def wait_for_requests() -> Response:
    """Answer as soon as ``count`` requests matching ``match`` reached ``stage``; 504 after ``timeout`` seconds."""
    asked = request.args
    count, stage = int(asked.get("count", "1")), asked.get("stage", "applied")
    if stage not in STAGES:
        raise bad_request(f"stage : {', '.join(STAGES)}")
    found = context().log.wait_for(asked.get("match", ".*"), stage, count, float(asked.get("timeout", "10")))
    if len(found) < count:
        raise ApiError(504, f"{len(found)} of {count} requests reached {stage}")
    return json_answer(found)


@local_control.post("/release")
def release() -> Response:
    """Let every request go that a ``late-write`` or ``slow`` fault holds now."""
    context().gate.release()
    return no_content()


@local_control.delete("/requests")
def clear_requests() -> Response:
    context().log.clear()
    return no_content()


@local_control.post("/tokens/expire")
def expire_tokens() -> Response:
    """End the life of every access token now; refresh tokens live on."""
    store().write("UPDATE tokens SET expires=0 WHERE kind='access'")
    return no_content()


@local_control.get("/reports")
def all_reports() -> Response:
    """Return every report as stored, unpaged, whoever may see it, whatever faults are on."""
    rows = store().rows("SELECT json FROM report_texts ORDER BY id")
    return text_answer("[" + ",".join(row["json"] for row in rows) + "]")


@local_control.get("/reports/<int:identifier>")
def one_report(identifier: int) -> Response:
    return json_answer(_report(identifier))


@local_control.post("/reports/<int:identifier>/touch")
def touch_report(identifier: int) -> Response:
    """Act as another person, with no rule in the way.

    Body: ``as`` (user name, default ``chef.pi``), then any of ``status``, ``reply`` (``{title, content, status}``),
    ``comment``, ``geometry``, ``updating_date`` (set as given, instead of now), ``delete`` (true). A reply goes
    through the rule of effective statuses; a bare ``status`` does not.
    """
    fields = read_body().only(_TOUCHES).fields
    user = _user(fields.get("as", "chef.pi"))
    with store().transaction():
        report = _report(identifier)
        if fields.get("delete"):
            delete_report(store(), identifier)
            return no_content()
        _touch(report, fields, user)
        save_report(store(), report)
    return json_answer(report)


def _touch(report: dict[str, Any], fields: dict[str, Any], user: User) -> None:
    if "comment" in fields:
        report["comment"] = fields["comment"]
    if "geometry" in fields:
        if point_of(fields["geometry"]) is None:
            raise bad_request("geometry : POINT(lon lat) attendu")
        report["geometry"] = fields["geometry"]
        report.update(locate(store(), report["geometry"]))
    status = known_status(fields.get("status", report["status"]))
    if "status" in fields:
        apply_status(report, status, user, context().clock)
    else:
        report["updating_date"] = context().clock.stamp()
    if fields.get("reply"):
        add_reply(report, user, fields["reply"])
    if "updating_date" in fields:
        report["updating_date"] = fields["updating_date"]


def _report(identifier: int) -> dict[str, Any]:
    report = load_report(store(), identifier)
    if report is None:
        raise not_found(f"Signalement {identifier}")
    return report


def _user(username: str) -> User:
    user = load_user(store(), "username", username)
    if user is None:
        raise not_found(f"Utilisateur {username}")
    return user
