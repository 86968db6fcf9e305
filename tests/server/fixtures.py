"""Pytest fixtures: import ``local_server`` in a conftest or test module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.local_server import LocalServer


@pytest.fixture
def local_server(tmp_path: Path) -> Iterator[LocalServer]:
    """A freshly seeded server of this test alone, in a background thread."""
    with LocalServer(tmp_path / "espaceco.sqlite") as server:
        yield server
