"""The blocks of a CoSIA delivery as one: which ground each owns, and what is wrong with the set.

IGN names a block of 10 km by its north-west corner. Blocks of the border are cut to their département, copies happen
(a folder unpacked twice), and so do blocks of an earlier edition left beside the new ones: the models that made them
differ, so they are not mixed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..domain.text import tr
from .names import facts_of_path, parse_block, parse_name
from .records import DeliveredLayer, Extent, Problem, Severity

BLOCK_KM = 10
_KM = 1000.0
_PARENTS_READ = 5
Square = tuple[int, int]
"""The north-west corner of a block, in km."""


@dataclass(frozen=True)
class IndexedBlock:
    """A block that is used. ``owned`` is the ground on which it alone has a say, ``square`` None for other names."""

    layer: DeliveredLayer
    owned: Extent
    square: Square | None


@dataclass(frozen=True)
class BlockIndex:
    """The blocks that are used, by row from the north, and what was found wrong; a warning leaves nothing out."""

    blocks: tuple[IndexedBlock, ...]
    problems: tuple[Problem, ...]

    @property
    def feature_count(self) -> int:
        """How many polygons the blocks hold."""
        return sum(block.layer.feature_count for block in self.blocks)

    @property
    def extent(self) -> Extent | None:
        """The ground that the blocks' polygons lie on, ``None`` without any."""
        found = [_common(block.owned, block.layer.extent) for block in self.blocks if block.layer.extent is not None]
        if not found:
            return None
        west, south, east, north = zip(*found)
        return (min(west), min(south), max(east), max(north))


def index_blocks(layers: Sequence[DeliveredLayer], covered: Iterable[Square] = ()) -> BlockIndex:
    """Return the blocks to use, with problems for those that are missing, there twice, or of another edition.

    :param covered: squares on which the département is known to lie, from its state; without them only a gap between
        two blocks of a row or a column is seen.
    """
    editions = Counter(_edition(layer) for layer in layers)
    problems: list[Problem] = []
    chosen: dict[Square | str, IndexedBlock] = {}
    kept = max(editions, key=lambda edition: (editions[edition], edition), default=("", ""))
    for layer in sorted(layers, key=lambda layer: (layer.layer_name, layer.source)):
        if _edition(layer) != kept:
            problems.append(_other_edition(layer, _edition(layer), kept))
            continue
        block = _block(layer)
        if block.square is not None and block.square in chosen:
            problems.append(_twice(layer, chosen[block.square].layer))
            continue
        chosen[block.square if block.square is not None else layer.source] = block
    squares = {block.square for block in chosen.values() if block.square is not None}
    problems += [_missing(layers[0], square) for square in sorted(_gaps(squares) | (set(covered) - squares))]
    ordered = sorted(chosen.values(), key=lambda block: (-block.owned[3], block.owned[0]))
    return BlockIndex(tuple(ordered), tuple(problems))


def squares_in(extent: Extent) -> list[Square]:
    """Return the squares of the grid of blocks that ``extent`` touches."""
    side = BLOCK_KM * _KM
    columns = range(int(extent[0] // side), int(-(-extent[2] // side)))
    rows = range(int(extent[1] // side) + 1, int(-(-extent[3] // side)) + 1)
    return [(column * BLOCK_KM, row * BLOCK_KM) for column in columns for row in rows]


def square_extent(square: Square) -> Extent:
    """Return the ground of a square, in metres."""
    west, north = square[0] * _KM, square[1] * _KM
    return (west, north - BLOCK_KM * _KM, west + BLOCK_KM * _KM, north)


def _block(layer: DeliveredLayer) -> IndexedBlock:
    square = parse_block(layer.layer_name) or parse_block(Path(layer.source).stem)
    own = layer.extent
    if square is not None and (own is None or _overlap(square_extent(square), own) > 0):
        return IndexedBlock(layer, square_extent(square), square)
    # Named in another way, or lying elsewhere than its name says: it owns what it covers.
    return IndexedBlock(layer, own or (0.0, 0.0, 0.0, 0.0), None)


def _edition(layer: DeliveredLayer) -> tuple[str, str]:
    """Return the year that the block says, and the edition that the folders around it say."""
    path = Path(layer.source)
    said = parse_name(layer.layer_name) or parse_name(path.stem)
    around = facts_of_path(path.parts[-_PARENTS_READ - 1 : -1])
    year = said.year if said is not None and said.year is not None else around.year
    return str(year or ""), around.edition


def _gaps(squares: set[Square]) -> set[Square]:
    """Return the squares that are not there between two that are, in their row and in their column."""
    found = set()
    for x, y in {(x, y) for x, _ in squares for _, y in squares} - squares:
        in_row = [column for column, row in squares if row == y]
        in_column = [row for column, row in squares if column == x]
        if min(in_row) < x < max(in_row) and min(in_column) < y < max(in_column):
            found.add((x, y))
    return found


def _common(one: Extent, other: Extent | None) -> Extent:
    if other is None:
        return one
    return (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))


def _overlap(one: Extent, other: Extent) -> float:
    west, south, east, north = _common(one, other)
    return max(0.0, east - west) * max(0.0, north - south)


def _missing(layer: DeliveredLayer, square: Square) -> Problem:
    return Problem(
        Path(layer.source).parent,
        f"{square[0]}_{square[1]}",
        None,
        tr("La dalle CoSIA {x}_{y} manque dans {path}.").format(
            x=square[0], y=square[1], path=Path(layer.source).parent
        ),
        tr("Copiez ou téléchargez cette dalle, puis rouvrez le département : le reste est utilisé en attendant."),
        Severity.WARNING,
    )


def _twice(layer: DeliveredLayer, first: DeliveredLayer) -> Problem:
    return Problem(
        Path(layer.source),
        layer.layer_name,
        None,
        tr("La dalle CoSIA {layer} est en double : {path} n'est pas utilisée, {first} l'est.").format(
            layer=layer.layer_name, path=layer.source, first=first.source
        ),
        tr("Ne gardez dans le dossier que l'exemplaire voulu."),
        Severity.WARNING,
    )


def _other_edition(layer: DeliveredLayer, edition: tuple[str, str], kept: tuple[str, str]) -> Problem:
    return Problem(
        Path(layer.source),
        layer.layer_name,
        None,
        tr("La dalle CoSIA {layer} de {path} est d'une autre édition ({edition}) que les autres ({kept}).").format(
            layer=layer.layer_name,
            path=layer.source,
            edition=" ".join(edition).strip() or "?",
            kept=" ".join(kept).strip() or "?",
        ),
        tr("Séparez les éditions dans deux dossiers : le modèle qui les a produites n'est pas le même."),
    )
