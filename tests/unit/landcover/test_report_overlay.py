"""What lies under a report, against intersections done one by one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import ogr, osr

from ocsge_qgis_plugin.domain.evidence import Support
from ocsge_qgis_plugin.landcover.columns import map_columns
from ocsge_qgis_plugin.landcover.errors import LayerReadError, WorkCancelledError
from ocsge_qgis_plugin.landcover.footprints import Footprint
from ocsge_qgis_plugin.landcover.official_layers import find_official_layers
from ocsge_qgis_plugin.landcover.overlay import GIANT_BYTES, IndexedLayer
from ocsge_qgis_plugin.landcover.records import DeliveredLayer, LayerRole
from ocsge_qgis_plugin.landcover.report_overlay import CosiaLayer, StateLayer, look_at

SIDE = 1_000.0


@dataclass(frozen=True)
class Content:
    fingerprint: str = "d" * 16


@dataclass(frozen=True)
class Layer:
    source: Path
    layer_name: str
    delivery: Content = Content()


def write(
    path: Path, name: str, shapes: list[shapely.Geometry], columns: dict[str, list[str]], *, index: bool = True
) -> Layer:
    system = osr.SpatialReference()
    system.ImportFromEPSG(2154)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer(name, system, ogr.wkbUnknown, [f"SPATIAL_INDEX={'YES' if index else 'NO'}"])
    for column in columns:
        layer.CreateField(ogr.FieldDefn(column, ogr.OFTString))
    for row, shape in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        for column, values in columns.items():
            feature.SetField(column, values[row])
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)
    file.FlushCache()
    return Layer(path, name)


def partition(seed: int, count: int = 60) -> list[shapely.Geometry]:
    """Return a partition of the square: a comb of many holes (the skeleton) and the cells that fill them."""
    rng = np.random.default_rng(seed)
    points = shapely.multipoints(rng.uniform(0, SIDE, (count, 2)))
    square = shapely.box(0, 0, SIDE, SIDE)
    cells = shapely.intersection(shapely.get_parts(shapely.voronoi_polygons(points, extend_to=square)), square)
    cells = shapely.segmentize(shapely.buffer(cells, -4), 2.0)
    cells = cells[shapely.area(cells) > 100]
    return [shapely.difference(square, shapely.union_all(cells)), *cells]


def sketches(seed: int, count: int = 25) -> list[Footprint]:
    rng = np.random.default_rng(seed)
    found = []
    for x, y in rng.uniform(-30, SIDE + 30, (count, 2)):
        angles = np.sort(rng.uniform(0, 2 * np.pi, 7))
        radii = rng.uniform(10, 120, 7)
        ring = np.column_stack([x + radii * np.cos(angles), y + radii * np.sin(angles)])
        shape = shapely.make_valid(shapely.polygons(ring))
        found.append(Footprint(Support.SURFACE, shape, shape, x, y))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_shares_are_those_of_intersections_done_one_by_one(tmp_path: Path, seed: int) -> None:
    shapes = partition(seed)
    codes = [f"CS{number}" for number in range(len(shapes))]
    layer = write(tmp_path / "state.gpkg", "etat", shapes, {"code_cs": codes, "code_us": codes, "id": codes})
    assert shapely.get_num_coordinates(shapes[0]) > GIANT_BYTES / 16
    footprints = sketches(seed + 100)
    facts = look_at(footprints, [StateLayer("M1", 2018, layer)])
    for footprint, found in zip(footprints, facts):
        expected = shapely.area(shapely.intersection(footprint.reach, shapes)) / shapely.area(footprint.reach)
        listed = {polygon.cover: polygon.report_share for polygon in found.vintages[0].polygons}
        assert found.inside is bool((expected > 0).any())
        for code, share in listed.items():
            assert share == pytest.approx(expected[codes.index(code)], abs=1e-6)
        missing = [share for code, share in zip(codes, expected) if code not in listed]
        assert max(missing, default=0.0) < 0.12
        assert list(listed.values()) == sorted(listed.values(), reverse=True)


def test_cosia_is_read_from_the_blocks_that_lie_there_and_shares_sum_to_one(tmp_path: Path) -> None:
    shapes = partition(9)
    west, east = shapely.box(0, 0, 500, SIDE), shapely.box(500, 0, SIDE, SIDE)
    blocks = []
    for name, half in (("west", west), ("east", east)):
        cut = [part for part in shapely.get_parts(shapely.intersection(shapes, half)) if shapely.area(part) > 0]
        classes = ["Bâtiment" if number % 2 else "Pelouse" for number in range(len(cut))]
        layer = write(tmp_path / f"{name}.gpkg", name, cut, {"classe": classes})
        extent = shapely.bounds(half).tolist()
        blocks.append(
            DeliveredLayer(
                LayerRole.COSIA, str(layer.source), name, map_columns(["classe"]), 2154, len(cut), tuple(extent), "geom"
            )
        )
    state = write(
        tmp_path / "state.gpkg",
        "etat",
        shapes,
        {"code_cs": ["CS2.2.1"] * len(shapes), "code_us": ["US5"] * len(shapes)},
    )
    footprints = sketches(5)
    facts = look_at(footprints, [StateLayer("M2", 2021, state)], [CosiaLayer(2024, tuple(blocks))])
    for footprint, found in zip(footprints, facts):
        vintage = found.vintages[0]
        assert vintage.cosia_year == 2024
        covered = shapely.area(shapely.intersection(footprint.reach, shapely.union_all(shapes)))
        if covered == 0:
            assert vintage.composition.coverage == 0
            continue
        assert sum(share.share for share in vintage.composition.shares) == pytest.approx(1)
        assert {share.name for share in vintage.composition.shares} <= {"Bâtiment", "Pelouse"}


def test_a_report_on_the_sea_has_no_polygon_and_is_outside(tmp_path: Path) -> None:
    layer = write(
        tmp_path / "s.gpkg", "etat", [shapely.box(0, 0, 10, 10)], {"code_cs": ["CS1.2.2"], "code_us": ["US6.3"]}
    )
    far = shapely.box(9_000, 9_000, 9_010, 9_010)
    (found,) = look_at([Footprint(Support.SURFACE, far, far, 9_005, 9_005)], [StateLayer("M1", 2018, layer)])
    assert found.inside is False
    assert found.vintages[0].concerned is None


def test_a_layer_delivered_without_an_index_is_read_all_the_same(tmp_path: Path) -> None:
    shapes = partition(2)
    columns = {"code_cs": ["CS2.2.1"] * len(shapes), "code_us": [str(number) for number in range(len(shapes))]}
    with_index = write(tmp_path / "with.gpkg", "etat", shapes, columns)
    without = write(tmp_path / "without.gpkg", "etat", shapes, columns, index=False)
    before = without.source.read_bytes()
    footprints = sketches(1, 10)
    expected = look_at(footprints, [StateLayer("M1", 2018, with_index)])
    assert look_at(footprints, [StateLayer("M1", 2018, without)]) == expected
    assert without.source.read_bytes() == before


def test_a_stopped_run_stops_between_layers(tmp_path: Path) -> None:
    layer = write(tmp_path / "s.gpkg", "etat", [shapely.box(0, 0, 1, 1)], {"code_cs": [""], "code_us": [""]})
    with pytest.raises(WorkCancelledError):
        look_at(sketches(1, 2), [StateLayer("M1", 2018, layer)], cancelled=lambda: True)


def test_invalid_polygons_count_with_what_they_hold(tmp_path: Path) -> None:
    bow_tie = shapely.from_wkt("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))")
    layer = write(tmp_path / "s.gpkg", "etat", [bow_tie], {"code_cs": ["CS1.2.1"]})
    opened = IndexedLayer(layer.source, "etat", ["code_cs"])
    overlay = opened.under(np.array([shapely.box(-1, -1, 11, 4)], dtype=object))
    opened.close()
    assert overlay.area.tolist() == [pytest.approx(16)]


def test_official_layers_are_recognised_by_layer_and_column_and_say_what_they_speak_for(tmp_path: Path) -> None:
    folder = tmp_path / "BDTOPO" / "1_DONNEES"
    folder.mkdir(parents=True)
    write(folder / "bdtopo.gpkg", "batiment", [shapely.box(0, 0, 10, 10)], {"usage_1": ["Industriel"]})
    write(folder / "autre.gpkg", "batiments_du_voisin", [shapely.box(0, 0, 1, 1)], {"nom": ["x"]})
    official = find_official_layers([tmp_path], 2154)
    assert [(layer.kind, layer.layer_name) for layer in official] == [("batiment", "batiment")]
    reach = shapely.box(0, 0, 20, 10)
    (found,) = look_at([Footprint(Support.SURFACE, reach, reach, 1, 1)], [], official=official)
    (fact,) = found.official
    assert (fact.speaks_for, round(fact.share, 3)) == (("US2",), 0.5)
    assert found.inside is None


def test_a_bare_point_speaks_of_the_polygon_under_it_however_small(tmp_path: Path) -> None:
    hut = shapely.box(100, 100, 106, 106)
    around = shapely.difference(shapely.box(0, 0, 200, 200), hut)
    layer = write(
        tmp_path / "s.gpkg", "etat", [around, hut], {"code_cs": ["CS2.2.1", "CS1.1.1.1"], "code_us": ["US5"] * 2}
    )
    disc = shapely.buffer(shapely.Point(103, 103), 12.6)
    point = Footprint(Support.POINT, shapely.Point(103, 103), disc, 103, 103)
    drawn = Footprint(Support.SURFACE, disc, disc, 103, 103)
    at_point, in_sketch = (found.vintages[0] for found in look_at([point, drawn], [StateLayer("M1", 2018, layer)]))
    assert at_point.concerned.cover == "CS1.1.1.1"
    assert at_point.concerned.report_share < 0.1
    assert in_sketch.concerned.cover == "CS2.2.1"


@pytest.mark.parametrize("seed", range(3))
def test_the_skeleton_is_the_polygon_under_a_point_on_a_road_and_not_under_one_in_a_hole(
    tmp_path: Path, seed: int
) -> None:
    shapes = partition(seed)
    codes = [str(number) for number in range(len(shapes))]
    layer = write(tmp_path / "s.gpkg", "etat", shapes, {"code_cs": codes, "code_us": codes})
    rng = np.random.default_rng(seed)
    points = shapely.points(rng.uniform(0, SIDE, (200, 2)))
    footprints = [
        Footprint(Support.POINT, point, shapely.buffer(point, 12.6), shapely.get_x(point), shapely.get_y(point))
        for point in points
    ]
    holders = [codes[int(np.flatnonzero(shapely.intersects(shapes, point))[0])] for point in points]
    assert holders.count("0") > 3
    found = look_at(footprints, [StateLayer("M1", 2018, layer)])
    assert [facts.vintages[0].concerned.cover for facts in found] == holders


def test_parts_far_apart_do_not_read_what_lies_between(tmp_path: Path) -> None:
    shapes = [shapely.box(x, y, x + 10, y + 10) for x in range(0, 1000, 10) for y in range(0, 100, 10)]
    layer = write(tmp_path / "s.gpkg", "etat", shapes, {"code_cs": ["CS2.2.1"] * len(shapes)})
    far = shapely.union(shapely.box(2, 2, 4, 4), shapely.box(992, 92, 994, 94))
    opened = IndexedLayer(layer.source, "etat", ["code_cs"])
    overlay = opened.under(np.array([far], dtype=object))
    opened.close()
    assert len(overlay.fid) == 2
    assert overlay.area.tolist() == pytest.approx([4, 4])


def test_a_damaged_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    layer = write(tmp_path / "s.gpkg", "etat", partition(1), {"code_cs": ["x"] * 61})
    content = bytearray(layer.source.read_bytes())
    content[4096 : len(content) // 2] = b"\x07" * (len(content) // 2 - 4096)
    layer.source.write_bytes(content)
    with pytest.raises(LayerReadError, match=r"s\.gpkg"):
        look_at(sketches(1, 5), [StateLayer("M1", 2018, layer)])


def test_null_and_empty_geometries_are_passed_over(tmp_path: Path) -> None:
    layer = write(tmp_path / "s.gpkg", "etat", [shapely.box(0, 0, 10, 10), shapely.Polygon()], {"code_cs": ["a", "b"]})
    file = ogr.Open(str(layer.source), 1)
    table = file.GetLayer(0)
    table.CreateFeature(ogr.Feature(table.GetLayerDefn()))
    file = table = None
    opened = IndexedLayer(layer.source, "etat", ["code_cs"])
    overlay = opened.under(np.array([shapely.box(1, 1, 2, 2), shapely.Polygon()], dtype=object))
    opened.close()
    assert overlay.area.tolist() == pytest.approx([1])
    assert overlay.footprint.tolist() == [0]
