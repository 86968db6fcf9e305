"""One raster over all CoSIA blocks: a pixel has one owner."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from ocsge_qgis_plugin.domain.cosia import cosia_classes
from ocsge_qgis_plugin.landcover.block_index import index_blocks
from ocsge_qgis_plugin.landcover.columns import map_columns
from ocsge_qgis_plugin.landcover.errors import LayerReadError, WorkCancelledError
from ocsge_qgis_plugin.landcover.prepare_cosia import COSIA_PIXEL_M, cosia_raster, prepare_cosia
from ocsge_qgis_plugin.landcover.records import DeliveredLayer, Extent, LayerRole

from .factories import write_layer

CONTENT = "00112233445566778899"
SOUTH, NORTH = 6_299_000.0, 6_300_000.0
Piece = tuple[float, float, str]


def block(folder: Path, x: int, pieces: list[Piece], columns: tuple[str, ...] = ("numero", "classe")) -> DeliveredLayer:
    """Write the strip of a block that lies along its north edge: from easting to easting, of one class."""
    name = f"D040_2021_{x}_6300_vecto"
    wkts = [f"POLYGON (({a} {SOUTH}, {b} {SOUTH}, {b} {NORTH}, {a} {NORTH}, {a} {SOUTH}))" for a, b, _ in pieces]
    rows = [{"numero": _class(name).number or 99, "classe": name} for _, _, name in pieces]
    path = write_layer(folder / f"{name}.gpkg", rows, wkts=wkts, columns=columns)
    extent: Extent = (min(a for a, _, _ in pieces), SOUTH, max(b for _, b, _ in pieces), NORTH)
    return DeliveredLayer(LayerRole.COSIA, str(path), name, map_columns(columns), 2154, len(rows), extent, "the_geom")


def _class(name: str) -> object:
    return next(found for found in cosia_classes() if found.name == name)


def number(name: str) -> int:
    """Return the number of a class in the raster."""
    return [found.name for found in cosia_classes()].index(name) + 1


def row(path: Path) -> np.ndarray:
    """Return the pixels of the middle row."""
    file = gdal.Open(str(path))
    return file.ReadAsArray()[file.RasterYSize // 2]


@pytest.fixture
def pair(tmp_path: Path) -> list[DeliveredLayer]:
    """Two blocks of which the first reaches 100 m over the edge, onto what the second has."""
    return [
        block(tmp_path / "cosia", 400, [(405_000, 408_000, "Bâtiment"), (408_000, 410_100, "Culture")]),
        block(tmp_path / "cosia", 410, [(410_000, 410_050, "Serre"), (410_060, 412_000, "Feuillu")]),
    ]


def test_each_pixel_is_as_the_block_that_owns_its_place_says(pair: list[DeliveredLayer], tmp_path: Path) -> None:
    made = prepare_cosia(index_blocks(pair), CONTENT, tmp_path / "workspace")

    x = 405_000 + (np.arange(2800) + 0.5) * COSIA_PIXEL_M
    expected = np.select(
        [x < 408_000, x < 410_000, x < 410_050, x < 410_060],
        [number("Bâtiment"), number("Culture"), number("Serre"), 0],
        number("Feuillu"),
    )
    assert row(made.path).tolist() == expected.tolist()
    assert made.problems == ()
    assert list((tmp_path / "workspace").iterdir()) == [made.path]


def test_a_block_with_numbers_alone_is_drawn_by_them(tmp_path: Path) -> None:
    layer = block(tmp_path, 400, [(405_000, 406_000, "Culture")], columns=("numero",))

    made = prepare_cosia(index_blocks([layer]), CONTENT, tmp_path / "workspace")

    assert np.unique(row(made.path)).tolist() == [number("Culture")]


def test_a_damaged_block_is_named_and_the_others_are_shown(pair: list[DeliveredLayer], tmp_path: Path) -> None:
    broken = Path(pair[0].source)
    broken.write_bytes(broken.read_bytes()[:5000])

    made = prepare_cosia(index_blocks(pair), CONTENT, tmp_path / "workspace")

    assert [problem.path for problem in made.problems] == [broken]
    assert set(row(made.path).tolist()) == {0, number("Serre"), number("Feuillu")}


def test_a_disk_that_is_gone_ends_the_run_and_the_next_goes_on(pair: list[DeliveredLayer], tmp_path: Path) -> None:
    away = Path(pair[1].source).rename(tmp_path / "away.gpkg")
    with pytest.raises(LayerReadError, match="introuvable"):
        prepare_cosia(index_blocks(pair), CONTENT, tmp_path / "workspace")
    assert not cosia_raster(CONTENT, tmp_path / "workspace").exists()

    away.rename(pair[1].source)

    assert number("Feuillu") in row(prepare_cosia(index_blocks(pair), CONTENT, tmp_path / "workspace").path)


def test_a_run_stopped_after_a_block_keeps_it(
    pair: list[DeliveredLayer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = count(1)
    with pytest.raises(WorkCancelledError):
        prepare_cosia(index_blocks(pair), CONTENT, tmp_path / "workspace", cancelled=lambda: next(steps) >= 2)
    for layer in pair:
        Path(layer.source).unlink()

    assert prepare_cosia(index_blocks(pair), CONTENT, tmp_path / "workspace").path.exists()


def test_a_delivery_without_a_polygon_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(LayerReadError, match="Aucune dalle"):
        prepare_cosia(index_blocks([]), CONTENT, tmp_path / "workspace")
