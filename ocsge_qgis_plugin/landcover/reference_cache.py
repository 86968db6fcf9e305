"""What was read of official layers, kept as a GeoPackage that is recognised like a person's own.

One layer per type of the service, with the columns that matter, and three tables of ours that no reader of GeoPackages
needs: which tiles were read, when and with what result; which objects lie in which tile; which types are to be read,
and which of them the service did not have. A tile comes in one transaction: it is there wholly or not at all, and an
object that lies in several tiles is kept once. Everything in it can be read again, so a damaged file is thrown away.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from osgeo import ogr, osr

from ..domain.text import tr
from .errors import LandcoverError
from .geopackage import quoted
from .official_services import ServedType
from .tiles import Square, digest_of
from .wfs import ServedObject

FILE_NAME = "geoplateforme.gpkg"
_LOCK_WAIT_SECONDS = 10.0
_AT_ONCE = 500
_TABLES = """
CREATE TABLE IF NOT EXISTS ocsge_tile (
    id INTEGER PRIMARY KEY, layer TEXT NOT NULL, side INTEGER NOT NULL, col INTEGER NOT NULL, row INTEGER NOT NULL,
    read_at TEXT NOT NULL, objects INTEGER NOT NULL, content BLOB NOT NULL, edition TEXT NOT NULL,
    UNIQUE (layer, side, col, row));
