"""Measuring what the layers say at each report of a département, in the background, and what may be suggested of it.

Only reports whose own content or whose layers changed are measured (:mod:`.evidence_inputs`), neighbours together, a
few hundred at a time; each batch is on disk before the next begins, so that a pass that is stopped or killed leaves the
rest to the next one. Relations and suggestions depend on every other report and are made anew each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from shapely.errors import ShapelyError

from ..domain.changes import ChangeSet
from ..domain.errors import OcsGeError
from ..domain.evidence import Evidence, Relations
from ..domain.reports import ReportStatus
from ..domain.text import tr
from ..landcover.errors import LayerReadError, WorkCancelledError
from ..landcover.footprints import Footprint, by_place
from ..landcover.overlay import KnownGiants
from ..landcover.report_overlay import PlaceFacts, Survey
from ..workspace.evidence_store import MeasuredEvidence
from ..workspace.summaries import ReportSummary
from ..workspace.workspace import Workspace
from .answers import answer_to, decided_reports, keep_reliability, kept_reliability
from .evidence_inputs import EvidenceInputs, Stamp, layer_digests, pass_digest, place_digests, rules_digest
from .evidence_subjects import Subject, evidence_of, read_subjects
from .features import was_accepted
from .garbage import full_searches_postponed
from .neighbours import relations_of
from .progress import Cancelled, Progress, Stored, never, silent, unheard
from .relevance import ReliabilityBand, lessons_of, model_for, past_suggestions, reliability
from .suggesting import suggest

_STORED_AT_ONCE = 1000
T = TypeVar("T")


@dataclass(frozen=True)
class EvidenceOutcome:
    """What a pass brought: how many reports were ``measured``, how many are ``left`` to the next pass (stopped).

    ``problems`` are layers that could not be read; evidence names them as gaps. ``reliability`` says by band of
    probability what came of suggestions about reports answered so far; empty when the pass was stopped.
    """

    changes: ChangeSet = field(default_factory=ChangeSet)
    measured: int = 0
    left: int = 0
    problems: tuple[OcsGeError, ...] = ()
    reliability: tuple[ReliabilityBand, ...] = ()
    was_cancelled: bool = False


def refresh_evidence(
    workspace: Workspace,
    inputs: EvidenceInputs,
    progress: Progress = silent,
    cancelled: Cancelled = never,
    stored: Stored = unheard,
    shown: Callable[[], str] = str,
) -> EvidenceOutcome:
    """Measure what changed since the last pass, then relate all reports to each other and suggest about open ones.

    :param stored: told what each transaction changed, once it is on disk.
    :param shown: gives the uuid of the report that a person looks at, whose turn then comes first; empty for none.
    :raises WorkspaceError: when the workspace cannot be written or was closed.
    :raises LayerReadError: when reading layers fails and none of them alone is to blame.
    """
    running = _Pass(workspace, inputs, progress, cancelled, stored, shown)
    try:
        with full_searches_postponed():
            running.run()
    except WorkCancelledError:
        running.was_cancelled = True
    return running.outcome()


class _Pass:
    """One run: the reports, the layers that can be read, and the tally so far."""

    def __init__(
        self,
        workspace: Workspace,
        inputs: EvidenceInputs,
        progress: Progress,
        cancelled: Cancelled,
        stored: Stored,
        shown: Callable[[], str],
    ) -> None:
        self.was_cancelled = False
        self._workspace = workspace
        self._epsg = workspace.departement.epsg
        self._inputs = inputs
        self._progress = progress
        self._cancelled = cancelled
        self._told = stored
        self._shown = shown
        self._changes = ChangeSet()
        self._problems: list[OcsGeError] = []
        self._bands: tuple[ReliabilityBand, ...] = ()
        self._measured = 0
        self._stale: list[Subject] = []
        self._giants: dict[object, KnownGiants] = {}
        self._done = 0
        self._total = 0

    def run(self) -> None:
        """Do everything; WorkCancelledError leaves what is on disk by then. Where nothing has changed, do nothing."""
        self._progress(0, 0)
        reports = self._workspace.reports
        ground = pass_digest(self._inputs, self._epsg, reports.fingerprint(), reports.answered_here())
        kept = kept_reliability(self._workspace, ground)
        if kept is not None:
            self._bands = kept
            return
        subjects: list[Subject] = []
        for page in read_subjects(self._workspace.reports.each(), self._inputs, self._epsg):
            self._go_on()
            subjects += page
        if subjects:
            self._leave_out_broken([subjects[0].footprint])
        self._stale = self._find_stale(subjects)
        self._total = len(self._stale) + len(subjects)
        self._measure()
        self._giants.clear()
        self._relate(subjects)
        self._suggest()
        self._progress(self._total, self._total)
        if not self._problems:
            keep_reliability(self._workspace, self._bands, ground)

    def outcome(self) -> EvidenceOutcome:
        """Return what has been done so far."""
        return EvidenceOutcome(
            self._changes,
            self._measured,
            len(self._stale) - self._measured,
            tuple(self._problems),
            self._bands,
            self.was_cancelled,
        )

    def _find_stale(self, subjects: Sequence[Subject]) -> list[Subject]:
        """Return the subjects to measure; the others learn what was measured before."""
        known = {uuid: Stamp.from_bytes(stamp) for uuid, stamp in self._workspace.evidence.inputs().items()}
        stamp = self._stamping()
        fresh = {
            found.uuid: found
            for found in subjects
            if found.uuid in known and self._still_holds(found, known[found.uuid], stamp(found))
        }
        unreadable = set()
        for found in self._workspace.evidence.each(fresh):
            self._go_on()
            if found.evidence is None:
                unreadable.add(found.report_uuid)
            else:
                fresh[found.report_uuid].take(found.evidence)
        return [found for found in subjects if found.uuid not in fresh or found.uuid in unreadable]

    def _still_holds(self, subject: Subject, known: Stamp, now: Stamp) -> bool:
        """Tell whether evidence need not be measured again.

        What an answered report was answered on is kept when another edition takes a layer's place: the correction that
        it asked for may be in there. Layers that come in addition are looked at.
        """
        is_answered = was_accepted(subject.status) is not None
        is_of_its_time = is_answered and not known.layers <= now.layers
        return known.covers(replace(now, layers=frozenset()) if is_of_its_time else now)

    def _measure(self) -> None:
        footprints = [found.footprint for found in self._stale]
        waiting = [[self._stale[index] for index in batch] for batch in by_place(footprints)]
        while waiting:
            try:
                with self._survey(self._inputs) as survey:
                    while waiting:
                        self._to_front(waiting)
                        self._store(waiting[0], self._look_at(survey, waiting[0]))
                        waiting.pop(0)
            except LayerReadError:
                if not self._leave_out_broken([found.footprint for found in waiting[0]]):
                    raise

    def _to_front(self, waiting: list[list[Subject]]) -> None:
        """Let the batch of the report on the screen go first."""
        uuid = self._shown()
        if uuid:
            waiting.sort(key=lambda batch: all(found.uuid != uuid for found in batch))

    def _survey(self, inputs: EvidenceInputs) -> Survey:
        return Survey(
            inputs.states, inputs.cosias, inputs.built_up, inputs.official, self._cancelled, giants=self._giants
        )

    def _look_at(self, survey: Survey, batch: Sequence[Subject]) -> list[PlaceFacts]:
        """Return the facts at each subject; what GEOS cannot compare becomes a gap of that subject alone."""
        self._go_on()
        try:
            return survey.look_at([found.footprint for found in batch])
        except ShapelyError:
            if len(batch) == 1:
                gap = tr("La géométrie du croquis n'a pas pu être comparée aux couches.")
                return [PlaceFacts(batch[0].footprint.support, gaps=(gap,))]
        middle = len(batch) // 2
        return [*self._look_at(survey, batch[:middle]), *self._look_at(survey, batch[middle:])]

    def _store(self, batch: Sequence[Subject], facts: Sequence[PlaceFacts]) -> None:
        stamp = self._stamping()
        gaps = tuple(problem.message for problem in self._problems)
        measured = []
        for subject, found in zip(batch, facts):
            evidence = evidence_of(subject, found, self._inputs.states, gaps)
            subject.take(evidence)
            measured.append(MeasuredEvidence(evidence, stamp(subject).to_bytes()))
        self._take(self._workspace.evidence.store(measured))
        self._measured += len(batch)
        self._advance(len(batch))

    def _relate(self, subjects: Sequence[Subject]) -> None:
        answers = {found.uuid: answer_to(found) for found in self._workspace.reports.summaries()}
        placed = [found.placed(answers.get(found.uuid)) for found in subjects if found.status is not ReportStatus.TEST]
        relations = relations_of(placed, self._cancelled)
        for chunk in _chunks(relations):
            self._go_on()
            self._take(self._workspace.evidence.store_relations(chunk))
        self._go_on()

    def _suggest(self) -> None:
        """Suggest about reports that nobody has answered; what stood when one was answered is kept."""
        summaries = self._workspace.reports.summaries()
        lessons = lessons_of(self._going_on(decided_reports(self._workspace, summaries, self._inputs.delivered_on)))
        model = model_for(lessons)
        self._go_on()
        self._bands = reliability(past_suggestions(lessons))
        waiting = {found.uuid for found in summaries if _is_open(found)}
        suggestions = (suggest(*found, model) for found in self._going_on(self._with_evidence(waiting)))
        for chunk in _chunks(suggestions):
            self._take(self._workspace.evidence.store_suggestions(chunk))
            self._advance(len(chunk))

    def _with_evidence(self, uuids: set[str]) -> Iterator[tuple[Evidence, Relations]]:
        for found in self._workspace.evidence.each(uuids):
            if found.evidence is not None:
                yield found.evidence, found.relations or Relations(found.report_uuid, found.report_uuid)

    def _leave_out_broken(self, footprints: Sequence[Footprint]) -> bool:
        """Go on without the layers that cannot be read at ``footprints``; tell whether there were any."""
        before = len(self._problems)
        for alone in self._inputs.each_layer_alone():
            self._go_on()
            # States that cannot be read are known by the time CoSIA's turn comes.
            tried = replace(alone, states=self._inputs.states) if alone.cosias else alone
            try:
                with self._survey(tried) as survey:
                    survey.look_at(footprints)
            except LayerReadError as error:
                self._problems.append(error)
                self._inputs = self._inputs.without(alone)
            except ShapelyError:
                continue
        return len(self._problems) > before

    def _stamping(self) -> Callable[[Subject], Stamp]:
        rules, layers = rules_digest(self._inputs, self._epsg), layer_digests(self._inputs)
        inputs = self._inputs
        return lambda subject: Stamp(subject.digest, rules, layers | place_digests(inputs, subject.footprint))

    def _take(self, changes: ChangeSet) -> None:
        if changes:
            self._told(changes)
            self._changes |= changes

    def _advance(self, count: int) -> None:
        self._done += count
        self._progress(self._done, self._total)

    def _going_on(self, items: Iterable[T]) -> Iterator[T]:
        """Yield ``items`` one by one: thousands at a time would have Python look for garbage, and the window wait."""
        for item in items:
            self._go_on()
            yield item

    def _go_on(self) -> None:
        if self._cancelled():
            raise WorkCancelledError(tr("La lecture des indices a été interrompue."))


def _is_open(summary: ReportSummary) -> bool:
    return not summary.removed and summary.status is not ReportStatus.TEST and answer_to(summary) is None


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    stream = iter(items)
    while chunk := list(islice(stream, _STORED_AT_ONCE)):
        yield chunk
