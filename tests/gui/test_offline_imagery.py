"""A day without network: the map and the linked views show the photos that were taken along."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal

from ocsge_qgis_plugin.domain.web_tiles import MercatorBox, Tile, mercator, tiles_under
from tests.driver import Driver
from tests.gui.office import Office, Person
from tests.server.wmts import tile_color

FIRST = 900001
IMAGERY = "ORTHOIMAGERY.ORTHOPHOTOS2021"
OLDER = "ORTHOIMAGERY.ORTHOPHOTOS2018"
PLACE = (-0.5, 43.892)
"""Where the first report lies (``office``)."""


@pytest.fixture(scope="module")
def qgis_options(office: Office) -> dict[str, Any]:
    nothing = office.folder / "livraisons"
    nothing.mkdir()
    settings = {
        **office.settings,
        "ocsge/online_layers": True,
        "ocsge/official_layers": False,
        "ocsge/geoplateforme": office.server.url,
        "ocsge/deliveries_folder": str(nothing),
        "ocsge/last_departement": "40",
    }
    return {**office.options, "settings": settings}


@pytest.fixture(scope="module")
def tiles(office: Office) -> Path:
    return office.folder / "workspaces" / "OCSGE_40" / "tiles" / f"{IMAGERY}.mbtiles"


def held(path: Path) -> set[Tile]:
    if not path.is_file():
        return set()
    with sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True) as connection:
        rows = connection.execute("SELECT zoom_level, tile_column, tile_row FROM tiles").fetchall()
    return {Tile(zoom, column, 2**zoom - 1 - row) for zoom, column, row in rows}


def colors_of(picture: Path, left: int, top: int, width: int, height: int) -> Iterator[tuple[int, int, int]]:
    image = gdal.Open(str(picture)).ReadAsArray(left, top, width, height)
    for y in range(0, height, 7):
        for x in range(0, width, 7):
            yield tuple(int(value) for value in image[:3, y, x])  # type: ignore[misc]


def shows(driver: Driver, canvas: str | None, picture: str, wanted: set[tuple[int, int, int]]) -> bool:
    """Whether a canvas has the colours of these tiles in most places: sketch, points and figures are over them."""
    left, top, width, height = driver.map(canvas)["rect"]
    found = list(colors_of(driver.screenshot(picture), left, top, width, height))
    near = [c for c in found if any(max(abs(a - b) for a, b in zip(c, w)) <= 16 for w in wanted)]
    return len(near) > 0.6 * len(found)


def colors_here(layer: str) -> set[tuple[int, int, int]]:
    """Return the colours of the tiles around the place, at the zoom in which its sketch of 200 m is shown."""
    x, y = mercator(*PLACE)
    return {tile_color(layer, *tile) for tile in tiles_under(MercatorBox(x - 500, y - 350, x + 500, y + 350), 17)}


def test_photos_are_taken_along_while_the_person_works(driver: Driver, person: Person, tiles: Path) -> None:
    driver.wait_until(lambda: driver.layers(), "the département of last time is open", 60)
    person.log_in()
    person.wait_listed()
    person.read(FIRST)
    x, y = mercator(*PLACE)
    here = next(tiles_under(MercatorBox(x, y, x, y), 18))
    driver.wait_until(lambda: here in held(tiles) and len(held(tiles)) > 120, "the first place is there", 180)


def test_without_network_the_map_shows_them(driver: Driver, person: Person, office: Office) -> None:
    office.server.stop()
    person.read(FIRST)
    driver.wait_until(
        lambda: any("hors ligne" in layer["name"] for layer in driver.layers()), "the network is missed", 120
    )
    driver.wait_map()
    assert shows(driver, None, "hors-ligne", colors_here(IMAGERY))


def test_the_linked_views_show_them_too(driver: Driver) -> None:
    driver.keys("L")
    driver.wait_for("ocsgeViewCanvas1")
    for canvas, layer in (("ocsgeViewCanvas0", OLDER), ("ocsgeViewCanvas1", IMAGERY)):
        driver.wait_until(
            lambda canvas=canvas, layer=layer: shows(driver, canvas, "vues-hors-ligne", colors_here(layer)), canvas, 30
        )
