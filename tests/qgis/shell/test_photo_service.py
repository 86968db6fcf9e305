"""Photos come in the background, are kept for next time, and say why when they cannot be had."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import requests
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, Qt
from qgis.PyQt.QtGui import QImage

from ocsge_qgis_plugin.bridge.photo_cache import Photo
from ocsge_qgis_plugin.bridge.photo_service import PhotoService
from ocsge_qgis_plugin.domain.reports import Attachment
from tests.server.seed_groups import PASSWORD

from .conftest import Bench


def png() -> bytes:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(data)


class Album:
    """What the service brought, in order."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.service = PhotoService(bench.desk, bench.runner)
        self.joined_to = ""
        self.came: list[tuple[int, Photo]] = []
        self.service.photo_ready.connect(lambda number, photo: self.came.append((number, photo)))
        self.fetched: list[Path] = []
        bench.desk.attachment_ready.connect(lambda _attachment, path: self.fetched.append(path))

    def joined(self, *files: tuple[str, bytes, str]) -> tuple[Attachment, ...]:
        """Join files (name, content, MIME type) to the first report, as a partner does, and return them as pulled."""
        summary = self.bench.desk.opened.workspace.reports.summaries()[0]
        self.joined_to = f"{self.bench.server.url}/gcms/api/reports/{summary.key.remote_id}/attachments"
        answer = requests.post(
            self.joined_to,
            files={f"file{place}": file for place, file in enumerate(files)},
            auth=("chef.pi", PASSWORD),
            timeout=10,
        )
        assert answer.status_code == 201, answer.text
        self.bench.synchronise()
        return self.bench.desk.opened.workspace.reports.get(summary.uuid).attachments[-len(files) :]

    def bring(self, *attachments: Attachment, count: int) -> list[Photo]:
        self.came.clear()
        self.service.bring(attachments)
        self.bench.wait_until(lambda: len(self.came) == count, f"{count} photos came")
        return [photo for _, photo in self.came]

    def fetch(self, attachment: Attachment, target: Path) -> bytes:
        """Ask for a file as a click on "Ouvrir" does, and return what is in it."""
        self.bench.desk.fetch_attachment(attachment, target)
        self.bench.wait_until(lambda: target in self.fetched, f"{target.name} was fetched")
        return target.read_bytes()

    def downloads(self) -> list[str]:
        """Return the documents that the server was asked for."""
        return [seen["path"] for seen in self.bench.server.requests() if seen["path"].startswith("/document/")]


@pytest.fixture
def album(bench: Bench) -> Iterator[Album]:
    bench.open_landes()
    bench.log_in()
    made = Album(bench)
    yield made
    made.service.close()


def test_photos_come_in_order_and_other_files_are_left_alone(album: Album) -> None:
    one, other, two = album.joined(
        ("a.png", png(), "image/png"), ("b.pdf", b"%PDF", "application/pdf"), ("c.png", png(), "image/png")
    )
    photos = album.bring(one, other, two, count=2)
    assert [number for number, _ in album.came] == [one.remote_id, two.remote_id]
    assert [(photo.image.width(), photo.problem) for photo in photos] == [(40, ""), (40, "")]


def test_a_photo_seen_once_is_shown_again_without_the_server(album: Album) -> None:
    (photo,) = album.joined(("a.png", png(), "image/png"))
    album.bring(photo, count=1)
    album.bench.server.stop()
    (again,) = album.bring(photo, count=1)
    assert again.image is not None


def test_a_photo_that_cannot_be_had_says_why_and_disturbs_nobody(album: Album) -> None:
    (photo,) = album.joined(("a.png", png(), "image/png"))
    gone = requests.delete(f"{album.joined_to}/{photo.remote_id}", auth=("chef.pi", PASSWORD), timeout=10)
    assert gone.status_code == 204
    (missing,) = album.bring(photo, count=1)
    assert missing.image is None
    assert missing.problem
    assert album.bench.errors == []


def test_a_page_that_calls_itself_a_photo_is_not_shown(album: Album) -> None:
    (page,) = album.joined(("photo.jpg", b"<html><script>alert(1)</script></html>", "image/jpeg"))
    (photo,) = album.bring(page, count=1)
    assert (photo.image, photo.problem) == (None, "Ce fichier n'est pas une photo.")


