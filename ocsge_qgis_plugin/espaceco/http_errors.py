"""From an HTTP error answer to the error that a person sees, with what it means for a write."""

from __future__ import annotations

import json
import math

from ..domain.text import tr, tr_n
from .errors import (
    ForbiddenError,
    HttpError,
    InvalidRequestError,
    NotFoundError,
    Outcome,
    ServerError,
    TooManyRequestsError,
    UnauthorizedError,
)
from .pacing import read_retry_after
from .scrubbing import scrub
from .wire import RawAnswer, Request, server_of

# Answers that the API gives before it touches anything; any other refusal may come from a proxy behind whose back the
# write goes on.
_NOT_APPLIED = frozenset({400, 401, 403, 404, 422, 429})
_LONGEST_WAIT = 86_400.0
"""What is told of a wait that a server asks for, at most; seconds."""


def http_error(request: Request, answer: RawAnswer) -> HttpError:
    """Return the error that stands for ``answer``, whose status is not 2xx."""
    status = answer.status
    outcome = Outcome.NOT_APPLIED if status in _NOT_APPLIED else Outcome.UNKNOWN
    server = server_of(request.url)
    said = server_message(answer)
    details = scrub(f"{request.name}\nHTTP {status}\n{answer.body[:2000].decode('utf-8', 'replace')}")
    suffix = tr(" Le serveur dit : « {message} »").format(message=said) if said else ""
    if status == 401:
        return UnauthorizedError(
            tr("{server} ne vous reconnaît pas, ou votre connexion a expiré.").format(server=server) + suffix,
            status=status,
            outcome=outcome,
            remedy=tr("Reconnectez-vous ; ce qui n'est pas parti reste dans la boîte d'envoi."),
            details=details,
        )
    if status == 403:
        return ForbiddenError(
            tr("{server} : votre compte n'a pas le droit de faire cela.").format(server=server) + suffix,
            status=status,
            outcome=outcome,
            remedy=tr("Voyez avec le gestionnaire du groupe."),
            details=details,
        )
    if status == 404:
        return NotFoundError(
            tr("{server} ne connaît pas cet objet ou cette adresse.").format(server=server) + suffix,
            status=status,
            outcome=outcome,
            remedy=tr("Synchronisez, puis vérifiez le groupe et l'adresse du serveur dans les options."),
            details=details,
        )
    if status in (400, 422):
        return InvalidRequestError(
            tr("{server} refuse cette demande.").format(server=server) + suffix,
            status=status,
            outcome=outcome,
            remedy=tr("Corrigez ce qu'il indique et réessayez."),
            details=details,
        )
    if status == 429:
        return _too_many(read_retry_after(answer.headers), server, details)
    return _other_error(status, outcome, server, suffix, details)


def _too_many(wait: float, server: str, details: str) -> TooManyRequestsError:
    return TooManyRequestsError(
        tr("{server} reçoit trop de requêtes et demande d'attendre.").format(server=server),
        remedy=tr_n(
            "Synchronisez de nouveau dans %n minute(s) ; ce qui n'est pas parti reste dans la boîte d'envoi.",
            max(1, math.ceil(min(wait, _LONGEST_WAIT) / 60)),
        ),
        details=details,
        retry_after=wait,
    )


def _other_error(status: int, outcome: Outcome, server: str, suffix: str, details: str) -> HttpError:
    if status >= 500:
        return ServerError(
            tr("{server} est en panne ou en maintenance (HTTP {status}).").format(server=server, status=status)
            + suffix,
            status=status,
            outcome=outcome,
            remedy=tr("Réessayez plus tard ; rien n'est perdu."),
            details=details,
        )
    remedy = tr("Vérifiez l'adresse du serveur dans les options.")
    message = tr("Réponse inattendue de {server} (HTTP {status}).").format(server=server, status=status) + suffix
    return HttpError(message, status=status, outcome=outcome, remedy=remedy, details=details)


def server_message(answer: RawAnswer) -> str:
    """Return the sentence in an error body (``message``, or OpenID Connect's description), on one line; else empty."""
    try:
        body = json.loads(answer.body.decode("utf-8"))
    except (ValueError, RecursionError):
        return ""
    if not isinstance(body, dict):
        return ""
    said = body.get("message") or body.get("error_description") or body.get("error")
    return scrub(" ".join(said.split())[:300]) if isinstance(said, str) else ""
