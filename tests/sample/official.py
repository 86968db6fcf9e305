"""``python -m tests.sample.official SAMPLE OUT.gpkg``: what official layers would say of a sample département.

Buildings, activity zones, roads, parcels, public forests and flights are drawn from the newest vintage delivered, in
the names and columns of the Géoplateforme's WFS (``resources/tables/official_services.csv``). Where a relevant report
says what is right (``truth.json``), they say what is right; elsewhere what was delivered. They leave out a part, as
real ones do.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from osgeo import ogr, osr

from ocsge_qgis_plugin.landcover.delivery import find_deliveries
from ocsge_qgis_plugin.landcover.records import DeliveryKind, LayerRole

BUILDINGS = "BDTOPO_V3:batiment"
ZONES = "BDTOPO_V3:zone_d_activite_ou_d_interet"
ROADS = "BDTOPO_V3:troncon_de_route"
FORESTS = "BDTOPO_V3:foret_publique"
CADASTRE = "CADASTRALPARCELS.PARCELLAIRE_EXPRESS:batiment"
LATEST_GRAPH = "ORTHOIMAGERY.ORTHOPHOTOS.GRAPHE-MOSAIQUAGE:graphe_bdortho"
_USES = {"US5": "Résidentiel", "US2": "Industriel", "US3": "Commercial et services", "US1.1": "Agricole"}
_MIXED = ("Résidentiel", "Commercial et services", "Industriel")
_ZONES = {"US2": "Industriel et commercial", "US3": "Culture et loisirs", "US4.3": "Gestion des eaux"}
_CROPS = {"CS2.2.1": ("PPH", "18"), "CS2.1.3": ("VRC", "21"), "CS2.1.2": ("SBO", "28")}
_FLIGHTS = {2018: ("2018-06-12Z", "2018-08-03Z"), 2021: ("2021-07-01Z", "2021-07-19Z")}
_STRIP_M = 1_300.0
_KEPT = 0.93
"""Share of the objects that official layers know of."""

Object = tuple[shapely.Geometry, dict[str, Any]]


def write_official(sample: Path, target: Path, seed: int = 7) -> Path:
    """Write the layers for the deliveries below ``sample`` into one GeoPackage, and return it."""
    epsg, polygons = _polygons(sample)
    rng = np.random.Generator(np.random.PCG64(seed))
    layers: dict[str, list[Object]] = {name: [] for name in (BUILDINGS, ZONES, ROADS, FORESTS, CADASTRE)}
    layers["RPG.2021:parcelles_graphiques"] = []
    for number, (shape, cover, use) in enumerate(polygons):
        if rng.random() < _KEPT:
            _add(layers, number, shape, cover, use)
    extent = shapely.box(*shapely.total_bounds([shape for shape, _, _ in polygons]).tolist())
    layers["ORTHOIMAGERY.ORTHOPHOTOS.GRAPHE.2016-2020:graphe_bdortho"] = _flights(extent, 2018)
    layers["ORTHOIMAGERY.ORTHOPHOTOS.GRAPHE.2021-2023:graphe_bdortho"] = _flights(extent, 2021)
    layers[LATEST_GRAPH] = _flights(extent, 2021)
    return write_layers(target, layers, epsg)


def _polygons(sample: Path) -> tuple[int, list[tuple[shapely.Geometry, str, str]]]:
    """Return the newest vintage's CRS and polygons, corrected where a relevant report says what is right."""
    states = [found for found in find_deliveries(sample).deliveries if found.kind is DeliveryKind.STATE]
    newest = max(states, key=lambda found: found.year or 0)
    layer = newest.layer(LayerRole.LAND_COVER_USE)
    assert layer is not None
    file = ogr.Open(str(layer.source))
    read = file.GetLayerByName(layer.layer_name)
    epsg = int(read.GetSpatialRef().GetAuthorityCode(None))
    right = _corrections(sample, epsg)
    tree = shapely.STRtree([shape for shape, _, _ in right])
    polygons = []
    for feature in read:
        shape = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        cover, use = feature.GetField("code_cs"), feature.GetField("code_us")
        for number in tree.query(shapely.point_on_surface(shape), predicate="intersects").tolist():
            _, cover, use = right[number]
        polygons.append((shape, cover, use))
    return epsg, polygons


