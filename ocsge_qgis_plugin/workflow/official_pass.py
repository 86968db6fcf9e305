"""Reading official layers around the open reports of a département, tile by tile, into the workspace's folder.

Only tiles that were never read, or too long ago, are asked for: those of the report that a person looks at first, then
place by place, so that what is known of a place is soon complete. Each tile is on disk before the next, hence a pass
that is stopped goes on later where it was. A type that the service does not have, or never manages to bring, is told
and left out; a tile that cannot be had is left to the next pass; a service that is out of reach, or fails again and
again, ends this one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from ..domain.errors import OcsGeError
from ..domain.reports import Report
from ..domain.text import tr
from ..espaceco.errors import SyncCancelled, TooManyRequestsError, UnreachableError
from ..espaceco.session import ParallelMap, in_turn
from ..landcover.errors import WorkCancelledError
from ..landcover.footprints import Footprint, by_place, footprints_of
from ..landcover.official_services import ServedType
from ..landcover.records import Extent
from ..landcover.reference_cache import ReferenceCache, now, open_reference_cache
from ..landcover.tiles import Square, box_of, place_box, squares_under
from ..landcover.wfs import (
    Page,
    ServedObject,
    ServiceAnswerError,
    UnknownTypeError,
    page_size,
    page_url,
    read_page,
    tried_again,
)
from ..workspace.workspace import Workspace
from .evidence_subjects import drawn
from .progress import Cancelled, Progress, never, silent

FOLDER = "reference"
"""Below the workspace's folder."""
_PAGE_OF_REPORTS = 400
_AT_ONCE = 4
_PATIENCE = 5
"""Tiles in a row that fail before the service counts as ill."""
_MOST_PAGES = 40

Fetch = Callable[[str], bytes]
"""Bring the body of the answer to one address, refusals (400) included, or raise :class:`OcsGeError`."""
_Tile = tuple[ServedType, Square]


@dataclass(frozen=True)
class OfficialPlan:
    """What a pass may do: on which server, which types, how old a tile may be, how large the file may grow.

    Tiles read before ``again_since`` are read again whatever their age: a person asked for it.
    """

    server: str
    types: tuple[ServedType, ...]
    max_age: timedelta = timedelta(days=90)
    again_since: datetime | None = None
    most_bytes: int = 500_000_000

    def oldest(self) -> datetime:
        """Return the moment before which a tile was read too long ago."""
        by_age = now() - self.max_age
        return by_age if self.again_since is None else max(by_age, self.again_since)


@dataclass(frozen=True)
class OfficialOutcome:
    """What a pass brought: tiles ``read``, how many of them ``changed``, how many are ``left``; requests sent.

    ``missing`` are the titles of the types that the service does not have. ``is_full`` says that the file has reached
    its size, ``problem`` why the pass ended early or some tiles failed.
    """

    read: int = 0
    changed: int = 0
    left: int = 0
    requests: int = 0
    missing: tuple[str, ...] = ()
    is_full: bool = False
    was_cancelled: bool = False
    problem: OcsGeError | None = None


def read_official(
    workspace: Workspace,
    plan: OfficialPlan,
    fetch: Fetch,
    *,
    parallel: ParallelMap = in_turn,
    progress: Progress = silent,
    cancelled: Cancelled = never,
    stored: Callable[[], object] = lambda: None,
    lacking: Callable[[ServedType], object] = lambda _: None,
    shown: Callable[[], str] = str,
) -> OfficialOutcome:
    """Read the tiles that are lacking around open reports.

    :param fetch: called on the threads of ``parallel``.
    :param stored: told whenever a tile has brought something new.
    :param lacking: told of each type that places are known without, as the service does not bring it.
    :param shown: gives the uuid of the report that a person looks at; empty for none.
    :raises CacheError: when nothing can be kept.
    :raises WorkspaceError: when the workspace cannot be read or was closed.
    """
    boxes = open_places(workspace)
    with open_reference_cache(workspace.folder / FOLDER, workspace.departement.epsg, plan.types) as cache:
        running = _Reading(cache, plan, workspace.departement.epsg, fetch, progress, cancelled, stored, lacking)
        running.run(boxes, shown, parallel)
        return running.outcome()


