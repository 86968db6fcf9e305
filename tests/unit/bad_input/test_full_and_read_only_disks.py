"""A disk that is really full, or may only be read: what was there stays whole, and what was begun goes."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
import shapely

from ocsge_qgis_plugin.domain.decisions import UNCHANGED, Correction, PolygonRef
from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.espaceco.errors import EspaceCoError
from ocsge_qgis_plugin.espaceco.reports import ReportsClient, UploadFile
from ocsge_qgis_plugin.landcover.archives import unpack
from ocsge_qgis_plugin.landcover.area_statistics import Zones, areas_in_zones, write_statistics
from ocsge_qgis_plugin.landcover.comparing import compare_states, write_comparison
from ocsge_qgis_plugin.landcover.delivery import LayerRole, find_deliveries
from ocsge_qgis_plugin.landcover.errors import ArchiveError, ComparisonError, LayerImportError
from ocsge_qgis_plugin.landcover.importer import import_layer
from ocsge_qgis_plugin.landcover.patch_export import ExportError, PatchRow, export_corrections
from ocsge_qgis_plugin.workspace.errors import DiskFullError, NotWritableError
from tests.server import LocalServer
from tests.unit.bad_input.conditions import assert_helps
from tests.unit.landcover.factories import state_rows, write_state
from tests.unit.landcover.states import partition, write_cells
from tests.unit.workflow.pushing import connect
from tests.unit.workspace.records import draft, opened, pulled, report

DISK_BYTES = 2_000_000
LANDES = departement_of_code("40")


class SmallDisk:
    """A file system of its own, which :meth:`fill` leaves only some bytes of."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._ballast = root / "ballast"

    def fill(self, leaving: int = 0) -> None:
        """Take what is free, but for ``leaving`` bytes."""
        self.empty()
        self._ballast.write_bytes(bytes(max(0, shutil.disk_usage(self.root).free - leaving)))

    def empty(self) -> None:
        """Give back what :meth:`fill` took."""
        self._ballast.unlink(missing_ok=True)

    def forbid_writing(self) -> None:
        """Let it only be read from now on."""
        subprocess.run(["mount", "-o", "remount,ro", self.root], check=True)

    def files(self) -> set[str]:
        """Return the names of the files on it."""
        return {path.name for path in self.root.rglob("*") if path.is_file()} - {self._ballast.name}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    root = tmp_path / "disque"
    root.mkdir()
    size = f"size={DISK_BYTES // 1000}k"
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", size, "tmpfs", root], check=False).returncode:
        pytest.skip("mounting a small disk takes the rights of an administrator")
    yield SmallDisk(root)
    if subprocess.run(["umount", root], check=False).returncode:
        subprocess.run(["umount", "--lazy", root], check=True)
        pytest.fail("a file on the full disk was left open")


def fails_when_full(disk: SmallDisk, kind: type[Exception], work, step: int = 40_000):
    """Do ``work`` with more and more room until it succeeds; return the last error, once it has had some room."""
    errors = []
    for leaving in range(0, DISK_BYTES, step):
        disk.fill(leaving)
        try:
            work()
        except kind as error:
            errors.append(error)
        else:
            assert errors
            return errors
    raise AssertionError("never succeeded")


def test_a_new_workspace_comes_to_be_whole_or_not_at_all(disk):
    def create():
        with opened(disk.root) as workspace:
            assert workspace.reports.count() == 0

    for error in fails_when_full(disk, DiskFullError, create):
        assert_helps(error, disk.root, remedy="Libérez de la place")


def test_a_workspace_keeps_what_it_holds_and_takes_the_decision_once_there_is_room(disk):
    with opened(disk.root) as workspace:
        (uuid,) = pulled(workspace, report(1))
        disk.fill()
        for work in (
            lambda: workspace.decisions.decide(draft(uuid)),
            lambda: pulled(workspace, *(report(number, comment="x" * 5000) for number in range(2, 40))),
        ):
            with pytest.raises(DiskFullError) as caught:
                work()
            assert_helps(caught.value, workspace.path, remedy="Libérez de la place")
        assert workspace.reports.count() == 1
        assert workspace.decisions.current_for(uuid) is None
        disk.empty()
        workspace.decisions.decide(draft(uuid))
        assert workspace.decisions.current_for(uuid) is not None


def test_a_workspace_that_cannot_be_reopened_says_why_and_loses_nothing(disk):
    with opened(disk.root) as workspace:
        (uuid,) = pulled(workspace, report(1))
        workspace.decisions.decide(draft(uuid))
    disk.fill()
    with pytest.raises(DiskFullError) as caught:
        opened(disk.root)
    assert_helps(caught.value, workspace.path, remedy="Libérez de la place")
    disk.empty()
    with opened(disk.root) as workspace:
        assert workspace.decisions.current_for(uuid) is not None


def test_a_disk_that_may_only_be_read_is_named_before_anything_is_tried(disk):
    disk.forbid_writing()
    with pytest.raises(NotWritableError) as caught:
        opened(disk.root)
    assert_helps(caught.value, disk.root, remedy="Choisissez un dossier où vous avez le droit d'écrire")


