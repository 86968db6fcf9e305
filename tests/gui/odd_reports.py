"""Reports as strangers make them, for a local server: long, crooked, misplaced, or with files that lie."""

from __future__ import annotations

import math
import struct
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

METRE = 1 / 111_000
"""Degrees of latitude in a metre, near enough for a sketch."""
FAR_VERTICES = 20_000
LONG_COMMENT = ("Lotissement récent, voir plan. " * 1_300)[:35_000] + "x" * 5_000
HTML = (
    '<script>document.title="piraté"</script><b>bois</b> <img src="/espion.png"> <a href="file:///etc/passwd">ici</a>'
)
Position = tuple[float, float]


@dataclass(frozen=True)
class OddReport:
    """What is odd about a report, what its evidence must say, and which photos (by position) cannot be shown."""

    name: str
    facts: dict[str, Any] = field(default_factory=dict)
    says: str = r"(m²|ha) pour un minimum de"
    refused_photos: dict[int, str] = field(default_factory=dict)


def odd_reports(around: list[Position], folder: Path) -> list[OddReport]:
    """Return the reports; each takes one of the places ``around``, and its files are written into ``folder``."""
    places = iter(around)
    made = [
        OddReport("html", {"comment": HTML, "replies": [_reply(HTML)], "attributes": _wish(HTML)}, r"\d m²|\d ha"),
        OddReport("long", {"comment": LONG_COMMENT}, r"\d m²|\d ha"),
    ]
    for name, sketch in (
        (
            "holes",
            lambda place: [_polygon(_box(place, 60), _box(place, 25), _box((place[0], place[1] + 45 * METRE), 8))],
        ),
        ("multiparts", _multiparts),
        ("crossing", lambda place: [_polygon(_bow_tie(place))]),
        ("far-vertices", lambda place: [_polygon(_circle(place, FAR_VERTICES))]),
        ("scribble", lambda place: [_polygon(_scribble(place, FAR_VERTICES))]),
    ):
        place = next(places)
        made.append(OddReport(name, {"geometry": _point(place), "sketch": _sketch(*sketch(place))}))
    made[-1] = replace(made[-1], says="se recoupe de toutes parts : son enveloppe est examinée")
    made += [
        OddReport("unreadable-sketch", {"sketch": _sketch("POLYGON((", "CIRCLE(1 2)", "")}, r"\d m²|\d ha"),
        OddReport("sea", {"geometry": "POINT(-2.5 44.0)"}, "Hors du département ouvert"),
        OddReport("pole", {"geometry": "POINT(0 90)"}, "Aucun polygone à cet endroit"),
        OddReport("wrong-departement", {"departement": {"name": "62", "title": "Pas-de-Calais"}}, r"\d m²|\d ha"),
        OddReport("elsewhere", {"geometry": "POINT(2.6 50.4)"}, "Hors du département ouvert"),
        _with_files(folder),
    ]
    return [_completed(odd, places) for odd in made]


def _completed(odd: OddReport, places: Any) -> OddReport:
    usual = {
        "opening_date": "2026-03-01T10:00:00+01:00",
        "author": "ddtm40",
        "comment": f"Cas : {odd.name}",
        "theme": "OCS GE - Couverture (CS)",
        "attributes": _wish("CS1.2.2"),
        "commune": {"name": "40088", "title": "Dax"},
        "departement": {"name": "40", "title": "Landes"},
    }
    facts = {**usual, **odd.facts}
    if "geometry" not in facts:
        facts["geometry"] = _point(next(places))
    return replace(odd, facts=facts)


def _wish(code: str) -> dict[str, str]:
    return {"millesime": "M2", "cs_proposee": code}


def _reply(content: str) -> dict[str, str]:
    return {"author": "pi.bruno", "title": "<h1>Titre</h1>", "content": content, "status": "pending"}


def _point(place: Position) -> str:
    return f"POINT({place[0]:.7f} {place[1]:.7f})"


def _sketch(*shapes: str) -> dict[str, Any]:
    return {"name": "", "objects": [{"type": "Polygone", "geometry": shape, "attributes": {}} for shape in shapes]}


