"""Files joined to reports, each brought from the server once: by the strip of photos, or by a click on a line."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from weakref import WeakValueDictionary

from ..domain.reports import Attachment
from ..espaceco.reports import ReportsClient
from .photo_cache import PhotoCache, is_photo

MAX_ATTACHMENT_BYTES = 50_000_000
"""Larger attachments are left on the server; its own limit is 16 MB (facts, espaceco-api §3.2)."""

_FOLDER = "photos"

ConnectClient = Callable[[], ReportsClient]
"""Makes a client when one is needed: what is on this disk already wants no login."""

_TURNS: WeakValueDictionary[Path, threading.Lock] = WeakValueDictionary()
_GUARD = threading.Lock()


def _turn(path: Path) -> threading.Lock:
    """Return the lock of a file: the second who wants it waits for the first, and finds it there."""
    with _GUARD:
        turn = _TURNS.get(path)
        if turn is None:
            turn = _TURNS[path] = threading.Lock()
        return turn


class AttachmentFiles:
    """Attachments of the reports of one workspace. Everything here waits for disk and network: called in tasks.

    :param folder: the workspace's folder, below which photos are kept.
    :param server: base URL that the attachments' numbers belong to.
    """

    def __init__(self, folder: Path, server: str) -> None:
        self._photos = PhotoCache(folder / _FOLDER)
        self._server = server

    def photo(self, attachment: Attachment, connect: ConnectClient) -> Path:
        """Return where a photo is kept, downloaded first if nobody asked for it before.

        :raises OSError: when the folder of photos cannot be made.
        :raises EspaceCoError: when the server does not give it.
        """
        path = self._photos.path_of(self._server, attachment)
        with _turn(path):
            if not self._photos.holds(path):
                connect().download(attachment, path, MAX_ATTACHMENT_BYTES)
                self._photos.trim(keep=path)
        return path

    def fetch(self, attachment: Attachment, target: Path, connect: ConnectClient) -> Path:
        """Put an attachment at ``target``, a path of ours, where nothing half written is ever seen; return it.

        :raises EspaceCoError: when the server does not give it, or the disk refuses it.
        """
        if is_photo(attachment):
            # A folder of photos that cannot be used keeps nobody from opening one.
            with suppress(OSError):
                return _copy(self.photo(attachment, connect), target)
        connect().download(attachment, target, MAX_ATTACHMENT_BYTES)
        return target


def _copy(source: Path, target: Path) -> Path:
    part = target.with_name(target.name + ".part")
    try:
        shutil.copyfile(source, part)
        return part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
