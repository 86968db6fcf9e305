"""Evidence as the few lines that a person reads: what is drawn, what CoSIA sees, what is asked, what can carry it.

Facts come in the order in which an interpreter checks them; each line is short, its tooltip holds the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from ..domain.cosia import find_cosia_class
from ..domain.evidence import (
    Composition,
    Evidence,
    Neighbour,
    OfficialFact,
    PolygonEvidence,
    Relations,
    Support,
    VintageEvidence,
    Wish,
    WishKind,
    WishSource,
)
from ..domain.nomenclature import Dimension, nomenclature
from ..domain.organisations import kind_label
from ..domain.quantities import area_text, percent_text
from ..domain.text import tr, tr_n

_WORTH_NAMING = 0.05
"""Share below which a CoSIA class is left to the tooltip."""
_NAMED_CLASSES = 3
_SPEAKS = 0.1
"""Share of the place below which an official layer is told and speaks neither for a use nor against it."""
_SAME_AREA = 0.01
"""Relative difference of area up to which a polygon counts as the same in two vintages."""


class Tone(Enum):
    """How a line should look: plain, speaking for the report, against it, or to be looked at."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"
    CAUTION = "caution"
    MUTED = "muted"


@dataclass(frozen=True)
class Segment:
    """One part of a bar: its share (0 to 1), its colour ``#RRGGBB``, its name."""

    share: float
    color: str
    name: str


@dataclass(frozen=True)
class EvidenceLine:
    """One line: ``label`` says what was looked at, ``text`` what was found; plain text throughout.

    ``colors`` are swatches before the text, ``bar`` a stacked bar above it, ``reports`` the reports one can go to.
    """

    label: str
    text: str
    tone: Tone = Tone.PLAIN
    tooltip: str = ""
    colors: tuple[str, ...] = ()
    bar: tuple[Segment, ...] = ()
    reports: tuple[tuple[str, int], ...] = ()


def evidence_lines(
    evidence: Evidence, relations: Relations | None, awaited: Sequence[str] = (), redelivered: date | None = None
) -> tuple[EvidenceLine, ...]:
    """Return the lines about one report.

    :param awaited: titles of official layers that are being read, here or elsewhere; see :func:`unread_layers`.
    :param redelivered: when the data at issue were delivered, if that was after the report.
    """
    lines = [_wish_line(evidence.wish)]
    if redelivered is not None:
        lines.append(
            EvidenceLine(
                tr("Édition"),
                tr("Livrée en {month}, après ce signalement : la donnée est peut-être déjà corrigée").format(
                    month=f"{redelivered:%m/%Y}"
                ),
                Tone.CAUTION,
            )
        )
    for same in _alike(evidence.vintages):
        lines += _vintage_lines(same, evidence)
    lines += _specification_lines(evidence)
    lines += _official_lines(evidence, unread_layers(evidence, awaited))
    lines += _photo_lines(evidence)
    if relations is not None:
        lines += _relation_lines(relations)
    lines += [EvidenceLine(tr("Non examiné"), gap, Tone.MUTED) for gap in evidence.gaps]
    return tuple(_without_repeated_labels(lines))


def _without_repeated_labels(lines: list[EvidenceLine]) -> list[EvidenceLine]:
    before = ["", *(line.label for line in lines)]
    return [replace(line, label="") if line.label == last else line for line, last in zip(lines, before)]


def _alike(vintages: tuple[VintageEvidence, ...]) -> list[tuple[VintageEvidence, ...]]:
    """Return runs of vintages in which the polygon concerned is the same: they are told in one line."""
    runs: list[tuple[VintageEvidence, ...]] = []
    for vintage in vintages:
        if runs and _is_same(runs[-1][-1].concerned, vintage.concerned):
            runs[-1] = (*runs[-1], vintage)
        else:
            runs.append((vintage,))
    return runs


