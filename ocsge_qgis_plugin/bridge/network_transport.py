"""Espace co through QGIS's network: its proxy and its certificates, none of its dialogs.

``espaceco`` speaks ``requests``; this adapter carries a prepared request over a ``QNetworkAccessManager`` of ours on
the calling thread. It is not QGIS's own manager, because that one answers a 401 with a Basic challenge by a modal
dialog even when the request carries our own header; QGIS's proxy rules and trusted certificates are copied onto it.

Seen in QGIS 3.40 (Qt 5.15) and kept by the tests in a real QGIS:

* a POST is repeated by Qt when the connection closes early: see ``upload_device``;
* an aborted request may end with ``NoError`` and an empty body: no HTTP status is a failure, whatever the code says;
* timers fire only in threads started by Qt: a plain Python thread is refused;
* with an ``Accept-Encoding`` of ours, Qt hands over raw gzip: the header is left to Qt.

One rule for every line that runs on such a thread: **no object that Qt made and that dies here is handed to Python**,
not the thread itself, its event dispatcher or QGIS's network manager of this thread. PyQt 5.15 hears of the death of an
object it did not make through a signal that is queued to the main thread, and knows objects by address: by the time it
is told, another object may lie there, and is then declared deleted in the middle of its work. The one exception is the
reply, whose signals, that one among them, are all disconnected before it dies.

https://doc.qt.io/qt-5/qnetworkaccessmanager.html, https://doc.qt.io/qt-5/qnetworkrequest.html
"""

from __future__ import annotations

import io
import ssl
import threading
from collections.abc import Callable
from http.cookiejar import DefaultCookiePolicy

import requests
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QTimer,
    QUrl,
)
from qgis.PyQt.QtNetwork import (
    QNetworkAccessManager,
    QNetworkReply,
    QNetworkRequest,
    QSslConfiguration,
)
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict
from urllib3.response import HTTPResponse

from ..domain.errors import OcsGeError
from ..espaceco.wire import MAX_ANSWER_BYTES, NotSentError
from .proxy_rules import ProxyRules
from .upload_device import UploadDevice

_DEFAULT_TIMEOUT = 30.0
_POLL_MS = 100

# Left to Qt, or of no meaning beyond one connection (RFC 9110 §7.6.1).
_NOT_FORWARDED = frozenset({"accept-encoding", "connection", "content-length", "host", "transfer-encoding"})

_NEVER_LEFT = frozenset(
    {
        QNetworkReply.NetworkError.ConnectionRefusedError,
        QNetworkReply.NetworkError.HostNotFoundError,
        QNetworkReply.NetworkError.ProxyConnectionRefusedError,
        QNetworkReply.NetworkError.ProxyNotFoundError,
        QNetworkReply.NetworkError.ProxyAuthenticationRequiredError,
    }
)


class WrongThreadError(OcsGeError):
    """The network was asked for on the GUI thread, which never waits, or on a thread without Qt's timers."""


class QgisTransportAdapter(BaseAdapter):
    """Carries ``requests`` over Qt's network, on threads started by Qt, one request at a time per thread.

    :param cancelled: asked every tenth of a second while a GET is under way; a write that has left is waited for.
    """

    def __init__(self, cancelled: Callable[[], bool] | None = None) -> None:
        super().__init__()
        self._cancelled = cancelled
        self._rules = ProxyRules.latest()
        # Not a threading.local: Python clears those when the thread's state is gone already, and PyQt cannot destroy
        # an object then (seen: a fatal error). Hence `close` at the end of each thread's work.
        self._managers: dict[int, QNetworkAccessManager] = {}

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | None = None,
        verify: bool | str = True,
        cert: object = None,
        proxies: object = None,
    ) -> requests.Response:
        """Send ``request`` and wait for the whole answer. Certificates are verified whatever ``verify`` says.

        :raises WrongThreadError: on the GUI thread, and on threads that Qt did not start.
        :raises requests.exceptions.RequestException: when no whole answer came.
        """
        _check_thread()
        exchange = _Exchange(self._manager(), request, _seconds(timeout), self._cancelled)
        return exchange.run(self)

    def close(self) -> None:
        """End the calling thread's connections; to be called on each thread that sent something, before it ends."""
        self._managers.pop(threading.get_ident(), None)

    def _manager(self) -> QNetworkAccessManager:
        manager = self._managers.get(threading.get_ident())
        if manager is None:
            manager = QNetworkAccessManager()
            _settle_notifications(manager)
            manager.setProxyFactory(self._rules.factory())
            self._managers[threading.get_ident()] = manager
        return manager


