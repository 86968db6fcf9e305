"""Official layers that know about use, recognised among a person's own files by the names of layers and columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class OfficialLayer:
    """One layer of one local file, of a kind listed in ``resources/tables/official_layers.csv``."""

    kind: str
    title: str
    source: Path
    layer_name: str
    epsg: int | None


def find_official_layers(paths: Iterable[Path], epsg: int) -> tuple[OfficialLayer, ...]:
    """Return the official layers of ``epsg`` found in ``paths`` (files, or folders looked through), by kind."""
    raise NotImplementedError
