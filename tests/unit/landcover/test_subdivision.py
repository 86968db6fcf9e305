"""Giants in pieces: what a sketch shares with the pieces is what it shares with the whole."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from ocsge_qgis_plugin.landcover.subdivision import MOST_VERTICES, Giant, NoSurfaceError, cut, subdivide


def gear(teeth: int, size: float = 500.0) -> shapely.Polygon:
    """Return an outline of ten vertices a tooth that runs in and out."""
    angle = np.linspace(0, 2 * np.pi, 10 * teeth, endpoint=False)
    radius = size * (1 + 0.1 * np.sin(teeth * angle))
    return shapely.polygons(np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]))


def pierced(holes: int, seed: int) -> shapely.Polygon:
    """Return a gear with a grid of round holes."""
    rng = np.random.default_rng(seed)
    across = int(np.sqrt(holes))
    centres = np.stack(np.meshgrid(np.arange(across), np.arange(across)), axis=-1).reshape(-1, 2) * 600 / across - 300
    radii = rng.uniform(3, 250 / across, len(centres))
    discs = shapely.buffer(shapely.points(centres + 5), radii, quad_segs=10)
    return shapely.difference(gear(400), shapely.union_all(discs))


def shared(giant: Giant, shape: shapely.Geometry) -> float:
    _, pieces, signs = giant.pieces_near(np.array([shape]))
    assert shapely.is_valid(pieces).all()
    assert max(shapely.get_num_coordinates(pieces), default=0) <= MOST_VERTICES
    return float((shapely.area(shapely.intersection(pieces, shape)) * signs).sum())


def probes(seed: int, count: int = 40) -> list[shapely.Polygon]:
    rng = np.random.default_rng(seed)
    return [
        shapely.buffer(
            shapely.Point(*rng.uniform(-600, 600, 2)), rng.uniform(1, 120), quad_segs=int(rng.integers(1, 9))
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_areas_add_up_to_those_of_the_whole(seed):
    whole = pierced(100, seed)
    giant = cut(shapely.to_wkb(whole))
    assert giant.area == pytest.approx(shapely.area(whole))
    for probe in probes(seed):
        assert shared(giant, probe) == pytest.approx(shapely.area(shapely.intersection(whole, probe)), abs=1e-6)


def test_pieces_are_small_and_together_the_whole():
    whole = gear(3_000)
    pieces = subdivide(whole)
    assert max(shapely.get_num_coordinates(pieces)) <= MOST_VERTICES
    assert sum(shapely.area(pieces)) == pytest.approx(shapely.area(whole))
    assert shapely.area(shapely.symmetric_difference(shapely.union_all(pieces), whole)) < 1e-3


def test_vertices_on_the_cut_lose_nothing():
    # A comb whose teeth end exactly where the halves meet, again and again.
    teeth = [(x, 1024.0 if x % 2 else 512.0) for x in range(2049)]
    comb = shapely.Polygon([(0, 0), *teeth, (2048, 0)])
    pieces = subdivide(comb, most=64)
    assert sum(shapely.area(pieces)) == pytest.approx(shapely.area(comb), rel=1e-9)


@pytest.mark.parametrize("order", [0, 1])
@pytest.mark.parametrize("dimension", [2, 3])
@pytest.mark.parametrize("flavor", ["iso", "extended"])
def test_every_spelling_of_wkb_is_read(order, dimension, flavor):
    whole = shapely.union(pierced(9, 1), shapely.box(2_000, 0, 2_100, 100))
    whole = shapely.set_srid(shapely.force_3d(whole, 7.0) if dimension == 3 else whole, 2154)
    blob = shapely.to_wkb(
        whole, byte_order=order, output_dimension=dimension, flavor=flavor, include_srid=flavor == "extended"
    )
    assert cut(b"header" + blob, 6).area == pytest.approx(shapely.area(whole))


def test_an_outline_that_crosses_itself_counts_with_what_it_holds():
    bow = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    assert shared(cut(shapely.to_wkb(bow)), shapely.box(-1, -1, 11, 11)) == pytest.approx(50)


@pytest.mark.parametrize("blob", [b"", b"\x01", b"\x01\x02\x00\x00\x00\x00\x00\x00\x00", shapely.to_wkb(gear(9))[:200]])
def test_what_is_no_surface_is_told(blob):
    with pytest.raises(NoSurfaceError):
        cut(blob)


def test_nothing_makes_no_pieces():
    assert cut(shapely.to_wkb(shapely.Polygon())).area == 0