CREATE TABLE IF NOT EXISTS ocsge_tile_object (
    tile INTEGER NOT NULL, layer TEXT NOT NULL, fid INTEGER NOT NULL, PRIMARY KEY (tile, fid)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ocsge_tile_object_fid ON ocsge_tile_object (layer, fid);
CREATE TABLE IF NOT EXISTS ocsge_type (layer TEXT PRIMARY KEY, awaited INTEGER NOT NULL, missing_since TEXT);
"""


class CacheError(LandcoverError):
    """The file of official layers cannot be written."""


@dataclass(frozen=True)
class ReadTile:
    """One tile of one type: when it was read, how many objects it holds."""

    read_at: datetime
    objects: int


class ReferenceCache:
    """The file, open for writing on one thread. ``with open_reference_cache(folder, epsg) as cache: …``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def tiles(self, served: ServedType) -> dict[Square, ReadTile]:
        """Return the tiles of a type that were read."""
        rows = self._connection.execute(
            "SELECT col, row, read_at, objects FROM ocsge_tile WHERE layer = ? AND side = ?",
            (served.table, served.tile_m),
        )
        return {(col, row): ReadTile(datetime.fromisoformat(read_at), count) for col, row, read_at, count in rows}

    def store(self, served: ServedType, square: Square, objects: Sequence[ServedObject], read_at: datetime) -> bool:
        """Put what was found in a tile in the place of what was known of it; tell whether that is something else."""
        distinct = {found.identity: found for found in objects}
        content = _content(served, distinct.values())
        with self._transaction():
            known = self._connection.execute(
                "SELECT id, content FROM ocsge_tile WHERE layer = ? AND side = ? AND col = ? AND row = ?",
                (served.table, served.tile_m, *square),
            ).fetchone()
            if known is not None and bytes(known[1]) == content:
                self._connection.execute(
                    "UPDATE ocsge_tile SET read_at = ? WHERE id = ?", (read_at.isoformat(), known[0])
                )
                return False
            if known is not None:
                self._forget_tiles([known[0]])
            tile = self._connection.execute(
                "INSERT INTO ocsge_tile (layer, side, col, row, read_at, objects, content, edition)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    served.table,
                    served.tile_m,
                    *square,
                    read_at.isoformat(),
                    len(distinct),
                    content,
                    served.edition,
                ),
            ).lastrowid
            self._write_objects(served, int(tile or 0), list(distinct.values()))
        return True

    def keep_only(self, wanted: dict[ServedType, Collection[Square]]) -> int:
        """Forget the tiles of ``wanted``'s types that are not in it; return how many went."""
        gone: list[int] = []
        for served, squares in wanted.items():
            rows = self._connection.execute(
                "SELECT id, col, row FROM ocsge_tile WHERE layer = ? AND side = ?", (served.table, served.tile_m)
            )
            gone += [tile for tile, col, row in rows if (col, row) not in squares]
        with self._transaction():
            self._forget_tiles(gone)
        return len(gone)

    def await_types(self, types: Collection[ServedType], since: datetime) -> frozenset[ServedType]:
        """Say which types are to be read; return those among them that the service was seen to lack after ``since``."""
        tables = {served.table: served for served in types}
        rows = self._connection.execute("SELECT layer, missing_since FROM ocsge_type WHERE missing_since NOT NULL")
        lacking = {layer for layer, moment in rows if datetime.fromisoformat(moment) >= since}
        with self._transaction():
            self._connection.execute("UPDATE ocsge_type SET awaited = 0")
            self._connection.executemany(
                "INSERT INTO ocsge_type (layer, awaited) VALUES (?, ?)"
                " ON CONFLICT (layer) DO UPDATE SET awaited = excluded.awaited",
                [(layer, int(layer not in lacking)) for layer in tables],
            )
        return frozenset(tables[layer] for layer in lacking if layer in tables)

    def note_missing(self, served: ServedType, since: datetime) -> None:
        """Remember that the service does not have a type: places are known without it."""
        with self._transaction():
            self._connection.execute(
                "UPDATE ocsge_type SET awaited = 0, missing_since = ? WHERE layer = ?",
                (since.isoformat(), served.table),
            )

    def size(self) -> int:
        """Return how many bytes of the file are in use."""
        page, count, free = (
            int(self._connection.execute(f"PRAGMA {name}").fetchone()[0])
            for name in ("page_size", "page_count", "freelist_count")
        )
        return page * (count - free)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise CacheError(
                tr("Les couches officielles lues ne peuvent pas être gardées."),
                remedy=tr("Vérifiez la place sur le disque et les droits sur le dossier de travail."),
                details=str(error),
            ) from error
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _write_objects(self, served: ServedType, tile: int, objects: Sequence[ServedObject]) -> None:
        table = quoted(served.table)
        names = ["geom", *served.columns, "identity"]
        columns = ", ".join(map(quoted, names))
        changed = ", ".join(f"{quoted(name)} = ?" for name in names[:-1])
        # Names of tables and columns cannot be bound as parameters; they are ours, and quoted. No upsert: it would take
        # their conflict clause from the triggers of the spatial index (https://sqlite.org/lang_createtrigger.html).
        update = f"UPDATE {table} SET {changed} WHERE identity = ?"  # nosec B608
        insert = f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})"  # nosec B608
        known = self._known(table, [found.identity for found in objects])
        rows = [(found.blob, *found.values, found.identity) for found in objects]
        self._connection.executemany(update, [row for row in rows if row[-1] in known])
        self._connection.executemany(insert, [row for row in rows if row[-1] not in known])
        link = f"INSERT OR IGNORE INTO ocsge_tile_object SELECT ?, ?, fid FROM {table} WHERE identity = ?"  # nosec B608
        self._connection.executemany(link, [(tile, served.table, found.identity) for found in objects])

    def _known(self, table: str, identities: Sequence[str]) -> set[str]:
        """Return which objects are there already, having come with another tile."""
        known: set[str] = set()
        for start in range(0, len(identities), _AT_ONCE):
            chunk = identities[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(chunk))
            rows = self._connection.execute(f"SELECT identity FROM {table} WHERE identity IN ({marks})", chunk)  # nosec B608
            known.update(identity for (identity,) in rows)
        return known

    def _forget_tiles(self, tiles: Sequence[int]) -> None:
        """Take tiles away, and with them the objects that lie in no other."""
        for start in range(0, len(tiles), _AT_ONCE):
            chunk = tiles[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(chunk))
            orphans: dict[str, list[tuple[int]]] = {}
            rows = self._connection.execute(
                f"SELECT DISTINCT o.layer, o.fid FROM ocsge_tile_object o WHERE o.tile IN ({marks})"  # nosec B608
                " AND NOT EXISTS (SELECT 1 FROM ocsge_tile_object x WHERE x.layer = o.layer AND x.fid = o.fid"
                f" AND x.tile NOT IN ({marks}))",
                (*chunk, *chunk),
            ).fetchall()
            for layer, fid in rows:
                orphans.setdefault(layer, []).append((fid,))
            for layer, fids in orphans.items():
                self._connection.executemany(f"DELETE FROM {quoted(layer)} WHERE fid = ?", fids)  # nosec B608
            self._connection.execute(f"DELETE FROM ocsge_tile_object WHERE tile IN ({marks})", chunk)  # nosec B608
            self._connection.execute(f"DELETE FROM ocsge_tile WHERE id IN ({marks})", chunk)  # nosec B608


