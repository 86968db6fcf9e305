"""The measurements of ``bench_list``, inside a QGIS without a window: ``python -m tests.benchmarks.list_in_qgis N``.

Prints one JSON object. Both sides show the reports of one workspace in a table view, on Qt's offscreen platform, and a
step ends when the view has laid itself out.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median

# Before anything of Qt's.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerCache
from qgis.gui import QgsAttributeTableFilterModel, QgsAttributeTableModel, QgsMapCanvas
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtWidgets import QTableView

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.reports import Author, Place, Report, ReportKey, ReportStatus, ThemeEntry
from ocsge_qgis_plugin.gui.models.report_columns import column_of
from ocsge_qgis_plugin.gui.models.report_list_model import ReportListModel
from ocsge_qgis_plugin.gui.reports.list_view import ReportTable
from ocsge_qgis_plugin.workflow.listing import listing_of
from ocsge_qgis_plugin.workflow.triage import Queue, ReportFilter
from ocsge_qgis_plugin.workspace.summaries import ReportSummary
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace
from tests.benchmarks.harness import PeakMemory, peer_seconds

REPEAT = 3
START = datetime(2026, 1, 5, tzinfo=timezone.utc)
STATUSES = (ReportStatus.SUBMIT, ReportStatus.PENDING, ReportStatus.PENDING2, ReportStatus.VALID, ReportStatus.REJECT0)
THEMES = ("OCS GE - Usage (US)", "OCS GE - Couverture (CS)")
SUBJECTS = ("Lotissement", "Parcelle", "Friche", "Forêt de chênes", "Bâti agricole", "Carrière", "Vigne")
# Ours and the layer's names of the columns that people sort by.
COLUMNS = (("status", "statut"), ("theme", "theme"), ("commune", "commune"), ("date", "date"), ("number", "numero"))
SEARCHES = ("foret", "12", "saint emile", "carriere terminee", "introuvable")


def reports(count: int) -> Iterator[Report]:
    """Make reports in no order of anything but their number."""
    rng = random.Random(7)
    communes = [f"Saint-{first}-lès-{number}" for first in ("Émile", "Jean", "Paul", "Vincent") for number in range(80)]
    for number in range(count):
        date = START + timedelta(minutes=rng.randrange(400_000))
        yield Report(
            key=ReportKey("https://espacecollaboratif.example", 240, 900_000 + number),
            longitude=-1.2 + rng.random(),
            latitude=43.6 + rng.random() / 2,
            status=rng.choice(STATUSES),
            comment=f"{rng.choice(SUBJECTS)} {rng.randrange(10**6)} : classé à tort, construction terminée.",
            themes=(ThemeEntry(240, rng.choice(THEMES), {}),),
            author=Author(4201, "ddtm40"),
            validator=None,
            commune=Place("40192", rng.choice(communes)),
            departement=Place("40", "Landes"),
            opening_date=date,
            updating_date=date,
            closing_date=None,
            sketch=None,
            replies=(),
            attachments=(),
        )


def settle() -> None:
    """Let the views do what they put off."""
    QgsApplication.processEvents()


class Ours:
    """The plugin's model and table."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.model = ReportListModel()
        self.model.set_filter(ReportFilter(queue=Queue.ALL))
        self.table = ReportTable(self.model)
        self.table.resize(900, 700)
        self.table.show()

    def read(self) -> list[ReportSummary]:
        return self._workspace.reports.summaries()

    def show(self, summaries: list[ReportSummary]) -> None:
        self.model.set_listing(listing_of(summaries))

    def warm_up(self) -> None:
        """Let the idle work behind a fill come to its end, as it does while the person reads the first report."""
        while self.model._warm_up.isActive():
            settle()

    def sort(self, column: str) -> None:
        self.table.sortByColumn(column_of(column), Qt.SortOrder.DescendingOrder)

    def search(self, text: str) -> None:
        self.model.set_filter(ReportFilter(queue=Queue.ALL, text=text))


