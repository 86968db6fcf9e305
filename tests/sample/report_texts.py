"""Comments of partners in natural French: a core per cause, what the organisation refers to, a closing word.

Half of the reports state no code: their only wording of a class is that of ``report_words``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.sample.report_words import after_de, words_of

_WRONG = (
    "Ici, l'OCS GE indique {livre} alors qu'il s'agit {de_juste}.",
    "Il faut lire {juste} et non {livre}.",
    "Polygone à corriger : {juste} au lieu {de_livre}.",
    "Il y a {juste}, pas {livre}.",
    "Nous constatons {juste} à cet endroit ; la base décrit {livre}.",
    "Erreur d'interprétation : on voit nettement {juste} sur l'orthophoto.",
    "Sur l'image, aucun doute : {juste}. L'OCS GE donne {livre}.",
    "Confusion entre {livre} et {juste}.",
    "Merci de remplacer {livre} par {juste} sur toute l'emprise dessinée.",
    "La parcelle est mal classée, il y a {juste} depuis longtemps.",
    "Le code livré ne correspond pas au terrain : {juste}.",
    "À reprendre : {juste} (et non {livre}) à {commune}.",
    "D'après notre connaissance du secteur, il y a là {juste}.",
    "Le polygone d'environ {surface} est donné pour {livre} ; en réalité on y trouve {juste}.",
)
_CORES: dict[str, tuple[str, ...]] = {
    "wrong_use": (
        *_WRONG,
        "L'usage est faux : {juste}.",
        "Mauvais usage. Vérification faite auprès de la mairie de {commune} : {juste}.",
        "La couverture est bonne mais pas l'usage : {juste}.",
        "Usage à revoir, nous proposons {juste} à la place {de_livre}.",
    ),
    "wrong_cover": (
        *_WRONG,
        "La couverture est fausse : {juste}.",
        "Couverture à revoir, nous proposons {juste} à la place {de_livre}.",
        "La photo-interprétation a confondu : il s'agit {de_juste}.",
    ),
    "missed_building": (
        "Bâtiment oublié.",
        "Il manque {juste} à cet endroit, visible sur l'orthophoto.",
        "Le bâti existe au cadastre mais pas dans l'OCS GE.",
        "Oubli : {juste} de plus de 200 m², la base ne montre que {livre}.",
        "Construction présente sur la photo aérienne du millésime et absente de la couche.",
        "Ce hangar n'a pas été saisi, la zone est restée en {code_livre_ou_nom}.",
        "Bâti non détecté à {commune}, à ajouter s'il vous plaît.",
    ),
    "outdated": (
        "Le changement n'a pas été vu : {juste} visible sur la photo la plus récente du millésime.",
        "L'état d'avant a été reconduit. Au dernier millésime on voit {juste}.",
        "La base est restée à l'état initial ({livre}), alors qu'il y a maintenant {juste}.",
        "Évolution manquée entre les deux millésimes : {livre} puis {juste}.",
        "Travaux achevés avant la prise de vue : {juste}.",
        "Ici, on est passé {de_livre} à {juste} avant la date du millésime.",
        "Le changement manque dans le différentiel, il y a désormais {juste}.",
    ),
    "already_right": (
        "Merci de vérifier : nous voyons {juste}, et pas {livre}.",
        "Il s'agit {de_juste} et non {de_livre}.",
        "Notre extraction donne {livre} ; il faudrait {juste}.",
        "À classer comme {juste}.",
        "Ce secteur de {commune} doit être décrit comme {juste}.",
        "Attention, il y a {juste}. Dans l'ancienne version on avait {livre}.",
        "Nous proposons {juste} pour ce polygone.",
        "Pour nous il y a là {juste} ; à confirmer.",
        "Sur la version que nous avons reçue, on lit {livre} : corriger en {juste}.",
        "Le polygone d'environ {surface} correspond à {juste}.",
    ),
    "below_unit": (
        "Petit objet oublié : {juste}.",
        "Il y a {juste} dans ce polygone, même si c'est petit.",
        "Ajouter {juste} ({surface} environ).",
        "Détail à intégrer : {juste} au milieu {de_livre}.",
        "On distingue {juste} de {surface}, à détourer.",
        "Ce petit bout ? On dirait {juste}.",
        "Une partie seulement de la parcelle est concernée : {juste}.",
        "Manque {juste} au fond du terrain.",
    ),
    "geometry": (
        "Le contour est décalé de deux à trois mètres par rapport au cadastre.",
        "Limite mal calée : le trait passe au milieu de la haie.",
        "La géométrie du polygone ne suit pas la limite parcellaire.",
        "Contour à reprendre, il déborde sur la parcelle voisine.",
        "Le bord du polygone ne colle pas à l'orthophoto, environ 3 m d'écart.",
        "Limite trop lissée, on perd l'angle de la parcelle.",
        "Léger décalage géométrique à {commune}, les codes sont bons.",
        "Le tracé ne suit pas l'axe du fossé.",
        "Le polygone est à redessiner d'après le plan joint à notre dossier.",
    ),
    "later_change": (
        "Depuis {annee}, il y a {juste}.",
        "Chantier terminé en {annee} : {juste} maintenant.",
        "La situation a changé cette année, on y trouve {juste}.",
        "Permis accordé en {annee}, le terrain porte maintenant {juste}.",
        "L'état décrit ({livre}) a disparu : travaux livrés en {annee}.",
        "Visite de terrain en {annee} : {juste}.",
        "Nouvelle opération, inaugurée en {annee} ; prévoir {juste}.",
    ),
    "unfounded": (
        "Il me semble qu'il y a là {juste}.",
        "Ce serait plutôt {juste} que {livre}.",
        "À mon avis {juste}, à vérifier.",
        "On nous a signalé {juste} à cet endroit.",
        "Le document d'urbanisme prévoit {juste} ici.",
        "Nous aurions mis {juste}.",
        "D'après les anciens plans, {juste} et non {livre}.",
        "Le zonage du PLU dit autre chose que {livre} : mettre {juste}.",
    ),
    "off_topic": (
        "Bonjour, comment obtenir les données de la commune au format DXF ?",
        "Le nom de la rue est mal orthographié sur la carte.",
        "Le numéro de parcelle affiché n'est pas le bon.",
        "Essai de saisie, à ne pas prendre en compte.",
        "Le chemin est fermé par une barrière, impossible de passer.",
        "Le fond de plan ne s'affiche pas chez nous depuis ce matin.",
        "Qui contacter pour une réunion de présentation à {commune} ?",
        "Dépôt sauvage au bord de la route, merci de prévenir les services.",
        "La limite communale est fausse ici.",
    ),
    "outside": (
        "Il faut lire {juste} et non {livre}.",
        "Ici nous avons {juste}, l'OCS GE indique {livre}.",
        "Erreur sur ce polygone : {juste}.",
        "Merci de corriger en {juste}.",
        "Zone à revoir, {juste} visible sur la photo.",
    ),
}
_SOURCES: dict[str, tuple[str, ...]] = {
    "ddt": (
        "Source : RPG.",
        "Vu avec le service habitat.",
        "Constaté dans l'instruction d'un permis.",
        "Source DDT(M).",
    ),
    "epci": ("Source : base des ZAE de l'agglomération.", "Confirmé par le service urbanisme.", "Cf. notre SIG."),
    "dreal": (
        "Source : fichier des installations classées.",
        "Croisement avec l'inventaire régional.",
        "Source DREAL.",
    ),
    "cd": ("Source : service des routes du Département.", "Vu par nos agents.", "Cf. la base routière départementale."),
    "pnr": ("Relevé par le Parc.", "Inventaire des milieux naturels du Parc.", "Passage d'un garde cet été."),
    "agence": ("Observé dans le cadre du MOS.", "Analyse de l'agence d'urbanisme.", "Fichiers fonciers à l'appui."),
    "commune": ("La mairie.", "Le secrétaire de mairie a confirmé.", "Les élus y tiennent."),
}
_CLOSINGS = (
    "Merci.",
    "Merci d'avance.",
    "Cordialement.",
    "Voir croquis.",
    "Les deux millésimes sont concernés.",
    "Impact sur notre bilan ZAN.",
    "À corriger avant le calcul de l'artificialisation.",
    "Même chose sur les parcelles voisines ?",
    "Nous restons à disposition.",
)
_CODED = (" ({livre_code} → {juste_code})", " Proposition : {juste_code}.", " [{juste_code}]", "")
QUESTIONS = (
    "Bonjour, quel millésime est concerné ? Sur l'image de M1 la parcelle est encore nue.",
    "Pouvez-vous préciser quelle partie du polygone vous semble fausse ?",
    "De quel usage s'agit-il exactement : logement, commerce ou les deux ?",
    "Avez-vous une photo ou une date de mise en service ?",
    "Le croquis couvre trois polygones : lequel est à corriger ?",
)
ANSWERS: dict[str, tuple[str, ...]] = {
    "valid": (
        "Merci pour votre signalement. L'erreur est confirmée sur l'image du millésime et sera corrigée.",
        "Signalement retenu : la classe est corrigée dans la prochaine livraison.",
    ),
    "valid0": (
        "Merci pour votre signalement. La donnée livrée décrit déjà cet état.",
        "La version en ligne porte déjà la classe que vous proposez.",
    ),
    "reject": (
        "L'objet signalé ne répond pas aux spécifications de l'OCS GE, il ne peut pas être représenté.",
        "Ce point est hors du champ de la boucle de correction. Merci de votre vigilance.",
    ),
    "reject0": (
        "L'examen des images du millésime ne permet pas de constater l'écart signalé.",
        "Ce signalement n'appelle pas de correction de l'OCS GE.",
    ),
}


@dataclass(frozen=True)
class Wording:
    """What fills the blanks: codes said to be delivered and asked for, commune, area in m², latest year."""

    current: str | None
    wished: str | None
    commune: str
    area: float
    year: int


def write_comment(rng: np.random.Generator, cause: str, organisation: str, codes_given: bool, wording: Wording) -> str:
    """Return the comment of one report; a code is written only when ``codes_given``."""
    picks = rng.random(8)
    livre, juste = words_of(wording.current or "", picks[0]), words_of(wording.wished or "", picks[1])
    cores = _CORES[cause]
    text = cores[int(picks[2] * len(cores))]
    if codes_given and wording.wished and picks[3] < 0.5:
        text += _CODED[int(picks[4] * len(_CODED))]
    if picks[5] < 0.4 and cause != "off_topic":
        sources = _SOURCES[organisation]
        text += " " + sources[int(picks[6] * len(sources))]
    if picks[7] < 0.3:
        text += " " + _CLOSINGS[int(picks[7] / 0.3 * len(_CLOSINGS))]
    return text.format(
        livre=livre,
        juste=juste,
        de_livre=after_de(livre) if livre else "",
        de_juste=after_de(juste) if juste else "",
        livre_code=wording.current,
        juste_code=wording.wished,
        code_livre_ou_nom=livre.split(" ", 1)[-1],
        commune=wording.commune,
        surface=_area_text(wording.area),
        annee=wording.year + 2 + int(picks[4] * 3),
    )


def _area_text(area: float) -> str:
    if area >= 10_000:
        return f"{area / 10_000:.1f} ha".replace(".", ",")
    step = 10 if area < 500 else 100
    return f"{round(area / step) * step} m²"


def draw_text(rng: np.random.Generator, texts: tuple[str, ...]) -> str:
    """Return one of ``texts``."""
    return texts[int(rng.integers(len(texts)))]
