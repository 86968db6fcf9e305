"""What is suggested, and the sentences that say why; nothing is suggested where nothing can tell."""

from __future__ import annotations

import pytest

from ocsge_qgis_plugin.domain.evidence import Evidence, Support, VintageEvidence, WishKind
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.domain.suggestions import Outcome, Suggestion
from ocsge_qgis_plugin.workflow.features import FEATURES
from ocsge_qgis_plugin.workflow.relevance import RelevanceModel
from ocsge_qgis_plugin.workflow.suggesting import CHECK_SHARE, is_in_check_sample, suggest
from tests.unit.workflow.evidence_factory import (
    BUILT,
    FARMING,
    HOMES,
    MEADOW,
    UUID,
    composition,
    duplicate,
    evidence,
    official,
    polygon,
    relations,
    seen_as,
    vintage,
    wish,
)

MODEL = RelevanceModel("test", 0.0, {name: 3.0 * sign for name, sign in FEATURES.items()})
HOMES_WISHED = wish(HOMES, dimension=Dimension.USE)


def suggested(found: Evidence, *others: object, **related: int) -> Suggestion:
    return suggest(found, relations(*others, **related), MODEL)  # type: ignore[arg-type]


def first(found: Suggestion) -> str:
    return found.reasons[0].sentence


def test_cosia_that_sees_what_is_wished_speaks_for_the_report():
    found = suggested(seen_as(Bâtiment=0.82, Culture=0.18))
    assert found.outcome is Outcome.ACCEPT
    assert found.probability == pytest.approx(0.872, abs=0.001)
    assert first(found) == "CoSIA voit 82 % de Bâtiment dans le croquis, comme demandé."
    assert found.reasons[0].weight == pytest.approx(3 * 0.64)


def test_cosia_that_sees_what_is_delivered_speaks_against_it():
    found = suggested(seen_as(Culture=0.6, Pelouse=0.35, Bâtiment=0.05))
    assert found.outcome is Outcome.IRRELEVANT
    assert first(found) == "CoSIA voit 95 % de Culture ou Pelouse dans le croquis, comme livré."
    assert found.reasons[0].weight < 0


def test_cosia_that_sees_something_else_says_so():
    found = suggested(seen_as(Feuillu=0.8, Bâtiment=0.05, Culture=0.15))
    assert first(found) == "CoSIA voit 80 % de Feuillu dans le croquis, ni ce qui est demandé, ni ce qui est livré."


@pytest.mark.parametrize(
    ("found", "outcome", "sentence"),
    [
        (
            evidence(inside=False),
            Outcome.IRRELEVANT,
            "Le signalement se trouve hors du département ouvert.",
        ),
        (
            evidence(wished=wish(kind=WishKind.OFF_TOPIC, dimension=None)),
            Outcome.IRRELEVANT,
            "Le texte ne parle pas de l'OCS GE.",
        ),
        (
            evidence(wished=wish(MEADOW)),
            Outcome.ALREADY_RIGHT,
            "Le polygone porte déjà « Formations herbacées » en M2, comme demandé.",
        ),
        (
            evidence(wished=wish(FARMING, dimension=Dimension.USE)),
            Outcome.ALREADY_RIGHT,
            "Le polygone porte déjà « Agriculture » en M2, comme demandé.",
        ),
        (
            evidence(wished=wish(kind=WishKind.GEOMETRY, dimension=None, quotes=("décalé",))),
            Outcome.OUT_OF_SPECIFICATION,
            "Le texte porte sur le contour, que la boucle de correction ne reprend pas (« décalé »).",
        ),
        (
            evidence(wished=wish(BUILT, kind=WishKind.LATER_CHANGE)),
            Outcome.OUT_OF_SPECIFICATION,
            "Le texte décrit un changement postérieur aux photos du millésime.",
        ),
        (
            evidence(vintage("M2", polygon(polygon_share=0.03)), area_m2=120.0),
            Outcome.OUT_OF_SPECIFICATION,
            "L'objet dessiné fait 120 m², moins que l'unité minimale de 500 m².",
        ),
        (
            evidence(vintage("M2", polygon(polygon_share=0.2)), width_m=4.2),
            Outcome.OUT_OF_SPECIFICATION,
            "L'objet dessiné est large d'environ 4 m, moins que les 10 m demandés.",
        ),
    ],
)
def test_rules_lead_to_their_answer_and_say_why_first(found: Evidence, outcome: Outcome, sentence: str):
    made = suggested(found)
    assert made.outcome is outcome
    assert first(made) == sentence
    assert made.probability is not None
    assert made.probability < 0.1


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            evidence(wished=HOMES_WISHED),
            "CoSIA ne dit rien de l'usage ; pour en juger, il manque : BD TOPO, bâtiments ; RPG, parcelles agricoles.",
        ),
        (
            evidence(wished=HOMES_WISHED, official_layers=("RPG, parcelles agricoles",)),
            "CoSIA ne dit rien de l'usage ; pour en juger, il manque : BD TOPO, bâtiments.",
        ),
        (
            evidence(
                wished=HOMES_WISHED,
                official_layers=("BD TOPO, bâtiments", "BD TOPO, routes", "RPG, parcelles agricoles"),
            ),
            "BD TOPO, bâtiments ; RPG, parcelles agricoles : rien dans le croquis ne départage l'usage demandé et "
            "l'usage livré.",
        ),
        (
            evidence(vintage("M2", polygon(use="US1.5")), wished=wish("US6.3", dimension=Dimension.USE)),
            "Aucune couche officielle ne dit ce qu'est « Sans usage ».",
        ),
        (
            evidence(
                vintage("M2", polygon("CS2.1.2"), seen=composition(Feuillu=1.0)),
                wished=wish("CS2.1.1.1"),
                cosia_can_tell=False,
            ),
            "CoSIA ne sépare pas « Peuplement de feuillus » de « Formations arbustives et sous-arbrisseaux ».",
        ),
        (evidence(), "Il manque CoSIA de M2 dans le croquis."),
        (evidence(support=Support.POINT), "Il manque CoSIA de M2 autour du point."),
        (evidence(wished=wish()), "Le signalement ne dit pas quelle classe il demande."),
        (
            evidence(wished=wish(dimension=None)),
            "Le signalement ne dit pas s'il porte sur la couverture ou sur l'usage.",
        ),
        (
            evidence(VintageEvidence("M2", 2021)),
            "Aucun polygone de l'OCS GE n'a été trouvé à cet endroit.",
        ),
    ],
)
def test_where_nothing_can_tell_there_is_no_opinion_and_it_says_what_is_missing(found: Evidence, sentence: str):
    made = suggested(found)
    assert made.outcome is Outcome.NO_OPINION
    assert made.probability is None
    assert first(made) == sentence


