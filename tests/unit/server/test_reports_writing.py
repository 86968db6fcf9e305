"""``POST``, ``PATCH``, ``PUT`` and ``DELETE`` of reports and their files, in every encoding."""

from __future__ import annotations

import json
import struct

import pytest

POINT = "POINT(-0.55 43.91)"
THEME = {"community": 240, "theme": "OCS GE - Usage (US)", "attributes": {"millesime": "M2", "us_propose": "US5"}}
SKETCH = json.dumps({"name": "", "objects": [{"type": "Point", "geometry": POINT, "attributes": {}}]})
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480) + b"\0" * 5


def created(answer) -> dict:
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_json_with_objects_creates_a_whole_report(alice):
    report = created(
        alice.post("reports", json={"community": 240, "geometry": POINT, "comment": "é", "attributes": THEME})
    )
    assert report["attributes"] == [THEME]
    assert (report["status"], report["comment"], report["community"]) == ("submit", "é", 240)
    assert report["author"]["username"] == "pi.alice"
    assert report["opening_date"] == report["updating_date"]
    assert report["departement"]["name"] == "40"


def test_urlencoded_carries_json_texts(alice):
    fields = {"community": "240", "geometry": POINT, "attributes": json.dumps(THEME), "sketch": SKETCH}
    report = created(alice.post("reports", data=fields))
    assert (report["attributes"], report["sketch"]) == ([THEME], SKETCH)


def test_multipart_carries_json_texts_and_files(alice):
    fields = {"community": "240", "geometry": POINT, "attributes": json.dumps(THEME)}
    report = created(alice.post("reports", data=fields, files={"p.png": ("p.png", PNG, "multipart/form-data")}))
    assert report["attributes"] == [THEME]
    attachment = report["attachments"][0]
    assert (attachment["mime_type"], attachment["width"], attachment["height"]) == ("image/png", 640, 480)


def test_multipart_brackets_are_nested_objects(alice):
    fields = {
        "community": "240",
        "geometry": POINT,
        "attributes[community]": "240",
        "attributes[theme]": THEME["theme"],
        "attributes[attributes][millesime]": "M2",
        "attributes[attributes][us_propose]": "US5",
    }
    report = created(alice.post("reports", files={name: (None, value) for name, value in fields.items()}))
    assert report["attributes"] == [THEME]


def test_a_list_of_one_theme_is_taken_too(alice):
    assert created(alice.post("reports", json={"geometry": POINT, "attributes": [THEME]}))["attributes"] == [THEME]


def test_attribute_values_become_texts(alice):
    entry = {**THEME, "attributes": {"vu_terrain": True, "largeur": 3.5}}
    report = created(alice.post("reports", json={"geometry": POINT, "attributes": entry}))
    assert report["attributes"][0]["attributes"] == {"vu_terrain": "1", "largeur": "3.5"}


def test_a_report_without_theme_waits_for_qualification(alice):
    assert created(alice.post("reports", json={"geometry": POINT}))["status"] == "pending0"


def test_a_trial_report_stays_a_trial(alice):
    assert created(alice.post("reports", json={"geometry": POINT, "status": "test"}))["status"] == "test"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"geometry": "POINT(x y)"},
        {"geometry": "POINT(700000 6600000)"},
        {"geometry": "LINESTRING(0 1, 2 3)"},
        {"geometry": POINT, "status": "valid"},
        {"geometry": POINT, "community": 999},
        {"geometry": POINT, "couleur": "rouge"},
        {"geometry": POINT, "attributes": "pas du json"},
        {"geometry": POINT, "attributes": {"attributes": {}}},
        {"geometry": POINT, "sketch": "{"},
        {"geometry": POINT, "sketch": '{"objects":[{"geometry":"POLYGON((1 2, 3"}]}'},
        {"geometry": POINT, "sketch": {"objects": []}},
    ],
)
def test_what_is_missing_wrong_or_unknown_is_refused_and_nothing_is_created(alice, local_server, fields):
    before = len(local_server.reports())
    assert alice.post("reports", json=fields).status_code == 400
    assert len(local_server.reports()) == before