def _is_same(one: PolygonEvidence | None, other: PolygonEvidence | None) -> bool:
    if one is None or other is None:
        return False
    grown = abs(one.area_m2 - other.area_m2) > _SAME_AREA * one.area_m2
    return (one.cover, one.use) == (other.cover, other.use) and not grown


def _title(dimension: Dimension, code: str) -> str:
    known = nomenclature(dimension).resolve(code)
    return known.title if known is not None else code or tr("sans code")


def _short_title(dimension: Dimension, code: str) -> str:
    """Return code and label without the examples that the nomenclature gives in brackets."""
    return _title(dimension, code).partition(" (")[0]


def _color(dimension: Dimension, code: str) -> str:
    known = nomenclature(dimension).resolve(code)
    return known.color if known is not None else ""


def _wish_line(wish: Wish) -> EvidenceLine:
    label = tr("Demande")
    if wish.kind is WishKind.GEOMETRY:
        text = tr("Le contour : hors du champ de la boucle de correction")
        return EvidenceLine(label, text, Tone.CAUTION, _quoted(wish))
    if wish.kind is WishKind.LATER_CHANGE:
        return EvidenceLine(label, tr("Un changement postérieur aux photos"), Tone.CAUTION, _quoted(wish))
    if wish.kind is WishKind.OFF_TOPIC:
        return EvidenceLine(label, tr("Autre chose que l'OCS GE"), Tone.CAUTION, _quoted(wish))
    if wish.dimension is None:
        return EvidenceLine(label, tr("Non précisée"), Tone.MUTED)
    word = tr("Couverture") if wish.dimension is Dimension.COVER else tr("Usage")
    if not wish.wished_codes:
        text = tr("{dimension}, sans dire quelle classe").format(dimension=word)
        return EvidenceLine(label, text, Tone.MUTED, _quoted(wish))
    wished = tr(" ou ").join(_short_title(wish.dimension, code) for code in wish.wished_codes[:2])
    if len(wish.wished_codes) > 2:
        wished = tr("{classes}…").format(classes=wished)
    colors = tuple(filter(None, (_color(wish.dimension, code) for code in wish.wished_codes[:2])))
    text = tr("{dimension} → {wished}").format(dimension=word, wished=wished)
    return EvidenceLine(label, text, tooltip=_quoted(wish), colors=colors)


def _quoted(wish: Wish) -> str:
    if wish.source is WishSource.FORM:
        return tr("Lu dans le formulaire")
    if not wish.quotes:
        return ""
    return tr("Lu dans le texte : {words}").format(words=", ".join(f"« {quote} »" for quote in wish.quotes))


def _vintage_lines(same: tuple[VintageEvidence, ...], evidence: Evidence) -> list[EvidenceLine]:
    newest = same[-1]
    title = " = ".join(vintage.vintage for vintage in same)
    if len(same) == 1 and newest.year:
        title = f"{title} ({newest.year})"
    lines = []
    concerned = newest.concerned
    if concerned is None:
        lines.append(EvidenceLine(title, tr("Aucun polygone à cet endroit"), Tone.CAUTION))
    else:
        lines.append(_polygon_line(title, newest, concerned, evidence))
    for vintage in same:
        lines += _cosia_lines(vintage, evidence)
    return lines


def _cosia_lines(vintage: VintageEvidence, evidence: Evidence) -> list[EvidenceLine]:
    lines = []
    label = tr("CoSIA {year}").format(year=vintage.cosia_year or vintage.year or "").strip()
    if vintage.composition is not None:
        place = tr("dans le croquis") if evidence.support is Support.SURFACE else tr("autour du point")
        lines.append(_composition_line(label, vintage.composition, place))
    concerned = vintage.concerned
    if concerned is not None and concerned.composition is not None:
        lines.append(_composition_line(label, concerned.composition, tr("dans tout le polygone")))
    return lines


