"""What can go wrong between this machine and Espace collaboratif, and what it means for a write.

The HTTP codes are those of the facts sheet (espaceco-api §7): ``{"code", "message"}`` bodies, HTML from proxies.
"""

from __future__ import annotations

from enum import Enum

from ..domain.errors import OcsGeError


class Outcome(Enum):
    """After a failed write: may the server have applied it, or may it still do so?"""

    NOT_APPLIED = "not_applied"
    UNKNOWN = "unknown"


class EspaceCoError(OcsGeError):
    """The server, or the way to it, failed. ``outcome`` only means something for writes."""

    def __init__(
        self, message: str, *, outcome: Outcome = Outcome.UNKNOWN, remedy: str = "", details: str = ""
    ) -> None:
        super().__init__(message, remedy=remedy, details=details)
        self.outcome = outcome


class UnreachableError(EspaceCoError):
    """No HTTP answer came: no such host, refused, cut, too slow, or a certificate that does not hold."""


class SyncCancelled(EspaceCoError):  # noqa: N818 - named by what happened: nothing went wrong
    """The person asked to stop; nothing was sent after that."""


class AnswerError(EspaceCoError):
    """An answer came that is not what the protocol says: HTML, cut JSON, another shape."""


class IncompleteListError(AnswerError):
    """The pages of a list do not add up to the whole list."""


class HttpError(EspaceCoError):
    """The server answered with an HTTP error status."""

    def __init__(
        self,
        message: str,
        *,
        status: int,
        outcome: Outcome = Outcome.UNKNOWN,
        remedy: str = "",
        details: str = "",
    ) -> None:
        super().__init__(message, outcome=outcome, remedy=remedy, details=details)
        self.status = status


class UnauthorizedError(HttpError):
    """401: nobody is logged in, or the login has ended."""


class ForbiddenError(HttpError):
    """403: this account may not do that."""


class NotFoundError(HttpError):
    """404: the server knows no such thing."""


class InvalidRequestError(HttpError):
    """400 or 422: the server does not accept what was asked or sent."""


class TooManyRequestsError(HttpError):
    """429: the server asks to wait ``retry_after`` seconds."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 429,
        outcome: Outcome = Outcome.NOT_APPLIED,
        remedy: str = "",
        details: str = "",
        retry_after: float = 1.0,
    ) -> None:
        super().__init__(message, status=status, outcome=outcome, remedy=remedy, details=details)
        self.retry_after = retry_after


class ServerError(HttpError):
    """5xx: the server, or a proxy before it, failed."""
