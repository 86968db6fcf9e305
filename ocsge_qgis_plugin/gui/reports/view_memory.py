"""Where the person stopped: current report, filter, order and columns, kept in the workspace."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QObject, QTimer

from ...domain.reports import ReportStatus
from ...workflow.triage import Queue, ReportFilter, SortKey
from ...workspace.key_values import ViewStore

_NAME = "report_dock"

# Each write waits for the disk: one per pause, not one per report passed over.
_PAUSE_MS = 800


@dataclass(frozen=True)
class DockView:
    """What is worth finding again."""

    report_filter: ReportFilter = field(default_factory=ReportFilter)
    sort_key: SortKey = SortKey.NUMBER
    descending: bool = False
    current_uuid: str = ""
    columns: tuple[str, ...] = ()


class ViewMemory(QObject):
    """Reads and writes the dock's view in one workspace at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: ViewStore | None = None
        self._view = DockView()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    def attach(self, store: ViewStore) -> DockView:
        """Use another workspace's store and return what was left there."""
        self._store = store
        self._view = _from_json(store.get(_NAME))
        return self._view

    def remember(self, view: DockView) -> None:
        """Keep ``view``; it reaches the disk after a short pause."""
        if self._store is not None and view != self._view:
            self._view = view
            self._timer.start()

    def flush(self) -> None:
        """Write what waits."""
        self._timer.stop()
        if self._store is not None:
            self._store.set(_NAME, _to_json(self._view))

    def detach(self) -> None:
        """Write what waits and let the store go."""
        if self._timer.isActive():
            self.flush()
        self._store = None


def _to_json(view: DockView) -> dict[str, object]:
    kept = view.report_filter
    return {
        "queue": kept.queue.value,
        "text": kept.text,
        "statuses": sorted(status.value for status in kept.statuses),
        "themes": sorted(kept.themes),
        "communes": sorted(kept.communes),
        "sort": view.sort_key.value,
        "descending": view.descending,
        "current": view.current_uuid,
        "columns": list(view.columns),
    }


def _from_json(data: object) -> DockView:
    """Read a stored view; anything that this version does not know falls back to the default."""
    if not isinstance(data, dict):
        return DockView()
    statuses = {status.value: status for status in ReportStatus}
    queues = {queue.value: queue for queue in Queue}
    sort_keys = {key.value: key for key in SortKey}
    return DockView(
        report_filter=ReportFilter(
            queue=queues.get(_text(data.get("queue")), Queue.TO_DO),
            text=_text(data.get("text")),
            statuses=frozenset(statuses[code] for code in _texts(data.get("statuses")) if code in statuses),
            themes=frozenset(_texts(data.get("themes"))),
            communes=frozenset(_texts(data.get("communes"))),
        ),
        sort_key=sort_keys.get(_text(data.get("sort")), SortKey.NUMBER),
        descending=data.get("descending") is True,
        current_uuid=_text(data.get("current")),
        columns=tuple(_texts(data.get("columns"))),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
