"""The HTTP side: a threaded Werkzeug server that keeps connections alive and can drop one without an answer."""

from __future__ import annotations

import io
import socket
import threading
from http import HTTPStatus
from typing import Any

from flask import Flask
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from tests.server.context import ServerContext


class Handler(WSGIRequestHandler):
    """Answers requests one after another on a connection.

    Werkzeug's own handler closes every connection after one answer; this one reads each body wholly first, so that the
    next request starts where it should, and sends head and body in one piece. ``local_server.drop`` in the environment
    closes the connection without a byte, ``local_server.close`` after the answer.
    """

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def run_wsgi(self) -> None:
        if self.headers.get("Expect", "").strip().lower() == "100-continue":
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        environ = self.make_environ()
        length = int(environ.get("CONTENT_LENGTH") or 0)
        source = environ["wsgi.input"]
        body = source.read() if environ.get("wsgi.input_terminated") else self.rfile.read(length)
        if len(body) < length:
            self.close_connection = True
            return
        environ["wsgi.input"] = io.BytesIO(body)
        environ["local_server.context"] = self.server.context  # type: ignore[attr-defined]
        status, headers, content = self._call_application(environ)
        if environ.get("local_server.drop"):
            self._drop()
            return
        if environ.get("local_server.close"):
            self.close_connection = True
        self._send(status, headers, content, with_body=environ["REQUEST_METHOD"] != "HEAD")

    def _call_application(self, environ: dict[str, Any]) -> tuple[str, list[tuple[str, str]], bytes]:
        started: dict[str, Any] = {}

        def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            started.update(status=status, headers=headers)

        parts = self.server.app(environ, start_response)
        try:
            content = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
        return started["status"], started["headers"], content

    def _send(self, status: str, headers: list[tuple[str, str]], content: bytes, with_body: bool) -> None:
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers)]
        names = {name.lower() for name, _ in headers}
        code = int(status.split(" ", 1)[0])
        if "content-length" not in names and code not in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED):
            lines.append(f"Content-Length: {len(content)}")
        lines.append("Connection: close" if self.close_connection else "Connection: keep-alive")
        head = "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n"
        self.wfile.write(head + content if with_body else head)

    def _drop(self) -> None:
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    def log(self, type: str, message: str, *args: Any) -> None:
        """Stay silent: what was asked is in the request log."""


class HttpServer(ThreadedWSGIServer):
    """One thread per connection; ``stop`` ends the connections too, so that nothing is applied afterwards."""

    daemon_threads = True

    def __init__(self, host: str, port: int, app: Flask, context: ServerContext) -> None:
        self.context = context
        self._connections: set[socket.socket] = set()
        self._guard = threading.Lock()
        super().__init__(host, port, app, Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._connections.discard(request)
        super().shutdown_request(request)

    def log(self, type: str, message: str, *args: Any) -> None:
        """Stay silent: what was asked is in the request log."""

    def stop(self) -> None:
        """Stop accepting, wake the requests that wait, close the connections. Call it from another thread."""
        self.context.gate.stop()
        self.shutdown()
        self.server_close()
        with self._guard:
            open_connections = list(self._connections)
        for connection in open_connections:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
