"""Each fault, seen from a client; and the log in which tests look up what really happened."""

from __future__ import annotations

import base64
import http.client
import json
import threading
import time
from email.utils import parsedate_to_datetime

import pytest
import requests

from tests.server.clock import parse_date
from tests.server.faults import parse_option, read_fault
from tests.server.report_answers import HOSTILE_FILE
from tests.server.seed_groups import PASSWORD

BASIC = {"Authorization": "Basic " + base64.b64encode(f"pi.alice:{PASSWORD}".encode()).decode()}
NUMBER = 900_001
REPLIES = rf"POST /gcms/api/reports/{NUMBER}/replies"


def reply(session, **more):
    return session.post(f"reports/{NUMBER}/replies", json={"status": "pending", "content": "marque", **more})


def replies(local_server) -> list[str]:
    return [item["content"] for item in local_server.report(NUMBER)["replies"]]


def lost(call) -> None:
    with pytest.raises(requests.ConnectionError):
        call()


def test_unauthorized_strikes_as_often_as_asked(alice, local_server):
    local_server.set_fault("unauthorized", 2)
    assert [alice.get("users/me").status_code for _ in range(3)] == [401, 401, 200]


def test_unauthorized_may_challenge_for_basic(alice, local_server):
    local_server.set_fault("unauthorized", "basic")
    assert alice.get("users/me").headers["WWW-Authenticate"].startswith("Basic")


def test_unauthorized_after_some_calls_ends_basic(alice, local_server):
    local_server.set_fault("unauthorized-after", 2)
    assert [alice.get("users/me").status_code for _ in range(4)] == [200, 200, 401, 401]
    local_server.clear_faults()
    assert alice.get("users/me").status_code == 200


def test_unauthorized_after_some_calls_wants_a_new_token(local_server):
    url = f"{local_server.url}/realms/geoplateforme/protocol/openid-connect/token"
    form = {"client_id": "ocsge-public", "grant_type": "password", "username": "pi.alice", "password": PASSWORD}
    local_server.set_fault("unauthorized-after", 1)

    def call(token: str) -> int:
        headers = {"Authorization": f"Bearer {token}"}
        return requests.get(f"{local_server.url}/gcms/api/users/me", headers=headers, timeout=10).status_code

    first = requests.post(url, data=form, timeout=10).json()
    assert [call(first["access_token"]) for _ in range(3)] == [200, 401, 401]
    again = {"client_id": "ocsge-public", "grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    second = requests.post(url, data=again, timeout=10).json()
    assert [call(second["access_token"]) for _ in range(3)] == [200, 200, 200]


def test_rate_limit_tells_how_long_to_wait(alice, local_server):
    local_server.set_fault("rate-limit", {"seconds": 3, "times": 1})
    answer = alice.get("reports")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "3")
    assert alice.get("reports").status_code == 200


def test_rate_limit_may_name_a_moment(alice, local_server):
    local_server.set_fault("rate-limit", {"seconds": 60, "date": True})
    answer = alice.get("reports")
    wait = parsedate_to_datetime(answer.headers["Retry-After"]) - parsedate_to_datetime(answer.headers["Date"])
    assert 58 <= wait.total_seconds() <= 60


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_error_answers_its_status_and_writes_nothing(alice, local_server, status):
    local_server.set_fault("error", status)
    assert reply(alice).status_code == status
    assert replies(local_server) == []


def test_a_lost_answer_leaves_the_write_done(alice, local_server):
    local_server.set_fault("lost-answer", {"match": REPLIES, "times": 1})
    lost(lambda: reply(alice, title="t-1"))
    assert replies(local_server) == ["marque"]
    entry = local_server.requests()[-1]
    assert (entry["stage"], entry["title"], entry["user"], entry["faults"]) == (
        "dropped",
        "t-1",
        "pi.alice",
        ["lost-answer"],
    )


def test_a_lost_answer_sends_no_byte(local_server):
    local_server.set_fault("lost-answer")
    connection = http.client.HTTPConnection(local_server.host, timeout=10)
    connection.request("POST", f"/gcms/api/reports/{NUMBER}/replies", json.dumps({"status": "pending"}), BASIC)
    with pytest.raises(http.client.RemoteDisconnected):
        connection.getresponse()
    connection.close()


def test_a_lost_answer_spares_reading(alice, local_server):
    local_server.set_fault("lost-answer")
    assert alice.get("reports").status_code == 200


def test_a_lost_request_leaves_nothing_done(alice, local_server):
    local_server.set_fault("lost-request", 1)
    lost(lambda: reply(alice))
    assert replies(local_server) == []
    assert reply(alice).status_code == 201


