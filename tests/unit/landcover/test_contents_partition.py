"""A state without roads is an extract, and the person is told before relying on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocsge_qgis_plugin.landcover.columns import map_columns
from ocsge_qgis_plugin.landcover.contents import Contents, Tally, content_problems

COLUMNS = map_columns(["id", "code_cs", "code_us", "millesime"])


def messages(covers: dict[str, int]) -> list[str]:
    values = {COLUMNS.cover: {code: Tally(count, 1) for code, count in covers.items()}}
    found = content_problems(Path("OCCUPATION_SOL.gpkg"), "OCCUPATION_SOL", COLUMNS, Contents(values), 2018)
    return [problem.message for problem in found]


def test_many_polygons_and_not_one_road_are_told() -> None:
    (message,) = messages({"CS2.2.1": 900, "CS1.1.1.1": 200})
    assert "CS1.1.1.2" in message
    assert "OCCUPATION_SOL.gpkg" in message


@pytest.mark.parametrize("covers", [{"CS2.2.1": 900, "CS1.1.1.2": 200}, {"CS2.2.1": 20}])
def test_a_state_with_roads_and_a_small_place_are_not(covers: dict[str, int]) -> None:
    assert messages(covers) == []
