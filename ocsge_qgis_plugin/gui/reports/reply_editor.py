"""The reply box: plain text with its unfilled blanks marked."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from qgis.PyQt.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ...domain.text import tr

BLANK = "[…]"


class BlankHighlighter(QSyntaxHighlighter):
    """Marks what is still to be filled."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._format = QTextCharFormat()
        self._format.setBackground(QColor(palette.color(QPalette.ColorRole.Highlight)))
        self._format.setForeground(QColor(palette.color(QPalette.ColorRole.HighlightedText)))

    def highlightBlock(self, text: str) -> None:
        position = text.find(BLANK)
        while position >= 0:
            self.setFormat(position, len(BLANK), self._format)
            position = text.find(BLANK, position + len(BLANK))


class ReplyEditor(QPlainTextEdit):
    """A few lines of text; Tab leaves it, so that the keyboard goes on to the button."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self.was_edited = False
        self.setObjectName("ocsgeReplyText")
        self.setAccessibleName(tr("Réponse au déclarant"))
        self.setPlaceholderText(tr("Réponse au déclarant"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._highlighter = BlankHighlighter(self.document(), self.palette())
        self.textChanged.connect(self._on_changed)

    def fill(self, text: str, *, edited: bool = False) -> None:
        """Put a text in place; what was there can be had back with Ctrl+Z."""
        self._is_filling = True
        if text != self.toPlainText():
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        self._is_filling = False
        self.was_edited = edited

    def start_over(self, text: str, *, edited: bool = False) -> None:
        """Put the text of another report in place; nothing of the former can come back."""
        self._is_filling = True
        self.setPlainText(text)
        self._is_filling = False
        self.was_edited = edited

    def select_blank(self) -> bool:
        """Select the first blank, so that typing fills it; ``False`` when there is none."""
        position = self.toPlainText().find(BLANK)
        if position < 0:
            self.moveCursor(QTextCursor.MoveOperation.End)
            return False
        cursor = self.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position + len(BLANK), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if sends or event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height(3))

    def _height(self, lines: int) -> int:
        return self.fontMetrics().lineSpacing() * lines + 12

    def _on_changed(self) -> None:
        if not self._is_filling:
            self.was_edited = True
            self.edited.emit()
