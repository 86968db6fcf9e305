"""Routes ``reports`` and ``reports/{id}``: list, read, create, change, delete."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, g

from tests.server.accounts import CLOSED, User
from tests.server.attachment_files import add_files
from tests.server.authentication import require_user
from tests.server.context import context, store
from tests.server.errors import bad_request, forbidden, not_found
from tests.server.geometry import point_of
from tests.server.paging import page_answer, read_page
from tests.server.places import locate
from tests.server.report_answers import report_answer, report_texts
from tests.server.report_fields import FIELDS, read_fields
from tests.server.report_records import delete_report, load_report, new_report, save_report
from tests.server.report_rules import apply_status, check_may_edit, effective_status, is_author, may_see
from tests.server.report_search import PARAMETERS, find_reports
from tests.server.wire import Body, no_content, read_body, read_query

reports = Blueprint("reports", __name__, url_prefix="/gcms/api/reports")


def readable_report(identifier: int) -> dict[str, Any]:
    """Return a report that the current user may see; 404 when there is none, 403 when it is not theirs to see."""
    report = load_report(store(), identifier)
    if report is None:
        raise not_found(f"Signalement {identifier}")
    if not may_see(store(), g.user, report):
        raise forbidden(f"Vous n'avez pas accès au signalement {identifier}")
    return report


@reports.get("")
def list_reports() -> Response:
    query = read_query(*PARAMETERS)
    page = read_page(query)
    texts, total = find_reports(query, g.user, page.offset, page.limit)
    return page_answer(report_texts(texts, query.fields()), page, total)


@reports.get("/<int:identifier>")
def get_report(identifier: int) -> Response:
    query = read_query("fields")
    return report_answer(readable_report(identifier), query.fields())


@reports.post("")
def create_report() -> Response:
    user = require_user()
    body = read_body().only(FIELDS).require(["geometry"])
    facts = read_fields(body.fields)
    status = _creation_status(facts)
    moment = context().clock.stamp()
    with store().transaction():
        report = new_report(
            store().next_number("reports", 900_001),
            moment,
            **{**facts, "author": user.reference, "status": status, **locate(store(), facts["geometry"])},
        )
        add_files(report, body.files)
        save_report(store(), report)
    return report_answer(report, status=201)


def _creation_status(facts: dict[str, Any]) -> str:
    status = facts.get("status", "submit")
    if status not in ("submit", "pending0", "test"):
        raise bad_request(f"Statut interdit à la création : {status}")
    if status == "submit" and not facts.get("attributes"):
        return "pending0"
    return str(status)


@reports.patch("/<int:identifier>")
def patch_report(identifier: int) -> Response:
    return _change(identifier, read_body().only(FIELDS))


@reports.put("/<int:identifier>")
def put_report(identifier: int) -> Response:
    return _change(identifier, read_body().only(FIELDS).require(["geometry"]), replace=True)


def _change(identifier: int, body: Body, replace: bool = False) -> Response:
    user = require_user()
    with store().transaction():
        report = readable_report(identifier)
        check_may_edit(user, report)
        facts = read_fields(body.fields)
        if replace:
            blank = new_report(identifier, report["opening_date"])
            kept = set(FIELDS) - {"community", "status"}
            report.update({name: blank[name] for name in kept if name in blank})
        _apply(report, facts, user)
        add_files(report, body.files)
        save_report(store(), report)
    return report_answer(report)


def _apply(report: dict[str, Any], facts: dict[str, Any], user: User) -> None:
    status = facts.pop("status", report["status"])
    moved = "geometry" in facts and point_of(facts["geometry"]) != point_of(report["geometry"])
    report.update(facts)
    if moved:
        report.update(locate(store(), report["geometry"]))
    if report["status"] == "pending0" and report["attributes"] and status == "pending0":
        status = "submit"
    apply_status(report, effective_status(store(), user, report, status), user, context().clock)


@reports.delete("/<int:identifier>")
def remove_report(identifier: int) -> Response:
    user = require_user()
    report = readable_report(identifier)
    if not (is_author(user, report) or user.manages(report["community"])):
        raise forbidden("Vous n'avez pas le droit de supprimer ce signalement")
    if report["status"] in CLOSED and not user.manages(report["community"]):
        raise forbidden("Ce signalement est clos")
    delete_report(store(), identifier)
    return no_content()
