"""A report (signalement) of Espace collaboratif as the plugin sees it, whatever the server's spelling of the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from functools import cache

from .sketches import Sketch
from .tables import read_table
from .text import tr_data


class ReportStatus(Enum):
    """The server's ten status codes."""

    SUBMIT = "submit"
    PENDING0 = "pending0"
    PENDING = "pending"
    PENDING1 = "pending1"
    PENDING2 = "pending2"
    VALID = "valid"
    VALID0 = "valid0"
    REJECT = "reject"
    REJECT0 = "reject0"
    TEST = "test"

    # Members are looked up for every row of a list; Enum's own hash is written in Python (hashing the name).
    __hash__ = object.__hash__

    @property
    def is_open(self) -> bool:
        """Whether the report still waits for a closing answer. A test report is neither open nor closed."""
        return _status_rows()[self.value]["etat"] == "open"

    @property
    def is_closed(self) -> bool:
        """Whether the report has been answered for good."""
        return _status_rows()[self.value]["etat"] == "closed"

    @property
    def label(self) -> str:
        """Official label, translated."""
        return tr_data(_status_rows()[self.value]["libelle"])

    @property
    def meaning(self) -> str:
        """One sentence that explains the status, translated."""
        return tr_data(_status_rows()[self.value]["sens"])


@cache
def _status_rows() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in read_table("report_statuses.csv", ("code", "etat", "libelle", "sens"))}


@dataclass(frozen=True)
class Author:
    """An account of the server. Old data hold the number only; anonymised reports hold nobody."""

    user_id: int
    username: str = ""
    email: str = ""


@dataclass(frozen=True)
class Place:
    """An administrative unit: code (INSEE for communes and départements) and name."""

    code: str
    name: str


@dataclass(frozen=True)
class ThemeEntry:
    """What a report says under one theme of one community: attribute name → value as text."""

    community: int | None
    theme: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Attachment:
    """A document attached to a report. ``file_name`` is the server's and never used as a path."""

    remote_id: int
    file_name: str
    mime_type: str
    size: int | None
    download_url: str
    title: str = ""


@dataclass(frozen=True)
class Reply:
    """One answer in a report's thread; ``status`` is the report's status after it."""

    remote_id: int
    author: Author | None
    title: str
    content: str
    status: ReportStatus | None
    date: datetime | None


@dataclass(frozen=True, order=True)
class ReportKey:
    """Where a report lives: server (normalised base URL), community, number on that server."""

    __slots__ = ("community", "remote_id", "server")

    server: str
    community: int
    remote_id: int


@dataclass(frozen=True)
class Report:
    """A report as last read from the server.

    ``longitude`` and ``latitude`` are WGS 84 degrees (EPSG:4326). ``unreadable`` names the parts of the server's record
    that could not be understood and were left out, so that a person is told.
    """

    key: ReportKey
    longitude: float
    latitude: float
    status: ReportStatus
    comment: str
    themes: tuple[ThemeEntry, ...]
    author: Author | None
    validator: Author | None
    commune: Place | None
    departement: Place | None
    opening_date: datetime | None
    updating_date: datetime | None
    closing_date: datetime | None
    sketch: Sketch | None
    replies: tuple[Reply, ...]
    attachments: tuple[Attachment, ...]
    input_device: str = ""
    unreadable: tuple[str, ...] = ()

    @property
    def theme(self) -> str:
        """Name of the first theme, empty when the report has none."""
        return self.themes[0].theme if self.themes else ""

    @property
    def reply_ids(self) -> frozenset[int]:
        """Server numbers of the replies seen, which a decision remembers as its ground."""
        return frozenset(reply.remote_id for reply in self.replies)