def _polygon_line(title: str, vintage: VintageEvidence, polygon: PolygonEvidence, evidence: Evidence) -> EvidenceLine:
    parts = [_classes(polygon), area_text(polygon.area_m2)]
    if polygon.ossature:
        parts.append(tr("ossature"))
    others = vintage.polygons[1:]
    if others:
        parts.append(tr_n("+ %n autre(s) polygone(s)", len(others)))
    details = [
        f"{_title(Dimension.COVER, polygon.cover)}\n{_title(Dimension.USE, polygon.use)}",
        tr("Source : {source}").format(source=polygon.source) if polygon.source else "",
        *(f"{percent_text(other.report_share)} : {_classes(other)}" for other in others),
    ]
    colors = tuple(filter(None, (_color(Dimension.COVER, polygon.cover), _color(Dimension.USE, polygon.use))))
    if evidence.changed and vintage is evidence.vintages[-1]:
        title = tr("{vintage}, changé").format(vintage=title)
    return EvidenceLine(title, " · ".join(parts), tooltip="\n".join(filter(None, details)), colors=colors)


def _classes(polygon: PolygonEvidence) -> str:
    return f"{_short_title(Dimension.COVER, polygon.cover)} · {_short_title(Dimension.USE, polygon.use)}"


def _composition_line(label: str, composition: Composition, place: str) -> EvidenceLine:
    if not composition.shares:
        return EvidenceLine(label, tr("CoSIA ne couvre pas cet endroit"), Tone.MUTED)
    segments = tuple(_segment(found.name, found.share) for found in composition.shares)
    named = [found for found in composition.shares if found.share >= _WORTH_NAMING][:_NAMED_CLASSES]
    text = tr("{classes} {place}").format(
        classes=", ".join(f"{percent_text(found.share)} {found.name}" for found in named or composition.shares[:1]),
        place=place,
    )
    tooltip = "\n".join(f"{percent_text(found.share)} {found.name}" for found in composition.shares)
    tone = Tone.PLAIN
    if composition.coverage < 0.95:
        tone = Tone.CAUTION
        text = tr("{text} (CoSIA n'en couvre que {share})").format(text=text, share=percent_text(composition.coverage))
    return EvidenceLine(label, text, tone, tooltip, bar=segments)


def _segment(name: str, share: float) -> Segment:
    known = find_cosia_class(name)
    return Segment(share, known.color if known is not None else "#888888", name)


def _specification_lines(evidence: Evidence) -> list[EvidenceLine]:
    facts = evidence.specification
    label, lines = tr("Spécifications"), []
    if facts.inside is False:
        lines.append(EvidenceLine(label, tr("Hors du département ouvert"), Tone.BAD))
    if facts.area_m2 is not None:
        zone = {
            True: tr("en zone construite"),
            False: tr("hors zone construite"),
            None: tr("zone construite inconnue ici"),
        }[facts.in_built_up_zone]
        is_enough = facts.area_m2 >= facts.minimum_m2
        pattern = (
            tr("{area} pour un minimum de {minimum} ({zone})")
            if is_enough
            else tr("{area} : sous le minimum de {minimum} ({zone})")
        )
        text = pattern.format(area=area_text(facts.area_m2), minimum=area_text(facts.minimum_m2), zone=zone)
        lines.append(EvidenceLine(label, text, Tone.GOOD if is_enough else Tone.BAD))
    width = facts.narrow_side_m
    if width is not None and width < facts.minimum_width_m:
        text = tr("Large d'environ {width} m, pour {minimum} m au moins").format(
            width=f"{width:.0f}", minimum=f"{facts.minimum_width_m:.0f}"
        )
        lines.append(EvidenceLine(label, text, Tone.BAD))
    if facts.expected_pair is False:
        lines.append(EvidenceLine(label, tr("Couple couverture × usage inattendu une fois corrigé"), Tone.CAUTION))
    if evidence.wish.dimension is Dimension.COVER and evidence.wish.wished_codes and not facts.cosia_can_tell:
        lines.append(EvidenceLine(label, tr("CoSIA ne sépare pas ces deux couvertures"), Tone.MUTED))
    return lines


