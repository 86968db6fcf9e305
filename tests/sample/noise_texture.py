"""Smooth random fields with uniform values, for blotches of confusion and for textures of images."""

from __future__ import annotations

import numpy as np

# Ranks are looked up in steps: sorting every pixel in would take longer than all else.
_STEPS = 4096


def _stretched(coarse: np.ndarray, length: int) -> np.ndarray:
    """Return the rows of ``coarse`` interpolated linearly to ``length`` rows."""
    at = np.linspace(0, len(coarse) - 1.001, length)
    low = at.astype(int)
    weight = (at - low)[:, None]
    return coarse[low] * (1 - weight) + coarse[low + 1] * weight


def blotches(rng: np.random.Generator, shape: tuple[int, int], cell: int) -> np.ndarray:
    """Return a field of ``shape`` whose values are uniform in [0, 1) and vary over about ``cell`` pixels."""
    field = np.zeros(shape, dtype=np.float32)
    for size, weight in ((cell, 1.0), (max(2, cell // 4), 0.45)):
        coarse = rng.standard_normal((shape[0] // size + 3, shape[1] // size + 3)).astype(np.float32)
        field += weight * _stretched(_stretched(coarse, shape[0]).T, shape[1]).T
    sample = np.sort(field.ravel()[:: max(1, field.size // 20_000)])
    low, high = sample[0], sample[-1]
    rank = (np.searchsorted(sample, np.linspace(low, high, _STEPS)) / (len(sample) + 1)).astype(np.float32)
    return rank[np.clip((field - low) * ((_STEPS - 1) / (high - low)), 0, _STEPS - 1).astype(np.int32)]
