"""What the faults that touch whole requests do: refuse, delay, drop or spoil; the others live with their routes."""

from __future__ import annotations

from datetime import timedelta, timezone
from email.utils import format_datetime

from flask import Response, g, request

from tests.server.active_faults import strikes
from tests.server.authentication import unauthorized
from tests.server.context import context
from tests.server.errors import ApiError
from tests.server.faults import Fault

_HTML = "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>Service indisponible</h1></body></html>"
_TERMS = '<?xml version="1.0" encoding="UTF-8"?><user><error>Conditions d\'utilisation non acceptées</error></user>'


class DroppedError(ApiError):
    """The connection closes without a byte of answer."""

    def __init__(self) -> None:
        super().__init__(500, "connexion coupée")


def before_authentication() -> None:
    """Apply the faults of a network or a proxy in front of the server: nothing has happened yet."""
    if strikes("lost-request"):
        request.environ["local_server.drop"] = True
        raise DroppedError()
    limited = strikes("rate-limit")
    if limited is not None:
        raise ApiError(429, "Trop de requêtes", {"Retry-After": _retry_after(limited)})
    failing = strikes("error")
    if failing is not None:
        raise ApiError(int(failing.get("status")), "Erreur du serveur")
    refused = strikes("unauthorized")
    if refused is not None:
        challenge = 'Basic realm="Espace collaboratif"' if refused.get("value") == "basic" else None
        raise unauthorized("Jeton expiré", refused.get("challenge", challenge))


def _retry_after(fault: Fault) -> str:
    wait = fault.get("seconds")
    if wait == "date" or fault.get("date"):
        wait = 1 if wait == "date" else wait
        return format_datetime(
            (context().clock.now() + timedelta(seconds=float(wait))).astimezone(timezone.utc), usegmt=True
        )
    return str(wait)


def before_route() -> None:
    """Apply the faults that need to know who asks, and hold back a late write."""
    _expire_after_calls()
    late = strikes("late-write")
    if late is not None and not _hold(late):
        request.environ["local_server.drop"] = True
        raise DroppedError()


def _expire_after_calls() -> None:
    """After N calls every token issued until then is refused, and Basic too, until the fault is lifted."""
    fault = strikes("unauthorized-after")
    if fault is None or g.user is None:
        return
    fault.options["seen"] = fault.get("seen", 0) + 1
    if fault.options["seen"] <= int(fault.get("calls")):
        return
    tripped = fault.options.setdefault("tripped", context().clock.true_time())
    if g.get("token_issued", 0.0) <= tripped:
        raise unauthorized("Jeton expiré")


def _hold(fault: Fault) -> bool:
    """Keep the request for the fault's seconds, or until released; return False when the server stops meanwhile."""
    seconds = fault.get("seconds")
    return context().gate.hold(None if seconds == "held" else float(seconds))


def after_answer(answer: Response) -> Response:
    """Spoil or lose an answer; the write, if it was one, is in the store by now."""
    if "local_server.drop" in request.environ:
        return answer
    if request.path == "/gcms/api/users/me" and strikes("xml-me"):
        answer = Response(_TERMS, status=200, mimetype="text/xml")
    html = strikes("html-body")
    if html is not None:
        answer = Response(_HTML, status=html.get("status", 200), mimetype="text/html")
    if "Content-Range" in answer.headers and strikes("no-content-range"):
        del answer.headers["Content-Range"]
    if answer.mimetype == "application/json" and answer.status_code < 300:
        cut = strikes("truncated-json")
        if cut is not None:
            _truncate(answer, keep_length=bool(cut.get("keep_length")) or cut.get("value") == "keep-length")
    slow = strikes("slow")
    if slow is not None:
        _hold(slow)
    if answer.status_code < 300 and strikes("lost-answer"):
        request.environ["local_server.drop"] = True
    return answer


def _truncate(answer: Response, keep_length: bool) -> None:
    """Cut the body in its middle; with ``keep_length`` the header promises the whole, then the connection closes."""
    whole = answer.get_data()
    answer.set_data(whole[: max(1, len(whole) // 2)])
    if keep_length:
        answer.headers["Content-Length"] = str(len(whole))
        request.environ["local_server.close"] = True
