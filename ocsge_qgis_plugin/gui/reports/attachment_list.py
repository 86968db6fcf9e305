"""Attachments of a report: listed at once, fetched and opened only when somebody asks."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ...domain.errors import OcsGeError
from ...domain.reports import Attachment
from ...domain.text import tr, tr_n
from ..icons import icon
from ..plain_text import as_tooltip, without_controls
from .wording import size_text

OPENABLE = frozenset(
    {"bmp", "csv", "doc", "docx", "gif", "gpx", "jpeg", "jpg", "kml", "ods", "odt", "pdf", "png", "tif", "tiff", "txt"}
    | {"webp", "xls", "xlsx"}
)
"""What a click may open. All else, programs above all, is only ever saved. Archives hold anything: saved as well."""


def extension_of(attachment: Attachment) -> str:
    """Return the extension of the server's file name in lower case, empty when it has none."""
    return PurePosixPath(attachment.file_name.replace("\\", "/")).suffix.lower().removeprefix(".").strip()


def is_openable(attachment: Attachment) -> bool:
    """Tell whether an attachment is of a kind that a click may open."""
    return extension_of(attachment) in OPENABLE


class AttachmentList(QWidget):
    """One line per attachment: name, size, and what may be done with it.

    Files go to a temporary folder of this session under names of ours; nothing of the server's name but a known
    extension is kept.
    """

    failed = pyqtSignal(object)

    def __init__(self, fetch: Callable[[Attachment, Path], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._folder = tempfile.TemporaryDirectory(prefix="ocsge-")
        self._after: dict[int, Callable[[Path], None]] = {}
        self._buttons: dict[int, list[QPushButton]] = {}
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setVerticalSpacing(2)
        self._layout.setColumnStretch(0, 1)

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """List the attachments of another report."""
        self._after.clear()
        self._buttons.clear()
        while self._layout.count():
            widget = self._layout.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        self.setVisible(bool(attachments))
        if not attachments:
            return
        title = QLabel(tr_n("%n pièce(s) jointe(s)", len(attachments)))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._layout.addWidget(title, 0, 0, 1, 2)
        for row, attachment in enumerate(attachments, start=1):
            self._add(row, attachment)

    def take(self, attachment: Attachment, path: Path) -> None:
        """Do with a fetched file what was asked for; a file nobody here asked for is left alone."""
        act = self._after.pop(attachment.remote_id, None)
        for button in self._buttons.get(attachment.remote_id, ()):
            button.setEnabled(True)
        if act is not None:
            act(path)

    def release(self) -> None:
        """Delete the files of this session."""
        self._folder.cleanup()

    def _add(self, row: int, attachment: Attachment) -> None:
        name = QLabel()
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        details = " · ".join(filter(None, (attachment.mime_type, size_text(attachment.size))))
        name.setText(without_controls(f"{attachment.file_name}   {details}"))
        name.setToolTip(as_tooltip(f"{attachment.title or attachment.file_name}\n{details}"))
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        picture = QLabel()
        picture.setPixmap(icon("image" if attachment.mime_type.startswith("image/") else "attachment").pixmap(16, 16))
        box.addWidget(picture)
        box.addWidget(name, 1)
        buttons = []
        if is_openable(attachment):
            buttons.append(self._button(tr("Ouvrir"), f"ocsgeOpenAttachment_{row}", attachment, self._open))
        buttons.append(self._button(tr("Enregistrer…"), f"ocsgeSaveAttachment_{row}", attachment, self._save))
        for button in buttons:
            box.addWidget(button)
        self._buttons[attachment.remote_id] = buttons
        self._layout.addWidget(line, row, 0, 1, 2)

    def _button(
        self, text: str, name: str, attachment: Attachment, act: Callable[[Attachment, Path], None]
    ) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(f"{text} {without_controls(attachment.file_name)}")
        button.clicked.connect(lambda: self._ask(attachment, act))
        return button

    def _ask(self, attachment: Attachment, act: Callable[[Attachment, Path], None]) -> None:
        suffix = f".{extension_of(attachment)}" if is_openable(attachment) else ".bin"
        target = Path(self._folder.name) / f"piece-{attachment.remote_id}{suffix}"
        if target.exists():
            act(attachment, target)
            return
        self._after[attachment.remote_id] = lambda path: act(attachment, path)
        for button in self._buttons.get(attachment.remote_id, ()):
            button.setEnabled(False)
        self._fetch(attachment, target)

    def _open(self, attachment: Attachment, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.failed.emit(
                OcsGeError(
                    tr("Aucun programme de ce poste n'ouvre {name}.").format(name=attachment.file_name),
                    remedy=tr("Enregistrez la pièce jointe puis ouvrez-la avec le programme de votre choix."),
                )
            )

    def _save(self, attachment: Attachment, path: Path) -> None:
        # The person sees and chooses the whole name; the last part of the server's is only a proposal.
        proposed = PurePosixPath(without_controls(attachment.file_name).replace("\\", "/")).name
        chosen, _filter = QFileDialog.getSaveFileName(self, tr("Enregistrer la pièce jointe"), proposed)
        if not chosen:
            return
        try:
            shutil.copyfile(path, chosen)
        except OSError as error:
            self.failed.emit(
                OcsGeError(
                    tr("La pièce jointe n'a pas pu être écrite dans {path}.").format(path=chosen),
                    remedy=tr("Choisissez un autre dossier."),
                    details=str(error),
                )
            )
