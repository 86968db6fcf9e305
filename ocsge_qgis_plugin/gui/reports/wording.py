"""How people, dates, sizes and replies read in the dock."""

from __future__ import annotations

from datetime import datetime

from ...domain.decisions import Verdict
from ...domain.markers import ReplyMarker, parse_title
from ...domain.reasons import reason_of_code
from ...domain.reports import Author
from ...domain.text import tr, tr_data


def moment(date: datetime | None) -> str:
    """Return a date and hour in this machine's time zone, empty when unknown."""
    return date.astimezone().strftime("%d/%m/%Y %H:%M") if date is not None else ""


def hour(date: datetime) -> str:
    """Return an hour in this machine's time zone, with the day when it is not today."""
    local = date.astimezone()
    return local.strftime("%H:%M" if local.date() == datetime.now().astimezone().date() else "%d/%m %H:%M")


def person(author: Author | None) -> str:
    """Return how an account is shown; anonymised ones included."""
    if author is None:
        return tr("Anonyme")
    return author.username or tr("Compte n° {number}").format(number=author.user_id)


def marker_words(marker: ReplyMarker) -> str:
    """Return what a reply's marker says in words: verdict, reason, and who takes the report."""
    verdict = verdict_of(marker)
    reason = reason_of_code(marker.reason)
    parts = [verdict.label if verdict is not None else marker.verdict]
    if reason is not None:
        parts.append(tr_data(reason.label))
    if marker.assignee:
        parts.append(tr("pour {assignee}").format(assignee=marker.assignee))
    return " – ".join(parts)


def reply_heading(title: str) -> str:
    """Return a reply's title as shown: the marker in words, any other title as it is."""
    marker = parse_title(title)
    return marker_words(marker) if marker is not None else title


def verdict_of(marker: ReplyMarker) -> Verdict | None:
    """Return the verdict that a marker asks for, ``None`` when another version of the plugin wrote it."""
    try:
        return Verdict(marker.verdict)
    except ValueError:
        return None


def size_text(size: int | None) -> str:
    """Return a file size in words, empty when unknown."""
    if size is None:
        return ""
    if size < 1000:
        return tr("{size} o").format(size=size)
    if size < 1_000_000:
        return tr("{size} ko").format(size=round(size / 1000))
    return tr("{size} Mo").format(size=f"{size / 1_000_000:.1f}".replace(".", ","))
