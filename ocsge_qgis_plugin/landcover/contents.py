"""What the codes, identifiers and vintages inside a layer are, counted by the file's own engine.

GeoPackages answer by SQL, shapefiles by one pass over fixed-width columns: no feature is built. What deviates from
IGN's nomenclature is told with its count and its first row; nothing is refused, since such layers can be worked on.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..domain.nomenclature import Dimension, nomenclature
from ..domain.text import tr, tr_n
from .columns import ColumnMap
from .geopackage import FoundLayer, quoted
from .records import Problem, Severity
from .shapefile import DbfTable

_SHOWN_CODES = 5


_SEALED = "CS1.1.1.2"
_MANY = 1000
"""Polygons from which on a state without a single road is no small place but an extract."""


@dataclass(frozen=True)
class Tally:
    """How often a value occurs, and the feature id of its first row."""

    count: int
    first_row: int


@dataclass(frozen=True)
class Contents:
    """Values per column (``""`` stands for null), and identifiers that occur more than once."""

    values: Mapping[str, Mapping[str, Tally]]
    repeated_identifiers: int = 0

    def main_value(self, column: str) -> str:
        """Return the most frequent value of ``column``, empty when it has none."""
        tallies = self.values.get(column, {})
        return max(tallies, key=lambda value: tallies[value].count) if tallies else ""


def columns_to_check(columns: ColumnMap) -> tuple[tuple[str, Dimension], ...]:
    """Return the code columns of a layer with their dimension."""
    cover = (columns.cover, columns.cover_before, columns.cover_after)
    use = (columns.use, columns.use_before, columns.use_after)
    return tuple([(name, Dimension.COVER) for name in cover if name] + [(name, Dimension.USE) for name in use if name])


def contents_of_table(connection: sqlite3.Connection, layer: FoundLayer, columns: ColumnMap) -> Contents:
    """Count what an open GeoPackage table holds, in one grouped pass and one pass over identifiers."""
    names = [name for name, _ in columns_to_check(columns)] + ([columns.vintage] if columns.vintage else [])
    values: dict[str, dict[str, Tally]] = {name: {} for name in names}
    table, fid = quoted(layer.name), quoted(layer.fid_column)
    if names:
        listed = ", ".join(quoted(name) for name in names)
        # Names of tables and columns cannot be bound as parameters; they are quoted.
        statement = f"SELECT {listed}, count(*), min({fid}) FROM {table} GROUP BY {listed}"  # nosec B608
        for row in connection.execute(statement):
            for name, value in zip(names, row):
                _count(values[name], value, row[-2], row[-1])
    repeated = 0
    if columns.identifier:
        identifier = quoted(columns.identifier)
        statement = f"SELECT count({identifier}) - count(DISTINCT {identifier}) FROM {table}"  # nosec B608
        found = connection.execute(statement).fetchone()
        repeated = int(found[0])
    return Contents(values, repeated)


def contents_of_dbf(table: DbfTable, columns: ColumnMap, cancelled: Callable[[], bool]) -> Contents:
    """Count what the columns of a ``.dbf`` hold, batch by batch. Rows are counted from 0, as GDAL does.

    :raises WorkCancelledError: when ``cancelled`` becomes true.
    """
    names = [name for name, _ in columns_to_check(columns)] + ([columns.vintage] if columns.vintage else [])
    wanted = tuple(names) + ((columns.identifier,) if columns.identifier else ())
    values: dict[str, dict[str, Tally]] = {name: {} for name in names}
    identifiers = []
    for first, arrays in table.batches(wanted, cancelled) if table.row_count and wanted else ():
        for name, array in zip(names, arrays):
            found, index, counts = np.unique(array, return_index=True, return_counts=True)
            for value, row, count in zip(found, index, counts):
                _count(values[name], value.decode(table.encoding, "replace"), int(count), first + int(row))
        if columns.identifier:
            identifiers.append(arrays[-1])
    repeated = 0
    if identifiers:
        listed = np.concatenate(identifiers)
        listed = listed[listed != b""]
        repeated = int(listed.size - np.unique(listed).size)
    return Contents(values, repeated)


def _count(tallies: dict[str, Tally], value: object, count: int, first_row: int) -> None:
    text = "" if value is None else str(value).strip()
    known = tallies.get(text)
    if known is not None:
        count, first_row = known.count + count, min(known.first_row, first_row)
    tallies[text] = Tally(count, first_row)


def content_problems(path: Path, layer: str, columns: ColumnMap, contents: Contents, year: int | None) -> list[Problem]:
    """Return what a person should know before relying on the layer, each with its first row."""
    problems: list[Problem] = []
    for column, dimension in columns_to_check(columns):
        problems += _code_problems(path, layer, column, dimension, contents.values.get(column, {}))
    if columns.cover:
        problems += _partition_problems(path, layer, contents.values.get(columns.cover, {}))
    if contents.repeated_identifiers:
        problems.append(
            Problem(
                path,
                layer,
                None,
                tr("Des identifiants se répètent dans {layer} de {path} ({count} en trop).").format(
                    layer=layer, path=path, count=contents.repeated_identifiers
                ),
                tr("Sans effet ici : les polygones sont reconnus par leur géométrie."),
                Severity.INFO,
            )
        )
    for value, tally in contents.values.get(columns.vintage, {}).items() if year and columns.vintage else ():
        if value and value[:4] != str(year):
            problems.append(
                Problem(
                    path,
                    layer,
                    tally.first_row,
                    tr_n("%n objet(s) de {layer} ({path}) : millésime {value} au lieu de {year}.", tally.count).format(
                        layer=layer, path=path, value=value, year=year
                    ),
                    tr("Vérifiez que le fichier est rangé dans le dossier de son millésime."),
                    Severity.WARNING,
                )
            )
    return problems


def _partition_problems(path: Path, layer: str, covers: Mapping[str, Tally]) -> list[Problem]:
    """Notice an extract: where people live there are roads, and without them a state cannot be a partition.

    The exact test (overlaps, gaps) belongs to the acceptance controls; this one costs nothing.
    """
    if sum(tally.count for tally in covers.values()) < _MANY or any(code.startswith(_SEALED) for code in covers):
        return []
    message = tr(
        "La couche {layer} de {path} n'a aucun polygone {code} (routes, places, parkings) : "
        "elle ne couvre sans doute pas tout le territoire."
    ).format(layer=layer, path=path, code=_SEALED)
    remedy = tr("Les lieux sans polygone restent vides sur la carte ; demandez la livraison complète au producteur.")
    return [Problem(path, layer, None, message, remedy, Severity.WARNING)]


def _code_problems(
    path: Path, layer: str, column: str, dimension: Dimension, tallies: Mapping[str, Tally]
) -> list[Problem]:
    known = nomenclature(dimension)
    problems: list[Problem] = []
    missing = tallies.get("")
    if missing is not None:
        problems.append(
            Problem(
                path,
                layer,
                missing.first_row,
                tr_n("%n objet(s) de {layer} ({path}) sans valeur dans la colonne {column}.", missing.count).format(
                    layer=layer, path=path, column=column
                ),
                tr("Ils s'affichent sans couleur ; signalez-les au producteur."),
                Severity.WARNING,
            )
        )
    for resolved, severity in ((False, Severity.WARNING), (True, Severity.INFO)):
        odd = {
            code: tally
            for code, tally in tallies.items()
            if code and code not in known and (known.resolve(code) is not None) is resolved
        }
        if not odd:
            continue
        shown = ", ".join(f"{code} ({odd[code].count})" for code in sorted(odd)[:_SHOWN_CODES])
        shown += "…" if len(odd) > _SHOWN_CODES else ""
        first = min(tally.first_row for tally in odd.values())
        template = (
            tr("La colonne {column} de {layer} ({path}) contient des codes hors nomenclature nationale : {codes}.")
            if resolved
            else tr("La colonne {column} de {layer} ({path}) contient des codes inconnus : {codes}.")
        )
        remedy = (
            tr("Ils sont montrés sous la classe qui les contient.")
            if resolved
            else tr("Ils s'affichent comme « inconnus » ; signalez-les au producteur.")
        )
        message = template.format(column=column, layer=layer, path=path, codes=shown)
        problems.append(Problem(path, layer, first, message, remedy, severity))
    return problems
