"""Which faults are switched on, for which requests, and how many times still."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WRITES = r"(POST|PUT|PATCH|DELETE) /(gcms/api|document)/.*"
API = r"\w+ /(gcms/api|document)/.*"
WFS = r"GET /wfs/ows"

# name → (what a bare value sets, its default, the requests touched unless "match" says otherwise).
# For the names whose bare value is a count, `null` in the first place.
_KINDS: dict[str, tuple[str | None, Any, str]] = {
    "unauthorized": (None, None, API),
    "unauthorized-after": ("calls", 0, API),
    "rate-limit": ("seconds", 1, API),
    "error": ("status", 500, API),
    "lost-answer": (None, None, WRITES),
    "lost-request": (None, None, API),
    "late-write": ("seconds", 2.0, WRITES),
    "slow": ("seconds", 1.0, API),
    "truncated-json": (None, None, API),
    "html-body": (None, None, API),
    "xml-me": (None, None, API),
    "null-author": (None, None, API),
    "int-author": (None, None, API),
    "missing-commune": (None, None, API),
    "string-attributes": (None, None, API),
    "list-attributes": (None, None, API),
    "point-z": (None, None, API),
    "sketch-broken": (None, None, API),
    "hostile-text": (None, None, API),
    "ignore-updating-date": (None, None, API),
    "refuse-updating-date": (None, None, API),
    "limit-over": ("policy", "error", API),
    "clock-skew": ("seconds", 3600.0, API),
    "attachment-size": ("bytes", 5_000_000, API),
    "forbid-reply": (None, None, API),
    "allow-closed-reply": (None, None, API),
    "forbid-max-numrec": (None, None, API),
    "no-content-range": (None, None, API),
    "wfs-crs": ("epsg", 3857, WFS),
    "bad-tile": ("kind", "html", r"GET /wmts"),
    "access-denied": (None, None, r"\w+ /realms/.*"),
}
NAMES = tuple(_KINDS)


@dataclass
class Fault:
    """One switched-on fault: ``options`` holds its parameters, ``times`` how often it still strikes (None: always)."""

    name: str
    match: re.Pattern[str]
    times: int | None
    options: dict[str, Any]

    def get(self, option: str, default: Any = None) -> Any:
        return self.options.get(option, default)


def read_fault(name: str, value: Any) -> Fault:
    """Build a fault from its name and value.

    ``True`` (or no value) means always with default parameters; a number or text is the parameter of the faults that
    have one (``error``, ``slow``, ``rate-limit``…) and a count for the others; "held" for ``slow`` and ``late-write``
    waits for a release; a mapping may hold ``match`` (a regular expression that must match the whole of
    ``METHOD /path`` or ``/path``), ``times`` and the parameters by name.
    Raises ValueError when the name or the value is not known.
    """
    if name not in _KINDS:
        raise ValueError(f"Unknown fault {name!r}. Known: {', '.join(NAMES)}")
    parameter, default, match = _KINDS[name]
    options: dict[str, Any] = {} if parameter is None else {parameter: default}
    times: int | None = None
    if isinstance(value, Mapping):
        options.update({key: item for key, item in value.items() if key not in ("match", "times")})
        if parameter is not None and "value" in value:
            options[parameter] = value["value"]
        times = value.get("times")
        match = value.get("match", match)
    elif value is not None and value is not True:
        if parameter is not None:
            options[parameter] = value
        elif isinstance(value, int):
            times = value
        else:
            options["value"] = value
    return Fault(name, re.compile(match), times, options)


def parse_option(text: str) -> tuple[str, Any]:
    """Read ``NAME[=VALUE]`` of the command line; VALUE is JSON, or else plain text."""
    name, equals, value = text.partition("=")
    if not equals:
        return name, True
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


class Faults:
    """The faults switched on at this moment; safe between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._active: dict[str, Fault] = {}

    def set(self, name: str, value: Any) -> None:
        """Switch a fault on, or off when ``value`` is None or False; raises ValueError on an unknown name."""
        fault = read_fault(name, value)
        with self._lock:
            if value is None or value is False:
                self._active.pop(name, None)
            else:
                self._active[name] = fault

    def clear(self) -> None:
        with self._lock:
            self._active.clear()

    def take(self, name: str, method: str, path: str) -> Fault | None:
        """Return the fault if it strikes this request, and count it down."""
        with self._lock:
            fault = self._active.get(name)
            if fault is None or not (fault.match.fullmatch(f"{method} {path}") or fault.match.fullmatch(path)):
                return None
            if fault.times is not None:
                fault.times -= 1
                if fault.times < 0:
                    return None
            return fault

    def clock_skew(self) -> float:
        """Return by how many seconds the server's clock is wrong now."""
        with self._lock:
            fault = self._active.get("clock-skew")
        return 0.0 if fault is None else float(fault.get("seconds"))

    def describe(self) -> dict[str, Any]:
        with self._lock:
            return {
                name: {"match": fault.match.pattern, "times": fault.times, **fault.options}
                for name, fault in self._active.items()
            }
