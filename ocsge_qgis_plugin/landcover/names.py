"""What the names of archives, folders and files of IGN's deliveries say.

Patterns follow the names published by IGN's download service as of April 2026 (all 204 state and 103 difference names
match), plus the inner folders and file names seen in deliveries, with their typing errors (``DIIF``, ``2025-11_04``,
``D0971``). File names of differences put the newer year first, archives the older: years are sorted here and columns
decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..domain.departements import departement_of_code, departements
from .records import DeliveryKind, LayerRole

_DEP = r"D?0?(?P<dep>\d{3}|02[AB]|\d{2}|2[AB])"
_ZONE = r"D0?(?P<dep>\d{3}|02[AB]|\d{2}|2[AB])"
_PLACE = rf"(?P<fmt>GPKG|SHP)_(?P<crs>[A-Z0-9]+)_{_ZONE}"
_DATE = r"(?P<date>\d{4}[-_]\d\d[-_]\d\d)"
_STATE_DATE = r"(?P<y>\d{4})[-_]\d\d[-_]\d\d"
_PAIR = r"(?P<a>\d{4})[-_](?P<b>\d{4})"
_DIFF = r"DI[IF]F"

_PATTERNS: tuple[tuple[DeliveryKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (DeliveryKind.STATE, rf"^OCS-?GE_\d-\d_+{_PLACE}_{_STATE_DATE}$"),
        (DeliveryKind.STATE, rf"^OCS-?_?GE_\d-\d_+{_PLACE}-(?P<y>\d{{4}})$"),
        (DeliveryKind.STATE, rf"^OCS_GE_1-\d_(?P<y>\d{{4}})_{_PLACE}_{_DATE}$"),
        (DeliveryKind.DIFF, rf"^OCS-?GE_\d-\d_+{_DIFF}_{_PLACE}_{_PAIR}$"),
        (DeliveryKind.DIFF, rf"^OCS-?GE_\d-\d_+{_PLACE}_{_DIFF}_{_PAIR}$"),
        (DeliveryKind.DIFF, rf"^OCS-?GE_\d-\d_+{_DIFF}-{_PAIR}_{_PLACE}_{_DATE}$"),
        (DeliveryKind.DIFF, rf"^OCS-?GE_\d-\d_+(?:{_DIFF}_)?{_PLACE}-{_PAIR}$"),
        (DeliveryKind.DIFF, rf"^{_DIFF}_{_DEP}_{_PAIR}$"),
        (DeliveryKind.DIFF, rf"^{_DIFF}_{_PAIR}_{_DEP}$"),
        (DeliveryKind.ARTIFICIALISATION, rf"^OCS-?GE_\d-\d_+ARTIFICIALISATION_{_PLACE}_{_STATE_DATE}$"),
        (DeliveryKind.ARTIFICIALISATION, rf"^ARTIF_(?P<y>\d{{4}})_{_DEP}$"),
        (DeliveryKind.ARTIFICIALISATION, rf"^ARTIF_{_DEP}_(?P<y>\d{{4}})$"),
        (
            DeliveryKind.ARTIFICIALISATION_DIFF,
            rf"^OCS-?GE-ARTIFICIALISATION_\d-\d_+{_DIFF}-{_PAIR}_{_PLACE}_{_DATE}$",
        ),
        (DeliveryKind.ARTIFICIALISATION_DIFF, rf"^ZAN_EVOL_{_PAIR}_{_DEP}$"),
        (DeliveryKind.PATCH, rf"^OCS-?GE_\d-\d_+PATCH_?CORRECTIF_{_PLACE}_{_STATE_DATE}$"),
        (DeliveryKind.PATCH, rf"^PATCH_CORR_{_DEP}_(?P<y>\d{{4}})$"),
        (DeliveryKind.COSIA, rf"^COSIA_\d-\d_+{_PLACE}_{_STATE_DATE}$"),
        (DeliveryKind.COSIA, rf"^COSIA_{_ZONE}_(?P<y>\d{{4}})$"),
        (DeliveryKind.COSIA, rf"^{_ZONE}_(?P<y>\d{{4}})_\d+_\d+_vecto$"),
    )
)
_BLOCK = re.compile(r"^D(?:\d{3}|02[AB])_\d{4}_(?P<x>\d+)_(?P<y_north>\d+)_vecto$", re.IGNORECASE)
_SUFFIX = re.compile(r"\.(7z|zip|gpkg|shp|tif|tiff|jp2|vrt)(\.\d{3})?$", re.IGNORECASE)
_DELIVERY_NUMBER = re.compile(r"_LIVRAISON_(\d{4}-\d\d-\d+)", re.IGNORECASE)
_LOOSE_ZONE = re.compile(r"(?<![A-Z0-9])D(\d{3}|02[AB])(?![A-Z0-9])", re.IGNORECASE)
_LOOSE_YEAR = re.compile(r"(?<!\d)(20[0-3]\d)(?!\d)")
_ROLE_WORDS: tuple[tuple[str, LayerRole], ...] = (
    ("zan_evol", LayerRole.ARTIFICIALISATION_DIFF),
    ("patch", LayerRole.PATCH),
    ("diff", LayerRole.DIFF),
    ("diif", LayerRole.DIFF),
    ("occupation", LayerRole.LAND_COVER_USE),
    ("construite", LayerRole.BUILT_UP_ZONE),
    ("vecto", LayerRole.COSIA),
    ("artif", LayerRole.ARTIFICIALISATION),
)


@dataclass(frozen=True)
class NameFacts:
    """What names say; ``None`` or empty where they say nothing. ``loose_year`` was only guessed from four digits."""

    kind: DeliveryKind | None = None
    departement_code: str = ""
    year: int | None = None
    older_year: int | None = None
    loose_year: int | None = None
    format: str = ""
    crs_token: str = ""
    edition: str = ""

    @property
    def epsg(self) -> int | None:
        """The CRS of the token, ``None`` when there is none or it is unknown."""
        return epsg_of_token(self.crs_token)


def epsg_of_token(token: str) -> int | None:
    """Return the EPSG code of a CRS token such as ``LAMB93`` or ``RGR92UTM40S``."""
    found = next((entry for entry in departements() if entry.crs_token == token.upper()), None)
    return found.epsg if found is not None and token else None


def parse_name(name: str) -> NameFacts | None:
    """Return what the name of an archive, folder, file or layer says, ``None`` when IGN gives no such names."""
    bare = _SUFFIX.sub("", name.strip())
    for kind, pattern in _PATTERNS:
        match = pattern.match(bare)
        departement = departement_of_code(match["dep"]) if match is not None else None
        if match is None or departement is None:
            continue
        groups = match.groupdict()
        years = sorted(int(groups[key]) for key in ("a", "b", "y") if groups.get(key))
        return NameFacts(
            kind=kind,
            departement_code=departement.code,
            year=years[-1],
            older_year=years[0] if len(years) > 1 else None,
            format=(groups.get("fmt") or "").upper(),
            crs_token=(groups.get("crs") or "").upper(),
            edition=(groups.get("date") or "").replace("_", "-"),
        )
    return None


def parse_block(stem: str) -> tuple[int, int] | None:
    """Return ``(x, y)`` in km of the NORTH-WEST corner of a CoSIA block, ``None`` for other names."""
    match = _BLOCK.match(stem)
    return (int(match["x"]), int(match["y_north"])) if match is not None else None


def role_of_name(name: str) -> LayerRole | None:
    """Return the role that a file or layer name says, in the order in which IGN's users test the words."""
    folded = name.casefold()
    return next((role for word, role in _ROLE_WORDS if word in folded), None)