def unread_layers(evidence: Evidence, awaited: Sequence[str]) -> tuple[str, ...]:
    """Return those of ``awaited`` that were not known at the report's place when it was measured."""
    return tuple(title for title in awaited if title not in evidence.official_layers)


def _official_lines(evidence: Evidence, unread: Sequence[str]) -> list[EvidenceLine]:
    if evidence.wish.dimension is not Dimension.USE:
        return []
    label = tr("Usage")
    lines = [_official_line(label, fact, evidence.wish) for fact in evidence.official]
    if not lines and evidence.official_layers:
        families = dict.fromkeys(title.partition(",")[0] for title in evidence.official_layers)
        text = tr("Rien à cet endroit dans {layers}").format(layers=", ".join(families))
        lines.append(EvidenceLine(label, text, Tone.MUTED, "\n".join(evidence.official_layers)))
    if unread:
        text = tr("Couches officielles pas encore lues ici")
        lines.append(EvidenceLine(label, text, Tone.MUTED, "\n".join(unread)))
    if not lines:
        text = tr("Aucune couche à portée (BD TOPO, RPG…) ; CoSIA ne dit rien de l'usage")
        lines.append(EvidenceLine(label, text, Tone.MUTED))
    return lines


def _official_line(label: str, fact: OfficialFact, wish: Wish) -> EvidenceLine:
    wished = set(wish.wished_codes)
    tone = Tone.PLAIN
    if fact.share >= _SPEAKS and wished and fact.speaks_for:
        tone = Tone.GOOD if wished & set(fact.speaks_for) else Tone.BAD
    text = tr("{layer} : {label}, {share}").format(layer=fact.layer, label=fact.label, share=percent_text(fact.share))
    supported = ", ".join(_title(Dimension.USE, code) for code in fact.speaks_for)
    return EvidenceLine(label, text, tone, supported)


def _photo_lines(evidence: Evidence) -> list[EvidenceLine]:
    lines = []
    for found in evidence.photo_dates:
        days = " – ".join(_day(day) for day in dict.fromkeys((found.first, found.last)))
        tooltip = tr("Jours de vol à cet endroit, d'après le graphe de mosaïquage de la BD ORTHO")
        lines.append(EvidenceLine(tr("Photos {vintage}").format(vintage=found.vintage), days, tooltip=tooltip))
    return lines


def _day(text: str) -> str:
    """Return a day as the rest of the window writes it; as it came where it is none."""
    try:
        return date.fromisoformat(text).strftime("%d/%m/%Y")
    except ValueError:
        return text


def _relation_lines(relations: Relations) -> list[EvidenceLine]:
    lines = []
    duplicates = [found for found in relations.neighbours if found.is_duplicate]
    others = [found for found in relations.neighbours if not found.is_duplicate]
    if duplicates:
        text = tr_n("%n doublon(s) probable(s)", len(duplicates))
        lines.append(
            EvidenceLine(tr("Voisins"), text, Tone.CAUTION, _neighbour_words(duplicates), reports=_reports(duplicates))
        )
    if others:
        text = tr_n("%n autre(s) à moins de 50 m", len(others))
        lines.append(EvidenceLine(tr("Voisins"), text, tooltip=_neighbour_words(others), reports=_reports(others)))
    record = relations.organisation
    if record is not None and record.answered:
        text = tr("{accepted} pris en compte sur {answered} ({kind})").format(
            accepted=record.accepted, answered=record.answered, kind=kind_label(record.kind)
        )
        lines.append(EvidenceLine(tr("Organisme"), text, tooltip=tr("Réponses données dans ce département")))
    return lines


def _reports(neighbours: list[Neighbour]) -> tuple[tuple[str, int], ...]:
    return tuple((found.report_uuid, found.remote_id) for found in neighbours[:5])


def _neighbour_words(neighbours: list[Neighbour]) -> str:
    return "\n".join(
        tr("N° {number}, à {distance} m : {status}").format(
            number=found.remote_id, distance=f"{found.distance_m:.0f}", status=found.status.label
        )
        for found in neighbours
    )
