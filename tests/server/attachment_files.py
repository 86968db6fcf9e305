"""Files joined to reports, groups or table columns: their limits, their description, their bytes."""

from __future__ import annotations

import struct
from pathlib import PurePosixPath
from typing import Any

from werkzeug.datastructures import FileStorage

from tests.server.active_faults import strikes
from tests.server.context import context, store
from tests.server.errors import bad_request
from tests.server.report_records import SERVER
from tests.server.store import Store

MAX_FILES = 4
MAX_BYTES = 16_000_000


def add_files(report: dict[str, Any], files: list[FileStorage]) -> list[dict[str, Any]]:
    """Store the files and append their descriptions to the report; 400 beyond four files or the size cap."""
    if len(files) > MAX_FILES:
        raise bad_request(f"Pas plus de {MAX_FILES} fichiers par envoi")
    added = [store_file(file, report["id"]) for file in files]
    report["attachments"].extend(added)
    return added


def store_file(file: FileStorage, report: int | None = None) -> dict[str, Any]:
    """Store one uploaded file and return its description."""
    cap = MAX_BYTES
    fault = strikes("attachment-size")
    if fault is not None:
        cap = int(fault.get("bytes"))
    data = file.stream.read(cap + 1)
    name = file.filename or file.name or "fichier"
    if len(data) > cap:
        raise bad_request(f"Le fichier {name} dépasse la taille autorisée ({cap} octets)")
    mime = file.mimetype
    if mime in ("", "multipart/form-data"):
        mime = _guessed_mime(name)
    return store_bytes(store(), name, mime, data, context().clock.stamp(), report)


def store_bytes(
    store: Store, name: str, mime: str, data: bytes, date: str, report: int | None = None
) -> dict[str, Any]:
    """Keep the bytes and return the document object of the API."""
    identifier = store.next_number("files", 7001)
    short = name.replace("\\", "/").rpartition("/")[2] or "fichier"
    path = PurePosixPath(short)
    filename = f"{path.stem}_{identifier}{path.suffix}"
    store.write("INSERT INTO files VALUES (?, ?, ?, ?, ?)", identifier, report, filename, mime, data)
    width, height = _image_size(data)
    return {
        "id": identifier,
        "short_fileName": short,
        "title": path.stem,
        "description": None,
        "filename": filename,
        "mime_type": mime,
        "size": len(data),
        "width": width,
        "height": height,
        "date": date,
        "geometry": None,
        "uri": f"{SERVER}/document/image/{identifier}" if mime.startswith("image/") else None,
        "download_uri": f"{SERVER}/document/download/{identifier}",
    }


def _guessed_mime(name: str) -> str:
    known = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".pdf": "application/pdf"}
    return known.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")


def _image_size(data: bytes) -> tuple[int | None, int | None]:
    """Return width and height of a PNG (its IHDR chunk) or a JPEG (its first SOF marker)."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:2] != b"\xff\xd8":
        return None, None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        if 0xC0 <= data[at + 1] <= 0xCF and data[at + 1] not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return None, None
