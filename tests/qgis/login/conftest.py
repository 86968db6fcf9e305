"""A browser that nobody sees, a realm of this test alone, and an authentication database put back after each test."""

from __future__ import annotations

import http.client
import threading
import urllib.error
import urllib.request

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl

from ocsge_qgis_plugin.bridge.network_transport import make_transport
from ocsge_qgis_plugin.bridge.tasks import TaskRunner
from ocsge_qgis_plugin.espaceco.auth import OidcClient
from tests.server.fixtures import espaceco_state, local_server  # noqa: F401 – fixtures of these tests

MASTER_PASSWORD = "maître"  # pragma: allowlist secret


class _Connection(http.client.HTTPConnection):
    """Knows that localhost is this machine, as browsers do; a bare Debian has no /etc/hosts (RFC 6761 §6.3)."""

    def connect(self) -> None:
        if self.host == "localhost":
            self.host = "127.0.0.1"
        super().connect()


class _Handler(urllib.request.HTTPHandler):
    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Connection, request)


class Browser:
    """Follows redirects on a thread of its own, as a person who agrees at once would."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.pages: list[str] = []
        self.opens = True
        self._threads: list[threading.Thread] = []

    def __call__(self, address: QUrl) -> bool:
        self.addresses.append(bytes(address.toEncoded()).decode())
        if self.opens:
            self.visit(self.addresses[-1])
        return self.opens

    def visit(self, address: str) -> None:
        thread = threading.Thread(target=self._visit, args=(address,), daemon=True)
        self._threads.append(thread)
        thread.start()

    def _visit(self, address: str) -> None:
        try:
            with urllib.request.build_opener(_Handler).open(address, timeout=10) as page:
                self.pages.append(page.read().decode())
        except urllib.error.HTTPError as error:
            self.pages.append(f"HTTP {error.code}")
        except OSError as error:
            self.pages.append(f"{error}")

    def close(self) -> None:
        for thread in self._threads:
            thread.join(10)


@pytest.fixture
def browser():
    opened = Browser()
    yield opened
    opened.close()


@pytest.fixture
def runner(qgis_app):
    started = TaskRunner()
    yield started
    started.close()


@pytest.fixture
def make_client(local_server):  # noqa: F811
    def make(redirect_uri: str = "http://127.0.0.1:0/retour", client_id: str = "ocsge-public", **values) -> OidcClient:
        issuer = values.pop("issuer", f"{local_server.url}/realms/geoplateforme")
        return OidcClient(issuer, client_id, redirect_uri=redirect_uri, transport_factory=make_transport, **values)

    return make


@pytest.fixture
def auth_manager(qgis_app):
    """QGIS's own, without a master password and without the system's wallet."""
    manager = QgsApplication.authManager()
    had_helper = manager.passwordHelperEnabled()
    manager.setPasswordHelperEnabled(False)
    manager.clearMasterPassword()
    yield manager
    manager.eraseAuthenticationDatabase(False)
    manager.clearMasterPassword()
    manager.setPasswordHelperEnabled(had_helper)


@pytest.fixture
def unlocked(auth_manager):
    """The same with its master password entered."""
    assert auth_manager.setMasterPassword(MASTER_PASSWORD, True)
    return auth_manager
