"""One photo at a time in a window of its own; arrows go through them, Escape closes."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...domain.text import tr

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_FIRST_SIZE = QSize(900, 700)


class PhotoViewer(QWidget):
    """Shows photos already decoded, as large as the window allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("ocsgePhotoViewer")
        self._images: Sequence[QImage] = ()
        self._place = 0
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Otherwise a photo would keep the window from becoming smaller than itself.
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        self.resize(_FIRST_SIZE)

    @property
    def place(self) -> int:
        """Which photo is shown, from 0."""
        return self._place

    def look_at(self, images: Sequence[QImage], place: int) -> None:
        """Show photo ``place`` of ``images``."""
        self._images, self._place = images, place
        self.show()
        self.raise_()
        self.activateWindow()
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in _STEPS and self._images:
            self._place = (self._place + _STEPS[event.key()]) % len(self._images)
            self._draw()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if not self._images:
            return
        self.setWindowTitle(tr("Photo {number} sur {count}").format(number=self._place + 1, count=len(self._images)))
        image = self._images[self._place]
        room = image.size().scaled(self._label.size(), Qt.AspectRatioMode.KeepAspectRatio)
        smooth = Qt.TransformationMode.SmoothTransformation
        self._label.setPixmap(QPixmap.fromImage(image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)))
