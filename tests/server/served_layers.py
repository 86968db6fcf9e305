"""The layers that the stand-in of the Géoplateforme serves: read from a GeoPackage, asked by box, page and CRS."""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from osgeo import ogr, osr

from tests.server.errors import ExceptionReport

MOST_SERVED = 5_000
KEYS = ("cleabs", "id_parcel")


@dataclass(frozen=True)
class ServedLayer:
    """One type: its objects in the CRS ``epsg``; ``key`` is empty where objects have no lasting identifier."""

    epsg: int
    key: str
    columns: tuple[str, ...]
    shapes: np.ndarray
    properties: list[dict[str, Any]]
    tree: shapely.STRtree

    def found(self, box: shapely.Geometry | None) -> list[int]:
        """Return the numbers of the objects whose box meets ``box``, in the order of the file."""
        if box is None:
            return list(range(len(self.shapes)))
        return sorted(self.tree.query(box).tolist())


def find_features(path: Path | None, asked: dict[str, str], forced: tuple[int, bool] | None) -> dict[str, Any]:
    """Return the answer to a GetFeature request on the layers of ``path``.

    :param forced: a CRS to answer in whatever was asked for, and whether to name it.
    :raises ExceptionReport: when the request makes no sense.
    """
    if asked.get("request") != "GetFeature" or not asked.get("version", "").startswith("2."):
        raise ExceptionReport("request", f"Unknown request {asked.get('request')}")
    name = asked.get("typenames", asked.get("typename", ""))
    layer = _layers(path).get(name)
    if layer is None:
        raise ExceptionReport("typeName", f"Feature type {name} unknown")
    numbers = layer.found(_box(asked.get("bbox"), layer.epsg))
    start, count = int(asked.get("startindex", 0)), min(int(asked.get("count", MOST_SERVED)), MOST_SERVED)
    order = asked.get("sortby", "").partition(" ")[0]
    if order and order not in layer.columns:
        raise ExceptionReport("GetFeature", f"Illegal property name: {order} for feature type {name}")
    if order:
        numbers.sort(key=lambda number: str(layer.properties[number][order]))
    elif start and not layer.key:
        raise ExceptionReport("GetFeature", "Cannot do natural order without a primary key", "NoApplicableCode")
    shown = numbers[start : start + count]
    epsg, latitude_first = _crs(asked.get("srsname", f"EPSG:{layer.epsg}"))
    told: int | None = epsg
    if forced is not None:
        epsg, told = forced[0], forced[0] if forced[1] else None
    shapes = _moved(layer.shapes[shown], layer.epsg, epsg, swapped=latitude_first and forced is None)
    local = name.partition(":")[2]
    return {
        "type": "FeatureCollection",
        "features": [
            _feature(shape, layer.properties[number], layer.key, local) for shape, number in zip(shapes, shown)
        ],
        "totalFeatures": len(numbers),
        "numberMatched": len(numbers),
        "numberReturned": len(shown),
        "timeStamp": datetime.now(timezone.utc).isoformat(),
        "crs": {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{told}"}} if shown and told else None,
    }


def _feature(shape: shapely.Geometry, properties: dict[str, Any], key: str, local: str) -> dict[str, Any]:
    identifier = properties[key] if key else f"fid-{uuid.uuid4().hex[:8]}_{uuid.uuid4().hex[:12]}"
    return {
        "type": "Feature",
        "id": f"{local}.{identifier}",
        "geometry": json.loads(shapely.to_geojson(shape)),
        "geometry_name": "geometrie",
        "properties": properties,
    }


def _crs(name: str) -> tuple[int, bool]:
    """Return the number of a CRS and whether its coordinates come latitude first under this name."""
    found = re.search(r"EPSG:+(\d+)$", name)
    if found is None:
        raise ExceptionReport("srsName", f"Unknown CRS {name}")
    epsg = int(found.group(1))
    return epsg, epsg == 4326 and name.startswith("urn:")


def _box(text: str | None, epsg: int) -> shapely.Geometry | None:
    if text is None:
        return None
    *bounds, name = text.split(",")
    asked, latitude_first = _crs(name)
    try:
        xmin, ymin, xmax, ymax = map(float, bounds)
    except ValueError:
        raise ExceptionReport("bbox", f"Invalid bbox {text}") from None
    if latitude_first:
        xmin, ymin, xmax, ymax = ymin, xmin, ymax, xmax
    (box,) = _moved(np.array([shapely.box(xmin, ymin, xmax, ymax)]), asked, epsg, swapped=False)
    return shapely.box(*box.bounds)


def _moved(shapes: np.ndarray, source: int, target: int, *, swapped: bool) -> np.ndarray:
    if source != target:
        moving = _transformation(source, target)
        shapes = shapely.transform(shapes, lambda xy: np.array(moving.TransformPoints(xy.tolist()))[:, :2])
    return shapely.transform(shapes, lambda xy: xy[:, ::-1]) if swapped else shapes


@lru_cache
def _transformation(source: int, target: int) -> osr.CoordinateTransformation:
    ends = []
    for epsg in (source, target):
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        ends.append(crs)
    return osr.CoordinateTransformation(*ends)


def _layers(path: Path | None) -> dict[str, ServedLayer]:
    return {} if path is None or not path.exists() else _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> dict[str, ServedLayer]:
    file = ogr.Open(str(path))
    return {file.GetLayer(k).GetName(): _read_layer(file.GetLayer(k)) for k in range(file.GetLayerCount())}


def _read_layer(layer: ogr.Layer) -> ServedLayer:
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(k).GetName() for k in range(definition.GetFieldCount())]
    kinds = [definition.GetFieldDefn(k).GetSubType() for k in range(definition.GetFieldCount())]
    shapes, properties = [], []
    for feature in layer:
        shapes.append(shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())))
        values = {name: feature.GetField(name) for name in names}
        flags = {name for name, kind in zip(names, kinds) if kind == ogr.OFSTBoolean}
        properties.append({name: bool(value) if name in flags else value for name, value in values.items()})
    made = np.array(shapes, dtype=object)
    epsg = int(layer.GetSpatialRef().GetAuthorityCode(None))
    key = next((name for name in KEYS if name in names), "")
    return ServedLayer(epsg, key, tuple(names), made, properties, shapely.STRtree(made))
