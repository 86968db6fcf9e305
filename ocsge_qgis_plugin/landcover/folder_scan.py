"""Which files of a folder may belong to deliveries: one walk, no file opened."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..domain.text import tr
from .errors import WorkCancelledError

MAX_ENTRIES = 300_000
"""A walk gives up past this many files: the person has pointed at a whole disk."""

OWN_FILES = ("workspace.gpkg", "suivi_national.gpkg")
"""The plugin's own files: a folder that holds one of them holds no deliveries."""

_VECTORS = (".gpkg", ".shp")
_IMAGES = (".tif", ".tiff", ".jp2", ".vrt")
_ARCHIVES = re.compile(r"\.(7z|zip)(\.001)?$", re.IGNORECASE)


@dataclass(frozen=True)
class FolderFiles:
    """Files by what they may be, in order of path. ``is_complete`` is false when the walk gave up."""

    vectors: tuple[Path, ...]
    images: tuple[Path, ...]
    archives: tuple[Path, ...]
    is_complete: bool = True


def list_files(folder: Path, cancelled: Callable[[], bool]) -> FolderFiles:
    """Walk ``folder``, following links to folders once each; ``__MACOSX`` and hidden files are passed over.

    :raises WorkCancelledError: when ``cancelled`` becomes true.
    """
    if folder.is_file():
        return _sorted_out([folder])
    seen: set[str] = set()
    found: list[Path] = []
    entries = 0
    for directory, folders, files in os.walk(folder, followlinks=True):
        if cancelled():
            raise WorkCancelledError(tr("La recherche dans {path} a été interrompue.").format(path=folder))
        real = os.path.realpath(directory)
        own = Path(directory) != folder and any(name in files for name in OWN_FILES)
        if real in seen or own:
            folders[:] = []
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if name != "__MACOSX" and not name.startswith("."))
        entries += len(files)
        if entries > MAX_ENTRIES:
            return _sorted_out(found, is_complete=False)
        found += [Path(directory, name) for name in sorted(files) if not name.startswith(".") and name not in OWN_FILES]
    return _sorted_out(found)


def is_archive(path: Path) -> bool:
    """Whether ``path`` bears the name of an archive that IGN delivers."""
    return _ARCHIVES.search(path.name) is not None


def _sorted_out(files: list[Path], *, is_complete: bool = True) -> FolderFiles:
    return FolderFiles(
        vectors=tuple(path for path in files if path.suffix.lower() in _VECTORS),
        images=tuple(path for path in files if path.suffix.lower() in _IMAGES),
        archives=tuple(path for path in files if is_archive(path)),
        is_complete=is_complete,
    )
