"""Replies: roles, the ``pending2`` rule, and what a reply does to its report."""

from __future__ import annotations

import pytest

OPEN_REPORT, WAITING, CLOSED_REPORT = 900_001, 900_005, 900_006


def reply(session, status, number=OPEN_REPORT, **more):
    return session.post(f"reports/{number}/replies", json={"status": status, "content": "texte", **more})


def test_a_reply_answers_itself_with_the_report_number(alice):
    answer = reply(alice, "pending", title="")
    assert answer.status_code == 201
    found = answer.json()
    assert (found["report_id"], found["title"], found["content"], found["status"]) == (
        OPEN_REPORT,
        None,
        "texte",
        "pending",
    )
    assert found["author"]["username"] == "pi.alice"
    listed = alice.get(f"reports/{OPEN_REPORT}").json()["replies"]
    assert listed == [{name: value for name, value in found.items() if name != "report_id"}]


@pytest.mark.parametrize("status", ["valid", "valid0", "reject", "reject0"])
def test_a_members_closing_reply_waits_for_a_manager(alice, status):
    assert reply(alice, status).json()["status"] == "pending2"
    report = alice.get(f"reports/{OPEN_REPORT}").json()
    assert (report["status"], report["closing_date"], report["validator"]) == ("pending2", None, None)


def test_members_close_where_the_group_lets_them(alice, chief):
    chief.patch("communities/240", json={"all_members_can_valid": True})
    assert reply(alice, "valid").json()["status"] == "valid"
    assert alice.get(f"reports/{OPEN_REPORT}").json()["validator"]["username"] == "pi.alice"


def test_a_manager_closes_and_becomes_the_validator(chief):
    assert reply(chief, "reject0", WAITING).json()["status"] == "reject0"
    report = chief.get(f"reports/{WAITING}").json()
    assert report["validator"]["username"] == "chef.pi"
    assert report["closing_date"] == report["updating_date"] == report["replies"][-1]["date"]


def test_an_administrator_may_do_what_a_manager_may(login):
    assert reply(login("admin.ign"), "valid").json()["status"] == "valid"


def test_a_closed_report_takes_no_reply(chief, local_server):
    assert reply(chief, "pending", CLOSED_REPORT).status_code == 403
    local_server.set_fault("allow-closed-reply")
    assert reply(chief, "pending", CLOSED_REPORT).status_code == 201
    report = chief.get(f"reports/{CLOSED_REPORT}").json()
    assert (report["closing_date"], report["validator"]) == (None, None)


def test_a_reply_without_status_keeps_it(alice):
    assert alice.post(f"reports/{OPEN_REPORT}/replies", json={"content": "une question"}).json()["status"] == "submit"


@pytest.mark.parametrize("fields", [{"status": "fini"}, {"status": "pending", "contenu": "x"}, {"content": {"a": 1}}])
def test_an_unknown_status_or_field_is_refused(alice, fields):
    assert alice.post(f"reports/{OPEN_REPORT}/replies", json=fields).status_code == 400
    assert alice.get(f"reports/{OPEN_REPORT}").json()["replies"] == []


def test_only_members_reply(login, chief):
    chief.patch("communities/240", json={"shared_georem": "all"})
    assert reply(login("sans.groupe"), "pending").status_code == 403
    assert reply(login(None), "pending").status_code == 401


def test_a_member_who_is_not_active_is_no_member(login, chief):
    bruno = next(item for item in chief.get("users", params={"username": "pi.bruno"}).json())
    chief.patch(f"communities/240/members/{bruno['id']}", json={"active": False})
    assert reply(login("pi.bruno"), "pending").status_code == 403


@pytest.mark.parametrize("method", ["put", "patch"])
def test_the_author_of_a_reply_may_correct_it(alice, login, method):
    number = reply(alice, "pending").json()["id"]
    change = getattr(alice, method)
    assert change(f"reports/{OPEN_REPORT}/replies/{number}", json={"content": "mieux"}).json()["content"] == "mieux"
    other = login("pi.bruno").patch(f"reports/{OPEN_REPORT}/replies/{number}", json={"content": "x"})
    assert other.status_code == 403


def test_correcting_the_status_of_the_last_reply_moves_the_report(alice, chief):
    number = reply(alice, "valid").json()["id"]
    answer = chief.patch(f"reports/{OPEN_REPORT}/replies/{number}", json={"status": "valid"})
    assert answer.json()["status"] == "valid"
    assert chief.get(f"reports/{OPEN_REPORT}").json()["status"] == "valid"


def test_an_unknown_reply_is_404(chief):
    assert chief.patch(f"reports/{OPEN_REPORT}/replies/1", json={"content": "x"}).status_code == 404