def _ring(corners: list[Position]) -> str:
    return "(" + ", ".join(f"{x:.8f} {y:.8f}" for x, y in [*corners, corners[0]]) + ")"


def _polygon(*rings: list[Position]) -> str:
    return f"POLYGON({', '.join(map(_ring, rings))})"


def _box(place: Position, half: float) -> list[Position]:
    x, y = place
    wide, high = half * METRE / math.cos(math.radians(y)), half * METRE
    return [(x - wide, y - high), (x + wide, y - high), (x + wide, y + high), (x - wide, y + high)]


def _bow_tie(place: Position) -> list[Position]:
    low_left, low_right, high_right, high_left = _box(place, 50)
    return [low_left, high_right, low_right, high_left]


def _circle(place: Position, vertices: int) -> list[Position]:
    x, y = place
    high = 60 * METRE
    wide = high / math.cos(math.radians(y))
    angles = [2 * math.pi * number / vertices for number in range(vertices)]
    return [(x + wide * math.cos(angle), y + high * math.sin(angle)) for angle in angles]


def _scribble(place: Position, vertices: int) -> list[Position]:
    around = _circle(place, vertices)
    return [around[number * 7919 % vertices] for number in range(vertices)]


def _multiparts(place: Position) -> list[str]:
    x, y = place
    parts = [_box((x + step * 90 * METRE, y), 30) for step in (-1, 1)]
    several = ", ".join(f"({_ring(part)})" for part in parts)
    line = f"MULTILINESTRING(({x} {y}, {x} {y + 50 * METRE}), ({x} {y - 20 * METRE}, {x} {y - 50 * METRE}))"
    return [f"MULTIPOLYGON({several})", line, f"MULTIPOINT(({x} {y + 60 * METRE}), ({x} {y - 60 * METRE}))"]


# Files

NOT_A_PHOTO = "Ce fichier n'est pas une photo"
DAMAGED = "Cette photo est endommagée"
TOO_LARGE = "Photo trop grande"


def _with_files(folder: Path) -> OddReport:
    whole = _photo("JPEG")
    files = (
        ("plage.jpg", whole, {}),
        ("page.jpg", b"<html><body><script>alert(1)</script></body></html>", {}),
        ("coupee.jpg", whole[: len(whole) // 2], {}),
        ("entete.jpg", whole[:200], {}),
        ("bombe.png", _bomb(60_000, 60_000), {}),
        ("dessin.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9"/>', {}),
        ("chemin.jpg", _photo("PNG"), _named("../../../../.config/autostart/x.jpg")),
        ("windows.jpg", _photo("PNG"), _named("C:\\Windows\\System32\\photo\u202egpj.exe")),
        ("programme.sh", b"#!/bin/sh\ntouch /tmp/never\n", {"mime_type": "application/x-sh"}),
    )
    for name, content, _told in files:
        (folder / name).write_bytes(content)
    attachments = [{"path": name, "told": told} for name, _content, told in files]
    refused = {1: NOT_A_PHOTO, 3: DAMAGED, 4: TOO_LARGE, 5: NOT_A_PHOTO}
    return OddReport("files", {"attachments": attachments}, r"\d m²|\d ha", refused)


def _named(name: str) -> dict[str, str]:
    return {"short_fileName": name, "filename": name, "title": f"<b>{name}</b>"}


def _photo(kind: str) -> bytes:
    rows, columns = np.mgrid[0:480, 0:640]
    bands = np.stack([rows // 2, columns // 3, (rows ^ columns) % 256]).astype(np.uint8)
    drawn = gdal.GetDriverByName("MEM").Create("", 640, 480, 3)
    drawn.WriteArray(bands)
    path = f"/vsimem/odd.{kind}"
    gdal.GetDriverByName(kind).CreateCopy(path, drawn).FlushCache()
    stream = gdal.VSIFOpenL(path, "rb")
    content = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, stream))
    gdal.VSIFCloseL(stream)
    gdal.Unlink(path)
    return content


def _bomb(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that announces a huge picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts
