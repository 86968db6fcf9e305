"""Which kind of organisation an account belongs to, from an editable table: the server's protocol does not tell.

Only the kind leaves this module: records of answers are kept by organisation, never by person.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, lru_cache

from .departements import departements
from .errors import TableError
from .reports import Author
from .search import fold
from .tables import read_table
from .text import tr

UNKNOWN = "unknown"
KINDS = ("dreal", "ddt", "departement", "epci", "parc", "agence", "commune", "other", UNKNOWN)
_COLUMNS = ("type", "compte", "domaine")
# Longer account names and addresses are nobody's; matching them against patterns would only take time.
_LONGEST = 254


@dataclass(frozen=True)
class OrganisationTable:
    """Patterns (``*`` and ``[0-9]`` as in file names) with the kind that they stand for, by account and e-mail domain.

    Where several fit, the one that spells out most characters wins, then the later one. Account names are compared
    with every separator (``.``, ``_``, space) written as ``-``. An account says more than a shared mail domain.
    """

    accounts: tuple[tuple[str, str], ...] = ()
    domains: tuple[tuple[str, str], ...] = ()


def organisation_table(extra: str = "") -> OrganisationTable:
    """Return the table shipped with the plugin, with the rows of ``extra`` (the user's CSV text) over it.

    ``extra`` has the columns ``type``, ``compte`` and ``domaine`` between ``;``; one of the last two may be empty.

    :raises TableError: when a row of ``extra`` names an unknown kind or a column is missing, naming the line.
    """
    shipped = _shipped()
    if not extra.strip():
        return shipped
    own = _table_of(_rows_of(extra))
    return OrganisationTable((*shipped.accounts, *own.accounts), (*shipped.domains, *own.domains))


def kind_of(author: Author | None, table: OrganisationTable) -> str:
    """Return the code of the kind of organisation of ``author``, one of :data:`KINDS`; ``unknown`` without a match."""
    if author is None:
        return UNKNOWN
    return _kind_of(author.username[:_LONGEST], author.email[-_LONGEST:], table)


def kind_label(kind: str) -> str:
    """Return the name of a kind of organisation as shown to people, translated."""
    labels = {
        "dreal": tr("DREAL"),
        "ddt": tr("DDT(M)"),
        "departement": tr("Département"),
        "epci": tr("Intercommunalité"),
        "parc": tr("Parc naturel"),
        "agence": tr("Agence d’urbanisme"),
        "commune": tr("Commune"),
        "other": tr("Autre organisme"),
    }
    return labels.get(kind, tr("Organisme inconnu"))


# Tens of thousands of reports come from a few hundred accounts.
@lru_cache(maxsize=4096)
def _kind_of(username: str, email: str, table: OrganisationTable) -> str:
    account, _, account_domain = username.partition("@")
    domain = (email.rpartition("@")[2] or account_domain).casefold().strip()
    return _best(_spelled(account), table.accounts) or _best(domain, table.domains) or UNKNOWN


def _best(name: str, patterns: Iterable[tuple[str, str]]) -> str:
    """Return the kind of the pattern that fits ``name`` and spells out most of it, empty without one."""
    fitting = ((len(re.sub(r"\[[^\]]*\]|\*", "", text)), kind) for text, kind in patterns if fnmatchcase(name, text))
    best, found = -1, ""
    for spelled, kind in fitting:
        if spelled >= best:
            best, found = spelled, kind
    return found


def _spelled(account: str) -> str:
    return re.sub(r"[\s._-]+", "-", fold(account))


@cache
def _shipped() -> OrganisationTable:
    # State services of a département write from prefectures' domains since 2020: prenom.nom@landes.gouv.fr.
    prefectures = tuple(
        (f"{fold(departement.name).replace(' ', '-')}.gouv.fr", "ddt") for departement in departements()
    )
    read = _table_of(read_table("organisation_kinds.csv", _COLUMNS))
    return OrganisationTable(read.accounts, (*prefectures, *read.domains))


def _table_of(rows: Iterable[Mapping[str, str]]) -> OrganisationTable:
    accounts, domains = [], []
    for row in rows:
        if row["compte"]:
            accounts.append((_spelled(row["compte"]), row["type"]))
        if row["domaine"]:
            domains.append((row["domaine"].casefold(), row["type"]))
    return OrganisationTable(tuple(accounts), tuple(domains))


def _rows_of(text: str) -> list[dict[str, str]]:
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=";")
    try:
        missing = [column for column in _COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise TableError(
                tr("Il manque les colonnes {columns} dans votre table des organismes.").format(
                    columns=", ".join(missing)
                ),
                remedy=_remedy(),
            )
        return [_checked(row, reader.line_num) for row in reader]
    except csv.Error as error:
        raise TableError(
            tr("Votre table des organismes est illisible."), remedy=_remedy(), details=str(error)
        ) from error


def _checked(row: Mapping[str | None, str | None], line: int) -> dict[str, str]:
    cells = {column: (row[column] or "").strip() for column in _COLUMNS}
    cells["type"] = fold(cells["type"])
    if None in row or cells["type"] not in KINDS or not (cells["compte"] or cells["domaine"]):
        raise TableError(
            tr("La ligne {row} de votre table des organismes est incomprise.").format(row=line), remedy=_remedy()
        )
    return cells


def _remedy() -> str:
    return tr("Chaque ligne dit type;compte;domaine ; les types sont {kinds}.").format(kinds=", ".join(KINDS))
