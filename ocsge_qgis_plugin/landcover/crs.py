"""Which CRS a layer is in: what it says, what the names around it say, and what its coordinates allow.

Deliveries with a missing or odd ``.prj`` exist, and some tools label Guadeloupe and Martinique WGS 84 / UTM 20N, which
lies within centimetres of IGN's RGAF09 / UTM 20N: such near twins are taken for the official one.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from osgeo import osr

from ..domain.text import tr
from .geopackage import FoundLayer
from .records import Extent, Problem, Severity

_NEAR_TWINS = {32620: 5490, 4559: 5490, 32622: 2972, 32740: 2975, 32738: 4471}
_OFFICIAL = (2154, 5490, 2972, 2975, 4471)
_MARGIN_DEGREES = 2.0


@lru_cache(maxsize=64)
def epsg_of_definition(definition: str) -> int | None:
    """Return the EPSG code of a WKT or ESRI WKT definition, ``None`` when it is empty or not recognised."""
    if not definition.strip() or definition.strip() == "undefined":
        return None
    reference = osr.SpatialReference()
    # Exceptions may be on or off according to who imported osgeo first: both are survived.
    try:
        if reference.ImportFromWkt(definition) != 0:
            return None
        if "AUTHORITY" not in definition and 'ID["EPSG"' not in definition:
            reference.MorphFromESRI()
    except RuntimeError:
        return None
    code = reference.GetAuthorityCode(None)
    if code and reference.GetAuthorityName(None) == "EPSG":
        return int(code)
    options = ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS"]
    for epsg in _OFFICIAL:
        if reference.IsSame(_reference(epsg), options):
            return epsg
    return _epsg_of_name(reference.GetName() or "")


def _epsg_of_name(name: str) -> int | None:
    folded = name.upper().replace("_", "").replace(" ", "").replace("-", "").replace("/", "")
    if "LAMBERT93" in folded and "RGF" in folded:
        return 2154
    pairs = (("RGAF09", "20N", 5490), ("RGFG95", "22N", 2972), ("RGR92", "40S", 2975), ("RGM04", "38S", 4471))
    return next((epsg for datum, zone, epsg in pairs if datum in folded and zone in folded), None)


@lru_cache(maxsize=64)
def _reference(epsg: int) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def is_plausible(extent: Extent, epsg: int) -> bool:
    """Tell whether the centre of ``extent`` lies in the area of use of ``epsg``, give or take two degrees."""
    reference = _reference(epsg)
    area = reference.GetAreaOfUse()
    if area is None:
        return True
    x, y = (extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2
    try:
        longitude, latitude, _ = osr.CoordinateTransformation(reference, _reference(4326)).TransformPoint(x, y)
    except RuntimeError:
        return False
    return bool(
        area.west_lon_degree - _MARGIN_DEGREES <= longitude <= area.east_lon_degree + _MARGIN_DEGREES
        and area.south_lat_degree - _MARGIN_DEGREES <= latitude <= area.north_lat_degree + _MARGIN_DEGREES
    )


def settle_crs(path: Path, layer: FoundLayer, expected: int | None) -> tuple[int | None, list[Problem]]:
    """Return the layer's EPSG code and what is to be said about it.

    :param expected: the CRS that the names or the département call for, ``None`` when nothing does.
    :returns: ``None`` as code when the layer must be left out: it contradicts ``expected``, or its coordinates do not
        lie where its CRS says.
    """
    own = layer.epsg or epsg_of_definition(layer.crs_definition)
    own = _NEAR_TWINS.get(own, own) if own is not None else None
    if own is None and expected is None:
        return None, [
            Problem(
                path,
                layer.name,
                None,
                tr("La couche {layer} de {path} n'indique pas son système de coordonnées.").format(
                    layer=layer.name, path=path
                ),
                tr("Rangez-la dans un dossier au nom de la livraison (par exemple …_LAMB93_D040_2021-01-01)."),
            )
        ]
    if own is not None and expected is not None and own != expected:
        return None, [_contradiction(path, layer, own, expected)]
    settled = own or expected or 0
    if layer.extent is not None and not is_plausible(layer.extent, settled):
        return None, [_misplaced(path, layer, layer.extent, settled)]
    if own is not None:
        return settled, []
    warning = Problem(
        path,
        layer.name,
        None,
        tr("La couche {layer} de {path} ne nomme pas de système de coordonnées connu : EPSG:{epsg} est retenu.").format(
            layer=layer.name, path=path, epsg=settled
        ),
        tr("Vérifiez que la couche tombe au bon endroit sur la carte."),
        Severity.WARNING,
    )
    return settled, [warning]


def _contradiction(path: Path, layer: FoundLayer, own: int, expected: int) -> Problem:
    return Problem(
        path,
        layer.name,
        None,
        tr(
            "La couche {layer} de {path} est en EPSG:{own}, mais son nom ou son département annonce EPSG:{expected}."
        ).format(layer=layer.name, path=path, own=own, expected=expected),
        tr("Corrigez le nom du dossier ou le système de coordonnées du fichier, puis rouvrez le département."),
    )


def _misplaced(path: Path, layer: FoundLayer, extent: Extent, epsg: int) -> Problem:
    return Problem(
        path,
        layer.name,
        None,
        tr("Les coordonnées de la couche {layer} de {path} ({x:.1f}, {y:.1f}…) ne sont pas en EPSG:{epsg}.").format(
            layer=layer.name, path=path, x=extent[0], y=extent[1], epsg=epsg
        ),
        tr("Le fichier est mal projeté ou son système de coordonnées est faux : demandez-en un autre exemplaire."),
    )
