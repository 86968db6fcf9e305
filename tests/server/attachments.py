"""Routes ``reports/{id}/attachments`` and ``/document/…``: joining, reading and removing files."""

from __future__ import annotations

import re

from flask import Blueprint, Response

from tests.server.attachment_files import add_files, store_file
from tests.server.authentication import require_user
from tests.server.context import context, store
from tests.server.errors import bad_request, forbidden, not_found
from tests.server.report_answers import report_answer
from tests.server.report_records import save_report
from tests.server.report_rules import is_author
from tests.server.reports import readable_report
from tests.server.wire import no_content, read_body

attachments = Blueprint("attachments", __name__, url_prefix="/gcms/api/reports/<int:report_id>/attachments")
documents = Blueprint("documents", __name__, url_prefix="/document")


@attachments.post("")
def create_attachments(report_id: int) -> Response:
    user = require_user()
    body = read_body()
    if not body.files:
        raise bad_request("Aucun fichier reçu")
    with store().transaction():
        report = readable_report(report_id)
        if not (is_author(user, report) or user.belongs_to(report["community"])):
            raise forbidden("Vous n'avez pas le droit d'ajouter un document à ce signalement")
        add_files(report, body.files)
        report["updating_date"] = context().clock.stamp()
        save_report(store(), report)
    return report_answer(report, status=201)


@attachments.delete("/<int:attachment_id>")
def remove_attachment(report_id: int, attachment_id: int) -> Response:
    user = require_user()
    with store().transaction():
        report = readable_report(report_id)
        if not (is_author(user, report) or user.manages(report["community"])):
            raise forbidden("Vous n'avez pas le droit de supprimer ce document")
        kept = [item for item in report["attachments"] if item["id"] != attachment_id]
        if len(kept) == len(report["attachments"]):
            raise not_found(f"Document {attachment_id}")
        report["attachments"] = kept
        report["updating_date"] = context().clock.stamp()
        store().write("DELETE FROM files WHERE id=?", attachment_id)
        save_report(store(), report)
    return no_content()


@documents.get("/download/<int:identifier>")
def download(identifier: int) -> Response:
    return _file(identifier, "attachment")


@documents.get("/image/<int:identifier>")
def image(identifier: int) -> Response:
    return _file(identifier, "inline")


def _file(identifier: int, disposition: str) -> Response:
    """Send a file to anyone: document addresses are public on the real server."""
    found = store().row("SELECT filename, mime_type, data FROM files WHERE id=?", identifier)
    if found is None:
        raise not_found(f"Document {identifier}")
    answer = Response(found["data"], mimetype=found["mime_type"])
    plain = re.sub(r'[^\x20-\x7e]|["\\]', "_", found["filename"])
    answer.headers["Content-Disposition"] = f'{disposition}; filename="{plain}"'
    return answer


@documents.post("/add")
def add_document() -> Response:
    """Take the file of a table column of type Document; the answered ``id`` is the value of the column."""
    require_user()
    files = read_body().files
    if len(files) != 1:
        raise bad_request("Un fichier et un seul est attendu dans le champ document")
    with store().transaction():
        document = store_file(files[0])
    return report_answer(document, status=201)
