"""What CoSIA sees in given surfaces, read from the blocks that lie there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..domain.cosia import find_cosia_class
from ..domain.evidence import ClassShare, Composition
from .overlay import IndexedLayer
from .records import DeliveredLayer

MOST_OPEN = 32
"""Blocks kept open at once: batches of neighbours touch one to four."""

_Array = Any


class CosiaBlocks:
    """The blocks of one CoSIA, opened as they are needed."""

    def __init__(
        self, blocks: Sequence[DeliveredLayer], year: int | None, cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self.year = year
        self._blocks = tuple(blocks)
        self._cancelled = cancelled
        self._open: dict[str, IndexedLayer] = {}

    def close(self) -> None:
        """Close the files."""
        for layer in self._open.values():
            layer.close()
        self._open.clear()

    def compositions(self, shapes: _Array) -> list[Composition]:
        """Return the composition of each surface (array of valid shapes in the blocks' CRS).

        :raises LayerReadError: when a block is missing or damaged.
        """
        names: dict[str, int] = {}
        found: list[tuple[_Array, _Array, _Array]] = []
        for block, numbers in self._blocks_under(shapes):
            overlay = self._layer(block).under(shapes[numbers])
            column = np.array([names.setdefault(_class_name(*one), len(names)) for one in overlay.values], dtype=int)
            found.append((numbers[overlay.footprint], column[overlay.row], overlay.area))
        totals = np.zeros((len(shapes), len(names)))
        for number, column, area in found:
            np.add.at(totals, (number, column), area)
        surface = np.maximum(shapely.area(shapes), 1e-9)
        return [_composition(row, list(names), float(area)) for row, area in zip(totals, surface)]

    def _blocks_under(self, shapes: _Array) -> Iterator[tuple[DeliveredLayer, _Array]]:
        """Yield each block that lies under some shapes, and the numbers of these."""
        boxes = shapely.bounds(shapes)
        for block in self._blocks:
            # Nothing is known of a block without an extent: all shapes are asked.
            xmin, ymin, xmax, ymax = block.extent or (-np.inf, -np.inf, np.inf, np.inf)
            meets = (boxes[:, 2] >= xmin) & (boxes[:, 0] <= xmax) & (boxes[:, 3] >= ymin) & (boxes[:, 1] <= ymax)
            if meets.any():
                yield block, np.flatnonzero(meets)

    def _layer(self, block: DeliveredLayer) -> IndexedLayer:
        opened = self._open.pop(block.source, None)
        if opened is None:
            columns = (block.columns.class_name, block.columns.class_number)
            opened = IndexedLayer(Path(block.source), block.layer_name, columns, self._cancelled)
            if len(self._open) >= MOST_OPEN:
                self._open.pop(next(iter(self._open))).close()
        # Last in, last out: the one not used for longest goes first.
        self._open[block.source] = opened
        return opened


@lru_cache(maxsize=256)
def _class_name(name: object, number: object) -> str:
    text = "" if name is None else str(name).strip()
    code = int(str(number)) if number is not None and str(number).isdecimal() else None
    known = find_cosia_class(text, code)
    return known.name if known is not None else text


def _composition(areas: _Array, names: Sequence[str], surface: float) -> Composition:
    seen = float(areas.sum())
    if seen <= 0:
        return Composition(0.0)
    shares = sorted(((float(area) / seen, name) for area, name in zip(areas, names) if area > 0), reverse=True)
    # Objects cut at the edge of two blocks may overlap by a hair.
    return Composition(min(1.0, seen / surface), tuple(ClassShare(name, share) for share, name in shares))
