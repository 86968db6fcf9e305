"""``python -m tests.sample.extract EXTRACT OUT``: lay out a real extract of OCS GE as a delivery, with reports on it.

The file is kept byte for byte, quirks included (no CRS name, repeated ids, not a partition), under the names of the
2018 state of Pas-de-Calais. Nobody knows what is wrong in it: the errors that relevant reports speak of are supposed,
and ``espaceco/truth.json`` is only good for showing a day's work, not for judging a model.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

import numpy as np
import shapely
from osgeo import ogr

from tests.sample.delivery_names import find_departement, state_paths
from tests.sample.noise import USE_SHARE
from tests.sample.nomenclature import COVERS, USES
from tests.sample.planted import COVER_MISTAKES, USE_MISTAKES
from tests.sample.report_places import RIGHT, Place, commune_at, make_place
from tests.sample.reports import ReportMaker, community_of
from tests.sample.vector_file import GPKG

_DEPARTEMENT, _LAYER = "62", "OCCUPATION_SOL"
_REPORTS = 40
_SEED = 62
_SMALLEST_M2, _LARGEST_M2 = 600.0, 60_000.0


def lay_out_real_extract(extract_gpkg: Path, out: Path, reports: int = _REPORTS) -> Path:
    """Copy the extract into the folder ``out`` as a delivery, write ``espaceco/``, and return the delivery's root.

    Raises ValueError when the file has no layer or too few polygons of known classes.
    """
    dep = find_departement(_DEPARTEMENT)
    paths = state_paths(out, dep, dep.years[0], GPKG)
    shutil.rmtree(paths.root, ignore_errors=True)
    paths.cover.parent.mkdir(parents=True)
    shutil.copyfile(extract_gpkg, paths.cover)
    _name_layer(paths.cover)
    wrong, right = _places(paths.cover, reports)
    maker = ReportMaker(_SEED)
    maker.add_places(wrong, right)
    maker.write(out, departement=dep, community=community_of(dep.code), count=reports)
    return paths.root


def _name_layer(path: Path) -> None:
    """Give the first layer the delivered name; a file that has it already stays as it is, byte for byte."""
    # Read-only, as opening a GeoPackage for update may rewrite its header.
    source = ogr.GetDriverByName("GPKG").Open(str(path), 0)
    if source is None or source.GetLayerCount() == 0:
        raise ValueError(f"{path} holds no layer")
    name = source.GetLayer(0).GetName()
    del source
    if name != _LAYER:
        target = ogr.GetDriverByName("GPKG").Open(str(path), 1)
        target.ExecuteSQL(f'ALTER TABLE "{name}" RENAME TO "{_LAYER}"')


def _places(path: Path, reports: int) -> tuple[list[Place], list[Place]]:
    """Return (places supposed wrong, places supposed right), drawn evenly from the real classes."""
    by_class: dict[str, list[tuple[shapely.Geometry, str, str]]] = {}
    source = ogr.GetDriverByName("GPKG").Open(str(path), 0)
    layer = source.GetLayer(0)
    fields = {
        layer.GetLayerDefn().GetFieldDefn(k).GetName().lower(): k for k in range(layer.GetLayerDefn().GetFieldCount())
    }
    for feature in layer:
        cover, use = feature.GetField(fields["code_cs"]), feature.GetField(fields["code_us"])
        geometry = feature.GetGeometryRef()
        if cover in COVERS and use in USES and _SMALLEST_M2 < geometry.GetArea() < _LARGEST_M2:
            polygon = shapely.from_wkb(bytes(geometry.ExportToWkb()))
            if polygon.geom_type == "Polygon" and shapely.is_valid(polygon):
                by_class.setdefault(cover, []).append((polygon, cover, use))
    rng = np.random.Generator(np.random.PCG64(_SEED))
    drawn = []
    for cover in sorted(by_class):
        found = by_class[cover]
        drawn += [found[int(k)] for k in rng.permutation(len(found))[: max(4, reports)]]
    drawn = [drawn[int(k)] for k in rng.permutation(len(drawn))]
    if len(drawn) < 4:
        raise ValueError(f"{path} holds too few polygons of known classes")
    half = min(reports, len(drawn) // 2)
    return [_place(rng, item, True) for item in drawn[:half]], [_place(rng, item, False) for item in drawn[half:]]


def _place(rng: np.random.Generator, item: tuple[shapely.Geometry, str, str], wrong: bool) -> Place:
    polygon, cover, use = item
    point = shapely.point_on_surface(polygon)
    commune = commune_at(_DEPARTEMENT, [], point.x, point.y)
    delivered = _label(cover, use)
    if not wrong:
        return make_place(polygon, (delivered, delivered), (delivered, delivered), RIGHT, True, commune)
    about_use = rng.random() < USE_SHARE
    options = (USE_MISTAKES.get(use) or ("US3", "US2")) if about_use else (COVER_MISTAKES.get(cover) or ("CS2.2.1",))
    options = tuple(code for code in options if code not in (cover, use))
    other = options[int(rng.integers(len(options)))]
    truth = _label(cover, other) if about_use else _label(other, use)
    cause = "wrong_use" if about_use else "wrong_cover"
    return make_place(polygon, (truth, truth), (delivered, delivered), cause, True, commune)


def _label(cover: str, use: str) -> int:
    """Return the label of any pair: the extract's are not all expected ones."""
    return COVERS.index(cover) * 32 + USES.index(use)


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.sample.extract", description=__doc__)
    parser.add_argument("extract", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--reports", type=int, default=_REPORTS)
    given = parser.parse_args(arguments)
    sys.stdout.write(f"{lay_out_real_extract(given.extract, given.out, given.reports)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
