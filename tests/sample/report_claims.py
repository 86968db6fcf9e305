"""What each report claims, and the truth about it, in the proportions of ``noise``.

``USE_SHARE`` is the share of use among the claims about cover or use. A duplicate repeats another claim from another
organisation and has its verdict. Layers can tell a claim about cover when CoSIA's classes of the two covers are
disjoint; they cannot tell one about use that nothing but BD TOPO or RPG could settle.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from tests.sample.noise import (
    DUPLICATE_SHARE,
    FREE_TEXT_SHARE,
    IRRELEVANT_CAUSES,
    ORGANISATION_WEIGHTS,
    RELEVANT_SHARE,
    SKETCH_SHAPES,
    USE_SHARE,
)
from tests.sample.nomenclature import codes, read_table
from tests.sample.planted import COVER_MISTAKES, USE_MISTAKES
from tests.sample.report_places import Place

COVER, USE, OTHER = "cover", "use", "other"
_OTHER_CAUSES = ("geometry", "off_topic")
_OWN_SHAPES = ("geometry", "off_topic", "below_unit")
_LATER_COVERS = ("CS1.1.1.1", "CS1.1.1.2", "CS1.1.2.1", "CS2.2.1")
_LATER_USES = ("US5", "US3", "US2", "US6.1", "US4.3")


@dataclass(frozen=True)
class Claim:
    """One report before it is written down; ``place`` is None outside the département and off topic."""

    place: Place | None
    place_number: int | None
    cause: str
    verdict: str
    relevant: bool
    layers_can_tell: bool
    dimension: str
    current: str | None
    wished: str | None
    right: str | None
    vintage: str
    codes_given: bool
    shape: str
    organisation: str
    duplicate_of: int | None = None


def draw_claims(rng: np.random.Generator, wrong: list[Place], right: list[Place], count: int) -> list[Claim]:
    """Return ``count`` claims; places serve again when there are too few. Raises ValueError without any place."""
    if not wrong or not right:
        raise ValueError("reports need planted errors and rightly delivered polygons")
    repeated = round(DUPLICATE_SHARE * count)
    relevant = round(RELEVANT_SHARE * count)
    relevant_repeated = round(RELEVANT_SHARE * repeated)
    claims = _relevant_claims(rng, wrong, relevant - relevant_repeated)
    claims += _irrelevant_claims(rng, right, len(wrong), (count - repeated) - len(claims))
    for kind, wanted in ((True, relevant_repeated), (False, repeated - relevant_repeated)):
        originals = [n for n, claim in enumerate(claims) if claim.relevant is kind and claim.place_number is not None]
        for n in rng.choice(originals, wanted, replace=wanted > len(originals)) if originals else ():
            claims.append(_repeated(rng, claims, int(n)))
    return claims


def _repeated(rng: np.random.Generator, claims: list[Claim], number: int) -> Claim:
    original = claims[number]
    first = original.duplicate_of if original.duplicate_of is not None else number
    others = [name for name in ORGANISATION_WEIGHTS if name != original.organisation]
    return replace(
        original,
        organisation=others[int(rng.integers(len(others)))],
        codes_given=original.dimension != OTHER and bool(rng.random() >= FREE_TEXT_SHARE),
        shape=original.shape if original.cause in _OWN_SHAPES else _pick(rng, SKETCH_SHAPES),
        duplicate_of=first,
    )


def _pick(rng: np.random.Generator, weighted: tuple[tuple[str, float], ...]) -> str:
    draw = rng.random() * sum(weight for _, weight in weighted)
    for value, weight in weighted:
        draw -= weight
        if draw < 0:
            return value
    return weighted[-1][0]


def _organisation(rng: np.random.Generator, relevant: bool) -> str:
    column = 0 if relevant else 1
    return _pick(rng, tuple((name, weights[column]) for name, weights in ORGANISATION_WEIGHTS.items()))


def _differs(place: Place, dimension: str) -> bool:
    position = 0 if dimension == COVER else 1
    return codes(place.truth[1])[position] != codes(place.delivered[1])[position]


def _relevant_claims(rng: np.random.Generator, wrong: list[Place], count: int) -> list[Claim]:
    uses = round(USE_SHARE * count)
    claims = []
    for dimension, wanted in ((USE, uses), (COVER, count - uses)):
        pool = [n for n, place in enumerate(wrong) if _differs(place, dimension)] or list(range(len(wrong)))
        order = rng.permutation(pool)
        claims += [_relevant_claim(rng, wrong, int(order[k % len(order)]), dimension) for k in range(wanted)]
    return claims


def _relevant_claim(rng: np.random.Generator, wrong: list[Place], number: int, dimension: str) -> Claim:
    place = wrong[number]
    if not _differs(place, dimension):
        dimension = USE if dimension == COVER else COVER
    position = 0 if dimension == COVER else 1
    current, right = codes(place.delivered[1])[position], codes(place.truth[1])[position]
    both_wrong = codes(place.delivered[0])[position] != codes(place.truth[0])[position]
    vintage = "M1 et M2" if both_wrong and rng.random() < 0.5 else "M2"
    return Claim(
        place=place,
        place_number=number,
        cause=place.cause,
        verdict="valid",
        relevant=True,
        layers_can_tell=dimension == COVER and cosia_separates(current, right),
        dimension=dimension,
        current=current,
        wished=right,
        right=right,
        vintage=vintage,
        codes_given=bool(rng.random() >= FREE_TEXT_SHARE),
        shape=_pick(rng, SKETCH_SHAPES),
        organisation=_organisation(rng, True),
    )


def _quotas(count: int) -> list[str]:
    """Return ``count`` causes in the proportions of ``IRRELEVANT_CAUSES`` (largest remainders)."""
    total = sum(weight for _, weight, _, _ in IRRELEVANT_CAUSES)
    shares = [(cause, count * weight / total) for cause, weight, _, _ in IRRELEVANT_CAUSES]
    found = {cause: int(share) for cause, share in shares}
    for cause, _ in sorted(shares, key=lambda item: item[1] % 1, reverse=True)[: count - sum(found.values())]:
        found[cause] += 1
    return [cause for cause, number in found.items() for _ in range(number)]


def _irrelevant_claims(rng: np.random.Generator, right: list[Place], offset: int, count: int) -> list[Claim]:
    causes = _quotas(count)
    about = [n for n, cause in enumerate(causes) if cause not in _OTHER_CAUSES]
    uses = set(rng.permutation(about)[: round(USE_SHARE * len(about))].tolist())
    order = rng.permutation(len(right))
    claims = []
    for n, cause in enumerate(causes):
        number = int(order[n % len(order)])
        dimension = OTHER if cause in _OTHER_CAUSES else USE if n in uses else COVER
        claims.append(_irrelevant_claim(rng, right[number], offset + number, cause, dimension))
    return claims


def _irrelevant_claim(rng: np.random.Generator, place: Place, number: int, cause: str, dimension: str) -> Claim:
    _, _, verdict, can_tell = next(row for row in IRRELEVANT_CAUSES if row[0] == cause)
    current, wished = _wish(rng, place, cause, dimension)
    right = None if dimension == OTHER else codes(place.truth[1])[0 if dimension == COVER else 1]
    if cause == "unfounded":
        can_tell = dimension == COVER and cosia_separates(current or "", wished or "")
    nowhere = cause in ("outside", "off_topic")
    shape = _pick(rng, SKETCH_SHAPES)
    if cause == "off_topic":
        shape = "none"
    elif cause == "geometry":
        shape = "line" if rng.random() < 0.5 else "polygon"
    elif cause == "below_unit":
        # A point says no area: nobody could tell that the object is too small.
        shape = "polygon"
    return Claim(
        place=None if cause == "outside" else place,
        place_number=None if nowhere else number,
        cause=cause,
        verdict=verdict,
        relevant=False,
        layers_can_tell=can_tell,
        dimension=dimension,
        current=current,
        wished=wished,
        right=right if not nowhere else None,
        vintage="M1 et M2" if rng.random() < 0.3 else "M2",
        codes_given=dimension != OTHER and bool(rng.random() >= FREE_TEXT_SHARE),
        shape=shape,
        organisation=_organisation(rng, False),
    )


def _wish(rng: np.random.Generator, place: Place, cause: str, dimension: str) -> tuple[str | None, str | None]:
    """Return (code said to be delivered, code asked for) of an irrelevant claim."""
    if dimension == OTHER:
        return None, None
    delivered = codes(place.delivered[1])[0 if dimension == COVER else 1]
    mistakes = COVER_MISTAKES if dimension == COVER else USE_MISTAKES
    usual = mistakes.get(delivered) or (("CS2.2.1", "CS1.1.1.2") if dimension == COVER else ("US3", "US5"))
    if cause in ("later_change", "below_unit", "outside"):
        usual = _LATER_COVERS if dimension == COVER else _LATER_USES
    options = [code for code in usual if code != delivered]
    other = options[int(rng.integers(len(options)))]
    if cause == "already_right":
        return other, delivered
    return delivered, other


def _cosia_of(cover: str) -> frozenset[str]:
    rows = read_table("cosia_classes.csv")
    return frozenset(row["classe"] for row in rows if cover in row["cs_compatibles_ign"].split(","))


_COSIA = {code: _cosia_of(code) for row in read_table("ocsge_cs.csv") for code in (row["code"],)}


def cosia_separates(one: str, other: str) -> bool:
    """Return whether no CoSIA class is compatible with both covers (facts, ocsge-cosia §4.7)."""
    first, second = _COSIA.get(one, frozenset()), _COSIA.get(other, frozenset())
    return bool(first) and bool(second) and not first & second
