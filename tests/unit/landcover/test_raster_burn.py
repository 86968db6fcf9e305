"""A pixel takes the code of the polygon that holds its centre."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from ocsge_qgis_plugin.landcover.errors import LayerReadError
from ocsge_qgis_plugin.landcover.raster_burn import UNKNOWN, CodeColumn, CodedLayer
from ocsge_qgis_plugin.landcover.raster_grid import Grid, Window, grid_over

from .factories import write_layer

CODES = CodeColumn("code_cs", {"CS1.1": 1, "L'un": 2, "CS2": 3})
EAST, NORTH = 400_000.0, 6_320_000.0
GRID = Grid(EAST, NORTH + 300, 2.0, 150, 150, 2154)


def centres(grid: Grid) -> np.ndarray:
    """Return the centres of all pixels, row by row."""
    columns, rows = np.meshgrid(np.arange(grid.columns) + 0.5, np.arange(grid.rows) + 0.5)
    return shapely.points(grid.xmin + columns * grid.pixel, grid.ymax - rows * grid.pixel)


def written(folder: Path, shapes: list[shapely.Geometry], codes: list[str | None]) -> Path:
    """Write polygons of which each has a code."""
    rows = [{"code_cs": code} for code in codes]
    return write_layer(folder / "etat.gpkg", rows, columns=["code_cs"], wkts=[shapely.to_wkt(one, 6) for one in shapes])


def drawn(path: Path, window: Window = GRID.whole, columns: tuple[CodeColumn, ...] = (CODES,)) -> np.ndarray:
    """Draw one window of the grid."""
    with CodedLayer(path, path.stem, columns) as layer:
        return layer.draw(GRID, window)


def wheel(vertices: int) -> shapely.Geometry:
    """Return a toothed disc with holes, one of which holds an island: a polygon of many vertices."""
    angle = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    radius = 120 + 12 * np.sin(37 * angle)
    shell = np.column_stack([EAST + 151 + radius * np.cos(angle), NORTH + 148 + radius * np.sin(angle)])
    holes = [shapely.Point(EAST + x, NORTH + y).buffer(r) for x, y, r in ((90, 150, 20), (200, 170, 41.3))]
    disc = shapely.Polygon(shell).difference(shapely.union_all(holes))
    return shapely.union(disc, shapely.Point(EAST + 201, NORTH + 171).buffer(13.7))


@pytest.mark.parametrize("vertices", [500, 9_000], ids=["drawn by GDAL", "giant, drawn by parity"])
def test_every_pixel_is_as_the_polygon_at_its_centre_says(tmp_path: Path, vertices: int) -> None:
    shape = wheel(vertices)
    path = written(tmp_path, [shape], ["CS1.1"])

    inside = shapely.contains(shape, centres(GRID))

    assert inside.any()
    assert (drawn(path) == inside).all()


@pytest.mark.parametrize("vertices", [500, 9_000])
def test_windows_put_together_are_the_whole(tmp_path: Path, vertices: int) -> None:
    path = written(tmp_path, [wheel(vertices), shapely.box(EAST, NORTH, EAST + 31, NORTH + 33)], ["CS1.1", "CS2"])
    together = np.zeros((GRID.rows, GRID.columns), np.uint8)

    for window in GRID.windows(64):
        together[window.inside(GRID.whole)] = drawn(path, window)

    assert (together == drawn(path)).all()


def test_a_hole_of_a_giant_shows_what_lies_in_it_and_nothing_where_nothing_does(tmp_path: Path) -> None:
    path = written(tmp_path, [wheel(9_000), shapely.Point(EAST + 90, NORTH + 150).buffer(9)], ["CS1.1", "CS2"])

    pixels = drawn(path)

    row, column = 75, 45
    assert pixels[row, column] == 3
    assert pixels[row, column - 7] == 0
    assert pixels[row, column - 15] == 1


def test_missing_and_unknown_codes_are_drawn_as_unknown(tmp_path: Path) -> None:
    cells = [shapely.box(EAST + 100 * n, NORTH, EAST + 100 * n + 100, NORTH + 300) for n in range(3)]

    pixels = drawn(written(tmp_path, cells, [None, "CS9", "L'un"]))

    assert pixels[0, [0, 50, 100]].tolist() == [UNKNOWN, UNKNOWN, 2]


def test_two_columns_come_one_per_byte(tmp_path: Path) -> None:
    path = written(tmp_path, [shapely.box(EAST, NORTH, EAST + 300, NORTH + 300)], ["CS2"])

    pixels = drawn(path, columns=(CODES, CodeColumn("code_cs", {"CS2": 7})))

    assert pixels.dtype == np.uint16
    assert np.unique(pixels).tolist() == [3 + 7 * 256]


def test_the_later_of_two_that_overlap_lies_on_top(tmp_path: Path) -> None:
    below, above = shapely.box(EAST, NORTH, EAST + 300, NORTH + 300), shapely.box(EAST, NORTH, EAST + 50, NORTH + 300)

    pixels = drawn(written(tmp_path, [below, above], ["CS1.1", "CS2"]))

    assert pixels[0, [10, 100]].tolist() == [3, 1]


def test_nothing_is_drawn_where_nothing_lies(tmp_path: Path) -> None:
    path = written(tmp_path, [shapely.box(EAST - 900, NORTH, EAST - 800, NORTH + 300)], ["CS2"])

    assert not drawn(path).any()


def test_a_delivery_without_an_index_is_drawn_all_the_same(tmp_path: Path) -> None:
    shape = wheel(500)
    path = tmp_path / "etat.gpkg"
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("etat", reference, ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn("code_cs", ogr.OFTString))
    for one in (shape, shapely.box(EAST - 900, NORTH, EAST - 800, NORTH + 300)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("code_cs", "CS2")
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(one)))
        layer.CreateFeature(feature)
    layer = file = feature = None

    assert (drawn(path) == 3 * shapely.contains(shape, centres(GRID))).all()


def test_drawing_leaves_the_delivery_and_its_folder_as_they_were(tmp_path: Path) -> None:
    path = written(tmp_path, [wheel(9_000)], ["CS1.1"])
    before = path.read_bytes(), sorted(tmp_path.iterdir())

    drawn(path)

    assert (path.read_bytes(), sorted(tmp_path.iterdir())) == before


def test_a_layer_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, [wheel(500)], ["CS1.1"])

    with pytest.raises(LayerReadError, match=r"AUTRE.*etat\.gpkg"):
        CodedLayer(path, "AUTRE", (CODES,))
    with pytest.raises(LayerReadError, match=r"absent\.gpkg"):
        CodedLayer(tmp_path / "absent.gpkg", "etat", (CODES,))


def test_pixels_lie_on_multiples_of_their_size() -> None:
    grid = grid_over((400_003.2, 6_320_001.0, 400_013.0, 6_320_011.0), 5.0, 2154)

    assert (grid.xmin, grid.ymax, grid.columns, grid.rows) == (400_000.0, 6_320_015.0, 3, 3)
    assert grid.extent(grid.whole) == (400_000.0, 6_320_000.0, 400_015.0, 6_320_015.0)
    assert grid.window((400_005.0, 6_320_000.0, 400_010.0, 6_320_005.0)) == Window(1, 2, 1, 1)
