"""WKT of the CRS that a workspace may hold, since a GeoPackage must carry the definition of what it uses.

Values: EPSG registry (as written by PROJ 9); a test compares them with GDAL's own.
"""

from __future__ import annotations

from dataclasses import dataclass

_GREENWICH = 'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]]'
_DEGREE = 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]'
_METRE = 'UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH]'
_GRS80 = 'SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]]'

WGS84_EPSG = 4326


@dataclass(frozen=True)
class CrsDefinition:
    """One CRS: EPSG code, name and WKT 1."""

    epsg: int
    name: str
    wkt: str


def _projected(name: str, epsg: int, geographic: str, projection: str) -> CrsDefinition:
    return CrsDefinition(epsg, name, f'PROJCS["{name}",{geographic},{projection},{_METRE},AUTHORITY["EPSG","{epsg}"]]')


def _geographic(name: str, epsg: int, datum: str, datum_epsg: int) -> str:
    return (
        f'GEOGCS["{name}",DATUM["{datum}",{_GRS80},AUTHORITY["EPSG","{datum_epsg}"]],{_GREENWICH},{_DEGREE},'
        f'AUTHORITY["EPSG","{epsg}"]]'
    )


def _utm(meridian: int, *, south: bool) -> str:
    return (
        'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
        f'PARAMETER["central_meridian",{meridian}],PARAMETER["scale_factor",0.9996],'
        f'PARAMETER["false_easting",500000],PARAMETER["false_northing",{10000000 if south else 0}]'
    )


_LAMBERT93 = (
    'PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["latitude_of_origin",46.5],PARAMETER["central_meridian",3],'
    'PARAMETER["standard_parallel_1",49],PARAMETER["standard_parallel_2",44],PARAMETER["false_easting",700000],'
    'PARAMETER["false_northing",6600000]'
)

WGS84 = CrsDefinition(
    WGS84_EPSG,
    "WGS 84",
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    f'AUTHORITY["EPSG","6326"]],{_GREENWICH},{_DEGREE},AXIS["Latitude",NORTH],AXIS["Longitude",EAST],'
    'AUTHORITY["EPSG","4326"]]',
)

PROJECTED = {
    definition.epsg: definition
    for definition in (
        _projected(
            "RGF93 v1 / Lambert-93",
            2154,
            _geographic("RGF93 v1", 4171, "Reseau_Geodesique_Francais_1993_v1", 6171),
            _LAMBERT93,
        ),
        _projected(
            "RGAF09 / UTM zone 20N",
            5490,
            _geographic("RGAF09", 5489, "Reseau_Geodesique_des_Antilles_Francaises_2009", 1073),
            _utm(-63, south=False),
        ),
        _projected(
            "RGFG95 / UTM zone 22N",
            2972,
            _geographic("RGFG95", 4624, "Reseau_Geodesique_Francais_Guyane_1995", 6624),
            _utm(-51, south=False),
        ),
        _projected(
            "RGR92 / UTM zone 40S",
            2975,
            _geographic("RGR92", 4627, "Reseau_Geodesique_de_la_Reunion_1992", 6627),
            _utm(57, south=True),
        ),
        _projected(
            "RGM04 / UTM zone 38S",
            4471,
            _geographic("RGM04", 4470, "Reseau_Geodesique_de_Mayotte_2004", 1036),
            _utm(45, south=True),
        ),
    )
}
"""The CRS of the 101 départements, by EPSG code."""
