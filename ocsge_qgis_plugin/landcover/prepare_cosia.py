"""Preparing CoSIA to be shown from afar: one raster over all blocks, each pixel from the block that owns its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..domain.text import tr
from .block_index import BlockIndex, IndexedBlock
from .errors import LayerReadError
from .preparing import RECIPE, Progress, Steps, bytes_needed, check_room, distinct, never, quiet
from .raster_burn import CodeColumn, CodedLayer
from .raster_classes import colors_of, cosia_column, cosia_numbers
from .raster_file import BLOCK, write_rasters
from .raster_grid import Grid, grid_over
from .raster_parts import Part, PartStore, draw_parts, parts_of
from .records import Problem

COSIA_PIXEL_M = 2.5
"""Less than a dot of a screen (96 per inch) at 1:10 000, where polygons take over."""


@dataclass(frozen=True)
class PreparedCosia:
    """The raster, and the blocks that could not be read and are missing in it."""

    path: Path
    problems: tuple[Problem, ...] = ()


def cosia_raster(content: str, folder: Path) -> Path:
    """Return where the raster of the CoSIA delivery of fingerprint ``content`` is, or will be."""
    return folder / f"cosia_{content[:12]}_r{RECIPE}.tif"


def cosia_grid(index: BlockIndex) -> Grid:
    """Return the pixels that the blocks are drawn in.

    :raises LayerReadError: when there is no polygon in any block.
    """
    extent = index.extent
    if extent is None:
        raise LayerReadError(
            tr("Aucune dalle CoSIA ne contient d'objet."),
            remedy=tr("Vérifiez que la livraison a été copiée en entier."),
        )
    return grid_over(extent, COSIA_PIXEL_M, index.blocks[0].layer.epsg)


def prepare_cosia(
    index: BlockIndex,
    content: str,
    folder: Path,
    *,
    progress: Progress = quiet,
    cancelled: Callable[[], bool] = never,
) -> PreparedCosia:
    """Make the raster over all blocks, unless it is there, and return it.

    :param content: the delivery's fingerprint. :param progress: called with parts done and parts in all.
    :raises LayerReadError: when there is no block, or the disk with the blocks is gone.
    :raises preparing.PreparingError: when the disk is too small. :raises RasterWriteError: when it refuses.
    :raises WorkCancelledError: when ``cancelled`` becomes true; the blocks done serve the next run.
    """
    target = cosia_raster(content, folder)
    if target.exists():
        return PreparedCosia(target)
    grid = cosia_grid(index)
    check_room(folder, bytes_needed(grid))
    store = PartStore(folder / f".parts_{target.stem}", 1)
    blocks: dict[str, IndexedBlock] = {}
    parts: list[Part] = []
    for number, block in enumerate(index.blocks):
        window = grid.window(block.owned)
        if window.columns and window.rows:
            blocks[block.layer.source] = block
            parts += parts_of(window, f"block_{number}", Path(block.layer.source))
    steps = Steps(progress, cancelled, Path(index.blocks[0].layer.source).parent)
    steps.total = len(parts) + len(list(grid.windows(BLOCK)))
    failures = draw_parts(parts, store, grid, lambda part: _opened(blocks[str(part.path)]), steps.one, cancelled)
    for part, error in failures:
        # A disk that is gone comes back; a block that is damaged has to be copied anew, and is another content then.
        if not part.path.exists():
            raise error
    unread = {part.path: error for part, error in failures}
    write_rasters(
        [(target, colors_of(cosia_numbers()))], grid, lambda window: (store.compose(parts, window),), steps.checked
    )
    store.clear()
    problems = [Problem(path, path.stem, None, error.message, error.remedy) for path, error in unread.items()]
    return PreparedCosia(target, tuple(problems))


def _opened(block: IndexedBlock) -> CodedLayer:
    path, layer = Path(block.layer.source), block.layer
    return CodedLayer(path, layer.layer_name, _columns(path, block))


def _columns(path: Path, block: IndexedBlock) -> Sequence[CodeColumn]:
    columns = block.layer.columns
    name = columns.class_name or columns.class_number
    if not name:
        raise LayerReadError(
            tr("Il manque la colonne {column} dans la couche {layer} de {path}.").format(
                column="classe", layer=block.layer.layer_name, path=path
            ),
            remedy=tr("Vérifiez que la livraison est complète, puis rouvrez le département."),
        )
    values = distinct(path, block.layer.layer_name, name)
    return [cosia_column(name, values, by_number=not columns.class_name)]
