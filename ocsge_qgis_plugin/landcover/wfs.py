"""How objects are asked for from a WFS 2.0.0 (OGC 09-025r2) in GeoJSON, and what may come back.

Boxes and coordinates are in the département's projected CRS, named by its URN. All of them have easting first, on the
wire as in their definition, so that the trap of EPSG:4326 (latitude first by its URN, longitude first by its short
name) does not arise. An answer that says, or shows, that it is in another CRS is refused. Answers are pages of a list
in the order of the type's key; the service gives 5,000 objects at most in one.
"""

from __future__ import annotations

import json
import math
import re
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import numpy as np
import shapely
from shapely.errors import ShapelyError

from ..domain.text import tr
from .errors import LandcoverError
from .official_services import ServedType
from .records import Extent
from .tiles import digest_of

PAGE = 1_000
"""Objects in one answer: a megabyte or so, decoded in the time that a window may wait."""
MOST_SERVED = 5_000
"""Objects in one answer where a second page cannot be had: GeoServer refuses to go on in a table without a key."""
MOST_VERTICES = 300_000
"""Of one object; larger ones are errors of input or of no use at a report's place."""
_LONGEST_TEXT = 200
_TOLERANCE_M = 1.0
_FARTHEST_M = 1e9
_Array = Any
_EXCEPTION = re.compile(r'exceptionCode="(?P<code>\w+)"(?:[^>]*locator="(?P<locator>\w*)")?')
_SAID = re.compile(r"ExceptionText[^>]*>\s*(?P<text>[^<]{1,300})")
_CRS = re.compile(r"EPSG:+(?P<code>\d{4,6})$")


class ServiceAnswerError(LandcoverError):
    """The service answered something that cannot be used."""


class UnknownTypeError(ServiceAnswerError):
    """The service does not know, or no longer knows, this type."""


def tried_again() -> str:
    """Return what to do about an answer that cannot be used."""
    return tr("Les indices se font sans elle et la lecture sera reprise ; si cela dure, signalez-le avec les détails.")


@dataclass(frozen=True)
class ServedObject:
    """One object: ``identity`` is the same at each reading, ``blob`` a GeoPackage geometry, ``values`` by column."""

    identity: str
    blob: bytes
    values: tuple[str | float | None, ...]


@dataclass(frozen=True)
class Page:
    """One answer: ``received`` objects of ``matched`` (unknown to some servers), of which those of use are here."""

    objects: tuple[ServedObject, ...]
    received: int
    matched: int | None


def page_size(served: ServedType) -> int:
    """Return how many objects of a type are asked for at once."""
    return PAGE if served.key else MOST_SERVED


def page_url(server: str, served: ServedType, box: Extent, epsg: int, start: int = 0) -> str:
    """Return the address of the page of objects meeting ``box`` that begins with number ``start``."""
    crs = f"urn:ogc:def:crs:EPSG::{epsg}"
    parameters = {
        "SERVICE": "WFS",
        "VERSION": "2.0.0",
        "REQUEST": "GetFeature",
        "TYPENAMES": served.name,
        "OUTPUTFORMAT": "application/json",
        "SRSNAME": crs,
        "BBOX": ",".join([*(f"{bound:.0f}" for bound in box), crs]),
        "COUNT": str(page_size(served)),
    }
    if start:
        parameters["STARTINDEX"] = str(start)
    if served.key:
        parameters["SORTBY"] = served.key
    return f"{server}/wfs/ows?{urlencode(parameters)}"


def read_page(body: bytes, served: ServedType, box: Extent, epsg: int) -> Page:
    """Return the objects of an answer; those without a usable line or surface, or apart from ``box``, are left out.

    :raises UnknownTypeError: when the service does not know the type.
    :raises ServiceAnswerError: when the answer is no list of objects, or lies in another CRS.
    """
    answer = _decoded(body, served)
    features = answer.get("features")
    if not isinstance(features, list):
        raise _unusable(served, body)
    _check_crs(answer.get("crs"), served, epsg)
    known = [feature for feature in features if isinstance(feature, dict)]
    shapes = _shapes([feature.get("geometry") for feature in known])
    bounds = shapely.bounds(shapes)
    near = _meet(bounds, box)
    if not near.any() and not shapely.is_missing(shapes).all():
        raise _elsewhere(served, tr("ses objets sont ailleurs"))
    chosen = np.flatnonzero(near).tolist()
    wkbs = shapely.to_wkb(shapes[near], output_dimension=2, byte_order=1)
    objects = [
        _object(known[place], geometry_blob(wkb, bounds[place].tolist(), epsg), served)
        for place, wkb in zip(chosen, wkbs.tolist())
    ]
    return Page(tuple(objects), len(features), _whole(answer.get("numberMatched")))


