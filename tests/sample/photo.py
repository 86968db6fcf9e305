"""A photo-like image of each vintage, drawn from what the ground looks like."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from osgeo import gdal

from tests.sample.tile_raster import SEEN_1, SEEN_2, TINT_1, TINT_2, GroundRaster, Window

_STRIP = 1024
_REACH = 16
_NOISE_SIDE = 1024
# Colours a summer aerial photo has, by CoSIA class; 0 stands for outside.
_COLOURS = {
    0: (96, 104, 78), 1: (168, 110, 84), 2: (172, 160, 140), 3: (136, 136, 138), 4: (86, 178, 208),
    5: (196, 178, 146), 6: (44, 66, 74), 7: (238, 240, 244), 8: (46, 70, 46), 9: (66, 92, 50), 10: (116, 120, 76),
    11: (122, 124, 82), 12: (118, 142, 76), 13: (142, 152, 86), 14: (174, 146, 112), 15: (206, 214, 214),
}  # fmt: skip
# Height in metres that casts a shadow, and strength of the fine and of the coarse texture, by class.
_HEIGHTS = {1: 6.0, 8: 12.0, 9: 10.0, 10: 1.5, 11: 1.2, 15: 3.0}
_SPECKLE = {8: 30, 9: 34, 10: 26, 11: 10, 12: 12, 13: 9, 14: 10, 2: 12, 3: 6, 1: 9, 5: 12, 6: 5}
_SHADE = {8: 14, 9: 18, 10: 18, 12: 12, 13: 16, 14: 14, 2: 10, 3: 7, 5: 10, 6: 8}
_ROWS = {11: (3.2, 20.0), 13: (7.0, 5.0), 14: (5.0, 9.0), 8: (5.0, 10.0)}
_CROPS = np.array([
    (148, 158, 84), (124, 148, 76), (186, 172, 108), (106, 136, 70), (168, 166, 100), (134, 140, 88), (198, 180, 124),
])  # fmt: skip
_ROOFS = np.array([(178, 104, 76), (190, 122, 90), (160, 92, 70), (152, 148, 146), (186, 186, 188), (128, 120, 116)])
_SOLAR_PANEL_TINT = 5


class _Noise:
    """White, fine and coarse noise with mean 0, repeated every 1,024 pixels and read at absolute positions."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng([seed, 71])
        white = rng.standard_normal((_NOISE_SIDE, _NOISE_SIDE)).astype(np.float32)
        self.fine = _blurred(white, 1.3)
        self.crown = _blurred(white.T, 2.6)
        self.coarse = _blurred(rng.standard_normal((_NOISE_SIDE, _NOISE_SIDE)), 17.0)

    def at(self, field: np.ndarray, window: Window) -> np.ndarray:
        """Return a field in a window of at most ``_STRIP`` + 2 × ``_REACH`` pixels a side."""
        row, column = window.row % _NOISE_SIDE, window.column % _NOISE_SIDE
        return field[row : row + window.height, column : column + window.width]


def _blurred(field: np.ndarray, sigma: float) -> np.ndarray:
    frequency = np.fft.fftfreq(_NOISE_SIDE)
    kernel = np.exp(-2 * (np.pi * sigma) ** 2 * (frequency[:, None] ** 2 + frequency[None, :] ** 2))
    blurred = np.fft.ifft2(np.fft.fft2(field) * kernel).real
    return np.pad((blurred / blurred.std()).astype(np.float32), (0, _STRIP + 2 * _REACH), mode="wrap")


def _table(values: dict[int, float]) -> np.ndarray:
    table = np.zeros(16, dtype=np.float32)
    table[list(values)] = list(values.values())
    return table


def _base_colour(seen: np.ndarray, tint: np.ndarray) -> np.ndarray:
    colours = np.array([_COLOURS[k] for k in range(16)], dtype=np.float32)
    rgb = colours[seen]
    crop = seen == 13
    rgb[crop] = _CROPS[tint[crop] % len(_CROPS)]
    roof = seen == 1
    large = tint[roof] >= 200
    rgb[roof] = np.where(large[:, None], _ROOFS[3 + tint[roof] % 3], _ROOFS[tint[roof] % 4])
    rgb[roof & (tint == _SOLAR_PANEL_TINT)] = (38, 46, 70)
    lightness = (tint.astype(np.float32) - 128) * 0.11
    rgb += np.where((seen == 3) | (seen == 6), 0.0, lightness)[..., None]
    return rgb


def _rows_of_plants(seen: np.ndarray, tint: np.ndarray, window: Window) -> np.ndarray:
    """Return the light and dark of rows; each parcel's rows run in the direction of its tint."""
    period, strength = _table({k: v[0] for k, v in _ROWS.items()}), _table({k: v[1] for k, v in _ROWS.items()})
    y, x = np.mgrid[window.row : window.row + window.height, window.column : window.column + window.width]
    angle = tint.astype(np.float32) * (np.pi / 256)
    across = x * np.cos(angle) + y * np.sin(angle)
    return strength[seen] * np.sin(2 * np.pi * across / np.maximum(period[seen], 1.0))


