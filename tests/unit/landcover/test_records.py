"""What a delivery says of itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ocsge_qgis_plugin.landcover.records import Delivery, DeliveryKind


@pytest.mark.parametrize(
    ("edition", "day"),
    [
        ("2025-09-16", date(2025, 9, 16)),
        ("2026-03-00040", date(2026, 3, 1)),
        ("2025-11-04", date(2025, 11, 4)),
        ("", None),
        ("2026-13-00040", None),
        ("2026-02-30", None),
        ("édition 3", None),
    ],
)
def test_an_edition_tells_when_it_was_delivered(edition: str, day: date | None) -> None:
    """A day, or the month of a delivery number; nothing is guessed from anything else."""
    delivery = Delivery(DeliveryKind.STATE, "40", 2021, None, edition, "GPKG", 2154, Path("x"), (), 0, "f")
    assert delivery.delivered_on == day
