"""A report as the JSON text kept in the workspace, and back. Whole, whatever its length."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ..domain.decisions import Verdict
from ..domain.markers import parse_title
from ..domain.reasons import ADVICE_REASON
from ..domain.reports import Attachment, Author, Place, Reply, Report, ReportKey, ReportStatus, ThemeEntry
from ..domain.sketches import Sketch, SketchObject

# A manager's "back to the interpreter" is a pending reply too, but takes nothing in charge.
_RETURNED = "retour"


def format_report(report: Report) -> str:
    """Return everything of ``report`` but its key, as JSON text in ASCII, so that any text can be stored."""
    return json.dumps(
        {
            "lon": report.longitude,
            "lat": report.latitude,
            "status": report.status.value,
            "comment": report.comment,
            "themes": [[entry.community, entry.theme, dict(entry.attributes)] for entry in report.themes],
            "author": _format_author(report.author),
            "validator": _format_author(report.validator),
            "commune": _format_place(report.commune),
            "departement": _format_place(report.departement),
            "opened": format_date(report.opening_date),
            "updated": format_date(report.updating_date),
            "closed": format_date(report.closing_date),
            "sketch": _format_sketch(report.sketch),
            "replies": [_format_reply(reply) for reply in report.replies],
            "attachments": [
                [found.remote_id, found.file_name, found.mime_type, found.size, found.download_url, found.title]
                for found in report.attachments
            ],
            "device": report.input_device,
            "unreadable": list(report.unreadable),
        },
        separators=(",", ":"),
    )


def parse_report(key: ReportKey, text: str) -> Report:
    """Return the report that :func:`format_report` wrote."""
    data = json.loads(text)
    return Report(
        key=key,
        longitude=data["lon"],
        latitude=data["lat"],
        status=ReportStatus(data["status"]),
        comment=data["comment"],
        themes=tuple(ThemeEntry(*entry) for entry in data["themes"]),
        author=_parse_author(data["author"]),
        validator=_parse_author(data["validator"]),
        commune=_parse_place(data["commune"]),
        departement=_parse_place(data["departement"]),
        opening_date=parse_date(data["opened"]),
        updating_date=parse_date(data["updated"]),
        closing_date=parse_date(data["closed"]),
        sketch=_parse_sketch(data["sketch"]),
        replies=tuple(map(_parse_reply, data["replies"])),
        attachments=tuple(Attachment(*found) for found in data["attachments"]),
        input_device=data["device"],
        unreadable=tuple(data["unreadable"]),
    )


def taken_by(report: Report) -> str:
    """Return the account that has the report in hand, empty when nobody said so through this plugin."""
    for reply in reversed(report.replies):
        marker = parse_title(reply.title)
        if marker is not None and marker.verdict == Verdict.PENDING.value:
            if marker.assignee or marker.reason == _RETURNED:
                return marker.assignee
            return "" if reply.author is None else reply.author.username
    return ""


def asked_by(report: Report) -> str:
    """Return the account that waits for advice of the colleague who has the report in hand, empty when nobody does.

    A question ends with the colleague's next reply, or with whatever is decided through this plugin.
    """
    later: set[str] = set()
    for reply in reversed(report.replies):
        author = "" if reply.author is None else reply.author.username
        marker = parse_title(reply.title)
        if marker is not None:
            is_open = (marker.verdict, marker.reason) == (Verdict.PENDING.value, ADVICE_REASON)
            return author if is_open and marker.assignee not in later else ""
        later.add(author)
    return ""


def proposed_verdict(report: Report) -> Verdict | None:
    """Return the verdict asked by the reply that waits for a manager, ``None`` when none waits or none can be read."""
    if report.status is not ReportStatus.PENDING2:
        return None
    for reply in reversed(report.replies):
        if reply.status is ReportStatus.PENDING2:
            marker = parse_title(reply.title)
            known = marker is not None and any(marker.verdict == verdict.value for verdict in Verdict)
            return Verdict(marker.verdict) if marker is not None and known else None
    return None


def format_date(date: datetime | None) -> str | None:
    """Return ``date`` in ISO 8601 with its offset, if it has one."""
    return None if date is None else date.isoformat()


def parse_date(text: str | None) -> datetime | None:
    """Return the date that :func:`format_date` wrote."""
    return None if text is None else datetime.fromisoformat(text)


def _format_author(author: Author | None) -> list[Any] | None:
    return None if author is None else [author.user_id, author.username, author.email]


def _parse_author(data: list[Any] | None) -> Author | None:
    return None if data is None else Author(*data)


def _format_place(place: Place | None) -> list[str] | None:
    return None if place is None else [place.code, place.name]


def _parse_place(data: list[str] | None) -> Place | None:
    return None if data is None else Place(*data)


def _format_sketch(sketch: Sketch | None) -> Mapping[str, Any] | None:
    if sketch is None:
        return None
    return {
        "name": sketch.name,
        "objects": [[found.kind, found.wkt, found.name, dict(found.attributes)] for found in sketch.objects],
    }


def _parse_sketch(data: Mapping[str, Any] | None) -> Sketch | None:
    return None if data is None else Sketch(tuple(SketchObject(*found) for found in data["objects"]), data["name"])


def _format_reply(reply: Reply) -> list[Any]:
    status = None if reply.status is None else reply.status.value
    return [
        reply.remote_id,
        _format_author(reply.author),
        reply.title,
        reply.content,
        status,
        format_date(reply.date),
    ]


def _parse_reply(data: list[Any]) -> Reply:
    remote_id, author, title, content, status, date = data
    return Reply(
        remote_id,
        _parse_author(author),
        title,
        content,
        None if status is None else ReportStatus(status),
        parse_date(date),
    )
