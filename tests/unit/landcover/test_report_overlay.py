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
from ocsge_qgis_plugin.landcover.errors import WorkCancelledError
from ocsge_qgis_plugin.landcover.footprints import Footprint
from ocsge_qgis_plugin.landcover.official_layers import find_official_layers
from ocsge_qgis_plugin.landcover.overlay import GIANT_BYTES, IndexedLayer
from ocsge_qgis_plugin.landcover.records import DeliveredLayer, LayerRole
from ocsge_qgis_plugin.landcover.report_overlay import CosiaLayer, StateLayer, look_at
from ocsge_qgis_plugin.landcover.subdivision import MOST_VERTICES, subdivide

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


@pytest.mark.parametrize("seed", range(3))
def test_pieces_are_small_and_together_the_whole(seed: int) -> None:
    giant = partition(seed, 40)[0]
    pieces = subdivide(giant)
    assert max(shapely.get_num_coordinates(pieces)) <= MOST_VERTICES
    assert sum(shapely.area(pieces)) == pytest.approx(shapely.area(giant))
    assert shapely.area(shapely.symmetric_difference(shapely.union_all(pieces), giant)) < 1e-3


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
