"""The account, its groups, their themes, members and layers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.identity import Role
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.espaceco.account import AccountClient, read_membership
from ocsge_qgis_plugin.espaceco.errors import AnswerError
from ocsge_qgis_plugin.espaceco.theme_records import read_profile_themes, read_themes, unique_themes
from tests.unit.espaceco.scripted_server import as_json
from tests.unit.espaceco.test_report_reading import json_values


def test_a_member_sees_their_groups_and_roles(session):
    account = AccountClient(session).me()
    assert account.username == "pi.alice"
    assert not account.is_administrator
    assert {(membership.community, membership.role) for membership in account.memberships} == {
        (240, Role.MEMBER),
        (241, Role.MEMBER),
    }


def test_a_manager_is_one(log_in):
    memberships = AccountClient(log_in("chef.pi")).me().memberships
    assert {membership.role for membership in memberships} == {Role.ADMIN}


def test_somebody_without_a_group_has_none(log_in):
    assert AccountClient(log_in("sans.groupe")).me().memberships == ()


def test_themes_bring_their_fields_and_the_codes_to_choose_from(session):
    themes = {theme.name: theme for theme in AccountClient(session).me().themes}
    fields = {field.name: field for field in themes["OCS GE - Couverture (CS)"].attributes}
    assert set(fields["millesime"].values) >= {"M1", "M2"}
    assert "CS1.1.1.1" in fields["cs_proposee"].values


def test_a_group_tells_its_rule_its_themes_and_its_words_for_statuses(session):
    community = AccountClient(session).community(240)
    assert community.all_members_can_valid is False
    assert len(community.themes) == 3
    assert community.status_titles[ReportStatus.SUBMIT] == "Reçu dans nos services"


def test_members_come_with_their_names(session):
    members = AccountClient(session).members(240)
    assert [member.username for member in members] == ["chef.pi", "ddtm40", "epci.dax", "pi.alice", "pi.bruno"]


def test_names_that_may_not_be_read_stay_empty(scripted, open_scripted):
    def answer(seen):
        if seen.path.endswith("/members"):
            return as_json([{"user_id": 7, "role": "member", "active": True}])
        return as_json({"code": 403, "message": "non"}, 403)

    scripted.answer = answer
    members = AccountClient(open_scripted()).members(240)
    assert [(member.user_id, member.username) for member in members] == [(7, "")]


def test_an_answer_that_is_no_account_is_an_error(scripted, open_scripted):
    scripted.answer = lambda seen: as_json({})
    with pytest.raises(AnswerError):
        AccountClient(open_scripted()).me()


def test_the_richer_of_two_themes_of_one_name_is_kept():
    poor, rich = read_themes(["Route", {"theme": "Route", "attributes": [{"name": "nature"}]}], 12)
    assert unique_themes([poor, rich]) == unique_themes([rich, poor]) == (rich,)


@pytest.mark.parametrize(
    "spelled", [[{"community_id": 12, "themes": ["Route"]}], {"community_id": 12, "themes": ["Route"]}]
)
def test_a_profile_may_be_a_list_or_one_object(spelled):
    assert [(theme.community, theme.name) for theme in read_profile_themes(spelled)] == [(12, "Route")]


@given(json_values)
def test_no_themes_break_the_reading(value):
    read_themes(value, 12)
    read_profile_themes([{"community_id": 12, "themes": [value, {"theme": "a", "attributes": value}]}])
    read_themes([{"theme": "a", "attributes": [{"name": "b", "values": value, "default": value}]}], 12)
    assert read_themes(None, 12) == ()


@given(st.dictionaries(st.sampled_from(["role", "community_id", "active", "profile"]), json_values))
def test_an_odd_membership_costs_no_login(changes):
    membership = read_membership({"community_id": 12, "role": "member", **changes})
    assert membership is None or isinstance(membership.role, Role)
