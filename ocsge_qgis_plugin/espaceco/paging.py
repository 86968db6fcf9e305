"""Walking through a paged list so that what comes out is the whole list, or an error.

Rules (facts §2.1): ``page`` from 1, at most 100 a page, 200 when one page holds all, else 206 with ``Content-Range:
first-last/total``; a server that sends no such header is walked until a page is short. Pages are cut afresh for each
request, so a record that appears or disappears meanwhile shifts the others: ids must increase strictly from page to
page, the total must stay the same, and as many records must come as the total says. Where they do not, the list is
walked again, and after a few times given up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from ..domain.text import tr
from .errors import AnswerError, IncompleteListError, Outcome, SyncCancelled
from .reading import number, record
from .session import Answer, Params, Session

PAGE_SIZE = 100
WALKS = 4
_CONTENT_RANGE = re.compile(r"^\s*(?:[a-z]+\s+)?(?:(\d+)\s*-\s*(\d+)|\*)\s*/\s*(\d+)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class RawPage:
    """One page as received; ``total`` is ``None`` where the server does not say."""

    records: tuple[object, ...]
    total: int | None
    number: int


@dataclass(frozen=True)
class Listing:
    """What to list: a path, its parameters without paging, and the key that orders it."""

    path: str
    params: Params = field(default_factory=dict)
    key: str = "id"
    sorted_by_key: bool = True


class _ShiftedError(Exception):
    """The list changed while it was walked."""


def parse_total(headers: Mapping[str, str]) -> int | None:
    """Return the total in ``Content-Range``, ``None`` when the header is absent or says nothing usable."""
    match = _CONTENT_RANGE.match(headers.get("Content-Range", ""))
    return int(match.group(3)) if match is not None else None


def walk(
    session: Session,
    listing: Listing,
    *,
    page_size: int = PAGE_SIZE,
    parallel: int = 4,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[RawPage]:
    """Yield the pages of ``listing``, each record once, in the order of its key.

    When the list shifts meanwhile, records already yielded are not yielded again; those that were missed come in later
    pages, out of order. Reaching the end of the iterator means that the list was whole at one moment.

    :raises IncompleteListError: when it never was, in several walks.
    """
    walker = _Walker(session, listing, page_size, parallel, cancelled)
    for _ in range(WALKS):
        try:
            yield from walker.once()
        except _ShiftedError as shift:
            reason = str(shift)
            continue
        return
    raise IncompleteListError(
        tr("La liste change sur le serveur pendant qu'on la lit."),
        outcome=Outcome.NOT_APPLIED,
        remedy=tr("Rien n'est perdu : synchronisez de nouveau dans quelques minutes."),
        details=f"{listing.path}\n{reason}",
    )


class _Walker:
    def __init__(
        self,
        session: Session,
        listing: Listing,
        page_size: int,
        parallel: int,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._session = session
        self._listing = listing
        self._page_size = page_size
        self._parallel = parallel
        self._cancelled = cancelled
        self._yielded: set[int] = set()
        self._walked: set[int] = set()
        self._count = 0
        self._last_id = -1
        self._total: int | None = None

    def once(self) -> Iterator[RawPage]:
        """Walk from the first page to the last; raise :class:`_ShiftedError` when they do not fit together."""
        self._walked, self._count, self._last_id = set(), 0, -1
        first = self._session.get(self._listing.path, self._params(1))
        found = _list_of(first, self._listing.path)
        self._total = parse_total(first.headers)
        yield self._take(1, found)
        if self._total is None:
            if first.status == 206 and found:
                yield from self._follow(2, len(found))
            return
        if self._count < self._total:
            if not found:
                raise IncompleteListError(
                    tr("Le serveur annonce {total} éléments et n'en donne aucun.").format(total=self._total),
                    remedy=tr("Rien n'est perdu : synchronisez de nouveau dans quelques minutes."),
                    details=self._listing.path,
                )
            # A server may cap the limit below what was asked; its own first page tells.
            yield from self._fetch_rest(-(-self._total // len(found)))
        if self._count % len(found or (None,)) == 0 and first.status == 206 and found:
            yield from self._follow(self._count // len(found) + 1, len(found))
        if self._count != self._total:
            raise _ShiftedError(f"{self._count} of {self._total}")

    def _fetch_rest(self, last_page: int) -> Iterator[RawPage]:
        asked = ((self._listing.path, self._params(page)) for page in range(2, last_page + 1))
        for page, answer in enumerate(self._session.map_get(asked, self._parallel), start=2):
            self._check_total(answer)
            yield self._take(page, _list_of(answer, self._listing.path))

    def _follow(self, page: int, full: int) -> Iterator[RawPage]:
        """Ask page after page until one is short: what the server did not announce, or what came in meanwhile."""
        while True:
            answer = self._session.get(self._listing.path, self._params(page))
            found = _list_of(answer, self._listing.path)
            if found:
                self._check_total(answer)
                yield self._take(page, found)
            if len(found) < full:
                return
            page += 1

    def _params(self, page: int) -> Params:
        if self._cancelled is not None and self._cancelled():
            raise SyncCancelled(tr("Opération annulée."), outcome=Outcome.NOT_APPLIED)
        params: dict[str, object] = {**self._listing.params, "page": page, "limit": self._page_size}
        if self._listing.sorted_by_key:
            params["sort"] = f"{self._listing.key}:ASC"
        return params  # type: ignore[return-value]

    def _check_total(self, answer: Answer) -> None:
        total = parse_total(answer.headers)
        if total != self._total:
            raise _ShiftedError(f"total {self._total}, then {total}")

    def _take(self, page: int, found: list[object]) -> RawPage:
        identifiers = [number(record(item).get(self._listing.key)) for item in found]
        self._count += len(found)
        for identifier in filter(None, identifiers):
            if identifier in self._walked or (self._listing.sorted_by_key and identifier < self._last_id):
                raise _ShiftedError(f"{self._listing.key} {identifier} again or out of order on page {page}")
            self._walked.add(identifier)
            self._last_id = identifier
        fresh = [
            item
            for item, identifier in zip(found, identifiers)
            if identifier is None or identifier not in self._yielded
        ]
        self._yielded.update(filter(None, identifiers))
        return RawPage(tuple(fresh), self._total, page)


def _list_of(answer: Answer, path: str) -> list[object]:
    if isinstance(answer.data, list):
        return answer.data
    raise AnswerError(
        tr("Le serveur devait renvoyer une liste et a renvoyé autre chose."),
        remedy=tr("Réessayez ; si cela se répète, vérifiez l'adresse du serveur."),
        details=f"{path}\nHTTP {answer.status}\n{str(answer.data)[:500]}",
    )
