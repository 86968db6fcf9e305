"""Addresses that open IGN's own viewers at one place.

Formats as used in 2025–2026 by public clients of these sites: ``carte?c=lon,lat&z=`` (Géoportail),
``explorer-les-cartes?c=lon,lat&z=`` (cartes.gouv.fr, which takes over from it) and ``comparer?lon=&lat=&z=`` (Remonter
le temps). Layers shown there are left to the person: their identifiers change between editions.
"""

from __future__ import annotations

from enum import Enum

from ..domain.text import tr

_CLOSEST_ZOOM = 19
_WIDEST_ZOOM = 5


class Viewer(Enum):
    """A public viewer and the pattern of its address."""

    CARTES_GOUV = "https://cartes.gouv.fr/explorer-les-cartes/?c={lon},{lat}&z={zoom}"
    GEOPORTAIL = "https://www.geoportail.gouv.fr/carte?c={lon},{lat}&z={zoom}&permalink=yes"
    REMONTER_LE_TEMPS = "https://remonterletemps.ign.fr/comparer/?lon={lon}&lat={lat}&z={zoom}"

    @property
    def label(self) -> str:
        """Name of the viewer as shown in menus."""
        return {
            Viewer.CARTES_GOUV: tr("cartes.gouv.fr"),
            Viewer.GEOPORTAIL: tr("Géoportail"),
            Viewer.REMONTER_LE_TEMPS: tr("Remonter le temps"),
        }[self]


def viewer_url(viewer: Viewer, longitude: float, latitude: float, zoom: int = 18) -> str:
    """Return the address of ``viewer`` at a WGS 84 point; ``zoom`` is a web map level, brought into its range."""
    level = max(_WIDEST_ZOOM, min(zoom, _CLOSEST_ZOOM))
    return viewer.value.format(lon=f"{longitude:.6f}", lat=f"{latitude:.6f}", zoom=level)
