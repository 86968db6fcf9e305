"""What a person reads about a report: each fact in its line, in the order in which it is checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ocsge_qgis_plugin.domain.decisions import PolygonRef
from ocsge_qgis_plugin.domain.evidence import (
    ClassShare,
    Composition,
    Evidence,
    Neighbour,
    OfficialFact,
    OrganisationRecord,
    PhotoDates,
    PolygonEvidence,
    Relations,
    SpecificationFacts,
    Support,
    VintageEvidence,
    Wish,
    WishKind,
    WishSource,
)
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workflow.evidence_lines import EvidenceLine, Tone, evidence_lines


def polygon(cover: str = "CS2.2.1", use: str = "US1.1", share: float = 1.0) -> PolygonEvidence:
    return PolygonEvidence(PolygonRef("d", 1, "h"), cover, use, 12_345.0, "CoSIA", False, share, 0.1)


M1 = VintageEvidence("M1", 2018, (polygon(),))
SEEN = Composition(
    1.0, (ClassShare("Bâtiment", 0.82), ClassShare("Zone imperméable", 0.15), ClassShare("Pelouse", 0.03))
)
M2 = VintageEvidence("M2", 2021, (polygon("CS1.1.2.1", "US5", 0.7), polygon(share=0.3)), SEEN)
WISH = Wish(WishKind.SEMANTIC, Dimension.COVER, ("CS1.1.1.1",), source=WishSource.FORM)
EVIDENCE = Evidence(
    "u", Support.SURFACE, (M1, M2), WISH, SpecificationFacts(500.0, 10.0, True, 450.0, 12.0, True, True, True)
)


def line(lines: tuple[EvidenceLine, ...], label: str, containing: str = "") -> EvidenceLine:
    return next(found for found in lines if found.label.startswith(label) and containing in found.text)


def test_what_is_asked_comes_first_with_the_colour_of_its_class():
    first = evidence_lines(EVIDENCE, None)[0]
    assert first.text == "Couverture → CS1.1.1.1 – Zones bâties"
    assert first.colors == ("#FF377A",)
    assert first.tooltip == "Lu dans le formulaire"


def test_words_that_led_to_a_wish_are_quoted():
    wish = replace(WISH, source=WishSource.TEXT, quotes=("maison", "construite"))
    assert (
        evidence_lines(replace(EVIDENCE, wish=wish), None)[0].tooltip == "Lu dans le texte : « maison », « construite »"
    )


def test_a_wish_that_is_not_stated_is_not_guessed():
    assert evidence_lines(replace(EVIDENCE, wish=Wish()), None)[0] == EvidenceLine(
        "Demande", "Non précisée", Tone.MUTED
    )


def test_a_vintage_tells_the_polygon_that_holds_most_and_how_many_others():
    newest = line(evidence_lines(EVIDENCE, None), "M2")
    assert newest.label == "M2 (2021), changé"
    assert newest.text.startswith("CS1.1.2.1")
    assert "1,23 ha" in newest.text
    assert newest.text.endswith("+ 1 autre polygone")
    assert "30 % : CS2.2.1" in newest.tooltip


def test_vintages_in_which_nothing_differs_are_told_in_one_line():
    same = replace(M2, polygons=(polygon(),), composition=None)
    lines = evidence_lines(replace(EVIDENCE, vintages=(M1, same)), None)
    assert lines[1].label == "M1 = M2"
    assert not any("M2 (" in found.label for found in lines)


def test_a_label_that_repeats_is_written_once():
    narrow = replace(EVIDENCE.specification, width_m=5.0)
    told = [found.label for found in evidence_lines(replace(EVIDENCE, specification=narrow), None)]
    assert told.count("Spécifications") == 1


def test_a_composition_names_the_classes_that_matter_and_draws_them_all():
    seen = line(evidence_lines(EVIDENCE, None), "CoSIA 2021")
    assert seen.text == "82 % Bâtiment, 15 % Zone imperméable dans le croquis"
    assert [segment.share for segment in seen.bar] == [0.82, 0.15, 0.03]
    assert "3 % Pelouse" in seen.tooltip


def test_cosia_that_covers_part_of_the_place_says_so():
    partial = replace(M2, composition=replace(SEEN, coverage=0.6))
    seen = line(evidence_lines(replace(EVIDENCE, vintages=(partial,)), None), "CoSIA 2021")
    assert seen.tone is Tone.CAUTION
    assert "n'en couvre que 60 %" in seen.text


def test_a_report_below_the_minimum_unit_speaks_against_itself():
    below = line(evidence_lines(EVIDENCE, None), "Spécifications")
    assert below.tone is Tone.BAD
    assert below.text == "450 m² : sous le minimum de 500 m² (en zone construite)"


def test_use_without_any_official_layer_says_that_nothing_can_tell():
    use = replace(WISH, dimension=Dimension.USE, wished_codes=("US5",))
    told = line(evidence_lines(replace(EVIDENCE, wish=use), None), "Usage")
    assert told.tone is Tone.MUTED
    assert "Aucune couche à portée" in told.text


def test_an_official_layer_speaks_for_or_against_the_use_asked():
    use = replace(WISH, dimension=Dimension.USE, wished_codes=("US5",))
    facts = (OfficialFact("BD TOPO", "Résidentiel", 0.9, ("US5",)), OfficialFact("RPG", "Blé", 0.1, ("US1.1",)))
    lines = evidence_lines(replace(EVIDENCE, wish=use, official=facts, official_layers=("BD TOPO", "RPG")), None)
    assert line(lines, "Usage", "BD TOPO").tone is Tone.GOOD
    assert line(lines, "", "RPG").tone is Tone.BAD
    beside = (OfficialFact("BD TOPO, routes", "route", 0.08, ("US4.1.1",)),)
    lines = evidence_lines(replace(EVIDENCE, wish=use, official=beside, official_layers=("BD TOPO",)), None)
    assert line(lines, "Usage").tone is Tone.PLAIN


def test_a_place_whose_layers_were_not_read_yet_says_so_instead_of_guessing():
    use = replace(WISH, dimension=Dimension.USE, wished_codes=("US5",))
    asked = replace(EVIDENCE, wish=use)
    told = line(evidence_lines(asked, None, ("BD TOPO, bâtiments", "RPG, parcelles agricoles")), "Usage")
    assert (told.text, told.tone) == ("Couches officielles pas encore lues ici", Tone.MUTED)
    assert told.tooltip == "BD TOPO, bâtiments\nRPG, parcelles agricoles"
    read = replace(asked, official_layers=("BD TOPO, bâtiments", "RPG, parcelles agricoles"))
    told = line(evidence_lines(read, None, ("BD TOPO, bâtiments",)), "Usage")
    assert told.text == "Rien à cet endroit dans BD TOPO, RPG"


def test_days_of_photos_are_written_like_every_other_day_and_one_day_once():
    days = (PhotoDates("M1", "2018-06-12", "2018-08-03"), PhotoDates("M2", "2021-07-01", "2021-07-01"))
    lines = evidence_lines(replace(EVIDENCE, photo_dates=days), None)
    assert line(lines, "Photos M1").text == "12/06/2018 – 03/08/2018"
    assert line(lines, "Photos M2").text == "01/07/2021"
    odd = evidence_lines(replace(EVIDENCE, photo_dates=(PhotoDates("M1", "2018", "2018"),)), None)
    assert line(odd, "Photos M1").text == "2018"


def test_duplicates_can_be_gone_to_and_organisations_are_told_by_kind():
    near = Neighbour("v", 900256, 12.0, 0.6, ReportStatus.SUBMIT, is_duplicate=True)
    relations = Relations("u", "u", 2, (near,), OrganisationRecord("epci", 50, 12, 0.3))
    lines = evidence_lines(EVIDENCE, relations)
    assert line(lines, "Voisins").reports == (("v", 900256),)
    assert line(lines, "Organisme").text.startswith("12 pris en compte sur 50")


def test_what_could_not_be_looked_at_is_said_last():
    assert evidence_lines(replace(EVIDENCE, gaps=("CoSIA 2018 absent",)), None)[-1].text == "CoSIA 2018 absent"


def test_data_delivered_after_the_report_are_said_to_be_so():
    second = evidence_lines(EVIDENCE, None, redelivered=date(2026, 3, 1))[1]
    assert (second.label, second.tone) == ("Édition", Tone.CAUTION)
    assert "03/2026" in second.text
    assert all(line.label != "Édition" for line in evidence_lines(EVIDENCE, None))
