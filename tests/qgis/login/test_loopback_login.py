"""Logging in through the browser, against the local server's realm."""

from __future__ import annotations

import time
import urllib.error
import urllib.parse
import urllib.request
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QThread
from qgis.PyQt.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from ocsge_qgis_plugin.bridge.loopback_listener import BusyPortError, LoopbackError
from ocsge_qgis_plugin.bridge.loopback_login import BrowserError, LoopbackLogin
from ocsge_qgis_plugin.bridge.network_transport import make_transport
from ocsge_qgis_plugin.espaceco.account import AccountClient
from ocsge_qgis_plugin.espaceco.auth import BearerAuthenticator, LoginRefusedError, Tokens
from ocsge_qgis_plugin.espaceco.errors import UnauthorizedError, UnreachableError
from ocsge_qgis_plugin.espaceco.session import Session


class Heard:
    """What a login called back."""

    def __init__(self) -> None:
        self.tokens: list[Tokens] = []
        self.clients: list = []
        self.errors: list = []

    def on_tokens(self, client, tokens) -> None:
        assert QThread.currentThread() == QgsApplication.instance().thread()
        self.clients.append(client)
        self.tokens.append(tokens)

    def on_failed(self, error) -> None:
        assert QThread.currentThread() == QgsApplication.instance().thread()
        self.errors.append(error)

    @property
    def anything(self) -> bool:
        return bool(self.tokens or self.errors)


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def start(runner, browser, heard):
    """Start a login of a client in the browser; returns it, still under way."""
    logins = []

    def begin(client, **options):
        login = LoopbackLogin(runner, open_browser=options.pop("open_browser", browser), **options)
        logins.append(login)
        login.start(client, on_tokens=heard.on_tokens, on_failed=heard.on_failed)
        return login

    yield begin
    for login in logins:
        login.cancel()


@pytest.fixture
def log_in(start, heard, wait_until):
    """Log in and wait for what comes of it."""

    def through(client, **options):
        login = start(client, **options)
        wait_until(lambda: heard.anything, "the login came to an end")
        return login

    return through


def query_of(address: str) -> dict[str, str]:
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))


def run_task(runner, wait_until, work):
    """Return the outcome of ``work`` on a task's thread, with its network closed there afterwards."""
    outcome = SimpleNamespace(result=None, error=None, ended=False)

    def done(result):
        outcome.result, outcome.ended = result, True

    def failed(error):
        outcome.error, outcome.ended = error, True

    runner.run("essai", work, done, failed)
    wait_until(lambda: outcome.ended, "the task has ended")
    return outcome


def read_account(server, authenticator):
    def work(context):
        transport = make_transport(context.cancelled)
        context.at_end(transport.close)
        return AccountClient(Session(server.url, authenticator=authenticator, transport=transport)).me()

    return work


def test_the_browser_brings_back_tokens_that_the_server_takes(
    local_server, make_client, log_in, heard, runner, wait_until
):
    log_in(make_client())
    assert not heard.errors
    authenticator = BearerAuthenticator(heard.tokens[0], heard.clients[0])
    outcome = run_task(runner, wait_until, read_account(local_server, authenticator))
    assert outcome.error is None
    assert outcome.result.username == "pi.alice"


def test_a_confidential_client_logs_in_and_its_secret_stays_out_of_the_browser(make_client, log_in, heard, browser):
    log_in(make_client(client_id="ocsge-local", client_secret="secret-local"))  # pragma: allowlist secret
    assert heard.tokens
    assert "secret-local" not in browser.addresses[0]


def test_the_browser_is_sent_to_the_realm_with_a_challenge_and_a_state(make_client, log_in, browser):
    log_in(make_client())
    asked = query_of(browser.addresses[0])
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["code_challenge"]) == 43
    assert len(asked["state"]) >= 32
    assert asked["response_type"] == "code"


def test_port_zero_becomes_the_free_port_in_the_address_given_to_the_server(make_client, log_in, browser, heard):
    log_in(make_client("http://127.0.0.1:0/retour"))
    redirect = urllib.parse.urlsplit(query_of(browser.addresses[0])["redirect_uri"])
    assert redirect.port > 0
    assert redirect.path == "/retour"
    assert heard.clients[0].redirect_uri == redirect.geturl()


def test_the_name_localhost_is_kept_as_it_was_registered(make_client, log_in, browser, heard):
    log_in(make_client("http://localhost:0/retour"))
    assert heard.tokens
    assert query_of(browser.addresses[0])["redirect_uri"].startswith("http://localhost:")


def test_the_page_in_the_browser_says_in_french_to_come_back(make_client, log_in, browser, wait_until):
    log_in(make_client())
    page = wait_until(lambda: browser.pages, "the browser has its page")[0]
    assert "revenez dans QGIS" in page
    assert 'lang="fr"' in page


