"""Asking the Géoplateforme as politely as Espace co: paced, repeated with back-off, heeding what it asks to wait."""

from __future__ import annotations

from collections.abc import Callable

from ..espaceco.errors import InvalidRequestError
from ..espaceco.session import Session

REQUESTS_PER_SECOND = 10
"""A third of what the service allows to one address (30 a second, IGN's documentation)."""
_MOST_BYTES = 60_000_000


def fetcher(session: Session) -> Callable[[str], bytes]:
    """Return what brings the body of an address.

    A request that the service calls invalid (400) brings its refusal: an exception report says what it does not know.

    :param session: paced at :data:`REQUESTS_PER_SECOND`; it bears no credentials beyond its own server.
    """

    def fetch(url: str) -> bytes:
        body = bytearray()
        try:
            session.download(url, body.extend, body.clear, _MOST_BYTES)
        except InvalidRequestError as refused:
            # Its details are the request, the status, and what the answer said.
            return refused.details.partition("\n")[2].partition("\n")[2].encode()
        return bytes(body)

    return fetch
