"""The production chain: legal moves, what they need, and what the national map says of a département."""

from datetime import date

import pytest

from ocsge_qgis_plugin.domain.production import (
    BulletinList,
    Category,
    Stage,
    StageMoveError,
    bulletin_list_of,
    category_of,
    check_stage_move,
    legal_moves,
)


def test_the_chain_can_be_walked_from_end_to_end():
    chain = sorted(Stage, key=lambda stage: stage.rank)
    for stage, following in zip(chain, chain[1:]):
        skips_loop = stage is Stage.PHOTO_INTERPRETATION and following is Stage.CORRECTION_LOOP
        assert following in legal_moves(stage) or skips_loop


def test_a_refused_recette_goes_back_with_a_reason_and_a_new_date():
    with pytest.raises(StageMoveError, match="motif"):
        check_stage_move(Stage.RECETTE, Stage.PHOTO_INTERPRETATION)
    check_stage_move(
        Stage.RECETTE, Stage.PHOTO_INTERPRETATION, reason="Justesse CS insuffisante", planned_date=date(2027, 3, 1)
    )


@pytest.mark.parametrize("quarter", ["", "2027", "T1 2027", "2027-T5"])
def test_scheduling_needs_a_quarter(quarter):
    with pytest.raises(StageMoveError, match="trimestre"):
        check_stage_move(Stage.NOT_SCHEDULED, Stage.SCHEDULED, quarter=quarter)


def test_a_scheduled_quarter_is_written_2027_t1():
    check_stage_move(Stage.NOT_SCHEDULED, Stage.SCHEDULED, quarter="2027-T1")


def test_no_stage_is_jumped_and_the_error_names_the_legal_ones():
    with pytest.raises(StageMoveError) as caught:
        check_stage_move(Stage.NOT_SCHEDULED, Stage.PUBLISHED)
    assert Stage.SCHEDULED.label in caught.value.remedy


@pytest.mark.parametrize(
    ("stages", "category"),
    [
        ({}, Category.NOT_YET_SCHEDULED),
        ({"M1": Stage.NOT_SCHEDULED}, Category.NOT_YET_SCHEDULED),
        ({"M1": Stage.SCHEDULED, "M2": Stage.NOT_SCHEDULED}, Category.LAUNCH_SCHEDULED),
        ({"M1": Stage.AUTOMATIC_COMPUTATION}, Category.AUTOMATIC_COMPUTATION),
        ({"M1": Stage.PUBLISHED, "M2": Stage.PHOTO_INTERPRETATION}, Category.PHOTO_INTERPRETATION),
        ({"M1": Stage.PUBLISHED, "M2": Stage.CORRECTION_LOOP}, Category.PHOTO_INTERPRETATION),
        ({"M1": Stage.PUBLISHED, "M2": Stage.RECETTE}, Category.PHOTO_INTERPRETATION),
        ({"M1": Stage.PUBLISHED, "M2": Stage.VALIDATION}, Category.PHOTO_INTERPRETATION),
        ({"M1": Stage.PUBLISHED, "M2": Stage.DELIVERED}, Category.DONE),
        ({"M1": Stage.PUBLISHED, "M2": Stage.PUBLISHED, "M3": Stage.NOT_SCHEDULED}, Category.DONE),
    ],
)
def test_the_map_shows_the_work_under_way_else_what_is_done(stages, category):
    assert category_of(stages) is category


@pytest.mark.parametrize(
    ("m1", "m2", "expected"),
    [
        (Stage.NOT_SCHEDULED, Stage.NOT_SCHEDULED, None),
        (Stage.PHOTO_INTERPRETATION, Stage.NOT_SCHEDULED, BulletinList.M1_IN_PRODUCTION),
        (Stage.PHOTO_INTERPRETATION, Stage.CORRECTION_LOOP, BulletinList.M1_IN_PRODUCTION),
        (Stage.RECETTE, Stage.PHOTO_INTERPRETATION, BulletinList.M2_IN_PRODUCTION),
        (Stage.PUBLISHED, Stage.AUTOMATIC_COMPUTATION, BulletinList.M2_IN_PRODUCTION),
        (Stage.RECETTE, Stage.VALIDATION, BulletinList.RECETTE),
        (Stage.PUBLISHED, Stage.RECETTE, BulletinList.RECETTE),
        (Stage.PUBLISHED, Stage.SCHEDULED, None),
        (Stage.PUBLISHED, Stage.DELIVERED, BulletinList.DELIVERED),
    ],
)
def test_the_bulletin_sorts_departements_by_their_first_two_vintages(m1, m2, expected):
    assert bulletin_list_of({"M1": m1, "M2": m2}) is expected


@pytest.mark.parametrize("m1", list(Stage))
@pytest.mark.parametrize("m2", list(Stage))
def test_every_pair_of_stages_has_its_place_in_the_bulletin(m1, m2):
    found = bulletin_list_of({"M1": m1, "M2": m2, "M3": Stage.PHOTO_INTERPRETATION})
    assert found is None or isinstance(found, BulletinList)
