"""The people, the groups and the themes of an OCS GE correction loop, as a group's manager would set them up."""

from __future__ import annotations

import csv
from typing import Any

from ocsge_qgis_plugin.resource_paths import resource_path
from tests.server.accounts import add_user, save_member
from tests.server.places import centre_of, departements
from tests.server.store import Store

PASSWORD = "motdepasse"  # pragma: allowlist secret
LANDES, NATIONAL, PAS_DE_CALAIS = 240, 241, 262
_SINCE = "2025-02-03T09:00:00+01:00"

_USERS: dict[str, dict[str, Any]] = {
    "chef.pi": {"firstname": "Claire", "surname": "Chef", "email": "chef.pi@ign.example.org"},
    "pi.alice": {"firstname": "Alice", "surname": "Interprète", "email": "pi.alice@ign.example.org"},
    "pi.bruno": {"firstname": "Bruno", "surname": "Interprète", "email": "pi.bruno@ign.example.org"},
    "ddtm40": {"firstname": None, "surname": "DDTM des Landes", "email": "ocsge@ddtm40.example.org"},
    "epci.dax": {"firstname": None, "surname": "Grand Dax", "email": "sig@grand-dax.example.org"},
    "sans.groupe": {"firstname": "Sacha", "surname": "Seul", "email": "sans.groupe@example.org"},
    "admin.ign": {"firstname": "Ada", "surname": "Admin", "email": "admin@ign.example.org", "administrator": True},
}
_MEMBERS = {
    LANDES: {"chef.pi": "admin", "pi.alice": "member", "pi.bruno": "member", "ddtm40": "member", "epci.dax": "member"},
    NATIONAL: {"chef.pi": "admin", "pi.alice": "member"},
    PAS_DE_CALAIS: {"chef.pi": "admin", "pi.bruno": "member"},
}


def seed_people_and_groups(store: Store) -> None:
    """Fill an empty store with users, groups 240, 241 and 262, their members, grids and a background layer."""
    identifiers = {name: add_user(store, name, PASSWORD, **facts) for name, facts in _USERS.items()}
    _seed_grids(store)
    themes = correction_themes()
    for community in (
        _community(LANDES, "OCS GE – Boucle de correction 40 (Landes)", "40", themes),
        _community(NATIONAL, "OCS GE – Suivi national", None, []),
        _community(PAS_DE_CALAIS, "OCS GE – Boucle de correction 62", "62", themes),
    ):
        store.put_record("community", community)
        store.raise_counter("community", community["id"])
        for name, role in _MEMBERS[community["id"]].items():
            save_member(store, community["id"], new_member(identifiers[name], role, grids_of(community)))
    _seed_geoservice(store)


def new_member(user: int, role: str, grids: list[str]) -> dict[str, Any]:
    return {"user_id": user, "grids": grids, "role": role, "active": True, "date": _SINCE, "profile": None}


def grids_of(community: dict[str, Any]) -> list[str]:
    return [grid["name"] for grid in community["grids"]]


def correction_themes() -> list[dict[str, Any]]:
    """Return the three themes of a correction loop: cover, use, and everything else."""
    vintage = _attribute("millesime", "Millésime concerné", "list", ["M1", "M2", "M1 et M2"], mandatory=True)
    return [
        _theme(
            "OCS GE - Couverture (CS)",
            "La couverture du sol est fausse : dites ce qui est livré et ce qui est juste.",
            [
                vintage,
                _attribute("cs_actuelle", "Couverture livrée", "text"),
                _attribute("cs_proposee", "Couverture proposée", "list", _leaves("ocsge_cs")),
                _attribute("precision", "Précisions", "text"),
            ],
        ),
        _theme(
            "OCS GE - Usage (US)",
            "L'usage du sol est faux : dites ce qui est livré et ce qui est juste.",
            [
                vintage,
                _attribute("us_actuel", "Usage livré", "text"),
                _attribute("us_propose", "Usage proposé", "list", _leaves("ocsge_us")),
                _attribute("precision", "Précisions", "text"),
            ],
        ),
        _theme(
            "OCS GE - Autre (géométrie, oubli…)",
            "Un contour est faux, un objet manque, ou autre chose.",
            [vintage, _attribute("description", "Description", "text")],
        ),
    ]


def _theme(name: str, help_text: str, attributes: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "theme": name,
        "global": False,
        "help": help_text,
        "database": None,
        "table": None,
        "attributes": attributes,
        "autofilled_attributes": [],
    }