def _shadow(height: np.ndarray) -> np.ndarray:
    """Return 1 where something to the south-west stands in the sun's way (the sun at 50 degrees)."""
    shaded = np.zeros(height.shape, dtype=bool)
    for step in range(1, 9):
        higher = np.zeros_like(height)
        higher[:-step, step:] = height[step:, :-step]
        shaded |= higher > height + step * 1.7
    return shaded


def _slope(height: np.ndarray) -> np.ndarray:
    """Return how much surfaces face the sun: edges of crowns and roofs to the south-west are light."""
    slope = np.zeros_like(height)
    slope[:-1, 1:] = height[:-1, 1:] - height[1:, :-1]
    return np.clip(slope, -6, 6)


def _draw(ground: GroundRaster, noise: _Noise, window: Window, bands: tuple[int, int], warmth: float) -> np.ndarray:
    seen, tint = ground.read(bands[0], window), ground.read(bands[1], window)
    rgb = _base_colour(seen, tint)
    fine, crown, coarse = (noise.at(f, window) for f in (noise.fine, noise.crown, noise.coarse))
    wooded = np.isin(seen, (8, 9, 10))
    speckle = np.where(wooded, 0.8 * crown + 0.35 * fine, fine)
    light = 0.5 * _table(_SPECKLE)[seen] * speckle + 0.5 * _table(_SHADE)[seen] * coarse
    light += _rows_of_plants(seen, tint, window)
    height = _table(_HEIGHTS)[seen] + np.where(wooded, 1.2 * crown, 0)
    light += 3.0 * _slope(height)
    rgb += light[..., None]
    rgb *= np.where(_shadow(height), 0.52, 1.0)[..., None]
    rgb += np.array([warmth, warmth * 0.3, -warmth], dtype=np.float32)
    return np.clip(rgb, 4, 252).astype(np.uint8)


def write_photos(paths: tuple[Path, Path], ground: GroundRaster, seed: int) -> Iterator[str]:
    """Write the image of each vintage (RGB, 1 pixel of ground each, JPEG in GeoTIFF, tiled, with overviews)."""
    noise = _Noise(seed)
    vintages = ((SEEN_1, TINT_1), (SEEN_2, TINT_2))
    for path, bands, warmth in zip(paths, vintages, (5.0, -2.0)):
        _write_photo(path, ground, noise, bands, warmth)
        yield path.name


def _write_photo(path: Path, ground: GroundRaster, noise: _Noise, bands: tuple[int, int], warmth: float) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=JPEG", "JPEG_QUALITY=82"]
    options += ["PHOTOMETRIC=YCBCR", "BIGTIFF=IF_SAFER"]
    driver = gdal.GetDriverByName("GTiff")
    image = driver.Create(str(path), ground.width, ground.height, 3, gdal.GDT_Byte, options)
    image.SetGeoTransform(ground.dataset.GetGeoTransform())
    image.SetSpatialRef(ground.dataset.GetSpatialRef())
    image.CreateMaskBand(gdal.GMF_PER_DATASET)
    for row in range(0, ground.height, _STRIP):
        for column in range(0, ground.width, _STRIP):
            target = Window(column, row, min(_STRIP, ground.width - column), min(_STRIP, ground.height - row))
            left, top = min(_REACH, column), min(_REACH, row)
            right = min(_REACH, ground.width - column - target.width)
            bottom = min(_REACH, ground.height - row - target.height)
            source = Window(column - left, row - top, target.width + left + right, target.height + top + bottom)
            rgb = _draw(ground, noise, source, bands, warmth)[top:, left:][: target.height, : target.width]
            image.WriteArray(np.moveaxis(rgb, 2, 0), column, row)
            mask = (ground.read(bands[0], target) > 0).astype(np.uint8) * 255
            image.GetRasterBand(1).GetMaskBand().WriteArray(mask, column, row)
    image.FlushCache()
    with _configured(COMPRESS_OVERVIEW="JPEG", PHOTOMETRIC_OVERVIEW="YCBCR"):
        image.BuildOverviews("AVERAGE", [2, 4, 8, 16])


@contextmanager
def _configured(**options: str) -> Iterator[None]:
    """Set options of GDAL's for a while: they are the process's, and other rasters are no photos."""
    before = {name: gdal.GetConfigOption(name) for name in options}
    for name, value in options.items():
        gdal.SetConfigOption(name, value)
    try:
        yield
    finally:
        for name, found in before.items():
            gdal.SetConfigOption(name, found)
