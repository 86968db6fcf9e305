"""A small département of 4 km², made once for all tests that only read it."""

from __future__ import annotations

import pytest

from tests.sample.generate import generate


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """Return the folder of a sample of 4 km² of the Landes as GeoPackage."""
    out = tmp_path_factory.mktemp("landes")
    generate(out, "40", 4.0, 40)
    return out