@contextmanager
def open_reference_cache(folder: Path, epsg: int, types: Sequence[ServedType]) -> Iterator[ReferenceCache]:
    """Open, or make, the file in ``folder`` with a layer for each of ``types``.

    :raises CacheError: when it can neither be written nor made anew.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        connection = _usable(path, epsg, types)
    except (OSError, sqlite3.Error, RuntimeError) as error:
        raise CacheError(
            tr("Le fichier {path} ne peut pas être écrit.").format(path=path),
            remedy=tr("Vérifiez les droits sur le dossier de travail, et que ce fichier n'est pas ouvert ailleurs."),
            details=str(error),
        ) from error
    try:
        yield ReferenceCache(connection)
    finally:
        connection.close()


def _usable(path: Path, epsg: int, types: Sequence[ServedType]) -> sqlite3.Connection:
    try:
        return _connected(path, epsg, types)
    except sqlite3.OperationalError:
        # Locked or read-only: another window of QGIS may be writing.
        raise
    except (sqlite3.DatabaseError, RuntimeError):
        # Cut by a crash or a full disk: it is read again.
        path.unlink(missing_ok=True)
        Path(f"{path}-journal").unlink(missing_ok=True)
        return _connected(path, epsg, types)


def _connected(path: Path, epsg: int, types: Sequence[ServedType]) -> sqlite3.Connection:
    connection: sqlite3.Connection | None = None
    present: set[str] = set()
    if path.exists():
        connection = _open(path)
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_contents'").fetchone() is None:
            connection.close()
            raise RuntimeError(f"{path} is no GeoPackage")
        present = {str(name) for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")}
    lacking = [served for served in types if served.table not in present]
    if lacking:
        if connection is not None:
            connection.close()
        _add_layers(path, epsg, lacking)
        connection = None
    connection = connection if connection is not None else _open(path)
    connection.executescript(_TABLES)
    return connection


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(str(path), timeout=_LOCK_WAIT_SECONDS, isolation_level=None)
    # What the triggers of a GeoPackage's spatial index ask (annex F.3); each blob of ours holds its envelope.
    connection.create_function("ST_IsEmpty", 1, lambda blob: None if blob is None else 0, deterministic=True)
    for place, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, lambda blob, at=8 + 8 * place: struct.unpack_from("<d", blob, at)[0])
    return connection


def _add_layers(path: Path, epsg: int, types: Sequence[ServedType]) -> None:
    """Add empty layers with their indexes.

    :raises RuntimeError: when GDAL cannot.
    """
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    driver = ogr.GetDriverByName("GPKG")
    dataset = ogr.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    if dataset is None:
        raise RuntimeError(f"GDAL opens no {path}")
    for served in types:
        layer = dataset.CreateLayer(served.table, crs, ogr.wkbUnknown, ["GEOMETRY_NAME=geom", "FID=fid"])
        if layer is None:
            raise RuntimeError(f"GDAL makes no layer {served.table}")
        identity = ogr.FieldDefn("identity", ogr.OFTString)
        identity.SetUnique(True)
        layer.CreateField(identity)
        for name in served.columns:
            layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal if name == served.width_column else ogr.OFTString))
        layer = None
    dataset = None


def _content(served: ServedType, objects: Iterable[ServedObject]) -> bytes:
    """Return what stands for the objects of one tile, in whichever order they came."""
    parts = sorted(digest_of([found.identity.encode(), found.blob, repr(found.values).encode()]) for found in objects)
    return digest_of([served.name.encode(), *parts])


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(timezone.utc)
