"""Reports through the client on the local server: listing, odd shapes, creating, answering, attaching."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from ocsge_qgis_plugin.domain.reports import Attachment, Report, ReportStatus, ThemeEntry
from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.espaceco.errors import (
    AnswerError,
    EspaceCoError,
    ForbiddenError,
    InvalidRequestError,
    NotFoundError,
    Outcome,
    UnreachableError,
)
from ocsge_qgis_plugin.espaceco.reports import (
    MAX_UPLOAD_BYTES,
    NewReport,
    ReportQuery,
    ReportsClient,
    UnreadableReport,
    UploadFile,
)
from tests.unit.espaceco.conftest import writes
from tests.unit.espaceco.scripted_server import Reply, as_json

GROUP = 240


@pytest.fixture
def client(session) -> ReportsClient:
    return ReportsClient(session)


def listed(client: ReportsClient, query: ReportQuery | None = None, **options) -> list[Report]:
    return [report for page in client.pages(query or ReportQuery(GROUP), **options) for report in page.reports]


def a_new_report(**changes) -> NewReport:
    return NewReport(GROUP, -0.5, 43.9, "Une grange manque ici", **changes)


def test_all_reports_of_the_group_come_in_the_order_of_their_numbers(local_server, client):
    stored = [report["id"] for report in local_server.reports() if report["community"] == GROUP]
    assert [report.key.remote_id for report in listed(client, page_size=2)] == sorted(stored)


def test_a_listed_report_equals_the_report_read_alone(client):
    for report in listed(client):
        assert client.get(report.key.remote_id) == report


def test_keys_name_the_server_and_the_group(local_server, client):
    key = listed(client)[0].key
    assert (key.server, key.community) == (local_server.url, GROUP)


def test_a_server_that_does_not_count_is_read_whole(local_server, client):
    local_server.set_fault("no-content-range")
    assert len(listed(client, page_size=2)) == 6


def test_a_server_that_refuses_a_large_limit_says_so(local_server, client):
    local_server.set_fault("limit-over", "error")
    with pytest.raises(InvalidRequestError):
        listed(client, page_size=500)
    local_server.set_fault("limit-over", "cap")
    assert len(listed(client, page_size=500)) == 6


def test_only_what_changed_since_a_moment_is_listed(local_server, client):
    everything = listed(client)
    local_server.touch(everything[2].key.remote_id, comment="Précisé")
    since = client.get(everything[2].key.remote_id).updating_date
    assert [report.key for report in listed(client, ReportQuery(GROUP, updated_since=since))] == [everything[2].key]


def test_a_server_that_refuses_the_date_raises_and_one_that_ignores_it_lists_all(local_server, client):
    query = ReportQuery(GROUP, updated_since=datetime.now(timezone.utc) + timedelta(days=1))
    assert listed(client, query) == []
    local_server.set_fault("ignore-updating-date")
    assert len(listed(client, query)) == 6
    local_server.set_fault("refuse-updating-date")
    with pytest.raises(InvalidRequestError):
        listed(client, query)


def test_dates_follow_the_servers_clock_even_when_it_is_wrong(local_server, client):
    local_server.set_fault("clock-skew", 3600)
    created = client.create(a_new_report())
    ahead = created.updating_date - datetime.now(timezone.utc)
    assert timedelta(minutes=55) < ahead < timedelta(minutes=65)


def test_statuses_narrow_the_list(client):
    open_only = listed(client, ReportQuery(GROUP, statuses=(ReportStatus.SUBMIT, ReportStatus.PENDING)))
    assert open_only
    assert {report.status for report in open_only} <= {ReportStatus.SUBMIT, ReportStatus.PENDING}


def test_a_thin_listing_agrees_with_the_full_one(client):
    thin = client.thin(GROUP)
    assert {number: (one.status, one.updating_date) for number, one in thin.items()} == {
        report.key.remote_id: (report.status, report.updating_date) for report in listed(client)
    }


@pytest.mark.parametrize("fault", ["null-author", "int-author", "missing-commune", "point-z"])
def test_an_odd_shape_costs_no_report_and_leaves_nothing_unread(local_server, client, fault):
    plain = listed(client)
    local_server.set_fault(fault)
    odd = listed(client)
    assert [(report.key, report.longitude, report.comment) for report in odd] == [
        (report.key, report.longitude, report.comment) for report in plain
    ]
    assert [report.unreadable for report in odd] == [report.unreadable for report in plain]


@pytest.mark.parametrize("fault", ["string-attributes", "list-attributes"])
def test_attributes_read_the_same_in_every_shape(local_server, client, fault):
    plain = listed(client)
    local_server.set_fault(fault)
    assert [report.themes for report in listed(client)] == [report.themes for report in plain]


def test_a_broken_sketch_is_named_and_the_report_kept(local_server, client):
    local_server.set_fault("sketch-broken")
    for report in listed(client):
        assert report.sketch is None
        assert report.unreadable == ("croquis",)


def test_hostile_text_comes_through_as_text(local_server, client):
    local_server.set_fault("hostile-text")
    report = listed(client)[0]
    assert "<script>" in report.comment
    assert len(report.comment) > 40_000
    assert "\0" not in report.comment


def test_a_created_report_comes_back_as_it_was_meant(client):
    sketch = Sketch((SketchObject("Polygone", "POLYGON((-0.5 43.9, -0.49 43.9, -0.49 43.91, -0.5 43.9))"),))
    theme = ThemeEntry(GROUP, "OCS GE - Autre (géométrie, oubli…)", {})
    created = client.create(a_new_report(sketch=sketch, theme=theme))
    assert (created.longitude, created.latitude, created.comment) == (-0.5, 43.9, "Une grange manque ici")
    assert created.sketch is not None
    assert [drawn.wkt for drawn in created.sketch.objects] == [sketch.objects[0].wkt]
    assert created.themes == (theme,)
    assert created.author is not None
    assert created.author.username == "pi.alice"


def test_a_test_report_is_created_as_a_test(client):
    theme = ThemeEntry(GROUP, "OCS GE - Autre (géométrie, oubli…)", {})
    assert client.create(a_new_report(status=ReportStatus.TEST, theme=theme)).status is ReportStatus.TEST


@pytest.mark.parametrize(("x", "y"), [(float("nan"), 0), (355_000, 6_340_000), (0, 91)])
def test_a_position_that_is_none_is_never_sent(local_server, client, x, y):
    with pytest.raises(EspaceCoError) as caught:
        client.create(NewReport(GROUP, x, y, "Une grange manque ici"))
    assert caught.value.outcome is Outcome.NOT_APPLIED
    assert writes(local_server) == []


def test_a_managers_closing_answer_closes(log_in):
    client = ReportsClient(log_in("chef.pi"))
    reply = client.reply(900001, title="OCS GE", content="Corrigé.", status=ReportStatus.VALID)
    assert (reply.status, reply.title, reply.content) == (ReportStatus.VALID, "OCS GE", "Corrigé.")
    assert client.get(900001).status is ReportStatus.VALID


def test_a_members_closing_answer_waits_for_validation(client):
    reply = client.reply(900001, title="OCS GE", content="Corrigé.", status=ReportStatus.VALID)
    assert reply.status is ReportStatus.PENDING2
    assert client.get(900001).replies[-1] == reply


def test_a_closed_report_takes_no_answer(local_server, client):
    local_server.touch(900001, status="reject")
    with pytest.raises(ForbiddenError) as caught:
        client.reply(900001, title="", content="Trop tard", status=ReportStatus.PENDING)
    assert caught.value.outcome is Outcome.NOT_APPLIED


def test_a_record_that_cannot_be_read_says_why_when_asked_for(scripted, open_scripted):
    scripted.answer = lambda seen: as_json({"id": 5, "status": "brand-new", "geometry": "POINT(0 45)"})
    client = ReportsClient(open_scripted())
    unreadable = client.read(5)
    assert isinstance(unreadable, UnreadableReport)
    assert "brand-new" in unreadable.reason
    with pytest.raises(AnswerError, match="brand-new"):
        client.get(5)


def test_a_report_that_is_gone_is_not_found(local_server, client):
    local_server.touch(900001, delete=True)
    with pytest.raises(NotFoundError):
        client.get(900001)


def test_six_files_go_in_two_requests_and_come_back(local_server, client, tmp_path):
    files = [UploadFile(f"photo {n}.jpg", bytes([n]) * 1000, "image/jpeg") for n in range(6)]
    before = client.get(900001).attachments
    client.attach(900001, files)
    assert len(writes(local_server)) == 2
    attachments = client.get(900001).attachments[len(before) :]
    assert [attachment.file_name for attachment in attachments] == [upload.name for upload in files]
    client.download(attachments[3], tmp_path / "ours", 10_000)
    assert (tmp_path / "ours").read_bytes() == files[3].content


def test_a_file_over_the_limit_stops_everything_before_it_leaves(local_server, client):
    files = [UploadFile("small.txt", b"a"), UploadFile("large.tif", bytes(MAX_UPLOAD_BYTES + 1))]
    with pytest.raises(EspaceCoError, match=r"large\.tif") as caught:
        client.attach(900001, files)
    assert caught.value.outcome is Outcome.NOT_APPLIED
    assert writes(local_server) == []


def test_a_file_over_the_servers_own_limit_is_refused(local_server, client):
    local_server.set_fault("attachment-size", 1000)
    with pytest.raises(InvalidRequestError):
        client.attach(900001, [UploadFile("photo.jpg", bytes(2000), "image/jpeg")])


def attachment_at(url: str) -> Attachment:
    return Attachment(1, "../../evil.html", "text/html", None, url)


def test_a_download_larger_than_allowed_leaves_no_file(scripted, open_scripted, tmp_path):
    scripted.answer = lambda seen: Reply(200, b"x" * 100_000)
    with pytest.raises(AnswerError):
        ReportsClient(open_scripted()).download(attachment_at(f"{scripted.url}/d"), tmp_path / "ours", 50_000)
    assert list(tmp_path.iterdir()) == []


def test_a_download_cut_in_the_middle_starts_again_from_nothing(scripted, open_scripted, tmp_path):
    answers = iter([Reply(200, b"half-ful", announced=9), Reply(200, b"full")])
    scripted.answer = lambda seen: next(answers)
    ReportsClient(open_scripted()).download(attachment_at("/document/1"), tmp_path / "ours", 50_000)
    assert (tmp_path / "ours").read_bytes() == b"full"


def test_a_download_that_never_succeeds_keeps_the_file_that_was_there(scripted, open_scripted, tmp_path):
    (tmp_path / "ours").write_bytes(b"older")
    scripted.answer = lambda seen: Reply(None)
    with pytest.raises(UnreachableError):
        ReportsClient(open_scripted()).download(attachment_at("/document/1"), tmp_path / "ours", 50_000)
    assert [path.name for path in tmp_path.iterdir()] == ["ours"]
    assert (tmp_path / "ours").read_bytes() == b"older"


def test_credentials_do_not_go_to_another_server(session, scripted, tmp_path):
    scripted.answer = lambda seen: Reply(200, b"public")
    ReportsClient(session).download(attachment_at(f"{scripted.url}/public.jpg"), tmp_path / "ours", 1000)
    assert "Authorization" not in scripted.seen[0].headers


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://host/file"])
def test_only_the_web_is_downloaded_from(session, tmp_path, url):
    with pytest.raises(UnreachableError):
        ReportsClient(session).download(attachment_at(url), tmp_path / "ours", 1000)
