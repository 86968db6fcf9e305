"""Users, groups, members, layers, and the other small records a group's manager keeps."""

from __future__ import annotations

import pytest

LANDES = "communities/240"


def test_me_holds_memberships_with_the_themes_they_offer(alice):
    me = alice.get("users/me").json()
    memberships = {item["community_id"]: item for item in me["communities_member"]}
    assert set(memberships) == {240, 241}
    assert memberships[240]["role"] == "member"
    themes = memberships[240]["profile"][0]["themes"]
    assert [theme["theme"] for theme in themes] == [
        "OCS GE - Couverture (CS)",
        "OCS GE - Usage (US)",
        "OCS GE - Autre (géométrie, oubli…)",
    ]
    proposed = next(item for item in themes[0]["attributes"] if item["name"] == "cs_proposee")
    assert (proposed["type"], len(proposed["values"])) == ("list", 15)
    assert proposed["values"]["CS1.1.1.1"] == "CS1.1.1.1 Zones bâties"


def test_someone_without_group_has_no_membership(login):
    me = login("sans.groupe").get("users/me").json()
    assert (me["communities_member"], me["profile"], me["administrator"]) == ([], [], False)


def test_users_are_searched_and_paged(alice):
    found = alice.get("users", params={"username": "pi.%", "sort": "username:DESC"}).json()
    assert [user["username"] for user in found] == ["pi.bruno", "pi.alice"]
    assert alice.get("users", params={"search": "Landes"}).json()[0]["username"] == "ddtm40"
    assert alice.get("users", params={"limit": 2}).status_code == 206


def test_people_change_their_own_account_only(alice, login):
    number = alice.get("users/me").json()["id"]
    assert alice.patch(f"users/{number}", json={"description": "moi"}).json()["description"] == "moi"
    assert alice.patch("users/4101", json={"description": "x"}).status_code == 403
    assert alice.patch(f"users/{number}", json={"administrator": True}).status_code == 403
    assert login("admin.ign").patch(f"users/{number}", json={"administrator": True}).json()["administrator"] is True


def test_a_deleted_user_cannot_come_back(login):
    number = login("sans.groupe").get("users/me").json()["id"]
    assert login("sans.groupe").delete(f"users/{number}").status_code == 204
    assert login("sans.groupe").get("users/me").status_code == 401


def test_groups_are_listed_by_name(alice):
    found = alice.get("communities", params={"name": "%Landes%", "fields": "id,name"}).json()
    assert found == [{"id": 240, "name": "OCS GE – Boucle de correction 40 (Landes)"}]


def test_a_group_says_who_may_see_and_close(alice):
    group = alice.get(LANDES).json()
    assert (group["shared_georem"], group["all_members_can_valid"]) == ("restrained", False)
    assert len(group["attributes"]) == 3


def test_a_manager_changes_a_group_and_a_member_may_not(alice, chief):
    assert alice.patch(LANDES, json={"description": "x"}).status_code == 403
    assert chief.patch(LANDES, json={"description": "x"}).json()["description"] == "x"
    assert chief.patch(LANDES, json={"shared_georem": "tous"}).status_code == 400
    assert chief.patch(LANDES, json={"couleur": "x"}).status_code == 400


def test_whoever_creates_a_group_manages_it(alice):
    group = alice.post("communities", data={"name": "Essai", "active": "true"}).json()
    assert (group["name"], group["active"]) == ("Essai", True)
    assert alice.get(f"communities/{group['id']}/members").json()[0]["role"] == "admin"
    assert alice.delete(f"communities/{group['id']}").status_code == 204
    assert alice.get(f"communities/{group['id']}").status_code == 404


def test_a_group_has_a_logo(chief, alice):
    answer = chief.post(f"{LANDES}/logo", files={"logo": ("l.png", b"\x89PNG")})
    assert alice.get(answer.json()["logo_url"]).content == b"\x89PNG"
    assert chief.delete(f"{LANDES}/logo").status_code == 204
    assert chief.get(LANDES).json()["logo_url"] is None


def test_members_are_listed_by_role_without_names(alice, login):
    found = alice.get(f"{LANDES}/members", params={"roles[]": "admin"}).json()
    assert [set(member) for member in found] == [{"user_id", "grids", "role", "active", "date"}]
    assert login("sans.groupe").get(f"{LANDES}/members").status_code == 403


def test_a_request_to_join_waits_for_the_manager(login, chief):
    alone = login("sans.groupe")
    number = alone.get("users/me").json()["id"]
    assert alone.post(f"{LANDES}/members", json={"user_id": number, "role": "admin"}).json()["role"] == "pending"
    assert alone.get("reports").json() == []
    assert chief.patch(f"{LANDES}/members/{number}", json={"role": "member"}).status_code == 200
    assert len(alone.get("reports").json()) == 6
    assert alone.delete(f"{LANDES}/members/{number}").status_code == 204
    assert chief.get(f"{LANDES}/members/{number}").status_code == 404


