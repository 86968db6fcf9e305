"""Logging in: OpenID Connect (authorization code with PKCE, refresh, password) and HTTP Basic. No browser in here.

IGN's realm is ``https://sso.geopf.fr/realms/geoplateforme`` (facts §1.2); the API takes its bearer tokens and HTTP
Basic alike. Protocol: RFC 6749, RFC 7636 (PKCE), RFC 7009 (revocation), RFC 8252 (native apps), OpenID Connect
Discovery 1.0.
"""

from __future__ import annotations

import base64
import copy
import hashlib
import hmac
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

import requests

from ..domain.text import tr
from .errors import AnswerError, EspaceCoError, InvalidRequestError, Outcome, UnauthorizedError
from .http_errors import http_error, server_message
from .reading import number, record, text
from .wire import RawAnswer, Request, decode_json, exchange, new_transport

SCOPE = "openid profile email"
RENEW_BEFORE = 60.0
"""Seconds before its expiry at which a token is renewed, as IGN's mobile client does (facts §1.2)."""

DEFAULT_LIFETIME = 300.0


class LoginRefusedError(EspaceCoError):
    """The person, or the login server, refused the login."""


@dataclass(frozen=True)
class Tokens:
    """What a login yields; moments are seconds since the epoch. ``refresh_expires_at`` is ``None`` when unlimited."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_at: float
    refresh_expires_at: float | None = None


@dataclass(frozen=True)
class Endpoints:
    """The addresses of a realm, as its discovery document gives them."""

    authorization: str
    token: str
    revocation: str = ""


def new_state() -> str:
    """Return a fresh ``state``, by which the answer to a login is known to belong to it."""
    return secrets.token_urlsafe(24)


def new_verifier() -> str:
    """Return a fresh PKCE code verifier (64 characters)."""
    return secrets.token_urlsafe(48)


def challenge_of(verifier: str) -> str:
    """Return the S256 code challenge of ``verifier`` (RFC 7636 §4.2)."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def read_callback(address: str, state: str) -> str:
    """Return the authorization code in the address that the browser was sent back to.

    :raises LoginRefusedError: when the login was refused, or is the answer to another one.
    """
    query = parse_qs(urlsplit(address).query)

    def one(name: str) -> str:
        return query.get(name, [""])[0]

    if not hmac.compare_digest(one("state").encode(), state.encode()):
        raise LoginRefusedError(
            tr("Cette réponse de connexion n'est pas celle qui était attendue."),
            outcome=Outcome.NOT_APPLIED,
            remedy=tr("Fermez l'onglet et recommencez la connexion."),
        )
    if one("error") or not one("code"):
        raise LoginRefusedError(
            tr("La connexion a été refusée."),
            outcome=Outcome.NOT_APPLIED,
            remedy=tr("Recommencez, et acceptez l'accès demandé."),
            details=f"{one('error')}\n{one('error_description')}"[:500],
        )
    return one("code")


