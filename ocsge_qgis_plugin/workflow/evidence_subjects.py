"""Reports as the evidence pass looks at them: where they are, what they ask for, how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from ..domain.evidence import Evidence, SpecificationFacts, Support, Wish
from ..domain.nomenclature import Dimension
from ..domain.organisations import kind_of
from ..domain.reports import Report, ReportStatus
from ..domain.themes import Claim, claim_of
from ..domain.wishes import read_wish, telling_words
from ..landcover.footprints import Footprint, footprints_of
from ..landcover.report_overlay import PlaceFacts, StateLayer
from ..landcover.specification import specification_of
from .evidence_inputs import EvidenceInputs, report_digest
from .neighbours import PlacedReport

_PAGE = 400


@dataclass
class Subject:
    """One report of a pass. ``dimension``, ``wished_codes`` and ``polygon`` come with its evidence."""

    uuid: str
    remote_id: int
    status: ReportStatus
    opened: datetime | None
    organisation: str
    reporter: int | None
    comment: str
    claim: Claim
    digest: bytes
    footprint: Footprint
    dimension: Dimension | None = None
    wished_codes: tuple[str, ...] = ()
    polygon: str = ""

    def take(self, evidence: Evidence) -> None:
        """Note what relations need of the report's evidence."""
        self.dimension = evidence.wish.dimension
        self.wished_codes = evidence.wish.wished_codes
        at_issue = evidence.at_issue
        concerned = None if at_issue is None else at_issue.concerned
        self.polygon = "" if concerned is None else f"{concerned.polygon.delivery}/{concerned.polygon.fid}"

    def placed(self, answer: bool | None) -> PlacedReport:
        """Return the report as relations look at it; ``answer`` tells whether it was accepted, ``None`` unanswered."""
        footprint = self.footprint
        return PlacedReport(
            uuid=self.uuid,
            remote_id=self.remote_id,
            x=footprint.x,
            y=footprint.y,
            status=self.status,
            shape=None if footprint.support is Support.POINT else footprint.reach,
            dimension=self.dimension,
            wished_codes=self.wished_codes,
            words=telling_words(self.comment),
            opened=self.opened,
            organisation=self.organisation,
            answered=answer is not None,
            accepted=bool(answer),
            polygon=self.polygon,
            reporter=self.reporter,
        )


def read_subjects(reports: Iterable[tuple[str, Report]], inputs: EvidenceInputs, epsg: int) -> Iterator[list[Subject]]:
    """Yield the reports as subjects, a few hundred at a time."""
    stream = iter(reports)
    while page := list(islice(stream, _PAGE)):
        footprints = footprints_of([drawn(report) for _, report in page], epsg)
        yield [_subject(uuid, report, inputs, footprint) for (uuid, report), footprint in zip(page, footprints)]


def evidence_of(
    subject: Subject, facts: PlaceFacts, states: Sequence[StateLayer], gaps: Sequence[str] = ()
) -> Evidence:
    """Return what was measured at a subject, with what it asks for.

    :param gaps: what could not be looked at in this run, besides what ``facts`` say.
    """
    photos_year = max((state.year for state in states if state.year), default=None)
    wish = _with_vintage_named(read_wish(subject.claim, subject.comment, photos_year), states)
    found = Evidence(
        report_uuid=subject.uuid,
        support=facts.support,
        vintages=facts.vintages,
        wish=wish,
        specification=SpecificationFacts(0.0, 0.0),
        official_layers=facts.official_layers,
        official=facts.official,
        photo_dates=facts.photo_dates,
        gaps=tuple(dict.fromkeys((*subject.footprint.problems, *facts.gaps, *gaps))),
    )
    return replace(found, specification=specification_of(facts, wish, found.at_issue))


def drawn(report: Report) -> tuple[tuple[str, ...], float, float]:
    """Return where a report is, as :func:`..landcover.footprints.footprints_of` takes it."""
    sketch = () if report.sketch is None else report.sketch.objects
    return tuple(found.wkt for found in sketch), report.longitude, report.latitude


def _subject(uuid: str, report: Report, inputs: EvidenceInputs, footprint: Footprint) -> Subject:
    return Subject(
        uuid=uuid,
        remote_id=report.key.remote_id,
        status=report.status,
        opened=report.opening_date,
        organisation=kind_of(report.author, inputs.organisations),
        reporter=None if report.author is None else report.author.user_id,
        comment=report.comment,
        claim=claim_of(report, inputs.mappings),
        digest=report_digest(report),
        footprint=footprint,
    )


def _with_vintage_named(wish: Wish, states: Sequence[StateLayer]) -> Wish:
    """Return ``wish`` with its vintage under the name of the layers: forms may ask for a year."""
    named = next((state.vintage for state in states if wish.vintage and wish.vintage == str(state.year)), wish.vintage)
    return wish if named == wish.vintage else replace(wish, vintage=named)
