"""The blocks of a CoSIA delivery: one owner for each place, and a name for whatever is wrong with the set."""

from __future__ import annotations

from pathlib import Path

from ocsge_qgis_plugin.landcover.block_index import index_blocks, square_extent, squares_in
from ocsge_qgis_plugin.landcover.columns import map_columns
from ocsge_qgis_plugin.landcover.records import DeliveredLayer, LayerRole, Severity


def block(x: int, y: int, year: int = 2021, folder: str = "COSIA_1-0__GPKG_LAMB93_D040_{year}-01-01") -> DeliveredLayer:
    """Return a block as found by name, whole."""
    name = f"D040_{year}_{x}_{y}_vecto"
    path = Path("/data") / folder.format(year=year) / f"{name}.gpkg"
    extent = square_extent((x, y))
    columns = map_columns(["numero", "classe"])
    return DeliveredLayer(LayerRole.COSIA, str(path), name, columns, 2154, 10, extent, "geom")


def test_a_block_owns_the_ten_kilometres_south_east_of_its_name() -> None:
    index = index_blocks([block(420, 6710)])

    assert index.blocks[0].owned == (420_000.0, 6_700_000.0, 430_000.0, 6_710_000.0)
    assert (index.feature_count, index.problems) == (10, ())


def test_a_gap_in_the_grid_is_a_missing_block() -> None:
    ring = [block(400 + 10 * column, 6300 + 10 * row) for column in range(3) for row in range(3)]
    index = index_blocks([one for one in ring if "410_6310" not in one.layer_name])

    assert [problem.layer for problem in index.problems] == ["410_6310"]
    assert "410_6310" in index.problems[0].message
    assert index.problems[0].severity is Severity.WARNING
    assert index.problems[0].remedy


def test_the_ragged_border_of_a_departement_lacks_nothing() -> None:
    assert index_blocks([block(400, 6300), block(410, 6310), block(420, 6300)]).problems == ()


def test_ground_that_the_state_covers_lacks_its_block_at_the_border_too() -> None:
    index = index_blocks([block(400, 6300)], covered=[(400, 6300), (410, 6300)])

    assert [problem.layer for problem in index.problems] == ["410_6300"]


def test_a_block_there_twice_is_used_once_and_both_are_named() -> None:
    first, second = block(400, 6300, folder="a"), block(400, 6300, folder="b")

    index = index_blocks([second, first])

    assert [found.layer for found in index.blocks] == [first]
    assert first.source in index.problems[0].message
    assert second.source in index.problems[0].message


def test_blocks_of_another_year_are_left_out_and_named() -> None:
    index = index_blocks([block(400, 6300), block(410, 6300), block(420, 6300, year=2024)])

    assert [found.square for found in index.blocks] == [(400, 6300), (410, 6300)]
    assert [problem.severity for problem in index.problems] == [Severity.ERROR]
    assert "2024" in index.problems[0].message
    assert "2021" in index.problems[0].message


def test_a_block_that_lies_elsewhere_than_its_name_says_owns_what_it_covers() -> None:
    extent = (900_000.0, 6_000_000.0, 905_000.0, 6_005_000.0)
    odd = DeliveredLayer(LayerRole.COSIA, "/data/x.gpkg", "D040_2021_400_6300_vecto", map_columns([]), 2154, 1, extent)

    assert index_blocks([odd]).blocks[0].owned == extent


def test_squares_are_those_that_an_extent_touches() -> None:
    assert squares_in((401_000.0, 6_299_000.0, 411_000.0, 6_300_000.0)) == [(400, 6300), (410, 6300)]
