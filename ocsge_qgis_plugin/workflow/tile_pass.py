"""Bringing wanted tiles to this disk, a few at a time, as far as the cap allows.

What is stored is the only state: a pass that was cancelled or killed is taken up by the next, which asks for what is
missing. Room is made by dropping what nobody wants any more, the oldest first. Nothing that is no tile is stored.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from ..domain.web_tiles import Tile
from ..espaceco.errors import AnswerError, EspaceCoError, HttpError, SyncCancelled
from ..espaceco.session import ParallelMap, Session
from ..landcover.tile_images import MOST_TILE_BYTES, is_tile_image
from ..workspace.tile_library import TileLibrary, file_bytes
from ..workspace.tile_store import HeldTile, TileStore, remove_tile_file
from .carried_tiles import CarriedLayer, Wanted

REQUESTS_PER_SECOND = 8
"""The service allows 10 per address, which others behind the same proxy share (facts, ocsge-cosia §3)."""
PARALLEL = 4
LEAST_FREE_BYTES = 1_000_000_000
"""Left on the disk whatever the cap."""

_DAY = 86_400.0
_FRESH_SECONDS = 180 * _DAY
_ABSENT_SECONDS = 7 * _DAY
_BROKEN_SECONDS = _DAY
_MOST_PLANNED = 150_000
"""Tiles looked at in one pass: five hours of asking, and some tens of megabytes of memory."""
_MOST_ROUNDS = 6
"""Each round knows the tiles' sizes better and may find room for more; what two rounds would quarrel about can wait."""
_BATCH = 32
_BATCH_SECONDS = 2.0
_LAYER_PATIENCE = 40
"""So many answers without a tile, and not one with: the layer is left alone until the next pass."""
_SERVICE_PATIENCE = 12
"""So many answers on end that are no images: a portal or a proxy answers, not the service."""
_GUESSED_BYTES = 15_000
_ROW_BYTES = 2_500
"""What SQLite adds to a tile: half a page and the index."""
_NO_TILE_STATUSES = frozenset({400, 404, 410})
"""A tile outside the layer's ground, by the kind of tile server."""


class Stop(Enum):
    """Why a pass ended."""

    DONE = "done"
    FULL = "full"
    DISK = "disk"
    TROUBLE = "trouble"
    CANCELLED = "cancelled"


class Found(Enum):
    """What an answer was."""

    TILE = "tile"
    ABSENT = "absent"
    BROKEN = "broken"
    TROUBLE = "trouble"
    CANCELLED = "cancelled"


class Answer(NamedTuple):
    """What came for one wanted tile."""

    wanted: Wanted
    found: Found
    content: bytes = b""


@dataclass(frozen=True)
class CarryOutcome:
    """What a pass did: ``fetched`` tiles now, ``held`` of ``wanted`` in all, the bytes all tiles take."""

    stop: Stop
    fetched: int = 0
    held: int = 0
    wanted: int = 0
    bytes: int = 0


@dataclass
class _Pending:
    """Tiles and empty places of one layer that wait to be written."""

    tiles: dict[Tile, bytes] = field(default_factory=dict)
    without: dict[Tile, float] = field(default_factory=dict)


def ask_for_tile(session: Session, address: str, wanted: Wanted) -> Answer:
    """Ask for one tile. ``session`` paces, waits as told by ``Retry-After``, and tries again where that makes sense."""
    chunks: list[bytes] = []
    try:
        session.download(address, chunks.append, chunks.clear, MOST_TILE_BYTES)
    except SyncCancelled:
        return Answer(wanted, Found.CANCELLED)
    except AnswerError:
        return Answer(wanted, Found.BROKEN)
    except HttpError as error:
        return Answer(wanted, Found.ABSENT if error.status in _NO_TILE_STATUSES else Found.TROUBLE)
    except EspaceCoError:
        return Answer(wanted, Found.TROUBLE)
    content = b"".join(chunks)
    if not content:
        return Answer(wanted, Found.ABSENT)
    return Answer(wanted, Found.TILE, content) if is_tile_image(content) else Answer(wanted, Found.BROKEN)


