"""Smaller pictures of a class raster, each pixel the class that most pixels below it have.

The nearest pixel makes roads come and go as one zooms; a mean of class numbers is no class. Each level is counted from
the pixels themselves: the majority of majorities, which GDAL's ``mode`` takes, is another thing.
"""

from __future__ import annotations

from typing import Any

import numpy as np

Array = Any
_WIDER = {1: np.uint16, 2: np.uint32}


def majorities(block: Array, levels: int) -> list[Array]:
    """Return ``block`` (uint8, 0 where there is nothing) halved once, twice… ``levels`` times by majority.

    Of equally frequent classes the lowest number wins, and any of them over nothing. Sides that are no multiple of
    ``2**levels`` are completed with nothing.
    """
    step = 1 << levels
    rows, columns = (-(-side // step) * step for side in block.shape)
    if (rows, columns) != block.shape:
        padded = np.zeros((rows, columns), np.uint8)
        padded[: block.shape[0], : block.shape[1]] = block
        block = padded
    # Nothing comes last: it has to be more frequent than any class.
    values = sorted(np.flatnonzero(np.bincount(block.ravel(), minlength=1)).tolist(), key=lambda value: value or 256)
    if len(values) == 1:
        return [np.full((rows >> level, columns >> level), values[0], np.uint8) for level in range(1, levels + 1)]
    best = [np.zeros((rows >> level, columns >> level), np.uint16) for level in range(1, levels + 1)]
    found = [np.zeros((rows >> level, columns >> level), np.uint8) for level in range(1, levels + 1)]
    for value in values:
        counts = (block == value).view(np.uint8)
        for level in range(levels):
            counts = _sum_of_four(counts)
            more = counts > best[level]
            np.copyto(best[level], counts, where=more)
            np.copyto(found[level], value, where=more)
    return found


def _sum_of_four(counts: Array) -> Array:
    """Add up squares of two by two: two rows, then the two halves of a number twice as wide, both many at a time."""
    width = counts.itemsize
    pairs = np.ascontiguousarray(counts[0::2] + counts[1::2]).view(_WIDER[width])
    low = pairs & (0xFF if width == 1 else 0xFFFF)
    low += pairs >> (8 * width)
    return low if width == 1 else low.astype(np.uint16)
