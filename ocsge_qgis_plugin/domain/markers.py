"""The title of a reply sent by the plugin: verdict, reason and a token, readable by people and machines.

The server has no field for a reason and no idempotency key, and turns a member's closing answer into ``pending2``. The
title carries all three: ``OCS GE valid/erreur-cs #1a2b3c4d5e6f`` and, when a report is handed to somebody,
``OCS GE pending/prise-en-charge #1a2b3c4d5e6f @pi.alice``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TITLE = re.compile(
    r"^OCS GE (?P<verdict>[a-z]+[0-9]?)/(?P<reason>[a-z0-9-]*) #(?P<token>[0-9a-f]{12})(?: @(?P<assignee>\S{1,100}))?$"
)


@dataclass(frozen=True)
class ReplyMarker:
    """What a reply's title says: verdict asked, reason code, token of the decision, account it is handed to."""

    verdict: str
    reason: str
    token: str
    assignee: str = ""

    @property
    def title(self) -> str:
        """The reply's title."""
        suffix = f" @{self.assignee}" if self.assignee else ""
        return f"OCS GE {self.verdict}/{self.reason} #{self.token}{suffix}"


def parse_title(title: str | None) -> ReplyMarker | None:
    """Return the marker in a reply's title, or ``None`` when the plugin did not write it."""
    match = _TITLE.match(title.strip()) if title else None
    if match is None:
        return None
    return ReplyMarker(match["verdict"], match["reason"], match["token"], match["assignee"] or "")