def test_a_refusal_in_the_browser_is_told(local_server, make_client, log_in, heard):
    local_server.set_fault("access-denied")
    log_in(make_client())
    (error,) = heard.errors
    assert isinstance(error, LoginRefusedError)
    assert "refusée" in error.message
    assert "access_denied" in error.details


def test_an_answer_with_another_state_is_refused_and_its_code_never_exchanged(
    local_server, make_client, log_in, heard, browser
):
    def forge(address):
        redirect = query_of(bytes(address.toEncoded()).decode())["redirect_uri"]
        browser.visit(f"{redirect}?code=vole&state=autre")
        return True

    log_in(make_client(), open_browser=forge)
    (error,) = heard.errors
    assert isinstance(error, LoginRefusedError)
    assert not [entry for entry in local_server.requests() if entry["path"].endswith("/token")]


def test_a_code_that_the_realm_does_not_know_is_an_error(make_client, log_in, heard, browser):
    def forge(address):
        asked = query_of(bytes(address.toEncoded()).decode())
        browser.visit(f"{asked['redirect_uri']}?code=inconnu&state={asked['state']}")
        return True

    log_in(make_client(), open_browser=forge)
    assert isinstance(heard.errors[0], UnauthorizedError)


def test_nobody_in_the_browser_ends_the_wait(make_client, log_in, heard):
    login = log_in(make_client(), open_browser=lambda address: True, wait_ms=50)
    (error,) = heard.errors
    assert isinstance(error, BrowserError)
    assert "à temps" in error.message
    assert not login.is_running


def test_a_browser_that_does_not_open_is_told(make_client, log_in, heard, browser):
    browser.opens = False
    log_in(make_client())
    assert isinstance(heard.errors[0], BrowserError)


def test_a_busy_port_is_told_with_the_remedy_and_no_browser_opens(make_client, log_in, heard, browser):
    other = QTcpServer()
    assert other.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), 0)
    port = other.serverPort()
    log_in(make_client(f"http://127.0.0.1:{port}/retour"))
    (error,) = heard.errors
    assert isinstance(error, BusyPortError)
    assert str(port) in error.message
    assert "options de l'extension" in error.remedy
    assert not browser.addresses


@pytest.mark.parametrize(
    "redirect_uri",
    [
        "https://127.0.0.1:7070/retour",
        "http://exemple.fr:7070/retour",
        "http://0.0.0.0:7070/retour",
        "http://127.0.0.1/retour",
        "http://127.0.0.1:99999/retour",
        "http://127.0.0.1:port/retour",
        "http://moi@127.0.0.1:7070/retour",
        "http://127.0.0.1:7070/retour?x=1",
        "",
    ],
)
def test_only_an_address_of_this_machine_is_listened_on(make_client, log_in, heard, redirect_uri):
    log_in(make_client(redirect_uri))
    assert type(heard.errors[0]) is LoopbackError


def test_a_realm_out_of_reach_is_told_and_frees_the_port(make_client, log_in, heard, unused_port):
    client = make_client(f"http://127.0.0.1:{unused_port}/retour", issuer="http://127.0.0.1:1/realms/x")
    log_in(client)
    assert isinstance(heard.errors[0], UnreachableError)
    again = QTcpServer()
    assert again.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), unused_port)


@pytest.fixture
def unused_port(qgis_app):
    server = QTcpServer()
    server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), 0)
    port = server.serverPort()
    server.close()
    return port


def test_starting_again_gives_up_the_first_login(make_client, runner, browser, heard, wait_until):
    given_up = Heard()
    opened = []
    login = LoopbackLogin(runner, open_browser=lambda address: bool(opened.append(address)) or True)
    login.start(make_client(), on_tokens=given_up.on_tokens, on_failed=given_up.on_failed)
    wait_until(lambda: opened, "the first browser is open")
    login.start(make_client(), on_tokens=heard.on_tokens, on_failed=heard.on_failed)
    wait_until(lambda: len(opened) == 2, "the second browser is open")
    browser(opened[0])
    wait_until(lambda: browser.pages, "the first browser came back too late")
    assert "refused" in browser.pages[0]
    assert not heard.anything
    browser(opened[1])
    wait_until(lambda: heard.anything, "the second login is through")
    assert heard.tokens
    assert not given_up.anything


def test_a_login_given_up_during_the_exchange_calls_nothing_back(
    local_server, make_client, start, heard, runner, wait_until
):
    local_server.set_fault("slow", {"match": "POST .*/token", "held": True})
    login = start(make_client())
    wait_until(lambda: [e for e in local_server.requests() if e["path"].endswith("/token")], "the code is exchanged")
    login.cancel()
    local_server.release()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, "the task has ended")
    assert not heard.anything


