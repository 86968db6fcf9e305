"""Collaborative tables: reading, transactions, fingerprints, numrec."""

from __future__ import annotations

import json

import pytest

TYPE = "ocsge_suivi:suivi_production"
POINT = "POINT(1 45)"
NEW = {"departement": "40", "millesime": "M4", "etape": "non_programme", "geometrie": POINT}
STANDARD = {"nom": "Chantier", "geometrie": "POLYGON((0 0, 10 0, 10 10, 0 0))"}


def read(session, **parameters):
    answer = session.get("wfs", params={"typename": TYPE, "outputFormat": "JSON", **parameters})
    assert answer.status_code == 200, answer.text
    return answer.json()


def row_of(session, vintage="M2", departement="40"):
    wanted = json.dumps({"departement": departement, "millesime": vintage})
    return read(session, filter=wanted)[0]


def post(session, *actions, database=90, **more):
    return session.post(
        f"databases/{database}/transactions", json={"comment": "SIG-QGIS", "actions": list(actions), **more}
    )


def update(row, **changes):
    data = {"cleabs": row["cleabs"], "gcms_fingerprint": row["gcms_fingerprint"], **changes}
    return {"table": 901, "state": "Update", "data": data}


def test_the_status_of_every_departement_and_vintage_is_there(alice):
    rows = read(alice)
    assert len(rows) == 303
    assert {row["departement"] for row in rows} >= {"01", "2A", "40", "976"}
    assert (row_of(alice, "M1")["etape"], row_of(alice, "M2")["etape"]) == ("publie", "photo_interpretation")


def test_rows_are_flat_with_wkt_and_fingerprint(alice):
    row = row_of(alice)
    assert row["geometrie"] == "POINT(-0.64 44.01)"
    assert len(row["gcms_fingerprint"]) == 32
    assert row["detruit"] is False
    assert "gcms_numrec" not in row


def test_rows_page_by_offset(alice):
    pages = [read(alice, offset=offset, maxFeatures=200) for offset in (0, 200, 400)]
    assert [len(page) for page in pages] == [200, 103, 0]
    assert len({row["cleabs"] for page in pages for row in page}) == 303


def test_parameter_names_and_type_names_ignore_case(alice):
    assert len(alice.get("wfs/OCSGE_SUIVI?typeName=Suivi_Production&MAXFEATURES=2").json()) == 2


def test_bbox_is_in_the_layers_own_coordinates(alice):
    assert {row["departement"] for row in read(alice, bbox="-1,43.9,-0.3,44.2")} == {"40"}


def test_other_formats_are_served(alice):
    parameters = {"typename": TYPE, "maxFeatures": 1}
    geojson = alice.get("wfs", params={**parameters, "outputFormat": "GeoJSON"}).json()
    assert geojson["features"][0]["geometry"]["type"] == "Point"
    csv = alice.get("wfs", params={**parameters, "outputFormat": "CSV"}).text.splitlines()
    assert (csv[0].split(";")[0], len(csv)) == ("cleabs", 2)
    gml = alice.get("wfs", params={**parameters, "outputFormat": "GML"}).text
    assert gml.count("<gml:featureMember>") == 1


@pytest.mark.parametrize(
    "bad",
    [
        {"typename": "suivi_production"},
        {"filter": "{"},
        {"filter": '{"couleur": 1}'},
        {"filter": '{"etape": {"$near": 1}}'},
        {"bbox": "1,2,3"},
        {"maxFeatures": "x"},
        {"limit": 3},
        {"outputFormat": "shape"},
    ],
)
def test_a_read_that_makes_no_sense_is_refused(alice, bad):
    assert alice.get("wfs", params={"typename": TYPE, **bad}).status_code == 400


def test_a_table_is_closed_to_other_groups(login):
    assert login("ddtm40").get("wfs", params={"typename": TYPE}).status_code == 403
    assert post(login("ddtm40"), {"table": 901, "state": "Insert", "data": NEW}).status_code == 403


def test_an_update_is_committed_with_a_numrec_and_a_new_fingerprint(alice):
    row = row_of(alice)
    before = alice.get("databases/90/tables/901/max-numrec").json()
    answer = post(alice, update(row, etape="boucle_correction", motif=None))
    found = answer.json()
    assert (answer.status_code, found["status"], found["conflicts"]) == (200, "committed", [])
    assert found["numrec"] == before + 1
    assert found["actions"][0]["server_feature_id"] == row["cleabs"]
    after = row_of(alice)
    assert after["etape"] == "boucle_correction"
    assert after["gcms_fingerprint"] != row["gcms_fingerprint"]
    assert alice.get("databases/90/tables/901/max-numrec").json() == before + 1
    assert alice.get("databases/90/max-numrec").json() == before + 1


