"""The whole sample, tile after tile: deliveries, CoSIA, images, reports with their truth."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.sample.archive import pack
from tests.sample.cosia_writer import write_cosia
from tests.sample.delivery_names import (
    Departement,
    cosia_folder,
    diff_path,
    find_departement,
    image_path,
    state_paths,
)
from tests.sample.frame import Frame, make_frame
from tests.sample.ocsge_writer import DiffWriter, StateWriter
from tests.sample.photo import write_photos
from tests.sample.planted import plant_errors
from tests.sample.reports import ReportMaker
from tests.sample.tile_map import map_tile
from tests.sample.tile_raster import GroundRaster
from tests.sample.vector_file import GPKG

# Tiles are made region by region (about 10 km): the roads of a region form one polygon.
_REGION = 4
_FIRST, _SECOND = 0, 1

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    """What to make besides OCS GE; ``reports`` None means the usual density."""

    kind: str = GPKG
    reports: int | None = None
    cosia: bool = True
    imagery: bool = True
    archives: bool = False


def _silent(_message: str) -> None:
    return None


def _regions(frame: Frame) -> Iterator[list[tuple[int, int]]]:
    for a in range(0, frame.tiles, _REGION):
        for b in range(0, frame.tiles, _REGION):
            rows, columns = range(a, min(a + _REGION, frame.tiles)), range(b, min(b + _REGION, frame.tiles))
            yield [(i, j) for i in rows for j in columns]


def generate(
    out: Path,
    departement: str = "40",
    area_km2: float = 25.0,
    seed: int = 40,
    options: Options = Options(),
    progress: Progress = _silent,
) -> Frame:
    """Write a sample département of about ``area_km2`` into the folder ``out`` and return its frame.

    The same arguments give the same attributes and geometry. Deliveries of the same names in ``out`` are replaced,
    nothing else there is touched. Raises ValueError for a département that does not exist.
    """
    dep = find_departement(departement)
    frame = make_frame(dep.code, dep.epsg, area_km2, seed)
    _clear(out, dep, options)
    writers = [StateWriter(out, dep, v, options.kind) for v in (_FIRST, _SECOND)]
    diff = DiffWriter(out, dep, options.kind)
    ground = GroundRaster(frame, out) if options.cosia or options.imagery else None
    reports = ReportMaker(seed, options.reports)
    done = 0
    for region in _regions(frame):
        for i, j in region:
            tile_map = map_tile(frame, i, j)
            errors = plant_errors(frame, tile_map, i, j)
            for writer in writers:
                writer.add(tile_map)
            diff.add(tile_map)
            reports.add_tile(frame, tile_map, errors, (i, j))
            if ground is not None:
                ground.add(frame, tile_map, i, j)
            done += 1
            progress(f"tile {done}/{frame.tiles**2}: {len(errors)} planted errors")
        for writer in writers:
            writer.flush()
    for writer in (*writers, diff):
        writer.close()
    roots = [writer.root for writer in (*writers, diff)]
    if ground is not None:
        roots += _draw_ground(out, dep, ground, seed, options, progress)
    photo = image_path(out, dep, dep.years[-1])
    count = reports.write(out, departement=dep, area_km2=area_km2, image=photo if photo.exists() else None)
    progress(f"{count} reports")
    if options.archives:
        for root in roots:
            progress(f"packing {root.name}")
            pack(root)
    return frame


def _draw_ground(
    out: Path, dep: Departement, ground: GroundRaster, seed: int, options: Options, progress: Progress
) -> list[Path]:
    """Write what is seen from above: CoSIA and the photos; return the roots of the deliveries made."""
    roots = []
    if options.cosia:
        for message in write_cosia(out, dep, ground):
            progress(message)
        roots.append(cosia_folder(out, dep)[0])
    if options.imagery:
        for message in write_photos(
            (image_path(out, dep, dep.years[0]), image_path(out, dep, dep.years[1])), ground, seed
        ):
            progress(message)
    ground.close()
    return roots


def _clear(out: Path, dep: Departement, options: Options) -> None:
    out.mkdir(parents=True, exist_ok=True)
    roots = [state_paths(out, dep, year, options.kind).root for year in dep.years]
    for root in (*roots, diff_path(out, dep, options.kind)[0], cosia_folder(out, dep)[0], out / "espaceco"):
        shutil.rmtree(root, ignore_errors=True)
        root.with_name(root.name + ".7z").unlink(missing_ok=True)
    for year in dep.years:
        image_path(out, dep, year).unlink(missing_ok=True)