def _decoded(body: bytes, served: ServedType) -> dict[str, Any]:
    text = body.lstrip(b"\xef\xbb\xbf \t\r\n")
    if text.startswith(b"<"):
        raise _exception(text[:20_000].decode("utf-8", "replace"), served)
    try:
        answer = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _unusable(served, body) from error
    if not isinstance(answer, dict):
        raise _unusable(served, body)
    return answer


def _exception(text: str, served: ServedType) -> ServiceAnswerError:
    found, said = _EXCEPTION.search(text), _SAID.search(text)
    if found is None:
        return _unusable(served, text.encode())
    details = f"{found['code']} {said['text'].strip() if said else ''}".strip()
    if found["code"] == "InvalidParameterValue" and str(found["locator"]).lower() in ("typename", "typenames"):
        return UnknownTypeError(
            tr("La Géoplateforme ne sert pas la couche {layer}.").format(layer=served.name),
            remedy=tr("Les indices se font sans elle ; un GeoPackage de cette couche peut la remplacer."),
            details=details,
        )
    return ServiceAnswerError(
        tr("La Géoplateforme a refusé de lire la couche {layer}.").format(layer=served.name),
        remedy=tried_again(),
        details=details,
    )


def _unusable(served: ServedType, body: bytes) -> ServiceAnswerError:
    return ServiceAnswerError(
        tr("La réponse de la Géoplateforme pour {layer} est coupée ou illisible.").format(layer=served.name),
        remedy=tried_again(),
        details=body[:300].decode("utf-8", "replace"),
    )


def _elsewhere(served: ServedType, reason: str) -> ServiceAnswerError:
    return ServiceAnswerError(
        tr("La Géoplateforme a répondu dans un autre système de coordonnées pour {layer} : {reason}.").format(
            layer=served.name, reason=reason
        ),
        remedy=tried_again(),
    )


def _check_crs(said: object, served: ServedType, epsg: int) -> None:
    """Refuse a CRS that is named and is not the one asked for; none is named where there are no objects."""
    properties = said.get("properties") if isinstance(said, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    found = _CRS.search(name) if isinstance(name, str) else None
    if found is not None and int(found["code"]) != epsg:
        raise _elsewhere(served, f"EPSG:{found['code']}")


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


# Objects


def _object(feature: dict[str, Any], blob: bytes, served: ServedType) -> ServedObject:
    said = feature.get("properties")
    properties = {str(name).lower(): value for name, value in said.items()} if isinstance(said, dict) else {}
    values = tuple(_value(properties.get(name), is_number=name == served.width_column) for name in served.columns)
    return ServedObject(_identity(feature, properties, served, blob, values), blob, values)


def _identity(
    feature: dict[str, Any],
    properties: dict[str, Any],
    served: ServedType,
    blob: bytes,
    values: Sequence[object],
) -> str:
    """Return the object's key, else its own content: GeoServer makes identifiers up where a table has none."""
    named = properties.get(served.key) if served.key else None
    if isinstance(named, (str, int)) and str(named).strip():
        return str(named).strip()[:_LONGEST_TEXT]
    identifier = feature.get("id")
    if isinstance(identifier, str) and identifier and "fid-" not in identifier:
        return identifier[:_LONGEST_TEXT]
    return digest_of([blob, repr(values).encode()]).hex()


def _value(value: object, *, is_number: bool) -> str | float | None:
    if value is None or isinstance(value, (list, dict)):
        return None
    if isinstance(value, bool):
        # As BD TOPO writes it in its files.
        value = "Vrai" if value else "Faux"
    if is_number:
        try:
            number = float(str(value).replace(",", "."))
        except ValueError:
            return None
        return number if math.isfinite(number) else None
    return str(value).encode("utf-8", "replace").decode("utf-8").strip()[:_LONGEST_TEXT] or None


def _meet(bounds: _Array, box: Extent) -> _Array:
    """Tell which boxes (minx, miny, maxx, maxy by row) meet the tile's; those of missing shapes do not."""
    left, low, right, high = box
    return (
        (bounds[:, 0] <= right + _TOLERANCE_M)
        & (bounds[:, 2] >= left - _TOLERANCE_M)
        & (bounds[:, 1] <= high + _TOLERANCE_M)
        & (bounds[:, 3] >= low - _TOLERANCE_M)
    )


def _shapes(geometries: list[object]) -> _Array:
    """Return lines and surfaces as an array; ``None`` in the place of what is neither.

    A page of sound surfaces is made at once, in a tenth of the time; one that holds anything else, one by one.
    """
    try:
        return _surfaces_at_once(geometries)
    except (TypeError, ValueError, KeyError, IndexError, OverflowError, RecursionError, ShapelyError):
        shapes = np.full(len(geometries), None, dtype=object)
        shapes[:] = [_shape(geometry) for geometry in geometries]
        return shapes


def _surfaces_at_once(geometries: list[Any]) -> _Array:
    """Return the surfaces of a page; any error of the kinds above when one of them is not plain and sound."""
    places: list[tuple[float, float]] = []
    lengths: list[int] = []
    polygon_of_ring: list[int] = []
    feature_of_polygon: list[int] = []
    for number, geometry in enumerate(geometries):
        parts = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}[geometry["type"]]
        for part in parts:
            polygon_of_ring += [len(feature_of_polygon)] * len(part)
            feature_of_polygon.append(number)
            lengths += map(len, part)
            for ring in part:
                places += [(place[0], place[1]) for place in ring]
        if not parts or not all(parts):
            raise ValueError(geometry)
    if not geometries:
        return np.array([], dtype=object)
    chain = np.array(places, dtype=float)
    if min(lengths) < 3 or len(chain) > MOST_VERTICES or not (np.abs(chain) <= _FARTHEST_M).all():
        raise ValueError(chain.shape)
    rings = shapely.linearrings(chain, indices=np.repeat(np.arange(len(lengths)), lengths))
    polygons = shapely.polygons(rings, indices=np.array(polygon_of_ring))
    return shapely.multipolygons(polygons, indices=np.array(feature_of_polygon))


