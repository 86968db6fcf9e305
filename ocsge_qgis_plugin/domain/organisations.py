"""Which kind of organisation an account belongs to, from an editable table: the server's protocol does not tell.

Only the kind leaves this module: records of answers are kept by organisation, never by person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .reports import Author

UNKNOWN = "unknown"
KINDS = ("dreal", "ddt", "departement", "epci", "parc", "agence", "commune", "other", UNKNOWN)


@dataclass(frozen=True)
class OrganisationTable:
    """Kinds by account and by e-mail domain, both folded to lower case. A later row wins over an earlier one.

    An account may end with ``*``, a domain may start with ``*.`` or hold one ``*``: the longest pattern that fits wins.
    """

    by_account: Mapping[str, str] = field(default_factory=dict)
    by_domain: Mapping[str, str] = field(default_factory=dict)


def organisation_table(extra: str = "") -> OrganisationTable:
    """Return the table shipped with the plugin, with the rows of ``extra`` (the user's CSV text) over it.

    :raises TableError: when a row of ``extra`` names an unknown kind or a column is missing, naming the line.
    """
    return OrganisationTable()


def kind_of(author: Author | None, table: OrganisationTable) -> str:
    """Return the code of the kind of organisation of ``author``, one of :data:`KINDS`; ``unknown`` without a match."""
    return UNKNOWN


def kind_label(kind: str) -> str:
    """Return the name of a kind of organisation as shown to people, translated."""
    return kind
