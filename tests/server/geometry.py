"""Just enough of WKT to check what clients send and to answer boxes; no geometry library needed."""

from __future__ import annotations

import re
from typing import Any

Box = tuple[float, float, float, float]

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TUPLE = re.compile(rf"^\s*{_NUMBER}(?:\s+{_NUMBER}){{1,3}}\s*$")
_WKT = re.compile(r"^\s*([A-Za-z]+?)\s*(?:\bZ|Z)?\s*(\(.*\))\s*$", re.DOTALL)
# WKT word → depth of its parentheses.
_DEPTHS = {
    "POINT": 1,
    "LINESTRING": 1,
    "MULTIPOINT": 2,
    "POLYGON": 2,
    "MULTILINESTRING": 2,
    "MULTIPOLYGON": 3,
}


def wkt_type(text: Any) -> str | None:
    """Return the upper-case type of a well-formed WKT text, or None when it is not one."""
    if not isinstance(text, str):
        return None
    found = _WKT.match(text)
    if found is None:
        return None
    name, body = found.group(1).upper(), found.group(2)
    if name == "GEOMETRYCOLLECTION":
        return name if body.count("(") == body.count(")") else None
    if name not in _DEPTHS or not _balanced(body, _DEPTHS[name], name):
        return None
    tuples = [part for part in re.split(r"[(),]", body) if part.strip()]
    if not tuples or any(_TUPLE.match(part) is None for part in tuples):
        return None
    if name == "POINT" and len(tuples) != 1:
        return None
    return name


def _balanced(body: str, depth: int, name: str) -> bool:
    level = deepest = 0
    for index, character in enumerate(body):
        level += {"(": 1, ")": -1}.get(character, 0)
        deepest = max(deepest, level)
        if level < 0 or (level == 0 and body[index + 1 :].strip()):
            return False
    return level == 0 and (deepest == depth or (name == "MULTIPOINT" and deepest == 1))


def point_of(text: Any) -> tuple[float, float] | None:
    """Return longitude and latitude of a WKT point in WGS84, or None when it is not one."""
    if wkt_type(text) != "POINT":
        return None
    x, y = (float(number) for number in re.findall(_NUMBER, text)[:2])
    return (x, y) if -180 <= x <= 180 and -90 <= y <= 90 else None


def bounds(text: str) -> Box | None:
    """Return the box of any WKT, in its own coordinates."""
    corners = [
        tuple(float(number) for number in re.findall(_NUMBER, part)[:2])
        for part in re.split(r"[(),]", text)
        if _TUPLE.match(part)
    ]
    if not corners:
        return None
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def read_box(text: str) -> Box | None:
    """Read ``xmin,ymin,xmax,ymax``; None when the four numbers are not there or not in order."""
    parts = text.split(",")
    if len(parts) != 4 or not all(re.fullmatch(rf"\s*{_NUMBER}\s*", part) for part in parts):
        return None
    xmin, ymin, xmax, ymax = (float(part) for part in parts)
    return (xmin, ymin, xmax, ymax) if xmin <= xmax and ymin <= ymax else None


def with_z(point: str) -> str:
    """Spell a point as some producers do, ``POINT Z (x y 0)``."""
    numbers = re.findall(_NUMBER, point)
    return f"POINT Z ({numbers[0]} {numbers[1]} 0)"
