"""Whatever spelling a report comes in, one typed report comes out, or a record that says why not."""

from __future__ import annotations

import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.reports import Author, Place, Report, ReportStatus
from ocsge_qgis_plugin.espaceco.report_records import UnreadableReport, parse_point, read_report, read_thin_report

SERVER = "https://server.example"


def a_record(**changes: object) -> dict[str, object]:
    return {
        "id": 900123,
        "community": 240,
        "geometry": "POINT(-0.5 43.9)",
        "status": "submit",
        "comment": "Bâti oublié",
        "attributes": [{"community": 240, "theme": "Usage", "attributes": {"millesime": "M2"}}],
        "author": {"id": 4101, "username": "ddtm40", "email": "a@b.example"},
        "validator": None,
        "commune": {"name": "40192", "title": "Mont-de-Marsan"},
        "departement": {"name": "40", "title": "Landes"},
        "opening_date": "2026-03-01T10:00:00+01:00",
        "updating_date": "2026-03-01T10:00:00+01:00",
        "closing_date": None,
        "input_device": "SIG-QGIS",
        "sketch": None,
        "replies": [],
        "attachments": [],
        **changes,
    }


def read(**changes: object) -> Report:
    report = read_report(a_record(**changes), server=SERVER)
    assert isinstance(report, Report)
    return report


def test_a_plain_record_leaves_nothing_unread():
    report = read()
    assert (report.longitude, report.latitude, report.theme) == (-0.5, 43.9, "Usage")
    assert (report.commune, report.author) == (Place("40192", "Mont-de-Marsan"), Author(4101, "ddtm40", "a@b.example"))
    assert report.unreadable == ()


@pytest.mark.parametrize(
    "wkt",
    [
        "POINT(-0.5 43.9)",
        "POINT (-0.5 43.9)",
        "POINT Z (-0.5 43.9 12)",
        "point z(-0.5 43.9 -1000)",
        "POINT(-0.5 43.9 3)",
    ],
)
def test_a_point_is_read_with_or_without_height(wkt):
    assert parse_point(wkt) == (-0.5, 43.9)


@pytest.mark.parametrize(
    "geometry",
    [None, "", "POINT EMPTY", "POINT(NaN 43.9)", "POINT(355000 6340000)", "LINESTRING(0 0, 1 1)", {"type": "Point"}],
)
def test_a_report_without_a_position_is_kept_as_unreadable(geometry):
    unreadable = read_report(a_record(geometry=geometry), server=SERVER)
    assert isinstance(unreadable, UnreadableReport)
    assert unreadable.remote_id == 900123
    assert unreadable.reason


@pytest.mark.parametrize(
    "spelled",
    [
        [{"community": 240, "theme": "Usage", "attributes": {"millesime": "M2"}}],
        {"community": 240, "theme": "Usage", "attributes": {"millesime": "M2"}},
        [{"community": 240, "theme": "Usage", "attributes": [{"name": "millesime", "value": "M2"}]}],
        [{"community": "240", "theme": "Usage", "attributes": '{"millesime":"M2"}'}],
        json.dumps([{"community": 240, "theme": "Usage", "attributes": {"millesime": "M2"}}]),
    ],
    ids=["list", "object", "name and value", "inner text", "text"],
)
def test_a_theme_reads_the_same_in_every_spelling(spelled):
    report = read(attributes=spelled)
    assert [(theme.community, theme.theme, dict(theme.attributes)) for theme in report.themes] == [
        (240, "Usage", {"millesime": "M2"})
    ]
    assert report.unreadable == ()


@pytest.mark.parametrize("spelled", [None, "", [], {}, "[]"])
def test_no_theme_is_no_theme_and_nothing_unread(spelled):
    report = read(attributes=spelled)
    assert (report.themes, report.unreadable) == ((), ())


def test_attributes_that_are_no_attributes_are_named():
    assert read(attributes=42).unreadable == ("thème",)


@pytest.mark.parametrize(
    ("author", "expected"),
    [(None, None), (4101, Author(4101)), ("4101", Author(4101)), ({"id": 4101, "username": None}, Author(4101))],
)
def test_an_author_may_be_nobody_or_a_number(author, expected):
    assert read(author=author).author == expected


@pytest.mark.parametrize("status", ["brand-new", None, 3, ["valid"]])
def test_an_unknown_status_is_kept_as_unreadable(status):
    unreadable = read_report(a_record(status=status), server=SERVER)
    assert isinstance(unreadable, UnreadableReport)


def test_parts_that_cannot_be_read_are_left_out_and_named():
    report = read(sketch='{"objects":[', opening_date="yesterday", replies=[{"content": "no id"}], attachments="?")
    assert report.sketch is None
    assert set(report.unreadable) == {"croquis", "date d'ouverture", "une réponse", "pièces jointes"}


def test_a_missing_commune_is_no_commune():
    record = a_record()
    del record["commune"]
    report = read_report(record, server=SERVER)
    assert isinstance(report, Report)
    assert (report.commune, report.unreadable) == (None, ())


def test_replies_come_in_the_order_of_their_numbers():
    replies = [{"id": 2, "status": "valid", "content": "b"}, {"id": 1, "status": "new", "content": None}]
    report = read(replies=replies)
    assert [(reply.remote_id, reply.status, reply.content) for reply in report.replies] == [
        (1, None, ""),
        (2, ReportStatus.VALID, "b"),
    ]


@pytest.mark.parametrize("uri", ["file:///etc/passwd", "javascript:alert(1)", "http://[::bad"])
def test_an_attachment_that_is_not_on_the_web_is_left_out(uri):
    report = read(attachments=[{"id": 1, "download_uri": uri}])
    assert (report.attachments, report.unreadable) == ((), ("une pièce jointe",))


def test_a_relative_attachment_lies_on_the_server():
    report = read(attachments=[{"id": 1, "download_uri": "/document/download/1", "short_fileName": "a.jpg"}])
    assert report.attachments[0].download_url == f"{SERVER}/document/download/1"


def test_the_group_asked_for_stands_in_for_a_missing_one():
    report = read_report(a_record(community=None), server=SERVER, community=240)
    assert isinstance(report, Report)
    assert report.key.community == 240


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = sorted(a_record())


@given(st.dictionaries(st.sampled_from(FIELDS), json_values))
def test_no_value_in_any_field_breaks_the_reading(changes):
    found = read_report(a_record(**changes), server=SERVER)
    assert isinstance(found, (Report, UnreadableReport))


@given(json_values)
def test_anything_at_all_is_a_report_or_is_unreadable(data):
    assert isinstance(read_report(data, server=SERVER), (Report, UnreadableReport))
    read_thin_report(data)


@given(st.text() | st.just("\ud800 lone") | st.just("a\x00b"), st.integers())
def test_what_was_read_can_be_stored(comment, identifier):
    found = read_report(a_record(comment=comment, id=identifier), server=SERVER)
    if isinstance(found, UnreadableReport):
        assert not 0 < identifier < 2**63
        return
    with sqlite3.connect(":memory:") as database:
        (stored, number) = database.execute("SELECT ?, ?", (found.comment, found.key.remote_id)).fetchone()
    assert (stored, number) == (found.comment, identifier)