def _attribute(name: str, title: str, kind: str, values: Any = None, mandatory: bool = False) -> dict[str, Any]:
    return {
        "name": name,
        "title": title,
        "type": kind,
        "values": values,
        "default": None,
        "mandatory": mandatory,
        "multiple": False,
        "help": None,
    }


def _leaves(table: str) -> dict[str, str]:
    with resource_path(f"tables/{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["feuille"] == "1"]
    return {"": "(choisir)", **{row["code"]: f"{row['code']} {row['libelle']}" for row in rows}}


def _community(identifier: int, name: str, departement: str | None, themes: list[dict[str, Any]]) -> dict[str, Any]:
    row = next((item for item in departements() if item["code"] == departement), None)
    position = "POINT({} {})".format(*centre_of(row)) if row else "POINT(2.5 46.5)"
    return new_community(
        identifier,
        name,
        description="<p>Signalements sur l'occupation du sol livrée</p>",
        attributes=themes,
        position=position,
        zoom=9 if row else 6,
        grids=[_grid(row["code"], row["nom"], "DEP", "Département")] if row else [_grid(*_FRANCE)],
    )


def new_community(identifier: int, name: str, **facts: Any) -> dict[str, Any]:
    """Return a whole community object with the keys the API always sends, ``facts`` over the defaults."""
    return {
        "id": identifier,
        "name": name,
        "description": None,
        "editorial": None,
        "functionalities": ["zoom_control", "georem"],
        "active": True,
        "listed": True,
        "shared_georem": "restrained",
        "shared_extractions": False,
        "email": "chef.pi@ign.example.org",
        "attributes": [],
        "default_comment": None,
        "position": None,
        "zoom": None,
        "min_zoom": 5,
        "max_zoom": 20,
        "extent": None,
        "all_members_can_valid": False,
        "open_without_affiliation": False,
        "open_with_email": [],
        "offline_allowed": True,
        "creation": _SINCE,
        "grids": [],
        "logo_url": None,
        "documents": [],
        "report_statuses": {"submit": {"title": "Reçu dans nos services", "active": True}},
        "shared_themes": [],
        **facts,
    }


_FRANCE = ("FXX", "France métropolitaine", "TER", "Territoire")


def _grid(name: str, title: str, kind: str, kind_title: str) -> dict[str, Any]:
    return {"name": name, "title": title, "type": {"name": kind, "title": kind_title}, "deleted": False}


def _seed_grids(store: Store) -> None:
    store.put_record("grid", {"id": 1, **_grid(*_FRANCE), "extent": [-5.2, 41.3, 9.6, 51.1]})
    for index, row in enumerate(departements(), start=2):
        lon, lat = centre_of(row)
        extent = [lon - 0.5, lat - 0.4, lon + 0.5, lat + 0.4]
        grid = _grid(row["code"], row["nom"], "DEP", "Département")
        store.put_record("grid", {"id": index, **grid, "extent": extent})


def _seed_geoservice(store: Store) -> None:
    service = {
        "id": 77,
        "title": "Photographies aériennes",
        "description": "",
        "type": "WMTS",
        "version": "1.0.0",
        "url": "https://data.geopf.fr/wmts",
        "layers": "ORTHOIMAGERY.ORTHOPHOTOS",
        "format": "image/jpeg",
        "map_extent": "-5.2,41.3,9.6,51.1",
        "min_zoom": 0,
        "max_zoom": 19,
        "box_srid": "EPSG:3857",
        "input_mask": None,
    }
    store.put_record("geoservice", service)
    store.raise_counter("geoservice", 77)
    for identifier, community in ((502, LANDES), (503, NATIONAL), (504, PAS_DE_CALAIS)):
        reference = {name: service[name] for name in ("id", "title", "description")}
        store.put_record("layer", new_layer(identifier, type="geoservice", geoservice=reference), community)
        store.raise_counter("layer", identifier)


def new_layer(identifier: int, **facts: Any) -> dict[str, Any]:
    """Return a whole layer object of a group, ``facts`` over the defaults of a background layer."""
    return {
        "id": identifier,
        "type": "feature-type",
        "database": None,
        "table": None,
        "geoservice": None,
        "opacity": 1,
        "visibility": True,
        "order": 0,
        "role": "visu",
        "snapto": None,
        "preferred_style": None,
        "tools": None,
        **facts,
    }
