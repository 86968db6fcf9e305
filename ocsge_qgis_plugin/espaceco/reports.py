"""Reports on the server: list them whole, read one, create, answer, attach, download."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..domain.reports import Attachment, Reply, Report, ReportStatus, ThemeEntry
from ..domain.sketches import Sketch, format_sketch
from ..domain.text import tr
from .dates import format_date
from .errors import AnswerError, EspaceCoError, Outcome
from .paging import PAGE_SIZE, Listing, walk
from .report_records import (
    ThinReport,
    UnreadableRecordError,
    UnreadableReport,
    parse_reply,
    parse_report,
    read_report,
    read_thin_report,
)
from .session import ParamValue, Session

MAX_UPLOAD_BYTES = 16_000_000
"""Size limit of one attachment in IGN's QGIS plugin (facts §3.2); the server's own may be lower."""

FILES_PER_REQUEST = 4
INPUT_DEVICE = "OCSGE-QGIS"


@dataclass(frozen=True)
class ReportQuery:
    """Which reports of one group. ``updated_since`` is inclusive; with ``fields`` records come thin and unreadable."""

    community: int
    updated_since: datetime | None = None
    statuses: tuple[ReportStatus, ...] = ()
    fields: tuple[str, ...] = ()

    @property
    def params(self) -> dict[str, ParamValue]:
        """The query as the server spells it."""
        params: dict[str, ParamValue] = {"communities": self.community}
        if self.updated_since is not None:
            params["updating_date"] = format_date(self.updated_since)
        if self.statuses:
            params["status"] = [status.value for status in self.statuses]
        if self.fields:
            params["fields"] = list(self.fields)
        return params


@dataclass(frozen=True)
class ReportPage:
    """One page of reports, and the records on it that nobody could read. ``total`` is the list's, where known."""

    reports: tuple[Report, ...]
    total: int | None
    number: int
    unreadable: tuple[UnreadableReport, ...] = ()


@dataclass(frozen=True)
class NewReport:
    """A report to send; longitude and latitude in WGS 84 (EPSG:4326). ``status`` is ``SUBMIT`` or ``TEST``."""

    community: int
    longitude: float
    latitude: float
    comment: str
    theme: ThemeEntry | None = None
    sketch: Sketch | None = None
    status: ReportStatus = ReportStatus.SUBMIT
    input_device: str = INPUT_DEVICE


@dataclass(frozen=True)
class UploadFile:
    """A file to attach: the name shown to others, its bytes, its MIME type."""

    name: str
    content: bytes
    mime_type: str = "application/octet-stream"


