"""Whether what came for a tile is one: a whole PNG or JPEG of a tile's size, and nothing that calls itself so.

Only the structure is looked at, in the bytes themselves: a decoder would show a JPEG that was cut in the middle with a
grey lower half. PNG: https://www.w3.org/TR/png-3/ §5; JPEG: ITU-T T.81, annex B.
"""

from __future__ import annotations

import struct
import zlib

MOST_TILE_BYTES = 1_000_000
"""A tile of 512 pixels without any compression; the Géoplateforme's have 5 to 40 KB."""

_SIDES = (256, 512)
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_BITS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Channels by colour type."""
_START_OF_IMAGE, _END_OF_IMAGE = b"\xff\xd8", b"\xff\xd9"
_START_OF_SCAN = 0xDA
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive; other frames are not decoded by what QGIS ships."""
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})


def is_tile_image(content: bytes) -> bool:
    """Tell whether ``content`` is a whole square image of 256 or 512 pixels."""
    if len(content) > MOST_TILE_BYTES:
        return False
    if content.startswith(_PNG):
        return _is_png_tile(content)
    if content.startswith(_START_OF_IMAGE):
        return _is_jpeg_tile(content)
    return False


def _is_png_tile(content: bytes) -> bool:
    position, pixels = len(_PNG), b""
    header: tuple[int, ...] | None = None
    while position + 12 <= len(content):
        length, kind = struct.unpack_from(">I4s", content, position)
        end = position + 12 + length
        if end > len(content):
            return False
        body = content[position + 8 : end - 4]
        if zlib.crc32(kind + body) != struct.unpack_from(">I", content, end - 4)[0]:
            return False
        if header is None:
            if kind != b"IHDR" or length != 13:
                return False
            header = struct.unpack(">IIBBBBB", body)
        elif kind == b"IDAT":
            pixels += body
        elif kind == b"IEND":
            return _png_has_all_rows(header, pixels)
        position = end
    return False


def _png_has_all_rows(header: tuple[int, ...], pixels: bytes) -> bool:
    width, height, depth, color, _, _, interlace = header
    if width != height or width not in _SIDES or color not in _PNG_BITS or depth not in (1, 2, 4, 8, 16):
        return False
    expected = height * (1 + (width * depth * _PNG_BITS[color] + 7) // 8)
    unpacker = zlib.decompressobj()
    try:
        # Never more than a tile can hold, whatever it unfolds to.
        found = len(unpacker.decompress(pixels, 2 * expected))
    except zlib.error:
        return False
    # Adam7 adds a byte or two per row of each of its seven passes.
    return found == expected if interlace == 0 else expected <= found < 2 * expected


def _is_jpeg_tile(content: bytes) -> bool:
    position = len(_START_OF_IMAGE)
    has_frame = False
    while position + 4 <= len(content):
        if content[position] != 0xFF:
            return False
        marker = content[position + 1]
        if marker == 0xFF or marker in _NO_LENGTH:
            position += 1 if marker == 0xFF else 2
            continue
        length = struct.unpack_from(">H", content, position + 2)[0]
        if marker in _FRAMES:
            if length < 8 or position + 9 > len(content):
                return False
            height, width = struct.unpack_from(">HH", content, position + 5)
            if width != height or width not in _SIDES:
                return False
            has_frame = True
        elif marker == _START_OF_SCAN:
            # Some encoders pad what follows the end with zeros or a line feed.
            return has_frame and content.rstrip(b"\x00\r\n ").endswith(_END_OF_IMAGE)
        position += 2 + length
    return False
