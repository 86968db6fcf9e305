"""Logging in against a real realm: code with PKCE, refresh, password, revocation, and tokens that renew themselves."""

from __future__ import annotations

import threading
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from ocsge_qgis_plugin.espaceco.auth import (
    BearerAuthenticator,
    LoginRefusedError,
    OidcClient,
    Tokens,
    challenge_of,
    new_state,
    new_verifier,
    read_callback,
)
from ocsge_qgis_plugin.espaceco.errors import AnswerError, Outcome, UnauthorizedError, UnreachableError
from ocsge_qgis_plugin.espaceco.reports import ReportQuery, ReportsClient
from tests.server.seed_groups import PASSWORD
from tests.unit.espaceco.scripted_server import Reply, Seen, as_json

REDIRECT = "http://127.0.0.1:7071/callback"


class Clock:
    """A clock that a test puts forward."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def realm(local_server, clock) -> OidcClient:
    return OidcClient(f"{local_server.url}/realms/geoplateforme", "ocsge-public", redirect_uri=REDIRECT, clock=clock)


def through_the_browser(address: str) -> str:
    answer = requests.get(address, allow_redirects=False, timeout=10)
    return answer.headers["Location"]


def test_the_challenge_is_the_one_of_the_standard():
    # RFC 7636, appendix B.
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"  # pragma: allowlist secret
    challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"  # pragma: allowlist secret
    assert challenge_of(verifier) == challenge


def test_verifiers_and_states_are_long_and_never_the_same():
    assert len({new_verifier() for _ in range(50)} | {new_state() for _ in range(50)}) == 100
    assert 43 <= len(new_verifier()) <= 128


def test_a_code_is_exchanged_for_tokens_that_open_the_api(realm, log_in):
    state, verifier = new_state(), new_verifier()
    callback = through_the_browser(realm.authorization_url(state, verifier, login_hint="pi.bruno"))
    tokens = realm.exchange(read_callback(callback, state), verifier)
    session = log_in("", authenticator=BearerAuthenticator(tokens, realm))
    assert session.get("users/me").data["username"] == "pi.bruno"


def test_a_code_without_its_verifier_is_worth_nothing(realm):
    state = new_state()
    callback = through_the_browser(realm.authorization_url(state, new_verifier()))
    with pytest.raises(UnauthorizedError):
        realm.exchange(read_callback(callback, state), new_verifier())


def test_the_browser_address_holds_no_secret(local_server):
    realm = OidcClient(
        f"{local_server.url}/realms/geoplateforme", "ocsge-local", "secret-local", redirect_uri=REDIRECT
    )  # pragma: allowlist secret
    verifier = new_verifier()
    asked = parse_qs(urlsplit(realm.authorization_url("the-state", verifier)).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert "client_secret" not in asked
    assert verifier not in str(asked)


def test_a_confidential_client_sends_its_secret_with_the_code(local_server):
    realm = OidcClient(
        f"{local_server.url}/realms/geoplateforme", "ocsge-local", "secret-local", redirect_uri=REDIRECT
    )  # pragma: allowlist secret
    assert realm.password("pi.alice", PASSWORD).access_token


def test_a_refused_login_is_told(local_server, realm):
    local_server.set_fault("access-denied")
    state = new_state()
    callback = through_the_browser(realm.authorization_url(state, new_verifier()))
    with pytest.raises(LoginRefusedError) as caught:
        read_callback(callback, state)
    assert "access_denied" in caught.value.details


@pytest.mark.parametrize("callback", ["/callback?code=1&state=other", "/callback?code=1", "/callback", "?state=mine"])
def test_a_callback_of_another_login_is_refused(callback):
    with pytest.raises(LoginRefusedError):
        read_callback(callback, "mine")


def test_a_wrong_password_is_unauthorized(realm):
    with pytest.raises(UnauthorizedError, match="refuse"):
        realm.password("pi.alice", "wrong")


def test_a_revoked_login_cannot_be_refreshed(realm):
    tokens = realm.password("pi.alice", PASSWORD)
    realm.revoke(tokens)
    with pytest.raises(UnauthorizedError):
        realm.refresh(tokens)


def test_tokens_keep_out_of_texts(realm):
    tokens = realm.password("pi.alice", PASSWORD)
    assert tokens.access_token not in repr(tokens)
    assert tokens.refresh_token not in repr(tokens)


def test_a_document_of_another_issuer_is_not_trusted(scripted):
    scripted.answer = lambda seen: as_json(
        {"issuer": "https://evil.example", "authorization_endpoint": "https://e/a", "token_endpoint": "https://e/t"}
    )
    with pytest.raises(AnswerError):
        OidcClient(f"{scripted.url}/realms/x", "client").password("alice", PASSWORD)
    assert len(scripted.seen) == 1


def test_a_login_that_is_cut_short_means_that_no_write_was_sent(scripted):
    def answer(seen: Seen) -> Reply:
        if seen.method == "GET":
            named = {"authorization_endpoint": f"{scripted.url}/a", "token_endpoint": f"{scripted.url}/t"}
            return as_json({"issuer": scripted.url, **named})
        return Reply(None)

    scripted.answer = answer
    with pytest.raises(UnreachableError) as caught:
        OidcClient(scripted.url, "client").password("alice", PASSWORD)
    assert caught.value.outcome is Outcome.NOT_APPLIED


def test_a_token_is_renewed_a_minute_before_its_end(realm, clock):
    first = realm.password("pi.alice", PASSWORD)
    kept: list[Tokens] = []
    bearer = BearerAuthenticator(first, realm, kept.append)
    clock.now = first.expires_at - 61
    assert bearer.header() == f"Bearer {first.access_token}"
    clock.now = first.expires_at - 59
    assert bearer.header() == f"Bearer {kept[0].access_token}"
    assert kept[0].access_token != first.access_token


def test_an_early_renewal_that_fails_leaves_a_token_that_still_holds(local_server, realm, clock):
    first = realm.password("pi.alice", PASSWORD)
    bearer = BearerAuthenticator(first, realm)
    local_server.stop()
    clock.now = first.expires_at - 30
    assert bearer.header() == f"Bearer {first.access_token}"
    clock.now = first.expires_at + 1
    with pytest.raises(UnreachableError):
        bearer.header()


def test_a_token_that_the_server_forgot_is_renewed_in_the_middle_of_reading(local_server, realm, log_in):
    first = realm.password("pi.alice", PASSWORD)
    session = log_in("", authenticator=BearerAuthenticator(first, realm))
    session.get("users/me")
    local_server.expire_tokens()
    assert session.get("users/me").status == 200


def test_a_login_ended_for_good_is_asked_for_once_and_unauthorized(local_server, realm, log_in):
    first = realm.password("pi.alice", PASSWORD)
    bearer = BearerAuthenticator(first, realm)
    session = log_in("", authenticator=bearer)
    realm.revoke(first)
    local_server.expire_tokens()
    local_server.clear_requests()
    for _ in range(2):
        with pytest.raises(UnauthorizedError):
            session.get("users/me")
    asked = [entry["path"] for entry in local_server.requests()]
    assert sum(path.endswith("/token") for path in asked) == 1


def test_threads_that_get_a_401_together_renew_once(local_server, realm):
    first = realm.password("pi.alice", PASSWORD)
    bearer = BearerAuthenticator(first, realm)
    local_server.clear_requests()
    together = threading.Barrier(6)
    renewed: list[bool] = []

    def work() -> None:
        bearer.header()
        together.wait()
        renewed.append(bearer.renew())

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert renewed == [True] * 6
    assert len(local_server.requests()) == 1


def test_401s_from_the_middle_of_a_parallel_listing_do_not_end_it(local_server, realm, log_in):
    session = log_in("", authenticator=BearerAuthenticator(realm.password("pi.alice", PASSWORD), realm))
    local_server.set_fault("unauthorized-after", 2)
    pages = list(ReportsClient(session).pages(ReportQuery(240), page_size=1))
    assert sum(len(page.reports) for page in pages) == 6
