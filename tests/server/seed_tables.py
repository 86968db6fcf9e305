"""The collaborative tables a new server starts with: production status of every département and vintage, and a
standard table without history."""

from __future__ import annotations

from typing import Any

from tests.server.places import centre_of, departements
from tests.server.seed_groups import LANDES, NATIONAL, new_layer
from tests.server.store import Store
from tests.server.table_access import Table, load_table
from tests.server.table_rows import numrec_counter, save_row
from tests.server.transaction_actions import new_key

STATUS_DATABASE, STATUS_TABLE = 90, 901
NOTES_DATABASE, NOTES_TABLE = 91, 911
FIRST_NUMREC = 88_000
STAGES = (
    "non_programme",
    "programme",
    "calcul_auto",
    "photo_interpretation",
    "boucle_correction",
    "recette",
    "validation",
    "livre",
    "publie",
)


def seed_tables(store: Store) -> None:
    """Create the two databases, their tables, rows, permissions and the layers that show them in the groups."""
    database = new_database(STATUS_DATABASE, "ocsge_suivi", "Suivi de production OCS GE", versioning=True)
    status = _add_table(store, database, _status_record(), _status_columns())
    store.raise_counter(numrec_counter(STATUS_DATABASE), FIRST_NUMREC)
    for row in _status_rows():
        save_row(store, status, {"cleabs": new_key(store, status), **row}, FIRST_NUMREC)
    notes = new_database(NOTES_DATABASE, "ocsge_notes", "Notes de terrain OCS GE", versioning=False)
    _add_table(store, notes, _notes_record(), _notes_columns())
    for number, community, database_id, table in (
        (601, NATIONAL, STATUS_DATABASE, STATUS_TABLE),
        (602, LANDES, NOTES_DATABASE, NOTES_TABLE),
    ):
        tools = ["draw", "modify", "delete"]
        layer = new_layer(number, database=database_id, table=table, role="edit", order=3, tools=tools)
        store.put_record("layer", layer, community)
        store.raise_counter("layer", number)
        permission = {"id": number, "database": database_id, "table": table, "column": None, "level": "EDIT"}
        store.put_record("permission", {**permission, "community": community})
        store.raise_counter("permission", number)


def new_database(identifier: int, name: str, title: str, *, versioning: bool) -> dict[str, Any]:
    return {
        "id": identifier,
        "name": name,
        "title": title,
        "database_type": "bduni" if versioning else "standard",
        "versioning": versioning,
        "conflict": versioning,
        "extent": "-180,-90,180,90",
        "description": None,
        "full_download_allowed": True,
        "writable_time_range": None,
    }


def _add_table(store: Store, database: dict[str, Any], record: dict[str, Any], columns: list[dict[str, Any]]) -> Table:
    store.put_record("database", database)
    store.raise_counter("database", database["id"])
    store.put_record("table", record, database["id"])
    store.raise_counter("table", record["id"])
    for position, column in enumerate(columns):
        number = store.next_number("column", 1)
        whole = {**column, "id": number, "table_id": record["id"], "position": position}
        store.put_record("column", whole, record["id"])
    return load_table(store, database, record)


def new_table(identifier: int, name: str, title: str, **facts: Any) -> dict[str, Any]:
    """Return a whole table record, ``facts`` over the defaults; database and columns are added on reading."""
    return {
        "id": identifier,
        "name": name,
        "title": title,
        "description": None,
        "id_name": "cleabs",
        "geometry_name": "geometrie",
        "crs": "EPSG:4326",
        "extent": None,
        "min_zoom_level": 5,
        "max_zoom_level": 20,
        "tile_zoom_level": 8,
        "read_only": False,
        "style": None,
        "styles": [],
        "position": 0,
        "thematic_ids": [],
        **facts,
    }


