"""One HTTP exchange: sent once, read wholly or not at all, its failures told in our words.

Whatever adapter is mounted on the transport (the stock one, or QGIS's network manager), failures arrive as exceptions
of ``requests``. An adapter that knows that nothing left this machine raises :class:`NotSentError`, so that a write may
be repeated without fear.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from ..domain.text import tr
from .errors import AnswerError, Outcome, SyncCancelled, UnreachableError
from .scrubbing import scrub

MAX_ANSWER_BYTES = 200_000_000
"""No listing comes near this; it keeps a runaway server from filling the memory."""

_CHUNK = 65_536


class NotSentError(requests.exceptions.ConnectionError):
    """The connection failed before a byte of the request left: the server cannot have applied anything."""


@dataclass(frozen=True)
class RawAnswer:
    """An HTTP answer read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    url: str = ""


@dataclass(frozen=True)
class Request:
    """An HTTP request; ``headers`` holds no credentials, they go in ``authorization``."""

    method: str
    url: str
    params: list[tuple[str, str]] = field(default_factory=list)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    files: Any = None
    authorization: str | None = field(default=None, repr=False)
    timeout: float = 30.0

    @property
    def is_write(self) -> bool:
        """Whether sending it twice could do something twice."""
        return self.method not in ("GET", "HEAD")

    @property
    def name(self) -> str:
        """Method and address, for error details."""
        return f"{self.method} {self.url}"


