"""All tiles that are kept on this disk: a file per layer in the folder of each département."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from .tile_store import TileStore, has_tiles, remove_tile_file

_FOLDER = "tiles"
_SUFFIX = ".mbtiles"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


class TileLibrary:
    """Tiles of one département among those of all, below the folder of workspaces ``root``."""

    def __init__(self, root: Path, departement_code: str) -> None:
        self.root = root
        self.folder = root / f"OCSGE_{departement_code}" / _FOLDER

    def path_of(self, layer: str) -> Path:
        """Return where the tiles of a layer are, or would be."""
        return self.folder / (_UNSAFE.sub("_", layer) + _SUFFIX)

    def holds(self, layer: str) -> bool:
        """Tell whether there is any tile of a layer."""
        return has_tiles(self.path_of(layer))

    def open_store(self, layer: str, zooms: tuple[int, int]) -> TileStore:
        """Open the tiles of a layer, made when absent.

        :raises WorkspaceError: when it cannot be written.
        """
        return TileStore(self.path_of(layer), layer, zooms)

    def other_files(self, layers: frozenset[str]) -> list[Path]:
        """Return the files of other layers and départements, the one written to longest ago first."""
        own = {self.path_of(layer) for layer in layers}
        aged = []
        for path in _files(self.root):
            if path not in own:
                with suppress(OSError):
                    aged.append((path.stat().st_mtime_ns, path))
        return [path for _, path in sorted(aged)]


def tile_bytes(root: Path) -> int:
    """Return the bytes that tiles of all départements take on the disk. Looks through folders: not for the window."""
    return sum(file_bytes(path) for path in _files(root))


def file_bytes(path: Path) -> int:
    """Return the bytes of a file of tiles with what SQLite keeps beside it, 0 when it is gone."""
    total = 0
    for beside in (path, Path(f"{path}-wal")):
        with suppress(OSError):
            total += beside.stat().st_size
    return total


def clear_tiles(root: Path) -> int:
    """Delete the tiles of all départements; return the bytes that could not be given back."""
    for path in list(_files(root)):
        if not remove_tile_file(path):
            # Somebody reads it at this moment: emptied instead, the file stays.
            store = TileStore(path, path.stem, (0, 0))
            try:
                store.drop(store.held())
                store.give_back()
            finally:
                store.close()
    return tile_bytes(root)


def _files(root: Path) -> Iterator[Path]:
    return root.glob(f"OCSGE_*/{_FOLDER}/*{_SUFFIX}")
