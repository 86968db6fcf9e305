"""The body of a request as a device that Qt can read once and never rewind.

Qt repeats a request by itself, a POST too, when the connection closes before the answer. It cannot do so when the body
is a sequential device that it was told not to buffer (QNetworkRequest::DoNotBufferUploadDataAttribute): the repeat
fails with ContentReSendError instead, and a write reaches the server at most once per attempt.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QIODevice


class UploadDevice(QIODevice):
    """A sequential, read-once device over ``body``."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self._body = body
        self._position = 0
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    @property
    def was_read(self) -> bool:
        """Whether Qt took any of the body, so that some of it may have left this machine."""
        return self._position > 0

    def isSequential(self) -> bool:
        """Tell Qt that it cannot go back."""
        return True

    def reset(self) -> bool:
        """Refuse to go back. Qt's own refusal writes a warning that PyQt cannot name the class of without the GIL."""
        return False

    def seek(self, position: int) -> bool:
        """Refuse to go anywhere."""
        return False

    def bytesAvailable(self) -> int:
        """Return how much was not read yet."""
        return len(self._body) - self._position + super().bytesAvailable()

    def readData(self, length: int) -> bytes | None:
        """Return the next piece; ``None`` at the end, which Qt reads as end of data."""
        if self._position >= len(self._body):
            return None
        piece = self._body[self._position : self._position + length]
        self._position += len(piece)
        return piece

    def writeData(self, data: bytes) -> int:
        """Refuse: nothing is ever written to it."""
        return -1
