"""The Mongo-like filter of ``GET wfs``: ``{"field": value}``, ``{"field": {"$op": value}}``, ``$and``, ``$or``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection
from typing import Any

from tests.server.errors import bad_request

Row = dict[str, Any]
Predicate = Callable[[Row], bool]


def read_filter(text: str | None, columns: Collection[str]) -> Predicate:
    """Return the predicate of a filter's JSON text; ``None``, empty text and ``{}`` keep every row.

    Raises ApiError 400 when the text is no JSON object, or names a column or an operator that is not known.
    """
    if text is None or not text.strip():
        return _always
    try:
        found = json.loads(text)
    except ValueError as error:
        raise bad_request("Filtre invalide : JSON attendu") from error
    return compile_filter(found, columns)


def compile_filter(node: Any, columns: Collection[str]) -> Predicate:
    if not isinstance(node, dict):
        raise bad_request("Filtre invalide : objet JSON attendu")
    parts = [_part(name, value, columns) for name, value in node.items()]
    return lambda row: all(part(row) for part in parts)


def _part(name: str, value: Any, columns: Collection[str]) -> Predicate:
    if name in ("$and", "$or"):
        if not isinstance(value, list):
            raise bad_request(f"Filtre invalide : liste attendue pour {name}")
        inner = [compile_filter(node, columns) for node in value]
        keep = all if name == "$and" else any
        return lambda row: keep(predicate(row) for predicate in inner)
    if name.startswith("$"):
        raise bad_request(f"Filtre invalide : opérateur inconnu {name}")
    if name not in columns:
        raise bad_request(f"Filtre invalide : colonne inconnue {name}")
    if not isinstance(value, dict):
        return _comparison(name, "$eq", value, "")
    options = str(value.get("$options", ""))
    tests = [_comparison(name, operator, item, options) for operator, item in value.items() if operator != "$options"]
    return lambda row: all(test(row) for test in tests)


def _comparison(name: str, operator: str, wanted: Any, options: str) -> Predicate:
    if operator in ("$in", "$nin"):
        if not isinstance(wanted, list):
            raise bad_request(f"Filtre invalide : liste attendue pour {operator}")
        if operator == "$in":
            return lambda row: any(_same(row.get(name), item) for item in wanted)
        return lambda row: not any(_same(row.get(name), item) for item in wanted)
    if operator in ("$like", "$nlike", "$regex"):
        pattern = _pattern(operator, str(wanted), options)
        if operator == "$nlike":
            return lambda row: pattern.search(_text(row.get(name))) is None
        return lambda row: row.get(name) is not None and pattern.search(_text(row[name])) is not None
    simple: dict[str, Callable[[Any], bool]] = {
        "$eq": lambda found: _same(found, wanted),
        "$ne": lambda found: not _same(found, wanted),
        "$gt": lambda found: _order(found, wanted) == 1,
        "$gte": lambda found: _order(found, wanted) in (0, 1),
        "$lt": lambda found: _order(found, wanted) == -1,
        "$lte": lambda found: _order(found, wanted) in (-1, 0),
    }
    if operator not in simple:
        raise bad_request(f"Filtre invalide : opérateur inconnu {operator}")
    test = simple[operator]
    return lambda row: test(row.get(name))


def _pattern(operator: str, text: str, options: str) -> re.Pattern[str]:
    if operator != "$regex":
        text = "^" + ".*".join(re.escape(part) for part in text.split("%")) + "$"
    flags = re.IGNORECASE if "i" in options or operator != "$regex" else 0
    try:
        return re.compile(text, flags | re.DOTALL)
    except re.error as error:
        raise bad_request(f"Filtre invalide : expression {text}") from error


def _always(row: Row) -> bool:
    return True


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(found, bool) or isinstance(wanted, bool):
        truth = _truth(found)
        return truth is not None and truth == _truth(wanted)
    return found == wanted or (found is not None and wanted is not None and str(found) == str(wanted))


def _truth(value: Any) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False}.get(str(value).lower())


def _order(found: Any, wanted: Any) -> int | None:
    """Return -1, 0 or 1, or None when the two cannot be compared (a null, or a text with a number)."""
    if found is None or wanted is None:
        return None
    numbers = _number(found), _number(wanted)
    if numbers[0] is not None and numbers[1] is not None:
        return (numbers[0] > numbers[1]) - (numbers[0] < numbers[1])
    if isinstance(found, str) and isinstance(wanted, str):
        return (found > wanted) - (found < wanted)
    return None


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _text(value: Any) -> str:
    return "" if value is None else str(value)
