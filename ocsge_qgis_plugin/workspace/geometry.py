"""Geometries as GeoPackage stores them: a small header with an envelope, then WKB.

Only what a workspace holds: points, sketches given as WKT, and polygons given as WKB. Source of the binary layout:
OGC 12-128r18, clause 2.1.3 (GeoPackageBinary) and OGC 06-103r4 (WKB, WKT).
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..domain.sketches import drawable_wkt
from ..domain.text import tr
from .errors import GeometryError

Envelope = tuple[float, float, float, float]
"""``(min x, max x, min y, max y)``, the order of a GeoPackage header."""

_HEADER = struct.Struct("<2sBBi4d")
_LITTLE_ENDIAN_WITH_ENVELOPE = 0b0000_0011
_EMPTY = 0b0001_0001
_ENVELOPE_SIZES = (0, 32, 48, 48, 64)
_POINT, _LINE, _POLYGON, _MULTI_POINT, _MULTI_LINE, _MULTI_POLYGON = 1, 2, 3, 4, 5, 6
_MULTI_OF = {_MULTI_POINT: _POINT, _MULTI_LINE: _LINE, _MULTI_POLYGON: _POLYGON}
_WKT_TYPES = {
    "POINT": _POINT,
    "LINESTRING": _LINE,
    "POLYGON": _POLYGON,
    "MULTIPOINT": _MULTI_POINT,
    "MULTILINESTRING": _MULTI_LINE,
    "MULTIPOLYGON": _MULTI_POLYGON,
}
_WKT_TOKEN = re.compile(r"[(),]|[^\s(),][^(),]*")

Position = tuple[float, float]


def blob_of(wkb: bytes, srs_id: int, envelope: Envelope) -> bytes:
    """Return the GeoPackage blob of a little-endian 2D ``wkb`` whose extent is ``envelope``."""
    return _HEADER.pack(b"GP", 0, _LITTLE_ENDIAN_WITH_ENVELOPE, srs_id, *envelope) + wkb


def point_blob(x: float, y: float, srs_id: int) -> bytes:
    """Return the blob of a point; coordinates that are not numbers give an empty point."""
    if not (math.isfinite(x) and math.isfinite(y)):
        return struct.pack("<2sBBi", b"GP", 0, _EMPTY, srs_id) + struct.pack("<BIdd", 1, _POINT, math.nan, math.nan)
    return blob_of(struct.pack("<BIdd", 1, _POINT, x, y), srs_id, (x, x, y, y))


def wkb_of_blob(blob: bytes) -> bytes:
    """Return the WKB inside a GeoPackage blob."""
    return blob[8 + _ENVELOPE_SIZES[blob[3] >> 1 & 7] :]


def envelope_of_blob(blob: bytes | None) -> Envelope | None:
    """Return the extent of a GeoPackage blob, ``None`` for null, empty and foreign values.

    Blobs without an envelope (points written by other software) are read through.
    """
    if blob is None or len(blob) < 13 or blob[:2] != b"GP" or blob[3] & 0b0001_0000:
        return None
    order = "<" if blob[3] & 1 else ">"
    try:
        if blob[3] >> 1 & 7:
            box: Envelope | None = struct.unpack_from(f"{order}4d", blob, 8)
        else:
            box = _envelope(_positions_of_wkb(blob[8:]))
    except (GeometryError, struct.error, IndexError):
        return None
    # An R-tree refuses the row of a box that is turned inside out; a comparison with NaN is never true.
    return box if box is not None and box[0] <= box[1] and box[2] <= box[3] else None


def polygon_blob(wkb: bytes, srs_id: int) -> tuple[bytes, bool]:
    """Return the blob of a multipolygon made from ``wkb``, and whether ``wkb`` was a single polygon.

    Heights and measures are left out: OCS GE is a plane partition.

    :raises GeometryError: when ``wkb`` is cut, or is neither a polygon nor a multipolygon.
    """
    try:
        kind, polygons, end = _read_polygons(wkb, 0)
    except (struct.error, IndexError, MemoryError, RecursionError) as error:
        raise _unusable(tr("La géométrie d'une correction est tronquée."), details=repr(error)) from error
    if end != len(wkb):
        raise _unusable(tr("La géométrie d'une correction est suivie d'octets inattendus."))
    envelope = _envelope(position for rings in polygons for ring in rings for position in ring)
    if envelope is None:
        raise _unusable(tr("La géométrie d'une correction est vide."))
    flat = struct.pack("<BII", 1, _MULTI_POLYGON, len(polygons)) + b"".join(map(_polygon_wkb, polygons))
    return blob_of(flat, srs_id, envelope), kind == _POLYGON


def polygon_wkb(blob: bytes, *, single: bool) -> bytes:
    """Return the WKB that :func:`polygon_blob` was given, as little-endian 2D."""
    wkb = wkb_of_blob(blob)
    return wkb[9:] if single else wkb


def sketch_blob(wkt: str, srs_id: int) -> bytes | None:
    """Return the blob of a sketch object, ``None`` when its WKT cannot be drawn (it comes from a stranger's pen).

    Of a scribble it is the hull: the blob is for maps, the sketch itself is in the report's content.
    """
    tokens = _Tokens(drawable_wkt(wkt))
    words = tokens.take().upper().split()
    kind = _WKT_TYPES.get(words[0]) if words and words[1:] in ([], ["Z"], ["M"], ["ZM"]) else None
    if kind is None:
        return None
    try:
        wkb, positions = _read_wkt(kind, tokens)
    except (ValueError, struct.error):
        return None
    envelope = _envelope(positions)
    return None if envelope is None or tokens.peek() else blob_of(wkb, srs_id, envelope)


@dataclass
class _Tokens:
    text: str

    def __post_init__(self) -> None:
        self._tokens = _WKT_TOKEN.findall(self.text)
        self._next = 0

    def peek(self) -> str:
        return self._tokens[self._next] if self._next < len(self._tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self._next += 1
        return token

    def expect(self, token: str) -> None:
        if self.take() != token:
            raise ValueError(token)


def _read_wkt(kind: int, tokens: _Tokens) -> tuple[bytes, list[Position]]:
    if kind in _MULTI_OF:
        parts = _read_parts(_MULTI_OF[kind], tokens)
        head = struct.pack("<BII", 1, kind, len(parts))
        return head + b"".join(wkb for wkb, _ in parts), [position for _, found in parts for position in found]
    if kind == _POINT:
        tokens.expect("(")
        position = _read_position(tokens)
        tokens.expect(")")
        return struct.pack("<BIdd", 1, _POINT, *position), [position]
    if kind == _LINE:
        line = _read_line(tokens)
        return struct.pack("<BI", 1, _LINE) + _line_wkb(line), line
    rings = [_read_line(tokens) for _ in _items(tokens)]
    return _polygon_wkb(rings), [position for ring in rings for position in ring]


def _read_parts(kind: int, tokens: _Tokens) -> list[tuple[bytes, list[Position]]]:
    parts = []
    for _ in _items(tokens):
        if kind == _POINT and tokens.peek() != "(":
            position = _read_position(tokens)
            parts.append((struct.pack("<BIdd", 1, _POINT, *position), [position]))
        else:
            parts.append(_read_wkt(kind, tokens))
    return parts


def _items(tokens: _Tokens) -> Iterator[None]:
    tokens.expect("(")
    yield None
    while tokens.peek() == ",":
        tokens.take()
        yield None
    tokens.expect(")")


def _read_line(tokens: _Tokens) -> list[Position]:
    return [_read_position(tokens) for _ in _items(tokens)]


def _read_position(tokens: _Tokens) -> Position:
    values = [float(word) for word in tokens.take().split()]
    if not 2 <= len(values) <= 4 or not all(map(math.isfinite, values)):
        raise ValueError(values)
    return values[0], values[1]


def _line_wkb(line: Sequence[Position]) -> bytes:
    flat = [value for position in line for value in position]
    return struct.pack(f"<I{len(flat)}d", len(line), *flat)


def _polygon_wkb(rings: Sequence[Sequence[Position]]) -> bytes:
    return struct.pack("<BII", 1, _POLYGON, len(rings)) + b"".join(map(_line_wkb, rings))


def _envelope(positions: Iterator[Position] | Sequence[Position]) -> Envelope | None:
    found = list(positions)
    if not found:
        return None
    xs = [position[0] for position in found]
    ys = [position[1] for position in found]
    return min(xs), max(xs), min(ys), max(ys)


def _head(wkb: bytes, at: int) -> tuple[str, int, int, int]:
    """Return byte order, type, number of ordinates and the offset that follows (ISO and PostGIS flags alike)."""
    order = "<" if wkb[at] == 1 else ">"
    (code,) = struct.unpack_from(f"{order}I", wkb, at + 1)
    after = at + 9 if code & 0x2000_0000 else at + 5
    bare = code & 0x0FFF_FFFF
    ordinates = 2 + bool(code & 0x8000_0000) + bool(code & 0x4000_0000) + (0, 1, 1, 2)[min(bare // 1000, 3)]
    return order, bare % 1000, ordinates, after


def _unusable(message: str, details: str = "") -> GeometryError:
    remedy = tr("Désignez de nouveau le polygone sur la carte ; si l'erreur revient, signalez-le au producteur.")
    return GeometryError(message, remedy=remedy, details=details)


def _read_polygons(wkb: bytes, at: int) -> tuple[int, list[list[list[Position]]], int]:
    order, kind, ordinates, after = _head(wkb, at)
    if kind not in (_POLYGON, _MULTI_POLYGON):
        raise _unusable(tr("Une correction porte sur un polygone, pas sur une autre géométrie."))
    (count,) = struct.unpack_from(f"{order}I", wkb, after)
    after += 4
    if kind == _MULTI_POLYGON:
        polygons = []
        for _ in range(count):
            part, found, after = _read_polygons(wkb, after)
            if part != _POLYGON:
                raise _unusable(tr("Une correction porte sur un polygone, pas sur une autre géométrie."))
            polygons += found
        return kind, polygons, after
    rings = []
    for _ in range(count):
        ring, after = _read_positions(wkb, after, order, ordinates)
        rings.append(ring)
    return kind, [rings], after


def _read_positions(wkb: bytes, at: int, order: str, ordinates: int) -> tuple[list[Position], int]:
    (count,) = struct.unpack_from(f"{order}I", wkb, at)
    end = at + 4 + 8 * ordinates * count
    if end > len(wkb):
        raise IndexError(end)
    values = struct.unpack_from(f"{order}{ordinates * count}d", wkb, at + 4)
    return list(zip(values[::ordinates], values[1::ordinates])), end


def _positions_of_wkb(wkb: bytes) -> list[Position]:
    order, kind, _, after = _head(wkb, 0)
    if kind == _POINT:
        x, y = struct.unpack_from(f"{order}2d", wkb, after)
        return [] if math.isnan(x) else [(x, y)]
    return [position for rings in _read_polygons(wkb, 0)[1] for ring in rings for position in ring]