def _corrections(sample: Path, epsg: int) -> list[tuple[shapely.Geometry, str, str]]:
    truth = json.loads((sample / "espaceco" / "truth.json").read_text(encoding="utf-8"))["reports"]
    ends = []
    for code in (4326, epsg):
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(code)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        ends.append(crs)
    moving = osr.CoordinateTransformation(*ends)

    def to_plane(degrees: np.ndarray) -> np.ndarray:
        return np.array(moving.TransformPoints(degrees.tolist()))[:, :2]

    move: Callable[[shapely.Geometry], shapely.Geometry] = lambda shape: shapely.transform(shape, to_plane)  # noqa: E731
    relevant = [found for found in truth.values() if found["relevant"] and "M2" in found["right"]]
    return [
        (move(shapely.from_wkt(found["polygon"])), found["right"]["M2"]["cs"], found["right"]["M2"]["us"])
        for found in relevant
    ]


def _add(layers: dict[str, list[Object]], number: int, shape: shapely.Geometry, cover: str, use: str) -> None:
    ground = {"etat_de_l_objet": "En service", "fictif": False}
    if cover == "CS1.1.1.1":
        building = {"cleabs": f"BATIMENT{number:016d}", "nature": "Indifférenciée", **ground}
        said = _MIXED[number % len(_MIXED)] if use == "US235" else _USES.get(use, "Indifférencié")
        layers[BUILDINGS].append((shape, {**building, "usage_1": said}))
        layers[CADASTRE].append((shape, {"type": "Bâtiment en dur", "code_insee": "40001"}))
    elif use in _ZONES:
        zone = {"cleabs": f"SURFACTI{number:016d}", "categorie": _ZONES[use], "nature": "Divers", **ground}
        layers[ZONES].append((shape, zone))
    elif use == "US4.1.1":
        road = {
            "nature": "Route à 1 chaussée",
            "largeur_de_chaussee": 6.0,
            "position_par_rapport_au_sol": "0",
            **ground,
        }
        for place, line in enumerate(_middle_lines(shape)):
            layers[ROADS].append((line, {"cleabs": f"TRONROUT{number:08d}{place:08d}", **road}))
    elif use == "US1.1" and shape.area > 3_000:
        crop, group = _CROPS.get(cover, ("BTH", "1"))
        parcel = {"id_parcel": str(number), "code_cultu": crop, "code_group": group, "surf_parc": shape.area / 1e4}
        layers["RPG.2021:parcelles_graphiques"].append((shape, parcel))
    elif use == "US1.2" and number % 3 == 0:
        layers[FORESTS].append((shape, {"cleabs": f"FORETPUB{number:016d}", "toponyme": "Forêt communale"}))


def _middle_lines(road: shapely.Geometry) -> list[shapely.Geometry]:
    """Return lines in the middle of a road's surface: three metres outside the blocks that it surrounds."""
    blocks = [shapely.Polygon(ring) for part in shapely.get_parts(road) for ring in part.interiors]
    return [shapely.simplify(block.buffer(3.0).exterior, 0.5) for block in blocks]


def _flights(extent: shapely.Geometry, year: int) -> list[Object]:
    """Return strips of photos from west to east, flown on two days in turn."""
    xmin, ymin, xmax, ymax = extent.buffer(500).bounds
    lows = np.arange(ymin, ymax, _STRIP_M).tolist()
    return [
        (
            shapely.box(xmin, low, xmax, low + _STRIP_M),
            {"dep": "40", "pva": year, "res": 20, "date_vol": _FLIGHTS[year][place % 2]},
        )
        for place, low in enumerate(lows)
    ]


def write_layers(target: Path, layers: dict[str, list[Object]], epsg: int) -> Path:
    """Write each layer that has objects; its columns are those of its first one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))
    for name, objects in layers.items():
        if objects:
            file.StartTransaction()
            _write_layer(file, name, objects, crs)
            file.CommitTransaction()
    file = None
    return target


def _write_layer(file: ogr.DataSource, name: str, objects: list[Object], crs: osr.SpatialReference) -> None:
    layer = file.CreateLayer(name, crs, ogr.wkbUnknown, ["SPATIAL_INDEX=NO"])
    kinds = {float: ogr.OFTReal, int: ogr.OFTInteger, bool: ogr.OFTInteger}
    for column, value in objects[0][1].items():
        field = ogr.FieldDefn(column, kinds.get(type(value), ogr.OFTString))
        if isinstance(value, bool):
            field.SetSubType(ogr.OFSTBoolean)
        layer.CreateField(field)
    for shape, values in objects:
        feature = ogr.Feature(layer.GetLayerDefn())
        for column, value in values.items():
            feature.SetField(column, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.sample.official", description=__doc__)
    parser.add_argument("sample", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args(arguments)
    write_official(given.sample, given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
