"""``GET reports``: pages, filters, visibility."""

from __future__ import annotations

import json

import pytest

FIRST = 900_001


def ids(answer) -> list[int]:
    assert answer.status_code in (200, 206), answer.text
    return [report["id"] for report in answer.json()]


def test_a_result_that_fits_one_page_is_200(alice):
    answer = alice.get("reports", params={"limit": 6})
    assert answer.status_code == 200
    assert answer.headers["Content-Range"] == "1-6/6"


def test_the_default_page_holds_ten(alice, chief):
    for _ in range(6):
        chief.post("reports", json={"geometry": "POINT(-0.5 43.9)", "community": 240})
    assert len(alice.get("reports").json()) == 10


@pytest.mark.parametrize(("page", "content_range", "length"), [(1, "1-4/6", 4), (2, "5-6/6", 2)])
def test_pages_are_206_with_a_one_based_range(alice, page, content_range, length):
    answer = alice.get("reports", params={"limit": 4, "page": page})
    assert answer.status_code == 206
    assert answer.headers["Content-Range"] == content_range
    assert len(answer.json()) == length


def test_a_page_beyond_the_end_is_an_empty_206(alice):
    answer = alice.get("reports", params={"limit": 3, "page": 3})
    assert (answer.status_code, answer.json()) == (206, [])


def test_a_limit_over_the_maximum_is_capped(alice, local_server):
    assert alice.get("reports", params={"limit": 1000}).status_code == 200
    local_server.set_fault("limit-over", "error")
    assert alice.get("reports", params={"limit": 1000}).status_code == 400


@pytest.mark.parametrize("bad", [{"limit": 0}, {"limit": "x"}, {"page": 0}, {"page": -1}, {"sort": "id:UP"}])
def test_a_page_that_makes_no_sense_is_refused(alice, bad):
    assert alice.get("reports", params=bad).status_code == 400


def test_an_unknown_parameter_is_refused_by_name(alice):
    answer = alice.get("reports", params={"statut": "submit"})
    assert answer.status_code == 400
    assert answer.json()["code"] == 400
    assert "statut" in answer.json()["message"]


@pytest.mark.parametrize("spelling", ["status", "status[]", "status[0]"])
def test_an_array_may_be_spelled_three_ways(alice, spelling):
    assert ids(alice.get("reports", params={spelling: "submit"})) == [FIRST, FIRST + 1]


def test_several_values_of_an_array_add_up(alice):
    found = alice.get("reports", params={"status[0]": "pending2", "status[1]": "reject"})
    assert ids(found) == [FIRST + 4, FIRST + 5]


def test_an_unknown_status_is_refused(alice):
    assert alice.get("reports", params={"status": "nouveau"}).status_code == 400


def test_box_keeps_the_reports_inside(alice):
    assert ids(alice.get("reports", params={"box": "-1.1,43.6,-1.0,43.8"})) == [FIRST + 3, FIRST + 4, FIRST + 5]


@pytest.mark.parametrize("box", ["1,2,3", "a,b,c,d", "3,0,1,2"])
def test_a_box_that_is_none_is_refused(alice, box):
    assert alice.get("reports", params={"box": box}).status_code == 400


@pytest.mark.parametrize(
    "date",
    [
        "2026-03-05",
        "2026-03-05 10:00:00",
        "2026-03-05T10:00:00",
        "2026-03-05T10:00:00+01:00",
        "2026-03-05T09:00:00Z",
        "2026-03-05T10:00:00.0+0100",
    ],
)
def test_dates_mean_from_then_on_in_each_spelling(alice, date):
    assert ids(alice.get("reports", params={"opening_date": date})) == [FIRST + 4, FIRST + 5]


def test_an_offset_moves_the_moment(alice):
    assert ids(alice.get("reports", params={"opening_date": "2026-03-05T10:00:00+00:00"})) == [FIRST + 5]


def test_a_plus_left_unescaped_is_refused(alice):
    assert alice.get("reports?opening_date=2026-03-05T10:00:00+01:00").status_code == 400


