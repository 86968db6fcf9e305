"""The body of a report: what each field must be, and the spellings that clients give ``attributes`` and ``sketch``."""

from __future__ import annotations

import json
from typing import Any

from tests.server.accounts import STATUSES
from tests.server.context import store
from tests.server.errors import bad_request
from tests.server.geometry import point_of, wkt_type

FIELDS = (
    "geometry",
    "community",
    "comment",
    "status",
    "sketch",
    "attributes",
    "input_device",
    "device_version",
)


def read_fields(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the checked values of the fields present, in the shape the report keeps them."""
    facts: dict[str, Any] = {}
    if "geometry" in fields:
        if point_of(fields["geometry"]) is None:
            raise bad_request("Valeur invalide pour le champ geometry : POINT(lon lat) en WGS84 attendu")
        facts["geometry"] = fields["geometry"]
    if "community" in fields:
        facts["community"] = _community(fields["community"])
    for name in ("comment", "input_device", "device_version"):
        if name in fields:
            facts[name] = _text(name, fields[name])
    if "status" in fields:
        facts["status"] = known_status(fields["status"])
    if "attributes" in fields:
        facts["attributes"] = read_attributes(fields["attributes"])
    if "sketch" in fields:
        facts["sketch"] = _sketch(fields["sketch"])
    return facts


def _community(value: Any) -> int | None:
    if value in (None, "", -1, "-1"):
        return None
    if (
        not isinstance(value, (int, str))
        or isinstance(value, bool)
        or not str(value).isdecimal()
        or store().record("community", int(value)) is None
    ):
        raise bad_request(f"Groupe inconnu : {value}")
    return int(value)


def _text(name: str, value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise bad_request(f"Valeur invalide pour le champ {name} : texte attendu")
    return value


def read_attributes(value: Any) -> list[dict[str, Any]]:
    """Read one ``{community, theme, attributes}`` object, a list of them, or either as JSON text."""
    if isinstance(value, str):
        if not value.strip():
            return []
        try:
            value = json.loads(value)
        except ValueError as error:
            raise bad_request("Valeur invalide pour le champ attributes : JSON attendu") from error
    entries = value if isinstance(value, list) else [value] if value else []
    return [_entry(entry) for entry in entries]


def _entry(entry: Any) -> dict[str, Any]:
    if not isinstance(entry, dict) or not isinstance(entry.get("theme"), str) or not entry["theme"]:
        raise bad_request("Valeur invalide pour le champ attributes : {community, theme, attributes} attendu")
    unknown = sorted(set(entry) - {"community", "theme", "attributes"})
    if unknown:
        raise bad_request(f"Champ inconnu dans attributes : {', '.join(unknown)}")
    inner = entry.get("attributes") or {}
    if not isinstance(inner, dict):
        raise bad_request("Valeur invalide pour attributes.attributes : objet nom → valeur attendu")
    return {
        "community": _community(entry.get("community")),
        "theme": entry["theme"],
        "attributes": {str(name): _attribute_text(item) for name, item in inner.items()},
    }


def _attribute_text(value: Any) -> Any:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (int, float)):
        return str(value)
    return value


def _sketch(value: Any) -> str | None:
    if value in (None, ""):
        return None
    message = "Valeur invalide pour le champ sketch"
    if not isinstance(value, str):
        raise bad_request(f"{message} : texte JSON attendu")
    try:
        objects = json.loads(value)["objects"]
        geometries = [item["geometry"] for item in objects]
    except (ValueError, TypeError, KeyError) as error:
        raise bad_request(f"{message} : objet JSON avec une liste objects attendu") from error
    if any(wkt_type(geometry) is None for geometry in geometries):
        raise bad_request(f"{message} : géométrie WKT mal formée")
    return value


def known_status(value: Any) -> str:
    if not isinstance(value, str) or value not in STATUSES:
        raise bad_request(f"Statut inconnu : {value}")
    return str(value)


def themes_of(value: Any) -> list[dict[str, Any]]:
    """Check the themes of a group: a list of objects that each have a name."""
    if not isinstance(value, list) or any(not isinstance(theme, dict) or not theme.get("theme") for theme in value):
        raise bad_request("Valeur invalide pour le champ attributes : liste de thèmes attendue")
    return [{"attributes": [], "autofilled_attributes": [], **theme} for theme in value]
