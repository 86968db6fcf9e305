"""Which tiles to have on this disk for a day without network: what the map will show of the reports still to do.

A report is centred with its surroundings (``domain.report_view``); two turns of the wheel out must be there too, and
for a large sketch the closer look at its middle. Photos of the nearest reports come first, backdrops after all photos.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..domain.report_view import CLOSEST_SCALE, CONTEXT_FACTOR
from ..domain.reports import ReportStatus
from ..domain.web_tiles import MercatorBox, Tile, drawn_zoom, mercator, metres_per_pixel, stretch, tiles_under
from ..workspace.summaries import ReportSummary
from .queue_order import OrderGround
from .triage import SortKey, has_pending_decision, is_to_do, sort_value

CLOSEST_ZOOM = 18
"""The zoom of 1:1,500 in the middle of France; closer, QGIS enlarges these tiles. The next zoom would take four times
the room for what the photo barely holds."""
STEPS_OUT = 2
_WHEEL = 2.0
"""What one turn of the wheel does to the scale unless the person chose otherwise."""
_METRES_PER_PIXEL_AT_CLOSEST = CLOSEST_SCALE * 0.0254 / 96
_OPEN = (ReportStatus.SUBMIT, ReportStatus.PENDING0, ReportStatus.PENDING)
_MARGIN = 1.12
"""Projected maps are turned against Web Mercator by up to six degrees (Lambert-93 in Brittany)."""


class Bounds(NamedTuple):
    """A rectangle in WGS 84 degrees; without extent for a bare point."""

    west: float
    south: float
    east: float
    north: float


class Screen(NamedTuple):
    """Size of the map in pixels."""

    width: int
    height: int


@dataclass(frozen=True)
class CarriedLayer:
    """A layer whose tiles are kept. ``template`` is its address with ``{z}``, ``{x}`` and ``{y}`` (XYZ)."""

    key: str
    template: str
    zooms: tuple[int, int]
    is_backdrop: bool = False

    def address(self, tile: Tile) -> str:
        """Return the address of one tile."""
        spelled = self.template.replace("{z}", str(tile.zoom)).replace("{x}", str(tile.column))
        return spelled.replace("{y}", str(tile.row))

    @property
    def closest(self) -> int:
        """The closest zoom that is kept."""
        return min(CLOSEST_ZOOM, self.zooms[1])


class Wanted(NamedTuple):
    """One tile of one layer."""

    layer: str
    tile: Tile


def places_in_turn(
    summaries: Sequence[ReportSummary],
    sketches: Mapping[str, Bounds],
    sort_key: SortKey,
    *,
    descending: bool = False,
    current: str = "",
) -> list[Bounds]:
    """Return where the reports still to do lie, in the order in which they come up: those put aside come last.

    :param sketches: the rectangle of each report's sketch by its uuid, where there is one.
    :param current: uuid of the report at hand, with which the round begins.
    """
    ordered = sorted(summaries, key=sort_value(sort_key, OrderGround(summaries)), reverse=descending)
    start = next((row for row, summary in enumerate(ordered) if summary.uuid == current), 0)
    turn = [summary for summary in (*ordered[start:], *ordered[:start]) if _needs_answer(summary)]
    turn.sort(key=lambda summary: summary.deferred is not None or not is_to_do(summary))
    return [place for place in (_place(summary, sketches.get(summary.uuid)) for summary in turn) if place is not None]


def wanted_tiles(places: Sequence[Bounds], layers: Iterable[CarriedLayer], screen: Screen) -> Iterator[Wanted]:
    """Yield every tile wanted, once, the most urgent first. Lazily: thousands of places want millions of tiles."""
    layers = tuple(layers)
    seen: set[Wanted] = set()
    for is_backdrop in (False, True):
        group = [layer for layer in layers if layer.is_backdrop is is_backdrop]
        for place in places if group else ():
            for per_pixel, box in views_of(place, screen):
                for layer in group:
                    zoom = drawn_zoom(per_pixel, layer.closest)
                    if zoom < layer.zooms[0]:
                        continue
                    for tile in tiles_under(box, zoom):
                        wanted = Wanted(layer.key, tile)
                        if wanted not in seen:
                            seen.add(wanted)
                            yield wanted


def views_of(place: Bounds, screen: Screen) -> Iterator[tuple[float, MercatorBox]]:
    """Yield what the map shows of a place, the view it starts with first: metres per pixel and rectangle."""
    west, south = mercator(place.west, place.south)
    east, north = mercator(place.east, place.north)
    middle = (west + east) / 2, (south + north) / 2
    first = max(
        (east - west) * CONTEXT_FACTOR / screen.width,
        (north - south) * CONTEXT_FACTOR / screen.height,
        _METRES_PER_PIXEL_AT_CLOSEST * stretch((place.south + place.north) / 2),
    )
    for step in range(STEPS_OUT + 1):
        per_pixel = first * _WHEEL**step
        yield per_pixel, _view(middle, per_pixel, screen)
    for zoom in range(drawn_zoom(first, CLOSEST_ZOOM) + 1, CLOSEST_ZOOM + 1):
        per_pixel = metres_per_pixel(zoom)
        yield per_pixel, _view(middle, per_pixel, screen)


def _view(middle: tuple[float, float], per_pixel: float, screen: Screen) -> MercatorBox:
    half_width = screen.width * per_pixel * _MARGIN / 2
    half_height = screen.height * per_pixel * _MARGIN / 2
    x, y = middle
    return MercatorBox(x - half_width, y - half_height, x + half_width, y + half_height)


def _needs_answer(summary: ReportSummary) -> bool:
    """Tell whether the report needs an interpreter, now or later: whoever put it aside may come back to it."""
    is_stuck = summary.outbox_state is not None and summary.outbox_state.needs_person
    return summary.status in _OPEN and not (summary.removed or has_pending_decision(summary) or is_stuck)


def _place(summary: ReportSummary, sketch: Bounds | None) -> Bounds | None:
    """Return the rectangle of a report's point and sketch, ``None`` when it lies nowhere on the globe."""
    point = Bounds(summary.longitude, summary.latitude, summary.longitude, summary.latitude)
    corners = (point, sketch) if sketch is not None and all(map(math.isfinite, sketch)) else (point,)
    whole = Bounds(
        min(corner.west for corner in corners),
        min(corner.south for corner in corners),
        max(corner.east for corner in corners),
        max(corner.north for corner in corners),
    )
    is_on_globe = -180 <= whole.west <= whole.east <= 180 and -90 <= whole.south <= whole.north <= 90
    return whole if is_on_globe else None
