"""Tiles of the stand-in of the Géoplateforme: each has a colour of its own and its address written on it.

The colour says layer, zoom, column and row, so that a test can tell from one pixel of the map which tile is drawn. JPEG
tiles bear the grain of a photo and weigh what a photo's tile weighs (some 20 KB); PNG tiles are plain.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from functools import cache
from typing import Any

from flask import Response, request

from tests.server.active_faults import strikes

SIDE = 256
_DIGITS = ("75557", "26227", "71747", "71717", "55711", "74717", "74757", "71244", "75757", "75717")
"""Five rows of three dots, the bits of an octal digit each."""
_DOT = 6
_PAGE = b"<!DOCTYPE html><html><body>Connectez-vous au portail</body></html>"


def tile_color(layer: str, zoom: int, column: int, row: int) -> tuple[int, int, int]:
    """Return the colour of a tile: by layer and place, between a third and two thirds of full light."""
    found = hashlib.blake2b(f"{layer} {zoom} {column} {row}".encode(), digest_size=3).digest()
    red, green, blue = (80 + value * 100 // 255 for value in found)
    return red, green, blue


def tile_answer() -> Response:
    """Answer the WMTS GetTile request at hand."""
    asked = {name.upper(): value for name, value in request.args.items()}
    place = tuple(int(asked.get(name, "0")) for name in ("TILEMATRIX", "TILECOL", "TILEROW"))
    layer, kind = asked.get("LAYER", ""), asked.get("FORMAT", "image/png")
    fault = strikes("bad-tile")
    # The probe asks for the tile of the whole world: it is about the service, not about a place.
    spoiled = fault is not None and place[0] > 0 and sum(place) % int(fault.get("every", 1)) == 0
    how = str(fault.get("kind")) if fault is not None and spoiled else ""
    if how == "missing":
        return Response("<ExceptionReport>No data found</ExceptionReport>", status=404, mimetype="application/xml")
    if how == "html":
        return Response(_PAGE, mimetype="text/html")
    body = tile_image(layer, *place, kind)
    if how == "truncated":
        body = body[: len(body) // 2]
    elif how == "huge":
        body += bytes(10_000_000)
    return Response(body, mimetype=kind)


def tile_image(layer: str, zoom: int, column: int, row: int, kind: str = "image/png") -> bytes:
    """Return the image of one tile as PNG or JPEG."""
    color = tile_color(layer, zoom, column, row)
    rows = [bytearray(bytes(color) * SIDE) for _ in range(SIDE)]
    for line, text in enumerate((str(zoom), str(column), str(row))):
        _write(rows, text, 16, 24 + line * 60)
    edge = bytes(max(0, value - 60) for value in color)
    rows[0][:] = edge * SIDE
    for pixels in rows:
        pixels[:3] = edge
    return _jpeg(rows) if kind == "image/jpeg" else _png(rows)


def _write(rows: list[bytearray], text: str, left: int, top: int) -> None:
    for place, character in enumerate(text):
        for line, bits in enumerate(_DIGITS[int(character)]):
            for dot in range(3):
                if int(bits) & (4 >> dot):
                    start = (left + place * 4 * _DOT + dot * _DOT) * 3
                    for y in range(top + line * _DOT, top + (line + 1) * _DOT):
                        rows[y][start : start + 3 * _DOT] = b"\xff" * (3 * _DOT)


def _png(rows: list[bytearray]) -> bytes:
    raw = b"".join(b"\0" + row for row in rows)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(raw, 6)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )


@cache
def _grain() -> Any:
    import numpy as np

    return np.random.default_rng(40).normal(0, 11, (SIDE, SIDE, 1)).astype(np.int16)


def _jpeg(rows: list[bytearray]) -> bytes:
    # GDAL and numpy take their time to load, and most servers serve no photos.
    import numpy as np
    from osgeo import gdal

    gdal.UseExceptions()
    pixels = np.frombuffer(b"".join(rows), np.uint8).reshape(SIDE, SIDE, 3).astype(np.int16)
    pixels = np.clip(pixels + _grain(), 0, 255).astype(np.uint8)
    image = gdal.GetDriverByName("MEM").Create("", SIDE, SIDE, 3, gdal.GDT_Byte)
    for band in range(3):
        image.GetRasterBand(band + 1).WriteArray(pixels[:, :, band])
    path = f"/vsimem/tile_{id(image)}.jpg"
    gdal.GetDriverByName("JPEG").CreateCopy(path, image, options=["QUALITY=75"])
    handle = gdal.VSIFOpenL(path, "rb")
    body = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, handle))
    gdal.VSIFCloseL(handle)
    gdal.Unlink(path)
    return body
