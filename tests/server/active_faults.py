"""Asks, inside a request, whether a fault strikes it: once per request and fault, so that counts mean requests."""

from __future__ import annotations

from flask import g, request

from tests.server.context import context
from tests.server.faults import Fault


def strikes(name: str) -> Fault | None:
    """Return the fault if it strikes the current request; asking twice counts once."""
    taken: dict[str, Fault | None] = g.setdefault("taken_faults", {})
    if name not in taken:
        taken[name] = context().faults.take(name, request.method, request.path)
        if taken[name] is not None and "log_entry" in g:
            g.log_entry["faults"].append(name)
    return taken[name]