def test_a_stale_fingerprint_conflicts_and_shows_the_servers_row(alice, chief):
    row = row_of(alice)
    post(chief, update(row, etape="recette"))
    answer = post(alice, update(row, etape="validation"))
    found = answer.json()
    assert (answer.status_code, found["status"], found["numrec"]) == (200, "conflicting", None)
    shown = found["conflicts"][0]["server_object"]
    assert (shown["cleabs"], shown["etape"]) == (row["cleabs"], "recette")
    forced = update({**row, "gcms_fingerprint": shown["gcms_fingerprint"]}, etape="validation")
    assert post(alice, forced).json()["status"] == "committed"


def test_one_conflict_undoes_the_whole_transaction(alice):
    good, stale = row_of(alice, "M1"), row_of(alice, "M2")
    answer = post(alice, update(good, motif="x"), update({**stale, "gcms_fingerprint": "0" * 32}, motif="y"))
    assert answer.json()["status"] == "conflicting"
    assert row_of(alice, "M1") == good
    assert alice.get("databases/90/max-numrec").json() == 88_000


def test_an_unknown_object_fails_and_undoes_the_whole(alice):
    row = row_of(alice)
    gone = update({"cleabs": "SUIVI", "gcms_fingerprint": "0" * 32}, motif="x")
    assert post(alice, update(row, motif="x"), gone).json()["status"] == "failed"
    assert row_of(alice) == row


def test_an_insert_gets_its_identifier_from_the_server(alice):
    found = post(alice, {"table": "901", "state": "INSERT", "data": NEW}).json()
    assert found["status"] == "committed"
    key = found["actions"][0]["server_feature_id"]
    inserted = row_of(alice, "M4")
    assert (inserted["cleabs"], inserted["annee"]) == (key, None)


def test_a_delete_is_a_flag_on_a_versioned_table(alice):
    row = row_of(alice)
    data = {"cleabs": row["cleabs"], "gcms_fingerprint": row["gcms_fingerprint"]}
    found = post(alice, {"table": 901, "state": "Delete", "data": data}).json()
    changed = read(alice, numrec=found["numrec"], filter="{}")
    assert [(item["cleabs"], item["detruit"]) for item in changed] == [(row["cleabs"], True)]
    assert len(read(alice, filter='{"detruit": false}')) == 302
    assert post(alice, update(changed[0], motif="x")).json()["status"] == "failed"


@pytest.mark.parametrize("parameters", [{"gcms_numrec": 88_001}, {"numrec": 88_001}])
def test_numrec_reads_what_changed_since(alice, parameters):
    row = row_of(alice)
    post(alice, update(row, motif="premier"))
    assert [item["cleabs"] for item in read(alice, **parameters)] == [row["cleabs"]]


def test_numrec_can_be_filtered_on_though_it_is_no_column(alice):
    post(alice, update(row_of(alice), motif="x"))
    wanted = {"$and": [{"detruit": False}, {"gcms_numrec": {"$gte": 88_001}}]}
    assert len(read(alice, filter=json.dumps(wanted))) == 1


@pytest.mark.parametrize(
    "data",
    [
        {**NEW, "millesime": "M9"},
        {**NEW, "departement": "0640"},
        {**NEW, "etape": None},
        {name: value for name, value in NEW.items() if name != "departement"},
        {**NEW, "annee": "2021"},
        {**NEW, "annee": 1850},
        {**NEW, "trimestre": "2026-T5"},
        {**NEW, "motif": "x" * 1001},
        {**NEW, "date_prevue": "31/12/2026"},
        {**NEW, "geometrie": "POLYGON((0 0, 1 0, 1 1, 0 0))"},
        {**NEW, "geometrie": "POINT Z (1 45 0)"},
        {**NEW, "couleur": "rouge"},
        {**NEW, "cleabs": "A_MOI"},
    ],
)
def test_values_that_break_a_columns_rule_are_refused_and_nothing_is_written(alice, data):
    good = {"table": 901, "state": "Insert", "data": NEW}
    answer = post(alice, good, {"table": 901, "state": "Insert", "data": data})
    assert (answer.status_code, answer.json()["code"]) == (400, 400)
    assert len(read(alice)) == 303


def test_the_refusal_names_the_table_and_the_column(alice):
    answer = post(alice, {"table": 901, "state": "Insert", "data": {**NEW, "millesime": "M9"}})
    assert "millesime" in answer.json()["message"]
    assert "suivi_production" in answer.json()["message"]


