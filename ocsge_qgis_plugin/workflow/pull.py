"""Bringing the server's reports into the workspace: all of them once, then what changed.

The server's rules are inferred, so nothing is taken on trust. The cursor is a date of the server's own (design §4),
never this machine's clock, and each pass overlaps the last. A server that ignores or refuses ``updating_date`` is
found out and asked for a thin listing instead. Deletions leave no trace in an incremental listing; an id sweep, now
and then, finds them. The cursor moves only when a pass is whole: a failed one leaves it, and every page already stored
stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ..domain.changes import ChangeSet
from ..domain.reports import Report, ReportKey
from ..espaceco.errors import InvalidRequestError, NotFoundError
from ..espaceco.reports import ReportQuery, ReportsClient, UnreadableReport
from ..workspace.workspace import Workspace
from .progress import Cancelled, Progress, Stored, never, silent, unheard

OVERLAP = timedelta(minutes=10)
"""How far each pass reaches back behind the last one's newest change: longer than any pass is expected to take."""

BATCH = 500
"""How many reports are stored in one transaction while all of them are read."""

SWEEP_EVERY = timedelta(hours=24)
"""How often, on the server's clock, an id sweep looks for deleted reports."""


@dataclass(frozen=True)
class PullOutcome:
    """What a pass brought. ``unreadable`` are records that the server sent and nobody could understand."""

    changes: ChangeSet = field(default_factory=ChangeSet)
    received: int = 0
    removed: int = 0
    unreadable: tuple[UnreadableReport, ...] = ()


@dataclass
class _Pass:
    """Tally of one pass: what came, what it changed, the server's newest date seen."""

    workspace: Workspace
    told: Stored
    changes: ChangeSet = field(default_factory=ChangeSet)
    received: int = 0
    newest: datetime | None = None
    unreadable: list[UnreadableReport] = field(default_factory=list)

    def take(self, changes: ChangeSet) -> ChangeSet:
        self.told(changes)
        self.changes |= changes
        return changes

    def store(self, reports: Iterable[Report]) -> None:
        batch = list(reports)
        self.take(self.workspace.reports.upsert(batch))
        self.received += len(batch)
        dates = [report.updating_date or report.opening_date for report in batch]
        for date in filter(None, dates):
            if self.newest is None or date > self.newest:
                self.newest = date


class _Batch:
    """Several pages in one transaction: each costs a wait for the disk. Closing it stores what is left.

    An error of the server's comes through here as well, so that the pages before it are kept.
    """

    def __init__(self, tally: _Pass) -> None:
        self._tally = tally
        self._reports: list[Report] = []

    def add(self, reports: Iterable[Report]) -> None:
        self._reports.extend(reports)
        if len(self._reports) >= BATCH:
            self.close()

    def close(self) -> None:
        reports, self._reports = self._reports, []
        if reports:
            self._tally.store(reports)


def pull_reports(
    client: ReportsClient,
    workspace: Workspace,
    *,
    server: str,
    community: int,
    full: bool = False,
    progress: Progress = silent,
    stored: Stored = unheard,
    cancelled: Cancelled = never,
) -> PullOutcome:
    """Bring the reports of ``community`` into ``workspace``; only what changed once a first pass was whole.

    :param server: normalised base URL, part of each report's key.
    :param full: read everything again, as after a change of rights in the group.
    :param stored: told of reports as they are stored; the outcome alone would be lost with an error.
    :raises espaceco.errors.EspaceCoError: what was stored stays, the cursor does not move.
    :raises workspace.errors.WorkspaceError: the same, when the disk is full or another program holds the file.
    """
    cursor = _Cursor(workspace, server, community)
    tally = _Pass(workspace, stored)
    since = None if full else cursor.since
    if since is None:
        seen = _read_all(client, tally, community, progress, cancelled)
        removed = _remove_missing(tally, server, community, seen)
        cursor.swept(tally.newest)
    else:
        removed = ChangeSet()
        if not cursor.thin_only and not _read_changed(client, tally, community, since - OVERLAP, progress, cancelled):
            cursor.use_thin_listing()
        if cursor.thin_only or cursor.sweep_is_due(tally.newest):
            removed = _sweep(client, tally, server, community, progress, cancelled)
            cursor.swept(tally.newest)
    cursor.move(tally.newest)
    return PullOutcome(tally.changes, tally.received, len(removed.removed_reports), tuple(tally.unreadable))


