"""A server and a workspace of the Landes for each test."""

from __future__ import annotations

import pytest

from ocsge_qgis_plugin.workspace.national import open_national_store
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.server import LocalServer
from tests.unit.workflow.pushing import LANDES


@pytest.fixture
def server(tmp_path):
    with LocalServer(tmp_path / "server.sqlite") as running:
        yield running


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path, LANDES) as opened:
        yield opened


@pytest.fixture
def national(tmp_path):
    with open_national_store(tmp_path) as opened:
        yield opened
