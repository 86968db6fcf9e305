"""Who asks: ``Bearer`` with a token of this server, or ``Basic``; some reading is open to anyone."""

from __future__ import annotations

import re

from flask import g, request

from tests.server.accounts import User, check_password, load_user
from tests.server.context import context, store
from tests.server.errors import ApiError

_ANONYMOUS = re.compile(r"/gcms/api/reports(/\d+|/rss|/wfs)?")


def authenticate() -> None:
    """Set ``g.user`` (None for an anonymous reader) or refuse with 401."""
    g.user = _user_of_header()
    if g.user is None and not (request.method in ("GET", "HEAD") and _ANONYMOUS.fullmatch(request.path)):
        raise unauthorized("Authentification requise")


def unauthorized(message: str, challenge: str | None = None) -> ApiError:
    return ApiError(401, message, {} if challenge is None else {"WWW-Authenticate": challenge})


def current_user() -> User | None:
    user: User | None = g.user
    return user


def require_user() -> User:
    user = current_user()
    if user is None:
        raise unauthorized("Authentification requise")
    return user


def _user_of_header() -> User | None:
    header = request.headers.get("Authorization")
    if header is None:
        return None
    scheme = header.partition(" ")[0].lower()
    user: User | None = None
    if scheme == "bearer":
        user = user_of_token(header.partition(" ")[2].strip())
    elif scheme == "basic" and request.authorization is not None:
        user = check_password(store(), request.authorization.username or "", request.authorization.password or "")
    if user is None:
        raise unauthorized("Jeton ou identifiants invalides")
    return user


def user_of_token(token: str) -> User | None:
    """Return the user of a live access token. Expiry is real time: a skewed clock does not kill tokens."""
    found = store().row("SELECT * FROM tokens WHERE token=? AND kind='access'", token)
    if found is None or found["expires"] < context().clock.true_time():
        return None
    g.token_issued = found["issued"]
    return load_user(store(), "id", found["user"])
