"""Where the sketches of reports lie, read from the spatial index alone: no geometry is decoded."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from .database import translated

_QUERY = """
    SELECT c.report_uuid, min(r.minx), min(r.miny), max(r.maxx), max(r.maxy)
    FROM croquis c JOIN rtree_croquis_geom r ON r.id = c.fid GROUP BY c.report_uuid"""


def read_sketch_bounds(workspace: Path) -> dict[str, tuple[float, float, float, float]]:
    """Return west, south, east and north (WGS 84, degrees) of the sketch of each report that has one, by its uuid.

    To within the index's single precision, a metre or so. The workspace is open elsewhere in this process.

    :raises WorkspaceError: when the file cannot be read.
    """
    with translated(workspace), closing(sqlite3.connect(f"{workspace.as_uri()}?mode=ro", uri=True)) as connection:
        return {uuid: (west, south, east, north) for uuid, west, south, east, north in connection.execute(_QUERY)}
