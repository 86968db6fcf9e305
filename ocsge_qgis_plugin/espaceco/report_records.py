"""Reading reports: whatever spelling the server, its history and its clients gave a record, one typed report comes out.

Known spellings are those of the facts sheet (espaceco-api §3): authors that are null or a bare number, attributes as a
list, an object or JSON text with inner ``[{name, value}]``, ``POINT Z``, places that are missing, sketches that are not
JSON. What is not understood is left out and named in ``Report.unreadable``; a record that cannot be a report at all
becomes an :class:`UnreadableReport`, so that it neither sinks its page nor vanishes.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from ..domain.reports import Attachment, Author, Place, Reply, Report, ReportKey, ReportStatus, ThemeEntry
from ..domain.sketches import Sketch, SketchError, parse_sketch
from ..domain.text import tr
from .dates import parse_date
from .reading import number, record, records, text

_POINT = re.compile(
    r"^\s*(?:SRID\s*=\s*4326\s*;)?\s*POINT\s*(?:ZM|Z|M)?\s*\(\s*([^\s()]+)\s+([^\s()]+)(?:\s+[^\s()]+){0,2}\s*\)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class UnreadableReport:
    """A record that cannot be read as a report; ``remote_id`` is ``None`` when not even its number could be."""

    remote_id: int | None
    reason: str


@dataclass(frozen=True)
class ThinReport:
    """What a thin listing says of a report. ``status`` is ``None`` when the server's code is not a known one."""

    remote_id: int
    status: ReportStatus | None
    updating_date: datetime | None


class UnreadableRecordError(ValueError):
    """A record lacks what every record of its kind must have; the text says what, for a person."""


def read_report(data: object, *, server: str, community: int = 0) -> Report | UnreadableReport:
    """Return the report in ``data``, or say why it cannot be one.

    :param community: the group that was asked for, for records that do not name theirs.
    """
    try:
        return parse_report(data, server=server, community=community)
    except UnreadableRecordError as error:
        return UnreadableReport(number(record(data).get("id")), str(error))


def parse_report(data: object, *, server: str, community: int = 0) -> Report:
    """Return the report in ``data``.

    :raises UnreadableRecordError: when it has no number, no position in WGS 84 or no known status.
    """
    if not isinstance(data, dict):
        raise UnreadableRecordError(tr("Ce n'est pas un signalement."))
    remote_id = number(data.get("id"))
    if not remote_id:
        raise UnreadableRecordError(tr("Le signalement n'a pas de numéro."))
    longitude, latitude = parse_point(data.get("geometry"))
    status = parse_status(data.get("status"))
    if status is None:
        raise UnreadableRecordError(tr("Statut inconnu : « {status} »").format(status=text(data.get("status"))[:40]))
    notes: list[str] = []
    return Report(
        key=ReportKey(server, number(data.get("community")) or community, remote_id),
        longitude=longitude,
        latitude=latitude,
        status=status,
        comment=text(data.get("comment")),
        themes=_read_themes(data.get("attributes"), notes),
        author=_read_author(data.get("author"), notes, "author"),
        validator=_read_author(data.get("validator"), notes, "validator"),
        commune=_read_place(data.get("commune"), notes, "commune"),
        departement=_read_place(data.get("departement"), notes, "departement"),
        opening_date=_read_date(data.get("opening_date"), notes, "opening_date"),
        updating_date=_read_date(data.get("updating_date"), notes, "updating_date"),
        closing_date=_read_date(data.get("closing_date"), notes, "closing_date"),
        sketch=_read_sketch(data.get("sketch"), notes),
        replies=_read_replies(data.get("replies"), notes),
        attachments=_read_attachments(data.get("attachments"), server, notes),
        input_device=text(data.get("input_device")),
        unreadable=_names_of(notes) if notes else (),
    )


def _names_of(parts: list[str]) -> tuple[str, ...]:
    """Return what people call the parts of a record. Asked for the few records that hold something unreadable."""
    names = {
        "author": tr("auteur"),
        "validator": tr("valideur"),
        "commune": tr("commune"),
        "departement": tr("département"),
        "opening_date": tr("date d'ouverture"),
        "updating_date": tr("date de mise à jour"),
        "closing_date": tr("date de clôture"),
        "sketch": tr("croquis"),
        "theme": tr("thème"),
        "theme_attributes": tr("attributs du thème"),
        "reply": tr("une réponse"),
        "replies": tr("réponses"),
        "attachment": tr("une pièce jointe"),
        "attachments": tr("pièces jointes"),
    }
    return tuple(names[part] for part in parts)


def read_thin_report(data: object) -> ThinReport | None:
    """Return the thin report in ``data``, ``None`` when it has no number."""
    fields = record(data)
    remote_id = number(fields.get("id"))
    if not remote_id:
        return None
    return ThinReport(remote_id, parse_status(fields.get("status")), _read_date(fields.get("updating_date"), [], ""))