def test_photos_of_the_report_left_behind_do_not_come(album: Album) -> None:
    first, second = album.joined(("a.png", png(), "image/png"), ("b.png", png(), "image/png"))
    album.service.bring([first])
    album.service.bring([first, second])
    album.bring(second, count=1)
    album.bench.rest()
    assert [number for number, _ in album.came] == [second.remote_id]


def test_a_photo_seen_in_the_strip_is_opened_without_asking_the_server_again(album: Album, tmp_path: Path) -> None:
    (photo,) = album.joined(("a.png", png(), "image/png"))
    album.bring(photo, count=1)
    assert album.fetch(photo, tmp_path / "piece.png") == png()
    assert len(album.downloads()) == 1


def test_a_photo_opened_first_is_shown_in_the_strip_without_asking_the_server_again(
    album: Album, tmp_path: Path
) -> None:
    (photo,) = album.joined(("a.png", png(), "image/png"))
    album.fetch(photo, tmp_path / "piece.png")
    (shown,) = album.bring(photo, count=1)
    assert shown.image is not None
    assert len(album.downloads()) == 1


def test_a_photo_asked_for_twice_at_the_same_time_is_brought_once(album: Album, tmp_path: Path) -> None:
    (photo,) = album.joined(("a.png", png(), "image/png"))
    album.bench.server.set_fault("slow", {"match": "GET /document/.*", "seconds": 0.5})
    album.service.bring([photo])
    assert album.fetch(photo, tmp_path / "piece.png") == png()
    album.bench.wait_until(lambda: album.came, "the photo came to the strip as well")
    assert len(album.downloads()) == 1


def test_a_click_fetches_the_photo_although_the_person_has_left_its_strip(album: Album, tmp_path: Path) -> None:
    (photo,) = album.joined(("a.png", png(), "image/png"))
    album.bench.server.set_fault("slow", {"match": "GET /document/.*", "seconds": 0.5})
    album.service.bring([photo])
    album.bench.desk.fetch_attachment(photo, tmp_path / "piece.png")
    album.service.bring([])
    album.bench.wait_until(lambda: album.fetched, "the photo was fetched all the same")
    assert (tmp_path / "piece.png").read_bytes() == png()


def test_other_files_are_not_kept_in_the_workspace(album: Album, tmp_path: Path) -> None:
    (other,) = album.joined(("b.pdf", b"%PDF", "application/pdf"))
    assert album.fetch(other, tmp_path / "piece.pdf") == b"%PDF"
    assert not (album.bench.desk.opened.workspace.folder / "photos").exists()


@pytest.mark.parametrize("mime", ["application/x-sh", "image/jpeg"])
def test_a_program_that_is_brought_cannot_be_run(album: Album, tmp_path: Path, mime: str) -> None:
    (program,) = album.joined(("programme.sh", b"#!/bin/sh\nexit 0\n", mime))
    album.fetch(program, tmp_path / "piece.bin")
    kept = [tmp_path / "piece.bin", *(album.bench.desk.opened.workspace.folder / "photos").glob("*")]
    assert not any(os.access(path, os.X_OK) for path in kept)


def test_where_photos_cannot_be_kept_a_click_still_fetches_one(album: Album, tmp_path: Path) -> None:
    (photo,) = album.joined(("a.png", png(), "image/png"))
    (album.bench.desk.opened.workspace.folder / "photos").write_bytes(b"a file stands in the way")
    assert album.fetch(photo, tmp_path / "piece.png") == png()
    (unseen,) = album.bring(photo, count=1)
    assert unseen.problem == "Le dossier des photos ne peut pas être écrit."


@pytest.mark.parametrize("name", ["../../../évasion.exe", "/etc/cron.d/x", "C:\\Windows\\x.bat", "..", "a\x00b.png"])
def test_a_name_that_is_a_path_leads_nowhere(album: Album, tmp_path: Path, name: str) -> None:
    (photo,) = album.joined(("a.png", png(), "image/png"))
    folder = album.bench.desk.opened.workspace.folder
    before = everything_below(tmp_path, folder)
    (shown,) = album.bring(replace(photo, file_name=name, title=name), count=1)
    assert shown.image is not None
    (new,) = everything_below(tmp_path, folder) - before - {folder / "photos"}
    assert (new.parent, new.suffix) == (folder / "photos", ".photo")


def everything_below(*folders: Path) -> set[Path]:
    """Return every file and folder below these, but for the workspace's own journal files."""
    return {path for folder in folders for path in folder.rglob("*") if ".gpkg" not in path.name}