class _Authorization(AuthBase):
    """Sets our header, and keeps requests from putting a password of ~/.netrc in its place."""

    def __init__(self, value: str | None) -> None:
        self._value = value

    def __call__(self, prepared: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._value is not None:
            prepared.headers["Authorization"] = self._value
        return prepared


def server_of(url: str) -> str:
    """Return what a person calls the server behind ``url``: scheme, host and port, without user or path."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}" if parts.netloc else url[:200]


def new_transport() -> requests.Session:
    """Return a transport for use outside QGIS: no repeats of its own, no cookies, certificates verified."""
    transport = requests.Session()
    adapter = HTTPAdapter(pool_connections=4, pool_maxsize=16, max_retries=0)
    transport.mount("https://", adapter)
    transport.mount("http://", adapter)
    transport.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return transport


def exchange(
    transport: requests.Session,
    request: Request,
    *,
    max_bytes: int = MAX_ANSWER_BYTES,
    cancelled: Callable[[], bool] | None = None,
    sink: Callable[[bytes], object] | None = None,
) -> RawAnswer:
    """Send ``request`` once and read the whole answer.

    :param cancelled: asked while a GET's answer arrives; a write that has left is always waited for.
    :param sink: takes the body of a 2xx answer piece by piece instead of keeping it in memory.
    :raises UnreachableError: when no whole answer came, with the outcome for a write.
    :raises AnswerError: when the answer is larger than ``max_bytes``.
    :raises SyncCancelled: when ``cancelled`` said so.
    """
    try:
        response = transport.request(
            request.method,
            request.url,
            params=request.params or None,
            headers=dict(request.headers),
            data=request.body,
            files=request.files,
            auth=_Authorization(request.authorization),
            timeout=request.timeout,
            allow_redirects=not request.is_write,
            stream=True,
        )
        with response:
            chunks: list[bytes] = []
            take = sink if sink is not None and 200 <= response.status_code < 300 else chunks.append
            _read(response, request, take, max_bytes, None if request.is_write else cancelled)
    except (requests.exceptions.RequestException, HTTPError, ConnectionError, TimeoutError, ssl.SSLError) as error:
        raise _unreachable(request, error) from error
    return RawAnswer(response.status_code, response.headers, b"".join(chunks), response.url or request.url)


def _read(
    response: requests.Response,
    request: Request,
    take: Callable[[bytes], object],
    max_bytes: int,
    cancelled: Callable[[], bool] | None,
) -> None:
    received = 0
    for chunk in response.iter_content(_CHUNK):
        if cancelled is not None and cancelled():
            raise SyncCancelled(tr("Opération annulée."), outcome=Outcome.NOT_APPLIED)
        received += len(chunk)
        if received > max_bytes:
            raise AnswerError(
                tr("La réponse de {server} dépasse {size} Mo.").format(
                    server=server_of(request.url), size=max_bytes // 1_000_000
                ),
                remedy=tr("Réessayez ; si cela se répète, signalez-le à l'administrateur du serveur."),
                details=request.name,
            )
        take(chunk)
    announced = response.headers.get("Content-Length", "")
    # Older urllib3 (1.26, as QGIS ships) hands a cut body over as if it were whole.
    if announced.isdecimal() and not response.headers.get("Content-Encoding") and received < int(announced):
        raise requests.exceptions.ConnectionError(f"{received} bytes came of {announced}")


def _unreachable(request: Request, error: BaseException) -> UnreachableError:
    details = f"{request.name}\n{type(error).__name__}: {error}"
    outcome = Outcome.NOT_APPLIED if _surely_not_sent(error) else Outcome.UNKNOWN
    host = server_of(request.url)
    if isinstance(error, requests.exceptions.SSLError):
        return UnreachableError(
            tr("Le certificat de {server} n'est pas reconnu.").format(server=host),
            outcome=outcome,
            remedy=tr("Vérifiez l'adresse, la date de ce poste, et les certificats réglés dans QGIS."),
            details=details,
        )
    if isinstance(error, requests.exceptions.Timeout):
        return UnreachableError(
            tr("{server} n'a pas répondu à temps.").format(server=host),
            outcome=outcome,
            remedy=tr("Rien n'est perdu : réessayez plus tard."),
            details=details,
        )
    return UnreachableError(
        tr("{server} est injoignable.").format(server=host),
        outcome=outcome,
        remedy=tr("Vérifiez le réseau, l'adresse du serveur et le proxy de QGIS. Rien n'est perdu."),
        details=details,
    )


def _surely_not_sent(error: BaseException) -> bool:
    """Tell whether the failure came before the request could leave: while connecting or checking the certificate."""
    safe = (
        NotSentError,
        requests.exceptions.ConnectTimeout,
        requests.exceptions.InvalidURL,
        requests.exceptions.MissingSchema,
        requests.exceptions.InvalidSchema,
        NewConnectionError,
        ConnectTimeoutError,
        ssl.SSLCertVerificationError,
    )
    pending: list[object] = [error]
    seen: set[int] = set()
    while pending:
        current = pending.pop()
        if not isinstance(current, BaseException) or id(current) in seen:
            continue
        seen.add(id(current))
        if isinstance(current, safe):
            return True
        pending += [getattr(current, "reason", None), current.__cause__, current.__context__, *current.args]
    return False


def decode_json(answer: RawAnswer, *, what: str) -> object:
    """Return the JSON value of ``answer``.

    :raises AnswerError: when it is not JSON (an HTML page, XML, text cut in the middle, nested without end).
    """
    text = answer.body.lstrip(b"\xef\xbb\xbf \t\r\n")
    try:
        return json.loads(text.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        server = server_of(answer.url)
        message = tr("La réponse de {server} est coupée ou illisible.").format(server=server)
        remedy = tr("Réessayez ; si cela se répète, vérifiez l'adresse du serveur. Rien n'est perdu.")
        if text.startswith(b"<"):
            message = tr("{server} a envoyé une page (HTML ou XML) au lieu de données.").format(server=server)
            # An account that has not accepted the terms of use gets XML from users/me (facts §1.3).
            remedy = tr(
                "Vérifiez l'adresse du serveur, que le réseau (proxy, portail) ne demande pas de s'identifier, et que "
                "vous avez accepté les conditions d'utilisation sur le site. Rien n'est perdu."
            )
        raise AnswerError(
            message,
            remedy=remedy,
            details=scrub(f"{what}\nHTTP {answer.status}\n{error}\n{answer.body[:500].decode('utf-8', 'replace')}"),
        ) from error


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")
