"""An error's details as plain text, to be read and copied; never in the way."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontDatabase, QGuiApplication
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ...domain.errors import OcsGeError
from ...domain.text import tr
from ..plain_text import without_controls


class ErrorDetailsDialog(QDialog):
    """What happened, what to do next, and the technical details. Not modal; deleted when closed."""

    def __init__(self, error: OcsGeError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeErrorDetails")
        self.setWindowTitle(tr("Détails de l'erreur"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.message = _wrapped(error.message)
        font = self.message.font()
        font.setBold(True)
        self.message.setFont(font)
        self.remedy = _wrapped(error.remedy)
        self.remedy.setVisible(bool(error.remedy))
        self.details = QPlainTextEdit(without_controls(error.details) or tr("Aucun détail technique."))
        self.details.setObjectName("ocsgeErrorDetailsText")
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(tr("Détails techniques"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Fermer"))
        self.copy = buttons.addButton(tr("Copier"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setObjectName("ocsgeErrorDetailsCopy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(error_text(error)))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.message)
        layout.addWidget(self.remedy)
        layout.addWidget(self.details, 1)
        layout.addWidget(buttons)
        width = self.fontMetrics().averageCharWidth()
        self.resize(90 * width, 22 * self.fontMetrics().lineSpacing())


def error_text(error: OcsGeError) -> str:
    """Return everything that an error says, to be pasted into a message to somebody."""
    parts = (error.message, error.remedy, f"[{type(error).__name__}]", error.details)
    return "\n\n".join(without_controls(part) for part in parts if part)


def _wrapped(text: str) -> QLabel:
    label = QLabel(without_controls(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