def test_updating_date_sees_a_new_reply(alice):
    alice.post(f"reports/{FIRST}/replies", json={"status": "pending", "content": "vu"})
    assert ids(alice.get("reports", params={"updating_date": "2026-06-01"})) == [FIRST]


def test_closing_date_keeps_closed_reports_only(alice):
    assert ids(alice.get("reports", params={"closing_date": "1900-01-01 00:00:00"})) == [FIRST + 5]


@pytest.mark.parametrize(("pattern", "count"), [("%adour%", 1), ("Carrière%", 1), ("adour", 0), ("%", 6)])
def test_comment_is_searched_with_wildcards(alice, pattern, count):
    assert len(ids(alice.get("reports", params={"comment": pattern}))) == count


def test_author_is_a_user_number(alice):
    dax = alice.get(f"reports/{FIRST + 3}").json()["author"]["id"]
    assert ids(alice.get("reports", params={"author": dax})) == [FIRST + 3, FIRST + 4, FIRST + 5]


def test_attributes_filters_by_theme(alice):
    wanted = json.dumps([{"community": 240, "theme": "OCS GE - Usage (US)"}])
    assert ids(alice.get("reports", params={"attributes": wanted})) == [FIRST + 1, FIRST + 4]


def test_a_theme_filter_that_is_no_json_is_refused(alice):
    assert alice.get("reports", params={"attributes": "Usage"}).status_code == 400


def test_commune_and_departement_are_codes(alice):
    assert ids(alice.get("reports", params={"commune": "40192", "departements": "40"})) == [FIRST, FIRST + 1, FIRST + 2]
    assert ids(alice.get("reports", params={"departements[]": "62"})) == []


def test_communities_keeps_the_group_asked(alice):
    assert len(ids(alice.get("reports", params={"communities": 240}))) == 6
    assert ids(alice.get("reports", params={"communities[]": 262})) == []


def test_sort_orders_and_pages_follow_it(alice):
    assert ids(alice.get("reports", params={"sort": "id:DESC", "limit": 2, "page": 2})) == [FIRST + 3, FIRST + 2]
    assert ids(alice.get("reports", params={"sort": "opening_date:DESC", "limit": 1})) == [FIRST + 5]


@pytest.mark.parametrize("query", ["fields=id,status", "fields=id, status", "fields[]=id&fields[]=status"])
def test_fields_thins_the_list(alice, query):
    assert alice.get(f"reports?{query}&limit=1").json() == [{"id": FIRST, "status": "submit"}]


def test_a_list_carries_whole_reports(alice):
    listed = alice.get("reports").json()[3]
    assert listed == alice.get(f"reports/{FIRST + 3}").json()
    assert listed["replies"][0]["author"]["username"] == "pi.alice"


def test_reports_of_a_restrained_group_are_for_its_members(login):
    assert ids(login("sans.groupe").get("reports")) == []
    assert login("sans.groupe").get(f"reports/{FIRST}").status_code == 403


def test_an_anonymous_reader_sees_groups_that_share_with_all(login, chief):
    assert ids(login(None).get("reports")) == []
    chief.patch("communities/240", json={"shared_georem": "all"})
    assert len(ids(login(None).get("reports"))) == 6
    assert login(None).get(f"reports/{FIRST}").status_code == 200


def test_reports_of_a_personal_group_are_for_author_and_manager(login, chief, alice):
    chief.patch("communities/240", json={"shared_georem": "personal"})
    assert ids(alice.get("reports")) == []
    assert len(ids(login("ddtm40").get("reports"))) == 3
    assert len(ids(chief.get("reports"))) == 6


def test_an_administrator_sees_all(login):
    assert len(ids(login("admin.ign").get("reports"))) == 6


def test_an_unknown_report_is_404(alice):
    answer = alice.get("reports/1")
    assert answer.status_code == 404
    assert answer.json()["code"] == 404


def test_feed_and_features_show_the_same_reports(alice):
    assert alice.get("reports/rss").text.count("<item>") == 6
    assert alice.get("reports/wfs").text.count("<report>") == 6
    assert len(alice.get("reports/wfs", params={"outputFormat": "JSON", "maxFeatures": 4}).json()) == 4
