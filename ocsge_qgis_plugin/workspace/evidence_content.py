"""Evidence, relations and suggestions as the JSON texts kept in the workspace, and back.

Content that this version cannot read counts as none at all: it is measured again, and nothing is lost by that.
"""

from __future__ import annotations

import json
from typing import TypeVar

from ..domain.decisions import PolygonRef
from ..domain.evidence import (
    ClassShare,
    Composition,
    Evidence,
    Neighbour,
    OfficialFact,
    OrganisationRecord,
    PhotoDates,
    PolygonEvidence,
    Relations,
    SpecificationFacts,
    Support,
    VintageEvidence,
    Wish,
    WishKind,
    WishSource,
)
from ..domain.nomenclature import Dimension
from ..domain.reports import ReportStatus
from ..domain.suggestions import Because, Outcome, Suggestion
from .json_records import FLAG, INTEGER, NUMBER, TEXT, UNREADABLE, Codec, choice, many, optional, record, row

T = TypeVar("T")
_ENCODER = json.JSONEncoder(separators=(",", ":"))

_POLYGON_REF = row(PolygonRef, delivery=TEXT, fid=INTEGER, geometry_hash=TEXT, ocsge_id=TEXT)
_COMPOSITION = record(Composition, coverage=NUMBER, shares=many(row(ClassShare, name=TEXT, share=NUMBER)))
_POLYGON = record(
    PolygonEvidence,
    polygon=_POLYGON_REF,
    cover=TEXT,
    use=TEXT,
    area_m2=NUMBER,
    source=TEXT,
    ossature=FLAG,
    report_share=NUMBER,
    polygon_share=NUMBER,
    composition=optional(_COMPOSITION),
)
_VINTAGE = record(
    VintageEvidence,
    vintage=TEXT,
    year=optional(INTEGER),
    polygons=many(_POLYGON),
    composition=optional(_COMPOSITION),
    cosia_year=optional(INTEGER),
)
_WISH = record(
    Wish,
    kind=choice(WishKind),
    dimension=optional(choice(Dimension)),
    wished_codes=many(TEXT),
    current_codes=many(TEXT),
    vintage=TEXT,
    source=choice(WishSource),
    quotes=many(TEXT),
)
_SPECIFICATION = record(
    SpecificationFacts,
    minimum_m2=NUMBER,
    minimum_width_m=NUMBER,
    in_built_up_zone=optional(FLAG),
    area_m2=optional(NUMBER),
    width_m=optional(NUMBER),
    inside=optional(FLAG),
    expected_pair=optional(FLAG),
    cosia_can_tell=FLAG,
)
_EVIDENCE = record(
    Evidence,
    report_uuid=TEXT,
    support=choice(Support),
    vintages=many(_VINTAGE),
    wish=_WISH,
    specification=_SPECIFICATION,
    official_layers=many(TEXT),
    official=many(record(OfficialFact, layer=TEXT, label=TEXT, share=NUMBER, speaks_for=many(TEXT))),
    photo_dates=many(row(PhotoDates, vintage=TEXT, first=TEXT, last=TEXT)),
    gaps=many(TEXT),
)
_NEIGHBOUR = record(
    Neighbour,
    report_uuid=TEXT,
    remote_id=INTEGER,
    distance_m=NUMBER,
    overlap=NUMBER,
    status=choice(ReportStatus),
    is_duplicate=FLAG,
)
_RELATIONS = record(
    Relations,
    report_uuid=TEXT,
    cluster=TEXT,
    cluster_size=INTEGER,
    neighbours=many(_NEIGHBOUR),
    organisation=optional(record(OrganisationRecord, kind=TEXT, answered=INTEGER, accepted=INTEGER, share=NUMBER)),
    distinct_reporters=INTEGER,
)
_SUGGESTION = record(
    Suggestion,
    report_uuid=TEXT,
    outcome=choice(Outcome),
    probability=optional(NUMBER),
    reasons=many(row(Because, sentence=TEXT, weight=NUMBER)),
    model=TEXT,
    is_check=FLAG,
)


def format_evidence(evidence: Evidence) -> str:
    """Return ``evidence`` as JSON text in ASCII."""
    return _format(_EVIDENCE, evidence)


def parse_evidence(text: str) -> Evidence | None:
    """Return what :func:`format_evidence` wrote, ``None`` where this version cannot read it."""
    return _parse(_EVIDENCE, text)


def format_relations(relations: Relations) -> str:
    """Return ``relations`` as JSON text in ASCII."""
    return _format(_RELATIONS, relations)


def parse_relations(text: str) -> Relations | None:
    """Return what :func:`format_relations` wrote, ``None`` where this version cannot read it."""
    return _parse(_RELATIONS, text)


def format_suggestion(suggestion: Suggestion) -> str:
    """Return ``suggestion`` as JSON text in ASCII."""
    return _format(_SUGGESTION, suggestion)


def parse_suggestion(text: str) -> Suggestion | None:
    """Return what :func:`format_suggestion` wrote, ``None`` where this version cannot read it."""
    return _parse(_SUGGESTION, text)


def _format(codec: Codec[T], value: T) -> str:
    return _ENCODER.encode(codec.encode(value))


def _parse(codec: Codec[T], text: str) -> T | None:
    try:
        return codec.decode(json.loads(text))
    except UNREADABLE:
        return None