def _settle_notifications(sender: QObject) -> None:
    """Let PyQt find out now, in peace, that ``sender`` reimplements neither notification of Qt's.

    Qt calls ``disconnectNotify`` of a sender while it destroys a receiver, with the lock on connections held; the first
    such call of an object made in Python asks for Python's lock. A thread that destroys any object of Qt's holds
    Python's lock and asks for that on connections: both wait for ever, and the window with them (seen in QGIS 3.40,
    with several threads taking tiles along). PyQt remembers what it found, and Qt's own ``disconnect`` asks without
    holding anything (``~QObject`` and ``QMetaObjectPrivate::disconnect`` in Qt 5.15's qobject.cpp).
    """
    sender.destroyed.connect(sender.blockSignals)
    sender.destroyed.disconnect(sender.blockSignals)


class _Exchange:
    """One request on its way."""

    def __init__(
        self,
        manager: QNetworkAccessManager,
        request: requests.PreparedRequest,
        timeout: float,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._request = request
        body = request.body or b""
        self._body = body.encode("utf-8") if isinstance(body, str) else bytes(body)
        self._device = UploadDevice(self._body) if self._body else None
        self._reads = request.method in ("GET", "HEAD")
        self._cancelled = cancelled if self._reads else None
        self._received = bytearray()
        self._failure: Exception | None = None
        self._loop = QEventLoop()
        self._silence = QTimer()
        self._silence.setSingleShot(True)
        self._silence.setInterval(int(timeout * 1000))
        self._reply = manager.sendCustomRequest(_qt_request(request, self._body), _verb(request), self._device)

    def run(self, adapter: QgisTransportAdapter) -> requests.Response:
        """Wait for the answer and return it."""
        self._poll = QTimer()
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._on_poll)
        self._silence.timeout.connect(self._on_silence)
        self._reply.readyRead.connect(self._on_ready_read)
        self._reply.uploadProgress.connect(self._on_progress)
        self._reply.finished.connect(self._loop.quit)
        self._silence.start()
        if self._cancelled is not None:
            self._poll.start()
        if not self._reply.isFinished():
            self._loop.exec()
        self._silence.stop()
        self._poll.stop()
        self._on_ready_read()
        try:
            self._check()
            return self._response(adapter)
        finally:
            self._let_go()

    def _let_go(self) -> None:
        """Destroy Qt's objects here and now: an error's traceback may keep ``self`` alive and die on another thread.

        Python lets go of the reply before Qt destroys it: PyQt knows objects by their address, and would hand the dead
        one to a thread whose new reply comes to lie in the same place.
        """
        self._reply.disconnect()
        self._reply.deleteLater()
        self._reply = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._device = self._silence = self._poll = self._loop = None

    def _on_progress(self, *_: object) -> None:
        self._silence.start()

    def _on_ready_read(self) -> None:
        self._silence.start()
        self._received += bytes(self._reply.readAll())
        if len(self._received) > MAX_ANSWER_BYTES and self._failure is None:
            self._stop(requests.exceptions.ContentDecodingError("the answer has no end"))

    def _on_poll(self) -> None:
        if self._cancelled is not None and self._cancelled():
            self._stop(requests.exceptions.ConnectionError("cancelled"))

    def _on_silence(self) -> None:
        kind = requests.exceptions.ReadTimeout if self._may_have_left else requests.exceptions.ConnectTimeout
        self._stop(kind(f"no byte for {self._silence.interval() / 1000:g} s"))

    def _stop(self, failure: Exception) -> None:
        self._failure = failure
        self._reply.abort()

    @property
    def _may_have_left(self) -> bool:
        """Whether enough left this machine for the server to act upon: of a request with a body, some of that."""
        return self._device.was_read if self._device is not None else True

    @property
    def _status(self) -> int | None:
        value = self._reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        return int(value) if value is not None else None

    def _check(self) -> None:
        """Raise unless a whole HTTP answer came, of whatever status."""
        if self._failure is not None:
            raise self._failure
        error = self._reply.error()
        text = self._reply.errorString()
        if error == QNetworkReply.NetworkError.SslHandshakeFailedError:
            raise requests.exceptions.SSLError(text) from ssl.SSLCertVerificationError(text)
        # Codes from 200 on speak of the HTTP status, which the caller reads for itself.
        broken = error != QNetworkReply.NetworkError.NoError and int(error) < 200
        if not broken and self._status is not None:
            return
        if self._status is None and (error in _NEVER_LEFT or not self._may_have_left):
            raise NotSentError(text)
        raise requests.exceptions.ConnectionError(text or "the connection ended without an answer")

    def _response(self, adapter: QgisTransportAdapter) -> requests.Response:
        headers: CaseInsensitiveDict = CaseInsensitiveDict()
        for name, value in self._reply.rawHeaderPairs():
            key, text = bytes(name).decode("latin-1"), bytes(value).decode("latin-1")
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        if headers.pop("Content-Encoding", None) is not None:
            # Qt has decoded the body already; the length announced was that of the encoded one.
            headers.pop("Content-Length", None)
        response = requests.Response()
        response.status_code = self._status
        response.headers = headers
        response.raw = HTTPResponse(
            body=io.BytesIO(bytes(self._received)), headers=headers, status=self._status, preload_content=False
        )
        response.url = self._request.url or ""
        response.request = self._request
        response.connection = adapter
        response.reason = self._reply.attribute(QNetworkRequest.Attribute.HttpReasonPhraseAttribute)
        response.encoding = requests.utils.get_encoding_from_headers(response.headers)
        return response


