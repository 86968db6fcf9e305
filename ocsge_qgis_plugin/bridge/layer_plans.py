"""Which layers a département gets, in which order and group, dressed how: the tree written down once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsMapLayer

from ..domain.departements import Departement
from ..domain.text import tr
from .map_roles import LayerIdentity

Opener = Callable[[], QgsMapLayer]

# The tree is also the drawing order: hatches and outlines over fills, fills over images.
DIFFERENCE_RANK = 1000
PATCH_RANK = 1500
VINTAGE_RANK = 2000
COSIA_RANK = 3000
IMAGERY_RANK = 4000
REFERENCE_RANK = 5000


@dataclass(frozen=True)
class GroupPlan:
    """A group of the tree: the key written on it, its title when it is made, its rank among its neighbours."""

    key: str
    title: str
    rank: int


@dataclass(frozen=True)
class LayerPlan:
    """A layer to have: what it is for, where it goes, how to open it.

    ``source`` tells whether a layer found in the project already reads the right thing. ``opener`` gives the layer
    opened and dressed.
    """

    identity: LayerIdentity
    title: str
    group: GroupPlan
    rank: int
    source: str
    opener: Opener
    visible: bool = True


def departement_group(departement: Departement) -> GroupPlan:
    """Return the group that holds all layers of ``departement``."""
    return GroupPlan(departement.code, f"OCS GE {departement.title}", 0)


def sub_group(departement: Departement, part: str, title: str, rank: int) -> GroupPlan:
    """Return a group inside that of ``departement``."""
    return GroupPlan(f"{departement.code}/{part}", title, rank)


def vintage_name(departement: Departement, year: int | None) -> str:
    """Return ``M1``, ``M2``… for the year of a known vintage, else the year, else ``?``."""
    vintage = departement.vintage_of_year(year) if year is not None else None
    if vintage is not None:
        return vintage.name
    return str(year) if year is not None else "?"


def vintage_group(departement: Departement, year: int | None) -> GroupPlan:
    """Return the group of one vintage; the newest comes first."""
    vintage = departement.vintage_of_year(year) if year is not None else None
    title = vintage.title if vintage is not None else tr("Millésime {year}").format(year=year or "?")
    return sub_group(departement, vintage_name(departement, year), title, VINTAGE_RANK + newest_first(year))


def newest_first(year: int | None) -> int:
    """Return an offset from 0 to 199 that sorts later years first and unknown ones last."""
    return min(max(0, 2100 - year), 199) if year is not None else 199


def imagery_group(departement: Departement) -> GroupPlan:
    """Return the group of images."""
    return sub_group(departement, "imagery", tr("Imagerie"), IMAGERY_RANK)


def reference_group(departement: Departement) -> GroupPlan:
    """Return the group of reference layers."""
    return sub_group(departement, "references", tr("Références"), REFERENCE_RANK)