class ReportsClient:
    """The server's reports as one account sees them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def server(self) -> str:
        """Normalised base URL, as in the keys of reports."""
        return self._session.server

    def pages(
        self,
        query: ReportQuery,
        *,
        parallel: int = 4,
        page_size: int = PAGE_SIZE,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[ReportPage]:
        """Yield the reports of ``query`` page by page in the order of their numbers; at the end they were all there.

        :raises IncompleteListError: when the list could not be had whole; pages that came before remain true.
        """
        listing = Listing("reports", query.params)
        for page in walk(self._session, listing, page_size=page_size, parallel=parallel, cancelled=cancelled):
            read = [read_report(item, server=self.server, community=query.community) for item in page.records]
            yield ReportPage(
                reports=tuple(item for item in read if isinstance(item, Report)),
                total=page.total,
                number=page.number,
                unreadable=tuple(item for item in read if isinstance(item, UnreadableReport)),
            )

    def thin(self, community: int, *, cancelled: Callable[[], bool] | None = None) -> dict[int, ThinReport]:
        """Return number, status and last change of every report of ``community``, by number."""
        listing = Listing("reports", ReportQuery(community, fields=("id", "status", "updating_date")).params)
        pages = walk(self._session, listing, cancelled=cancelled)
        thin = (read_thin_report(item) for page in pages for item in page.records)
        return {report.remote_id: report for report in thin if report is not None}

    def get(self, report_id: int) -> Report:
        """Read one report.

        :raises NotFoundError: when the server no longer knows it.
        :raises AnswerError: when its record cannot be read.
        """
        path = f"reports/{report_id}"
        return self._report(path, self._session.get(path).data)

    def read(self, report_id: int) -> Report | UnreadableReport:
        """Read one report, or learn why its record cannot be read.

        :raises NotFoundError: when the server no longer knows it.
        """
        found = read_report(self._session.get(f"reports/{report_id}").data, server=self.server)
        return UnreadableReport(report_id, found.reason) if isinstance(found, UnreadableReport) else found

    def create(self, report: NewReport) -> Report:
        """Send a new report; attachments go afterwards with :meth:`attach`, so that none is created twice.

        :raises EspaceCoError: with its outcome.
        """
        return self._report("reports", self._session.write("POST", "reports", json=_body(report)).data)

    def reply(self, report_id: int, *, title: str, content: str, status: ReportStatus) -> Reply:
        """Answer a report; the reply that comes back holds the status that the server gave, which may be another.

        :raises EspaceCoError: with its outcome.
        """
        path = f"reports/{report_id}/replies"
        body = {"title": title, "content": content, "status": status.value}
        answer = self._session.write("POST", path, json=body)
        try:
            return parse_reply(answer.data)
        except UnreadableRecordError as error:
            raise _unreadable(path, str(error), answer.data) from error

    def attach(self, report_id: int, files: Sequence[UploadFile]) -> None:
        """Attach ``files``, four to a request (facts §3.2); nothing is sent when one of them is too large.

        :raises EspaceCoError: with its outcome; files of earlier requests are attached by then.
        """
        for upload in files:
            if len(upload.content) > MAX_UPLOAD_BYTES:
                raise EspaceCoError(
                    tr("Le fichier {name} dépasse {size} Mo.").format(
                        name=upload.name, size=MAX_UPLOAD_BYTES // 1_000_000
                    ),
                    outcome=Outcome.NOT_APPLIED,
                    remedy=tr("Réduisez-le ou joignez-en un autre."),
                )
        for start in range(0, len(files), FILES_PER_REQUEST):
            parts = [
                (f"document{position}", (upload.name, upload.content, upload.mime_type))
                for position, upload in enumerate(files[start : start + FILES_PER_REQUEST], start=1)
            ]
            self._session.write("POST", f"reports/{report_id}/attachments", files=parts)

    def download(self, attachment: Attachment, target: Path, max_bytes: int) -> None:
        """Bring an attachment to ``target``, a path of ours, by way of a temporary file beside it.

        :raises AnswerError: when it is larger than ``max_bytes``; no file is left then.
        :raises EspaceCoError: when the disk refuses it; what was at ``target`` is still there.
        """
        part = target.with_name(target.name + ".part")
        try:
            with part.open("wb") as stream:

                def restart() -> None:
                    stream.seek(0)
                    stream.truncate()

                self._session.download(attachment.download_url, stream.write, restart, max_bytes)
            part.replace(target)
        except OSError as error:
            raise EspaceCoError(
                tr("La pièce jointe {name} n'a pas pu être enregistrée dans {folder}.").format(
                    name=attachment.file_name, folder=target.parent
                ),
                outcome=Outcome.NOT_APPLIED,
                remedy=tr("Vérifiez la place et les droits sur ce disque, puis rouvrez-la."),
                details=str(error),
            ) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _report(self, path: str, data: object) -> Report:
        try:
            return parse_report(data, server=self.server)
        except UnreadableRecordError as error:
            raise _unreadable(path, str(error), data) from error


def _unreadable(path: str, reason: str, data: object) -> AnswerError:
    return AnswerError(
        tr("La réponse du serveur est illisible : {reason}").format(reason=reason),
        remedy=tr("Synchronisez de nouveau ; si cela se répète, signalez-le à l'administrateur du serveur."),
        details=f"{path}\n{str(data)[:500]}",
    )


def _body(report: NewReport) -> dict[str, object]:
    """Return the body of ``POST reports`` as JSON clients send it (facts §3.4)."""
    inside = abs(report.longitude) <= 180 and abs(report.latitude) <= 90
    if not (math.isfinite(report.longitude) and math.isfinite(report.latitude) and inside):
        raise EspaceCoError(
            tr("La position du signalement n'est pas une longitude et une latitude."),
            outcome=Outcome.NOT_APPLIED,
            remedy=tr("Placez-le de nouveau sur la carte."),
        )
    body: dict[str, object] = {
        "community": report.community,
        "geometry": f"POINT({report.longitude:.8f} {report.latitude:.8f})",
        "comment": report.comment,
        "status": report.status.value,
        "input_device": report.input_device,
    }
    if report.theme is not None:
        body["attributes"] = {
            "community": report.theme.community if report.theme.community is not None else report.community,
            "theme": report.theme.theme,
            "attributes": dict(report.theme.attributes),
        }
    if report.sketch is not None:
        body["sketch"] = format_sketch(report.sketch)
    return body


__all__ = [
    "NewReport",
    "ReportPage",
    "ReportQuery",
    "ReportsClient",
    "ThinReport",
    "UnreadableReport",
    "UploadFile",
]
