"""The Keycloak realm: authorization code (PKCE S256 checked), refresh and password grants, userinfo, logout, revoke.

Clients: ``espaceco-qgis`` is confidential with IGN's one registered redirect, its secret is IGN's own and any non-empty
one is taken; ``ocsge-local`` is confidential with a secret of ours; ``ocsge-public`` has no secret and must use PKCE
(RFC 7636). The latter two take any port of the loopback address (RFC 8252 §7.3).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import secrets
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from flask import Blueprint, Response, g, redirect, request

from tests.server.accounts import User, check_password, load_user, user_record
from tests.server.active_faults import strikes
from tests.server.authentication import user_of_token
from tests.server.context import context, store
from tests.server.wire import json_answer, no_content

openid = Blueprint("openid", __name__, url_prefix="/realms/geoplateforme")
_BASE = "/protocol/openid-connect"
_LOOPBACK = re.compile(r"http://(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(/.*)?")
CODE_LIFETIME = 60


@dataclass(frozen=True)
class Client:
    id: str
    secret: str | None
    redirect: str | None = None


CLIENTS = {
    client.id: client
    for client in (
        Client("espaceco-qgis", "*", "http://127.0.0.1:7070/authorization-code/callback"),
        Client("ocsge-local", "secret-local"),  # pragma: allowlist secret
        Client("ocsge-public", None),
    )
}


class OpenIdError(Exception):
    """A refusal in the shape of OAuth 2 (RFC 6749 §5.2)."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.error, self.description, self.status = error, description, status


@openid.errorhandler(OpenIdError)
def _refuse(error: OpenIdError) -> Response:
    return json_answer({"error": error.error, "error_description": error.description}, error.status)


@openid.get("/.well-known/openid-configuration")
def discovery() -> Response:
    issuer = request.host_url.rstrip("/") + "/realms/geoplateforme"
    root = issuer + _BASE
    return json_answer(
        {
            "issuer": issuer,
            "authorization_endpoint": f"{root}/auth",
            "token_endpoint": f"{root}/token",
            "userinfo_endpoint": f"{root}/userinfo",
            "end_session_endpoint": f"{root}/logout",
            "revocation_endpoint": f"{root}/revoke",
            "grant_types_supported": ["authorization_code", "refresh_token", "password"],
            "response_types_supported": ["code"],
            "scopes_supported": ["openid", "profile", "email", "roles"],
            "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": ["HS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic", "none"],
        }
    )


@openid.get(f"{_BASE}/auth")
def authorize() -> Response:
    """Log in at once the user of ``login_hint`` (or of the server's settings) and go back with a code."""
    asked = request.args
    client = CLIENTS.get(asked.get("client_id", ""))
    if client is None:
        raise OpenIdError("invalid_client", "Client inconnu")
    target = asked.get("redirect_uri", "")
    if not _redirect_allowed(client, target):
        raise OpenIdError("invalid_request", "Adresse de retour non enregistrée pour ce client")
    state = {"state": asked["state"]} if "state" in asked else {}
    try:
        code = _issue_code(client, target)
    except OpenIdError as error:
        return _back(target, {"error": error.error, "error_description": error.description, **state})
    return _back(target, {"code": code, **state})


def _issue_code(client: Client, target: str) -> str:
    asked = request.args
    if strikes("access-denied"):
        raise OpenIdError("access_denied", "L'utilisateur a refusé")
    if asked.get("response_type") != "code":
        raise OpenIdError("unsupported_response_type", "response_type=code attendu")
    challenge, method = asked.get("code_challenge"), asked.get("code_challenge_method", "plain")
    if challenge is not None and method != "S256":
        raise OpenIdError("invalid_request", "code_challenge_method=S256 attendu")
    if challenge is None and client.secret is None:
        raise OpenIdError("invalid_request", "PKCE est obligatoire pour un client public")
    user = load_user(store(), "username", asked.get("login_hint") or context().settings.login)
    if user is None:
        raise OpenIdError("login_required", "Utilisateur inconnu")
    details = {"redirect_uri": target, "challenge": challenge, "nonce": asked.get("nonce"), "scope": asked.get("scope")}
    return _remember("code", user, client, CODE_LIFETIME, details)


def _back(target: str, answer: dict[str, Any]) -> Response:
    separator = "&" if urlsplit(target).query else "?"
    return redirect(f"{target}{separator}{urlencode(answer)}", code=302)  # type: ignore[return-value]


def _redirect_allowed(client: Client, target: str) -> bool:
    return target == client.redirect if client.redirect else _LOOPBACK.fullmatch(target) is not None


@openid.post(f"{_BASE}/token")
def token() -> Response:
    client = _client_of_request()
    grant = request.form.get("grant_type")
    if grant == "authorization_code":
        return _exchange_code(client)
    if grant == "refresh_token":
        found = _consume(request.form.get("refresh_token", ""), "refresh", client)
        return _tokens(_user(found["user"]), client, json.loads(found["json"]))
    if grant == "password":
        user = check_password(store(), request.form.get("username", ""), request.form.get("password", ""))
        if user is None:
            raise OpenIdError("invalid_grant", "Invalid user credentials", 401)
        return _tokens(user, client, {"scope": request.form.get("scope")})
    raise OpenIdError("unsupported_grant_type", f"grant_type non pris en charge : {grant}")


