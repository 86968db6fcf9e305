"""Where each vintage of each département stands, and what the national map and bulletin say of it.

The chain and its legal moves are a table (``resources/tables/production_stages.csv``); the category of a département
on the map and its list in the bulletin are pure functions of its vintages' stages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache

from .decisions import marker_token
from .errors import OcsGeError
from .identity import Identity
from .outbox import OutboxState
from .tables import read_table
from .text import tr, tr_data


class Stage(Enum):
    """Production stage (étape) of one vintage of one département, in the order of the chain."""

    NOT_SCHEDULED = "non_programme"
    SCHEDULED = "programme"
    AUTOMATIC_COMPUTATION = "calcul_auto"
    PHOTO_INTERPRETATION = "photo_interpretation"
    CORRECTION_LOOP = "boucle_correction"
    RECETTE = "recette"
    VALIDATION = "validation"
    DELIVERED = "livre"
    PUBLISHED = "publie"

    @property
    def label(self) -> str:
        """Label shown to people, translated."""
        return tr_data(_stage_rows()[self.value]["libelle"])

    @property
    def rank(self) -> int:
        """Position in the chain, from 0."""
        return int(_stage_rows()[self.value]["rang"])


class Category(Enum):
    """Category of a département on the national map."""

    NOT_YET_SCHEDULED = "pas_encore_programme"
    LAUNCH_SCHEDULED = "lancement_programme"
    AUTOMATIC_COMPUTATION = "calcul_auto_en_cours"
    PHOTO_INTERPRETATION = "pi_en_cours"
    DONE = "realise"

    @property
    def label(self) -> str:
        """Label of the map's legend, translated."""
        return tr_data(_category_rows()[self.value]["libelle"])

    @property
    def color(self) -> str:
        """Colour of the map's legend, ``#RRGGBB``."""
        return _category_rows()[self.value]["couleur"]


class BulletinList(Enum):
    """The lists of the production bulletin; a département with nothing under way and nothing finished is in none."""

    DELIVERED = "livre"
    RECETTE = "recette_en_cours"
    M2_IN_PRODUCTION = "m2_en_production"
    M1_IN_PRODUCTION = "m1_en_production"


# How far a vintage is, as the bulletin sees it.
_PROGRESS = {
    Stage.NOT_SCHEDULED: "attente",
    Stage.SCHEDULED: "attente",
    Stage.AUTOMATIC_COMPUTATION: "production",
    Stage.PHOTO_INTERPRETATION: "production",
    Stage.CORRECTION_LOOP: "production",
    Stage.RECETTE: "recette",
    Stage.VALIDATION: "recette",
    Stage.DELIVERED: "fini",
    Stage.PUBLISHED: "fini",
}


@cache
def _bulletin_rows() -> dict[tuple[str, str], str]:
    return {(row["m1"], row["m2"]): row["liste"] for row in read_table("bulletin_lists.csv", ("m1", "m2", "liste"))}


@cache
def _stage_rows() -> dict[str, dict[str, str]]:
    rows = read_table("production_stages.csv", ("code", "rang", "libelle", "suivantes", "categorie"))
    return {row["code"]: row for row in rows}


@cache
def _category_rows() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in read_table("map_categories.csv", ("code", "rang", "libelle", "couleur"))}


_QUARTER = re.compile(r"^20\d\d-T[1-4]$")


