"""Sessions of the plugin's own client on a local server, and on scripted ones for what only a socket can do."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.session import Session
from tests.server.fixtures import espaceco_state, local_server
from tests.server.local_server import LocalServer
from tests.server.seed_groups import PASSWORD
from tests.unit.espaceco.scripted_server import ScriptedServer

__all__ = ["espaceco_state", "local_server"]


class Waits:
    """Stands in for sleeping: remembers for how long, so that a test takes none of it."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)

    @property
    def total(self) -> float:
        """How long a person would have waited."""
        return sum(self.seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def log_in(local_server: LocalServer, waits: Waits) -> Iterator[Callable[..., Session]]:
    """Return a function that opens a session of the named user by Basic; options go to ``Session``."""
    opened: list[Session] = []

    def _log_in(username: str, **options: object) -> Session:
        options = {"wait": waits, "requests_per_second": None, **options}
        authenticator = options.pop("authenticator", BasicAuthenticator(username, PASSWORD))
        opened.append(Session(local_server.url, authenticator=authenticator, **options))
        return opened[-1]

    yield _log_in
    for session in opened:
        session.close()


@pytest.fixture
def session(log_in: Callable[..., Session]) -> Session:
    """A member of groups 240 and 241."""
    return log_in("pi.alice")


@pytest.fixture
def scripted() -> Iterator[ScriptedServer]:
    """A server that answers what the test tells it, byte by byte if need be."""
    with ScriptedServer() as server:
        yield server


@pytest.fixture
def open_scripted(scripted: ScriptedServer, waits: Waits) -> Iterator[Callable[..., Session]]:
    opened: list[Session] = []

    def _open(**options: object) -> Session:
        opened.append(Session(scripted.url, **{"wait": waits, "requests_per_second": None, **options}))
        return opened[-1]

    yield _open
    for session in opened:
        session.close()


def writes(server: LocalServer) -> list[dict]:
    """Return the writes to the API that a local server saw."""
    return [entry for entry in server.requests() if entry["method"] not in ("GET", "HEAD")]


@pytest.fixture
def tls_server(tmp_path: Path) -> Iterator[str]:
    """The https address of a port whose certificate nobody signed."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    openssl = shutil.which("openssl")
    made = openssl and subprocess.run([openssl, *request, *files], capture_output=True, check=False)
    if not made or made.returncode:
        pytest.skip("openssl is not installed")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with ScriptedServer(context) as server:
        yield server.url
