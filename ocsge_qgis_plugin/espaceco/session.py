"""The one way to speak to the API: who we are, how fast, what is tried again and what never is.

Reading is repeated with back-off when the server is busy (429, 502–504) or the connection is lost. A write leaves once
per call; the one exception is a 401, which the server answers before doing anything, after the login was renewed.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from json import dumps
from typing import Protocol, TypeVar, Union
from urllib.parse import quote, urljoin, urlsplit

import requests

from ..domain.identity import normalise_server
from ..domain.text import tr
from .errors import EspaceCoError, Outcome, SyncCancelled, UnreachableError
from .http_errors import http_error
from .pacing import MAX_PATIENCE, MAX_RETRIES, REQUESTS_PER_SECOND, Pacer, back_off, read_retry_after
from .wire import MAX_ANSWER_BYTES, RawAnswer, Request, decode_json, exchange, new_transport

API_ROOT = "/gcms/api/"
_BUSY = frozenset({429, 502, 503, 504})
_SLICE = 0.1

ParamValue = Union[str, int, Sequence[str]]
Params = Mapping[str, ParamValue]
Asked = TypeVar("Asked")
Got = TypeVar("Got")


class Authenticator(Protocol):
    """Says who we are. Used by several threads at once."""

    def header(self) -> str | None:
        """Return the value of ``Authorization``, ``None`` for an anonymous request."""

    def renew(self) -> bool:
        """Get new credentials after a 401; ``False`` when that is not possible without the person."""


class ParallelMap(Protocol):
    """Applies a function to items, ``width`` at a time, and yields the results in the order of the items.

    An error ends it: nothing more is started. Threads of Python's own do not suit every transport (QGIS's is bound to
    its thread), hence this seam.
    """

    def __call__(self, work: Callable[[Asked], Got], items: Iterable[Asked], width: int) -> Iterator[Got]:
        """Yield ``work(item)`` for each item, in order."""


def in_turn(work: Callable[[Asked], Got], items: Iterable[Asked], width: int) -> Iterator[Got]:
    """Do one item after the other on the caller's thread, each when its result is asked for."""
    for item in items:
        yield work(item)


def in_threads(work: Callable[[Asked], Got], items: Iterable[Asked], width: int) -> Iterator[Got]:
    """Do ``width`` items at a time in threads; at most ``width`` results wait to be taken."""
    if width <= 1:
        yield from in_turn(work, items, 1)
        return
    with ThreadPoolExecutor(max_workers=width, thread_name_prefix="espaceco") as pool:
        waiting: deque[Future[Got]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) >= width:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def never() -> bool:
    """Never stop."""
    return False


@dataclass(frozen=True)
class Answer:
    """A 2xx answer; ``data`` is its JSON, ``None`` when there was no body."""

    status: int
    headers: Mapping[str, str]
    data: object


