"""What a report asks for is read from plain French; what is not said plainly stays not stated."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.evidence import Wish, WishKind, WishSource
from ocsge_qgis_plugin.domain.nomenclature import Dimension, nomenclature
from ocsge_qgis_plugin.domain.tables import read_table
from ocsge_qgis_plugin.domain.themes import Claim
from ocsge_qgis_plugin.domain.wish_words import Role
from ocsge_qgis_plugin.domain.wishes import read_wish, telling_words

COVER, USE = Dimension.COVER, Dimension.USE
LEAVES = {dimension: {leaf.code for leaf in nomenclature(dimension).leaves} for dimension in Dimension}
NO_FORM = Claim(None)


def wish(comment: str, dimension: Dimension | None = None, **facts: int) -> Wish:
    return read_wish(Claim(dimension), comment, **facts)


# ---------------------------------------------------------------------------------------------------------- the form


def test_the_code_of_the_form_comes_before_the_text() -> None:
    found = read_wish(Claim(USE, "US3", "M2"), "Il s'agit de logements.")
    assert (found.wished_codes, found.vintage, found.source) == (("US3",), "M2", WishSource.FORM)
    assert found.kind is WishKind.SEMANTIC


def test_a_parent_code_of_the_form_stands_for_its_leaves() -> None:
    assert read_wish(Claim(USE, "US4.1"), "").wished_codes == ("US4.1.1", "US4.1.2", "US4.1.3", "US4.1.4", "US4.1.5")


def test_a_form_that_names_the_dimension_only_is_completed_by_the_text() -> None:
    found = wish("Il s'agit de logements.", USE)
    assert (found.wished_codes, found.source) == (("US5",), WishSource.TEXT)


def test_a_form_that_names_the_dimension_only_is_itself_a_remark_about_it() -> None:
    found = wish("", COVER)
    assert (found.kind, found.dimension, found.source) == (WishKind.SEMANTIC, COVER, WishSource.FORM)


def test_words_about_the_other_dimension_are_not_read_as_wishes() -> None:
    assert wish("C'est un étang.", USE).wished_codes == ()


def test_nothing_said_is_not_stated() -> None:
    assert read_wish(NO_FORM, "") == Wish()
    assert wish("Erreur manifeste.").kind is WishKind.NOT_STATED


# --------------------------------------------------------------------------------------------------------- codes typed


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("CS2.1.1.1", "CS2.1.1.1"),
        ("cs 2.1.1.1.", "CS2.1.1.1"),
        ("CS2111", "CS2.1.1.1"),
        ("CS-2-1-1-1", "CS2.1.1.1"),
        ("2.1.1.1", "CS2.1.1.1"),
        ("CS2.1.1.1.21 (mangrove)", "CS2.1.1.1"),
        ("US5", "US5"),
        ("US 5", "US5"),
        ("US5. 2 maisons", "US5"),
        ("us411", "US4.1.1"),
        ("4.1.1", "US4.1.1"),
        ("US235", "US235"),
        ("US2/3/5", "US235"),
        ("usage 2/3/5", "US235"),
        ("us5 -> us235", "US235"),
        ("US 1.1 et non US 6.3", "US1.1"),
        ("US3 actuel, US5 proposé", "US5"),
        ("Actuel : US3, proposé : US5", "US5"),
        ("Code CS2.1.3 erroné, il faut CS2.2.1", "CS2.2.1"),
    ],
)
def test_codes_are_read_however_they_are_typed(comment: str, expected: str) -> None:
    found = wish(comment)
    assert found.wished_codes == (expected,)
    assert found.dimension is (COVER if expected.startswith("CS") else USE)


@pytest.mark.parametrize(
    "comment", ["US9", "CS7.1", "le 2.1.2021", "version 1.2.3.4.5", "US3 US5", "codé US3", "3.5 ha"]
)
def test_what_is_no_single_wished_code_is_not_stated(comment: str) -> None:
    assert wish(comment).wished_codes == ()


# ---------------------------------------------------------------------------------------- what is wished, what is drawn


@pytest.mark.parametrize(
    "comment",
    [
        "Classé en forêt alors que c'est une prairie",
        "La prairie est classée en forêt.",
        "Prairie au lieu de forêt",
        "Prairie et non forêt",
        "Ce n'est pas une forêt mais une prairie.",
        "Pas de forêt ici, c'est une prairie.",
        "Devrait être classé en prairie plutôt qu'en forêt",
        "Remplacer la forêt par une prairie",
        "Passer de forêt à prairie",
        "Changer forêt en prairie",
        "forêt → prairie",
        "Forêt à tort : prairie",
        "Une forêt puis une prairie",
        "C'est plutôt une prairie qu'une forêt",
        "Dans l'OCS GE on lit forêt.\nTerrain :\nprairie",
        "Le polygone est noté en forêt ; il faudrait prairie",
        "Prairie confondue avec une forêt",
        "CLASSÉ EN FORÊT, C'EST UNE PRAIRIE",
        "classe en foret alors que c est une prairie",
    ],
)
def test_what_is_asked_for_is_told_from_what_is_drawn(comment: str) -> None:
    found = wish(comment)
    assert (found.dimension, found.wished_codes) == (COVER, ("CS2.2.1",))
    assert found.current_codes in (("CS2.1.1.1", "CS2.1.1.2", "CS2.1.1.3"), ())


@pytest.mark.parametrize(
    "comment",
    [
        "Codé en prairie",
        "Ce n'est pas une prairie",
        "Forêt mal classée",
        "Est-ce une prairie ?",
        "Prairie ou forêt ?",
        "Le chemin a été vendu",
        "Hangar démoli",
        "Erreur près du bois, le long de la route et à côté du parking",
        "C'est un parking et une prairie",
        "Confusion entre prairie et vigne",
        "Source : inventaire des prairies",
        "Le bureau d'études a tout vérifié",
    ],
)
def test_what_is_not_said_plainly_stays_not_stated(comment: str) -> None:
    assert wish(comment, COVER).wished_codes == ()


def test_the_words_that_say_it_are_quoted_as_written() -> None:
    assert wish("Bonjour. Il s'agit d'un VERGER, merci.").quotes == ("Il s'agit d'un VERGER",)


def test_several_classes_that_a_word_fits_are_all_given() -> None:
    assert wish("C'est une forêt", COVER).wished_codes == ("CS2.1.1.1", "CS2.1.1.2", "CS2.1.1.3")
    assert wish("C'est une forêt de feuillus", COVER).wished_codes == ("CS2.1.1.1",)
    assert wish("Des chênes ou des pins", COVER).wished_codes == ("CS2.1.1.1", "CS2.1.1.2")


def test_two_classes_side_by_side_may_be_a_class_of_their_own() -> None:
    assert wish("C'est un bois de pins et de chênes", COVER).wished_codes == ("CS2.1.1.3",)
    assert wish("Il y a des logements et des commerces", USE).wished_codes == ("US235",)


@pytest.mark.parametrize(
    ("comment", "dimension"),
    [
        ("L'usage est faux", USE),
        ("Mauvaise couverture", COVER),
        ("Il s'agit d'une prairie", COVER),
        ("Il s'agit de logements", USE),
        ("Un hangar agricole et non un entrepôt", USE),
        ("C'est une maison", None),
    ],
)
def test_the_dimension_is_the_one_that_the_words_speak_of(comment: str, dimension: Dimension | None) -> None:
    assert wish(comment).dimension is dimension


def test_the_vintage_is_read_where_only_one_is_named() -> None:
    assert wish("En M2 c'est une prairie").vintage == "M2"
    assert wish("En M1 et M2 c'est une prairie").vintage == ""


# ------------------------------------------------------------------------------------------------------------- in words


@pytest.mark.parametrize(
    ("comment", "dimension", "expected"),
    [
        ("Bonjour, parcelle plantée en vigne en 2016, elle n'est donc plus en prairie.", COVER, "CS2.1.3"),
        ("Il s'agit du parking de l'hypermarché", USE, "US3"),
        ("hangar de stockage de l'entreprise, pas un bâtiment agricole", USE, "US4.2"),
        ("Jardin d'agrément lié à la maison voisine", USE, "US5"),
        ("ancienne carrière remise en état, aujourd'hui étang de pêche", COVER, "CS1.2.2"),
        ("Zone en herbe le long de la voie ferrée", COVER, "CS2.2.1"),
        ("Haie non détectée", COVER, "CS2.1.2"),
        ("Maison de la rue de la Forêt", COVER, "CS1.1.1.1"),
        ("Les prés sont cultivés", COVER, "CS2.2.1"),
        ("Pourquoi cette parcelle est en forêt ? c'est un champ de maïs", COVER, "CS2.2.1"),
        ("Le terrain de camping municipal est classé en résidentiel", USE, "US3"),
        ("Attention ce n'est pas un bois mais une peupleraie exploitée", USE, "US1.2"),
        ("A mettre en CS2.1.1.2 (pins maritimes)", COVER, "CS2.1.1.2"),
        ("La cour de l'école est goudronnée", COVER, "CS1.1.1.2"),
        ("Cours de ferme en terre battue", COVER, "CS1.1.2.1"),
        ("habitation avec commerce au rez-de-chaussée", USE, "US235"),
        ("Maison démolie, il reste un terrain enherbé", COVER, "CS2.2.1"),
        ("Bassin de rétention du lotissement", COVER, "CS1.2.2"),
        ("station d'épuration et non pas zone industrielle", USE, "US4.3"),
        ("Serres maraîchères classées en zone commerciale", USE, "US1.1"),
        ("il y avait une forêt mais elle a été coupée, c'est maintenant une prairie", COVER, "CS2.2.1"),
        ("chemin empierré et non route goudronnée", COVER, "CS1.1.2.1"),
        ("La route départementale n'apparaît pas", COVER, "CS1.1.1.2"),
        ("Le bâti existe au cadastre mais pas dans l'OCS GE.", COVER, "CS1.1.1.1"),
        ("Terrain en friche depuis la fermeture de l'usine", USE, "US6.2"),
        ("exploitation de granulats toujours en activité, carrière autorisée jusqu'en 2035", USE, "US1.3"),
        ("Le cimetière est noté en habitat", USE, "US3"),
        ("la zone est classée US3 mais il s'agit de logements sociaux", USE, "US5"),
        ("Sol imperméabilisé (enrobé) et non matériaux minéraux", COVER, "CS1.1.1.2"),
        ("lande à bruyère, pas de culture ici", COVER, "CS2.1.2"),
        ("L'ancien hôtel est maintenant transformé en appartements", USE, "US5"),
        ("Il y a confusion avec le lotissement d'à côté, ici ce sont des bureaux", USE, "US3"),
        ("Plantation récente de chênes non visible sur la photo", COVER, "CS2.1.1.1"),
        ("Maison de retraite classée en habitat", USE, "US3"),
        ("Ne faudrait-il pas mettre en verger ?", USE, "US1.1"),
        ("Évolution manquée : un champ puis une cour en gravier", COVER, "CS1.1.2.1"),
        ("Merci de remplacer une cour en enrobé par des remblais", COVER, "CS1.1.2.1"),
        ("On est passé d'une cour en enrobé à un chemin empierré", COVER, "CS1.1.2.1"),
        ("L'usage proposé est : Production secondaire, tertiaire et usage résidentiel (usage mixte)", USE, "US235"),
    ],
)
def test_a_class_is_known_by_what_people_call_it(comment: str, dimension: Dimension, expected: str) -> None:
    assert expected in wish(comment, dimension).wished_codes


@pytest.mark.parametrize("dimension", list(Dimension))
def test_every_class_is_known_by_its_official_label(dimension: Dimension) -> None:
    for leaf in nomenclature(dimension).leaves:
        assert leaf.code in wish(f"Devrait être en {leaf.label}", dimension).wished_codes, leaf.title


# ------------------------------------------------------------------------------------------------------ other remarks


@pytest.mark.parametrize(
    "comment",
    [
        "Le tracé de la route est décalé de 5 mètres",
        "La limite entre le bois et le champ n'est pas bonne",
        "Polygone trop large, il déborde sur la parcelle agricole",
        "Polygone à redessiner",
    ],
)
def test_a_remark_about_the_outline_is_geometry_and_wishes_no_class(comment: str) -> None:
    found = wish(comment)
    assert (found.kind, found.wished_codes, found.dimension) == (WishKind.GEOMETRY, (), None)


def test_what_is_asked_for_outright_outweighs_words_about_the_outline() -> None:
    found = wish("À la limite du bois, ce n'est pas une prairie mais un verger : contour à revoir", COVER)
    assert found.kind is WishKind.SEMANTIC
    assert found.wished_codes == ("CS2.1.1.1", "CS2.1.2")


@pytest.mark.parametrize(
    "comment",
    [
        "Merci pour ce bel outil !",
        "test",
        "Le nom de la rue est faux",
        "Comment télécharger la base ?",
        "Rien à signaler",
    ],
)
def test_what_is_not_about_land_is_off_topic(comment: str) -> None:
    assert wish(comment).kind is WishKind.OFF_TOPIC


@pytest.mark.parametrize(
    "comment",
    [
        "Bâtiment construit en 2023",
        "Lotissement en projet",
        "Forêt coupée depuis la prise de vue",
        "Le terrain a été défriché cette année",
    ],
)
def test_a_change_after_the_photos_is_a_later_one(comment: str) -> None:
    assert wish(comment, photos_year=2021).kind is WishKind.LATER_CHANGE


def test_a_change_before_the_photos_is_none() -> None:
    assert wish("Bâtiment construit en 2019", photos_year=2021).kind is WishKind.SEMANTIC
    assert wish("Signalé le 3 mars 2025 : bâtiment", photos_year=2021).kind is WishKind.SEMANTIC


def test_the_forms_vintage_dates_the_photos_when_nothing_else_does() -> None:
    assert read_wish(Claim(COVER, "", "2021"), "Construit en 2022").kind is WishKind.LATER_CHANGE


# ------------------------------------------------------------------------------------------------------ any text at all

WORDS = sorted({word for row in read_table("wish_words.csv", ("mots",)) for word in row["mots"].split("|")})
SENTENCES = st.lists(
    st.sampled_from(
        [*WORDS, "de", "d'", "un", "une", "le", "et", "ou", ",", ".", ":", "?", "->", "US5", "CS2.1.1.1", "2023"]
    )
).map(" ".join)
CLAIMS = st.builds(
    Claim,
    st.sampled_from([None, COVER, USE]),
    st.sampled_from(["", "US5", "US4.1", "CS1", "CS2.1.1.1", "nonsense"]),
    st.sampled_from(["", "M2", "2021"]),
)


@given(claim=CLAIMS, comment=st.one_of(SENTENCES, st.text()))
def test_any_text_is_read_and_codes_are_leaves_of_the_dimension(claim: Claim, comment: str) -> None:
    found = read_wish(claim, comment, 2021)
    assert found.dimension is not None or not (found.wished_codes or found.current_codes)
    if found.dimension is not None:
        assert {*found.wished_codes, *found.current_codes} <= LEAVES[found.dimension]
    assert not set(found.wished_codes) & set(found.current_codes)
    assert claim.dimension in (None, found.dimension)
    assert (found.source is WishSource.NOWHERE) == (found.kind is WishKind.NOT_STATED)


@given(comment=SENTENCES)
def test_quotes_are_words_of_the_text(comment: str) -> None:
    flat = " ".join(comment.split())
    assert all(quote in flat for quote in wish(comment, COVER).quotes)


@pytest.mark.parametrize(
    "unit", ["de ", "US5 et ", "classé en forêt alors que c'est une prairie, ", "2.1", "\u0301", "à la "]
)
def test_a_comment_of_40000_characters_is_read_in_a_blink(unit: str) -> None:
    comment = (unit * 40_000)[:40_000]
    start = time.process_time()
    wish(comment, COVER)
    assert time.process_time() - start < 2.0


def test_every_role_is_used_by_the_table() -> None:
    rows = read_table("wish_words.csv", ("mots", "role", "couverture", "usage"))
    assert {row["role"] for row in rows} == {role.value for role in Role}


def test_codes_of_the_table_exist() -> None:
    for row in read_table("wish_words.csv", ("mots", "role", "couverture", "usage")):
        for dimension, column in ((COVER, "couverture"), (USE, "usage")):
            for code in row[column].split():
                assert code == dimension.value or code.lstrip("~") in nomenclature(dimension), row["mots"]


def test_reports_are_compared_by_their_telling_words() -> None:
    assert telling_words("Bonjour, il s'agit d'une Forêt ; pas de 12 prairies !") == {"agit", "foret", "prairies"}
