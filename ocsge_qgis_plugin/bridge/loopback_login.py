"""Logging in through the system browser: authorization code with PKCE, the answer brought back to this machine.

RFC 8252 (native apps): the person types their password into their own browser, never into QGIS. The login server is
asked in tasks; the GUI thread only opens the browser and waits for it by signals.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..espaceco.auth import OidcClient, Tokens, new_state, new_verifier, read_callback
from .loopback_listener import LoopbackListener, read_loopback_address
from .tasks import TaskHandle, TaskRunner

WAIT_MS = 120_000
"""How long the browser is waited for, as IGN's own QGIS plugin does (facts §1.2)."""


_PAGE_MS = 2_000
"""How long the page that ends a login may take to reach the browser."""


class BrowserError(OcsGeError):
    """The system browser did not open, or nobody logged in there in time."""


class LoopbackLogin(QObject):
    """One login at a time; starting another gives up the first, whose callbacks are then never called.

    :param open_browser: opens an address in the system browser and returns whether it could.
    :param wait_ms: how long the person may take in the browser.
    """

    def __init__(
        self,
        runner: TaskRunner,
        *,
        open_browser: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        wait_ms: int = WAIT_MS,
    ) -> None:
        super().__init__()
        self._runner = runner
        self._open_browser = open_browser
        self._wait_ms = wait_ms
        self._attempt: _Attempt | None = None

    @property
    def is_running(self) -> bool:
        """Whether a login is under way."""
        return self._attempt is not None and not self._attempt.is_over

    def start(
        self,
        client: OidcClient,
        *,
        on_tokens: Callable[[OidcClient, Tokens], None],
        on_failed: Callable[[OcsGeError], None],
        login_hint: str | None = None,
    ) -> None:
        """Open the browser on the login page; exactly one of the callbacks follows, on the main thread.

        ``on_tokens`` is given the client that the tokens belong to: its redirect address has the port in use.
        """
        self.cancel()
        self._attempt = _Attempt(self._runner, self._open_browser, self._wait_ms, on_tokens, on_failed, self)
        self._attempt.begin(client, login_hint)

    def cancel(self) -> None:
        """Give up the login under way, if any; nothing is called back."""
        if self._attempt is not None:
            self._attempt.end()
            self._attempt = None


class _Attempt(QObject):
    """One way to the browser and back. After ``end`` nothing reaches the callbacks."""

    def __init__(
        self,
        runner: TaskRunner,
        open_browser: Callable[[QUrl], bool],
        wait_ms: int,
        on_tokens: Callable[[OidcClient, Tokens], None],
        on_failed: Callable[[OcsGeError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._open_browser = open_browser
        self._on_tokens = on_tokens
        self._on_failed = on_failed
        self._state = new_state()
        self._verifier = new_verifier()
        self._listener: LoopbackListener | None = None
        self._task: TaskHandle | None = None
        self.is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self._too_late)

    def begin(self, client: OidcClient, login_hint: str | None) -> None:
        """Listen, then ask the realm where its login page is."""
        try:
            address = read_loopback_address(client.redirect_uri)
            self._listener = LoopbackListener(address, self)
            self._client = client.with_redirect(self._listener.listen())
        except OcsGeError as error:
            self._fail(error)
            return
        self._listener.called_back.connect(self._answered)
        asked, state, verifier = self._client, self._state, self._verifier
        self._task = self._runner.run(
            tr("Préparation de la connexion"),
            lambda context: asked.authorization_url(state, verifier, login_hint),
            self._open,
            self._fail,
        )

    def end(self) -> None:
        """Stop waiting for anything."""
        if self.is_over:
            return
        self.is_over = True
        # Sockets and timer go on this thread, after the page has reached the browser; left to Python's collector they
        # could be destroyed on any thread, in the middle of a signal of theirs.
        QTimer.singleShot(_PAGE_MS, self._dispose)
        self._timer.stop()
        if self._listener is not None:
            self._listener.close()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _dispose(self) -> None:
        if self._listener is not None:
            self._listener.dispose()
            self._listener = None
        self.deleteLater()

    def _open(self, address: str) -> None:
        if self.is_over:
            return
        self._task = None
        self._timer.start()
        if not self._open_browser(QUrl(address)):
            self._fail(
                BrowserError(
                    tr("Le navigateur ne s'est pas ouvert."),
                    remedy=tr("Choisissez un navigateur par défaut dans les réglages du système, puis recommencez."),
                )
            )

    def _answered(self, address: str) -> None:
        if self.is_over:
            return
        self._timer.stop()
        try:
            code = read_callback(address, self._state)
        except OcsGeError as error:
            self._fail(error)
            return
        client, verifier = self._client, self._verifier
        self._task = self._runner.run(
            tr("Connexion à l'Espace collaboratif"),
            lambda context: client.exchange(code, verifier),
            self._succeed,
            self._fail,
        )

    def _too_late(self) -> None:
        self._fail(
            BrowserError(
                tr("Personne ne s'est connecté dans le navigateur à temps."),
                remedy=tr("Recommencez la connexion depuis le menu OCS GE."),
            )
        )

    def _succeed(self, tokens: Tokens) -> None:
        if self.is_over:
            return
        self._task = None
        self.end()
        self._on_tokens(self._client, tokens)

    def _fail(self, error: OcsGeError) -> None:
        if self.is_over:
            return
        self._task = None
        self.end()
        self._on_failed(error)
