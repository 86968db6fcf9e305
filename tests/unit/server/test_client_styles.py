"""Clients written for the real server, each in its own manner, work unchanged."""

from __future__ import annotations

import json

import requests

from tests.server.seed_groups import PASSWORD

AUTH = ("pi.alice", PASSWORD)


def test_the_qgis_plugin_pages_until_a_page_is_not_full(chief, alice):
    for _ in range(4):
        chief.post("reports", json={"geometry": "POINT(-0.5 43.9)", "community": 240})
    found, page, limit = [], 1, 5
    while True:
        parameters = {
            "page": page,
            "limit": limit,
            "opening_date": "1900-01-01 00:00:00",
            "communities": 240,
            "box": "-2,43,1,45",
        }
        answer = alice.get("reports", params=parameters)
        assert answer.status_code in (200, 206)
        found += answer.json()
        if answer.status_code != 206 or len(answer.json()) != limit:
            break
        page += 1
    assert (page, len({report["id"] for report in found})) == (3, 10)


def test_the_qgis_plugin_replies_in_a_form(alice):
    answer = alice.post("reports/900001/replies", data={"title": "", "content": "vu", "status": "pending"})
    assert answer.status_code in (200, 201)
    assert answer.json()["report_id"] == 900_001


def test_the_qgis_plugin_moves_a_report_by_bare_json(login):
    body = json.dumps({"community": 240, "geometry": "POINT (-0.49 43.88)", "input_device": "SIG-QGIS"})
    answer = login("ddtm40").patch("reports/900001", data=body)
    assert "Content-Type" not in answer.request.headers
    assert (answer.status_code, answer.json()["geometry"]) == (200, "POINT (-0.49 43.88)")


def test_qt_declares_bare_json_as_a_form(alice):
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = alice.post("reports/900001/replies", data='{"status": "pending", "content": "a=b&c"}', headers=headers)
    assert answer.json()["content"] == "a=b&c"


def test_the_qgis_plugin_posts_a_transaction_without_content_type(alice):
    row = alice.get("wfs", params={"typename": "ocsge_suivi:suivi_production", "maxFeatures": 1}).json()[0]
    data = {"cleabs": row["cleabs"], "gcms_fingerprint": row["gcms_fingerprint"], "motif": "x"}
    body = json.dumps({"comment": "SIG-QGIS", "actions": [{"table": 901, "state": "Update", "data": data}]})
    answer = alice.post("databases/90/transactions", data=body)
    assert answer.json()["status"] == "committed"


def test_the_qgis_plugin_reads_features_since_a_numrec(alice):
    parameters = {
        "service": "WFS",
        "request": "GetFeature",
        "version": "1.0.0",
        "outputFormat": "JSON",
        "typename": "ocsge_suivi:suivi_production",
        "bbox": "-180,-90,180,90",
        "filter": json.dumps({"$and": [{"detruit": False}, {"gcms_numrec": {"$gte": 88_000}}]}),
        "gcms_numrec": 88_000,
        "offset": 0,
        "maxFeatures": 10_000,
    }
    answer = alice.get("wfs", params=parameters)
    assert (answer.status_code, len(answer.json())) == (200, 303)


def test_the_qgis_plugin_sends_files_named_as_their_fields(alice):
    fields = {"community": "240", "geometry": "POINT(-0.5 43.9)", "comment": "avec photo", "input_device": "SIG-QGIS"}
    theme = {"community": 240, "theme": "OCS GE - Usage (US)", "attributes": {}}
    files = {"plan.pdf": ("plan.pdf", b"%PDF", "multipart/form-data")}
    answer = alice.post("reports", data={**fields, "attributes": json.dumps(theme)}, files=files)
    assert answer.status_code in (200, 201)
    assert answer.json()["attachments"][0]["mime_type"] == "application/pdf"


def test_the_javascript_client_spells_arrays_with_brackets(alice):
    answer = alice.get("reports?status[]=submit&status[]=pending0&status[]=pending&status[]=pending1&limit=100")
    assert len(answer.json()) == 4


def test_the_javascript_client_sends_a_report_in_brackets_then_its_photos(alice):
    fields = {
        "community": "240",
        "geometry": "POINT(-0.5 43.9)",
        "comment": "mobile",
        "attributes[community]": "240",
        "attributes[theme]": "OCS GE - Usage (US)",
        "attributes[attributes][millesime]": "M2",
    }
    made = alice.post("reports", files={name: (None, value) for name, value in fields.items()}).json()
    answer = alice.post(f"reports/{made['id']}/attachments", files={"photo0": ("p.jpg", b"\xff\xd8")})
    assert len(answer.json()["attachments"]) == 1
    assert made["attributes"][0]["attributes"] == {"millesime": "M2"}


def test_the_php_client_counts_pages_from_the_range(alice):
    answer = alice.get("reports", params={"limit": 4, "page": 1, "status[0]": "submit", "status[1]": "reject"})
    first_last, total = answer.headers["Content-Range"].split("/")
    assert [int(number) for number in first_last.split("-")] == [1, 3]
    assert int(total) == 3


def test_third_parties_post_json_by_basic_and_poll_the_status(local_server):
    root = f"{local_server.url}/gcms/api/reports"
    theme = {"community": 240, "theme": "OCS GE - Autre (géométrie, oubli…)", "attributes": {}}
    report = {"community": 240, "geometry": "POINT(-0.5 43.9)", "comment": "c", "status": "test", "attributes": theme}
    made = requests.post(root, json=report, auth=AUTH, timeout=10)
    assert made.status_code == 201
    assert requests.get(f"{root}/{made.json()['id']}", auth=AUTH, timeout=10).json()["status"] == "test"


def test_the_mobile_posts_a_transaction_as_a_form(alice):
    data = {"departement": "40", "millesime": "M4", "etape": "programme", "geometrie": "POINT(0 44)"}
    actions = json.dumps([{"table": 901, "state": "INSERT", "data": data}])
    answer = alice.post("databases/90/transactions", data={"comment": "mobile", "actions": actions})
    assert answer.json()["status"] == "committed"


def test_the_mobile_reads_changes_and_deletions_in_one_pass(alice):
    answer = alice.get("wfs/ocsge_suivi?service=WFS&version=1.1.0&typeName=suivi_production&numrec=88001&filter={}")
    assert answer.json() == []
