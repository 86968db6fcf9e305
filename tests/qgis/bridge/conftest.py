"""A task runner of each test's own."""

from __future__ import annotations

import pytest

from ocsge_qgis_plugin.bridge.tasks import TaskRunner


@pytest.fixture
def runner(qgis_app):
    started = TaskRunner()
    yield started
    started.close()
