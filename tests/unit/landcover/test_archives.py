"""Archives: whole, cut, protected, hostile."""

from __future__ import annotations

import io
import shutil
import stat
import subprocess
import tarfile
import zipfile
from collections import namedtuple
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.landcover import archives
from ocsge_qgis_plugin.landcover.archives import unpack
from ocsge_qgis_plugin.landcover.delivery import DeliveryKind, find_deliveries
from ocsge_qgis_plugin.landcover.errors import ArchiveError, WorkCancelledError
from tests.unit.bad_input.conditions import assert_helps

from .factories import STATE_NAME, write_state

LANDES = departement_of_code("40")
NAME = STATE_NAME.format(fmt="GPKG", year=2021)
SEVEN_ZIP = shutil.which("7z")
needs_seven_zip = pytest.mark.skipif(SEVEN_ZIP is None, reason="7z is not on this machine")


def _unpack(archive: Path, folder: Path) -> Path:
    return unpack(archive, folder, cancelled=lambda: False, progress=lambda done, total, text: None)


def _seven_zip(archive: Path, content: Path, *options: str) -> Path:
    subprocess.run(
        [SEVEN_ZIP, "a", "-bd", *options, str(archive), content.name],
        cwd=content.parent,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return archive


@pytest.fixture
def packed(tmp_path):
    """Return a folder that holds one delivery as a ``.7z`` archive."""
    source = write_state(tmp_path / "source")
    folder = tmp_path / "telechargements"
    folder.mkdir()
    _seven_zip(folder / f"{NAME}.7z", source)
    return folder


def _left(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()] if folder.exists() else []


@needs_seven_zip
def test_an_archive_is_listed_until_it_may_be_unpacked(packed):
    scan = find_deliveries(packed, departement=LANDES)
    assert [path.name for path in scan.archives] == [f"{NAME}.7z"]
    assert scan.problems[0].remedy


@needs_seven_zip
def test_an_archive_is_unpacked_and_read_as_a_delivery(packed, tmp_path):
    (delivery,) = find_deliveries(packed, departement=LANDES, unpack_to=tmp_path / "work").deliveries
    assert (delivery.kind, delivery.year, len(delivery.layers)) == (DeliveryKind.STATE, 2021, 2)


@needs_seven_zip
def test_an_archive_is_unpacked_once(packed, tmp_path):
    first = _unpack(packed / f"{NAME}.7z", tmp_path / "work")
    (first / "mark").write_text("", encoding="utf-8")
    assert _unpack(packed / f"{NAME}.7z", tmp_path / "work") == first
    assert (first / "mark").exists()


@needs_seven_zip
def test_an_archive_beside_its_unpacked_folder_is_not_opened(packed, tmp_path):
    shutil.copytree(tmp_path / "source" / NAME, packed / NAME)
    scan = find_deliveries(packed, departement=LANDES)
    assert (len(scan.deliveries), scan.archives, scan.problems) == (1, (), ())


@needs_seven_zip
def test_bsdtar_serves_where_7z_is_missing(packed, tmp_path, monkeypatch):
    bsdtar = shutil.which("bsdtar")
    if bsdtar is None:
        pytest.skip("bsdtar is not on this machine")
    monkeypatch.setattr(archives.shutil, "which", lambda name: bsdtar if name == "bsdtar" else None)
    assert _left(_unpack(packed / f"{NAME}.7z", tmp_path / "work"))


@needs_seven_zip
def test_without_any_tool_the_person_is_told_to_unpack(packed, tmp_path, monkeypatch):
    monkeypatch.setattr(archives.shutil, "which", lambda name: None)
    with pytest.raises(ArchiveError, match=r"7-Zip"):
        _unpack(packed / f"{NAME}.7z", tmp_path / "work")


@needs_seven_zip
@pytest.mark.parametrize("suffix", ["7z", "zip"])
def test_an_archive_cut_in_half_is_a_problem_and_leaves_nothing(tmp_path, suffix):
    source = write_state(tmp_path / "source")
    archive = tmp_path / "in" / f"{NAME}.{suffix}"
    archive.parent.mkdir()
    _seven_zip(archive, source, f"-t{suffix}")
    cut = archive.read_bytes()[: archive.stat().st_size // 2]
    archive.write_bytes(cut)
    write_state(archive.parent, year=2018)
    scan = find_deliveries(archive.parent, departement=LANDES, unpack_to=tmp_path / "work")
    assert [delivery.year for delivery in scan.deliveries] == [2018]
    (problem,) = scan.problems
    assert problem.path == archive
    assert_helps(problem, archive, "endommagée", remedy="Téléchargez-la de nouveau")
    assert _left(tmp_path / "work") == []
    assert archive.read_bytes() == cut


@needs_seven_zip
@pytest.mark.parametrize("options", [("-psecret",), ("-psecret", "-mhe=on"), ("-psecret", "-tzip")])
def test_a_protected_archive_is_told_as_such(tmp_path, options):
    source = write_state(tmp_path / "source")
    archive = _seven_zip(tmp_path / (f"{NAME}.zip" if "-tzip" in options else f"{NAME}.7z"), source, *options)
    with pytest.raises(ArchiveError, match="mot de passe") as caught:
        _unpack(archive, tmp_path / "work")
    assert_helps(caught.value, archive, remedy="Décompressez-la vous-même")
    assert _left(tmp_path / "work") == []


@pytest.mark.parametrize(
    "name", ["../evil.gpkg", "/tmp/evil.gpkg", "a/../../evil.gpkg", "..\\evil.gpkg", "C:\\evil.gpkg"]
)
def test_a_path_out_of_the_folder_is_refused(tmp_path, name):
    archive = tmp_path / f"{NAME}.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr(name, b"x")
    with pytest.raises(ArchiveError, match="sort de son dossier"):
        _unpack(archive, tmp_path / "work" / "deep")
    assert _left(tmp_path / "work") == []
    assert not (tmp_path / "evil.gpkg").exists()


def test_a_path_out_of_the_folder_is_refused_by_the_tools_too(tmp_path, monkeypatch):
    bsdtar = shutil.which("bsdtar")
    if bsdtar is None:
        pytest.skip("bsdtar is not on this machine")
    monkeypatch.setattr(archives.shutil, "which", lambda name: bsdtar if name == "bsdtar" else None)
    archive = tmp_path / f"{NAME}.7z"
    with tarfile.open(archive, "w") as opened:
        entry = tarfile.TarInfo("../evil.gpkg")
        entry.size = 1
        opened.addfile(entry, io.BytesIO(b"x"))
    with pytest.raises(ArchiveError, match="sort de son dossier"):
        _unpack(archive, tmp_path / "work" / "deep")
    assert _left(tmp_path / "work") == []


@needs_seven_zip
@pytest.mark.parametrize("suffix", ["zip", "7z"])
def test_a_link_in_an_archive_is_refused(tmp_path, suffix):
    archive = tmp_path / f"{NAME}.{suffix}"
    if suffix == "zip":
        with zipfile.ZipFile(archive, "w") as opened:
            entry = zipfile.ZipInfo("lien.gpkg")
            entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            opened.writestr(entry, "/etc/passwd")
    else:
        content = tmp_path / "content"
        content.mkdir()
        (content / "lien.gpkg").symlink_to("/etc/passwd")
        _seven_zip(archive, content, "-snl")
    with pytest.raises(ArchiveError, match="lien symbolique"):
        _unpack(archive, tmp_path / "work")
    assert _left(tmp_path / "work") == []


@needs_seven_zip
@pytest.mark.parametrize("suffix", ["zip", "7z"])
def test_an_archive_larger_than_the_disk_is_refused_before_anything_is_written(tmp_path, suffix, monkeypatch):
    archive = _seven_zip(tmp_path / f"{NAME}.{suffix}", write_state(tmp_path / "source"), f"-t{suffix}")
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(archives.shutil, "disk_usage", lambda path: usage(10, 9, 1))
    with pytest.raises(ArchiveError, match="place") as caught:
        _unpack(archive, tmp_path / "work")
    assert_helps(caught.value, archive, remedy="Libérez de la place")
    assert _left(tmp_path / "work") == []


@needs_seven_zip
def test_a_work_folder_that_cannot_be_made_is_named(packed, tmp_path):
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    with pytest.raises(ArchiveError) as caught:
        _unpack(packed / f"{NAME}.7z", tmp_path / "fichier" / "work")
    assert_helps(caught.value, packed / f"{NAME}.7z", tmp_path / "fichier", remedy="Vérifiez la place et les droits")


@needs_seven_zip
@pytest.mark.parametrize("suffix", ["zip", "7z"])
def test_unpacking_stops_when_asked_and_leaves_nothing(tmp_path, suffix):
    archive = _seven_zip(tmp_path / f"{NAME}.{suffix}", write_state(tmp_path / "source"), f"-t{suffix}")
    with pytest.raises(WorkCancelledError):
        unpack(archive, tmp_path / "work", cancelled=lambda: True, progress=lambda done, total, text: None)
    assert _left(tmp_path / "work") == []