def _shape(geometry: object) -> shapely.Geometry | None:
    """Return a line or a surface; ``None`` for anything else, points among them, which cover no ground."""
    if not isinstance(geometry, dict):
        return None
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if not isinstance(coordinates, list):
        return None
    try:
        if kind in ("LineString", "MultiLineString"):
            chains = _chains([coordinates] if kind == "LineString" else coordinates, 2)
            return shapely.multilinestrings(_made(shapely.linestrings, chains)) if chains else None
        if kind in ("Polygon", "MultiPolygon"):
            polygons = [_polygon(part) for part in ([coordinates] if kind == "Polygon" else coordinates)]
            return shapely.multipolygons(polygons) if polygons else None
    except (TypeError, ValueError, OverflowError, RecursionError, ShapelyError):
        return None
    return None


def _polygon(rings: list[Any]) -> shapely.Geometry:
    chains = _chains(rings, 3)
    if not chains:
        raise ValueError(rings)
    made = _made(shapely.linearrings, chains)
    return shapely.polygons(made[0], made[1:] or None)


def _chains(lines: list[Any], least: int) -> list[Any]:
    """Return the coordinates of some lines as arrays of x and y."""
    chains = []
    vertices = 0
    for line in lines:
        chain = np.array(line, dtype=float)
        vertices += len(chain)
        if chain.ndim != 2 or chain.shape[1] < 2 or len(chain) < least or vertices > MOST_VERTICES:
            raise ValueError(chain.shape)
        plane = chain[:, :2]
        if not (np.abs(plane) <= _FARTHEST_M).all():
            raise ValueError(chain.shape)
        chains.append(plane)
    return chains


def _made(make: Callable[..., Any], chains: list[Any]) -> list[shapely.Geometry]:
    """Return the lines or rings that ``make`` builds of all chains at once."""
    numbers = np.repeat(np.arange(len(chains)), [len(chain) for chain in chains])
    return list(make(np.concatenate(chains), indices=numbers))


def geometry_blob(wkb: bytes, bounds: Sequence[float], epsg: int) -> bytes:
    """Return a GeoPackage geometry with its envelope (OGC 12-128r18, 2.1.3.1) from little-endian WKB and its bounds."""
    xmin, ymin, xmax, ymax = bounds
    return struct.pack("<2sBBi4d", b"GP", 0, 0b0000_0011, epsg, xmin, xmax, ymin, ymax) + wkb