@pytest.mark.parametrize(
    "body",
    [
        {"actions": []},
        {"comment": "x"},
        {"comment": "x", "actions": []},
        {"comment": "x", "actions": [{"table": 1, "state": "Insert", "data": {}}]},
        {"comment": "x", "actions": [{"table": 901, "state": "Upsert", "data": {}}]},
        {"comment": "x", "actions": [{"table": 901, "state": "Insert"}]},
        {"comment": "x", "actions": [{"table": 901, "state": "Update", "data": {"etape": "recette"}}]},
        {"comment": "x", "actions": [{"table": 901, "state": "Insert", "data": NEW, "ordre": 1}]},
        {"comment": "x", "actions": [{"table": 901, "state": "Insert", "data": NEW}], "marque": "y"},
    ],
)
def test_a_transaction_that_is_none_is_refused(alice, body):
    assert alice.post("databases/90/transactions", json=body).status_code == 400


def test_an_update_without_fingerprint_is_refused(alice):
    row = row_of(alice)
    action = {"table": 901, "state": "Update", "data": {"cleabs": row["cleabs"], "etape": "recette"}}
    assert post(alice, action).status_code == 400


def test_the_whole_row_may_be_sent_back(alice):
    row = row_of(alice)
    action = {"table": 901, "state": "Update", "data": {**row, "etape": "recette"}}
    assert post(alice, action).json()["status"] == "committed"


def test_a_transaction_can_be_found_again_by_its_comment(alice):
    row = row_of(alice)
    made = alice.post("databases/90/transactions", json={"comment": "marque-17", "actions": [update(row, motif="x")]})
    found = alice.get("databases/90/transactions", params={"comment": "%que-17", "status": "committed"}).json()
    assert [item["id"] for item in found] == [made.json()["id"]]
    assert alice.get(f"databases/90/transactions/{found[0]['id']}").json() == found[0]
    assert alice.get("databases/90/transactions", params={"comment": "autre"}).json() == []


def test_a_standard_table_has_no_lock_and_no_history(alice):
    created = post(alice, {"table": 911, "state": "Insert", "data": STANDARD}, database=91).json()
    assert (created["status"], created["numrec"]) == ("committed", None)
    key = int(created["actions"][0]["server_feature_id"])
    changed = post(alice, {"table": 911, "state": "Update", "data": {"id": key, "surface": 2.5}}, database=91)
    assert changed.json()["status"] == "committed"
    rows = alice.get("wfs/ocsge_notes", params={"typename": "zone_chantier"}).json()
    assert rows == [{"id": key, **STANDARD, "surface": 2.5}]
    post(alice, {"table": 911, "state": "Delete", "data": {"id": key}}, database=91)
    assert alice.get("wfs/ocsge_notes", params={"typename": "zone_chantier"}).json() == []
    assert alice.get("databases/91/tables/911/max-numrec").status_code == 404


def test_max_numrec_may_be_boxed_or_forbidden(alice, local_server):
    post(alice, update(row_of(alice), motif="x"))
    url = "databases/90/tables/901/max-numrec"
    assert alice.get(url, params={"bbox": "-1,43.9,-0.3,44.2"}).json() == 88_001
    assert alice.get(url, params={"bbox": "5,45,6,46.5"}).json() == 88_000
    local_server.set_fault("forbid-max-numrec")
    assert alice.get(url).status_code == 403


def test_a_table_describes_itself_for_any_client(alice, local_server):
    table = alice.get("databases/90/tables/901").json()
    assert (table["id_name"], table["geometry_name"], table["database_versioning"]) == ("cleabs", "geometrie", True)
    assert table["full_name"] == TYPE
    assert table["wfs"] == f"{local_server.url}/gcms/api/wfs/ocsge_suivi"
    columns = {column["name"]: column for column in table["columns"]}
    assert (columns["geometrie"]["srid"], columns["geometrie"]["type"]) == (4326, "Point")
    assert columns["millesime"]["enum"] == ["M1", "M2", "M3", "M4"]
    assert columns["cleabs"]["read_only"] is True


def test_features_can_be_read_and_written_one_by_one(alice):
    made = alice.post("databases/90/tables/901/features", json=NEW)
    assert made.status_code == 201
    url = f"databases/90/tables/901/features/{made.json()['cleabs']}"
    assert alice.patch(url, json={"etape": "programme"}).json()["etape"] == "programme"
    assert alice.delete(url).status_code == 204
    assert alice.get(url).json()["detruit"] is True
    assert alice.get("databases/90/tables/901/features", params={"limit": 100}).headers["Content-Range"] == "1-100/304"
