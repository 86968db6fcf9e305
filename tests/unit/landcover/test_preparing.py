"""Rasters of a delivery are made once, part by part, beside the workspace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.landcover import preparing
from ocsge_qgis_plugin.landcover.errors import LayerReadError, WorkCancelledError
from ocsge_qgis_plugin.landcover.preparing import (
    PreparingError,
    bytes_needed,
    check_room,
    prepare_state,
    state_grid,
    state_rasters,
)
from ocsge_qgis_plugin.landcover.raster_classes import land_numbers
from ocsge_qgis_plugin.landcover.raster_file import RasterWriteError
from ocsge_qgis_plugin.landcover.raster_pyramid import majorities

from .factories import write_layer

EAST, NORTH = 400_000.0, 6_320_000.0
LENGTH, HEIGHT = 45_000.0, 1_000.0
"""Three parts of pixels, side by side."""
COVERS = ("CS1.1.1.1", "CS2.2.1", "CS2.1.1.1.21", "CS9")


@dataclass(frozen=True)
class Content:
    """Names a delivery."""

    fingerprint: str = "0123456789abcdef"


@dataclass(frozen=True)
class State:
    """A state as the plugin is told of it."""

    source: Path
    layer_name: str = "OCCUPATION_SOL"
    delivery: Content = Content()


@pytest.fixture
def state(tmp_path: Path) -> State:
    """A strip of wedges of 75 m, 45 km long."""
    steps = np.arange(EAST, EAST + LENGTH, 75.0)
    wkts = [
        f"POLYGON (({x} {NORTH}, {x + 75} {NORTH}, {x + 61} {NORTH + HEIGHT}, {x} {NORTH + HEIGHT}, {x} {NORTH}))"
        for x in steps.tolist()
    ]
    rows = [{"code_cs": COVERS[n % 4], "code_us": "US5"} for n in range(len(wkts))]
    return State(write_layer(tmp_path / "OCCUPATION_SOL.gpkg", rows, wkts=wkts))


def pixels(path: Path, overview: int = 0) -> np.ndarray:
    """Read a raster, or one of its overviews."""
    file = gdal.Open(str(path))
    band = file.GetRasterBand(1)
    return (band.GetOverview(overview - 1) if overview else band).ReadAsArray()


def number(dimension: Dimension, code: str) -> int:
    """Return the number of a class."""
    return next(number for number, land in land_numbers(dimension).items() if land.code == code)


def stop_after(steps: int) -> Iterator[bool]:
    """Yield what a person's answer is, step after step."""
    return (done >= steps for done in count(1))


def test_both_rasters_show_at_each_pixel_what_the_state_says_there(state: State, tmp_path: Path) -> None:
    made = prepare_state(state, 2154, tmp_path / "workspace")

    grid = state_grid(state, 2154)
    cover, use = pixels(made.cover), pixels(made.use)
    x = grid.xmin + (np.arange(grid.columns) + 0.5) * grid.pixel - EAST
    y = grid.ymax - (np.arange(grid.rows) + 0.5) * grid.pixel - NORTH
    nth, along = np.divmod(np.broadcast_to(x, cover.shape), 75)
    inside = (along < 75 - 14 * y[:, None] / HEIGHT) & (nth * 75 < LENGTH)
    numbers = [number(Dimension.COVER, code) for code in ("CS1.1.1.1", "CS2.2.1", "CS2.1.1.1")] + [255]
    assert (cover == np.where(inside, np.choose(nth.astype(int) % 4, numbers), 0)).all()
    assert (use == np.where(inside, number(Dimension.USE, "US5"), 0)).all()


def test_every_overview_is_the_majority_across_the_borders_of_parts(state: State, tmp_path: Path) -> None:
    made = prepare_state(state, 2154, tmp_path / "workspace")

    levels = state_grid(state, 2154).levels
    assert gdal.Open(str(made.cover)).GetRasterBand(1).GetOverviewCount() == levels >= 4
    for level, expected in enumerate(majorities(pixels(made.cover), levels), start=1):
        found = pixels(made.cover, level)
        assert (found == expected[: found.shape[0], : found.shape[1]]).all()


def test_the_file_says_where_it_lies_and_in_which_colours(state: State, tmp_path: Path) -> None:
    made = prepare_state(state, 2154, tmp_path / "workspace")

    file = gdal.Open(str(made.cover))
    band = file.GetRasterBand(1)
    assert file.GetGeoTransform()[::3] == (EAST, NORTH + HEIGHT)
    assert file.GetSpatialRef().GetAuthorityCode(None) == "2154"
    assert band.GetColorTable().GetColorEntry(number(Dimension.COVER, "CS1.1.1.1")) == (255, 55, 122, 255)
    assert band.GetNoDataValue() == 0