def test_official_layers_make_an_opinion_about_use():
    shown = (official("BD TOPO", 0.7, HOMES, "US3", label="Bâtiment résidentiel"),)
    found = suggested(evidence(wished=HOMES_WISHED, official_layers=("BD TOPO",), official=shown))
    assert found.outcome is Outcome.ACCEPT
    assert first(found) == "BD TOPO : « Bâtiment résidentiel » sur 70 %, comme demandé (« Usage résidentiel »)."


def test_official_layers_may_speak_for_what_is_delivered():
    shown = (official("RPG", 0.9, FARMING, label="Prairie permanente"),)
    found = suggested(evidence(wished=HOMES_WISHED, official_layers=("RPG",), official=shown))
    assert found.outcome is Outcome.IRRELEVANT
    assert first(found) == "RPG : « Prairie permanente » sur 90 %, comme livré (« Agriculture »)."


def test_the_three_heaviest_reasons_are_given():
    many = evidence(
        vintage("M1", seen=composition(Bâtiment=0.7, Culture=0.3)),
        vintage("M2", seen=composition(Bâtiment=1.0)),
        expected_pair=False,
    )
    found = suggested(many, duplicate(ReportStatus.VALID), answered=40, accepted=30, distinct_reporters=2)
    assert [reason.sentence for reason in found.reasons] == [
        "CoSIA voit 100 % de Bâtiment dans le croquis, comme demandé.",
        "« Zones bâties » ne va pas d'ordinaire avec « Agriculture ».",
        "Le signalement n° 105, qui dit la même chose, a été pris en compte.",
    ]


def test_what_neighbours_and_organisations_say_is_said():
    refused = duplicate(ReportStatus.REJECT)
    found = suggested(seen_as(Bâtiment=0.52, Culture=0.48), refused, answered=40, accepted=16, distinct_reporters=1)
    assert [reason.sentence for reason in found.reasons] == [
        "Le signalement n° 105, qui dit la même chose, n'a pas été retenu.",
        "Commune : 16 signalements pris en compte sur 40 dans ce département.",
        "CoSIA voit 52 % de Bâtiment dans le croquis, comme demandé.",
    ]
    several = suggested(seen_as(Bâtiment=0.5, Culture=0.5), distinct_reporters=4)
    assert first(several) == "4 personnes différentes signalent la même chose ici."


def test_the_other_vintage_is_said_with_its_name():
    both = evidence(vintage("M1", seen=composition(Culture=1.0)), vintage("M2", seen=composition(Bâtiment=1.0)))
    assert "En M1, CoSIA voyait 100 % de Culture, comme livré." in [r.sentence for r in suggested(both).reasons]


def test_an_accepted_duplicate_may_outweigh_a_rule_and_then_it_is_accepted():
    weak = RelevanceModel("test", 2.0, {**MODEL.weights, "below_unit": -1.0})
    small = evidence(vintage("M2", polygon(polygon_share=0.03)), area_m2=120.0)
    assert suggest(small, relations(duplicate(ReportStatus.VALID)), weak).outcome is Outcome.ACCEPT


def test_the_check_sample_is_drawn_from_low_scores_and_is_the_same_every_time():
    uuids = [f"{number:032x}" for number in range(20_000)]
    drawn = [uuid for uuid in uuids if is_in_check_sample(uuid)]
    assert drawn == [uuid for uuid in uuids if is_in_check_sample(uuid)]
    assert 0.05 <= CHECK_SHARE <= 0.10
    assert len(drawn) / len(uuids) == pytest.approx(CHECK_SHARE, abs=0.01)


def test_a_report_likely_to_be_accepted_is_never_in_the_check_sample(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("ocsge_qgis_plugin.workflow.suggesting.is_in_check_sample", lambda _: True)
    assert suggested(evidence(wished=wish(MEADOW))).is_check
    assert not suggested(seen_as(Bâtiment=1.0)).is_check
    assert not suggested(evidence(wished=HOMES_WISHED)).is_check


def test_every_suggestion_names_its_report_and_its_model():
    found = suggested(evidence())
    assert (found.report_uuid, found.model) == (UUID, "test")