def open_places(workspace: Workspace) -> dict[str, Extent]:
    """Return by uuid the box around each report that waits for an answer, neighbours together."""
    stream = ((uuid, report) for uuid, report in workspace.reports.each() if report.status.is_open)
    uuids: list[str] = []
    footprints: list[Footprint] = []
    while page := list(islice(stream, _PAGE_OF_REPORTS)):
        uuids += [uuid for uuid, _ in page]
        footprints += _footprints([report for _, report in page], workspace.departement.epsg)
    order = [index for batch in by_place(footprints) for index in batch]
    placed = ((uuids[index], place_box(footprints[index])) for index in order)
    return {uuid: box for uuid, box in placed if box is not None}


def _footprints(reports: list[Report], epsg: int) -> list[Footprint]:
    return footprints_of([drawn(report) for report in reports], epsg)


@dataclass(frozen=True)
class _Answer:
    """What came for the first page of a tile."""

    served: ServedType
    square: Square
    body: bytes | OcsGeError


@dataclass
class _Tally:
    read: int = 0
    changed: int = 0
    requests: int = 0
    failed_in_a_row: int = 0
    problem: OcsGeError | None = None
    missing: set[ServedType] = field(default_factory=set)
    failures: Counter[ServedType] = field(default_factory=Counter)
    is_full: bool = False
    was_cancelled: bool = False


