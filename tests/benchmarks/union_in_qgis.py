"""What QGIS's own ``native:union`` takes for two states: ``python -m tests.benchmarks.union_in_qgis A B LAYER CAP``.

Prints one JSON object. The road skeleton is left out, which takes it minutes; the rest is done in strips of ground, so
that it can be stopped, and the time of what is left is extrapolated.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import QgsApplication, QgsFeatureRequest, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

from tests.benchmarks.harness import peer_seconds

POLYGONS_IN_STRIP = 2_500


def strips(older: str, newer: str, name: str, total: int, count: int) -> Iterator[int]:
    """Unite both states, strip by strip of numbers, which are blocks of ground."""
    algorithm = QgsApplication.processingRegistry().algorithmById("native:union")
    for number in range(count):
        layers = []
        for path in (older, newer):
            layer = QgsVectorLayer(f"{path}|layername={name}", "", "ogr")
            low, high = (f"OCSGE{total * at // count:019d}" for at in (number, number + 1))
            layer.setSubsetString(f"ossature = 0 AND id >= '{low}' AND id < '{high}'")
            # In memory the peer is faster: a filtered file would be searched for each polygon.
            layers.append(layer.materialize(QgsFeatureRequest()))
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        parameters = {"INPUT": layers[0], "OVERLAY": layers[1], "OUTPUT": "TEMPORARY_OUTPUT"}
        _, succeeded = algorithm.run(parameters, context, feedback)
        if not succeeded:
            raise RuntimeError(feedback.textLog())
        yield number


def main(arguments: list[str]) -> None:
    """Measure and print."""
    older, newer, name, cap = arguments
    application = QgsApplication([], False)
    application.initQgis()
    provider = QgsNativeAlgorithms()
    QgsApplication.processingRegistry().addProvider(provider)
    total = QgsVectorLayer(f"{older}|layername={name}", "", "ogr").featureCount()
    count = max(4, total // POLYGONS_IN_STRIP)
    seconds, note = peer_seconds(strips(older, newer, name, total, count), count, float(cap))
    sys.stdout.write(json.dumps({"seconds": seconds, "note": note}) + "\n")
    sys.stdout.flush()
    # Leaving by the door takes QGIS's own static objects down in an order that may crash.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
