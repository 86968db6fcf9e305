"""Places in the sample deliveries, for reports to be about."""

from __future__ import annotations

from pathlib import Path

from osgeo import ogr, osr

AT_LEAST_M2 = 1500


def polygons(deliveries: Path, count: int) -> list[tuple[str, str]]:
    """Return a point and the outline, both in degrees, of the first ``count`` polygons that are large enough."""
    (file,) = deliveries.glob("OCS-GE_2-0__*2021*/**/OCCUPATION_SOL.gpkg")
    source = ogr.Open(str(file))
    layer = source.GetLayer()
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    found = []
    for feature in layer:
        part = feature.GetGeometryRef().GetGeometryRef(0)
        if part.GetArea() < AT_LEAST_M2 or part.GetGeometryCount() > 1:
            continue
        part = part.Clone()
        part.AssignSpatialReference(layer.GetSpatialRef())
        point = part.PointOnSurface()
        for shape in (part, point):
            shape.FlattenTo2D()
            shape.TransformTo(degrees)
        found.append((point.ExportToWkt(), part.ExportToWkt()))
        if len(found) == count:
            return found
    raise AssertionError(f"Only {len(found)} polygons of {AT_LEAST_M2} m² in {file}")
