"""What can go wrong with files of IGN's deliveries."""

from __future__ import annotations

from ..domain.errors import OcsGeError


class LandcoverError(OcsGeError):
    """A layer or a delivery cannot be used."""


class ArchiveError(LandcoverError):
    """An archive cannot be unpacked: cut, protected, hostile, too large, or no tool reads it."""


class LayerReadError(LandcoverError):
    """A file or one of its layers cannot be read."""


class LayerImportError(LandcoverError):
    """A layer cannot be copied into an indexed GeoPackage; nothing half-imported is left."""


class ComparisonError(LandcoverError):
    """Two states cannot be compared, or the result cannot be written; what was there before is untouched."""


class WorkCancelledError(LandcoverError):
    """The person asked to stop; what was there before is untouched."""
