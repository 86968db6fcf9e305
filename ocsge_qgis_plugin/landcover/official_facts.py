"""What one official layer says at many places: how much of each its objects cover, and on which days it was seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import shapely

from ..domain.evidence import OfficialFact, PhotoDates
from .official_layers import Meaning, OfficialLayer, columns_of, meaning_of
from .overlay import IndexedLayer

LEAST_SHARE = 0.005
"""Of a place: less says nothing about it."""
_Array = Any


def official_facts(opened: IndexedLayer, layer: OfficialLayer, places: _Array) -> list[list[OfficialFact]]:
    """Return the facts at each place (array of valid surfaces), those that cover most first."""
    overlay = opened.under(places)
    surface = np.maximum(shapely.area(places), 1e-9)
    meanings = [meaning_of(layer.kind, values) for values in overlay.values]
    covered: list[dict[Meaning, float]] = [{} for _ in places]
    for number, row, area in zip(overlay.footprint.tolist(), overlay.row.tolist(), overlay.area.tolist()):
        meaning = meanings[row]
        if meaning is not None:
            covered[number][meaning] = covered[number].get(meaning, 0.0) + area
    facts: list[list[OfficialFact]] = []
    for found, whole in zip(covered, surface.tolist()):
        # Objects of one layer may overlap: no more than the whole is covered.
        shares = {meaning: min(1.0, area / whole) for meaning, area in found.items()}
        facts.append(
            [
                OfficialFact(layer.title, meaning.label, share, meaning.speaks_for)
                for meaning, share in sorted(shares.items(), key=lambda item: (-item[1], item[0].label))
                if share >= LEAST_SHARE
            ]
        )
    return facts


def photo_days(
    opened: IndexedLayer, layer: OfficialLayer, places: _Array, years: Mapping[str, int | None]
) -> list[list[PhotoDates]]:
    """Return for each place and vintage the first and last day of the photos there, from a BD ORTHO mosaic graph.

    :param years: of the photos of each vintage, by its name; the graph holds the days of flight (``date_vol``).
    """
    overlay = opened.under(places)
    column = columns_of(layer.kind).index("date_vol")
    days = [str(values[column] or "")[:10].replace("/", "-") for values in overlay.values]
    under: list[set[str]] = [set() for _ in places]
    for number, row in zip(overlay.footprint.tolist(), overlay.row.tolist()):
        under[number].add(days[row])
    found: list[list[PhotoDates]] = []
    for seen in under:
        known = {vintage: sorted(day for day in seen if day[:4] == str(year)) for vintage, year in years.items()}
        found.append([PhotoDates(vintage, dates[0], dates[-1]) for vintage, dates in known.items() if dates])
    return found


def merged_days(found: Iterable[PhotoDates]) -> tuple[PhotoDates, ...]:
    """Return one entry per vintage: the same flights are in the graph of their period and in that of today."""
    merged: dict[str, PhotoDates] = {}
    for dates in found:
        known = merged.get(dates.vintage, dates)
        merged[dates.vintage] = PhotoDates(dates.vintage, min(known.first, dates.first), max(known.last, dates.last))
    return tuple(merged.values())
