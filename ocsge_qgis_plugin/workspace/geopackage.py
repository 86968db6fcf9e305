"""The tables that make an SQLite file a GeoPackage, and its spatial indexes.

Written by hand because GDAL's driver cannot share one transaction with our own tables. Source: OGC 12-128r17
(GeoPackage 1.3), annexes C and F.3; the statements are those GDAL's own files hold. ``user_version`` belongs to
GeoPackage and tells its version (10300).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from .crs_definitions import WGS84, CrsDefinition
from .geometry import Envelope, envelope_of_blob

APPLICATION_ID = 0x47504B47
GEOPACKAGE_VERSION = 10300
_RTREE_DEFINITION = "http://www.geopackage.org/spec120/#extension_rtree"

_CORE_TABLES = (
    """CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
    """CREATE TABLE gpkg_extensions (
        table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
        CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
)

_RTREE_STATEMENTS = (
    'CREATE VIRTUAL TABLE "rtree_{t}_{c}" USING rtree(id, minx, maxx, miny, maxy)',
    """CREATE TRIGGER "rtree_{t}_{c}_insert" AFTER INSERT ON "{t}"
       WHEN (NEW."{c}" NOT NULL AND NOT ST_IsEmpty(NEW."{c}"))
       BEGIN INSERT OR REPLACE INTO "rtree_{t}_{c}" VALUES (NEW."fid", ST_MinX(NEW."{c}"), ST_MaxX(NEW."{c}"),
       ST_MinY(NEW."{c}"), ST_MaxY(NEW."{c}")); END""",
    """CREATE TRIGGER "rtree_{t}_{c}_update1" AFTER UPDATE OF "{c}" ON "{t}"
       WHEN OLD."fid" = NEW."fid" AND (NEW."{c}" NOTNULL AND NOT ST_IsEmpty(NEW."{c}"))
       BEGIN INSERT OR REPLACE INTO "rtree_{t}_{c}" VALUES (NEW."fid", ST_MinX(NEW."{c}"), ST_MaxX(NEW."{c}"),
       ST_MinY(NEW."{c}"), ST_MaxY(NEW."{c}")); END""",
    """CREATE TRIGGER "rtree_{t}_{c}_update2" AFTER UPDATE OF "{c}" ON "{t}"
       WHEN OLD."fid" = NEW."fid" AND (NEW."{c}" ISNULL OR ST_IsEmpty(NEW."{c}"))
       BEGIN DELETE FROM "rtree_{t}_{c}" WHERE id = OLD."fid"; END""",
    """CREATE TRIGGER "rtree_{t}_{c}_update3" AFTER UPDATE ON "{t}"
       WHEN OLD."fid" != NEW."fid" AND (NEW."{c}" NOTNULL AND NOT ST_IsEmpty(NEW."{c}"))
       BEGIN DELETE FROM "rtree_{t}_{c}" WHERE id = OLD."fid";
       INSERT OR REPLACE INTO "rtree_{t}_{c}" VALUES (NEW."fid", ST_MinX(NEW."{c}"), ST_MaxX(NEW."{c}"),
       ST_MinY(NEW."{c}"), ST_MaxY(NEW."{c}")); END""",
    """CREATE TRIGGER "rtree_{t}_{c}_update4" AFTER UPDATE ON "{t}"
       WHEN OLD."fid" != NEW."fid" AND (NEW."{c}" ISNULL OR ST_IsEmpty(NEW."{c}"))
       BEGIN DELETE FROM "rtree_{t}_{c}" WHERE id IN (OLD."fid", NEW."fid"); END""",
    """CREATE TRIGGER "rtree_{t}_{c}_delete" AFTER DELETE ON "{t}" WHEN OLD."{c}" NOT NULL
       BEGIN DELETE FROM "rtree_{t}_{c}" WHERE id = OLD."fid"; END""",
)


def create_core_tables(connection: sqlite3.Connection, definitions: Sequence[CrsDefinition]) -> None:
    """Make the file a GeoPackage that knows WGS 84 and ``definitions``. Part of the caller's transaction."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {GEOPACKAGE_VERSION}")
    for statement in _CORE_TABLES:
        connection.execute(statement)
    rows = [
        ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
        ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
    ]
    rows += [(found.name, found.epsg, "EPSG", found.epsg, found.wkt, "") for found in (WGS84, *definitions)]
    connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", rows)


def register_features(
    connection: sqlite3.Connection, table: str, title: str, geometry_type: str, srs_id: int, column: str = "geom"
) -> None:
    """Declare ``table`` (primary key ``fid``) as a layer with a spatial index. Part of the caller's transaction.

    The extent is left null on purpose: readers then take it from the index, which is always right.
    """
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
        " VALUES (?, 'features', ?, ?, ?)",
        (table, table, title, srs_id),
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)", (table, column, geometry_type, srs_id)
    )
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')",
        (table, column, _RTREE_DEFINITION),
    )
    for statement in _RTREE_STATEMENTS:
        connection.execute(statement.format(t=table, c=column))


def register_attributes(connection: sqlite3.Connection, table: str, title: str) -> None:
    """Declare ``table`` as a plain table. Once one is declared, readers leave our inner tables out of sight."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
        " VALUES (?, 'attributes', ?, ?, 0)",
        (table, table, title),
    )


def register_functions(connection: sqlite3.Connection) -> None:
    """Give ``connection`` the five functions that the index triggers call."""
    reader = _EnvelopeReader()
    connection.create_function("ST_IsEmpty", 1, reader.is_empty, deterministic=True)
    for position, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, reader.bound(position), deterministic=True)


class _EnvelopeReader:
    """Reads each envelope once: a trigger asks five times about the same geometry."""

    def __init__(self) -> None:
        self._blob: bytes | None = None
        self._envelope: Envelope | None = None

    def is_empty(self, blob: bytes | None) -> int | None:
        return None if blob is None else int(self._read(blob) is None)

    def bound(self, position: int) -> Callable[[bytes | None], float | None]:
        def bound(blob: bytes | None) -> float | None:
            envelope = self._read(blob)
            return None if envelope is None else envelope[position]

        return bound

    def _read(self, blob: bytes | None) -> Envelope | None:
        if blob != self._blob:
            self._blob, self._envelope = blob, envelope_of_blob(blob)
        return self._envelope
