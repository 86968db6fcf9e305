"""What evidence is made from, and the stamp by which one knows whether it has to be made again.

Evidence of a report depends on its place, sketch, words and themes, on the layers, on the group's mapping of themes and
on how this version of the plugin measures; not on replies or statuses, which change every day. Layers that are out of
reach today (a disk left at the office) are no reason to measure again: what they said is kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from ..domain.organisations import OrganisationTable, organisation_table
from ..domain.reports import Report
from ..domain.themes import ThemeMapping
from ..landcover.footprints import Footprint
from ..landcover.official_layers import OfficialLayer
from ..landcover.polygons import PolygonSource
from ..landcover.report_overlay import CosiaLayer, StateLayer
from ..landcover.tiles import digests_at, place_box
from ..resource_paths import metadata_path, resource_path

MEASURES = 1
"""Raised whenever a measure or what is read in a text changes, so that everything is measured again."""

ANSWERS_AT_ONCE = 25
"""Answers given here are learned from by so many at a time; those that the server knows, at once."""

_DIGEST_BYTES = 16
_LAYER_BYTES = 8


@dataclass(frozen=True)
class EvidenceInputs:
    """Everything that is looked at besides the reports: a snapshot, taken where the layers are known.

    ``states`` in the order of the vintages; ``built_up`` by vintage name; ``mappings`` of the group's themes;
    ``delivered_on`` by fingerprint of a delivery, where it is known.
    """

    states: tuple[StateLayer, ...] = ()
    cosias: tuple[CosiaLayer, ...] = ()
    built_up: Mapping[str, PolygonSource] = field(default_factory=dict)
    official: tuple[OfficialLayer, ...] = ()
    mappings: tuple[ThemeMapping, ...] = ()
    organisations: OrganisationTable = field(default_factory=organisation_table)
    delivered_on: Mapping[str, date] = field(default_factory=dict)

    def each_layer_alone(self) -> Iterator[EvidenceInputs]:
        """Yield the same with one layer only, for each; CoSIA comes last, being looked at beside a state only."""
        bare = replace(self, states=(), cosias=(), built_up={}, official=())
        for state in self.states:
            yield replace(bare, states=(state,))
        for vintage, zone in self.built_up.items():
            yield replace(bare, built_up={vintage: zone})
        for layer in self.official:
            yield replace(bare, official=(layer,))
        for cosia in self.cosias:
            yield replace(bare, cosias=(cosia,))

    def without(self, layers: EvidenceInputs) -> EvidenceInputs:
        """Return the same less the layers of ``layers``."""
        return replace(
            self,
            states=tuple(state for state in self.states if state not in layers.states),
            cosias=tuple(cosia for cosia in self.cosias if cosia not in layers.cosias),
            built_up={name: zone for name, zone in self.built_up.items() if name not in layers.built_up},
            official=tuple(layer for layer in self.official if layer not in layers.official),
        )


@dataclass(frozen=True)
class Stamp:
    """What the evidence of one report was, or would be, made from.

    ``report`` stands for what matters of the report, ``rules`` for mapping and measures, ``layers`` for each layer.
    """

    report: bytes
    rules: bytes
    layers: frozenset[bytes]

    def to_bytes(self) -> bytes:
        """Return the stamp as it is stored with the evidence."""
        return self.report + self.rules + b"".join(sorted(self.layers))

    @classmethod
    def from_bytes(cls, stored: bytes) -> Stamp:
        """Return the stamp that :meth:`to_bytes` wrote; anything else gives one that covers nothing."""
        rest = stored[2 * _DIGEST_BYTES :]
        layers = (rest[start : start + _LAYER_BYTES] for start in range(0, len(rest), _LAYER_BYTES))
        return cls(stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES : 2 * _DIGEST_BYTES], frozenset(layers))

    def covers(self, other: Stamp) -> bool:
        """Tell whether evidence with this stamp holds everything that evidence with ``other`` would."""
        return (self.report, self.rules) == (other.report, other.rules) and self.layers >= other.layers


def rules_digest(inputs: EvidenceInputs, epsg: int) -> bytes:
    """Return what stands for mapping, tables and measures in a stamp."""
    mappings = [
        [found.theme, found.dimension and found.dimension.value, found.wished_attribute, found.vintage_attribute]
        for found in inputs.mappings
    ]
    return _digest([MEASURES, epsg, _shipped_tables(), mappings])


def layer_digests(inputs: EvidenceInputs) -> frozenset[bytes]:
    """Return what stands for each layer in a stamp: another one when a new edition takes its place.

    Layers that are read place by place are left to :func:`place_digests`: one more tile must not measure all again.
    """
    facts: list[list[object]] = [_file(layer) for layer in inputs.official if layer.cover is None]
    facts += [["state", state.vintage, state.year, *_source(state.layer)] for state in inputs.states]
    facts += [["cosia", cosia.year, cosia.fingerprint, len(cosia.blocks)] for cosia in inputs.cosias]
    facts += [["built-up", vintage, *_source(zone)] for vintage, zone in inputs.built_up.items()]
    return frozenset(_digest(found)[:_LAYER_BYTES] for found in facts)


def place_digests(inputs: EvidenceInputs, footprint: Footprint) -> frozenset[bytes]:
    """Return what stands in a stamp for the official layers that were read around one place."""
    covers = [layer.cover for layer in inputs.official if layer.cover is not None]
    return digests_at(covers, place_box(footprint)) if covers else frozenset()


def pass_digest(inputs: EvidenceInputs, epsg: int, reports: bytes, answers: int) -> str:
    """Return what stands for everything that a whole pass depends on: where it is the same, nothing is to be done.

    :param reports: what stands for all reports. :param answers: how many were given here; few new ones count for
        nothing, since relating ten thousand reports after each decision would never end.
    """
    organisations = inputs.organisations
    return _digest(
        [
            rules_digest(inputs, epsg).hex(),
            sorted(found.hex() for found in layer_digests(inputs)),
            sorted(
                [layer.layer_name, layer.cover.is_awaited, layer.cover.digest()]
                for layer in inputs.official
                if layer.cover is not None
            ),
            [organisations.accounts, organisations.domains],
            metadata_path().read_text(encoding="utf-8"),
            reports.hex(),
            answers // ANSWERS_AT_ONCE,
        ]
    ).hex()


def report_digest(report: Report) -> bytes:
    """Return what stands for a report in a stamp: place, sketch, words and themes."""
    sketch = () if report.sketch is None else report.sketch.objects
    return _digest(
        [
            report.longitude,
            report.latitude,
            report.comment,
            [found.wkt for found in sketch],
            [[entry.theme, sorted(entry.attributes.items())] for entry in report.themes],
        ]
    )


def _source(source: PolygonSource) -> tuple[str, str]:
    return source.delivery.fingerprint, source.layer_name


def _file(layer: OfficialLayer) -> list[object]:
    facts: list[object] = ["official", layer.kind, layer.source.name, layer.layer_name]
    try:
        # A person's own files bear no edition.
        found = layer.source.stat()
    except OSError:
        return facts
    return [*facts, found.st_size, found.st_mtime_ns]


@cache
def _shipped_tables() -> str:
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for path in sorted(resource_path("tables").glob("*.csv")):
        # A model trained again suggests otherwise, other addresses bring other layers: neither measures otherwise.
        if path.name not in ("relevance_prior.csv", "official_services.csv"):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _digest(facts: list[object]) -> bytes:
    return hashlib.blake2b(json.dumps(facts).encode(), digest_size=_DIGEST_BYTES).digest()
