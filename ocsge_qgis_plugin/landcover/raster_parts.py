"""Making a raster part by part, on two threads, so that an interrupted preparation goes on where it stopped.

Each part is written whole under its own name in a hidden folder, whose name says of what content it is and by which
recipe: nothing else has to be remembered. The raster is put together from them, and the folder goes.
"""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from ..domain.text import tr
from .errors import LayerReadError, WorkCancelledError
from .files import discard, swap_in, temporary_beside
from .raster_burn import CodedLayer
from .raster_file import BLOCK, RasterWriteError
from .raster_grid import Grid, Window

Array = Any
_THREADS = 2
_FASTEST = 1
_KEPT_PARTS = 6
"""In memory, while a raster is put together: 16 or 32 MB each."""


@dataclass(frozen=True)
class Part:
    """A window to be drawn from one layer; ``path`` is the layer's file."""

    name: str
    window: Window
    path: Path


class PartStore:
    """The parts of one raster, or of two drawn together (``width`` bytes per pixel), that are done."""

    def __init__(self, folder: Path, width: int) -> None:
        self._folder = folder
        self._type = np.uint8 if width == 1 else np.uint16
        self._read = lru_cache(maxsize=_KEPT_PARTS)(self._read_file)

    def holds(self, part: Part) -> bool:
        """Tell whether a part is done."""
        return self._path(part).exists()

    def write(self, part: Part, pixels: Array) -> None:
        """Keep a part. :raises RasterWriteError: when the disk refuses."""
        path = self._path(part)
        temporary = temporary_beside(path)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(zlib.compress(pixels.tobytes(), _FASTEST))
            swap_in(temporary, path)
        except OSError as error:
            raise RasterWriteError(
                tr("Le fichier {path} ne peut pas être écrit.").format(path=path),
                remedy=tr("Vérifiez la place et les droits sur ce disque, puis réessayez."),
                details=str(error),
            ) from error
        finally:
            discard(temporary)

    def compose(self, parts: Sequence[Part], window: Window) -> Array:
        """Return the pixels of ``window``; where parts share a pixel the first that has something there owns it.

        :raises RasterWriteError: when a part was damaged; it is thrown away and will be made again.
        """
        pixels = np.zeros((window.rows, window.columns), self._type)
        for part in parts:
            common = part.window.meeting(window)
            if common is None or not self.holds(part):
                continue
            source = self._read(part)[common.inside(part.window)]
            target = pixels[common.inside(window)]
            np.copyto(target, source, where=target == 0)
        return pixels

    def clear(self) -> None:
        """Forget all parts."""
        self._read.cache_clear()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _path(self, part: Part) -> Path:
        return self._folder / f"{part.name}.part"

    def _read_file(self, part: Part) -> Array:
        try:
            raw = zlib.decompress(self._path(part).read_bytes())
            return np.frombuffer(raw, self._type).reshape(part.window.rows, part.window.columns)
        except (OSError, ValueError, zlib.error) as error:
            with suppress(OSError):
                self._path(part).unlink(missing_ok=True)
            raise RasterWriteError(
                tr("La partie {path} d'une préparation est abîmée.").format(path=self._path(part)),
                remedy=tr("Relancez la préparation : seule cette partie sera refaite."),
                details=str(error),
            ) from error


def parts_of(window: Window, name: str, path: Path) -> list[Part]:
    """Return the parts, of at most :data:`.raster_file.BLOCK` pixels each way, in which ``window`` is drawn."""
    inner = Grid(0.0, 0.0, 1.0, window.columns, window.rows, 0)
    return [
        Part(
            f"{name}_{piece.row}_{piece.column}",
            Window(window.column + piece.column, window.row + piece.row, piece.columns, piece.rows),
            path,
        )
        for piece in inner.windows(BLOCK)
    ]


def draw_parts(
    parts: Sequence[Part],
    store: PartStore,
    grid: Grid,
    opened: Callable[[Part], CodedLayer],
    step: Callable[[], None],
    cancelled: Callable[[], bool],
) -> list[tuple[Part, LayerReadError]]:
    """Draw the parts that are not done yet, two at a time; return those whose layer cannot be read, and why.

    :param opened: gives the layer of a part, opened for the thread that asks.
    :param step: called after each part, in the calling thread.
    :raises WorkCancelledError: when ``cancelled`` becomes true; the parts done stay.
    """
    failures: list[tuple[Part, LayerReadError]] = []

    def draw(part: Part) -> None:
        with opened(part) as layer:
            store.write(part, layer.draw(grid, part.window))

    with ThreadPoolExecutor(_THREADS, thread_name_prefix="ocsge-raster") as pool:
        try:
            pending = {}
            for part in parts:
                if store.holds(part):
                    step()
                else:
                    pending[pool.submit(draw, part)] = part
            for done in as_completed(pending):
                try:
                    done.result()
                except LayerReadError as error:
                    failures.append((pending[done], error))
                step()
                if cancelled():
                    raise stopped(parts[0].path)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    return failures


def stopped(path: Path) -> WorkCancelledError:
    """Return the error of a preparation that a person stopped."""
    return WorkCancelledError(tr("La préparation de {path} a été interrompue.").format(path=path))
