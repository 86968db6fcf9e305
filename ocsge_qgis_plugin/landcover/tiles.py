"""The squares in which official layers are read, and what of them has been read so far."""

from __future__ import annotations

import hashlib
import math
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import shapely

from ..domain.evidence import Support
from .footprints import Footprint
from .records import Extent

MARGIN_M = 100.0
"""Around a sketch: what lies beside it is told too."""
POINT_MARGIN_M = 150.0
"""Around a bare point's disc: what is asked there is the polygon that holds it, unknown as yet."""
_DIGEST_BYTES = 8

Square = tuple[int, int]
"""Column and row of a tile; its corner lies at (column, row) times its side."""


def place_box(footprint: Footprint) -> Extent | None:
    """Return the box around a report's place in which official layers must be known, ``None`` where it has no place."""
    xmin, ymin, xmax, ymax = shapely.bounds(footprint.reach).tolist()
    if not math.isfinite(xmin + ymin + xmax + ymax):
        return None
    margin = POINT_MARGIN_M if footprint.support is Support.POINT else MARGIN_M
    return xmin - margin, ymin - margin, xmax + margin, ymax + margin


def squares_under(box: Extent, side: int) -> list[Square]:
    """Return the tiles with sides of ``side`` metres that ``box`` touches, row by row."""
    left, low, right, high = (math.floor(bound / side) for bound in box)
    return [(column, row) for row in range(low, high + 1) for column in range(left, right + 1)]


def box_of(square: Square, side: int) -> Extent:
    """Return the ground of a tile."""
    column, row = square
    return column * side, row * side, (column + 1) * side, (row + 1) * side


@dataclass(frozen=True)
class TileCover:
    """Where a layer has been read: by tile of ``side`` metres, what stands for what was found there.

    A place is known once every layer that ``is_awaited`` was read there: part of them might mislead.
    """

    side: int
    contents: Mapping[Square, bytes]
    is_awaited: bool = True

    def digest_at(self, box: Extent | None) -> bytes | None:
        """Return what stands for the layer's content around ``box``, ``None`` where some of it was not read yet."""
        if box is None:
            return None
        found = [self.contents.get(square) for square in squares_under(box, self.side)]
        known = [content for content in found if content is not None]
        if len(known) < len(found):
            return None
        return known[0] if len(known) == 1 else digest_of(known)

    def digest(self) -> str:
        """Return what stands for everything that was read."""
        return digest_of(bytes(f"{key}", "ascii") + content for key, content in sorted(self.contents.items())).hex()


def digests_at(covers: Iterable[TileCover], box: Extent | None) -> frozenset[bytes]:
    """Return what stands for the layers of ``covers`` around a place, nothing while it is not wholly known."""
    found = []
    for cover in covers:
        digest = cover.digest_at(box)
        if digest is not None:
            found.append(digest)
        elif cover.is_awaited:
            return frozenset()
    return frozenset(found)


def digest_of(parts: Iterable[bytes]) -> bytes:
    """Return a short digest of ``parts``, told apart from each other."""
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        digest.update(len(part).to_bytes(4, "big") + part)
    return digest.digest()


def read_covers(connection: sqlite3.Connection) -> dict[str, TileCover]:
    """Return by layer name where it was read, from an open GeoPackage; empty for a person's own files."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'ocsge_tile'").fetchone() is None:
        return {}
    found: dict[tuple[str, int], dict[Square, bytes]] = {}
    for layer, side, col, row, content in connection.execute("SELECT layer, side, col, row, content FROM ocsge_tile"):
        found.setdefault((layer, side), {})[col, row] = bytes(content)
    awaited = dict(connection.execute("SELECT layer, awaited FROM ocsge_type"))
    covers = {layer: TileCover(side, contents, bool(awaited.get(layer))) for (layer, side), contents in found.items()}
    # A layer of which nothing was read yet covers no place; one of a person's own has no cover at all.
    layers = {name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")}
    return {name: covers.get(name, TileCover(1_000, {}, bool(awaited.get(name)))) for name in layers}
