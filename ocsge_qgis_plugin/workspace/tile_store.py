"""Tiles of one layer kept on this disk: an MBTiles file that QGIS draws while tiles come and go.

MBTiles 1.3 (https://github.com/mapbox/mbtiles-spec) with a column and a table of ours, which readers pass over. WAL, so
that a reader never waits and never finds the file locked; it is never swapped for another, which Windows refuses while
somebody reads it. A file that is damaged is made anew: all of it can be fetched again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..domain.web_tiles import Tile
from .database import translate, translated
from .errors import CorruptWorkspaceError
from .opening import BUSY_SECONDS

_PAGE_BYTES = 4096
_TABLES = (
    "CREATE TABLE IF NOT EXISTS metadata (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    """CREATE TABLE IF NOT EXISTS tiles (
        zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL, tile_data BLOB NOT NULL,
        fetched_at REAL NOT NULL, UNIQUE (zoom_level, tile_column, tile_row))""",
    """CREATE TABLE IF NOT EXISTS without_tile (
        zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL, until REAL NOT NULL,
        UNIQUE (zoom_level, tile_column, tile_row))""",
)
_WORLD = "-180,-85,180,85"


@dataclass(frozen=True)
class HeldTile:
    """What is known of a stored tile without reading it: its bytes, and when it was fetched (seconds, Unix)."""

    size: int
    fetched_at: float


class TileStore:
    """One open MBTiles file. For the thread that opened it; QGIS and other processes read it meanwhile.

    :param zooms: first and last zoom that may be stored; closer than the last, QGIS enlarges.
    :raises WorkspaceError: when the file cannot be made or written.
    """

    def __init__(self, path: Path, title: str, zooms: tuple[int, int], busy_seconds: float = BUSY_SECONDS) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = _open(path, title, zooms, busy_seconds)
        except CorruptWorkspaceError:
            remove_tile_file(path)
            self._connection = _open(path, title, zooms, busy_seconds)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @property
    def live_bytes(self) -> int:
        """Bytes in use; what was deleted makes room for what comes."""
        with translated(self.path):
            pages = self._connection.execute("PRAGMA page_count").fetchone()[0]
            free = self._connection.execute("PRAGMA freelist_count").fetchone()[0]
        return int(pages - free) * _PAGE_BYTES

    def held(self) -> dict[Tile, HeldTile]:
        """Return what is stored."""
        with translated(self.path):
            rows = self._connection.execute(
                "SELECT zoom_level, tile_column, tile_row, length(tile_data), fetched_at FROM tiles"
            )
            return {_tile(zoom, column, row): HeldTile(size, at) for zoom, column, row, size, at in rows}

    def without(self, now: float) -> set[Tile]:
        """Return the tiles that need not be asked for at the moment ``now``: the service has none there."""
        with translated(self.path):
            rows = self._connection.execute(
                "SELECT zoom_level, tile_column, tile_row FROM without_tile WHERE until > ?", (now,)
            )
            return {_tile(*row) for row in rows}

    def content(self, tile: Tile) -> bytes | None:
        """Return the bytes of one tile, ``None`` when it is not stored."""
        with translated(self.path):
            row = self._connection.execute(
                "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?", _key(tile)
            ).fetchone()
        return None if row is None else bytes(row[0])

    def keep(self, tiles: Mapping[Tile, bytes], without: Mapping[Tile, float], now: float) -> None:
        """Store ``tiles``, and until when each of ``without`` need not be asked for again; all or nothing."""
        with translated(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                "INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?, ?)",
                [(*_key(tile), content, now) for tile, content in tiles.items()],
            )
            self._connection.executemany(
                "DELETE FROM without_tile WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?", map(_key, tiles)
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO without_tile VALUES (?, ?, ?, ?)",
                [(*_key(tile), until) for tile, until in without.items()],
            )

    def drop(self, tiles: Iterable[Tile]) -> None:
        """Delete tiles; the room is used again."""
        with translated(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                "DELETE FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?", map(_key, tiles)
            )

    def give_back(self) -> None:
        """Give the room of deleted tiles back to the disk."""
        with translated(self.path):
            # A page at each step, and ``execute`` makes one step of what is no query.
            self._connection.executescript("PRAGMA incremental_vacuum")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def has_tiles(path: Path) -> bool:
    """Tell whether a file of tiles is there and holds one: about a millisecond. A damaged one holds none."""
    if not path.is_file():
        return False
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=0)
        try:
            return connection.execute("SELECT 1 FROM tiles LIMIT 1").fetchone() is not None
        finally:
            connection.close()
    except sqlite3.Error:
        return False


def remove_tile_file(path: Path) -> bool:
    """Delete a file of tiles and what SQLite keeps beside it; tell whether it is gone.

    Windows refuses while QGIS draws it: whoever needs the room tries again, or empties it instead.
    """
    for beside in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        with suppress(OSError):
            beside.unlink()
    return not path.exists()


def _open(path: Path, title: str, zooms: tuple[int, int], busy_seconds: float) -> sqlite3.Connection:
    with translated(path):
        connection = sqlite3.connect(str(path), timeout=busy_seconds, isolation_level=None)
    try:
        # Both only count before the first table is made.
        connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        # A power cut may lose the last tiles, never the file.
        connection.execute("PRAGMA synchronous = NORMAL")
        facts = {
            "name": title,
            "format": "png",
            "type": "overlay",
            "version": "1.3",
            "bounds": _WORLD,
            "minzoom": str(zooms[0]),
            "maxzoom": str(zooms[1]),
        }
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            for table in _TABLES:
                connection.execute(table)
            connection.executemany("INSERT OR REPLACE INTO metadata VALUES (?, ?)", facts.items())
            # A page that was lost shows here and not in the middle of the work.
            connection.execute("SELECT count(*) FROM tiles").fetchone()
    except sqlite3.Error as error:
        connection.close()
        raise translate(error, path) from error
    return connection


def _key(tile: Tile) -> tuple[int, int, int]:
    return tile.zoom, tile.column, tile.row_from_south


def _tile(zoom: int, column: int, row_from_south: int) -> Tile:
    # The flip is its own inverse.
    return Tile(zoom, column, Tile(zoom, column, row_from_south).row_from_south)
