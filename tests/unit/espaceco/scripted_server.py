"""A tiny HTTP server whose answers a test writes itself, for what a well-behaved server never does."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Seen:
    """A request as it arrived."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    """What goes back; ``announced`` overrides Content-Length, ``None`` as a status drops the connection."""

    status: int | None = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    announced: int | None = None


def as_json(value: object, status: int = 200, **headers: str) -> Reply:
    spelled = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(status, json.dumps(value).encode(), {"Content-Type": "application/json", **spelled})


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, *args: object) -> None:
        """Stay silent: a client that hangs up is what some tests are about."""


class ScriptedServer:
    """Answers every request with ``answer(seen)``; keeps what it saw."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.seen: list[Seen] = []
        self.answer: Callable[[Seen], Reply] = lambda seen: as_json({})
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one(self) -> None:
                parts = urlsplit(self.path)
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                seen = Seen(self.command, parts.path, parse_qs(parts.query), dict(self.headers), body)
                outer.seen.append(seen)
                reply = outer.answer(seen)
                self.close_connection = True
                if reply.status is None:
                    return
                self.send_response(reply.status)
                for name, text in reply.headers.items():
                    self.send_header(name, text)
                self.send_header("Content-Length", str(len(reply.body) if reply.announced is None else reply.announced))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(reply.body)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_one  # noqa: N815

            def log_message(self, *args: object) -> None:
                """Stay silent."""

        self._http = _QuietServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        if tls is not None:
            self._http.socket = tls.wrap_socket(self._http.socket, server_side=True, do_handshake_on_connect=False)
        self.url = f"{'http' if tls is None else 'https'}://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=lambda: self._http.serve_forever(poll_interval=0.01), daemon=True)

    def __enter__(self) -> ScriptedServer:
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(10)


class PagedList:
    """Answers a list of ids page by page as the API does; ``before_page`` may change ``ids`` at any moment."""

    def __init__(self, ids: list[int], *, cap: int = 100, header: bool = True) -> None:
        self.ids = ids
        self.cap = cap
        self.header = header
        self.before_page: Callable[[PagedList, int], object] = lambda paged, page: None

    def __call__(self, seen: Seen) -> Reply:
        page, limit = int(seen.query["page"][0]), min(int(seen.query["limit"][0]), self.cap)
        self.before_page(self, page)
        shown = self.ids[(page - 1) * limit : page * limit]
        whole = page == 1 and len(self.ids) <= limit
        first = (page - 1) * limit + 1 if shown else 0
        headers = {"Content_Range": f"{first}-{first + len(shown) - 1 if shown else 0}/{len(self.ids)}"}
        return as_json([{"id": number} for number in shown], 200 if whole else 206, **(headers if self.header else {}))
