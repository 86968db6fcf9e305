"""What each feature says, as a French sentence with the classes and numbers that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ..domain.evidence import OfficialFact, Support
from ..domain.nomenclature import Dimension, nomenclature
from ..domain.organisations import kind_label
from ..domain.quantities import area_text, percent_text
from ..domain.text import tr
from ..landcover.official_layers import titles_about
from .features import Contrast, Reading, Rule, code_of, compatible_names, was_accepted


def sentence_about(feature: str, reading: Reading) -> str:
    """Return the sentence that says what ``feature`` saw in one report."""
    return _SENTENCES[feature](reading)


def why_no_opinion(reading: Reading) -> str:
    """Return the sentence that says what would be needed to have an opinion."""
    evidence = reading.evidence
    wish, place = evidence.wish, _place(reading)
    if reading.polygon is None:
        return tr("Aucun polygone de l'OCS GE n'a été trouvé à cet endroit.")
    if wish.dimension is None:
        return tr("Le signalement ne dit pas s'il porte sur la couverture ou sur l'usage.")
    if not wish.wished_codes:
        return tr("Le signalement ne dit pas quelle classe il demande.")
    if wish.dimension is Dimension.USE:
        return _why_no_opinion_on_use(reading)
    if not evidence.specification.cosia_can_tell:
        return tr("CoSIA ne sépare pas « {wished} » de « {delivered} ».").format(
            wished=_label(Dimension.COVER, wish.wished_codes), delivered=_label(Dimension.COVER, (reading.delivered,))
        )
    vintage = reading.vintage.vintage if reading.vintage is not None else ""
    return tr("Il manque CoSIA de {vintage} {place}.").format(vintage=vintage, place=place)


def _label(dimension: Dimension | None, codes: Iterable[str]) -> str:
    """Return the names of classes without their examples in brackets: « Zones bâties ou Sols nus »."""
    if dimension is None:
        return ""
    known = (nomenclature(dimension).resolve(code) for code in codes)
    return tr(" ou ").join(found.label.partition(" (")[0] for found in known if found is not None)


def _why_no_opinion_on_use(reading: Reading) -> str:
    wish, consulted = reading.evidence.wish, reading.evidence.official_layers
    about = titles_about((*wish.wished_codes, reading.delivered))
    missing = [title for title in about if title not in consulted]
    if missing:
        return tr("CoSIA ne dit rien de l'usage ; pour en juger, il manque : {layers}.").format(
            layers=" ; ".join(missing)
        )
    if not about:
        return tr("Aucune couche officielle ne dit ce qu'est « {use} ».").format(
            use=_label(Dimension.USE, wish.wished_codes)
        )
    return tr("{layers} : rien {place} ne départage l'usage demandé et l'usage livré.").format(
        layers=" ; ".join(about), place=_place(reading)
    )


def _place(reading: Reading) -> str:
    return {
        Support.SURFACE: tr("dans le croquis"),
        Support.LINE: tr("le long du tracé"),
        Support.POINT: tr("autour du point"),
    }[reading.evidence.support]


def _outside(_reading: Reading) -> str:
    return tr("Le signalement se trouve hors du département ouvert.")


def _with_quotes(text: str, reading: Reading) -> str:
    quotes = reading.evidence.wish.quotes
    if not quotes:
        return tr("{text}.").format(text=text)
    return tr("{text} (« {words} »).").format(text=text, words=" … ".join(quotes[:2]))


def _off_topic(reading: Reading) -> str:
    return _with_quotes(tr("Le texte ne parle pas de l'OCS GE"), reading)


def _geometry(reading: Reading) -> str:
    return _with_quotes(tr("Le texte porte sur le contour, que la boucle de correction ne reprend pas"), reading)


def _later_change(reading: Reading) -> str:
    return _with_quotes(tr("Le texte décrit un changement postérieur aux photos du millésime"), reading)


def _already_right(reading: Reading) -> str:
    vintage = reading.vintage.vintage if reading.vintage is not None else ""
    label = _label(reading.evidence.wish.dimension, (reading.delivered,))
    return tr("Le polygone porte déjà « {label} » en {vintage}, comme demandé.").format(label=label, vintage=vintage)


def _below_unit(reading: Reading) -> str:
    facts = reading.evidence.specification
    return tr("L'objet dessiné fait {area}, moins que l'unité minimale de {minimum}.").format(
        area=area_text(facts.area_m2 or 0), minimum=area_text(facts.minimum_m2)
    )


def _too_narrow(reading: Reading) -> str:
    facts = reading.evidence.specification
    return tr("L'objet dessiné est large d'environ {width} m, moins que les {minimum} m demandés.").format(
        width=f"{facts.narrow_side_m or 0:.0f}", minimum=f"{facts.minimum_width_m:.0f}"
    )


def _seen(reading: Reading, contrast: Contrast) -> tuple[str, float, str]:
    """Return the classes of CoSIA that decide, their share, and what they are compared with."""
    wish = reading.evidence.wish
    favours_wish = contrast.wished >= contrast.delivered
    share = contrast.wished if favours_wish else contrast.delivered
    if share < 0.25 and contrast.shares:
        name, share = contrast.shares[0]
        return name, share, tr("ni ce qui est demandé, ni ce qui est livré")
    names = compatible_names(wish.wished_codes if favours_wish else (reading.delivered,))
    shown = tr(" ou ").join(name for name, _ in contrast.shares if name in names)
    return shown, share, tr("comme demandé") if favours_wish else tr("comme livré")


def _contrast(reading: Reading) -> str:
    if reading.contrast is None:
        return ""
    names, share, against = _seen(reading, reading.contrast)
    return tr("CoSIA voit {share} de {classes} {place}, {against}.").format(
        share=percent_text(share), classes=names, place=_place(reading), against=against
    )


def _contrast_elsewhen(reading: Reading) -> str:
    if reading.elsewhen is None:
        return ""
    names, share, against = _seen(reading, reading.elsewhen)
    return tr("En {vintage}, CoSIA voyait {share} de {classes}, {against}.").format(
        vintage=reading.elsewhen.vintage, share=percent_text(share), classes=names, against=against
    )


def _official(reading: Reading) -> str:
    wish = reading.evidence.wish
    favours_wish = reading.values["official"] > 0
    codes = wish.wished_codes if favours_wish else (reading.delivered,)

    def speaks(fact: OfficialFact) -> bool:
        return any(code in fact.speaks_for for code in codes)

    fact = max(filter(speaks, reading.evidence.official), key=lambda found: found.share)
    against = tr("comme demandé") if favours_wish else tr("comme livré")
    return tr("{layer} : « {label} » sur {share}, {against} (« {use} »).").format(
        layer=fact.layer,
        label=fact.label,
        share=percent_text(fact.share),
        against=against,
        use=_label(Dimension.USE, [code for code in codes if code in fact.speaks_for]),
    )


def _unexpected_pair(reading: Reading) -> str:
    dimension = reading.evidence.wish.dimension
    other = Dimension.USE if dimension is Dimension.COVER else Dimension.COVER
    return tr("« {wished} » ne va pas d'ordinaire avec « {other} ».").format(
        wished=_label(dimension, reading.evidence.wish.wished_codes),
        other=_label(other, (code_of(reading.polygon, other),)),
    )


def _organisation(reading: Reading) -> str:
    record = reading.relations.organisation
    if record is None:
        return ""
    return tr("{kind} : {accepted} signalements pris en compte sur {answered} dans ce département.").format(
        kind=kind_label(record.kind), accepted=record.accepted, answered=record.answered
    )


def _answered_alike(reading: Reading) -> str:
    accepted = reading.values["answered_alike"] > 0
    alike = [
        found for found in reading.relations.neighbours if found.is_duplicate and was_accepted(found.status) is accepted
    ]
    nearest = min(alike, key=lambda found: found.distance_m)
    if accepted:
        return tr("Le signalement n° {number}, qui dit la même chose, a été pris en compte.").format(
            number=nearest.remote_id
        )
    return tr("Le signalement n° {number}, qui dit la même chose, n'a pas été retenu.").format(number=nearest.remote_id)


def _reporters(reading: Reading) -> str:
    return tr("{count} personnes différentes signalent la même chose ici.").format(
        count=reading.relations.distinct_reporters
    )


_SENTENCES: Mapping[str, Callable[[Reading], str]] = {
    Rule.OUTSIDE.value: _outside,
    Rule.OFF_TOPIC.value: _off_topic,
    Rule.ALREADY_RIGHT.value: _already_right,
    Rule.GEOMETRY.value: _geometry,
    Rule.LATER_CHANGE.value: _later_change,
    Rule.BELOW_UNIT.value: _below_unit,
    Rule.TOO_NARROW.value: _too_narrow,
    "contrast": _contrast,
    "contrast_elsewhen": _contrast_elsewhen,
    "official": _official,
    "unexpected_pair": _unexpected_pair,
    "organisation": _organisation,
    "answered_alike": _answered_alike,
    "reporters": _reporters,
}
