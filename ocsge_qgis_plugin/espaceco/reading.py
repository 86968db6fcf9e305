"""Small readers of what stands at one place of a server's record: tolerant of its type, never of its meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping

# SQLite and UTF-8 refuse lone surrogates, and C libraries stop at NUL.
_UNSTORABLE = re.compile("[\ud800-\udfff\x00]")
_MAX_ID = 2**63 - 1


def text(value: object) -> str:
    """Return ``value`` as text that can be stored; empty for nothing; JSON's spelling for booleans."""
    if isinstance(value, str):
        return value if value.isascii() and "\x00" not in value else _UNSTORABLE.sub("\ufffd", value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return _UNSTORABLE.sub("\ufffd", str(value))


def number(value: object) -> int | None:
    """Return ``value`` as a number that can be an id, or ``None``: digits in a text count, booleans do not."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdecimal() and len(value.strip()) < 20:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and 0 <= value <= _MAX_ID else None


def flag(value: object) -> bool:
    """Return whether ``value`` means yes in one of the server's spellings."""
    return value in (True, 1, "1", "true", "True")


def record(value: object) -> Mapping[str, object]:
    """Return ``value`` when it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def records(value: object) -> list[Mapping[str, object]]:
    """Return the objects in a list, or in an object used as one; other elements are left out."""
    if isinstance(value, dict):
        value = list(value.values())
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