class Session:
    """A conversation with one server under one account.

    :param server: base URL (``https://espacecollaboratif.ign.fr``); the API lies below ``/gcms/api``.
    :param transport: what carries the requests; one of our own when ``None``.
    :param timeout: seconds without a byte after which a connection counts as lost.
    :param cancelled: asked before each request, in each wait and while answers arrive.
    :param wait: sleeps for the given seconds, at most a tenth at a time.
    :param parallel: how :meth:`map_get` spreads requests; threads with our own transport, one after the other with a
        transport given, which may be bound to its thread.
    :param requests_per_second: ``None`` for no limit.
    """

    def __init__(
        self,
        server: str,
        *,
        authenticator: Authenticator | None = None,
        transport: requests.Session | None = None,
        timeout: float = 30.0,
        cancelled: Callable[[], bool] = never,
        wait: Callable[[float], object] | None = None,
        parallel: ParallelMap | None = None,
        requests_per_second: int | None = REQUESTS_PER_SECOND,
    ) -> None:
        self.server = normalise_server(server)
        self._authenticator = authenticator
        self._transport = transport if transport is not None else new_transport()
        self._owns_transport = transport is None
        self._timeout = timeout
        self._cancelled = cancelled
        self._wait = wait if wait is not None else time.sleep
        self._parallel: ParallelMap = parallel or (in_threads if transport is None else in_turn)
        self._pacer = Pacer(requests_per_second)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections of a transport of our own; one that was given stays the caller's."""
        if self._owns_transport:
            self._transport.close()

    # Reading

    def get(self, path: str, params: Params | None = None) -> Answer:
        """Read ``path`` (below the API root).

        :raises EspaceCoError: one of ``errors``, after the retries that make sense.
        """
        return _decoded(self._fetch((path, params or {})))

    def map_get(self, asked: Iterable[tuple[str, Params]], width: int = 4) -> Iterator[Answer]:
        """Read several ``(path, params)``, up to ``width`` at a time; answers come in the order asked.

        Only the waiting is shared out. Python runs one thread at a time, so answers decoded side by side would come no
        sooner, and each of those threads would keep the window waiting for its turn.
        """
        return map(_decoded, self._parallel(self._fetch, asked, width))

    def _fetch(self, asked: tuple[str, Params]) -> RawAnswer:
        path, params = asked
        request = Request("GET", self._url(path), _spell(params), timeout=self._timeout)
        return self._read(request, lambda ready: exchange(self._transport, ready, cancelled=self._cancelled))

    def download(self, address: str, sink: Callable[[bytes], object], restart: Callable[[], object], cap: int) -> None:
        """Hand the bytes found at ``address`` (absolute, or below the server) to ``sink``.

        Credentials go to our own server only. ``restart`` is called before each attempt, to forget what came.

        :raises AnswerError: when more than ``cap`` bytes come.
        """
        url = urljoin(self.server + "/", address)
        if urlsplit(url).scheme not in ("http", "https"):
            raise UnreachableError(
                tr("Adresse de téléchargement inconnue : {url}").format(url=url[:200]),
                outcome=Outcome.NOT_APPLIED,
                remedy=tr("Demandez la pièce jointe à la personne qui l'a envoyée."),
            )

        def fetch(ready: Request) -> RawAnswer:
            restart()
            return exchange(self._transport, ready, max_bytes=cap, cancelled=self._cancelled, sink=sink)

        self._read(Request("GET", url, timeout=self._timeout), fetch)

    def _read(self, request: Request, fetch: Callable[[Request], RawAnswer]) -> RawAnswer:
        attempt = 0
        may_renew = True
        while True:
            self.pause(self._pacer.reserve())
            failure: EspaceCoError
            retries = MAX_RETRIES
            try:
                answer = fetch(self._signed(request))
                if 200 <= answer.status < 300:
                    return answer
                failure = http_error(request, answer)
                if answer.status == 401 and may_renew and self._renew():
                    may_renew = False
                    continue
                if answer.status not in _BUSY:
                    raise failure
                delay = read_retry_after(answer.headers, default=back_off(attempt))
                if "Retry-After" in answer.headers:
                    self._pacer.hold(min(delay, MAX_PATIENCE))
            except UnreachableError as error:
                failure, delay = error, back_off(attempt)
                if error.outcome is Outcome.NOT_APPLIED:
                    # Nobody answers at all: a person who is offline should learn it soon.
                    retries = 1
            if attempt >= retries or delay > MAX_PATIENCE:
                raise failure
            self.pause(delay)
            attempt += 1

    # Writing

    def write(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        form: Mapping[str, str] | None = None,
        files: Sequence[tuple[str, tuple[str, bytes, str]]] | None = None,
    ) -> Answer:
        """Send one write, once.

        :param json: body as JSON; or ``form`` (urlencoded, multipart with ``files``).
        :param files: ``(field, (file name, content, MIME type))``.
        :raises EspaceCoError: its ``outcome`` says whether the server may have applied it.
        """
        headers = {"Content-Type": "application/json"} if json is not None else {}
        body = _json_body(json) if json is not None else dict(form) if form is not None else None
        request = Request(
            method.upper(), self._url(path), headers=headers, body=body, files=files, timeout=self._timeout
        )
        self.pause(self._pacer.reserve())
        answer = exchange(self._transport, self._signed(request), max_bytes=MAX_ANSWER_BYTES)
        if answer.status == 401 and self._renew():
            answer = exchange(self._transport, self._signed(request), max_bytes=MAX_ANSWER_BYTES)
        if not 200 <= answer.status < 300:
            if answer.status == 429:
                self._pacer.hold(min(read_retry_after(answer.headers), MAX_PATIENCE))
            raise http_error(request, answer)
        data = decode_json(answer, what=request.name) if answer.body.strip() else None
        return Answer(answer.status, answer.headers, data)

    # Inner workings

    def _url(self, path: str) -> str:
        return self.server + API_ROOT + quote(path.lstrip("/"), safe="/")

    def _signed(self, request: Request) -> Request:
        """Return ``request`` with our credentials, for our own server only."""
        if self._authenticator is None or not self._is_ours(request.url):
            return request
        return replace(request, authorization=self._authenticator.header())

    def _is_ours(self, url: str) -> bool:
        mine, theirs = urlsplit(self.server), urlsplit(url)
        return (mine.scheme, mine.netloc.lower()) == (theirs.scheme, theirs.netloc.lower())

    def _renew(self) -> bool:
        return self._authenticator is not None and self._authenticator.renew()

    def pause(self, seconds: float) -> None:
        """Wait, and stop waiting when the person asks to.

        :raises SyncCancelled: when they did.
        """
        remaining = seconds
        while not self._cancelled():
            if remaining <= 0:
                return
            self._wait(min(_SLICE, remaining))
            remaining -= _SLICE
        raise SyncCancelled(tr("Opération annulée."), outcome=Outcome.NOT_APPLIED)


def _decoded(answer: RawAnswer) -> Answer:
    return Answer(answer.status, answer.headers, decode_json(answer, what=f"GET {answer.url}"))


def _spell(params: Params) -> list[tuple[str, str]]:
    """Spell parameters as the API takes them: a sequence becomes ``name[]=a&name[]=b`` (facts §2.1)."""
    spelled: list[tuple[str, str]] = []
    for name, value in params.items():
        if isinstance(value, (str, int)):
            spelled.append((name, str(value)))
        else:
            spelled += [(f"{name}[]", str(item)) for item in value]
    return spelled


def _json_body(value: object) -> bytes:
    return dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")
