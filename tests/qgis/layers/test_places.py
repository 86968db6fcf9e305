"""Addresses of IGN's viewers."""

from __future__ import annotations

import pytest

from ocsge_qgis_plugin.bridge.places import Viewer, viewer_url


@pytest.mark.parametrize(
    ("viewer", "url"),
    [
        (Viewer.GEOPORTAIL, "https://www.geoportail.gouv.fr/carte?c=-1.050000,43.700000&z=18&permalink=yes"),
        (Viewer.CARTES_GOUV, "https://cartes.gouv.fr/explorer-les-cartes/?c=-1.050000,43.700000&z=18"),
        (Viewer.REMONTER_LE_TEMPS, "https://remonterletemps.ign.fr/comparer/?lon=-1.050000&lat=43.700000&z=18"),
    ],
)
def test_a_viewer_opens_at_the_point(viewer, url):
    assert viewer_url(viewer, -1.05, 43.7) == url
    assert viewer.label


@pytest.mark.parametrize(("asked", "given"), [(25, 19), (-3, 5), (12, 12)])
def test_the_zoom_is_one_that_the_viewers_have(asked, given):
    assert viewer_url(Viewer.CARTES_GOUV, 0.0, 45.0, asked).endswith(f"&z={given}")
