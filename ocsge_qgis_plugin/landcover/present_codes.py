"""Which cover and use codes a state layer holds, so that its legend can show those that the national table lacks."""

from __future__ import annotations

from pathlib import Path

from . import geopackage
from .columns import map_columns


def present_codes(path: Path, layer_name: str) -> tuple[str, ...]:
    """Return the distinct codes of a GeoPackage layer, sorted; none when it has no code columns.

    One pass per column: a fraction of a second on a million polygons, to be run outside the interface's thread.

    :raises LayerReadError: when the file is missing, locked or damaged.
    """
    with geopackage.reading(path) as connection:
        layer = next((found for found in geopackage.read_layers(connection) if found.name == layer_name), None)
        if layer is None:
            return ()
        columns = map_columns(layer.columns)
        codes: set[str] = set()
        for column in (columns.cover, columns.use):
            if column:
                # Names of tables and columns cannot be bound as parameters; they are quoted.
                name, table = geopackage.quoted(column), geopackage.quoted(layer.name)
                rows = connection.execute(f"SELECT DISTINCT {name} FROM {table}")  # nosec B608
                codes |= {str(row[0]) for row in rows if row[0]}
    return tuple(sorted(codes))