def facts_of_path(parts: Sequence[str], *, loose: int = 0) -> NameFacts:
    """Return what the components of a path (outermost first, file last) say together.

    The nearest name that says something wins, field by field. The last ``loose`` components are also searched for a
    bare zone (``D040``) or year where no proper name tells them.
    """
    facts = NameFacts()
    for part in reversed(parts):
        said = parse_name(part)
        if said is not None:
            facts = _completed(facts, said)
        number = _DELIVERY_NUMBER.search(part)
        if number is not None and not facts.edition:
            facts = replace(facts, edition=number[1])
    for part in reversed(parts[len(parts) - loose :] if loose else ()):
        facts = _loosely_completed(facts, part)
    return facts


def _completed(facts: NameFacts, said: NameFacts) -> NameFacts:
    return NameFacts(
        kind=facts.kind or said.kind,
        departement_code=facts.departement_code or said.departement_code,
        year=facts.year or said.year,
        older_year=facts.older_year or (said.older_year if facts.year in (None, said.year) else None),
        format=facts.format or said.format,
        crs_token=facts.crs_token or said.crs_token,
        edition=facts.edition or said.edition,
    )


def _loosely_completed(facts: NameFacts, part: str) -> NameFacts:
    if _DELIVERY_NUMBER.search(part):
        return facts
    zone, year = _LOOSE_ZONE.search(part), _LOOSE_YEAR.search(part)
    departement = departement_of_code(zone[1]) if zone is not None else None
    return replace(
        facts,
        departement_code=facts.departement_code or (departement.code if departement is not None else ""),
        loose_year=facts.loose_year or (int(year[1]) if year is not None else None),
    )
