"""Which OCS GE polygon is under a point of the map."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)

from ..landcover.polygons import FoundPolygon
from ..landcover.polygons import polygon_at as find_polygon
from ..landcover.records import LayerRole
from .layer_plans import vintage_name
from .opening import OpenDepartement, ReadyLayer


def state_layer(opened: OpenDepartement, vintage: str) -> ReadyLayer | None:
    """Return the prepared state layer of ``vintage`` (``M1``…), or ``None`` when that vintage is not on this disk."""
    return next(
        (
            ready
            for ready in opened.layers
            if ready.role is LayerRole.LAND_COVER_USE
            and vintage_name(opened.departement, ready.delivery.year) == vintage
        ),
        None,
    )


def polygon_at(
    opened: OpenDepartement | None, vintage: str, point: QgsPointXY, crs: QgsCoordinateReferenceSystem
) -> FoundPolygon | None:
    """Return the polygon of ``vintage`` under ``point``, given in ``crs``; ``None`` where there is none.

    :raises landcover.errors.LayerReadError: when the file can no longer be read.
    """
    ready = state_layer(opened, vintage) if opened is not None else None
    if opened is None or ready is None:
        return None
    epsg = ready.delivered.epsg or opened.departement.epsg
    target = QgsCoordinateReferenceSystem.fromEpsgId(epsg)
    try:
        here = QgsCoordinateTransform(crs, target, QgsProject.instance().transformContext()).transform(point)
    except QgsCsException:
        # Outside what the layer's CRS can express there is no polygon.
        return None
    return find_polygon(ready, here.x(), here.y())
