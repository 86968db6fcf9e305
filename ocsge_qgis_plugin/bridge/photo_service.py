"""Photos of the report at hand, brought and decoded in the background, one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.reports import Attachment
from ..domain.text import tr
from ..espaceco.reports import ReportsClient
from .desk import Desk
from .photo_cache import Photo, is_photo, read_photo
from .tasks import TaskContext, TaskHandle, TaskRunner

_EDGE = 1600
"""Pixels: what a screen shows; 10 MB in memory at most."""


class PhotoService(QObject):
    """Brings photos in the order asked. ``photo_ready`` tells an attachment's number and its :class:`Photo`.

    A photo that cannot be had is a :class:`Photo` with its reason, not an error: nobody asked for it expressly.
    """

    photo_ready = pyqtSignal(int, object)

    def __init__(self, desk: Desk, runner: TaskRunner) -> None:
        super().__init__()
        self._desk = desk
        self._runner = runner
        self._waiting: list[Attachment] = []
        self._task: TaskHandle | None = None
        self._is_given_up = False
        desk.opened_changed.connect(self._on_opened)

    def bring(self, attachments: Sequence[Attachment]) -> None:
        """Bring the photos among ``attachments``; what was asked before and has not come is given up."""
        self._drop()
        self._waiting = [attachment for attachment in attachments if is_photo(attachment)]
        if self._task is None:
            self._bring_next()

    def close(self) -> None:
        """Stop, and let go of the desk."""
        self._drop()
        self._desk.opened_changed.disconnect(self._on_opened)

    def _on_opened(self, _opened: object) -> None:
        self._drop()

    def _drop(self) -> None:
        """Give up what has not come. The task under way ends first: there is one at a time."""
        self._waiting = []
        if self._task is not None:
            self._is_given_up = True
            self._task.cancel()

    def _bring_next(self) -> None:
        files = self._desk.attachment_files
        if files is None or not self._waiting:
            return
        attachment = self._waiting.pop(0)

        def work(context: TaskContext) -> Photo:
            try:
                path = files.photo(attachment, lambda: ReportsClient(self._desk.connection.session(context)))
            except OSError:
                return Photo(problem=tr("Le dossier des photos ne peut pas être écrit."))
            return read_photo(path, _EDGE)

        self._task = self._runner.run(
            tr("Photo du signalement"),
            work,
            lambda photo: self._on_over(attachment, photo),
            lambda error: self._on_over(attachment, Photo(problem=str(error))),
        )

    def _on_over(self, attachment: Attachment, photo: Photo) -> None:
        self._task = None
        is_given_up, self._is_given_up = self._is_given_up, False
        if not is_given_up:
            self.photo_ready.emit(attachment.remote_id, photo)
        # Whoever was told may have asked for others.
        if self._task is None:
            self._bring_next()
