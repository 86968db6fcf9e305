"""Pytest fixtures: import ``espaceco_state`` and ``local_server`` in a conftest."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.local_server import LocalServer


@pytest.fixture(scope="session")
def espaceco_state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state file with the default seed, to be copied: seeding once spares each test a tenth of a second."""
    path = tmp_path_factory.mktemp("espaceco") / "seeded.sqlite"
    with LocalServer(path):
        return path


@pytest.fixture
def local_server(espaceco_state: Path, tmp_path: Path) -> Iterator[LocalServer]:
    """A freshly seeded server of this test alone, in a background thread."""
    state = tmp_path / "espaceco.sqlite"
    shutil.copyfile(espaceco_state, state)
    with LocalServer(state) as server:
        yield server
