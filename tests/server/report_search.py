"""The filters of ``GET reports`` as one SQL condition over indexed columns."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.server.accounts import STATUSES, User
from tests.server.active_faults import strikes
from tests.server.clock import parse_date
from tests.server.context import store
from tests.server.errors import bad_request
from tests.server.geometry import read_box
from tests.server.paging import read_sort
from tests.server.report_rules import visible_communities
from tests.server.wire import COMMON, Query

FILTERS = (
    "communities",
    "box",
    "opening_date",
    "updating_date",
    "closing_date",
    "status",
    "author",
    "territory",
    "departements",
    "commune",
    "attributes",
    "comment",
    "input_device",
)
PARAMETERS = COMMON + FILTERS
_SORTS = {
    "id": "id",
    "community": "community",
    "status": "status",
    "author": "author",
    "comment": "comment",
    "input_device": "input_device",
    "opening_date": "opening",
    "updating_date": "updating",
    "closing_date": "closing",
}


def find_reports(query: Query, user: User | None, offset: int, limit: int) -> tuple[list[str], int]:
    """Return the stored texts of one slice and how many reports match in all."""
    condition, values = _condition(query, user)
    # Conditions and orders are made of this module's own column names; what the client sends is only ever bound.
    found = store().row(f"SELECT count(*) AS n FROM reports r WHERE {condition}", *values)  # nosec B608
    order = _order(query.text("sort"))
    rows = store().rows(
        f"SELECT t.json FROM (SELECT id, {order[0]} AS sorted FROM reports r WHERE {condition} "  # nosec B608
        f"ORDER BY {order[0]} {order[1]}, id {order[1]} LIMIT ? OFFSET ?) p JOIN report_texts t ON t.id = p.id "
        f"ORDER BY p.sorted {order[1]}, p.id {order[1]}",
        *values,
        limit,
        offset,
    )
    return [row["json"] for row in rows], 0 if found is None else found["n"]


def _order(sort: str | None) -> tuple[str, str]:
    name, descending = read_sort(sort) if sort else ("id", False)
    if name not in _SORTS:
        raise bad_request(f"Tri impossible sur le champ {name}")
    return _SORTS[name], "DESC" if descending else "ASC"


def _condition(query: Query, user: User | None) -> tuple[str, list[Any]]:
    conditions: list[str] = []
    values: list[Any] = []

    def add(condition: str, *bound: Any) -> None:
        conditions.append(condition)
        values.extend(bound)

    if user is None or not user.administrator:
        visible = visible_communities(store(), user)
        add(f"({_among('community', visible)} OR author = ?)", *visible, -1 if user is None else user.id)
    for name, column in (("communities", "community"), ("status", "status"), ("departements", "departement")):
        if query.texts(name):
            wanted = _list_values(query, name)
            add(_among(column, wanted), *wanted)
    for name in ("commune", "territory"):
        if query.texts(name):
            add(_among(name, query.texts(name)), *query.texts(name))
    for name, column in (("opening_date", "opening"), ("updating_date", "updating"), ("closing_date", "closing")):
        _add_date(query, name, column, add)
    _add_texts(query, add)
    _add_author(query, add)
    _add_box(query, add)
    _add_themes(query, add)
    return " AND ".join(conditions) or "1", values


def _among(column: str, values: Sequence[Any]) -> str:
    return f"{column} IN ({','.join('?' * len(values))})"


def _list_values(query: Query, name: str) -> list[Any]:
    found = query.texts(name)
    if name == "communities":
        if not all(value.lstrip("-").isdecimal() for value in found):
            raise bad_request(f"Valeur invalide pour le paramètre communities : {', '.join(found)}")
        return [int(value) for value in found]
    if name == "status":
        unknown = [value for value in found if value not in STATUSES]
        if unknown:
            raise bad_request(f"Statut inconnu : {', '.join(unknown)}")
    return found


def _add_date(query: Query, name: str, column: str, add: Any) -> None:
    text = query.text(name)
    if text is None:
        return
    if name == "updating_date":
        if strikes("refuse-updating-date"):
            raise bad_request("Paramètre inconnu : updating_date")
        if strikes("ignore-updating-date"):
            return
    add(f"{column} >= ?", parse_date(text).timestamp())


def _add_texts(query: Query, add: Any) -> None:
    comment = query.text("comment")
    if comment is not None:
        escaped = comment.replace("\\", "\\\\").replace("_", "\\_")
        add("comment LIKE ? ESCAPE '\\'", escaped)
    device = query.text("input_device")
    if device is not None:
        add("input_device = ?", device)


def _add_author(query: Query, add: Any) -> None:
    author = query.text("author")
    if author is None:
        return
    if author.isdecimal():
        add("author = ?", int(author))
    else:
        add("author = (SELECT id FROM users WHERE username = ?)", author)


def _add_box(query: Query, add: Any) -> None:
    text = query.text("box")
    if text is None:
        return
    box = read_box(text)
    if box is None:
        raise bad_request(f"Emprise invalide : {text} (attendu lonMin,latMin,lonMax,latMax)")
    # The plus keeps SQLite from walking the index on longitude when the page's own order is by number.
    add("+lon BETWEEN ? AND ? AND lat BETWEEN ? AND ?", box[0], box[2], box[1], box[3])


def _add_themes(query: Query, add: Any) -> None:
    text = query.text("attributes")
    if text is None:
        return
    try:
        wanted = json.loads(text)
        pairs = [(int(entry["community"]), entry.get("theme")) for entry in wanted]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise bad_request('Filtre attributes invalide : [{"community":id,"theme":"nom"}] attendu') from error
    alternatives = ["(community = ? AND theme = ?)" if theme else "(community = ? AND ? IS NULL)" for _, theme in pairs]
    condition = " OR ".join(alternatives) or "0"
    add(
        f"EXISTS (SELECT 1 FROM report_themes rt WHERE rt.report = r.id AND ({condition}))",  # nosec B608
        *[part for pair in pairs for part in pair],
    )