def _verb(request: requests.PreparedRequest) -> QByteArray:
    return QByteArray((request.method or "GET").encode("ascii"))


def _qt_request(request: requests.PreparedRequest, body: bytes) -> QNetworkRequest:
    prepared = QNetworkRequest(QUrl(request.url))
    for name, value in request.headers.items():
        if name.lower() not in _NOT_FORWARDED:
            prepared.setRawHeader(_bytes(name), _bytes(value))
    prepared.setRawHeader(b"User-Agent", f"Mozilla/5.0 QGIS/{Qgis.versionInt()} OCS-GE".encode())
    if body:
        prepared.setRawHeader(b"Content-Length", str(len(body)).encode())
        prepared.setAttribute(QNetworkRequest.Attribute.DoNotBufferUploadDataAttribute, True)
        if "Content-Type" not in request.headers:
            prepared.setRawHeader(b"Content-Type", b"application/octet-stream")
    prepared.setAttribute(
        QNetworkRequest.Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork
    )
    prepared.setAttribute(QNetworkRequest.Attribute.CacheSaveControlAttribute, False)
    prepared.setAttribute(
        QNetworkRequest.Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy
    )
    for cookies in (
        QNetworkRequest.Attribute.CookieLoadControlAttribute,
        QNetworkRequest.Attribute.CookieSaveControlAttribute,
        QNetworkRequest.Attribute.AuthenticationReuseAttribute,
    ):
        prepared.setAttribute(cookies, QNetworkRequest.LoadControl.Manual)
    if prepared.url().scheme() == "https":
        secured = QSslConfiguration(prepared.sslConfiguration())
        trusted = QgsApplication.authManager().trustedCaCertsCache()
        if trusted:
            secured.setCaCertificates(trusted)
        prepared.setSslConfiguration(secured)
    return prepared


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("latin-1")


def _seconds(timeout: float | tuple[float, float] | None) -> float:
    if isinstance(timeout, tuple):
        return max(part for part in timeout if part is not None)
    return timeout if timeout is not None else _DEFAULT_TIMEOUT


def _check_thread() -> None:
    # Qt is not asked which thread this is: see the rule above. Python was started by QGIS's GUI thread, and stands in a
    # dummy for every thread that it did not start itself (https://docs.python.org/3/library/threading.html).
    current = threading.current_thread()
    if current is threading.main_thread() and QgsApplication.instance() is not None:
        raise WrongThreadError("The network is never waited for on the GUI thread.")
    if not isinstance(current, threading._DummyThread):
        raise WrongThreadError("The network needs a thread started by Qt: elsewhere its timeouts never fire.")


def make_transport(cancelled: Callable[[], bool] | None = None) -> requests.Session:
    """Return what carries ``espaceco``'s requests inside QGIS.

    Use it on threads started by Qt, and ``close`` it on each of them before it ends.
    """
    transport = requests.Session()
    adapter = QgisTransportAdapter(cancelled)
    transport.mount("https://", adapter)
    transport.mount("http://", adapter)
    transport.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    # requests would read the proxies of the environment; QGIS's own rules are the ones that count.
    transport.trust_env = False
    return transport
