"""The plugin's page in QGIS's own options dialog."""

from .factory import OptionsFactory

__all__ = ["OptionsFactory"]
