"""QGIS plugin in which OCS GE is reviewed, corrected, accepted and followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import OcsGePlugin


def classFactory(iface: QgisInterface) -> OcsGePlugin:
    """Build the plugin; called by QGIS when it is enabled."""
    from .plugin import OcsGePlugin

    return OcsGePlugin(iface)
