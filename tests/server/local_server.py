"""Starts and stops a server, in this process or its own, and works its switches."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Union
from urllib.parse import urlencode

from tests.server.app import application
from tests.server.clock import Clock
from tests.server.context import ServerContext, Settings
from tests.server.faults import Faults, parse_option
from tests.server.gate import Gate
from tests.server.http_server import HttpServer
from tests.server.request_log import RequestLog
from tests.server.seed import seed
from tests.server.store import Store

FaultOptions = Union[Mapping[str, Any], Iterable[str]]
REPOSITORY = Path(__file__).resolve().parents[2]


class RunningServer:
    """A server bound to its port in this process; ``serve`` blocks until ``stop`` is called from another thread."""

    def __init__(self, state: Path, reports: Path | None, faults: FaultOptions, port: int, settings: Settings) -> None:
        switched = Faults()
        for name, value in fault_values(faults).items():
            switched.set(name, value)
        state.parent.mkdir(parents=True, exist_ok=True)
        self._store = Store(state)
        try:
            seed(self._store, reports)
            context = ServerContext(self._store, Clock(switched.clock_skew), switched, RequestLog(), Gate(), settings)
            self._http = HttpServer("127.0.0.1", port, application(), context)
        except BaseException:
            self._store.close()
            raise
        self.url = f"http://127.0.0.1:{self._http.server_port}"

    def serve(self) -> None:
        self._http.serve_forever(poll_interval=0.01)

    def stop(self) -> None:
        self._http.stop()
        self._store.close()


def fault_values(faults: FaultOptions) -> dict[str, Any]:
    """Accept ``{name: value}`` or ``["name=value", …]``."""
    return dict(faults) if isinstance(faults, Mapping) else dict(parse_option(text) for text in faults)


class LocalServer:
    """A local Espace co server as a context manager, for tests.

    ``state`` is the SQLite file, made and seeded when it does not exist; ``seed`` a JSON file of reports; ``layers``
    the GeoPackage that the stand-in of the Géoplateforme's WFS serves, on the same port. With ``own_process`` it runs
    as a separate Python process, so that it takes no time from the GIL of a GUI under test.
    """

    def __init__(
        self,
        state: Path | str,
        seed: Path | str | None = None,
        faults: FaultOptions = (),
        port: int = 0,
        *,
        login: str = "pi.alice",
        token_lifetime: int = 300,
        own_process: bool = False,
        layers: Path | str | None = None,
    ) -> None:
        self._state, self._seed = Path(state), None if seed is None else Path(seed)
        self._faults, self._port = fault_values(faults), port
        self._layers = None if layers is None else Path(layers)
        self._settings = Settings(login=login, token_lifetime=token_lifetime, layers=self._layers)
        self._own_process = own_process
        self._server: RunningServer | None = None
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def __enter__(self) -> LocalServer:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def host(self) -> str:
        """Return ``127.0.0.1:port``."""
        return self.url.partition("//")[2]

    def start(self) -> None:
        """Start answering; after ``stop`` it may be started again on the same state, on another free port."""
        if self._own_process:
            self._start_process()
            return
        self._server = RunningServer(self._state, self._seed, self._faults, self._port, self._settings)
        self.url = self._server.url
        self._thread = threading.Thread(target=self._server.serve, name="local-espaceco", daemon=True)
        self._thread.start()

    def _start_process(self) -> None:
        command = [sys.executable, "-m", "tests.server", "--port", str(self._port), "--state", str(self._state)]
        command += ["--login", self._settings.login, "--token-lifetime", str(self._settings.token_lifetime)]
        if self._seed is not None:
            command += ["--seed", str(self._seed)]
        if self._layers is not None:
            command += ["--layers", str(self._layers)]
        for name, value in self._faults.items():
            command += ["--fault", f"{name}={json.dumps(value)}"]
        self._process = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line.startswith("listening on "):
            self._process.wait(10)
            raise RuntimeError(f"The local server did not start: {line!r}")
        self.url = line.split()[-1]

    def stop(self) -> None:
        """Stop answering; the state file is complete afterwards. Does nothing when not running."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            if self._process.stdout:
                self._process.stdout.close()
            self._process = None
        if self._server is not None and self._thread is not None:
            self._server.stop()
            self._thread.join(10)
            self._server = self._thread = None

    def kill(self) -> None:
        """End the separate process at once, as a crash would."""
        if self._process is not None:
            self._process.kill()
        self.stop()

    def set_fault(self, name: str, value: Any = True) -> None:
        """Switch a fault on (or off with None); see ``tests.server.faults.read_fault`` for what values mean."""
        self.control("POST", "/__local__/faults", {name: value})

    def clear_faults(self) -> None:
        self.control("DELETE", "/__local__/faults")

    def requests(self) -> list[dict[str, Any]]:
        """Return what the server saw since it started or since ``clear_requests``."""
        found: list[dict[str, Any]] = self.control("GET", "/__local__/requests")
        return found

    def wait_for(
        self, match: str, stage: str = "applied", count: int = 1, timeout: float = 10.0
    ) -> list[dict[str, Any]]:
        """Wait until ``count`` requests (``METHOD /path`` matching wholly) reached the stage, and return them.

        Raises ValueError when ``timeout`` seconds pass before.
        """
        asked = urlencode({"match": match, "stage": stage, "count": count, "timeout": timeout})
        found: list[dict[str, Any]] = self.control("GET", f"/__local__/requests/wait?{asked}")
        return found

    def release(self) -> None:
        """Let every request go that a ``late-write`` or ``slow`` fault holds now."""
        self.control("POST", "/__local__/release")

    def clear_requests(self) -> None:
        self.control("DELETE", "/__local__/requests")

    def expire_tokens(self) -> None:
        """End the life of every access token now; refresh tokens live on."""
        self.control("POST", "/__local__/tokens/expire")

    def reports(self) -> list[dict[str, Any]]:
        """Return all reports as stored, whatever faults are on."""
        found: list[dict[str, Any]] = self.control("GET", "/__local__/reports")
        return found

    def report(self, identifier: int) -> dict[str, Any]:
        """Return one report as stored, whatever faults are on."""
        report: dict[str, Any] = self.control("GET", f"/__local__/reports/{identifier}")
        return report

    def touch(self, identifier: int, **change: Any) -> dict[str, Any]:
        """Change a report as another person: ``user=``, ``status=``, ``reply=``, ``comment=``, ``delete=True``…"""
        if "user" in change:
            change["as"] = change.pop("user")
        report: dict[str, Any] = self.control("POST", f"/__local__/reports/{identifier}/touch", change)
        return report

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """Call a ``/__local__/`` route; returns its JSON, None when it answers nothing."""
        connection = http.client.HTTPConnection(self.host, timeout=30)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        if answer.status >= 400:
            raise ValueError(f"{method} {path}: {answer.status} {text.decode('utf-8', 'replace')}")
        return json.loads(text) if text else None