class OidcClient:
    """One client of one OpenID Connect realm. Usable from any thread: each request has a transport of its own.

    :param issuer_url: the realm (``https://sso.geopf.fr/realms/geoplateforme``).
    :param client_secret: empty for a public client; never put into the browser's address.
    """

    def __init__(
        self,
        issuer_url: str,
        client_id: str,
        client_secret: str = "",
        *,
        redirect_uri: str = "",
        scope: str = SCOPE,
        transport_factory: Callable[[], requests.Session] = new_transport,
        clock: Callable[[], float] = time.time,
        timeout: float = 30.0,
    ) -> None:
        self._issuer = issuer_url.strip().rstrip("/")
        self._client_id = client_id
        self._client_secret = client_secret
        self._redirect_uri = redirect_uri
        self._scope = scope
        self._new_transport = transport_factory
        self._timeout = timeout
        self._endpoints: Endpoints | None = None
        self.clock = clock

    @property
    def redirect_uri(self) -> str:
        """Where the browser comes back to, as registered for the client."""
        return self._redirect_uri

    def with_redirect(self, redirect_uri: str) -> OidcClient:
        """Return this client coming back to another address: the one with the port that was free (RFC 8252 §7.3)."""
        other = copy.copy(self)
        other._redirect_uri = redirect_uri
        return other

    def discovery(self) -> Endpoints:
        """Return the realm's addresses; the server is asked once.

        :raises AnswerError: when what stands there is not this realm's discovery document.
        """
        if self._endpoints is None:
            url = f"{self._issuer}/.well-known/openid-configuration"
            request = Request("GET", url, timeout=self._timeout)
            answer = self._exchange(request)
            if answer.status != 200:
                raise http_error(request, answer)
            self._endpoints = self._read_endpoints(record(decode_json(answer, what=request.name)), url)
        return self._endpoints

    def _read_endpoints(self, document: Mapping[str, object], url: str) -> Endpoints:
        endpoints = Endpoints(
            text(document.get("authorization_endpoint")),
            text(document.get("token_endpoint")),
            text(document.get("revocation_endpoint")),
        )
        # Discovery 1.0 §4.3: a document that names another issuer must not be trusted with a password.
        same = text(document.get("issuer")).rstrip("/") == self._issuer
        if not (same and endpoints.authorization and endpoints.token):
            raise AnswerError(
                tr("{url} ne décrit pas le service d'identification attendu.").format(url=url),
                outcome=Outcome.NOT_APPLIED,
                remedy=tr("Vérifiez l'adresse du service d'identification dans les options."),
                details=str(dict(document))[:500],
            )
        return endpoints

    def authorization_url(self, state: str, verifier: str, login_hint: str | None = None) -> str:
        """Return the address to open in the system browser."""
        asked = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": self._redirect_uri,
            "scope": self._scope,
            "state": state,
            "code_challenge": challenge_of(verifier),
            "code_challenge_method": "S256",
        }
        if login_hint:
            asked["login_hint"] = login_hint
        address = self.discovery().authorization
        return f"{address}{'&' if urlsplit(address).query else '?'}{urlencode(asked)}"

    def exchange(self, code: str, verifier: str) -> Tokens:
        """Return the tokens for the code that the browser brought back.

        :raises UnauthorizedError: when the code is refused.
        """
        return self._tokens(
            {
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": self._redirect_uri,
                "code_verifier": verifier,
            }
        )

    def refresh(self, tokens: Tokens) -> Tokens:
        """Return fresh tokens for the refresh token in ``tokens``.

        :raises UnauthorizedError: when the login has ended.
        """
        found = self._tokens({"grant_type": "refresh_token", "refresh_token": tokens.refresh_token})
        if found.refresh_token:
            return found
        return Tokens(found.access_token, tokens.refresh_token, found.expires_at, tokens.refresh_expires_at)

    def password(self, username: str, password: str) -> Tokens:
        """Return tokens for a user name and password, where the realm allows that grant.

        :raises UnauthorizedError: when they are refused.
        """
        return self._tokens(
            {"grant_type": "password", "username": username, "password": password, "scope": self._scope}
        )

    def revoke(self, tokens: Tokens) -> None:
        """End the login on the server, where it offers that."""
        address = self.discovery().revocation
        if not address:
            return
        for kind in ("refresh_token", "access_token"):
            token = tokens.refresh_token if kind == "refresh_token" else tokens.access_token
            if token:
                request = self._post(address, {"token": token, "token_type_hint": kind})
                answer = self._exchange(request)
                if answer.status >= 300:
                    raise http_error(request, answer)

    def _tokens(self, grant: Mapping[str, str]) -> Tokens:
        request = self._post(self.discovery().token, grant)
        answer = self._exchange(request)
        if answer.status != 200:
            failure = http_error(request, answer)
            if isinstance(failure, (InvalidRequestError, UnauthorizedError)):
                raise UnauthorizedError(
                    tr("Le service d'identification refuse l'accès : {reason}").format(
                        reason=server_message(answer) or f"HTTP {answer.status}"
                    ),
                    status=answer.status,
                    outcome=Outcome.NOT_APPLIED,
                    remedy=tr("Reconnectez-vous depuis le menu OCS GE."),
                    details=failure.details,
                )
            failure.outcome = Outcome.NOT_APPLIED
            raise failure
        return self._read_tokens(answer, request)

    def _read_tokens(self, answer: RawAnswer, request: Request) -> Tokens:
        fields = record(decode_json(answer, what=request.name))
        access = text(fields.get("access_token"))
        if not access:
            raise AnswerError(
                tr("Le service d'identification n'a pas donné de jeton."),
                outcome=Outcome.NOT_APPLIED,
                remedy=tr("Reconnectez-vous ; vérifiez l'identifiant de client dans les options."),
                details=request.name,
            )
        now = self.clock()
        lifetime = number(fields.get("expires_in"))
        # Keycloak writes 0 for an offline token, which has no end.
        refresh_lifetime = number(fields.get("refresh_expires_in"))
        return Tokens(
            access_token=access,
            refresh_token=text(fields.get("refresh_token")),
            expires_at=now + (DEFAULT_LIFETIME if lifetime is None else lifetime),
            refresh_expires_at=now + refresh_lifetime if refresh_lifetime else None,
        )

    def _post(self, url: str, form: Mapping[str, str]) -> Request:
        body = {**form, "client_id": self._client_id}
        if self._client_secret:
            body["client_secret"] = self._client_secret
        return Request("POST", url, body=body, timeout=self._timeout)

    def _exchange(self, request: Request) -> RawAnswer:
        try:
            with self._new_transport() as transport:
                return exchange(transport, request)
        except EspaceCoError as error:
            # Whatever became of the login, the write that waits for it was not sent.
            error.outcome = Outcome.NOT_APPLIED
            raise


