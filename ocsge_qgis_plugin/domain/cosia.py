"""The classes of CoSIA, IGN's land cover made by AI, and the OCS GE covers they are compatible with.

Source: CoSIA nomenclature of 20 April 2023 and IGN's OCS GE/CoSIA comparison of 9 October 2023, in
``resources/tables/cosia_classes.csv``. Data are keyed on ``classe`` (text) first: the number of two classes was never
published.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .search import fold
from .tables import read_table


@dataclass(frozen=True)
class CosiaClass:
    """One CoSIA class.

    ``number`` is ``None`` where no delivery showed one. ``compatible_covers`` is empty for a neutral class (pool,
    greenhouse, other), which takes the class of the polygon around it and speaks for or against nothing.
    """

    number: int | None
    name: str
    color: str
    principal_cover: str
    compatible_covers: frozenset[str]

    @property
    def is_neutral(self) -> bool:
        """Whether the class says nothing about cover."""
        return not self.compatible_covers


@cache
def cosia_classes() -> tuple[CosiaClass, ...]:
    """Return the CoSIA classes in the order of IGN's legend."""
    rows = read_table("cosia_classes.csv", ("numero", "classe", "hex", "cs_principal_infere", "cs_compatibles_ign"))
    return tuple(
        CosiaClass(
            number=int(row["numero"]) if row["numero"] else None,
            name=row["classe"],
            color=row["hex"],
            principal_cover=row["cs_principal_infere"],
            compatible_covers=frozenset(code for code in row["cs_compatibles_ign"].split(",") if code and code != "*"),
        )
        for row in rows
    )


@cache
def _by_name() -> dict[str, CosiaClass]:
    names = {fold(cosia_class.name): cosia_class for cosia_class in cosia_classes()}
    # Seen misspelt in two IGN front ends.
    names["brousaille"] = names["broussaille"]
    return names


def find_cosia_class(name: str | None, number: int | None = None) -> CosiaClass | None:
    """Return the class called ``name``, else the one numbered ``number``, else ``None``."""
    found = _by_name().get(fold(name)) if name else None
    if found is not None or number is None:
        return found
    return next((cosia_class for cosia_class in cosia_classes() if cosia_class.number == number), None)
