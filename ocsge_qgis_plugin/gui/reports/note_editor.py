"""The note to oneself on the report at hand: shown, and written in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ...domain.errors import OcsGeError
from ...domain.text import tr
from ..plain_text import without_controls

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.opening import OpenDepartement

_LONGEST = 2000


class NoteEditor(QWidget):
    """One line. What was typed is kept however the line is left: Enter, Escape, a click elsewhere, another report.

    ``written`` carries the report's uuid and the text; ``left`` follows Enter.
    """

    written = pyqtSignal(str, str)
    left = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uuid = self._text = ""
        self._is_editing = False
        self.shown = QLabel()
        self.shown.setObjectName("ocsgeNote")
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.shown.setWordWrap(True)
        self.button = QToolButton()
        self.button.setObjectName("ocsgeNoteButton")
        self.button.setAutoRaise(True)
        self.button.clicked.connect(self.edit)
        self.line = QLineEdit()
        self.line.setObjectName("ocsgeNoteText")
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(tr("Note pour soi, qui ne quitte pas ce poste ; Entrée pour la garder"))
        self.line.setAccessibleName(tr("Note pour soi"))
        self.line.returnPressed.connect(self._leave)
        self.line.editingFinished.connect(self._keep)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.addWidget(self.shown, 1)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._refresh()

    def show_note(self, uuid: str, text: str) -> None:
        """Show the note of a report; a note being written on the same one is left alone."""
        if uuid != self._uuid:
            self._keep()
        self._uuid, self._text = uuid, text
        self._refresh()

    def edit(self) -> None:
        """Write the note, from what it says."""
        if self._uuid and not self._is_editing:
            self._is_editing = True
            self.line.setText(self._text)
            self._refresh()
        # For a shortcut Qt would select all, and the first letter replace the note.
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.end(False)

    def _leave(self) -> None:
        self._keep()
        self.left.emit()

    def _keep(self) -> None:
        # Hiding the line takes the focus from it, which ends here once more.
        if self._is_editing:
            self._is_editing = False
            text = self.line.text().strip()
            if text != self._text:
                self._text = text
                self.written.emit(self._uuid, text)
            self._refresh()

    def _refresh(self) -> None:
        self.shown.setText(without_controls(tr("Note : {text}").format(text=self._text)) if self._text else "")
        self.shown.setVisible(not self._is_editing)
        self.line.setVisible(self._is_editing)
        self.button.setVisible(not self._is_editing)
        self.button.setText(tr("Modifier la note") if self._text else tr("Noter pour soi"))


class NoteSession(QObject):
    """Reads and writes the note of the report at hand in the workspace."""

    failed = pyqtSignal(object)

    def __init__(self, editor: NoteEditor, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._desk = editor, desk
        self._opened: OpenDepartement | None = None
        editor.written.connect(self._write)

    def show(self, opened: OpenDepartement | None, uuid: str) -> None:
        """Show the note of another report, or none."""
        text = ""
        if opened is not None:
            try:
                text = opened.workspace.notes.of_report(uuid).text
            except OcsGeError as error:
                self.failed.emit(error)
        # A note still being written is kept on its own report first, in the workspace that holds it.
        self._editor.show_note(uuid, text)
        self._opened = opened

    def _write(self, uuid: str, text: str) -> None:
        if self._opened is None:
            return
        try:
            changes = self._opened.workspace.notes.write(uuid, text)
        except OcsGeError as error:
            self.failed.emit(error)
            return
        self._desk.publish(changes)
