"""One project, one workspace and one département for tests of layers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject

from ocsge_qgis_plugin.bridge.layer_book import LayerBook
from ocsge_qgis_plugin.domain.departements import Departement, departement_of_code
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace


@pytest.fixture
def landes() -> Departement:
    found = departement_of_code("40")
    assert found is not None
    return found


@pytest.fixture
def workspace(landes: Departement, tmp_path: Path, qgis_app: object) -> Iterator[Workspace]:
    with open_workspace(tmp_path, landes) as opened:
        yield opened


@pytest.fixture
def project(qgis_app: object, workspace: Workspace) -> Iterator[QgsProject]:
    # After the workspace, so that its layers are closed before it.
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def book(project: QgsProject) -> LayerBook:
    return LayerBook(project)
