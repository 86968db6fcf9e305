"""Writing the OCS GE deliveries (two states and their differences) tile after tile, in bounded memory."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import shapely

from tests.sample.delivery_names import Departement, diff_path, state_paths
from tests.sample.landscape import ROAD
from tests.sample.nomenclature import codes, read_table
from tests.sample.tile_map import TileMap, changes_of, polygons_of
from tests.sample.vector_file import Column, VectorFile

_STATE = (
    Column("id"),
    Column("code_cs", width=12),
    Column("code_us", width=12),
    Column("millesime", width=4),
    Column("source", width=24),
    Column("ossature", is_integer=True, width=1),
    Column("id_origine"),
    Column("code_or", width=12),
)
_ZONE = (Column("id"), Column("millesime", width=4))
# One polygon in nine was corrected by a person; the other values of ``source`` are not public (facts §2.4).
_INTERPRETED_EVERY = 9


class StateWriter:
    """One state: OCCUPATION_SOL and ZONE_CONSTRUITE of one vintage.

    Roads that touch the border of a tile are held back and joined with those of the neighbouring tiles, so that the
    skeleton is one polygon with very many holes, as in real deliveries. ``flush`` ends such a region.
    """

    def __init__(self, out: Path, dep: Departement, vintage: int, kind: str) -> None:
        self._year = dep.years[vintage]
        self._vintage = vintage
        self._count = 0
        self._zones = 0
        self._held: list[shapely.Geometry] = []
        paths = state_paths(out, dep, self._year, kind)
        self.root = paths.root
        self._cover = VectorFile(paths.cover, _STATE, dep.epsg, kind)
        self._zone = VectorFile(paths.built_zone, _ZONE, dep.epsg, kind)
        write_nomenclature(paths.nomenclature)

    def add(self, tile_map: TileMap) -> None:
        """Append the polygons of one tile."""
        geometry, labels, _ = polygons_of(tile_map.faces, tile_map.delivered[:, self._vintage])
        border = shapely.boundary(tile_map.tile.polygon)
        shapely.prepare(border)
        held = (labels == ROAD) & shapely.intersects(border, geometry)
        self._held += list(geometry[held])
        self._append(geometry[~held], labels[~held])
        zones = shapely.get_parts(tile_map.zones[self._vintage])
        zones = zones[shapely.area(zones) > 0]
        first = self._zones + 1
        self._zones += len(zones)
        rows = ((f"ZC{first + k:010d}", str(self._year)) for k in range(len(zones)))
        self._zone.append(zones, rows)

    def flush(self) -> None:
        """Join and append the roads held back."""
        if self._held:
            joined = shapely.get_parts(shapely.coverage_union_all(self._held))
            self._append(joined, np.full(len(joined), ROAD))
            self._held = []

    def close(self) -> None:
        """Finish both files."""
        self.flush()
        self._cover.close()
        self._zone.close()

    def _append(self, geometry: np.ndarray, labels: np.ndarray) -> None:
        self._cover.append(geometry, [self._row(int(value)) for value in labels])

    def _row(self, value: int) -> tuple[object, ...]:
        self._count += 1
        cover, use = codes(value)
        source = "photo-interpretation" if self._count % _INTERPRETED_EVERY == 0 else "calcul"
        identifier = f"OCSGE{self._count:015d}{self._year}"
        return identifier, cover, use, str(self._year), source, value // 1024, "NC", "NC"


class DiffWriter:
    """The differences between the two states, with columns named by year."""

    def __init__(self, out: Path, dep: Departement, kind: str) -> None:
        old, new = dep.years
        names = (f"CS_{old}", f"CS_{new}", f"US_{old}", f"US_{new}")
        self.root, path = diff_path(out, dep, kind)
        self._file = VectorFile(path, [Column(name, width=12) for name in names], dep.epsg, kind, keep_case=True)

    def add(self, tile_map: TileMap) -> None:
        """Append the changes of one tile as delivered."""
        geometry, labels = changes_of(tile_map.faces, tile_map.delivered)
        rows = []
        for before, after in labels:
            (cover_1, use_1), (cover_2, use_2) = codes(int(before)), codes(int(after))
            rows.append((cover_1, cover_2, use_1, use_2))
        self._file.append(geometry, rows)

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


def write_nomenclature(path: Path) -> None:
    """Write NomenclatureOCSGE.csv: code, French and English label, red, green and blue (facts §2.3)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow(["CODE", "LIBELLE", "LIBELLE_EN", "R", "V", "B"])
        for table in ("ocsge_cs.csv", "ocsge_us.csv"):
            for row in read_table(table):
                writer.writerow([row["code"], row["libelle"], "", row["r"], row["v"], row["b"]])
