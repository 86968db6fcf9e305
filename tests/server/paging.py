"""Pages: 1-based, ten by default, a hundred at most; 200 when one page holds all, else 206 with Content-Range."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from flask import Response

from tests.server.active_faults import strikes
from tests.server.errors import bad_request
from tests.server.wire import Query, pick, text_answer

DEFAULT_LIMIT = 10
MAX_LIMIT = 100


@dataclass(frozen=True)
class Page:
    number: int
    limit: int

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.limit


def read_page(query: Query) -> Page:
    number = _positive(query, "page", 1)
    limit = _positive(query, "limit", DEFAULT_LIMIT)
    if limit > MAX_LIMIT:
        fault = strikes("limit-over")
        if fault is not None and fault.get("policy") == "error":
            raise bad_request(f"Le paramètre limit ne peut pas dépasser {MAX_LIMIT}")
        limit = MAX_LIMIT
    return Page(number, limit)


def _positive(query: Query, name: str, default: int) -> int:
    text = query.text(name, str(default)) or str(default)
    if not text.isdecimal() or int(text) < 1:
        raise bad_request(f"Valeur invalide pour le paramètre {name} : {text}")
    return int(text)


def page_answer(texts: list[str], page: Page, total: int) -> Response:
    """Answer one page whose elements are ready-made JSON texts.

    ``Content-Range`` is ``first-last/total``, 1-based and inclusive, without a unit, as the clients parse it; a page
    beyond the end is an empty 206.
    """
    whole = page.number == 1 and total <= page.limit
    answer = text_answer("[" + ",".join(texts) + "]", 200 if whole else 206)
    first, last = (page.offset + 1, page.offset + len(texts)) if texts else (0, 0)
    answer.headers["Content-Range"] = f"{first}-{last}/{total}"
    return answer


def records_answer(records: list[dict[str, Any]], query: Query) -> Response:
    """Answer a page of small records, sorted as ``sort=field:ASC|DESC`` asks, with the ``fields`` asked."""
    page = read_page(query)
    sort = query.text("sort")
    if sort:
        name, descending = read_sort(sort)
        records = sorted(records, key=lambda record: _sortable(record.get(name)), reverse=descending)
    shown = records[page.offset : page.offset + page.limit]
    texts = [json.dumps(pick(record, query.fields()), ensure_ascii=False) for record in shown]
    return page_answer(texts, page, len(records))


def read_sort(text: str) -> tuple[str, bool]:
    """Return the field and whether the order is descending."""
    name, colon, order = text.partition(":")
    if not name or (colon and order.upper() not in ("ASC", "DESC")):
        raise bad_request(f"Valeur invalide pour le paramètre sort : {text}")
    return name, order.upper() == "DESC"


def _sortable(value: Any) -> tuple[int, float, str]:
    if isinstance(value, (int, float)):
        return (1, float(value), "")
    return (0, 0.0, "") if value is None else (2, 0.0, str(value).casefold())


def like(pattern: str, text: str | None) -> bool:
    """Compare without case; ``%`` at either end of the pattern stands for any text."""
    wanted, found = pattern.casefold(), (text or "").casefold()
    core = wanted.strip("%")
    if wanted.startswith("%") and wanted.endswith("%"):
        return core in found
    if wanted.startswith("%"):
        return found.endswith(core)
    if wanted.endswith("%"):
        return found.startswith(core)
    return found == wanted