class TilePass:
    """One pass over what is wanted. For one thread; files are open while :meth:`run` runs.

    :param cap: bytes that all tiles on this disk may take, of all départements together.
    :param free_bytes: what is left on the disk.
    :param stored: told each time tiles were written.
    """

    def __init__(
        self,
        library: TileLibrary,
        layers: Iterable[CarriedLayer],
        cap: int,
        *,
        free_bytes: Callable[[], int],
        cancelled: Callable[[], bool],
        progress: Callable[[int, int], object] = lambda _done, _total: None,
        stored: Callable[[], object] = lambda: None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._library = library
        self._layers = {layer.key: layer for layer in layers}
        self._cap = cap
        self._free_bytes, self._cancelled = free_bytes, cancelled
        self._progress, self._stored, self._clock = progress, stored, clock
        self._stores: dict[str, TileStore] = {}
        self._held: dict[Wanted, HeldTile] = {}
        self._without: set[Wanted] = set()
        self._others = self._library.other_files(frozenset(self._layers))
        self._evictable: list[Wanted] = []
        self._doubtful: list[Wanted] = []
        self._fetched = 0

    def run(
        self,
        wanted: Callable[[], Iterable[Wanted]],
        ask: Callable[[str, Wanted], Answer],
        parallel: ParallelMap,
    ) -> CarryOutcome:
        """Fetch what is missing of ``wanted()``, which begins anew at each call, the most urgent first.

        :raises WorkspaceError: when the disk refuses.
        """
        with ExitStack() as open_stores:
            for layer in self._layers.values():
                store = self._library.open_store(layer.key, (layer.zooms[0], layer.closest))
                open_stores.callback(store.close)
                self._stores[layer.key] = store
            self._read()
            for _ in range(_MOST_ROUNDS):
                plan = self._within_cap(wanted())
                keep = frozenset(plan)
                self._evictable = sorted(set(self._held) - keep, key=lambda each: -self._held[each].fetched_at)
                self._make_room(0)
                missing = [each for each in plan if self._is_missing(each)]
                before = self._fetched
                stop = self._fetch(missing, len(plan), ask, parallel)
                # Tiles smaller than was guessed leave room for more places.
                if stop is not Stop.DONE or self._fetched == before:
                    break
            for store in self._stores.values():
                store.give_back()
            held = sum(1 for each in plan if each in self._held)
            return CarryOutcome(stop, self._fetched, held, len(plan), self._bytes())

    def _read(self) -> None:
        now = self._clock()
        for key, store in self._stores.items():
            self._held.update((Wanted(key, tile), held) for tile, held in store.held().items())
            self._without.update(Wanted(key, tile) for tile in store.without(now))

    def _within_cap(self, wanted: Iterable[Wanted]) -> list[Wanted]:
        """Return the first of ``wanted`` that fit under the cap; those that are not there yet count by guess."""
        guesses = self._mean_sizes()
        room = self._cap
        plan: list[Wanted] = []
        for each in itertools.islice(wanted, _MOST_PLANNED):
            if each in self._without:
                continue
            held = self._held.get(each)
            room -= (held.size if held is not None else guesses.get(each.layer, _GUESSED_BYTES)) + _ROW_BYTES
            if room < 0:
                break
            plan.append(each)
        return plan

    def _mean_sizes(self) -> Mapping[str, int]:
        sums: dict[str, tuple[int, int]] = {}
        for each, held in self._held.items():
            count, total = sums.get(each.layer, (0, 0))
            sums[each.layer] = count + 1, total + held.size
        return {layer: total // count for layer, (count, total) in sums.items()}

    def _is_missing(self, wanted: Wanted) -> bool:
        held = self._held.get(wanted)
        return held is None or held.fetched_at < self._clock() - _FRESH_SECONDS

    def _fetch(
        self,
        missing: list[Wanted],
        planned: int,
        ask: Callable[[str, Wanted], Answer],
        parallel: ParallelMap,
    ) -> Stop:
        if missing and not self._make_room(_GUESSED_BYTES + _ROW_BYTES):
            return Stop.FULL
        pending: dict[str, _Pending] = {}
        patience = _Patience()
        written = time.monotonic()
        done = planned - len(missing)
        self._progress(done, planned)
        answers = iter(
            parallel(lambda each: ask(self._address(each), each), self._worth_asking(missing, patience), PARALLEL)
        )
        with ExitStack() as at_end:
            at_end.callback(getattr(answers, "close", lambda: None))
            # Whatever ends the pass, what came before is kept.
            at_end.callback(lambda: self._write(pending))
            for answer in answers:
                done += 1
                self._progress(done, planned)
                stop = patience.judge(answer)
                if stop is not None:
                    return stop
                self._take(answer, pending)
                waiting = sum(len(each.tiles) + len(each.without) for each in pending.values())
                if waiting >= _BATCH or time.monotonic() - written > _BATCH_SECONDS:
                    written = time.monotonic()
                    if self._free_bytes() < LEAST_FREE_BYTES:
                        return Stop.DISK
                    if not self._write(pending):
                        return Stop.FULL
        return Stop.CANCELLED if self._cancelled() else Stop.DONE

    def _worth_asking(self, missing: Iterable[Wanted], patience: _Patience) -> Iterator[Wanted]:
        for each in missing:
            if self._cancelled():
                return
            if each.layer not in patience.given_up:
                yield each

    def _address(self, wanted: Wanted) -> str:
        return self._layers[wanted.layer].address(wanted.tile)

    def _take(self, answer: Answer, pending: dict[str, _Pending]) -> None:
        wanted, now = answer.wanted, self._clock()
        if answer.found is Found.TILE:
            pending.setdefault(wanted.layer, _Pending()).tiles[wanted.tile] = answer.content
            # The service is there: what was no image is its own doing, not that of a portal in between.
            for each in self._doubtful:
                pending.setdefault(each.layer, _Pending()).without[each.tile] = now + _BROKEN_SECONDS
            self._doubtful.clear()
        elif wanted not in self._held:
            # Not again in this pass; whether in the next is told by its mark on the disk.
            self._without.add(wanted)
            if answer.found is Found.ABSENT:
                pending.setdefault(wanted.layer, _Pending()).without[wanted.tile] = now + _ABSENT_SECONDS
            else:
                self._doubtful.append(wanted)

    def _write(self, pending: dict[str, _Pending]) -> bool:
        """Write what waits; tell whether there was room for it."""
        came = {Wanted(layer, tile): len(c) for layer, each in pending.items() for tile, c in each.tiles.items()}
        has_room = self._make_room(sum(came.values()) + len(came) * _ROW_BYTES)
        now = self._clock()
        for layer, each in pending.items():
            tiles = each.tiles if has_room else {}
            self._stores[layer].keep(tiles, each.without, now)
        pending.clear()
        if has_room and came:
            self._held.update((each, HeldTile(size, now)) for each, size in came.items())
            self._fetched += len(came)
            self._stored()
        return has_room

    def _bytes(self) -> int:
        return sum(store.live_bytes for store in self._stores.values()) + sum(map(file_bytes, self._others))

    def _make_room(self, needed: int) -> bool:
        """Drop what nobody wants, the oldest first, then what other départements left; tell whether that is enough."""
        while self._bytes() + needed > self._cap and self._evictable:
            over = self._bytes() + needed - self._cap
            dropped: dict[str, list[Tile]] = {}
            while over > 0 and self._evictable:
                each = self._evictable.pop()
                over -= self._held.pop(each).size + _ROW_BYTES
                dropped.setdefault(each.layer, []).append(each.tile)
            for layer, tiles in dropped.items():
                self._stores[layer].drop(tiles)
        while self._bytes() + needed > self._cap and self._others:
            remove_tile_file(self._others.pop(0))
        return self._bytes() + needed <= self._cap


class _Patience:
    """Counts answers without a tile, by layer and on end."""

    def __init__(self) -> None:
        self.given_up: set[str] = set()
        self._misses: dict[str, int] = {}
        self._served: set[str] = set()
        self._broken = 0

    def judge(self, answer: Answer) -> Stop | None:
        """Take note of an answer; return why to stop, if that is what it means."""
        if answer.found is Found.CANCELLED:
            return Stop.CANCELLED
        if answer.found is Found.TROUBLE:
            return Stop.TROUBLE
        self._broken = self._broken + 1 if answer.found is Found.BROKEN else 0
        if self._broken >= _SERVICE_PATIENCE:
            return Stop.TROUBLE
        layer = answer.wanted.layer
        if answer.found is Found.TILE:
            self._served.add(layer)
        else:
            self._misses[layer] = self._misses.get(layer, 0) + 1
            if layer not in self._served and self._misses[layer] >= _LAYER_PATIENCE:
                self.given_up.add(layer)
        return None
