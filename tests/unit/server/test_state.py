"""What outlives a server, how one is started, and what a seed file brings."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.server.local_server import REPOSITORY, LocalServer
from tests.server.seed_groups import PASSWORD

AUTH = ("pi.alice", PASSWORD)


def get(server, path):
    return requests.get(f"{server.url}/gcms/api/{path}", auth=AUTH, timeout=10)


def reply(server, number=900_001):
    url = f"{server.url}/gcms/api/reports/{number}/replies"
    return requests.post(url, json={"status": "pending", "content": "gardé"}, auth=AUTH, timeout=10)


def test_state_survives_a_restart(tmp_path):
    state = tmp_path / "state.sqlite"
    with LocalServer(state) as server:
        number = reply(server).json()["id"]
    with LocalServer(state) as server:
        assert [item["id"] for item in get(server, "reports/900001").json()["replies"]] == [number]
        assert reply(server).json()["id"] == number + 1
        assert len(get(server, "reports").json()) == 6


def test_links_follow_the_address_of_the_moment(tmp_path):
    state = tmp_path / "state.sqlite"
    with LocalServer(state) as server:
        url = f"{server.url}/gcms/api/reports/900001/attachments"
        requests.post(url, files={"a": ("a.txt", b"x")}, auth=AUTH, timeout=10)
    with LocalServer(state) as server:
        link = get(server, "reports/900001").json()["attachments"][0]["download_uri"]
        assert link.startswith(server.url)
        assert requests.get(link, timeout=10).content == b"x"


def test_a_process_of_its_own_says_where_it_listens_and_survives_a_crash(tmp_path):
    state = tmp_path / "state.sqlite"
    server = LocalServer(state, own_process=True, faults=["slow=0"], login="chef.pi")
    server.start()
    assert reply(server).status_code == 201
    server.kill()
    with LocalServer(state, own_process=True) as again:
        assert len(again.report(900_001)["replies"]) == 1


def test_a_seed_file_is_read_in_its_order(tmp_path):
    (tmp_path / "vue.jpg").write_bytes(b"\xff\xd8\xff\xd9")
    reports = [
        {
            "ref": 7,
            "geometry": "POINT(2.3 50.5)",
            "comment": "un",
            "theme": "OCS GE - Usage (US)",
            "attributes": {"millesime": "M1"},
            "sketch": {"name": "", "objects": [{"type": "Point", "geometry": "POINT(2.3 50.5)"}]},
            "author": "commune.inconnue",
            "opening_date": "2026-02-01T08:00:00+01:00",
            "status": "valid",
            "replies": [
                {"author": "chef.pi", "title": "", "content": "oui", "status": "valid", "date": "2026-02-02 09:00:00"}
            ],
            "attachments": [{"filename": "vue.jpg", "mime_type": "image/jpeg", "path": "vue.jpg"}],
            "commune": {"name": "62041", "title": "Arras"},
            "departement": {"name": "62", "title": "Pas-de-Calais"},
        },
        {"ref": 8, "geometry": "POINT(2.4 50.5)", "author": "pi.bruno", "opening_date": "2026-02-01", "theme": None},
    ]
    seed = tmp_path / "reports.json"
    seed.write_text(json.dumps({"community": 262, "reports": reports}), encoding="utf-8")
    with LocalServer(tmp_path / "state.sqlite", seed=seed) as server:
        first, second = server.reports()
        assert (first["id"], second["id"]) == (900_001, 900_002)
        assert (first["community"], first["status"], second["status"]) == (262, "valid", "pending0")
        assert first["closing_date"] == first["updating_date"] == "2026-02-02T09:00:00+01:00"
        assert first["validator"]["username"] == "chef.pi"
        assert json.loads(first["sketch"])["objects"][0]["type"] == "Point"
        assert first["attachments"][0]["short_fileName"] == "vue.jpg"
        newcomer = requests.get(
            f"{server.url}/gcms/api/users/me", auth=("commune.inconnue", PASSWORD), timeout=10
        ).json()
        assert [item["community_id"] for item in newcomer["communities_member"]] == [262]


@pytest.mark.parametrize("report", [{"ref": 3}, {"ref": 3, "geometry": "POINT(0 0)", "opening_date": "hier"}])
def test_a_seed_file_that_cannot_be_read_names_the_report(tmp_path, report):
    seed = tmp_path / "reports.json"
    seed.write_text(json.dumps({"reports": [report]}), encoding="utf-8")
    with pytest.raises(ValueError, match="ref 3"), LocalServer(tmp_path / "state.sqlite", seed=seed):
        pass
    with LocalServer(tmp_path / "state.sqlite") as server:
        assert len(server.reports()) == 6


def test_replies_that_arrive_together_are_all_kept(tmp_path):
    with LocalServer(tmp_path / "state.sqlite") as server, ThreadPoolExecutor(8) as pool:
        numbers = [answer.json()["id"] for answer in pool.map(lambda _: reply(server), range(40))]
        kept = [item["id"] for item in server.report(900_001)["replies"]]
    assert sorted(numbers) == sorted(kept)
    assert len(set(kept)) == 40


@pytest.mark.parametrize("arguments", [["--fault", "colere"], ["--seed", "absent.json"]])
def test_a_server_that_cannot_start_says_why(tmp_path, arguments):
    command = [sys.executable, "-m", "tests.server", "--state", str(tmp_path / "state.sqlite"), *arguments]
    ended = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 2
    assert arguments[1] in ended.stderr
    assert "Traceback" not in ended.stderr
