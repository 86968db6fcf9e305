"""How requests are spelled: arrays in the query, the three encodings of a body, and JSON answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import Response, request
from werkzeug.datastructures import FileStorage

from tests.server.errors import bad_request

_ARRAY = re.compile(r"^([^\[\]]+)\[\d*\]$")
_KEY = re.compile(r"^([^\[\]]+)((?:\[[^\[\]]*\])*)$")
COMMON = ("fields", "page", "limit", "sort")


@dataclass(frozen=True)
class Query:
    """The query parameters of a request, whichever of ``x``, ``x[]``, ``x[0]`` they were spelled."""

    values: dict[str, list[str]]

    def text(self, name: str, default: str | None = None) -> str | None:
        found = [value for value in self.values.get(name, []) if value != ""]
        return found[-1] if found else default

    def texts(self, name: str) -> list[str]:
        return [value for value in self.values.get(name, []) if value != ""]

    def fields(self) -> list[str]:
        return [part.strip() for value in self.texts("fields") for part in value.split(",") if part.strip()]


def read_query(*allowed: str, any_case: bool = False) -> Query:
    """Read the query string; a parameter that is not in ``allowed`` is refused with 400."""
    names = {name.lower() if any_case else name for name in allowed}
    values: dict[str, list[str]] = {}
    for spelled, value in request.args.items(multi=True):
        found = _ARRAY.match(spelled)
        name = found.group(1) if found else spelled
        if any_case:
            name = name.lower()
        if name not in names:
            raise bad_request(f"Paramètre inconnu : {name}")
        values.setdefault(name, []).append(value)
    return Query(values)


@dataclass(frozen=True)
class Body:
    """The fields and files of a request body, whichever of the three encodings it came in."""

    fields: dict[str, Any]
    files: list[FileStorage] = field(default_factory=list)

    def only(self, allowed: Iterable[str]) -> Body:
        """Return itself; a field outside ``allowed`` is refused with 400."""
        unknown = sorted(set(self.fields) - set(allowed))
        if unknown:
            raise bad_request(f"Champ inconnu : {', '.join(unknown)}")
        return self

    def require(self, names: Iterable[str]) -> Body:
        for name in names:
            if self.fields.get(name) in (None, ""):
                raise bad_request(f"Champ obligatoire manquant : {name}")
        return self


def read_body() -> Body:
    """Read JSON (with or without a Content-Type), urlencoded or multipart; PHP bracket keys become objects and lists.

    Qt declares a body without Content-Type as urlencoded, so text that is a JSON object counts as JSON unless it is
    multipart.
    """
    mime = request.mimetype
    if mime == "multipart/form-data":
        pairs = list(request.form.items(multi=True))
        return Body(nest(pairs), [file for _, file in request.files.items(multi=True)])
    raw = request.get_data(cache=True, parse_form_data=False)
    if not raw.strip():
        return Body({})
    if mime == "application/x-www-form-urlencoded" and raw.lstrip()[:1] not in (b"{", b"["):
        return Body(nest(list(request.form.items(multi=True))))
    try:
        found = json.loads(raw.decode("utf-8"))
    except ValueError as error:
        raise bad_request("Le corps de la requête n'est pas un JSON valide") from error
    if not isinstance(found, dict):
        raise bad_request("Le corps de la requête doit être un objet JSON")
    return Body(found)


def nest(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Turn PHP-style keys (``a[b][0]``) into nested objects; an object whose keys are 0…n-1 becomes a list."""
    root: dict[str, Any] = {}
    for spelled, value in pairs:
        found = _KEY.match(spelled)
        path = [spelled] if found is None else [found.group(1), *re.findall(r"\[([^\[\]]*)\]", found.group(2))]
        here = root
        for part in path[:-1]:
            key = part or str(len(here))
            below = here.setdefault(key, {})
            if not isinstance(below, dict):
                raise bad_request(f"Champ mal formé : {spelled}")
            here = below
        here[path[-1] or str(len(here))] = value
    return {key: _listed(value) for key, value in root.items()}


def _listed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    inner = {key: _listed(item) for key, item in value.items()}
    if inner and list(inner) == [str(index) for index in range(len(inner))]:
        return list(inner.values())
    return inner


def natural(query: Query, name: str, default: int) -> int:
    """Read a whole number from zero up; anything else is refused with 400."""
    text = query.text(name)
    if text is None:
        return default
    if not text.isdecimal():
        raise bad_request(f"Valeur invalide pour le paramètre {name} : {text}")
    return int(text)


def boolean(value: Any, name: str) -> bool:
    """Read a truth value as JSON or a form spells it; anything else is refused with 400."""
    if isinstance(value, bool):
        return value
    if str(value).lower() in ("1", "true"):
        return True
    if str(value).lower() in ("0", "false", ""):
        return False
    raise bad_request(f"Valeur booléenne attendue pour {name}")


def json_answer(content: Any, status: int = 200) -> Response:
    return text_answer(json.dumps(content, ensure_ascii=False), status)


def text_answer(text: str, status: int = 200, mime: str = "application/json") -> Response:
    return Response(text, status=status, mimetype=mime)


def no_content() -> Response:
    return Response(b"", status=204)


def pick(record: dict[str, Any], fields: list[str]) -> dict[str, Any]:
    """Keep the named keys only; all of them when none is named."""
    return {name: record[name] for name in fields if name in record} if fields else record
