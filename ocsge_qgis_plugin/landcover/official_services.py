"""Which types of the Géoplateforme's WFS stand for which kinds of official layers.

The names are in ``resources/tables/official_services.csv``. Their origin is told there: ``faits`` for those of the
service's capabilities of December 2025, ``usage`` for those that published programs were seen to read in 2026; a name
that no longer holds is answered by an exception report and does no harm. Photovoltaic plants are published as images
only (WMTS, WMS): they come from a person's own files.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from ..domain.search import fold
from ..domain.tables import read_table
from .official_layers import columns_of, title_of, width_column_of


@dataclass(frozen=True)
class ServedType:
    """One type of the service.

    ``key`` is the attribute that names an object for ever, empty where there is none; ``columns`` are those that matter
    (:func:`.official_layers.columns_of`), ``width_column`` the one that holds a number. ``tile_m`` is the side of the
    squares in which it is asked for: small where objects are many.
    """

    kind: str
    name: str
    key: str
    tile_m: int
    columns: tuple[str, ...]
    width_column: str = ""

    @property
    def title(self) -> str:
        """What the kind is called."""
        return title_of(self.kind)

    @property
    def edition(self) -> str:
        """The years that the type's name tells, empty where it tells none: the service says no more."""
        found = re.search(r"20\d\d(-20\d\d)?", self.name)
        return found.group() if found else ""

    @property
    def table(self) -> str:
        """Name of its layer in the cache: by it the kind is recognised again, and no two types share one."""
        space, _, name = self.name.partition(":")
        prefix = "cadastre_" if self.kind == "cadastre" else ""
        suffix = f"_{space.rpartition('.')[2]}" if self.kind in ("rpg", "photos") else ""
        return re.sub(r"[^a-z0-9_]", "_", fold(f"{prefix}{name}{suffix}"))


def served_types(years: Sequence[int], without: Collection[str] = ()) -> tuple[ServedType, ...]:
    """Return the types to read for vintages photographed in ``years``.

    :param without: kinds that a person has in files of their own.
    """
    newest = max(years, default=None)
    chosen = []
    for row in _rows():
        if row["type"] in without:
            continue
        window = _years(row["annees"])
        name = row["couche"]
        if "{annee}" in name:
            name = name.replace("{annee}", str(newest) if newest in window else "LATEST")
        elif window and not any(year in window for year in years):
            continue
        kind = row["type"]
        columns = columns_of(kind)
        chosen.append(ServedType(kind, name, row["cle"], int(row["dalle_km"]) * 1000, columns, width_column_of(kind)))
    return tuple(chosen)


def _years(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last) + 1) if text else range(0)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(read_table("official_services.csv", ("type", "couche", "annees", "origine", "cle", "dalle_km")))