def test_a_late_write_comes_though_the_client_has_gone(alice, local_server):
    local_server.set_fault("late-write", "held")
    with pytest.raises(requests.Timeout):
        alice.post(f"reports/{NUMBER}/replies", json={"status": "pending", "content": "tard"}, timeout=0.1)
    assert replies(local_server) == []
    assert local_server.requests()[-1]["stage"] == "received"
    local_server.release()
    local_server.wait_for(REPLIES)
    assert replies(local_server) == ["tard"]


def test_a_late_write_comes_after_its_seconds(alice, local_server):
    local_server.set_fault("late-write", 0.05)
    begun = time.monotonic()
    assert reply(alice).status_code == 201
    assert time.monotonic() - begun >= 0.05


def test_a_held_write_is_dropped_when_the_server_stops(alice, local_server):
    local_server.set_fault("late-write", "held")
    thread = threading.Thread(target=lost, args=(lambda: reply(alice),))
    thread.start()
    local_server.wait_for(REPLIES, "received")
    local_server.stop()
    thread.join()
    local_server.start()
    assert replies(local_server) == []


def test_a_slow_answer_follows_a_write_that_is_done(alice, local_server):
    local_server.set_fault("slow", "held")
    thread = threading.Thread(target=reply, args=(alice,))
    thread.start()
    assert local_server.wait_for(REPLIES)[0]["stage"] == "applied"
    assert replies(local_server) == ["marque"]
    local_server.release()
    thread.join()
    local_server.wait_for(REPLIES, "answered")


def test_waiting_for_what_does_not_come_ends(local_server):
    with pytest.raises(ValueError, match="0 of 1"):
        local_server.wait_for(REPLIES, timeout=0)


def test_truncated_json_is_half_a_text(alice, local_server):
    local_server.set_fault("truncated-json")
    answer = alice.get("reports")
    assert answer.status_code == 200
    assert int(answer.headers["Content-Length"]) == len(answer.content)
    with pytest.raises(ValueError, match=r"Expecting|Unterminated|delimiter"):
        answer.json()


def test_truncated_json_may_break_its_promise_of_length(local_server):
    local_server.set_fault("truncated-json", {"keep_length": True, "times": 1})
    connection = http.client.HTTPConnection(local_server.host, timeout=10)
    connection.request("GET", "/gcms/api/reports", headers=BASIC)
    with pytest.raises(http.client.IncompleteRead):
        connection.getresponse().read()
    connection.close()


def test_html_body_is_a_page(alice, local_server):
    local_server.set_fault("html-body")
    answer = alice.get("reports")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")


def test_users_me_may_be_xml(alice, local_server):
    local_server.set_fault("xml-me")
    assert alice.get("users/me").text.startswith("<?xml")
    assert alice.get("reports").status_code == 200


@pytest.mark.parametrize(
    ("fault", "key", "expected"),
    [
        ("null-author", "author", None),
        ("int-author", "author", 4104),
        ("point-z", "geometry", "POINT Z (-0.5005 43.892 0)"),
        ("missing-commune", "departement", None),
    ],
)
def test_odd_fields_are_served_in_lists_and_alone(alice, local_server, fault, key, expected):
    local_server.set_fault(fault)
    assert alice.get("reports").json()[0][key] == expected
    assert alice.get(f"reports/{NUMBER}").json()[key] == expected
    local_server.clear_faults()
    assert alice.get(f"reports/{NUMBER}").json()[key] != expected


def test_missing_commune_leaves_the_key_out(alice, local_server):
    local_server.set_fault("missing-commune")
    assert "commune" not in alice.get(f"reports/{NUMBER}").json()


def test_attributes_may_be_a_json_text_or_hold_lists(alice, local_server):
    whole = alice.get(f"reports/{NUMBER}").json()["attributes"]
    local_server.set_fault("string-attributes")
    assert json.loads(alice.get(f"reports/{NUMBER}").json()["attributes"]) == whole
    local_server.clear_faults()
    local_server.set_fault("list-attributes")
    inner = alice.get(f"reports/{NUMBER}").json()["attributes"][0]["attributes"]
    assert {item["name"]: item["value"] for item in inner} == whole[0]["attributes"]


def test_a_broken_sketch_is_no_json(alice, local_server):
    local_server.set_fault("sketch-broken")
    with pytest.raises(ValueError, match="Unterminated"):
        json.loads(alice.get(f"reports/{NUMBER}").json()["sketch"])


