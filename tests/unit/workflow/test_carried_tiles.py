"""Which tiles are taken along for a day without network."""

from __future__ import annotations

from datetime import datetime, timezone
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportKey, ReportStatus
from ocsge_qgis_plugin.domain.web_tiles import box_of, mercator, stretch
from ocsge_qgis_plugin.workflow.carried_tiles import (
    CLOSEST_ZOOM,
    Bounds,
    CarriedLayer,
    Screen,
    Wanted,
    places_in_turn,
    views_of,
    wanted_tiles,
)
from ocsge_qgis_plugin.workflow.triage import SortKey
from ocsge_qgis_plugin.workspace.summaries import ReportSummary

NOW = datetime(2026, 11, 22, tzinfo=timezone.utc)
SCREEN = Screen(1280, 900)
ORTHO = CarriedLayer("ORTHO", "http://t/{z}/{x}/{y}", (0, 19))
COVER = CarriedLayer("COVER", "http://t/{z}/{x}/{y}", (6, 16))
PLAN = CarriedLayer("PLAN", "http://t/{z}/{x}/{y}", (0, 19), is_backdrop=True)


def summary(number: int, longitude: float = -1.0, latitude: float = 44.0, **changes: object) -> ReportSummary:
    made = ReportSummary(
        f"u{number}", ReportKey("s", 1, number), longitude, latitude, ReportStatus.SUBMIT, "", "", None, None, "", "",
        0, 0, "", None, None, None, None, False,
    )  # fmt: skip
    return made._replace(**changes)


def point(longitude: float, latitude: float) -> Bounds:
    return Bounds(longitude, latitude, longitude, latitude)


def places(*summaries: ReportSummary, sketches: dict[str, Bounds] | None = None, **asked: object) -> list[Bounds]:
    return places_in_turn(summaries, sketches or {}, asked.pop("sort_key", SortKey.NUMBER), **asked)  # type: ignore[arg-type]


# In which order


def test_only_reports_still_to_do_are_places_to_go_to() -> None:
    found = places(
        summary(1, 1.0),
        summary(2, 2.0, status=ReportStatus.VALID),
        summary(3, 3.0, outbox_state=OutboxState.QUEUED),
        summary(4, 4.0, removed=True),
        summary(5, 5.0, status=ReportStatus.PENDING0),
    )
    assert [place.west for place in found] == [1.0, 5.0]


def test_places_come_as_the_list_shows_them_from_the_report_at_hand_round() -> None:
    reports = [summary(number, float(number)) for number in (1, 2, 3, 4)]
    assert [p.west for p in places(*reports, current="u3")] == [3, 4, 1, 2]
    assert [p.west for p in places(*reports, descending=True, current="u3")] == [3, 2, 1, 4]
    assert [p.west for p in places(*reports, current="nobody")] == [1, 2, 3, 4]


def test_what_was_put_aside_comes_last() -> None:
    found = places(summary(1, 1.0, deferred=NOW), summary(2, 2.0), summary(3, 3.0))
    assert [place.west for place in found] == [2, 3, 1]


@pytest.mark.parametrize("where", [(float("nan"), 44.0), (500.0, 44.0), (-1.0, float("inf"))])
def test_a_report_nowhere_on_the_globe_is_no_place(where: tuple[float, float]) -> None:
    assert places(summary(1, *where)) == []


def test_a_place_holds_point_and_sketch() -> None:
    found = places(summary(1, -1.0, 44.0), sketches={"u1": Bounds(-0.99, 44.01, -0.98, 44.02)})
    assert found == [Bounds(-1.0, 44.0, -0.98, 44.02)]


# Which tiles


def zooms(found: list[Wanted]) -> list[int]:
    return list(dict.fromkeys(wanted.tile.zoom for wanted in found))


