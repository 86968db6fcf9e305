"""The rectangle of a report's sketch, out of the spatial index."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.workspace.errors import WorkspaceError
from ocsge_qgis_plugin.workspace.sketch_bounds import read_sketch_bounds

from .records import opened, report


def test_all_objects_of_a_sketch_are_inside_its_rectangle(tmp_path: Path) -> None:
    objects = (
        SketchObject("Polygone", "POLYGON ((-0.5 44, -0.4 44, -0.4 44.1, -0.5 44))"),
        SketchObject("Point", "POINT (-0.7 43.9)"),
    )
    with opened(tmp_path) as workspace:
        workspace.reports.upsert([report(1, sketch=Sketch(objects)), report(2)])
        with_sketch, _ = workspace.reports.summaries()
        found = read_sketch_bounds(workspace.path)
    assert list(found) == [with_sketch.uuid]
    assert found[with_sketch.uuid] == pytest.approx((-0.7, 43.9, -0.4, 44.1), abs=1e-4)


def test_a_workspace_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError):
        read_sketch_bounds(tmp_path / "none.gpkg")