def new_column(name: str, kind: str, title: str | None = None, **facts: Any) -> dict[str, Any]:
    """Return a whole column record, ``facts`` over the defaults of a free, nullable column."""
    return {
        "name": name,
        "short_name": name[:10],
        "title": title or name,
        "description": None,
        "type": kind,
        "crs": None,
        "srid": None,
        "is3d": False,
        "enum": None,
        "default_value": None,
        "read_only": False,
        "nullable": True,
        "required": False,
        "unique": False,
        "queryable": True,
        "min_length": None,
        "max_length": None,
        "min_value": None,
        "max_value": None,
        "pattern": None,
        "constraint": None,
        "condition_field": None,
        "computed": False,
        "automatic": False,
        "custom_id": False,
        "formula": None,
        "json_schema": None,
        "jeux_attributs": None,
        "mime_types": None,
        "target_table": None,
        "target_entity": None,
        **facts,
    }


_MANDATORY = {"nullable": False, "required": True}
_SYSTEM = {"read_only": True, "automatic": True}


def _status_record() -> dict[str, Any]:
    return new_table(STATUS_TABLE, "suivi_production", "Étape de production par département et millésime")


def _status_columns() -> list[dict[str, Any]]:
    return [
        new_column("cleabs", "String", "Identifiant", unique=True, nullable=False, **_SYSTEM),
        new_column("departement", "String", "Département", max_length=3, **_MANDATORY),
        new_column("millesime", "String", "Millésime", enum=["M1", "M2", "M3", "M4"], **_MANDATORY),
        new_column("annee", "Integer", "Année", min_value=2000, max_value=2100),
        new_column("etape", "String", "Étape", enum=list(STAGES), **_MANDATORY),
        new_column("trimestre", "String", "Trimestre prévu", pattern=r"\d{4}-T[1-4]"),
        new_column("motif", "String", "Motif", max_length=1000),
        new_column("date_etape", "Date", "Date de l'étape"),
        new_column("date_prevue", "Date", "Date prévue"),
        new_column("geometrie", "Point", "Position", srid=4326, crs="EPSG:4326", **_MANDATORY),
        new_column("detruit", "Boolean", "Détruit", nullable=False, **_SYSTEM),
        new_column("gcms_fingerprint", "String", "Empreinte", **_SYSTEM),
    ]


def _status_rows() -> list[dict[str, Any]]:
    rows = []
    for index, departement in enumerate(departements()):
        lon, lat = centre_of(departement)
        for vintage in ("M1", "M2", "M3"):
            year = departement.get(vintage.lower()) or None
            stage = _stage(departement["code"], index, vintage, year is not None)
            rows.append(
                {
                    "departement": departement["code"],
                    "millesime": vintage,
                    "annee": int(year) if year else None,
                    "etape": stage,
                    "trimestre": "2027-T1" if stage == "programme" else None,
                    "motif": None,
                    "date_etape": None if stage == "non_programme" else f"2026-{index % 9 + 1:02d}-15",
                    "date_prevue": None,
                    "geometrie": f"POINT({lon:g} {lat:g})",
                }
            )
    return rows


def _stage(code: str, index: int, vintage: str, has_year: bool) -> str:
    """Spread plausible stages: first vintages published, second ones all along the chain, third ones beginning."""
    if code == "40" and vintage == "M2":
        return "photo_interpretation"
    if vintage == "M1":
        return "livre" if index % 17 == 5 else "publie"
    if not has_year:
        return "non_programme"
    if vintage == "M2":
        return ("publie", "livre", "publie", "validation", "recette", "publie", "boucle_correction")[index % 7]
    return ("programme", "calcul_auto", "photo_interpretation")[index % 3]


def _notes_record() -> dict[str, Any]:
    return new_table(NOTES_TABLE, "zone_chantier", "Zones de chantier", id_name="id", crs="EPSG:2154")


def _notes_columns() -> list[dict[str, Any]]:
    return [
        new_column("id", "Integer", "Numéro", unique=True, nullable=False, **_SYSTEM),
        new_column("nom", "String", "Nom", max_length=80, **_MANDATORY),
        new_column("surface", "Double", "Surface (ha)", min_value=0),
        new_column("geometrie", "Polygon", "Contour", srid=2154, crs="EPSG:2154", **_MANDATORY),
    ]
