"""How much ground went from what to what, as a matrix, as flows, and with what is hard to believe named.

The rules of the unbelievable are in ``resources/tables/transition_rules.csv``, each with its source; a rule is a reason
to look, never a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

import numpy as np
import shapely

from ..domain.nomenclature import is_expected_pair
from ..domain.tables import read_table
from ..domain.text import tr
from .comparing import Comparison, Transition
from .state_polygons import Codes

UNCHANGED = "="
"""In a rule: the code after is the one before."""
_COLUMNS = (
    "code",
    "cs_avant",
    "us_avant",
    "cs_apres",
    "us_apres",
    "surface_min",
    "surface_max",
    "largeur_max",
    "libelle",
    "source",
)
_Array = Any


class View(Enum):
    """Which codes a matrix goes by."""

    COVER = "cs"
    USE = "us"
    BOTH = "cs_us"

    def name_of(self, codes: Codes) -> str:
        """Return what the matrix calls ground of ``codes``."""
        return {View.COVER: codes.cover, View.USE: codes.use, View.BOTH: f"{codes.cover} {codes.use}"}[self]


@dataclass(frozen=True)
class TransitionMatrix:
    """Areas in m², a row per code before and a column per code after, both in the order of ``codes``."""

    view: View
    codes: tuple[str, ...]
    areas: _Array

    @property
    def before(self) -> _Array:
        """Total of each code in the older state."""
        return self.areas.sum(axis=1)

    @property
    def after(self) -> _Array:
        """Total of each code in the newer state."""
        return self.areas.sum(axis=0)

    @property
    def gains(self) -> _Array:
        """What each code won less what it lost."""
        return self.after - self.before

    @property
    def stable(self) -> float:
        """Ground that kept its code."""
        return float(np.trace(self.areas))

    @property
    def total(self) -> float:
        """All ground."""
        return float(self.areas.sum())

    def flows(self, *, changes_only: bool = True, least: float = 0.0) -> list[Flow]:
        """Return the cells of at least ``least`` m² as flows, the largest first."""
        found = [
            Flow(self.codes[row], self.codes[column], float(self.areas[row, column]))
            for row, column in np.argwhere((self.areas > 0) & (self.areas >= least)).tolist()
            if row != column or not changes_only
        ]
        return sorted(found, key=lambda flow: -flow.area)


@dataclass(frozen=True)
class Flow:
    """Ground, in m², that went from one code to another."""

    before: str
    after: str
    area: float


def transition_matrix(areas: Mapping[Transition, float], view: View) -> TransitionMatrix:
    """Return the matrix of :attr:`.comparing.Comparison.areas` by cover, by use, or by both."""
    codes = tuple(sorted({view.name_of(one) for transition in areas for one in transition}))
    place = {code: number for number, code in enumerate(codes)}
    cells = np.zeros((len(codes), len(codes)))
    for (before, after), area in areas.items():
        cells[place[view.name_of(before)], place[view.name_of(after)]] += area
    return TransitionMatrix(view, codes, cells)


@dataclass(frozen=True)
class TransitionRule:
    """One reason to doubt a change. Codes match themselves and what is below them; an empty tuple matches all."""

    code: str
    label: str
    source: str
    cover_before: tuple[str, ...] = ()
    use_before: tuple[str, ...] = ()
    cover_after: tuple[str, ...] = ()
    use_after: tuple[str, ...] = ()
    least_area: float = 0.0
    most_area: float = np.inf
    most_width: float = np.inf

    def matches(self, before: Codes, after: Codes) -> bool:
        """Tell whether a change from ``before`` to ``after`` is of the kind; size is another matter."""
        return (
            _one_of(before.cover, self.cover_before, after.cover)
            and _one_of(before.use, self.use_before, after.use)
            and _one_of(after.cover, self.cover_after, before.cover)
            and _one_of(after.use, self.use_after, before.use)
        )


@dataclass(frozen=True)
class Doubt:
    """A changed piece, by its number in the comparison, and the rule that doubts it."""

    piece: int
    rule: TransitionRule


@cache
def transition_rules() -> tuple[TransitionRule, ...]:
    """Return the rules of the table, read once."""
    return tuple(
        TransitionRule(
            code=row["code"],
            label=row["libelle"],
            source=row["source"],
            cover_before=_listed(row["cs_avant"]),
            use_before=_listed(row["us_avant"]),
            cover_after=_listed(row["cs_apres"]),
            use_after=_listed(row["us_apres"]),
            least_area=float(row["surface_min"] or 0),
            most_area=float(row["surface_max"] or "inf"),
            most_width=float(row["largeur_max"] or "inf"),
        )
        for row in read_table("transition_rules.csv", _COLUMNS)
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


def unexpected_pair_rule() -> TransitionRule:
    """Return the rule for ground that becomes a pair of cover and use which the public matrix does not expect."""
    return TransitionRule("couple-inattendu", tr("Couple couverture × usage inattendu"), tr("fiche OCS GE §3.3"))


def doubts(comparison: Comparison, rules: tuple[TransitionRule, ...] | None = None) -> Iterator[Doubt]:
    """Yield what is hard to believe among the changed pieces, piece by piece."""
    chosen = transition_rules() if rules is None else rules
    area, length = shapely.area(comparison.shapes), shapely.length(comparison.shapes)
    # Mean width of a long strip; of a compact piece it is less than its width by half.
    width = 2 * area / np.maximum(length, 1e-9)
    unexpected = unexpected_pair_rule()
    kinds: dict[Transition, list[TransitionRule]] = {}
    for piece, transition in enumerate(comparison.changes):
        if transition not in kinds:
            kinds[transition] = [rule for rule in chosen if rule.matches(*transition)]
            if not is_expected_pair(*transition[1].pair) and is_expected_pair(*transition[0].pair):
                kinds[transition].append(unexpected)
        for rule in kinds[transition]:
            if rule.least_area <= area[piece] < rule.most_area and width[piece] < rule.most_width:
                yield Doubt(piece, rule)


def _one_of(code: str, wanted: tuple[str, ...], other: str) -> bool:
    if not wanted:
        return True
    if wanted == (UNCHANGED,):
        return code == other
    return any(code == one or code.startswith(f"{one}.") for one in wanted)


def sankey_svg(
    matrix: TransitionMatrix,
    color_of: Callable[[str], str] = lambda code: "#888888",
    *,
    width: int = 640,
    height: int = 480,
    least: float = 0.0,
) -> str:
    """Return a picture of the flows: codes before on the left, after on the right, bands as wide as areas.

    Codes are the only text in it; colours are ``#RRGGBB`` by code.
    """
    flows = matrix.flows(least=least)
    if not flows:
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"/>'
    order = {code: number for number, code in enumerate(matrix.codes)}
    flows.sort(key=lambda flow: (order[flow.before], order[flow.after]))
    ends = {len({flow.before for flow in flows}), len({flow.after for flow in flows})}
    gap = min(8.0, height / (4 * max(ends)))
    scale = (height - gap * max(ends)) / sum(flow.area for flow in flows)
    left, right = _stacked(flows, "before", scale, gap, order), _stacked(flows, "after", scale, gap, order)
    label, bar = 80, 12
    west, east, middle = label + bar, width - label - bar, width / 2
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-size="11">']
    filled = {"before": dict(left), "after": dict(right)}
    for flow in flows:
        thick = flow.area * scale
        y0, y1 = filled["before"][flow.before], filled["after"][flow.after]
        filled["before"][flow.before] += thick
        filled["after"][flow.after] += thick
        parts.append(
            f'<path d="M{west},{y0:.2f}C{middle},{y0:.2f} {middle},{y1:.2f} {east},{y1:.2f}'
            f"V{y1 + thick:.2f}C{middle},{y1 + thick:.2f} {middle},{y0 + thick:.2f} {west},{y0 + thick:.2f}Z"
            f'" fill="{color_of(flow.before)}" fill-opacity="0.5"/>'
        )
    for tops, side, x, at, anchor in (
        (left, "before", label, label - 4, "end"),
        (right, "after", east, east + bar + 4, "start"),
    ):
        for code, top in tops.items():
            tall = filled[side][code] - top
            parts.append(
                f'<rect x="{x}" y="{top:.2f}" width="{bar}" height="{max(tall, 0.5):.2f}" fill="{color_of(code)}"/>'
                f'<text x="{at}" y="{top + tall / 2 + 4:.2f}" text-anchor="{anchor}" fill="currentColor">'
                f"{_safe(code)}</text>"
            )
    return "".join([*parts, "</svg>"])


def _stacked(flows: list[Flow], side: str, scale: float, gap: float, order: dict[str, int]) -> dict[str, float]:
    """Return where each code's bar begins on one side, from the top."""
    sizes: dict[str, float] = {}
    for flow in flows:
        code = getattr(flow, side)
        sizes[code] = sizes.get(code, 0.0) + flow.area * scale
    top, tops = gap / 2, {}
    for code in sorted(sizes, key=order.__getitem__):
        tops[code] = top
        top += sizes[code] + gap
    return tops


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