class BasicAuthenticator:
    """HTTP Basic, as third parties use on the API (facts §1.2)."""

    def __init__(self, username: str, password: str) -> None:
        pair = f"{username}:{password}".encode()
        self._header = "Basic " + base64.b64encode(pair).decode("ascii")

    def header(self) -> str | None:
        """Return the value of ``Authorization``."""
        return self._header

    def renew(self) -> bool:
        """There is nothing to renew."""
        return False


class BearerAuthenticator:
    """Bearer tokens that renew themselves a minute before their end, and after a 401; one thread does it for all.

    :param on_renewed: told the new tokens, to be kept; called on the thread that renewed.
    """

    def __init__(
        self, tokens: Tokens, client: OidcClient, on_renewed: Callable[[Tokens], object] | None = None
    ) -> None:
        self._tokens = tokens
        self._client = client
        self._on_renewed = on_renewed
        self._lock = threading.Lock()
        self._handed_out = threading.local()

    @property
    def tokens(self) -> Tokens:
        """The tokens of the moment."""
        return self._tokens

    @property
    def client(self) -> OidcClient:
        """The client that the tokens belong to."""
        return self._client

    def header(self) -> str | None:
        """Return the value of ``Authorization``, renewed first when its end is near.

        :raises UnreachableError: when the token has ended and the login server cannot be reached.
        """
        if self._tokens.expires_at - self._client.clock() < RENEW_BEFORE:
            with self._lock:
                if self._tokens.expires_at - self._client.clock() < RENEW_BEFORE:
                    self._renew_early()
        token = self._tokens.access_token
        self._handed_out.token = token
        return f"Bearer {token}"

    def renew(self) -> bool:
        """Get new tokens after a 401, unless another thread has since; ``False`` when the login has ended."""
        with self._lock:
            if getattr(self._handed_out, "token", None) != self._tokens.access_token:
                return True
            return self._refresh()

    def revoke(self) -> None:
        """End the login on the server, after a renewal under way."""
        with self._lock:
            self._client.revoke(self._tokens)

    def _renew_early(self) -> None:
        try:
            self._refresh()
        except EspaceCoError:
            if self._tokens.expires_at <= self._client.clock():
                raise

    def _refresh(self) -> bool:
        tokens = self._tokens
        ended = tokens.refresh_expires_at is not None and tokens.refresh_expires_at <= self._client.clock()
        if not tokens.refresh_token or ended:
            return False
        try:
            self._tokens = self._client.refresh(tokens)
        except UnauthorizedError:
            # Refused for good: asking again with the same token would only be refused again.
            self._tokens = Tokens(tokens.access_token, "", tokens.expires_at)
            return False
        if self._on_renewed is not None:
            self._on_renewed(self._tokens)
        return True