def test_hostile_text_is_long_and_active(alice, local_server):
    alice.post(f"reports/{NUMBER}/attachments", files={"a": ("a.txt", b"x")})
    local_server.set_fault("hostile-text")
    report = alice.get(f"reports/{NUMBER}").json()
    assert "<script>" in report["comment"]
    assert len(report["comment"]) > 40_000
    assert report["attachments"][0]["short_fileName"] == HOSTILE_FILE


def test_updating_date_may_be_ignored_or_refused(alice, local_server):
    future = {"updating_date": "2090-01-01"}
    assert alice.get("reports", params=future).json() == []
    local_server.set_fault("ignore-updating-date")
    assert len(alice.get("reports", params=future).json()) == 6
    local_server.clear_faults()
    local_server.set_fault("refuse-updating-date")
    assert alice.get("reports", params=future).status_code == 400


def test_clock_skew_moves_the_servers_dates(alice, local_server):
    local_server.set_fault("clock-skew", -3600)
    answer = reply(alice)
    late = time.time() - parse_date(answer.json()["date"]).timestamp()
    assert 3595 < late < 3660
    assert 3595 < time.time() - parsedate_to_datetime(answer.headers["Date"]).timestamp() < 3660


def test_forbid_reply_refuses_a_member(alice, local_server):
    local_server.set_fault("forbid-reply", 1)
    assert [reply(alice).status_code for _ in range(2)] == [403, 201]


def test_content_range_may_be_missing(alice, local_server):
    local_server.set_fault("no-content-range")
    answer = alice.get("reports", params={"limit": 2})
    assert answer.status_code == 206
    assert "Content-Range" not in answer.headers


def test_a_fault_can_be_kept_to_some_requests(alice, local_server):
    local_server.set_fault("error", {"status": 503, "match": r"GET /gcms/api/reports/\d+"})
    assert alice.get("reports").status_code == 200
    assert alice.get(f"reports/{NUMBER}").status_code == 503


def test_a_fault_is_lifted_by_null(alice, local_server):
    local_server.set_fault("error", 503)
    local_server.set_fault("error", None)
    assert alice.get("reports").status_code == 200


def test_an_unknown_fault_is_refused_by_name(local_server):
    with pytest.raises(ValueError, match="colere"):
        local_server.set_fault("colere")


@pytest.mark.parametrize(
    ("text", "name", "times", "options"),
    [
        ("lost-answer", "lost-answer", None, {}),
        ("lost-answer=3", "lost-answer", 3, {}),
        ("error=503", "error", None, {"status": 503}),
        ("rate-limit=date", "rate-limit", None, {"seconds": "date"}),
        ("unauthorized=basic", "unauthorized", None, {"value": "basic"}),
        ('slow={"seconds": 2, "times": 1}', "slow", 1, {"seconds": 2}),
        ("late-write", "late-write", None, {"seconds": 2.0}),
    ],
)
def test_the_command_line_spells_faults(text, name, times, options):
    fault = read_fault(*parse_option(text))
    assert (fault.name, fault.times, fault.options) == (name, times, options)


def test_the_log_tells_who_asked_what(alice, local_server):
    local_server.clear_requests()
    alice.get("reports", params={"limit": 1})
    reply(alice, title="t")
    first, second = local_server.requests()
    assert (first["method"], first["path"], first["query"]) == ("GET", "/gcms/api/reports", "limit=1")
    assert (first["user"], first["status"], first["stage"]) == ("pi.alice", 206, "answered")
    assert (second["title"], second["status"]) == ("t", 201)
    assert second["body_length"] > 0


def test_a_connection_serves_many_requests(local_server):
    connection = http.client.HTTPConnection(local_server.host, timeout=10)
    sockets = set()
    for path in ("users/me", "reports/1", "reports"):
        connection.request("GET", f"/gcms/api/{path}", headers=BASIC)
        answer = connection.getresponse()
        answer.read()
        sockets.add(connection.sock)
    connection.close()
    assert len(sockets) == 1
    assert None not in sockets


def test_another_person_may_act_behind_the_clients_back(alice, local_server):
    local_server.touch(NUMBER, user="pi.bruno", reply={"content": "avant toi", "status": "pending1"})
    report = alice.get(f"reports/{NUMBER}").json()
    assert (report["status"], report["replies"][0]["author"]["username"]) == ("pending1", "pi.bruno")
    local_server.touch(NUMBER, status="valid")
    assert alice.get(f"reports/{NUMBER}").json()["validator"]["username"] == "chef.pi"
    local_server.touch(NUMBER, delete=True)
    assert alice.get(f"reports/{NUMBER}").status_code == 404
