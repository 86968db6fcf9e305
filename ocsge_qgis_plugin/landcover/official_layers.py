"""Official layers that know about use, recognised among a person's own files by the names of layers and columns.

CoSIA is silent about use, so what BD TOPO, RPG and the like say at a place is all there is. Which layers there are
is in ``resources/tables/official_kinds.csv``, what each value speaks for in ``official_layers.csv``: names are those of
BD TOPO 3, the RPG and the BD ORTHO mosaic graph as IGN delivers them in GeoPackages. Uses follow HILUCS, from which
those of OCS GE come: photovoltaic plants produce energy, hence US2; water, waste and power networks are US4.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache, lru_cache
from pathlib import Path

from ..domain.search import fold
from ..domain.tables import read_table
from .errors import LayerReadError
from .geopackage import FoundLayer, read_layers, reading
from .tiles import TileCover, read_covers

PHOTO_GRAPH = "photos"
"""The kind that tells the days of photos instead of uses; several may be at hand, one per campaign."""
WIDEST_M = 40.0
"""Of a line of a network; wider ones are errors of input."""
_MOST_FILES = 2_000


@dataclass(frozen=True)
class OfficialLayer:
    """One layer of one local file, of a kind of the table.

    ``columns`` are the names in the file of :func:`columns_of` its kind, empty where it lacks one. ``cover`` says where
    it was read from the Géoplateforme; a person's own file has none, and speaks for every place.
    """

    kind: str
    title: str
    source: Path
    layer_name: str
    epsg: int | None
    columns: tuple[str, ...] = ()
    cover: TileCover | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Meaning:
    """What an object means: ``label`` for people, and the use codes it speaks for, none where it says nothing."""

    label: str
    speaks_for: tuple[str, ...]


@dataclass(frozen=True)
class _Rule:
    """A row: where the value of ``column`` looks like ``pattern``, the object means this, or nothing at all."""

    column: str
    pattern: str
    meaning: Meaning | None


@dataclass(frozen=True)
class _Kind:
    code: str
    title: str
    names: tuple[str, ...]
    needs: tuple[str, ...]
    width_column: str
    usual_width_m: float
    rules: tuple[_Rule, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns that are read, each once."""
        known = (self.width_column, *(rule.column for rule in self.rules), *self.needs)
        return tuple(dict.fromkeys(name for name in known if name))

    def fits(self, layer: FoundLayer) -> bool:
        present = {name.lower() for name in layer.columns}
        is_named = any(fnmatchcase(fold(layer.name), name) for name in self.names)
        return is_named and (not self.needs or any(name in present for name in self.needs))


def find_official_layers(paths: Iterable[Path], epsg: int) -> tuple[OfficialLayer, ...]:
    """Return the official layers of ``epsg`` found in ``paths`` (GeoPackages, or folders looked through), by kind.

    One layer per kind: that of the last path and, in a folder, of the file whose name sorts last, as names end with
    their date; mosaic graphs all. Files that cannot be read are passed over; they may be anything.
    """
    found: dict[tuple[str, str], OfficialLayer] = {}
    for path in _files(paths):
        with suppress(LayerReadError), reading(path) as connection:
            covers = read_covers(connection)
            for layer in read_layers(connection, counted=False):
                kind = next((kind for kind in _kinds().values() if kind.fits(layer)), None)
                if kind is not None and layer.epsg == epsg:
                    actual = {name.lower(): name for name in layer.columns}
                    columns = tuple(actual.get(name, "") for name in kind.columns)
                    one = f"{path}\n{layer.name}" if kind.code == PHOTO_GRAPH else ""
                    found[kind.code, one] = OfficialLayer(
                        kind.code, kind.title, path, layer.name, layer.epsg, columns, covers.get(layer.name)
                    )
    order = list(_kinds())
    return tuple(found[key] for key in sorted(found, key=lambda key: (order.index(key[0]), key[1])))


def columns_of(kind: str) -> tuple[str, ...]:
    """Return the columns that matter in layers of ``kind``, in lower case."""
    return _kinds()[kind].columns


def title_of(kind: str) -> str:
    """Return what a kind of layer is called."""
    return _kinds()[kind].title


def width_column_of(kind: str) -> str:
    """Return the column that holds the width of its lines, empty where a kind has none."""
    return _kinds()[kind].width_column


def meaning_of(kind: str, values: Sequence[object]) -> Meaning | None:
    """Return what an object of ``kind`` means, ``None`` when it is to be passed over (planned, underground…).

    :param values: of :func:`columns_of`, ``None`` where the layer lacks one. The first rule of the table that fits
        holds.
    """
    return _meaning(kind, tuple("" if value is None else str(value) for value in values))


def width_of(kind: str, values: Sequence[object]) -> float:
    """Return the width in metres of a line of ``kind``: as its width column says, else as is usual."""
    known = _kinds()[kind]
    width = values[known.columns.index(known.width_column)] if known.width_column else None
    said = float(width) if isinstance(width, (int, float)) else 0.0
    return min(said, WIDEST_M) if said > 0 else known.usual_width_m


def titles_about(uses: Iterable[str]) -> tuple[str, ...]:
    """Return the titles of the kinds of layers that can speak for one of ``uses``."""
    wanted = set(uses)
    return tuple(
        kind.title
        for kind in _kinds().values()
        if any(rule.meaning is not None and wanted & set(rule.meaning.speaks_for) for rule in kind.rules)
    )


@lru_cache(maxsize=4096)
def _meaning(kind: str, texts: tuple[str, ...]) -> Meaning | None:
    known = _kinds()[kind]
    value_of = {name: _folded(text) for name, text in zip(known.columns, texts)}
    fitting = (rule for rule in known.rules if fnmatchcase(value_of.get(rule.column, ""), rule.pattern))
    rule = next(fitting, None)
    return rule.meaning if rule is not None else None


def _folded(text: str) -> str:
    """Return ``text`` without accents and case; minus one, the level of tunnels, must not look like one."""
    return fold(text.replace("-", " moins "))


def _files(paths: Iterable[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        with suppress(OSError):
            files += sorted(path.rglob("*.gpkg"))[:_MOST_FILES] if path.is_dir() else [path]
    return files


@cache
def _kinds() -> dict[str, _Kind]:
    rules: dict[str, list[_Rule]] = {}
    for row in read_table("official_layers.csv", ("type", "colonne", "valeur", "libelle", "usages")):
        uses = tuple(filter(None, row["usages"].split(",")))
        meaning = Meaning(row["libelle"], uses) if row["libelle"] else None
        rules.setdefault(row["type"], []).append(_Rule(row["colonne"], _folded(row["valeur"]), meaning))
    columns = ("type", "titre", "couches", "exige", "largeur", "largeur_m")
    return {
        row["type"]: _Kind(
            code=row["type"],
            title=row["titre"],
            names=tuple(row["couches"].split("|")),
            needs=tuple(filter(None, row["exige"].split("|"))),
            width_column=row["largeur"],
            usual_width_m=float(row["largeur_m"] or 0),
            rules=tuple(rules.get(row["type"], ())),
        )
        for row in read_table("official_kinds.csv", columns)
    }