def parse_reply(data: object) -> Reply:
    """Return the reply in ``data``.

    :raises UnreadableRecordError: when it has no number.
    """
    notes: list[str] = []
    fields = record(data)
    remote_id = number(fields.get("id"))
    if not remote_id:
        raise UnreadableRecordError(tr("La réponse n'a pas de numéro."))
    return Reply(
        remote_id=remote_id,
        author=_read_author(fields.get("author"), notes, ""),
        title=text(fields.get("title")),
        content=text(fields.get("content")),
        status=parse_status(fields.get("status")),
        date=_read_date(fields.get("date"), notes, ""),
    )


def parse_status(value: object) -> ReportStatus | None:
    """Return the status of a code, ``None`` when it is not one of the server's ten."""
    try:
        return ReportStatus(value)
    except ValueError:
        return None


def parse_point(value: object) -> tuple[float, float]:
    """Return longitude and latitude of a WKT point in WGS 84, with or without Z.

    :raises UnreadableRecordError: when it is anything else, or lies outside the world.
    """
    match = _POINT.match(value) if isinstance(value, str) else None
    if match is None:
        raise UnreadableRecordError(tr("Le signalement n'a pas de position lisible."))
    try:
        longitude, latitude = float(match.group(1)), float(match.group(2))
    except ValueError as error:
        raise UnreadableRecordError(tr("Le signalement n'a pas de position lisible.")) from error
    if not (math.isfinite(longitude) and math.isfinite(latitude) and abs(longitude) <= 180 and abs(latitude) <= 90):
        raise UnreadableRecordError(
            tr("Position hors du monde : {x} {y} (longitude et latitude attendues)").format(x=longitude, y=latitude)
        )
    return longitude, latitude


def _read_date(value: object, notes: list[str], part: str) -> datetime | None:
    if value is None or value == "":
        return None
    try:
        return parse_date(value if isinstance(value, str) else "")
    except ValueError:
        notes.append(part)
        return None


def _read_author(value: object, notes: list[str], part: str) -> Author | None:
    if value is None or value == "":
        return None
    fields = record(value)
    user_id = number(fields.get("id")) if fields else number(value)
    if user_id is None:
        username = text(fields.get("username"))
        if not username:
            notes.append(part)
            return None
        return Author(0, username, text(fields.get("email")))
    return Author(user_id, text(fields.get("username")), text(fields.get("email")))


def _read_place(value: object, notes: list[str], part: str) -> Place | None:
    if value is None or value == "" or value == []:
        return None
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return Place(text(value), "")
    fields = record(value)
    code, name = text(fields.get("name")), text(fields.get("title"))
    if not code and not name:
        notes.append(part)
        return None
    return Place(code, name)


def _read_sketch(value: object, notes: list[str]) -> Sketch | None:
    try:
        return parse_sketch(value)
    except SketchError:
        notes.append("sketch")
        return None


def _read_themes(value: object, notes: list[str]) -> tuple[ThemeEntry, ...]:
    value = _decoded(value)
    if value in (None, "", [], {}):
        return ()
    if isinstance(value, dict):
        value = [value]
    if not isinstance(value, list):
        notes.append("theme")
        return ()
    themes = []
    for item in value:
        fields = record(_decoded(item))
        name = text(fields.get("theme"))
        if not name:
            notes.append("theme")
            continue
        themes.append(ThemeEntry(number(fields.get("community")), name, _read_attributes(fields, notes)))
    return tuple(themes)


def _read_attributes(fields: Mapping[str, object], notes: list[str]) -> dict[str, str]:
    value = _decoded(fields.get("attributes"))
    if value in (None, "", [], {}):
        return {}
    if isinstance(value, dict):
        return {text(name): _value_text(item) for name, item in value.items()}
    if isinstance(value, list) and all(isinstance(item, dict) and "name" in item for item in value):
        return {text(item["name"]): _value_text(item.get("value")) for item in value}
    notes.append("theme_attributes")
    return {}


def _value_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else text(value)


def _decoded(value: object) -> object:
    """Return the JSON value in a text, or ``value`` itself when it is no JSON text."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value


def _read_replies(value: object, notes: list[str]) -> tuple[Reply, ...]:
    replies = []
    for item in _list(value, notes, "replies"):
        try:
            replies.append(parse_reply(item))
        except UnreadableRecordError:
            notes.append("reply")
    return tuple(sorted(replies, key=lambda reply: reply.remote_id))


def _read_attachments(value: object, server: str, notes: list[str]) -> tuple[Attachment, ...]:
    attachments = []
    for item in _list(value, notes, "attachments"):
        fields = record(item)
        remote_id = number(fields.get("id"))
        url = _web_address(server, text(fields.get("download_uri")) or text(fields.get("uri")))
        if not remote_id or not url:
            notes.append("attachment")
            continue
        attachments.append(
            Attachment(
                remote_id=remote_id,
                file_name=text(fields.get("short_fileName")) or text(fields.get("filename")),
                mime_type=text(fields.get("mime_type")),
                size=number(fields.get("size")),
                download_url=url,
                title=text(fields.get("title")),
            )
        )
    return tuple(attachments)


def _web_address(server: str, address: str) -> str:
    """Return ``address``, absolute or below the server, when it is one of the web; else an empty text."""
    try:
        url = urljoin(server + "/", address)
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if address and parts.scheme in ("http", "https") and parts.netloc else ""


def _list(value: object, notes: list[str], part: str) -> list[object]:
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return list(records(value))
    notes.append(part)
    return []
