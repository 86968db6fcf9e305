"""Tiles on this disk: kept whole or not at all, read by others meanwhile, given up without a trace."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.web_tiles import Tile
from ocsge_qgis_plugin.workspace.errors import WorkspaceError
from ocsge_qgis_plugin.workspace.tile_library import TileLibrary, clear_tiles, file_bytes, tile_bytes
from ocsge_qgis_plugin.workspace.tile_store import TileStore, has_tiles

ZOOMS = (6, 18)
HERE, THERE = Tile(18, 130345, 94678), Tile(17, 65172, 47339)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dossier é #1" / "ortho.mbtiles"


@pytest.fixture
def store(path: Path) -> Iterator[TileStore]:
    opened = TileStore(path, "Ortho", ZOOMS)
    yield opened
    opened.close()


def test_a_tile_is_found_again_with_its_size_and_date(store: TileStore) -> None:
    store.keep({HERE: b"abc", THERE: b"de"}, {}, now=1000.0)
    held = store.held()
    assert {tile: (found.size, found.fetched_at) for tile, found in held.items()} == {
        HERE: (3, 1000.0),
        THERE: (2, 1000.0),
    }
    assert (store.content(HERE), store.content(Tile(18, 0, 0))) == (b"abc", None)


def test_the_file_is_what_mbtiles_says(store: TileStore, path: Path) -> None:
    store.keep({HERE: b"abc"}, {}, now=1000.0)
    with sqlite3.connect(path) as reader:
        row = reader.execute("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles").fetchone()
        facts = dict(reader.execute("SELECT name, value FROM metadata"))
    assert row == (18, 130345, 2**18 - 1 - 94678, b"abc")
    assert {"name", "format", "minzoom", "maxzoom", "bounds"} <= set(facts)
    assert (facts["minzoom"], facts["maxzoom"]) == ("6", "18")


def test_a_reader_is_not_kept_waiting_by_a_writer(store: TileStore, path: Path) -> None:
    store.keep({HERE: b"abc"}, {}, now=1.0)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM tiles")
    reader = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=0)
    assert reader.execute("SELECT count(*) FROM tiles").fetchone() == (1,)
    writer.execute("COMMIT")
    assert reader.execute("SELECT count(*) FROM tiles").fetchone() == (0,)
    reader.close()
    writer.close()


def test_an_empty_place_is_remembered_for_a_while_and_until_a_tile_comes(store: TileStore) -> None:
    store.keep({}, {HERE: 2000.0, THERE: 3000.0}, now=1000.0)
    assert store.without(1500.0) == {HERE, THERE}
    assert store.without(2500.0) == {THERE}
    store.keep({THERE: b"x"}, {}, now=1500.0)
    assert store.without(1500.0) == {HERE}


def test_dropped_tiles_make_room_and_give_it_back(store: TileStore, path: Path) -> None:
    tiles = {Tile(18, column, 5): os.urandom(20_000) for column in range(50)}
    store.keep(tiles, {}, now=1.0)
    full = store.live_bytes
    assert full > 1_000_000
    store.drop(list(tiles)[:40])
    assert store.live_bytes < full / 3
    store.give_back()
    assert file_bytes(path) < full / 3
    assert len(store.held()) == 10


def test_half_of_a_batch_is_never_kept(store: TileStore) -> None:
    store.keep({HERE: b"old"}, {}, now=1.0)
    with pytest.raises(WorkspaceError):
        store.keep({HERE: b"new", THERE: None}, {}, now=2.0)  # type: ignore[dict-item]
    assert store.content(HERE) == b"old"


def test_a_damaged_file_is_made_anew(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database at all" * 100)
    store = TileStore(path, "Ortho", ZOOMS)
    store.keep({HERE: b"abc"}, {}, now=1.0)
    assert store.content(HERE) == b"abc"
    store.close()


def test_what_was_kept_outlives_a_killed_process(path: Path) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from ocsge_qgis_plugin.domain.web_tiles import Tile\n"
        "from ocsge_qgis_plugin.workspace.tile_store import TileStore\n"
        "store = TileStore(Path(sys.argv[1]), 'Ortho', (6, 18))\n"
        "store.keep({Tile(18, 1, 1): b'abc'}, {}, 1.0)\n"
        "store._connection.execute('BEGIN IMMEDIATE')\n"
        "store._connection.execute('DELETE FROM tiles')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=Path(__file__).parents[3], check=False)
    assert done.returncode == -9
    assert has_tiles(path)
    store = TileStore(path, "Ortho", ZOOMS)
    assert store.content(Tile(18, 1, 1)) == b"abc"
    store.close()


def test_a_file_without_tiles_or_that_is_none_holds_nothing(path: Path, store: TileStore) -> None:
    assert not has_tiles(path)
    assert not has_tiles(path.with_name("none.mbtiles"))
    assert not path.with_name("none.mbtiles").exists()
    broken = path.with_name("broken.mbtiles")
    broken.write_bytes(b"?" * 5000)
    assert not has_tiles(broken)


def test_files_are_named_after_layers_and_stay_in_their_folder(tmp_path: Path) -> None:
    library = TileLibrary(tmp_path, "40")
    assert library.path_of("ORTHOIMAGERY.ORTHOPHOTOS2021").name == "ORTHOIMAGERY.ORTHOPHOTOS2021.mbtiles"
    assert library.path_of("../../x:y").parent == library.folder


def test_clearing_takes_the_tiles_of_all_departements_and_nothing_else(tmp_path: Path) -> None:
    for code in ("40", "33"):
        opened = TileLibrary(tmp_path, code).open_store("ORTHO", ZOOMS)
        opened.keep({HERE: b"x" * 10_000}, {}, now=1.0)
        opened.close()
    beside = tmp_path / "OCSGE_40" / "workspace.gpkg"
    beside.write_bytes(b"kept")
    assert tile_bytes(tmp_path) > 20_000
    assert clear_tiles(tmp_path) == 0
    assert beside.read_bytes() == b"kept"
    assert not TileLibrary(tmp_path, "40").holds("ORTHO")
