"""Tiles lie where the Géoplateforme and QGIS have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.web_tiles import (
    MercatorBox,
    Tile,
    box_of,
    drawn_zoom,
    mercator,
    metres_per_pixel,
    stretch,
    tiles_under,
)

zooms = st.integers(0, 20)
longitudes = st.floats(-179.99, 179.99)
latitudes = st.floats(-84.9, 84.9)


def tile_at(longitude: float, latitude: float, zoom: int) -> Tile:
    x, y = mercator(longitude, latitude)
    return next(tiles_under(MercatorBox(x, y, x, y), zoom))


@pytest.mark.parametrize(
    ("longitude", "latitude", "tile"),
    [
        # https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames, and the corners of the world.
        (139.7006793, 35.6590699, Tile(18, 232798, 103246)),
        (-179.99, 85.0, Tile(1, 0, 0)),
        (0.01, -0.01, Tile(1, 1, 1)),
    ],
)
def test_a_known_place_lies_in_its_known_tile(longitude: float, latitude: float, tile: Tile) -> None:
    assert tile_at(longitude, latitude, tile.zoom) == tile


@given(longitudes, latitudes, zooms)
def test_a_place_lies_inside_the_ground_of_its_tile(longitude: float, latitude: float, zoom: int) -> None:
    x, y = mercator(longitude, latitude)
    box = box_of(tile_at(longitude, latitude, zoom))
    assert box.west - 1e-6 <= x <= box.east + 1e-6
    assert box.south - 1e-6 <= y <= box.north + 1e-6


@given(longitudes, latitudes, st.integers(1, 20))
def test_a_tile_is_a_quarter_of_the_one_above(longitude: float, latitude: float, zoom: int) -> None:
    tile, above = tile_at(longitude, latitude, zoom), tile_at(longitude, latitude, zoom - 1)
    assert (tile.column // 2, tile.row // 2) == (above.column, above.row)


@given(zooms, st.data())
def test_rows_counted_from_the_south_count_back_to_the_same_row(zoom: int, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, 2**zoom - 1))
    flipped = Tile(zoom, 0, row).row_from_south
    assert 0 <= flipped < 2**zoom
    assert Tile(zoom, 0, flipped).row_from_south == row


def test_the_northernmost_row_is_the_last_from_the_south() -> None:
    assert Tile(3, 0, 0).row_from_south == 7


@given(longitudes, latitudes, st.integers(10, 18), st.floats(1, 3000), st.floats(1, 3000))
def test_tiles_under_a_box_cover_it_without_a_hole_or_a_tile_too_many(
    longitude: float, latitude: float, zoom: int, width: float, height: float
) -> None:
    x, y = mercator(longitude, latitude)
    box = MercatorBox(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    tiles = list(tiles_under(box, zoom))
    assert len(set(tiles)) == len(tiles)
    grounds = [box_of(tile) for tile in tiles]
    columns, rows = {tile.column for tile in tiles}, {tile.row for tile in tiles}
    assert len(tiles) == len(columns) * len(rows)
    assert all(
        g.west <= box.east and g.east >= box.west and g.south <= box.north and g.north >= box.south for g in grounds
    )
    assert min(g.west for g in grounds) <= max(box.west, -20037508.3)
    assert max(g.east for g in grounds) >= min(box.east, 20037508.3)


def test_the_middle_comes_first() -> None:
    x, y = mercator(-1.0, 44.0)
    first = next(tiles_under(MercatorBox(x - 500, y - 500, x + 500, y + 500), 18))
    ground = box_of(first)
    assert abs((ground.west + ground.east) / 2 - x) < 200
    assert abs((ground.south + ground.north) / 2 - y) < 200


def test_nothing_lies_outside_the_world() -> None:
    assert set(tiles_under(MercatorBox(-1e9, -1e9, 1e9, 1e9), 1)) == {Tile(1, c, r) for c in (0, 1) for r in (0, 1)}
    assert mercator(0, 90) == mercator(0, 85.0511287798066)


@given(st.floats(0.05, 100_000), zooms)
def test_the_zoom_drawn_is_the_one_whose_pixels_are_nearest_in_size(per_pixel: float, closest: int) -> None:
    chosen = abs(metres_per_pixel(drawn_zoom(per_pixel, closest)) - per_pixel)
    assert all(chosen <= abs(metres_per_pixel(zoom) - per_pixel) for zoom in range(closest + 1))


def test_a_report_at_one_to_1500_in_the_landes_is_drawn_from_zoom_18() -> None:
    assert drawn_zoom(1500 * 0.0254 / 96 * stretch(44.0), 19) == 18
