"""Small deliveries in exactly the shape IGN gives them, written by GDAL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from osgeo import ogr, osr

Row = dict[str, Any]
STATE_NAME = "OCS-GE_2-0__{fmt}_LAMB93_D040_{year}-01-01"
ORIGIN = (400_000.0, 6_320_000.0)


def square(column: int, row: int = 0, size: float = 100.0, origin: tuple[float, float] = ORIGIN) -> str:
    """Return the WKT of one cell of a grid."""
    x, y = origin[0] + column * size, origin[1] + row * size
    corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
    return "POLYGON ((" + ", ".join(f"{a} {b}" for a, b in corners) + "))"


def write_layer(
    path: Path,
    rows: Sequence[Row],
    *,
    layer: str | None = None,
    epsg: int | None = 2154,
    wkts: Iterable[str] | None = None,
    columns: Sequence[str] | None = None,
    geometry_name: str = "the_geom",
) -> Path:
    """Write ``rows`` as one layer of a GeoPackage or shapefile, one grid cell each unless ``wkts`` says otherwise."""
    path.parent.mkdir(parents=True, exist_ok=True)
    is_shapefile = path.suffix == ".shp"
    driver = ogr.GetDriverByName("ESRI Shapefile" if is_shapefile else "GPKG")
    dataset = ogr.Open(str(path), 1) if path.exists() and not is_shapefile else driver.CreateDataSource(str(path))
    reference = None
    if epsg is not None:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
    options = [] if is_shapefile else [f"GEOMETRY_NAME={geometry_name}"]
    created = dataset.CreateLayer(layer or path.stem, reference, ogr.wkbPolygon, options)
    names = list(columns if columns is not None else rows[0])
    for name in names:
        sample = next((row[name] for row in rows if row.get(name) is not None), "")
        created.CreateField(ogr.FieldDefn(name, ogr.OFTInteger if isinstance(sample, int) else ogr.OFTString))
    shapes = list(wkts) if wkts is not None else [square(number) for number in range(len(rows))]
    created.StartTransaction()
    for row, wkt in zip(rows, shapes):
        feature = ogr.Feature(created.GetLayerDefn())
        for name in names:
            if row.get(name) is not None:
                feature.SetField(name, row[name])
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        created.CreateFeature(feature)
    created.CommitTransaction()
    created = None
    dataset = None
    return path


def state_rows(count: int = 4, year: int = 2021, *, upper: bool = False) -> list[Row]:
    """Return rows of OCCUPATION_SOL."""
    rows = [
        {
            "id": f"OCSGE{number:019d}",
            "code_cs": "CS2.2.1",
            "code_us": "US1.1",
            "millesime": str(year),
            "source": "calcul",
            "ossature": 0,
            "id_origine": "NC",
            "code_or": "NC",
        }
        for number in range(count)
    ]
    return [{name.upper(): value for name, value in row.items()} for row in rows] if upper else rows


def inner_folder(root: Path, year: int = 2021, fmt: str = "GPKG") -> Path:
    """Return the folder in which a state delivery of the Landes keeps its files."""
    return (
        root
        / STATE_NAME.format(fmt=fmt, year=year)
        / "OCS-GE"
        / "1_DONNEES_LIVRAISON_2025-05-00080"
        / f"OCSGE_2-0_{fmt}_LAMB93_D40-{year}"
    )


def write_state(root: Path, year: int = 2021, fmt: str = "GPKG", rows: Sequence[Row] | None = None) -> Path:
    """Write one state delivery of the Landes and return its folder."""
    folder = inner_folder(root, year, fmt)
    suffix = "gpkg" if fmt == "GPKG" else "shp"
    upper = fmt == "SHP"
    write_layer(folder / f"OCCUPATION_SOL.{suffix}", rows or state_rows(year=year, upper=upper))
    zone = {"ID": "ZC1"} if upper else {"id": "ZC1"}
    write_layer(folder / f"ZONE_CONSTRUITE.{suffix}", [zone])
    return root / STATE_NAME.format(fmt=fmt, year=year)


def write_blocks(folder: Path, corners: Iterable[tuple[int, int]], *, upper: bool = False, year: int = 2021) -> Path:
    """Write CoSIA blocks of 10 km whose names carry the north-west corner in km."""
    for x, y_north in corners:
        stem = f"D040_{year}_{x}_{y_north}_vecto"
        origin = (x * 1000.0, y_north * 1000.0 - 10_000.0)
        rows: list[Row] = [{"numero": 1, "classe": "Bâtiment"}, {"numero": 9, "classe": "Feuillu"}]
        if upper:
            rows = [{name.upper(): value for name, value in row.items()} for row in rows]
        write_layer(
            folder / f"{stem}.gpkg",
            rows,
            wkts=[square(0, size=5000, origin=origin), square(1, size=5000, origin=origin)],
        )
    return folder
