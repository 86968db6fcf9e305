"""Opening one vector file once and telling which layers of which delivery it holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ..domain.departements import Departement, departement_of_code
from ..domain.text import tr
from . import geopackage, shapefile
from .columns import ColumnMap, map_columns
from .contents import Contents, content_problems, contents_of_dbf, contents_of_table
from .crs import settle_crs
from .errors import LayerReadError
from .geopackage import FoundLayer
from .names import NameFacts, parse_name, role_of_name
from .records import DeliveredLayer, LayerRole, Problem, Severity

_CODED = (LayerRole.LAND_COVER_USE, LayerRole.DIFF)


@dataclass(frozen=True)
class ProbedLayer:
    """A layer ready to join a delivery, with what the names and the content say about it."""

    layer: DeliveredLayer
    facts: NameFacts
    year: int | None
    older_year: int | None
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class Probe:
    """What one file holds: usable layers, and problems that left layers out."""

    layers: tuple[ProbedLayer, ...] = ()
    problems: tuple[Problem, ...] = ()


def probe_vector(path: Path, facts: NameFacts, departement: Departement | None, cancelled: Callable[[], bool]) -> Probe:
    """Open a GeoPackage or shapefile once and return its layers that belong to a delivery.

    :param facts: what the path says. :param departement: the one to assume when it says nothing.
    :raises WorkCancelledError: when ``cancelled`` becomes true.
    """
    try:
        if path.suffix.lower() == ".shp":
            return _probe_shapefile(path, facts, departement, cancelled)
        return _probe_geopackage(path, facts, departement, cancelled)
    except (LayerReadError, OSError) as error:
        if role_of_name(path.stem) is None and facts.kind is None:
            return Probe()
        if isinstance(error, LayerReadError):
            return Probe(problems=(Problem(path, "", None, error.message, error.remedy),))
        message = tr("Le fichier {path} ne peut pas être lu : {reason}.").format(path=path, reason=error.strerror)
        remedy = tr("Vérifiez les droits d'accès, fermez les programmes qui l'utilisent, puis réessayez.")
        return Probe(problems=(Problem(path, "", None, message, remedy),))


def _probe_geopackage(
    path: Path, facts: NameFacts, departement: Departement | None, cancelled: Callable[[], bool]
) -> Probe:
    geopackage.check_is_whole(path)
    probe = Probe()
    with geopackage.reading(path, cancelled) as connection:
        layers = geopackage.read_layers(connection)
        for found in layers:
            name = found.name if len(layers) > 1 else f"{path.stem} {found.name}"
            columns = map_columns(found.columns)
            role = settle_role(name, columns)
            if role is None:
                continue
            contents = _sqlite_contents(connection, found, columns) if role in _CODED else None
            probe = _added(probe, _probed(path, found, columns, role, contents, facts, departement))
    return probe


def _sqlite_contents(connection: sqlite3.Connection, found: FoundLayer, columns: ColumnMap) -> Contents:
    return contents_of_table(connection, found, columns)


def _probe_shapefile(
    path: Path, facts: NameFacts, departement: Departement | None, cancelled: Callable[[], bool]
) -> Probe:
    if role_of_name(path.stem) is None and shapefile.sidecar(path, ".dbf") is None:
        return Probe()
    found = shapefile.read_shapefile(path)
    columns = map_columns(found.columns)
    role = settle_role(path.stem, columns)
    if role is None:
        return Probe()
    contents = contents_of_dbf(shapefile.read_dbf(path), columns, cancelled) if role in _CODED else None
    return _added(Probe(), _probed(path, found, columns, role, contents, facts, departement))


def settle_role(name: str, columns: ColumnMap) -> LayerRole | None:
    """Return what a layer is: its name first, its columns where the name says nothing."""
    named = role_of_name(name)
    if named is not None:
        return named
    if columns.cover_corrected and columns.use_corrected:
        return LayerRole.PATCH
    if columns.artificialisation and columns.is_difference:
        return LayerRole.ARTIFICIALISATION_DIFF
    if columns.is_difference:
        return LayerRole.DIFF
    if columns.class_name and columns.class_number:
        return LayerRole.COSIA
    if columns.is_state:
        return LayerRole.ARTIFICIALISATION if columns.artificialised else LayerRole.LAND_COVER_USE
    return None


def _probed(
    path: Path,
    found: FoundLayer,
    columns: ColumnMap,
    role: LayerRole,
    contents: Contents | None,
    facts: NameFacts,
    departement: Departement | None,
) -> Probe:
    said = parse_name(found.name)
    if said is not None and not facts.departement_code:
        facts = replace(facts, departement_code=said.departement_code)
    missing = _missing_columns(role, columns)
    if missing:
        return Probe(problems=(_missing_problem(path, found.name, missing),))
    if found.feature_count == 0 and role is LayerRole.LAND_COVER_USE:
        message = tr("La couche {layer} de {path} est vide.").format(layer=found.name, path=path)
        remedy = tr("Copiez-la ou téléchargez-la de nouveau.")
        return Probe(problems=(Problem(path, found.name, None, message, remedy),))
    home = departement_of_code(facts.departement_code) if facts.departement_code else departement
    expected = facts.epsg or (home.epsg if home is not None else None)
    epsg, problems = settle_crs(path, found, expected)
    if epsg is None:
        return Probe(problems=tuple(problems))
    year, older = _years(role, columns, contents, facts, said)
    if contents is not None:
        checked_year = year if role is LayerRole.LAND_COVER_USE else None
        problems += content_problems(path, found.name, columns, contents, checked_year)
    layer = DeliveredLayer(
        role, str(path), found.name, columns, epsg, found.feature_count, found.extent, found.geometry_column
    )
    return Probe((ProbedLayer(layer, facts, year, older, tuple(problems)),))


def _years(
    role: LayerRole, columns: ColumnMap, contents: Contents | None, facts: NameFacts, said: NameFacts | None
) -> tuple[int | None, int | None]:
    if role in (LayerRole.DIFF, LayerRole.ARTIFICIALISATION_DIFF):
        newer = columns.newer_year or (said.year if said is not None else None) or facts.year
        older = columns.older_year or (said.older_year if said is not None else None) or facts.older_year
        return newer, older
    written = contents.main_value(columns.vintage)[:4] if contents is not None else ""
    content_year = int(written) if written.isdigit() else None
    return facts.year or (said.year if said is not None else None) or content_year or facts.loose_year, None


def _missing_columns(role: LayerRole, columns: ColumnMap) -> tuple[str, ...]:
    wanted: dict[LayerRole, tuple[tuple[str, str], ...]] = {
        LayerRole.LAND_COVER_USE: (("code_cs", columns.cover), ("code_us", columns.use)),
        LayerRole.DIFF: (
            ("cs_avant", columns.cover_before),
            ("cs_apres", columns.cover_after),
            ("us_avant", columns.use_before),
            ("us_apres", columns.use_after),
        ),
        LayerRole.PATCH: (("cs_corr", columns.cover_corrected), ("us_corr", columns.use_corrected)),
        LayerRole.COSIA: (("classe", columns.class_name or columns.class_number),),
    }
    return tuple(name for name, actual in wanted.get(role, ()) if not actual)


def _missing_problem(path: Path, layer: str, missing: tuple[str, ...]) -> Problem:
    return Problem(
        path,
        layer,
        None,
        tr("Il manque la colonne {columns} dans la couche {layer} de {path}.").format(
            columns=", ".join(missing), layer=layer, path=path
        ),
        tr("Ce n'est pas le fichier tel que l'IGN le livre : reprenez celui de la livraison."),
        Severity.ERROR,
    )


def _added(first: Probe, second: Probe) -> Probe:
    return Probe(first.layers + second.layers, first.problems + second.problems)
