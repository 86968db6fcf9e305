"""Finding reports from a few typed characters: a number, a commune, a land class."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from heapq import nsmallest

from ..domain.nomenclature import Dimension, nomenclature
from ..domain.search import fold
from ..workspace.summaries import ReportSummary
from .triage import is_to_do, searchable_text

MOST = 30
"""So many reports are proposed; the list shows all of them."""
_FEWEST_LETTERS = 2
_LOOK_UP_EVERY = 500

_NUMBER = re.compile(r"(?:n ?°|no ?|n ?|#)? ?0*([0-9]+)")
_CODE = re.compile(r"(cs|us) ?([0-9][0-9.]*)")
_CODE_IN_TEXT = re.compile(r"(?<![A-Za-z])([CU]S) ?([0-9](?:[.]?[0-9])*)", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """What was found. ``list_search`` is what to search the list for, empty when it would show nothing."""

    reports: tuple[ReportSummary, ...] = ()
    list_search: str = ""


class ReportFinder:
    """Finds among reports as they stood at one moment; any thread may ask.

    ``codes`` are the land classes that each report names (uuid → codes), as far as they were read.
    """

    def __init__(self, summaries: Sequence[ReportSummary], codes: Mapping[str, frozenset[str]]) -> None:
        self._summaries = summaries
        self._codes = codes

    def find(self, typed: str, cancelled: Callable[[], bool] = lambda: False) -> Found:
        """Return at most :data:`MOST` reports: by number, else by land class, else by commune."""
        folded = fold(typed)
        number, code = _NUMBER.fullmatch(folded), class_code(folded)
        if number is not None:
            reports, search = self._by_number(number[1]), number[1]
        elif code:
            reports, search = self._by_code(code), code
        elif len(folded) >= _FEWEST_LETTERS:
            reports, search = self._by_commune(folded), " ".join(typed.split())
        else:
            return Found()
        return Found(tuple(reports), search if self._list_would_show(search, cancelled) else "")

    def _by_number(self, digits: str) -> list[ReportSummary]:
        starting = (summary for summary in self._summaries if str(summary.key.remote_id).startswith(digits))
        return nsmallest(MOST, starting, key=lambda summary: summary.key.remote_id)

    def _by_code(self, code: str) -> list[ReportSummary]:
        below = f"{code}."
        naming = {
            uuid
            for uuid, codes in self._codes.items()
            if any(named == code or named.startswith(below) for named in codes)
        }
        return _first(summary for summary in self._summaries if summary.uuid in naming)

    def _by_commune(self, folded: str) -> list[ReportSummary]:
        words = folded.split()
        return _first(
            summary
            for commune, summaries in self._communes.items()
            if all(word in commune for word in words)
            for summary in summaries
        )

    @cached_property
    def _communes(self) -> Mapping[str, list[ReportSummary]]:
        by_name: defaultdict[str, list[ReportSummary]] = defaultdict(list)
        for summary in self._summaries:
            by_name[summary.commune].append(summary)
        communes: defaultdict[str, list[ReportSummary]] = defaultdict(list)
        for name, summaries in by_name.items():
            communes[fold(name)] += summaries
        return communes

    def _list_would_show(self, search: str, cancelled: Callable[[], bool]) -> bool:
        words = fold(search).split()
        for place, summary in enumerate(self._summaries):
            if place % _LOOK_UP_EVERY == 0 and cancelled():
                return False
            text = searchable_text(summary)
            if all(word in text for word in words):
                return True
        return False


def class_code(typed: str) -> str:
    """Return the land class that ``typed`` names by its code, whatever the case and with or without its dots."""
    code = _CODE.fullmatch(fold(typed))
    return _undotted().get((code[1] + code[2]).replace(".", "").upper(), "") if code is not None else ""


def codes_in(text: str) -> frozenset[str]:
    """Return the land classes whose codes stand in ``text``; codes that the nomenclature does not know are left out."""
    written = ((kind + digits).replace(".", "").upper() for kind, digits in _CODE_IN_TEXT.findall(text))
    return frozenset(code for code in map(_undotted().get, written) if code is not None)


@cache
def _undotted() -> dict[str, str]:
    return {code.replace(".", ""): code for dimension in Dimension for code in nomenclature(dimension)}


def _first(summaries: Iterable[ReportSummary]) -> list[ReportSummary]:
    """Return those still to do before the others, each by number."""
    return nsmallest(MOST, summaries, key=lambda summary: (not is_to_do(summary), summary.key.remote_id))
