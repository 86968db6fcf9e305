"""Themes of a group's report form, and what each says in OCS GE terms.

Loop forms are made by each group's manager, so nothing about them is fixed: the mapping from theme and attribute to
dimension and wished code is a setting of the group (editable in the options page), with a guess from names to start.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .nomenclature import Dimension, nomenclature
from .reports import Report
from .search import fold


@dataclass(frozen=True)
class ThemeAttribute:
    """One field of a theme's form. ``values`` maps what is sent to what is shown; empty for free fields."""

    name: str
    title: str
    kind: str
    mandatory: bool = False
    multiple: bool = False
    default: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    help: str = ""


@dataclass(frozen=True)
class Theme:
    """One theme of one community's report form."""

    community: int
    name: str
    attributes: tuple[ThemeAttribute, ...] = ()
    help: str = ""


@dataclass(frozen=True)
class ThemeMapping:
    """What one theme means: the dimension it bears on, and which attributes hold the wished code and the vintage."""

    theme: str
    dimension: Dimension | None
    wished_attribute: str = ""
    vintage_attribute: str = ""


@dataclass(frozen=True)
class Claim:
    """What a report asks for, as far as its form says so; ``None`` or empty where it does not."""

    dimension: Dimension | None
    wished_code: str = ""
    vintage: str = ""


def guess_mapping(theme: Theme) -> ThemeMapping:
    """Return a first mapping for ``theme`` from its name and its attributes' names, to be corrected by a person."""
    words = set(fold(theme.name).replace("(", " ").replace(")", " ").split())
    dimension: Dimension | None = None
    if words & {"cs", "couverture"}:
        dimension = Dimension.COVER
    elif words & {"us", "usage"}:
        dimension = Dimension.USE
    wished = vintage = ""
    for attribute in theme.attributes:
        name = fold(attribute.name.replace("_", " "))
        if not wished and any(hint in name for hint in ("propos", "souhait", "attendu", "corrig", "corr")):
            wished = attribute.name
        if not vintage and "millesime" in name:
            vintage = attribute.name
    return ThemeMapping(theme.name, dimension, wished, vintage)


def claim_of(report: Report, mappings: Sequence[ThemeMapping]) -> Claim:
    """Return what ``report`` asks for according to the group's ``mappings``."""
    by_theme = {mapping.theme: mapping for mapping in mappings}
    for entry in report.themes:
        mapping = by_theme.get(entry.theme)
        if mapping is None:
            continue
        wished = entry.attributes.get(mapping.wished_attribute, "").strip()
        known = nomenclature(mapping.dimension).resolve(wished) if mapping.dimension and wished else None
        return Claim(
            dimension=mapping.dimension,
            wished_code=known.code if known is not None else "",
            vintage=entry.attributes.get(mapping.vintage_attribute, "").strip(),
        )
    return Claim(None)
