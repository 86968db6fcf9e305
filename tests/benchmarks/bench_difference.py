"""What changed between two vintages of a département, against QGIS's ``native:union`` and geopandas' ``overlay``."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import shapely

from ocsge_qgis_plugin.landcover.comparing import Comparison, compare_states, write_comparison
from ocsge_qgis_plugin.landcover.polygons import wkb_of_blob
from ocsge_qgis_plugin.landcover.state_polygons import StateLayer
from tests.benchmarks.harness import PEER_CAP_S, PeakMemory, Result, peer_seconds
from tests.benchmarks.large_changes import changed_state
from tests.benchmarks.large_layers import LargeLayer, large_departement

ROOT = Path(__file__).resolve().parents[2]
POLYGONS_IN_STRIP = 2_500


class Difference:
    """Two states: 3 % of cells recoded, 1 % split, the road skeleton widened; peers are spared the skeleton."""

    name = "difference"
    goal = "10 times faster, areas equal to 0.01 %, at most 2 GB"

    def run(self, size: int) -> list[Result]:
        folder = ROOT / "build" / "bench"
        departement = large_departement(folder, size)
        older, newer = departement.states[0], changed_state(folder, departement, size)
        with tempfile.TemporaryDirectory() as place, PeakMemory() as peak:
            start = time.perf_counter()
            comparison = compare_states(*(StateLayer(one.source, one.layer_name) for one in (older, newer)))
            write_comparison(comparison, Path(place) / "differences.gpkg")
            ours = time.perf_counter() - start
        union = _union_in_qgis(older, newer)
        changed: list[float] = []
        strips = max(4, departement.polygons // POLYGONS_IN_STRIP)
        overlay, note = peer_seconds(_overlaid(older, newer, departement.polygons, strips, changed), strips)
        if not note:
            expected = sum(changed)
            found = _changed_off_roads(comparison)
            note = f"areas differ by {abs(found - expected) / expected:.6%}"
        count = len(comparison.after)
        return [
            Result(self.name, count, ours, "native:union", union["seconds"], peak.mb, self.goal, union["note"]),
            Result(self.name, count, ours, "geopandas.overlay", overlay, peak.mb, self.goal, note),
        ]


def _union_in_qgis(older: LargeLayer, newer: LargeLayer) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.union_in_qgis"]
    command += [str(older.source), str(newer.source), older.layer_name, str(PEER_CAP_S)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _overlaid(older: LargeLayer, newer: LargeLayer, total: int, count: int, changed: list[float]) -> Iterator[int]:
    """Intersect both states by geopandas, strip by strip of numbers, which are blocks of ground; roads are left out."""
    import geopandas

    for number in range(count):
        frames = []
        for layer in (older, newer):
            limits = [f"OCSGE{total * at // count:019d}" for at in (number, number + 1)]
            with closing(sqlite3.connect(layer.source)) as connection:
                rows = connection.execute(
                    f"SELECT code_cs, code_us, geom FROM {layer.layer_name} WHERE ossature = 0 AND id >= ? AND id < ?",
                    limits,
                ).fetchall()
            codes = {"cs": [row[0] for row in rows], "us": [row[1] for row in rows]}
            shapes = shapely.from_wkb([wkb_of_blob(row[2]) for row in rows])
            frames.append(geopandas.GeoDataFrame(codes, geometry=shapes))
        met = geopandas.overlay(*frames, how="intersection", keep_geom_type=True)
        differs = (met["cs_1"] != met["cs_2"]) | (met["us_1"] != met["us_2"])
        changed.append(float(met[differs].area.sum()))
        yield number


def _changed_off_roads(comparison: Comparison) -> float:
    """Return the changed area that is not the road's gain, which geopandas was not shown."""
    road = ("CS1.1.1.2", "US4.1.1")
    return sum(area for (one, other), area in comparison.areas.items() if one.pair != other.pair and other.pair != road)


BENCHMARKS = [Difference()]
