"""Reading from the server: what is tried again, for how long, and what each failure is called."""

from __future__ import annotations

import socket
import threading

import pytest

from ocsge_qgis_plugin.espaceco.account import AccountClient
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.errors import (
    AnswerError,
    ForbiddenError,
    HttpError,
    InvalidRequestError,
    NotFoundError,
    ServerError,
    SyncCancelled,
    TooManyRequestsError,
    UnauthorizedError,
    UnreachableError,
)
from ocsge_qgis_plugin.espaceco.pacing import MAX_RETRIES
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.espaceco.wire import RawAnswer, Request, exchange, new_transport, server_of
from tests.server.seed_groups import PASSWORD
from tests.unit.bad_input.conditions import assert_helps
from tests.unit.espaceco.scripted_server import Reply, as_json


def api_reads(server) -> list[dict]:
    return [entry for entry in server.requests() if entry["path"].startswith("/gcms/api/")]


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_busy_server_is_asked_again(local_server, session, status):
    local_server.set_fault("error", {"status": status, "times": 2})
    assert AccountClient(session).me().username == "pi.alice"
    assert [entry["status"] for entry in api_reads(local_server)] == [status, status, 200]


def test_each_wait_is_longer_than_the_one_before(local_server, session, waits):
    local_server.set_fault("error", {"status": 503})
    with pytest.raises(ServerError):
        session.get("users/me")
    assert len(api_reads(local_server)) == MAX_RETRIES + 1
    # 0.5 + 1 + 2 + 4 seconds, each between half and one and a half times that.
    assert 3.75 <= waits.total <= 11.5


def test_a_broken_server_is_not_asked_again(local_server, session):
    local_server.set_fault("error", 500)
    with pytest.raises(ServerError, match="500"):
        session.get("users/me")
    assert len(api_reads(local_server)) == 1


@pytest.mark.parametrize("seconds", [7, "date"], ids=["seconds", "HTTP date"])
def test_retry_after_is_waited_for(local_server, session, waits, seconds):
    local_server.set_fault("rate-limit", {"seconds": seconds, "times": 1})
    session.get("users/me")
    assert waits.total >= (7 if seconds == 7 else 0)
    assert [entry["status"] for entry in api_reads(local_server)] == [429, 200]


def test_a_retry_after_beyond_patience_ends_at_once_and_says_how_long(local_server, session, waits):
    local_server.set_fault("rate-limit", 3600)
    with pytest.raises(TooManyRequestsError) as caught:
        session.get("users/me")
    assert caught.value.retry_after == 3600
    assert_helps(caught.value, local_server.url, remedy="dans 60 minutes")
    assert waits.total == 0
    assert len(api_reads(local_server)) == 1


def test_a_lost_connection_is_tried_again(local_server, session):
    local_server.set_fault("lost-request", {"times": 2})
    assert session.get("users/me").status == 200


def test_an_answer_cut_before_its_announced_end_is_read_again(local_server, session):
    local_server.set_fault("truncated-json", {"times": 1, "keep_length": True})
    assert AccountClient(session).me().username == "pi.alice"


@pytest.mark.parametrize(
    ("fault", "says", "remedy"),
    [
        ("truncated-json", "coupée ou illisible", "Réessayez"),
        ("html-body", "une page (HTML ou XML)", "proxy, portail"),
        ("xml-me", "une page (HTML ou XML)", "conditions d'utilisation"),
    ],
)
def test_an_answer_that_is_not_json_says_what_came_from_where_and_what_to_check(
    local_server, session, fault, says, remedy
):
    local_server.set_fault(fault)
    with pytest.raises(AnswerError) as caught:
        AccountClient(session).me()
    assert_helps(caught.value, local_server.url, says, remedy=remedy)


def test_an_html_page_with_an_error_status_keeps_its_meaning(local_server, session):
    local_server.set_fault("html-body", {"status": 403})
    with pytest.raises(ForbiddenError):
        session.get("users/me")


@pytest.mark.parametrize(
    ("status", "kind", "remedy"),
    [
        (400, InvalidRequestError, "Corrigez"),
        (401, UnauthorizedError, "Reconnectez-vous"),
        (403, ForbiddenError, "gestionnaire du groupe"),
        (404, NotFoundError, "l'adresse du serveur"),
        (422, InvalidRequestError, "Corrigez"),
        (418, HttpError, "l'adresse du serveur"),
        (500, ServerError, "Réessayez plus tard"),
    ],
)
def test_each_status_has_its_error_with_the_server_its_words_and_a_remedy(
    scripted, open_scripted, status, kind, remedy
):
    scripted.answer = lambda seen: as_json({"code": status, "message": "Champ\ninconnu"}, status)
    with pytest.raises(kind, match="Champ inconnu") as caught:
        open_scripted().get("users/me")
    assert type(caught.value) is kind
    assert caught.value.status == status
    assert_helps(caught.value, scripted.url, remedy=remedy)


@pytest.mark.parametrize("user", ["", "alice@", "alice:secret@"])
def test_a_server_is_called_by_its_host_alone(user):
    assert server_of(f"http://{user}server.example:81/gcms/api/users/me?x=1") == "http://server.example:81"


