"""The 101 départements with their coordinate reference system and the vintages produced so far.

Source: IGN's download service as of April 2026 (codes, names, CRS tokens, years), in
``resources/tables/departements.csv``. The position is a point inside the territory, rounded to 0.01°, to centre a map
on before any data are loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .search import fold
from .tables import read_table


@dataclass(frozen=True, order=True)
class Vintage:
    """One vintage (millésime) of a département: its rank (1 for M1) and the year of its images, if known."""

    rank: int
    year: int | None = None

    @property
    def name(self) -> str:
        """``M1``, ``M2``, ``M3``…"""
        return f"M{self.rank}"

    @property
    def title(self) -> str:
        """Name with the year where it is known, as shown to people: ``M2 (2021)``."""
        return f"{self.name} ({self.year})" if self.year else self.name


@dataclass(frozen=True)
class Departement:
    """A département: INSEE code (``01`` … ``976``, ``2A``), name, projected CRS, vintages in order."""

    code: str
    name: str
    epsg: int
    crs_token: str
    zone: str
    vintages: tuple[Vintage, ...]
    cosia_year: int | None
    longitude: float
    latitude: float

    @property
    def title(self) -> str:
        """Code and name as shown in lists: ``40 – Landes``."""
        return f"{self.code} – {self.name}"

    def vintage_of_year(self, year: int) -> Vintage | None:
        """Return the vintage photographed in ``year``, or ``None`` when that year is not one of the known ones."""
        return next((vintage for vintage in self.vintages if vintage.year == year), None)


@cache
def departements() -> tuple[Departement, ...]:
    """Return the 101 départements in INSEE order."""
    columns = ("code", "nom", "epsg", "jeton", "zone", "m1", "m2", "m3", "cosia", "lon", "lat")
    return tuple(
        Departement(
            code=row["code"],
            name=row["nom"],
            epsg=int(row["epsg"]),
            crs_token=row["jeton"],
            zone=row["zone"],
            vintages=tuple(Vintage(rank, int(row[f"m{rank}"])) for rank in (1, 2, 3) if row[f"m{rank}"]),
            cosia_year=int(row["cosia"]) if row["cosia"] else None,
            longitude=float(row["lon"]),
            latitude=float(row["lat"]),
        )
        for row in read_table("departements.csv", columns)
    )


@cache
def _by_code() -> dict[str, Departement]:
    return {departement.code: departement for departement in departements()}


def departement_of_code(code: str) -> Departement | None:
    """Return the département of an INSEE code or zone token: ``40``, ``040``, ``D040``, ``2a`` and ``D02A`` alike."""
    bare = code.strip().upper().removeprefix("D")
    return _by_code().get(bare) or _by_code().get(bare.removeprefix("0")) or _by_code().get(f"0{bare}")


def search_departements(text: str) -> tuple[Departement, ...]:
    """Return the départements whose code begins with ``text`` or whose name holds its words; exact code first."""
    words = fold(text).split()
    if not words:
        return departements()
    exact = departement_of_code(text)
    found = [
        departement
        for departement in departements()
        if departement.code.casefold().startswith(words[0]) or all(word in fold(departement.name) for word in words)
    ]
    found.sort(key=lambda departement: (departement is not exact, not fold(departement.name).startswith(words[0])))
    return tuple(found)
