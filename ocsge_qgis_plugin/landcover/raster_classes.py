"""The number with which each class is drawn in a prepared raster, and its colour: the tables of the nomenclature."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.cosia import CosiaClass, cosia_classes, find_cosia_class
from ..domain.nomenclature import Dimension, LandClass, nomenclature
from .raster_burn import UNKNOWN, CodeColumn

UNKNOWN_COLOR = "#FF00FF"
"""What the vector's hatch of unknown codes looks like from afar."""


def land_numbers(dimension: Dimension) -> dict[int, LandClass]:
    """Return every class of a dimension, groups too, by its number in a raster."""
    return dict(enumerate(nomenclature(dimension).values(), start=1))


def cosia_numbers() -> dict[int, CosiaClass]:
    """Return the classes of CoSIA by their number in a raster, which is not always ``numero``."""
    return dict(enumerate(cosia_classes(), start=1))


def land_column(dimension: Dimension, column: str, codes: Iterable[object]) -> CodeColumn:
    """Return how ``codes``, those met in the data, are drawn: a regional code as its deepest known ancestor."""
    numbers = {land.code: number for number, land in land_numbers(dimension).items()}
    known = nomenclature(dimension)
    found = {code: known.resolve(str(code)) for code in codes}
    return CodeColumn(column, {code: numbers[land.code] for code, land in found.items() if land is not None})


def cosia_column(column: str, values: Iterable[object], *, by_number: bool = False) -> CodeColumn:
    """Return how ``values`` of ``classe``, or of ``numero``, are drawn."""
    numbers = {land: number for number, land in cosia_numbers().items()}
    drawn: dict[object, int] = {}
    for value in values:
        text = str(value)
        land = find_cosia_class(None, int(text)) if by_number and text.isdigit() else find_cosia_class(text)
        if land is not None:
            drawn[value] = numbers[land]
    return CodeColumn(column, drawn)


def colors_of(classes: dict[int, LandClass] | dict[int, CosiaClass]) -> dict[int, str]:
    """Return number → ``#RRGGBB``, that of unknown codes included."""
    return {**{number: land.color for number, land in classes.items()}, UNKNOWN: UNKNOWN_COLOR}
