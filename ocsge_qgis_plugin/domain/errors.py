"""The root of every error that a person may see.

Each layer derives its own hierarchy from :class:`OcsGeError`. An error says what happened and to which thing, what to
do next, and keeps the technical details apart, to be copied on demand.
"""

from __future__ import annotations


class OcsGeError(Exception):
    """Something went wrong that a person can understand and act upon.

    :param message: what happened, naming the file, layer, row or address.
    :param remedy: what to do next, as a sentence; empty when there is nothing to do.
    :param details: technical details (answer of a server, SQL message), offered for copying.
    """

    def __init__(self, message: str, *, remedy: str = "", details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.details = details

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class TableError(OcsGeError):
    """A code table shipped with the plugin, or edited by hand, cannot be read."""
