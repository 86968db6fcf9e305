"""What the layers say at each report: the one entry for the evidence pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..domain.evidence import OfficialFact, PhotoDates, Support, VintageEvidence
from .footprints import Footprint
from .official_layers import OfficialLayer
from .polygons import PolygonSource
from .records import DeliveredLayer


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
    surface, ``None`` for lines and points. ``gaps`` say in plain words what could not be looked at.
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
    ) -> None:
        """Remember the layers; none is opened yet.

        :param built_up: ZONE_CONSTRUITE by vintage name.
        :param official: what :func:`.official_layers.find_official_layers` found.
        """
        raise NotImplementedError

    def __enter__(self) -> Survey:
        return self

    def __exit__(self, *_: object) -> None:
        raise NotImplementedError

    def look_at(self, footprints: Sequence[Footprint]) -> list[PlaceFacts]:
        """Return the facts of each footprint, in their order.

        Give a few hundred at a time, neighbours together (:func:`.footprints.by_place`): memory is bounded by what lies
        under one batch.

        :raises LayerReadError: when a layer is missing, locked or damaged.
        :raises WorkCancelledError: when ``cancelled`` becomes true; nothing is half-done, the call can be made again.
        """
        raise NotImplementedError


def look_at(
    footprints: Sequence[Footprint],
    states: Sequence[StateLayer],
    cosias: Sequence[CosiaLayer] = (),
    built_up: Mapping[str, PolygonSource] = _NOTHING,
    official: Sequence[OfficialLayer] = (),
    cancelled: Callable[[], bool] = lambda: False,
) -> list[PlaceFacts]:
    """Return the facts of any number of footprints, in their order; see :class:`Survey`, which does it in batches."""
    raise NotImplementedError