class AttributeTable:
    """QGIS's own attribute table of the same reports: written in C++, its search is an expression on the layer."""

    def __init__(self, path: Path) -> None:
        self._layer = QgsVectorLayer(f"{path}|layername=signalement", "reports", "ogr")
        self._cache = QgsVectorLayerCache(self._layer, self._layer.featureCount())
        self._canvas = QgsMapCanvas()
        self._model = QgsAttributeTableModel(self._cache)
        self._shown = QgsAttributeTableFilterModel(self._canvas, self._model)
        self.table = QTableView()
        self.table.setModel(self._shown)
        self.table.resize(900, 700)
        self.table.show()

    def fill(self) -> None:
        self._model.loadLayer()

    def sort(self, column: str) -> None:
        self._shown.sort(self._layer.fields().lookupField(column), Qt.SortOrder.DescendingOrder)

    def search(self, text: str) -> None:
        words = [f"(commentaire ILIKE '%{word}%' OR commune ILIKE '%{word}%')" for word in text.split()]
        request = QgsFeatureRequest().setFilterExpression(" AND ".join(words))
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        self._shown.setFilteredFeatures([feature.id() for feature in self._layer.getFeatures(request)])
        self._shown.setFilterMode(QgsAttributeTableFilterModel.FilterMode.ShowFilteredList)


class PlainModel(QAbstractTableModel):
    """What a plugin writes first: rows of values, everything else left to a proxy."""

    def __init__(self, rows: Sequence[tuple[object, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS) + 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class Proxy:
    """``QSortFilterProxyModel`` over a Python model, as most plugins list things."""

    def __init__(self, workspace: Workspace) -> None:
        self._model = PlainModel(
            [
                (row.status.label, row.theme, row.commune, str(row.opening_date), row.key.remote_id, row.comment_start)
                for row in workspace.reports.summaries()
            ]
        )
        self._shown = QSortFilterProxyModel()
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSourceModel(self._model)
        self.table = QTableView()
        self.table.setModel(self._shown)
        self.table.resize(900, 700)
        self.table.show()

    def sort(self, column: str) -> None:
        self._shown.sort([name for _, name in COLUMNS].index(column), Qt.SortOrder.DescendingOrder)

    def search(self, text: str) -> None:
        self._shown.setFilterFixedString(text)


def seconds_of(step: Callable[[], object]) -> float:
    """Return the time of one step, the view's own share included."""
    start = time.perf_counter()
    step()
    settle()
    return time.perf_counter() - start


def ours(workspace: Workspace) -> dict[str, float]:
    """Return the median times of one fill, one sort and one search, and what the first ones before idle time cost."""
    with PeakMemory() as peak:
        side = Ours(workspace)
        fills, shows = [], []
        for _ in range(REPEAT):
            start = time.perf_counter()
            summaries = side.read()
            shows.append(seconds_of(partial(side.show, summaries)))
            fills.append(time.perf_counter() - start)
        cold_sort = seconds_of(partial(side.sort, "commune"))
        cold_search = seconds_of(partial(side.search, "terminee"))
        side.warm_up()
        sorts = [seconds_of(partial(side.sort, name)) for _ in range(REPEAT) for name, _ in COLUMNS]
        searches = [seconds_of(partial(side.search, text)) for _ in range(REPEAT) for text in SEARCHES]
    return {
        "fill": median(fills),
        "show": median(shows),
        "sort": median(sorts),
        "slowest_sort": max(sorts),
        "cold_sort": cold_sort,
        "search": median(searches),
        "cold_search": cold_search,
        "peak_mb": peak.mb,
    }


def peer(steps: Sequence[Callable[[], object]]) -> dict[str, object]:
    """Return the mean time of a peer's steps, capped as all of them together."""
    seconds, note = peer_seconds(map(seconds_of, steps), len(steps))
    return {"seconds": seconds / len(steps), "note": note}


def peers(side: AttributeTable | Proxy, name: str) -> dict[str, object]:
    """Return what a peer's sorts and searches cost."""
    return {
        f"{name}_sort": peer([partial(side.sort, column) for _, column in COLUMNS]),
        f"{name}_search": peer([partial(side.search, text) for text in SEARCHES]),
    }


def measure(workspace: Workspace, count: int) -> dict[str, object]:
    """Measure all sides on ``count`` reports."""
    made = reports(count)
    while page := list(islice(made, 5_000)):
        workspace.reports.upsert(page)
    found: dict[str, object] = {"ours": ours(workspace)}
    table = AttributeTable(workspace.path)
    found["table_fill"] = peer([table.fill])
    return {**found, **peers(table, "table"), **peers(Proxy(workspace), "proxy")}


def main(count: int) -> None:
    application = QgsApplication([], True)
    application.initQgis()
    departement = departement_of_code("40")
    assert departement is not None
    with (
        tempfile.TemporaryDirectory(prefix="ocsge-bench-") as folder,
        open_workspace(Path(folder), departement) as workspace,
    ):
        sys.stdout.write(json.dumps(measure(workspace, count)) + "\n")
        sys.stdout.flush()
    application.exitQgis()


if __name__ == "__main__":
    main(int(sys.argv[1]))
