"""What every route can reach: the store, the clock, the faults, the log and the settings of one server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from flask import request

from tests.server.clock import Clock
from tests.server.faults import Faults
from tests.server.gate import Gate
from tests.server.request_log import RequestLog
from tests.server.store import Store


@dataclass(frozen=True)
class Settings:
    """How one server was started: who logs in when nobody is named, and how long tokens live (seconds).

    ``layers`` is the GeoPackage that the stand-in of the Géoplateforme's WFS serves.
    """

    login: str = "pi.alice"
    token_lifetime: int = 300
    refresh_lifetime: int = 1800
    layers: Path | None = None


@dataclass(frozen=True)
class ServerContext:
    store: Store
    clock: Clock
    faults: Faults
    log: RequestLog
    gate: Gate
    settings: Settings


def context() -> ServerContext:
    """Return the context of the server that answers the current request."""
    server: ServerContext = request.environ["local_server.context"]
    return server


def store() -> Store:
    return context().store
