"""The columns of delivered layers under their many spellings.

GeoPackages are in lower case, shapefiles in upper case, one older delivery said ``couverture`` and ``usage``, and
differences name their columns by year or by ``avant``/``apres``. Names are resolved without regard to case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ALIASES: dict[str, tuple[str, ...]] = {
    "identifier": ("id", "id_ocsge", "identifiant"),
    "cover": ("code_cs", "couverture", "cs"),
    "use": ("code_us", "usage", "us"),
    "vintage": ("millesime", "millésime", "annee"),
    "source": ("source",),
    "skeleton": ("ossature",),
    "origin": ("id_origine",),
    "origin_code": ("code_or",),
    "cover_corrected": ("cs_corr", "code_cs_corr"),
    "use_corrected": ("us_corr", "code_us_corr"),
    "class_number": ("numero", "num_classe"),
    "class_name": ("classe", "class"),
    "artificialised": ("artif",),
    "artificialisation": ("artificialisation",),
}
_BEFORE = ("avant", "avt", "av")
_AFTER = ("apres", "après", "apr", "ap")
_BY_YEAR = re.compile(r"^(?:code_)?(cs|us|couverture|usage)_?(\d{4})$")
_BY_WORD = re.compile(r"^(?:code_)?(cs|us|couverture|usage)_?([a-zè]+)$")
_IMPORTED = {
    "identifier": "id",
    "cover": "code_cs",
    "use": "code_us",
    "vintage": "millesime",
    "class_number": "numero",
    "class_name": "classe",
}


@dataclass(frozen=True)
class ColumnMap:
    """The actual names of the columns that matter; empty where the layer has no such column."""

    identifier: str = ""
    cover: str = ""
    use: str = ""
    vintage: str = ""
    source: str = ""
    skeleton: str = ""
    origin: str = ""
    origin_code: str = ""
    cover_before: str = ""
    cover_after: str = ""
    use_before: str = ""
    use_after: str = ""
    older_year: int | None = None
    newer_year: int | None = None
    cover_corrected: str = ""
    use_corrected: str = ""
    class_number: str = ""
    class_name: str = ""
    artificialised: str = ""
    artificialisation: str = ""

    @property
    def is_state(self) -> bool:
        """Whether the columns are those of OCCUPATION_SOL."""
        return bool(self.cover and self.use)

    @property
    def is_difference(self) -> bool:
        """Whether covers and uses of two dates are there."""
        return bool(self.cover_before and self.cover_after and self.use_before and self.use_after)


def map_columns(names: Iterable[str]) -> ColumnMap:
    """Return which of ``names`` is which; the order of the years of a difference comes from the names themselves."""
    actual = {name.casefold(): name for name in names}
    found: dict[str, str] = {}
    for attribute, aliases in _ALIASES.items():
        alias = next((alias for alias in aliases if alias in actual), None)
        if alias is not None:
            found[attribute] = actual[alias]
    pairs, years = _difference_columns(actual)
    return ColumnMap(**found, **pairs, older_year=years[0], newer_year=years[1])


def _difference_columns(actual: dict[str, str]) -> tuple[dict[str, str], tuple[int | None, int | None]]:
    by_year: dict[str, dict[int, str]] = {"cover": {}, "use": {}}
    pairs: dict[str, str] = {}
    for folded, name in actual.items():
        dated = _BY_YEAR.match(folded)
        if dated is not None:
            by_year[_dimension(dated[1])][int(dated[2])] = name
            continue
        worded = _BY_WORD.match(folded)
        if worded is not None and worded[2] in _BEFORE + _AFTER:
            side = "before" if worded[2] in _BEFORE else "after"
            pairs[f"{_dimension(worded[1])}_{side}"] = name
    years = sorted(set(by_year["cover"]) & set(by_year["use"]))
    if len(years) < 2:
        return pairs, (None, None)
    older, newer = years[0], years[-1]
    for dimension, columns in by_year.items():
        pairs[f"{dimension}_before"], pairs[f"{dimension}_after"] = columns[older], columns[newer]
    return pairs, (older, newer)


def _dimension(word: str) -> str:
    return "cover" if word in ("cs", "couverture") else "use"


def imported_names(names: Iterable[str]) -> dict[str, str]:
    """Return the names that columns get when a layer is imported: lower case, aliases replaced by IGN's own names."""
    listed = list(names)
    columns = map_columns(listed)
    renamed = {name: name.casefold() for name in listed}
    for attribute, wanted in _IMPORTED.items():
        actual = getattr(columns, attribute)
        if actual and wanted not in {new for old, new in renamed.items() if old != actual}:
            renamed[actual] = wanted
    return renamed
