"""Where a new report falls: the nearest known commune and the département it is in or near."""

from __future__ import annotations

import csv
import math
from functools import lru_cache
from typing import Any

from ocsge_qgis_plugin.resource_paths import resource_path
from tests.server.geometry import point_of
from tests.server.report_records import load_report, place
from tests.server.store import Store

_NEAR_DEGREES = 0.08


@lru_cache(maxsize=1)
def departements() -> tuple[dict[str, str], ...]:
    """Return the rows of the plugin's own table of the 101 départements."""
    with resource_path("tables/departements.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


def centre_of(departement: dict[str, str]) -> tuple[float, float]:
    return float(departement.get("lon") or 2.5), float(departement.get("lat") or 46.5)


def locate(store: Store, wkt: str) -> dict[str, Any]:
    """Return commune, departement and territory of a point: those of the nearest report close by, else the
    département whose centre is nearest, without commune. The real server holds the limits; this one does not."""
    lon, lat = point_of(wkt) or (0.0, 0.0)
    near = store.row(
        "SELECT id FROM reports WHERE lon BETWEEN ? AND ? AND lat BETWEEN ? AND ? AND commune IS NOT NULL "
        "ORDER BY (lon-?)*(lon-?)+(lat-?)*(lat-?) LIMIT 1",
        lon - _NEAR_DEGREES,
        lon + _NEAR_DEGREES,
        lat - _NEAR_DEGREES,
        lat + _NEAR_DEGREES,
        lon,
        lon,
        lat,
        lat,
    )
    known = None if near is None else load_report(store, near["id"])
    if known is not None:
        return {name: known[name] for name in ("commune", "departement", "territory")}
    closest = min(departements(), key=lambda row: math.dist(centre_of(row), (lon, lat)))
    return {
        "commune": None,
        "departement": place(closest["code"], closest["nom"], "DEP"),
        "territory": territory(closest["code"]),
    }


def territory(departement: str) -> dict[str, Any] | None:
    titles = {
        "971": ("GLP", "Guadeloupe"),
        "972": ("MTQ", "Martinique"),
        "973": ("GUF", "Guyane"),
        "974": ("REU", "La Réunion"),
        "976": ("MYT", "Mayotte"),
    }
    name, title = titles.get(departement, ("FXX", "France métropolitaine"))
    return place(name, title, "TER")
