"""Checks one row against the columns of its table: types, required values, enumerations, lengths, patterns."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from tests.server.errors import ApiError, bad_request
from tests.server.geometry import wkt_type
from tests.server.table_access import Table

_GEOMETRIES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection")
_PATTERNS = {"Year": r"\d{4}", "YearMonth": r"\d{4}-(0[1-9]|1[0-2])"}
_DATES = {"Date": ("%Y-%m-%d",), "DateTime": ("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S%z")}
SYSTEM = ("gcms_fingerprint", "detruit", "gcms_detruit")


def check_new_row(table: Table, data: dict[str, Any]) -> dict[str, Any]:
    """Return the whole row of an Insert, defaults filled in; raises ApiError 400 naming table and column."""
    _check_names(table, data)
    row: dict[str, Any] = {}
    for column in table.columns:
        name = column["name"]
        if name in SYSTEM:
            continue
        value = data.get(name)
        if name == table.id_name and column["read_only"]:
            if value not in (None, ""):
                raise _invalid(table, name, "cette colonne est remplie par le serveur")
            continue
        if value is None:
            value = column.get("default_value")
        check_value(table, column, value)
        row[name] = value
    return row


def check_changes(table: Table, data: dict[str, Any], current: dict[str, Any]) -> dict[str, Any]:
    """Return the changed values of an Update; a read-only column may be sent back only as it is."""
    _check_names(table, data)
    changes: dict[str, Any] = {}
    for name, value in data.items():
        column = table.column(name)
        if name == table.id_name or name == "gcms_fingerprint" or column is None:
            continue
        if column["read_only"] or name in SYSTEM:
            if value != current.get(name):
                raise _invalid(table, name, "colonne en lecture seule")
            continue
        check_value(table, column, value)
        changes[name] = value
    return changes


def check_value(table: Table, column: dict[str, Any], value: Any) -> None:
    """Raise ApiError 400 unless the column accepts the value."""
    name = column["name"]
    if value is None or (value == "" and column["required"]):
        if column["required"] or not column["nullable"]:
            raise _invalid(table, name, "valeur obligatoire")
        return
    if not _has_type(column, value):
        raise _invalid(table, name, f"{column['type']} attendu, reçu {value!r}")
    if column.get("enum") and value not in column["enum"]:
        raise _invalid(table, name, f"{value!r} n'est pas dans la liste")
    if isinstance(value, str):
        _check_text(table, column, value)
    elif isinstance(value, (int, float)):
        low, high = column.get("min_value"), column.get("max_value")
        if (low is not None and value < low) or (high is not None and value > high):
            raise _invalid(table, name, f"{value} est hors des bornes")


def _check_text(table: Table, column: dict[str, Any], value: str) -> None:
    name, shortest, longest = column["name"], column.get("min_length"), column.get("max_length")
    if longest is not None and len(value) > longest:
        raise _invalid(table, name, f"{longest} caractères au plus")
    if shortest is not None and len(value) < shortest:
        raise _invalid(table, name, f"{shortest} caractères au moins")
    if column.get("pattern") and re.fullmatch(column["pattern"], value) is None:
        raise _invalid(table, name, f"{value!r} ne suit pas le motif {column['pattern']}")


def _has_type(column: dict[str, Any], value: Any) -> bool:
    kind = column["type"]
    if kind == "Boolean":
        return isinstance(value, bool)
    if kind in ("Integer", "Document", "Like"):
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "Double":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if kind in _PATTERNS:
        return re.fullmatch(_PATTERNS[kind], str(value)) is not None
    if kind in _DATES:
        return isinstance(value, str) and any(_is_date(value, form) for form in _DATES[kind])
    if kind == "JsonValue":
        return True
    if kind in (*_GEOMETRIES, "Geometry"):
        return _is_geometry(column, value)
    return isinstance(value, str)


def _is_geometry(column: dict[str, Any], value: Any) -> bool:
    found = wkt_type(value)
    if found is None or (column["type"] != "Geometry" and found != column["type"].upper()):
        return False
    tuples = [part.split() for part in re.split(r"[(),]", value.partition("(")[2]) if part.strip()]
    return all(len(numbers) == (3 if column.get("is3d") else 2) for numbers in tuples)


def _is_date(text: str, form: str) -> bool:
    try:
        datetime.strptime(text, form)
    except ValueError:
        return False
    return True


def _check_names(table: Table, data: dict[str, Any]) -> None:
    unknown = sorted(set(data) - set(table.names()))
    if unknown:
        raise bad_request(f"Colonne inconnue dans la table {table.full_name} : {', '.join(unknown)}")


def _invalid(table: Table, column: str, why: str) -> ApiError:
    return bad_request(f"Valeur invalide pour la colonne {column} de la table {table.full_name} : {why}")
