"""Reading what a GeoPackage says about itself, without GDAL: one connection, metadata tables, SQL.

Tables read: OGC 12-128r18 (GeoPackage 1.3) ``gpkg_contents``, ``gpkg_geometry_columns``, ``gpkg_spatial_ref_sys``;
``gpkg_ogr_contents`` is GDAL's feature count. Files are opened for reading only and never written to, not even a
``-shm`` file beside them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from ..domain.text import tr
from .errors import LayerReadError, WorkCancelledError
from .records import Extent

_HEADER = b"SQLite format 3\x00"
_LOCK_WAIT_SECONDS = 2.0
_STEPS_BETWEEN_CANCEL_CHECKS = 50_000


@dataclass(frozen=True)
class FoundLayer:
    """One vector layer as its file describes it. ``epsg`` is ``None`` when no known CRS is named."""

    name: str
    columns: tuple[str, ...]
    epsg: int | None
    crs_definition: str
    feature_count: int
    extent: Extent | None
    geometry_column: str
    fid_column: str = "fid"
    last_change: str = ""


def quoted(name: str) -> str:
    """Return ``name`` as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def check_is_whole(path: Path) -> None:
    """Refuse a file that is empty, no SQLite file, or shorter than its own header says (a copy cut short).

    :raises LayerReadError: naming the file and what is wrong.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            header = stream.read(100)
    except OSError as error:
        raise LayerReadError(
            tr("Le fichier {path} ne peut pas être lu.").format(path=path),
            remedy=tr("Vérifiez les droits d'accès, fermez les programmes qui l'utilisent, puis réessayez."),
            details=str(error),
        ) from error
    if size == 0:
        raise LayerReadError(tr("Le fichier {path} est vide.").format(path=path), remedy=_copy_again())
    if not header.startswith(_HEADER) or len(header) < 100:
        raise LayerReadError(
            tr("Le fichier {path} n'est pas un GeoPackage.").format(path=path),
            remedy=_copy_again(),
        )
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    expected = page * int.from_bytes(header[28:32], "big")
    # SQLite file format 1.3.7: the page count holds only when the change counter equals "version valid for".
    if header[24:28] == header[92:96] and size < expected:
        raise LayerReadError(
            tr("Le fichier {path} est incomplet : {size} octets sur {expected}.").format(
                path=path, size=size, expected=expected
            ),
            remedy=_copy_again(),
        )


def _copy_again() -> str:
    return tr("Copiez-le ou téléchargez-le de nouveau.")


@contextmanager
def reading(path: Path, cancelled: Callable[[], bool] | None = None) -> Iterator[sqlite3.Connection]:
    """Open ``path`` for reading for the time of a block.

    :raises LayerReadError: when the file is locked, damaged or unreadable, whenever in the block that shows.
    :raises WorkCancelledError: when ``cancelled`` becomes true during a query.
    """
    stop = cancelled if cancelled is not None else (lambda: False)
    try:
        connection = _connect(path)
    except sqlite3.Error as error:
        raise _unreadable(path, error) from error
    connection.set_progress_handler(lambda: 1 if stop() else 0, _STEPS_BETWEEN_CANCEL_CHECKS)
    try:
        yield connection
    except sqlite3.Error as error:
        if stop():
            raise WorkCancelledError(tr("La lecture de {path} a été interrompue.").format(path=path)) from error
        raise _unreadable(path, error) from error
    finally:
        connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    address = "file:" + quote(str(path.absolute()).replace("\\", "/"))
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=_LOCK_WAIT_SECONDS)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if "locked" in str(error) or Path(f"{path}-wal").exists():
            raise
        # A GeoPackage left in WAL mode cannot be opened read-only beside nothing unless it is declared immutable.
        connection = sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _unreadable(path: Path, error: sqlite3.Error) -> LayerReadError:
    if "locked" in str(error):
        return LayerReadError(
            tr("Le fichier {path} est verrouillé par un autre programme.").format(path=path),
            remedy=tr("Fermez le programme qui l'utilise, puis réessayez."),
            details=str(error),
        )
    return LayerReadError(
        tr("Le fichier {path} est endommagé ou incomplet.").format(path=path), remedy=_copy_again(), details=str(error)
    )


def read_layers(connection: sqlite3.Connection, *, counted: bool = True) -> list[FoundLayer]:
    """Return the feature layers of an open GeoPackage; empty for an SQLite file that is none.

    :param counted: whether to look for the number of rows and the extent where the file does not say them, which reads
        all rows; ``feature_count`` is 0 else, ``extent`` None.
    """
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table','view')")}
    if not {"gpkg_contents", "gpkg_geometry_columns"} <= tables:
        return []
    rows = connection.execute(
        "SELECT c.table_name, g.column_name, c.min_x, c.min_y, c.max_x, c.max_y, c.last_change, c.srs_id "
        "FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name "
        "WHERE c.data_type = 'features' ORDER BY c.rowid"
    ).fetchall()
    return [_layer(connection, tables, counted, *row) for row in rows if row[0] in tables]


def column_names(path: Path, layer_name: str) -> tuple[str, ...]:
    """Return the columns of one layer, empty where there is no such layer.

    :raises LayerReadError: when the file is missing, locked or damaged.
    """
    with reading(path) as connection:
        layer = next((found for found in read_layers(connection, counted=False) if found.name == layer_name), None)
    return layer.columns if layer is not None else ()


def _layer(
    connection: sqlite3.Connection,
    tables: set[str],
    counted: bool,
    name: str,
    geometry: str,
    xmin: float | None,
    ymin: float | None,
    xmax: float | None,
    ymax: float | None,
    last_change: object,
    srs_id: int | None,
) -> FoundLayer:
    described = connection.execute(f"PRAGMA table_info({quoted(name)})").fetchall()
    fid = next((row[1] for row in described if row[5] == 1), "rowid")
    epsg, definition = _crs(connection, tables, srs_id)
    rtree = f"rtree_{name}_{geometry}"
    extent: Extent | None = None
    if xmin is not None and ymin is not None and xmax is not None and ymax is not None:
        extent = (xmin, ymin, xmax, ymax)
    elif rtree in tables and counted:
        # Names of tables cannot be bound as parameters; they are quoted, here and below.
        statement = f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {quoted(rtree)}"  # nosec B608
        found = connection.execute(statement).fetchone()
        extent = None if found[0] is None else found
    return FoundLayer(
        name=name,
        columns=tuple(row[1] for row in described if row[1] not in (geometry, fid)),
        epsg=epsg,
        crs_definition=definition,
        feature_count=_count(connection, tables, name) if counted else 0,
        extent=extent,
        geometry_column=geometry,
        fid_column=fid,
        last_change=str(last_change or ""),
    )


def _count(connection: sqlite3.Connection, tables: set[str], name: str) -> int:
    if "gpkg_ogr_contents" in tables:
        stored = connection.execute(
            "SELECT feature_count FROM gpkg_ogr_contents WHERE lower(table_name) = lower(?)", (name,)
        ).fetchone()
        if stored is not None and stored[0] is not None:
            return int(stored[0])
    return int(connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0])  # nosec B608


def _crs(connection: sqlite3.Connection, tables: set[str], srs_id: int | None) -> tuple[int | None, str]:
    # -1 and 0 are the undefined Cartesian and geographic systems (OGC 12-128r18, 1.1.2.1.2).
    if srs_id in (None, 0, -1) or "gpkg_spatial_ref_sys" not in tables:
        return None, ""
    row = connection.execute(
        "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?",
        (srs_id,),
    ).fetchone()
    if row is None:
        return None, ""
    organization, code, definition = row
    if str(organization or "").upper() == "EPSG" and code and int(code) > 0:
        return int(code), str(definition or "")
    return None, str(definition or "")
