"""The OCS GE nomenclature: 14 leaf covers (CS) and 20 leaf uses (US) with their parents, labels and colours.

Source: IGN's nomenclature poster and comparison table of 9 October 2023, held in ``resources/tables/ocsge_cs.csv`` and
``ocsge_us.csv``. Codes are stored as delivered (``CS1.1.1.1``, ``US4.1.1``, ``US235``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from .search import fold
from .tables import read_table


class Dimension(Enum):
    """The two dimensions of OCS GE, which the map describes independently."""

    COVER = "cs"
    USE = "us"


@dataclass(frozen=True)
class LandClass:
    """One class of the nomenclature. ``color`` is ``#RRGGBB``; only leaves occur in national deliveries."""

    code: str
    level: int
    parent: str
    is_leaf: bool
    label: str
    color: str

    @property
    def title(self) -> str:
        """Code and label as shown in lists and legends."""
        return f"{self.code} – {self.label}"


class Nomenclature(Mapping[str, LandClass]):
    """The classes of one dimension in the order of the official table, by code."""

    def __init__(self, dimension: Dimension, classes: tuple[LandClass, ...]) -> None:
        self.dimension = dimension
        self._by_code = {land_class.code: land_class for land_class in classes}
        self._folded = [(fold(land_class.title), land_class) for land_class in classes if land_class.is_leaf]

    def __getitem__(self, code: str) -> LandClass:
        return self._by_code[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    @property
    def leaves(self) -> tuple[LandClass, ...]:
        """The classes that a polygon may carry."""
        return tuple(land_class for land_class in self._by_code.values() if land_class.is_leaf)

    def resolve(self, code: str) -> LandClass | None:
        """Return the deepest known class of ``code``, cutting trailing levels of regional enrichments.

        Deeper codes exist in regional data (``CS2.1.1.1.21``, mangrove, Martinique 2017): the last ``.n`` is cut until
        a known code is met. ``None`` when even the root is unknown.
        """
        candidate = code.strip()
        while candidate:
            known = self._by_code.get(candidate)
            if known is not None:
                return known
            candidate, dot, _ = candidate.rpartition(".")
            if not dot:
                break
        return None

    def search(self, text: str) -> tuple[LandClass, ...]:
        """Return the leaves whose code or label holds every word of ``text``, accents and case ignored."""
        words = fold(text).split()
        return tuple(land_class for folded, land_class in self._folded if all(word in folded for word in words))


def _read(dimension: Dimension) -> Nomenclature:
    rows = read_table(f"ocsge_{dimension.value}.csv", ("code", "niveau", "parent", "feuille", "libelle", "hex"))
    return Nomenclature(
        dimension,
        tuple(
            LandClass(
                code=row["code"],
                level=int(row["niveau"]),
                parent=row["parent"],
                is_leaf=row["feuille"] == "1",
                label=row["libelle"],
                color=row["hex"],
            )
            for row in rows
        ),
    )


@cache
def nomenclature(dimension: Dimension) -> Nomenclature:
    """Return the nomenclature of one dimension, read once."""
    return _read(dimension)


@cache
def _pairs() -> dict[tuple[str, str], tuple[bool, bool]]:
    columns = ("code_cs", "code_us", "artificialise_matrice", "couple_attendu")
    return {
        (row["code_cs"], row["code_us"]): (row["couple_attendu"] == "1", row["artificialise_matrice"] == "1")
        for row in read_table("ocsge_cs_us_matrix.csv", columns)
    }


def is_expected_pair(cover: str, use: str) -> bool:
    """Tell whether ``cover`` × ``use`` is expected; unknown codes are not.

    From the matrix published by MTES-MCT in April 2022; no official list of forbidden pairs exists, so an unexpected
    pair is a warning and never an error.
    """
    return _pairs().get((cover, use), (False, False))[0]


def is_artificialised(cover: str, use: str) -> bool:
    """Tell whether the first step of the official method (the CS × US matrix) counts the pair as artificialised.

    Steps 2 and 3 (decree thresholds, small surfaces beside buildings) are not reproduced here: décret 2023-1096.
    """
    return _pairs().get((cover, use), (False, False))[1]