def test_a_point_is_seen_at_one_to_1500_and_two_turns_of_the_wheel_out() -> None:
    assert zooms(list(wanted_tiles([point(-1.0, 44.0)], [ORTHO], SCREEN))) == [18, 17, 16]


def test_a_large_sketch_is_seen_whole_first_and_its_middle_closer_up_last() -> None:
    place = Bounds(-1.0, 44.0, -0.98, 44.01)
    found = zooms(list(wanted_tiles([place], [ORTHO], SCREEN)))
    assert found == [15, 14, 13, 16, 17, 18]


def test_a_layer_of_fewer_zooms_gives_the_closest_it_has() -> None:
    assert zooms(list(wanted_tiles([point(-1.0, 44.0)], [COVER], SCREEN))) == [16]


def test_backdrops_come_after_the_photos_of_all_places() -> None:
    found = list(wanted_tiles([point(-1.0, 44.0), point(-0.5, 44.0)], [PLAN, ORTHO], SCREEN))
    kinds = list(dict.fromkeys(wanted.layer for wanted in found))
    assert kinds == ["ORTHO", "PLAN"]


def test_both_vintages_of_a_view_come_before_the_next_view() -> None:
    older = CarriedLayer("OLDER", "http://t/{z}/{x}/{y}", (0, 19))
    found = list(wanted_tiles([point(-1.0, 44.0)], [ORTHO, older], SCREEN))
    by_view = list(dict.fromkeys((wanted.tile.zoom, wanted.layer) for wanted in found))
    assert by_view == [(z, layer) for z in (18, 17, 16) for layer in ("ORTHO", "OLDER")]


def test_what_two_places_share_is_wanted_once() -> None:
    found = list(wanted_tiles([point(-1.0, 44.0), point(-1.0001, 44.0)], [ORTHO], SCREEN))
    assert len(set(found)) == len(found)


def test_ten_thousand_places_are_begun_at_once() -> None:
    many = [point(-1.0 + number * 1e-4, 44.0) for number in range(10_000)]
    assert len(list(islice(wanted_tiles(many, [ORTHO], SCREEN), 100))) == 100


@given(
    st.floats(-61, 55),
    st.floats(-21, 51),
    st.floats(0, 0.05),
    st.floats(0, 0.05),
    st.integers(640, 2560),
    st.integers(480, 1440),
)
def test_every_corner_of_what_the_map_shows_is_there(
    west: float, south: float, width: float, height: float, across: int, down: int
) -> None:
    place, screen = Bounds(west, south, west + width, south + height), Screen(across, down)
    found = [wanted.tile for wanted in wanted_tiles([place], [ORTHO], screen)]
    grounds = [(tile.zoom, box_of(tile)) for tile in found]
    assert len(found) < 1200
    # What ReportOnMap.centre shows, in metres of ground, spelled out once more.
    x, y = mercator(west + width / 2, south + height / 2)
    per_pixel = 1500 * 0.0254 / 96 * stretch(south + height / 2)
    for sign_x in (-1, 0, 1):
        for sign_y in (-1, 0, 1):
            corner = x + sign_x * per_pixel * across / 2, y + sign_y * per_pixel * down / 2
            assert (
                any(
                    zoom == CLOSEST_ZOOM and g.west <= corner[0] <= g.east and g.south <= corner[1] <= g.north
                    for zoom, g in grounds
                )
                or per_pixel > 0.9
            )


def test_views_widen_by_one_turn_of_the_wheel() -> None:
    views = list(views_of(point(-1.0, 44.0), SCREEN))
    scales = [per_pixel for per_pixel, _ in views]
    assert scales[1] / scales[0] == scales[2] / scales[1] == 2
    assert len(views) == 3


def test_an_address_names_the_tile() -> None:
    tile = next(wanted_tiles([point(-1.0, 44.0)], [ORTHO], SCREEN)).tile
    assert ORTHO.address(tile) == f"http://t/{tile.zoom}/{tile.column}/{tile.row}"
