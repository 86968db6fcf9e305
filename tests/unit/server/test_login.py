"""Who asks: Basic, tokens, and the OpenID Connect realm that gives them."""

from __future__ import annotations

import base64
import hashlib
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.server.local_server import LocalServer
from tests.server.seed_groups import PASSWORD

BACK = "http://127.0.0.1:49152/authorization-code/callback"
VERIFIER = "v" * 43
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
PUBLIC = {"client_id": "ocsge-public"}
CONFIDENTIAL = {"client_id": "ocsge-local", "client_secret": "secret-local"}  # pragma: allowlist secret


@pytest.fixture
def realm(local_server) -> str:
    return f"{local_server.url}/realms/geoplateforme/protocol/openid-connect"


def authorize(realm: str, **changes) -> requests.Response:
    asked = {
        **PUBLIC,
        "response_type": "code",
        "redirect_uri": BACK,
        "scope": "openid",
        "state": "s1",
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
        **changes,
    }
    asked = {name: value for name, value in asked.items() if value is not None}
    return requests.get(f"{realm}/auth", params=asked, allow_redirects=False, timeout=10)


def callback(answer: requests.Response) -> dict[str, str]:
    assert answer.status_code == 302, answer.text
    assert answer.headers["Location"].startswith(BACK)
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def token(realm: str, **form) -> requests.Response:
    return requests.post(f"{realm}/token", data=form, timeout=10)


def exchange(realm: str, code: str, **changes) -> requests.Response:
    form = {**PUBLIC, "grant_type": "authorization_code", "code": code, "redirect_uri": BACK, "code_verifier": VERIFIER}
    return token(realm, **{**form, **changes})


def whoami(local_server, access: str) -> requests.Response:
    url = f"{local_server.url}/gcms/api/users/me"
    return requests.get(url, headers={"Authorization": f"Bearer {access}"}, timeout=10)


def password_tokens(realm: str) -> dict:
    answer = token(realm, **CONFIDENTIAL, grant_type="password", username="chef.pi", password=PASSWORD, scope="openid")
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_basic_opens_the_api(alice):
    assert alice.get("users/me").json()["username"] == "pi.alice"


