"""Sketches as partners draw them: an outline redrawn by hand, a rough rectangle, pieces, a line or a point.

Shapes are made in metres, then turned into WKT in EPSG:4326 with longitude first, as Espace collaboratif holds them.
"""

from __future__ import annotations

import numpy as np
import shapely
from osgeo import osr

from tests.sample.noise import SKETCH_JITTER_M

_MAX_VERTICES = 60


class Geographic:
    """Turns coordinates of one projected CRS into longitude and latitude."""

    def __init__(self, epsg: int) -> None:
        source, target = osr.SpatialReference(), osr.SpatialReference()
        source.ImportFromEPSG(epsg)
        target.ImportFromEPSG(4326)
        for crs in (source, target):
            crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        self._there = osr.CoordinateTransformation(source, target)
        self._back = osr.CoordinateTransformation(target, source)

    def wkt(self, geometry: shapely.Geometry) -> str:
        """Return the WKT of a geometry in degrees, rounded to 1e-7 (about 1 cm)."""
        text = shapely.to_wkt(shapely.transform(geometry, self._degrees), rounding_precision=7, trim=True)
        return text.replace(" (", "(", 1)

    def _degrees(self, points: np.ndarray) -> np.ndarray:
        return np.array(self._there.TransformPoints(points.tolist()))[:, :2]

    def metres(self, lon: float, lat: float) -> tuple[float, float]:
        """Return the projected coordinates of a place."""
        x, y, _ = self._back.TransformPoint(lon, lat)
        return x, y


def draw_sketch(rng: np.random.Generator, polygon: shapely.Geometry, shape: str) -> list[tuple[str, shapely.Geometry]]:
    """Return the sketch's objects as (type, geometry in metres); an empty list for the shape ``none``."""
    if shape == "none":
        return []
    if shape == "point":
        return [("Point", shapely.point_on_surface(polygon))]
    if shape == "line":
        return [("Ligne", _line_along(rng, polygon))]
    if shape == "rectangle":
        return [("Polygone", _rectangle(polygon))]
    outline = ("Polygone", _by_hand(rng, polygon))
    if shape == "several":
        return [outline, ("Point", shapely.point_on_surface(polygon))]
    return [outline]


def small_object(rng: np.random.Generator, polygon: shapely.Geometry, area: float) -> shapely.Geometry:
    """Return a quadrilateral of about ``area`` m² at a point well inside ``polygon``."""
    x, y = shapely.get_coordinates(shapely.point_on_surface(polygon))[0]
    ratio, angle = rng.uniform(0.6, 1.0), rng.uniform(0, np.pi)
    a, b = np.sqrt(area / ratio) / 2, np.sqrt(area * ratio) / 2
    corners = np.array([[-a, -b], [a, -b], [a, b], [-a, b]])
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return shapely.polygons(corners @ turn + (x, y))


def _rectangle(polygon: shapely.Geometry) -> shapely.Geometry:
    found = shapely.minimum_rotated_rectangle(polygon)
    return found if found.geom_type == "Polygon" else shapely.envelope(polygon)


def _by_hand(rng: np.random.Generator, polygon: shapely.Geometry) -> shapely.Geometry:
    """Return the outer ring with fewer vertices, each a little off; the outline itself when that would cross."""
    shell = shapely.polygons(shapely.get_exterior_ring(polygon))
    tolerance = 1.5
    simple = shapely.simplify(shell, tolerance)
    while shapely.get_num_coordinates(simple) > _MAX_VERTICES:
        tolerance *= 2
        simple = shapely.simplify(shell, tolerance)
    points = shapely.get_coordinates(simple)[:-1]
    scale = min(SKETCH_JITTER_M, 0.03 * np.sqrt(shapely.area(shell)))
    moved = shapely.polygons(points + rng.normal(0, scale, points.shape))
    return moved if shapely.is_valid(moved) else simple


def _line_along(rng: np.random.Generator, polygon: shapely.Geometry) -> shapely.Geometry:
    """Return a stretch of the outline, or of the long axis when the ring is short."""
    ring = shapely.get_coordinates(shapely.simplify(shapely.get_exterior_ring(polygon), 1.5))
    wanted = max(2, min(8, len(ring) - 2))
    start = int(rng.integers(0, max(1, len(ring) - wanted)))
    return shapely.linestrings(ring[start : start + wanted])
