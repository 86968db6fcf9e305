"""Official layers that know about use, recognised among a person's own files by the names of layers and columns.

CoSIA is silent about use, so what BD TOPO, RPG and the like say at a place is all there is. What each value speaks for
is in ``resources/tables/official_layers.csv``; names of layers and columns are those of BD TOPO 3 and of the RPG as IGN
delivers them in GeoPackages. Photovoltaic plants are production of energy, hence secondary production (OCS GE's US2).
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from ..domain.search import fold
from ..domain.tables import read_table
from .errors import LayerReadError
from .geopackage import FoundLayer, read_layers, reading

_COLUMNS = ("type", "titre", "couches", "colonne", "valeur", "libelle", "usages")
_MOST_FILES = 2_000


@dataclass(frozen=True)
class OfficialLayer:
    """One layer of one local file, of a kind of the table. ``column`` is empty where every object says the same."""

    kind: str
    title: str
    source: Path
    layer_name: str
    epsg: int | None
    column: str = ""


@dataclass(frozen=True)
class Meaning:
    """What a value means: ``label`` for people, and the use codes it speaks for, none where it says nothing."""

    label: str
    speaks_for: tuple[str, ...]


@dataclass(frozen=True)
class _Kind:
    code: str
    title: str
    names: tuple[str, ...]
    column: str
    meanings: tuple[tuple[str, Meaning], ...]

    def fits(self, layer: FoundLayer) -> bool:
        return any(fnmatchcase(fold(layer.name), name) for name in self.names) and (
            not self.column or self.column in map(str.lower, layer.columns)
        )


def find_official_layers(paths: Iterable[Path], epsg: int) -> tuple[OfficialLayer, ...]:
    """Return the official layers of ``epsg`` found in ``paths`` (GeoPackages, or folders looked through), by kind.

    One layer per kind: the file whose name sorts last, as names end with their date. Files that cannot be read are
    passed over; they may be anything.
    """
    found: dict[str, OfficialLayer] = {}
    for path in _files(paths):
        with suppress(LayerReadError), reading(path) as connection:
            for layer in read_layers(connection):
                kind = next((kind for kind in _kinds() if kind.fits(layer)), None)
                if kind is not None and layer.epsg == epsg:
                    column = next((name for name in layer.columns if name.lower() == kind.column), "")
                    found[kind.code] = OfficialLayer(kind.code, kind.title, path, layer.name, layer.epsg, column)
    return tuple(found[kind.code] for kind in _kinds() if kind.code in found)


def meaning_of(kind: str, value: object) -> Meaning:
    """Return what ``value`` of a layer of ``kind`` means."""
    text = fold(str(value)) if value is not None else ""
    meanings = next(found.meanings for found in _kinds() if found.code == kind)
    return next(meaning for pattern, meaning in meanings if fnmatchcase(text, pattern))


def titles_about(uses: Iterable[str]) -> tuple[str, ...]:
    """Return the titles of the kinds of layers that can speak for one of ``uses``."""
    wanted = set(uses)
    return tuple(
        kind.title for kind in _kinds() if any(wanted & set(meaning.speaks_for) for _, meaning in kind.meanings)
    )


def _files(paths: Iterable[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        with suppress(OSError):
            files += sorted(path.rglob("*.gpkg"))[:_MOST_FILES] if path.is_dir() else [path]
    return files


@cache
def _kinds() -> tuple[_Kind, ...]:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in read_table("official_layers.csv", _COLUMNS):
        rows.setdefault(row["type"], []).append(row)
    return tuple(
        _Kind(
            code,
            same[0]["titre"],
            tuple(same[0]["couches"].split("|")),
            same[0]["colonne"],
            tuple(
                (fold(row["valeur"]), Meaning(row["libelle"], tuple(filter(None, row["usages"].split(",")))))
                for row in same
            ),
        )
        for code, same in rows.items()
    )
