"""The measurements of ``bench_drawing``, in a QGIS without a window: ``python -m tests.benchmarks.drawing_in_qgis N``.

Prints one JSON object: per scale the times of both sides, in seconds. Two covers and CoSIA are drawn together into a
picture of 1,600 × 1,000 dots at 96 per inch, by the job that QGIS's map canvas uses.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

# Before anything of Qt's.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from ocsge_qgis_plugin.bridge.land_styles import cosia_renderer, land_renderer, set_simplification
from ocsge_qgis_plugin.bridge.layer_sources import open_vector
from ocsge_qgis_plugin.bridge.prepared_layers import COSIA_SCALE, STATE_SCALE, open_prepared, show_from, show_up_to
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.landcover.block_index import index_blocks
from ocsge_qgis_plugin.landcover.cosia import union_of_blocks
from ocsge_qgis_plugin.landcover.prepare_cosia import prepare_cosia
from ocsge_qgis_plugin.landcover.preparing import prepare_state
from tests.benchmarks.harness import PeakMemory
from tests.benchmarks.large_layers import EPSG, ORIGIN, PITCH_M, LargeDepartement, large_departement

WIDTH, HEIGHT, DPI = 1600, 1000, 96
METRES_PER_DOT = 0.0254 / DPI
SCALES = (2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 200_000, 400_000)
PANS = 7
PEER_PANS = 2
PEER_CAP_S = 90.0
BENCH = Path(__file__).resolve().parents[2] / "build" / "bench"


def main(size: int) -> None:
    """Prepare, draw both sides, print."""
    application = QgsApplication([], False)
    application.initQgis()
    made = large_departement(BENCH, size)
    with TemporaryDirectory(dir=BENCH) as folder:
        start = time.perf_counter()
        with PeakMemory() as peak:
            covers = [prepare_state(state, EPSG, Path(folder)).cover for state in made.states]
            cosia = prepare_cosia(index_blocks(made.cosia), "cosia", Path(folder)).path
        seconds = time.perf_counter() - start
        bytes_made = sum(path.stat().st_size for path in (*covers, cosia))
        found: dict[str, object] = {"prepare_s": seconds, "prepare_mb": peak.mb, "bytes": bytes_made}
        found["ours"] = _measure(_ours(made, covers, cosia, Path(folder)), made, PANS)
        found["peer"] = _measure(_vectors(made, Path(folder)), made, PEER_PANS, PEER_CAP_S)
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    # Taking QGIS down is not measured.
    os._exit(0)


def _vectors(made: LargeDepartement, folder: Path) -> list[QgsVectorLayer]:
    layers = []
    for state in made.states:
        layer = open_vector(state.source, state.layer_name, state.source.stem, EPSG)
        layer.setRenderer(land_renderer(Dimension.COVER, "code_cs"))
        layers.append(layer)
    union = union_of_blocks(made.cosia, folder / "cosia.vrt")
    layers.append(open_vector(union, "cosia", "cosia", EPSG))
    layers[-1].setRenderer(cosia_renderer("classe"))
    for layer in layers:
        set_simplification(layer)
    return layers


def _ours(made: LargeDepartement, covers: Sequence[Path], cosia: Path, folder: Path) -> list[QgsMapLayer]:
    layers: list[QgsMapLayer] = list(_vectors(made, folder))
    for layer, path, scale in zip(list(layers), (*covers, cosia), (STATE_SCALE, STATE_SCALE, COSIA_SCALE)):
        show_up_to(layer, scale - 1)
        raster = open_prepared(path, path.stem, EPSG)
        show_from(raster, scale)
        layers.append(raster)
    return layers


def _measure(
    layers: Sequence[QgsMapLayer], made: LargeDepartement, pans: int, cap: float = float("inf")
) -> dict[str, list[float]]:
    """Return the times of the whole département, then of ``pans`` places at each scale, until ``cap`` is spent."""
    side = made.side * PITCH_M
    whole = QgsRectangle(ORIGIN[0], ORIGIN[1], ORIGIN[0] + side, ORIGIN[1] + side)
    start = time.perf_counter()
    times = {"whole": [_draw(layers, whole)]}
    rng = random.Random(4)
    for scale in SCALES:
        times[str(scale)] = []
        width, height = WIDTH * METRES_PER_DOT * scale, HEIGHT * METRES_PER_DOT * scale
        for _ in range(pans):
            middle = QgsPointXY(ORIGIN[0] + side * rng.uniform(0.1, 0.9), ORIGIN[1] + side * rng.uniform(0.1, 0.9))
            if time.perf_counter() - start > cap:
                break
            times[str(scale)].append(_draw(layers, QgsRectangle.fromCenterAndSize(middle, width, height)))
    return times


def _draw(layers: Sequence[QgsMapLayer], extent: QgsRectangle) -> float:
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem.fromEpsgId(EPSG))
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor("white"))
    settings.setExtent(extent)
    shown = [layer for layer in layers if layer.isInScaleRange(settings.scale())]
    settings.setLayers(shown)
    start = time.perf_counter()
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    elapsed = time.perf_counter() - start
    if not shown or job.errors():
        raise RuntimeError(f"Nothing was drawn: {[error.message for error in job.errors()]}")
    return elapsed


if __name__ == "__main__":
    main(int(sys.argv[1]))
