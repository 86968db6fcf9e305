"""Reports in QGIS's locator bar: ``sig 123456``, ``sig dax``, ``sig us3``.

QGIS clones the filter for each search and calls ``fetchResults`` of the clone on a thread of its own
(https://api.qgis.org/api/3.40/classQgsLocatorFilter.html): the clone takes along a snapshot of the reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.changes import ChangeSet
from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..workflow.finding import ReportFinder, codes_in
from ..workflow.listing import ReportListing
from ..workspace.summaries import ReportSummary
from .desk import Desk
from .opening import OpenDepartement
from .tasks import TaskCancelledError, TaskContext, TaskHandle, TaskRunner

PREFIX = "sig"
_REPORT, _SEARCH = "report:", "search:"


class ReportLocator(QObject):
    """Keeps in step with the desk what the locator bar finds, and tells what was chosen there."""

    report_chosen = pyqtSignal(str)
    search_chosen = pyqtSignal(str)

    def __init__(self, desk: Desk, runner: TaskRunner) -> None:
        super().__init__()
        self._desk = desk
        self._runner = runner
        self._opened: OpenDepartement | None = None
        self._summaries: dict[str, ReportSummary] = {}
        self._codes: dict[str, frozenset[str]] = {}
        self._finder: ReportFinder | None = None
        self._reading: TaskHandle | None = None
        self._has_unread_codes = False
        desk.opened_changed.connect(self._on_opened)
        desk.summaries_loaded.connect(self._on_loaded)
        desk.summaries_changed.connect(self._on_changed)

    def finder(self) -> ReportFinder:
        """Return a finder among the reports as they stand now.

        The classes that their texts name are read when somebody searches for the first time, and are there for the next
        letter: reading ten thousand texts for nobody would take the window's time.
        """
        if self._has_unread_codes:
            self._read_all_codes()
        if self._finder is None:
            self._finder = ReportFinder(tuple(self._summaries.values()), dict(self._codes))
        return self._finder

    def choose(self, chosen: str) -> None:
        """Tell what the person chose."""
        if chosen.startswith(_REPORT):
            self.report_chosen.emit(chosen.removeprefix(_REPORT))
        elif chosen.startswith(_SEARCH):
            self.search_chosen.emit(chosen.removeprefix(_SEARCH))

    def close(self) -> None:
        """Let go of the desk."""
        self._on_opened(None)
        self._desk.opened_changed.disconnect(self._on_opened)
        self._desk.summaries_loaded.disconnect(self._on_loaded)
        self._desk.summaries_changed.disconnect(self._on_changed)

    def _on_opened(self, opened: OpenDepartement | None) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._opened, self._reading, self._finder = opened, None, None
        self._summaries, self._codes = {}, {}
        self._has_unread_codes = False

    def _on_loaded(self, listing: ReportListing) -> None:
        self._opened = opened = self._desk.opened
        if opened is None:
            return
        self._summaries = dict(listing.summaries)
        self._finder = None
        # What was read before stays good until it is asked for again.
        self._has_unread_codes = True

    def _read_all_codes(self) -> None:
        opened = self._opened
        if opened is None:
            return
        self._has_unread_codes = False
        if self._reading is not None:
            self._reading.cancel()
        handle = self._reading = self._runner.run(
            tr("Codes cités par les signalements"),
            partial(_read_codes, opened),
            lambda codes: self._on_codes(codes, handle),
            lambda error: self._on_codes_failed(error, handle),
        )

    def _on_changed(self, summaries: Sequence[ReportSummary], changes: ChangeSet) -> None:
        for uuid in changes.removed_reports:
            self._summaries.pop(uuid, None)
        self._summaries.update((summary.uuid, summary) for summary in summaries)
        if self._opened is not None and changes.reports:
            changed = [summary.uuid for summary in summaries if summary.uuid in changes.reports]
            texts = self._opened.workspace.reports.texts_of(changed)
            self._codes.update((uuid, codes_in(text)) for uuid, text in texts)
        self._finder = None

    def _on_codes(self, codes: dict[str, frozenset[str]], handle: TaskHandle) -> None:
        if handle is self._reading:
            self._reading, self._finder = None, None
            self._codes = codes

    def _on_codes_failed(self, error: OcsGeError, handle: TaskHandle) -> None:
        if handle is self._reading:
            self._reading = None
            if not isinstance(error, TaskCancelledError):
                self._desk.failed.emit(error)


def _read_codes(opened: OpenDepartement, context: TaskContext) -> dict[str, frozenset[str]]:
    codes = {}
    for uuid, text in opened.workspace.reports.texts():
        if context.cancelled():
            break
        named = codes_in(text)
        if named:
            codes[uuid] = named
    return codes


class ReportLocatorFilter(QgsLocatorFilter):
    """What QGIS registers. QGIS owns it from then on, and its clones."""

    def __init__(self, locator: ReportLocator) -> None:
        super().__init__()
        self._locator = locator
        # On the main thread, for clones as well: searching touches nothing but this.
        self._finder = locator.finder()
        # Other searches of the locator bar stay as the person knows them.
        self.setUseWithoutPrefix(False)

    def clone(self) -> ReportLocatorFilter:
        return ReportLocatorFilter(self._locator)

    def name(self) -> str:
        return "ocsge_reports"

    def displayName(self) -> str:
        return tr("Signalements OCS GE")

    def description(self) -> str:
        return tr("Par numéro, commune ou code de classe, dans le département ouvert")

    def prefix(self) -> str:
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.High

    def fetchResults(self, string: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        found = self._finder.find(string, feedback.isCanceled)
        if feedback.isCanceled():
            return
        for rank, summary in enumerate(found.reports):
            score = 1.0 - rank / 100
            self._offer(_title(summary), _details(summary), _REPORT + summary.uuid, score)
        if found.list_search:
            title = tr("Filtrer la liste sur « {text} »").format(text=_plain(found.list_search))
            self._offer(title, "", _SEARCH + found.list_search, 0.0)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        self._locator.choose(result.userData)

    def _offer(self, title: str, details: str, chosen: str, score: float) -> None:
        result = QgsLocatorResult(self, title, chosen)
        result.description = details
        result.score = score
        self.resultFetched.emit(result)


def _title(summary: ReportSummary) -> str:
    return " · ".join(filter(None, (tr("N° {number}").format(number=summary.key.remote_id), _plain(summary.commune))))


def _details(summary: ReportSummary) -> str:
    return " · ".join(filter(None, map(_plain, (summary.status.label, summary.theme, summary.comment_start[:80]))))


def _plain(text: str) -> str:
    """Return ``text`` as QGIS may show it: its tooltips take for HTML whatever holds a tag."""
    return "".join(
        character if character.isprintable() else " " for character in text.replace("<", "‹").replace(">", "›")
    )