def test_the_gui_thread_goes_on_while_the_realm_keeps_silent(local_server, make_client, start, heard, wait_until):
    local_server.set_fault("slow", {"match": ".*openid-configuration", "held": True})
    before = time.monotonic()
    start(make_client())
    wait_until(lambda: local_server.requests(), "the realm was asked")
    assert not heard.anything
    assert time.monotonic() - before < 30
    local_server.release()
    wait_until(lambda: heard.anything, "the login is through")
    assert heard.tokens


def test_icons_and_unused_connections_do_not_count_as_the_answer(make_client, start, heard, browser, wait_until):
    opened = []
    start(make_client(), open_browser=lambda address: bool(opened.append(address)) or True)
    wait_until(lambda: opened, "the browser is open")
    redirect = urllib.parse.urlsplit(query_of(bytes(opened[0].toEncoded()).decode())["redirect_uri"])
    silent = QTcpSocket()
    silent.connectToHost("127.0.0.1", redirect.port)
    browser.visit(f"http://127.0.0.1:{redirect.port}/favicon.ico")
    wait_until(lambda: browser.pages, "the icon was answered")
    assert browser.pages == ["HTTP 404"]
    assert not heard.anything
    browser(opened[0])
    wait_until(lambda: heard.anything, "the login is through")
    assert heard.tokens


def test_a_request_without_end_is_cut_off(make_client, start, heard, wait_until):
    opened = []
    start(make_client(), open_browser=lambda address: bool(opened.append(address)) or True)
    wait_until(lambda: opened, "the browser is open")
    redirect = urllib.parse.urlsplit(query_of(bytes(opened[0].toEncoded()).decode())["redirect_uri"])
    socket = QTcpSocket()
    socket.connectToHost("127.0.0.1", redirect.port)
    socket.write(b"GET /retour?code=" + b"a" * 64 * 1024)
    wait_until(lambda: socket.state() == QTcpSocket.SocketState.UnconnectedState, "the connection was cut")
    assert not heard.anything


def test_tokens_renew_themselves_in_a_task_after_their_end(
    local_server, make_client, log_in, heard, runner, wait_until
):
    log_in(make_client())
    renewed = []
    authenticator = BearerAuthenticator(heard.tokens[0], heard.clients[0], on_renewed=renewed.append)
    local_server.expire_tokens()
    outcome = run_task(runner, wait_until, read_account(local_server, authenticator))
    assert outcome.error is None
    assert outcome.result.username == "pi.alice"
    assert renewed[0].access_token != heard.tokens[0].access_token


def test_tokens_near_their_end_are_renewed_before_anything_is_sent(
    local_server, make_client, log_in, heard, runner, wait_until
):
    log_in(make_client())
    old = heard.tokens[0]
    near = Tokens(old.access_token, old.refresh_token, time.time() + 5, old.refresh_expires_at)
    local_server.clear_requests()
    authenticator = BearerAuthenticator(near, heard.clients[0])
    assert run_task(runner, wait_until, read_account(local_server, authenticator)).error is None
    assert [entry["path"].rpartition("/")[2] for entry in local_server.requests()] == ["token", "me"]


@pytest.mark.parametrize("ending", ["success", "refusal", "timeout", "given up"])
def test_the_port_is_free_again_however_the_login_ends(
    local_server, make_client, start, heard, unused_port, wait_until, browser, ending
):
    if ending == "refusal":
        local_server.set_fault("access-denied")
    waits = ending in ("timeout", "given up")
    opened = []
    options = {"open_browser": lambda address: bool(opened.append(address)) or True} if waits else {}
    login = start(
        make_client(f"http://127.0.0.1:{unused_port}/retour"), wait_ms=50 if ending == "timeout" else 60_000, **options
    )
    if ending == "given up":
        wait_until(lambda: opened, "the browser is open")
        login.cancel()
    else:
        wait_until(lambda: heard.anything, "the login came to an end")
    again = QTcpServer()
    assert again.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), unused_port)
    assert not login.is_running


def test_no_code_token_or_verifier_is_written_to_the_message_log(make_client, log_in, heard, browser):
    logged = []

    def log(*message):
        logged.append(" ".join(map(str, message)))

    QgsApplication.messageLog().messageReceived.connect(log)
    try:
        log_in(make_client())
    finally:
        QgsApplication.messageLog().messageReceived.disconnect(log)
    secrets = (heard.tokens[0].access_token, heard.tokens[0].refresh_token, query_of(browser.addresses[0])["state"])
    assert not [line for line in logged if any(secret in line for secret in secrets)]


def test_hostile_words_in_the_answer_are_not_repeated_on_the_page(make_client, log_in, browser, wait_until):
    def forge(address):
        asked = query_of(bytes(address.toEncoded()).decode())
        words = urllib.parse.quote("<script>alert(1)</script>")
        browser.visit(f"{asked['redirect_uri']}?error={words}&error_description={words}&state={asked['state']}")
        return True

    log_in(make_client(), open_browser=forge)
    page = wait_until(lambda: browser.pages, "the browser has its page")[0]
    assert "script" not in page
