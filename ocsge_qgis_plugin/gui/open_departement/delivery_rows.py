"""What a scan found of a département, as rows to show: every vintage and CoSIA have one, found or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...domain.departements import Departement, Vintage
from ...domain.text import tr, tr_n
from ...landcover.records import Delivery, DeliveryKind, DeliveryScan, LayerRole, Problem, Severity
from ..reports.wording import size_text

_ALWAYS_SHOWN = (DeliveryKind.STATE, DeliveryKind.COSIA)
_EDITION_DIGITS = 6


@dataclass(frozen=True)
class DeliveryRow:
    """One line: what it is, the delivery when there is one, and its texts."""

    title: str
    delivery: Delivery | None
    content: str = ""
    edition: str = ""
    form: str = ""
    size: str = ""
    crs: str = ""

    @property
    def severity(self) -> Severity | None:
        """The worst of the delivery's warnings, ``None`` without any."""
        return worst(self.delivery.warnings) if self.delivery is not None else None


def delivery_rows(departement: Departement, scan: DeliveryScan) -> list[DeliveryRow]:
    """Return one row per vintage and for CoSIA, found or not, then what else was found."""
    own = [delivery for delivery in scan.deliveries if delivery.departement_code == departement.code]
    states = [delivery for delivery in own if delivery.kind is DeliveryKind.STATE]
    rows = []
    for vintage in sorted(departement.vintages):
        found = [delivery for delivery in states if delivery.year == vintage.year]
        title = tr("OCS GE {vintage}").format(vintage=vintage.title)
        rows += [_row(title, delivery) for delivery in found] or [DeliveryRow(title, None)]
    known_years = {vintage.year for vintage in departement.vintages}
    rows += [_row(delivery.title, delivery) for delivery in states if delivery.year not in known_years]
    differences = [delivery for delivery in own if delivery.kind is DeliveryKind.DIFF]
    rows += [_row(_difference_title(departement, delivery), delivery) for delivery in differences]
    cosia = [delivery for delivery in own if delivery.kind is DeliveryKind.COSIA]
    rows += [_row(delivery.title, delivery) for delivery in cosia] or [DeliveryRow(_cosia_title(departement), None)]
    listed = (DeliveryKind.STATE, DeliveryKind.DIFF, DeliveryKind.COSIA)
    rows += [_row(delivery.title, delivery) for delivery in own if delivery.kind not in listed]
    return rows


def all_problems(departement: Departement, scan: DeliveryScan) -> list[Problem]:
    """Return every problem of the scan that concerns ``departement``, the worst first."""
    problems = list(scan.problems)
    for delivery in scan.deliveries:
        if delivery.departement_code == departement.code:
            problems += delivery.warnings
    order = [Severity.ERROR, Severity.WARNING, Severity.INFO]
    return sorted(dict.fromkeys(problems), key=lambda problem: order.index(problem.severity))


def has_deliveries(departement: Departement, scan: DeliveryScan) -> bool:
    """Tell whether anything of ``departement`` was found."""
    return any(delivery.departement_code == departement.code for delivery in scan.deliveries)


def worst(problems: Iterable[Problem]) -> Severity | None:
    """Return the highest severity among ``problems``, ``None`` when there are none."""
    severities = {problem.severity for problem in problems}
    return next((level for level in (Severity.ERROR, Severity.WARNING, Severity.INFO) if level in severities), None)


def _row(title: str, delivery: Delivery) -> DeliveryRow:
    return DeliveryRow(
        title,
        delivery,
        content=_content(delivery),
        edition=_edition(delivery.edition),
        form=delivery.format,
        size=size_text(delivery.size_bytes),
        crs=f"EPSG:{delivery.epsg}" if delivery.epsg else tr("inconnue"),
    )


def _content(delivery: Delivery) -> str:
    if delivery.kind is DeliveryKind.STATE:
        names = {
            LayerRole.LAND_COVER_USE: tr("occupation du sol"),
            LayerRole.BUILT_UP_ZONE: tr("zone construite"),
        }
        return ", ".join(name for role, name in names.items() if delivery.layer(role) is not None)
    if delivery.kind is DeliveryKind.COSIA:
        return tr_n("%n dalle(s)", len(delivery.layers))
    return ""


def _edition(edition: str) -> str:
    """Write a delivery date ``20240115`` as ``15/01/2024``; leave any other edition as it is."""
    if len(edition) == _EDITION_DIGITS + 2 and edition.isdigit():
        return f"{edition[6:8]}/{edition[4:6]}/{edition[:4]}"
    return edition.replace("-01-01", "") if edition.endswith("-01-01") else edition


def _difference_title(departement: Departement, delivery: Delivery) -> str:
    names = [_vintage_name(departement, year) for year in (delivery.older_year, delivery.year)]
    return tr("Différences {older} → {newer}").format(older=names[0], newer=names[1])


def _vintage_name(departement: Departement, year: int | None) -> str:
    vintage: Vintage | None = departement.vintage_of_year(year) if year else None
    return vintage.name if vintage is not None else str(year or "?")


def _cosia_title(departement: Departement) -> str:
    return tr("CoSIA {year}").format(year=departement.cosia_year or "").strip()
