"""Any evidence at all, drawn field by field from its types, and small evidence for plain tests."""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import Enum

from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.decisions import PolygonRef
from ocsge_qgis_plugin.domain.evidence import (
    ClassShare,
    Composition,
    Evidence,
    PolygonEvidence,
    Relations,
    SpecificationFacts,
    Support,
    VintageEvidence,
    Wish,
)
from ocsge_qgis_plugin.domain.suggestions import Because, Outcome, Suggestion

_PLAIN = {
    str: st.text(st.characters(), max_size=8),
    int: st.integers(-(2**60), 2**60),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    type(None): st.none(),
}


def anything(kind):
    """Return a strategy for values of ``kind`` that fills every field of a record, those with defaults too."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return st.one_of(*map(anything, typing.get_args(kind)))
    if typing.get_origin(kind) is tuple:
        return st.lists(anything(typing.get_args(kind)[0]), max_size=2).map(tuple)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{field.name: anything(hints[field.name]) for field in dataclasses.fields(kind)})


def evidence(report_uuid: str, **changes: object) -> Evidence:
    """Return evidence of a wood drawn as a meadow."""
    concerned = PolygonEvidence(
        PolygonRef("ab" * 32, 17, "cd" * 8, "OCSGE1"), "CS2.2.1", "US1.1", 5210.0, "calcul", False, 0.9, 0.2
    )
    seen = Composition(1.0, (ClassShare("Feuillu", 0.8), ClassShare("Pelouse", 0.2)))
    values: dict[str, object] = {
        "report_uuid": report_uuid,
        "support": Support.SURFACE,
        "vintages": (VintageEvidence("M2", 2021, (concerned,), seen),),
        "wish": Wish(),
        "specification": SpecificationFacts(500.0, 10.0),
    }
    return Evidence(**{**values, **changes})  # type: ignore[arg-type]


def relations(report_uuid: str, cluster: str = "", **changes: object) -> Relations:
    return Relations(report_uuid, cluster or report_uuid, **changes)  # type: ignore[arg-type]


def suggestion(report_uuid: str, **changes: object) -> Suggestion:
    values: dict[str, object] = {
        "outcome": Outcome.ACCEPT,
        "probability": 0.75,
        "reasons": (Because("CoSIA voit du feuillu.", 1.5),),
        "model": "prior-1",
    }
    return Suggestion(report_uuid, **{**values, **changes})  # type: ignore[arg-type]