@pytest.fixture
def shapefiles(tmp_path):
    write_state(tmp_path / "livraisons", fmt="SHP", rows=state_rows(400, upper=True))
    (delivery,) = find_deliveries(tmp_path / "livraisons", departement=LANDES).deliveries
    return delivery.layer(LayerRole.LAND_COVER_USE)


# What closing a file that the disk has no room for raises has nowhere to go: GDAL does it in a destructor.
closing_fails = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@closing_fails
def test_an_import_leaves_nothing_half_done(disk, shapefiles):
    target = disk.root / "prepare" / "etat_2021.gpkg"
    for error in fails_when_full(disk, LayerImportError, lambda: import_layer(shapefiles, target)):
        assert_helps(error, shapefiles.source, remedy="la place sur le disque")
    assert disk.files() == {"etat_2021.gpkg"}


@closing_fails
def test_an_export_leaves_the_earlier_one(disk):
    target = disk.root / "corrections.gpkg"
    rows = [patch_row(number) for number in range(200)]
    export_corrections(rows[:1], target, departement=LANDES)
    before = target.read_bytes()
    errors = []
    for leaving in (0, 40_000, 100_000):
        disk.fill(leaving)
        with pytest.raises(ExportError) as caught:
            export_corrections(rows, target, departement=LANDES)
        errors.append(caught.value)
        assert target.read_bytes() == before
    for error in errors:
        assert_helps(error, target, remedy="vérifiez la place")
    assert disk.files() == {"corrections.gpkg"}


def patch_row(number: int) -> PatchRow:
    wkb = shapely.to_wkb(shapely.box(400_000 + number, 6_320_000, 400_100, 6_320_100))
    polygon = PolygonRef("livraison", number, "empreinte", f"OCSGE{number}")
    correction = Correction(polygon, "M2", "CS2.2.1", "US1.1", "CS1.1.1.1", UNCHANGED, wkb, 2154)
    return PatchRow(correction, number, "pi.alice", datetime(2026, 11, 22, tzinfo=timezone.utc), "valid")


def test_differences_and_statistics_leave_the_earlier_ones(disk, tmp_path):
    states = [write_cells(tmp_path / f"m{seed}.gpkg", partition(seed, cuts=40)) for seed in (1, 2)]
    comparison = compare_states(*states)
    whole = shapely.box(*comparison.before.bounds.min(axis=0)[:2], *comparison.before.bounds.max(axis=0)[2:])
    areas = areas_in_zones(states[0], "2018", Zones(("tout",), np.array([whole]), 2154))
    for name, write in (
        ("differences.gpkg", lambda target: write_comparison(comparison, target)),
        ("surfaces.csv", lambda target: write_statistics([areas], target)),
        ("surfaces.xlsx", lambda target: write_statistics([areas], target)),
    ):
        disk.empty()
        target = disk.root / name
        target.write_bytes(b"earlier")
        disk.fill()
        with pytest.raises(ComparisonError) as caught:
            write(target)
        assert_helps(caught.value, target, remedy="vérifiez la place")
        assert target.read_bytes() == b"earlier"
        target.unlink()
        if name.endswith("gpkg"):
            fails_when_full(disk, ComparisonError, lambda to=target, work=write: work(to))
        else:
            disk.empty()
            write(target)
        assert disk.files() == {name}
        target.unlink()


def test_an_archive_leaves_nothing_half_unpacked(disk, tmp_path, monkeypatch):
    source = write_state(tmp_path / "source")
    archive = tmp_path / f"{source.name}.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in source.rglob("*.gpkg"):
            packed.write(path, path.relative_to(tmp_path / "source"))
    # The room is asked for before anything is written; somebody else may take it meanwhile.
    monkeypatch.setattr("ocsge_qgis_plugin.landcover.archives._check_space", lambda archive, folder, needed: None)

    def work():
        return unpack(archive, disk.root / "travail", cancelled=lambda: False, progress=lambda *_: None)

    for error in fails_when_full(disk, ArchiveError, work):
        assert_helps(error, archive, remedy="Libérez de la place")
    assert disk.files() == {"OCCUPATION_SOL.gpkg", "ZONE_CONSTRUITE.gpkg"}


def test_an_attachment_leaves_no_piece_behind(disk, tmp_path):
    with LocalServer(tmp_path / "server.sqlite") as server:
        client = ReportsClient(connect(server))
        client.attach(900001, [UploadFile("photo.jpg", bytes(1_000_000), "image/jpeg")])
        photo = client.get(900001).attachments[-1]
        for leaving in (0, 100_000):
            disk.fill(leaving)
            with pytest.raises(EspaceCoError) as caught:
                client.download(photo, disk.root / "ours", 2_000_000)
            assert_helps(caught.value, "photo.jpg", disk.root, remedy="Vérifiez la place")
    assert disk.files() == set()