def _exchange_code(client: Client) -> Response:
    found = _consume(request.form.get("code", ""), "code", client)
    details = json.loads(found["json"])
    if request.form.get("redirect_uri") != details["redirect_uri"]:
        raise OpenIdError("invalid_grant", "redirect_uri différent de celui de la demande")
    if details["challenge"] is not None:
        digest = hashlib.sha256(request.form.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != details["challenge"]:
            raise OpenIdError("invalid_grant", "PKCE verification failed")
    return _tokens(_user(found["user"]), client, details)


def _client_of_request() -> Client:
    given = request.authorization
    basic = given is not None and given.type == "basic"
    identifier = (given.username if basic and given else request.form.get("client_id")) or ""
    secret = given.password if basic and given else request.form.get("client_secret")
    client = CLIENTS.get(identifier)
    if client is None:
        raise OpenIdError("invalid_client", "Client inconnu", 401)
    if client.secret == "*" and not secret:
        raise OpenIdError("unauthorized_client", "Secret du client manquant", 401)
    if client.secret not in (None, "*") and secret != client.secret:
        raise OpenIdError("unauthorized_client", "Secret du client invalide", 401)
    return client


def _user(identifier: int) -> User:
    user = load_user(store(), "id", identifier)
    if user is None:
        raise OpenIdError("invalid_grant", "Utilisateur supprimé")
    return user


def _remember(kind: str, user: User, client: Client, lifetime: float, details: dict[str, Any]) -> str:
    value = secrets.token_urlsafe(32)
    if kind == "access":
        value = _signed(user, client, {"jti": value, "typ": "Bearer"}, lifetime)
    now = context().clock.true_time()
    store().write(
        "INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?, ?)",
        value,
        kind,
        user.id,
        client.id,
        now + lifetime,
        now,
        json.dumps(details),
    )
    return value


def _consume(value: str, kind: str, client: Client) -> Any:
    """Take a code or refresh token, which serves once and only the client it was issued to."""
    with store().transaction():
        found = store().row("SELECT * FROM tokens WHERE token=? AND kind=?", value, kind)
        store().write("DELETE FROM tokens WHERE token=? AND kind=?", value, kind)
    if found is None or found["client"] != client.id or found["expires"] < context().clock.true_time():
        raise OpenIdError("invalid_grant", "Code not valid" if kind == "code" else "Token is not active")
    return found


def _tokens(user: User, client: Client, details: dict[str, Any]) -> Response:
    settings = context().settings
    kept = {"scope": details.get("scope") or "openid"}
    identity = {"nonce": details["nonce"]} if details.get("nonce") else {}
    answer = json_answer(
        {
            "access_token": _remember("access", user, client, settings.token_lifetime, kept),
            "expires_in": settings.token_lifetime,
            "refresh_expires_in": settings.refresh_lifetime,
            "refresh_token": _remember("refresh", user, client, settings.refresh_lifetime, kept),
            "token_type": "Bearer",
            "id_token": _signed(user, client, identity, settings.token_lifetime),
            "scope": kept["scope"],
        }
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _signed(user: User, client: Client, claims: dict[str, Any], lifetime: float) -> str:
    now = int(context().clock.true_time())
    body = {
        "iss": request.host_url + "realms/geoplateforme",
        "aud": client.id,
        "sub": str(user.id),
        "preferred_username": user.username,
        "email": user.email,
        "iat": now,
        "exp": int(now + lifetime),
        **claims,
    }
    head = ".".join(_segment(part) for part in ({"alg": "HS256", "typ": "JWT"}, body))
    key = (client.secret or client.id).encode()
    signature = hmac.new(key, head.encode(), hashlib.sha256).digest()
    return f"{head}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def _segment(part: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


@openid.route(f"{_BASE}/userinfo", methods=["GET", "POST"])
def userinfo() -> Response:
    scheme, _, value = request.headers.get("Authorization", "").partition(" ")
    user = user_of_token(value.strip()) if scheme.lower() == "bearer" else None
    if user is None:
        raise OpenIdError("invalid_token", "Jeton invalide", 401)
    g.user = user
    record = user_record(store(), user.id) or {}
    return json_answer(
        {
            "sub": str(user.id),
            "preferred_username": user.username,
            "email": user.email,
            "given_name": record.get("firstname"),
            "family_name": record.get("surname"),
        }
    )


@openid.route(f"{_BASE}/logout", methods=["GET", "POST"])
def logout() -> Response:
    """End the session: by refresh token in a POST, or by redirect from a browser."""
    _forget(request.form.get("refresh_token"))
    target = request.args.get("post_logout_redirect_uri")
    if target and _LOOPBACK.fullmatch(target):
        return redirect(target, code=302)  # type: ignore[return-value]
    return no_content()


@openid.post(f"{_BASE}/revoke")
def revoke() -> Response:
    _client_of_request()
    _forget(request.form.get("token"))
    return json_answer({})


def _forget(value: str | None) -> None:
    """Revoking one token ends the session, so the user's other tokens for that client go too (RFC 7009 §2.1)."""
    found = store().row("SELECT user, client FROM tokens WHERE token=?", value or "")
    if found is not None:
        store().write("DELETE FROM tokens WHERE user=? AND client=?", found["user"], found["client"])