def test_an_anonymous_reader_cannot_write(login):
    assert login(None).post("reports", json={"geometry": POINT}).status_code == 401


def test_anyone_logged_in_may_report(login):
    report = created(login("sans.groupe").post("reports", json={"geometry": POINT, "community": 240}))
    assert login("sans.groupe").get(f"reports/{report['id']}").status_code == 200


def test_a_point_with_z_is_taken(alice):
    assert created(alice.post("reports", json={"geometry": "POINT Z (-0.5 43.9 12)"}))["geometry"].startswith("POINT Z")


def test_numbers_are_never_given_twice(alice):
    first = created(alice.post("reports", json={"geometry": POINT}))["id"]
    alice.delete(f"reports/{first}")
    assert created(alice.post("reports", json={"geometry": POINT}))["id"] == first + 1


def test_the_author_may_move_an_open_report(login):
    answer = login("ddtm40").patch("reports/900001", json={"geometry": "POINT (-0.6 43.8)"})
    assert answer.status_code == 200
    assert answer.json()["geometry"] == "POINT (-0.6 43.8)"
    assert answer.json()["comment"] == "La parcelle est bâtie depuis 2020"


def test_a_member_who_is_not_the_author_may_not_change_it(alice):
    assert alice.patch("reports/900001", json={"comment": "x"}).status_code == 403


def test_a_closed_report_cannot_be_changed(chief):
    assert chief.patch("reports/900006", json={"comment": "x"}).status_code == 403


def test_put_replaces_what_it_does_not_name(login):
    answer = login("ddtm40").put("reports/900001", json={"geometry": POINT, "comment": "neuf"})
    assert answer.status_code == 200
    assert (answer.json()["attributes"], answer.json()["sketch"]) == ([], None)


def test_delete_is_for_author_and_manager(login, chief, alice):
    assert alice.delete("reports/900001").status_code == 403
    assert login("ddtm40").delete("reports/900001").status_code == 204
    assert chief.get("reports/900001").status_code == 404
    assert chief.delete("reports/900006").status_code == 204


def test_four_files_at_most(alice):
    many = {f"photo{n}": (f"{n}.png", PNG) for n in range(5)}
    assert alice.post("reports/900001/attachments", files=many).status_code == 400
    many.pop("photo4")
    answer = alice.post("reports/900001/attachments", files=many)
    assert (answer.status_code, len(answer.json()["attachments"])) == (201, 4)


def test_a_file_over_the_cap_is_refused(alice, local_server):
    local_server.set_fault("attachment-size", 10)
    assert alice.post("reports/900001/attachments", files={"a": ("a.txt", b"0123456789")}).status_code == 201
    assert alice.post("reports/900001/attachments", files={"a": ("a.txt", b"01234567890")}).status_code == 400


def test_a_file_comes_back_whole_from_its_public_address(alice, login):
    answer = alice.post("reports/900001/attachments", files={"photo0": ("vue.png", PNG)})
    attachment = answer.json()["attachments"][0]
    assert login(None).get(attachment["download_uri"]).content == PNG
    assert login(None).get(attachment["uri"]).headers["Content-Type"] == "image/png"


def test_an_attachment_can_be_removed(alice, chief):
    attachment = alice.post("reports/900001/attachments", files={"a": ("a.txt", b"x")}).json()["attachments"][0]
    assert alice.delete(f"reports/900001/attachments/{attachment['id']}").status_code == 403
    assert chief.delete(f"reports/900001/attachments/{attachment['id']}").status_code == 204
    assert chief.get("reports/900001").json()["attachments"] == []
    assert chief.delete(f"reports/900001/attachments/{attachment['id']}").status_code == 404


def test_the_file_of_a_column_gets_a_number(alice, local_server):
    answer = alice.post(f"{local_server.url}/document/add", files={"document": ("a.pdf", b"%PDF")})
    assert isinstance(created(answer)["id"], int)