def test_a_manager_adds_by_address(chief):
    assert chief.post(f"{LANDES}/members/sans.groupe@example.org", json={}).json()["role"] == "member"
    assert chief.post(f"{LANDES}/members", json={"user_id": 1}).status_code == 400


def test_layers_lead_to_the_status_table(alice):
    layers = alice.get("communities/241/layers", params={"limit": 20}).json()
    table = next(layer for layer in layers if layer["type"] == "feature-type")
    assert (table["database"], table["table"], table["role"]) == (90, 901, "edit")
    assert alice.get(f"geoservices/{layers[0]['geoservice']['id']}").json()["type"] == "WMTS"


RECORDS = [
    ("communities/240/layers", {"order": 2, "geoservice": {"id": 77}}, {"opacity": 0.5}),
    ("communities/240/emailplanners", {"subject": "s", "event": "georem_created"}, {"delay": 3}),
    ("permissions", {"database": 90, "community": 240, "level": "VIEW"}, {"level": "EDIT"}),
    ("geoservices", {"title": "Plan", "version": "1.3.0", "url": "https://example.org"}, {"layers": "P"}),
    ("databases", {"name": "essai", "title": "Essai"}, {"description": "d"}),
    ("databases/90/tables", {"name": "t", "title": "T", "id_name": "id", "geometry_name": "g"}, {"description": "d"}),
    ("databases/90/tables/901/columns", {"name": "note", "type": "String"}, {"title": "Note"}),
]


@pytest.mark.parametrize(("path", "fields", "change"), RECORDS)
def test_small_records_live_from_creation_to_deletion(login, path, fields, change):
    admin = login("admin.ign")
    made = admin.post(path, json=fields)
    assert made.status_code == 201, made.text
    one = f"{path}/{made.json()['id']}"
    kept = admin.get(one).json()
    assert {name: kept[name] for name in fields} == fields
    changed = admin.put(one, json=change) if "emailplanners" in path else admin.patch(one, json=change)
    assert {name: changed.json()[name] for name in change} == change
    assert made.json()["id"] in [record["id"] for record in admin.get(path, params={"limit": 100}).json()]
    assert admin.delete(one).status_code == 204
    assert admin.get(one).status_code == 404


@pytest.mark.parametrize(("path", "fields", "change"), RECORDS)
def test_small_records_need_their_fields_and_the_right(alice, login, path, fields, change):
    assert alice.post(path, json=fields).status_code == 403
    assert login("admin.ign").post(path, json={}).status_code == 400
    assert login("admin.ign").post(path, json={**fields, "inconnu": 1}).status_code == 400


def test_a_permission_opens_a_table(login, alice):
    partner = login("ddtm40")
    assert partner.get("databases/90/tables").status_code == 403
    login("admin.ign").post("permissions", json={"database": 90, "community": 240, "level": "VIEW"})
    assert partner.get("databases/90/tables").status_code == 200
    read = partner.get("wfs", params={"typename": "ocsge_suivi:suivi_production", "maxFeatures": 1})
    assert len(read.json()) == 1


def test_documents_of_a_group(chief, alice):
    made = chief.post(f"{LANDES}/documents", data={"title": "Notice"}, files={"document": ("n.pdf", b"%PDF")})
    assert made.json()["title"] == "Notice"
    one = f"{LANDES}/documents/{made.json()['id']}"
    assert alice.get(alice.get(one).json()["download_uri"]).content == b"%PDF"
    assert chief.patch(one, json={"title": "Guide"}).json()["title"] == "Guide"
    assert [item["title"] for item in alice.get(f"{LANDES}/documents").json()] == ["Guide"]
    assert alice.delete(one).status_code == 403
    assert chief.delete(one).status_code == 204


def test_grids_are_found_by_code_or_title(alice):
    assert alice.get("grids/2A").json()["title"] == "Corse-du-Sud"
    found = alice.get("grids", params={"text": "landes", "searchBy": "title"}).json()
    assert [grid["name"] for grid in found] == ["40"]
    assert alice.get("grids/XX").status_code == 404


@pytest.mark.parametrize("path", ["nimporte", "reports/900001/nimporte"])
def test_an_unknown_path_is_404_in_json(alice, path):
    answer = alice.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, 404)
    assert alice.put("reports", json={}).status_code == 405


def test_a_new_column_belongs_to_its_table(login, alice):
    login("admin.ign").post("databases/90/tables/901/columns", json={"name": "note", "type": "String"})
    added = next(item for item in alice.get("databases/90/tables/901").json()["columns"] if item["name"] == "note")
    assert added["table_id"] == 901
