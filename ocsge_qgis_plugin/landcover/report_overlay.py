"""What the layers say at each report: the one entry for the evidence pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
import shapely

from ..domain.decisions import PolygonRef
from ..domain.evidence import (
    Composition,
    OfficialFact,
    PhotoDates,
    PolygonEvidence,
    Support,
    VintageEvidence,
)
from ..domain.text import tr
from .columns import map_columns
from .composition import CosiaBlocks
from .errors import WorkCancelledError
from .footprints import Footprint, by_place
from .geometry_hash import shape_hash
from .geopackage import column_names
from .official_facts import merged_days, official_facts, photo_days
from .official_layers import PHOTO_GRAPH, WIDEST_M, OfficialLayer, width_of
from .overlay import IndexedLayer, KnownGiants, Overlay
from .polygons import PolygonSource
from .records import DeliveredLayer, Extent
from .tiles import digests_at, place_box

MOST_POLYGONS = 8
"""Of one vintage under one report that are kept; the rest hold slivers of it."""
LARGEST_COMPOSED_M2 = 500_000.0
"""CoSIA is not looked at in polygons larger than that: what a report says of them is about a part."""
_LEAST_SHARE = 0.005
_SHAKY_EDGE_M = 1.0
_ATTRIBUTES = ("cover", "use", "identifier", "source", "skeleton")
_Array = Any
_NOWHERE = shapely.Polygon()

_NOTHING: Mapping[str, PolygonSource] = {}


@dataclass(frozen=True)
class StateLayer:
    """OCS GE of one vintage."""

    vintage: str
    year: int | None
    layer: PolygonSource


@dataclass(frozen=True)
class CosiaLayer:
    """CoSIA of one year: the blocks as delivered (``delivery.layers``), not the virtual union drawn on the map.

    ``fingerprint`` is the delivery's: evidence is measured again when it changes.
    """

    year: int | None
    blocks: tuple[DeliveredLayer, ...]
    fingerprint: str = ""


@dataclass(frozen=True)
class PlaceFacts:
    """What was measured at one footprint; with the wish it makes :class:`~..domain.evidence.Evidence`.

    ``vintages`` come in the order of the states given. ``inside`` says whether a polygon of any vintage lies there,
    ``None`` without a state. ``built_up`` says per vintage name whether most of the reach lies in the built-up zone; a
    vintage without that layer is missing. ``area_m2`` and ``width_m`` (mean, 2·area/perimeter) are those of the drawn
    surface, ``None`` for lines and points. ``official_layers`` are those that are known at this place. ``gaps`` say in
    plain words what could not be looked at.
    """

    support: Support
    vintages: tuple[VintageEvidence, ...] = ()
    inside: bool | None = None
    built_up: tuple[tuple[str, bool], ...] = ()
    area_m2: float | None = None
    width_m: float | None = None
    official_layers: tuple[str, ...] = ()
    official: tuple[OfficialFact, ...] = ()
    photo_dates: tuple[PhotoDates, ...] = ()
    gaps: tuple[str, ...] = ()


class Survey:
    """The layers of one run, opened once: what was read for one batch of footprints serves the next.

    ``with Survey(…) as survey: facts = survey.look_at(batch)``. A survey is used on the thread that entered it. Each
    CoSIA is set against the vintage nearest to it in years.
    """

    def __init__(
        self,
        states: Sequence[StateLayer],
        cosias: Sequence[CosiaLayer] = (),
        built_up: Mapping[str, PolygonSource] = _NOTHING,
        official: Sequence[OfficialLayer] = (),
        cancelled: Callable[[], bool] = lambda: False,
        giants: dict[object, KnownGiants] | None = None,
    ) -> None:
        """Remember the layers; none is opened yet.

        :param built_up: ZONE_CONSTRUITE by vintage name.
        :param official: what :func:`.official_layers.find_official_layers` found.
        :param giants: polygons read by an earlier survey of the same files, which takes seconds; more are added.
        """
        self._giants = {} if giants is None else giants
        self._states = tuple(states)
        self._built_up = dict(built_up)
        self._official = tuple(layer for layer in official if layer.kind != PHOTO_GRAPH)
        self._photo_graphs = tuple(layer for layer in official if layer.kind == PHOTO_GRAPH)
        self._cancelled = cancelled
        self._cosia_of = {
            vintage: CosiaBlocks(layer.blocks, layer.year, cancelled)
            for vintage, layer in _nearest_cosia(states, cosias).items()
        }
        self._open: dict[object, IndexedLayer] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Survey:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
        for blocks in self._cosia_of.values():
            blocks.close()
        self._open.clear()

    def look_at(self, footprints: Sequence[Footprint]) -> list[PlaceFacts]:
        """Return the facts of each footprint, in their order.

        Give a few hundred at a time, neighbours together (:func:`.footprints.by_place`): memory is bounded by what lies
        under one batch.

        :raises LayerReadError: when a layer is missing, locked or damaged.
        :raises WorkCancelledError: when ``cancelled`` becomes true; nothing is half-done, the call can be made again.
        """
        if not footprints:
            return []
        reaches = np.array([footprint.reach for footprint in footprints], dtype=object)
        places = reaches.copy()
        vintages: list[list[VintageEvidence]] = []
        for state in self._states:
            found, concerned = self._vintage(state, footprints, reaches)
            vintages.append(found)
            places = _grown(footprints, places, concerned)
        zones = {vintage: self._share_inside(source, reaches) for vintage, source in self._built_up.items()}
        boxes = [place_box(footprint) for footprint in footprints]
        known = self._known(boxes)
        heard = [_heard(layer, boxes, known) for layer in self._official]
        official = self._official_facts(places, heard)
        days = self._photo_days(reaches, [_heard(layer, boxes, known) for layer in self._photo_graphs])
        facts = [
            self._facts(
                footprint,
                tuple(found[number] for found in vintages),
                tuple((vintage, bool(shares[number] > 0.5)) for vintage, shares in zones.items()),
                tuple(layer.title for layer, there in zip(self._official, heard) if there[number]),
                tuple(fact for found in official for fact in found[number]),
                merged_days(dates for found in days for dates in found[number]),
            )
            for number, footprint in enumerate(footprints)
        ]
        # Footprints live on; what was prepared of ten thousand would fill the memory.
        shapely.destroy_prepared(reaches)
        return facts

    def _facts(
        self,
        footprint: Footprint,
        vintages: tuple[VintageEvidence, ...],
        built_up: tuple[tuple[str, bool], ...],
        consulted: tuple[str, ...],
        official: tuple[OfficialFact, ...],
        photo_dates: tuple[PhotoDates, ...],
    ) -> PlaceFacts:
        is_surface = footprint.support is Support.SURFACE
        area, perimeter = float(shapely.area(footprint.shape)), float(shapely.length(footprint.shape))
        return PlaceFacts(
            support=footprint.support,
            vintages=vintages,
            inside=any(found.polygons for found in vintages) if vintages else None,
            built_up=built_up,
            area_m2=area if is_surface else None,
            width_m=2 * area / perimeter if is_surface and perimeter > 0 else None,
            official_layers=consulted,
            official=official,
            photo_dates=photo_dates,
            gaps=() if self._cosia_of else (tr("CoSIA n'est pas sur ce poste."),),
        )

    def _go_on(self) -> None:
        if self._cancelled():
            raise WorkCancelledError(tr("La lecture des indices a été interrompue."))

    def _layer(self, source: PolygonSource) -> IndexedLayer:
        key = (source.source, source.layer_name)
        if key not in self._open:
            self._go_on()
            columns = map_columns(column_names(*key))
            names = [getattr(columns, attribute) for attribute in _ATTRIBUTES]
            known = self._giants.setdefault(key, {})
            self._open[key] = IndexedLayer(*key, names, self._cancelled, giants=known)
            self._stack.callback(self._open[key].close)
        return self._open[key]

    def _official_layer(self, layer: OfficialLayer) -> IndexedLayer:
        self._go_on()
        if layer not in self._open:
            width = partial(width_of, layer.kind)
            self._open[layer] = IndexedLayer(
                layer.source, layer.layer_name, layer.columns, self._cancelled, width, WIDEST_M
            )
            self._stack.callback(self._open[layer].close)
        return self._open[layer]

    # OCS GE and CoSIA

    def _vintage(
        self, state: StateLayer, footprints: Sequence[Footprint], reaches: _Array
    ) -> tuple[list[VintageEvidence], _Array]:
        """Return the vintage at each footprint, and the shapes of the polygons concerned that are not too large."""
        overlay = self._layer(state.layer).under(reaches, _bare_points(footprints))
        surface = shapely.area(reaches)
        fingerprint = state.layer.delivery.fingerprint
        polygons: list[list[PolygonEvidence]] = [[] for _ in footprints]
        concerned = np.full(len(footprints), None, dtype=object)
        for pair in np.lexsort((-overlay.area, ~overlay.holds, overlay.footprint)).tolist():
            number, row = int(overlay.footprint[pair]), int(overlay.row[pair])
            share = float(overlay.area[pair] / surface[number])
            found = polygons[number]
            if len(found) < MOST_POLYGONS and (share >= _LEAST_SHARE or not found):
                if not found and overlay.polygon_area[row] <= LARGEST_COMPOSED_M2:
                    concerned[number] = overlay.shape[row]
                found.append(_polygon(overlay, pair, fingerprint, min(1.0, share), is_concerned=not found))
        blocks = self._cosia_of.get(state.vintage)
        seen: list[Composition | None] = [None] * len(footprints)
        within = seen
        if blocks is not None:
            self._go_on()
            seen, within = _composed(blocks, _cores(footprints, reaches), concerned)
        measured = [
            VintageEvidence(
                state.vintage,
                state.year,
                tuple(replace(found, composition=inside) if rank == 0 else found for rank, found in enumerate(listed)),
                composition,
                blocks.year if blocks is not None else None,
            )
            for listed, composition, inside in zip(polygons, seen, within)
        ]
        return measured, concerned

    def _share_inside(self, source: PolygonSource, reaches: _Array) -> _Array:
        self._go_on()
        overlay = self._layer(source).under(reaches)
        covered = np.bincount(overlay.footprint, overlay.area, len(reaches))
        return covered / np.maximum(shapely.area(reaches), 1e-9)

    # Use, and the days of the photos

    def _official_facts(self, places: _Array, heard: Sequence[_Array]) -> list[list[list[OfficialFact]]]:
        return [
            official_facts(self._official_layer(layer), layer, np.where(there, places, _NOWHERE))
            for layer, there in zip(self._official, heard)
        ]

    def _known(self, boxes: Sequence[Extent | None]) -> _Array:
        """Tell at which places every layer that is read piece by piece has been read."""
        covers = [layer.cover for layer in (*self._official, *self._photo_graphs) if layer.cover is not None]
        return np.array([bool(digests_at(covers, box)) for box in boxes], dtype=bool)

    def _photo_days(self, reaches: _Array, heard: Sequence[_Array]) -> list[list[list[PhotoDates]]]:
        years = {state.vintage: state.year for state in self._states}
        return [
            photo_days(self._official_layer(layer), layer, np.where(there, reaches, _NOWHERE), years)
            for layer, there in zip(self._photo_graphs, heard)
        ]


def look_at(
    footprints: Sequence[Footprint],
    states: Sequence[StateLayer],
    cosias: Sequence[CosiaLayer] = (),
    built_up: Mapping[str, PolygonSource] = _NOTHING,
    official: Sequence[OfficialLayer] = (),
    cancelled: Callable[[], bool] = lambda: False,
) -> list[PlaceFacts]:
    """Return the facts of any number of footprints, in their order; see :class:`Survey`, which does it in batches."""
    found: list[PlaceFacts | None] = [None] * len(footprints)
    with Survey(states, cosias, built_up, official, cancelled) as survey:
        for batch in by_place(footprints):
            for number, facts in zip(batch, survey.look_at([footprints[one] for one in batch])):
                found[number] = facts
    return [facts for facts in found if facts is not None]


def _nearest_cosia(states: Sequence[StateLayer], cosias: Sequence[CosiaLayer]) -> dict[str, CosiaLayer]:
    """Return the CoSIA to set against each vintage: each goes to one vintage, each vintage gets the nearest of them."""

    def apart(state: StateLayer, cosia: CosiaLayer) -> float:
        return abs(state.year - cosia.year) if state.year and cosia.year else float("inf")

    chosen: dict[str, tuple[float, CosiaLayer]] = {}
    for cosia in cosias:
        # Of two as near, the later: the newest vintage is the one that reports are about.
        state = min(reversed(states), key=lambda found: apart(found, cosia), default=None)
        if state is not None and (state.vintage not in chosen or apart(state, cosia) < chosen[state.vintage][0]):
            chosen[state.vintage] = (apart(state, cosia), cosia)
    return {vintage: cosia for vintage, (_, cosia) in chosen.items()}


def _heard(layer: OfficialLayer, boxes: Sequence[Extent | None], known: _Array) -> _Array:
    """Tell at which places a layer is heard: everywhere, unless it is read piece by piece."""
    cover = layer.cover
    if cover is None:
        return np.ones(len(boxes), dtype=bool)
    return known & np.array([cover.digest_at(box) is not None for box in boxes], dtype=bool)


def _polygon(overlay: Overlay, pair: int, fingerprint: str, share: float, *, is_concerned: bool) -> PolygonEvidence:
    row = int(overlay.row[pair])
    cover, use, identifier, source, skeleton = (_text(value) for value in overlay.values[row])
    shape, area = overlay.shape[row], float(overlay.polygon_area[row])
    # A giant is known by its delivery and number, and so are bystanders: hashing all would take most of the time.
    hashed = shape_hash(shape) if is_concerned and shape is not None else ""
    return PolygonEvidence(
        polygon=PolygonRef(fingerprint, int(overlay.fid[row]), hashed, identifier),
        cover=cover,
        use=use,
        area_m2=area,
        source=source,
        ossature=skeleton.casefold() in ("1", "1.0", "true"),
        report_share=share,
        polygon_share=min(1.0, float(overlay.area[pair]) / area) if area > 0 else 0.0,
    )


def _cores(footprints: Sequence[Footprint], reaches: _Array) -> _Array:
    """Return the reaches without their outermost metre, where hands and classifiers shake; whole where little is left.

    recette §4.3: erode the sketch by 1 m before looking at shares.
    """
    cores = shapely.buffer(reaches, -_SHAKY_EDGE_M)
    drawn = np.array([footprint.support is Support.SURFACE for footprint in footprints])
    enough = drawn & (shapely.area(cores) > 0.3 * shapely.area(reaches))
    return np.where(enough, cores, reaches)


def _composed(
    blocks: CosiaBlocks, cores: _Array, concerned: _Array
) -> tuple[list[Composition | None], list[Composition | None]]:
    """Return the compositions of the cores and of the polygons concerned, ``None`` where there is no polygon.

    All are asked at once, so that each CoSIA object is read once; polygons shared by reports are looked at once.
    """
    distinct = {id(shape): shape for shape in concerned if shape is not None}
    found = blocks.compositions(np.array([*cores, *distinct.values()], dtype=object))
    by_shape = dict(zip(distinct, found[len(cores) :]))
    return [*found[: len(cores)]], [by_shape.get(id(shape)) for shape in concerned]


def _grown(footprints: Sequence[Footprint], places: _Array, concerned: _Array) -> _Array:
    """Return ``places`` with those of bare points grown to the polygon they speak of, where it is not too large."""
    grows = [found.support is Support.POINT and shape is not None for found, shape in zip(footprints, concerned)]
    return np.where(grows, concerned, places)


def _bare_points(footprints: Sequence[Footprint]) -> _Array:
    """Return the points of reports that are no more than a point: the polygon under it is meant, however small."""
    return np.array(
        [
            shapely.Point(found.x, found.y)
            if found.support is Support.POINT and not shapely.is_empty(found.reach)
            else shapely.Point()
            for found in footprints
        ],
        dtype=object,
    )


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