def test_a_wrong_password_is_401(local_server):
    answer = requests.get(f"{local_server.url}/gcms/api/users/me", auth=("pi.alice", "faux"), timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (401, 401)
    assert "WWW-Authenticate" not in answer.headers


@pytest.mark.parametrize("header", ["Bearer inconnu", "Basic !!", "Digest x", "Bearer"])
def test_a_header_that_proves_nothing_is_401(local_server, header):
    url = f"{local_server.url}/gcms/api/reports"
    assert requests.get(url, headers={"Authorization": header}, timeout=10).status_code == 401


def test_no_header_is_401_where_reading_is_not_public(login):
    assert login(None).get("users/me").status_code == 401


def test_code_with_pkce_gives_the_token_of_the_hinted_user(realm, local_server):
    answer = callback(authorize(realm, login_hint="pi.bruno"))
    assert answer["state"] == "s1"
    tokens = exchange(realm, answer["code"]).json()
    assert tokens["token_type"] == "Bearer"
    assert tokens["expires_in"] == 300
    assert whoami(local_server, tokens["access_token"]).json()["username"] == "pi.bruno"


def test_without_hint_the_servers_own_user_logs_in(realm, local_server):
    tokens = exchange(realm, callback(authorize(realm))["code"]).json()
    assert whoami(local_server, tokens["access_token"]).json()["username"] == "pi.alice"


def test_a_wrong_verifier_gets_nothing(realm):
    answer = exchange(realm, callback(authorize(realm))["code"], code_verifier="w" * 43)
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


def test_a_code_serves_once(realm):
    code = callback(authorize(realm))["code"]
    assert exchange(realm, code).status_code == 200
    assert exchange(realm, code).status_code == 400


def test_the_redirect_must_be_the_one_of_the_demand(realm):
    code = callback(authorize(realm))["code"]
    assert exchange(realm, code, redirect_uri=BACK + "2").status_code == 400


def test_a_public_client_must_use_pkce(realm):
    assert callback(authorize(realm, code_challenge=None, code_challenge_method=None))["error"] == "invalid_request"


def test_a_confidential_client_needs_its_secret_and_no_pkce(realm):
    demand = {"client_id": "ocsge-local", "code_challenge": None, "code_challenge_method": None}
    code = callback(authorize(realm, **demand))["code"]
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
    assert token(realm, **form, client_id="ocsge-local", client_secret="faux").status_code == 401
    assert token(realm, **form, **CONFIDENTIAL).status_code == 200


def test_the_official_client_comes_back_to_its_registered_address_only(realm):
    demand = {"client_id": "espaceco-qgis", "code_challenge": None, "code_challenge_method": None}
    assert authorize(realm, **demand).status_code == 400
    registered = "http://127.0.0.1:7070/authorization-code/callback"
    assert authorize(realm, **demand, redirect_uri=registered).status_code == 302


@pytest.mark.parametrize("target", ["https://example.org/", "http://127.0.0.1.example.org/", "javascript:alert(1)"])
def test_no_code_leaves_this_machine(realm, target):
    assert authorize(realm, redirect_uri=target).status_code == 400


def test_a_refusal_comes_back_as_an_error_with_the_state(realm, local_server):
    local_server.set_fault("access-denied")
    answer = callback(authorize(realm))
    assert (answer["error"], answer["state"]) == ("access_denied", "s1")
    assert "code" not in answer


def test_password_and_refresh_grants(realm, local_server):
    first = password_tokens(realm)
    second = token(realm, **CONFIDENTIAL, grant_type="refresh_token", refresh_token=first["refresh_token"]).json()
    assert second["access_token"] != first["access_token"]
    assert whoami(local_server, second["access_token"]).json()["username"] == "chef.pi"


def test_a_refresh_token_serves_once_and_its_client_only(realm):
    tokens = password_tokens(realm)
    stolen = token(realm, **PUBLIC, grant_type="refresh_token", refresh_token=tokens["refresh_token"])
    assert stolen.json()["error"] == "invalid_grant"


def test_a_wrong_password_gets_no_token(realm):
    answer = token(realm, **CONFIDENTIAL, grant_type="password", username="chef.pi", password="faux")
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_grant")


def test_an_expired_token_is_401_and_refresh_helps(realm, local_server):
    tokens = password_tokens(realm)
    local_server.expire_tokens()
    assert whoami(local_server, tokens["access_token"]).status_code == 401
    fresh = token(realm, **CONFIDENTIAL, grant_type="refresh_token", refresh_token=tokens["refresh_token"]).json()
    assert whoami(local_server, fresh["access_token"]).status_code == 200


def test_the_life_of_tokens_is_a_setting(tmp_path):
    with LocalServer(tmp_path / "s.sqlite", token_lifetime=0, login="chef.pi") as server:
        tokens = password_tokens(f"{server.url}/realms/geoplateforme/protocol/openid-connect")
        assert tokens["expires_in"] == 0
        assert whoami(server, tokens["access_token"]).status_code == 401


@pytest.mark.parametrize("way", ["revoke", "logout"])
def test_ending_a_session_ends_its_tokens(realm, local_server, way):
    tokens = password_tokens(realm)
    field = "token" if way == "revoke" else "refresh_token"
    answer = requests.post(f"{realm}/{way}", data={**CONFIDENTIAL, field: tokens["refresh_token"]}, timeout=10)
    assert answer.status_code in (200, 204)
    assert whoami(local_server, tokens["access_token"]).status_code == 401


def test_userinfo_names_the_user(realm):
    access = password_tokens(realm)["access_token"]
    answer = requests.get(f"{realm}/userinfo", headers={"Authorization": f"Bearer {access}"}, timeout=10)
    assert answer.json()["preferred_username"] == "chef.pi"
    assert requests.get(f"{realm}/userinfo", timeout=10).status_code == 401


def test_discovery_tells_where_everything_is(realm, local_server):
    url = f"{local_server.url}/realms/geoplateforme/.well-known/openid-configuration"
    found = requests.get(url, timeout=10).json()
    assert found["token_endpoint"] == f"{realm}/token"
    assert found["code_challenge_methods_supported"] == ["S256"]
