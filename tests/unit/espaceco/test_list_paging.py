"""A list comes whole or not at all, whatever the server does to its pages."""

from __future__ import annotations

from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.espaceco.errors import AnswerError, IncompleteListError, SyncCancelled
from ocsge_qgis_plugin.espaceco.paging import Listing, parse_total, walk
from ocsge_qgis_plugin.espaceco.session import in_threads, in_turn
from tests.unit.espaceco.scripted_server import PagedList, Reply, as_json

LISTING = Listing("things")


def collected(session, **options) -> list[int]:
    return [item["id"] for page in walk(session, LISTING, **options) for item in page.records]


@pytest.mark.parametrize("header", [True, False], ids=["Content-Range", "no Content-Range"])
@pytest.mark.parametrize("size", [0, 1, 9, 10, 11, 30, 31])
def test_every_size_of_list_comes_whole_in_order(scripted, open_scripted, size, header):
    scripted.answer = PagedList(list(range(1, size + 1)), header=header)
    assert collected(open_scripted(), page_size=10) == list(range(1, size + 1))


@pytest.mark.parametrize("header", [True, False], ids=["Content-Range", "no Content-Range"])
def test_a_server_that_caps_the_limit_is_walked_in_its_own_steps(scripted, open_scripted, header):
    scripted.answer = PagedList(list(range(1, 36)), cap=10, header=header)
    assert collected(open_scripted(), page_size=100) == list(range(1, 36))


def test_pages_are_asked_in_the_order_of_numbers(scripted, open_scripted):
    scripted.answer = PagedList([1])
    collected(open_scripted())
    assert scripted.seen[0].query["sort"] == ["id:ASC"]


def test_a_full_last_page_is_followed_by_one_more_question(scripted, open_scripted):
    scripted.answer = PagedList(list(range(1, 21)))
    collected(open_scripted(), page_size=10)
    assert [seen.query["page"] for seen in scripted.seen] == [["1"], ["2"], ["3"]]


def test_a_record_deleted_while_paging_costs_no_other_record(scripted, open_scripted):
    paged = PagedList(list(range(1, 36)))

    def delete_one(paged: PagedList, page: int) -> None:
        if page == 2 and 5 in paged.ids:
            paged.ids.remove(5)

    paged.before_page = delete_one
    scripted.answer = paged
    found = collected(open_scripted(parallel=in_turn), page_size=10)
    assert set(found) >= set(range(1, 36)) - {5}
    assert len(found) == len(set(found))


def test_a_record_that_joins_the_list_while_paging_is_found(scripted, open_scripted):
    paged = PagedList(list(range(10, 50)))

    def join(paged: PagedList, page: int) -> None:
        if page == 3 and 1 not in paged.ids:
            paged.ids.insert(0, 1)

    paged.before_page = join
    scripted.answer = paged
    assert sorted(collected(open_scripted(parallel=in_turn), page_size=10)) == [1, *range(10, 50)]


def test_one_that_joins_while_another_leaves_is_found_though_the_total_stays(scripted, open_scripted):
    paged = PagedList(list(range(10, 45)))

    def exchange_one(paged: PagedList, page: int) -> None:
        if page == 3 and 1 not in paged.ids:
            paged.ids = [1, *paged.ids[:-1]]

    paged.before_page = exchange_one
    scripted.answer = paged
    assert set(collected(open_scripted(parallel=in_turn), page_size=10)) == {1, *range(10, 44)}


def test_a_total_that_dips_for_one_page_only_is_noticed(scripted, open_scripted):
    paged = PagedList(list(range(1, 31)))

    def dip(paged: PagedList, page: int) -> None:
        if page == 2 and 5 in paged.ids:
            paged.ids.remove(5)
        elif page == 3 and 31 not in paged.ids:
            paged.ids.append(31)

    paged.before_page = dip
    scripted.answer = paged
    assert set(collected(open_scripted(parallel=in_turn), page_size=10)) >= set(range(1, 31)) - {5}


def test_a_record_that_arrives_after_the_last_page_is_found(scripted, open_scripted):
    paged = PagedList(list(range(1, 21)))

    def arrive(paged: PagedList, page: int) -> None:
        if page == 3 and 21 not in paged.ids:
            paged.ids.append(21)

    paged.before_page = arrive
    scripted.answer = paged
    assert sorted(collected(open_scripted(parallel=in_turn), page_size=10)) == list(range(1, 22))


def test_a_list_that_never_holds_still_is_an_error_not_a_partial_result(scripted, open_scripted):
    paged = PagedList(list(range(1, 36)))
    paged.before_page = lambda paged, page: paged.ids.append(paged.ids[-1] + 1)
    scripted.answer = paged
    with pytest.raises(IncompleteListError):
        collected(open_scripted(), page_size=10)


def test_fewer_records_than_announced_is_an_error(scripted, open_scripted):
    scripted.answer = lambda seen: as_json(
        [{"id": 1}] if seen.query["page"] == ["1"] else [], 206, Content_Range="1-1/2"
    )
    with pytest.raises(IncompleteListError):
        collected(open_scripted())


def test_an_announced_list_without_elements_is_an_error(scripted, open_scripted):
    scripted.answer = lambda seen: as_json([], 206, Content_Range="0-0/7")
    with pytest.raises(IncompleteListError, match="7"):
        collected(open_scripted())


def test_a_page_that_fails_fails_the_list(scripted, open_scripted):
    paged = PagedList(list(range(1, 60)))
    scripted.answer = lambda seen: Reply(500) if seen.query["page"] == ["4"] else paged(seen)
    with pytest.raises(Exception, match="500"):
        collected(open_scripted(), page_size=10)


def test_an_object_instead_of_a_list_is_an_error_that_shows_it(scripted, open_scripted):
    scripted.answer = lambda seen: as_json({"oops": 1})
    with pytest.raises(AnswerError) as caught:
        collected(open_scripted())
    assert "oops" in caught.value.details


def test_cancelling_stops_before_the_next_page(scripted, open_scripted):
    scripted.answer = PagedList(list(range(1, 60)))
    pages = walk(open_scripted(parallel=in_turn), LISTING, page_size=10, cancelled=lambda: len(scripted.seen) >= 2)
    with pytest.raises(SyncCancelled):
        list(pages)
    assert len(scripted.seen) == 2


def test_four_pages_are_asked_at_once_and_come_in_order(scripted, open_scripted):
    paged = PagedList(list(range(1, 96)))
    # Pages 2 to 5 are only answered once all four have been asked.
    together = Barrier(4, timeout=20)

    def wait_for_each_other(paged: PagedList, page: int) -> None:
        if 2 <= page <= 5:
            together.wait()

    paged.before_page = wait_for_each_other
    scripted.answer = paged
    found = [
        item["id"] for page in walk(open_scripted(parallel=in_threads), LISTING, page_size=10) for item in page.records
    ]
    assert found == list(range(1, 96))


@pytest.mark.parametrize(
    ("header", "total"),
    [
        ("1-100/250", 250),
        ("items 0-9/10", 10),
        ("*/0", 0),
        ("0-0/0", 0),
        ("nonsense", None),
        ("", None),
        ("1-2/*", None),
    ],
)
def test_the_total_is_read_from_content_range(header, total):
    assert parse_total({"Content-Range": header}) == total


@given(st.lists(st.integers(), max_size=30), st.integers(1, 6))
def test_parallel_work_yields_what_working_in_turn_yields(items, width):
    assert list(in_threads(lambda item: item * 2, items, width)) == list(in_turn(lambda item: item * 2, items, 1))
