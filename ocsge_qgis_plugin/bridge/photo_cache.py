"""Photos attached to reports: kept on this disk up to a cap, and decoded without trusting them.

What a server calls an image may be a page, a program or a few bytes that unfold to gigabytes. Qt looks at the content,
never at the name, and nothing is decoded before its announced size is known (https://doc.qt.io/qt-5/qimagereader.html).
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

from ..domain.reports import Attachment
from ..domain.text import tr

CACHE_BYTES = 200_000_000
MOST_PIXELS = 64_000_000
"""A large camera's photo. Decoded whole, as PNG must be, it takes 256 MB for a moment."""

_FORMATS = frozenset({b"bmp", b"gif", b"jpeg", b"png", b"tiff", b"webp"})
_SUFFIX = ".photo"


@dataclass(frozen=True)
class Photo:
    """A decoded photo, or the reason why there is none; both where a part of it came."""

    image: QImage | None = None
    problem: str = ""


def is_photo(attachment: Attachment) -> bool:
    """Tell whether the server calls an attachment an image; its content is judged once it is here."""
    return attachment.mime_type.startswith("image/")


class PhotoCache:
    """Files of one folder under names of ours; those not looked at for longest go first."""

    def __init__(self, folder: Path, cap: int = CACHE_BYTES) -> None:
        self._folder = folder
        self._cap = cap

    def path_of(self, server: str, attachment: Attachment) -> Path:
        """Return where the photo of ``attachment`` is, or is to be written. Nothing of the server's name is kept.

        :raises OSError: when the folder cannot be made.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        told = f"{server} {attachment.remote_id} {attachment.download_url}"
        return self._folder / (hashlib.blake2b(told.encode(), digest_size=16).hexdigest() + _SUFFIX)

    def holds(self, path: Path) -> bool:
        """Tell whether the photo is there, and count it as looked at just now."""
        try:
            os.utime(path)
        except OSError:
            return False
        return True

    def trim(self, keep: Path | None = None) -> None:
        """Delete what was not looked at for longest until the cap holds; ``keep`` stays whatever its size."""
        kept = []
        for path in self._folder.glob(f"*{_SUFFIX}"):
            # Another window of QGIS may be trimming the same folder.
            with suppress(OSError):
                found = path.stat()
                kept.append((found.st_mtime_ns, found.st_size, path))
        total = sum(size for _, size, _ in kept)
        for _, size, path in sorted(kept):
            if total <= self._cap:
                return
            if path == keep:
                continue
            # Windows refuses while somebody reads it: the next time will do.
            with suppress(OSError):
                path.unlink()
                total -= size


def read_photo(path: Path, edge: int) -> Photo:
    """Decode a photo, upright, no side longer than ``edge`` pixels. Takes up to seconds: to be called in a task."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    # Asked before reading: afterwards Qt has forgotten it.
    kind = bytes(reader.format()) if reader.canRead() else b""
    if kind not in _FORMATS:
        return Photo(problem=tr("Ce fichier n'est pas une photo."))
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return Photo(problem=tr("Cette photo est endommagée."))
    if size.width() * size.height() > MOST_PIXELS:
        return Photo(
            problem=tr("Photo trop grande pour être affichée : {width} × {height} pixels.").format(
                width=size.width(), height=size.height()
            )
        )
    if max(size.width(), size.height()) > edge:
        scaled = size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio)
        # A panorama of one pixel's height would vanish.
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return Photo(problem=tr("Cette photo est endommagée."))
    is_whole = kind != b"jpeg" or _has_jpeg_end(path)
    return Photo(image, "" if is_whole else tr("Photo incomplète : la fin du fichier manque."))


def _has_jpeg_end(path: Path) -> bool:
    """Tell whether a JPEG has its end marker: without it, Qt paints what is missing grey and says nothing.

    Segments are stepped over up to the picture itself, since thumbnails in them have ends of their own; inside the
    picture the marker means the end alone (ITU-T T.81, B.1.1.5).
    """
    try:
        data = path.read_bytes()
    except OSError:
        return False
    at = 2
    while data[at : at + 1] == b"\xff" and data[at + 1 : at + 2] != b"\xda":
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return data.find(b"\xff\xd9", at) >= 0
