"""Opening a département in a task: whole, with what could not be read told, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocsge_qgis_plugin.bridge.opening import prepare_departement
from ocsge_qgis_plugin.domain.departements import Departement
from ocsge_qgis_plugin.landcover.delivery import find_deliveries
from ocsge_qgis_plugin.landcover.errors import WorkCancelledError
from tests.unit.landcover.factories import write_state


def files_open_below(folder: Path) -> list[str]:
    """Return the files that this process holds open in ``folder``."""
    held = []
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            held.append(str(descriptor.readlink()))
        except FileNotFoundError:
            # The one that listed this folder.
            continue
    return [name for name in held if name.startswith(str(folder))]


def test_a_département_that_is_open_keeps_its_workspace(landes: Departement, tmp_path: Path) -> None:
    write_state(tmp_path / "livraisons")
    scan = find_deliveries(tmp_path / "livraisons")
    opened = prepare_departement(landes, scan, tmp_path, progress=lambda *_: None, cancelled=lambda: False)
    assert {layer.delivery.year for layer in opened.layers} == {2021}
    assert opened.workspace.reports.summaries() == []
    opened.workspace.close()


def test_an_opening_that_was_stopped_leaves_no_file_open(landes: Departement, tmp_path: Path) -> None:
    # Shapefiles are imported first, which is what people do not wait for.
    write_state(tmp_path / "livraisons", fmt="SHP")
    scan = find_deliveries(tmp_path / "livraisons")
    with pytest.raises(WorkCancelledError):
        prepare_departement(landes, scan, tmp_path / "travail", progress=lambda *_: None, cancelled=lambda: True)
    assert (tmp_path / "travail").is_dir()
    assert files_open_below(tmp_path / "travail") == []