class _Reading:
    """One pass: the tiles to read and the tally so far."""

    def __init__(
        self,
        cache: ReferenceCache,
        plan: OfficialPlan,
        epsg: int,
        fetch: Fetch,
        progress: Progress,
        cancelled: Cancelled,
        stored: Callable[[], object],
        lacking: Callable[[ServedType], object],
    ) -> None:
        self._cache = cache
        self._plan = plan
        self._epsg = epsg
        self._fetch = fetch
        self._progress = progress
        self._cancelled = cancelled
        self._told = stored
        self._told_lacking = lacking
        self._tally = _Tally()
        self._total = 0
        self._done = 0

    def run(self, boxes: dict[str, Extent], shown: Callable[[], str], parallel: ParallelMap) -> None:
        wanted = self._wanted(boxes)
        self._make_room(boxes)
        self._total = len(wanted)
        self._progress(0, self._total)
        for answer in parallel(self._ask, self._in_turn(wanted, boxes, shown), _AT_ONCE):
            self._done += 1
            self._take(answer)
            self._progress(self._done, self._total)
            if self._is_over():
                break

    def outcome(self) -> OfficialOutcome:
        tally = self._tally
        return OfficialOutcome(
            tally.read,
            tally.changed,
            self._total - tally.read,
            tally.requests,
            tuple(dict.fromkeys(served.title for served in self._plan.types if served in tally.missing)),
            tally.is_full,
            tally.was_cancelled,
            tally.problem,
        )

    def _wanted(self, boxes: dict[str, Extent]) -> dict[_Tile, None]:
        """Return the tiles to read: those never read before those read too long ago, place by place."""
        oldest = self._plan.oldest()
        self._tally.missing = set(self._cache.await_types(self._plan.types, oldest))
        for served in self._tally.missing:
            self._told_lacking(served)
        types = [served for served in self._plan.types if served not in self._tally.missing]
        known = {served: self._cache.tiles(served) for served in types}
        unread: dict[_Tile, None] = {}
        outdated: dict[_Tile, None] = {}
        for box in boxes.values():
            for served, square in _tiles_under(box, types):
                found = known[served].get(square)
                if found is None:
                    unread[served, square] = None
                elif found.read_at < oldest:
                    outdated[served, square] = None
        return {**unread, **outdated}

    def _make_room(self, boxes: dict[str, Extent]) -> None:
        """Forget places of reports that were answered, once the file is nearly full."""
        if self._cache.size() > 0.8 * self._plan.most_bytes:
            self._cache.keep_only(
                {
                    served: {square for box in boxes.values() for square in squares_under(box, served.tile_m)}
                    for served in self._plan.types
                }
            )

    def _in_turn(
        self, wanted: dict[_Tile, None], boxes: dict[str, Extent], shown: Callable[[], str]
    ) -> Iterator[_Tile]:
        """Yield the tiles to ask for; those of the report that a person has just gone to come first."""
        looked_at = ""
        first: dict[_Tile, None] = {}
        while wanted and not self._is_over():
            if shown() != looked_at:
                looked_at = shown()
                first = dict.fromkeys(_tiles_under(boxes[looked_at], self._plan.types) if looked_at in boxes else ())
            tile = next((tile for tile in first if tile in wanted), None) or next(iter(wanted))
            del wanted[tile]
            if tile[0] in self._tally.missing:
                self._total -= 1
            else:
                yield tile

    def _is_over(self) -> bool:
        tally = self._tally
        if self._cancelled():
            tally.was_cancelled = True
        if isinstance(tally.problem, (UnreachableError, TooManyRequestsError)):
            return True
        return tally.was_cancelled or tally.is_full or tally.failed_in_a_row >= _PATIENCE

    def _ask(self, tile: _Tile) -> _Answer:
        """Bring the first page of a tile; on a thread of the parallel map, where nothing may be raised."""
        served, square = tile
        try:
            return _Answer(served, square, self._fetch(self._url(served, square)))
        except OcsGeError as error:
            return _Answer(served, square, error)

    def _url(self, served: ServedType, square: Square, start: int = 0) -> str:
        return page_url(self._plan.server, served, box_of(square, served.tile_m), self._epsg, start)

    def _take(self, answer: _Answer) -> None:
        """Keep a tile, or note why it could not be had."""
        tally = self._tally
        tally.requests += 1
        try:
            objects = self._objects(answer)
        except UnknownTypeError:
            self._give_up(answer.served, now())
            self._total -= 1
            return
        except (SyncCancelled, WorkCancelledError):
            tally.was_cancelled = True
            return
        except OcsGeError as error:
            tally.problem = error
            tally.failed_in_a_row += 1
            tally.failures[answer.served] += 1
            if tally.failures[answer.served] >= _PATIENCE > tally.failed_in_a_row:
                # Others can be had: this one is tried again tomorrow, and places are known without it.
                self._give_up(answer.served, self._plan.oldest() + timedelta(days=1))
            return
        tally.failed_in_a_row = 0
        tally.read += 1
        if self._cache.store(answer.served, answer.square, objects, now()):
            tally.changed += 1
            self._told()
        tally.is_full = self._cache.size() >= self._plan.most_bytes

    def _give_up(self, served: ServedType, since: datetime) -> None:
        if served not in self._tally.missing:
            self._tally.missing.add(served)
            self._cache.note_missing(served, since)
            self._told_lacking(served)
            self._told()

    def _objects(self, answer: _Answer) -> list[ServedObject]:
        """Return the objects of a tile, its further pages brought one after the other."""
        if isinstance(answer.body, OcsGeError):
            raise answer.body
        page = self._page(answer, answer.body)
        objects = list(page.objects)
        received = page.received
        for _ in range(_MOST_PAGES):
            is_last = page.received == 0 or not _has_more(page, received, answer.served)
            # Without a key there is no second page; five thousand objects are enough to know a place.
            if is_last or not answer.served.key:
                return objects
            self._tally.requests += 1
            page = self._page(answer, self._fetch(self._url(answer.served, answer.square, received)))
            objects += page.objects
            received += page.received
        raise ServiceAnswerError(
            tr("La liste des objets de {layer} n'a pas de fin.").format(layer=answer.served.name),
            remedy=tried_again(),
            details=f"{received} objects in {answer.square}",
        )

    def _page(self, answer: _Answer, body: bytes) -> Page:
        return read_page(body, answer.served, box_of(answer.square, answer.served.tile_m), self._epsg)


def _tiles_under(box: Extent, types: Iterable[ServedType]) -> Iterator[_Tile]:
    return ((served, square) for served in types for square in squares_under(box, served.tile_m))


def _has_more(page: Page, received: int, served: ServedType) -> bool:
    return received < page.matched if page.matched is not None else page.received >= page_size(served)