def refresh_report(client: ReportsClient, workspace: Workspace, key: ReportKey) -> tuple[Report | None, ChangeSet]:
    """Read one report again and store it; ``None`` when the server no longer knows it."""
    try:
        report = client.get(key.remote_id)
    except NotFoundError:
        return None, workspace.reports.mark_removed([key])
    return report, workspace.reports.upsert([report])


def _read_all(
    client: ReportsClient, tally: _Pass, community: int, progress: Progress, cancelled: Cancelled
) -> set[int]:
    seen: set[int] = set()
    with closing(_Batch(tally)) as batch:
        for page in client.pages(ReportQuery(community), cancelled=cancelled):
            batch.add(page.reports)
            tally.unreadable.extend(page.unreadable)
            seen.update(report.key.remote_id for report in page.reports)
            # An unreadable record is not a missing one.
            seen.update(unreadable.remote_id for unreadable in page.unreadable if unreadable.remote_id is not None)
            progress(len(seen), page.total or 0)
    return seen


def _read_changed(
    client: ReportsClient, tally: _Pass, community: int, since: datetime, progress: Progress, cancelled: Cancelled
) -> bool:
    """Read what changed since ``since``; ``False`` when the server does not honour the question."""
    pages = iter(client.pages(ReportQuery(community, updated_since=since), cancelled=cancelled))
    try:
        page = next(pages, None)
    except InvalidRequestError:
        return False
    if page is not None and any(_changed_at(report, since) < since for report in page.reports):
        return False
    while page is not None:
        tally.store(page.reports)
        tally.unreadable.extend(page.unreadable)
        progress(tally.received, page.total or 0)
        page = next(pages, None)
    return True


def _changed_at(report: Report, unknown: datetime) -> datetime:
    return report.updating_date or report.opening_date or unknown


def _sweep(
    client: ReportsClient, tally: _Pass, server: str, community: int, progress: Progress, cancelled: Cancelled
) -> ChangeSet:
    """Compare a thin listing with what is stored: read what differs, flag what is gone."""
    listed = client.thin(community, cancelled=cancelled)
    known = tally.workspace.reports.known(server, community)
    changed = [
        remote_id for remote_id, thin in listed.items() if known.get(remote_id) != (thin.status, thin.updating_date)
    ]
    for done, remote_id in enumerate(changed, start=1):
        if cancelled():
            break
        found = client.read(remote_id)
        if isinstance(found, UnreadableReport):
            tally.unreadable.append(found)
        else:
            tally.store([found])
        progress(done, len(changed))
    return _remove_missing(tally, server, community, set(listed))


def _remove_missing(tally: _Pass, server: str, community: int, seen: set[int]) -> ChangeSet:
    known = tally.workspace.reports.known(server, community)
    missing = [ReportKey(server, community, remote_id) for remote_id in known if remote_id not in seen]
    return tally.take(tally.workspace.reports.mark_removed(missing)) if missing else ChangeSet()


class _Cursor:
    """What one group's last whole pass left behind, on the server's clock."""

    def __init__(self, workspace: Workspace, server: str, community: int) -> None:
        self._store = workspace.cursors
        self._prefix = f"reports|{server}|{community}|"

    def _date(self, name: str) -> datetime | None:
        text = self._store.get(self._prefix + name)
        return datetime.fromisoformat(text) if text else None

    @property
    def since(self) -> datetime | None:
        return self._date("since")

    @property
    def thin_only(self) -> bool:
        return self._store.get(self._prefix + "thin") == "1"

    def use_thin_listing(self) -> None:
        self._store.set(self._prefix + "thin", "1")

    def sweep_is_due(self, newest: datetime | None) -> bool:
        last = self._date("swept")
        return last is None or (newest is not None and newest - last > SWEEP_EVERY)

    def swept(self, newest: datetime | None) -> None:
        moment = newest or self.since
        if moment is not None:
            self._store.set(self._prefix + "swept", moment.isoformat())

    def move(self, newest: datetime | None) -> None:
        since = self.since
        if newest is not None and (since is None or newest > since):
            self._store.set(self._prefix + "since", newest.isoformat())
