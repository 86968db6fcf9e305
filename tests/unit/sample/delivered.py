"""Reading delivered files back, as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from osgeo import ogr


@dataclass(frozen=True)
class Delivered:
    """One layer: name, column names, type and width of columns, polygons, and values by column."""

    name: str
    columns: tuple[str, ...]
    widths: dict[str, int]
    geometry_column: str
    epsg: str
    geometry: np.ndarray
    values: dict[str, list[object]]


def read_delivered(path: Path) -> Delivered:
    """Return the only layer of a file; multipolygons of one part become polygons."""
    source = ogr.Open(str(path))
    assert source.GetLayerCount() == 1
    layer = source.GetLayer(0)
    fields = [layer.GetLayerDefn().GetFieldDefn(k) for k in range(layer.GetLayerDefn().GetFieldCount())]
    names = tuple(field.GetName() for field in fields)
    wkb, values = [], {name: [] for name in names}
    for feature in layer:
        wkb.append(bytes(feature.GetGeometryRef().ExportToWkb()))
        for name in names:
            values[name].append(feature.GetField(name))
    geometry = shapely.from_wkb(np.array(wkb, dtype=object))
    single = shapely.get_num_geometries(geometry) == 1
    geometry[single] = shapely.get_geometry(geometry[single], 0)
    return Delivered(
        layer.GetName(),
        names,
        {field.GetName(): field.GetWidth() for field in fields},
        layer.GetGeometryColumn(),
        layer.GetSpatialRef().GetAuthorityCode(None),
        geometry,
        values,
    )


def only(folder: Path, pattern: str) -> Path:
    """Return the one file below ``folder`` that matches."""
    found = sorted(folder.rglob(pattern))
    assert len(found) == 1, found
    return found[0]


def state_folder(folder: Path, year: int) -> Path:
    """Return the delivery of one vintage."""
    return only(folder, f"OCS-GE_2-0__*_{year}-01-01")
