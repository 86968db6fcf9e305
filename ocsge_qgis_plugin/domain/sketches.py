"""The sketch (croquis) drawn on a report: named objects with WKT geometries in WGS 84 (EPSG:4326)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import sub

from .errors import OcsGeError
from .text import tr

# Texte is a point and Fleche a line; GUI clients add the Multi forms and the mobile client writes a MULTIPOLYGON under
# Polygone: the WKT is what counts, the type only helps to choose a symbol.
_TYPE_OF_WKT = {
    "POINT": "Point",
    "LINESTRING": "Ligne",
    "POLYGON": "Polygone",
    "MULTIPOINT": "Point",
    "MULTILINESTRING": "MultiLigne",
    "MULTIPOLYGON": "MultiPolygone",
}

_SURELY_DRAWN = 1000
"""Up to so many positions anything is drawn at once."""
_MOST_CROSSINGS = 200.0
"""How often a straight line may cross an outline, on average: a fractal coast has tens, a scribble thousands. Smooth
drawing takes the square of it: 20,000 positions from side to side would keep a map busy for hours."""
_BETWEEN_POSITIONS = re.compile(r"[(),]")

Position = tuple[float, float]


class SketchError(OcsGeError):
    """A sketch is not the JSON text the server's clients exchange."""


@dataclass(frozen=True)
class SketchObject:
    """One drawn object; ``wkt`` is in EPSG:4326 (longitude, latitude)."""

    kind: str
    wkt: str
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sketch:
    """All objects drawn on one report."""

    objects: tuple[SketchObject, ...]
    name: str = ""


def wkt_type(wkt: str) -> str:
    """Return the geometry keyword of a WKT in capitals (``POLYGON``), empty when there is none."""
    head = wkt.strip().upper().split("(", 1)[0].split()
    return head[0] if head and head[0] in _TYPE_OF_WKT else ""


def parse_sketch(text: object) -> Sketch | None:
    """Read a sketch as the server sends it: JSON text, or an object from clients that already decoded it.

    :returns: ``None`` when there is no sketch or nothing is drawn in it.
    :raises SketchError: when the text is not such a JSON object.
    """
    if text is None or text == "":
        return None
    if isinstance(text, (str, bytes)):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise SketchError(tr("Le croquis n'est pas un texte JSON."), details=str(error)) from error
    else:
        data = text
    if data is None:
        return None
    if not isinstance(data, dict) or not isinstance(data.get("objects", []), list):
        raise SketchError(tr("Le croquis n'a pas la forme attendue (liste d'objets)."))
    objects = tuple(
        sketch_object for sketch_object in map(_parse_object, data.get("objects", [])) if sketch_object is not None
    )
    return Sketch(objects, name=_text(data.get("name"))) if objects else None


def _parse_object(data: object) -> SketchObject | None:
    if not isinstance(data, dict) or not isinstance(data.get("geometry"), str):
        return None
    wkt = data["geometry"].strip()
    keyword = wkt_type(wkt)
    if not keyword:
        return None
    attributes = data.get("attributes")
    return SketchObject(
        kind=_text(data.get("type")) or _TYPE_OF_WKT[keyword],
        wkt=wkt,
        name=_text(data.get("name")),
        attributes=(
            {str(key): _text(value) for key, value in attributes.items()} if isinstance(attributes, dict) else {}
        ),
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def format_sketch(sketch: Sketch) -> str:
    """Return the JSON text that the server expects for ``sketch``."""
    return json.dumps(
        {
            "name": sketch.name,
            "objects": [
                {
                    "type": sketch_object.kind,
                    "name": sketch_object.name,
                    "geometry": sketch_object.wkt,
                    "attributes": dict(sketch_object.attributes),
                }
                for sketch_object in sketch.objects
            ],
        },
        ensure_ascii=False,
    )


@lru_cache(maxsize=8)
def drawable_wkt(wkt: str) -> str:
    """Return what a map draws for ``wkt``: itself, or where it is too tangled to be drawn the hull around it."""
    if wkt.count(",") < _SURELY_DRAWN or "POINT" in wkt_type(wkt):
        return wkt
    positions = _positions(wkt)
    if not positions or _crossings(positions) <= _MOST_CROSSINGS:
        return wkt
    hull = _convex_hull(positions)
    ring = ", ".join(f"{x!r} {y!r}" for x, y in [*hull, hull[0]])
    return f"LINESTRING ({ring})" if "LINE" in wkt_type(wkt) else f"POLYGON (({ring}))"


def _positions(wkt: str) -> list[Position]:
    """Return the positions of all parts; none where one of them cannot be read."""
    pieces = (piece.split() for piece in _BETWEEN_POSITIONS.split(wkt.partition("(")[2]))
    try:
        found = [(float(words[0]), float(words[1])) for words in pieces if words]
    except (ValueError, IndexError):
        return []
    # Whatever is no number makes the sum none.
    return found if math.isfinite(sum(x + y for x, y in found)) else []


def _crossings(positions: Sequence[Position]) -> float:
    """Return how often a line across crosses the outline on average: the way gone, over the way across."""
    most = 0.0
    for axis in (0, 1):
        values = [position[axis] for position in positions]
        across = max(values) - min(values)
        gone = sum(map(abs, map(sub, values[1:], values)))
        most = max(most, gone / across if across else 0.0)
    return most


def _convex_hull(positions: Sequence[Position]) -> list[Position]:
    """Return the corners of the hull, turning left (Andrew's monotone chain, 1979)."""
    ordered = sorted(set(positions))
    hull: list[Position] = []
    for way in (ordered, ordered[::-1]):
        side: list[Position] = []
        for position in way:
            while len(side) > 1 and not _turns_left(side[-2], side[-1], position):
                side.pop()
            side.append(position)
        hull += side[:-1]
    return hull


def _turns_left(first: Position, second: Position, third: Position) -> bool:
    ahead, aside = second[0] - first[0], second[1] - first[1]
    return ahead * (third[1] - first[1]) - aside * (third[0] - first[0]) > 0
