"""How partners name classes of cover and use in their comments, in French, with their indefinite article."""

from __future__ import annotations

from tests.sample.nomenclature import COVERS, USES

COVER_WORDS: dict[str, tuple[str, ...]] = {
    "CS1.1.1.1": ("un bâtiment", "une construction", "des bâtiments", "un bâti récent"),
    "CS1.1.1.2": ("un parking goudronné", "une surface imperméabilisée", "des voiries", "une cour en enrobé"),
    "CS1.1.2.1": ("une cour en gravier", "un chemin empierré", "des remblais", "une plateforme stabilisée"),
    "CS1.1.2.2": ("un dépôt de matériaux", "des matériaux composites", "un terrain synthétique"),
    "CS1.2.1": ("un sol nu", "des sables", "une zone sans végétation"),
    "CS1.2.2": ("une surface en eau", "un plan d'eau", "un étang"),
    "CS1.2.3": ("des névés",),
    "CS2.1.1.1": ("un boisement de feuillus", "des feuillus", "une chênaie", "un bois de feuillus"),
    "CS2.1.1.2": ("une pinède", "des pins maritimes", "un peuplement de conifères", "une plantation de résineux"),
    "CS2.1.1.3": ("un peuplement mixte", "un bois mêlant pins et chênes", "une forêt mixte"),
    "CS2.1.2": ("une friche arbustive", "des fourrés", "une lande à ajoncs", "des broussailles"),
    "CS2.1.3": ("une vigne", "des rangs de vigne", "un vignoble"),
    "CS2.2.1": ("une prairie", "un champ", "une parcelle en herbe", "des cultures"),
    "CS2.2.2": ("une végétation basse", "des bambous"),
}
USE_WORDS: dict[str, tuple[str, ...]] = {
    "US1.1": ("un usage agricole", "une exploitation agricole", "des terres agricoles"),
    "US1.2": ("un usage sylvicole", "une parcelle forestière exploitée", "une exploitation forestière"),
    "US1.3": ("une carrière", "une activité d'extraction", "une gravière en exploitation"),
    "US1.4": ("une pisciculture", "un usage aquacole"),
    "US1.5": ("une autre production primaire",),
    "US2": ("un usage industriel", "une usine", "un atelier de production"),
    "US3": ("un usage tertiaire", "une zone commerciale", "des commerces et des bureaux", "un équipement public"),
    "US235": ("un usage mixte", "des logements et des commerces mêlés"),
    "US4.1.1": ("une emprise routière", "une route", "une voirie publique"),
    "US4.1.2": ("une emprise ferroviaire", "une voie ferrée"),
    "US4.1.3": ("un aérodrome",),
    "US4.1.4": ("une voie navigable",),
    "US4.1.5": ("une piste cyclable",),
    "US4.2": ("une plateforme logistique", "un usage de stockage", "des entrepôts"),
    "US4.3": ("un réseau d'utilité publique", "un parc photovoltaïque", "une station d'épuration"),
    "US5": ("un usage résidentiel", "un quartier d'habitation", "des logements", "un lotissement"),
    "US6.1": ("un chantier en cours", "une zone en transition"),
    "US6.2": ("une friche", "un site abandonné"),
    "US6.3": ("un espace sans usage", "un espace naturel sans usage"),
    "US6.6": ("un usage inconnu",),
}


def words_of(code: str, pick: float) -> str:
    """Return one way of naming the class ``code``; ``pick`` in [0, 1) chooses which."""
    if not code:
        return ""
    known = COVER_WORDS.get(code) or USE_WORDS.get(code) or (code,)
    return known[int(pick * len(known))]


def after_de(noun: str) -> str:
    """Return ``noun`` after the preposition "de": « d'une prairie », « de cultures », « d'entrepôts »."""
    rest = noun[4:] if noun.startswith("des ") else noun
    return f"d'{rest}" if rest[0].lower() in "aeiouyéèêh" else f"de {rest}"


def all_named() -> bool:
    """Return whether every leaf class of the tables has a word here."""
    return set(COVERS) <= set(COVER_WORDS) and set(USES) <= set(USE_WORDS)
