"""Thumbnails of a report's photos, filled as they come."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ...bridge.photo_cache import Photo, is_photo
from ...domain.reports import Attachment
from ...domain.text import tr
from ..icons import icon
from ..plain_text import as_tooltip, without_controls
from ..widgets.flow_layout import FlowLayout
from .viewer import PhotoViewer

_LINES_HIGH = 5


class PhotoStrip(QWidget):
    """One tile per photo. ``photos_asked`` brings the attachments whose photos are wanted now, none included."""

    photos_asked = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgePhotoStrip")
        self._shown: tuple[Attachment, ...] = ()
        self._tiles: dict[int, QToolButton] = {}
        self._photos: dict[int, Photo] = {}
        self._row = FlowLayout(self)
        self.viewer = PhotoViewer(self)
        self.hide()

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Show the photos among the attachments of a report; the same ones again stay as they are."""
        wanted = tuple(attachment for attachment in attachments if is_photo(attachment))
        if wanted == self._shown:
            return
        self.viewer.close()
        self._shown = wanted
        self._photos.clear()
        for tile in self._tiles.values():
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = {attachment.remote_id: self._tile(attachment) for attachment in wanted}
        self.setVisible(bool(wanted))
        self.photos_asked.emit(wanted)

    def show_photo(self, number: int, photo: Photo) -> None:
        """Fill the tile of an attachment with its photo, or with the reason why there is none or not all of it."""
        tile = self._tiles.get(number)
        if tile is None:
            return
        if photo.problem:
            tile.setToolTip(as_tooltip(photo.problem))
            tile.setAccessibleDescription(without_controls(photo.problem))
        if photo.image is None:
            tile.setIcon(icon("warning"))
            return
        self._photos[number] = photo
        edge = tile.iconSize()
        shown = photo.image.scaled(edge, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        tile.setIcon(QIcon(QPixmap.fromImage(shown)))
        tile.setEnabled(True)

    def _tile(self, attachment: Attachment) -> QToolButton:
        tile = QToolButton()
        tile.setObjectName(f"ocsgePhoto_{attachment.remote_id}")
        side = self.fontMetrics().lineSpacing() * _LINES_HIGH
        tile.setIconSize(QSize(side, side))
        tile.setIcon(icon("image"))
        tile.setAutoRaise(True)
        tile.setEnabled(False)
        name = without_controls(attachment.title or attachment.file_name)
        tile.setToolTip(as_tooltip(name))
        tile.setAccessibleName(tr("Photo {name}").format(name=name))
        tile.clicked.connect(lambda: self._open(attachment.remote_id))
        self._row.addWidget(tile)
        return tile

    def _open(self, number: int) -> None:
        ready = [attachment.remote_id for attachment in self._shown if attachment.remote_id in self._photos]
        self.viewer.look_at([self._photos[known].image for known in ready], ready.index(number))