@dataclass(frozen=True)
class VintageStatus:
    """What the synced status table says of one vintage of one département.

    ``row_id`` and ``fingerprint`` are the server's; empty for a row that only exists here. ``quarter`` is ``2027-T1``.
    """

    departement: str
    vintage: str
    stage: Stage
    year: int | None = None
    quarter: str = ""
    reason: str = ""
    stage_date: date | None = None
    planned_date: date | None = None
    row_id: str = ""
    fingerprint: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Natural key: département code and vintage name."""
        return (self.departement, self.vintage)


@dataclass(frozen=True)
class StageChangeDraft:
    """What a person wants to do with one vintage, before the national store gives it a number and a date."""

    identity: Identity
    base: VintageStatus
    stage: Stage
    quarter: str = ""
    reason: str = ""
    planned_date: date | None = None


@dataclass(frozen=True)
class StageChange:
    """A person's intention to move one vintage on, with what the move needs.

    ``base`` is the status it was decided on: its fingerprint locks the row on the server.
    """

    uuid: str
    identity: Identity
    base: VintageStatus
    stage: Stage
    decided_at: datetime
    quarter: str = ""
    reason: str = ""
    planned_date: date | None = None
    state: OutboxState = OutboxState.QUEUED
    attempts: int = 0
    last_error: str = ""

    @property
    def comment(self) -> str:
        """The transaction comment by which every machine recognises this change: it ends with the change's token."""
        return f"OCS GE {self.stage.value} #{marker_token(self.uuid)}"


class StageMoveError(OcsGeError):
    """A move that the production chain does not allow, or that lacks what it needs."""


def legal_moves(stage: Stage) -> tuple[Stage, ...]:
    """Return the stages that may follow ``stage``: the next of the chain first, then steps back."""
    return tuple(Stage(code) for code in _stage_rows()[stage.value]["suivantes"].split(","))


def is_refused_recette(current: Stage, wanted: Stage) -> bool:
    """Tell whether the move is a refused recette, which needs a reason and a new date."""
    return current is Stage.RECETTE and wanted is Stage.PHOTO_INTERPRETATION


def check_stage_move(
    current: Stage, wanted: Stage, *, quarter: str = "", reason: str = "", planned_date: date | None = None
) -> None:
    """Raise :class:`StageMoveError` unless the chain allows the move and everything it needs is given.

    Scheduling needs a quarter (``2027-T1``); a refused recette needs a reason and a new date.
    """
    if wanted not in legal_moves(current):
        raise StageMoveError(
            tr("On ne passe pas de « {current} » à « {wanted} ».").format(current=current.label, wanted=wanted.label),
            remedy=tr("Étapes possibles : {stages}.").format(
                stages=", ".join(stage.label for stage in legal_moves(current))
            ),
        )
    if wanted is Stage.SCHEDULED and not _QUARTER.match(quarter):
        raise StageMoveError(
            tr("Un millésime programmé a besoin d'un trimestre."),
            remedy=tr("Donnez-le sous la forme 2027-T1."),
        )
    if is_refused_recette(current, wanted) and (not reason.strip() or planned_date is None):
        raise StageMoveError(
            tr("Une recette refusée a besoin d'un motif et d'une nouvelle date."),
            remedy=tr("Renseignez les deux avant d'enregistrer."),
        )


def category_of(stages: Mapping[str, Stage]) -> Category:
    """Return the category of a département from its vintages' stages (vintage name → stage).

    The vintage being worked on decides: the least advanced of those already launched (past "not scheduled") that is not
    yet done, else *réalisé* when one is done, else *pas encore programmé*. Its stage gives the category by the table:
    delivered or published → réalisé; photo-interpretation, loop, recette or validation → PI en cours.
    """
    categories = {Category(_stage_rows()[stage.value]["categorie"]) for stage in stages.values()}
    for category in (Category.PHOTO_INTERPRETATION, Category.AUTOMATIC_COMPUTATION, Category.LAUNCH_SCHEDULED):
        if category in categories:
            return category
    return Category.DONE if Category.DONE in categories else Category.NOT_YET_SCHEDULED


def bulletin_list_of(stages: Mapping[str, Stage]) -> BulletinList | None:
    """Return the list of the bulletin that a département is in, from the stages of its M1 and M2.

    The pairs are ``resources/tables/bulletin_lists.csv``: waiting, in production, in recette, finished, for each of the
    two vintages. ``None`` while nothing of either is under way, or M1 is finished and M2 not begun.
    """
    m1, m2 = (_PROGRESS[stages.get(vintage, Stage.NOT_SCHEDULED)] for vintage in ("M1", "M2"))
    code = _bulletin_rows()[m1, m2]
    return BulletinList(code) if code else None
