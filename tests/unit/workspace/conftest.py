"""One open workspace of the Landes per test, with a clock that stands still."""

from __future__ import annotations

import pytest

from tests.unit.workspace.records import Clock, opened


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def workspace(tmp_path, clock):
    with opened(tmp_path, clock) as found:
        yield found
