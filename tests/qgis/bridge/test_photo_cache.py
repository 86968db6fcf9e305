"""Photos are kept up to a cap and decoded without trusting what a server calls an image."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage

from ocsge_qgis_plugin.bridge.photo_cache import PhotoCache, read_photo
from ocsge_qgis_plugin.domain.reports import Attachment

SERVER = "http://127.0.0.1"


def picture(path: Path, kind: str, width: int = 400, height: int = 200) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(path), kind)
    return path


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(path: Path, width: int, height: int) -> Path:
    """Write a PNG of a few bytes that announces a huge picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + data)
    return path


def turned(path: Path) -> Path:
    """Write a JPEG 40 × 20 whose Exif says that the camera was held upright (orientation 6)."""
    plain = picture(path, "JPEG", 40, 20).read_bytes()
    tiff = b"MM\x00\x2a\x00\x00\x00\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, 6, 0, 0)
    exif = b"Exif\x00\x00" + tiff
    path.write_bytes(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:])
    return path


def with_thumbnail(path: Path) -> Path:
    """Put a whole small JPEG into a segment before the picture, as cameras do."""
    plain, small = path.read_bytes(), picture(path.with_suffix(".small"), "JPEG", 16, 16).read_bytes()
    path.write_bytes(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(small) + 2) + small + plain[2:])
    return path


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_photo_is_decoded_within_the_edge_asked_for(tmp_path: Path, kind: str) -> None:
    photo = read_photo(picture(tmp_path / "x.photo", kind), 100)
    assert photo.problem == ""
    assert (photo.image.width(), photo.image.height()) == (100, 50)


def test_a_small_photo_is_not_blown_up(tmp_path: Path) -> None:
    photo = read_photo(picture(tmp_path / "x.photo", "PNG", 30, 20), 100)
    assert (photo.image.width(), photo.image.height()) == (30, 20)


def test_a_photo_taken_upright_is_shown_upright(tmp_path: Path) -> None:
    photo = read_photo(turned(tmp_path / "x.photo"), 100)
    assert (photo.image.width(), photo.image.height()) == (20, 40)


@pytest.mark.parametrize(
    "content",
    [
        b"<html><script>alert(1)</script></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"MZ\x90",
        b"",
    ],
)
def test_what_is_no_photo_is_never_decoded_whatever_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(content)
    photo = read_photo(path, 100)
    assert photo.image is None
    assert photo.problem == "Ce fichier n'est pas une photo."


@pytest.mark.parametrize(("width", "height"), [(40_000, 40_000), (65_536, 65_536), (900_000, 2_000)])
def test_a_few_bytes_that_unfold_to_gigabytes_are_refused_by_their_header(
    tmp_path: Path, width: int, height: int
) -> None:
    photo = read_photo(bomb(tmp_path / "x.photo", width, height), 100)
    assert photo.image is None
    assert f"{width} × {height}" in photo.problem


def test_a_photo_cut_short_is_told_and_not_shown(tmp_path: Path) -> None:
    whole = picture(tmp_path / "x.photo", "PNG", 400, 200)
    whole.write_bytes(whole.read_bytes()[:60])
    photo = read_photo(whole, 100)
    assert photo.image is None
    assert photo.problem == "Cette photo est endommagée."


def test_of_a_jpeg_cut_short_the_part_that_came_is_shown_and_told(tmp_path: Path) -> None:
    whole = with_thumbnail(picture(tmp_path / "x.photo", "JPEG", 400, 200))
    assert read_photo(whole, 100).problem == ""
    whole.write_bytes(whole.read_bytes()[:-100])
    photo = read_photo(whole, 100)
    assert photo.image is not None
    assert photo.problem == "Photo incomplète : la fin du fichier manque."


def test_what_a_phone_writes_behind_a_photo_does_not_make_it_incomplete(tmp_path: Path) -> None:
    path = picture(tmp_path / "x.photo", "JPEG")
    path.write_bytes(path.read_bytes() + bytes(5000))
    assert read_photo(path, 100).problem == ""


@pytest.mark.parametrize("length", [2, 3, 4, 10, 25, 300])
def test_a_jpeg_of_which_hardly_anything_came_is_told(tmp_path: Path, length: int) -> None:
    path = picture(tmp_path / "x.photo", "JPEG")
    path.write_bytes(path.read_bytes()[:length])
    assert read_photo(path, 100).problem


def test_a_file_that_is_gone_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    assert read_photo(tmp_path / "gone.photo", 100).problem


def test_nothing_of_the_name_given_by_the_server_reaches_the_disk(tmp_path: Path) -> None:
    cache = PhotoCache(tmp_path / "photos")
    path = cache.path_of(SERVER, Attachment(5, "../../évasion.exe", "image/jpeg", 1, "../x"))
    assert path.parent == tmp_path / "photos"
    assert path.suffix == ".photo"
    assert path != cache.path_of(SERVER, Attachment(6, "../../évasion.exe", "image/jpeg", 1, "../x"))
    assert path != cache.path_of("http://127.0.0.2", Attachment(5, "", "image/jpeg", 1, "../x"))


def kept(cache: PhotoCache, number: int, size: int = 1000) -> Path:
    """Write photo ``number`` as if it had last been looked at ``number`` seconds after 1970."""
    path = cache.path_of(SERVER, Attachment(number, "x.jpg", "image/jpeg", size, f"u{number}"))
    path.write_bytes(bytes(size))
    os.utime(path, (number, number))
    return path


def test_beyond_the_cap_what_was_not_looked_at_for_longest_goes_first(tmp_path: Path) -> None:
    cache = PhotoCache(tmp_path, cap=2500)
    first, second, third, fourth = (kept(cache, number) for number in (1, 2, 3, 4))
    assert cache.holds(first)
    cache.trim()
    assert [path.exists() for path in (first, second, third, fourth)] == [True, False, False, True]


def test_the_photo_at_hand_stays_even_if_it_alone_exceeds_the_cap(tmp_path: Path) -> None:
    cache = PhotoCache(tmp_path, cap=500)
    shown, other = kept(cache, 1), kept(cache, 2)
    cache.trim(keep=shown)
    assert (shown.exists(), other.exists()) == (True, False)


def test_files_of_others_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    cache = PhotoCache(tmp_path, cap=0)
    (tmp_path / "workspace.gpkg").write_bytes(bytes(10))
    kept(cache, 1)
    cache.trim()
    assert [path.name for path in tmp_path.iterdir()] == ["workspace.gpkg"]


def test_a_photo_never_brought_is_not_held(tmp_path: Path) -> None:
    cache = PhotoCache(tmp_path / "none")
    assert not cache.holds(tmp_path / "none" / "x.photo")
    cache.trim()