def test_only_the_rasters_are_left(state: State, tmp_path: Path) -> None:
    made = prepare_state(state, 2154, tmp_path / "workspace")

    assert sorted((tmp_path / "workspace").iterdir()) == sorted([made.cover, made.use])


def test_what_is_there_is_not_made_again(state: State, tmp_path: Path) -> None:
    made = prepare_state(state, 2154, tmp_path / "workspace")
    state.source.unlink()

    assert prepare_state(state, 2154, tmp_path / "workspace") == made


def test_another_content_gets_files_of_its_own(state: State, tmp_path: Path) -> None:
    corrected = State(state.source, delivery=Content("fedcba9876543210"))

    assert not {*vars(state_rasters(state, tmp_path)).values()} & {*vars(state_rasters(corrected, tmp_path)).values()}


@pytest.mark.parametrize("steps", range(1, 7))
def test_a_run_stopped_at_any_step_leaves_no_raster_and_the_next_goes_on(
    state: State, tmp_path: Path, steps: int
) -> None:
    answers = stop_after(steps)
    with pytest.raises(WorkCancelledError):
        prepare_state(state, 2154, tmp_path / "workspace", cancelled=lambda: next(answers))
    assert not state_rasters(state, tmp_path / "workspace").exist

    drawn = len(list((tmp_path / "workspace").glob(".parts_*/*.part")))
    told: list[tuple[int, int]] = []
    made = prepare_state(state, 2154, tmp_path / "workspace", progress=lambda *step: told.append(step))

    assert drawn >= min(steps, 3)
    assert made.exist
    assert told == [(step, 6) for step in range(1, 7)]


def test_a_resumed_run_does_not_draw_again_what_is_done(
    state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = stop_after(4)
    with pytest.raises(WorkCancelledError):
        prepare_state(state, 2154, tmp_path / "workspace", cancelled=lambda: next(answers))
    monkeypatch.setattr(preparing.CodedLayer, "draw", lambda *_: pytest.fail("drawn again"))

    assert prepare_state(state, 2154, tmp_path / "workspace").exist


def test_a_damaged_part_is_told_and_made_again(state: State, tmp_path: Path) -> None:
    answers = stop_after(3)
    with pytest.raises(WorkCancelledError):
        prepare_state(state, 2154, tmp_path / "workspace", cancelled=lambda: next(answers))
    part = next((tmp_path / "workspace").glob(".parts_*/*.part"))
    part.write_bytes(part.read_bytes()[:40])

    with pytest.raises(RasterWriteError, match=part.name):
        prepare_state(state, 2154, tmp_path / "workspace")

    assert prepare_state(state, 2154, tmp_path / "workspace").exist


def test_room_is_asked_for_before_and_what_lacks_is_named(state: State, tmp_path: Path) -> None:
    needed = bytes_needed(state_grid(state, 2154), 2)
    made = prepare_state(state, 2154, tmp_path / "workspace")

    assert needed > made.cover.stat().st_size + made.use.stat().st_size
    check_room(tmp_path / "not" / "yet", needed)
    with pytest.raises(PreparingError, match="Mo") as caught:
        check_room(tmp_path, 1 << 60)
    assert caught.value.remedy


def test_an_empty_layer_is_named(tmp_path: Path) -> None:
    path = write_layer(tmp_path / "OCCUPATION_SOL.gpkg", [], columns=["code_cs", "code_us"])

    with pytest.raises(LayerReadError, match=r"OCCUPATION_SOL.*vide"):
        prepare_state(State(path), 2154, tmp_path / "workspace")


def test_a_layer_without_uses_is_named_with_the_column(tmp_path: Path) -> None:
    path = write_layer(tmp_path / "OCCUPATION_SOL.gpkg", [{"code_cs": "CS2.2.1"}])

    with pytest.raises(LayerReadError, match=r"code_us.*OCCUPATION_SOL\.gpkg"):
        prepare_state(State(path), 2154, tmp_path / "workspace")


def test_a_folder_that_cannot_be_written_is_named(state: State, tmp_path: Path) -> None:
    (tmp_path / "workspace").write_text("a file where the folder should be")

    with pytest.raises(RasterWriteError, match="workspace"):
        prepare_state(state, 2154, tmp_path / "workspace")