def test_a_slow_server_times_out_as_unreachable(local_server, log_in):
    local_server.set_fault("slow", 30)
    session = log_in("pi.alice", timeout=0.05)
    with pytest.raises(UnreachableError, match="à temps") as caught:
        session.get("users/me")
    assert_helps(caught.value, local_server.url, remedy="réessayez plus tard")


def test_a_closed_port_is_unreachable_after_one_more_try(waits):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with Session(f"http://127.0.0.1:{port}", wait=waits) as session, pytest.raises(UnreachableError) as caught:
            session.get("users/me")
    assert_helps(caught.value, f"http://127.0.0.1:{port}", remedy="Vérifiez le réseau")
    assert waits.total <= 1.5


def test_an_unknown_certificate_is_refused_without_a_switch(tls_server, waits):
    with Session(tls_server, wait=waits) as session, pytest.raises(UnreachableError, match="certificat") as caught:
        session.get("users/me")
    # A clock an hour off is one of the reasons.
    assert_helps(caught.value, tls_server, remedy="la date de ce poste")


def test_a_json_bomb_is_an_answer_error(scripted, open_scripted):
    scripted.answer = lambda seen: Reply(200, b"[" * 500_000)
    with pytest.raises(AnswerError):
        open_scripted().get("users/me")


def test_nan_is_not_json(scripted, open_scripted):
    scripted.answer = lambda seen: Reply(200, b"[NaN]")
    with pytest.raises(AnswerError):
        open_scripted().get("users/me")


def test_an_answer_larger_than_the_cap_is_given_up(scripted):
    scripted.answer = lambda seen: Reply(200, b"x" * 300_000)
    with new_transport() as transport, pytest.raises(AnswerError):
        exchange(transport, Request("GET", scripted.url), max_bytes=200_000)


def test_an_expired_login_is_renewed_once_and_the_read_repeated(local_server, log_in):
    class Renewing:
        def __init__(self) -> None:
            self.renewals = 0

        def header(self) -> str:
            return BasicAuthenticator("pi.alice", PASSWORD).header()

        def renew(self) -> bool:
            self.renewals += 1
            return True

    authenticator = Renewing()
    session = log_in("pi.alice", authenticator=authenticator)
    local_server.set_fault("unauthorized", {"times": 1})
    assert session.get("users/me").status == 200
    local_server.set_fault("unauthorized", True)
    with pytest.raises(UnauthorizedError):
        session.get("users/me")
    assert authenticator.renewals == 2


def test_a_401_with_a_basic_challenge_is_an_error_like_any_other(local_server, session):
    local_server.set_fault("unauthorized", "basic")
    with pytest.raises(UnauthorizedError):
        session.get("users/me")


def test_a_wrong_password_is_unauthorized(log_in):
    session = log_in("pi.alice", authenticator=BasicAuthenticator("pi.alice", "wrong"))
    with pytest.raises(UnauthorizedError):
        session.get("users/me")


def test_cancelling_is_noticed_before_a_request_and_within_a_wait(local_server, log_in):
    with pytest.raises(SyncCancelled):
        log_in("pi.alice", cancelled=lambda: True).get("users/me")
    assert api_reads(local_server) == []

    stop = threading.Event()
    local_server.set_fault("rate-limit", 50)
    session = log_in("pi.alice", cancelled=stop.is_set, wait=lambda seconds: stop.set())
    with pytest.raises(SyncCancelled):
        session.get("users/me")
    assert len(api_reads(local_server)) == 1


def test_no_secret_stands_in_an_error(scripted, open_scripted):
    session = open_scripted(authenticator=BasicAuthenticator("alice", "s3cret-pass"))  # pragma: allowlist secret
    scripted.answer = lambda seen: as_json(
        {"message": "no", "echo": seen.headers["Authorization"], "access_token": "abcdef-token"}, 403
    )
    with pytest.raises(ForbiddenError) as caught:
        session.get("users/me")
    shown = f"{caught.value} {caught.value.details} {caught.value!r}"
    assert "abcdef-token" not in shown
    assert BasicAuthenticator("alice", "s3cret-pass").header().split()[1] not in shown  # pragma: allowlist secret


def test_credentials_of_netrc_do_not_replace_ours(scripted, open_scripted, tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\n")
    monkeypatch.setenv("NETRC", str(netrc))
    open_scripted(authenticator=BasicAuthenticator("alice", "pass")).get("users/me")
    assert scripted.seen[0].headers["Authorization"] == BasicAuthenticator("alice", "pass").header()


def test_cookies_are_not_kept(scripted, open_scripted):
    scripted.answer = lambda seen: as_json({}, Set_Cookie="id=1; Path=/")
    session = open_scripted()
    session.get("users/me")
    session.get("users/me")
    assert "Cookie" not in scripted.seen[1].headers


def test_a_list_parameter_is_spelled_with_brackets(scripted, open_scripted):
    open_scripted().get("reports", {"status": ["valid", "reject"], "page": 1})
    assert scripted.seen[0].query == {"status[]": ["valid", "reject"], "page": ["1"]}


def test_a_raw_answer_keeps_its_body_out_of_its_text():
    assert "secret" not in repr(RawAnswer(200, {}, b"secret"))
