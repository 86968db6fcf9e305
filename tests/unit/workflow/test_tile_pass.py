"""Tiles are fetched politely, checked, stored within the cap, and taken up again where a pass ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from ocsge_qgis_plugin.domain.web_tiles import Tile
from ocsge_qgis_plugin.espaceco.session import Session, in_threads
from ocsge_qgis_plugin.workflow.carried_tiles import Bounds, CarriedLayer, Screen, Wanted, wanted_tiles
from ocsge_qgis_plugin.workflow.tile_pass import CarryOutcome, Stop, TilePass, ask_for_tile
from ocsge_qgis_plugin.workspace.tile_library import TileLibrary, tile_bytes
from tests.server.local_server import LocalServer
from tests.server.wmts import tile_image

PLENTY = 10**12
MEGABYTE = 1_000_000
SCREEN = Screen(800, 600)
HERE = Bounds(-1.0, 44.0, -1.0, 44.0)
ELSEWHERE = Bounds(-0.5, 44.3, -0.5, 44.3)


class Trip:
    """A service, a disk and the places to take along."""

    def __init__(self, server: LocalServer, root: Path) -> None:
        self.server, self.root = server, root
        self.library = TileLibrary(root, "40")
        self.places = [HERE]
        self.layers = [self.layer("ORTHO")]
        self.cap = 50 * MEGABYTE
        self.free = PLENTY
        self.now = 1_000_000_000.0
        self.cancel_after = PLENTY
        self.asked = 0
        self.stores = 0

    def layer(self, key: str, kind: str = "image/png") -> CarriedLayer:
        query = f"SERVICE=WMTS&REQUEST=GetTile&LAYER={key}&FORMAT={kind}"
        place = "TILEMATRIX={z}&TILEROW={y}&TILECOL={x}"
        return CarriedLayer(key, f"{self.server.url}/wmts?{query}&{place}", (0, 19))

    def wanted(self) -> Iterator[Wanted]:
        return wanted_tiles(self.places, self.layers, SCREEN)

    def go(self, most: int | None = None) -> CarryOutcome:
        """Run one pass; ``most`` shortens what is wanted."""
        session = Session(self.server.url, requests_per_second=None, wait=lambda _seconds: None, timeout=5)

        def ask(address: str, wanted: Wanted) -> object:
            self.asked += 1
            return ask_for_tile(session, address, wanted)

        def told() -> None:
            self.stores += 1

        with session:
            return TilePass(
                self.library,
                self.layers,
                self.cap,
                free_bytes=lambda: self.free,
                cancelled=lambda: self.asked >= self.cancel_after,
                stored=told,
                clock=lambda: self.now,
            ).run(lambda: islice(self.wanted(), most), ask, in_threads)  # type: ignore[arg-type]

    def held(self, layer: str = "ORTHO") -> set[Tile]:
        store = self.library.open_store(layer, (0, 18))
        try:
            return set(store.held())
        finally:
            store.close()

    def content(self, tile: Tile, layer: str = "ORTHO") -> bytes | None:
        store = self.library.open_store(layer, (0, 18))
        try:
            return store.content(tile)
        finally:
            store.close()

    def tiles_of(self, place: Bounds) -> set[Tile]:
        return {wanted.tile for wanted in wanted_tiles([place], self.layers[:1], SCREEN)}

    def requests(self) -> list[Tile]:
        found = [parse_qs(entry["query"]) for entry in self.server.requests() if entry["path"] == "/wmts"]
        return [Tile(*(int(each[name][0]) for name in ("TILEMATRIX", "TILECOL", "TILEROW"))) for each in found]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    with LocalServer(tmp_path_factory.mktemp("server") / "state.sqlite") as running:
        yield running


@pytest.fixture
def trip(server: LocalServer, tmp_path: Path) -> Trip:
    server.clear_faults()
    server.clear_requests()
    return Trip(server, tmp_path)


# What is fetched


def test_all_that_is_wanted_comes_and_is_what_the_service_gave(trip: Trip) -> None:
    outcome = trip.go()
    wanted = trip.tiles_of(HERE)
    assert (outcome.stop, outcome.fetched, outcome.held) == (Stop.DONE, len(wanted), len(wanted))
    assert trip.held() == wanted
    tile = next(iter(wanted))
    assert trip.content(tile) == tile_image("ORTHO", tile.zoom, tile.column, tile.row)


def test_what_is_there_is_not_asked_for_again(trip: Trip) -> None:
    trip.go()
    trip.server.clear_requests()
    assert trip.go().fetched == 0
    assert trip.requests() == []


def test_a_tile_of_half_a_year_ago_is_fetched_anew(trip: Trip) -> None:
    trip.go()
    trip.now += 200 * 86_400
    assert trip.go().fetched == len(trip.tiles_of(HERE))


def test_the_middle_of_the_next_report_comes_first(trip: Trip) -> None:
    trip.places = [ELSEWHERE, HERE]
    trip.go()
    asked = trip.requests()
    elsewhere = trip.tiles_of(ELSEWHERE)
    # Four are under way at a time, and arrive in any order.
    assert set(asked[: len(elsewhere) - 4]) <= elsewhere
    assert asked[0].zoom == 18


# What is no tile


@pytest.mark.parametrize("kind", ["html", "truncated", "huge", "missing"])
def test_what_is_no_tile_is_never_stored_and_its_neighbours_are(trip: Trip, kind: str) -> None:
    trip.server.set_fault("bad-tile", {"kind": kind, "every": 4})
    outcome = trip.go()
    wanted = trip.tiles_of(HERE)
    spoiled = {tile for tile in wanted if sum(tile) % 4 == 0}
    assert spoiled
    assert trip.held() == wanted - spoiled
    assert outcome.stop is Stop.DONE


def test_an_empty_place_is_not_asked_for_at_each_pass_but_later(trip: Trip) -> None:
    trip.server.set_fault("bad-tile", {"kind": "missing", "every": 4})
    trip.go()
    trip.server.clear_faults()
    trip.server.clear_requests()
    trip.go()
    assert trip.requests() == []
    trip.now += 8 * 86_400
    trip.go()
    assert trip.held() == trip.tiles_of(HERE)


def test_a_portal_that_answers_for_the_service_ends_the_pass_and_leaves_no_mark(trip: Trip) -> None:
    trip.server.set_fault("bad-tile", "html")
    assert trip.go().stop is Stop.TROUBLE
    assert trip.held() == set()
    assert len(trip.requests()) < 30
    trip.server.clear_faults()
    assert trip.go().fetched == len(trip.tiles_of(HERE))


def test_a_layer_the_service_does_not_have_is_left_alone_and_the_others_come(trip: Trip) -> None:
    trip.places = [HERE, ELSEWHERE]
    trip.layers = [trip.layer("ORTHO")]
    trip.server.set_fault("bad-tile", "missing")
    assert trip.go().fetched == 0
    assert len(trip.requests()) < 60


# Politeness and trouble


def test_a_service_that_asks_to_wait_gets_its_wait_and_then_all_comes(trip: Trip) -> None:
    trip.server.set_fault("rate-limit", {"seconds": 1, "times": 3, "match": "GET /wmts"})
    assert trip.go().held == len(trip.tiles_of(HERE))


def test_a_service_in_trouble_ends_the_pass_and_the_next_takes_it_up(trip: Trip) -> None:
    trip.go(most=10)
    trip.server.set_fault("error", {"status": 500, "match": "GET /wmts"})
    outcome = trip.go()
    assert (outcome.stop, outcome.held) == (Stop.TROUBLE, 10)
    trip.server.clear_faults()
    assert trip.go().fetched == len(trip.tiles_of(HERE)) - 10


def test_a_cancelled_pass_keeps_what_came_and_the_next_asks_for_the_rest(trip: Trip) -> None:
    trip.cancel_after = 12
    outcome = trip.go()
    assert outcome.stop is Stop.CANCELLED
    kept = trip.held()
    assert 8 <= len(kept) < len(trip.tiles_of(HERE))
    trip.cancel_after = PLENTY
    trip.server.clear_requests()
    trip.go()
    assert kept.isdisjoint(trip.requests())
    assert trip.held() == trip.tiles_of(HERE)


def test_a_killed_pass_is_taken_up_by_the_next(trip: Trip) -> None:
    trip.places = [HERE, ELSEWHERE]
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from tests.unit.workflow.test_tile_pass import Trip, HERE, ELSEWHERE\n"
        "class Server:\n    url = sys.argv[2]\n"
        "trip = Trip(Server(), Path(sys.argv[1]))\n"
        "trip.places = [HERE, ELSEWHERE]\n"
        "import ocsge_qgis_plugin.workspace.tile_store as tile_store\n"
        "whole = tile_store.TileStore.keep\n"
        "def keep(self, *given):\n    whole(self, *given)\n    os.kill(os.getpid(), 9)\n"
        "tile_store.TileStore.keep = keep\n"
        "trip.go()\n"
    )
    repository = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code, str(trip.root), trip.server.url], cwd=repository, env=dict(os.environ), check=False
    )
    assert done.returncode == -9
    kept = trip.held()
    assert kept
    trip.server.clear_requests()
    trip.go()
    assert kept.isdisjoint(trip.requests())
    assert trip.held() == trip.tiles_of(HERE) | trip.tiles_of(ELSEWHERE)


# Room


def photos(trip: Trip) -> None:
    trip.layers = [trip.layer("ORTHO", "image/jpeg")]
    trip.cap = MEGABYTE


def test_a_pass_stops_at_the_cap_with_the_first_places(trip: Trip) -> None:
    photos(trip)
    trip.places = [HERE, ELSEWHERE]
    outcome = trip.go()
    assert outcome.bytes <= trip.cap
    assert outcome.bytes > 0.7 * trip.cap
    assert tile_bytes(trip.root) <= trip.cap * 1.05
    assert trip.tiles_of(HERE) <= trip.held() or not trip.tiles_of(ELSEWHERE) & trip.held()


def test_at_the_cap_the_next_pass_asks_for_nothing(trip: Trip) -> None:
    photos(trip)
    trip.places = [HERE, ELSEWHERE]
    trip.go()
    trip.server.clear_requests()
    trip.go()
    assert len(trip.requests()) <= 32


def test_a_decided_place_makes_room_for_the_next_one(trip: Trip) -> None:
    photos(trip)
    trip.go(most=20)
    trip.places = [ELSEWHERE]
    trip.go()
    assert len(trip.held() & trip.tiles_of(ELSEWHERE)) > 30
    assert tile_bytes(trip.root) <= trip.cap * 1.05


def test_a_decided_place_stays_while_there_is_room(trip: Trip) -> None:
    trip.go()
    trip.places = [ELSEWHERE]
    trip.go()
    assert trip.held() == trip.tiles_of(HERE) | trip.tiles_of(ELSEWHERE)


def test_the_oldest_of_what_nobody_wants_goes_first(trip: Trip) -> None:
    photos(trip)
    trip.cap = 2 * MEGABYTE
    trip.go(most=15)
    old = trip.held()
    trip.now += 1000
    trip.places = [ELSEWHERE]
    trip.go(most=15)
    newer = trip.held() - old
    trip.places = [Bounds(0.5, 44.6, 0.5, 44.6)]
    trip.cap = 45 * (14_500 + 2_500)
    trip.go(most=25)
    gone_old, gone_newer = old - trip.held(), newer - trip.held()
    assert gone_old
    assert len(gone_old) > len(gone_newer)


def test_a_lowered_cap_gives_the_room_back(trip: Trip) -> None:
    photos(trip)
    trip.cap = 3 * MEGABYTE
    trip.go()
    trip.cap = MEGABYTE // 2
    trip.go()
    assert tile_bytes(trip.root) <= trip.cap * 1.05


def test_what_another_departement_left_makes_room_after_ones_own(trip: Trip) -> None:
    photos(trip)
    other = TileLibrary(trip.root, "33").open_store("ORTHO", (0, 18))
    other.keep({Tile(18, 1, column): os.urandom(15_000) for column in range(50)}, {}, 1.0)
    other.close()
    outcome = trip.go()
    assert outcome.fetched > 30
    assert not TileLibrary(trip.root, "33").holds("ORTHO")
    assert tile_bytes(trip.root) <= trip.cap * 1.05


def test_a_nearly_full_disk_is_left_alone(trip: Trip) -> None:
    trip.free = 10 * MEGABYTE
    outcome = trip.go()
    assert outcome.stop is Stop.DISK
    assert outcome.fetched <= 32


def test_small_tiles_fill_the_room_that_photos_would_have_taken(trip: Trip) -> None:
    # By the first guess of 15 KB each, a fifth of these would fit.
    trip.cap = int(0.5 * MEGABYTE)
    trip.places = [HERE, ELSEWHERE]
    assert trip.go().fetched > 40


def test_stores_are_told_of(trip: Trip) -> None:
    trip.go()
    assert trip.stores >= 1
