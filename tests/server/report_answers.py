"""Reports as they leave the server, with the odd shapes that old data and faults give them."""

from __future__ import annotations

import json
from typing import Any

from flask import Response, request

from tests.server.active_faults import strikes
from tests.server.geometry import with_z
from tests.server.report_records import SERVER
from tests.server.wire import pick, text_answer

_SHAPING = (
    "null-author",
    "int-author",
    "missing-commune",
    "string-attributes",
    "list-attributes",
    "point-z",
    "sketch-broken",
    "hostile-text",
)
HOSTILE_TEXT = (
    '<script>alert("x")</script><img src=x onerror=alert(1)> <b>gras</b> {placeholder} %1 \u202eretourné\u0000 '
    + "a" * 40_000
)
HOSTILE_FILE = "../../../../tmp/<b>evil</b>.html"


def report_texts(texts: list[str], fields: list[str]) -> list[str]:
    """Return the stored texts as this request sees them: address filled in, fields picked, faults applied."""
    host = request.host_url.rstrip("/")
    texts = [text.replace(SERVER, host) for text in texts]
    shaping = {name for name in _SHAPING if strikes(name)}
    if not fields and not shaping:
        return texts
    return [json.dumps(pick(_shaped(json.loads(text), shaping), fields), ensure_ascii=False) for text in texts]


def report_answer(report: dict[str, Any], fields: list[str] | None = None, status: int = 200) -> Response:
    text = json.dumps(report, ensure_ascii=False)
    return text_answer(report_texts([text], fields or [])[0], status)


def with_address(record: dict[str, Any]) -> dict[str, Any]:
    """Fill the server's address into the links of a stored record."""
    text = json.dumps(record, ensure_ascii=False)
    return json.loads(text.replace(SERVER, request.host_url.rstrip("/"))) if SERVER in text else record


def _shaped(report: dict[str, Any], shaping: set[str]) -> dict[str, Any]:
    if "null-author" in shaping:
        report["author"] = None
    if "int-author" in shaping and report["author"]:
        report["author"] = report["author"]["id"]
    if "missing-commune" in shaping:
        report.pop("commune", None)
        report["departement"] = None
    if "point-z" in shaping:
        report["geometry"] = with_z(report["geometry"])
    if "sketch-broken" in shaping:
        report["sketch"] = '{"name":"","objects":[{"type":"Polygone","geometry":"POLYGON((1 2, 3'
    if "hostile-text" in shaping:
        _make_hostile(report)
    if "list-attributes" in shaping:
        for entry in report["attributes"]:
            entry["attributes"] = [{"name": key, "value": value} for key, value in entry["attributes"].items()]
    if "string-attributes" in shaping:
        report["attributes"] = json.dumps(report["attributes"], ensure_ascii=False)
    return report


def _make_hostile(report: dict[str, Any]) -> None:
    report["comment"] = HOSTILE_TEXT
    for reply in report["replies"]:
        reply["content"] = HOSTILE_TEXT
    for attachment in report["attachments"]:
        attachment["short_fileName"] = attachment["filename"] = attachment["title"] = HOSTILE_FILE
