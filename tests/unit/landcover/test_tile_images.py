"""What comes for a tile is stored only when it is a whole one."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.landcover.tile_images import MOST_TILE_BYTES, is_tile_image
from tests.server.wmts import tile_image

PNG = tile_image("PLAN", 18, 130345, 94678)
JPEG = tile_image("ORTHO", 18, 130345, 94678, "image/jpeg")


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, pixels: bytes, color: int = 2) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("tile", [PNG, JPEG, JPEG + b"\n"], ids=["png", "jpeg", "jpeg with a line feed"])
def test_a_whole_tile_is_one(tile: bytes) -> None:
    assert is_tile_image(tile)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!DOCTYPE html><html></html>",
        b'<?xml version="1.0"?><ExceptionReport/>',
        b"GIF89a" + bytes(100),
        b"\xff\xd8",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8" + b"\xff" * 50,
        b"\xff\xd8\xff\xd9",
        PNG + bytes(MOST_TILE_BYTES),
        JPEG + bytes(10_000_000),
        png(1, 1, b"\0\0\0\0"),
        png(256, 128, b"\0" * (128 * 769)),
        png(256, 256, b"\0" * (255 * 769)),
        png(256, 256, b"\0" * 50_000_000),
        png(60_000, 60_000, b"\0"),
        png(256, 256, b"\0" * (256 * 769), color=7),
        PNG.replace(b"IDAT", b"IDAU"),
    ],
    ids=lambda content: f"{len(content)} bytes {content[:12]!r}",
)
def test_what_only_looks_like_a_tile_is_none(content: bytes) -> None:
    assert not is_tile_image(content)


@pytest.mark.parametrize("tile", [PNG, JPEG], ids=["png", "jpeg"])
@given(share=st.floats(0, 0.999))
def test_a_tile_that_was_cut_anywhere_is_none(tile: bytes, share: float) -> None:
    assert not is_tile_image(tile[: int(len(tile) * share)])


@given(place=st.integers(8, len(PNG) - 1), bit=st.integers(0, 7))
def test_a_png_with_one_bit_turned_is_none(place: int, bit: int) -> None:
    spoiled = bytearray(PNG)
    spoiled[place] ^= 1 << bit
    assert not is_tile_image(bytes(spoiled))


@given(st.binary(max_size=400), st.sampled_from([b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b""]))
def test_any_bytes_are_judged_without_an_error(tail: bytes, head: bytes) -> None:
    is_tile_image(head + tail)
