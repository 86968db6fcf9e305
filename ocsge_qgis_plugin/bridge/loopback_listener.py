"""The door on this machine through which the browser brings back the answer to a login (RFC 8252 §7.3)."""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit, urlunsplit

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtNetwork import QAbstractSocket, QHostAddress, QTcpServer, QTcpSocket

from ..domain.errors import OcsGeError
from ..domain.text import tr

_HOSTS = ("127.0.0.1", "localhost")
_MAX_REQUEST_BYTES = 16 * 1024


class LoopbackError(OcsGeError):
    """The browser cannot be waited for at the configured address."""


class BusyPortError(LoopbackError):
    """Another program listens on the port."""


@dataclass(frozen=True)
class LoopbackAddress:
    """A redirect address on this machine; port 0 stands for any free port."""

    host: str
    port: int
    path: str

    def with_port(self, port: int) -> str:
        """Return the address to give to the login server."""
        return urlunsplit(("http", f"{self.host}:{port}", self.path, "", ""))


def read_loopback_address(redirect_uri: str) -> LoopbackAddress:
    """Return the parts of ``redirect_uri``.

    :raises LoopbackError: unless it is a plain http address of this machine with a port.
    """
    try:
        parts = urlsplit(redirect_uri.strip())
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    if parts.scheme != "http" or parts.hostname not in _HOSTS or port is None or not plain:
        raise LoopbackError(
            tr("L'adresse de retour « {address} » n'est pas une adresse de ce poste.").format(address=redirect_uri),
            remedy=tr(
                "Donnez dans les options de l'extension une adresse telle que "
                "http://127.0.0.1:7070/authorization-code/callback."
            ),
        )
    return LoopbackAddress(parts.hostname, port, parts.path or "/")


class LoopbackListener(QObject):
    """Waits for one request to the redirect address, answers it, then listens no more.

    Browsers open connections that they never use and ask for icons: neither counts. ``called_back`` carries the whole
    address that was asked for.
    """

    called_back = pyqtSignal(str)

    def __init__(self, address: LoopbackAddress, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._server = QTcpServer(self)
        self._server.newConnection.connect(self._accept)
        self._received: dict[QTcpSocket, bytes] = {}
        # Until it disconnects, a socket is kept here: Python's collector sees only the circle of a socket and its
        # slots, and would take the slots away while Qt still calls them.
        self._sockets: set[QTcpSocket] = set()

    def listen(self) -> str:
        """Start listening; returns the redirect address with the port in use.

        :raises BusyPortError: when another program has the port.
        """
        if not self._server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), self._address.port):
            taken = self._server.serverError() == QAbstractSocket.SocketError.AddressInUseError
            raise (BusyPortError if taken else LoopbackError)(
                tr("Le port {port} de ce poste est occupé par un autre programme.").format(port=self._address.port)
                if taken
                else tr("Impossible d'attendre la réponse du navigateur sur le port {port} de ce poste.").format(
                    port=self._address.port
                ),
                remedy=tr(
                    "Fermez l'autre fenêtre de QGIS ou le programme qui attend une connexion, ou changez le port de "
                    "l'adresse de retour dans les options de l'extension (0 : n'importe quel port libre)."
                ),
                details=self._server.errorString(),
            )
        return self._address.with_port(self._server.serverPort())

    def close(self) -> None:
        """Listen no more; an answer on its way still reaches the browser."""
        self._server.close()
        for socket in list(self._received):
            socket.abort()

    def dispose(self) -> None:
        """Cut every connection without a further signal: a socket that is being destroyed would emit its last ones."""
        self._server.blockSignals(True)
        self._server.close()
        for socket in self._server.findChildren(QTcpSocket):
            socket.blockSignals(True)
            socket.abort()
        self._received.clear()

    def _accept(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._received[socket] = b""
            self._sockets.add(socket)
            socket.disconnected.connect(partial(self._forget, socket))
            socket.readyRead.connect(partial(self._read, socket))

    def _forget(self, socket: QTcpSocket) -> None:
        self._received.pop(socket, None)
        self._sockets.discard(socket)
        socket.deleteLater()

    def _read(self, socket: QTcpSocket) -> None:
        if socket not in self._received:
            socket.readAll()
            return
        self._received[socket] += bytes(socket.readAll())
        received = self._received[socket]
        if b"\r\n\r\n" not in received and b"\n\n" not in received:
            if len(received) > _MAX_REQUEST_BYTES:
                socket.abort()
            return
        del self._received[socket]
        self._answer(socket, received.split(b"\n", 1)[0].decode("latin-1").split())

    def _answer(self, socket: QTcpSocket, request_line: list[str]) -> None:
        method, target, *_ = [*request_line, "", ""]
        if not self._server.isListening() or urlsplit(target).path != self._address.path:
            _send(socket, "404 Not Found", _page(tr("Cette page n'existe pas.")))
            return
        if method != "GET":
            _send(socket, "405 Method Not Allowed", _page(tr("Cette page n'existe pas.")))
            return
        port = self._server.serverPort()
        # What the answer is worth is told in QGIS: nothing of it is repeated on a page.
        _send(socket, "200 OK", _page(tr("C'est reçu : revenez dans QGIS. Vous pouvez fermer cet onglet.")))
        self.close()
        self.called_back.emit(f"{self._address.with_port(port)}?{urlsplit(target).query}")


def _send(socket: QTcpSocket, status: str, page: bytes) -> None:
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(page)}\r\n"
        "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
        "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n"
    )
    socket.write(head.encode("ascii") + page)
    socket.disconnectFromHost()


def _page(text: str) -> bytes:
    return (
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>OCS GE</title>'
        '<meta name="viewport" content="width=device-width"><style>'
        "body{font:1.1rem system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;text-align:center}"
        f"</style></head><body><h1>OCS GE</h1><p>{html.escape(text)}</p></body></html>"
    ).encode()
